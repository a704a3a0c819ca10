//! Empty tables for an organisation that starts to register: per kind of sheet a row of headings that the reader knows,
//! as CSV or, with explanations and lists to choose from, as XLSX. No row holds data. The same at every call.
//!
//! The workbooks are always the same, so they are files beside this one: the program that writes them would be a sixth of
//! the page. A test makes them again and compares.

#[cfg_attr(not(test), expect(dead_code, reason = "most of it stands in the workbooks, which a test writes"))]
mod columns;
#[cfg(test)]
mod workbook;

use crate::fields::SheetKind;
use crate::language::Language;
use columns::columns;

/// The row of headings of a kind of sheet, as CSV that Excel opens in columns.
///
/// ```
/// use groeibeeld::{export::template, fields::SheetKind, language::Language};
/// let text = template::csv(SheetKind::Scores, Language::Dutch);
/// assert_eq!(text, "\u{FEFF}Trajectnummer;Leefgebied;Meetmoment;Score;Meetdatum\r\n");
/// ```
pub fn csv(kind: SheetKind, language: Language) -> String {
    let headings: Vec<&str> = columns(kind).iter().map(|column| column.heading(language)).collect();
    format!("\u{FEFF}{}\r\n", headings.join(";"))
}

/// A workbook with an explanation and an empty sheet for each kind.
pub fn xlsx(language: Language) -> &'static [u8] {
    language.of(include_bytes!("template/dutch.xlsx"), include_bytes!("template/english.xlsx"))
}

/// What the tab of a kind of sheet says.
pub fn tab(kind: SheetKind, language: Language) -> &'static str {
    match kind {
        SheetKind::Cases => language.of("Trajecten", "Cases"),
        SheetKind::Scores => "Scores",
        SheetKind::GroupActivities => language.of("Groepsactiviteiten", "Group activities"),
        SheetKind::Targets => language.of("Gepland bereik", "Planned reach"),
    }
}
