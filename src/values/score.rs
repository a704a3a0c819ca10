//! A cell to a score: a level, or the reason why there is none.

use crate::values::is_missing;
use crate::words::key;
use crate::zrm::{Level, Missing, Score};

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
    match cell.as_bytes() {
        [] => return Score::EMPTY,
        // Nearly all cells end here.
        [digit] if digit.is_ascii_digit() => return of_number(u32::from(digit - b'0')),
        [b'9', b'9'] => return of_number(99),
        _ if matches!(cell, "-" | "–" | "—") => return Missing::Dash.into(),
        _ => {}
    }
    if let Some(number) = whole_number(cell) {
        return of_number(number);
    }
    let named = leading_level(cell).or_else(|| trailing_level(cell)).or_else(|| Level::by_name(cell));
    named.map_or_else(|| reason(cell).into(), Score::from)
}

fn of_number(number: u32) -> Score {
    match number {
        0 => Missing::Zero.into(),
        9 => Missing::Nine.into(),
        99 | 999 => Missing::NotDiscussed.into(),
        _ => u8::try_from(number).ok().and_then(Level::new).map_or(Missing::Invalid.into(), Score::from),
    }
}

/// `3`, `03`, `3,0`, `3.00`.
fn whole_number(cell: &str) -> Option<u32> {
    let (whole, decimals) = cell.split_once([',', '.']).unwrap_or((cell, "0"));
    let is_zeros = !decimals.is_empty() && decimals.bytes().all(|digit| digit == b'0');
    let is_number = (1..=3).contains(&whole.len()) && whole.bytes().all(|digit| digit.is_ascii_digit());
    if is_zeros && is_number { whole.parse().ok() } else { None }
}

/// The level that a cell starts with: `3 - beperkt zelfredzaam`, `3. beperkt`, `3: …`, `niveau 3`.
fn leading_level(cell: &str) -> Option<Level> {
    let mark = cell.find(|letter: char| letter.is_ascii_digit())?;
    let is_word = matches!(key(&cell[..mark]).as_str(), "" | "niveau" | "score" | "level" | "zrm" | "zrmscore");
    let level = Level::new(cell.as_bytes()[mark] - b'0').filter(|_| is_word)?;
    let rest = &cell[mark + 1..];
    let words = rest.trim_start_matches([' ', '-', '–', '—', ':', '.', '=', '(', ')', '/']);
    let is_name = words.len() < rest.len() && Level::by_name(words.trim_end_matches(')')) == Some(level);
    // A sign before the number makes it another number.
    let is_plain = mark == 0 || cell[..mark].bytes().any(|byte| byte.is_ascii_alphabetic());
    (is_plain && (rest.is_empty() || is_name)).then_some(level)
}

/// The level at the end of a cell: `beperkt zelfredzaam (3)`.
fn trailing_level(cell: &str) -> Option<Level> {
    let rest = cell.strip_suffix(')').unwrap_or(cell);
    let level = Level::new(rest.bytes().next_back()?.checked_sub(b'0')?)?;
    // OK because the last byte is a digit.
    let name = rest[..rest.len() - 1].trim_end_matches([' ', '-', '–', '—', ':', '=', '(']);
    (Level::by_name(name)? == level).then_some(level)
}

/// Why a cell has no level: words, also after a code ("99 - onbesproken").
fn reason(cell: &str) -> Missing {
    let key = key(cell);
    let words = key.trim_start_matches(|letter: char| letter.is_ascii_digit());
    let code: Option<u32> = key[..key.len() - words.len()].parse().ok();
    match words {
        _ if matches!(code, Some(1..=5)) => Missing::Invalid,
        "nvt" | "nietvantoepassing" | "na" | "notapplicable" | "geennvt" => Missing::NotApplicable,
        "niettebeoordelen"
        | "ntb"
        | "nietbeoordeeld"
        | "tebeoordelen"
        | "nietbeoordeelbaar"
        | "onbeoordeelbaar"
        | "nognietbeoordeeld"
        | "kannietbeoordelen"
        | "nietgoedtebeoordelen"
        | "notassessable"
        | "notassessed"
        | "cannotbeassessed" => Missing::NotAssessable,
        "onbesproken" | "nietbesproken" | "nognietbesproken" | "notdiscussed" => Missing::NotDiscussed,
        "weetniet" | "weethetniet" | "geenscore" | "geenmeting" | "nietgescoord" | "nietgemeten" | "geenantwoord"
        | "nietbeantwoord" | "dontknow" | "noscore" | "notscored" => Missing::Empty,
        "" if key.is_empty() && is_missing(cell) => Missing::Empty,
        "" => Missing::Invalid,
        words if is_missing(words) => Missing::Empty,
        _ => Missing::Invalid,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], expected: Missing) {
        for cell in cells {
            assert_eq!(score(cell).missing(), Some(expected), "{cell}");
        }
    }

    #[test]
    fn all_levels_in_all_forms() {
        for level in Level::ALL {
            let (number, dutch, english) = (level.number(), level.dutch(), level.english());
            let short = dutch.split(' ').next().expect("a word");
            for cell in [
                format!("{number}"),
                format!("0{number}"),
                format!("{number},0"),
                format!("{number}.00"),
                format!("{number} - {dutch}"),
                format!("{number} – {dutch}"),
                format!("{number}. {short}"),
                format!("{number}: {english}"),
                format!("{number} ({dutch})"),
                format!("{number}={short}"),
                format!("niveau {number}"),
                format!("Score {number}"),
                format!("Level {number}: {english}"),
                format!("{dutch} ({number})"),
                format!("{dutch} - {number}"),
                dutch.to_uppercase(),
                short.to_owned(),
                english.to_owned(),
                english.replace("self-sufficient", "").trim().to_owned(),
            ] {
                assert_eq!(score(&cell).level(), Some(level), "{cell}");
            }
        }
    }

    #[test]
    fn all_pairs_of_a_number_and_another_name_are_invalid() {
        for level in Level::ALL {
            for other in Level::ALL.into_iter().filter(|other| *other != level) {
                check(&[&format!("{} - {}", level.number(), other.dutch())], Missing::Invalid);
                check(&[&format!("{} ({})", other.dutch(), level.number())], Missing::Invalid);
                check(&[&format!("{}-{}", level.number(), other.number())], Missing::Invalid);
            }
        }
    }

    #[test]
    fn all_numbers_to_a_thousand_are_a_level_a_code_or_invalid() {
        for number in 0..=1000 {
            let score = score(&number.to_string());
            match number {
                1..=5 => assert_eq!(score.number(), number as u8),
                0 => assert_eq!(score, Missing::Zero.into()),
                9 => assert_eq!(score, Missing::Nine.into()),
                99 | 999 => assert_eq!(score, Missing::NotDiscussed.into()),
                _ => assert_eq!(score, Missing::Invalid.into(), "{number}"),
            }
        }
    }

    #[test]
    fn all_reasons_for_a_missing_score() {
        check(
            &["", "?", "onbekend", "weet niet", "geen score", "n.b.", "niet ingevuld", "0 - onbekend"],
            Missing::Empty,
        );
        check(&["n.v.t.", "Niet van toepassing", "N/A", "8 - n.v.t."], Missing::NotApplicable);
        check(&["Niet te beoordelen", "niet beoordeeld", "9 = niet te beoordelen"], Missing::NotAssessable);
        check(&["onbesproken", "99", "99,0", "99 - onbesproken", "Niet besproken"], Missing::NotDiscussed);
        check(&["0", "0,0", "00"], Missing::Zero);
        check(&["9", "9.0"], Missing::Nine);
        check(&["-", "–"], Missing::Dash);
    }

    #[test]
    fn what_is_no_score_is_invalid() {
        check(
            &["6", "3,5", "33", "3-4", "3/4", "-3", "3+", "3 of 4", "3 - onbekend", "hoog", "3,", "é3", "x"],
            Missing::Invalid,
        );
        check(&["10", "1e", "2021-12-03", "niveau 6", "beperkt zelfredzaam (9)", "100%"], Missing::Invalid);
    }
}
