//! A system while it is being completed: what is hidden, and what would help.

use super::clusters::Clusters;
use super::found::Found;
use super::groups::Groups;
use super::links::Links;
use super::reach::Reach;
use super::settled::Settled;
use super::system::{CellOf, Fate, System};

/// A system and all that is known of it so far.
pub struct Search {
    pub system: System,
    pub links: Links,
    pub settled: Settled,
    pub found: Found,
    pub reach: Reach,
    pub threshold: i64,
    pub groups: Groups,
    pub clusters: Clusters,
    /// The set of clusters in which a table was found last, for each cluster.
    pub did_for: Vec<Vec<u32>>,
    /// The cells that were hidden to protect others.
    pub added: Vec<u32>,
    /// Relations of which the remainder is to be looked at.
    pub touched: Vec<u32>,
}

impl Search {
    /// Nothing is proved yet.
    pub fn new(system: System, threshold: i64) -> Search {
        let links = Links::new(&system);
        let clusters = Clusters::new(&system);
        Search {
            settled: Settled::new(&system, &links),
            found: Found::new(&system),
            reach: Reach::new(&system),
            groups: Groups::new(&system),
            did_for: vec![Vec::new(); clusters.members.len()],
            clusters,
            touched: (0..system.relations.len() as u32).rev().collect(),
            added: Vec::new(),
            system,
            links,
            threshold,
        }
    }

    /// A cell.
    pub fn of(&self, cell: u32) -> &CellOf {
        &self.system.cells[cell as usize]
    }

    /// Of hiding a cell and those that go with it.
    pub fn cost(&self, cell: u32) -> u64 {
        let shown = self.groups.members(cell).iter().map(|cell| self.of(*cell)).filter(|of| of.is_shown());
        shown.fold(0, |sum, of| sum.saturating_add(of.cost))
    }

    /// Hides what has to be: protected cells, and what goes with a hidden one.
    pub fn hide_first(&mut self, protected: &[u32]) {
        protected.iter().for_each(|cell| self.hide(*cell));
        for cell in 0..self.system.cells.len() as u32 {
            if self.of(cell).fate == Fate::Hidden && self.groups.members(cell).len() > 1 {
                self.hide(cell);
            }
        }
        self.added.clear();
    }

    /// Hides a cell and those that go with it.
    pub fn hide(&mut self, cell: u32) {
        for at in 0..self.groups.members(cell).len() {
            let member = self.groups.members(cell)[at];
            let of = &mut self.system.cells[member as usize];
            if of.is_shown() && !of.is_fixed {
                of.fate = Fate::Hidden;
                self.settled.hide(&self.system, &self.links, member);
                self.touched.extend(self.links.of(member).iter().map(|(relation, _)| *relation));
                self.added.push(member);
            }
        }
    }
}
