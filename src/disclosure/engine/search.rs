//! A system while it is being completed: what is hidden, and what is proved.

use super::check::fits;
use super::found::Found;
use super::links::Links;
use super::program::{Aim, Space};
use super::system::{CellOf, Fate, Need, System};
use super::whole;

/// A system and all that is known of it so far.
pub struct Search {
    pub system: System,
    pub links: Links,
    pub found: Found,
    pub threshold: i64,
    /// The cells that were hidden to protect others.
    pub added: Vec<u32>,
    /// Relations of which the remainder is to be looked at.
    pub touched: Vec<u32>,
    /// Where tables are looked for.
    pub space: Space,
}

impl Search {
    /// Nothing is proved yet.
    pub fn new(system: System, threshold: i64) -> Search {
        Search {
            links: Links::new(&system),
            found: Found::new(&system),
            touched: (0..system.relations.len() as u32).rev().collect(),
            added: Vec::new(),
            space: Space::new(&system),
            system,
            threshold,
        }
    }

    /// A cell.
    pub fn of(&self, cell: u32) -> &CellOf {
        &self.system.cells[cell as usize]
    }

    /// Hides a cell if it is shown and can be.
    pub fn hide(&mut self, cell: u32) {
        let of = &mut self.system.cells[cell as usize];
        if of.is_shown() && !of.is_fixed {
            of.fate = Fate::Hidden;
            self.touched.extend(self.links.of(cell).iter().map(|(relation, _)| *relation));
            self.added.push(cell);
        }
    }

    /// Whether it goes as far as it has to in the tables that are found already.
    pub fn is_enough(&self, cell: u32) -> bool {
        self.found.is_enough(&self.system, cell)
    }

    /// Looks for tables in which a cell goes as far as it has to. Where it may, it hides what is needed for that.
    pub fn prove(&mut self, cell: u32, may_hide: bool) -> bool {
        if self.of(cell).is_shown() {
            return self.is_enough(cell);
        }
        for sign in [1, -1] {
            let goal = self.goal(cell, sign);
            let least = self.of(cell).protect.map_or(0, |need| if sign > 0 { need.up } else { need.down });
            // Less than all of it, where the rest can be had on the other side.
            for by in [goal, least].into_iter().filter(|by| (1..=goal).contains(by)) {
                if self.find(Aim { cell, by: sign * by, may_hide }) {
                    break;
                }
            }
        }
        self.is_enough(cell)
    }

    fn find(&mut self, aim: Aim) -> bool {
        let Some(table) = whole::table(&self.system, &self.links, aim, &mut self.space) else { return false };
        table.iter().for_each(|(cell, _)| self.hide(*cell));
        let is_true = fits(&self.system, &self.links, &table);
        if is_true {
            self.found.add(table);
        }
        is_true
    }

    /// How far a cell still has to go in a direction, seen from the truth; 0 when it need not.
    fn goal(&self, cell: u32, sign: i64) -> i64 {
        let (of, (low, high)) = (self.of(cell), self.found.range(cell));
        let need = of.protect.unwrap_or(Need { up: 0, down: 0, width: 0 });
        let (own, is, other) = match sign {
            1 => (need.up, high - of.value, of.value - low),
            _ => (need.down, of.value - low, high - of.value),
        };
        let goal = own.max(need.width - other);
        if goal > is { goal } else { 0 }
    }
}
