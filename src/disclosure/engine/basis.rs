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
    /// By column, one for each relation that came in; each has room for `room` rows.
    inverse: Vec<f64>,
    room: usize,
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
            room: 64,
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

    /// Adds so many times a row of the inverse.
    pub fn add_row(&self, row: usize, times: f64, sum: &mut [f64]) {
        for (sum, column) in sum.iter_mut().zip(self.inverse.chunks_exact(self.room)) {
            *sum += times * column[row];
        }
    }

    /// How many relations of a cell did not come in yet.
    pub fn missing(&self, links: &Links, cell: u32) -> usize {
        links.of(cell).iter().filter(|(relation, _)| self.row_of_relation[*relation as usize] == NONE).count()
    }

    /// Takes in all relations of a cell. No cell of the basis is in a new one, as its relations came in with it.
    pub fn admit(&mut self, links: &Links, cell: u32) {
        for (relation, _) in links.of(cell) {
            if self.row_of_relation[*relation as usize] == NONE {
                let row = self.len();
                if row == self.room {
                    self.make_room();
                }
                self.row_of_relation[*relation as usize] = row as u32;
                self.relations.push(*relation);
                self.cell_of_row.push(NONE);
                self.inverse.resize((row + 1) * self.room, 0.0);
                self.inverse[row * self.room + row] = 1.0;
            }
        }
    }

    fn make_room(&mut self) {
        let (room, rows) = (self.room, self.len());
        let mut inverse = vec![0.0; rows * room * 2];
        for (new, old) in inverse.chunks_exact_mut(room * 2).zip(self.inverse.chunks_exact(room)) {
            new[..room].copy_from_slice(old);
        }
        (self.inverse, self.room) = (inverse, room * 2);
    }

    /// By how much each row's cell goes down when a cell goes up by one.
    pub fn column(&self, links: &Links, cell: u32, column: &mut Vec<f64>) {
        column.clear();
        column.resize(self.len(), 0.0);
        for (relation, times) in links.of(cell) {
            let at = self.row_of_relation[*relation as usize] as usize * self.room;
            let times = *times as f64;
            column.iter_mut().zip(&self.inverse[at..]).for_each(|(sum, number)| *sum += times * number);
        }
    }

    /// From now on this cell, of this column, makes up for a row. Answers how many numbers were touched.
    pub fn replace(&mut self, row: usize, cell: u32, column: &[f64]) -> usize {
        if let Some(old) = self.cell(row) {
            self.row_of_cell[old as usize] = NONE;
        }
        self.cell_of_row[row] = cell;
        self.row_of_cell[cell as usize] = row as u32;
        let mut touched = column.len();
        for numbers in self.inverse.chunks_exact_mut(self.room) {
            let times = numbers[row] / column[row];
            if times != 0.0 {
                touched += column.len();
                for (number, by) in numbers.iter_mut().zip(column) {
                    *number -= times * by;
                }
                numbers[row] = if times.abs() < NOISE { 0.0 } else { times };
            }
        }
        touched
    }
}
