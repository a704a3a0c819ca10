//! How far can a cell go? The primal simplex method, started at the truth, on the relations that it touches. It answers
//! with a table, and nothing depends on it being right: [`super::check`] is asked about each.
//!
//! With `may_hide`, shown cells move too, at a price: then it finds the cheapest cells to hide.

use super::basis::Basis;
use super::links::Links;
use super::settled::Settled;
use super::system::System;

/// Slopes and steps below this are none.
const TINY: f64 = 1e-7;
/// As many steps without progress, then the first cell that helps is taken, which can't go round in circles.
const PATIENCE: usize = 60;
/// As many steps at most, and as many relations.
const STEPS: usize = 300;
const RELATIONS: usize = 250;
/// A basis of so many relations is given up before the next aim.
const LARGE: usize = 100;

/// What the search sees of a system.
#[derive(Clone, Copy)]
pub struct View<'a> {
    pub system: &'a System,
    pub links: &'a Links,
    pub settled: &'a Settled,
    /// Shown cells that can be hidden move too, at the price of hiding them.
    pub may_hide: bool,
}

/// One cell should be so much more, or less, than in truth.
#[derive(Clone, Copy, Debug)]
pub struct Aim {
    pub cell: u32,
    /// 1 for more, -1 for less.
    pub sign: f64,
    pub goal: i64,
}

/// How a search ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// As far as asked, or as far as possible.
    Best,
    /// Given up.
    Lost,
}

/// The search with all that it keeps from one aim to the next.
pub struct Reach {
    basis: Basis,
    /// Where each cell is now.
    at: Vec<f64>,
    moved: Vec<u32>,
    /// Of a cell with a price that is in the basis: 1 when it is not less than in truth, -1 when it is not more.
    side: Vec<f64>,
    /// What one more in each row is worth.
    worth: Vec<f64>,
    slope: Vec<f64>,
    is_seen: Vec<bool>,
    seen: Vec<u32>,
    column: Vec<f64>,
    /// What one more of the aim is worth in price.
    weight: f64,
    /// The best table in whole numbers that was passed on the way, where the end is not whole.
    whole: Option<Vec<(u32, i64)>>,
    /// Steps of arithmetic so far: a clock that is the same everywhere.
    pub work: u64,
    /// The search gives up when there is more; without it, after so many steps or relations as are a few.
    pub limit: Option<u64>,
}

/// A cell that moves next.
struct Entering {
    cell: u32,
    sign: f64,
    rate: f64,
}

impl Reach {
    /// For systems of this size.
    pub fn new(system: &System) -> Reach {
        let cells = system.cells.len();
        Reach {
            basis: Basis::new(cells, system.relations.len()),
            at: system.cells.iter().map(|cell| cell.value as f64).collect(),
            moved: Vec::new(),
            side: vec![1.0; cells],
            worth: Vec::new(),
            slope: vec![0.0; cells],
            is_seen: vec![false; cells],
            seen: Vec::new(),
            column: Vec::new(),
            weight: 1.0,
            whole: None,
            work: 0,
            limit: None,
        }
    }

    /// Forgets what was kept: a cell of it may be shown now.
    pub fn clear(&mut self) {
        self.basis.clear();
    }

    /// Goes as far as it can. The table it arrives at, and whether it can go no further.
    pub fn go(&mut self, view: View, aim: Aim) -> (Option<Vec<(u32, i64)>>, End) {
        self.start(view, aim, 1.0);
        let end = self.climb(view, aim);
        (self.table(view), end)
    }

    /// The same, at the least price: the weight of the aim rises until it is reached.
    pub fn go_cheaply(&mut self, view: View, aim: Aim) -> (Vec<(u32, f64)>, End) {
        const STEEPER: f64 = 8.0;
        let prices = view.system.cells.iter().filter(|cell| cell.can_hide()).map(|cell| price(cell.cost));
        let dearest = prices.fold(1.0, f64::max);
        let mut weight = STEEPER;
        self.clear();
        self.start(view, aim, weight);
        loop {
            let end = self.climb(view, aim);
            let is_last = self.gain(view, aim) >= aim.goal as f64 - TINY || weight > 1e4 * dearest;
            if is_last || end == End::Lost {
                self.clear();
                return (self.shift(view), end);
            }
            weight *= STEEPER;
            self.weigh(view, aim, weight);
        }
    }

    fn start(&mut self, view: View, aim: Aim, weight: f64) {
        if self.basis.len() > LARGE {
            self.clear();
        }
        for cell in self.moved.drain(..) {
            self.at[cell as usize] = view.system.cells[cell as usize].value as f64;
        }
        self.whole = None;
        self.weigh(view, aim, weight);
    }

    /// What each row is worth when the aim has this weight.
    fn weigh(&mut self, view: View, aim: Aim, weight: f64) {
        self.weight = weight;
        self.worth.clear();
        self.worth.resize(self.basis.len(), 0.0);
        for row in 0..self.basis.len() {
            let Some(cell) = self.basis.cell(row) else { continue };
            let mine = if cell == aim.cell { aim.sign * weight } else { 0.0 };
            let times = mine - view.price(cell) * self.side[cell as usize];
            if times != 0.0 {
                self.basis.add_row(row, times, &mut self.worth);
            }
        }
    }

    fn climb(&mut self, view: View, aim: Aim) -> End {
        let mut idle = 0;
        for step in 0.. {
            let is_there = !view.may_hide && self.gain(view, aim) >= aim.goal as f64 - TINY;
            let Some(entering) = (!is_there).then(|| self.entering(view, aim, idle > PATIENCE)).flatten() else {
                return End::Best;
            };
            let is_few = step < STEPS && self.basis.len() <= RELATIONS;
            if !self.limit.map_or(is_few, |limit| self.work <= limit) {
                return End::Lost;
            }
            match self.step(view, aim, &entering) {
                Some(length) if length > TINY => idle = 0,
                Some(_) => idle += 1,
                None => return End::Lost,
            }
        }
        End::Lost
    }

    fn gain(&self, view: View, aim: Aim) -> f64 {
        (self.at[aim.cell as usize] - view.system.cells[aim.cell as usize].value as f64) * aim.sign
    }

    /// The cell whose move pays most, or the first that pays at all. Cells that bring many relations with them last.
    fn entering(&mut self, view: View, aim: Aim, first: bool) -> Option<Entering> {
        self.add_slopes(view, aim);
        let mut best: Option<(f64, Entering)> = None;
        let seen = std::mem::take(&mut self.seen);
        for cell in &seen {
            let slope = std::mem::take(&mut self.slope[*cell as usize]);
            self.is_seen[*cell as usize] = false;
            if slope.abs() <= TINY || self.basis.row(*cell).is_some() || !view.can_move(*cell) {
                continue;
            }
            let Some((rate, sign)) = self.rate(view, aim, *cell, slope) else { continue };
            let score = rate / (1.0 + self.basis.missing(view.links, *cell) as f64);
            let is_better = |(most, best): &(f64, Entering)| {
                let is_before = *cell < best.cell;
                if first { is_before } else { score > most + TINY || (score > most - TINY && is_before) }
            };
            if best.as_ref().is_none_or(is_better) {
                best = Some((score, Entering { cell: *cell, sign, rate }));
            }
        }
        self.work += seen.len() as u64;
        self.seen = seen;
        best.map(|best| best.1)
    }

    /// What one more of each cell in a row that is worth something would bring, its own price left out.
    fn add_slopes(&mut self, view: View, aim: Aim) {
        self.seen.clear();
        for (row, worth) in self.worth.iter().enumerate().filter(|(_, worth)| worth.abs() > TINY) {
            let terms = &view.system.relations[self.basis.relations[row] as usize].terms;
            for (cell, times) in terms {
                self.slope[*cell as usize] -= worth * *times as f64;
                if !std::mem::replace(&mut self.is_seen[*cell as usize], true) {
                    self.seen.push(*cell);
                }
            }
            self.work += terms.len() as u64;
        }
        self.slope[aim.cell as usize] += aim.sign * self.weight;
        if !std::mem::replace(&mut self.is_seen[aim.cell as usize], true) {
            self.seen.push(aim.cell);
        }
    }

    /// What a move of a cell brings, and in which direction; none when it brings nothing or there is no room.
    fn rate(&self, view: View, aim: Aim, cell: u32, slope: f64) -> Option<(f64, f64)> {
        let (at, of) = (self.at[cell as usize], &view.system.cells[cell as usize]);
        let price = view.price(cell);
        let (is_less, is_more) = (at < of.value as f64 - TINY, at > of.value as f64 + TINY);
        let up = slope - if is_less { -price } else { price };
        let down = -slope - if is_more { -price } else { price };
        let (low, high) = self.bounds(view, aim, cell, 0.0);
        let least = TINY * self.weight.max(1.0);
        if up > least && at < high - TINY {
            return Some((up, 1.0));
        }
        (down > least && at > low + TINY).then_some((down, -1.0))
    }

    /// From where to where a cell may go; on one side of the truth if a side is given and it has a price.
    fn bounds(&self, view: View, aim: Aim, cell: u32, side: f64) -> (f64, f64) {
        let of = &view.system.cells[cell as usize];
        let value = of.value as f64;
        let (mut low, mut high) = (of.least() as f64, of.most().map_or(f64::INFINITY, |most| most as f64));
        if cell == aim.cell && aim.sign > 0.0 {
            high = high.min(value + aim.goal as f64);
        } else if cell == aim.cell {
            low = low.max(value - aim.goal as f64);
        }
        if side != 0.0 && of.is_shown() {
            return if side > 0.0 { (value, high) } else { (low, value) };
        }
        (low, high)
    }

    /// Moves a cell until it or another is at its end. How far; none when nothing stops it.
    fn step(&mut self, view: View, aim: Aim, entering: &Entering) -> Option<f64> {
        let Entering { cell, sign, rate } = *entering;
        self.basis.admit(view.links, cell);
        self.worth.resize(self.basis.len(), 0.0);
        let mut column = std::mem::take(&mut self.column);
        self.basis.column(view.links, cell, &mut column);
        self.work += column.len() as u64 * view.links.of(cell).len() as u64;
        self.side[cell as usize] = self.side_of(view, cell, sign);
        let (length, row) = self.first_stop(view, aim, entering, &column);
        if length.is_finite() {
            self.keep_whole(view, entering, &column, length);
            self.shift_by(cell, sign * length);
            for (row, times) in column.iter().enumerate().filter(|(_, times)| times.abs() > TINY && length > 0.0) {
                if let Some(other) = self.basis.cell(row) {
                    self.shift_by(other, -times * sign * length);
                }
            }
            if let Some(row) = row {
                let times = sign * rate / column[row];
                self.basis.add_row(row, times, &mut self.worth);
                self.work += self.basis.replace(row, cell, &column) as u64;
            }
        }
        self.column = column;
        length.is_finite().then_some(length)
    }

    fn side_of(&self, view: View, cell: u32, sign: f64) -> f64 {
        let off = self.at[cell as usize] - view.system.cells[cell as usize].value as f64;
        if off.abs() <= TINY { sign } else { off.signum() }
    }

    fn shift_by(&mut self, cell: u32, by: f64) {
        self.at[cell as usize] += by;
        self.moved.push(cell);
    }

    /// How far a cell can move, and the row that stops it. A row that no cell makes up for stops it at once.
    fn first_stop(&self, view: View, aim: Aim, entering: &Entering, column: &[f64]) -> (f64, Option<usize>) {
        let Entering { cell, sign, .. } = *entering;
        let (low, high) = self.bounds(view, aim, cell, self.side[cell as usize]);
        let at = self.at[cell as usize];
        let (mut length, mut stop, mut weight) = (if sign > 0.0 { high - at } else { at - low }, None, 0.0);
        for (row, times) in column.iter().enumerate().filter(|(_, times)| times.abs() > TINY) {
            let falls = times * sign;
            let other = self.basis.cell(row);
            let room = other.map_or(0.0, |other| {
                let (low, high) = self.bounds(view, aim, other, self.side[other as usize]);
                let at = self.at[other as usize];
                (if falls > 0.0 { at - low } else { high - at }).max(0.0) / falls.abs()
            });
            let rank = if other.is_none() { f64::INFINITY } else { times.abs() };
            if room < length - TINY || (room < length + TINY && rank > weight && stop.is_some()) {
                (length, stop, weight) = (room.min(length), Some(row), rank);
            }
        }
        (length.max(0.0), stop)
    }

    /// Where a step ends between whole numbers, the last whole table on the way is kept.
    fn keep_whole(&mut self, view: View, entering: &Entering, column: &[f64], length: f64) {
        const TRIES: usize = 12;
        if length <= TINY || view.may_hide || self.whole.is_some() {
            return;
        }
        let rows = column.iter().enumerate().filter(|(_, times)| times.abs() > TINY);
        let moves = rows.filter_map(|(row, times)| Some((self.basis.cell(row)?, -times * entering.sign)));
        let moves: Vec<(u32, f64)> = moves.chain([(entering.cell, entering.sign)]).collect();
        let is_whole = |length: f64| moves.iter().all(|(cell, by)| is_whole(self.at[*cell as usize] + by * length));
        if is_whole(length) {
            return;
        }
        let mut lengths = (0..TRIES).map(|less| length.floor() - less as f64).filter(|length| *length > 0.5);
        let length = lengths.find(|length| is_whole(*length)).unwrap_or(0.0);
        let before: Vec<f64> = moves.iter().map(|(cell, _)| self.at[*cell as usize]).collect();
        let moved = self.moved.len();
        moves.iter().for_each(|(cell, by)| self.shift_by(*cell, by * length));
        self.whole = self.rounded(view).filter(|table| !table.is_empty());
        moves.iter().zip(before).for_each(|((cell, _), at)| self.at[*cell as usize] = at);
        self.moved.truncate(moved);
    }

    /// The table of now, or the last whole one.
    fn table(&mut self, view: View) -> Option<Vec<(u32, i64)>> {
        self.rounded(view).or_else(|| self.whole.take())
    }

    fn rounded(&self, view: View) -> Option<Vec<(u32, i64)>> {
        let whole = |(cell, by): (u32, f64)| {
            let rounded = by.round();
            is_whole(by).then(|| (cell, view.system.cells[cell as usize].value + rounded as i64))
        };
        self.shift(view).into_iter().map(whole).collect()
    }

    /// Which cells have moved and by how much.
    fn shift(&self, view: View) -> Vec<(u32, f64)> {
        let mut moved = self.moved.clone();
        moved.sort_unstable();
        moved.dedup();
        let by = |cell: u32| self.at[cell as usize] - view.system.cells[cell as usize].value as f64;
        moved.into_iter().map(|cell| (cell, by(cell))).filter(|(_, by)| by.abs() > 1e-6).collect()
    }
}

impl View<'_> {
    fn can_move(self, cell: u32) -> bool {
        let of = &self.system.cells[cell as usize];
        match of.is_shown() {
            true => self.may_hide && of.can_hide(),
            false => self.may_hide || !self.settled.is_settled(cell),
        }
    }

    fn price(self, cell: u32) -> f64 {
        let of = &self.system.cells[cell as usize];
        if of.is_shown() { price(of.cost) } else { 0.0 }
    }
}

/// Hiding is never for nothing.
fn price(cost: u64) -> f64 {
    cost.max(1) as f64
}

fn is_whole(number: f64) -> bool {
    (number - number.round()).abs() < 1e-6
}
