//! The registry: frozen, typed columns. A column is a vector, a row is an index: a score is a byte, a label a code into
//! a dictionary, a day a number. [`Fragment`]s, one a sheet, are joined into it by [`join`].
//!
//! It holds no case numbers and no client numbers: those are codes that mean nothing outside it. It can't be serialised.

mod fragment;
mod join;
mod merge;
mod shared;

pub use fragment::{
    Activities as ActivityRows, ActivityRow, CaseRow, Filled, Fragment, LeftOut, LongScore, Person, Rows, ScoreOf,
    ScoreRow, Tally, TargetRow, When, WideScore,
};
pub use join::join;
pub use shared::Shared;

use crate::calendar::{Day, Period};
use crate::fields::{Choice, Field};
use crate::words::fold;
use crate::zrm::{DomainName, Score};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The code of a value that is not recorded; labels have codes from 1.
pub const NOT_RECORDED: u32 = 0;

/// The number is not known.
pub const NO_NUMBER: u32 = u32::MAX;

/// Everything that was read.
#[derive(Clone, Debug, Default)]
pub struct Registry {
    /// One row a case.
    pub cases: Cases,
    /// One row an activity, or a session of one.
    pub activities: Activities,
    /// One row a target.
    pub targets: Targets,
    /// What became of the rows of each file, in the order of choosing.
    pub files: Vec<FileRows>,
    /// The cells of each field that were read, over all rows of all files.
    pub filled: BTreeMap<Field, Filled>,
    /// The labels of each field that one can select by, in the order of [`Choice::LABELS`].
    dictionaries: [Dictionary; 5],
    /// The domains in use; a score's or main domain's code is an index into it.
    domains: Vec<DomainName>,
    /// The code that each domain counts under; empty where none are merged.
    domains_count_as: Vec<u32>,
    /// The fields that at least one sheet has.
    fields: BTreeSet<Field>,
}

impl Registry {
    /// The labels of a field. Not for [`Choice::MainDomain`], whose labels are [`Registry::domains`].
    pub fn dictionary(&self, choice: Choice) -> &Dictionary {
        // OK because `Choice` counts the label fields first.
        &self.dictionaries[choice as usize]
    }

    /// The domains in use, by code.
    pub fn domains(&self) -> &[DomainName] {
        &self.domains
    }

    /// Whether at least one sheet has this field.
    pub fn has_field(&self, field: Field) -> bool {
        self.fields.contains(&field)
    }

    /// The codes of the domains with these labels: Dutch or English names or the user's own. One that is merged is found as
    /// its group.
    pub fn domain_codes_of(&self, labels: &BTreeSet<String>) -> BTreeSet<u32> {
        let wanted: BTreeSet<DomainName> = labels.iter().map(|label| DomainName::new(label).key()).collect();
        let found = (0..).zip(&self.domains).filter(|(_, domain)| wanted.contains(&domain.key()));
        found.map(|(code, _)| self.domain_counts_as(code)).collect()
    }
}

/// The rows of one file and what became of them: `used + left_out = rows`, always.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileRows {
    /// The file's name.
    pub name: String,
    /// What became of its rows.
    pub tally: Tally,
    /// How many columns identify people and were not read.
    pub identifying: u64,
}

/// One row a case.
#[derive(Clone, Debug, Default)]
pub struct Cases {
    /// The person, as a code; [`NOT_RECORDED`] where the file has no number.
    pub client: Shared<u32>,
    /// The first day, or `NO_DAY`.
    pub start: Shared<Day>,
    /// The day of closing, or `NO_DAY`.
    pub end: Shared<Day>,
    /// What the case says of its person and its goal.
    pub person: Shared<Person>,
    labels: [Labels; 5],
    /// A code a case of each label that only cases have, in the order of [`Field::OF_CASES`].
    of_cases: [Shared<u32>; 3],
    dictionaries: [Dictionary; 3],
    mains: Ragged<u32>,
    scores: Ragged<DomainScores>,
}

impl Cases {
    /// The number of cases.
    pub fn len(&self) -> usize {
        self.start.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.start.is_empty()
    }

    /// The labels of a field, a code a case.
    pub fn labels(&self, choice: Choice) -> &Labels {
        &self.labels[choice as usize]
    }

    /// The label of a case in a field that only cases have, if it is recorded. None for any other field.
    pub fn label(&self, case: usize, field: Field) -> Option<&str> {
        let place = Field::OF_CASES.iter().position(|of_cases| *of_cases == field)?;
        self.dictionaries[place].label(self.of_cases[place][case])
    }

    /// The codes of a field that only cases have, one a case, and their labels. None for any other field.
    pub fn labels_of_cases(&self, field: Field) -> Option<(&[u32], &Dictionary)> {
        let place = Field::OF_CASES.iter().position(|of_cases| *of_cases == field)?;
        Some((&self.of_cases[place], &self.dictionaries[place]))
    }

    /// The codes of the case's main domains, each once, in the order of the file.
    pub fn main_domains(&self, case: usize) -> &[u32] {
        self.mains.row(case)
    }

    /// The scores of the case, one entry a domain. Of merged domains there is one entry each.
    pub fn scores(&self, case: usize) -> &[DomainScores] {
        self.scores.row(case)
    }
}

/// The scores of a case on one domain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DomainScores {
    /// The domain's code, an index into [`Registry::domains`].
    pub domain: u32,
    /// The score at intake.
    pub start: Score,
    /// The score aimed at.
    pub goal: Score,
    /// The score at closing.
    pub end: Score,
    /// Whether the case is about this domain, also where it counts under the name of a group.
    pub is_of_main: bool,
}

/// One row an activity, or a session of one.
#[derive(Clone, Debug, Default)]
pub struct Activities {
    /// The code of the activity's name in [`Activities::names`].
    pub name: Vec<u32>,
    /// The names.
    pub names: Dictionary,
    /// The day of the session, or `NO_DAY`.
    pub day: Vec<Day>,
    /// The number of sessions, or [`NO_NUMBER`].
    pub sessions: Vec<u32>,
    /// The number of participants, or [`NO_NUMBER`].
    pub participants: Vec<u32>,
    /// What it is meant to prevent, a code into [`Activities::preventions`].
    pub prevention: Vec<u32>,
    /// The labels of prevention.
    pub preventions: Dictionary,
    /// The dimensions it works on, as written, a code into [`Activities::dimension_labels`].
    pub dimensions: Vec<u32>,
    /// The labels of the dimensions.
    pub dimension_labels: Dictionary,
    labels: [Labels; 5],
}

impl Activities {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.name.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty()
    }

    /// The labels of a field, a code a row.
    pub fn labels(&self, choice: Choice) -> &Labels {
        &self.labels[choice as usize]
    }
}

/// One row a target.
#[derive(Clone, Debug, Default)]
pub struct Targets {
    /// The planned reach, or [`NO_NUMBER`].
    pub planned: Vec<u32>,
    /// The achieved reach as the sheet states it, or [`NO_NUMBER`].
    pub achieved: Vec<u32>,
    /// The period it is for, where the sheet says so.
    pub period: Vec<Option<Period>>,
    labels: [Labels; 5],
}

impl Targets {
    /// The number of rows.
    pub fn len(&self) -> usize {
        self.planned.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.planned.is_empty()
    }

    /// The labels of a field, a code a row.
    pub fn labels(&self, choice: Choice) -> &Labels {
        &self.labels[choice as usize]
    }
}

/// A column of codes into a dictionary.
#[derive(Clone, Debug, Default)]
pub struct Labels {
    codes: Shared<u32>,
    present: bool,
}

impl Labels {
    /// The codes, [`NOT_RECORDED`] or from 1, one a row.
    pub fn codes(&self) -> &[u32] {
        &self.codes
    }

    /// Whether a sheet of this sort has the field at all.
    pub fn is_present(&self) -> bool {
        self.present
    }
}

/// Labels and their codes. Labels that differ in case and white space only are one; it is shown as first written.
#[derive(Clone, Debug, Default)]
pub struct Dictionary {
    labels: Vec<String>,
    /// By folded label.
    codes: HashMap<String, u32>,
    /// By label as written, so that folding is done once a spelling and not once a row.
    written: HashMap<String, u32>,
}

impl Dictionary {
    /// The code of a label, which is added if it is new; [`NOT_RECORDED`] for an empty one.
    pub fn code(&mut self, label: &str) -> u32 {
        if let Some(code) = self.written(label) {
            return code;
        }
        let folded = fold(label);
        if folded.is_empty() {
            return NOT_RECORDED;
        }
        let next = self.labels.len() as u32 + 1;
        let code = *self.codes.entry(folded).or_insert(next);
        if code == next {
            self.labels.push(label.trim().to_owned());
        }
        self.written.insert(label.to_owned(), code);
        code
    }

    /// The code of a label that was added before in just this spelling.
    pub fn written(&self, label: &str) -> Option<u32> {
        self.written.get(label).copied()
    }

    /// The code of a label, if it is in use.
    pub fn find(&self, label: &str) -> Option<u32> {
        self.codes.get(&fold(label)).copied()
    }

    /// The label with a code; none for [`NOT_RECORDED`].
    pub fn label(&self, code: u32) -> Option<&str> {
        self.labels.get((code as usize).checked_sub(1)?).map(String::as_str)
    }

    /// All labels, in order of first use; the first has code 1.
    pub fn labels(&self) -> &[String] {
        &self.labels
    }

    /// The codes of these labels; the empty text is [`NOT_RECORDED`].
    pub fn codes_of(&self, labels: &BTreeSet<String>) -> BTreeSet<u32> {
        labels
            .iter()
            .filter_map(|label| if fold(label).is_empty() { Some(NOT_RECORDED) } else { self.find(label) })
            .collect()
    }
}

/// A list a row, all in one vector.
#[derive(Clone, Debug)]
struct Ragged<T> {
    first: Shared<u32>,
    values: Shared<T>,
}

impl<T> Default for Ragged<T> {
    fn default() -> Self {
        Ragged { first: vec![0].into(), values: Shared::default() }
    }
}

impl<T> Ragged<T> {
    fn row(&self, row: usize) -> &[T] {
        &self.values[self.first[row] as usize..self.first[row + 1] as usize]
    }

    /// From values that are sorted by row.
    fn from_sorted(rows: usize, sorted: impl IntoIterator<Item = (u32, T)>) -> Ragged<T> {
        let mut first = vec![0; rows + 1];
        let mut values = Vec::new();
        for (row, value) in sorted {
            first[row as usize + 1] += 1;
            values.push(value);
        }
        for row in 0..rows {
            first[row + 1] += first[row];
        }
        Ragged { first: first.into(), values: values.into() }
    }
}
