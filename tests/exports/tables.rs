//! The tables of all exports, read back. Nothing is known here of what they should hold.

use crate::is_element;
use calamine::{Data, Range, Reader, Xlsx};
use groeibeeld::language::Language;
use roxmltree::Node;
use serde_json::Value;
use std::collections::BTreeMap;
use std::io::{Cursor, Read};

/// A cell as it was read.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// The name of a row.
    Text(String),
    /// A number to count with.
    Number(f64),
    /// A number as people read it.
    Written(String),
    /// Nothing.
    Empty,
    /// Something that is not shown.
    Hidden,
    /// Nothing, or not shown: where no number of a row is shown a file of CSV does not say which of the two.
    Blank,
}

/// A table as it was read.
#[derive(Debug, Default, PartialEq)]
pub struct Table {
    pub columns: Vec<String>,
    pub rows: Vec<Vec<Cell>>,
    /// All that stands beside it.
    pub beside: String,
}

const MARK: &str = "·";

impl Table {
    /// All numbers to count with.
    pub fn numbers(&self) -> impl Iterator<Item = f64> {
        let number = |cell: &Cell| if let Cell::Number(number) = cell { Some(*number) } else { None };
        self.rows.iter().flatten().filter_map(number)
    }

    /// One more table of the same rows: the names of rows stand in each of them.
    fn join(&mut self, columns: Vec<String>, rows: Vec<Vec<Cell>>) {
        self.rows.resize(rows.len(), Vec::new());
        for (place, column) in columns.into_iter().enumerate() {
            if let Some(at) = self.columns.iter().position(|other| *other == column) {
                assert!(self.rows.iter().zip(&rows).all(|(one, other)| one[at] == other[place]), "{column}");
                continue;
            }
            self.columns.push(column);
            self.rows.iter_mut().zip(&rows).for_each(|(all, row)| all.push(row[place].clone()));
        }
    }

    /// The same without what keeps a spreadsheet from taking a text for something else.
    pub fn unguarded(mut self) -> Table {
        let plain = |cell: &mut Cell| match cell {
            Cell::Text(text) => *text = unguarded(text),
            Cell::Written(text) => *text = text.replacen('-', "−", usize::from(text.starts_with('-'))),
            _ => {}
        };
        self.rows.iter_mut().flatten().for_each(plain);
        self
    }
}

/// A text without the apostrophe in front of what would be a formula.
fn unguarded(text: &str) -> String {
    let is_formula = |text: &&str| text.starts_with(['=', '+', '-', '@']);
    assert!(!is_formula(&text), "a formula: {text}");
    text.strip_prefix('\'').filter(is_formula).unwrap_or(text).to_owned()
}

/// A file of CSV.
pub fn csv(text: &str, language: Language) -> Table {
    let text = text.strip_prefix('\u{FEFF}').expect("the mark of UTF-8");
    separated(text, language.of(b';', b','), language)
}

/// A text with tabs.
pub fn tabbed(text: &str, language: Language) -> Table {
    separated(text, b'\t', language)
}

/// The table ends at the first line with one cell; what follows is said of it.
fn separated(text: &str, separator: u8, language: Language) -> Table {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(separator)
        .has_headers(false)
        .flexible(true)
        .quoting(separator != b'\t')
        .from_reader(text.as_bytes());
    let records = reader.records().map(|record| record.expect("a record").iter().map(str::to_owned).collect());
    let mut records: Vec<Vec<String>> = records.collect();
    let mut columns = records.remove(0);
    let end = records.iter().position(|record| record.len() == 1).unwrap_or(records.len());
    let beside = records.split_off(end).concat().join("\n");
    let hides = columns.last().map(String::as_str) == Some(language.of("Niet getoond", "Not shown"));
    if hides {
        columns.pop();
    }
    let rows = records.iter().map(|record| {
        let (cells, not_shown) = record.split_at(columns.len());
        assert_eq!(not_shown.len(), usize::from(hides), "{record:?}");
        row(cells, &columns, not_shown.first().map_or("", String::as_str), language)
    });
    let rows = rows.collect();
    Table { columns, rows, beside }
}

/// The cells of a row, of which those are hidden whose columns its last cell names.
fn row(cells: &[String], columns: &[String], mut not_shown: &str, language: Language) -> Vec<Cell> {
    let everything = not_shown == language.of("alles", "everything");
    let cell = |(place, text): (usize, &String)| {
        let number = || text.replace(language.of(',', '.'), ".").parse::<f64>().ok();
        let of =
            not_shown.strip_prefix(columns[place].as_str()).filter(|rest| rest.is_empty() || rest.starts_with(", "));
        match (text.is_empty(), of) {
            (true, _) if everything => Cell::Blank,
            (true, Some(rest)) => {
                not_shown = rest.trim_start_matches(", ");
                Cell::Hidden
            }
            (true, None) => Cell::Empty,
            (false, _) => match number().filter(|_| place > 0) {
                Some(number) => Cell::Number(number),
                None => Cell::Text(unguarded(text)),
            },
        }
    };
    let cells = cells.iter().enumerate().map(cell).collect();
    assert!(everything || not_shown.is_empty(), "not shown, but not empty: {not_shown}");
    cells
}

/// The files of an archive by their names.
pub fn files(bytes: &[u8]) -> BTreeMap<String, String> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let count = archive.len();
    let read = |number| {
        let mut file = archive.by_index(number).expect("a file");
        let mut text = String::new();
        file.read_to_string(&mut text).expect("UTF-8");
        (file.name().expect("a name").into_owned(), text)
    };
    (0..count).map(read).collect()
}

/// All figures of the public JSON, with their stable names.
pub fn json(text: &str) -> Vec<(String, Table)> {
    let json: Value = serde_json::from_str(text).expect("JSON");
    let string = |value: &Value| value.as_str().expect("a text").to_owned();
    let cell = |value: &Value| match value {
        Value::Null => Cell::Empty,
        Value::Number(number) => Cell::Number(number.as_f64().expect("a number")),
        Value::String(text) => Cell::Text(text.clone()),
        hidden => {
            assert_eq!(hidden, &serde_json::json!({"hidden": true}));
            Cell::Hidden
        }
    };
    let list = |value: &Value| value.as_array().expect("a list").clone();
    let figure = |figure: &Value| {
        let columns = list(&figure["columns"]).iter().map(|column| string(&column["label"])).collect();
        let rows = list(&figure["rows"]).iter().map(|row| list(&row["cells"]).iter().map(cell).collect()).collect();
        let beside = ["title", "summary", "note"].map(|key| string(&figure[key])).join("\n");
        (string(&figure["id"]), Table { columns, rows, beside })
    };
    list(&json["figures"]).iter().map(figure).collect()
}

/// The sheets of a workbook by their names.
pub fn workbook(bytes: &[u8]) -> BTreeMap<String, Range<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    book.worksheets().into_iter().collect()
}

/// The table of a sheet: under the first line that has all these heads.
pub fn sheet(sheet: &Range<Data>, labels: &[&str]) -> Table {
    let text = |cell: &Data| if let Data::String(text) = cell { text.clone() } else { String::new() };
    let texts = |row: &[Data]| -> Vec<String> { row.iter().take(labels.len()).map(text).collect() };
    let is_head = |row: &[Data]| labels.iter().all(|label| texts(row).iter().any(|text| text == label));
    let head = sheet.rows().position(is_head).expect("the heads");
    let cell = |cell: &Data| match cell {
        Data::Empty => Cell::Empty,
        Data::String(text) if text == MARK => Cell::Hidden,
        Data::String(text) => Cell::Text(text.clone()),
        Data::Float(number) => Cell::Number(*number),
        other => panic!("{other:?}"),
    };
    let is_of_table = |row: &&[Data]| row[0] != Data::Empty;
    let rows = sheet.rows().skip(head + 1).take_while(is_of_table);
    let rows = rows.map(|row| row.iter().take(labels.len()).map(cell).collect());
    let beside = sheet.used_cells().map(|(.., cell)| text(cell)).collect::<Vec<_>>().join("\n");
    Table { columns: texts(sheet.rows().nth(head).expect("the heads")), rows: rows.collect(), beside }
}

/// The tables within an element as one: the names of rows stand in each of them.
pub fn html(within: Node) -> Table {
    let mut all = Table { beside: text(within), ..Table::default() };
    for table in within.descendants().filter(|node| is_element(node, "table")) {
        let rows = |name| {
            let part = table.children().find(|node| is_element(node, name)).expect(name);
            part.children().filter(|node| is_element(node, "tr")).collect::<Vec<_>>()
        };
        let columns: Vec<String> = rows("thead")[0].children().filter(Node::is_element).map(text).collect();
        let rows: Vec<Vec<Cell>> =
            rows("tbody").iter().map(|row| row.children().filter(Node::is_element).map(cell).collect()).collect();
        all.join(columns, rows);
    }
    all
}

/// What stands below each place of a document of Word that something can lead to, as one table.
pub fn docx(bytes: &[u8]) -> Vec<(String, Table)> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).expect("an archive");
    let mut xml = String::new();
    archive.by_name("word/document.xml").expect("the text").read_to_string(&mut xml).expect("UTF-8");
    let document = roxmltree::Document::parse(&xml).expect("XML");
    let body = document.root_element().first_element_child().expect("the body");
    let mut parts = vec![(String::new(), Table::default())];
    for node in body.children().filter(Node::is_element) {
        let mark = node.children().find(|node| is_element(node, "bookmarkStart"));
        if let Some(id) = mark.and_then(|mark| word(mark, "name")) {
            parts.push((id, Table::default()));
        }
        let (_, part) = parts.last_mut().expect("a part");
        if is_element(&node, "tbl") {
            let cells =
                |row: Node| row.children().filter(|node| is_element(node, "tc")).map(of_word).collect::<Vec<_>>();
            let mut rows = node.children().filter(|node| is_element(node, "tr"));
            let heads = rows.next().expect("heads");
            let columns = heads.children().filter(|node| is_element(node, "tc")).map(text).collect();
            part.join(columns, rows.map(cells).collect());
        } else {
            part.beside += &format!("{}\n", text(node));
        }
    }
    parts
}

/// An attribute of Word.
fn word(node: Node, name: &str) -> Option<String> {
    let mut attributes = node.attributes().filter(|attribute| attribute.namespace().is_some());
    attributes.find(|attribute| attribute.name() == name).map(|found| found.value().to_owned())
}

/// A cell of a table of Word.
fn of_word(node: Node) -> Cell {
    let style = |name: &str| {
        let style = node.descendants().find(|node| is_element(node, name));
        style.and_then(|style| word(style, "val"))
    };
    let is_hidden = style("rStyle").as_deref() == Some("Hidden");
    match (is_hidden, style("pStyle").as_deref()) {
        (true, _) => {
            assert_eq!(text(node).trim_matches('\u{A0}'), MARK);
            Cell::Hidden
        }
        (_, Some("TableNumber")) => Cell::Written(text(node)),
        _ => Cell::Text(text(node)),
    }
}

fn cell(node: Node) -> Cell {
    let parts = node.descendants().filter(|node| node.attribute("class") == Some("hidden"));
    let is_marked = parts.count() == 1 && ["·niet getoond", "·not shown"].contains(&&*text(node));
    match node.attribute("scope") {
        Some("row") => Cell::Text(text(node)),
        _ if is_marked || text(node) == MARK => Cell::Hidden,
        _ => Cell::Written(text(node)),
    }
}

/// All text in an element.
pub fn text(node: Node) -> String {
    node.descendants().filter(Node::is_text).filter_map(|node| node.text()).collect()
}
