//! The table of a figure as CSV that Excel opens in columns with a double click: UTF-8 with a byte order mark, and the
//! separator and decimal mark of the language (`;` and a comma in Dutch). Numbers are whole and unrounded; shares are
//! fractions. A text that Excel would take for a formula gets an apostrophe in front.

use crate::disclosure::Figure;
use crate::export::mark;
use crate::figures::{Cell, Column};
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

fn records(figure: &Figure, language: Language) -> Vec<Vec<String>> {
    let words = figures::words(figure, language);
    let header = words.columns.iter().map(|label| guarded(label));
    let rows = figure.rows().iter().map(|row| {
        let cells = row.cells.iter().zip(figure.columns());
        cells.map(|(cell, column)| cell_text(language, cell, column)).collect()
    });
    let mut records = vec![header.collect()];
    records.extend(rows);
    // A record of one empty cell is a blank line.
    records.push(vec![String::new()]);
    let below = [&*words.title, &*words.source].into_iter().chain(mark(language, figure.policy()));
    records.extend(below.map(|text| vec![guarded(text)]));
    records
}

fn cell_text(language: Language, cell: &Cell, column: &Column) -> String {
    match cell {
        Cell::Label(_) => guarded(&figures::cell(cell, column, language)),
        Cell::Count(number) => number.to_string(),
        Cell::Number(number) => number.to_string().replace('.', language.of(",", ".")),
        Cell::Null | Cell::Hidden => String::new(),
    }
}

/// A text with an apostrophe in front where a spreadsheet would take it for a formula.
fn guarded(text: &str) -> String {
    let is_formula = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    if is_formula { format!("'{text}") } else { text.to_owned() }
}
