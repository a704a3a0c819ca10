//! How a document looks. Its styles are those of Word where Word has them, so that who knows Word can change them all.

use crate::house::House;
use crate::language::Language;

/// The styles of paragraphs, letters and tables.
const STYLES: &str = include_str!("styles.xml");

/// The width of what is written in twips, twentieths of a point: that of A4 (11906) less its margins (1134 at each side).
pub const WIDTH: u32 = 9638;

/// The colours, those of the page of HTML.
pub struct Look {
    /// Of headings.
    pub accent: String,
    /// Of text.
    pub ink: &'static str,
    /// Of text of less weight.
    pub quiet: &'static str,
    /// Of lines.
    pub line: &'static str,
    /// Of what nobody may overlook.
    pub warn: &'static str,
    /// Behind the mark of what is not shown.
    pub ground: &'static str,
}

impl Look {
    /// The colours, with that of a house.
    pub fn of(house: &House) -> Look {
        let accent = house.first().to_string().trim_start_matches('#').to_uppercase();
        Look { accent, ink: "1B1F24", quiet: "57606A", line: "D0D7DE", warn: "A84C00", ground: "EEF1F4" }
    }
}

impl Look {
    /// The part of the file that holds the styles.
    pub fn styles(&self, language: Language) -> String {
        let names = language.of(
            ["Organisatie", "Let op", "Klein", "Grafiek", "Tabeltekst", "Tabelgetal", "Kerncijfer", "Klein lijstje"],
            ["Organisation", "Mark", "Small", "Chart", "Table text", "Table number", "Key figure", "Small list"],
        );
        let keys = ["Organisation", "Mark", "Small", "Chart", "TableText", "TableNumber", "KeyFigure", "SmallList"];
        let names = keys.into_iter().zip(names).map(|(key, name)| (format!("$name-{key}$"), name));
        let facts = [
            ("$accent$", &*self.accent),
            ("$ink$", self.ink),
            ("$quiet$", self.quiet),
            ("$line$", self.line),
            ("$warn$", self.warn),
            ("$ground$", self.ground),
            ("$language$", tag(language)),
            ("$name-Hidden$", language.of("Niet getoond", "Not shown")),
            ("$name-Figures$", language.of("Cijfers", "Figures")),
        ];
        let facts = facts.into_iter().map(|(key, fact)| (key.to_owned(), fact)).chain(names);
        facts.fold(STYLES.to_owned(), |styles, (key, fact)| styles.replace(&key, fact))
    }
}

/// The language as Word names it, with its country.
pub fn tag(language: Language) -> &'static str {
    language.of("nl-NL", "en-GB")
}
