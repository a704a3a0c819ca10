//! The tables found so far, and how far each cell goes in them. Tables stay true when more is hidden; when a cell is shown
//! again, those that change it are put aside, and taken back if it is hidden after all.

use super::system::System;

/// Tables that the reader can't tell from the truth.
pub struct Found {
    tables: Vec<Table>,
    /// The tables in which each cell has another value than in truth.
    of: Vec<Vec<u32>>,
    range: Vec<(i64, i64)>,
}

struct Table {
    cells: Vec<(u32, i64)>,
    is_aside: bool,
}

impl Found {
    /// Only the truth.
    pub fn new(system: &System) -> Found {
        Found {
            tables: Vec::new(),
            of: vec![Vec::new(); system.cells.len()],
            range: system.cells.iter().map(|cell| (cell.value, cell.value)).collect(),
        }
    }

    /// The least and the most of a cell.
    pub fn range(&self, cell: u32) -> (i64, i64) {
        self.range[cell as usize]
    }

    /// The tables in which a cell has another value than in truth, the last one first.
    pub fn of(&self, cell: u32) -> impl Iterator<Item = &[(u32, i64)]> {
        let tables = self.of[cell as usize].iter().rev().map(|at| &self.tables[*at as usize]);
        tables.filter(|table| !table.is_aside && !table.cells.is_empty()).map(|table| table.cells.as_slice())
    }

    /// Whether a cell goes as far as it has to.
    pub fn is_enough(&self, system: &System, cell: u32) -> bool {
        let of = &system.cells[cell as usize];
        of.protect.is_none_or(|need| need.is_met(of.value, self.range(cell)))
    }

    /// For a system that has grown: the tables that change one of these cells are no longer true.
    pub fn grow(&mut self, system: &System, tied: &[u32]) {
        let old = self.range.len();
        self.of.resize(system.cells.len(), Vec::new());
        self.range.extend(system.cells[old..].iter().map(|cell| (cell.value, cell.value)));
        for cell in tied {
            self.put_aside(system, *cell);
            for at in self.of[*cell as usize].clone() {
                let table = std::mem::take(&mut self.tables[at as usize].cells);
                table.into_iter().for_each(|(cell, _)| self.of[cell as usize].retain(|other| *other != at));
            }
        }
    }

    /// One more table, that was checked.
    pub fn add(&mut self, cells: Vec<(u32, i64)>) {
        for (cell, value) in &cells {
            self.of[*cell as usize].push(self.tables.len() as u32);
            self.widen(*cell, *value);
        }
        self.tables.push(Table { cells, is_aside: false });
    }

    /// Puts the tables aside that change a cell. The cells that may go less far now.
    pub fn put_aside(&mut self, system: &System, cell: u32) -> Vec<u32> {
        let mut touched = Vec::new();
        for at in self.of[cell as usize].clone() {
            let table = &mut self.tables[at as usize];
            if !std::mem::replace(&mut table.is_aside, true) {
                touched.extend(table.cells.iter().map(|(cell, _)| *cell));
            }
        }
        touched.sort_unstable();
        touched.dedup();
        touched.iter().for_each(|cell| self.measure(system, *cell));
        touched
    }

    /// Takes the tables back that change a cell, unless they change one that is shown.
    pub fn take_back(&mut self, system: &System, cell: u32) {
        for at in self.of[cell as usize].clone() {
            let is_shown = |(cell, _): &(u32, i64)| system.cells[*cell as usize].is_shown();
            if !self.tables[at as usize].cells.iter().any(is_shown) {
                self.tables[at as usize].is_aside = false;
                for (cell, value) in self.tables[at as usize].cells.clone() {
                    self.widen(cell, value);
                }
            }
        }
    }

    /// The tables that are true of what is hidden now.
    pub fn tables(&self) -> Vec<Vec<(u32, i64)>> {
        self.tables.iter().filter(|table| !table.is_aside).map(|table| table.cells.clone()).collect()
    }

    fn widen(&mut self, cell: u32, value: i64) {
        let (low, high) = self.range[cell as usize];
        self.range[cell as usize] = (low.min(value), high.max(value));
    }

    fn measure(&mut self, system: &System, cell: u32) {
        let value = system.cells[cell as usize].value;
        self.range[cell as usize] = (value, value);
        for at in self.of[cell as usize].clone() {
            let table = &self.tables[at as usize];
            // OK because a table stands in this list for each cell that it has, in order of cells.
            let value = table.cells.iter().find(|of| of.0 == cell).map(|of| of.1).filter(|_| !table.is_aside);
            value.into_iter().for_each(|value| self.widen(cell, value));
        }
    }
}
