//! Numbers, days and times as text. A spreadsheet counts days from 1900 or 1904 and a time is part of a day.

use crate::calendar::{Day, date_of};
use std::fmt::Write;

/// What a number is shown as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Format {
    /// A number.
    Number,
    /// A day, a time of the day, or both.
    Date,
    /// Hours that can be more than a day has.
    Duration,
}

/// Adds a number with this format.
pub(super) fn write_value(text: &mut String, value: f64, format: Format, is_1904: bool) {
    match format {
        Format::Number => write_number(text, value),
        Format::Date => write_date(text, value, is_1904),
        Format::Duration => write_duration(text, value),
    }
}

/// A number in its shortest form, with the 15 digits that a spreadsheet calculates with: 3, 2.5, 0.3 for
/// 0.30000000000000004.
pub(super) fn write_number(text: &mut String, number: f64) {
    // Whole numbers below 2^53 are exact; most cells are.
    let shown = if number.trunc() == number && number.abs() < 9e15 {
        number
    } else {
        format!("{number:.14e}").parse().unwrap_or(number)
    };
    // A zero has no sign. OK because writing to a String does not fail.
    let _ = if shown == 0.0 { write!(text, "0") } else { write!(text, "{shown}") };
}

const SECONDS_OF_DAY: i64 = 86_400;

/// 31 December 9999, the last day of a spreadsheet, in the system of 1900.
const LAST_DAY: f64 = 2_958_466.0;

/// 30 December 1899 and 1 January 1904 as days of this program's calendar.
const DAY_0: Day = -25_569;
const DAY_0_OF_1904: Day = -24_107;

fn write_date(text: &mut String, serial: f64, is_1904: bool) {
    if !(0.0..LAST_DAY).contains(&serial) {
        return write_number(text, serial);
    }
    let seconds = (serial * SECONDS_OF_DAY as f64).round() as i64;
    if serial < 1.0 {
        return write_time(text, seconds.min(SECONDS_OF_DAY - 1));
    }
    let (days, time) = (seconds / SECONDS_OF_DAY, seconds % SECONDS_OF_DAY);
    // OK because the days were found to be those of a spreadsheet's calendar.
    let days = days as Day;
    let day = match (is_1904, days) {
        (true, _) => DAY_0_OF_1904 + days,
        // The system of 1900 has a 29 February 1900, number 60, which no calendar has.
        (false, ..60) => DAY_0 + 1 + days,
        (false, _) => DAY_0 + days,
    };
    // OK because writing to a String does not fail.
    let _ = write!(text, "{}", date_of(day));
    if time != 0 {
        text.push(' ');
        write_time(text, time);
    }
}

fn write_duration(text: &mut String, days: f64) {
    if (0.0..LAST_DAY).contains(&days) {
        write_time(text, (days * SECONDS_OF_DAY as f64).round() as i64);
    } else {
        write_number(text, days);
    }
}

fn write_time(text: &mut String, seconds: i64) {
    // OK because writing to a String does not fail.
    let _ = write!(text, "{:02}:{:02}:{:02}", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/// Adds a moment of ISO 8601, `2021-12-31T13:45:30.5`, in the form of this program.
pub(super) fn write_iso_moment(text: &mut String, moment: &str) {
    let (day, time) = moment.split_once('T').unwrap_or(if moment.contains(':') { ("", moment) } else { (moment, "") });
    let time = time.split(['.', ',', 'Z', '+']).next().unwrap_or_default();
    text.push_str(day);
    if day.is_empty() {
        text.push_str(time);
    } else if !matches!(time, "" | "00:00" | "00:00:00") {
        text.push(' ');
        text.push_str(time);
    }
}

/// Adds a duration of ISO 8601, `PT26H03M00S`, as `26:03:00`; one of another form as it is.
pub(super) fn write_iso_duration(text: &mut String, duration: &str) {
    match seconds(duration) {
        Some(seconds) => write_time(text, seconds),
        None => text.push_str(duration),
    }
}

fn seconds(duration: &str) -> Option<i64> {
    let mut rest = duration.strip_prefix("PT")?;
    let mut seconds = 0i64;
    while !rest.is_empty() {
        let end = rest.find(|letter: char| letter.is_ascii_alphabetic())?;
        let whole = rest[..end].split(['.', ',']).next()?;
        let factor = match rest.as_bytes()[end] {
            b'H' => 3600,
            b'M' => 60,
            b'S' => 1,
            _ => return None,
        };
        seconds = seconds.checked_add(whole.parse::<i64>().ok()?.checked_mul(factor)?)?;
        rest = &rest[end + 1..];
    }
    (seconds >= 0).then_some(seconds)
}

/// The text of a truth.
pub(super) fn truth(value: bool) -> &'static str {
    if value { "TRUE" } else { "FALSE" }
}

/// What a number format of Excel shows, by its first part: `dd-mm-yyyy` is a day, `[h]:mm` a duration.
pub(super) fn format_of(code: &str) -> Format {
    if ["general", "standaard", "standard"].contains(&code.to_ascii_lowercase().as_str()) {
        return Format::Number;
    }
    let mut letters = code.chars();
    while let Some(letter) = letters.next() {
        match letter {
            // The next letter stands for itself, for its width or for filling.
            '\\' | '_' | '*' => drop(letters.next()),
            '"' => drop(letters.by_ref().find(|letter| *letter == '"')),
            '[' => {
                let inside: String = letters.by_ref().take_while(|letter| *letter != ']').collect();
                let is_time = |letter: char| matches!(letter.to_ascii_lowercase(), 'h' | 'm' | 's');
                if !inside.is_empty() && inside.chars().all(is_time) {
                    return Format::Duration;
                }
            }
            ';' => break,
            'd' | 'D' | 'm' | 'M' | 'y' | 'Y' | 'h' | 'H' | 's' | 'S' => return Format::Date,
            _ => {}
        }
    }
    Format::Number
}

/// What a built-in number format of Excel shows.
pub(super) fn built_in_format(number: u16) -> Format {
    match number {
        14..=22 | 27..=36 | 45 | 47 | 50..=58 => Format::Date,
        46 => Format::Duration,
        _ => Format::Number,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(value: f64, format: Format, is_1904: bool, expected: &str) {
        let mut text = String::new();
        write_value(&mut text, value, format, is_1904);
        assert_eq!(text, expected, "{value}");
    }

    #[test]
    fn numbers_in_their_shortest_form() {
        check(3.0, Format::Number, false, "3");
        check(-0.0, Format::Number, false, "0");
        check(2.5, Format::Number, false, "2.5");
        check(0.1 + 0.2, Format::Number, false, "0.3");
        check(2.999_999_999_999_999_6, Format::Number, false, "3");
        check(123_456_789_012_345.0, Format::Number, false, "123456789012345");
        check(1e-7, Format::Number, false, "0.0000001");
        check(f64::NAN, Format::Number, false, "NaN");
    }

    #[test]
    fn days_in_both_systems() {
        check(44_561.0, Format::Date, false, "2021-12-31");
        check(43_099.0, Format::Date, true, "2021-12-31");
        check(1.0, Format::Date, false, "1900-01-01");
        check(59.0, Format::Date, false, "1900-02-28");
        check(61.0, Format::Date, false, "1900-03-01");
        check(2_958_465.0, Format::Date, false, "9999-12-31");
        check(2_958_466.0, Format::Date, false, "2958466");
        check(-1.0, Format::Date, false, "-1");
        check(44_561.5, Format::Date, false, "2021-12-31 12:00:00");
        check(44_561.999_999_9, Format::Date, false, "2022-01-01");
    }

    #[test]
    fn times_and_durations() {
        check(0.5, Format::Date, false, "12:00:00");
        check(0.999_999_99, Format::Date, false, "23:59:59");
        check(0.0, Format::Date, false, "00:00:00");
        check(1.25, Format::Duration, false, "30:00:00");
        let mut text = String::new();
        ["PT26H03M00S", "PT1H2M3.5S", "P1D", "PTx"].iter().for_each(|duration| {
            write_iso_duration(&mut text, duration);
            text.push(' ');
        });
        assert_eq!(text, "26:03:00 01:02:03 P1D PTx ");
    }

    #[test]
    fn moments_of_iso_8601() {
        let mut text = String::new();
        for moment in ["2021-12-31", "2021-12-31T00:00:00", "2021-12-31T13:45:30.5Z", "23:44:51.894", "T00:00:00"] {
            write_iso_moment(&mut text, moment);
            text.push('|');
        }
        assert_eq!(text, "2021-12-31|2021-12-31|2021-12-31 13:45:30|23:44:51|00:00:00|");
    }

    #[test]
    fn formats_of_excel() {
        for code in ["dd-mm-yyyy", "[$-413]d mmmm yyyy;@", "h:mm", "m/d/yy h:mm", "\"op \"d"] {
            assert_eq!(format_of(code), Format::Date, "{code}");
        }
        for code in ["General", "0.00", "#,##0;[Red]-#,##0", "0 \"dagen\"", "\\d0", "_-* #,##0_-", "0;d", "@", "0.0E+0"]
        {
            assert_eq!(format_of(code), Format::Number, "{code}");
        }
        assert_eq!(format_of("[h]:mm:ss"), Format::Duration);
    }
}
