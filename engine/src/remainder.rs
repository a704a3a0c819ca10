//! Below a shown total, what is not shown is together nobody or enough: the reader gets that sum by subtraction.

use super::system::{Refusal, System};

/// Whether the parts of a relation that are not shown are together too few.
pub fn is_too_few(system: &System, relation: u32, threshold: i64) -> bool {
    let of = &system.relations[relation as usize];
    let is_shown = |cell: u32| system.cells[cell as usize].is_shown();
    let is_below_shown = of.is_sum && of.terms.iter().all(|(cell, times)| *times != -1 || is_shown(*cell));
    let parts = of.terms.iter().filter(|(cell, times)| *times == 1 && !is_shown(*cell));
    let sum: i64 = parts.map(|(cell, _)| system.cells[*cell as usize].value).sum();
    is_below_shown && (1..threshold).contains(&sum)
}

/// The cheapest cell that would make up for it; none where what is left is the total itself, which was published before.
pub fn cheapest(system: &System, relation: u32, cost: impl Fn(u32) -> u64) -> Result<Option<u32>, Refusal> {
    let terms = &system.relations[relation as usize].terms;
    let of = |cell: u32| &system.cells[cell as usize];
    let candidates = terms.iter().map(|(cell, _)| *cell).filter(|cell| of(*cell).can_hide() && of(*cell).value != 0);
    let cheapest = candidates.min_by_key(|cell| (cost(*cell), *cell));
    let has_other = terms.iter().any(|(cell, times)| *times == 1 && of(*cell).is_shown() && of(*cell).value != 0);
    if cheapest.is_none() && has_other { Err(Refusal::Remainder { relation }) } else { Ok(cheapest) }
}
