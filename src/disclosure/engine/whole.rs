//! What the linear program finds, in whole numbers.

use super::check::would_fit;
use super::links::Links;
use super::program::{Aim, Narrow, Program, Space};
use super::system::{Fate, System};
use std::cmp::Reverse;

/// A table by the cells that have another value than in truth.
pub type Table = Vec<(u32, i64)>;

/// So many programs at most: nearly always one of the first is whole.
const PROGRAMS: usize = 400;
/// The same where nothing is lost by giving up but a cell that could have been shown.
const FEW: usize = 5;
/// So many times what was found may be whole where that itself is not.
const TIMES: i64 = 6;

/// A table in which a cell has another value; the shown cells that it changes are the cheapest to hide.
pub fn table(system: &System, links: &Links, aim: Aim, space: &mut Space) -> Option<Table> {
    let mut left = if aim.may_hide { PROGRAMS } else { FEW };
    // What is narrowed, for each of the programs that are still to be looked at.
    let mut open: Vec<Vec<Narrow>> = vec![Vec::new()];
    while let Some(mut narrowed) = open.pop() {
        let mut program = Program::new(system, links, aim, space);
        narrowed.iter().for_each(|narrow| program.narrow(*narrow));
        while left > 0 {
            left -= 1;
            if !program.solve() {
                break;
            }
            let changes = program.changes();
            let whole = (1..=TIMES).find_map(|times| whole(system, links, &changes, times, aim.may_hide));
            let Some((first, second)) = sides(system, &changes).filter(|_| whole.is_none()) else { return whole };
            open.push(narrowed.iter().copied().chain([second]).collect());
            narrowed.push(first);
            program.narrow(first);
        }
    }
    None
}

/// The dearest change that is not whole should be one more or one less than that: the nearest first.
fn sides(system: &System, changes: &[(u32, f64)]) -> Option<(Narrow, Narrow)> {
    let of = |cell: u32| &system.cells[cell as usize];
    let price = |cell: u32| (of(cell).fate != Fate::Unseen, if of(cell).is_shown() { of(cell).cost } else { 0 });
    let broken = changes.iter().filter(|(_, by)| !is_whole(*by));
    let (cell, by) = *broken.max_by_key(|(cell, _)| (price(*cell), Reverse(*cell)))?;
    let half = 2 * cell + u32::from(by < 0.0);
    let (less, more) = (Narrow::Most(half, by.abs().floor()), Narrow::Least(half, by.abs().ceil()));
    Some(if by.abs().fract() < 0.5 { (less, more) } else { (more, less) })
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
