//! A cell to a value. What can't be read is said so, never guessed.

use crate::registry::Day;
use jiff::ToSpan;
use jiff::civil::{Date, date};

/// The calendar date of a day.
pub fn date_of(day: Day) -> Date {
    EPOCH.saturating_add(i64::from(day).days())
}

/// The day of a calendar date.
pub fn day_of(of: Date) -> Day {
    // OK because the calendar has fewer days than an i32 counts.
    EPOCH.until(of).map(|span| span.get_days()).unwrap_or_default()
}

const EPOCH: Date = date(1970, 1, 1);
