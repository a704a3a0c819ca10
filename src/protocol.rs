//! What page and worker say to each other. The page asks, the worker answers each request with one response, in order.
//! Messages are JSON; the bytes of a slice travel beside theirs as a transferred `ArrayBuffer`. No row of a file, no
//! registry and no draft is ever in a response: only texts made of figures.

use crate::calendar::Day;
use crate::charts::Drawn;
use crate::charts::points::Points;
use crate::columns::{ColumnSettings, Settings};
use crate::disclosure::{HowMuch, Ledger, Policy};
use crate::fields::{Choice, Field, SheetKind};
use crate::figures::FigureId;
use crate::forms::{Form, Forms};
use crate::house::House;
use crate::language::Language;
use crate::reading::{FileChoices, Holds};
use crate::report::Report;
use crate::selection::Selection;
use crate::text::Encoding;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// The number that the page gives a chosen file; files are used in this order.
pub type FileNumber = u32;

/// What the page asks.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Request {
    /// A file will come, in slices. Answered by [`Response::Progress`]. A file of this number that was read before is
    /// read anew; until that is done the earlier reading stays in use.
    Begin {
        /// Its number.
        file: FileNumber,
        /// Its name.
        name: String,
        /// Today, for dates in the future.
        today: Day,
        /// What the user chose for this file.
        choices: FileChoices,
        /// What the user corrected, for all files with these headers.
        settings: Settings,
    },
    /// The next slice of the file. Answered by [`Response::Progress`] or [`Response::Read`].
    Slice {
        /// The file's number.
        file: FileNumber,
        /// Whether it is the last.
        last: bool,
    },
    /// Stop reading a file; what was read of it before stays in use. Answered by [`Response::Stopped`].
    Stop {
        /// The file's number.
        file: FileNumber,
    },
    /// Take a file back, read or half read. Answered by [`Response::Forgotten`].
    Forget {
        /// The file's number.
        file: FileNumber,
    },
    /// What was published before, from now on, in the place of what was said of it. Answered by [`Response::Kept`].
    Keep(Ledger),
    /// Everything that the page shows. Answered by [`Response::Shown`].
    Show(View),
    /// One figure, drawn for a room of its own. Answered by [`Response::Staged`].
    Stage {
        /// The number of this request: an answer to an earlier one may still be on its way.
        number: u32,
        /// The stable name of the figure.
        figure: String,
        /// The width and height of the room, in CSS pixels.
        room: (u32, u32),
        /// The view that is on the screen.
        view: View,
    },
    /// All charts for paper. Answered by [`Response::Printed`].
    Print {
        /// The number of this request: an answer to an earlier one may still be on its way.
        number: u32,
        /// The view that is on the screen.
        view: View,
    },
    /// A file to download. Answered by [`Response::Saved`], or by [`Response::Draw`] where pictures are needed first: asked
    /// once more, with the pictures as bytes beside it, it is answered by [`Response::Saved`].
    Save {
        /// What is saved.
        what: Save,
        /// The selection and language.
        view: View,
        /// Today, for the file's name.
        today: Day,
    },
}

impl Request {
    /// A file that comes as it is, without corrections.
    pub fn begin(file: FileNumber, name: &str, today: Day) -> Request {
        let (choices, settings) = (FileChoices::default(), Settings::default());
        Request::Begin { file, name: name.to_owned(), today, choices, settings }
    }
}

/// What the page wants to see.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The selected rows.
    pub selection: Selection,
    /// The language.
    pub language: Language,
    /// How figures are protected.
    pub policy: Policy,
    /// The width of the charts on the page, in CSS pixels; downloads have their own.
    pub width: u32,
    /// Which of them are larger.
    pub large: Large,
    /// In which form figures are drawn, on the page and in downloads.
    pub forms: Forms,
    /// In which house style.
    pub house: House,
}

impl View {
    /// A view with the usual forms and colours.
    pub fn new(selection: Selection, language: Language, policy: Policy, width: u32) -> View {
        let large = Large { width, ..Large::default() };
        View { selection, language, policy, width, large, forms: Forms::default(), house: House::default() }
    }

    /// The width of the chart of a figure on the page, in CSS pixels.
    pub fn width_of(&self, figure: FigureId) -> u32 {
        if self.large.figures.contains(&figure) { self.large.width } else { self.width }
    }
}

/// The figures that stand enlarged on the page. The growth does at first: it is what most come for, and shows what
/// enlarging gives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Large {
    /// The width of their charts, in CSS pixels.
    pub width: u32,
    /// Which.
    pub figures: BTreeSet<FigureId>,
}

impl Large {
    /// Enlarges a figure, or makes it small again.
    pub fn set(&mut self, figure: FigureId, is_large: bool) {
        if is_large {
            self.figures.insert(figure);
        } else {
            self.figures.remove(&figure);
        }
    }
}

impl Default for Large {
    fn default() -> Large {
        Large { width: 0, figures: [FigureId::Growth].into() }
    }
}

/// What can be downloaded.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Save {
    /// The chart of this figure as SVG.
    Svg(String),
    /// The chart of this figure as PNG, so many times as large. The worker answers with the SVG, which the page draws.
    Png(String, u8),
    /// The table of this figure as CSV.
    Csv(String),
    /// This figure as a workbook: its table, its notes and its charts.
    Xlsx(String),
    /// The chart of this figure for the clipboard. The worker answers with the SVG, which the page draws.
    CopyChart(String),
    /// The table of this figure for the clipboard, as HTML and as text with tabs.
    CopyTable(String),
    /// All figures as JSON.
    Json,
    /// All figures as a workbook with charts.
    Workbook,
    /// All figures as CSV in one archive.
    Archive,
    /// Chosen figures with the user's own words, as one page of HTML.
    Html(Box<Report>),
    /// The same as a document of Word. The page draws its charts; then it has the number of these, by which others are told
    /// from them.
    Docx(Box<Report>, Option<u64>),
    /// What was published before, and the figures as one more publication; from then on it counts as published.
    Ledger,
    /// The reading report as CSV: rows, reasons, issues and their places, no text of a cell.
    Report,
    /// An empty CSV file with the headers of this kind of sheet.
    TemplateCsv(SheetKind),
    /// An empty workbook with the headers of all kinds and an explanation.
    TemplateXlsx,
}

impl Save {
    /// Whether it holds figures.
    pub fn is_of_figures(&self) -> bool {
        self.figure().is_some()
            || matches!(
                self,
                Save::Json | Save::Workbook | Save::Archive | Save::Html(_) | Save::Docx(..) | Save::Ledger
            )
    }

    /// The stable name of the one figure that it holds.
    pub fn figure(&self) -> Option<&str> {
        match self {
            Save::Svg(id) | Save::Png(id, _) | Save::Csv(id) | Save::Xlsx(id) => Some(id),
            Save::CopyChart(id) | Save::CopyTable(id) => Some(id),
            Save::Json | Save::Workbook | Save::Archive | Save::Html(_) | Save::Docx(..) | Save::Ledger => None,
            Save::Report | Save::TemplateCsv(_) | Save::TemplateXlsx => None,
        }
    }

    /// What can be saved where this can't be copied.
    pub fn instead(&self) -> Option<Save> {
        match self {
            Save::CopyChart(id) => Some(Save::Png(id.clone(), 2)),
            Save::CopyTable(id) => Some(Save::Csv(id.clone())),
            _ => None,
        }
    }

    /// Whether it goes to the clipboard and not to a file.
    pub fn is_copy(&self) -> bool {
        matches!(self, Save::CopyChart(_) | Save::CopyTable(_))
    }
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
    /// The reading is stopped.
    Stopped {
        /// Its number.
        file: FileNumber,
    },
    /// The file is taken back.
    Forgotten {
        /// Its number.
        file: FileNumber,
    },
    /// What was published before is kept.
    Kept,
    /// Everything that the page shows.
    Shown(Box<Shown>),
    /// One figure, drawn for a room.
    Staged(Staged),
    /// The charts for [`Request::Print`].
    Printed(Printed),
    /// A download.
    Saved(Saved),
    /// What a download needs first.
    Draw(Box<ToDraw>),
    /// The request can't be done, e.g. because a figure of that name does not exist. A defect of the page.
    Refused {
        /// The file that can't be read; none where it was another request.
        file: Option<FileNumber>,
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
    /// The fields by which one can select and their values. Values that are counted as one are one.
    pub choices: Vec<ChoiceShown>,
    /// Values that the user merges and that are in no file.
    pub unmerged: Vec<(Choice, Vec<String>)>,
    /// The first and last day in the files, for the quick choices of periods.
    pub days: Option<(Day, Day)>,
    /// How many cases are selected, and how many there are; none under a policy for publication, because these are exact.
    pub cases: Option<(u64, u64)>,
    /// Whether there are cases, but none in the selection.
    pub is_nothing_selected: bool,
    /// Whether a period is selected and there are cases without a start date, which count in every period.
    pub has_undated: bool,
    /// The selection in words.
    pub selection: String,
    /// The numbers that count most, each from a figure.
    pub key_figures: Vec<KeyFigureShown>,
    /// The bands of ages that the figures go by, by their lowest age, as in `Counting`.
    pub age_bands: Vec<u8>,
    /// The period that is compared with, in words.
    pub compared_with: Option<String>,
    /// How many counts are hidden.
    pub hidden: HowMuch,
    /// Groups of which (nearly) everybody has the same, a sentence each.
    pub alike: Vec<String>,
    /// How many numbers were published before with another value.
    pub changed: u64,
    /// Why nothing may be shown, where that is so.
    pub refusal: Option<String>,
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
    /// How its text was understood; none for a workbook and for what could not be read.
    pub text: Option<TextShown>,
    /// Its sheets; one for a text file, none when nothing could be read.
    pub sheets: Vec<SheetShown>,
    /// Rows, used, left out.
    pub rows: u64,
    /// Rows of which something is used.
    pub used: u64,
    /// Rows that are left out, with the reason in words.
    pub left_out: Vec<(String, u64)>,
}

/// How the text of a file was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TextShown {
    /// The encoding.
    pub encoding: Encoding,
    /// The separator.
    pub separator: char,
    /// Words with accents as they were read.
    pub examples: Vec<String>,
    /// Whether the file has letters with accents at all.
    pub has_accents: bool,
}

/// A sheet and how it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct SheetShown {
    /// Its number, as in a [`FileChoices`].
    pub number: u16,
    /// Its name in the workbook; empty for that of a text file.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
    /// Whether its rows are read, if it is of a known kind.
    pub is_taken: bool,
    /// What one row of it is; none if it was not recognised.
    pub kind: Option<SheetKind>,
    /// The line of the header; 0 when there is none.
    pub header: u32,
    /// Lines that may be the header.
    pub lines: Vec<u32>,
    /// Its columns.
    pub columns: Vec<ColumnUnderstood>,
    /// Whether the user corrected it.
    pub is_corrected: bool,
    /// Its rows.
    pub rows: u64,
    /// Rows of which something is used.
    pub used: u64,
    /// What is below its header.
    pub holds: Holds,
}

/// A column of a sheet and how it was understood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ColumnUnderstood {
    /// Its number, from 1.
    pub number: u16,
    /// Its header; empty where it could tell of a person.
    pub header: String,
    /// What it holds, as settings say it.
    pub settings: ColumnSettings,
    /// What it was understood as.
    pub meaning: Meaning,
    /// Whether it holds days and is not read.
    pub is_unread_days: bool,
    /// At most three examples of its cells; none where it identifies people.
    pub examples: Vec<String>,
}

/// What a column was understood as, for the user.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Meaning {
    /// A field or the scores of a domain, in words.
    Read(String),
    /// It identifies people and is not read.
    Identifies {
        /// Whether it holds dates of birth, of which the year may be read.
        is_birth_date: bool,
    },
    /// It holds free text and is not read.
    FreeText,
    /// It holds a field that another column holds already.
    Double,
    /// It is not used.
    Unused,
}

/// One sort of issue in words: what is wrong, what to do, and where.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct IssueShown {
    /// Whether something that stands in the file is not in the figures because of it.
    pub serious: bool,
    /// What is wrong and what to do.
    pub sentence: String,
    /// How often, in all places.
    pub count: u64,
    /// The places, by file, sheet and column.
    pub places: Vec<PlaceShown>,
}

impl IssueShown {
    /// How often it is at a place, where that is more than once and the count of all doesn't say it already.
    pub fn count_at(&self, place: &PlaceShown) -> Option<u64> {
        (place.count > 1 && self.places.len() > 1).then_some(place.count)
    }
}

/// A place of an issue in words.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PlaceShown {
    /// The file.
    pub file: FileNumber,
    /// File, sheet, first lines and column.
    pub place: String,
    /// How often there.
    pub count: u64,
}

/// A field by which one can select.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChoiceShown {
    /// The field.
    pub choice: Choice,
    /// Its name.
    pub label: String,
    /// Its values with what to show.
    pub values: Vec<ValueShown>,
}

/// A value of a field.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ValueShown {
    /// What stands in a [`Selection`]; the empty text is "not recorded".
    pub value: String,
    /// What to show.
    pub label: String,
    /// How many cases, activities or targets have it, in the whole of the files; none under a policy for publication.
    pub count: Option<u64>,
}

/// One of the numbers that count most.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct KeyFigureShown {
    /// What it is: "Trajecten".
    pub label: String,
    /// The number: "1.412", "+0,48".
    pub value: String,
    /// What goes with it: "van 1.100 gepland".
    pub detail: Option<String>,
    /// The previous value and the change, where a period is compared with: "vergeleken periode 1.290: +122 (+9%)".
    pub change: Option<String>,
    /// The stable name of the figure that it stands in.
    pub figure: String,
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
    /// What the mark of a hidden cell means, where there is one.
    pub footnote: Option<String>,
    /// The line under chart and table: n, period, selection.
    pub source: String,
    /// The chart; empty when there is nothing to draw.
    pub svg: String,
    /// What the chart shows, value by value.
    pub points: Points,
    /// The form of the chart.
    pub form: Form,
    /// The forms that fit the figure, where there are several.
    pub forms: Vec<Form>,
    /// The table.
    pub table: TableShown,
    /// What the figure needs, where there is nothing in it.
    pub missing: Option<String>,
    /// Those fields.
    pub needs: Vec<Field>,
}

/// A figure that was drawn for a room of its own.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Staged {
    /// The number of the request.
    pub number: u32,
    /// The chart, in parts where all of it would be too small to read; empty when there is nothing to draw.
    pub parts: Vec<Drawn>,
    /// Whether it takes the width of the room and is higher than that, as in a small window.
    pub is_tall: bool,
}

/// The charts of all figures as they stand on paper.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Printed {
    /// The number of the request.
    pub number: u32,
    /// The chart of each figure that has one, by the figure's stable name: as SVG, in parts where it is higher than a page.
    pub charts: BTreeMap<String, Vec<String>>,
}

#[cfg(test)]
impl ColumnUnderstood {
    /// A column under this header that is not read, with what the user chose for it.
    pub fn bare(number: u16, header: &str, settings: ColumnSettings) -> ColumnUnderstood {
        let (header, examples) = (header.to_owned(), Vec::new());
        ColumnUnderstood { number, header, settings, meaning: Meaning::Unused, is_unread_days: false, examples }
    }
}

#[cfg(test)]
impl FigureShown {
    /// A figure of this name that says nothing.
    pub fn bare(id: &str) -> FigureShown {
        let (chapter, title, summary, source, svg) = Default::default();
        FigureShown {
            id: id.to_owned(),
            chapter,
            title,
            summary,
            notes: Vec::new(),
            footnote: None,
            source,
            svg,
            points: Points::default(),
            form: Form::Bars,
            forms: Vec::new(),
            table: TableShown { columns: Vec::new(), rows: Vec::new() },
            missing: None,
            needs: Vec::new(),
        }
    }
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
    /// As many as there are columns; none where a number may not be shown.
    pub cells: Vec<Option<String>>,
    /// Whether it sums up others.
    pub total: bool,
}

/// Charts that a download needs as pictures (PNG), and what to ask when these are drawn.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ToDraw {
    /// What is to be asked for.
    pub what: Save,
    /// Of which view.
    pub view: View,
    /// The charts as SVG, in the order in which the pictures stand one behind the other.
    pub charts: Vec<String>,
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
    /// Its text; empty when it has bytes.
    pub text: String,
    /// The same without any form, for the clipboard; else empty.
    pub plain: String,
    /// Its bytes, which travel beside the message.
    #[serde(skip)]
    pub bytes: Vec<u8>,
}

impl Saved {
    /// A download of nothing yet.
    pub fn new(what: Save, name: String, media_type: &str) -> Saved {
        let (text, plain, bytes) = Default::default();
        Saved { what, name, media_type: media_type.to_owned(), text, plain, bytes }
    }
}
