//! One file from bytes to rows of the registry. A [`Reader`] is fed slices; what it gives is a [`FileRead`]: how the file
//! was understood, the rows of each sheet as a fragment of the registry, and its issues. No row disappears: each is used
//! or left out with a reason.

mod cells;
mod choices;
mod dialect;
/// The sheet of explanation in our own templates.
pub mod explanation;
mod form;
mod head;
mod header;
mod late;
mod rows;
mod settle;
mod sheet;
mod totals;

pub use choices::{FileChoices, SheetChoices};
pub use form::{ColumnForm, Holds, SheetForm, TextForm};
pub use sheet::SheetRead;

use crate::calendar::Day;
use crate::columns::Settings;
use crate::issues::{Issues, Place, Problem, Seems, Source};
use crate::sheets::delimited::Delimited;
use crate::sheets::workbook::{self, Fault, Workbook};
use crate::text::{Decoder, Encoding, seems};
use sheet::{Context, SheetReader, Which};
use std::rc::Rc;

/// So many bytes are looked at before the file is taken for text.
const HEAD_BYTES: usize = 4096;

/// So much text is looked at before the separator is decided.
const HEAD_TEXT: usize = 64 * 1024;

/// A workbook is held whole, because its parts are found from its end: no larger one is read.
pub const LARGEST_WORKBOOK: usize = 400 << 20;

/// Reads one file, slice by slice.
#[derive(Debug)]
pub struct Reader {
    file: u16,
    context: Context,
    choices: FileChoices,
    decoder: Decoder,
    has_accents: bool,
    stage: Stage,
    text: String,
    issues: Issues,
}

#[derive(Debug)]
enum Stage {
    /// The first bytes, until it is clear whether the file is text.
    Bytes(Vec<u8>),
    /// The first text, until the separator is clear.
    Text,
    /// Row after row.
    Rows(Box<TextSheet>),
    /// All bytes of a workbook.
    Workbook(Vec<u8>),
    /// Nothing to read.
    Refused,
}

/// The sheet of a text file.
#[derive(Debug)]
struct TextSheet {
    records: Delimited,
    separator: char,
    sheet: SheetReader,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct FileRead {
    /// How its text was understood; none for a workbook and for what is no text.
    pub text: Option<TextForm>,
    /// Its sheets; none when nothing could be read.
    pub sheets: Vec<SheetRead>,
    /// What could not be understood.
    pub issues: Issues,
}

impl FileRead {
    /// All rows.
    pub fn rows(&self) -> u64 {
        self.sheets.iter().map(|sheet| sheet.fragment.tally.rows()).sum()
    }
}

impl Reader {
    /// Reads a file that has the place `file` among all; dates after `today` are issues. Choices and settings are what
    /// the user corrected, in this file and in others with the same headers.
    pub fn new(file: u16, today: Option<Day>, choices: FileChoices, settings: Settings) -> Reader {
        let decoder = choices.encoding.map_or_else(Decoder::default, Decoder::with_encoding);
        Reader {
            file,
            context: Context { today, is_1904: false, settings: Rc::new(settings) },
            choices,
            decoder,
            has_accents: false,
            stage: Stage::Bytes(Vec::new()),
            text: String::new(),
            issues: Issues::default(),
        }
    }

    /// Reads the next slice.
    pub fn push(&mut self, slice: &[u8]) {
        self.read(slice, false);
    }

    /// The rows so far.
    pub fn rows(&self) -> u64 {
        match &self.stage {
            Stage::Rows(text) => text.sheet.rows(),
            _ => 0,
        }
    }

    /// Reads what still waits and gives the file.
    pub fn finish(mut self) -> FileRead {
        self.read(&[], true);
        if self.decoder.broken() > 0 {
            self.issues.add(Problem::BrokenText, self.place());
        }
        match std::mem::replace(&mut self.stage, Stage::Refused) {
            Stage::Rows(text) => self.finish_text(*text),
            Stage::Workbook(bytes) => self.finish_workbook(bytes),
            _ => FileRead { text: None, sheets: Vec::new(), issues: self.issues },
        }
    }

    fn read(&mut self, slice: &[u8], last: bool) {
        match &mut self.stage {
            Stage::Refused => {}
            Stage::Bytes(head) => {
                head.extend_from_slice(slice);
                if head.len() >= HEAD_BYTES || last {
                    let head = std::mem::take(head);
                    self.begin(head, last);
                }
            }
            Stage::Workbook(bytes) if bytes.len() + slice.len() > LARGEST_WORKBOOK => {
                self.refuse(Problem::NotText(Seems::HugeWorkbook));
            }
            Stage::Workbook(bytes) => bytes.extend_from_slice(slice),
            Stage::Text | Stage::Rows(_) => self.decode(slice, last),
        }
    }

    fn begin(&mut self, head: Vec<u8>, last: bool) {
        // What the user says about the encoding goes before what the bytes look like.
        let is_said = self.choices.encoding.is_some();
        match seems(&head) {
            _ if head.is_empty() => self.refuse(Problem::EmptyFile),
            _ if workbook::may_be_workbook(&head) => self.stage = Stage::Workbook(head),
            Some(seems) if !is_said => self.refuse(Problem::NotText(seems)),
            _ => {
                if let (None, Some(encoding)) = (self.choices.encoding, self.told(&head)) {
                    self.decoder = Decoder::with_encoding(encoding);
                }
                self.stage = Stage::Text;
                self.decode(&head, last);
            }
        }
    }

    /// The encoding that the user chose for another file with the same headers.
    fn told(&self, head: &[u8]) -> Option<Encoding> {
        let settings = &self.context.settings;
        settings.encodings().find(|encoding| {
            let mut text = String::new();
            Decoder::with_encoding(*encoding).push(head, true, &mut text);
            dialect::is_told(&text, *encoding, &self.choices, settings)
        })
    }

    fn refuse(&mut self, problem: Problem) {
        self.issues.add(problem, self.place());
        self.stage = Stage::Refused;
    }

    fn place(&self) -> Place {
        Place::sheet(Source { file: self.file, sheet: 0 })
    }

    fn decode(&mut self, slice: &[u8], last: bool) {
        self.decoder.push(slice, last, &mut self.text);
        if matches!(self.stage, Stage::Text) && self.text.len() < HEAD_TEXT && !last {
            return;
        }
        let text = std::mem::take(&mut self.text);
        self.has_accents = self.has_accents
            || !text.is_ascii() && text.contains(|letter: char| !letter.is_ascii() && letter.is_alphabetic());
        match &mut self.stage {
            Stage::Text => match dialect::find(&text, &self.choices, &self.context.settings) {
                Some(found) => {
                    let source = Source { file: self.file, sheet: 0 };
                    let choices = self.choices.sheets.get(&0).copied().unwrap_or_default();
                    let sheet = SheetReader::new(self.context.clone(), Which { source, choices, ..Which::default() });
                    let records = Delimited::new(found.separator, found.lines_before);
                    let mut sheet = Box::new(TextSheet { records, separator: found.separator, sheet });
                    sheet.read(&text[found.from..], last, &mut self.issues);
                    self.stage = Stage::Rows(sheet);
                }
                None => self.refuse(Problem::EmptyFile),
            },
            Stage::Rows(sheet) => sheet.read(&text, last, &mut self.issues),
            Stage::Bytes(_) | Stage::Workbook(_) | Stage::Refused => {}
        }
    }

    fn finish_text(mut self, text: TextSheet) -> FileRead {
        let (count, lines) = text.records.stray_quotes();
        if count > 0 {
            self.issues.add_many(Problem::StrayQuote, self.place(), count, lines);
        }
        let sheet = text.sheet.finish(&mut self.issues);
        let examples = form::accented(sheet.texts_shown());
        let form = TextForm {
            encoding: self.decoder.encoding(),
            separator: text.separator,
            examples,
            has_accents: self.has_accents,
        };
        let sheets = vec![sheet];
        note_unknown(&sheets, &mut self.issues);
        FileRead { text: Some(form), sheets, issues: self.issues }
    }

    fn finish_workbook(mut self, bytes: Vec<u8>) -> FileRead {
        let sheets = match self.workbook(bytes) {
            Ok(sheets) => sheets,
            Err(fault) => {
                self.issues.add(Problem::NotText(seems_of(fault)), self.place());
                Vec::new()
            }
        };
        note_unknown(&sheets, &mut self.issues);
        FileRead { text: None, sheets, issues: self.issues }
    }

    /// The sheets of a workbook; none where no sheet has anything in it.
    fn workbook(&mut self, bytes: Vec<u8>) -> Result<Vec<SheetRead>, Fault> {
        let mut workbook = Workbook::open(bytes)?;
        self.context.is_1904 = workbook.is_1904();
        let (mut sheets, mut all_records) = (Vec::new(), 0);
        for index in 0..workbook.sheets().len() {
            let (name, is_hidden) = (workbook.sheets()[index].name.clone(), workbook.sheets()[index].is_hidden);
            // OK because no workbook has as many sheets as a u16 counts; a later one would only share its number.
            let number = u16::try_from(index + 1).unwrap_or(u16::MAX);
            let source = Source { file: self.file, sheet: number };
            let choices = self.choices.sheets.get(&number).copied().unwrap_or_default();
            let which = Which { source, name, is_hidden, choices };
            let mut sheet = SheetReader::new(self.context.clone(), which.clone());
            let (mut records, issues) = (0, &mut self.issues);
            workbook.read(index, |record| {
                records += u64::from(!record.is_blank());
                sheet.take(record, issues);
            })?;
            // Blank records of a sheet that has no others are no rows.
            let sheet = if records > 0 { sheet } else { SheetReader::new(self.context.clone(), which) };
            sheets.push(sheet.finish(&mut self.issues));
            all_records += records;
        }
        match all_records {
            0 => Err(Fault::NoSheets),
            _ => Ok(sheets),
        }
    }
}

impl TextSheet {
    fn read(&mut self, text: &str, last: bool, issues: &mut Issues) {
        let TextSheet { records, sheet, .. } = self;
        records.push(text, last, |record| sheet.take(record, issues));
    }
}

/// Sheets that are left out are noted: of no known kind, hidden, or without a row. A sheet of explanation or an empty one
/// beside others is no fault; where no sheet has a row the file is told to have none.
fn note_unknown(sheets: &[SheetRead], issues: &mut Issues) {
    let is_known = |sheet: &&SheetRead| sheet.form.is_taken && sheet.form.kind.is_some();
    let has_known = sheets.iter().any(|sheet| is_known(&sheet));
    let has_rows = sheets.iter().any(|sheet| sheet.form.holds == Holds::Rows);
    if let Some(first) = sheets.first().filter(|_| !has_rows) {
        let source = Source { sheet: 0, ..first.fragment.source };
        issues.add(Problem::NoRows, Place::sheet(source));
    }
    for sheet in sheets {
        let form = &sheet.form;
        let place = Place::sheet(sheet.fragment.source);
        if form.holds != Holds::Rows {
            if has_rows && form.holds == Holds::Nothing && form.is_taken {
                issues.add(Problem::EmptySheet, place);
            }
        } else if form.is_taken && form.kind.is_none() {
            issues.add(if has_known { Problem::OtherSheet } else { Problem::UnknownSheet }, place);
        } else if form.is_hidden && !form.is_taken && form.kind.is_some() && !form.is_corrected {
            issues.add(Problem::HiddenSheet, place);
        }
    }
}

fn seems_of(fault: Fault) -> Seems {
    match fault {
        Fault::Password => Seems::LockedWorkbook,
        Fault::Damaged => Seems::DamagedWorkbook,
        Fault::TooLarge => Seems::HugeWorkbook,
        Fault::NoWorkbook => Seems::OtherOffice,
        Fault::NoSheets => Seems::NoSheets,
    }
}
