//! What every figure is made of. A [`Draft`] holds exact numbers and knows no language; only `disclosure` makes of it a
//! `Figure`, which may be shown. Drafts are not serialisable.

use crate::calendar::{Period, Span};
use crate::dimension::Dimension;
use crate::fields::{Choice, Field, SheetKind};
use crate::selection::Selection;
use crate::statistics::ScorePairs;
use crate::values::AgeBand;
use crate::zrm::{DomainName, Level, Missing, Moment};
use serde::{Deserialize, Serialize};

macro_rules! figure_ids {
    ($($figure:ident $name:literal;)*) => {
        /// The figures there are, in the order of the page. Names are part of the public interface.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum FigureId {
            $(#[doc = $name] #[serde(rename = $name)] $figure,)*
        }

        impl FigureId {
            /// All figures.
            pub const ALL: &[FigureId] = &[$(FigureId::$figure,)*];

            /// The stable name.
            pub fn name(self) -> &'static str {
                match self { $(FigureId::$figure => $name,)* }
            }
        }
    };
}

figure_ids! {
    Growth "growth";
    GrowthByTheme "growth-by-theme";
    EndVsStart "end-vs-start";
    EndVsGoal "end-vs-goal";
    GoalReached "goal-reached";
    Transitions "transitions";
    Levels "levels";
    Spillover "spillover";
    MainDomains "main-domains";
    DomainsByTheme "domains-by-theme";
    DomainsByKind "domains-by-kind";
    DimensionByDomain "dimension-by-domain";
    AgeBands "age-bands";
    YoungByDomain "young-by-domain";
    ReachByTheme "reach-by-theme";
    ReachByService "reach-by-service";
    GroupActivities "group-activities";
    UniqueClients "unique-clients";
    PopulationReach "population-reach";
    KindsByYear "kinds-by-year";
    StartedClosed "started-closed";
    Duration "duration";
    NewOrKnown "new-or-known";
    ReferredBy "referred-by";
    ReferredTo "referred-to";
    Completeness "completeness";
    Reading "reading";
}

impl FigureId {
    /// The figure with this stable name.
    pub fn by_name(name: &str) -> Option<FigureId> {
        FigureId::ALL.iter().copied().find(|figure| figure.name() == name)
    }

    /// The family on the page.
    pub fn family(self) -> Family {
        use FigureId::*;
        match self {
            Growth | GrowthByTheme | EndVsStart | EndVsGoal | GoalReached | Transitions | Levels | Spillover => {
                Family::Growth
            }
            MainDomains | DomainsByTheme | DomainsByKind | DimensionByDomain | AgeBands | YoungByDomain => {
                Family::Distribution
            }
            ReachByTheme | ReachByService | GroupActivities | UniqueClients | PopulationReach => Family::Reach,
            KindsByYear | StartedClosed | Duration | NewOrKnown | ReferredBy | ReferredTo => Family::Flow,
            Completeness | FigureId::Reading => Family::Quality,
        }
    }
}

/// The chapters of the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Growth on the matrix.
    Growth,
    /// Which domains people need help with.
    Distribution,
    /// How many were reached.
    Reach,
    /// How many came and went, from where and where to.
    Flow,
    /// How well cases are registered and files were read.
    Quality,
}

/// The sort of number in a column; also the `type` in JSON.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ColumnType {
    /// A label.
    Text,
    /// A whole number.
    Count,
    /// A mean, or a difference of means, in levels or per session.
    Mean,
    /// A fraction, 0 to 1 and more.
    Share,
    /// A number of days.
    Days,
    /// A probability.
    P,
}

impl ColumnType {
    /// The stable name.
    pub fn name(self) -> &'static str {
        match self {
            ColumnType::Text => "text",
            ColumnType::Count => "count",
            ColumnType::Mean => "mean",
            ColumnType::Share => "share",
            ColumnType::Days => "days",
            ColumnType::P => "p",
        }
    }
}

/// A column: its stable key and the sort of its cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Column {
    /// The stable key, e.g. `n_start`.
    pub key: &'static str,
    /// The sort of its cells.
    pub sort: ColumnType,
    /// What its numbers are made of.
    pub made: Made,
    /// Whether it is only there to tell what may be shown: figures leave it out.
    pub is_unseen: bool,
}

/// What the numbers of a column are made of: by this `disclosure` knows which of them are about the same people, which add
/// up, and which may be shown together. Where nobody said so, nothing of the column is ever published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Made {
    /// Nobody said so.
    Unstated,
    /// A label: the row is of those of whom the variable has this value. Several variables are joined by `&`; an empty
    /// name tells nobody apart.
    Label(Variable),
    /// Not about people: a plan, a number of sessions, a text beside the numbers.
    Public,
    /// A count of those of the row who also meet these constraints.
    Count(Counted, &'static [Constraint]),
    /// As [`Made::Count`], whatever these variables are: that of which a share is.
    CountOfAll(Counted, &'static [Variable], &'static [Constraint]),
    /// Counted from the scores of the row, see [`Draft::scores`].
    Scores(Measure),
    /// A mean of scores: their sum, divided by the count in the column with this key.
    Mean(Measure, &'static str),
    /// How the scores that the column with this key counts lie apart, and what follows from that.
    Spread(&'static str),
    /// Computed from the columns with these keys in the same row; nothing else that it needs is about people.
    From(&'static [&'static str]),
    /// A mean or quantile of something else of those whom the column with this key counts; of so few it is not shown.
    Of(&'static str, u8),
}

/// What people are told apart by. The key of a column of labels is its variable.
pub type Variable = &'static str;

/// A variable and the value that it must have.
pub type Constraint = (Variable, Value);

/// A value of a variable, where it is not a label of the row.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Value {
    /// This value.
    Is(&'static str),
    /// It is not known. How many these are says nothing about anyone.
    Unknown,
    /// Any value that is known.
    Known,
    /// Active in the span of the row, or in the period where the row has none.
    Active,
    /// Started in it.
    Started,
    /// Closed in it.
    Closed,
    /// Open when it begins.
    OpenBefore,
    /// Open when it is over.
    OpenAfter,
}

/// What is counted. Counts of different things never add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Counted {
    /// Cases.
    Cases,
    /// People, by their number of a client.
    Clients,
    /// Participants in group activities.
    Participants,
    /// Cases, or people, together with participants.
    Reached,
}

/// What is counted or added up of the starts and ends of a row: a weighted sum of the 36 counts by start and end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// All, with and without a start and end.
    All,
    /// Those that have a start.
    Starts,
    /// Those that have an end.
    Ends,
    /// Those that have both.
    Pairs,
    /// Pairs with the end above the start.
    Up,
    /// Pairs with both the same.
    Same,
    /// Pairs with the end below the start.
    Down,
    /// Those that are no pair.
    NoPairs,
    /// Pairs with a start below the highest level.
    CouldGrow,
    /// Of these, those with both the same.
    CouldGrowSame,
    /// Of these, those with the end below the start.
    CouldGrowDown,
    /// Those that start on this level.
    StartsOn(u8),
    /// Those that end on this level.
    EndsOn(u8),
    /// Those that start on the level of the row and end on this one; 0 is without an end.
    To(u8),
    /// The sum of all starts.
    SumOfStarts,
    /// The sum of all ends.
    SumOfEnds,
    /// The sum of the starts of pairs.
    SumOfPairStarts,
    /// The sum of the ends of pairs.
    SumOfPairEnds,
    /// The sum of the differences of pairs.
    SumOfGrowth,
    /// The sum of the squares of these differences.
    SumOfSquares,
}

impl Column {
    /// A column of which nothing is published until it says what it is made of.
    pub const fn new(key: &'static str, sort: ColumnType) -> Column {
        Column { key, sort, made: Made::Unstated, is_unseen: false }
    }

    /// The same column, of which is said what its numbers are made of.
    pub const fn made(self, made: Made) -> Column {
        Column { made, ..self }
    }

    /// The same column, which is only there to tell what may be shown: figures leave it out.
    pub const fn unseen(self) -> Column {
        Column { is_unseen: true, ..self }
    }

    /// Whether it compares with another period: what was there, or what changed.
    pub fn is_compared(&self) -> bool {
        matches!(self.key, "previous" | "change" | "change_ratio")
            || self.key.starts_with("previous_")
            || self.key.starts_with("change_")
    }
}

/// The name of a row, before it has a language.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// A domain.
    Domain(DomainName),
    /// What the user wrote: a theme, a service, an activity, a file.
    Text(String),
    /// A field of the registry.
    Field(Field),
    /// A dimension of Positive Health.
    Dimension(Dimension),
    /// A level of the scale.
    Level(Level),
    /// A band of ages.
    Age(AgeBand),
    /// A year, quarter or month, or a part of one.
    Span(Span),
    /// Everybody who was reached, as the one row of a figure.
    Everybody,
    /// Nobody was referred onward.
    NoReferral,
    /// Nothing was recorded.
    NotRecorded,
    /// The row that sums up.
    Total,
}

/// One cell.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// A name.
    Label(Label),
    /// A whole number; differences can be negative.
    Count(i64),
    /// An unrounded number.
    Number(f64),
    /// Cannot be computed: nothing to divide by, or not recorded.
    Null,
    /// It is there and may not be shown. Only figures have such cells.
    Hidden,
}

/// One row.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// As many as there are columns.
    pub cells: Vec<Cell>,
    /// Whether the row sums up others.
    pub total: bool,
}

/// The number in a [`Note`] that may not be shown: some there are.
pub const SOME: u64 = u64::MAX;

/// Something that the reader of a figure must know, before it has a language.
#[derive(Clone, Debug, PartialEq)]
pub enum Note {
    /// It has so many small numbers that they can't be protected together with those of the other figures: none is shown that no other
    /// figure has.
    Withheld,
    /// So many selected cases have no start date; they belong to every period.
    NoStartDate(u64),
    /// So many scores of this moment are missing, for this reason.
    MissingScores(Moment, Missing, u64),
    /// What the interval, the p-value and the standard deviation say.
    Uncertainty,
    /// Some cases have pairs on several domains: the total counts each, as if they were of different cases.
    SeveralPairs,
    /// `growth` compares the same people, `difference` all who have a score.
    GrowthAndDifference,
    /// Development during support is no proof that support caused it.
    NoProof,
    /// A case may have several main domains, so shares may sum to over 100 %.
    SeveralDomains,
    /// So many selected cases have no main domain; they are not in the shares.
    NoMainDomain(u64),
    /// Cells of all rows that were read are counted, whatever is selected.
    CellsOfAllRows,
    /// Participants are not unique people.
    ParticipantsNotUnique,
    /// An end equal to the start can be what was aimed at.
    EqualCanBeGoal,
    /// Of so many pairs the start is the highest level: they can't grow.
    StartedAtTop(u64),
    /// Scores of Mijn ZRM, the person's own view, are not in the total.
    OwnViewNotInTotal,
    /// Shares of up, same and down are of all pairs.
    SharesOfPairs,
    /// Shares of up, same and down are of the pairs with a start below the highest level.
    SharesOfCouldGrow,
    /// Goals that were reached in part are not in the share, nor are cases whose answer is not known.
    ReachedOfKnown,
    /// Levels are counted of this domain only.
    OfDomain(DomainName),
    /// Levels are counted of all domains together.
    OfAllDomains,
    /// Some cases have starts on several domains: each is counted.
    SeveralStarts,
    /// Starts and ends are of all cases that have the one or the other.
    AllStartsAndEnds,
    /// A case with several main domains counts for each of them, and in the total once.
    OnceInTotal,
    /// A score on a main domain in the person's own view is not one on another domain.
    OwnViewOfMain,
    /// Some cases have scores on several domains that are counted as one: each is counted.
    SeveralMerged,
    /// Some cases have several main domains that are counted as one, with scores: those of the first are compared.
    FirstOfMerged,
    /// Shares are of all cases of the theme.
    SharesOfTheme,
    /// Shares are of all cases of the kind.
    SharesOfKind,
    /// Rounded shares of a row may not add up to 100 %.
    SharesRounded,
    /// A person with several services counts once in the total of their theme.
    ClientsOnce,
    /// So many selected cases have no main domain; they are among the cases of their theme.
    NoMainDomainInTheme(u64),
    /// So many selected cases have no main domain; they are among the cases of their kind.
    NoMainDomainInKind(u64),
    /// Some cells name several dimensions: the case counts for each.
    SeveralDimensions,
    /// Ages are taken as recorded; else from the year of birth; else from the band in the file.
    HowAgesAreKnown,
    /// Of so many selected cases the age is not known.
    NoAge(u64),
    /// So many selected cases have an age or a recorded band that does not lie in one of the bands.
    BetweenBands(u64),
    /// Of so many cases with a main domain it is not known whether the person is younger than the limit.
    AgeLimit {
        /// The limit.
        limit: u8,
        /// Of so many it is not known.
        unknown: u64,
    },
    /// So many selected cases have no number of a client; they are not among the clients.
    NoClient(u64),
    /// So many activities have at least one row without a number of participants; it adds none.
    NoParticipants(u64),
    /// So many activities have at least one row without a number of sessions; it adds none.
    NoSessions(u64),
    /// The mean per session is over these sessions and participants only: other rows do not have both numbers.
    PerSession {
        /// Sessions of the rows that have both.
        sessions: u64,
        /// Participants of the rows that have both.
        participants: u64,
    },
    /// This sheet does not have the field by which is selected, so all its rows count.
    NotSelectedBy(SheetKind, Choice),
    /// Rows of this sheet have no date, so all of them count in every period.
    NoDates(SheetKind),
    /// For so many themes the achieved reach is the number in the sheet of targets: nothing was counted there.
    AchievedFromSheet(u64),
    /// For so many themes the counted reach differs from the number in the sheet of targets; the counted one is shown.
    AchievedDiffers(u64),
    /// For so many themes there is no planned reach; their reach is in the total.
    NoTarget(u64),
    /// So many targets are for a period that is not wholly selected; they count in full.
    TargetsInFull(u64),
    /// How carried over, started, closed and open hang together.
    CarriedOver,
    /// Who is active in a year, counts in it.
    ActiveInYear,
    /// The rule that says which cases belong to the period does not apply: each column has its own.
    NoRule,
    /// So many cases with the selected values have no start date; they can't be placed in time.
    NoPlaceInTime(u64),
    /// There are too many spans to show all; these days are shown.
    OnlyShown(Period),
    /// Durations are of closed cases, so a period with many short ones looks shorter.
    OnlyClosed,
    /// So many selected cases were closed after the period; here they count as open.
    ClosedLater(u64),
    /// So many selected cases were closed after the period; what was scored then counts.
    ScoredLater(u64),
    /// Targets are for other days than those of what was reached: all years were selected, and plans are of some.
    TargetsOfOtherDays,
    /// So many selected cases have no day of closing (yet), or no start.
    NoDuration(u64),
    /// Only cases that started in the period are counted.
    StartedInPeriod,
    /// Of so many selected cases nobody wrote down who referred the person.
    NoReferrer(u64),
    /// Only closed cases are counted.
    OfClosed,
    /// For so many closed cases the cell of the destination is empty; they count as no referral.
    EmptyIsNoReferral(u64),
    /// So many targets are for a period that is not wholly selected; they count for the selected part of it.
    TargetsInPart(u64),
    /// Targets without a period are taken as those of a year, of which the selected part counts.
    TargetsOfAYear,
    /// What reach is made of. It is said in the sentence.
    ReachMadeOf {
        /// Cases; where people are counted, only those without a number of a client.
        cases: u64,
        /// People with a case, where people are counted.
        people: u64,
        /// Participants in group activities.
        participants: u64,
        /// What the sheet of targets states where nothing could be counted.
        stated: u64,
    },
    /// Reach counts people instead of cases; so many cases without a number of a client count as a person each.
    PeopleInReach(u64),
    /// A person with cases in several themes counts once in the total.
    PeopleOnceInTotal,
    /// Cases of the kinds that stand apart are under the name of their kind and not under their theme.
    KindsApart,
    /// A person who is in several rows counts once in the total.
    ClientsOnceInTotal,
    /// Somebody is new whose first case in the files starts in the period; files may not reach back far enough.
    NewInFiles,
}

impl Note {
    /// The same without the number of people or cases in it; of none it stays none. Numbers of themes, activities, sessions
    /// and targets are not about people.
    pub fn without_number(self) -> Note {
        use Note::*;
        let some = |count: u64| if count == 0 { 0 } else { SOME };
        match self {
            NoStartDate(count) => NoStartDate(some(count)),
            MissingScores(moment, reason, count) => MissingScores(moment, reason, some(count)),
            NoMainDomain(count) => NoMainDomain(some(count)),
            StartedAtTop(count) => StartedAtTop(some(count)),
            NoMainDomainInTheme(count) => NoMainDomainInTheme(some(count)),
            NoMainDomainInKind(count) => NoMainDomainInKind(some(count)),
            NoAge(count) => NoAge(some(count)),
            BetweenBands(count) => BetweenBands(some(count)),
            AgeLimit { limit, unknown } => AgeLimit { limit, unknown: some(unknown) },
            NoClient(count) => NoClient(some(count)),
            PerSession { sessions, participants } => PerSession { sessions, participants: some(participants) },
            NoPlaceInTime(count) => NoPlaceInTime(some(count)),
            ClosedLater(count) => ClosedLater(some(count)),
            ScoredLater(count) => ScoredLater(some(count)),
            NoDuration(count) => NoDuration(some(count)),
            NoReferrer(count) => NoReferrer(some(count)),
            EmptyIsNoReferral(count) => EmptyIsNoReferral(some(count)),
            ReachMadeOf { cases, people, participants, stated } => {
                let [cases, people, participants, stated] = [cases, people, participants, stated].map(some);
                ReachMadeOf { cases, people, participants, stated }
            }
            PeopleInReach(count) => PeopleInReach(some(count)),
            // Written out, so that a new note that counts people is not forgotten.
            Uncertainty
            | SeveralPairs
            | GrowthAndDifference
            | NoProof
            | SeveralDomains
            | CellsOfAllRows
            | ParticipantsNotUnique
            | EqualCanBeGoal
            | OwnViewNotInTotal
            | SharesOfPairs
            | SharesOfCouldGrow
            | ReachedOfKnown
            | OfDomain(_)
            | OfAllDomains
            | SeveralStarts
            | AllStartsAndEnds
            | Withheld
            | OnceInTotal
            | OwnViewOfMain
            | SeveralMerged
            | FirstOfMerged
            | SharesOfTheme
            | SharesOfKind
            | SharesRounded
            | ClientsOnce
            | SeveralDimensions
            | HowAgesAreKnown
            | NoParticipants(_)
            | NoSessions(_)
            | NotSelectedBy(..)
            | NoDates(_)
            | AchievedFromSheet(_)
            | AchievedDiffers(_)
            | NoTarget(_)
            | TargetsInFull(_)
            | CarriedOver
            | ActiveInYear
            | NoRule
            | OnlyShown(_)
            | OnlyClosed
            | TargetsOfOtherDays
            | StartedInPeriod
            | OfClosed
            | TargetsInPart(_)
            | TargetsOfAYear
            | PeopleOnceInTotal
            | KindsApart
            | ClientsOnceInTotal
            | NewInFiles => self,
        }
    }

    /// Whether a number in it may not be shown.
    pub fn has_hidden(&self) -> bool {
        use Note::*;
        match self {
            NoStartDate(SOME)
            | MissingScores(.., SOME)
            | NoMainDomain(SOME)
            | StartedAtTop(SOME)
            | NoMainDomainInTheme(SOME)
            | NoMainDomainInKind(SOME)
            | NoAge(SOME)
            | BetweenBands(SOME)
            | AgeLimit { unknown: SOME, .. }
            | NoClient(SOME)
            | PerSession { participants: SOME, .. }
            | NoPlaceInTime(SOME)
            | ClosedLater(SOME)
            | ScoredLater(SOME)
            | NoDuration(SOME)
            | NoReferrer(SOME)
            | EmptyIsNoReferral(SOME)
            | PeopleInReach(SOME) => true,
            ReachMadeOf { cases, people, participants, stated } => {
                [cases, people, participants, stated].contains(&&SOME)
            }
            _ => false,
        }
    }
}

/// What the title, the sentence, the note and the source line of a figure are made from besides its rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Facts {
    /// What was selected.
    pub selection: Selection,
    /// How many rows the figure is about: cases, or rows of activities or targets. None where it may not be shown.
    pub n: Option<u64>,
    /// What `n` counts.
    pub unit: Unit,
    /// What the reader must know, in order.
    pub notes: Vec<Note>,
    /// What it is compared with, if anything.
    pub before: Option<Before>,
    /// Whether it is about the sample, and so about nobody.
    pub is_sample: bool,
}

/// The same figure of the period that is compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Before {
    /// The period.
    pub period: Period,
    /// What [`Facts::n`] is there.
    pub n: Option<u64>,
}

/// What is counted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Cases.
    #[default]
    Cases,
    /// Group activities.
    Activities,
    /// Cases and participants together.
    Reached,
    /// Rows of files.
    Rows,
}

/// A figure with exact numbers. It cannot be shown: `disclosure::protect` makes a `Figure` of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// Which figure.
    pub id: FigureId,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Row>,
    /// The starts and ends of each row, where columns are counted from scores; else nothing.
    pub scores: Vec<ScorePairs>,
    /// What all rows have in common beside the selection.
    pub about: Vec<(Variable, Label)>,
    /// What [`Facts::n`] counts.
    pub n_made: Made,
    /// What its columns make together: the first add up to the same as the others.
    pub sums: &'static [(&'static [&'static str], &'static [&'static str])],
    /// What it is about.
    pub facts: Facts,
    /// Whether rows stand by their first count, most first, in each of their groups.
    pub is_most_first: bool,
    /// The fields that no file has and without which the figure can't be made; then there are no rows. Any one of a
    /// group would do.
    pub needs: Vec<Vec<Field>>,
}

/// The figures of a selection.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Drafts {
    /// The figures.
    pub now: Vec<Draft>,
    /// The same figures of the period that is compared with; empty where there is none.
    pub before: Vec<Draft>,
    /// How many cases are selected, and how many of the period that is compared with; none where it does not matter.
    pub cases: Option<[u64; 2]>,
}

impl From<Vec<Draft>> for Drafts {
    fn from(now: Vec<Draft>) -> Drafts {
        Drafts { now, ..Drafts::default() }
    }
}

impl Draft {
    /// A figure of these columns and rows.
    pub fn new(id: FigureId, columns: Vec<Column>, rows: Vec<Row>, facts: Facts) -> Draft {
        let (scores, about, needs) = Default::default();
        Draft {
            id,
            columns,
            rows,
            scores,
            about,
            n_made: Made::Unstated,
            sums: &[],
            facts,
            is_most_first: false,
            needs,
        }
    }

    /// The same, of which is said what [`Facts::n`] counts.
    pub fn with_n_of(self, n_made: Made) -> Draft {
        Draft { n_made, ..self }
    }

    /// The same without the columns that are only there to tell what may be shown.
    pub fn seen(mut self) -> Draft {
        let is_seen: Vec<bool> = self.columns.iter().map(|column| !column.is_unseen).collect();
        for row in &mut self.rows {
            let mut seen = is_seen.iter();
            row.cells.retain(|_| seen.next().is_none_or(|seen| *seen));
        }
        self.columns.retain(|column| !column.is_unseen);
        self
    }

    /// The same, of which rows stand by their first count.
    pub fn with_most_first(self) -> Draft {
        Draft { is_most_first: true, ..self }
    }

    /// The same, with the starts and ends of each row.
    pub fn with_scores(self, scores: Vec<ScorePairs>) -> Draft {
        Draft { scores, ..self }
    }
}

/// The mean of levels in words takes the level below and above; a whole mean is one level.
///
/// ```
/// use groeibeeld::figures::levels_of_mean;
/// let numbers = |mean| levels_of_mean(mean).map(|(low, high)| (low.number(), high.number()));
/// assert_eq!(numbers(2.75), Some((2, 3)));
/// assert_eq!(numbers(4.0), Some((4, 4)));
/// ```
pub fn levels_of_mean(mean: f64) -> Option<(Level, Level)> {
    if !(1.0..=5.0).contains(&mean) {
        return None;
    }
    // OK because the mean is 1 to 5.
    Some((Level::new(mean.floor() as u8)?, Level::new(mean.ceil() as u8)?))
}
