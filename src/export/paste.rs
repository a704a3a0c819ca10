//! The table of a figure for the clipboard: HTML that Word and Excel paste as a table, and the same with tabs for whatever
//! takes plain text only. Numbers are as on the page, with a minus that a spreadsheet understands.

use crate::disclosure::Figure;
use crate::export::csv::{guarded, records};
use crate::export::mark;
use crate::figures::{ColumnType, Row};
use crate::language::{Language, figures};

/// The table as HTML.
pub fn html(figure: &Figure, language: Language) -> String {
    let words = figures::words(figure, language);
    let heads = words.columns.iter().map(|label| format!("<th scope=\"col\">{}</th>", written(label)));
    let rows = figure.rows().iter().zip(&words.rows).map(|(row, cells)| line(figure, row, cells));
    let below = [&*words.source].into_iter().chain(words.footnote.as_deref()).chain(mark(language, figure.policy()));
    let below = below.map(|text| format!("<p>{}</p>", escaped(text)));
    format!(
        "<table border=\"1\" lang=\"{}\"><caption>{}</caption><thead><tr>{}</tr></thead><tbody>{}</tbody></table>{}",
        language.code(),
        escaped(&words.title),
        heads.collect::<String>(),
        rows.collect::<String>(),
        below.collect::<String>()
    )
}

/// The table as text with tabs.
pub fn text(figure: &Figure, language: Language) -> String {
    let line = |record: Vec<String>| record.iter().map(|cell| plain(cell)).collect::<Vec<_>>().join("\t") + "\r\n";
    records(figure, language).into_iter().map(line).collect()
}

fn line(figure: &Figure, row: &Row, cells: &[String]) -> String {
    let cell = |(text, column): (&String, &crate::figures::Column)| match column.sort {
        ColumnType::Text => format!("<th scope=\"row\" align=\"left\">{}</th>", written(text)),
        _ => format!("<td align=\"right\">{}</td>", strong(&escaped(&text.replace('−', "-")), row.total)),
    };
    format!("<tr>{}</tr>", cells.iter().zip(figure.columns()).map(cell).collect::<String>())
}

fn strong(text: &str, is_total: bool) -> String {
    if is_total { format!("<b>{text}</b>") } else { text.to_owned() }
}

/// A text that no spreadsheet takes for a formula.
fn written(text: &str) -> String {
    escaped(&guarded(text))
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A cell without what would make it two.
fn plain(cell: &str) -> String {
    cell.replace(['\t', '\r', '\n'], " ")
}
