//! Days and periods. A day is a number, so that a column of them is a vector of numbers.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use serde::{Deserialize, Serialize};

/// Days since 1 January 1970.
pub type Day = i32;

/// The day is not known.
pub const NO_DAY: Day = Day::MIN;

/// A period, first and last day included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Period {
    /// The first day.
    pub first: Day,
    /// The last day.
    pub last: Day,
}

impl Period {
    /// The whole of a year.
    pub fn year(year: i32) -> Option<Period> {
        Some(Period { first: day(year, 1, 1)?, last: day(year, 12, 31)? })
    }

    /// The period of the same length just before it. One of whole months is as many whole months, so that the year before
    /// a leap year is a year.
    ///
    /// ```
    /// use groeibeeld::calendar::Period;
    /// assert_eq!(Period::year(2024).unwrap().before(), Period::year(2023).unwrap());
    /// assert_eq!(Period { first: 10, last: 14 }.before(), Period { first: 5, last: 9 });
    /// ```
    pub fn before(self) -> Period {
        let (first, after) = (date_of(self.first), date_of(self.last + 1));
        if first.day() != 1 || after.day() != 1 {
            return Period { first: self.first - self.days(), last: self.first - 1 };
        }
        let count = |date: Date| i32::from(date.year()) * 12 + i32::from(date.month()) - 1;
        let months = i32::from(first.month()) - 1 - (count(after) - count(first));
        Period { first: first_of_month(first.year(), months), last: self.first - 1 }
    }

    /// The same days a year earlier.
    ///
    /// ```
    /// use groeibeeld::calendar::{Period, day};
    /// let half = |year| Period { first: day(year, 1, 1).unwrap(), last: day(year, 6, 30).unwrap() };
    /// assert_eq!(half(2024).year_earlier(), half(2023));
    /// ```
    pub fn year_earlier(self) -> Period {
        // The day after the last is moved, so that a period to the end of February stays one.
        let earlier = |day: Day| day_of(date_of(day).saturating_sub(1.year()));
        Period { first: earlier(self.first), last: earlier(self.last + 1) - 1 }
    }

    /// The period to the ends of the years, quarters or months that it begins and ends in, where little is missing there:
    /// at most a twelfth. Registries have no case on the first of January, and that year is whole all the same.
    ///
    /// ```
    /// use groeibeeld::calendar::{Period, Step, day};
    /// let days = Period { first: day(2023, 1, 5).unwrap(), last: day(2024, 6, 1).unwrap() };
    /// assert_eq!(days.filled_up(Step::Year), Period { first: day(2023, 1, 1).unwrap(), ..days });
    /// ```
    pub fn filled_up(self, step: Step) -> Period {
        let little = 31 * step.months() / 12;
        let (first, last) = (around(self.first, step).first, around(self.last, step).last);
        Period {
            first: if self.first - first <= little { first } else { self.first },
            last: if last - self.last <= little { last } else { self.last },
        }
    }

    /// How many days it has.
    pub fn days(self) -> i32 {
        self.last - self.first + 1
    }

    /// The days that it shares with another, if any.
    pub fn shared(self, other: Period) -> Option<Period> {
        let (first, last) = (self.first.max(other.first), self.last.min(other.last));
        (first <= last).then_some(Period { first, last })
    }

    /// Whether the day is in it.
    pub fn has(self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }
}

/// How long the steps are in which time is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Step {
    /// A calendar year.
    #[default]
    Year,
    /// A quarter of one.
    Quarter,
    /// A month.
    Month,
}

impl Step {
    /// All steps, longest first.
    pub const ALL: [Step; 3] = [Step::Year, Step::Quarter, Step::Month];

    fn months(self) -> i32 {
        match self {
            Step::Year => 12,
            Step::Quarter => 3,
            Step::Month => 1,
        }
    }
}

/// A year, quarter or month, or the part of it that lies in a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    /// Which step it is (a part of).
    pub step: Step,
    /// Its days.
    pub period: Period,
}

impl Span {
    /// Whether it is the whole year, quarter or month.
    pub fn is_whole(self) -> bool {
        self.period == around(self.period.first, self.step)
    }
}

/// The steps that make up a period, in order; the first and last may be a part of one.
///
/// ```
/// use groeibeeld::calendar::{Period, Step, day, spans};
/// let period = Period { first: day(2019, 9, 1).unwrap(), last: day(2020, 8, 31).unwrap() };
/// let years = spans(period, Step::Year);
/// assert_eq!(years.len(), 2);
/// assert_eq!(years[1].period, Period { first: day(2020, 1, 1).unwrap(), last: day(2020, 8, 31).unwrap() });
/// assert_eq!(spans(period, Step::Month).len(), 12);
/// ```
pub fn spans(of: Period, step: Step) -> Vec<Span> {
    let mut spans = Vec::new();
    let mut first = of.first;
    while first <= of.last {
        let last = around(first, step).last.min(of.last);
        spans.push(Span { step, period: Period { first, last } });
        first = last + 1;
    }
    spans
}

/// The year, quarter or month that a day lies in.
fn around(day: Day, step: Step) -> Period {
    let of = date_of(day);
    let months = step.months();
    let month = (i32::from(of.month()) - 1) / months * months;
    Period { first: first_of_month(of.year(), month), last: first_of_month(of.year(), month + months) - 1 }
}

/// The first day of the month that is so many months after January of a year.
fn first_of_month(year: i16, months: i32) -> Day {
    // OK because a month less than the calendar's last has a first day.
    day(i32::from(year) + months.div_euclid(12), months.rem_euclid(12) + 1, 1).unwrap_or(DAYS_OF_CALENDAR)
}

const EPOCH: Date = date(1970, 1, 1);

/// More days than the calendar has on either side.
const DAYS_OF_CALENDAR: Day = 5_000_000;

/// The calendar date of a day; [`NO_DAY`] and days beyond the calendar are its first or last date.
pub fn date_of(day: Day) -> Date {
    EPOCH.saturating_add(day.clamp(-DAYS_OF_CALENDAR, DAYS_OF_CALENDAR).days())
}

/// The day of a calendar date.
pub fn day_of(of: Date) -> Day {
    // OK because the calendar has fewer days than an i32 counts.
    EPOCH.until(of).map(|span| span.get_days()).unwrap_or_default()
}

/// The day of a text as date fields and settings have it, in a year that a registry can have; mostly another is one that
/// is still being typed.
///
/// ```
/// use groeibeeld::calendar::{date_of, day_of_text};
/// assert_eq!(day_of_text("2021-12-31"), Some(18_992));
/// assert_eq!(date_of(18_992).to_string(), "2021-12-31");
/// assert_eq!((day_of_text("2021-02-29"), day_of_text("0021-12-31")), (None, None));
/// ```
pub fn day_of_text(text: &str) -> Option<Day> {
    let date: Date = text.parse().ok()?;
    (1900..=2199).contains(&date.year()).then(|| day_of(date))
}

/// The day with this year, month and day of the month, if it exists.
///
/// ```
/// use groeibeeld::calendar::{date_of, day};
/// assert_eq!(day(1970, 1, 2), Some(1));
/// assert_eq!(day(2021, 2, 29), None);
/// assert_eq!(date_of(18_992).to_string(), "2021-12-31");
/// ```
pub fn day(year: i32, month: i32, day: i32) -> Option<Day> {
    let part = |number: i32| i8::try_from(number).ok();
    Date::new(i16::try_from(year).ok()?, part(month)?, part(day)?).ok().map(day_of)
}
