//! Figures to files. Everything is made from the same [`Figure`]s that the page shows; templates have no figures.

// What goes with all figures: selection, source, method.
pub mod about;
// All figures as CSV in one archive, with a text that explains them.
pub mod archive;
// The chart of one figure.
pub mod chart;
// One figure as a table for Excel.
pub mod csv;
// The report as a document of Word.
pub mod docx;
// All figures as JSON: the public format.
pub mod json;
// What a download is called.
pub mod name;
// One figure as a table to paste.
pub mod paste;
// Chosen figures with the user's own words, and the same as one page of HTML to read and to print.
pub mod report;
// Empty tables with the headings that are recognised.
pub mod template;
// All figures as an Excel workbook with charts.
pub mod workbook;

use crate::disclosure::{Figure, Policy};
use crate::language::Language;

/// What a download must say about its use, in its name and its text; nothing where it may be published.
pub fn mark(language: Language, policy: Policy) -> Option<&'static str> {
    let mark = language.of("intern gebruik, niet publiceren", "internal use, do not publish");
    (!policy.is_for_publication()).then_some(mark)
}

/// The policy of a package of figures; the strictest where there are none.
fn policy_of(figures: &[Figure]) -> Policy {
    figures.first().map(Figure::policy).unwrap_or_default()
}

#[cfg(test)]
mod tests;
