//! Bytes of a workbook to records, sheet by sheet: XLSX, XLS and ODS, told apart by their content. What comes in is the
//! whole file, what goes out is each row with at least one cell, as text. No input makes it panic or run for ever, and
//! memory follows the cells that exist: a cell in the last column and row costs what any cell costs.
//!
//! XLSX is calamine's. Its readers of XLS and ODS are not used: on damaged files they index past the end, follow a ring
//! of sectors or wait for the end of a table that never comes (0.38), and they lay every sheet out as a full rectangle;
//! in a browser each of these ends the page. `xls` and `ods` read the cells one after the other instead.

// Sheets of OpenDocument.
mod ods;
// The streams of an OLE file.
mod ole;
// What a zip may hold before anything of it is unpacked.
mod package;
// Cells to records.
mod rows;
// Numbers, days and times as text.
mod values;
// Sheets of Excel 95 to 2003.
mod xls;
// Sheets of Excel since 2007.
mod xlsx;

#[cfg(test)]
mod tests;

use crate::sheets::Record;
use rows::Rows;

/// What a workbook can't be read for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It asks for a password.
    Password,
    /// It is cut off, or its parts contradict each other.
    Damaged,
    /// It holds more than this program takes: see [`UNPACKED`] and [`TEXT`].
    TooLarge,
    /// It is a zip or OLE file without a workbook of these formats: a document, a mail, an XLSB.
    NoWorkbook,
    /// It has no worksheet.
    NoSheets,
}

/// A zip is taken up to this size unpacked, in bytes.
pub const UNPACKED: u64 = 512 << 20;

/// A sheet is taken up to so much text, in bytes, each cell's place counted as one.
pub const TEXT: u64 = 1 << 30;

/// A worksheet of a workbook.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetName {
    /// What its tab says.
    pub name: String,
    /// Whether the program that made it does not show it.
    pub is_hidden: bool,
}

/// An opened workbook.
pub struct Workbook {
    inside: Inside,
    sheets: Vec<SheetName>,
    is_1904: bool,
}

enum Inside {
    Xlsx(Box<xlsx::Xlsx>),
    Xls(xls::Xls),
    Ods(ods::Ods),
}

impl Workbook {
    /// Opens the bytes of an XLSX, XLS or ODS file.
    pub fn open(bytes: Vec<u8>) -> Result<Workbook, Fault> {
        let (inside, sheets, is_1904) = if bytes.starts_with(&ole::SIGNATURE) {
            let (xls, sheets) = xls::Xls::open(&bytes)?;
            let is_1904 = xls.is_1904();
            (Inside::Xls(xls), sheets, is_1904)
        } else {
            match package::check(&bytes, UNPACKED)? {
                package::Kind::Xlsx => {
                    let (xlsx, sheets) = xlsx::Xlsx::open(bytes)?;
                    let is_1904 = xlsx.is_1904();
                    (Inside::Xlsx(Box::new(xlsx)), sheets, is_1904)
                }
                package::Kind::Ods => {
                    let (ods, sheets) = ods::Ods::open(bytes)?;
                    let is_1904 = ods.is_1904();
                    (Inside::Ods(ods), sheets, is_1904)
                }
            }
        };
        if sheets.is_empty() { Err(Fault::NoSheets) } else { Ok(Workbook { inside, sheets, is_1904 }) }
    }

    /// The worksheets, in the workbook's order; without sheets of a chart or of macros.
    pub fn sheets(&self) -> &[SheetName] {
        &self.sheets
    }

    /// Whether serial numbers of days count from 1904: a day without a format of its own stays such a number.
    pub fn is_1904(&self) -> bool {
        self.is_1904
    }

    /// Gives each row of a sheet, from 0, that has at least one cell; [`Record::line`] is the row's number in the
    /// spreadsheet. A true day is `2021-12-31`, with the time behind it unless that is midnight; a time or duration is
    /// `13:45:30`; a number has a decimal point; a formula is its last result.
    pub fn read(&mut self, sheet: usize, each: impl FnMut(Record)) -> Result<(), Fault> {
        let mut rows = Rows::new(each, TEXT);
        match &mut self.inside {
            Inside::Xlsx(xlsx) => xlsx.read(sheet, &mut rows)?,
            Inside::Xls(xls) => xls.read(sheet, &mut rows)?,
            Inside::Ods(ods) => ods.read(sheet, &mut rows)?,
        }
        rows.end();
        Ok(())
    }
}

/// Whether the first bytes of a file say that it may be a workbook: a zip or an OLE file.
pub fn may_be_workbook(head: &[u8]) -> bool {
    matches!(head, [b'P', b'K', 3, 4, ..] | [b'P', b'K', 5, 6, ..]) || head.starts_with(&ole::SIGNATURE)
}
