//! Records of CSV, fed slice by slice. The state machine is csv-core, the core of the csv crate: quotes with line breaks
//! inside, doubled quotes, CRLF, LF or CR; blank lines are passed over.

use crate::sheets::Record;

/// The separators that occur.
pub const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// Reads records from slices of text.
#[derive(Debug)]
pub struct Delimited {
    core: csv_core::Reader,
    cells: Vec<u8>,
    ends: Vec<usize>,
    cells_len: usize,
    ends_len: usize,
    lines_before: u32,
    /// The line on which a quote was opened that the end of the text did not close.
    open_quote: Option<u32>,
    last_byte: u8,
}

impl Delimited {
    /// Reads cells between `separator`; the text starts after so many lines of its file.
    pub fn new(separator: char, lines_before: u32) -> Delimited {
        Delimited {
            core: csv_core::ReaderBuilder::new().delimiter(separator as u8).build(),
            cells: vec![0; 1024],
            ends: vec![0; 64],
            cells_len: 0,
            ends_len: 0,
            lines_before,
            open_quote: None,
            last_byte: b'\n',
        }
    }

    /// Reads a slice and gives each record that it completes; `last` says that no slice follows.
    pub fn push(&mut self, text: &str, last: bool, mut each: impl FnMut(Record)) {
        let mut input = text.as_bytes();
        loop {
            let (cells, ends) = (&mut self.cells[self.cells_len..], &mut self.ends[self.ends_len..]);
            let (result, read, wrote, ended) = self.core.read_record(input, cells, ends);
            let ended_line = read > 0 && input[read - 1] == b'\n';
            self.last_byte = if read > 0 { input[read - 1] } else { self.last_byte };
            input = &input[read..];
            self.cells_len += wrote;
            self.ends_len += ended;
            match result {
                csv_core::ReadRecordResult::OutputFull => self.cells.resize(self.cells.len() * 2, 0),
                csv_core::ReadRecordResult::OutputEndsFull => self.ends.resize(self.ends.len() * 2, 0),
                csv_core::ReadRecordResult::Record => self.give(ended_line, read == 0, &mut each),
                csv_core::ReadRecordResult::End => return,
                // Empty input tells csv-core that the text has ended.
                csv_core::ReadRecordResult::InputEmpty if !last => return,
                csv_core::ReadRecordResult::InputEmpty => {}
            }
        }
    }

    /// The line on which a quote was opened that is never closed; known at the end.
    pub fn open_quote(&self) -> Option<u32> {
        self.open_quote
    }

    fn give(&mut self, ended_line: bool, at_end: bool, each: &mut impl FnMut(Record)) {
        let bytes = &self.cells[..self.cells_len];
        let breaks = bytes.iter().filter(|byte| **byte == b'\n').count() as u64;
        let line = self.core.line() - breaks - u64::from(ended_line);
        let line = self.lines_before + u32::try_from(line).unwrap_or(u32::MAX - self.lines_before);
        if at_end && breaks > 0 && self.last_byte != b'"' {
            self.open_quote = Some(line);
        }
        // OK because csv-core cuts text at separators, quotes and line breaks only, which are ASCII.
        let cells = std::str::from_utf8(bytes).unwrap_or_default();
        each(Record { line, cells, ends: &self.ends[..self.ends_len] });
        self.cells_len = 0;
        self.ends_len = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, separator: char, expected: &[(u32, &[&str])]) {
        for size in [1, 2, 7, 1000] {
            let mut reader = Delimited::new(separator, 0);
            let mut records: Vec<(u32, Vec<String>)> = Vec::new();
            let mut note = |record: Record| records.push((record.line, record.cells().map(str::to_owned).collect()));
            let letters: Vec<String> = text.chars().map(String::from).collect();
            for slice in letters.chunks(size) {
                reader.push(&slice.concat(), false, &mut note);
            }
            reader.push("", true, &mut note);
            let expected: Vec<(u32, Vec<String>)> = expected
                .iter()
                .map(|(line, cells)| (*line, cells.iter().map(|cell| cell.to_string()).collect()))
                .collect();
            assert_eq!(records, expected, "slices of {size}");
        }
    }

    #[test]
    fn semicolon_crlf() {
        check("a;b\r\n1;2\r\n\r\n3;4", ';', &[(1, &["a", "b"]), (2, &["1", "2"]), (4, &["3", "4"])]);
    }

    #[test]
    fn quoted_line_breaks_count_as_lines() {
        check("a;\"b\nc\"\nd;e\n", ';', &[(1, &["a", "b\nc"]), (3, &["d", "e"])]);
        check("a;\"b\r\nc\"\r\nd;e\r\n", ';', &[(1, &["a", "b\r\nc"]), (3, &["d", "e"])]);
    }

    #[test]
    fn ragged_rows_and_empty_cells() {
        check(
            "a,b,c\n1\n,,\n1,2,3,4\n",
            ',',
            &[(1, &["a", "b", "c"]), (2, &["1"]), (3, &["", "", ""]), (4, &["1", "2", "3", "4"])],
        );
    }

    #[test]
    fn accents_and_tabs() {
        check("ë\tï\nü\t€\n", '\t', &[(1, &["ë", "ï"]), (2, &["ü", "€"])]);
    }

    #[test]
    fn open_quote_is_known_at_the_end() {
        let mut reader = Delimited::new(';', 0);
        reader.push("a;b\nc;\"d\ne;f\ng;h\n", true, |_| {});
        assert_eq!(reader.open_quote(), Some(2));
        let mut reader = Delimited::new(';', 0);
        reader.push("a;b\nc;\"d\ne\"", true, |_| {});
        assert_eq!(reader.open_quote(), None);
    }
}
