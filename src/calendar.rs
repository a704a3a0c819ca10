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

    /// Whether the day is in it.
    pub fn has(self, day: Day) -> bool {
        (self.first..=self.last).contains(&day)
    }
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
