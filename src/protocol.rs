//! What page and worker say to each other. The page asks, the worker answers each request with one response, in order.
//! Messages are JSON; the bytes of a slice travel beside theirs as a transferred `ArrayBuffer`. No row of a file, no
//! registry and no draft is ever in a response: only texts made of figures.

use crate::calendar::Day;
use crate::fields::Choice;
use crate::language::Language;
use crate::selection::Selection;
use serde::{Deserialize, Serialize};

/// The number that the page gives a chosen file; files are used in this order.
pub type FileNumber = u32;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A file will come, in slices. Answered by [`Response::Progress`]. A file of this number that was read before is
    /// read anew.
    Begin {
        /// Its number.
        file: FileNumber,
        /// Its name.
        name: String,
        /// Today, for dates in the future.
        today: Day,
    },
    /// The next slice of the file. Answered by [`Response::Progress`] or [`Response::Read`].
    Slice {
        /// The file's number.
        file: FileNumber,
        /// Whether it is the last.
        last: bool,
    },
    /// Take a file back, read or half read. Answered by [`Response::Forgotten`].
    Forget {
        /// The file's number.
        file: FileNumber,
    },
    /// Everything that the page shows. Answered by [`Response::Shown`].
    Show(View),
    /// A file to download. Answered by [`Response::Saved`].
    Save {
        /// What is saved.
        what: Save,
        /// The selection and language.
        view: View,
        /// Today, for the file's name.
        today: Day,
    },
}

/// What the page wants to see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The selected rows.
    pub selection: Selection,
    /// The language.
    pub language: Language,
    /// The width of the charts on the page, in CSS pixels; downloads have their own.
    pub width: u32,
}

/// What can be downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Save {
    /// The chart of this figure as SVG.
    Svg(String),
    /// The chart of this figure as PNG. The worker answers with the SVG, which the page draws at twice its size.
    Png(String),
    /// The table of this figure as CSV.
    Csv(String),
    /// All figures as JSON.
    Json,
}

/// What the worker answers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Response {
    /// The file is being read; the next slice may come.
    Progress {
        /// Its number.
        file: FileNumber,
        /// The rows so far.
        rows: u64,
    },
    /// The file is read to its end.
    Read {
        /// Its number.
        file: FileNumber,
        /// Its rows.
        rows: u64,
    },
    /// The file is taken back.
    Forgotten {
        /// Its number.
        file: FileNumber,
    },
    /// Everything that the page shows.
    Shown(Box<Shown>),
    /// A download.
    Saved(Saved),
    /// The request can't be done, e.g. because a figure of that name does not exist. A defect of the page.
    Refused {
        /// Why, for the developer.
        reason: String,
    },
}

/// Everything that the page shows of the files, in the language of the view.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shown {
    /// The files that were read, in the order of choosing.
    pub files: Vec<FileShown>,
    /// What could not be understood, serious issues first.
    pub issues: Vec<IssueShown>,
    /// The fields by which one can select and their values.
    pub choices: Vec<ChoiceShown>,
    /// The first and last day in the files, for the quick choices of periods.
    pub days: Option<(Day, Day)>,
    /// How many cases are selected, and how many there are.
    pub cases: (u64, u64),
    /// The selection in words.
    pub selection: String,
    /// The figures, in order; empty while nothing usable was read.
    pub figures: Vec<FigureShown>,
}

/// A file and how it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FileShown {
    /// Its number.
    pub file: FileNumber,
    /// Its name.
    pub name: String,
    /// What one row of it is, e.g. "trajecten"; none if it was not recognised.
    pub kind: Option<String>,
    /// The encoding and separator that were found, in words; with examples of words that have accents.
    pub form: String,
    /// Rows, used, left out.
    pub rows: u64,
    /// Rows of which something is used.
    pub used: u64,
    /// Rows that are left out, with the reason in words.
    pub left_out: Vec<(String, u64)>,
    /// What was taken from which column: the column's number, its header, and what it was understood as. Columns that
    /// identify people and unknown columns are not in it.
    pub columns: Vec<(u16, String, String)>,
    /// The numbers of columns that identify people and were not read.
    pub not_read: Vec<u16>,
    /// The numbers of columns that no figure uses.
    pub not_used: Vec<u16>,
}

/// An issue in words: what is wrong, where, and what to do.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IssueShown {
    /// Whether rows or a whole file could not be used because of it.
    pub serious: bool,
    /// What is wrong and what to do.
    pub sentence: String,
    /// The file, and the lines and column where it stands.
    pub place: String,
    /// How often.
    pub count: u64,
}

/// A field by which one can select.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoiceShown {
    /// The field.
    pub choice: Choice,
    /// Its name.
    pub label: String,
    /// Its values with what to show and how many rows have it. The value is what stands in a [`Selection`].
    pub values: Vec<ValueShown>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValueShown {
    /// What stands in a [`Selection`]; the empty text is "not recorded".
    pub value: String,
    /// What to show.
    pub label: String,
    /// How many cases, activities or targets have it, in the whole of the files.
    pub count: u64,
}

/// A figure in words, as a chart and as a table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FigureShown {
    /// The stable name.
    pub id: String,
    /// The chapter's title; figures of a chapter stand together.
    pub chapter: String,
    /// The title.
    pub title: String,
    /// One sentence: what it shows.
    pub summary: String,
    /// How it was counted, a sentence each.
    pub notes: Vec<String>,
    /// The line under chart and table: n, period, selection.
    pub source: String,
    /// The chart; empty when there is nothing to draw.
    pub svg: String,
    /// The table.
    pub table: TableShown,
    /// Why the figure can't be made, when it can't: the fields that are missing.
    pub missing: Option<String>,
}

/// A table in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TableShown {
    /// The stable key, the label, and whether the cells are numbers.
    pub columns: Vec<ColumnShown>,
    /// The rows.
    pub rows: Vec<RowShown>,
}

/// A column in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnShown {
    /// The stable key.
    pub key: String,
    /// The label.
    pub label: String,
    /// The group that it stands in with its neighbours, where columns are grouped.
    pub group: Option<String>,
    /// Whether the cells are numbers.
    pub is_number: bool,
}

/// A row in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct RowShown {
    /// As many as there are columns.
    pub cells: Vec<String>,
    /// Whether it sums up others.
    pub total: bool,
}

/// A download.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Saved {
    /// What was asked for.
    pub what: Save,
    /// The file's name: figure, selection, date.
    pub name: String,
    /// Its media type.
    pub media_type: String,
    /// Its text.
    pub text: String,
}
