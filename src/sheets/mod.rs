//! Text or a workbook to records. What comes in is text in slices or the bytes of a workbook, what goes out is one record
//! at a time: the line it starts on and its cells.

// Cells between separators, as in CSV.
pub mod delimited;
// Cells of XLSX, XLS and ODS.
pub mod workbook;

/// One record: a row of cells and the line it starts on.
#[derive(Clone, Copy, Debug)]
pub struct Record<'r> {
    /// The line, from 1; in a workbook the row's number.
    pub line: u32,
    cells: &'r str,
    ends: &'r [usize],
}

impl<'r> Record<'r> {
    /// The number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell at a place from 0, without spaces around it; empty where the record is too short.
    pub fn cell(&self, index: usize) -> &'r str {
        let Some(end) = self.ends.get(index) else { return "" };
        let start = index.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.cells[start..*end].trim()
    }

    /// All cells.
    pub fn cells(self) -> impl Iterator<Item = &'r str> {
        (0..self.len()).map(move |index| self.cell(index))
    }

    /// Whether all cells are empty.
    pub fn is_blank(&self) -> bool {
        self.cells.trim().is_empty()
    }
}

/// A record that is kept.
#[derive(Clone, Debug)]
pub struct OwnedRecord {
    /// The line, from 1.
    pub line: u32,
    cells: String,
    ends: Vec<usize>,
}

impl OwnedRecord {
    /// The record.
    pub fn record(&self) -> Record<'_> {
        Record { line: self.line, cells: &self.cells, ends: &self.ends }
    }

    /// The number of cells.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// Whether there are no cells.
    pub fn is_empty(&self) -> bool {
        self.ends.is_empty()
    }

    /// The cell at a place from 0, without spaces around it; empty where the record is too short.
    pub fn cell(&self, index: usize) -> &str {
        self.record().cell(index)
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        self.record().cells()
    }
}

impl From<Record<'_>> for OwnedRecord {
    fn from(record: Record<'_>) -> OwnedRecord {
        OwnedRecord { line: record.line, cells: record.cells.to_owned(), ends: record.ends.to_vec() }
    }
}
