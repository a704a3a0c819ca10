//! For tests: the figures of a package beside those of packages that a reader can't tell from it. Their hidden numbers are
//! those of tables of the proof, and what can't be worked out from these, such as a share, is another number too.

use super::apply::Mask;
use super::cells::Cells;
use super::relations::{self, Earlier};
use super::{Package, Policy, USUAL, figures, how_much};
use crate::figures::{Cell, Draft, Drafts, Made};
use crate::selection::Selection;
use engine::Fate;
use std::collections::BTreeMap;

/// What drafts are published as, and what they are.
pub struct Sides {
    /// By the mask of the package, which is not made anew.
    pub published: Package,
    /// With all that is hidden.
    pub internal: Package,
}

/// The package itself, and so many others, with the most hidden numbers that differ.
pub fn swapped(drafts: &Drafts, selection: &Selection, many: usize) -> (Sides, Vec<Sides>) {
    let threshold = USUAL.into();
    let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
    let cells = Cells::of(&all, threshold);
    let mut package = relations::Package::of(&cells, &all, threshold);
    let mut tables = package.complete().unwrap().witnesses;
    let is_seen = |cell: &u32| package.system.cells[*cell as usize].fate != Fate::Unseen;
    tables.sort_by_cached_key(|table| std::cmp::Reverse(table.iter().filter(|(cell, _)| is_seen(cell)).count()));
    let earlier = Earlier::default();
    let mask = Mask::new(&cells, &package, &earlier);
    let sides = |table: &[(u32, i64)]| {
        let values: BTreeMap<u32, i64> = table.iter().copied().collect();
        let value = |at, row, column| {
            let name = if row == usize::MAX { cells.name_of_n(at) } else { cells.name(at, row, column) };
            name.and_then(|name| package.places.get(name)).and_then(|place| values.get(&place)).copied()
        };
        let (mut hidden, mut published) = (drafts.clone(), Drafts::default());
        hidden.now.iter_mut().chain(&mut hidden.before).enumerate().for_each(|(at, draft)| swap(draft, at, &value));
        published.clone_from(&hidden);
        published.now.iter_mut().chain(&mut published.before).enumerate().for_each(|(at, draft)| mask.apply(at, draft));
        let (hides, numbers) = (how_much(&published), mask.numbers(selection));
        let published =
            Package { figures: figures(published, Policy::default()), hidden: hides, numbers, ..Package::default() };
        Sides { published, internal: Package { figures: figures(hidden, Policy::Internal), ..Package::default() } }
    };
    let others = tables.iter().take(many).map(|table| sides(table)).collect();
    (sides(&[]), others)
}

/// Gives a draft the values of a table.
fn swap(draft: &mut Draft, at: usize, value: &dyn Fn(usize, usize, usize) -> Option<i64>) {
    for row in 0..draft.rows.len() {
        let is_other: Vec<bool> =
            (0..draft.columns.len()).map(|column| is_other(draft, at, row, column, value)).collect();
        for (column, _) in is_other.iter().enumerate().filter(|(_, is_other)| **is_other) {
            match &mut draft.rows[row].cells[column] {
                Cell::Count(count) => *count = value(at, row, column).unwrap_or(*count + 1),
                Cell::Number(number) => *number += 0.37,
                Cell::Label(_) | Cell::Null | Cell::Hidden => {}
            }
        }
    }
    draft.facts.n = draft.facts.n.map(|n| value(at, usize::MAX, 0).map_or(n, |n| n as u64));
}

/// Whether a number is another one in a table: its own, or one that it is made of.
fn is_other(
    draft: &Draft,
    at: usize,
    row: usize,
    column: usize,
    value: &dyn Fn(usize, usize, usize) -> Option<i64>,
) -> bool {
    let is_made_of_other = |key: &str| {
        let place = draft.columns.iter().position(|column| column.key == key);
        place.is_some_and(|place| place != column && is_other(draft, at, row, place, value))
    };
    value(at, row, column).is_some()
        || match draft.columns[column].made {
            Made::From(keys) => keys.iter().any(|key| is_made_of_other(key)),
            Made::Mean(_, n) | Made::Spread(n) | Made::Of(n, _) => is_made_of_other(n),
            _ => false,
        }
}
