//! Complementary cells that turn out not to be needed are shown again: the dearest first, as far as a budget of work goes.

use super::remainder;
use super::search::Search;
use super::system::Fate;

/// So much work at most: a number of steps and not of milliseconds, so that the mask is the same everywhere.
const BUDGET: u64 = 300_000;

/// Shows what need not be hidden. What is proved stays proved.
pub fn restore(search: &mut Search) {
    let mut open = search.added.clone();
    open.sort_by_key(|cell| (std::cmp::Reverse(search.of(*cell).cost), *cell));
    let until = search.space.work + BUDGET;
    loop {
        let before = open.len();
        let mut kept = Vec::new();
        for cell in open {
            // Only a remainder can become harmless by showing others: then it is tried once more.
            match search.space.work < until {
                true if leaves_too_few(search, cell) => kept.push(cell),
                true => try_to_show(search, cell),
                false => {}
            }
        }
        if kept.len() == before || kept.is_empty() {
            return;
        }
        open = kept;
    }
}

fn leaves_too_few(search: &mut Search, cell: u32) -> bool {
    set(search, cell, Fate::Shown);
    let mut relations = search.links.of(cell).iter().map(|(relation, _)| *relation);
    let is_too_few = relations.any(|relation| remainder::is_too_few(&search.system, relation, search.threshold));
    set(search, cell, Fate::Hidden);
    is_too_few
}

fn set(search: &mut Search, cell: u32, fate: Fate) {
    search.system.cells[cell as usize].fate = fate;
}

/// Shows the cell, and hides it again if a protected cell is not proved any more.
fn try_to_show(search: &mut Search, cell: u32) {
    set(search, cell, Fate::Shown);
    if gives_away(search, cell) {
        set(search, cell, Fate::Hidden);
    } else if !prove_again(search, cell) {
        set(search, cell, Fate::Hidden);
        search.found.take_back(&search.system, cell);
    }
}

/// Whether a protected cell is what a cell that is shown leaves over in a relation, or what that leaves over in another: most
/// often it is, and is seen sooner than that there is no proof.
fn gives_away(search: &Search, shown: u32) -> bool {
    let (mut known, mut next) = (vec![shown], 0);
    while let Some(cell) = known.get(next).copied() {
        next += 1;
        for (relation, _) in search.links.of(cell) {
            let terms = &search.system.relations[*relation as usize].terms;
            let is_open = |cell: &u32| !search.of(*cell).is_shown() && !known.contains(cell);
            let mut open = terms.iter().map(|(cell, _)| *cell).filter(is_open);
            let Some(alone) = open.next().filter(|_| open.next().is_none()) else { continue };
            let of = search.of(alone);
            if of.protect.is_some_and(|need| !need.is_met(of.value, (of.value, of.value))) {
                return true;
            }
            known.push(alone);
        }
    }
    false
}

fn prove_again(search: &mut Search, cell: u32) -> bool {
    let mut doubtful = search.found.put_aside(&search.system, cell);
    doubtful.retain(|cell| search.of(*cell).protect.is_some() && !search.found.is_enough(&search.system, *cell));
    doubtful.sort_by_key(|cell| (search.of(*cell).value, *cell));
    doubtful.into_iter().all(|cell| search.prove(cell, false))
}
