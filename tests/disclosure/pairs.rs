//! No file depends on what is hidden: two organisations of which the same is shown give the same bytes, whatever lies
//! under the marks.

use super::example::{Case, Organisation};
use super::files::files;
use super::organisations::{self, Asked, LINKED, SPARSE};
use super::package;
use groeibeeld::disclosure::{Figure, Package, Policy};
use groeibeeld::figures::{Cell, Row};
use groeibeeld::selection::Selection;
use std::collections::HashMap;

/// So many organisations are changed so often.
const ORGANISATIONS: usize = 40;
const CHANGES: usize = 100;

/// Numbers in an order that nobody guesses, the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        // OK because it is below a number of cases.
        (self.0 >> 33) as usize % limit
    }
}

/// Two cases change places in one thing: what is counted of each thing by itself stays the same.
fn swapped(organisation: &Organisation, dice: &mut Dice) -> Organisation {
    let mut other = organisation.clone();
    let count = other.cases.len();
    let (one, two) = (dice.below(count), dice.below(count));
    let (mut first, mut second) = (other.cases[one].clone(), other.cases[two].clone());
    swap(&mut first, &mut second, dice.below(12));
    (other.cases[one], other.cases[two]) = (first, second);
    other
}

fn swap(one: &mut Case, other: &mut Case, thing: usize) {
    match thing {
        place @ 0..5 => std::mem::swap(&mut one.values[place], &mut other.values[place]),
        place @ 5..8 => std::mem::swap(&mut one.of_case[place - 5], &mut other.of_case[place - 5]),
        8 => std::mem::swap(&mut one.person.age, &mut other.person.age),
        9 => std::mem::swap(&mut one.person.known_before, &mut other.person.known_before),
        10 => std::mem::swap(&mut one.person.goal_reached, &mut other.person.goal_reached),
        _ => {
            std::mem::swap(&mut one.mains, &mut other.mains);
            std::mem::swap(&mut one.scores, &mut other.scores);
        }
    }
}

/// The rows of a figure by their labels.
fn rows(figure: &Figure) -> HashMap<String, &Row> {
    let labels = |row: &Row| {
        let labels: Vec<&Cell> = row.cells.iter().filter(|cell| matches!(cell, Cell::Label(_))).collect();
        format!("{labels:?}")
    };
    figure.rows().iter().map(|row| (labels(row), row)).collect()
}

/// Whether what the one shows of an organisation is true of the other.
fn is_true_of(published: &Figure, internal: &Figure) -> bool {
    let (rows, others) = (rows(published), rows(internal));
    let is_same = |(one, other): (&Cell, &Cell)| match (one, other) {
        (Cell::Hidden, other) => !matches!(other, Cell::Null),
        (Cell::Number(one), Cell::Number(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    };
    let is_same_row = |(labels, row): (&String, &&Row)| {
        others.get(labels).is_some_and(|other| row.cells.iter().zip(&other.cells).all(is_same))
    };
    published.facts().n.is_none_or(|n| internal.facts().n == Some(n))
        && rows.len() == others.len()
        && rows.iter().all(is_same_row)
}

fn all_true(published: &Package, internal: &Package) -> bool {
    published.figures.iter().zip(&internal.figures).all(|(one, other)| is_true_of(one, other))
}

/// Whether the same cells of both are hidden.
fn same_mask(one: &Package, other: &Package) -> bool {
    one.figures.len() == other.figures.len()
        && one.figures.iter().zip(&other.figures).all(|(one, other)| is_true_of(one, other) && is_true_of(other, one))
}

/// How many pairs there are of this organisation and one that differs in what is hidden only.
fn check(organisation: &Organisation, selection: &Selection, dice: &mut Dice) -> usize {
    let of = |organisation: &Organisation, policy| package(organisation, selection, policy);
    let (published, internal) = (of(organisation, Policy::default()), of(organisation, Policy::Internal));
    let mut pairs = 0;
    for _ in 0..CHANGES {
        let other = swapped(organisation, dice);
        let other_internal = of(&other, Policy::Internal);
        if other_internal == internal || !all_true(&published, &other_internal) {
            continue;
        }
        let other = of(&other, Policy::default());
        if !same_mask(&published, &other) {
            continue;
        }
        pairs += 1;
        for (one, other) in files(&published, selection).into_iter().zip(files(&other, selection)) {
            assert_eq!(one, other);
        }
    }
    pairs
}

#[test]
fn what_is_hidden_changes_no_byte() {
    let mut dice = Dice(7);
    let linked = organisations::examples(7, ORGANISATIONS / 2, LINKED, Asked::Active);
    let compared = organisations::examples(8, ORGANISATIONS / 2, SPARSE, Asked::Compared);
    let pairs: Vec<usize> = linked
        .iter()
        .chain(&compared)
        .map(|(organisation, selection)| check(organisation, selection, &mut dice))
        .collect();
    assert!(pairs.iter().sum::<usize>() > 50, "{pairs:?}");
}
