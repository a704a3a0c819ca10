//! Which years, quarters or months a figure over time shows.

use super::subject::Subject;
use crate::calendar::{self, Day, NO_DAY, Period, Span, Step};

/// The spans that are shown.
#[derive(Debug, Default)]
pub struct Shown {
    /// In order; the first and last may be a part of a year, quarter or month.
    pub spans: Vec<Span>,
    /// Whether there are more.
    pub is_cut: bool,
}

impl Shown {
    /// The spans of the selected period, or from the first start to the last day of the cases. Where those are many, days
    /// that stand years apart from all others are left out (1987 among days of 2020 is a slip), and where they are still
    /// more than anyone reads, all but the newest.
    pub fn of(subject: Subject, step: Step) -> Shown {
        let days = || days_of(subject);
        let all = || Some(Period { first: days().min()?, last: days().max()? }.filled_up(step));
        let Some(period) = subject.selected.selection.period.or_else(all) else { return Shown::default() };
        let all = calendar::spans(period, step);
        if all.len() <= many(step) {
            return Shown { spans: all, is_cut: false };
        }
        let period = together(days().collect()).and_then(|days| days.filled_up(step).shared(period));
        let mut spans = period.map(|period| calendar::spans(period, step)).unwrap_or_default();
        if spans.len() > MOST {
            spans.drain(..spans.len() - newest(step));
        }
        Shown { is_cut: spans.len() < all.len(), spans }
    }

    /// From the first to the last day that is shown.
    pub fn period(&self) -> Option<Period> {
        let (first, last) = self.spans.first().zip(self.spans.last())?;
        Some(Period { first: first.period.first, last: last.period.last })
    }
}

/// More spans than this are not shown.
const MOST: usize = 60;

/// Of more spans than this it is asked whether all of them are needed.
fn many(step: Step) -> usize {
    if step == Step::Year { 25 } else { MOST }
}

/// How many are shown where there are more.
fn newest(step: Step) -> usize {
    match step {
        Step::Year => 10,
        Step::Quarter => 12,
        Step::Month => 24,
    }
}

/// The days on which the cases started and were closed.
fn days_of(subject: Subject) -> impl Iterator<Item = Day> {
    let cases = &subject.registry.cases;
    let started = subject.selected.cases_of_any_time.ones().filter(|case| cases.start[*case] != NO_DAY);
    started.flat_map(|case| [cases.start[case], cases.end[case].max(cases.start[case])])
}

/// From the first to the last of the days that stand together around the middle one.
fn together(mut days: Vec<Day>) -> Option<Period> {
    days.sort_unstable();
    let (first, last, middle) = (*days.first()?, *days.last()?, days.len() / 2);
    let is_apart = |pair: &&[Day]| pair[1] - pair[0] > APART;
    let after = days[middle..].windows(2).find(is_apart).map(|pair| pair[0]);
    let before = days[..=middle].windows(2).rev().find(is_apart).map(|pair| pair[1]);
    Some(Period { first: before.unwrap_or(first), last: after.unwrap_or(last) })
}

/// Days that have so many days without any between them do not stand together.
const APART: Day = 5 * 365;
