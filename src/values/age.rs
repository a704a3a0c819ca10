//! A cell to an age or a year of birth.

use crate::calendar::date_of;
use crate::values::date::{day_of_serial, full_year_of_birth};
use crate::values::{DateCell, date_cell, is_missing};
use crate::words::words;

/// The oldest age that is believed.
pub(super) const OLDEST: u8 = 120;

/// An age as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AgeCell {
    /// Nothing is recorded.
    Missing,
    /// Whole years, 0 to 120.
    Age(u8),
    /// No age.
    Invalid,
}

/// Reads an age in years, with or without the word for it, or of a small child in months, weeks or days. Parts of a year
/// are left off, as people do.
///
/// ```
/// use groeibeeld::values::{AgeCell, age};
/// assert_eq!(age("34 jaar"), AgeCell::Age(34));
/// assert_eq!(age("8 mnd"), AgeCell::Age(0));
/// assert_eq!(age("130"), AgeCell::Invalid);
/// ```
pub fn age(cell: &str) -> AgeCell {
    if is_missing(cell) {
        return AgeCell::Missing;
    }
    let digits = cell.bytes().take_while(u8::is_ascii_digit).count();
    let (number, rest) = cell.split_at(digits);
    let years = number.parse::<u32>().ok().and_then(|number| Some(number / in_a_year(rest)?));
    years
        .and_then(|years| u8::try_from(years).ok())
        .filter(|years| *years <= OLDEST)
        .map_or(AgeCell::Invalid, AgeCell::Age)
}

/// How many of what is counted go in a year, by what follows the number.
fn in_a_year(rest: &str) -> Option<u32> {
    if rest.is_empty() {
        return Some(1);
    }
    let decimals = rest.strip_prefix([',', '.']).filter(|rest| rest.starts_with(|digit: char| digit.is_ascii_digit()));
    let unit = decimals.map_or(rest, |rest| rest.trim_start_matches(|digit: char| digit.is_ascii_digit()));
    if !unit.is_empty()
        && !unit.starts_with(|letter: char| letter.is_alphabetic() || matches!(letter, ' ' | '-' | '\u{a0}'))
    {
        return None;
    }
    match words(unit).concat().as_str() {
        "" if unit.is_empty() => Some(1),
        "jaar" | "jaren" | "jr" | "j" | "jaaroud" | "jarige" | "jarig" | "years" | "year" | "yrs" | "yr" | "y"
        | "yearsold" => Some(1),
        "maanden" | "maand" | "mnd" | "mnden" | "mndn" | "mndoud" | "maandenoud" | "months" | "month" => Some(12),
        "weken" | "week" | "wk" | "wkn" | "wekenoud" | "weeks" => Some(52),
        "dagen" | "dag" | "days" | "day" => Some(365),
        _ => None,
    }
}

/// A year as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum YearCell {
    /// Nothing is recorded.
    Missing,
    /// The year, 1880 to 2100.
    Year(i16),
    /// No year.
    Invalid,
}

/// Reads a year of birth: a year, or a date in any form of which only the year is kept. Serial numbers count from 1904
/// where the workbook says so, and are those of five digits: less is a year. Of two digits only, 30 to 99 are of the last
/// century, because people are born in the past.
///
/// ```
/// use groeibeeld::values::{YearCell, birth_year};
/// assert_eq!(birth_year("1985", false), YearCell::Year(1985));
/// assert_eq!(birth_year("3-4-55", false), YearCell::Year(1955));
/// ```
pub fn birth_year(cell: &str, in_1904_system: bool) -> YearCell {
    if is_missing(cell) {
        return YearCell::Missing;
    }
    let year = match plain_year(cell) {
        Some(year) => Some(year),
        None => match date_cell(cell) {
            DateCell::Missing => return YearCell::Missing,
            DateCell::Invalid => None,
            DateCell::Day(day) => Some(full_year_of_birth(i32::from(date_of(day).year()), cell)),
            DateCell::TwoWays(first, second, year) => {
                let exists = [(first, second), (second, first)]
                    .iter()
                    .any(|(month, of_month)| crate::calendar::day(year, *month, *of_month).is_some());
                exists.then(|| full_year_of_birth(year, cell))
            }
            DateCell::Serial(number) => {
                let is_serial = (10_000..80_000).contains(&number);
                is_serial.then(|| i32::from(date_of(day_of_serial(number, in_1904_system)).year()))
            }
        },
    };
    let year = year.filter(|year| (1880..=2100).contains(year)).and_then(|year| i16::try_from(year).ok());
    year.map_or(YearCell::Invalid, YearCell::Year)
}

/// `1985`, `1985,0`.
fn plain_year(cell: &str) -> Option<i32> {
    let (year, decimals) = cell.split_once([',', '.']).unwrap_or((cell, ""));
    let is_year = year.len() == 4 && year.bytes().all(|byte| byte.is_ascii_digit());
    if is_year && decimals.bytes().all(|digit| digit == b'0') { year.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_age(cells: &[&str], expected: AgeCell) {
        for cell in cells {
            assert_eq!(age(cell), expected, "{cell}");
        }
    }

    #[track_caller]
    fn check_year(cells: &[&str], expected: YearCell) {
        for cell in cells {
            assert_eq!(birth_year(cell, false), expected, "{cell}");
        }
    }

    #[test]
    fn all_numbers_to_a_thousand_are_an_age_or_invalid() {
        for number in 0..=1000u32 {
            let expected = u8::try_from(number).ok().filter(|age| *age <= 120).map_or(AgeCell::Invalid, AgeCell::Age);
            check_age(&[&number.to_string(), &format!("{number} jaar"), &format!("{number},0")], expected);
        }
    }

    #[test]
    fn ages_in_all_forms() {
        check_age(
            &["34", "34 jaar", "34,0", "34.0", "34jr", "34 jr.", "34,9", "34 years", "34-jarige", "034"],
            AgeCell::Age(34),
        );
        check_age(&["8 mnd", "8 maanden", "3 weken", "10 dagen", "0"], AgeCell::Age(0));
        check_age(&["18 maanden", "1 jaar", "60 weeks"], AgeCell::Age(1));
        check_age(&["", "-", "onbekend", "n.v.t."], AgeCell::Missing);
        check_age(
            &["-1", "130", "oud", "18-26", "65+", "3-4-2021", "34 5", "12 punten", "34,", "99999999999"],
            AgeCell::Invalid,
        );
    }

    #[test]
    fn years_of_birth_in_all_forms() {
        check_year(
            &["1985", "1985,0", "1985.00", "3-4-1985", "1985-04-03", "4/30/1985", "3 april 1985"],
            YearCell::Year(1985),
        );
        check_year(&["31140", "03-04-1985 0:00", "19850403", "3-4-85"], YearCell::Year(1985));
        check_year(&["3-4-55", "3 apr 55"], YearCell::Year(1955));
        check_year(&["3-4-2015", "3-4-15"], YearCell::Year(2015));
        check_year(&["3-4-2055"], YearCell::Year(2055));
        check_year(&["", "onbekend", "-", "1-1-1900", "00-00-0000"], YearCell::Missing);
        check_year(
            &["85", "1879", "2101", "34 jaar", "31-31-1985", "99999", "1985-1990", "geboren in 1985"],
            YearCell::Invalid,
        );
    }

    #[test]
    fn serial_numbers_of_1904_are_four_years_later() {
        assert_eq!(birth_year("31140", true), YearCell::Year(1989));
    }
}
