//! Which relations a cell is in: the way back from cells to relations.

use super::system::{Fate, System};

/// The relations of each cell, one cell after the other.
pub struct Links {
    starts: Vec<u32>,
    terms: Vec<(u32, i64)>,
    is_weighted: Vec<bool>,
    rests: Vec<Option<(u32, i64)>>,
    is_rest: Vec<bool>,
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
        let could_be = |(cell, times): &&(u32, i64)| {
            let cell = *cell as usize;
            system.cells[cell].fate == Fate::Unseen && times.abs() == 1 && starts[cell + 1] - starts[cell] == 1
        };
        let rests = system.relations.iter().map(|relation| relation.terms.iter().find(could_be).copied());
        let rests: Vec<Option<(u32, i64)>> = rests.collect();
        let mut is_rest = vec![false; system.cells.len()];
        rests.iter().flatten().for_each(|(cell, _)| is_rest[*cell as usize] = true);
        Links { starts, terms, is_weighted, rests, is_rest }
    }

    /// The relations of a cell, with its coefficient in each.
    pub fn of(&self, cell: u32) -> &[(u32, i64)] {
        let cell = cell as usize;
        &self.terms[self.starts[cell] as usize..self.starts[cell + 1] as usize]
    }

    /// What makes up for anything in a relation, within its bounds, and nothing else: a cell that is in no table and in no
    /// other relation, with its coefficient.
    pub fn rest(&self, relation: u32) -> Option<(u32, i64)> {
        self.rests[relation as usize]
    }

    /// Whether it is the rest of a relation.
    pub fn is_rest(&self, cell: u32) -> bool {
        self.is_rest[cell as usize]
    }

    /// Whether it is a sum of others of which some count several times, such as a sum of levels.
    pub fn is_weighted(&self, cell: u32) -> bool {
        self.is_weighted[cell as usize]
    }
}
