//! A cell to a band of ages.

use crate::values::age::OLDEST;
use crate::values::is_missing;

/// A band of ages, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct AgeBand {
    /// The lowest age.
    pub from: u8,
    /// The highest age; none where the band is open.
    pub to: Option<u8>,
}

impl AgeBand {
    /// Whether every age of another band is in it.
    pub fn has(self, other: AgeBand) -> bool {
        let ends_in = match (self.to, other.to) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(to), Some(other)) => other <= to,
        };
        self.from <= other.from && ends_in
    }
}

/// `0-12`, `75+`: in any language, and read back by [`age_band`].
impl std::fmt::Display for AgeBand {
    fn fmt(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
        match self.to {
            Some(last) => write!(to, "{}-{last}", self.from),
            None => write!(to, "{}+", self.from),
        }
    }
}

/// A band of ages as it stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BandCell {
    /// Nothing is recorded.
    Missing,
    /// The band.
    Band(AgeBand),
    /// No band, also where a spreadsheet has made a date of it: 1-12 became 12-jan.
    Invalid,
}

/// Reads a band of ages: `0-12`, `0 t/m 12`, `<18`, `65+`, `65 jaar en ouder`. "Tot" leaves its age out, as does "under";
/// "t/m" and the English "to" take it in. An age alone is a band of one year. Words for groups ("jeugd") say nothing.
///
/// ```
/// use groeibeeld::values::{AgeBand, BandCell, age_band};
/// assert_eq!(age_band("18 tm 34 jaar"), BandCell::Band(AgeBand { from: 18, to: Some(34) }));
/// assert_eq!(age_band("Tot 18 jaar"), BandCell::Band(AgeBand { from: 0, to: Some(17) }));
/// assert_eq!(age_band("65+"), BandCell::Band(AgeBand { from: 65, to: None }));
/// assert_eq!(age_band("12-jan"), BandCell::Invalid);
/// ```
pub fn age_band(cell: &str) -> BandCell {
    if is_missing(cell) {
        return BandCell::Missing;
    }
    // OK because no band is longer; a cell of free text in its place costs no time.
    let signs = if cell.len() <= 60 { signs(cell) } else { None };
    signs.and_then(|signs| band(&signs)).map_or(BandCell::Invalid, BandCell::Band)
}

/// What a band is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Sign {
    Age(u8),
    /// A dash.
    Dash,
    /// Up to and with.
    Through,
    /// Up to, without.
    Until,
    /// From.
    From,
    /// "+", "en ouder".
    AndOlder,
    /// "en jonger".
    AndYounger,
    Less,
    AtMost,
    More,
    AtLeast,
}

/// The signs of a cell; none if it has what no band has.
fn signs(cell: &str) -> Option<Vec<Sign>> {
    let tokens = tokens(cell);
    let mut signs = Vec::new();
    let mut rest = tokens.iter().map(String::as_str).collect::<Vec<_>>();
    while !rest.is_empty() {
        let (sign, length) = next_sign(&rest)?;
        signs.extend(sign);
        rest.drain(..length);
    }
    Some(signs)
}

/// Numbers, words and marks; the abbreviations of "tot en met" are the word "tm".
fn tokens(cell: &str) -> Vec<String> {
    let mut text = cell.to_lowercase();
    for (spelling, meaning) in [
        ("t.e.m.", " tm "),
        ("t.e.m", " tm "),
        ("t/m", " tm "),
        ("t.m.", " tm "),
        ("e.o.", " plus "),
        ("≤", "<="),
        ("≥", ">="),
        ("–", "-"),
        ("—", "-"),
        ("-jarig", " jarig"),
        ("-plus", " plus"),
    ] {
        if text.contains(spelling) {
            text = text.replace(spelling, meaning);
        }
    }
    let mut tokens: Vec<String> = Vec::new();
    let mut before = ' ';
    for letter in text.chars() {
        let is_same = letter.is_ascii_digit() && before.is_ascii_digit()
            || letter.is_alphabetic() && before.is_alphabetic()
            || letter == '=' && matches!(before, '<' | '>');
        match tokens.last_mut() {
            Some(token) if is_same => token.push(letter),
            _ if letter.is_whitespace() || matches!(letter, '(' | ')' | '.' | ',' | ':' | ';' | '\'' | '"') => {}
            _ => tokens.push(letter.to_string()),
        }
        before = letter;
    }
    tokens
}

/// The first sign and how many tokens it takes; a token without meaning takes one and gives none.
fn next_sign(tokens: &[&str]) -> Option<(Option<Sign>, usize)> {
    let older = ["ouder", "older", "over", "hoger", "boven", "above", "meer", "more", "up", "upwards"];
    let younger = ["jonger", "younger", "under", "onder", "lager", "below"];
    let found = match tokens {
        ["tot", "en", "met", ..] | ["tot", "en", "inclusief", ..] => (Sign::Through, 3),
        ["up", "to", "and", "including", ..] => (Sign::Through, 4),
        ["up", "to", ..] => (Sign::Through, 2),
        ["tm" | "tem" | "through" | "to", ..] => (Sign::Through, 1),
        ["tot" | "until", ..] => (Sign::Until, 1),
        ["vanaf" | "van" | "from", ..] => (Sign::From, 1),
        ["en" | "of" | "and" | "or", word, ..] if older.contains(word) => (Sign::AndOlder, 2),
        ["en" | "of" | "and" | "or", word, ..] if younger.contains(word) => (Sign::AndYounger, 2),
        ["jonger" | "younger" | "less" | "minder", "dan" | "than", ..] => (Sign::Less, 2),
        ["ouder" | "older" | "more" | "meer", "dan" | "than", ..] => (Sign::More, 2),
        ["onder" | "under" | "below", ..] => (Sign::Less, 1),
        ["boven" | "over" | "above", ..] => (Sign::More, 1),
        ["+" | "plus" | "plusser" | "plussers", ..] => (Sign::AndOlder, 1),
        ["<", ..] => (Sign::Less, 1),
        ["<=", ..] => (Sign::AtMost, 1),
        [">", ..] => (Sign::More, 1),
        [">=", ..] => (Sign::AtLeast, 1),
        ["-" | "‑" | "‐", ..] => (Sign::Dash, 1),
        [word, ..] if GROUPS.contains(word) => return Some((None, 1)),
        [number, ..] => {
            let age = number.parse::<u8>().ok().filter(|age| *age <= OLDEST)?;
            (Sign::Age(age), 1)
        }
        [] => return None,
    };
    Some((Some(found.0), found.1))
}

/// Words that stand beside the ages of a band and add nothing to them.
const GROUPS: &[&str] = &[
    "jaar",
    "jaren",
    "jr",
    "j",
    "jarig",
    "jarige",
    "jarigen",
    "leeftijd",
    "leeftijdsgroep",
    "leeftijdscategorie",
    "oud",
    "de",
    "het",
    "personen",
    "inwoners",
    "mensen",
    "jeugd",
    "jeugdigen",
    "jongere",
    "jongeren",
    "kind",
    "kinderen",
    "baby",
    "peuter",
    "peuters",
    "kleuter",
    "kleuters",
    "tiener",
    "tieners",
    "jongvolwassen",
    "jongvolwassene",
    "jongvolwassenen",
    "volwassen",
    "volwassene",
    "volwassenen",
    "oudere",
    "ouderen",
    "senior",
    "senioren",
    "years",
    "year",
    "yrs",
    "yr",
    "y",
    "age",
    "aged",
    "ages",
    "old",
    "of",
    "people",
    "youth",
    "child",
    "children",
    "teenagers",
    "adult",
    "adults",
    "young",
    "elderly",
    "seniors",
];

fn band(signs: &[Sign]) -> Option<AgeBand> {
    use Sign::*;
    let (from, to) = match *signs {
        [Age(age)] => (age, Some(age)),
        [Age(from), Dash | Through, Age(to)] | [From, Age(from), Dash | Through, Age(to)] => (from, Some(to)),
        [AtLeast, Age(from), AtMost, Age(to)] | [Age(from), Dash, AtMost, Age(to)] => (from, Some(to)),
        [Age(from), Until, Age(end)]
        | [From, Age(from), Until, Age(end)]
        | [Age(from), Dash, Less, Age(end)]
        | [AtLeast, Age(from), Less, Age(end)]
        | [AtLeast, Age(from), Dash, Less, Age(end)] => (from, Some(end.checked_sub(1)?)),
        [Less | Until, Age(end)] => (0, Some(end.checked_sub(1)?)),
        [AtMost | Through, Age(to)] | [Age(to), AndYounger] => (0, Some(to)),
        [More, Age(age)] => (age + 1, None),
        [AtLeast | From | AndOlder, Age(from)] | [Age(from), AndOlder] | [From | AtLeast, Age(from), AndOlder] => {
            (from, None)
        }
        _ => return None,
    };
    let is_band = from <= OLDEST && to.is_none_or(|to| from <= to);
    is_band.then_some(AgeBand { from, to })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cells: &[&str], from: u8, to: Option<u8>) {
        for cell in cells {
            assert_eq!(age_band(cell), BandCell::Band(AgeBand { from, to }), "{cell}");
        }
    }

    #[track_caller]
    fn check_none(cells: &[&str], expected: BandCell) {
        for cell in cells {
            assert_eq!(age_band(cell), expected, "{cell}");
        }
    }

    #[test]
    fn all_forms_with_both_ends() {
        check(
            &["0-12", "0 - 12", "0 t/m 12", "0 tot en met 12", "0-12 jaar", "0 tm 12", "0 jaar t/m 12 jaar"],
            0,
            Some(12),
        );
        check(
            &["18 tm 34 jaar", "18 t.e.m. 34", "18 t/m 34 jr.", "van 18 tot en met 34", "18t/m34", "18–34"],
            18,
            Some(34),
        );
        check(
            &["18 – 26", "18 tot 27", "18 to 26", "van 18 tot 27 jaar", "18 - <27", ">=18 <27", "18-26-jarigen"],
            18,
            Some(26),
        );
        check(&["55-64 jaar", "55 — 64", "ages 55-64", "55 through 64"], 55, Some(64));
        check(&["1-12"], 1, Some(12));
        check(&["12", "12 jaar", "12-jarigen"], 12, Some(12));
    }

    #[test]
    fn all_forms_without_a_lower_end() {
        check(
            &["<18", "< 18 jaar", "Tot 18 jaar", "jonger dan 18", "onder de 18", "under 18", "t/m 17", "<=17"],
            0,
            Some(17),
        );
        check(&["≤17", "17 jaar en jonger", "17 and under", "tot en met 17", "up to 17", "jeugd (<18)"], 0, Some(17));
        check(&["jeugd (0-17)"], 0, Some(17));
        check(&["0-18 jaar (jeugd)"], 0, Some(18));
    }

    #[test]
    fn all_forms_without_a_higher_end() {
        check(
            &[
                "65+",
                "65 +",
                "65 jaar en ouder",
                "65 jaar of ouder",
                "≥65",
                ">=65",
                "vanaf 65",
                "65-plus",
                "65plussers",
            ],
            65,
            None,
        );
        check(
            &["65 and over", "65 or older", "65 and up", "vanaf 65 jaar en ouder", "ouderen (65+)", "65+ jaar"],
            65,
            None,
        );
        check(&[">65", "ouder dan 65", "boven de 65", "older than 65", "over 65"], 66, None);
    }

    #[test]
    fn all_pairs_of_ages_are_a_band_or_invalid() {
        for from in 0..=OLDEST + 1 {
            for to in 0..=OLDEST + 1 {
                let is_band = from <= to && to <= OLDEST;
                let band = BandCell::Band(AgeBand { from, to: Some(to) });
                check_none(&[&format!("{from}-{to}")], if is_band { band } else { BandCell::Invalid });
            }
        }
    }

    #[test]
    fn what_is_no_band() {
        check_none(&["", "-", "onbekend", "n.v.t."], BandCell::Missing);
        check_none(&["12-jan", "jan-18", "2021-12-01", "1-12-2021", "44561", "12-1-", "1 december"], BandCell::Invalid);
        check_none(
            &["jeugd", "18-26 en 30", "26-18", "<0", "130+", "oud", "niet 18-26", "0-6 maanden", "18,5"],
            BandCell::Invalid,
        );
        check_none(&["18 27", "tussen 18 en 27", "18-", "€", "0-12 0-12"], BandCell::Invalid);
    }
}
