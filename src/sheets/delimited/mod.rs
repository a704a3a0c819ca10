//! Records of CSV, fed slice by slice. The state machine is csv-core, the core of the csv crate: quotes with line breaks
//! inside, doubled quotes; blank lines are passed over. LF, CR and CRLF each end a line.
//!
//! No row is lost to a stray quote: a record of more than one line whose quotes are not sound (`quotes.rs`) gives its first
//! line as it stands, and reading goes on with the line after it. Records are the same however the text is cut into slices.

// csv-core and the cells that it writes.
mod core;
// Whether the quotes of a record are what they seem.
mod quotes;
#[cfg(test)]
mod tests;

use self::core::Core;
use crate::sheets::Record;
use quotes::{Patience, look};
use std::borrow::Cow;

/// The separators that occur.
pub const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// So many lines with a stray quote are kept.
const STRAYS_KEPT: usize = 5;

/// Reads records from slices of text.
#[derive(Debug)]
pub struct Delimited {
    separator: u8,
    core: Core,
    /// The line on which the record starts, from 1.
    line: u32,
    /// Whether the last byte between two records was CR: an LF after it ends no other line.
    is_after_return: bool,
    /// What earlier slices hold of the record.
    pending: String,
    /// CR and LF in what was read of the record.
    breaks: usize,
    patience: Patience,
    strays: u64,
    stray_lines: Vec<u32>,
}

/// A slice of text and how far it was read.
struct Slice<'t> {
    text: Cow<'t, str>,
    /// The record starts here; at 0 too when it started in an earlier slice.
    start: usize,
    /// Read up to here.
    at: usize,
}

impl Delimited {
    /// Reads cells between `separator`; the text starts after so many lines of its file.
    pub fn new(separator: char, lines_before: u32) -> Delimited {
        let separator = separator as u8;
        Delimited {
            separator,
            core: Core::new(separator),
            line: lines_before.saturating_add(1),
            is_after_return: false,
            pending: String::new(),
            breaks: 0,
            patience: Patience::default(),
            strays: 0,
            stray_lines: Vec::new(),
        }
    }

    /// Reads a slice and gives each record that it completes; `last` says that no slice follows.
    ///
    /// ```
    /// use groeibeeld::sheets::delimited::Delimited;
    /// let (mut reader, mut lines) = (Delimited::new(';', 0), Vec::new());
    /// reader.push("a;\"b\nc\"\nd;\"e\nf;g\n", true, |record| lines.push((record.line, record.len())));
    /// assert_eq!(lines, [(1, 2), (3, 2), (4, 2)]);
    /// assert_eq!(reader.stray_quotes(), (1, &[3][..]));
    /// ```
    pub fn push(&mut self, text: &str, last: bool, mut each: impl FnMut(Record)) {
        let mut slice = Slice { text: Cow::Borrowed(text), start: 0, at: 0 };
        loop {
            self.pass_breaks(&mut slice);
            let is_complete = self.read_piece(&mut slice);
            let is_at_end = slice.at == slice.text.len();
            if is_complete {
                // The break is passed over, and counted, with those of blank lines.
                slice.at -= 1;
                self.give(&mut slice, &mut each);
            } else if self.has_gone_too_far(&slice) {
                self.give_first_line(&mut slice, &mut each);
            } else if is_at_end && !last {
                self.pending.push_str(&slice.text[slice.start..]);
                return;
            } else if is_at_end && self.raw_len(&slice) == 0 {
                return;
            } else if is_at_end {
                self.core.end_text();
                self.give(&mut slice, &mut each);
            }
        }
    }

    /// How many lines have a quote that opens and does not close as it should, and the first few of these lines. They were
    /// read as they stand, quotes and all.
    pub fn stray_quotes(&self) -> (u64, &[u32]) {
        (self.strays, &self.stray_lines)
    }

    /// The first line with a stray quote.
    pub fn open_quote(&self) -> Option<u32> {
        self.stray_lines.first().copied()
    }

    /// Passes over the line breaks before a record and counts them.
    fn pass_breaks(&mut self, slice: &mut Slice) {
        if self.raw_len(slice) > 0 {
            return;
        }
        for byte in &slice.text.as_bytes()[slice.at..] {
            match byte {
                b'\n' if self.is_after_return => self.is_after_return = false,
                b'\r' | b'\n' => {
                    self.is_after_return = *byte == b'\r';
                    self.line = self.line.saturating_add(1);
                }
                _ => {
                    self.is_after_return = false;
                    break;
                }
            }
            slice.at += 1;
        }
        slice.start = slice.at;
    }

    /// Reads on until the record ends (true), or the piece of text does.
    fn read_piece(&mut self, slice: &mut Slice) -> bool {
        let piece = &slice.text.as_bytes()[slice.at..slice.text.len().min(slice.at + self.patience.limit().piece())];
        if piece.is_empty() {
            return false;
        }
        let (is_complete, read) = self.core.read(piece);
        slice.at += read;
        if !is_complete {
            self.breaks += piece.iter().filter(|byte| matches!(byte, b'\r' | b'\n')).count();
        }
        is_complete
    }

    /// The length of what was read of the record.
    fn raw_len(&self, slice: &Slice) -> usize {
        self.pending.len() + slice.at - slice.start
    }

    /// Whether [`look`] would find the record too long whatever follows: said of a record that is not complete, so that it
    /// does not swallow the rest of the file first.
    fn has_gone_too_far(&self, slice: &Slice) -> bool {
        let limit = self.patience.limit();
        // CRLF counts as two here.
        self.breaks > 2 * limit.breaks || (self.breaks > 0 && self.raw_len(slice) > limit.bytes)
    }

    /// Gives the record if its quotes are sound, else its first line.
    fn give(&mut self, slice: &mut Slice, each: &mut impl FnMut(Record)) {
        let raw_len = self.raw_len(slice);
        let mut breaks = 0;
        // Without quotes nothing but separators was taken out.
        if raw_len + 1 != self.core.len_without_quotes() {
            self.join(slice);
            let found = look(slice.raw(), self.separator, self.patience.limit());
            if !found.is_sound {
                return self.give_first_line(slice, each);
            }
            breaks = found.breaks;
        }
        each(self.core.record(self.line));
        self.line = self.line.saturating_add(u32::try_from(breaks).unwrap_or(u32::MAX));
        self.end_record(slice, raw_len);
    }

    /// Gives the first line of the record as it stands and goes back to its end.
    fn give_first_line(&mut self, slice: &mut Slice, each: &mut impl FnMut(Record)) {
        self.join(slice);
        self.patience.note_again(look(slice.raw(), self.separator, self.patience.limit()).bytes);
        let is_break = |letter: char| matches!(letter, '\r' | '\n');
        let line = slice.text[slice.start..].split(is_break).next().unwrap_or_default();
        let line_len = line.len();
        // A pair of quotes around a whole cell is no stray one.
        let bare = |cell| str::strip_prefix(cell, '"').and_then(|cell| cell.strip_suffix('"')).unwrap_or(cell);
        let cells: Vec<&str> = line.split(self.separator as char).map(bare).collect();
        let ends: Vec<usize> = cells
            .iter()
            .scan(0, |end, cell| {
                *end += cell.len();
                Some(*end)
            })
            .collect();
        each(Record { line: self.line, cells: &cells.concat(), ends: &ends });
        self.strays += 1;
        if self.stray_lines.len() < STRAYS_KEPT {
            self.stray_lines.push(self.line);
        }
        self.core.begin_anew();
        slice.at = slice.start + line_len;
        self.end_record(slice, line_len);
    }

    fn end_record(&mut self, slice: &mut Slice, raw_len: usize) {
        self.patience.note_given(raw_len);
        self.pending.clear();
        self.breaks = 0;
        self.core.end_record();
        slice.start = slice.at;
    }

    /// Puts what is pending before the slice. That happens once a slice: what follows starts within it.
    fn join(&mut self, slice: &mut Slice) {
        if !self.pending.is_empty() {
            slice.at += self.pending.len();
            let text = std::mem::take(&mut self.pending) + &slice.text;
            slice.text = Cow::Owned(text);
        }
    }
}

impl Slice<'_> {
    /// What was read of the record, when nothing is pending.
    fn raw(&self) -> &[u8] {
        &self.text.as_bytes()[self.start..self.at]
    }
}
