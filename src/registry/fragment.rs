//! What one sheet gave: typed rows, before they are joined with those of other sheets. A fragment is built row by row
//! while a file is read and is thrown away when its file is taken back.

use crate::calendar::{Day, Period};
use crate::fields::{Field, SheetKind};
use crate::issues::Source;
use crate::registry::Dictionary;
use crate::values::{AgeBand, Answer};
use crate::zrm::{DomainName, Moment, Score};
use hashbrown::{DefaultHashBuilder, HashTable};
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::hash::BuildHasher;

/// Why a row was left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LeftOut {
    /// No cell has anything in it.
    Empty,
    /// It sums up the others; it was checked against them.
    TotalsRow,
    /// The header, once more.
    HeaderAgain,
    /// A score of a case that is in no sheet of cases.
    NoSuchCase,
    /// Nothing in it can be used.
    NothingUsable,
    /// The sheet is of no known kind.
    UnknownSheet,
    /// The user left the sheet out, or it is hidden and the user did not ask for it.
    NotChosen,
}

impl LeftOut {
    /// All reasons.
    pub const ALL: [LeftOut; 7] = [
        LeftOut::Empty,
        LeftOut::TotalsRow,
        LeftOut::HeaderAgain,
        LeftOut::NoSuchCase,
        LeftOut::NothingUsable,
        LeftOut::UnknownSheet,
        LeftOut::NotChosen,
    ];
}

/// What became of rows: `used + left_out = rows`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Rows of which something is used.
    pub used: u64,
    /// Rows that are left out, by reason.
    pub left_out: BTreeMap<LeftOut, u64>,
}

impl Tally {
    /// All rows.
    pub fn rows(&self) -> u64 {
        self.used + self.all_left_out()
    }

    /// All rows that are left out.
    pub fn all_left_out(&self) -> u64 {
        self.left_out.values().sum()
    }

    /// Counts one row as left out.
    pub fn leave_out(&mut self, reason: LeftOut) {
        *self.left_out.entry(reason).or_default() += 1;
    }

    /// Adds the rows of another.
    pub fn merge(&mut self, other: &Tally) {
        self.used += other.used;
        for (reason, count) in &other.left_out {
            *self.left_out.entry(*reason).or_default() += count;
        }
    }
}

/// How many cells of a field have a value, have none, or have something that can't be read.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Filled {
    /// Cells with a value.
    pub filled: u64,
    /// Cells without one: empty, or a word or number that says so.
    pub missing: u64,
    /// Cells that can't be read; an issue says where.
    pub invalid: u64,
}

impl Filled {
    /// Adds the cells of another.
    pub fn merge(&mut self, other: Filled) {
        self.filled += other.filled;
        self.missing += other.missing;
        self.invalid += other.invalid;
    }
}

/// The rows of one sheet.
#[derive(Clone, Debug)]
pub struct Fragment {
    /// The sheet they come from.
    pub source: Source,
    /// The fields that the sheet has.
    pub fields: BTreeSet<Field>,
    /// The columns, from 1, that fields are read from, for the places of issues.
    pub columns: HashMap<Field, u16>,
    /// The rows.
    pub rows: Rows,
    /// The labels of the fields that one can select by, in the order of `Choice::LABELS`.
    pub dictionaries: [Dictionary; 5],
    /// The labels that only cases have, in the order of `Field::OF_CASES`.
    pub of_cases: [Dictionary; 3],
    /// The domains in use, by code.
    pub domains: Vec<DomainName>,
    /// The codes of the domains.
    domain_codes: HashMap<DomainName, u32>,
    /// Names of cases, by code; compared to the letter.
    pub case_ids: Names,
    /// Names of clients, by code; compared to the letter.
    pub client_ids: Names,
    /// The headers of columns that hold days and are not read, as they may be shown.
    pub unread_days: Vec<String>,
    /// Whether the sheet has a row a measurement, so that rows of one case are no doubles.
    pub is_by_measurement: bool,
    /// Main domains of a row after its first: the row, from 0, and the domain's code.
    pub more_mains: Vec<(u32, u32)>,
    /// The cells of each field that were read.
    pub filled: BTreeMap<Field, Filled>,
    /// How many columns identify people and were not read.
    pub identifying: u64,
    /// What became of the rows so far; rows without a case are only found when sheets are joined.
    pub tally: Tally,
}

impl Fragment {
    /// A fragment with these rows and no columns.
    pub fn new(source: Source, rows: Rows) -> Fragment {
        Fragment {
            source,
            fields: BTreeSet::new(),
            columns: HashMap::new(),
            rows,
            dictionaries: Default::default(),
            of_cases: Default::default(),
            domains: Vec::new(),
            domain_codes: HashMap::new(),
            case_ids: Names::default(),
            client_ids: Names::default(),
            unread_days: Vec::new(),
            is_by_measurement: false,
            more_mains: Vec::new(),
            filled: BTreeMap::new(),
            identifying: 0,
            tally: Tally::default(),
        }
    }

    /// The code of a domain in this fragment, an index into `domains`.
    pub fn domain(&mut self, name: DomainName) -> u32 {
        let next = self.domains.len() as u32;
        let code = *self.domain_codes.entry(name.clone()).or_insert(next);
        if code == next {
            self.domains.push(name);
        }
        code
    }
}

/// The rows of a sheet by its kind.
#[derive(Clone, Debug)]
pub enum Rows {
    /// Cases, and their scores column by column.
    Cases(Vec<CaseRow>, Vec<WideScore>),
    /// Scores: rows with a score each, or columns of scores.
    Scores(Vec<ScoreRow>, Vec<WideScore>),
    /// Group activities.
    Activities(Box<Activities>),
    /// Targets.
    Targets(Vec<TargetRow>),
    /// A sheet of no known kind.
    Unknown,
}

impl Rows {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        match self {
            Rows::Cases(rows, _) => rows.is_empty(),
            Rows::Scores(rows, _) => rows.is_empty(),
            Rows::Activities(activities) => activities.rows.is_empty(),
            Rows::Targets(rows) => rows.is_empty(),
            Rows::Unknown => true,
        }
    }

    /// No rows yet, of a sheet of this kind.
    pub fn new(kind: SheetKind) -> Rows {
        match kind {
            SheetKind::Cases => Rows::Cases(Vec::new(), Vec::new()),
            SheetKind::Scores => Rows::Scores(Vec::new(), Vec::new()),
            SheetKind::GroupActivities => Rows::Activities(Box::default()),
            SheetKind::Targets => Rows::Targets(Vec::new()),
        }
    }
}

/// Group activities and the labels that only they have.
#[derive(Clone, Debug, Default)]
pub struct Activities {
    /// The rows.
    pub rows: Vec<ActivityRow>,
    /// Names of activities.
    pub names: Dictionary,
    /// What they are meant to prevent.
    pub preventions: Dictionary,
    /// The dimensions they work on.
    pub dimensions: Dictionary,
}

/// A row of a sheet of cases. Codes are those of the fragment.
#[derive(Clone, Copy, Debug)]
pub struct CaseRow {
    /// The line in the file.
    pub line: u32,
    /// The case's code; 0 where the row has no number.
    pub case: u32,
    /// The client's code; 0 where the row has no number.
    pub client: u32,
    /// The codes of the labels, in the order of `Choice::LABELS`; 0 where not recorded.
    pub labels: [u32; 5],
    /// The first day or `NO_DAY`.
    pub start: Day,
    /// The day of closing or `NO_DAY`.
    pub end: Day,
    /// The main domain's code plus one; 0 where not recorded.
    pub main: u32,
    /// What else is known of it.
    pub person: Person,
    /// The codes of the labels that only cases have, in the order of `Field::OF_CASES`; 0 where not recorded.
    pub of_case: [u32; 3],
}

/// What a case says of its person and its goal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// The age in years.
    pub age: Option<u8>,
    /// The year of birth.
    pub birth_year: Option<i16>,
    /// The band of ages.
    pub age_band: Option<AgeBand>,
    /// Whether the person was known before.
    pub known_before: Option<Answer>,
    /// Whether the goal was reached.
    pub goal_reached: Option<Answer>,
}

/// A row of a sheet of scores.
#[derive(Clone, Copy, Debug)]
pub struct ScoreRow {
    /// The line in the file.
    pub line: u32,
    /// The case's code; never 0.
    pub case: u32,
    /// The domain's code plus one; 0 where the sheet has columns a domain.
    pub domain: u32,
    /// The score of the row, in sheets with a row a moment.
    pub long: Option<LongScore>,
}

/// One score of a sheet with a row a moment.
#[derive(Clone, Copy, Debug)]
pub struct LongScore {
    /// When it was given, as far as the sheet says.
    pub when: When,
    /// The score.
    pub score: Score,
    /// The day of the score or `NO_DAY`.
    pub day: Day,
}

/// When a score was given, as far as its sheet says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// At this moment.
    Said(Moment),
    /// At a later one of numbered measurements; the first is the start. The last of a case and domain is the end.
    Later(u8),
    /// The sheet has days only: the first of a case and domain is the start, the last, if it is another, the end.
    ByDay,
}

impl When {
    /// The order of numbered measurements.
    pub fn order(self) -> u8 {
        if let When::Later(number) = self { number } else { 0 }
    }
}

/// What a column of scores is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScoreOf {
    /// The domain of the row: its main domain, or the domain of a row of scores.
    Row,
    /// This domain, by code.
    Domain(u32),
}

/// A column of scores, a byte a row.
#[derive(Clone, Debug)]
pub struct WideScore {
    /// Which domain.
    pub of: ScoreOf,
    /// When.
    pub moment: Moment,
    /// The column in the file, from 1.
    pub column: u16,
    /// As many as the sheet has used rows.
    pub scores: Vec<Score>,
}

/// A row of a sheet of group activities.
#[derive(Clone, Copy, Debug)]
pub struct ActivityRow {
    /// The line in the file.
    pub line: u32,
    /// The code of the activity's name.
    pub name: u32,
    /// The codes of the labels, in the order of `Choice::LABELS`.
    pub labels: [u32; 5],
    /// The day or `NO_DAY`.
    pub day: Day,
    /// The number of sessions or `NO_NUMBER`.
    pub sessions: u32,
    /// The number of participants or `NO_NUMBER`.
    pub participants: u32,
    /// The code of what it is meant to prevent.
    pub prevention: u32,
    /// The code of the dimensions it works on.
    pub dimensions: u32,
}

/// A row of a sheet of targets.
#[derive(Clone, Copy, Debug)]
pub struct TargetRow {
    /// The line in the file.
    pub line: u32,
    /// The codes of the labels, in the order of `Choice::LABELS`.
    pub labels: [u32; 5],
    /// The planned reach or `NO_NUMBER`.
    pub planned: u32,
    /// The achieved reach or `NO_NUMBER`.
    pub achieved: u32,
    /// The period, where the row says so.
    pub period: Option<Period>,
}

/// Numbers of cases or clients and their codes, from 1; 0 is none. Compared to the letter. All names stand in one text
/// and the table holds their codes only, so that a million of them are one allocation and not two million.
#[derive(Clone, Debug, Default)]
pub struct Names {
    text: String,
    ends: Vec<usize>,
    codes: HashTable<u32>,
    hasher: DefaultHashBuilder,
}

impl Names {
    /// The code of a name, which is added if it is new; 0 for an empty one.
    pub fn code(&mut self, name: &str) -> u32 {
        if name.is_empty() {
            return 0;
        }
        let hash = self.hasher.hash_one(name);
        let Names { text, ends, codes, hasher } = self;
        if let Some(code) = codes.find(hash, |code| part(text, ends, *code) == name) {
            return *code;
        }
        text.push_str(name);
        ends.push(text.len());
        let code = ends.len() as u32;
        codes.insert_unique(hash, code, |code| hasher.hash_one(part(text, ends, *code)));
        code
    }

    /// The name with a code.
    pub fn name(&self, code: u32) -> Option<&str> {
        (1..=self.ends.len() as u32).contains(&code).then(|| part(&self.text, &self.ends, code))
    }

    /// All names, in order of first use; the first has code 1.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        (1..=self.ends.len() as u32).map(|code| part(&self.text, &self.ends, code))
    }
}

fn part<'t>(text: &'t str, ends: &[usize], code: u32) -> &'t str {
    let index = code as usize - 1;
    let start = index.checked_sub(1).map_or(0, |before| ends[before]);
    &text[start..ends[index]]
}
