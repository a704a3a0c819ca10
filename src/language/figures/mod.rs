//! A [`Figure`] in words: title, one sentence, notes, source line and table. Everything is made from the figure alone, so
//! that a number that disclosure withheld can't come back in a sentence.

mod alike;
mod cells;
mod columns;
#[cfg(test)]
pub(crate) mod example;
mod footnote;
mod forms;
mod labels;
mod names;
mod notes;
mod refusal;
mod source;
mod summary;

pub use alike::alike;
pub use cells::{Form, HIDDEN, cell, decimals, form, share};
pub use columns::{ColumnGroup, column_groups, column_order, compared_group};
pub use footnote::{SMALLEST_ROUNDED, footnote};
pub use forms::{form_described, form_name};
pub use labels::{chapter, column_label, tab, title};
pub use names::{age_band, choice, domain, field, label, mean_in_words, rule, sheet_kind};
pub use notes::notes;
pub use refusal::refusal;
pub use source::{days, missing, sample, selection, source, value};
pub use summary::{KeyFigure, key_figures, summary};

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
    /// What of it is not shown and why, where that is so.
    pub footnote: Option<String>,
    /// The line under chart and table: n, period, selection.
    pub source: String,
    /// What it needs, where there is nothing in it.
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
        row.cells.iter().zip(columns).map(|(value, column)| cell(value, column, figure.policy(), language)).collect()
    };
    Words {
        title: title(figure.id(), language).to_owned(),
        summary: summary(figure, language),
        notes: notes(figure, language),
        footnote: footnote(figure, language),
        source: source(figure, language),
        missing: missing(figure, language),
        columns: columns.iter().map(|column| column_label(figure.id(), column.key, language).into_owned()).collect(),
        rows: figure.rows().iter().map(cells).collect(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, drafts};
    use crate::calendar::Period;
    use crate::disclosure::{Policy, protect};
    use crate::selection::{Compare, Selection};

    #[test]
    fn all_figures_have_words_for_every_cell_in_both_languages() {
        let started =
            |start, domain| Case { start: Some(start), end: Some(start), ..case("Armoede", domain, [2, 3, 3]) };
        let cases = vec![started(19_000, "Financiën"), started(19_000, "Justitie"), started(19_400, "Financiën")];
        let organisation = Organisation { cases, ..Organisation::default() };
        let compare = Some(Compare::Before);
        let compared = Selection { period: Period::year(2023), compare, ..Selection::default() };
        let all = [Selection::default(), compared].map(|selection| drafts(&organisation, &selection)).concat();
        for figure in protect(all, Policy::Internal) {
            for language in [Language::Dutch, Language::English] {
                let words = words(&figure, language);
                assert!(!words.title.is_empty() && !words.summary.is_empty() && !words.source.is_empty());
                assert_eq!(words.missing.is_some(), figure.is_empty());
                assert_eq!(words.columns.len(), figure.columns().len());
                assert_eq!(words.rows.len(), figure.rows().len());
                assert!(words.rows.iter().all(|row| row.len() == words.columns.len()));
            }
        }
    }
}
