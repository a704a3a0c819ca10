//! Sheets of Excel 95 to 2003: the stream "Workbook" (before Excel 97 "Book") of an OLE file is a list of records, each
//! with a number for its kind and a length (MS-XLS, BIFF8 and BIFF5). Every length is checked before it is used.

use crate::sheets::Record;
use crate::sheets::workbook::ole::{Ole, array, u16_at, u32_at};
use crate::sheets::workbook::rows::Rows;
use crate::sheets::workbook::values::{Format, built_in_format, format_of, truth, write_value};
use crate::sheets::workbook::{Fault, SheetName};
use encoding_rs::Encoding;
use std::collections::HashMap;

/// Kinds of record.
mod kind {
    pub const FORMULA: [u16; 3] = [0x0006, 0x0206, 0x0406];
    pub const END: u16 = 0x000A;
    pub const DATE_MODE: u16 = 0x0022;
    pub const FILE_PASS: u16 = 0x002F;
    pub const CONTINUE: u16 = 0x003C;
    pub const CODE_PAGE: u16 = 0x0042;
    pub const SHEET: u16 = 0x0085;
    pub const MULTIPLE_NUMBERS: u16 = 0x00BD;
    pub const RICH_TEXT: u16 = 0x00D6;
    pub const FORMAT_OF_CELL: u16 = 0x00E0;
    pub const STRINGS: u16 = 0x00FC;
    pub const SHARED_TEXT: u16 = 0x00FD;
    pub const NUMBER: u16 = 0x0203;
    pub const TEXT: u16 = 0x0204;
    pub const TRUTH_OR_ERROR: u16 = 0x0205;
    pub const TEXT_OF_FORMULA: u16 = 0x0207;
    pub const SHORT_NUMBER: u16 = 0x027E;
    pub const FORMAT: u16 = 0x041E;
    pub const BEGIN: u16 = 0x0809;
}

/// An opened XLS.
pub(super) struct Xls {
    stream: Vec<u8>,
    /// Where each worksheet starts in the stream.
    starts: Vec<usize>,
    book: Book,
}

/// What holds for all sheets.
#[derive(Default)]
struct Book {
    is_1904: bool,
    is_biff8: bool,
    /// What the letters of a file of before Excel 97 are numbered by.
    code_page: u16,
    strings: Vec<String>,
    /// The format of each kind of cell.
    formats: Vec<Format>,
}

impl Xls {
    /// Opens an OLE file.
    pub(super) fn open(bytes: &[u8]) -> Result<(Xls, Vec<SheetName>), Fault> {
        let ole = Ole::open(bytes)?;
        // XLSX with a password is an OLE file around the encrypted package.
        if ole.has("EncryptedPackage") {
            return Err(Fault::Password);
        }
        let stream = ole.stream("Workbook").or_else(|| ole.stream("Book")).ok_or(Fault::NoWorkbook)?;
        let (book, sheets) = book(&stream)?;
        let (starts, names) = sheets.into_iter().unzip();
        Ok((Xls { stream, starts, book }, names))
    }

    /// Whether days count from 1904.
    pub(super) fn is_1904(&self) -> bool {
        self.book.is_1904
    }

    /// Reads the cells of a sheet, from 0. Some programs write them in no order, so they are put in order first.
    pub(super) fn read(&mut self, sheet: usize, rows: &mut Rows<impl FnMut(Record)>) -> Result<(), Fault> {
        let start = *self.starts.get(sheet).ok_or(Fault::Damaged)?;
        let stream = self.stream.get(start..).ok_or(Fault::Damaged)?;
        let mut cells = self.book.cells(stream)?;
        cells.sort_by_key(|cell| cell.place);
        // A cell that is written twice has its last value.
        cells.reverse();
        cells.dedup_by_key(|cell| cell.place);
        for cell in cells.iter().rev() {
            self.book.add(cell, rows)?;
        }
        Ok(())
    }
}

type Sheets = Vec<(usize, SheetName)>;

/// Reads what holds for all sheets, and which there are.
fn book(stream: &[u8]) -> Result<(Book, Sheets), Fault> {
    let mut book = Book::default();
    let (mut sheets, mut codes, mut formats) = (Vec::new(), HashMap::new(), Vec::new());
    for item in Items::new(stream) {
        let item = item?;
        match item.kind {
            kind::BEGIN => book.is_biff8 = u16_at(item.data, 0)? == 0x0600,
            kind::FILE_PASS => return Err(Fault::Password),
            kind::DATE_MODE => book.is_1904 = u16_at(item.data, 0)? == 1,
            kind::CODE_PAGE => book.code_page = u16_at(item.data, 0)?,
            kind::FORMAT => {
                // Some programs count the letters wrongly: then the number says what it can.
                if let Ok(code) = book.text_of(item.data.get(2..).unwrap_or_default(), book.is_biff8) {
                    codes.insert(u16_at(item.data, 0)?, format_of(&code));
                }
            }
            kind::FORMAT_OF_CELL => formats.push(u16_at(item.data, 2)?),
            kind::SHEET => sheets.extend(book.sheet(item.data)?),
            kind::STRINGS => book.strings = strings(&item)?,
            kind::END => break,
            _ => {}
        }
    }
    let format = |number: &u16| codes.get(number).copied().unwrap_or_else(|| built_in_format(*number));
    book.formats = formats.iter().map(format).collect();
    Ok((book, sheets))
}

/// A cell and where it stands: the row times 65536 plus the column.
struct Cell<'s> {
    place: u32,
    value: Value<'s>,
}

enum Value<'s> {
    Number(f64, Format),
    Shared(&'s str),
    Text(String),
    Truth(bool),
    Error(u8),
}

impl Book {
    /// A worksheet's start and name; none for sheets of a chart or of macros.
    fn sheet(&self, data: &[u8]) -> Result<Option<(usize, SheetName)>, Fault> {
        let ([state, what], start) = (array(data, 4)?, u32_at(data, 0)? as usize);
        let length = usize::from(array::<1>(data, 6)?[0]);
        let rest = data.get(7..).unwrap_or_default();
        let name = if self.is_biff8 { unicode(rest, length) } else { self.ansi(rest, length) }?;
        Ok((what == 0).then_some((start, SheetName { name, is_hidden: state & 3 != 0 })))
    }

    /// A text with its length in front, of two bytes or one.
    fn text_of(&self, data: &[u8], is_long: bool) -> Result<String, Fault> {
        let (length, rest) = if is_long {
            (usize::from(u16_at(data, 0)?), data.get(2..))
        } else {
            (usize::from(array::<1>(data, 0)?[0]), data.get(1..))
        };
        let rest = rest.unwrap_or_default();
        if self.is_biff8 { unicode(rest, length) } else { self.ansi(rest, length) }
    }

    /// A text of so many bytes. Files of before Excel 97 are in the code page of their computer.
    fn ansi(&self, data: &[u8], length: usize) -> Result<String, Fault> {
        let letters = data.get(..length).ok_or(Fault::Damaged)?;
        Ok(encoding(self.code_page).decode_without_bom_handling(letters).0.into_owned())
    }

    /// The cells of a sheet that are not empty, in the order of the file.
    fn cells(&self, stream: &[u8]) -> Result<Vec<Cell<'_>>, Fault> {
        let mut cells = Vec::new();
        let (mut depth, mut formula) = (0u32, None);
        for item in Items::new(stream) {
            let item = item?;
            match item.kind {
                kind::BEGIN => depth += 1,
                // Charts on the sheet have a beginning and an end of their own.
                kind::END if depth <= 1 => break,
                kind::END => depth -= 1,
                _ if depth > 1 => {}
                kind::TEXT_OF_FORMULA => {
                    if let Some(place) = formula.take() {
                        cells.push(Cell { place, value: Value::Text(self.text_of_formula(&item)?) });
                    }
                }
                kind::MULTIPLE_NUMBERS => self.add_numbers(item.data, &mut cells)?,
                kind if kind::FORMULA.contains(&kind) => {
                    let place = place(item.data)?;
                    formula = Some(place);
                    cells.extend(self.result(item.data)?.map(|value| Cell { place, value }));
                }
                kind => cells.extend(self.cell(kind, item.data)?),
            }
        }
        Ok(cells)
    }

    fn cell(&self, kind: u16, data: &[u8]) -> Result<Option<Cell<'_>>, Fault> {
        let value = match kind {
            kind::NUMBER => Value::Number(f64::from_le_bytes(array(data, 6)?), self.format(data, 4)?),
            kind::SHORT_NUMBER => Value::Number(short_number(u32_at(data, 6)?), self.format(data, 4)?),
            kind::SHARED_TEXT => match self.strings.get(u32_at(data, 6)? as usize) {
                Some(text) => Value::Shared(text),
                None => return Err(Fault::Damaged),
            },
            kind::TEXT | kind::RICH_TEXT => Value::Text(self.text_of(data.get(6..).unwrap_or_default(), true)?),
            kind::TRUTH_OR_ERROR => match array(data, 6)? {
                [value, 0] => Value::Truth(value != 0),
                [error, _] => Value::Error(error),
            },
            _ => return Ok(None),
        };
        Ok(Some(Cell { place: place(data)?, value }))
    }

    /// Numbers in cells beside each other.
    fn add_numbers<'s>(&'s self, data: &[u8], cells: &mut Vec<Cell<'s>>) -> Result<(), Fault> {
        let first = place(data)?;
        let numbers = data.get(4..data.len().saturating_sub(2)).unwrap_or_default();
        for (column, number) in (0..).zip(numbers.chunks_exact(6)) {
            let value = Value::Number(short_number(u32_at(number, 2)?), self.format(number, 0)?);
            cells.push(Cell { place: first.checked_add(column).ok_or(Fault::Damaged)?, value });
        }
        Ok(())
    }

    /// The result of a formula; a text follows in a record of its own.
    fn result(&self, data: &[u8]) -> Result<Option<Value<'_>>, Fault> {
        let result: [u8; 8] = array(data, 6)?;
        Ok(match result {
            [1, _, value, .., 0xFF, 0xFF] => Some(Value::Truth(value != 0)),
            [2, _, error, .., 0xFF, 0xFF] => Some(Value::Error(error)),
            [.., 0xFF, 0xFF] => None,
            number => Some(Value::Number(f64::from_le_bytes(number), self.format(data, 4)?)),
        })
    }

    /// The text of a formula, which may go on in the next records.
    fn text_of_formula(&self, item: &Item) -> Result<String, Fault> {
        if !self.is_biff8 {
            return self.text_of(item.data, true);
        }
        let mut letters = Letters::new(item);
        let length = letters.number()?;
        let [flags] = letters.bytes()?;
        letters.text(length, flags & 1 != 0)
    }

    fn format(&self, data: &[u8], place: usize) -> Result<Format, Fault> {
        Ok(self.formats.get(usize::from(u16_at(data, place)?)).copied().unwrap_or(Format::Number))
    }

    fn add(&self, cell: &Cell, rows: &mut Rows<impl FnMut(Record)>) -> Result<(), Fault> {
        let (row, column) = (cell.place >> 16, cell.place & 0xFFFF);
        match &cell.value {
            Value::Number(number, format) => {
                rows.cell(row, column, |text| write_value(text, *number, *format, self.is_1904))
            }
            Value::Shared(text) => rows.text(row, column, text),
            Value::Text(text) => rows.text(row, column, text),
            Value::Truth(value) => rows.text(row, column, truth(*value)),
            Value::Error(error) => rows.text(row, column, error_text(*error)),
        }
    }
}

fn place(data: &[u8]) -> Result<u32, Fault> {
    Ok(u32::from(u16_at(data, 0)?) << 16 | u32::from(u16_at(data, 2)?))
}

/// A number in 30 bits: a whole number or the upper part of a fraction; perhaps in hundredths.
fn short_number(bits: u32) -> f64 {
    let number = if bits & 2 != 0 { f64::from(bits as i32 >> 2) } else { f64::from_bits(u64::from(bits & !3) << 32) };
    if bits & 1 != 0 { number / 100.0 } else { number }
}

fn error_text(error: u8) -> &'static str {
    match error {
        0x00 => "#NULL!",
        0x07 => "#DIV/0!",
        0x0F => "#VALUE!",
        0x17 => "#REF!",
        0x1D => "#NAME?",
        0x24 => "#NUM!",
        _ => "#N/A",
    }
}

/// A text of so many letters after a byte that says whether they have two bytes each.
fn unicode(data: &[u8], length: usize) -> Result<String, Fault> {
    let (flags, letters) = data.split_first().ok_or(Fault::Damaged)?;
    let mut text = String::new();
    let is_wide = flags & 1 != 0;
    push_letters(&mut text, letters.get(..length * width(is_wide)).ok_or(Fault::Damaged)?, is_wide);
    Ok(text)
}

/// The encoding of a code page: those of Windows and the Macintosh, as far as they have one byte a letter.
fn encoding(code_page: u16) -> &'static Encoding {
    match code_page {
        10_000 | 0x8000 => encoding_rs::MACINTOSH,
        // Of the others nothing but ASCII would be known: see `encoding_rs/`.
        _ => encoding_rs::WINDOWS_1252,
    }
}

fn width(is_wide: bool) -> usize {
    if is_wide { 2 } else { 1 }
}

fn push_letters(text: &mut String, letters: &[u8], is_wide: bool) {
    if is_wide {
        let pairs = letters.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        text.extend(char::decode_utf16(pairs).map(|letter| letter.unwrap_or(char::REPLACEMENT_CHARACTER)));
    } else {
        // The lower half of Unicode's first 256 letters' numbers, each in one byte.
        text.extend(letters.iter().map(|letter| char::from(*letter)));
    }
}

/// The texts that cells share. Some programs announce fewer than they write, so they are read to the end.
fn strings(item: &Item) -> Result<Vec<String>, Fault> {
    let mut letters = Letters::new(item);
    let _total: [u8; 4] = letters.bytes()?;
    let announced = u64::from(u32::from_le_bytes(letters.bytes()?));
    let mut strings = Vec::new();
    while !letters.is_at_end() {
        match string(&mut letters) {
            Ok(string) => strings.push(string),
            Err(_) if strings.len() as u64 >= announced => break,
            Err(fault) => return Err(fault),
        }
    }
    Ok(strings)
}

/// A text, without what follows it about its looks.
fn string(letters: &mut Letters) -> Result<String, Fault> {
    let length = letters.number()?;
    let [flags] = letters.bytes()?;
    let runs = if flags & 8 != 0 { letters.number()? } else { 0 };
    let extra = if flags & 4 != 0 { u32::from_le_bytes(letters.bytes()?) as usize } else { 0 };
    let text = letters.text(length, flags & 1 != 0)?;
    letters.skip(runs.saturating_mul(4).saturating_add(extra))?;
    Ok(text)
}

/// Reads through a record and those that continue it.
struct Letters<'s> {
    part: &'s [u8],
    more: std::vec::IntoIter<&'s [u8]>,
}

impl<'s> Letters<'s> {
    fn new(item: &Item<'s>) -> Letters<'s> {
        Letters { part: item.data, more: item.more.clone().into_iter() }
    }

    fn is_at_end(&mut self) -> bool {
        while self.part.is_empty() {
            let Some(part) = self.more.next() else { return true };
            self.part = part;
        }
        false
    }

    fn bytes<const N: usize>(&mut self) -> Result<[u8; N], Fault> {
        let mut bytes = [0; N];
        for byte in &mut bytes {
            if self.is_at_end() {
                return Err(Fault::Damaged);
            }
            // OK because the part is not empty.
            (*byte, self.part) = (self.part[0], &self.part[1..]);
        }
        Ok(bytes)
    }

    fn number(&mut self) -> Result<usize, Fault> {
        Ok(usize::from(u16::from_le_bytes(self.bytes()?)))
    }

    /// So many letters; each further record starts with a byte that says anew whether they have two bytes each.
    fn text(&mut self, mut length: usize, mut is_wide: bool) -> Result<String, Fault> {
        let mut text = String::new();
        while length > 0 {
            if self.part.len() < width(is_wide) {
                self.part = &[];
                let [flags] = self.bytes()?;
                is_wide = flags & 1 != 0;
                continue;
            }
            let here = length.min(self.part.len() / width(is_wide));
            let (letters, rest) = self.part.split_at(here * width(is_wide));
            push_letters(&mut text, letters, is_wide);
            self.part = rest;
            length -= here;
        }
        Ok(text)
    }

    fn skip(&mut self, mut length: usize) -> Result<(), Fault> {
        while length > 0 {
            if self.is_at_end() {
                return Err(Fault::Damaged);
            }
            let here = length.min(self.part.len());
            self.part = &self.part[here..];
            length -= here;
        }
        Ok(())
    }
}

/// A record and the data of those that continue it.
struct Item<'s> {
    kind: u16,
    data: &'s [u8],
    more: Vec<&'s [u8]>,
}

/// The records of a stream.
struct Items<'s> {
    stream: &'s [u8],
}

impl<'s> Items<'s> {
    fn new(stream: &'s [u8]) -> Items<'s> {
        Items { stream }
    }

    fn one(&mut self) -> Result<(u16, &'s [u8]), Fault> {
        let (kind, length) = (u16_at(self.stream, 0)?, usize::from(u16_at(self.stream, 2)?));
        let data = self.stream.get(4..4 + length).ok_or(Fault::Damaged)?;
        self.stream = &self.stream[4 + length..];
        Ok((kind, data))
    }
}

impl<'s> Iterator for Items<'s> {
    type Item = Result<Item<'s>, Fault>;

    fn next(&mut self) -> Option<Self::Item> {
        // A stream that is cut off has no end record: that is an error, not an end.
        let (kind, data) = match self.one() {
            Ok(one) => one,
            Err(fault) => return Some(Err(fault)),
        };
        let mut more = Vec::new();
        while u16_at(self.stream, 0) == Ok(kind::CONTINUE)
            && let Ok((_, data)) = self.one()
        {
            more.push(data);
        }
        Some(Ok(Item { kind, data, more }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A record: kind, length, data.
    fn item(kind: u16, data: &[u8]) -> Vec<u8> {
        let length = u16::try_from(data.len()).unwrap();
        [&kind.to_le_bytes(), &length.to_le_bytes(), data].concat()
    }

    /// The numbers, two bytes each, low first.
    fn pairs(numbers: &[u16]) -> Vec<u8> {
        numbers.iter().flat_map(|number| number.to_le_bytes()).collect()
    }

    /// Reads the one sheet of a stream: what holds for all sheets, then the sheet's cells.
    #[track_caller]
    fn check(version: u16, globals: &[Vec<u8>], cells: &[Vec<u8>], expected: &[&str]) {
        let begin = item(kind::BEGIN, &pairs(&[version, 5]));
        let name: &[u8] = if version == 0x0600 { &[1, 0, b'b'] } else { &[1, b'b'] };
        let globals = globals.concat();
        let start = begin.len() + 4 + 6 + name.len() + globals.len() + 4;
        let sheet = item(kind::SHEET, &[&u32::try_from(start).unwrap().to_le_bytes()[..], &[0, 0], name].concat());
        let end = item(kind::END, &[]);
        let stream = [&begin, &sheet, &globals, &end, &begin, &cells.concat(), &end].map(|part| &part[..]).concat();
        let (book, sheets) = book(&stream).unwrap();
        let mut xls = Xls { stream, starts: vec![sheets[0].0], book };
        let mut rows = Vec::new();
        let mut builder = Rows::new(
            |record| rows.push(format!("{}: {}", record.line, record.cells().collect::<Vec<_>>().join("|"))),
            1 << 20,
        );
        xls.read(0, &mut builder).unwrap();
        builder.end();
        assert_eq!(
            (sheets[0].1.name.as_str(), &rows[..]),
            ("b", &expected.iter().map(|row| (*row).to_owned()).collect::<Vec<_>>()[..])
        );
    }

    #[test]
    fn excel_95_has_bytes_of_windows_1252_and_formats_of_its_own() {
        let format = item(kind::FORMAT, &[&pairs(&[164])[..], &[10], b"dd-mm-yyyy"].concat());
        let of_cell = |format| item(kind::FORMAT_OF_CELL, &pairs(&[0, format]));
        let text = item(kind::TEXT, &[&pairs(&[0, 0, 0, 4])[..], b"cli\xEB"].concat());
        let day = item(kind::NUMBER, &[&pairs(&[1, 1, 1])[..], &44_561f64.to_le_bytes()].concat());
        check(0x0500, &[format, of_cell(0), of_cell(164)], &[text, day], &["1: clië", "2: |2021-12-31"]);
    }

    #[test]
    fn excel_95_has_the_code_page_of_its_computer() {
        let text = item(kind::TEXT, &[&pairs(&[0, 0, 0, 3])[..], b"\xCF\xEA\xF4"].concat());
        let read = |page| item(kind::CODE_PAGE, &pairs(&[page]));
        check(0x0500, &[read(0x8000)], std::slice::from_ref(&text), &["1: œÍÙ"]);
        check(0x0500, &[read(1252)], &[text], &["1: Ïêô"]);
    }

    #[test]
    fn formats_with_too_many_letters_are_passed_over() {
        let format = |number| item(kind::FORMAT, &[&pairs(&[number, 9])[..], &[0], b"0.00"].concat());
        let of_cell = |format| item(kind::FORMAT_OF_CELL, &pairs(&[0, format]));
        let day = |row, kind| item(kind::NUMBER, &[&pairs(&[row, 0, kind])[..], &44_561f64.to_le_bytes()].concat());
        let globals = [format(164), format(14), of_cell(164), of_cell(14)];
        check(0x0600, &globals, &[day(0, 0), day(1, 1)], &["1: 44561", "2: 2021-12-31"]);
    }

    #[test]
    fn texts_go_on_in_the_next_record_with_letters_of_another_width() {
        let first = [&[2, 0, 0, 0, 2, 0, 0, 0][..], &pairs(&[4]), &[0], b"ab"].concat();
        let second = [&[1][..], &pairs(&[0x20AC, 0x00EB]), &pairs(&[1]), &[8, 1, 0], b"z", &[0; 4]].concat();
        let strings = [item(kind::STRINGS, &first), item(kind::CONTINUE, &second)].concat();
        let shared = |column, index| item(kind::SHARED_TEXT, &pairs(&[0, column, 0, index, 0]));
        check(0x0600, &[strings], &[shared(0, 0), shared(1, 1)], &["1: ab€ë|z"]);
    }

    #[test]
    fn cells_in_no_order_are_put_in_order_and_the_last_value_counts() {
        let number = |row, column, value: i32| {
            let short = u32::from_le_bytes((value << 2 | 2).to_le_bytes());
            item(kind::SHORT_NUMBER, &[&pairs(&[row, column, 0])[..], &short.to_le_bytes()].concat())
        };
        let cells = [number(1, 1, 4), number(0, 2, 9), number(1, 0, -3), number(0, 2, 1)];
        check(0x0600, &[], &cells, &["1: ||1", "2: -3|4"]);
    }

    #[test]
    fn numbers_beside_each_other_and_in_hundredths() {
        let short = |bits: u32| [&pairs(&[0])[..], &bits.to_le_bytes()].concat();
        let numbers = [pairs(&[0, 1]), short(150 << 2 | 3), short(1_074_266_112), pairs(&[2])].concat();
        check(0x0600, &[], &[item(kind::MULTIPLE_NUMBERS, &numbers)], &["1: |1.5|3"]);
    }
}
