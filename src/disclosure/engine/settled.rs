//! What can be seen at once: a cell that is the only unknown in a relation, and cells whose relation holds only with each
//! of them at its end ("nobody in all of these"). They have one value, so the search need not look at them, and a
//! protected cell among them is lost. Most cells of a small registry are.

use super::links::Links;
use super::system::System;

const NONE: u32 = u32::MAX;

/// The cells that are not shown and yet can have one value only, as far as relations tell one by one.
pub struct Settled {
    /// The relation that settles a cell.
    by: Vec<u32>,
    of: Vec<Unknown>,
    queue: Vec<u32>,
    /// Those that were settled last.
    pub last: Vec<u32>,
}

/// How many cells of a relation are neither shown nor settled.
#[derive(Clone, Copy, Default)]
struct Unknown {
    all: u32,
    /// Those that could make its sum less.
    can_fall: u32,
    /// Those that could make its sum more.
    can_rise: u32,
}

impl Settled {
    /// Of a system as it is.
    pub fn new(system: &System, links: &Links) -> Settled {
        let (cells, relations) = (system.cells.len(), system.relations.len());
        let mut settled = Settled {
            by: vec![NONE; cells],
            of: vec![Unknown::default(); relations],
            queue: (0..relations as u32).collect(),
            last: Vec::new(),
        };
        for cell in (0..cells as u32).filter(|cell| !system.cells[*cell as usize].is_shown()) {
            settled.count(system, links, cell, u32::wrapping_add);
        }
        settled.spread(system, links);
        settled
    }

    /// Whether a cell that is not shown can have one value only.
    pub fn is_settled(&self, cell: u32) -> bool {
        self.by[cell as usize] != NONE
    }

    /// A shown cell is hidden now: what it settled may be unknown again.
    pub fn hide(&mut self, system: &System, links: &Links, cell: u32) {
        let mut freed = vec![cell];
        let mut touched = Vec::new();
        while let Some(cell) = freed.pop() {
            self.count(system, links, cell, u32::wrapping_add);
            for (relation, _) in links.of(cell) {
                touched.push(*relation);
                for (other, _) in &system.relations[*relation as usize].terms {
                    if self.by[*other as usize] == *relation {
                        self.by[*other as usize] = NONE;
                        freed.push(*other);
                    }
                }
            }
        }
        self.queue = touched;
        self.spread(system, links);
    }

    /// A hidden cell is shown again. What it settles is in `last`.
    pub fn show(&mut self, system: &System, links: &Links, cell: u32) {
        self.last.clear();
        if self.by[cell as usize] == NONE {
            self.count(system, links, cell, u32::wrapping_sub);
        }
        self.by[cell as usize] = NONE;
        self.queue.extend(links.of(cell).iter().map(|(relation, _)| *relation));
        self.spread(system, links);
    }

    fn count(&mut self, system: &System, links: &Links, cell: u32, change: impl Fn(u32, u32) -> u32) {
        let of = &system.cells[cell as usize];
        let (is_least, is_most) = (of.value <= of.least(), of.most().is_some_and(|most| of.value >= most));
        for (relation, times) in links.of(cell) {
            let (can_fall, can_rise) = if *times > 0 { (!is_least, !is_most) } else { (!is_most, !is_least) };
            let unknown = &mut self.of[*relation as usize];
            unknown.all = change(unknown.all, 1);
            unknown.can_fall = change(unknown.can_fall, u32::from(can_fall));
            unknown.can_rise = change(unknown.can_rise, u32::from(can_rise));
        }
    }

    fn spread(&mut self, system: &System, links: &Links) {
        while let Some(relation) = self.queue.pop() {
            let unknown = self.of[relation as usize];
            if unknown.all == 0 || (unknown.all > 1 && unknown.can_fall > 0 && unknown.can_rise > 0) {
                continue;
            }
            for (cell, times) in &system.relations[relation as usize].terms {
                let is_unknown = !system.cells[*cell as usize].is_shown() && !self.is_settled(*cell);
                if is_unknown && *times != 0 {
                    self.by[*cell as usize] = relation;
                    self.last.push(*cell);
                    self.count(system, links, *cell, u32::wrapping_sub);
                    self.queue.extend(links.of(*cell).iter().map(|(relation, _)| *relation));
                }
            }
        }
    }
}
