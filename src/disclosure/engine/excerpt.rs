//! A few cells that may move, all others standing still: what is left of the relations is small, and most of it says that
//! two cells move together. Those become one, and a system of a few dozen cells remains.

use super::links::Links;
use super::reach::{Aim, End, Reach, View};
use super::settled::Settled;
use super::system::{CellOf, Fate, Relation, System};

const NONE: u32 = u32::MAX;

/// Cells that move as one: the first of them, and in which direction when it goes up.
pub struct Excerpt {
    cells: Vec<u32>,
    /// Of each cell, the place of the one that it moves with, and in which direction.
    with: Vec<(u32, i64)>,
    is_still: Vec<bool>,
    rows: Rows,
}

/// What is left of relations, one after the other.
#[derive(Default)]
struct Rows {
    ends: Vec<u32>,
    terms: Vec<(u32, i64)>,
}

impl Excerpt {
    /// Of these cells, in order, without doubles.
    pub fn new(system: &System, links: &Links, cells: Vec<u32>) -> Excerpt {
        let mut places = vec![NONE; system.cells.len()];
        cells.iter().enumerate().for_each(|(at, cell)| places[*cell as usize] = at as u32);
        let mut is_taken = vec![false; system.relations.len()];
        let (some, many) = (cells.len() * 4, cells.len() * 16);
        let mut rows = Rows { ends: Vec::with_capacity(some), terms: Vec::with_capacity(many) };
        for (relation, _) in cells.iter().flat_map(|cell| links.of(*cell)) {
            if !std::mem::replace(&mut is_taken[*relation as usize], true) {
                for (cell, times) in &system.relations[*relation as usize].terms {
                    if places[*cell as usize] != NONE {
                        rows.terms.push((places[*cell as usize], *times));
                    }
                }
                rows.ends.push(rows.terms.len() as u32);
            }
        }
        let with = (0..cells.len() as u32).map(|at| (at, 1)).collect();
        let mut excerpt = Excerpt { is_still: vec![false; cells.len()], cells, with, rows };
        while excerpt.join() {}
        excerpt
    }

    fn root(&self, mut at: u32) -> (u32, i64) {
        let mut sign = 1;
        while self.with[at as usize].0 != at {
            sign *= self.with[at as usize].1;
            at = self.with[at as usize].0;
        }
        (at, sign)
    }

    /// Rows of one cell keep it still, rows of two make them move as one; false when there are none left.
    fn join(&mut self) -> bool {
        let rows = std::mem::take(&mut self.rows);
        let (mut has_joined, mut start, mut row) = (false, 0, Vec::new());
        for end in rows.ends {
            row.clear();
            for (at, times) in &rows.terms[start..end as usize] {
                let (root, sign) = self.root(*at);
                if !self.is_still[root as usize] {
                    row.push((root, times * sign));
                }
            }
            start = end as usize;
            merge(&mut row);
            match row[..] {
                [] => {}
                [(one, _)] => {
                    self.is_still[one as usize] = true;
                    has_joined = true;
                }
                [(one, times), (other, by)] if times.abs() == by.abs() => {
                    self.with[other as usize] = (one, -times.signum() * by.signum());
                    has_joined = true;
                }
                _ => {
                    self.rows.terms.extend_from_slice(&row);
                    self.rows.ends.push(self.rows.terms.len() as u32);
                }
            }
        }
        has_joined
    }

    /// The cheapest way to take one of the cells so far from the truth as asked, or as far as possible: cells with their
    /// values; nothing if it can't move. Cells that can be hidden have their price.
    pub fn solve(&self, system: &System, aim: Aim, limit: u64, work: &mut u64) -> Option<Vec<(u32, i64)>> {
        *work += self.cells.len() as u64 * 30;
        let (root, sign) = self.root(self.cells.binary_search(&aim.cell).ok()? as u32);
        if self.is_still[root as usize] {
            return None;
        }
        let number = self.numbers();
        let mut small = self.system(system, &number);
        let aim = Aim { cell: number[root as usize], sign: aim.sign * sign as f64, ..aim };
        let by = whole_move(&mut small, aim, limit, work)?;
        let moved = |(at, cell): (usize, &u32)| {
            let (root, sign) = self.root(at as u32);
            let by = by.get(number[root as usize] as usize)? * sign;
            (by != 0).then(|| (*cell, system.cells[*cell as usize].value + by))
        };
        Some(self.cells.iter().enumerate().filter_map(moved).collect())
    }

    /// The cells that move on their own are numbered.
    fn numbers(&self) -> Vec<u32> {
        let mut next = 0;
        let mut number = vec![NONE; self.cells.len()];
        for (at, number) in number.iter_mut().enumerate() {
            if self.with[at].0 as usize == at && !self.is_still[at] {
                *number = next;
                next += 1;
            }
        }
        number
    }

    /// The cells that move on their own, in steps from the truth.
    fn system(&self, system: &System, number: &[u32]) -> System {
        let free = CellOf {
            value: 0,
            fate: Fate::Hidden,
            is_fixed: false,
            low: i64::MIN / 4,
            high: None,
            protect: None,
            cost: 0,
        };
        let count = number.iter().filter(|number| **number != NONE).count();
        let mut cells = vec![free; count];
        for (at, cell) in self.cells.iter().enumerate() {
            let (root, sign) = self.root(at as u32);
            let Some(one) = cells.get_mut(number[root as usize] as usize) else { continue };
            let of = &system.cells[*cell as usize];
            let (less, more) = (of.least() - of.value, of.most().map(|most| most - of.value));
            let (less, more) = if sign > 0 { (Some(less), more) } else { (more.map(|more| -more), Some(-less)) };
            one.low = less.map_or(one.low, |less| one.low.max(less));
            one.high = more.map_or(one.high, |more| Some(one.high.map_or(more, |high| high.min(more))));
            if of.is_shown() {
                one.fate = Fate::Shown;
                one.cost = one.cost.saturating_add(of.cost.max(1));
            }
        }
        System { cells, relations: self.relations(number), together: Vec::new() }
    }

    /// Each of the rows that are left once.
    fn relations(&self, number: &[u32]) -> Vec<Relation> {
        let mut start = 0;
        let mut rows: Vec<Vec<(u32, i64)>> = Vec::new();
        for end in &self.rows.ends {
            let terms = &self.rows.terms[start..*end as usize];
            start = *end as usize;
            rows.push(terms.iter().map(|(root, times)| (number[*root as usize], *times)).collect());
        }
        rows.sort_unstable();
        rows.dedup();
        rows.into_iter().map(|terms| Relation { terms, is_sum: false }).collect()
    }
}

/// The cheapest move in whole numbers, as far as that is found. What would move by a part is allowed less room, until no
/// parts are left.
fn whole_move(system: &mut System, aim: Aim, limit: u64, work: &mut u64) -> Option<Vec<i64>> {
    const TRIES: usize = 6;
    let links = Links::new(system);
    let settled = Settled::new(system, &links);
    let mut reach = Reach::new(system);
    reach.limit = Some(limit);
    let mut made = None;
    for _ in 0..TRIES {
        let view = View { system, links: &links, settled: &settled, may_hide: true };
        let (shift, end) = reach.go_cheaply(view, aim);
        made = Some(&shift).filter(|_| end == End::Best).and_then(|shift| in_whole_steps(system, shift));
        if end == End::Lost {
            break;
        }
        let part = shift.iter().filter(|(_, by)| (by - by.round()).abs() > 1e-6);
        let Some((cell, by)) = part.min_by(|one, other| one.1.abs().total_cmp(&other.1.abs())) else { break };
        if made.is_some() {
            break;
        }
        let (of, by) = (&mut system.cells[*cell as usize], by.trunc() as i64);
        if shift.iter().any(|other| other.0 == *cell && other.1 > 0.0) {
            of.high = Some(by);
        } else {
            of.low = by;
        }
    }
    *work += reach.work + system.cells.len() as u64 * 8;
    made
}

/// The move, or the shortest multiple of it, that is in whole numbers and within the bounds; by cell.
fn in_whole_steps(system: &System, shift: &[(u32, f64)]) -> Option<Vec<i64>> {
    const MULTIPLES: [f64; 6] = [1.0, 2.0, 3.0, 4.0, 6.0, 12.0];
    let is_whole = |times: &f64| shift.iter().all(|(_, by)| (by * times - (by * times).round()).abs() < 1e-6);
    let times = MULTIPLES.into_iter().find(is_whole)?;
    let mut moves = vec![0; system.cells.len()];
    for (cell, by) in shift {
        let (of, by) = (&system.cells[*cell as usize], (by * times).round() as i64);
        moves[*cell as usize] = by;
        if by < of.low || of.high.is_some_and(|high| by > high) {
            return None;
        }
    }
    Some(moves)
}

/// Each cell once, the first with a coefficient above 0.
fn merge(row: &mut Vec<(u32, i64)>) {
    row.sort_unstable();
    row.dedup_by(|later, kept| {
        let is_same = later.0 == kept.0;
        kept.1 += if is_same { later.1 } else { 0 };
        is_same
    });
    row.retain(|term| term.1 != 0);
    if row.first().is_some_and(|term| term.1 < 0) {
        row.iter_mut().for_each(|term| term.1 = -term.1);
    }
}
