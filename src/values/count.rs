//! A cell to a whole number of things, or to the years that a target is for.

use crate::calendar::Period;
use crate::values::is_missing;

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

/// Reads a whole number, with thousands marked by dots, commas, spaces or apostrophes, or with decimals that are zero.
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
    match whole_number(cell) {
        // The largest number stands for "not known" in the registry.
        Some(number) if number < u32::MAX => CountCell::Count(number),
        _ => CountCell::Invalid,
    }
}

fn whole_number(cell: &str) -> Option<u32> {
    if cell.bytes().all(|byte| byte.is_ascii_digit()) {
        return cell.parse().ok();
    }
    let marked: String = cell.chars().map(|letter| if is_space(letter) { ' ' } else { letter }).collect();
    if !marked.starts_with(|letter: char| letter.is_ascii_digit()) {
        return None;
    }
    // "1.925" has thousands, "1925.0" and "1925,00" have decimals.
    let decimals = marked.rsplit_once([',', '.']).filter(|(_, decimals)| is_zeros(decimals) && decimals.len() != 3);
    let whole = decimals.map_or(marked.as_str(), |(whole, _)| whole);
    let mark = whole.chars().find(|letter| !letter.is_ascii_digit());
    match mark {
        None => whole.parse().ok(),
        Some(mark) => is_thousands(whole, mark).then(|| whole.replace(mark, "").parse().ok()).flatten(),
    }
}

/// White space of all widths, also those that don't break, and the apostrophes that some programs put in their place.
fn is_space(letter: char) -> bool {
    letter.is_whitespace() || matches!(letter, '\'' | '’')
}

fn is_zeros(digits: &str) -> bool {
    !digits.is_empty() && digits.bytes().all(|digit| digit == b'0')
}

/// Whether the mark stands between groups of three digits.
fn is_thousands(whole: &str, mark: char) -> bool {
    let mut groups = whole.split(mark);
    let first = groups.next().unwrap_or_default();
    let is_digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    matches!(mark, '.' | ',' | ' ')
        && (1..=3).contains(&first.len())
        && first != "0"
        && is_digits(first)
        && groups.all(|group| group.len() == 3 && is_digits(group))
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

    #[track_caller]
    fn check(cells: &[&str], expected: CountCell) {
        for cell in cells {
            assert_eq!(count(cell), expected, "{cell}");
        }
    }

    #[test]
    fn counts_in_all_forms() {
        check(&["0", "0,0", "000"], CountCell::Count(0));
        check(&["17456", "17.456", "17,456", "17 456", "17'456", "17.456,00", "17456,0"], CountCell::Count(17_456));
        check(&["17\u{a0}456", "17\u{202f}456", "17\u{2009}456"], CountCell::Count(17_456));
        check(&["1.234.567", "1,234,567.00", "1 234 567,0"], CountCell::Count(1_234_567));
        check(&["12,00", "12.0"], CountCell::Count(12));
        check(&["n.v.t.", "", "-", "geen"], CountCell::Missing);
    }

    #[test]
    fn what_is_no_whole_number_is_invalid() {
        check(&["1,5", "-3", "veel", "0.123", "1.2.3", "12.34.567", "4294967295", "99999999999"], CountCell::Invalid);
        check(
            &["1 2", "1.925 deelnemers", "1.925,-", "€ 12", "1.234 567", "12,", ",0", "1e3", "+5"],
            CountCell::Invalid,
        );
    }

    #[test]
    fn years_of_a_target() {
        assert_eq!(years("2021"), Period::year(2021));
        assert_eq!(years("2021/2022").map(|period| period.last), Period::year(2022).map(|period| period.last));
        assert_eq!(years("2022-2021"), None);
        assert_eq!(years("heel 2021"), None);
    }
}
