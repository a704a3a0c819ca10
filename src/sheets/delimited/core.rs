//! csv-core and the cells that it writes.

use crate::sheets::Record;
use csv_core::ReadRecordResult;

#[derive(Debug)]
pub(super) struct Core {
    reader: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    cells_len: usize,
    ends_len: usize,
}

impl Core {
    pub(super) fn new(separator: u8) -> Core {
        let reader = csv_core::ReaderBuilder::new().delimiter(separator).build();
        let mut core = Core { reader, cells: vec![0; 1024], ends: vec![0; 64], cells_len: 0, ends_len: 0 };
        core.begin_anew();
        core
    }

    /// Reads until the record ends (true) or the text does; and how many bytes were read. The text is not empty.
    pub(super) fn read(&mut self, text: &[u8]) -> (bool, usize) {
        let mut at = 0;
        loop {
            let (cells, ends) = (&mut self.cells[self.cells_len..], &mut self.ends[self.ends_len..]);
            let (result, read, wrote, ended) = self.reader.read_record(&text[at..], cells, ends);
            at += read;
            self.cells_len += wrote;
            self.ends_len += ended;
            match result {
                ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                ReadRecordResult::Record => return (true, at),
                ReadRecordResult::InputEmpty | ReadRecordResult::End => return (false, at),
            }
        }
    }

    /// Ends the record because the text has ended, which csv-core is told by empty text.
    pub(super) fn end_text(&mut self) {
        self.read(&[]);
    }

    /// The length that the record has if no cell was quoted: its cells and a byte after each.
    pub(super) fn len_without_quotes(&self) -> usize {
        self.cells_len + self.ends_len
    }

    /// The record that was read.
    pub(super) fn record(&self, line: u32) -> Record<'_> {
        // OK because csv-core cuts text at separators, quotes and line breaks only, which are ASCII.
        let cells = std::str::from_utf8(&self.cells[..self.cells_len]).unwrap_or_default();
        Record { line, cells, ends: &self.ends[..self.ends_len] }
    }

    /// Makes place for the next record.
    pub(super) fn end_record(&mut self) {
        self.cells_len = 0;
        self.ends_len = 0;
    }

    /// Forgets what was read of the record.
    pub(super) fn begin_anew(&mut self) {
        self.reader.reset();
        // A record of no meaning: reset does not set back where the cells end (and a clone of a reader does not work), and
        // at a first read a byte order mark would be taken off, but only if the slice holds all of it.
        self.reader.read_record(b"x\n", &mut [0; 4], &mut [0; 4]);
        self.end_record();
    }
}
