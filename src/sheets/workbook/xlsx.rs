//! Sheets of Excel since 2007, cell by cell with calamine.

use crate::sheets::Record;
use crate::sheets::workbook::rows::Rows;
use crate::sheets::workbook::values::{Format, truth, write_iso_duration, write_iso_moment, write_value};
use crate::sheets::workbook::{Fault, SheetName};
use calamine::{DataRef, Reader, SheetType, SheetVisible, XlsxError};
use quick_xml::events::Event;
use std::io::{BufReader, Cursor};
use zip::ZipArchive;

/// An opened XLSX.
pub(super) struct Xlsx {
    book: calamine::Xlsx<Cursor<Vec<u8>>>,
    names: Vec<String>,
}

impl Xlsx {
    /// Opens a package that was found safe to unpack.
    pub(super) fn open(bytes: Vec<u8>) -> Result<(Xlsx, Vec<SheetName>), Fault> {
        check_strings(&bytes)?;
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
