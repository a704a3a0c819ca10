//! Dates are settled when all of a sheet are known: a column is read one way. A day before 1980 or more than a year after
//! today is no day of a registry but a slip or a mark, and is not used.

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
        let last = self.today.map_or(LAST, |today| today + A_YEAR);
        let problem = match day {
            None => Some(Problem::Date(field)),
            Some(NO_DAY) => None,
            Some(day) if day > last && field == Field::EndDate => Some(Problem::OpenEnd),
            Some(day) if day > last || day < FIRST => Some(Problem::FarDate(field)),
            Some(day) => self.today.is_some_and(|today| day > today).then_some(Problem::FutureDate(field)),
        };
        let is_used = matches!(problem, None | Some(Problem::FutureDate(_)));
        *code = day.filter(|_| is_used).unwrap_or(NO_DAY);
        if self.columns.has(field) {
            let filled = self.counts.of(field);
            match problem {
                Some(Problem::Date(_) | Problem::FarDate(_)) => filled.invalid += 1,
                _ if *code == NO_DAY => filled.missing += 1,
                _ => filled.filled += 1,
            }
        }
        if let Some(problem) = problem {
            issues.add(problem, self.place(field, line));
        }
    }

    fn place(&self, field: Field, line: u32) -> Place {
        Place::line(self.source, line).in_column(self.columns.number(field))
    }
}

/// What is planned lies no further ahead, in days.
const A_YEAR: Day = 366;

/// 1 January 1980: no registry reaches further back, and systems write 1 January 1970 for zero.
const FIRST: Day = 3652;

/// 31 December 2199, where nobody says what day it is.
const LAST: Day = 84_005;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::day;
    use crate::columns::Settings;
    use crate::reading::{FileChoices, FileRead, Reader};

    #[test]
    fn bounds_are_the_days_that_they_say() {
        assert_eq!((day(1980, 1, 1), day(2199, 12, 31)), (Some(FIRST), Some(LAST)));
    }

    /// A case with these days, read on 1 June 2025.
    fn read(today: Option<Day>, start: &str, end: &str) -> FileRead {
        let mut reader = Reader::new(0, today, FileChoices::default(), Settings::default());
        reader.push(format!("casus;startdatum;einddatum\n1;{start};{end}\n").as_bytes());
        reader.finish()
    }

    /// Whether start and end are used, the problems, and how the fields are filled, missing and invalid.
    #[track_caller]
    fn check(start: &str, end: &str, used: [bool; 2], problems: &[Problem], counts: [[u64; 3]; 2]) {
        let read = read(day(2025, 6, 1), start, end);
        let fragment = &read.sheets[0].fragment;
        let Rows::Cases(rows, _) = &fragment.rows else { panic!("cases") };
        assert_eq!([rows[0].start, rows[0].end].map(|day| day != NO_DAY), used, "{start} {end}");
        let found: Vec<Problem> = read.issues.list().into_iter().map(|issue| issue.problem).collect();
        assert_eq!(found, problems, "{start} {end}");
        let filled = [Field::StartDate, Field::EndDate].map(|field| fragment.filled[&field]);
        assert_eq!(filled.map(|of| [of.filled, of.missing, of.invalid]), counts, "{start} {end}");
        assert_eq!((fragment.tally.used, fragment.tally.rows()), (1, 1));
    }

    const FILLED: [u64; 3] = [1, 0, 0];
    const MISSING: [u64; 3] = [0, 1, 0];
    const INVALID: [u64; 3] = [0, 0, 1];

    #[test]
    fn a_plan_is_used_and_what_lies_further_ahead_is_not() {
        use Field::{EndDate, StartDate};
        check("1-7-2025", "", [true, false], &[Problem::FutureDate(StartDate)], [FILLED, MISSING]);
        check("2-6-2026", "", [true, false], &[Problem::FutureDate(StartDate)], [FILLED, MISSING]);
        check("3-6-2026", "", [false, false], &[Problem::FarDate(StartDate)], [INVALID, MISSING]);
        check("1-3-2024", "1-12-2025", [true, true], &[Problem::FutureDate(EndDate)], [FILLED; 2]);
        // The end is no end before the start: that start is none.
        check("4-3-2052", "1-4-2025", [false, true], &[Problem::FarDate(StartDate)], [INVALID, FILLED]);
    }

    #[test]
    fn an_end_far_ahead_is_a_case_that_is_open() {
        for end in ["31-12-2099", "31-12-2999", "31-12-9999", "9999-12-31", "2099-12-31 00:00:00", "1-1-2050", "73050"]
        {
            check("1-3-2024", end, [true, false], &[Problem::OpenEnd], [FILLED, MISSING]);
        }
    }

    #[test]
    fn days_before_registries_are_not_used() {
        use Field::{EndDate, StartDate};
        for start in ["1-1-1970", "31-12-1979", "4-3-1925"] {
            check(start, "", [false, false], &[Problem::FarDate(StartDate)], [INVALID, MISSING]);
        }
        check("1-1-1980", "1-1-1970", [true, false], &[Problem::FarDate(EndDate)], [FILLED, INVALID]);
        for nothing in ["1-1-1900", "0", "1", "0-1-1900", "31-12-1899"] {
            check("1-3-2024", nothing, [true, false], &[], [FILLED, MISSING]);
            check(nothing, "", [false, false], &[], [MISSING; 2]);
        }
    }

    #[test]
    fn without_a_today_only_what_no_calendar_reaches_is_far() {
        let problems = |end: &str| read(None, "1-3-2024", end).issues.list().len();
        assert_eq!(["31-12-2099", "31-12-2199", "1-1-2200", "31-12-9999"].map(problems), [0, 0, 1, 1]);
    }
}
