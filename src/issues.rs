//! What could not be understood, and where. An issue names a place and never repeats a cell's text, so that a list of
//! issues can be shown, saved and sent without giving away what stands in the file. Headers are named where it helps, as
//! far as they may be shown.

use crate::fields::Field;
use std::collections::BTreeMap;

/// A sheet of a file.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Source {
    /// The file, as an index into the files of the registry.
    pub file: u16,
    /// The sheet, from 1, in the order of its workbook; 0 for the one of a text file or when the whole file is meant.
    pub sheet: u16,
}

/// Where something stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    /// The sheet.
    pub source: Source,
    /// The line of a text file or the row of a sheet, from 1; 0 when the whole sheet or column is meant.
    pub line: u32,
    /// The column, from 1; 0 when the whole row is meant.
    pub column: u16,
}

impl Place {
    /// A whole sheet.
    pub fn sheet(source: Source) -> Place {
        Place { source, line: 0, column: 0 }
    }

    /// A line of a sheet.
    pub fn line(source: Source, line: u32) -> Place {
        Place { source, line, column: 0 }
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
    /// A day before 1980 or more than a year ahead; it is not used.
    FarDate(Field),
    /// An end more than a year ahead, as registries write for a case that is still open; it is open.
    OpenEnd,
    /// Cases with a start and no column of ends, so that each counts as not closed; the headers of columns that hold days
    /// and are not read, at most [`Problem::HEADERS`].
    NoEnd(Vec<String>),
    /// Cases with ends, or with unread columns that hold days, and no column of starts; the headers of those columns.
    NoStart(Vec<String>),
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
    /// Scores of cases in a sheet without a column of main domains.
    NoDomainColumn,
    /// A column of dates of which none says whether the day or the month comes first; read day first.
    DayOrMonth(Field),
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
    /// A kind of support that is none of the usual ones; kept as the file names it.
    UnknownKind,
    /// A cell that says neither yes nor no.
    Answer(Field),
    /// An age or a year of birth that nobody has.
    Age(Field),
    /// A band of ages that can't be read.
    AgeBand,
    /// Several domains in one cell with a score: the score is the first domain's.
    SeveralDomains,
    /// A start on a domain of 2013 and an end on the domain of 2017 that took its place, or the other way round: levels
    /// changed their meaning, so they are no pair.
    OtherEdition,
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
    /// A quote that is opened and not closed as it should be; its line was read as it stands.
    StrayQuote,
    /// Characters that the encoding does not have.
    BrokenText,
    /// A second column of a field, which is not read.
    TwoColumns(Field),
    /// A column that identifies people; it is not read.
    IdentifiesPeople,
    /// A column of numbers of cases or clients that are BSNs by their check digit, e-mail addresses or the like.
    NumberIdentifies,
    /// A column of who referred people, in which names of persons stand.
    PersonsRefer,
    /// A column that holds another thing than its header says, by what its cells look like; it is not read.
    OtherContent,
    /// A column of free text, not read.
    FreeText,
    /// None of the four kinds of sheet: no row can be used.
    UnknownSheet,
    /// A row in which nothing can be used.
    NothingUsable,
    /// A sheet of a workbook that is of no known kind; other sheets of it are.
    OtherSheet,
    /// A sheet of a workbook that is hidden; it is read when the user wants it.
    HiddenSheet,
    /// Nothing that is read as a table: what the file seems to be.
    NotText(Seems),
    /// Nothing at all in the file.
    EmptyFile,
    /// No sheet of the file has a row below its header.
    NoRows,
    /// Fewer participants than sessions: columns that are swapped, or sessions that were counted for each participant.
    FewParticipants,
    /// A sheet of a workbook that has no row below its header, or nothing at all; other sheets of it have.
    EmptySheet,
}

/// What a file that is no text seems to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Seems {
    /// A workbook with a password.
    LockedWorkbook,
    /// A workbook that is cut off or damaged.
    DamagedWorkbook,
    /// A workbook that unpacks to more than can be held.
    HugeWorkbook,
    /// A ZIP, a document or a presentation: no workbook that can be read.
    OtherOffice,
    /// A workbook without sheets of cells.
    NoSheets,
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
    /// So many headers are named of columns that are not read.
    pub const HEADERS: usize = 4;

    /// Whether something that stands in the file is not in the figures because of it.
    pub fn is_serious(&self) -> bool {
        match self {
            // Days that stand in the file may be those that lack.
            Problem::NoEnd(unread) => !unread.is_empty(),
            Problem::NoStart(_)
            | Problem::Date(_)
            | Problem::FarDate(_)
            | Problem::EndBeforeStart
            | Problem::Score(_)
            | Problem::Number(_)
            | Problem::Moment
            | Problem::NoDomain
            | Problem::NoDomainColumn
            | Problem::Conflict(_)
            | Problem::NoSuchCase
            | Problem::Answer(_)
            | Problem::Age(_)
            | Problem::AgeBand
            | Problem::SeveralDomains
            | Problem::OtherEdition
            | Problem::OtherContent
            | Problem::UnknownSheet
            | Problem::NothingUsable
            | Problem::NotText(_)
            | Problem::EmptyFile
            | Problem::NoRows => true,
            Problem::FutureDate(_)
            | Problem::OpenEnd
            | Problem::TargetPeriod
            | Problem::NumberIdentifies
            | Problem::PersonsRefer
            | Problem::DayOrMonth(_)
            | Problem::FreeText
            | Problem::StrayQuote
            | Problem::OtherSheet
            | Problem::EmptySheet
            | Problem::FewParticipants
            | Problem::HiddenSheet
            | Problem::UnknownKind
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
    /// The sheet.
    pub source: Source,
    /// The column, from 1; 0 when the whole row or sheet is meant.
    pub column: u16,
    /// How often.
    pub count: u64,
    /// The first lines, at most [`Issues::KEPT`]; empty when the whole file or column is meant.
    pub lines: Vec<u32>,
}

/// Issues as they are found, grouped at once: a million bad cells are one issue.
#[derive(Clone, Debug, Default)]
pub struct Issues {
    groups: BTreeMap<(Source, Problem, u16), (u64, Vec<u32>)>,
}

impl Issues {
    /// How many places of an issue are in sight.
    pub const FIRST: usize = 5;

    /// How many places of an issue are kept, for the reading report.
    pub const KEPT: usize = 200;

    /// Adds a problem at a place.
    pub fn add(&mut self, problem: Problem, place: Place) {
        let (count, lines) = self.groups.entry((place.source, problem, place.column)).or_default();
        *count += 1;
        if place.line > 0 && lines.len() < Issues::KEPT && !lines.contains(&place.line) {
            lines.push(place.line);
        }
    }

    /// Adds a problem so many times, with the first of its lines.
    pub fn add_many(&mut self, problem: Problem, place: Place, count: u64, lines: &[u32]) {
        let (all, known) = self.groups.entry((place.source, problem, place.column)).or_default();
        *all += count;
        known.extend(lines.iter().copied().take(Issues::KEPT.saturating_sub(known.len())));
    }

    /// The same issues for the file with another place among all.
    pub fn of_file(&self, file: u16) -> Issues {
        let of_file = |source: &Source| Source { file, ..*source };
        let groups = self
            .groups
            .iter()
            .map(|((source, problem, column), places)| ((of_file(source), problem.clone(), *column), places.clone()));
        Issues { groups: groups.collect() }
    }

    /// Adds all that was found elsewhere.
    pub fn merge(&mut self, other: &Issues) {
        for ((source, problem, column), (count, lines)) in &other.groups {
            let place = Place { source: *source, line: 0, column: *column };
            self.add_many(problem.clone(), place, *count, lines);
        }
    }

    /// Keeps the problems that are of use.
    pub fn retain(&mut self, is_kept: impl Fn(&Problem) -> bool) {
        self.groups.retain(|(_, problem, _), _| is_kept(problem));
    }

    /// The grouped issues, by file and sort.
    pub fn list(&self) -> Vec<Issue> {
        let issue = |((source, problem, column), (count, lines)): (&(Source, Problem, u16), &(u64, Vec<u32>))| Issue {
            problem: problem.clone(),
            source: *source,
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

/// A column as Excel names it.
///
/// ```
/// use groeibeeld::issues::column_name;
/// assert_eq!([1, 26, 27, 703].map(column_name), ["A", "Z", "AA", "AAA"]);
/// ```
pub fn column_name(number: u16) -> String {
    let mut name = Vec::new();
    let mut rest = number;
    while rest > 0 {
        rest -= 1;
        name.push(b'A' + (rest % 26) as u8);
        rest /= 26;
    }
    name.iter().rev().map(|letter| char::from(*letter)).collect()
}
