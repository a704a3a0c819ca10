//! Numbers that the user types, as people write them. None is what can't be meant; the page then says what can, and the
//! last good number stays.

use crate::counting::{HIGHEST_AGE, are_bands};

/// More inhabitants than any country has.
const MOST: u64 = 9_999_999_999;

/// A number of inhabitants, with or without its thousands marked; nothing typed is no number.
///
/// ```
/// use groeibeeld::state::typing::inhabitants;
/// assert_eq!(inhabitants("68.000"), Some(Some(68_000)));
/// assert_eq!(inhabitants(""), Some(None));
/// assert_eq!(inhabitants("68,5"), None);
/// ```
pub fn inhabitants(text: &str) -> Option<Option<u64>> {
    let is_mark = |letter: char| matches!(letter, '.' | ',' | '\'' | '’') || letter.is_whitespace();
    let parts: Vec<&str> = text.trim().split(is_mark).collect();
    if parts == [""] {
        return Some(None);
    }
    let is_number = parts.iter().all(|part| part.bytes().all(|byte| byte.is_ascii_digit()));
    let is_marked = parts[1..].iter().all(|part| part.len() == 3) && (parts.len() == 1 || parts[0].len() <= 3);
    let number = Some(parts.concat()).filter(|_| is_number && is_marked && !parts[0].is_empty())?;
    number.parse().ok().filter(|number| (1..=MOST).contains(number)).map(Some)
}

/// A limit of ages: 1 to 120.
pub fn age_limit(text: &str) -> Option<u8> {
    text.trim().parse().ok().filter(|age| (1..=HIGHEST_AGE).contains(age))
}

/// The lowest ages of bands: "0, 13, 19".
///
/// ```
/// use groeibeeld::state::typing::age_bands;
/// assert_eq!(age_bands("0, 13; 19"), Some(vec![0, 13, 19]));
/// assert_eq!(age_bands("0, 19, 13"), None);
/// ```
pub fn age_bands(text: &str) -> Option<Vec<u8>> {
    let is_between = |letter: char| matches!(letter, ',' | ';') || letter.is_whitespace();
    let parts = text.split(is_between).filter(|part| !part.is_empty());
    let bands: Option<Vec<u8>> = parts.map(|part| part.parse().ok()).collect();
    bands.filter(|bands| are_bands(bands))
}

/// The text of bands, as it is typed.
pub fn bands_text(bands: &[u8]) -> String {
    bands.iter().map(u8::to_string).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counting::USUAL_BANDS;

    #[test]
    fn numbers_of_inhabitants() {
        for text in ["68000", "68.000", "68,000", " 68 000 ", "68\u{a0}000", "68’000"] {
            assert_eq!(inhabitants(text), Some(Some(68_000)), "{text}");
        }
        assert_eq!(inhabitants("1.068.000"), Some(Some(1_068_000)));
        assert_eq!(inhabitants("  "), Some(None));
        for text in ["0", "-5", "68.0", "6800.000", ".000", "68.000,5", "veel", "68.0000", "99999999999", "1e5", "+5"] {
            assert_eq!(inhabitants(text), None, "{text}");
        }
    }

    #[test]
    fn limits_of_ages() {
        assert_eq!([" 25 ", "1", "120"].map(age_limit), [Some(25), Some(1), Some(120)]);
        assert_eq!(["", "0", "121", "300", "25,5", "jong"].map(age_limit), [None; 6]);
    }

    #[test]
    fn bands_of_ages() {
        assert_eq!(age_bands(&bands_text(&USUAL_BANDS)), Some(USUAL_BANDS.to_vec()));
        assert_eq!(age_bands("18"), Some(vec![18]));
        assert_eq!(age_bands("0 18,,65;"), Some(vec![0, 18, 65]));
        for text in ["", ",", "0, 0", "5, 4", "0, 121", "0, 300", "0-12, 13-18", "0, x", "0, -4"] {
            assert_eq!(age_bands(text), None, "{text}");
        }
    }
}
