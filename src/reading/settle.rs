//! Dates are settled when all of a sheet are known: a column is read one way.

use crate::calendar::{Day, NO_DAY};
use crate::fields::Field;
use crate::issues::{Issues, Place, Problem, Source};
use crate::reading::cells::{Columns, Counts};
use crate::registry::{CaseRow, Fragment, Rows};
use crate::values::DateColumn;

/// Dates, when all of a sheet are known.
pub(super) struct Settle<'c> {
    pub(super) source: Source,
    pub(super) columns: &'c Columns,
    pub(super) dates: &'c [DateColumn; Field::COUNT],
    pub(super) today: Option<Day>,
    pub(super) counts: Counts,
}

impl Settle<'_> {
    /// Puts days in the place of their codes, in all rows.
    pub(super) fn rows(&mut self, fragment: &mut Fragment, issues: &mut Issues) {
        match &mut fragment.rows {
            Rows::Cases(rows, _) => rows.iter_mut().for_each(|row| self.case(row, issues)),
            Rows::Scores(rows, _) => {
                for row in rows {
                    if let Some(score) = &mut row.long {
                        self.day(Field::MeasuredOn, &mut score.day, row.line, issues);
                    }
                }
            }
            Rows::Activities(activities) => {
                activities.rows.iter_mut().for_each(|row| self.day(Field::Date, &mut row.day, row.line, issues));
            }
            Rows::Targets(_) | Rows::Unknown => {}
        }
        for field in [Field::StartDate, Field::EndDate, Field::MeasuredOn, Field::Date] {
            if self.columns.has(field) && self.dates[field as usize].is_open() {
                let place = Place::sheet(self.source).in_column(self.columns.number(field));
                issues.add(Problem::DayOrMonth(field), place);
            }
        }
        self.counts.merge_into(&mut fragment.filled);
    }

    fn case(&mut self, row: &mut CaseRow, issues: &mut Issues) {
        self.day(Field::StartDate, &mut row.start, row.line, issues);
        self.day(Field::EndDate, &mut row.end, row.line, issues);
        if row.start != NO_DAY && row.end != NO_DAY && row.end < row.start {
            issues.add(Problem::EndBeforeStart, self.place(Field::EndDate, row.line));
            row.end = NO_DAY;
        }
    }

    /// Puts the day in the place of its code.
    fn day(&mut self, field: Field, code: &mut Day, line: u32, issues: &mut Issues) {
        let day = self.dates[field as usize].settle(*code);
        if self.columns.has(field) {
            let filled = self.counts.of(field);
            match day {
                None => filled.invalid += 1,
                Some(NO_DAY) => filled.missing += 1,
                Some(_) => filled.filled += 1,
            }
        }
        if day.is_none() {
            issues.add(Problem::Date(field), self.place(field, line));
        }
        *code = day.unwrap_or(NO_DAY);
        if self.today.is_some_and(|today| *code > today) {
            issues.add(Problem::FutureDate(field), self.place(field, line));
        }
    }

    fn place(&self, field: Field, line: u32) -> Place {
        Place::line(self.source, line).in_column(self.columns.number(field))
    }
}
