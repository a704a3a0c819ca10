//! What the linear program finds, in whole numbers.

use super::check::would_fit;
use super::links::Links;
use super::program::{Aim, Lightly, Narrow, Program, Space};
use super::system::{Fate, System};
use std::cmp::Reverse;

/// A table by the cells that have another value than in truth, in the order of cells.
pub type Table = Vec<(u32, i64)>;

/// How a table of whole numbers is looked for.
#[derive(Clone, Copy)]
pub struct Effort {
    /// So many programs at most.
    programs: usize,
    /// So much work at most, in steps: a program of a large system may take as long as a hundred of a small one.
    work: u64,
    /// What costs so many times as much as another that is still open has to wait.
    patience: f64,
    /// What is hidden lightly.
    pub lightly: Lightly,
}

/// One after the other: nearly always one of the first programs is whole.
pub const EFFORTS: [Effort; 5] = [
    Effort { programs: 10, work: WORK, patience: 4.0, lightly: Lightly::Nothing },
    Effort { programs: 60, work: WORK, patience: 4.0, lightly: Lightly::Sums },
    Effort { programs: 200, work: WORK, patience: f64::INFINITY, lightly: Lightly::Nothing },
    Effort { programs: 200, work: WORK, patience: f64::INFINITY, lightly: Lightly::Sums },
    Effort { programs: 600, work: WORK, patience: 4.0, lightly: Lightly::All },
];
/// Where nothing is lost by giving up but a cell that could have been shown.
pub const LITTLE: Effort = Effort { programs: 5, work: WORK / 100, patience: 4.0, lightly: Lightly::Nothing };
/// So many times what was found may be whole where that itself is not.
const TIMES: i64 = 6;
/// The work of an effort: half a second.
const WORK: u64 = 100_000_000;

/// A program that is still to be solved: what it costs at least, and what is narrowed in it.
struct Open {
    least: f64,
    narrowed: Vec<Narrow>,
}

/// A table in which a cell has another value; the shown cells that it changes are the cheapest to hide.
pub fn table(system: &System, links: &Links, aim: Aim, how: Effort, space: &mut Space) -> Option<Table> {
    let (mut left, until) = (how.programs, space.work + how.work);
    let mut open = vec![Open { least: 0.0, narrowed: Vec::new() }];
    while let Some(Open { mut narrowed, .. }) = pop(&mut open) {
        let mut program = Program::new(system, links, aim, space, until);
        narrowed.iter().for_each(|narrow| program.narrow(*narrow));
        loop {
            left = left.checked_sub(1)?;
            if !program.solve() {
                break;
            }
            let changes = program.changes();
            let whole = (1..=TIMES).find_map(|times| whole(system, links, &changes, times, aim.may_hide));
            let Some(sides) = sides(system, &changes).filter(|_| whole.is_none()) else { return whole };
            let least = program.price_of(&changes);
            if open.iter().any(|open| how.patience * (open.least + 1.0) < least) {
                open.push(Open { least, narrowed });
                break;
            }
            open.push(Open { least, narrowed: narrowed.iter().copied().chain([sides.1]).collect() });
            narrowed.push(sides.0);
            program.narrow(sides.0);
        }
    }
    None
}

/// The cheapest; of equals the last.
fn pop(open: &mut Vec<Open>) -> Option<Open> {
    let best = (0..open.len()).rev().min_by(|one, other| open[*one].least.total_cmp(&open[*other].least))?;
    Some(open.remove(best))
}

/// The dearest change that is not whole should be no more than what is whole below it, and no less than what is above:
/// the nearest first.
fn sides(system: &System, changes: &[(u32, f64)]) -> Option<(Narrow, Narrow)> {
    let (cell, by) = broken(system, changes)?;
    let half = 2 * cell + u32::from(by < 0.0);
    let (less, more) = (Narrow::Most(half, by.abs().floor()), Narrow::Least(half, by.abs().ceil()));
    Some(if by.abs().fract() < 0.5 { (less, more) } else { (more, less) })
}

/// The dearest change that is not whole.
fn broken(system: &System, changes: &[(u32, f64)]) -> Option<(u32, f64)> {
    let of = |cell: u32| &system.cells[cell as usize];
    let price = |cell: u32| (of(cell).fate != Fate::Unseen, if of(cell).is_shown() { of(cell).cost } else { 0 });
    let broken = changes.iter().filter(|(_, by)| !is_whole(*by));
    broken.max_by_key(|(cell, _)| (price(*cell), Reverse(*cell))).copied()
}

fn is_whole(by: f64) -> bool {
    (by - by.round()).abs() < 1e-5
}

fn whole(system: &System, links: &Links, changes: &[(u32, f64)], times: i64, may_hide: bool) -> Option<Table> {
    let times = times as f64;
    let value = |cell: u32| system.cells[cell as usize].value;
    // OK because no cell is moved as far as a float is exact.
    let table: Table = changes.iter().map(|(cell, by)| (*cell, value(*cell) + (by * times).round() as i64)).collect();
    let is_near = changes.iter().all(|(_, by)| is_whole(by * times));
    (is_near && would_fit(system, links, &table, may_hide)).then_some(table)
}
