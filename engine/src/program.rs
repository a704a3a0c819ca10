//! The cheapest table in which a cell has another value than in truth: a linear program, solved by the dual simplex method.
//! It starts from the truth with that one change and knows no relation. Those that are broken are added, other cells change
//! to keep them, and so on until none is broken: so it looks at some dozens of relations of thousands, and yet no table
//! costs less than the one it finds. Nothing depends on it being right: [`super::check`] is asked about each.
//!
//! What is solved for are halves: by how much a cell grows (of cell 3 that is number 6), and by how much it shrinks (7).

use super::links::Links;
use super::system::System;

/// What is less is nothing.
const TINY: f64 = 1e-7;
/// A coefficient below this is none.
const NOTHING: f64 = 1e-11;
/// How far a cell is moved at most.
const FAR: i64 = 1_000_000_000;
/// So many steps at most.
const STEPS: usize = 5000;
/// Of changing what is not shown anyway: so that no more changes than need be.
const LITTLE: f64 = 1.0 / 64.0;
const NONE: u32 = u32::MAX;

/// What is asked: one cell should be so much more than in truth, or with a minus so much less.
#[derive(Clone, Copy, Debug)]
pub struct Aim {
    /// The cell.
    pub cell: u32,
    /// By how much.
    pub by: i64,
    /// Whether shown cells may change too, at the price of hiding them.
    pub may_hide: bool,
    /// What costs next to nothing.
    pub lightly: Lightly,
}

/// What is hidden lightly, so that tables are whole more easily.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Lightly {
    /// Nothing: what is told by more counts costs more.
    Nothing,
    /// Sums of levels: they are what keeps tables from being whole.
    Sums,
    /// Anything: then a table of one person more or less will do.
    All,
}

/// What more is asked of a half, that it may be whole.
#[derive(Clone, Copy, Debug)]
pub enum Narrow {
    /// To do this at most.
    Most(u32, f64),
    /// To do this at least.
    Least(u32, f64),
}

/// Where a program is kept while it is solved; the next one takes its place.
#[derive(Default)]
pub struct Space {
    /// The relations that are looked at, each with the half that keeps it and how much that does; none while it is broken.
    rows: Vec<Row>,
    /// The row of each relation, and that of each half.
    row_of: Vec<u32>,
    row_of_half: Vec<u32>,
    /// Halves that do the most they can, without a row.
    is_full: Vec<bool>,
    /// Halves that did something once.
    moved: Vec<u32>,
    /// The inverse of the coefficients of what is solved for: by row, then by relation, so many numbers apart.
    inverse: Vec<f64>,
    width: usize,
    slopes: Vec<f64>,
    /// The cells on which a row depends, with how much its value falls for one more of each.
    touched: Vec<(u32, f64)>,
    /// What other rows save for one more of each cell, and the cells where they do.
    saved: Vec<f64>,
    saving: Vec<u32>,
    column: Vec<f64>,
    own: Vec<(usize, f64)>,
    /// Steps of arithmetic so far: a clock that is the same everywhere.
    pub work: u64,
}

#[derive(Clone, Copy)]
struct Row {
    relation: u32,
    half: u32,
    value: f64,
    low: f64,
    high: f64,
    /// The square of the length of its row of the inverse.
    norm: f64,
}

/// The program as far as it is known.
pub struct Program<'a> {
    system: &'a System,
    links: &'a Links,
    aim: Aim,
    narrowed: Vec<(u32, f64, f64)>,
    space: &'a mut Space,
    /// Where the work ends.
    until: u64,
}

/// A row of which the half does too little or too much.
struct Leaving {
    row: usize,
    is_too_much: bool,
    bound: f64,
}

/// A half that makes up for it.
struct Entering {
    half: u32,
    /// What one more of it costs, all in all.
    cost: f64,
    slope: f64,
}

impl Space {
    /// For systems of this size.
    pub fn new(system: &System) -> Space {
        let mut space = Space::default();
        space.grow(system);
        space
    }

    /// For a system that has grown to this size.
    pub fn grow(&mut self, system: &System) {
        self.clear();
        let (cells, relations) = (system.cells.len(), system.relations.len());
        self.row_of.resize(relations, NONE);
        self.row_of_half.resize(2 * cells, NONE);
        self.is_full.resize(2 * cells, false);
        self.slopes.resize(cells, 0.0);
        self.saved.resize(cells, 0.0);
    }

    fn clear(&mut self) {
        self.rows.drain(..).for_each(|row| self.row_of[row.relation as usize] = NONE);
        for half in self.moved.drain(..) {
            self.row_of_half[half as usize] = NONE;
            self.is_full[half as usize] = false;
        }
        self.saving.drain(..).for_each(|cell| self.saved[cell as usize] = 0.0);
    }

    /// Makes room for one more row.
    fn widen(&mut self) {
        let (rows, before) = (self.rows.len(), self.width);
        if rows < before {
            return;
        }
        let width = (2 * before).max(32);
        let mut wider = vec![0.0; width * width];
        for row in 0..rows {
            wider[row * width..][..rows].copy_from_slice(&self.inverse[row * before..][..rows]);
        }
        (self.inverse, self.width) = (wider, width);
    }
}

// What is called often is not inlined: an engine of WebAssembly makes a function fast the next time it is called, and all in
// one would be called once for hundreds of steps.
impl<'a> Program<'a> {
    /// No relation is known yet.
    pub fn new(system: &'a System, links: &'a Links, aim: Aim, space: &'a mut Space, until: u64) -> Program<'a> {
        space.clear();
        space.moved.extend([2 * aim.cell, 2 * aim.cell + 1]);
        Program { system, links, aim, narrowed: Vec::new(), space, until }
    }

    /// Solves it; false where there is no table, or it is not found in time.
    pub fn solve(&mut self) -> bool {
        for _ in 0..STEPS {
            if self.space.work > self.until {
                return false;
            }
            match self.leaving() {
                Some(leaving) => {
                    let Some(entering) = self.entering(&leaving) else { return false };
                    self.step(&leaving, &entering);
                }
                None if !self.add_broken() => return true,
                None => {}
            }
        }
        false
    }

    /// By how much each cell changes, in the order of cells.
    pub fn changes(&mut self) -> Vec<(u32, f64)> {
        let mut changes = self.moved();
        let sums = self.sums(&changes);
        let rests = sums.into_iter().filter_map(|(relation, sum)| Some((self.rest(relation)?, sum)));
        changes.extend(rests.map(|((cell, times), sum)| (cell, -sum / times)));
        changes.sort_unstable_by_key(|of| of.0);
        changes
    }

    /// The same without rests that are in no row.
    fn moved(&mut self) -> Vec<(u32, f64)> {
        self.space.moved.sort_unstable();
        self.space.moved.dedup();
        let halves = &self.space.moved;
        let cells = halves.iter().enumerate().filter(|(at, half)| *at == 0 || halves[at - 1] / 2 != **half / 2);
        let change = |half: u32| (half / 2, self.does(half & !1) - self.does(half | 1));
        cells.map(|(_, half)| change(*half)).filter(|(_, by)| by.abs() > TINY).collect()
    }

    /// What changes cost.
    pub fn price_of(&self, changes: &[(u32, f64)]) -> f64 {
        changes.iter().map(|(cell, by)| self.price(*cell) * by.abs()).sum()
    }

    fn price(&self, cell: u32) -> f64 {
        let of = &self.system.cells[cell as usize];
        match self.aim.lightly {
            _ if self.links.is_rest(cell) => 0.0,
            _ if !of.is_shown() => LITTLE,
            Lightly::All => 1.0,
            Lightly::Sums if self.links.is_weighted(cell) => LITTLE,
            _ => of.cost as f64,
        }
    }

    /// From now on a half does no more than this, or no less.
    pub fn narrow(&mut self, to: Narrow) {
        match to {
            Narrow::Most(half, most) => {
                let (low, _) = self.bounds(half);
                self.set_bounds(half, low, most);
            }
            Narrow::Least(half, least) => {
                let (_, high) = self.bounds(half);
                self.set_bounds(half, least, high);
                // A cell can't do both.
                self.set_bounds(half ^ 1, 0.0, 0.0);
            }
        }
    }

    fn set_bounds(&mut self, half: u32, low: f64, high: f64) {
        self.narrowed.retain(|of| of.0 != half);
        self.narrowed.push((half, low, high));
        self.space.moved.push(half);
        if let Some(row) = self.space.rows.get_mut(self.space.row_of_half[half as usize] as usize) {
            (row.low, row.high) = (low, high);
        }
    }

    /// The least and the most that a half does.
    fn bounds(&self, half: u32) -> (f64, f64) {
        if let Some((_, low, high)) = self.narrowed.iter().find(|of| of.0 == half) {
            return (*low, *high);
        }
        let (cell, is_less) = (half / 2, half % 2 == 1);
        let of = &self.system.cells[cell as usize];
        let high = match is_less {
            _ if cell == self.aim.cell => {
                let by = if is_less { -self.aim.by } else { self.aim.by }.max(0) as f64;
                return (by, by);
            }
            _ if of.is_shown() && !(self.aim.may_hide && of.can_hide()) => 0,
            true => of.value - of.least(),
            false => of.most().map_or(FAR, |most| most - of.value),
        };
        (0.0, high.min(FAR) as f64)
    }

    fn can_change(&self, half: u32) -> bool {
        let (low, high) = self.bounds(half);
        low < high
    }

    fn does(&self, half: u32) -> f64 {
        match self.space.row_of_half[half as usize] {
            NONE if self.space.is_full[half as usize] => self.bounds(half).1,
            NONE => self.bounds(half).0,
            row => self.space.rows[row as usize].value,
        }
    }

    /// What makes up for anything in a relation, and costs nothing: then the relation needs no row while that is within
    /// its bounds.
    fn rest(&self, relation: u32) -> Option<(u32, f64)> {
        let is_free = |cell: u32| cell != self.aim.cell && self.narrowed.iter().all(|of| of.0 / 2 != cell);
        self.links.rest(relation).filter(|rest| is_free(rest.0)).map(|(cell, times)| (cell, times as f64))
    }

    /// What changes make in relations that have no row, where that is not nothing.
    fn sums(&self, changes: &[(u32, f64)]) -> Vec<(u32, f64)> {
        let mut sums: Vec<(u32, f64)> = Vec::with_capacity(8 * changes.len());
        for (cell, by) in changes {
            let others = self.links.of(*cell).iter().filter(|of| self.space.row_of[of.0 as usize] == NONE);
            sums.extend(others.map(|(relation, times)| (*relation, by * *times as f64)));
        }
        sums.sort_unstable_by_key(|of| of.0);
        sums.dedup_by(|later, kept| {
            let is_same = later.0 == kept.0;
            kept.1 += if is_same { later.1 } else { 0.0 };
            is_same
        });
        sums.retain(|(_, sum)| sum.abs() > TINY);
        sums
    }

    /// Adds the relations that are broken; false when none is.
    fn add_broken(&mut self) -> bool {
        let before = self.space.rows.len();
        let moved = self.moved();
        for (relation, sum) in self.sums(&moved) {
            match self.rest(relation) {
                None => self.add(relation, None, -sum),
                Some((cell, times)) => {
                    let half = 2 * cell + u32::from(sum / times > 0.0);
                    let (value, (_, high)) = ((sum / times).abs(), self.bounds(half));
                    if value > high + TINY {
                        self.add(relation, Some((half, times * sign(half))), value);
                    }
                }
            }
        }
        self.space.rows.len() > before
    }

    #[inline(never)]
    fn add(&mut self, relation: u32, rest: Option<(u32, f64)>, value: f64) {
        let (low, high) = rest.map_or((0.0, 0.0), |rest| self.bounds(rest.0));
        let (half, unit) = rest.unwrap_or((NONE, 1.0));
        self.space.widen();
        let Space { rows, row_of, row_of_half, inverse, width, .. } = &mut *self.space;
        let (count, width) = (rows.len(), *width);
        let (others, own) = inverse.split_at_mut(count * width);
        own[..count].fill(0.0);
        for (cell, times) in &self.system.relations[relation as usize].terms {
            for (half, times) in [(2 * cell, *times as f64), (2 * cell + 1, -*times as f64)] {
                let row = row_of_half[half as usize];
                if row != NONE {
                    let of = &others[row as usize * width..][..count];
                    own.iter_mut().zip(of).for_each(|(sum, value)| *sum -= unit * times * value);
                }
            }
        }
        others.iter_mut().skip(count).step_by(width).for_each(|part| *part = 0.0);
        own[count] = unit;
        row_of[relation as usize] = count as u32;
        let norm = own[..=count].iter().map(|part| part * part).sum();
        rows.push(Row { relation, half, value, low, high, norm });
        if half != NONE {
            row_of_half[half as usize] = count as u32;
            self.space.moved.push(half);
        }
    }

    /// The row that is farthest from where it can be, as the crow flies: with rows as they come it takes twice the work.
    #[inline(never)]
    fn leaving(&self) -> Option<Leaving> {
        let mut worst = (0.0, None);
        for (row, &Row { value, low, high, norm, .. }) in self.space.rows.iter().enumerate() {
            for (lack, is_too_much, bound) in [(low - value, false, low), (value - high, true, high)] {
                let far = lack * lack / norm.max(TINY);
                if lack > TINY && far > worst.0 {
                    worst = (far, Some(Leaving { row, is_too_much, bound }));
                }
            }
        }
        worst.1
    }

    /// The half that makes up for it at the least cost.
    #[inline(never)]
    fn entering(&mut self, leaving: &Leaving) -> Option<Entering> {
        self.slope(leaving.row);
        let mut best: Option<(f64, Entering)> = None;
        let touched = std::mem::take(&mut self.space.touched);
        for (cell, slope) in touched.iter().filter(|of| of.1.abs() >= TINY) {
            for (half, slope) in [(2 * cell, *slope), (2 * cell + 1, -slope)] {
                let is_full = self.space.is_full[half as usize];
                let helps = (slope > 0.0) == (leaving.is_too_much != is_full);
                if !helps || self.space.row_of_half[half as usize] != NONE {
                    continue;
                }
                let cost = self.cost(half);
                let ratio = if is_full { -cost } else { cost }.max(0.0) / slope.abs();
                // Of equals the one that divides by what is nearest to one: then tables are whole more often.
                let is_better = best.as_ref().is_none_or(|(least, other)| {
                    ratio < least - TINY || (ratio < least + TINY && from_one(slope) + TINY < from_one(other.slope))
                });
                // Asked last: it takes longest.
                if is_better && self.can_change(half) {
                    best = Some((ratio, Entering { half, cost, slope }));
                }
            }
        }
        self.space.touched = touched;
        best.map(|best| best.1)
    }

    /// By how much the value of a row falls for one more of each cell.
    #[inline(never)]
    fn slope(&mut self, row: usize) {
        let Space { rows, inverse, width, slopes, touched, work, .. } = &mut *self.space;
        touched.clear();
        for (of, part) in rows.iter().zip(&inverse[row * *width..]).filter(|(_, part)| part.abs() > NOTHING) {
            for (cell, times) in &self.system.relations[of.relation as usize].terms {
                touched.push((*cell, 0.0));
                slopes[*cell as usize] += part * *times as f64;
            }
        }
        *work += touched.len() as u64;
        // Nothing, where it was taken before.
        touched.iter_mut().for_each(|(cell, slope)| *slope = std::mem::take(&mut slopes[*cell as usize]));
        touched.retain(|(_, slope)| *slope != 0.0);
    }

    /// What one more costs, with what other rows have to do for it.
    fn cost(&self, half: u32) -> f64 {
        self.price(half / 2) - sign(half) * self.space.saved[half as usize / 2]
    }

    #[inline(never)]
    fn step(&mut self, leaving: &Leaving, entering: &Entering) {
        let Entering { half, cost, slope } = *entering;
        let (does, (low, high)) = (self.does(half), self.bounds(half));
        self.set_column(half);
        let Space { rows, inverse, width, column, own, work, touched, saved, saving, .. } = &mut *self.space;
        let (row, width) = (leaving.row, *width);
        let pivot = column[row];
        let by = (rows[row].value - leaving.bound) / pivot;
        for (cell, of_cell) in touched.iter() {
            let saved = &mut saved[*cell as usize];
            if *saved == 0.0 {
                saving.push(*cell);
            }
            *saved += cost / slope * of_cell;
        }
        own.clear();
        for (place, part) in inverse[row * width..][..rows.len()].iter_mut().enumerate() {
            if part.abs() > NOTHING {
                *part /= pivot;
                own.push((place, *part));
            }
        }
        for (at, times) in column.iter().enumerate().filter(|(at, times)| *at != row && times.abs() > NOTHING) {
            rows[at].value -= times * by;
            let of = &mut inverse[at * width..][..rows.len()];
            for (place, part) in own.iter() {
                let before = of[*place];
                of[*place] -= times * part;
                rows[at].norm += of[*place] * of[*place] - before * before;
            }
            *work += own.len() as u64;
        }
        let Row { half: left, relation, norm, .. } = rows[row];
        rows[row] = Row { relation, half, value: does + by, low, high, norm: norm / (pivot * pivot) };
        if left != NONE {
            self.space.row_of_half[left as usize] = NONE;
            self.space.is_full[left as usize] = leaving.is_too_much;
        }
        self.space.row_of_half[half as usize] = row as u32;
        self.space.is_full[half as usize] = false;
        self.space.moved.push(half);
    }

    /// By how much the value of each row falls for one more of a half.
    #[inline(never)]
    fn set_column(&mut self, half: u32) {
        let mut column = std::mem::take(&mut self.space.column);
        column.clear();
        column.resize(self.space.rows.len(), 0.0);
        for (relation, times) in self.links.of(half / 2) {
            let place = self.space.row_of[*relation as usize];
            if place != NONE {
                let times = sign(half) * *times as f64;
                let parts = self.space.inverse[place as usize..].iter().step_by(self.space.width);
                column.iter_mut().zip(parts).for_each(|(sum, part)| *sum += part * times);
            }
        }
        self.space.column = column;
    }
}

fn from_one(slope: f64) -> f64 {
    (slope.abs() - 1.0).abs()
}

fn sign(half: u32) -> f64 {
    if half.is_multiple_of(2) { 1.0 } else { -1.0 }
}
