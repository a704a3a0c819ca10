//! The cases of the norm's section 11 that are the engine's, each by the property that it states.

use super::super::{CellOf, Fate, Need, Refusal, Relation, System, complete, is_witness};
use super::attacker::{fits, interval, leaks};
use super::tables::{Tables, hidden};

/// Completes, and sees that the attacker finds nothing, that each table of the proof fits, and that the remainders do.
#[track_caller]
fn check(tables: &Tables, threshold: i64) -> System {
    let mut system = tables.system(threshold);
    let proof = complete(&mut system, threshold, &mut ()).unwrap();
    assert_eq!(leaks(&system), [0; 0], "hidden: {:?}", hidden(tables, &system));
    for table in &proof.witnesses {
        assert!(is_witness(&system, table) && fits(&system, table));
    }
    assert_eq!(small_remainders(&system, threshold), 0);
    system
}

fn small_remainders(system: &System, threshold: i64) -> usize {
    let is_small = |relation: &&Relation| {
        let is_hidden = |cell: u32| system.cells[cell as usize].fate != Fate::Shown;
        let total = relation.terms.iter().find(|term| term.1 == -1).unwrap().0;
        let parts = relation.terms.iter().filter(|term| term.1 == 1 && is_hidden(term.0));
        let sum: i64 = parts.map(|term| system.cells[term.0 as usize].value).sum();
        !is_hidden(total) && sum > 0 && sum < threshold
    };
    system.relations.iter().filter(is_small).count()
}

#[track_caller]
fn interval_of(tables: &Tables, system: &System, name: &str) -> (i64, i64) {
    interval(system, tables.at(name))
}

fn one_small_cell() -> Tables {
    Tables::new().table(
        "*",
        &["Werk", "Wonen", "Zorg"],
        &[("Noord", &[20, 2, 15]), ("Oost", &[18, 11, 12]), ("Zuid", &[9, 14, 6])],
    )
}

#[test]
fn t01_one_small_cell_takes_a_rectangle() {
    let tables = one_small_cell();
    assert_eq!(leaks(&tables.system(5)), [tables.at("Noord/Wonen")]);
    let mut pair = tables.system(5);
    pair.cells[tables.at("Noord/Zorg") as usize].fate = Fate::Hidden;
    assert_eq!(interval_of(&tables, &pair, "Noord/Wonen"), (2, 2));
    let system = check(&tables, 5);
    assert_eq!(hidden(&tables, &system).len(), 4);
    let costs = system.cells.iter().filter(|cell| cell.fate == Fate::Hidden && cell.protect.is_none());
    assert_eq!(costs.map(|cell| cell.value).sum::<i64>(), 35);
}

#[test]
fn t02_small_total_of_a_row() {
    let tables = Tables::new().table(
        "*",
        &["Werk", "Wonen", "Zorg"],
        &[("Noord", &[20, 8, 15]), ("Oost", &[2, 0, 1]), ("Zuid", &[9, 14, 6])],
    );
    assert_eq!(leaks(&tables.system(5)).len(), 3);
    let system = check(&tables, 5);
    assert!(!hidden(&tables, &system).contains(&"Oost/Wonen"));
    assert!(!hidden(&tables, &system).contains(&"*"));
}

#[test]
fn t03_one_row() {
    let tables = Tables::new().sum("*", &[("a", 12), ("b", 3), ("c", 9)]);
    assert_eq!(leaks(&tables.system(5)), [tables.at("b")]);
    let system = check(&tables, 5);
    assert_eq!(hidden(&tables, &system), ["b", "c"]);
    assert_eq!(interval_of(&tables, &system, "b"), (1, 11));
}

#[test]
fn t04_remainder() {
    let tables = Tables::new().sum("*", &[("a", 2), ("b", 1), ("c", 20)]);
    let system = check(&tables, 5);
    assert_eq!(hidden(&tables, &system), ["a", "b", "c"]);
    assert_eq!(interval_of(&tables, &system, "a"), (1, 21));
}

#[test]
fn t05_zeros_are_shown_and_never_a_complement() {
    let tables = Tables::new().sum("*", &[("a", 0), ("b", 3), ("c", 0), ("d", 15)]);
    let system = check(&tables, 5);
    assert_eq!(hidden(&tables, &system), ["b", "d"]);
}

#[test]
fn t06_several_small_ones_protect_each_other() {
    let tables = Tables::new().sum("*", &[("a", 1), ("b", 1), ("c", 3), ("d", 2), ("e", 30), ("f", 40)]);
    let system = check(&tables, 5);
    assert_eq!(hidden(&tables, &system), ["a", "b", "c", "d"]);
    for name in ["a", "b", "c", "d"] {
        assert_eq!(interval_of(&tables, &system, name), (1, 4));
    }
}

#[test]
fn t07_tables_linked_by_a_shared_margin() {
    let domains = ["Werk", "Zorg", "Overig"];
    let tables = Tables::new().table("*", &domains, &[("2023", &[14, 20, 4]), ("2024", &[16, 21, 0])]).table(
        "*",
        &domains,
        &[("Noord", &[12, 22, 4]), ("Zuid", &[18, 19, 0])],
    );
    let mut apart = tables.system(5);
    for name in ["2023/Werk", "Werk", "Noord/Zorg", "Zorg"] {
        apart.cells[tables.at(name) as usize].fate = Fate::Hidden;
    }
    apart.cells[tables.at("Werk") as usize].fate = Fate::Shown;
    apart.cells[tables.at("Zorg") as usize].fate = Fate::Shown;
    assert_eq!(leaks(&apart).len(), 3);
    let system = check(&tables, 5);
    assert!(interval_of(&tables, &system, "Overig").1 >= 15);
}

#[test]
fn t08_six_cells_in_a_circle() {
    let tables = Tables::new().table(
        "*",
        &["Werk", "Wonen", "Zorg"],
        &[("Noord", &[1, 4, 30]), ("Oost", &[20, 4, 1]), ("Zuid", &[4, 25, 4])],
    );
    let alone = tables.system(5);
    assert_eq!(small_remainders(&alone, 5), 0);
    assert_eq!(leaks(&alone).len(), 6);
    check(&tables, 5);
    let zeros = tables.clone().low(0).system(5);
    assert_eq!(interval_of(&tables, &zeros, "Noord/Werk"), (0, 2));
    assert_eq!(interval_of(&tables, &zeros, "Noord/Wonen"), (3, 5));
}

/// A difference of two totals, which is in no table: those of 18 years, when there are "18 and older" and "19 and older".
fn difference() -> (Tables, System) {
    let tables = Tables::new()
        .sum("18+", &[("18", 2), ("19+", 38)])
        .sum("18+", &[("18+/Noord", 22), ("18+/Zuid", 18)])
        .sum("19+", &[("19+/Noord", 21), ("19+/Zuid", 17)])
        .sum("18+/Noord", &[("18/Noord", 1), ("19+/Noord", 21)])
        .sum("18+/Zuid", &[("18/Zuid", 1), ("19+/Zuid", 17)]);
    let mut system = tables.system(5);
    for name in ["18", "18/Noord", "18/Zuid"] {
        let cell = &mut system.cells[tables.at(name) as usize];
        (cell.fate, cell.low) = (Fate::Unseen, 0);
    }
    (tables, system)
}

#[test]
fn t12_difference_of_two_totals() {
    let (tables, mut system) = difference();
    assert_eq!(leaks(&system).len(), 3);
    complete(&mut system, 5, &mut ()).unwrap();
    assert_eq!(leaks(&system), [0; 0]);
    let hidden = hidden(&tables, &system);
    assert!(hidden.contains(&"18+") || hidden.contains(&"19+"));
}

#[test]
fn t12_difference_of_two_totals_that_were_published() {
    let (tables, mut system) = difference();
    for name in ["18+", "19+"] {
        system.cells[tables.at(name) as usize].is_fixed = true;
    }
    let refusal = complete(&mut system, 0, &mut ()).unwrap_err();
    let Refusal::Derivable { cell, mut formula } = refusal else { panic!("{refusal:?}") };
    formula.sort_unstable();
    assert_eq!(cell, tables.at("18"));
    assert_eq!(formula, [(tables.at("18+"), 1), (tables.at("19+"), -1)]);
}

#[test]
fn t14_bounds_of_a_second_mark_make_it_exact() {
    let tables = Tables::new().sum("*", &[("a", 1), ("b", 5), ("c", 20)]).fixed(&["*", "c"]);
    let mut marked = tables.system(5);
    let (a, b) = (tables.at("a") as usize, tables.at("b") as usize);
    marked.cells[a].high = Some(4);
    (marked.cells[b].low, marked.cells[b].fate) = (5, Fate::Hidden);
    assert_eq!(leaks(&marked), [a as u32]);
    assert_eq!(complete(&mut marked, 5, &mut ()), Err(Refusal::Narrow { cell: a as u32 }));
    let system = check(&tables, 5);
    assert_eq!(interval_of(&tables, &system, "a"), (1, 5));
}

#[test]
fn t16_county_linked_tables_of_sdctable() {
    let values = [("A", 2), ("B", 2), ("I", 3), ("J", 3), ("K", 3), ("L", 3), ("M", 3), ("N", 7), ("C", 8), ("D", 8)];
    let of = |names: &str| values.into_iter().filter(|(name, _)| names.contains(name)).collect::<Vec<_>>();
    let tables = Tables::new()
        .sum("county-1", &of("ABIJ"))
        .sum("county-2", &of("KLMN"))
        .sum("BIG", &of("LM"))
        .sum("small", &of("ABIJKN"))
        .sum("*", &[("county-1", 0), ("county-2", 0), ("C", 8), ("D", 8)])
        .primary(&["A", "B", "K", "L", "M"]);
    assert_eq!(leaks(&tables.system(4)), [tables.at("K")]);
    let system = check(&tables, 4);
    assert_eq!(hidden(&tables, &system), ["A", "B", "K", "L", "M", "N"]);
    assert_eq!(interval_of(&tables, &system, "K"), (1, 9));
}

#[test]
fn t17_four_by_four_of_sdctable() {
    let names = ["a", "b", "c", "d"];
    let tables = Tables::new()
        .table(
            "*",
            &names,
            &[
                ("w", &[30, 47, 64, 89]),
                ("x", &[90, 124, 5, 31]),
                ("y", &[92, 100, 59, 85]),
                ("z", &[800, 991, 651, 685]),
            ],
        )
        .primary(&["w/a", "w/b", "w/c", "x/a", "x/c", "y/b", "y/d", "z/b", "z/d"])
        .low(0);
    let alone = tables.system(5);
    assert_eq!(interval_of(&tables, &alone, "w/b"), (47, 47));
    let system = check(&tables, 5);
    assert_eq!(hidden(&tables, &system).len(), 10);
    assert!(interval_of(&tables, &system, "w/b").1 > 70);
}

#[test]
fn t18_three_that_are_alone() {
    let tables =
        Tables::new().table("*", &["D", "E", "F", "G", "H"], &[("1", &[1, 1, 7, 1, 0]), ("2", &[1, 0, 0, 2, 8])]);
    assert_eq!(leaks(&tables.system(3)).len(), 7);
    check(&tables, 3);
}

#[test]
fn t20_nothing_to_do() {
    let tables = Tables::new().table("*", &["a", "b"], &[("x", &[5, 0]), ("y", &[7, 9])]);
    let mut system = tables.system(5);
    let before = system.clone();
    assert!(complete(&mut system, 5, &mut ()).unwrap().witnesses.is_empty());
    assert_eq!(system, before);
}

#[test]
fn t21_what_is_public_gives_it_away() {
    let tables = Tables::new().sum("*", &[("a", 3)]).primary(&["a"]).fixed(&["*"]);
    let (a, total) = (tables.at("a"), tables.at("*"));
    let mut system = tables.system(5);
    assert_eq!(complete(&mut system, 5, &mut ()), Err(Refusal::Derivable { cell: a, formula: vec![(total, 1)] }));
}

/// Sums of scores with their bounds, taking the numbers of people as known: the second pass of R11.
#[test]
fn t11_mean_of_which_everybody_has_the_highest_score() {
    let counts = [12, 8, 20, 40];
    let sums = [60, 24, 64, 148];
    let cell = |at: usize| CellOf {
        value: sums[at],
        fate: if at == 0 { Fate::Hidden } else { Fate::Shown },
        is_fixed: false,
        low: counts[at],
        high: Some(5 * counts[at]),
        protect: (at == 0).then_some(Need { up: 0, down: 0, width: 3 }),
        cost: counts[at] as u64 * if at == 3 { 64 } else { 1 },
    };
    let relation = Relation { terms: vec![(0, 1), (1, 1), (2, 1), (3, -1)], is_sum: false };
    let mut system = System { cells: (0..4).map(cell).collect(), relations: vec![relation] };
    assert_eq!(leaks(&system), [0]);
    complete(&mut system, 0, &mut ()).unwrap();
    let hidden: Vec<usize> = (0..4).filter(|at| system.cells[*at].fate == Fate::Hidden).collect();
    assert_eq!(hidden, [0, 1]);
    // 60 down to 44 of 12: from 3.67 to 5.
    assert_eq!(interval(&system, 0), (44, 60));
}

/// R12: the whole breakdown of a row is hidden, zeros included, and what gives it away in other rows.
#[test]
fn t13_breakdowns_are_hidden_whole() {
    let names = ["1", "2", "3", "4", "5"];
    let rows: [(&str, &[i64]); 3] =
        [("Noord", &[12, 0, 0, 0, 0]), ("Oost", &[5, 6, 7, 5, 6]), ("Zuid", &[5, 5, 9, 8, 6])];
    let tables = Tables::new().table("*", &names, &rows).primary(&[]);
    let mut system = tables.system(5);
    let of = |row: &str| names.iter().map(|name| tables.at(&format!("{row}/{name}")) as usize).collect::<Vec<_>>();
    for cell in of("Noord") {
        (system.cells[cell].fate, system.cells[cell].low) = (Fate::Hidden, 0);
    }
    system.cells[of("Noord")[0]].protect = Some(Need { up: 0, down: 2, width: 2 });
    assert_eq!(leaks(&system), [of("Noord")[0] as u32]);
    complete(&mut system, 5, &mut ()).unwrap();
    assert!(of("Noord").iter().all(|cell| system.cells[*cell].fate == Fate::Hidden));
    assert_eq!(leaks(&system), [0; 0]);
}

#[test]
fn relation_that_does_not_hold_is_refused() {
    let mut system = one_small_cell().system(5);
    system.cells[0].value += 1;
    assert!(matches!(complete(&mut system, 5, &mut ()), Err(Refusal::Untrue { .. })));
}

#[test]
fn what_is_not_a_witness() {
    let tables = Tables::new().sum("*", &[("a", 12), ("b", 3), ("c", 9)]);
    let mut system = tables.system(5);
    complete(&mut system, 5, &mut ()).unwrap();
    let (a, b, c) = (tables.at("a"), tables.at("b"), tables.at("c"));
    let check = |table: &[(u32, i64)], expected: bool| {
        assert_eq!((is_witness(&system, table), fits(&system, table)), (expected, expected), "{table:?}");
    };
    check(&[(b, 11), (c, 1)], true);
    check(&[(b, 12), (c, 0)], false);
    check(&[(b, 4), (c, 9)], false);
    check(&[(a, 11), (b, 4)], false);
    assert!(!is_witness(&system, &[(b, 4), (c, 9), (c, 8)]));
    assert!(!is_witness(&system, &[(b, i64::MAX), (c, i64::MIN)]));
    assert!(!is_witness(&system, &[(99, 1)]));
}
