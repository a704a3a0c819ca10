//! A cell to a value. What comes in is the trimmed text of one cell; what goes out is the value, "missing" or "invalid".
//! What can't be read is said so, never guessed; a dash and "n.v.t." are missing, not wrong.
//!
//! ```text
//! date      a day, and the way in which a column of days is read     score     a level, or why there is none
//! count     a whole number of things, the years of a target          answer    yes, partly or no
//! age       an age, a year of birth, a band of ages                  identity  what identifies a person
//! ```

use crate::words::key;

mod age;
mod answer;
mod band;
mod count;
mod date;
mod identity;
mod score;

pub use age::{AgeCell, YearCell, age, birth_year};
pub use answer::{Answer, AnswerCell, goal_reached, known_before, yes_no};
pub use band::{AgeBand, BandCell, age_band};
pub use count::{CountCell, count, years};
pub use date::{DateCell, DateColumn, date_cell, says_open};
pub use identity::{may_be_bsn, may_be_email, may_be_iban, may_be_person, may_be_phone, may_be_postcode, may_identify};
pub use score::score;

/// Whether a cell says that nothing is recorded.
///
/// ```
/// use groeibeeld::values::is_missing;
/// assert!(is_missing("n.v.t.") && is_missing("(leeg)") && is_missing("#N/B"));
/// assert!(!is_missing("nieuw"));
/// ```
pub fn is_missing(cell: &str) -> bool {
    match cell.as_bytes() {
        [] => true,
        [b'-', rest @ ..] => rest.iter().all(|byte| *byte == b'-'),
        _ if matches!(cell, "–" | "—" | "?" | "." | "…" | "..." | "??") => true,
        _ => may_be_missing(cell) && MISSING.contains(&key(cell).as_str()),
    }
}

/// Rules out nearly all cells without the work of a key: no word for "missing" is long, has a digit, or starts with
/// another letter.
fn may_be_missing(cell: &str) -> bool {
    // OK because the cell isn't empty here; dates and numbers end at this line.
    if cell.len() > 24 || cell.as_bytes()[0].is_ascii_digit() {
        return false;
    }
    let first = cell.bytes().find(u8::is_ascii_alphabetic).unwrap_or_default().to_ascii_lowercase();
    (matches!(first, b'n' | b'l' | b'o' | b'u' | b'g') || first == b'b' && cell.starts_with('('))
        && !cell.bytes().any(|byte| byte.is_ascii_digit())
}

/// Whether a cell of where a person was referred to says that nobody was: that is an answer, and not a missing one.
pub fn says_no_referral(cell: &str) -> bool {
    NO_REFERRAL.contains(&key(cell).as_str())
}

/// Words that say that nobody was referred onward, as [`key`] writes them.
const NO_REFERRAL: &[&str] = &[
    "geen",
    "nee",
    "neen",
    "niet",
    "nietdoorverwezen",
    "nietverwezen",
    "nietverderverwezen",
    "geendoorverwijzing",
    "geenverwijzing",
    "geenverderedoorverwijzing",
    "geenverdereverwijzing",
    "geenvervolg",
    "zonderdoorverwijzing",
    "no",
    "none",
    "notreferred",
    "noreferral",
    "noonwardreferral",
];

const MISSING: &[&str] = &[
    "nvt",
    "na",
    "nan",
    "nb",
    "ntb",
    "null",
    "nil",
    "none",
    "leeg",
    "blank",
    "onbekend",
    "nietbekend",
    "nogonbekend",
    "nognietbekend",
    "nietvantoepassing",
    "nietingevuld",
    "nognietingevuld",
    "nietgeregistreerd",
    "nietopgegeven",
    "notapplicable",
    "notavailable",
    "notknown",
    "notrecorded",
    "unknown",
    "undefined",
    "geen",
    "geengegevens",
    "geenopgave",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], expected: bool) {
        for cell in cells {
            assert_eq!(is_missing(cell), expected, "{cell}");
        }
    }

    #[test]
    fn all_words_for_missing_are_found() {
        check(MISSING.iter().filter(|word| **word != "blank").copied().collect::<Vec<_>>().as_slice(), true);
        check(&["", "-", "--", "–", "?", "N.v.t.", "n/a", "#N/B", "(leeg)", "(blank)", "Niet ingevuld"], true);
    }

    #[test]
    fn labels_and_numbers_are_not_missing() {
        check(&["0", "-1", "nieuw", "geen idee", "Noord", "Blank", "1-1-2021", "é", "Leeghwater"], false);
    }

    /// Cells that are nearly something: what a date, number, band or address is made of, in any order.
    const NEARLY: &str = "[0-9:T.,/ %+<>=@()é\u{a0}a-e-]{0,16}";

    proptest::proptest! {
        #[test]
        fn no_cell_stops_the_reading(cell in proptest::string::string_regex(NEARLY).expect("a pattern"), any: String) {
            for cell in [cell.trim(), any.trim()] {
                let mut column = DateColumn::in_1904_system(true);
                let code = column.take(cell);
                column.settle(code);
                std::hint::black_box((score(cell), count(cell), years(cell), age(cell), birth_year(cell, false)));
                std::hint::black_box((age_band(cell), yes_no(cell), goal_reached(cell), known_before(cell)));
                let forms = [may_be_bsn, may_be_email, may_be_iban, may_be_person, may_be_phone, may_be_postcode];
                std::hint::black_box(forms.map(|may_be| may_be(cell)));
            }
        }
    }
}
