//! One registry, whatever program wrote it: the figures as JSON are the same to the byte in every dialect of text, in
//! every kind of workbook and in every layout. The registry is `tests/corpus/organisation.csv`.

mod common;
#[path = "common/described.rs"]
#[allow(dead_code)]
mod described;
#[path = "common/dialect.rs"]
mod dialect;
#[path = "common/layout.rs"]
#[allow(dead_code)]
mod layout;

use common::{TODAY, session, shown, view};
use dialect::{Dialect, ENCODINGS, ENDS};
use groeibeeld::protocol::{Request, Response, Save};
use groeibeeld::selection::Selection;
use groeibeeld::sheets::delimited::SEPARATORS;
use groeibeeld::text::Encoding;
use groeibeeld::values::{self, Answer, AnswerCell};
use layout::{Case, Layout, Names, Spelling, Table};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet};
use serde_json::Value;
use std::path::PathBuf;

fn file(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/corpus").join(name);
    std::fs::read(&path).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The records of the registry, header first.
fn records() -> Table {
    let bytes = file("organisation.csv");
    let mut reader = csv::ReaderBuilder::new().delimiter(b';').has_headers(false).from_reader(&bytes[..]);
    let record = |record: Result<csv::StringRecord, _>| record.expect("a record").iter().map(str::to_owned).collect();
    reader.records().map(record).collect()
}

/// All figures of these files; there must be no issue. The names are part of the figures, so they are the same for all.
#[track_caller]
fn json(files: &[Vec<u8>], said: &str) -> String {
    let names = ["registratie", "scores"];
    let named: Vec<(&str, &[u8])> = names.into_iter().zip(files).map(|(name, bytes)| (name, &bytes[..])).collect();
    let mut session = session(&named);
    let found = shown(&mut session, &Selection::default());
    assert_eq!(found.issues, [], "{said}");
    match session.handle(Request::Save { what: Save::Json, view: view(&Selection::default()), today: TODAY }, None) {
        Response::Saved(saved) => saved.text,
        response => panic!("{response:?}"),
    }
}

const PLAIN: Dialect = Dialect {
    separator: ';',
    end: "\n",
    encoding: Encoding::Utf8,
    has_mark: false,
    quotes_all: false,
    names_separator: false,
    has_title: false,
};

/// Every combination of what sets dialects apart.
fn dialects() -> Vec<Dialect> {
    let mut all = Vec::new();
    for separator in SEPARATORS {
        for end in ENDS {
            for encoding in ENCODINGS {
                // The bits of a number are the yes or no of each.
                for bits in 0..16 {
                    let is = |bit: u32| bits >> bit & 1 == 1;
                    let [has_mark, quotes_all, names_separator, has_title] = [is(0), is(1), is(2), is(3)];
                    all.push(Dialect { separator, end, encoding, has_mark, quotes_all, names_separator, has_title });
                }
            }
        }
    }
    all
}

/// Every n-th of all dialects. A number that 2 and 3 don't divide meets each separator, line end, encoding and
/// choice with each of the others.
fn every(step: usize) -> impl Iterator<Item = Dialect> {
    dialects().into_iter().step_by(step)
}

#[test]
fn all_dialects_of_text_give_the_same_registry() {
    let read = |bytes: &[u8]| {
        let file = described::read(bytes, &[1 << 20], TODAY, &Default::default());
        let (registry, issues) = described::joined(&["registratie".to_owned()], vec![file]);
        (described::registry(&registry), described::issues(&issues), registry.filled, registry.files)
    };
    // OK because ten rows hold what dialects differ in: quotes, separators, accents and line breaks in cells.
    let records = records()[..11].to_vec();
    let expected = read(&PLAIN.bytes(&records));
    assert_eq!(expected.1, "");
    for dialect in every(5) {
        assert_eq!(read(&dialect.bytes(&records)), expected, "{dialect:?}");
    }
}

#[test]
fn all_dialects_of_text_give_the_same_figures() {
    let records = records();
    let expected = json(&[file("organisation.csv")], "as it is");
    for dialect in every(47) {
        assert!(json(&[dialect.bytes(&records)], &format!("{dialect:?}")) == expected, "{dialect:?}");
    }
}

#[test]
fn all_workbooks_of_libreoffice_give_the_same_figures() {
    let expected = json(&[file("organisation.csv")], "text");
    for name in ["organisation.xlsx", "organisation.xls", "organisation.ods"] {
        assert_same(&json(&[file(name)], name), &expected, name);
    }
}

/// Fails with the first line that differs.
#[track_caller]
fn assert_same(json: &str, expected: &str, said: &str) {
    let differs = json.lines().zip(expected.lines()).find(|(one, other)| one != other);
    assert!(json == expected, "{said}: {differs:?}");
}

/// How a workbook holds numbers and days.
#[derive(Clone, Copy, Debug)]
enum Cells {
    /// Numbers are numbers, days are days.
    True,
    /// All of it is text.
    Text,
    /// Days are numbers without a format: 44561.
    Serial,
    /// Days have a time of day too.
    Times,
}

fn xlsx(records: &Table, cells: Cells) -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (row, record) in (0..).zip(records) {
        for (column, cell) in (0..).zip(record) {
            write(sheet, row, column, cell, cells);
        }
    }
    book.save_to_buffer().expect("a workbook")
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &str, cells: Cells) {
    let format = Format::new().set_num_format("dd-mm-yyyy");
    let date = cell.split('-').map(|part| part.parse::<u16>().ok()).collect::<Option<Vec<u16>>>();
    let written = match (cells, date.as_deref(), cell.parse::<f64>()) {
        (Cells::Text, ..) => sheet.write_string(row, column, cell),
        (_, Some([day, month, year]), _) => {
            let date = ExcelDateTime::from_ymd(*year, *month as u8, *day as u8).expect("a date");
            match cells {
                Cells::Serial => sheet.write_number(row, column, date.to_excel()),
                Cells::Times => sheet.write_number_with_format(row, column, date.to_excel() + 0.625, &format),
                _ => sheet.write_number_with_format(row, column, date.to_excel(), &format),
            }
        }
        (_, _, Ok(number)) => sheet.write_number(row, column, number),
        _ => sheet.write_string(row, column, cell),
    };
    written.expect("a cell");
}

#[test]
fn all_ways_to_write_xlsx_give_the_same_figures() {
    let records = records();
    let expected = json(&[file("organisation.csv")], "text");
    for cells in [Cells::True, Cells::Text, Cells::Serial, Cells::Times] {
        let said = format!("{cells:?}");
        assert_same(&json(&[xlsx(&records, cells)], &said), &expected, &said);
    }
}

/// The cases of the registry, in plain values.
fn cases() -> Vec<Case> {
    let records = records();
    let place = |name: &str| records[0].iter().position(|header| header == name).expect("a column");
    let case = |record: &Vec<String>| {
        let cell = |name: &str| record[place(name)].clone();
        let day = |name: &str| match values::date_cell(&cell(name)) {
            values::DateCell::TwoWays(day, month, year) => groeibeeld::calendar::day(year, month, day),
            _ => None,
        };
        let answer = |read: fn(&str) -> AnswerCell, name: &str| -> Option<Answer> {
            if let AnswerCell::Answer(answer) = read(&cell(name)) { Some(answer) } else { None }
        };
        let domain = cell("Hoofddomein");
        let scores = ["Startscore", "Doelscore", "Eindscore"].map(|name| values::score(&cell(name)));
        let labels = ["Gemeente", "", "Thema", "Dienst", "Soort ondersteuning", "", "", ""];
        Case {
            client: cell("Cliëntnummer"),
            labels: labels.map(|name| if name.is_empty() { String::new() } else { cell(name) }),
            start: day("Startdatum"),
            end: day("Einddatum"),
            age: cell("Leeftijd").parse().ok(),
            known_before: answer(values::known_before, "Bekend"),
            goal_reached: answer(values::goal_reached, "Doel behaald"),
            mains: vec![domain.clone()],
            scores: vec![(domain, scores)],
        }
    };
    records[1..].iter().map(case).collect()
}

/// The figures of cases, without those about the rows and cells of files: these are others in another layout.
fn figures_of_cases(json: &str) -> Vec<Value> {
    let all: Value = serde_json::from_str(json).expect("JSON");
    let figures = all["figures"].as_array().expect("figures").iter();
    figures
        .filter(|figure| !["completeness", "reading"].contains(&figure["id"].as_str().unwrap_or("")))
        .cloned()
        .collect()
}

fn in_layout(layout: Layout, cases: &[Case], spelling: &Spelling) -> Vec<Value> {
    let files: Vec<Vec<u8>> = layout.tables(cases, spelling).iter().map(|table| PLAIN.bytes(table)).collect();
    figures_of_cases(&json(&files, &format!("{layout:?}")))
}

#[track_caller]
fn check_layouts(layouts: &[Layout], fit: Layout, without: &str) {
    let cases: Vec<Case> = cases().iter().map(|case| fit.fitted(case)).collect();
    let expected = in_layout(layouts[0], &cases, &Spelling::default());
    for layout in &layouts[1..] {
        for (one, other) in in_layout(*layout, &cases, &Spelling::default()).iter().zip(&expected) {
            assert!(one == other || one["id"] == without, "{layout:?} is not {:?}: {one} {other}", layouts[0]);
        }
    }
}

#[test]
fn all_layouts_give_the_same_figures() {
    let [domain_first, moment_first, long] = [Names::DomainFirst, Names::MomentFirst, Names::Long].map(Layout::Wide);
    let rows = Layout::Rows(Names::DomainFirst);
    let layouts = [rows, domain_first, moment_first, long, Layout::Long, Layout::Scores, Layout::Moments];
    check_layouts(&layouts, rows, "");
}

#[test]
fn scores_with_days_only_give_the_same_figures() {
    // A sheet with days only has no column that could hold a goal, and the figure says so.
    check_layouts(&[Layout::Wide(Names::Numbers), Layout::LongDays], Layout::LongDays, "end-vs-goal");
}

#[test]
fn the_order_of_files_does_not_matter() {
    let tables = Layout::Long.tables(&cases(), &Spelling::default());
    let mut files: Vec<Vec<u8>> = tables.iter().map(|table| PLAIN.bytes(table)).collect();
    let expected = figures_of_cases(&json(&files, "cases first"));
    files.reverse();
    assert_eq!(figures_of_cases(&json(&files, "scores first")), expected);
}
