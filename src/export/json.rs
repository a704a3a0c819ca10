//! All figures as JSON, the public format: `#download-json` and `examples/analyse.rs` give the same text.

use crate::calendar::date_of;
use crate::disclosure::Figure;
use crate::export::{mark, policy_of};
use crate::figures::{Cell, Column, Row};
use crate::language::{Language, figures};
use crate::selection::{Rule, Selection};
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;

/// The JSON text of a package of figures.
pub fn json(figures: &[Figure], selection: &Selection, language: Language) -> String {
    let document = Document {
        generator: concat!("groeibeeld ", env!("CARGO_PKG_VERSION")),
        language: language.code(),
        use_: mark(language, policy_of(figures)),
        selection: selected(selection),
        figures: figures.iter().map(|figure| one(figure, language)).collect(),
    };
    // OK because the document has no maps with keys that are no text.
    let mut text = serde_json::to_string_pretty(&document).unwrap_or_default();
    text.push('\n');
    text
}

#[derive(Serialize)]
struct Document {
    generator: &'static str,
    language: &'static str,
    #[serde(rename = "use")]
    use_: &'static str,
    selection: SelectionOut,
    figures: Vec<FigureOut>,
}

#[derive(Serialize)]
struct SelectionOut {
    from: Option<String>,
    to: Option<String>,
    rule: Rule,
    #[serde(rename = "where")]
    only: BTreeMap<&'static str, Vec<String>>,
}

#[derive(Serialize)]
struct FigureOut {
    id: &'static str,
    title: String,
    summary: String,
    note: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    missing: Option<String>,
    columns: Vec<ColumnOut>,
    rows: Vec<RowOut>,
}

#[derive(Serialize)]
struct ColumnOut {
    key: &'static str,
    label: String,
    r#type: &'static str,
}

#[derive(Serialize)]
struct RowOut {
    cells: Vec<Value>,
    total: bool,
}

fn selected(selection: &Selection) -> SelectionOut {
    SelectionOut {
        from: selection.period.map(|period| date_of(period.first).to_string()),
        to: selection.period.map(|period| date_of(period.last).to_string()),
        rule: selection.rule,
        only: selection
            .only
            .iter()
            .map(|(choice, values)| (choice.field().name(), values.iter().cloned().collect()))
            .collect(),
    }
}

fn one(figure: &Figure, language: Language) -> FigureOut {
    let words = figures::words(figure, language);
    let column = |(column, label): (&Column, String)| ColumnOut { key: column.key, label, r#type: column.sort.name() };
    FigureOut {
        id: figure.id().name(),
        title: words.title,
        summary: words.summary,
        note: words.notes.join(" "),
        missing: words.missing,
        columns: figure.columns().iter().zip(words.columns).map(column).collect(),
        rows: figure.rows().iter().map(|row| row_out(row, figure, language)).collect(),
    }
}

fn row_out(row: &Row, figure: &Figure, language: Language) -> RowOut {
    let cell = |(cell, column): (&Cell, &Column)| match cell {
        Cell::Label(_) => Value::String(figures::cell(cell, column, language)),
        Cell::Count(number) => json!(number),
        Cell::Number(number) => json!(number),
        Cell::Null => Value::Null,
    };
    RowOut { cells: row.cells.iter().zip(figure.columns()).map(cell).collect(), total: row.total }
}
