//! In come the first and last day of the files, out come the periods that are one click away; and a period that the
//! user typed, day by day.

use crate::calendar::{Day, Period, date_of, day_of};
use jiff::civil::{Date, date};

/// A period with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A calendar year.
    Year(i16),
    /// The first or second half of one.
    Half(i16, i8),
}

impl Named {
    /// Its days.
    pub fn period(self) -> Period {
        let (first, last) = match self {
            Named::Year(year) => (date(year, 1, 1), date(year, 12, 31)),
            Named::Half(year, 1) => (date(year, 1, 1), date(year, 6, 30)),
            Named::Half(year, _) => (date(year, 7, 1), date(year, 12, 31)),
        };
        Period { first: day_of(first), last: day_of(last) }
    }
}

/// The newest years in the files, at most six, and the halves of the newest; newest first.
pub fn named(days: (Day, Day)) -> Vec<Named> {
    let (oldest, newest) = (date_of(days.0).year(), date_of(days.1).year());
    let years = (oldest..=newest).rev().take(6).map(Named::Year);
    let halves = [Named::Half(newest, 2), Named::Half(newest, 1)];
    years
        .chain(halves.into_iter().filter(|half| half.period().first <= days.1 && half.period().last >= days.0))
        .collect()
}

/// What the two date fields say together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Typed {
    /// A period, or all time.
    Period(Option<Period>),
    /// The first day is after the last.
    Reversed,
    /// A year that no registry has; mostly one that is still being typed.
    Unlikely,
}

/// Reads two date fields, as browsers give them: `2021-12-31` or empty. An empty one means the bound of the files.
pub fn typed(first: &str, last: &str, days: (Day, Day)) -> Typed {
    if first.is_empty() && last.is_empty() {
        return Typed::Period(None);
    }
    let (Some(first), Some(last)) = (bound(first, days.0), bound(last, days.1)) else { return Typed::Unlikely };
    if first > last { Typed::Reversed } else { Typed::Period(Some(Period { first, last })) }
}

fn bound(text: &str, otherwise: Day) -> Option<Day> {
    if text.is_empty() {
        return Some(otherwise);
    }
    let date: Date = text.parse().ok()?;
    (1900..=2199).contains(&date.year()).then(|| day_of(date))
}

/// A day as date fields want it: `2021-12-31`.
pub fn field_text(day: Day) -> String {
    date_of(day).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        day_of(text.parse().unwrap())
    }

    #[test]
    fn named_newest_first_with_halves_that_have_days() {
        let names = named((day("2019-03-01"), day("2021-05-31")));
        assert_eq!(names, [Named::Year(2021), Named::Year(2020), Named::Year(2019), Named::Half(2021, 1)]);
        assert_eq!(named((day("1990-01-01"), day("2021-12-31"))).len(), 8);
        assert_eq!(named((day("2021-08-01"), day("2021-08-01"))), [Named::Year(2021), Named::Half(2021, 2)]);
    }

    #[test]
    fn halves_make_a_year() {
        let (year, first, second) = (Named::Year(2020), Named::Half(2020, 1), Named::Half(2020, 2));
        assert_eq!(first.period().first, year.period().first);
        assert_eq!(first.period().last + 1, second.period().first);
        assert_eq!(second.period().last, year.period().last);
    }

    #[test]
    fn typed_days() {
        let days = (day("2019-03-01"), day("2021-05-31"));
        let period = |first, last| Typed::Period(Some(Period { first: day(first), last: day(last) }));
        let check = |first, last, expected| assert_eq!(typed(first, last, days), expected, "{first} {last}");
        check("", "", Typed::Period(None));
        check("2019-09-01", "2020-08-31", period("2019-09-01", "2020-08-31"));
        check("2020-01-01", "", period("2020-01-01", "2021-05-31"));
        check("", "2020-01-01", period("2019-03-01", "2020-01-01"));
        check("2020-01-02", "2020-01-01", Typed::Reversed);
        check("2022-01-01", "", Typed::Reversed);
        check("0002-01-01", "2020-01-01", Typed::Unlikely);
    }

    #[test]
    fn field_text_is_read_back() {
        assert_eq!(field_text(day("2021-02-03")), "2021-02-03");
    }
}
