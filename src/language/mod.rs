//! Dutch and English. Every text is written in both languages side by side, in a call of [`Language::of`] that takes
//! both: a missing text does not build. Numbers and dates are formatted here and nowhere else.

/// Functions that each give one text in the language that is asked for.
macro_rules! texts {
    ($($name:ident $dutch:literal $english:literal;)*) => {
        $(
            #[doc = $dutch]
            pub fn $name(language: Language) -> &'static str {
                language.of($dutch, $english)
            }
        )*
    };
}

// A figure in words: title, sentence, notes, source line, table.
pub mod figures;
// What is said of what holds nothing.
pub mod empty;
// The explanation of figures, columns and words, and the handbook.
pub mod help;
// The house style in words.
pub mod house;
// Issues in words.
pub mod issues;
// What is said when something stops, does not fit or is cleared.
pub mod safety;
// Why the page can be trusted, and how to check it.
pub mod trust;
// The page's own texts.
pub mod page;
// The texts of presenting figures.
pub mod presenting;
// The texts of practising with the ZRM.
pub mod training;
// The texts of looking closer at a chart and its table.
pub mod looking;
// What is said where a field is wrong.
pub mod wrong;
// The texts of how far a file was understood.
pub mod understood;
// What undo and redo bring back.
pub mod undoing;
// The texts of the way through the page.
pub mod way;

use crate::calendar::Day;
use serde::{Deserialize, Serialize};

/// The language of page, charts and downloads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub enum Language {
    /// Dutch, the first language.
    #[default]
    #[serde(rename = "nl")]
    Dutch,
    /// English.
    #[serde(rename = "en")]
    English,
}

impl Language {
    /// The text in this language.
    pub fn of<T>(self, dutch: T, english: T) -> T {
        match self {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }

    /// "Noord, Oost en West".
    pub fn listed<T: AsRef<str>>(self, names: &[T]) -> String {
        let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
        match names.as_slice() {
            [] => String::new(),
            [one] => (*one).to_owned(),
            [all @ .., last] => format!("{}{}{last}", all.join(", "), self.of(" en ", " and ")),
        }
    }

    /// The language's code, e.g. for `lang`.
    pub fn code(self) -> &'static str {
        self.of("nl", "en")
    }

    /// A whole number with its thousands marked: 17.456 or 17,456. A minus is a real minus sign.
    ///
    /// ```
    /// use groeibeeld::language::Language;
    /// assert_eq!(Language::Dutch.count(17456), "17.456");
    /// assert_eq!(Language::English.count(-1234567), "−1,234,567");
    /// ```
    pub fn count(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        let mut text = String::new();
        for (index, digit) in digits.chars().enumerate() {
            if index > 0 && (digits.len() - index).is_multiple_of(3) {
                text.push_str(self.of(".", ","));
            }
            text.push(digit);
        }
        if number < 0 { format!("−{text}") } else { text }
    }

    /// A number with so many decimals, rounded half away from zero: 0,70 or 0.70. A rounded zero has no sign.
    ///
    /// ```
    /// use groeibeeld::language::Language;
    /// assert_eq!(Language::Dutch.decimal(0.703125, 2), "0,70");
    /// assert_eq!(Language::Dutch.decimal(0.125, 2), "0,13");
    /// assert_eq!(Language::English.decimal(-0.001, 2), "0.00");
    /// assert_eq!(Language::Dutch.decimal(12345.6, 1), "12.345,6");
    /// ```
    pub fn decimal(self, number: f64, decimals: usize) -> String {
        let scale = 10f64.powi(decimals as i32);
        // A number such as 0.615 is a hair below what it stands for; half a billionth is given back before rounding.
        let scaled = (number.abs() * scale + 0.5 + 1e-9).floor();
        let whole = self.count((scaled / scale).floor() as i64);
        let minus = if number < 0.0 && scaled > 0.0 { "−" } else { "" };
        if decimals == 0 {
            return format!("{minus}{whole}");
        }
        let fraction = (scaled % scale) as i64;
        format!("{minus}{whole}{}{fraction:0decimals$}", self.of(",", "."))
    }

    /// A difference with its sign: +0,70, −0,25 or 0,00.
    pub fn signed(self, number: f64, decimals: usize) -> String {
        let text = self.decimal(number, decimals);
        let is_zero = text.chars().all(|letter| !letter.is_ascii_digit() || letter == '0');
        if number > 0.0 && !is_zero { format!("+{text}") } else { text }
    }

    /// A share as a percentage: 38 % or 38%.
    ///
    /// ```
    /// use groeibeeld::language::Language;
    /// assert_eq!(Language::Dutch.percent(0.384, 0), "38%");
    /// ```
    pub fn percent(self, share: f64, decimals: usize) -> String {
        format!("{}%", self.decimal(share * 100.0, decimals))
    }

    /// The number that a text begins with as this language writes it, with its sign; none where it begins with none.
    ///
    /// ```
    /// use groeibeeld::language::Language;
    /// assert_eq!(Language::Dutch.number_in("−1.204,5"), Some(-1204.5));
    /// assert_eq!(Language::English.number_in("+3 %-points"), Some(3.0));
    /// assert_eq!(Language::Dutch.number_in("–"), None);
    /// ```
    pub fn number_in(self, text: &str) -> Option<f64> {
        let (thousands, decimals) = self.of(('.', ','), (',', '.'));
        let (sign, digits) = match text.strip_prefix('−') {
            Some(digits) => (-1.0, digits),
            None => (1.0, text.strip_prefix('+').unwrap_or(text)),
        };
        let is_of_number = |letter: &char| letter.is_ascii_digit() || [thousands, decimals].contains(letter);
        let digits = digits.chars().take_while(is_of_number).filter(|letter| *letter != thousands);
        let digits: String = digits.map(|letter| if letter == decimals { '.' } else { letter }).collect();
        digits.parse().ok().map(|number: f64| sign * number)
    }

    /// A day: 31-12-2021 in Dutch, 31 Dec 2021 in English.
    pub fn day(self, day: Day) -> String {
        let date = crate::calendar::date_of(day);
        let (year, month, day) = (date.year(), date.month(), date.day());
        match self {
            Language::Dutch => format!("{day}-{month}-{year}"),
            Language::English => format!("{day} {} {year}", self.month(month)),
        }
    }

    /// A month by its number, from 1: mei or May.
    pub fn month(self, month: i8) -> &'static str {
        // OK because a month is 1 to 12.
        self.of(DUTCH_MONTHS, ENGLISH_MONTHS)[month as usize - 1]
    }
}

const DUTCH_MONTHS: [&str; 12] = ["jan", "feb", "mrt", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];
const ENGLISH_MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
