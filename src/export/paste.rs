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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::{Policy, protect};
    use crate::figures::{Cell, Column, Draft, Facts, FigureId, Label, Made, Unit};
    use roxmltree::Document;

    fn figure(policy: Policy) -> Figure {
        let columns = [("service", ColumnType::Text), ("reach", ColumnType::Count), ("difference", ColumnType::Count)];
        let columns = columns.map(|(key, sort)| Column::new(key, sort).made(Made::Public));
        let rows = [("=SOM(1) & <b>", Cell::Count(1412), Cell::Count(-3)), ("een\ttab", Cell::Hidden, Cell::Null)];
        let rows = rows.map(|(name, reach, difference)| Row {
            cells: vec![Cell::Label(Label::Text(name.to_owned())), reach, difference],
            total: false,
        });
        let facts = Facts { n: Some(9), unit: Unit::Rows, ..Facts::default() };
        let draft = Draft::new(FigureId::Reading, columns.into(), rows.into(), facts);
        protect(vec![draft], policy).remove(0)
    }

    #[test]
    fn html_is_a_table_with_heads_of_rows_and_columns() {
        let html = html(&figure(Policy::default()), Language::Dutch);
        let wrapped = format!("<body>{html}</body>");
        let document = Document::parse(&wrapped).expect("well-formed");
        let texts = |tag: &str| -> Vec<&str> {
            document.descendants().filter(|node| node.has_tag_name(tag)).filter_map(|node| node.text()).collect()
        };
        assert_eq!(texts("td"), ["1.412", "-3", "·", "–"]);
        assert_eq!(texts("th")[3..], ["'=SOM(1) & <b>", "een\ttab"]);
        assert_eq!(texts("caption"), ["Hoe uw bestanden zijn gelezen"]);
        assert!(texts("p").last().is_some_and(|text| text.starts_with("· = niet getoond.")), "{html}");
    }

    #[test]
    fn text_has_a_line_a_row_and_a_tab_between_cells() {
        let text = text(&figure(Policy::default()), Language::Dutch);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[1..3], ["'=SOM(1) & <b>\t1412\t-3\t", "een tab\t\t\talles"]);
    }

    #[test]
    fn what_may_not_be_published_says_so() {
        let figure = figure(Policy::Internal);
        for text in [html(&figure, Language::Dutch), text(&figure, Language::Dutch)] {
            assert!(text.contains("intern gebruik, niet publiceren"), "{text}");
        }
    }
}
