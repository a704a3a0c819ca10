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
    let tables: Vec<&[(u32, i64)]> = found.of(cell).take(TABLES).collect();
    let truth = |cell: u32| system.cells[cell as usize].value;
    let change =
        |table: &[(u32, i64)]| table.iter().find(|of| of.0 == cell).map_or(0, |(_, value)| value - truth(cell));
    let is_far = |change: i64| by.iter().any(|by| if *by > 0 { change >= *by } else { change <= *by });
    for (at, one) in tables.iter().enumerate() {
        for times in TIMES {
            let of_one = times * change(one);
            if is_far(of_one)
                && let Some(table) = sum(system, links, &[(one, times)])
            {
                return Some(table);
            }
            for other in &tables[..at] {
                for more in TIMES {
                    if is_far(of_one + more * change(other))
                        && let Some(table) = sum(system, links, &[(one, times), (other, more)])
                    {
                        return Some(table);
                    }
                }
            }
        }
    }
    None
}

/// Tables so many times, together.
fn sum(system: &System, links: &Links, parts: &[(&[(u32, i64)], i64)]) -> Option<Table> {
    let truth = |cell: u32| system.cells[cell as usize].value;
    let changes = |(table, times): &(&[(u32, i64)], i64)| {
        let times = *times;
        table.iter().map(move |(cell, value)| (*cell, times * (value - truth(*cell)))).collect::<Vec<_>>()
    };
    let mut changes: Vec<(u32, i64)> = parts.iter().flat_map(changes).collect();
    changes.sort_unstable_by_key(|of| of.0);
    let sums = changes.chunk_by(|one, other| one.0 == other.0).map(|of| (of[0].0, of.iter().map(|of| of.1).sum()));
    let table: Table = sums.filter(|of: &(u32, i64)| of.1 != 0).map(|(cell, by)| (cell, truth(cell) + by)).collect();
    fits(system, links, &table).then_some(table)
}
