//! One sheet from records to rows of the registry. The first records wait until the head is understood.

use crate::calendar::Day;
use crate::columns::{Role, Settings};
use crate::issues::{Issues, Source};
use crate::reading::choices::SheetChoices;
use crate::reading::explanation::is_explanation;
use crate::reading::form::{ColumnForm, Holds, SheetForm};
use crate::reading::head::understand;
use crate::reading::rows::{Finished, RowReader};
use crate::registry::{Fragment, LeftOut, Rows, Tally};
use crate::sheets::{OwnedRecord, Record};
use std::rc::Rc;

/// So many records are looked at before the head is understood and columns are judged by their cells.
const HEAD: usize = 400;

/// What holds for all sheets of a file.
#[derive(Clone, Debug, Default)]
pub(super) struct Context {
    /// Dates after this day are issues.
    pub(super) today: Option<Day>,
    /// Whether serial numbers of days count from 1904.
    pub(super) is_1904: bool,
    /// What the user corrected, by headers.
    pub(super) settings: Rc<Settings>,
}

/// Which sheet is read.
#[derive(Clone, Debug, Default)]
pub(super) struct Which {
    pub(super) source: Source,
    pub(super) name: String,
    pub(super) is_hidden: bool,
    pub(super) choices: SheetChoices,
}

/// A sheet that was read.
#[derive(Clone, Debug)]
pub struct SheetRead {
    /// How it was understood.
    pub form: SheetForm,
    /// Its rows.
    pub fragment: Fragment,
    /// Its measurements, where it is a sheet of cases that has a row a measurement.
    pub measurements: Option<Fragment>,
    /// The labels of domains as they were written.
    pub domains: Vec<String>,
}

impl SheetRead {
    /// The rows that are joined with those of other sheets.
    pub fn fragments(&self) -> impl Iterator<Item = &Fragment> {
        std::iter::once(&self.fragment).chain(&self.measurements)
    }

    /// Gives the file its place among all.
    pub fn set_file(&mut self, file: u16) {
        self.fragment.source.file = file;
        self.measurements.iter_mut().for_each(|fragment| fragment.source.file = file);
    }

    /// The headers and labels that are shown anyway, as they were written.
    pub(super) fn texts_shown(&self) -> impl Iterator<Item = &str> {
        // What is no header may be a row, and tell of a person.
        let columns = self.form.columns.iter().filter(|_| self.form.kind.is_some());
        // Not those that only cases have: no figure shows them, and who referred somebody may be a person.
        let labels = self.fragment.dictionaries.iter().flat_map(|dictionary| dictionary.labels()).map(String::as_str);
        columns.map(|column| column.header.as_str()).chain(labels).chain(self.domains.iter().map(String::as_str))
    }
}

/// Reads one sheet.
#[derive(Debug)]
pub(super) struct SheetReader {
    context: Context,
    which: Which,
    stage: Stage,
}

#[derive(Debug)]
enum Stage {
    Head(Vec<OwnedRecord>),
    Rows(SheetForm, Box<RowReader>),
    Left(SheetForm, LeftOut, Tally),
}

impl SheetReader {
    pub(super) fn new(context: Context, which: Which) -> SheetReader {
        SheetReader { context, which, stage: Stage::Head(Vec::new()) }
    }

    /// Takes the next record.
    pub(super) fn take(&mut self, record: Record, issues: &mut Issues) {
        match &mut self.stage {
            Stage::Rows(_, rows) => rows.take(record, issues),
            Stage::Left(_, reason, tally) => tally.leave_out(*reason),
            Stage::Head(head) => {
                head.push(record.into());
                if head.len() == HEAD {
                    self.begin(issues);
                }
            }
        }
    }

    /// The rows so far.
    pub(super) fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Head(_) => 0,
            Stage::Rows(_, rows) => rows.tally().rows(),
            Stage::Left(_, _, tally) => tally.rows(),
        }
    }

    /// Gives the sheet.
    pub(super) fn finish(mut self, issues: &mut Issues) -> SheetRead {
        if matches!(self.stage, Stage::Head(_)) {
            self.begin(issues);
        }
        match self.stage {
            Stage::Rows(mut form, rows) => {
                if rows.tally().rows() == rows.tally().left_out.get(&LeftOut::Empty).copied().unwrap_or_default() {
                    form.holds = Holds::Nothing;
                }
                let domains = rows.domain_labels();
                let Finished { fragment, measurements, taken_out } = rows.finish(issues);
                let is_out = |column: &&mut ColumnForm| taken_out.contains(&column.number);
                for column in form.columns.iter_mut().filter(is_out) {
                    (column.role, column.examples) = (Role::Identifies, Vec::new());
                }
                SheetRead { form, fragment, measurements, domains }
            }
            Stage::Left(mut form, _, tally) => {
                if tally.rows() == 0 && form.holds == Holds::Rows {
                    form.holds = Holds::Nothing;
                }
                let mut fragment = Fragment::new(self.which.source, Rows::Unknown);
                fragment.tally = tally;
                SheetRead { form, fragment, measurements: None, domains: Vec::new() }
            }
            // OK because settling ends the stage of the head.
            Stage::Head(_) => unreachable!("the head was understood"),
        }
    }

    fn begin(&mut self, issues: &mut Issues) {
        let Stage::Head(rows) = std::mem::replace(&mut self.stage, Stage::Head(Vec::new())) else { return };
        let head = understand(&rows, self.which.choices, &self.context.settings);
        let mut form = SheetForm::new(&head, &rows);
        let is_workbook = self.which.source.sheet > 0;
        // Where the user said something about it, that goes before.
        let is_free = !head.by_user && self.which.choices == SheetChoices::default();
        if is_workbook && is_free && rows.len() < HEAD && is_explanation(&rows) {
            (form.holds, form.kind) = (Holds::Explanation, None);
        }
        form.number = self.which.source.sheet;
        form.name = std::mem::take(&mut self.which.name);
        form.is_hidden = self.which.is_hidden;
        form.is_taken = self.which.choices.is_taken.unwrap_or(head.is_taken && !form.is_hidden) && head.is_taken;
        let is_explained = form.holds == Holds::Explanation;
        self.stage = match &head.mapping {
            Some(mapping) if form.is_taken && form.holds == Holds::Rows => Stage::Rows(
                form,
                Box::new(RowReader::new(self.which.source, &self.context, mapping, &head.headers, issues)),
            ),
            _ => {
                let reason = if form.is_taken { LeftOut::UnknownSheet } else { LeftOut::NotChosen };
                Stage::Left(form, reason, Tally::default())
            }
        };
        // The lines of an explanation are no rows.
        let first = if is_explained { rows.len() } else { head.first_row() };
        rows[first..].iter().for_each(|row| self.take(row.record(), issues));
    }
}
