//! The table of a figure as CSV that Excel opens in columns with a double click: UTF-8 with a byte order mark, and the
//! separator and decimal mark of the language (`;` and a comma in Dutch). Numbers are whole and unrounded; shares are
//! fractions. A text that Excel would take for a formula gets an apostrophe in front.
//!
//! A hidden cell is empty, because a mark among numbers would make Excel take them for text; the last column of a figure
//! that hides something says which numbers of the row are not shown.

use crate::disclosure::{Figure, Policy};
use crate::export::mark;
use crate::figures::{Cell, Column, Row};
use crate::language::{Language, figures};

/// The CSV text of a figure.
pub fn csv(figure: &Figure, language: Language) -> String {
    write(&records(figure, language), language)
}

/// The CSV text of records. A text that Excel would take for a formula gets an apostrophe in front.
pub fn table(records: &[Vec<String>], language: Language) -> String {
    let records: Vec<Vec<String>> =
        records.iter().map(|record| record.iter().map(|cell| guarded(cell)).collect()).collect();
    write(&records, language)
}

fn write(records: &[Vec<String>], language: Language) -> String {
    let separator = language.of(b';', b',');
    let mut writer = csv::WriterBuilder::new()
        .delimiter(separator)
        .flexible(true)
        .terminator(csv::Terminator::CRLF)
        .from_writer(vec![]);
    for record in records {
        // OK because writing to memory does not fail.
        let _ = writer.write_record(record);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{FEFF}{}", String::from_utf8_lossy(&bytes))
}

/// The heads, the rows, and what stands below them.
pub(super) fn records(figure: &Figure, language: Language) -> Vec<Vec<String>> {
    let words = figures::words(figure, language);
    let not_shown = figure.has_hidden().then(|| language.of("Niet getoond", "Not shown").to_owned());
    let header = words.columns.iter().map(|label| guarded(label));
    let rows = figure.rows().iter().map(|row| {
        let cells = row.cells.iter().zip(figure.columns());
        let cells = cells.map(|(cell, column)| cell_text(language, cell, column, figure.policy()));
        cells.chain(not_shown.as_ref().map(|_| hidden(row, &words.columns, language))).collect()
    });
    let mut records = vec![header.chain(not_shown.clone()).collect()];
    records.extend(rows);
    // A record of one empty cell is a blank line.
    records.push(vec![String::new()]);
    let below = [&*words.title, &*words.source].into_iter().chain(words.footnote.as_deref());
    let below = below.chain(mark(language, figure.policy()));
    records.extend(below.map(|text| vec![guarded(text)]));
    records
}

/// "Aantal, Aandeel": the numbers of a row that are not shown; "alles" where none is.
fn hidden(row: &Row, labels: &[String], language: Language) -> String {
    if !row.cells.iter().any(|cell| matches!(cell, Cell::Count(_) | Cell::Number(_))) {
        let hides = row.cells.contains(&Cell::Hidden);
        return if hides { language.of("alles", "everything").to_owned() } else { String::new() };
    }
    let hidden = row.cells.iter().zip(labels).filter(|(cell, _)| **cell == Cell::Hidden);
    guarded(&hidden.map(|(_, label)| label.as_str()).collect::<Vec<_>>().join(", "))
}

fn cell_text(language: Language, cell: &Cell, column: &Column, policy: Policy) -> String {
    match cell {
        Cell::Label(_) => guarded(&figures::cell(cell, column, policy, language)),
        Cell::Count(number) => number.to_string(),
        Cell::Number(number) => number.to_string().replace('.', language.of(",", ".")),
        Cell::Null | Cell::Hidden => String::new(),
    }
}

/// A text with an apostrophe in front where a spreadsheet would take it for a formula.
pub(super) fn guarded(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::disclosure::protect;
    use crate::figures::{ColumnType, Draft, Facts, FigureId, Label, Unit};

    fn lines(cells: [[Cell; 2]; 3], language: Language) -> Vec<String> {
        let columns = [("file", ColumnType::Text), ("rows", ColumnType::Count), ("used", ColumnType::Count)]
            .map(|(key, sort)| Column::new(key, sort).made(crate::figures::Made::Public));
        let rows = cells.map(|[rows, used]| Row { cells: vec![Cell::Label(Label::Total), rows, used], total: true });
        let facts = Facts { n: Some(9), unit: Unit::Rows, ..Facts::default() };
        let draft = Draft::new(FigureId::Reading, columns.into(), rows.into(), facts);
        let text = csv(&protect(vec![draft], Policy::default())[0], language);
        text.trim_start_matches('\u{FEFF}').lines().map(str::to_owned).collect()
    }

    #[test]
    fn the_last_column_says_which_numbers_are_hidden() {
        let cells = [[Cell::Count(9), Cell::Count(0)], [Cell::Count(9), Cell::Hidden], [Cell::Hidden, Cell::Null]];
        let dutch = lines(cells.clone(), Language::Dutch);
        assert_eq!(
            dutch[..4],
            ["Bestand;Rijen;Gebruikt;Niet getoond", "Totaal;9;0;", "Totaal;9;;Gebruikt", "Totaal;;;alles"]
        );
        assert!(dutch.last().unwrap().starts_with("· = niet getoond. Aantallen van 1 tot en met 4"), "{dutch:?}");
        let english = lines(cells, Language::English);
        assert_eq!(english[0], "File,Rows,Used,Not shown");
        assert_eq!(english[3], "Total,,,everything");
    }

    #[test]
    fn a_figure_that_hides_nothing_has_no_such_column() {
        let cells = [[Cell::Count(9), Cell::Count(0)], [Cell::Count(9), Cell::Null], [Cell::Null, Cell::Null]];
        assert_eq!(lines(cells, Language::Dutch)[..3], ["Bestand;Rijen;Gebruikt", "Totaal;9;0", "Totaal;9;"]);
    }
}
