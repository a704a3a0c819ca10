//! A cell to a value. What can't be read is said so, never guessed; a dash and "n.v.t." are missing, not wrong.

use crate::calendar::{Day, NO_DAY, Period, day};
use crate::words::key;
use crate::zrm::{Level, Missing, Score};

/// Whether a cell says that nothing is recorded.
pub fn is_missing(cell: &str) -> bool {
    cell.is_empty()
        || matches!(cell, "-" | "–" | "—" | "?" | ".")
        || (may_be_missing(cell) && MISSING.contains(&key(cell).as_str()))
}

/// Rules out nearly all cells without the work of a key: no word for "missing" is long, has a digit, or starts with
/// another letter.
fn may_be_missing(cell: &str) -> bool {
    let first = cell.bytes().find(u8::is_ascii_alphabetic).unwrap_or_default();
    cell.len() <= 24
        && matches!(first.to_ascii_lowercase(), b'n' | b'l' | b'o' | b'u' | b'g')
        && !cell.bytes().any(|byte| byte.is_ascii_digit())
}

const MISSING: [&str; 14] = [
    "nvt",
    "na",
    "nb",
    "null",
    "none",
    "leeg",
    "onbekend",
    "nietbekend",
    "nogonbekend",
    "nognietbekend",
    "nietvantoepassing",
    "nietingevuld",
    "unknown",
    "geen",
];

/// A date as it stands in a cell, before its column is settled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateCell {
    /// Nothing is recorded.
    Missing,
    /// A day that reads one way only.
    Day(Day),
    /// Two numbers and a year, e.g. 1-2-21: which is the month is decided over the whole column.
    TwoWays(i32, i32, i32),
    /// No date.
    Invalid,
}

/// Reads a date, with or without a time: `31-12-2021`, `1-2-21`, `2021-12-31`, `31/12/2021`, `31 dec 2021`, `20211231`
/// or a serial number of Excel's 1900 system.
pub fn date_cell(cell: &str) -> DateCell {
    if is_missing(cell) || cell.starts_with("0000") || cell.starts_with("9999-") || cell.ends_with("-9999") {
        return DateCell::Missing;
    }
    let cell = without_time(cell);
    if let Some(date) = plain_date(cell) {
        return date;
    }
    if cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','))
        && let Ok(number) = cell.replace(',', ".").parse::<f64>()
    {
        return number_as_date(number, cell.len());
    }
    let parts: Vec<&str> = cell.split(['-', '/', '.', ' ', ',']).filter(|part| !part.is_empty()).collect();
    let number = |part: &str| part.parse::<i32>().ok().filter(|number| *number >= 0);
    let parts = match parts[..] {
        [_, first, second, third] if number(first).is_some() => [first, second, third],
        [first, second, third] => [first, second, third],
        _ => return DateCell::Invalid,
    };
    match parts.map(number) {
        [Some(year), Some(month), Some(day)] if parts[0].len() == 4 => known(crate::calendar::day(year, month, day)),
        [Some(first), Some(second), Some(year)] if first <= 31 && second <= 31 => match parts[2].len() {
            4 => DateCell::TwoWays(first, second, year),
            2 => DateCell::TwoWays(first, second, if year < 70 { 2000 + year } else { 1900 + year }),
            _ => DateCell::Invalid,
        },
        [Some(first), None, Some(year)] => {
            known(month_by_name(parts[1]).and_then(|month| day(full(year), month, first)))
        }
        _ => DateCell::Invalid,
    }
}

/// `31-12-2021` and its kin, the form of nearly all dates, read without taking it apart.
fn plain_date(cell: &str) -> Option<DateCell> {
    if cell.len() > 10 {
        return None;
    }
    let mut numbers = [0i32; 3];
    let mut lengths = [0; 3];
    let mut part = 0;
    for byte in cell.bytes() {
        match byte {
            b'0'..=b'9' => {
                numbers[part] = numbers[part].saturating_mul(10).saturating_add(i32::from(byte - b'0'));
                lengths[part] += 1;
            }
            b'-' | b'/' | b'.' if part < 2 => part += 1,
            _ => return None,
        }
    }
    match (lengths, numbers) {
        ([1 | 2, 1 | 2, 4], [first, second, year]) if first <= 31 && second <= 31 => {
            Some(DateCell::TwoWays(first, second, year))
        }
        _ => None,
    }
}

fn full(year: i32) -> i32 {
    if year < 100 { 2000 + year } else { year }
}

fn known(day: Option<Day>) -> DateCell {
    day.map_or(DateCell::Invalid, DateCell::Day)
}

/// Cuts off what follows the date: a time after a `T` or a space.
fn without_time(cell: &str) -> &str {
    let is_time = |rest: &str| rest.starts_with(|letter: char| letter.is_ascii_digit()) && rest.contains(':');
    match cell.find(['T', ' ']) {
        Some(at) if is_time(cell[at + 1..].trim_start()) => &cell[..at],
        _ => match cell.rsplit_once(' ') {
            Some((date, time)) if is_time(time) => date,
            _ => cell,
        },
    }
}

/// `20211231`, or the serial number of a day of 1954 to 2119 in Excel's 1900 system.
fn number_as_date(number: f64, len: usize) -> DateCell {
    let whole = number.floor() as i32;
    if len == 8 && whole > 10_000_000 {
        return known(day(whole / 10_000, whole / 100 % 100, whole % 100));
    }
    if (20_000..80_000).contains(&whole) { DateCell::Day(whole - 25_569) } else { DateCell::Invalid }
}

fn month_by_name(name: &str) -> Option<i32> {
    const MONTHS: [&[&str]; 12] = [
        &["jan"],
        &["feb"],
        &["mrt", "maa", "mar"],
        &["apr"],
        &["mei", "may"],
        &["jun"],
        &["jul"],
        &["aug"],
        &["sep"],
        &["okt", "oct"],
        &["nov"],
        &["dec"],
    ];
    let name = key(name);
    let month = MONTHS.iter().position(|starts| starts.iter().any(|start| name.starts_with(start)))?;
    Some(month as i32 + 1)
}

/// A column of dates is read one way, decided when it is complete: what most of the dates that read one way only say,
/// and the Dutch way, day first, where none or as many say otherwise. Until then a date waits as a code.
#[derive(Clone, Copy, Debug, Default)]
pub struct DateColumn {
    day_first: u64,
    month_first: u64,
}

const INVALID: Day = Day::MIN + 1;
const TWO_WAYS: Day = 1 << 24;

impl DateColumn {
    /// Takes a cell; gives the code by which [`DateColumn::settle`] finds it back.
    pub fn take(&mut self, cell: &str) -> Day {
        match date_cell(cell) {
            DateCell::Missing => NO_DAY,
            DateCell::Invalid => INVALID,
            DateCell::Day(day) => day,
            DateCell::TwoWays(first, second, year) => {
                self.day_first += u64::from(first > 12);
                self.month_first += u64::from(second > 12);
                TWO_WAYS | year << 10 | first << 5 | second
            }
        }
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

/// Reads a score: a level, or the reason why there is none.
///
/// ```
/// use groeibeeld::values::score;
/// use groeibeeld::zrm::Missing;
/// assert_eq!(score("3 - beperkt zelfredzaam").number(), 3);
/// assert_eq!(score("3,0").number(), 3);
/// assert_eq!(score("99").missing(), Some(Missing::NotDiscussed));
/// assert_eq!(score("3,5").missing(), Some(Missing::Invalid));
/// ```
pub fn score(cell: &str) -> Score {
    match cell {
        "" => return Score::EMPTY,
        "0" => return Missing::Zero.into(),
        "9" => return Missing::Nine.into(),
        "99" | "999" => return Missing::NotDiscussed.into(),
        "-" | "–" | "—" => return Missing::Dash.into(),
        _ => {}
    }
    if let Some(level) = leading_level(cell).or_else(|| Level::by_name(cell)) {
        return level.into();
    }
    match key(cell).as_str() {
        "nvt" | "nietvantoepassing" | "na" => Missing::NotApplicable.into(),
        "niettebeoordelen" | "ntb" | "nietbeoordeeld" | "tebeoordelen" => Missing::NotAssessable.into(),
        "onbesproken" | "nietbesproken" | "99onbesproken" | "99nietbesproken" => Missing::NotDiscussed.into(),
        "00" => Missing::Zero.into(),
        _ if is_missing(cell) => Score::EMPTY,
        _ => Missing::Invalid.into(),
    }
}

/// The level that a cell starts with: `3`, `3,0`, `3.00`, `3 - beperkt zelfredzaam`, `3: …`.
fn leading_level(cell: &str) -> Option<Level> {
    let number = cell.bytes().next()?.checked_sub(b'0')?;
    let level = Level::new(number)?;
    let rest = &cell[1..];
    let is_zeros = |digits: &str| !digits.is_empty() && digits.bytes().all(|digit| digit == b'0');
    let is_decimal = rest.strip_prefix([',', '.']).is_some_and(is_zeros);
    let words = rest.trim_start_matches([' ', '-', '–', '—', ':', '.', '=', '(', ')']);
    let is_name = words.len() < rest.len() && Level::by_name(words.trim_end_matches(')')) == Some(level);
    (rest.is_empty() || is_decimal || is_name).then_some(level)
}

/// A whole number of things, as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountCell {
    /// Nothing is recorded.
    Missing,
    /// The number.
    Count(u32),
    /// No whole number of 0 or more.
    Invalid,
}

/// Reads a whole number, with thousands marked by dots, commas or spaces, or with decimals that are zero.
///
/// ```
/// use groeibeeld::values::{CountCell, count};
/// assert_eq!(count("1.925"), CountCell::Count(1925));
/// assert_eq!(count("1925,0"), CountCell::Count(1925));
/// assert_eq!(count("12,5"), CountCell::Invalid);
/// ```
pub fn count(cell: &str) -> CountCell {
    if is_missing(cell) {
        return CountCell::Missing;
    }
    let cell: String = cell.chars().filter(|letter| !letter.is_whitespace() && *letter != '\'').collect();
    let is_thousands = |text: &str, mark| {
        let mut groups = text.split(mark);
        let first = groups.next().unwrap_or_default();
        first.len() < text.len()
            && (1..=3).contains(&first.len())
            && first != "0"
            && groups.all(|group| group.len() == 3)
    };
    let whole = match cell.rsplit_once([',', '.']) {
        None => cell.clone(),
        Some((whole, zeros)) if zeros.len() != 3 && zeros.bytes().all(|digit| digit == b'0') => {
            if !whole.contains(['.', ',']) || is_thousands(whole, '.') || is_thousands(whole, ',') {
                whole.replace(['.', ','], "")
            } else {
                return CountCell::Invalid;
            }
        }
        Some(_) if is_thousands(&cell, '.') || is_thousands(&cell, ',') => cell.replace(['.', ','], ""),
        Some(_) => return CountCell::Invalid,
    };
    let digits = whole.bytes().all(|digit| digit.is_ascii_digit());
    // The largest number stands for "not known" in the registry.
    whole.parse().ok().filter(|number| digits && *number < u32::MAX).map_or(CountCell::Invalid, CountCell::Count)
}

/// Whether a cell is a citizen service number (BSN) by its check digit: nine digits, or eight without the leading zero,
/// with or without dots. One random number in eleven is, so a whole column is judged, never a cell.
pub fn may_be_bsn(cell: &str) -> bool {
    if cell.len() > 12 || !cell.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b' ' | b'-')) {
        return false;
    }
    let digits: Vec<i32> = cell.bytes().filter(u8::is_ascii_digit).map(|digit| i32::from(digit - b'0')).collect();
    let weights = [9, 8, 7, 6, 5, 4, 3, 2, -1];
    let sum: i32 = digits.iter().rev().zip(weights.iter().rev()).map(|(digit, weight)| digit * weight).sum();
    (8..=9).contains(&digits.len()) && sum % 11 == 0 && digits.iter().any(|digit| *digit > 0)
}

/// The period of a year or of two, e.g. `2021`, `2021-2022`; none for anything else.
pub fn years(cell: &str) -> Option<Period> {
    let numbers: Vec<&str> =
        cell.split(|letter: char| !letter.is_ascii_digit()).filter(|part| !part.is_empty()).collect();
    let has_words = cell.chars().any(char::is_alphabetic);
    let year = |number: &str| if number.len() == 4 { Period::year(number.parse().ok()?) } else { None };
    match numbers[..] {
        [only] if !has_words => year(only),
        [first, last] if !has_words => {
            let (first, last) = (year(first)?.first, year(last)?.last);
            (first <= last).then_some(Period { first, last })
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::calendar::date_of;

    #[track_caller]
    fn check_column(cells: &[&str], expected: &[Option<&str>]) {
        let mut column = DateColumn::default();
        let codes: Vec<Day> = cells.iter().map(|cell| column.take(cell)).collect();
        let days = codes.into_iter().map(|code| column.settle(code).map(|day| date_of(day).to_string()));
        assert_eq!(days.collect::<Vec<_>>(), expected.iter().map(|day| day.map(str::to_owned)).collect::<Vec<_>>());
    }

    #[test]
    fn all_forms_of_one_day() {
        for cell in [
            "31-12-2021",
            "31/12/2021",
            "31.12.2021",
            "2021-12-31",
            "2021/12/31",
            "31-12-21",
            "31-12-2021 14:05",
            "2021-12-31T00:00:00",
            "2021-12-31 00:00:00.000",
            "31 dec 2021",
            "31 december 2021",
            "31-dec-21",
            "vr 31-12-2021",
            "20211231",
            "44561",
            "44561,5",
        ] {
            check_column(&[cell], &[Some("2021-12-31")]);
        }
    }

    #[test]
    fn day_first_unless_the_column_says_otherwise() {
        check_column(&["1-2-2021"], &[Some("2021-02-01")]);
        check_column(&["1-2-2021", "1-13-2021"], &[Some("2021-01-02"), Some("2021-01-13")]);
        check_column(
            &["1-2-2021", "13-1-2021", "14-1-2021", "1-13-2021"],
            &[Some("2021-02-01"), Some("2021-01-13"), Some("2021-01-14"), None],
        );
    }

    #[test]
    fn impossible_dates_are_invalid() {
        for cell in ["31-2-2021", "2021-13-01", "gisteren", "12", "1-1", "32-1-2021", "-5", "99999999"] {
            check_column(&[cell], &[None]);
        }
    }

    #[test]
    fn missing_dates_are_missing() {
        for cell in ["", "-", "n.v.t.", "onbekend", "NULL", "0000-00-00", "31-12-9999", "9999-12-31"] {
            let mut column = DateColumn::default();
            let code = column.take(cell);
            assert_eq!(column.settle(code), Some(NO_DAY), "{cell}");
        }
    }

    #[test]
    fn all_levels_in_all_forms() {
        for level in Level::ALL {
            let number = level.number();
            for cell in [
                format!("{number}"),
                format!("{number},0"),
                format!("{number}.00"),
                format!("{number} - {}", level.dutch()),
                level.dutch().to_uppercase(),
                format!("{number}: {}", level.english()),
                format!("{number} ({})", level.dutch()),
            ] {
                assert_eq!(score(&cell).level(), Some(level), "{cell}");
            }
        }
    }

    #[test]
    fn all_reasons_for_a_missing_score() {
        let reasons = [
            ("", Missing::Empty),
            ("n.v.t.", Missing::NotApplicable),
            ("Niet te beoordelen", Missing::NotAssessable),
            ("onbesproken", Missing::NotDiscussed),
            ("99", Missing::NotDiscussed),
            ("0", Missing::Zero),
            ("9", Missing::Nine),
            ("-", Missing::Dash),
            ("6", Missing::Invalid),
            ("3,5", Missing::Invalid),
            ("33", Missing::Invalid),
            ("4 - beperkt zelfredzaam", Missing::Invalid),
            ("hoog", Missing::Invalid),
        ];
        for (cell, reason) in reasons {
            assert_eq!(score(cell).missing(), Some(reason), "{cell}");
        }
    }

    #[test]
    fn counts_in_all_forms() {
        for (cell, expected) in [
            ("0", Some(0)),
            ("17456", Some(17456)),
            ("17.456", Some(17456)),
            ("17 456", Some(17456)),
            ("17,456", Some(17456)),
            ("586.659", Some(586_659)),
            ("1.234.567", Some(1_234_567)),
            ("12,00", Some(12)),
            ("1.234,00", Some(1234)),
            ("1,5", None),
            ("-3", None),
            ("veel", None),
            ("0.123", None),
            ("1.2.3", None),
            ("12.34.567", None),
            ("4294967295", None),
        ] {
            assert_eq!(count(cell), expected.map_or(CountCell::Invalid, CountCell::Count), "{cell}");
        }
        assert_eq!(count("n.v.t."), CountCell::Missing);
    }
}
