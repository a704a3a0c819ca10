//! Sheets of OpenDocument: `content.xml` is read element by element. Opening goes through it once and notes the sheets;
//! reading a sheet goes through it again up to that sheet.

use crate::sheets::Record;
use crate::sheets::workbook::rows::{MAX_COLUMNS, MAX_ROWS, Rows};
use crate::sheets::workbook::values::{truth, write_iso_duration, write_iso_moment, write_number};
use crate::sheets::workbook::{Fault, SheetName};
use quick_xml::XmlVersion;
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{BufRead, BufReader, Cursor, Read};
use zip::ZipArchive;

/// An opened ODS.
pub(super) struct Ods {
    zip: ZipArchive<Cursor<Vec<u8>>>,
    /// The places, among all tables, of the sheets.
    tables: Vec<usize>,
    is_1904: bool,
}

impl Ods {
    /// Opens a package that was found safe to unpack.
    pub(super) fn open(bytes: Vec<u8>) -> Result<(Ods, Vec<SheetName>), Fault> {
        let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
        if is_encrypted(&mut zip) {
            return Err(Fault::Password);
        }
        let (mut tables, mut sheets) = (Vec::new(), Vec::new());
        let (mut place, mut is_1904) = (0, false);
        content(&mut zip)?.each_table(|xml, table, settings| {
            is_1904 = settings.is_1904;
            // Tables of other files that cells refer to are kept under the name of that file.
            if !table.name.starts_with("'file:") {
                tables.push(place);
                let is_hidden = settings.hidden_styles.contains(&table.style);
                sheets.push(SheetName { name: table.name, is_hidden });
            }
            place += 1;
            xml.skip().map(|()| true)
        })?;
        Ok((Ods { zip, tables, is_1904 }, sheets))
    }

    /// Whether numbers that stand for days count from 1904.
    pub(super) fn is_1904(&self) -> bool {
        self.is_1904
    }

    /// Reads the cells of a sheet, from 0.
    pub(super) fn read(&mut self, sheet: usize, rows: &mut Rows<impl FnMut(Record)>) -> Result<(), Fault> {
        let wanted = *self.tables.get(sheet).ok_or(Fault::Damaged)?;
        let mut place = 0;
        content(&mut self.zip)?.each_table(|xml, _, _| {
            let is_wanted = place == wanted;
            place += 1;
            if is_wanted {
                let mut row = 0;
                xml.table(&mut row, rows)?;
            } else {
                xml.skip()?;
            }
            Ok(!is_wanted)
        })
    }
}

/// Whether the list of parts tells how they are encrypted.
fn is_encrypted(zip: &mut ZipArchive<Cursor<Vec<u8>>>) -> bool {
    let mut text = String::new();
    let list = zip.by_name("META-INF/manifest.xml").ok();
    // OK because a list that can't be read says nothing.
    let _ = list.map(|list| list.take(MAX_LIST).read_to_string(&mut text));
    text.contains(":encryption-data") || text.contains("<encryption-data")
}

/// A list of parts is not longer than this, in bytes.
const MAX_LIST: u64 = 1 << 24;

fn content(zip: &mut ZipArchive<Cursor<Vec<u8>>>) -> Result<Xml<impl BufRead>, Fault> {
    let part = zip.by_name("content.xml").map_err(|_| Fault::Damaged)?;
    let mut reader = quick_xml::Reader::from_reader(BufReader::new(part));
    reader.config_mut().expand_empty_elements = true;
    Ok(Xml { reader, buffer: Vec::new(), text: String::new() })
}

/// What holds for all tables.
#[derive(Default)]
struct Settings {
    hidden_styles: HashSet<String>,
    is_1904: bool,
}

/// What a table says of itself.
struct Table {
    name: String,
    style: String,
}

/// What was read: an element's start with what is of use of it, its end, or text between.
enum Part {
    Start(Element),
    End,
    Text,
}

/// The elements of use.
enum Element {
    Style(String),
    TableProperties {
        is_hidden: bool,
    },
    Table(Table),
    /// The day from which days are counted.
    FirstDay(String),
    /// Elements that group rows.
    Group,
    Row {
        repeats: u32,
    },
    Cell(Cell),
    Paragraph,
    Space {
        count: usize,
    },
    Tab,
    LineBreak,
    /// Parts of a paragraph with a form of their own.
    Span,
    Other,
}

struct Cell {
    repeats: u32,
    value: Value,
}

/// What a cell says it holds, besides the text that it shows.
enum Value {
    /// What it shows.
    Shown,
    Number(f64),
    Text(String),
    Moment(String),
    Duration(String),
    Truth(bool),
}

struct Xml<R> {
    reader: quick_xml::Reader<R>,
    buffer: Vec<u8>,
    /// The text of the paragraphs that are read.
    text: String,
}

impl<R: BufRead> Xml<R> {
    /// The next part; text is added to `self.text` if that is wanted. The end of the file is an error, because every
    /// caller waits for the end of an element.
    fn next(&mut self, is_text_wanted: bool) -> Result<Part, Fault> {
        self.buffer.clear();
        match self.reader.read_event_into(&mut self.buffer).map_err(|_| Fault::Damaged)? {
            Event::Start(start) => return element(&start).map(Part::Start),
            Event::End(_) => return Ok(Part::End),
            Event::Eof => return Err(Fault::Damaged),
            _ if !is_text_wanted => {}
            Event::Text(text) => push_text(&mut self.text, &text.xml10_content()),
            Event::CData(text) => push_text(&mut self.text, &text.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => self.text.push(letter),
                _ => self.text.push_str(quick_xml::escape::resolve_predefined_entity(&name).unwrap_or_default()),
            },
            _ => {}
        }
        Ok(Part::Text)
    }

    /// Passes over the rest of an element that was started.
    fn skip(&mut self) -> Result<(), Fault> {
        let mut depth = 0u32;
        loop {
            match self.next(false)? {
                Part::Start(_) => depth += 1,
                Part::End if depth == 0 => return Ok(()),
                Part::End => depth -= 1,
                Part::Text => {}
            }
        }
    }

    /// Calls `each` at the start of each table, until it says `false`; it must read to the table's end. What holds for
    /// all tables stands before them.
    fn each_table(
        &mut self,
        mut each: impl FnMut(&mut Self, Table, &Settings) -> Result<bool, Fault>,
    ) -> Result<(), Fault> {
        let (mut settings, mut style) = (Settings::default(), String::new());
        let mut depth = 0u32;
        loop {
            match self.next(false)? {
                Part::Start(Element::Table(table)) => {
                    if !each(self, table, &settings)? {
                        return Ok(());
                    }
                }
                Part::Start(element) => {
                    depth += 1;
                    match element {
                        Element::Style(name) => style = name,
                        Element::TableProperties { is_hidden: true } => {
                            settings.hidden_styles.insert(std::mem::take(&mut style));
                        }
                        Element::FirstDay(day) => settings.is_1904 = day.starts_with("1904"),
                        _ => {}
                    }
                }
                Part::End if depth <= 1 => return Ok(()),
                Part::End => depth -= 1,
                Part::Text => {}
            }
        }
    }

    /// Reads rows to the end of a table or a group in it.
    fn table(&mut self, row: &mut u32, rows: &mut Rows<impl FnMut(Record)>) -> Result<(), Fault> {
        // Groups may stand in groups: their depth is counted, so that no file makes the program's stack too deep.
        let (mut depth, mut left) = (0u32, MAX_COPIES);
        loop {
            match self.next(false)? {
                Part::Start(Element::Row { repeats }) => {
                    let cells = self.row()?;
                    left = left.checked_sub(copies(&cells, *row, repeats)).ok_or(Fault::TooLarge)?;
                    give(&cells, *row, repeats, rows)?;
                    *row = row.saturating_add(repeats);
                }
                Part::Start(Element::Group) => depth += 1,
                Part::Start(_) => self.skip()?,
                Part::End if depth == 0 => return Ok(()),
                Part::End => depth -= 1,
                Part::Text => {}
            }
        }
    }

    /// The cells of a row that are not empty: first column, how many columns, text.
    fn row(&mut self) -> Result<Vec<(u32, u32, String)>, Fault> {
        let (mut cells, mut column) = (Vec::new(), 0u32);
        loop {
            match self.next(false)? {
                Part::Start(Element::Cell(cell)) => {
                    let text = self.cell(cell.value)?;
                    if !text.is_empty() {
                        cells.push((column, cell.repeats, text));
                    }
                    column = column.saturating_add(cell.repeats);
                }
                Part::Start(_) => self.skip()?,
                Part::End => return Ok(cells),
                Part::Text => {}
            }
        }
    }

    /// The text of a cell that was started.
    fn cell(&mut self, value: Value) -> Result<String, Fault> {
        self.text.clear();
        let mut is_first = true;
        loop {
            match self.next(false)? {
                Part::Start(Element::Paragraph) => {
                    if !std::mem::take(&mut is_first) {
                        self.text.push('\n');
                    }
                    self.paragraph()?;
                }
                // Notes and drawings.
                Part::Start(_) => self.skip()?,
                Part::End => break,
                Part::Text => {}
            }
        }
        let mut text = String::new();
        match value {
            Value::Shown => text.push_str(&self.text),
            Value::Number(number) => write_number(&mut text, number),
            Value::Text(said) => text = said,
            Value::Moment(moment) => write_iso_moment(&mut text, &moment),
            Value::Duration(duration) => write_iso_duration(&mut text, &duration),
            Value::Truth(value) => text.push_str(truth(value)),
        }
        Ok(text)
    }

    /// Adds the text of a paragraph that was started.
    fn paragraph(&mut self) -> Result<(), Fault> {
        let mut depth = 0u32;
        loop {
            match self.next(true)? {
                Part::Start(Element::Span) => depth += 1,
                Part::Start(element) => {
                    match element {
                        Element::Space { count } => self.text.extend(std::iter::repeat_n(' ', count)),
                        Element::Tab => self.text.push('\t'),
                        Element::LineBreak => self.text.push('\n'),
                        _ => {}
                    }
                    self.skip()?;
                }
                Part::End if depth == 0 => return Ok(()),
                Part::End => depth -= 1,
                Part::Text => {}
            }
        }
    }
}

/// A sheet is taken with so many cells that are there by repeating only: more than anyone fills, and little work. Without
/// this limit a file of a thousand bytes, one of calamine's bug reports, is 17 seconds of work.
const MAX_COPIES: u64 = 1 << 24;

/// How many cells a repeated row is more than it is written with.
fn copies(cells: &[(u32, u32, String)], row: u32, repeats: u32) -> u64 {
    let width = |column: u32, repeats: u32| u64::from(repeats.min(MAX_COLUMNS.saturating_sub(column)));
    let wide: u64 = cells.iter().map(|(column, repeats, _)| width(*column, *repeats)).sum();
    let high = u64::from(repeats.min(MAX_ROWS.saturating_sub(row)));
    (wide * high).saturating_sub(cells.len() as u64)
}

/// Gives a row as often as it is repeated.
fn give(
    cells: &[(u32, u32, String)],
    row: u32,
    repeats: u32,
    rows: &mut Rows<impl FnMut(Record)>,
) -> Result<(), Fault> {
    if cells.is_empty() {
        return Ok(());
    }
    // Programs fill sheets to the last row and column by repeating; what is beyond is nowhere.
    for row in (row..row.saturating_add(repeats)).take_while(|row| *row < MAX_ROWS) {
        for (column, repeats, text) in cells {
            for column in (*column..column.saturating_add(*repeats)).take_while(|column| *column < MAX_COLUMNS) {
                rows.text(row, column, text)?;
            }
        }
    }
    Ok(())
}

/// White space of any length is one space; leading space is given up with the cell's.
fn push_text(text: &mut String, more: &str) {
    for letter in more.chars() {
        let is_space = matches!(letter, ' ' | '\t' | '\n' | '\r');
        if !is_space {
            text.push(letter);
        } else if !text.ends_with(' ') {
            text.push(' ');
        }
    }
}

fn element(start: &BytesStart) -> Result<Element, Fault> {
    let name = start.local_name();
    Ok(match name.as_ref() {
        "table-cell" | "covered-table-cell" => Element::Cell(cell(start)?),
        "table-row" => Element::Row { repeats: repeats(start, "number-rows-repeated")? },
        "p" | "h" => Element::Paragraph,
        "span" | "a" => Element::Span,
        "s" => Element::Space { count: repeats(start, "c")?.min(MAX_COLUMNS) as usize },
        "tab" => Element::Tab,
        "line-break" => Element::LineBreak,
        "table-row-group" | "table-header-rows" | "table-rows" => Element::Group,
        "table" => Element::Table(Table {
            name: attribute(start, "name")?.unwrap_or_default(),
            style: attribute(start, "style-name")?.unwrap_or_default(),
        }),
        "null-date" => Element::FirstDay(attribute(start, "date-value")?.unwrap_or_default()),
        "style" => Element::Style(attribute(start, "name")?.unwrap_or_default()),
        "table-properties" => {
            Element::TableProperties { is_hidden: attribute(start, "display")?.as_deref() == Some("false") }
        }
        _ => Element::Other,
    })
}

fn cell(start: &BytesStart) -> Result<Cell, Fault> {
    let (mut kind, mut said, mut repeats, mut is_error) = (String::new(), None, 1, false);
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Fault::Damaged)?;
        let text = attribute.normalized_value(XmlVersion::Implicit1_0).map_err(|_| Fault::Damaged)?;
        let (prefix, name) = attribute.key.as_ref().split_once(':').unwrap_or_default();
        match name {
            "number-columns-repeated" => repeats = number(&text)?,
            // "calcext" repeats the type and adds one for errors, whose text is what the cell shows.
            "value-type" if prefix == "calcext" => is_error = text == "error",
            "value-type" => kind = text.into_owned(),
            "value" | "date-value" | "time-value" | "boolean-value" | "string-value" => said = Some(text.into_owned()),
            _ => {}
        }
    }
    let value = match (kind.as_str(), said) {
        _ if is_error => Value::Shown,
        ("float" | "percentage" | "currency", Some(said)) => {
            Value::Number(said.trim().parse().map_err(|_| Fault::Damaged)?)
        }
        ("date", Some(said)) => Value::Moment(said),
        ("time", Some(said)) => Value::Duration(said),
        ("boolean", Some(said)) => Value::Truth(said.eq_ignore_ascii_case("true")),
        ("string", Some(said)) => Value::Text(said),
        _ => Value::Shown,
    };
    Ok(Cell { repeats, value })
}

fn repeats(start: &BytesStart, name: &str) -> Result<u32, Fault> {
    attribute(start, name)?.map_or(Ok(1), |text| number(&text))
}

fn number(text: &str) -> Result<u32, Fault> {
    text.trim().parse().map_err(|_| Fault::Damaged)
}

/// An attribute by its name without the prefix.
fn attribute(start: &BytesStart, name: &str) -> Result<Option<String>, Fault> {
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(|_| Fault::Damaged)?;
        if attribute.key.local_name().as_ref() == name {
            return attribute
                .normalized_value(XmlVersion::Implicit1_0)
                .map(|text| Some(text.into_owned()))
                .map_err(|_| Fault::Damaged);
        }
    }
    Ok(None)
}
