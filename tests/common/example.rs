//! Registries for tests, from plain rows as a person would write them down. Used by the tests of `src/analysis` and by
//! the recount, which counts the same rows in its own way.

use groeibeeld::analysis;
use groeibeeld::calendar::{Day, NO_DAY, Period, date_of};
use groeibeeld::fields::{Choice, Field, SheetKind};
use groeibeeld::figures::{Cell, Draft, Drafts, FigureId, Label, Row};
use groeibeeld::issues::Source;
use groeibeeld::registry::{
    ActivityRow, CaseRow, Filled, Fragment, NO_NUMBER, Person, Registry, Rows, ScoreOf, ScoreRow, TargetRow, WideScore,
    join,
};
use groeibeeld::selection::Selection;
use groeibeeld::zrm::{DomainName, Level, Moment, Score};
use std::cell::RefCell;
use std::collections::{BTreeSet, HashMap};

/// Values of the fields that one can select by, in the order of `Choice::LABELS`; empty is not recorded.
pub type Values = [String; 5];

/// A case.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub client: String,
    pub values: Values,
    pub start: Option<Day>,
    pub end: Option<Day>,
    pub mains: Vec<String>,
    /// Domain, and start, goal and end.
    pub scores: Vec<(String, [Score; 3])>,
    /// What the case says of its person and its goal.
    pub person: Person,
    /// Who referred the person, where to they were referred, and the dimension, in the order of `Field::OF_CASES`.
    pub of_case: [String; 3],
}

/// A row of a sheet of group activities.
#[derive(Clone, Debug, Default)]
pub struct Activity {
    pub name: String,
    pub values: Values,
    pub day: Option<Day>,
    pub sessions: Option<u32>,
    pub participants: Option<u32>,
    pub prevention: String,
    pub dimensions: String,
}

/// A row of a sheet of targets.
#[derive(Clone, Debug, Default)]
pub struct Target {
    pub values: Values,
    pub planned: Option<u32>,
    pub achieved: Option<u32>,
    pub period: Option<Period>,
}

/// All sheets of an organisation.
#[derive(Clone, Debug, Default)]
pub struct Organisation {
    pub cases: Vec<Case>,
    pub activities: Vec<Activity>,
    pub targets: Vec<Target>,
    /// Columns that a sheet does not have; their values are not there either.
    pub without: BTreeSet<(SheetKind, Field)>,
}

/// A score of this level; 0 is none.
pub fn score(number: u8) -> Score {
    Level::new(number).map_or(Score::EMPTY, Score::from)
}

/// A case of a theme with a main domain and its start, goal and end score; 0 is none.
pub fn case(theme: &str, domain: &str, scores: [u8; 3]) -> Case {
    let mains = if domain.is_empty() { Vec::new() } else { vec![domain.to_owned()] };
    let scores = mains.iter().map(|domain| (domain.clone(), scores.map(score))).collect();
    Case { values: of_theme(theme, ""), mains, scores, ..Case::default() }
}

/// The domain that a spelling names. Remembered, because looking it up takes most of the time of a test.
pub fn named(domain: &str) -> DomainName {
    thread_local!(static NAMES: RefCell<HashMap<String, DomainName>> = RefCell::default());
    NAMES.with_borrow_mut(|names| match names.get(domain) {
        Some(name) => name.clone(),
        None => names.entry(domain.to_owned()).or_insert(DomainName::new(domain)).clone(),
    })
}

/// Values with only a theme and a service.
pub fn of_theme(theme: &str, service: &str) -> Values {
    ["", "", theme, service, ""].map(str::to_owned)
}

impl Organisation {
    /// The same without a column.
    pub fn without(mut self, kind: SheetKind, field: Field) -> Organisation {
        self.without.insert((kind, field));
        self
    }

    /// Whether a sheet has a column. A sheet without rows is not there.
    pub fn has(&self, kind: SheetKind, field: Field) -> bool {
        let is_there = match kind {
            SheetKind::Cases => !self.cases.is_empty(),
            SheetKind::Scores => self.cases.iter().any(|case| !case.scores.is_empty()),
            SheetKind::GroupActivities => !self.activities.is_empty(),
            SheetKind::Targets => !self.targets.is_empty(),
        };
        is_there && fields(kind).contains(&field) && !self.without.contains(&(kind, field))
    }

    /// The registry of these sheets, a file each.
    pub fn registry(&self) -> Registry {
        let sheets = [self.case_sheet(), self.score_sheet(), self.activity_sheet(), self.target_sheet()];
        let mut fragments: Vec<Fragment> = sheets.into_iter().flatten().collect();
        for (file, fragment) in (0..).zip(&mut fragments) {
            fragment.source.file = file;
        }
        let names: Vec<String> = (1..=fragments.len()).map(|file| format!("bestand {file}.csv")).collect();
        let (registry, _) = join(&names, &fragments);
        registry
    }

    fn sheet(&self, kind: SheetKind) -> Option<Fragment> {
        let fields = fields(kind).iter().copied().filter(|field| self.has(kind, *field));
        let mut sheet = Fragment::new(Source::default(), Rows::new(kind));
        sheet.fields = fields.collect();
        (!sheet.fields.is_empty()).then_some(sheet)
    }

    fn labels(&self, kind: SheetKind, sheet: &mut Fragment, values: &Values) -> [u32; 5] {
        std::array::from_fn(|index| match self.has(kind, Choice::LABELS[index].field()) {
            true => sheet.dictionaries[index].code(&values[index]),
            false => 0,
        })
    }

    fn case_sheet(&self) -> Option<Fragment> {
        let kind = SheetKind::Cases;
        let mut sheet = self.sheet(kind)?;
        let mut rows = Vec::new();
        for (case, id) in self.cases.iter().zip(1..) {
            let labels = self.labels(kind, &mut sheet, &case.values);
            let known = |field, day: Option<Day>| day.filter(|_| self.has(kind, field)).unwrap_or(NO_DAY);
            let client = if self.has(kind, Field::ClientId) { case.client.as_str() } else { "" };
            let first = CaseRow {
                line: rows.len() as u32 + 2,
                case: sheet.case_ids.code(&format!("casus {id}")),
                client: sheet.client_ids.code(client),
                labels,
                start: known(Field::StartDate, case.start),
                end: known(Field::EndDate, case.end),
                main: 0,
                person: self.person(case),
                of_case: std::array::from_fn(|place| match self.has(kind, Field::OF_CASES[place]) {
                    true => sheet.of_cases[place].code(&case.of_case[place]),
                    false => 0,
                }),
            };
            let mains = if self.has(kind, Field::MainDomain) { &case.mains[..] } else { &[] };
            rows.extend(mains.is_empty().then_some(first));
            for domain in mains {
                rows.push(CaseRow { main: sheet.domain(named(domain)) + 1, ..first });
            }
        }
        sheet.tally.used = rows.len() as u64;
        if self.has(kind, Field::StartDate) {
            let filled = rows.iter().filter(|row| row.start != NO_DAY).count() as u64;
            sheet.filled.insert(Field::StartDate, Filled { filled, missing: rows.len() as u64 - filled, invalid: 0 });
        }
        sheet.rows = Rows::Cases(rows, Vec::new());
        Some(sheet)
    }

    /// What the sheet of cases says of a person.
    pub fn person(&self, case: &Case) -> Person {
        let has = |field| self.has(SheetKind::Cases, field);
        Person {
            age: case.person.age.filter(|_| has(Field::Age)),
            birth_year: case.person.birth_year.filter(|_| has(Field::BirthYear)),
            age_band: case.person.age_band.filter(|_| has(Field::AgeBand)),
            known_before: case.person.known_before.filter(|_| has(Field::KnownBefore)),
            goal_reached: case.person.goal_reached.filter(|_| has(Field::GoalReached)),
        }
    }

    fn score_sheet(&self) -> Option<Fragment> {
        let mut sheet = self.sheet(SheetKind::Scores)?;
        let mut rows = Vec::new();
        let moments =
            [(Moment::Start, Field::StartScore), (Moment::Goal, Field::GoalScore), (Moment::End, Field::EndScore)];
        let column = |(moment, _)| WideScore { of: ScoreOf::Row, moment, column: 1, scores: Vec::new() };
        let mut columns = moments.map(column);
        for (case, id) in self.cases.iter().zip(1..) {
            for (domain, scores) in &case.scores {
                let domain = sheet.domain(named(domain)) + 1;
                let case = sheet.case_ids.code(&format!("casus {id}"));
                rows.push(ScoreRow { line: rows.len() as u32 + 2, case, domain, long: None });
                for (index, (_, field)) in moments.iter().enumerate() {
                    let is_there = self.has(SheetKind::Scores, *field);
                    columns[index].scores.push(if is_there { scores[index] } else { Score::EMPTY });
                }
            }
        }
        sheet.tally.used = rows.len() as u64;
        sheet.rows = Rows::Scores(rows, columns.to_vec());
        Some(sheet)
    }

    fn activity_sheet(&self) -> Option<Fragment> {
        let kind = SheetKind::GroupActivities;
        let mut sheet = self.sheet(kind)?;
        let mut rows = Vec::new();
        for activity in &self.activities {
            let labels = self.labels(kind, &mut sheet, &activity.values);
            let number = |field, number: Option<u32>| number.filter(|_| self.has(kind, field)).unwrap_or(NO_NUMBER);
            let Rows::Activities(activities) = &mut sheet.rows else { unreachable!() };
            rows.push(ActivityRow {
                line: rows.len() as u32 + 2,
                name: activities.names.code(&activity.name),
                labels,
                day: activity.day.filter(|_| self.has(kind, Field::Date)).unwrap_or(NO_DAY),
                sessions: number(Field::Sessions, activity.sessions),
                participants: number(Field::Participants, activity.participants),
                prevention: activities.preventions.code(&activity.prevention),
                dimensions: activities.dimensions.code(&activity.dimensions),
            });
        }
        sheet.tally.used = rows.len() as u64;
        if let Rows::Activities(activities) = &mut sheet.rows {
            activities.rows = rows;
        }
        Some(sheet)
    }

    fn target_sheet(&self) -> Option<Fragment> {
        let kind = SheetKind::Targets;
        let mut sheet = self.sheet(kind)?;
        let mut rows = Vec::new();
        for target in &self.targets {
            let labels = self.labels(kind, &mut sheet, &target.values);
            let number = |field, number: Option<u32>| number.filter(|_| self.has(kind, field)).unwrap_or(NO_NUMBER);
            rows.push(TargetRow {
                line: rows.len() as u32 + 2,
                labels,
                planned: number(Field::Planned, target.planned),
                achieved: number(Field::Achieved, target.achieved),
                period: target.period,
            });
        }
        sheet.tally.used = rows.len() as u64;
        sheet.rows = Rows::Targets(rows);
        Some(sheet)
    }
}

/// The columns that a sheet has if it is not said otherwise.
fn fields(kind: SheetKind) -> &'static [Field] {
    use Field::*;
    match kind {
        SheetKind::Cases => &[
            CaseId,
            ClientId,
            Municipality,
            Area,
            Theme,
            Service,
            Kind,
            StartDate,
            EndDate,
            MainDomain,
            Age,
            BirthYear,
            AgeBand,
            KnownBefore,
            GoalReached,
            ReferredBy,
            ReferredTo,
            Dimension,
        ],
        SheetKind::Scores => &[CaseId, Domain, StartScore, GoalScore, EndScore],
        SheetKind::GroupActivities => {
            &[Activity, Municipality, Area, Theme, Service, Kind, Date, Sessions, Participants, Prevention, Dimensions]
        }
        SheetKind::Targets => &[Municipality, Area, Theme, Service, Kind, Planned, Achieved, TargetPeriod],
    }
}

/// All drafts of a selection.
pub fn drafts(organisation: &Organisation, selection: &Selection) -> Vec<Draft> {
    let registry = organisation.registry();
    let Drafts { now, before, .. } = analysis::all(&registry, &selection.of(&registry));
    let mut before = before.into_iter().map(Draft::seen);
    let beside = |draft: Draft| match before.next() {
        Some(before) => analysis::beside(draft, &before),
        None => draft,
    };
    now.into_iter().map(Draft::seen).map(beside).collect()
}

/// One draft of everything.
pub fn draft(organisation: &Organisation, id: FigureId) -> Draft {
    let mut drafts = drafts(organisation, &Selection::default());
    drafts.retain(|draft| draft.id == id);
    drafts.remove(0)
}

/// Some columns of a draft as text, a line a row: "Financiën 2 0.7500 -"; totals are "=", what is not recorded "?".
pub fn table(draft: &Draft, keys: &str) -> Vec<String> {
    let place = |key| draft.columns.iter().position(|column| column.key == key).unwrap();
    let places: Vec<usize> = keys.split(' ').map(place).collect();
    let line = |row: &Row| places.iter().map(|place| shown(&row.cells[*place])).collect::<Vec<_>>().join(" ");
    draft.rows.iter().map(line).collect()
}

fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Label(Label::Domain(DomainName::Known(domain))) => domain.dutch().to_owned(),
        Cell::Label(Label::Domain(DomainName::Other(name)) | Label::Text(name)) => name.clone(),
        Cell::Label(Label::Field(field)) => field.name().to_owned(),
        Cell::Label(Label::Dimension(dimension)) => dimension.dutch().to_owned(),
        Cell::Label(Label::Level(level)) => level.number().to_string(),
        Cell::Label(Label::Age(band)) => band.to_string(),
        Cell::Label(Label::Span(span)) => format!("{}..{}", date_of(span.period.first), date_of(span.period.last)),
        Cell::Label(Label::Everybody) => "everybody".to_owned(),
        Cell::Label(Label::NoReferral) => "no referral".to_owned(),
        Cell::Label(Label::NotRecorded) => "?".to_owned(),
        Cell::Label(Label::Total) => "=".to_owned(),
        Cell::Count(count) => count.to_string(),
        Cell::Number(number) => format!("{number:.4}"),
        Cell::Null => "-".to_owned(),
        Cell::Hidden => "·".to_owned(),
    }
}
