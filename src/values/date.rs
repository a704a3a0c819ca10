//! A cell to a day. A column of days is read one way, decided over the whole column.

use crate::calendar::{Day, NO_DAY, day};
use crate::values::is_missing;
use crate::words::key;

/// A date as it stands in a cell, before its column is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateCell {
    /// Nothing is recorded.
    Missing,
    /// A day that reads one way only.
    Day(Day),
    /// Two numbers and a year, e.g. 1-2-21: which is the month is decided over the whole column.
    TwoWays(i32, i32, i32),
    /// The serial number of a day, as spreadsheets count; the file says from when.
    Serial(i32),
    /// No date.
    Invalid,
}

/// Reads a date, with or without a time: `31-12-2021`, `1-2-21`, `2021-12-31`, `31/12/2021`, `31 dec 2021`, `20211231`
/// or a spreadsheet's serial number. A year of two digits is one of 1970 to 2069.
///
/// Days that systems write where nothing is known are missing: the first that they can count (1 January of 1, 1753 or
/// 1900, 30 and 31 December 1899), serial numbers 0 and 1, a time of midnight alone. The last (31 December 2099, 2999 or
/// 9999) are days like others: what a day that far means depends on its field.
///
/// ```
/// use groeibeeld::values::{DateCell, date_cell};
/// assert_eq!(date_cell("1-2-2021"), DateCell::TwoWays(1, 2, 2021));
/// assert_eq!(date_cell("2021-12-31T14:05:33+01:00"), DateCell::Day(18_992));
/// assert_eq!(date_cell("1-1-1900 0:00"), DateCell::Missing);
/// ```
pub fn date_cell(cell: &str) -> DateCell {
    if cell.is_empty() {
        return DateCell::Missing;
    }
    let date = without_time(cell);
    if let Some(parts) = plain_parts(date) {
        return of_numbers(parts);
    }
    if is_missing(cell) || date.is_empty() && cell.bytes().all(|byte| matches!(byte, b'0' | b':' | b'.')) {
        return DateCell::Missing;
    }
    if date.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',')) {
        return of_digits(date);
    }
    of_parts(date)
}

/// Whether a cell of the day on which something ended says that it goes on.
pub fn says_open(cell: &str) -> bool {
    cell.contains(char::is_alphabetic) && cell.len() <= 24 && OPEN.contains(&key(cell).as_str())
}

/// Words that say that there is no end yet, as [`key`] writes them.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "lopend", "loopt", "looptnog", "noglopend", "looptdoor", "doorlopend", "heden",
    "nu", "actief", "nogactief", "open", "nogopen", "nogbezig", "bezig", "nietafgesloten", "nognietafgesloten",
    "nietafgerond", "nognietafgerond", "nietbeeindigd", "nognietbeeindigd", "inbehandeling", "ongoing", "current",
    "present", "active", "notclosed", "stillopen",
];

/// A part of a date: a number and how many digits it was written with.
type Part = (i32, usize);

/// The parts of `31-12-2021` and its kin, the form of nearly all dates, read without taking it apart.
fn plain_parts(date: &str) -> Option<[Part; 3]> {
    if date.len() > 10 {
        return None;
    }
    let mut parts = [(0, 0); 3];
    let mut part = 0;
    for byte in date.bytes() {
        match byte {
            // OK because ten digits at most, of which the last would not fit, and a third part ends at eight.
            b'0'..=b'9' if parts[part].1 < 8 => {
                parts[part] = (parts[part].0 * 10 + i32::from(byte - b'0'), parts[part].1 + 1);
            }
            b'-' | b'/' | b'.' if part < 2 => part += 1,
            _ => return None,
        }
    }
    parts.iter().all(|part| part.1 > 0).then_some(parts)
}

fn of_numbers(parts: [Part; 3]) -> DateCell {
    match parts {
        [(year, 4), (month, 1 | 2), (of_month, 1 | 2)] => of_known(year, month, of_month),
        [(first, 1 | 2), (second, 1 | 2), (year, length @ (2 | 4))] => {
            let is_empty = (first, second, year) == (0, 0, 0);
            let year = full((year, length));
            match is_empty || is_empty_date(year, second, first) || is_empty_date(year, first, second) {
                true => DateCell::Missing,
                false if first <= 31 && second <= 31 && YEARS.contains(&year) => DateCell::TwoWays(first, second, year),
                false => DateCell::Invalid,
            }
        }
        _ => DateCell::Invalid,
    }
}

/// Years that are written as such; "0021" is none.
const YEARS: std::ops::RangeInclusive<i32> = 1800..=9999;

/// Whether systems write this date where there is none.
fn is_empty_date(year: i32, month: i32, of_month: i32) -> bool {
    match year {
        0 => month == 0 && of_month == 0,
        1 | 1753 => month == 1 && of_month == 1,
        1899 => month == 12 && of_month >= 30,
        1900 => month == 1 && of_month <= 1,
        _ => false,
    }
}

fn full((year, digits): Part) -> i32 {
    match (digits, year) {
        (2, 0..70) => 2000 + year,
        (2, _) => 1900 + year,
        _ => year,
    }
}

/// The year of a birth by the year of its date as [`date_cell`] reads it: one of two digits is not in a far future.
pub(super) fn full_year_of_birth(year: i32, cell: &str) -> i32 {
    let is_two_digits = year >= 2030 && !cell.contains(&year.to_string());
    if is_two_digits { year - 100 } else { year }
}

fn known(year: i32, month: i32, of_month: i32) -> DateCell {
    let found = if YEARS.contains(&year) { day(year, month, of_month) } else { None };
    found.map_or(DateCell::Invalid, DateCell::Day)
}

/// Cuts off what follows the date: `14:05`, `T14:05:33+01:00`, ` 2:05:00 PM`.
fn without_time(cell: &str) -> &str {
    let Some(colon) = cell.bytes().position(|byte| byte == b':') else { return cell };
    let date = cell[..colon].trim_end_matches(|letter: char| letter.is_ascii_digit());
    let date = date.strip_suffix('T').unwrap_or(date).trim_end();
    date.strip_suffix("om").unwrap_or(date).trim_end_matches([' ', ','])
}

/// `20211231`, or a serial number with or without the time of day.
fn of_digits(date: &str) -> DateCell {
    let Ok(number) = date.replace(',', ".").parse::<f64>() else { return DateCell::Invalid };
    let whole = number.floor() as i32;
    match date.len() {
        8 if whole > 10_000_000 => of_numbers([(whole / 10_000, 4), (whole / 100 % 100, 2), (whole % 100, 2)]),
        _ if whole < 2 => DateCell::Missing,
        _ => DateCell::Serial(whole),
    }
}

/// A date with words, or with other marks between its numbers.
fn of_parts(date: &str) -> DateCell {
    let parts: Vec<&str> = date.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let parts = match parts[..] {
        [weekday, first, second, third] if weekday.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
            [first, second, third]
        }
        [first, second, third] => [first, second, third],
        _ => return DateCell::Invalid,
    };
    let number = |part: &str| {
        let is_number = part.len() <= 4 && part.bytes().all(|byte| byte.is_ascii_digit());
        if is_number { part.parse().ok().map(|number: i32| (number, part.len())) } else { None }
    };
    let with_month = |year: Part, month: &str, of_month: Part| match (year.1, of_month.1) {
        (2 | 4, 1 | 2) => {
            month_by_name(month).map_or(DateCell::Invalid, |month| of_known(full(year), month, of_month.0))
        }
        _ => DateCell::Invalid,
    };
    match parts.map(number) {
        [Some(first), Some(second), Some(third)] => of_numbers([first, second, third]),
        [Some(year), None, Some(of_month)] if year.1 == 4 => with_month(year, parts[1], of_month),
        [Some(of_month), None, Some(year)] => with_month(year, parts[1], of_month),
        [None, Some(of_month), Some(year)] => with_month(year, parts[0], of_month),
        _ => DateCell::Invalid,
    }
}

/// A date of which it is known which number is what.
fn of_known(year: i32, month: i32, of_month: i32) -> DateCell {
    match is_empty_date(year, month, of_month) {
        true => DateCell::Missing,
        false => known(year, month, of_month),
    }
}

/// The number of a month, by its Dutch or English name or the first three letters or more of it.
pub(super) fn month_by_name(name: &str) -> Option<i32> {
    const MONTHS: [&[&str]; 12] = [
        &["januari", "january"],
        &["februari", "february"],
        &["maart", "march", "mrt"],
        &["april"],
        &["mei", "may"],
        &["juni", "june"],
        &["juli", "july"],
        &["augustus", "august"],
        &["september"],
        &["oktober", "october"],
        &["november"],
        &["december"],
    ];
    let name = key(name);
    let is_name = |names: &&[&str]| names.iter().any(|full| full.starts_with(&name));
    if name.len() < 3 { None } else { Some(MONTHS.iter().position(is_name)? as i32 + 1) }
}

/// A column of dates is read one way, decided when it is complete: what most of the dates that read one way only say,
/// and the Dutch way, day first, where none or as many say otherwise. Until then a date waits as a code.
///
/// ```
/// use groeibeeld::calendar::day;
/// use groeibeeld::values::DateColumn;
/// let mut column = DateColumn::default();
/// let codes = ["1-2-2021", "1-13-2021"].map(|cell| column.take(cell));
/// assert_eq!(codes.map(|code| column.settle(code)), [day(2021, 1, 2), day(2021, 1, 13)]);
/// ```
#[derive(Clone, Copy, Debug, Default)]
pub struct DateColumn {
    day_first: u64,
    month_first: u64,
    /// Dates that are another day when they are read the other way round.
    open: u64,
    in_1904_system: bool,
}

const INVALID: Day = Day::MIN + 1;
const TWO_WAYS: Day = 1 << 24;

impl DateColumn {
    /// A column of a workbook that counts its days from 1 January 1904, or as most do from 1900, as the workbook says.
    pub fn in_1904_system(in_1904_system: bool) -> DateColumn {
        DateColumn { in_1904_system, ..DateColumn::default() }
    }

    /// Takes a cell; gives the code by which [`DateColumn::settle`] finds it back.
    pub fn take(&mut self, cell: &str) -> Day {
        match date_cell(cell) {
            DateCell::Missing => NO_DAY,
            DateCell::Invalid => INVALID,
            DateCell::Day(day) => day,
            DateCell::Serial(number) => match day_of_serial(number, self.in_1904_system) {
                day if SERIAL_DAYS.contains(&day) => day,
                _ => INVALID,
            },
            DateCell::TwoWays(first, second, year) => {
                self.day_first += u64::from(first > 12);
                self.month_first += u64::from(second > 12);
                self.open += u64::from(first <= 12 && second <= 12 && first != second);
                TWO_WAYS | year << 10 | first << 5 | second
            }
        }
    }

    /// Whether there are many dates and none of them says which is the month. Of ten days in a year that happens once in
    /// ten thousand times when the month stands second.
    pub fn is_open(self) -> bool {
        self.open >= 10 && self.day_first == 0 && self.month_first == 0
    }

    /// The day of a code, [`NO_DAY`] if nothing was recorded; none if it can't be a date the way the column is read.
    pub fn settle(self, code: Day) -> Option<Day> {
        match code {
            INVALID => None,
            code if code >= TWO_WAYS => {
                let (year, first, second) = ((code ^ TWO_WAYS) >> 10, code >> 5 & 31, code & 31);
                let is_month_first = self.month_first > self.day_first;
                if is_month_first { day(year, first, second) } else { day(year, second, first) }
            }
            day => Some(day),
        }
    }
}

/// The day of a serial number: days since 30 December 1899, or since 1 January 1904. The 1900 system counts a 29 February
/// 1900 that never was, so its numbers below 61 are a day off; no registry has them.
pub(super) fn day_of_serial(number: i32, in_1904_system: bool) -> Day {
    let days_before_1970 = if in_1904_system { 25_569 - 1462 } else { 25_569 };
    // OK because floor() as i32 is i32::MAX at most.
    number - days_before_1970
}

/// Days of 1954 to 2119: a serial number outside is some other number.
const SERIAL_DAYS: std::ops::Range<Day> = 20_000 - 25_569..80_000 - 25_569;

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date_of;

    #[track_caller]
    fn check(mut column: DateColumn, cells: &[&str], expected: &[Option<&str>]) {
        let codes: Vec<Day> = cells.iter().map(|cell| column.take(cell)).collect();
        let days = codes.into_iter().map(|code| column.settle(code).map(|day| date_of(day).to_string()));
        let expected: Vec<_> = expected.iter().map(|day| day.map(str::to_owned)).collect();
        assert_eq!(days.collect::<Vec<_>>(), expected, "{cells:?}");
    }

    #[track_caller]
    fn check_each(cells: &[&str], expected: Option<&str>) {
        cells.iter().for_each(|cell| check(DateColumn::default(), &[cell], &[expected]));
    }

    #[test]
    fn all_forms_of_one_day() {
        let numbers = ["31-12-2021", "31/12/2021", "31.12.2021", "2021-12-31", "2021/12/31", "31-12-21", "31 12 2021"];
        let months =
            ["31 dec 2021", "31 december 2021", "31-dec-21", "31 Dec. 2021", "December 31, 2021", "2021-dec-31"];
        let weekdays = ["vr 31-12-2021", "vrijdag 31 december 2021", "Fri Dec 31 2021", "Friday, December 31, 2021"];
        let digits = ["20211231", "44561", "44561,5", "44561.999"];
        for cells in [&numbers[..], &months, &weekdays, &digits] {
            check_each(cells, Some("2021-12-31"));
        }
    }

    #[test]
    fn all_forms_of_a_time_are_cut_off() {
        let dutch =
            ["31-12-2021 14:05", "31-12-2021 14:05:33", "31-12-2021 0:00", "31-12-2021, 14:05", "31/12/21 9:05"];
        let iso = ["2021-12-31T00:00:00", "2021-12-31 00:00:00.000", "2021-12-31T14:05:33+01:00"];
        let more =
            ["2021-12-31T14:05:33.123Z", "12/31/2021 2:05:00 PM", "31 dec 2021 2:05 PM", "31-12-2021 om 14:05 uur"];
        check_each(&dutch, Some("2021-12-31"));
        check_each(&iso, Some("2021-12-31"));
        check_each(&more[..1], Some("2021-12-31"));
        check_each(&more[1..], Some("2021-12-31"));
    }

    #[test]
    fn all_months_by_name_in_both_languages() {
        let dutch = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sept", "okt", "nov", "dec"];
        let english =
            ["January", "Feb", "Mar", "April", "May", "June", "July", "Aug", "Sep", "October", "Nov", "December"];
        for (number, (dutch, english)) in (1..).zip(dutch.into_iter().zip(english)) {
            assert_eq!((month_by_name(dutch), month_by_name(english)), (Some(number), Some(number)), "{dutch}");
        }
        assert_eq!(month_by_name("decaan"), None);
        assert_eq!(month_by_name("ma"), None);
    }

    #[test]
    fn serial_numbers_count_from_1900_or_1904() {
        check(DateColumn::in_1904_system(false), &["44561", "2021-12-31"], &[Some("2021-12-31"), Some("2021-12-31")]);
        check(DateColumn::in_1904_system(true), &["43099", "2021-12-31"], &[Some("2021-12-31"), Some("2021-12-31")]);
        check(DateColumn::in_1904_system(true), &["44561,75"], &[Some("2026-01-01")]);
    }

    #[test]
    fn two_digit_years_turn_at_seventy() {
        check_each(&["1-2-69"], Some("2069-02-01"));
        check_each(&["1-2-70", "1 feb 70"], Some("1970-02-01"));
        check_each(&["1-2-00"], Some("2000-02-01"));
    }

    #[test]
    fn day_first_unless_the_column_says_otherwise() {
        let default = DateColumn::default();
        check(default, &["1-2-2021"], &[Some("2021-02-01")]);
        check(default, &["1-2-2021", "1-13-2021"], &[Some("2021-01-02"), Some("2021-01-13")]);
        check(
            default,
            &["1-2-2021", "13-1-2021", "14-1-2021", "1-13-2021"],
            &[Some("2021-02-01"), Some("2021-01-13"), Some("2021-01-14"), None],
        );
    }

    #[test]
    fn impossible_dates_are_invalid() {
        check_each(&["31-2-2021", "2021-13-01", "gisteren", "12", "1-1", "32-1-2021", "-5", "99999999"], None);
        check_each(&["14:05", "1-2-0021", "1-2-021", "31 foo 2021", "1-2-3-2021", "1--2021", "é-1-2021"], None);
    }

    #[test]
    fn many_dates_that_read_two_ways_are_open() {
        let of = |cells: &[&str]| {
            let mut column = DateColumn::default();
            for cell in cells {
                column.take(cell);
            }
            column.is_open()
        };
        assert!(of(&["3-1-2024"; 10]));
        assert!(!of(&["3-1-2024"; 9]));
        assert!(!of(&["3-3-2024"; 20]));
        assert!(!of(&[&["3-1-2024"; 10][..], &["13-1-2024"]].concat()));
    }

    #[test]
    fn missing_dates_are_missing() {
        let words = ["", "-", "n.v.t.", "onbekend", "NULL"];
        let zeros = ["0000-00-00", "00-00-0000", "0-0-00", "0:00", "00:00:00", "0", "1", "0000-00-00 00:00:00"];
        let first = ["1-1-1900", "01/01/1900 0:00", "00-01-1900", "1900-01-01T00:00:00", "1-1-1753", "0001-01-01"];
        let before = ["30-12-1899", "12/31/1899"];
        for cells in [&words[..], &zeros, &first, &before] {
            for cell in cells {
                assert_eq!(date_cell(cell), DateCell::Missing, "{cell}");
            }
        }
    }

    #[test]
    fn the_last_days_that_systems_count_are_days() {
        check_each(&["31-12-9999", "9999-12-31", "12/31/9999", "31 december 9999"], Some("9999-12-31"));
        check_each(&["31-12-2999"], Some("2999-12-31"));
    }

    #[test]
    fn words_for_an_end_that_has_not_come() {
        let open = ["Lopend", "loopt nog", "Heden", "(nog) niet afgesloten", "actief", "In behandeling", "ongoing"];
        open.iter().for_each(|cell| assert!(says_open(cell), "{cell}"));
        ["", "gisteren", "afgesloten", "1-1-2024", "loopt af op 1-2"]
            .iter()
            .for_each(|cell| assert!(!says_open(cell), "{cell}"));
    }
}
