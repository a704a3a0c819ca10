//! The naive count: plain rows in, tables out. It shares nothing with `src/analysis` but the names of cells, and asks
//! every question again for every cell.

mod distribution;
mod flow;
mod growth;
mod reach;

use crate::example::{Activity, Case, Organisation, Target, named};
use groeibeeld::fields::{Choice, Field, SheetKind};
use groeibeeld::figures::{Cell, Label};
use groeibeeld::selection::{Rule, Selection};
use groeibeeld::zrm::{Domain, DomainName, Level, Score, Series};
use std::collections::BTreeSet;

/// What a figure should be.
#[derive(Debug, Default)]
pub struct Table {
    pub keys: Vec<&'static str>,
    pub rows: Vec<Line>,
    pub n: u64,
}

/// A row of it.
#[derive(Debug)]
pub struct Line {
    pub cells: Vec<Cell>,
    pub total: bool,
}

/// All figures, in order.
pub fn all(organisation: &Organisation, selection: &Selection) -> Vec<Table> {
    let of = Recount::new(organisation, selection);
    vec![
        of.growth(),
        of.growth_by_theme(),
        of.end_vs("start"),
        of.end_vs("goal"),
        of.goal_reached(),
        of.transitions(),
        of.levels(),
        of.spillover(),
        of.main_domains(),
        of.domains_by_theme(),
        of.domains_by_kind(),
        of.dimension_by_domain(),
        of.age_bands(),
        of.young_by_domain(),
        of.reach_by_theme(),
        of.reach_by_service(),
        of.group_activities(),
        of.unique_clients(),
        of.population_reach(),
        of.kinds_by_year(),
        of.started_closed(),
        of.duration(),
        of.new_or_known(),
        of.referred_by(),
        of.referred_to(),
        of.completeness(),
        of.reading(),
    ]
}

const THEME: usize = 2;
const SERVICE: usize = 3;
const KIND: usize = 4;

#[derive(Clone)]
struct Recount {
    organisation: Organisation,
    selection: Selection,
    /// As the sheets have them: without what a missing column would hold, main domains by the name that is shown.
    cases: Vec<Case>,
    /// The cases with the selected values, whatever their dates.
    cases_of_any_time: Vec<Case>,
    activities: Vec<Activity>,
    targets: Vec<Target>,
}

/// The start and end of a case on a domain.
type Pair = (Option<u8>, Option<u8>);

impl Recount {
    fn new(organisation: &Organisation, selection: &Selection) -> Recount {
        let mut of = Recount {
            organisation: organisation.clone(),
            selection: selection.clone(),
            cases: vec![],
            cases_of_any_time: vec![],
            activities: vec![],
            targets: vec![],
        };
        let in_sheet: Vec<Case> = organisation.cases.iter().map(|case| of.as_in_sheet(case)).collect();
        let of_any_time = Selection { period: None, rule: Rule::Active, ..selection.clone() };
        let selected = |by: &Selection| -> Vec<Case> {
            let cases = in_sheet.iter().filter(|case| is_selected_case(organisation, by, case));
            cases.filter(|case| is_selected_age(&of, case)).cloned().collect()
        };
        (of.cases, of.cases_of_any_time) = (selected(selection), selected(&of_any_time));
        of.activities = organisation.activities.iter().map(|activity| of.activity_in_sheet(activity)).collect();
        of.activities.retain(|activity| {
            let in_period = match (selection.period, activity.day) {
                (Some(period), Some(day)) => period.first <= day && day <= period.last,
                _ => true,
            };
            in_period && has_values(organisation, selection, SheetKind::GroupActivities, &activity.values)
        });
        of.targets = organisation.targets.iter().map(|target| of.target_in_sheet(target)).collect();
        of.targets.retain(|target| {
            let in_period = match (selection.period, target.period) {
                (Some(wanted), Some(period)) => !(period.last < wanted.first || period.first > wanted.last),
                _ => true,
            };
            in_period && has_values(organisation, selection, SheetKind::Targets, &target.values)
        });
        of
    }

    fn has(&self, kind: SheetKind, field: Field) -> bool {
        self.organisation.has(kind, field)
    }

    fn values_in_sheet(&self, kind: SheetKind, values: &[String; 5]) -> [String; 5] {
        std::array::from_fn(|index| match self.has(kind, Choice::LABELS[index].field()) {
            true => values[index].clone(),
            false => String::new(),
        })
    }

    fn as_in_sheet(&self, case: &Case) -> Case {
        let mut case = case.clone();
        case.values = self.values_in_sheet(SheetKind::Cases, &case.values);
        case.start = case.start.filter(|_| self.has(SheetKind::Cases, Field::StartDate));
        case.end = case.end.filter(|_| self.has(SheetKind::Cases, Field::EndDate));
        case.person = self.organisation.person(&case);
        for (label, field) in case.of_case.iter_mut().zip(Field::OF_CASES) {
            if !self.has(SheetKind::Cases, field) {
                label.clear();
            }
        }
        if !self.has(SheetKind::Cases, Field::ClientId) {
            case.client.clear();
        }
        if !self.has(SheetKind::Cases, Field::MainDomain) {
            case.mains.clear();
        }
        for (_, scores) in &mut case.scores {
            for (index, field) in [Field::StartScore, Field::GoalScore, Field::EndScore].into_iter().enumerate() {
                if !self.has(SheetKind::Scores, field) {
                    scores[index] = Score::EMPTY;
                }
            }
        }
        case
    }

    fn activity_in_sheet(&self, activity: &Activity) -> Activity {
        let mut activity = activity.clone();
        let kind = SheetKind::GroupActivities;
        activity.values = self.values_in_sheet(kind, &activity.values);
        if !self.has(kind, Field::Sessions) {
            activity.sessions = activity.day.map(|_| 1);
        }
        activity.participants = activity.participants.filter(|_| self.has(kind, Field::Participants));
        activity
    }

    fn target_in_sheet(&self, target: &Target) -> Target {
        let mut target = target.clone();
        target.values = self.values_in_sheet(SheetKind::Targets, &target.values);
        target.achieved = target.achieved.filter(|_| self.has(SheetKind::Targets, Field::Achieved));
        target
    }

    fn pairs(&self, wants: impl Fn(&Case, &DomainName) -> bool) -> Vec<Pair> {
        let mut pairs = Vec::new();
        for case in &self.cases {
            for (domain, [start, _, end]) in &case.scores {
                if wants(case, &named(domain)) {
                    pairs.push((number(*start), number(*end)));
                }
            }
        }
        pairs
    }

    fn domains(&self) -> Vec<DomainName> {
        let of_case = |case: &Case| {
            let scored = case.scores.iter().map(|(domain, _)| named(domain));
            scored.chain(case.mains.iter().map(|domain| named(domain))).collect::<Vec<_>>()
        };
        let mut domains: Vec<DomainName> = self.cases.iter().flat_map(of_case).collect();
        domains.sort_by_key(domain_order);
        domains.dedup();
        domains
    }

    fn themes(&self) -> Vec<String> {
        let cases = self.cases.iter().map(|case| &case.values);
        let activities = self.activities.iter().map(|activity| &activity.values);
        let targets = self.targets.iter().map(|target| &target.values);
        let all: BTreeSet<String> =
            cases.chain(activities).chain(targets).map(|values| values[THEME].clone()).collect();
        // The order that a reader expects of these very labels.
        ["armoede", "Elan 9", "Élan 10", "Jeugd", ""]
            .into_iter()
            .filter(|theme| all.contains(*theme))
            .map(str::to_owned)
            .collect()
    }

    fn end_vs(&self, other: &str) -> Table {
        let keys = vec![
            "domain",
            "higher",
            "equal",
            "lower",
            "unknown",
            "share_higher",
            "share_equal",
            "share_lower",
            "share_unknown",
        ];
        let (index, field) = if other == "start" { (0, Field::StartScore) } else { (1, Field::GoalScore) };
        let has = |field| self.has(SheetKind::Scores, field);
        if !self.has(SheetKind::Cases, Field::MainDomain) || !has(field) || !has(Field::EndScore) {
            return Table { keys, ..Table::default() };
        }
        let only_own = self.cases.iter().flat_map(|case| &case.mains).all(|main| is_own(&named(main)));
        let counts_of = |wanted: Option<&DomainName>| {
            let mut counts = [0; 4];
            for case in &self.cases {
                for main in case.mains.iter().map(|main| named(main)) {
                    if wanted.map_or(is_own(&main) && !only_own, |wanted| *wanted != main) {
                        continue;
                    }
                    let scores = case.scores.iter().find(|(domain, _)| named(domain) == main);
                    let both = scores.and_then(|(_, scores)| Some((number(scores[2])?, number(scores[index])?)));
                    counts[match both {
                        Some((end, other)) if end > other => 0,
                        Some((end, other)) if end == other => 1,
                        Some(_) => 2,
                        None => 3,
                    }] += 1;
                }
            }
            counts
        };
        let cells = |counts: [i64; 4]| {
            let all: i64 = counts.iter().sum();
            let shares = counts.map(|count| divided(count as f64, all as f64));
            [counts.map(Cell::Count), shares].concat()
        };
        let mut rows = Vec::new();
        for domain in self.domains() {
            let counts = counts_of(Some(&domain));
            if counts != [0; 4] {
                rows.push(line(vec![Cell::Label(Label::Domain(domain))], cells(counts)));
            }
        }
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells(counts_of(None))) });
        Table { keys, rows, n: self.cases_with_main() }
    }

    fn cases_with_main(&self) -> u64 {
        self.cases.iter().filter(|case| !case.mains.is_empty()).count() as u64
    }

    fn cases_of(&self, domain: &DomainName, theme: Option<&String>) -> i64 {
        let of_theme = self.cases.iter().filter(|case| theme.is_none_or(|theme| case.values[THEME] == *theme));
        of_theme.filter(|case| case.mains.iter().any(|main| named(main) == *domain)).count() as i64
    }

    fn main_domains(&self) -> Table {
        let keys = vec!["domain", "cases", "share"];
        if !self.has(SheetKind::Cases, Field::MainDomain) {
            return Table { keys, ..Table::default() };
        }
        let n = self.cases_with_main();
        let mut counts: Vec<(DomainName, i64)> =
            self.domains().into_iter().map(|domain| (domain.clone(), self.cases_of(&domain, None))).collect();
        counts.retain(|(_, cases)| *cases > 0);
        counts.sort_by_key(|(_, cases)| -cases);
        let row = |(domain, cases): (DomainName, i64)| {
            let share = divided(cases as f64, n as f64);
            line(vec![Cell::Label(Label::Domain(domain))], vec![Cell::Count(cases), share])
        };
        Table { keys, rows: counts.into_iter().map(row).collect(), n }
    }

    fn domains_by_theme(&self) -> Table {
        let keys = vec!["theme", "domain", "cases", "share"];
        if !self.has(SheetKind::Cases, Field::MainDomain) || !self.has(SheetKind::Cases, Field::Theme) {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        for theme in self.themes() {
            let all = self.cases.iter().filter(|case| case.values[THEME] == theme).count();
            let mut counts: Vec<(DomainName, i64)> = self
                .domains()
                .into_iter()
                .map(|domain| (domain.clone(), self.cases_of(&domain, Some(&theme))))
                .collect();
            counts.retain(|(_, cases)| *cases > 0);
            counts.sort_by_key(|(_, cases)| -cases);
            for (domain, cases) in counts {
                let labels = vec![theme_cell(&theme), Cell::Label(Label::Domain(domain))];
                rows.push(line(labels, vec![Cell::Count(cases), divided(cases as f64, all as f64)]));
            }
        }
        Table { keys, rows, n: self.cases.len() as u64 }
    }

    fn group_activities(&self) -> Table {
        let kind = SheetKind::GroupActivities;
        let mut keys = vec!["activity", "sessions", "participants", "per_session"];
        let extra: Vec<(&str, Field)> = [("prevention", Field::Prevention), ("dimensions", Field::Dimensions)]
            .into_iter()
            .filter(|(_, field)| self.has(kind, *field))
            .collect();
        keys.extend(extra.iter().map(|(key, _)| *key));
        if self.organisation.activities.is_empty() {
            return Table { keys, ..Table::default() };
        }
        let numbers = |rows: &[&Activity]| {
            let sessions: Vec<u32> = rows.iter().filter_map(|row| row.sessions).collect();
            let participants: Vec<u32> = rows.iter().filter_map(|row| row.participants).collect();
            let both: Vec<(u32, u32)> = rows.iter().filter_map(|row| row.sessions.zip(row.participants)).collect();
            let (of, by) = both.iter().fold((0, 0), |sum, both| (sum.0 + both.1, sum.1 + both.0));
            vec![count(added(&sessions)), count(added(&participants)), divided(f64::from(of), f64::from(by))]
        };
        let (mut rows, mut n) = (Vec::new(), 0);
        for name in ["Inloop", "Koken", "loket", "Sport en wandelen", "Sport, bewegen"] {
            let of_name: Vec<&Activity> = self.activities.iter().filter(|activity| activity.name == name).collect();
            if of_name.is_empty() {
                continue;
            }
            n += 1;
            let mut cells = numbers(&of_name);
            for (_, field) in &extra {
                let text = |row: &&Activity| {
                    if *field == Field::Prevention { row.prevention.clone() } else { row.dimensions.clone() }
                };
                // In the order in which the sheet first has them.
                let in_sheet: Vec<String> = self.organisation.activities.iter().map(|row| text(&row)).collect();
                let mut labels: Vec<String> = of_name.iter().map(text).filter(|label| !label.is_empty()).collect();
                labels.sort_by_key(|label| in_sheet.iter().position(|other| other == label));
                labels.dedup();
                cells.push(theme_cell(&labels.join("; ")));
            }
            rows.push(line(vec![theme_cell(name)], cells));
        }
        let mut cells = numbers(&self.activities.iter().collect::<Vec<_>>());
        cells.extend(extra.iter().map(|_| Cell::Null));
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells) });
        Table { keys, rows, n }
    }

    /// Of the cells only the start dates are counted in the examples.
    fn completeness(&self) -> Table {
        let keys = vec!["field", "filled", "missing", "invalid", "share_filled"];
        let n = self.reading().n;
        let mut rows = Vec::new();
        if self.has(SheetKind::Cases, Field::StartDate) {
            let has_mains = self.has(SheetKind::Cases, Field::MainDomain);
            let (mut filled, mut all) = (0, 0);
            for case in &self.organisation.cases {
                let times = if has_mains && !case.mains.is_empty() { case.mains.len() as i64 } else { 1 };
                all += times;
                filled += if case.start.is_some() { times } else { 0 };
            }
            let share = Cell::Number(filled as f64 / all as f64);
            let cells = vec![Cell::Count(filled), Cell::Count(all - filled), Cell::Count(0), share];
            rows.push(line(vec![Cell::Label(Label::Field(Field::StartDate))], cells));
        }
        Table { keys, rows, n }
    }

    fn reading(&self) -> Table {
        let organisation = &self.organisation;
        let mains =
            |case: &Case| if self.has(SheetKind::Cases, Field::MainDomain) { case.mains.len().max(1) } else { 1 };
        let sizes = [
            organisation.cases.iter().map(mains).sum(),
            organisation.cases.iter().map(|case| case.scores.len()).sum(),
            organisation.activities.len(),
            organisation.targets.len(),
        ];
        let cells = |rows: usize| {
            let mut cells = vec![Cell::Count(rows as i64), Cell::Count(rows as i64)];
            cells.extend([0; 9].map(Cell::Count));
            cells
        };
        let files = sizes.into_iter().filter(|size| *size > 0);
        let mut rows: Vec<Line> = files
            .zip(1..)
            .map(|(size, file)| line(vec![theme_cell(&format!("bestand {file}.csv"))], cells(size)))
            .collect();
        let all = sizes.iter().sum();
        if rows.len() > 1 {
            rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells(all)) });
        }
        let keys = vec![
            "file",
            "rows",
            "used",
            "left_out",
            "empty",
            "totals_row",
            "header_again",
            "no_such_case",
            "nothing_usable",
            "unknown_sheet",
            "not_chosen",
            "identifying_columns",
        ];
        Table { keys, rows, n: all as u64 }
    }
}

fn is_selected_case(organisation: &Organisation, selection: &Selection, case: &Case) -> bool {
    let in_period = match (case.start, selection.period, selection.rule) {
        (None, ..) => true,
        (Some(start), Some(period), Rule::Active) => {
            start <= period.last && case.end.is_none_or(|end| end >= period.first)
        }
        (Some(start), Some(period), Rule::Started) => period.first <= start && start <= period.last,
        (Some(_), Some(period), Rule::Closed) => case.end.is_some_and(|end| period.first <= end && end <= period.last),
        (Some(_), None, Rule::Closed) => case.end.is_some(),
        (Some(_), None, _) => true,
    };
    let of_main = selection.only.get(&Choice::MainDomain).is_none_or(|wanted| {
        // In either case of letters: an own domain is selected as every other value is.
        let selected = |main: &String| wanted.iter().any(|label| named(label) == named(main) || same(label, main));
        match case.mains.is_empty() {
            true => wanted.contains(""),
            false => case.mains.iter().any(selected),
        }
    });
    in_period && of_main && has_values(organisation, selection, SheetKind::Cases, &case.values)
}

fn is_selected_age(of: &Recount, case: &Case) -> bool {
    let is_recorded =
        [Field::Age, Field::BirthYear, Field::AgeBand].iter().any(|field| of.has(SheetKind::Cases, *field));
    of.selection.only.get(&Choice::AgeBand).is_none_or(|wanted| {
        let band = of.bands().into_iter().find(|band| is_in(*band, of.age(case)));
        let text = band.map_or(String::new(), |(from, to)| match to {
            Some(to) => format!("{from}-{to}"),
            None => format!("{from}+"),
        });
        !is_recorded || wanted.contains(&text)
    })
}

/// Lowest and highest age; none is open.
pub type Ages = (u8, Option<u8>);

/// Whether all these ages lie in a band.
pub fn is_in(band: Ages, ages: Option<Ages>) -> bool {
    ages.is_some_and(|(from, to)| (from..=to.unwrap_or(255)).all(|age| band.0 <= age && age <= band.1.unwrap_or(255)))
}

impl Recount {
    /// The ages that the person of a case can have, of a case as it is in the sheet.
    pub fn age(&self, case: &Case) -> Option<Ages> {
        let one = |age: u8| (age, Some(age));
        if let Some(age) = case.person.age {
            return Some(one(age));
        }
        // The days of random cases are in 1970.
        match (case.person.birth_year, case.start) {
            (Some(born), Some(_)) => Some(one((1970 - born) as u8)),
            _ => case.person.age_band.map(|band| (band.from, band.to)),
        }
    }

    /// The bands of ages.
    pub fn bands(&self) -> Vec<Ages> {
        let from = |lowest: &[u8]| -> Vec<Ages> {
            (0..lowest.len()).map(|at| (lowest[at], lowest.get(at + 1).map(|next| next - 1))).collect()
        };
        if let Some(lowest) = &self.selection.counting.age_bands {
            return from(lowest);
        }
        let usual = from(&[0, 13, 19, 27, 56, 75]);
        let kind = SheetKind::Cases;
        if self.has(kind, Field::Age) || self.has(kind, Field::BirthYear) || !self.has(kind, Field::AgeBand) {
            return usual;
        }
        let in_files = self.organisation.cases.iter().filter_map(|case| case.person.age_band);
        let mut bands: Vec<Ages> = in_files.map(|band| (band.from, band.to)).collect();
        bands.sort_unstable();
        bands.dedup();
        let is_shared = |age: u8| bands.iter().filter(|band| is_in(**band, Some((age, Some(age))))).count() > 1;
        if bands.is_empty() || (0..=255).any(is_shared) { usual } else { bands }
    }
}

fn has_values(organisation: &Organisation, selection: &Selection, kind: SheetKind, values: &[String; 5]) -> bool {
    let is_label = |choice: &Choice| *choice != Choice::MainDomain && *choice != Choice::AgeBand;
    selection.only.iter().filter(|(choice, _)| is_label(choice)).all(|(choice, wanted)| {
        let index = Choice::LABELS.iter().position(|label| label == choice).unwrap();
        !organisation.has(kind, choice.field()) || wanted.iter().any(|wanted| same(wanted, &values[index]))
    })
}

fn same(one: &str, other: &str) -> bool {
    one.to_lowercase() == other.to_lowercase()
}

/// Whether a domain is of Mijn ZRM.
pub fn is_own(domain: &DomainName) -> bool {
    matches!(domain, DomainName::Known(known) if known.series() == Series::Own)
}

fn number(score: Score) -> Option<u8> {
    score.level().map(Level::number)
}

fn domain_order(domain: &DomainName) -> (usize, String) {
    match domain {
        DomainName::Known(known) => (Domain::ALL.iter().position(|other| other == known).unwrap(), String::new()),
        DomainName::Other(name) => (usize::MAX, name.to_lowercase()),
    }
}

fn theme_cell(label: &str) -> Cell {
    Cell::Label(if label.is_empty() { Label::NotRecorded } else { Label::Text(label.to_owned()) })
}

fn line(labels: Vec<Cell>, cells: Vec<Cell>) -> Line {
    Line { cells: [labels, cells].concat(), total: false }
}

fn count(number: Option<i64>) -> Cell {
    number.map_or(Cell::Null, Cell::Count)
}

fn divided(number: f64, by: f64) -> Cell {
    if by == 0.0 { Cell::Null } else { Cell::Number(number / by) }
}

fn added(numbers: &[u32]) -> Option<i64> {
    (!numbers.is_empty()).then(|| numbers.iter().map(|number| i64::from(*number)).sum())
}

fn plan(planned: Option<i64>, achieved: Option<i64>) -> Vec<Cell> {
    let both = planned.zip(achieved);
    let ratio = both.map_or(Cell::Null, |(planned, achieved)| divided(achieved as f64, planned as f64));
    vec![count(planned), count(achieved), count(both.map(|(planned, achieved)| achieved - planned)), ratio]
}

fn mean(numbers: &[f64]) -> Option<f64> {
    (!numbers.is_empty()).then(|| numbers.iter().sum::<f64>() / numbers.len() as f64)
}
