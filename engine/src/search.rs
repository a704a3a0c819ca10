//! A system while it is being completed: what is hidden, and what is proved.

use super::check::fits;
use super::combine;
use super::found::Found;
use super::links::Links;
use super::program::{Aim, Space};
use super::system::{CellOf, Fate, Reserve, System};
use super::whole::{self, Effort, Table};

/// No more work is done for a system: a number of steps and not of seconds, so that the mask is the same everywhere. It is some
/// seconds, and twenty times what a thousand cases take with a start and an end on every domain.
const MOST_WORK: u64 = 1_000_000_000;

/// A system and all that is known of it so far.
pub struct Search<'a> {
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
    reserve: &'a mut dyn Reserve,
}

impl<'a> Search<'a> {
    /// Nothing is proved yet.
    pub fn new(system: System, threshold: i64, reserve: &'a mut dyn Reserve) -> Search<'a> {
        Search {
            links: Links::new(&system),
            found: Found::new(&system),
            touched: (0..system.relations.len() as u32).rev().collect(),
            added: Vec::new(),
            space: Space::new(&system),
            system,
            threshold,
            reserve,
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

    /// Whether it took so much work that it is given up.
    pub fn is_spent(&self) -> bool {
        self.space.work > MOST_WORK
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
        let (of, need) = (self.of(cell), self.of(cell).protect.unwrap_or_default());
        // All at once where it can go in one direction only.
        let (up, down) = match (of.value > of.least(), of.most().is_none_or(|most| most > of.value)) {
            (false, true) => (need.up.max(need.width), need.down),
            (true, false) => (need.up, need.down.max(need.width)),
            _ => (need.up, need.down),
        };
        for by in [up, -down] {
            let (low, high) = self.range(cell);
            if by < low || by > high {
                self.find(&[by], cell, may_hide);
            }
        }
        let (low, high) = self.range(cell);
        if high - low < need.width {
            let mut both = [low + need.width, high - need.width];
            both.sort_by_key(|by| by.abs());
            self.find(&both, cell, may_hide);
        }
        // Half of it on either side.
        for by in [(need.width + 1) / 2, -(need.width + 1) / 2] {
            if !self.is_enough(cell) {
                self.find(&[by], cell, may_hide);
            }
        }
        self.is_enough(cell)
    }

    /// How far it goes, seen from the truth.
    fn range(&self, cell: u32) -> (i64, i64) {
        let (value, (low, high)) = (self.of(cell).value, self.found.range(cell));
        (low - value, high - value)
    }

    /// The cheapest table in which it is so much more than in truth, or one of these: the one that is found with the least
    /// effort.
    fn find(&mut self, by: &[i64], cell: u32, may_hide: bool) {
        if let Some(table) = combine::table(&self.system, &self.links, &self.found, cell, by)
            && self.reserve.keeps(&self.system, &table)
        {
            self.found.add(table);
            return;
        }
        if self.is_spent() {
            return;
        }
        let efforts = if may_hide { &whole::EFFORTS[..] } else { &[whole::LITTLE] };
        let Some(table) = efforts.iter().find_map(|effort| self.cheapest(by, cell, may_hide, *effort)) else { return };
        table.iter().for_each(|(cell, _)| self.hide(*cell));
        if fits(&self.system, &self.links, &table) && self.reserve.keeps(&self.system, &table) {
            self.found.add(table);
        }
    }

    fn cheapest(&mut self, by: &[i64], cell: u32, may_hide: bool, effort: Effort) -> Option<Table> {
        let mut best: Option<(u64, Table)> = None;
        for by in by {
            let aim = Aim { cell, by: *by, may_hide, lightly: effort.lightly };
            let Some(table) = self.table(aim, effort) else { continue };
            let shown = table.iter().map(|(cell, _)| self.of(*cell)).filter(|of| of.is_shown());
            let cost = shown.fold(0, |sum: u64, of| sum.saturating_add(of.cost));
            if best.as_ref().is_none_or(|best| cost < best.0) {
                best = Some((cost, table));
            }
            if cost == 0 {
                break;
            }
        }
        best.map(|best| best.1)
    }

    /// A table that keeps what else the reader knows: where it may hide, it ties what one breaks.
    fn table(&mut self, aim: Aim, effort: Effort) -> Option<Table> {
        loop {
            let table = whole::table(&self.system, &self.links, aim, effort, &mut self.space)?;
            if self.reserve.keeps(&self.system, &table) {
                return Some(table);
            }
            if !aim.may_hide || !self.tie(&table) {
                return None;
            }
        }
    }

    fn tie(&mut self, table: &Table) -> bool {
        let relations = self.system.relations.len();
        let is_tied = self.reserve.tie(&mut self.system, table);
        let tied = self.system.relations[relations..].iter().flat_map(|relation| &relation.terms);
        let mut tied: Vec<u32> = tied.map(|(cell, _)| *cell).collect();
        tied.sort_unstable();
        tied.dedup();
        self.links = Links::new(&self.system);
        self.space.grow(&self.system);
        self.found.grow(&self.system, &tied);
        is_tied
    }
}
