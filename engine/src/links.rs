//! Which relations a cell is in: the way back from cells to relations.

use super::system::System;

/// The relations of each cell, one cell after the other.
pub struct Links {
    starts: Vec<u32>,
    terms: Vec<(u32, i64)>,
    is_weighted: Vec<bool>,
}

impl Links {
    /// Terms of nothing tie nothing and are left out.
    pub fn new(system: &System) -> Links {
        let mut starts = vec![0_u32; system.cells.len() + 1];
        for relation in &system.relations {
            for (cell, _) in relation.terms.iter().filter(|term| term.1 != 0) {
                starts[*cell as usize + 1] += 1;
            }
        }
        for cell in 0..system.cells.len() {
            starts[cell + 1] += starts[cell];
        }
        let mut next = starts.clone();
        let mut terms = vec![(0, 0); next[system.cells.len()] as usize];
        for (at, relation) in system.relations.iter().enumerate() {
            for (cell, times) in relation.terms.iter().filter(|term| term.1 != 0) {
                terms[next[*cell as usize] as usize] = (at as u32, *times);
                next[*cell as usize] += 1;
            }
        }
        let mut is_weighted = vec![false; system.cells.len()];
        for relation in system.relations.iter().filter(|relation| relation.terms.iter().any(|term| term.1.abs() > 1)) {
            relation.terms.iter().filter(|term| term.1 == -1).for_each(|term| is_weighted[term.0 as usize] = true);
        }
        Links { starts, terms, is_weighted }
    }

    /// The relations of a cell, with its coefficient in each.
    pub fn of(&self, cell: u32) -> &[(u32, i64)] {
        let cell = cell as usize;
        &self.terms[self.starts[cell] as usize..self.starts[cell + 1] as usize]
    }

    /// Whether it is a sum of others of which some count several times, such as a sum of levels.
    pub fn is_weighted(&self, cell: u32) -> bool {
        self.is_weighted[cell as usize]
    }
}
