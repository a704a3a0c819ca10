//! A [`Figure`] in words: title, one sentence, notes, source line and table. Everything is made from the figure alone, so
//! that a number that disclosure withheld can't come back in a sentence.

mod cells;
mod labels;
mod names;
mod notes;
mod source;
mod summary;

pub use cells::cell;
pub use labels::{chapter, column_label, title};
pub use names::{choice, domain, field, label, mean_in_words, rule, sheet_kind};
pub use notes::notes;
pub use source::{missing, selection, source};
pub use summary::summary;

use super::Language;
use crate::disclosure::Figure;

/// A figure in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Words {
    /// The title.
    pub title: String,
    /// What it shows, in one sentence or two.
    pub summary: String,
    /// How it was counted, a sentence each.
    pub notes: Vec<String>,
    /// The line under chart and table: n, period, selection.
    pub source: String,
    /// Why it can't be made, when it can't: which columns are missing.
    pub missing: Option<String>,
    /// The labels of the columns.
    pub columns: Vec<String>,
    /// The cells of the rows.
    pub rows: Vec<Vec<String>>,
}

/// A figure in words.
pub fn words(figure: &Figure, language: Language) -> Words {
    let columns = figure.columns();
    let cells = |row: &crate::figures::Row| {
        row.cells.iter().zip(columns).map(|(value, column)| cell(value, column, language)).collect()
    };
    Words {
        title: title(figure.id(), language).to_owned(),
        summary: summary(figure, language),
        notes: notes(figure, language),
        source: source(figure, language),
        missing: missing(figure, language),
        columns: columns.iter().map(|column| column_label(figure.id(), column.key, language).to_owned()).collect(),
        rows: figure.rows().iter().map(cells).collect(),
    }
}
