//! Sums by kind of support: the rows of a kind each, and the row of all kinds together.

use super::order;
use super::subject::{Subject, label, row, total};
use crate::fields::Choice;
use crate::figures::{Cell, Label, Row};
use crate::registry::Dictionary;

/// A sum for each kind of support.
#[derive(Debug)]
pub struct ByKind<'r, T> {
    /// The kind of each case.
    codes: &'r [u32],
    dictionary: &'r Dictionary,
    /// Whether the sheet of cases has kinds.
    is_recorded: bool,
    /// By code.
    sums: Vec<T>,
}

impl<'r, T: Clone> ByKind<'r, T> {
    /// Sums of nothing yet.
    pub fn of(subject: Subject<'r>, nothing: T) -> ByKind<'r, T> {
        let labels = subject.registry.cases.labels(Choice::Kind);
        let dictionary = subject.registry.dictionary(Choice::Kind);
        // A code more than there are labels: "not recorded".
        let sums = vec![nothing; dictionary.labels().len() + 1];
        ByKind { codes: labels.codes(), dictionary, is_recorded: labels.is_present(), sums }
    }

    /// The sum of the kind of a case.
    pub fn at(&mut self, case: usize) -> &mut T {
        &mut self.sums[self.codes[case] as usize]
    }

    /// All sums.
    pub fn sums(&self) -> &[T] {
        &self.sums
    }

    /// The kinds that have something to show, by alphabet, not recorded last; none where the sheet of cases has no kinds.
    pub fn in_order(&self, has_some: impl Fn(&T) -> bool) -> Vec<(Label, &T)> {
        let named = |(code, sum)| (label(self.dictionary.label(code)), sum);
        let some = (0..).zip(&self.sums).filter(|(_, sum)| self.is_recorded && has_some(sum));
        let mut kinds: Vec<(Label, &T)> = some.map(named).collect();
        kinds.sort_by_cached_key(|(kind, _)| order::of_label(kind));
        kinds
    }

    /// A row a kind that has something to show, and the total.
    pub fn rows(&self, all: &T, has_some: impl Fn(&T) -> bool, cells: impl Fn(&T) -> Vec<Cell>) -> Vec<Row> {
        let kinds = self.in_order(has_some).into_iter().map(|(kind, sum)| row([kind], cells(sum)));
        kinds.chain([total([Label::Total], cells(all))]).collect()
    }
}
