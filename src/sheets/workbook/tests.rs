//! Workbooks as LibreOffice writes them (`tests/workbooks/make.py`), as rust_xlsxwriter writes them, and damaged ones.

use super::*;
use std::io::{Cursor, Read, Write};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

fn file(name: &str) -> Vec<u8> {
    std::fs::read(format!("tests/workbooks/{name}")).expect("a sample; tests/workbooks/make.py makes it")
}

/// The rows of a sheet, as `line: cell|cell`.
fn rows(book: &mut Workbook, sheet: usize) -> Result<Vec<String>, Fault> {
    let mut rows = Vec::new();
    book.read(sheet, |record| {
        rows.push(format!("{}: {}", record.line, record.cells().collect::<Vec<_>>().join("|")));
    })?;
    Ok(rows)
}

/// Opens the bytes and reads the first sheet.
#[track_caller]
fn check(bytes: Vec<u8>, expected: &[&str]) {
    let mut book = Workbook::open(bytes).expect("a workbook");
    assert_eq!(rows(&mut book, 0).expect("a sheet"), expected);
}

#[track_caller]
fn check_fault(bytes: Vec<u8>, expected: Fault) {
    let fault = Workbook::open(bytes)
        .and_then(|mut book| (0..book.sheets().len()).try_for_each(|sheet| book.read(sheet, |_| {})));
    assert_eq!(fault, Err(expected));
}

/// The zip with a part changed, added, or (without text) left out.
fn with_part(bytes: &[u8], name: &str, change: impl Fn(Option<String>) -> Option<String>) -> Vec<u8> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut written = ZipWriter::new(Cursor::new(Vec::new()));
    let mut add = |name: &str, content: &[u8]| {
        written.start_file(name, SimpleFileOptions::default()).unwrap();
        written.write_all(content).unwrap();
    };
    let mut is_changed = false;
    for index in 0..zip.len() {
        let mut part = zip.by_index(index).unwrap();
        let part_name = part.name().unwrap().into_owned();
        let mut content = Vec::new();
        part.read_to_end(&mut content).unwrap();
        if part_name != name {
            add(&part_name, &content);
        } else if let Some(changed) = change(Some(String::from_utf8(content).unwrap())) {
            is_changed = true;
            add(&part_name, changed.as_bytes());
        }
    }
    if !is_changed && let Some(content) = change(None) {
        add(name, content.as_bytes());
    }
    written.finish().unwrap().into_inner()
}

fn replaced(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    with_part(bytes, part, |text| {
        let text = text.expect("the part");
        assert!(text.contains(from), "{from} is in {part}");
        Some(text.replacen(from, to, 1))
    })
}

/// An XLSX with one sheet.
fn xlsx(fill: impl Fn(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

const CASES: [&str; 8] = [
    "1: Overzicht trajecten",
    "4: |Casusnummer|Startdatum|Hoofddomein||Startscore|Eindscore|Bekend|Aandeel",
    "5: |0012|2021-12-31|Financiën||2|3.5|TRUE|0.25",
    "6: |13|2021-02-01 13:45:30|Werk & Opleiding\ntweede regel||-1|1|FALSE|1234567.125",
    "7: |a14|26:03:00|Huisvesting||#DIV/0!|#N/A|TRUE|0.0000001",
    "8: |x",
    "9: |x",
    "10: |x",
];

#[test]
fn one_content_in_three_formats() {
    for name in ["cases.xlsx", "cases.xls", "cases.ods"] {
        let mut book = Workbook::open(file(name)).expect(name);
        let sheet = |name: &str, is_hidden| SheetName { name: name.to_owned(), is_hidden };
        let sheets = [sheet("Trajecten 2021", false), sheet("Lijsten", true), sheet("Leeg", false)];
        assert_eq!((book.sheets(), book.is_1904()), (&sheets[..], false), "{name}");
        assert_eq!(rows(&mut book, 0).unwrap(), CASES, "{name}");
        assert_eq!(rows(&mut book, 1).unwrap(), ["1: Ja", "2: Nee"], "{name}");
        assert_eq!(rows(&mut book, 2).unwrap(), [""; 0], "{name}");
    }
}

#[test]
fn days_from_1904_in_three_formats() {
    for name in ["dates-1904.xlsx", "dates-1904.xls", "dates-1904.ods"] {
        let mut book = Workbook::open(file(name)).expect(name);
        assert!(book.is_1904(), "{name}");
        assert_eq!(rows(&mut book, 0).unwrap(), ["1: Startdatum", "2: 2021-12-31", "3: 43464"], "{name}");
    }
}
