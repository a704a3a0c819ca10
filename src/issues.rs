//! What could not be understood, and where. An issue names a place and never repeats a cell's text, so that a list of
//! issues can be shown, saved and sent without giving away what stands in the file.

use crate::fields::Field;
use std::collections::BTreeMap;

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The file, as an index into the files of the registry.
    pub file: u16,
    /// The line, from 1; 0 when the whole file or column is meant.
    pub line: u32,
    /// The column, from 1; 0 when the whole row is meant.
    pub column: u16,
}

impl Place {
    /// A whole file.
    pub fn file(file: u16) -> Place {
        Place { file, line: 0, column: 0 }
    }

    /// A line of a file.
    pub fn line(file: u16, line: u32) -> Place {
        Place { file, line, column: 0 }
    }

    /// The same line, in this column (from 1).
    pub fn in_column(self, column: u16) -> Place {
        Place { column, ..self }
    }
}

/// What is wrong. Numbers in it are counted by Groeibeeld, never copied from a cell.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Problem {
    /// A date that can't be read, or can't exist the way its column is read.
    Date(Field),
    /// A date after the day of reading.
    FutureDate(Field),
    /// An end before its start.
    EndBeforeStart,
    /// A score that is not 1 to 5.
    Score(Field),
    /// A number that can't be read.
    Number(Field),
    /// The period of a target that is no year; the target counts in every period.
    TargetPeriod,
    /// A moment that is none of start, goal, in between and end.
    Moment,
    /// A score row without a domain.
    NoDomain,
    /// A domain that no edition of the ZRM has; kept as the file names it.
    UnknownDomain,
    /// A row without a case number in a sheet that has them.
    NoCaseId,
    /// The same case and domain stand in an earlier row.
    CaseTwice,
    /// A case has another value in this field elsewhere; the first is kept.
    Conflict(Field),
    /// A score row whose case is in no sheet of cases.
    NoSuchCase,
    /// A totals row whose number is not the sum of the rows.
    TotalDiffers {
        /// The field that was summed.
        field: Field,
        /// What the rows make.
        sum: i64,
        /// The printed total minus the sum.
        off_by: i64,
    },
    /// A row with another number of cells than the header.
    RaggedRow,
    /// A quote that is opened and never closed.
    OpenQuote,
    /// Characters that the encoding does not have.
    BrokenText,
    /// A header that occurs twice; the first column is read.
    TwoColumns(Field),
    /// Columns that identify people, so many as the count says; they are not read.
    IdentifiesPeople,
    /// A column of numbers of cases or clients that are BSNs by their check digit.
    LooksLikeBsn,
    /// None of the four kinds of sheet: no row can be used.
    UnknownSheet,
    /// A row in which nothing can be used.
    NothingUsable,
    /// Nothing that looks like a table of text: what the file seems to be.
    NotText(Seems),
    /// Nothing at all in the file.
    EmptyFile,
    /// A header and no rows.
    NoRows,
}

/// What a file that is no text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seems {
    /// An Excel workbook of this time (XLSX).
    Workbook,
    /// An Excel workbook of old (XLS).
    OldWorkbook,
    /// An OpenDocument spreadsheet.
    OpenDocument,
    /// A ZIP.
    Zip,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A web page or XML, which registries call .xls.
    WebPage,
    /// Something else.
    Unknown,
}

impl Problem {
    /// Whether something that stands in the file is not in the figures because of it.
    pub fn is_serious(&self) -> bool {
        match self {
            Problem::Date(_)
            | Problem::EndBeforeStart
            | Problem::Score(_)
            | Problem::Number(_)
            | Problem::Moment
            | Problem::NoDomain
            | Problem::Conflict(_)
            | Problem::NoSuchCase
            | Problem::OpenQuote
            | Problem::UnknownSheet
            | Problem::NothingUsable
            | Problem::NotText(_)
            | Problem::EmptyFile
            | Problem::NoRows => true,
            Problem::FutureDate(_)
            | Problem::TargetPeriod
            | Problem::LooksLikeBsn
            | Problem::UnknownDomain
            | Problem::NoCaseId
            | Problem::CaseTwice
            | Problem::TotalDiffers { .. }
            | Problem::RaggedRow
            | Problem::BrokenText
            | Problem::TwoColumns(_)
            | Problem::IdentifiesPeople => false,
        }
    }
}

/// One sort of problem in one column of one file, with how often and where first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Issue {
    /// What is wrong.
    pub problem: Problem,
    /// The file, as an index into the files of the registry.
    pub file: u16,
    /// The column, from 1; 0 when the whole row or file is meant.
    pub column: u16,
    /// How often.
    pub count: u64,
    /// The first lines, at most [`Issues::FIRST`]; empty when the whole file or column is meant.
    pub lines: Vec<u32>,
}

/// Issues as they are found, grouped at once: a million bad cells are one issue.
#[derive(Clone, Debug, Default)]
pub struct Issues {
    groups: BTreeMap<(u16, Problem, u16), (u64, Vec<u32>)>,
}

impl Issues {
    /// How many places an issue names.
    pub const FIRST: usize = 5;

    /// Adds a problem at a place.
    pub fn add(&mut self, problem: Problem, place: Place) {
        let (count, lines) = self.groups.entry((place.file, problem, place.column)).or_default();
        *count += 1;
        if place.line > 0 && lines.len() < Issues::FIRST && !lines.contains(&place.line) {
            lines.push(place.line);
        }
    }

    /// The same issues for the file with another place among all.
    pub fn of_file(&self, file: u16) -> Issues {
        let groups =
            self.groups.iter().map(|((_, problem, column), places)| ((file, problem.clone(), *column), places.clone()));
        Issues { groups: groups.collect() }
    }

    /// Adds all that was found elsewhere.
    pub fn merge(&mut self, other: &Issues) {
        for (key, (more, places)) in &other.groups {
            let (count, lines) = self.groups.entry(key.clone()).or_default();
            *count += more;
            lines.extend(places.iter().copied().take(Issues::FIRST.saturating_sub(lines.len())));
        }
    }

    /// The grouped issues, by file and sort.
    pub fn list(&self) -> Vec<Issue> {
        let issue = |((file, problem, column), (count, lines)): (&(u16, Problem, u16), &(u64, Vec<u32>))| Issue {
            problem: problem.clone(),
            file: *file,
            column: *column,
            count: *count,
            lines: lines.clone(),
        };
        self.groups.iter().map(issue).collect()
    }

    /// Whether nothing was found.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }
}
