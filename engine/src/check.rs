//! The one thing that floating point has no say in: whether a table is one that the reader can't tell from the truth.

use super::links::Links;
use super::system::System;

/// Whether a table, given by the cells that have another value than in truth, looks to the reader as the truth does: what
/// is shown is unchanged, what is not is within its bounds, and every relation holds. In whole numbers.
pub fn is_witness(system: &System, table: &[(u32, i64)]) -> bool {
    fits(system, &Links::new(system), table)
}

/// [`is_witness`], when the relations of each cell are known.
pub fn fits(system: &System, links: &Links, table: &[(u32, i64)]) -> bool {
    would_fit(system, links, table, false)
}

/// [`fits`], once the cells that it changes are hidden, if they may be.
pub fn would_fit(system: &System, links: &Links, table: &[(u32, i64)], may_hide: bool) -> bool {
    let mut sums = Vec::new();
    let mut sorted: Vec<u32> = table.iter().map(|(cell, _)| *cell).collect();
    sorted.sort_unstable();
    sorted.windows(2).all(|pair| pair[0] != pair[1])
        && table.iter().all(|(cell, value)| is_allowed(system, *cell, *value, may_hide))
        && table.iter().all(|change| add(system, links, *change, &mut sums))
        && are_zero(sums)
}

fn is_allowed(system: &System, cell: u32, value: i64, may_hide: bool) -> bool {
    let Some(of) = system.cells.get(cell as usize) else { return false };
    let can_change = !of.is_shown() || (may_hide && of.can_hide());
    value == of.value || (can_change && value >= of.least() && of.most().is_none_or(|most| value <= most))
}

/// What a change does to each relation; false when it can't be computed.
fn add(system: &System, links: &Links, (cell, value): (u32, i64), sums: &mut Vec<(u32, i64)>) -> bool {
    let Some(change) = value.checked_sub(system.cells[cell as usize].value) else { return false };
    let each = links.of(cell).iter().map(|(relation, times)| Some((*relation, times.checked_mul(change)?)));
    each.into_iter().all(|term| term.map(|term| sums.push(term)).is_some())
}

fn are_zero(mut sums: Vec<(u32, i64)>) -> bool {
    sums.sort_unstable();
    sums.chunk_by(|one, other| one.0 == other.0).all(|of| {
        let sum = of.iter().try_fold(0_i64, |sum, (_, change)| sum.checked_add(*change));
        sum == Some(0)
    })
}
