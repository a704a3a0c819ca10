//! Complementary cells that turn out not to be needed are shown again: the dearest first, as far as a budget of work goes.

use super::remainder;
use super::search::Search;
use super::system::Fate;

/// So much work at most: a number of steps and not of milliseconds, so that the mask is the same everywhere.
const BUDGET: u64 = 3_000_000;

/// Shows what need not be hidden. What is proved stays proved.
pub fn restore(search: &mut Search) {
    let mut open = units(search);
    let until = search.reach.work + BUDGET;
    loop {
        let before = open.len();
        let mut kept = Vec::new();
        for unit in open {
            // Only a remainder can become harmless by showing others: then it is tried once more.
            match search.reach.work < until {
                true if leaves_too_few(search, &unit) => kept.push(unit),
                true => try_to_show(search, &unit),
                false => {}
            }
        }
        if kept.len() == before || kept.is_empty() {
            return;
        }
        open = kept;
    }
}

/// The cells that go together and were hidden to protect others, the dearest first.
fn units(search: &Search) -> Vec<Vec<u32>> {
    let mut is_added = vec![false; search.system.cells.len()];
    search.added.iter().for_each(|cell| is_added[*cell as usize] = true);
    let mut units: Vec<(u64, Vec<u32>)> = Vec::new();
    for cell in (0..is_added.len() as u32).filter(|cell| is_added[*cell as usize]) {
        let unit: Vec<u32> =
            search.groups.members(cell).iter().copied().filter(|cell| is_added[*cell as usize]).collect();
        let cost = unit.iter().fold(0_u64, |sum, cell| sum.saturating_add(search.of(*cell).cost));
        if unit[0] == cell {
            units.push((cost, unit));
        }
    }
    units.sort_by(|one, other| other.0.cmp(&one.0).then(one.1.cmp(&other.1)));
    units.into_iter().map(|unit| unit.1).collect()
}

fn leaves_too_few(search: &mut Search, unit: &[u32]) -> bool {
    set(search, unit, Fate::Shown);
    let mut relations = unit.iter().flat_map(|cell| search.links.of(*cell)).map(|(relation, _)| *relation);
    let is_too_few = relations.any(|relation| remainder::is_too_few(&search.system, relation, search.threshold));
    set(search, unit, Fate::Hidden);
    is_too_few
}

fn set(search: &mut Search, unit: &[u32], fate: Fate) {
    unit.iter().for_each(|cell| search.system.cells[*cell as usize].fate = fate);
}

/// Shows the cells, and hides them again if a protected cell is not proved any more.
fn try_to_show(search: &mut Search, unit: &[u32]) {
    let mut settled = Vec::new();
    for cell in unit {
        search.system.cells[*cell as usize].fate = Fate::Shown;
        search.settled.show(&search.system, &search.links, *cell);
        settled.append(&mut search.settled.last);
    }
    search.reach.clear();
    let is_lost = settled.iter().any(|cell| search.of(*cell).protect.is_some());
    if is_lost || !prove_again(search, unit) {
        for cell in unit {
            search.system.cells[*cell as usize].fate = Fate::Hidden;
            search.settled.hide(&search.system, &search.links, *cell);
        }
        unit.iter().for_each(|cell| search.found.take_back(&search.system, *cell));
    }
}

fn prove_again(search: &mut Search, unit: &[u32]) -> bool {
    let mut doubtful = Vec::new();
    for cell in unit {
        doubtful.extend(search.found.put_aside(&search.system, *cell));
    }
    doubtful.retain(|cell| search.of(*cell).protect.is_some() && !search.found.is_enough(&search.system, *cell));
    doubtful.sort_by_key(|cell| (search.of(*cell).value, *cell));
    doubtful.dedup();
    doubtful.into_iter().all(|cell| search.prove_nearby(cell))
}
