//! The relations in an order that does not depend on that of the tables, each once: so that neither does the mask.

use super::system::{Relation, System};

/// The same system with sorted relations, and where each of them came from.
pub fn sorted(system: &System) -> (System, Vec<u32>) {
    let mut all: Vec<(Relation, u32)> =
        system.relations.iter().enumerate().map(|(at, relation)| (merged(relation), at as u32)).collect();
    all.retain(|(relation, _)| !relation.terms.is_empty());
    all.sort_unstable_by(|(one, at), (other, place)| {
        one.terms.cmp(&other.terms).then(other.is_sum.cmp(&one.is_sum)).then(at.cmp(place))
    });
    // OK because of two with the same terms a sum stands first, and what holds of a sum is the more.
    all.dedup_by(|later, kept| later.0.terms == kept.0.terms);
    let (relations, places) = all.into_iter().unzip();
    (System { cells: system.cells.clone(), relations }, places)
}

/// The terms in the order of cells, each cell once.
fn merged(relation: &Relation) -> Relation {
    let mut terms = relation.terms.clone();
    terms.sort_unstable();
    terms.dedup_by(|later, kept| {
        let is_same = later.0 == kept.0;
        kept.1 += if is_same { later.1 } else { 0 };
        is_same
    });
    terms.retain(|(_, times)| *times != 0);
    Relation { terms, is_sum: relation.is_sum }
}
