//! Random linked tables. What holds of them holds for a reader with patience, not only for the engine.

use super::super::{Fate, Relation, System, complete, is_witness};
use super::attacker::{fits, leaks};
use super::tables::Tables;
use proptest::prelude::*;
use proptest::strategy::ValueTree;

/// Two tables that share their columns and their grand total, sparse: rows of the second are those of the first, spread
/// anew over as many rows.
fn linked() -> impl Strategy<Value = Tables> {
    let cell = prop_oneof![2 => Just(0_i64), 3 => 1..5_i64, 3 => 5..12_i64];
    (2..4_usize, 2..4_usize).prop_flat_map(move |(rows, columns)| {
        let table = prop::collection::vec(prop::collection::vec(cell.clone(), columns), rows);
        (table, prop::collection::vec(0..2_usize, rows * columns), any::<bool>())
            .prop_map(move |(table, split, is_linked)| tables(&table, &split, is_linked))
    })
}

fn tables(table: &[Vec<i64>], split: &[usize], is_linked: bool) -> Tables {
    let names = ["a", "b", "c"];
    let columns = &names[..table[0].len()];
    let named = |of: &'static str, table: &[Vec<i64>]| -> Vec<(String, Vec<i64>)> {
        table.iter().enumerate().map(|(at, row)| (format!("{of}{at}"), row.clone())).collect()
    };
    let add = |tables: Tables, rows: &[(String, Vec<i64>)]| {
        let rows: Vec<(&str, &[i64])> = rows.iter().map(|(name, row)| (name.as_str(), row.as_slice())).collect();
        tables.table("*", columns, &rows)
    };
    let tables = add(Tables::new(), &named("x", table));
    if !is_linked {
        return tables;
    }
    let mut other = vec![vec![0; columns.len()]; 2];
    for (row, numbers) in table.iter().enumerate() {
        for (column, number) in numbers.iter().enumerate() {
            other[split[row * columns.len() + column]][column] += number;
        }
    }
    add(tables, &named("y", &other))
}

/// A cube with all its totals: every face is a table, and they share their margins.
fn cube() -> impl Strategy<Value = Tables> {
    prop::collection::vec(prop_oneof![1 => Just(0_i64), 2 => 1..5_i64, 3 => 5..12_i64], 8).prop_map(|values| {
        let name = |at: [Option<usize>; 3]| {
            let part = |of: Option<usize>| of.map_or("*".to_owned(), |of| of.to_string());
            at.map(part).join("")
        };
        let is_in =
            |at: usize, of: [Option<usize>; 3]| (0..3).all(|axis| of[axis].is_none_or(|one| at >> axis & 1 == one));
        let value = |of: [Option<usize>; 3]| (0..8).filter(|at| is_in(*at, of)).map(|at| values[at]).sum::<i64>();
        const SIDES: [Option<usize>; 3] = [Some(0), Some(1), None];
        let all = (0..27).map(|at| [SIDES[at / 9], SIDES[at / 3 % 3], SIDES[at % 3]]);
        let mut tables = Tables::new();
        for of in all {
            for axis in (0..3).filter(|axis| of[*axis].is_none()) {
                let part = |side: usize| {
                    let mut part = of;
                    part[axis] = Some(side);
                    (name(part), value(part))
                };
                let parts = [part(0), part(1)];
                let parts: Vec<(&str, i64)> = parts.iter().map(|(name, value)| (name.as_str(), *value)).collect();
                tables = tables.sum(&name(of), &parts);
            }
        }
        tables
    })
}

/// A group of people by a level before and one after, of which only the margins and the changes are shown: what a figure of
/// growth is, for two districts and together.
fn unseen() -> impl Strategy<Value = System> {
    prop::collection::vec(prop_oneof![3 => Just(0_i64), 3 => 1..5_i64, 2 => 5..9_i64], 8).prop_map(|values| {
        let mut system = System::default();
        let add = |system: &mut System, value: i64, fate: Fate, weight: u64| {
            let tables = Tables::new().sum("*", &[("a", value)]);
            let mut cell = tables.system(5).cells.remove(tables.at("a") as usize);
            cell.cost *= weight;
            if fate == Fate::Unseen {
                (cell.fate, cell.protect, cell.low) = (fate, None, 0);
            }
            system.cells.push(cell);
            system.cells.len() as u32 - 1
        };
        let mut contexts: Vec<Vec<u32>> = Vec::new();
        for (place, weight) in [(0, 1), (1, 1), (2, 8)] {
            let of = |at: usize| if place < 2 { values[place * 4 + at] } else { values[at] + values[4 + at] };
            let mut cells: Vec<u32> = (0..4).map(|at| add(&mut system, of(at), Fate::Unseen, 1)).collect();
            // Before is low, before is high, after is low, unchanged, all; and the sum of the levels after.
            for parts in [vec![0, 1], vec![2, 3], vec![0, 2], vec![0, 3], vec![0, 1, 2, 3], vec![0, 1, 1, 2, 3, 3]] {
                let total = add(&mut system, parts.iter().map(|at| of(*at)).sum(), Fate::Shown, weight);
                let terms = parts.iter().map(|at| (cells[*at], 1)).chain([(total, -1)]).collect();
                system.relations.push(Relation { terms, is_sum: parts.len() < 6 });
                cells.push(total);
            }
            contexts.push(cells);
        }
        for (at, one) in contexts[0].iter().enumerate() {
            let terms = vec![(*one, 1), (contexts[1][at], 1), (contexts[2][at], -1)];
            system.relations.push(Relation { terms, is_sum: at < 9 });
        }
        system
    })
}

fn check(system: &System) -> Result<(), TestCaseError> {
    let mut completed = system.clone();
    let Ok(proof) = complete(&mut completed, 5, &mut ()) else {
        // Then hiding all that can be hidden does not do either.
        completed.cells.iter_mut().filter(|cell| cell.can_hide()).for_each(|cell| cell.fate = Fate::Hidden);
        prop_assert!(has_remainder(&completed) || !leaks(&completed).is_empty());
        return Ok(());
    };
    prop_assert_eq!(leaks(&completed), Vec::<u32>::new());
    for table in &proof.witnesses {
        prop_assert!(is_witness(&completed, table) && fits(&completed, table));
    }
    for (before, after) in system.cells.iter().zip(&completed.cells) {
        prop_assert!(before.fate == after.fate || (before.fate == Fate::Shown && after.fate == Fate::Hidden));
        prop_assert!(!(before.is_fixed && before.fate != after.fate));
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(80))]

    #[test]
    fn all_linked_tables_are_safe(tables in linked()) {
        check(&tables.system(5))?;
    }

    #[test]
    fn all_cubes_are_safe(tables in cube()) {
        check(&tables.system(5))?;
    }

    #[test]
    fn all_levels_that_are_not_seen_are_safe(system in unseen()) {
        check(&system)?;
    }

    #[test]
    fn all_orders_of_relations_give_one_mask(tables in linked(), seed in any::<u64>()) {
        let mut one = tables.system(5);
        let mut other = one.clone();
        let order = |at: usize| (at as u64 + 1).wrapping_mul(seed | 1).rotate_left(17);
        let mut keyed: Vec<(u64, Relation)> =
            other.relations.drain(..).enumerate().map(|(at, relation)| (order(at), relation)).collect();
        keyed.sort_by_key(|of| of.0);
        keyed.iter_mut().for_each(|of| of.1.terms.reverse());
        other.relations = keyed.into_iter().map(|of| of.1).collect();
        let results = (complete(&mut one, 5, &mut ()).is_ok(), complete(&mut other, 5, &mut ()).is_ok());
        prop_assert_eq!(results.0, results.1);
        prop_assert_eq!(one.cells, other.cells);
    }

    #[test]
    fn all_complementary_cells_are_needed(tables in linked()) {
        let system = tables.system(5);
        let mut completed = system.clone();
        if complete(&mut completed, 5, &mut ()).is_ok() {
            for at in 0..system.cells.len() {
                if system.cells[at].fate != completed.cells[at].fate {
                    let mut shown = completed.clone();
                    shown.cells[at].fate = Fate::Shown;
                    prop_assert!(has_remainder(&shown) || !leaks(&shown).is_empty(), "{}", tables.names()[at]);
                }
            }
        }
    }

    #[test]
    fn all_fixed_cells_stay_shown(tables in linked(), picks in prop::collection::vec(any::<prop::sample::Index>(), 3)) {
        let names: Vec<String> = tables.names().into_iter().map(str::to_owned).collect();
        let fixed: Vec<&str> = picks.iter().map(|pick| pick.get(&names).as_str()).collect();
        check(&tables.clone().fixed(&fixed).system(5))?;
    }
}

fn has_remainder(system: &System) -> bool {
    system.relations.iter().any(|relation| {
        let is_shown = |cell: u32| system.cells[cell as usize].fate == Fate::Shown;
        let parts = relation.terms.iter().filter(|term| term.1 == 1 && !is_shown(term.0));
        let sum: i64 = parts.map(|term| system.cells[term.0 as usize].value).sum();
        let total = relation.terms.iter().find(|term| term.1 == -1);
        total.is_some_and(|total| is_shown(total.0)) && sum > 0 && sum < 5
    })
}

/// The tests test themselves: with only small counts hidden, the attacker finds them.
#[test]
fn the_attacker_finds_what_is_hidden_by_size_alone() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let (mut leaking, mut refused, mut all) = (0, 0, 0);
    for _ in 0..60 {
        let system = linked().new_tree(&mut runner).expect("a table").current().system(5);
        all += usize::from(system.cells.iter().any(|cell| cell.protect.is_some()));
        leaking += usize::from(!leaks(&system).is_empty());
        refused += usize::from(complete(&mut system.clone(), 5, &mut ()).is_err());
    }
    assert!(leaking * 2 > all, "{leaking} of {all}");
    assert_eq!(refused, 0);
}
