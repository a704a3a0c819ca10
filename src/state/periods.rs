//! In come the first and last day of the files, out come the periods that are one click away; and a period that the
//! user typed, day by day.

use crate::calendar::{Day, Period, date_of, day_of, day_of_text};
use jiff::civil::{Date, date};

/// So many years are a click away; of halves and quarters those of the newest [`IN_PARTS`].
const YEARS: usize = 6;

/// The halves and quarters of so many years are offered, so that the list stays one to take in.
const IN_PARTS: usize = 3;

/// A period with a name of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// A calendar year.
    Year(i16),
    /// From September of a year to August of the next.
    SchoolYear(i16),
    /// The first or second half of a year.
    Half(i16, i8),
    /// A quarter of a year, 1 to 4.
    Quarter(i16, i8),
}

impl Named {
    /// Its days.
    pub fn period(self) -> Period {
        let (year, month, months) = match self {
            Named::Year(year) => (year, 1, 12),
            Named::SchoolYear(year) => (year, 9, 12),
            Named::Half(year, half) => (year, 6 * half - 5, 6),
            Named::Quarter(year, quarter) => (year, 3 * quarter - 2, 3),
        };
        let after = month + months;
        Period { first: day_of(first_of(year, month)), last: day_of(first_of(year, after)) - 1 }
    }
}

/// The first of a month, which may be one of the next year.
fn first_of(year: i16, month: i8) -> Date {
    date(year + i16::from((month - 1) / 12), (month - 1) % 12 + 1, 1)
}

/// The periods that are one click away: those that share days with the files, newest first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Offer {
    /// The newest years.
    pub years: Vec<Named>,
    /// The newest school years.
    pub school_years: Vec<Named>,
    /// The halves of the newest years.
    pub halves: Vec<Named>,
    /// The quarters of the newest years.
    pub quarters: Vec<Named>,
}

impl Offer {
    /// What the files of these days offer.
    pub fn new(days: (Day, Day)) -> Offer {
        let files = Period { first: days.0, last: days.1 };
        let (oldest, newest) = (date_of(days.0).year(), date_of(days.1).year());
        let years = (oldest..=newest).rev();
        let has_days = |named: &Named| named.period().shared(files).is_some();
        // The school year before the oldest year may have days too.
        let school_years = (oldest - 1..=newest).rev().map(Named::SchoolYear).filter(has_days);
        let halves = years.clone().take(IN_PARTS).flat_map(|year| [2, 1].map(|half| Named::Half(year, half)));
        let quarters =
            years.clone().take(IN_PARTS).flat_map(|year| [4, 3, 2, 1].map(|part| Named::Quarter(year, part)));
        Offer {
            years: years.map(Named::Year).take(YEARS).collect(),
            school_years: school_years.take(YEARS).collect(),
            halves: halves.filter(has_days).collect(),
            quarters: quarters.filter(has_days).collect(),
        }
    }
}

/// Which year a year is, seen from today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// This year.
    This,
    /// Last year.
    Last,
    /// Another.
    Other,
}

/// Which year a year is, seen from today.
pub fn nearness(year: i16, today: Day) -> Nearness {
    match date_of(today).year() - year {
        0 => Nearness::This,
        1 => Nearness::Last,
        _ => Nearness::Other,
    }
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
    if text.is_empty() { Some(otherwise) } else { day_of_text(text) }
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
    fn offer_is_newest_first_and_has_days() {
        let offer = Offer::new((day("2019-03-01"), day("2021-05-31")));
        assert_eq!(offer.years, [2021, 2020, 2019].map(Named::Year));
        assert_eq!(offer.school_years, [2020, 2019, 2018].map(Named::SchoolYear));
        let halves = [(2021, 1), (2020, 2), (2020, 1), (2019, 2), (2019, 1)];
        assert_eq!(offer.halves, halves.map(|(year, half)| Named::Half(year, half)));
        assert_eq!(
            offer.quarters[..3],
            [(2021, 2), (2021, 1), (2020, 4)].map(|(year, part)| Named::Quarter(year, part))
        );
        assert_eq!(offer.quarters.last(), Some(&Named::Quarter(2019, 1)));
    }

    #[test]
    fn offer_of_many_years_stays_short() {
        let offer = Offer::new((day("1990-01-01"), day("2021-12-31")));
        let lengths = [&offer.years, &offer.school_years, &offer.halves, &offer.quarters].map(Vec::len);
        assert_eq!(lengths, [6, 6, 6, 12]);
        let one_day = Offer::new((day("2021-08-01"), day("2021-08-01")));
        assert_eq!(one_day.school_years, [Named::SchoolYear(2020)]);
        assert_eq!((one_day.halves, one_day.quarters), (vec![Named::Half(2021, 2)], vec![Named::Quarter(2021, 3)]));
    }

    #[test]
    fn parts_make_a_year() {
        let days = |named: Named| (named.period().first, named.period().last);
        for parts in
            [vec![Named::Half(2020, 1), Named::Half(2020, 2)], (1..=4).map(|n| Named::Quarter(2020, n)).collect()]
        {
            assert_eq!(days(parts[0]).0, days(Named::Year(2020)).0);
            assert!(parts.windows(2).all(|pair| days(pair[0]).1 + 1 == days(pair[1]).0));
            assert_eq!(days(*parts.last().unwrap()).1, days(Named::Year(2020)).1);
        }
        assert_eq!(days(Named::SchoolYear(2019)), (day("2019-09-01"), day("2020-08-31")));
    }

    #[test]
    fn this_and_last_year_are_seen_from_today() {
        let near = |year| nearness(year, day("2021-01-01"));
        assert_eq!(
            [2022, 2021, 2020, 2019].map(near),
            [Nearness::Other, Nearness::This, Nearness::Last, Nearness::Other]
        );
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
