//! The loop: hide what belongs together and what would be left over, prove each protected cell, hide the cheapest cells
//! where there is no proof, and show again what was not needed.

use super::canonical;
use super::rank;
use super::remainder;
use super::restore::restore;
use super::search::Search;
use super::system::{Proof, Refusal, Reserve, System};

/// Hides further cells until no protected cell can be computed, and proves it. Nothing that is fixed is hidden. What was
/// added of the reserve stands behind what was there.
///
/// # Errors
///
/// When what is fixed gives a protected cell away, or leaves too little of it unknown; or when it takes too much work to tell.
pub fn complete(system: &mut System, threshold: i64, reserve: &mut dyn Reserve) -> Result<Proof, Refusal> {
    if let Some(relation) = untrue(system) {
        return Err(Refusal::Untrue { relation });
    }
    let (sorted, places) = canonical::sorted(system);
    let (cells, relations) = (sorted.cells.len(), sorted.relations.len());
    let mut search = Search::new(sorted, threshold, reserve);
    let proof = hide(&mut search).map_err(|refusal| match refusal {
        Refusal::Remainder { relation } => Refusal::Remainder { relation: places[relation as usize] },
        other => other,
    })?;
    let System { cells: done, relations: tied } = search.system;
    system.cells.iter_mut().zip(&done).for_each(|(cell, done)| cell.fate = done.fate);
    system.cells.extend(done.into_iter().skip(cells));
    system.relations.extend(tied.into_iter().skip(relations));
    Ok(proof)
}

fn untrue(system: &System) -> Option<u32> {
    let value = |cell: u32| system.cells[cell as usize].value;
    system.relations.iter().position(|relation| relation.sum(value) != Some(0)).map(|at| at as u32)
}

fn hide(search: &mut Search) -> Result<Proof, Refusal> {
    let mut protected: Vec<u32> =
        (0..search.system.cells.len() as u32).filter(|cell| search.of(*cell).protect.is_some()).collect();
    protected.iter().for_each(|cell| search.hide(*cell));
    search.added.clear();
    protected.sort_by_key(|cell| (search.of(*cell).value, *cell));
    // Once more where something was tied since.
    while protected.iter().any(|cell| !search.is_enough(*cell)) {
        protected.iter().try_for_each(|cell| secure(search, *cell))?;
    }
    // Not before: what makes a cell uncertain most often leaves enough over too, and is chosen with more care.
    mend_remainders(search)?;
    restore(search);
    // Not expected; but nothing goes out that was not proved.
    if let Some(cell) = protected.into_iter().find(|cell| !search.is_enough(*cell)) {
        return Err(refusal(search, cell));
    }
    Ok(Proof { witnesses: search.found.tables() })
}

/// Hides until what is left over is nobody or enough, everywhere.
fn mend_remainders(search: &mut Search) -> Result<(), Refusal> {
    while let Some(relation) = search.touched.pop() {
        if remainder::is_too_few(&search.system, relation, search.threshold) {
            let cheapest = remainder::cheapest(&search.system, relation, |cell| search.of(cell).cost)?;
            cheapest.into_iter().for_each(|cell| search.hide(cell));
        }
    }
    Ok(())
}

/// Hides until there is a proof for a cell.
fn secure(search: &mut Search, cell: u32) -> Result<(), Refusal> {
    loop {
        let relations = search.system.relations.len();
        if search.is_enough(cell) || search.prove(cell, true) {
            return Ok(());
        }
        // What was tied meanwhile may have undone half of a proof.
        if search.system.relations.len() == relations {
            return Err(if search.is_spent() { Refusal::Spent } else { refusal(search, cell) });
        }
    }
}

fn refusal(search: &Search, cell: u32) -> Refusal {
    match rank::formula(&search.system, &search.links, cell) {
        Some(formula) => Refusal::Derivable { cell, formula },
        None => Refusal::Narrow { cell },
    }
}
