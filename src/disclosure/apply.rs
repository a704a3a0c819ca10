//! Drafts without what may not be shown.

use super::cells::{Cells, ENOUGH, Name};
use super::identity::Identity;
use super::key::name_of;
use super::ledger::Numbers;
use super::measure;
use super::relations::{Earlier, Package};
use crate::figures::{Cell, Draft, Label, Made, Note, Row};
use crate::selection::Selection;
use engine::Fate;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// What may be shown of a package.
pub struct Mask<'p> {
    cells: &'p Cells,
    package: &'p Package,
    earlier: &'p Earlier,
}

impl<'p> Mask<'p> {
    /// The fate of all numbers of a package.
    pub fn new(cells: &'p Cells, package: &'p Package, earlier: &'p Earlier) -> Mask<'p> {
        Mask { cells, package, earlier }
    }

    fn is_shown(&self, name: &Name) -> bool {
        let place = self.package.places.get(name);
        place.is_some_and(|place| {
            self.package.system.cells[place as usize].fate == Fate::Shown && !self.earlier.withheld.contains(&place)
        })
    }

    /// All numbers that have a name of their own, by what is shown of them.
    pub fn numbers(&self, selection: &Selection) -> Numbers {
        let mut numbers = Numbers::default();
        let mut unsure = BTreeSet::new();
        for (name, cell) in &self.cells.all {
            let Some(identity) = Identity::of(name, selection) else { continue };
            if !self.is_told(name) {
                numbers.hidden.insert(identity);
            } else if numbers.shown.insert(identity.clone(), cell.value).is_some_and(|value| value != cell.value) {
                unsure.insert(identity);
            }
        }
        let Numbers { shown, hidden } = &mut numbers;
        shown.retain(|identity, _| !hidden.contains(identity) && !unsure.contains(identity));
        numbers
    }

    /// Whether a number is shown: a mean goes with the count that it is of.
    fn is_told(&self, name: &Name) -> bool {
        let has_n = match name {
            Name::Score(key, measure) if !measure::is_count(*measure) => {
                self.is_shown(&Name::Score(key.clone(), measure::counted_by(*measure)))
            }
            _ => true,
        };
        has_n && self.is_shown(name)
    }

    /// The draft at a place without what may not be shown.
    pub fn apply(&self, at: usize, draft: &mut Draft) {
        let hidden: Vec<Vec<bool>> = (0..draft.rows.len()).map(|row| self.hidden(at, row, draft)).collect();
        for (row, hidden) in draft.rows.iter_mut().zip(&hidden) {
            for (cell, _) in row.cells.iter_mut().zip(hidden).filter(|(cell, hidden)| **hidden && **cell != Cell::Null)
            {
                *cell = Cell::Hidden;
            }
        }
        let is_n_shown = self.cells.name_of_n(at).map_or(draft.n_made == Made::Public, |name| self.is_shown(name));
        draft.facts.n = draft.facts.n.filter(|_| is_n_shown);
        say_no_numbers(draft);
        reorder(draft);
    }

    /// Which cells of a row are hidden.
    fn hidden(&self, at: usize, row: usize, draft: &Draft) -> Vec<bool> {
        (0..draft.columns.len()).map(|column| self.is_hidden(at, row, column, draft)).collect()
    }

    fn is_hidden(&self, at: usize, row: usize, column: usize, draft: &Draft) -> bool {
        let shown = || self.cells.name(at, row, column).is_some_and(|name| self.is_shown(name));
        let place = |key: &str| draft.columns.iter().position(|column| column.key == key);
        let is_hidden = |key: &str| place(key).is_none_or(|place| self.is_hidden(at, row, place, draft));
        let count = |key: &str| match place(key).map(|place| &draft.rows[row].cells[place]) {
            Some(Cell::Count(count)) => *count,
            _ => 0,
        };
        if draft.rows[row].cells[column] == Cell::Null {
            return false;
        }
        match draft.columns[column].made {
            Made::Label(_) | Made::Public => false,
            Made::Unstated => true,
            Made::Count(..) | Made::CountOfAll(..) | Made::Scores(_) => !shown(),
            Made::From(keys) => keys.iter().any(|key| is_hidden(key)),
            Made::Mean(_, n) => !shown() || is_hidden(n),
            Made::Spread(n) => !shown() || is_hidden(n) || count(n) < ENOUGH || !self.is_whole(at, row, draft),
            Made::Of(n, least) => is_hidden(n) || count(n) < i64::from(least),
        }
    }

    /// Whether all counts of the scores of a row are shown, in all figures: how scores lie apart tells of each of them.
    fn is_whole(&self, at: usize, row: usize, draft: &Draft) -> bool {
        let name = (0..draft.columns.len()).find_map(|column| match self.cells.name(at, row, column) {
            Some(Name::Score(key, _)) => Some(key),
            _ => None,
        });
        let Some(key) = name else { return false };
        !self.package.is_any_hidden(key)
    }
}

/// Notes tell that something is not known, and not of how many.
pub fn say_no_numbers(draft: &mut Draft) {
    let notes = std::mem::take(&mut draft.facts.notes);
    draft.facts.notes = notes.into_iter().map(Note::without_number).collect();
}

/// Hides all numbers of people of a draft.
pub fn withhold(draft: &mut Draft) {
    for column in draft.columns.iter_mut().filter(|column| !matches!(column.made, Made::Label(_) | Made::Public)) {
        column.made = Made::Unstated;
    }
    draft.n_made = Made::Unstated;
    draft.scores.clear();
}

/// Rows that stand most first would tell the order of what is hidden: those of which the count is not shown stand behind
/// the others of their group, by name.
pub fn reorder(draft: &mut Draft) {
    if !draft.is_most_first {
        return;
    }
    let Some(lead) = draft.columns.iter().position(|column| matches!(column.made, Made::Count(..))) else { return };
    let labels = lead;
    let group = |row: &Row| row.cells[..labels.saturating_sub(1)].to_vec();
    let mut rows = std::mem::take(&mut draft.rows);
    for group in rows.chunk_by_mut(|one, next| group(one) == group(next)) {
        group.sort_by_cached_key(|row| order(row, lead));
    }
    draft.rows = rows;
}

fn order(row: &Row, lead: usize) -> (bool, bool, Reverse<i64>, String) {
    let label = match lead.checked_sub(1).map(|place| &row.cells[place]) {
        Some(Cell::Label(label)) => label,
        _ => &Label::Total,
    };
    let is_aside = matches!(label, Label::NoReferral | Label::Total);
    match &row.cells[lead] {
        Cell::Count(count) if !is_aside => (is_aside, false, Reverse(*count), String::new()),
        _ => (is_aside, true, Reverse(0), name_of(label)),
    }
}
