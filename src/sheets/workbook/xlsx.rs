//! Sheets of Excel since 2007, cell by cell with calamine.

use crate::sheets::Record;
use crate::sheets::workbook::rows::Rows;
use crate::sheets::workbook::values::{Format, truth, write_iso_duration, write_iso_moment, write_value};
use crate::sheets::workbook::{Fault, SheetName};
use calamine::{DataRef, Reader, SheetType, SheetVisible, XlsxError};
use quick_xml::events::{BytesStart, Event};
use std::collections::HashSet;
use std::io::{BufReader, Cursor, Read};
use std::ops::Range;
use zip::{CompressionMethod, ZipArchive};

/// An opened XLSX.
pub(super) struct Xlsx {
    book: calamine::Xlsx<Cursor<Vec<u8>>>,
    names: Vec<String>,
}

impl Xlsx {
    /// Opens a package that was found safe to unpack.
    pub(super) fn open(bytes: Vec<u8>) -> Result<(Xlsx, Vec<SheetName>), Fault> {
        check_strings(&bytes)?;
        let bytes = without_other_sheets(bytes)?;
        let book = calamine::Xlsx::new(Cursor::new(bytes)).map_err(fault)?;
        let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
        let name = |sheet: &calamine::Sheet| SheetName {
            name: sheet.name.clone(),
            is_hidden: sheet.visible != SheetVisible::Visible,
        };
        let sheets: Vec<SheetName> = sheets.map(name).collect();
        let names = sheets.iter().map(|sheet| sheet.name.clone()).collect();
        Ok((Xlsx { book, names }, sheets))
    }

    /// Whether days count from 1904.
    pub(super) fn is_1904(&self) -> bool {
        self.book.has_1904_epoch()
    }

    /// Reads the cells of a sheet, from 0.
    pub(super) fn read(&mut self, sheet: usize, rows: &mut Rows<impl FnMut(Record)>) -> Result<(), Fault> {
        let is_1904 = self.is_1904();
        let name = self.names.get(sheet).ok_or(Fault::Damaged)?;
        let mut cells = self.book.worksheet_cells_reader(name).map_err(fault)?;
        loop {
            let cell = match cells.next_cell() {
                Ok(Some(cell)) => cell,
                Ok(None) => return Ok(()),
                // An error value that calamine does not know, e.g. `#SPILL!`: the cell is left empty.
                Err(XlsxError::CellError(_)) => continue,
                Err(error) => return Err(fault(error)),
            };
            let (row, column) = cell.get_position();
            add(rows, row, column, cell.get_value(), is_1904)?;
        }
    }
}

fn add(
    rows: &mut Rows<impl FnMut(Record)>,
    row: u32,
    column: u32,
    value: &DataRef,
    is_1904: bool,
) -> Result<(), Fault> {
    match value {
        DataRef::Empty => Ok(()),
        DataRef::String(text) => rows.text(row, column, text),
        DataRef::SharedString(text) => rows.text(row, column, text),
        DataRef::Bool(value) => rows.text(row, column, truth(*value)),
        DataRef::Error(error) => rows.text(row, column, &error.to_string()),
        DataRef::Int(number) => {
            rows.cell(row, column, |text| write_value(text, *number as f64, Format::Number, is_1904))
        }
        DataRef::Float(number) => rows.cell(row, column, |text| write_value(text, *number, Format::Number, is_1904)),
        DataRef::DateTime(moment) => {
            let format = if moment.is_duration() { Format::Duration } else { Format::Date };
            rows.cell(row, column, |text| write_value(text, moment.as_f64(), format, is_1904))
        }
        DataRef::DateTimeIso(moment) => rows.cell(row, column, |text| write_iso_moment(text, moment)),
        DataRef::DurationIso(duration) => rows.cell(row, column, |text| write_iso_duration(text, duration)),
    }
}

fn fault(error: XlsxError) -> Fault {
    match error {
        XlsxError::Password => Fault::Password,
        _ => Fault::Damaged,
    }
}

/// More texts than this are not expected in a workbook of the size that is taken.
const MAX_STRINGS: u64 = 20_000_000;

/// An error if the table of texts announces more than it can hold: calamine 0.38 makes room for as many as it says,
/// which a damaged number turns into the end of the program.
fn check_strings(bytes: &[u8]) -> Result<(), Fault> {
    let mut zip = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged)?;
    let is_table = |name: &&str| name.to_ascii_lowercase().replace('\\', "/").ends_with("sharedstrings.xml");
    let names: Vec<String> = zip.file_names().filter_map(|name| name.ok().map(|name| name.into_owned())).collect();
    for name in names.iter().map(String::as_str).filter(is_table) {
        let Ok(part) = zip.by_name(name) else { continue };
        if announced(BufReader::new(part)) > MAX_STRINGS {
            return Err(Fault::Damaged);
        }
    }
    Ok(())
}

/// How many texts the first element announces.
fn announced(part: impl std::io::BufRead) -> u64 {
    let mut reader = quick_xml::Reader::from_reader(part);
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer) {
            Ok(Event::Start(start) | Event::Empty(start)) if start.local_name().as_ref() == "sst" => {
                let said = start.try_get_attribute("uniqueCount").ok().flatten();
                return said.and_then(|said| said.value.trim().parse().ok()).unwrap_or_default();
            }
            // What is broken here is broken for calamine too, which says so.
            Ok(Event::Eof) | Err(_) => return 0,
            Ok(_) => {}
        }
    }
}

/// The package, with sheets left out of the workbook's list that are of a kind that calamine 0.38 does not know, as those
/// of macros in an XLSM, or that have no part: it would refuse the whole workbook.
fn without_other_sheets(bytes: Vec<u8>) -> Result<Vec<u8>, Fault> {
    let mut zip = ZipArchive::new(Cursor::new(&bytes[..])).map_err(|_| Fault::Damaged)?;
    let names: Vec<String> = zip.file_names().filter_map(|name| name.ok().map(|name| name.into_owned())).collect();
    for name in names.iter().filter(|name| name.to_ascii_lowercase().ends_with(".xml")) {
        let (folder, file) = name.rsplit_once('/').map_or(("", &name[..]), |(folder, file)| (folder, file));
        if !file.to_ascii_lowercase().starts_with("workbook") {
            continue;
        }
        let list = format!("{folder}/_rels/{file}.rels");
        let (Some(list), Some(book)) = (text(&mut zip, list.trim_start_matches('/')), text(&mut zip, name)) else {
            continue;
        };
        let others = other_sheets(&book, &known_sheets(&list));
        if !others.is_empty() {
            return with_text(zip, name, &without(&book, &others)).ok_or(Fault::Damaged);
        }
    }
    Ok(bytes)
}

/// The text of a part; none if there is no such part or it is no text, which calamine then says.
fn text(zip: &mut ZipArchive<Cursor<&[u8]>>, name: &str) -> Option<String> {
    let mut text = String::new();
    zip.by_name(name).ok()?.read_to_string(&mut text).ok()?;
    Some(text)
}

/// The relations, by their names, to sheets of the kinds that calamine knows.
fn known_sheets(list: &str) -> HashSet<String> {
    let mut known = HashSet::new();
    each_element(list, "Relationship", |element, _| {
        let kind = attribute(element, "Type").unwrap_or_default();
        if ["worksheet", "chartsheet", "dialogsheet"].contains(&kind.rsplit('/').next().unwrap_or_default()) {
            known.extend(attribute(element, "Id"));
        }
    });
    known
}

/// Where the workbook names sheets of other kinds.
fn other_sheets(book: &str, known: &HashSet<String>) -> Vec<Range<usize>> {
    let mut others = Vec::new();
    each_element(book, "sheet", |element, place| {
        if !attribute(element, "id").is_some_and(|id| known.contains(&id)) {
            others.push(place);
        }
    });
    others
}

/// Calls `each` with the elements of this name and their places in the text, as far as it can be read.
fn each_element(text: &str, name: &str, mut each: impl FnMut(&BytesStart, Range<usize>)) {
    let mut reader = quick_xml::Reader::from_str(text);
    loop {
        let start = reader.buffer_position() as usize;
        match reader.read_event() {
            Ok(Event::Empty(element)) if element.local_name().as_ref() == name => {
                each(&element, start..reader.buffer_position() as usize);
            }
            Ok(Event::Start(element)) if element.local_name().as_ref() == name => {
                if reader.read_to_end(element.name()).is_err() {
                    return;
                }
                each(&element, start..reader.buffer_position() as usize);
            }
            Ok(Event::Eof) | Err(_) => return,
            Ok(_) => {}
        }
    }
}

/// An attribute by its name without the prefix.
fn attribute(element: &BytesStart, name: &str) -> Option<String> {
    let mut attributes = element.attributes();
    let found = attributes.with_checks(false).flatten().find(|found| found.key.local_name().as_ref() == name)?;
    Some(found.value.into_owned())
}

fn without(text: &str, places: &[Range<usize>]) -> String {
    let (mut left, mut from) = (String::new(), 0);
    for place in places {
        left.push_str(text.get(from..place.start).unwrap_or_default());
        from = place.end;
    }
    left + text.get(from..).unwrap_or_default()
}

/// The package with another text in one part; the others are copied as they are packed. Written here, because the crate's
/// writer would bring all that packs into the page.
fn with_text(mut zip: ZipArchive<Cursor<&[u8]>>, changed: &str, text: &str) -> Option<Vec<u8>> {
    let (mut written, mut list, count) = (Vec::new(), Vec::new(), u16::try_from(zip.len()).ok()?);
    for index in 0..zip.len() {
        let mut part = zip.by_index_raw(index).ok()?;
        let name = part.name().ok()?.into_owned();
        let (method, sum, size, content) = if name == changed {
            (0, checksum(text.as_bytes()), u32::try_from(text.len()).ok()?, text.as_bytes().to_vec())
        } else {
            let method = match part.compression() {
                CompressionMethod::Stored => 0,
                CompressionMethod::Deflated => 8,
                _ => return None,
            };
            let mut content = Vec::new();
            part.read_to_end(&mut content).ok()?;
            (method, part.crc32(), u32::try_from(part.size()).ok()?, content)
        };
        let start = u32::try_from(written.len()).ok()?;
        let about = about_part(method, sum, u32::try_from(content.len()).ok()?, size, u16::try_from(name.len()).ok()?);
        written.extend([b"PK\x03\x04", &about[..], name.as_bytes(), &content].concat());
        list.extend([b"PK\x01\x02\x14\x00", &about[..], &[0; 10], &start.to_le_bytes(), name.as_bytes()].concat());
    }
    let (start, length) = (u32::try_from(written.len()).ok()?, u32::try_from(list.len()).ok()?);
    written.extend(list);
    let counts = [count.to_le_bytes(), count.to_le_bytes()].concat();
    let places = [length.to_le_bytes(), start.to_le_bytes()].concat();
    written.extend([b"PK\x05\x06", &[0; 4][..], &counts, &places, &[0; 2]].concat());
    Some(written)
}

/// What a zip says of a part, before the part and in the list at the end: version, names in UTF-8, method, no time, sum,
/// sizes, the length of the name and no more.
fn about_part(method: u16, sum: u32, packed: u32, size: u32, name: u16) -> Vec<u8> {
    let pairs = [20, 1 << 11, method, 0, 1 << 5 | 1].map(u16::to_le_bytes).concat();
    let sizes = [sum, packed, size].map(u32::to_le_bytes).concat();
    [pairs, sizes, name.to_le_bytes().to_vec(), vec![0; 2]].concat()
}

/// The checksum of a zip: CRC-32, bit by bit, as it is for a short text.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 != 0 { sum >> 1 ^ 0xEDB8_8320 } else { sum >> 1 })
    })
}
