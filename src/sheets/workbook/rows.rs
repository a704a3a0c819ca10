//! Cells to records. Cells come row by row and from left to right; what stands between two of them is empty.

use crate::sheets::Record;
use crate::sheets::workbook::Fault;

/// A spreadsheet has no more rows than this.
pub(super) const MAX_ROWS: u32 = 1 << 20;

/// A spreadsheet has no more columns than this.
pub(super) const MAX_COLUMNS: u32 = 1 << 14;

/// A cell has no more letters than this.
const MAX_LETTERS: usize = 32_767;

/// Builds one row at a time, in the same memory, and gives it away.
pub(super) struct Rows<F> {
    each: F,
    /// The row that is built, from 0; none before the first cell.
    row: Option<u32>,
    text: String,
    ends: Vec<usize>,
    /// How much text may still come.
    left: u64,
}

impl<F: FnMut(Record)> Rows<F> {
    /// Gives rows to `each`, up to `limit` bytes of text, each cell's place counted as one.
    pub(super) fn new(each: F, limit: u64) -> Rows<F> {
        Rows { each, row: None, text: String::new(), ends: Vec::new(), left: limit }
    }

    /// Adds a cell, row and column from 0, whose text `write` adds. An error if the place is outside of a spreadsheet or
    /// before the last cell: programs call such a file damaged too.
    pub(super) fn cell(&mut self, row: u32, column: u32, write: impl FnOnce(&mut String)) -> Result<(), Fault> {
        if row >= MAX_ROWS || column >= MAX_COLUMNS || self.row.is_some_and(|last| row < last) {
            return Err(Fault::Damaged);
        }
        if self.row != Some(row) {
            self.give();
            self.row = Some(row);
        }
        let (column, text_before, cells_before) = (column as usize, self.text.len(), self.ends.len());
        if column < cells_before {
            return Err(Fault::Damaged);
        }
        self.ends.resize(column, text_before);
        write(&mut self.text);
        clip(&mut self.text, text_before);
        self.ends.push(self.text.len());
        let spent = (self.text.len() - text_before) + (self.ends.len() - cells_before);
        self.left = self.left.checked_sub(spent as u64).ok_or(Fault::TooLarge)?;
        Ok(())
    }

    /// Adds a cell with this text.
    pub(super) fn text(&mut self, row: u32, column: u32, text: &str) -> Result<(), Fault> {
        self.cell(row, column, |cells| cells.push_str(first_letters(text)))
    }

    /// Gives the last row.
    pub(super) fn end(&mut self) {
        self.give();
    }

    fn give(&mut self) {
        if let Some(row) = self.row
            && !self.text.is_empty()
        {
            (self.each)(Record { line: row + 1, cells: &self.text, ends: &self.ends });
        }
        self.text.clear();
        self.ends.clear();
    }
}

/// As much of a text as a cell can hold, so that a long text that many cells share does not become many long texts.
fn first_letters(text: &str) -> &str {
    let end = if text.len() <= MAX_LETTERS { None } else { text.char_indices().nth(MAX_LETTERS) };
    end.map_or(text, |(end, _)| &text[..end])
}

fn clip(text: &mut String, from: usize) {
    let length = first_letters(&text[from..]).len();
    text.truncate(from + length);
}
