//! A system while it is being completed: what is hidden, and what would help.

use super::clusters::Clusters;
use super::found::Found;
use super::groups::Groups;
use super::links::Links;
use super::reach::{Aim, End, Reach, View};
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

    /// The cheapest cells to hide so that a cell goes as far as it has to. None when hiding all would not do; empty when
    /// none is needed, though no proof is found.
    pub fn cheapest(&mut self, cell: u32) -> Option<Vec<u32>> {
        let value = self.of(cell).value;
        let need = self.of(cell).protect?;
        let (mut hides, mut is_lost, mut range) = (Vec::new(), false, self.found.range(cell));
        for sign in [1, -1] {
            let width = need.width - if sign > 0 { value - range.0 } else { range.1 - value };
            let (goal, is) = match sign {
                1 => (need.up.max(width), range.1 - value),
                _ => (need.down.max(width), value - range.0),
            };
            if goal <= is || self.of(cell).is_shown() {
                continue;
            }
            let view = View { system: &self.system, links: &self.links, settled: &self.settled, may_hide: true };
            let (shift, end) = self.reach.go_cheaply(view, Aim { cell, sign: sign as f64, goal });
            is_lost |= end == End::Lost;
            let gain = shift.iter().find(|of| of.0 == cell).map_or(0.0, |of| of.1.abs() + 1e-6).floor() as i64;
            range = if sign > 0 { (range.0, range.1.max(value + gain)) } else { (range.0.min(value - gain), range.1) };
            let moved = shift.iter().map(|of| of.0).filter(|_| gain > 0);
            hides.extend(moved.filter(|cell| self.of(*cell).is_shown()));
        }
        let is_enough = range.1 - value >= need.up && value - range.0 >= need.down && range.1 - range.0 >= need.width;
        (is_enough || (is_lost && !self.of(cell).is_shown())).then_some(hides)
    }

    /// The cheapest cells that can be hidden among those nearest to a cell, so many at most.
    pub fn nearest(&self, cell: u32, count: usize) -> Vec<u32> {
        let mut is_seen = vec![false; self.system.cells.len()];
        let mut layer = vec![cell];
        is_seen[cell as usize] = true;
        while !layer.is_empty() {
            let mut next = Vec::new();
            for (relation, _) in layer.iter().flat_map(|cell| self.links.of(*cell)) {
                for (other, _) in &self.system.relations[*relation as usize].terms {
                    if !std::mem::replace(&mut is_seen[*other as usize], true) {
                        next.push(*other);
                    }
                }
            }
            let mut found: Vec<u32> = next.iter().copied().filter(|cell| self.of(*cell).can_hide()).collect();
            if !found.is_empty() {
                found.sort_by_key(|cell| (self.cost(*cell), *cell));
                found.truncate(count);
                return found;
            }
            layer = next;
        }
        Vec::new()
    }
}
