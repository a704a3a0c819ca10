//! One file from bytes to rows of the registry. A [`Reader`] is fed slices; what it gives is a [`FileRead`]: how the file
//! was understood, its rows as a fragment of the registry, and its issues. No row disappears: each is used or left out
//! with a reason.

mod form;
mod rows;
mod totals;

pub use form::{ColumnForm, Form};

use crate::calendar::Day;
use crate::issues::{Issues, Place, Problem};
use crate::registry::{Fragment, LeftOut, Rows, Tally};
use crate::sheets::Record;
use crate::sheets::delimited::Delimited;
use crate::text::{Decoder, seems};
use form::Found;
use rows::RowReader;

/// So many bytes are looked at before the file is taken for text.
const HEAD_BYTES: usize = 4096;

/// So much text is looked at before separator and header are decided.
const HEAD_TEXT: usize = 64 * 1024;

/// Reads one file, slice by slice.
#[derive(Debug)]
pub struct Reader {
    file: u16,
    today: Option<Day>,
    decoder: Decoder,
    stage: Stage,
    text: String,
    has_only_returns: bool,
    issues: Issues,
}

#[derive(Debug)]
enum Stage {
    /// The first bytes, until it is clear whether the file is text.
    Bytes(Vec<u8>),
    /// The first text, until separator and header are clear.
    Text,
    /// Row after row.
    Rows(Box<Sheet>),
    /// No text: nothing to read.
    Refused,
}

/// A sheet that is being read.
#[derive(Debug)]
struct Sheet {
    found: Found,
    records: Delimited,
    /// Records up to and with the header are still to be passed over.
    to_pass: usize,
    rows: Option<RowReader>,
    unknown: Tally,
}

/// A file that was read.
#[derive(Clone, Debug)]
pub struct FileRead {
    /// How it was understood; none when it is no text or empty.
    pub form: Option<Form>,
    /// Its rows.
    pub fragment: Fragment,
    /// What could not be understood.
    pub issues: Issues,
}

impl Reader {
    /// Reads a file that has the place `file` among all; dates after `today` are issues.
    pub fn new(file: u16, today: Option<Day>) -> Reader {
        Reader {
            file,
            today,
            decoder: Decoder::default(),
            stage: Stage::Bytes(Vec::new()),
            text: String::new(),
            has_only_returns: false,
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
            Stage::Rows(sheet) => sheet.tally().rows(),
            _ => 0,
        }
    }

    /// Reads what still waits and gives the file.
    pub fn finish(mut self) -> FileRead {
        self.read(&[], true);
        let broken = self.decoder.broken();
        if broken > 0 {
            self.issues.add(Problem::BrokenText, Place::file(self.file));
        }
        match self.stage {
            Stage::Rows(sheet) => sheet.finish(self.file, self.decoder, self.issues),
            _ => FileRead { form: None, fragment: unknown(self.file, Tally::default()), issues: self.issues },
        }
    }

    fn read(&mut self, slice: &[u8], last: bool) {
        match &mut self.stage {
            Stage::Refused => {}
            Stage::Bytes(head) => {
                head.extend_from_slice(slice);
                if head.len() >= HEAD_BYTES || last {
                    let head = std::mem::take(head);
                    self.begin(&head, last);
                }
            }
            Stage::Text | Stage::Rows(_) => self.decode(slice, last),
        }
    }

    fn begin(&mut self, head: &[u8], last: bool) {
        let refused = if head.is_empty() { Some(Problem::EmptyFile) } else { seems(head).map(Problem::NotText) };
        match refused {
            Some(problem) => {
                self.issues.add(problem, Place::file(self.file));
                self.stage = Stage::Refused;
            }
            None => {
                self.stage = Stage::Text;
                self.decode(head, last);
            }
        }
    }

    fn decode(&mut self, slice: &[u8], last: bool) {
        self.decoder.push(slice, last, &mut self.text);
        if matches!(self.stage, Stage::Text) {
            if self.text.len() < HEAD_TEXT && !last {
                return;
            }
            self.has_only_returns = self.text.contains('\r') && !self.text.contains('\n');
        }
        let text = std::mem::take(&mut self.text);
        let text = if self.has_only_returns { text.replace('\r', "\n") } else { text };
        match &mut self.stage {
            Stage::Text => match form::find(&text) {
                Some(found) => {
                    let mut sheet = Sheet::new(self.file, self.today, found, &mut self.issues);
                    sheet.read(&text[sheet.found.from..], last, &mut self.issues);
                    self.stage = Stage::Rows(Box::new(sheet));
                }
                None => {
                    self.issues.add(Problem::EmptyFile, Place::file(self.file));
                    self.stage = Stage::Refused;
                }
            },
            Stage::Rows(sheet) => sheet.read(&text, last, &mut self.issues),
            Stage::Bytes(_) | Stage::Refused => {}
        }
    }
}

impl Sheet {
    fn new(file: u16, today: Option<Day>, found: Found, issues: &mut Issues) -> Sheet {
        let records = Delimited::new(found.separator, found.lines_before);
        let rows = found.mapping.as_ref().map(|mapping| RowReader::new(file, today, mapping, &found.headers, issues));
        if rows.is_none() {
            issues.add(Problem::UnknownSheet, Place::file(file));
        }
        Sheet { to_pass: found.header + 1, found, records, rows, unknown: Tally::default() }
    }

    fn read(&mut self, text: &str, last: bool, issues: &mut Issues) {
        let Sheet { records, to_pass, rows, unknown, .. } = self;
        records.push(text, last, |record: Record| {
            if *to_pass > 0 {
                *to_pass -= 1;
                return;
            }
            match rows {
                Some(rows) => rows.take(record, issues),
                None => unknown.leave_out(LeftOut::UnknownSheet),
            }
        });
    }

    fn tally(&self) -> &Tally {
        self.rows.as_ref().map_or(&self.unknown, RowReader::tally)
    }

    fn finish(self, file: u16, decoder: Decoder, mut issues: Issues) -> FileRead {
        if let Some(line) = self.records.open_quote() {
            issues.add(Problem::OpenQuote, Place::line(file, line));
        }
        let empty = self.tally().left_out.get(&LeftOut::Empty).copied().unwrap_or_default();
        if self.rows.is_some() && self.tally().rows() == empty {
            issues.add(Problem::NoRows, Place::file(file));
        }
        let labels = self.rows.iter().flat_map(RowReader::labels_shown);
        let form = Some(self.found.form(&decoder, labels));
        let fragment = match self.rows {
            Some(rows) => rows.finish(&mut issues),
            None => unknown(file, self.unknown),
        };
        FileRead { form, fragment, issues }
    }
}

/// The fragment of a file of no known kind: no rows, only their number.
fn unknown(file: u16, tally: Tally) -> Fragment {
    let mut fragment = Fragment::new(file, Rows::Unknown);
    fragment.tally = tally;
    fragment
}
