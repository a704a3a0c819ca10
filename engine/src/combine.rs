//! Tables made of tables that were found before. Relations are sums, so what two tables change keeps them together too, and
//! turned round: only the bounds of cells have to be looked at. That is quick, where a program is not.

use super::check::fits;
use super::found::Found;
use super::links::Links;
use super::system::System;
use super::whole::Table;

/// So many tables of a cell are looked at, the last ones first.
const TABLES: usize = 12;
/// How often a table is taken.
const TIMES: [i64; 5] = [1, -1, 2, -2, 3];

/// A table in which a cell goes as far as one of these, or further, without hiding anything more.
pub fn table(system: &System, links: &Links, found: &Found, cell: u32, by: &[i64]) -> Option<Table> {
    let truth = system.cells[cell as usize].value;
    // OK because tables are in the order of cells.
    let change =
        |table: &[(u32, i64)]| table.binary_search_by_key(&cell, |of| of.0).map_or(0, |at| table[at].1 - truth);
    let tables: Vec<(&[(u32, i64)], i64)> = found.of(cell).take(TABLES).map(|table| (table, change(table))).collect();
    let is_far = |change: i64| by.iter().any(|by| if *by > 0 { change >= *by } else { change <= *by });
    for (at, (one, of_one)) in tables.iter().enumerate() {
        for times in TIMES {
            if is_far(times * of_one)
                && let Some(table) = sum(system, links, (one, times), (&[], 0))
            {
                return Some(table);
            }
            for (other, of_other) in &tables[..at] {
                for more in TIMES {
                    if is_far(times * of_one + more * of_other)
                        && let Some(table) = sum(system, links, (one, times), (other, more))
                    {
                        return Some(table);
                    }
                }
            }
        }
    }
    None
}

/// Two tables so many times, together. Most break the bounds of a cell, and that is seen before all cells are added up.
fn sum(system: &System, links: &Links, one: (&[(u32, i64)], i64), other: (&[(u32, i64)], i64)) -> Option<Table> {
    let ((mut left, times), (mut right, more)) = (one, other);
    let mut table = Table::with_capacity(left.len() + right.len());
    while let Some(cell) = left.first().into_iter().chain(right.first()).map(|of| of.0).min() {
        let of = &system.cells[cell as usize];
        let mut value = of.value;
        for (rest, times) in [(&mut left, times), (&mut right, more)] {
            if let Some((_, there)) = rest.first().filter(|of| of.0 == cell) {
                value += times * (there - of.value);
                *rest = &rest[1..];
            }
        }
        if value < of.least() || of.most().is_some_and(|most| value > most) {
            return None;
        }
        if value != of.value {
            table.push((cell, value));
        }
    }
    fits(system, links, &table).then_some(table)
}
