//! The part of the relations that a linear program has touched, solved: which cell makes up for each relation, and the
//! inverse of their coefficients. A relation comes in when one of its cells is to move, so what lies far from the cell in
//! question costs nothing.

use super::links::Links;

const NONE: u32 = u32::MAX;
/// Less than this is the noise of floating point.
const NOISE: f64 = 1e-11;

/// A basis that grows. A relation without a cell that makes up for it has to hold by the cells of others.
pub struct Basis {
    /// The relations that came in; a row each.
    pub relations: Vec<u32>,
    row_of_relation: Vec<u32>,
    cell_of_row: Vec<u32>,
    row_of_cell: Vec<u32>,
    /// By row; a column for each relation that came in.
    inverse: Vec<Vec<f64>>,
}

impl Basis {
    /// Without a relation.
    pub fn new(cells: usize, relations: usize) -> Basis {
        Basis {
            relations: Vec::new(),
            row_of_relation: vec![NONE; relations],
            cell_of_row: Vec::new(),
            row_of_cell: vec![NONE; cells],
            inverse: Vec::new(),
        }
    }

    /// Forgets all.
    pub fn clear(&mut self) {
        for relation in self.relations.drain(..) {
            self.row_of_relation[relation as usize] = NONE;
        }
        for cell in self.cell_of_row.drain(..).filter(|cell| *cell != NONE) {
            self.row_of_cell[cell as usize] = NONE;
        }
        self.inverse.clear();
    }

    /// How many relations came in.
    pub fn len(&self) -> usize {
        self.relations.len()
    }

    /// The cell that makes up for a row.
    pub fn cell(&self, row: usize) -> Option<u32> {
        Some(self.cell_of_row[row]).filter(|cell| *cell != NONE)
    }

    /// The row for which a cell makes up.
    pub fn row(&self, cell: u32) -> Option<usize> {
        Some(self.row_of_cell[cell as usize]).filter(|row| *row != NONE).map(|row| row as usize)
    }

    /// A row of the inverse.
    pub fn inverse(&self, row: usize) -> &[f64] {
        &self.inverse[row]
    }

    /// How many relations of a cell did not come in yet.
    pub fn missing(&self, links: &Links, cell: u32) -> usize {
        links.of(cell).iter().filter(|(relation, _)| self.row_of_relation[*relation as usize] == NONE).count()
    }

    /// Takes in all relations of a cell. No cell of the basis is in a new one, as its relations came in with it.
    pub fn admit(&mut self, links: &Links, cell: u32) {
        for (relation, _) in links.of(cell) {
            if self.row_of_relation[*relation as usize] == NONE {
                let rows = self.len();
                self.row_of_relation[*relation as usize] = rows as u32;
                self.relations.push(*relation);
                self.cell_of_row.push(NONE);
                self.inverse.iter_mut().for_each(|row| row.push(0.0));
                let mut row = vec![0.0; rows + 1];
                row[rows] = 1.0;
                self.inverse.push(row);
            }
        }
    }

    /// By how much each row's cell goes down when a cell goes up by one.
    pub fn column(&self, links: &Links, cell: u32, column: &mut Vec<f64>) {
        column.clear();
        column.resize(self.len(), 0.0);
        for (relation, times) in links.of(cell) {
            let (at, times) = (self.row_of_relation[*relation as usize] as usize, *times as f64);
            for (sum, row) in column.iter_mut().zip(&self.inverse) {
                *sum += times * row[at];
            }
        }
    }

    /// From now on this cell, of this column, makes up for a row. Answers how many numbers were touched.
    pub fn replace(&mut self, row: usize, cell: u32, column: &[f64]) -> usize {
        if let Some(old) = self.cell(row) {
            self.row_of_cell[old as usize] = NONE;
        }
        self.cell_of_row[row] = cell;
        self.row_of_cell[cell as usize] = row as u32;
        let mut pivot = std::mem::take(&mut self.inverse[row]);
        pivot.iter_mut().for_each(|number| *number /= column[row]);
        let filled: Vec<usize> = (0..pivot.len()).filter(|at| pivot[*at] != 0.0).collect();
        let mut touched = 0;
        for (other, times) in column.iter().enumerate().filter(|(other, times)| *other != row && times.abs() > NOISE) {
            let numbers = &mut self.inverse[other];
            touched += filled.len();
            for at in &filled {
                let number = numbers[*at] - times * pivot[*at];
                numbers[*at] = if number.abs() < NOISE { 0.0 } else { number };
            }
        }
        self.inverse[row] = pivot;
        touched + column.len()
    }
}
