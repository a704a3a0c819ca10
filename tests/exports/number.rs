//! What a number that was written for people stands for, by the format of its language alone.

use groeibeeld::language::Language;

/// A written number: all that it can be rounded from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Written {
    low: f64,
    high: f64,
    /// Whether it is a percentage.
    pub is_share: bool,
    /// With how many decimals it is written.
    pub decimals: i32,
}

/// What computing may add to a number that lies between two roundings.
const SLACK: f64 = 1e-8;

impl Written {
    /// Reads "1.412", "−0,25", "38%", "+3 %-punt", "< 0,1%" or "<1%"; none where a text is no such number.
    pub fn new(text: &str, language: Language) -> Option<Written> {
        let text = text.trim_end_matches(language.of("-punt", "-points"));
        let (text, is_share) = text.strip_suffix('%').map_or((text, false), |text| (text.trim_end(), true));
        let (text, side) = match text.chars().next()? {
            side @ ('<' | '>') => (text[1..].trim_start(), Some(side)),
            _ => (text, None),
        };
        let (text, sign) = match text.chars().next()? {
            '−' => (&text['−'.len_utf8()..], -1.0),
            '+' => (&text[1..], 1.0),
            _ => (text, 1.0),
        };
        let (number, decimals) = plain(text, language)?;
        let unit = if is_share { 0.01 } else { 1.0 };
        let (number, half) = (sign * number * unit, 0.5 * 0.1f64.powi(decimals) * unit);
        let (low, high) = match side {
            Some('<') => (0.0, number),
            Some(_) => (number, unit * 100.0),
            None => (number - half - SLACK, number + half + SLACK),
        };
        Some(Written { low, high, is_share, decimals })
    }

    /// Whether it can be this number.
    pub fn holds(&self, number: f64) -> bool {
        (self.low..=self.high).contains(&number)
    }
}

/// A number without a sign, and how many decimals it has.
fn plain(text: &str, language: Language) -> Option<(f64, i32)> {
    let (whole, fraction) = text.split_once(language.of(',', '.')).unwrap_or((text, ""));
    let is_of_digits = |text: &str| text.chars().all(|letter| letter.is_ascii_digit());
    let mut groups = whole.split(language.of('.', ','));
    let first = groups.next().filter(|first| (1..=3).contains(&first.len()))?;
    let rest: Vec<&str> = groups.collect();
    if !rest.iter().all(|group| group.len() == 3) || !is_of_digits(first) {
        return None;
    }
    let digits = format!("{first}{}{fraction}", rest.concat());
    let decimals = i32::try_from(fraction.len()).ok()?;
    is_of_digits(&digits)
        .then(|| digits.parse::<f64>().ok().map(|number| (number * 0.1f64.powi(decimals), decimals)))?
}

/// The numbers in a text with their signs: "41 (8%) · −11" has three.
pub fn numbers(text: &str) -> Vec<String> {
    let is_part = |letter: char| letter.is_ascii_digit() || ".,".contains(letter);
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|letter: char| letter.is_ascii_digit()) {
        let end = rest[start..].find(|letter| !is_part(letter)).map_or(rest.len(), |end| start + end);
        let number = rest[start..end].trim_end_matches(['.', ',']);
        let before = rest[..start].chars().next_back().filter(|letter| "+−<>".contains(*letter));
        let end = start + number.len();
        let percent = if rest[end..].starts_with('%') { "%" } else { "" };
        found.push(format!("{}{number}{percent}", before.map(String::from).unwrap_or_default()));
        rest = &rest[end..];
    }
    found
}

#[test]
fn written_numbers_hold_what_rounds_to_them() {
    let check = |text: &str, inside: &[f64], outside: &[f64]| {
        let written = Written::new(text, Language::Dutch).expect(text);
        assert!(inside.iter().all(|number| written.holds(*number)), "{text}");
        assert!(!outside.iter().any(|number| written.holds(*number)), "{text}");
    };
    check("1.412", &[1412.0], &[1.412, 1413.0, -1412.0]);
    check("−0,25", &[-0.25, -0.2549], &[0.25, -0.26]);
    check("38%", &[0.38, 0.384], &[38.0, 0.39]);
    check("+3 %-punt", &[0.03], &[0.04, -0.03]);
    check("< 0,1%", &[0.0001], &[0.002, -0.1]);
    check(">99%", &[0.997, 1.0], &[0.98]);
    assert_eq!(Written::new("1412", Language::Dutch), None);
    assert_eq!(Written::new("1,412", Language::English), Written::new("1.412", Language::Dutch));
    assert_eq!(numbers("41 (8%) · −11, was 1.290"), ["41", "8%", "−11", "1.290"]);
}
