//! Fragments joined into a registry: rows with the same case number become one case, scores find their case, labels and
//! domains of several sheets get one code. The order of the files does not matter for what is counted: where two rows
//! say something else, the first in the order of files is kept and the other is an issue.

use crate::calendar::{Day, NO_DAY};
use crate::fields::{Choice, Field};
use crate::issues::{Issues, Place, Problem, Source};
use crate::registry::fragment::{
    ActivityRow, CaseRow, Filled, Fragment, LeftOut, LongScore, Person, Rows, ScoreOf, ScoreRow, TargetRow, When,
    WideScore,
};
use crate::registry::{ActivityRows, Dictionary, DomainScores, FileRows, NOT_RECORDED, Ragged, Registry};
use crate::zrm::{DomainName, Moment, Score};
use hashbrown::{HashMap, HashSet};
use std::borrow::Borrow;

/// Joins what the sheets gave. `files` are the names of the files, in the order of choosing; the file of every
/// fragment's source is an index into them.
pub fn join<F: Borrow<Fragment>>(files: &[String], fragments: &[F]) -> (Registry, Issues) {
    let fragments: Vec<&Fragment> = fragments.iter().map(Borrow::borrow).collect();
    let fragments = &fragments[..];
    let mut join = Join::new(files, fragments);
    // A sheet without rows has nothing, whatever stands above them: no fields, and no cases that scores could lack.
    let fragments = fragments.iter().copied().filter(|fragment| !fragment.rows.is_empty()).collect::<Vec<_>>();
    for fragment in &fragments {
        if let Rows::Cases(rows, wide) = &fragment.rows {
            join.cases(fragment, rows, wide);
        }
    }
    fragments.iter().for_each(|fragment| join.note_days(fragment));
    let has_cases = fragments.iter().any(|fragment| matches!(fragment.rows, Rows::Cases(..)));
    for fragment in &fragments {
        match &fragment.rows {
            Rows::Cases(..) | Rows::Unknown => {}
            Rows::Scores(rows, wide) => join.scores(fragment, rows, wide, has_cases),
            Rows::Activities(activities) => join.activities(fragment, activities),
            Rows::Targets(rows) => join.targets(fragment, rows),
        }
    }
    join.finish()
}

/// The scores of one row on one domain, before rows are put together.
struct Observation {
    case: u32,
    domain: u32,
    source: Source,
    /// The lines and columns of the scores; the column is 0 where a sheet has a row a moment.
    lines: [u32; 3],
    columns: [u16; 3],
    scores: [Score; 3],
}

impl Observation {
    fn new(case: u32, domain: u32, source: Source, line: u32) -> Observation {
        Observation { case, domain, source, lines: [line; 3], columns: [0; 3], scores: [Score::EMPTY; 3] }
    }

    fn place(&self, slot: usize) -> Place {
        Place::line(self.source, self.lines[slot]).in_column(self.columns[slot])
    }

    /// Takes a score in a slot: a level before a reason why there is none, and the first before a later one. A level
    /// that says something else than the first is an issue.
    fn take(&mut self, slot: usize, score: Score, place: Place, issues: &mut Issues) {
        match (self.scores[slot].level(), score.level()) {
            (Some(first), Some(second)) if first != second => {
                issues.add(Problem::Conflict(Field::of_score(MOMENTS[slot])), place);
            }
            (None, _) if score != Score::EMPTY && (score.level().is_some() || self.scores[slot] == Score::EMPTY) => {
                self.scores[slot] = score;
                (self.lines[slot], self.columns[slot]) = (place.line, place.column);
            }
            _ => {}
        }
    }
}

/// The moments that are kept, in the order of their slots.
const MOMENTS: [Moment; 3] = [Moment::Start, Moment::Goal, Moment::End];

/// A row with one score, with the codes of the registry.
struct LongRow {
    case: u32,
    domain: u32,
    line: u32,
    score: LongScore,
}

/// The moments of the rows of one case and domain: as the sheet says, else by their order in time. Only rows with a level
/// count for the order.
fn moments(rows: &[LongRow]) -> Vec<Moment> {
    let has_level = |row: &LongRow| row.score.score.level().is_some();
    let levels = rows.iter().filter(|row| row.score.when == When::ByDay && has_level(row)).count();
    let last = rows.iter().filter(|row| has_level(row)).map(|row| row.score.when.order()).max().unwrap_or_default();
    let mut nth = 0;
    let mut moment = |row: &LongRow| match row.score.when {
        When::Said(moment) => moment,
        When::Later(number) if number == last => Moment::End,
        When::Later(_) => Moment::Between,
        When::ByDay => {
            nth += usize::from(has_level(row));
            match nth {
                0 | 1 => Moment::Start,
                _ if nth == levels => Moment::End,
                _ => Moment::Between,
            }
        }
    };
    rows.iter().map(&mut moment).collect()
}

struct Join<'f> {
    registry: Registry,
    issues: Issues,
    case_codes: HashMap<&'f str, u32>,
    client_codes: HashMap<&'f str, u32>,
    domain_codes: HashMap<DomainName, u32>,
    /// The first main domain of each case plus one, so that most cases need no set.
    first_main: Vec<u32>,
    more_mains: Vec<(u32, u32)>,
    has_main: HashSet<(u32, u32)>,
    observations: Vec<Observation>,
}

/// The codes of a fragment's labels and domains in the registry.
struct Codes {
    labels: [Vec<u32>; 5],
    of_cases: [Vec<u32>; 3],
    domains: Vec<u32>,
}

impl Codes {
    fn labels(&self, row: [u32; 5]) -> [u32; 5] {
        std::array::from_fn(|choice| self.labels[choice][row[choice] as usize])
    }

    fn of_case(&self, row: [u32; 3]) -> [u32; 3] {
        std::array::from_fn(|field| self.of_cases[field][row[field] as usize])
    }
}

/// A row of a case with the codes of the registry.
struct NewCase<'r> {
    row: &'r CaseRow,
    client: u32,
    labels: [u32; 5],
    of_case: [u32; 3],
}

impl NewCase<'_> {
    fn of_scores(row: &CaseRow) -> NewCase<'_> {
        NewCase { row, client: NOT_RECORDED, labels: [NOT_RECORDED; 5], of_case: [NOT_RECORDED; 3] }
    }
}

/// Fills in what was not recorded and notes what is recorded otherwise.
fn fill<T: PartialEq>(conflicts: &mut Vec<Field>, field: Field, kept: &mut T, new: T, none: T) {
    if *kept == none {
        *kept = new;
    } else if new != none && new != *kept {
        conflicts.push(field);
    }
}

impl<'f> Join<'f> {
    fn new(files: &[String], fragments: &[&Fragment]) -> Join<'f> {
        let unread = |name: &String| FileRows { name: name.clone(), ..FileRows::default() };
        let mut registry = Registry { files: files.iter().map(unread).collect(), ..Registry::default() };
        for fragment in fragments {
            if !fragment.rows.is_empty() {
                registry.fields.extend(&fragment.fields);
            }
            let file = &mut registry.files[usize::from(fragment.source.file)];
            file.tally.merge(&fragment.tally);
            file.identifying += fragment.identifying;
            for (field, filled) in fragment.filled.iter().filter(|(_, filled)| **filled != Filled::default()) {
                registry.filled.entry(*field).or_default().merge(*filled);
            }
        }
        Join {
            registry,
            issues: Issues::default(),
            case_codes: HashMap::new(),
            client_codes: HashMap::new(),
            domain_codes: HashMap::new(),
            first_main: Vec::new(),
            more_mains: Vec::new(),
            has_main: HashSet::new(),
            observations: Vec::new(),
        }
    }

    fn codes(&mut self, fragment: &Fragment) -> Codes {
        let labels = std::array::from_fn(|choice| {
            let into = &mut self.registry.dictionaries[choice];
            merged(into, &fragment.dictionaries[choice])
        });
        let of_cases = std::array::from_fn(|field| {
            merged(&mut self.registry.cases.dictionaries[field], &fragment.of_cases[field])
        });
        let domains = fragment.domains.iter().map(|name| self.domain(name)).collect();
        Codes { labels, of_cases, domains }
    }

    fn domain(&mut self, name: &DomainName) -> u32 {
        let domains = &mut self.registry.domains;
        *self.domain_codes.entry(name.key()).or_insert_with(|| {
            domains.push(name.clone());
            domains.len() as u32 - 1
        })
    }

    fn cases(&mut self, fragment: &'f Fragment, rows: &[CaseRow], wide: &[WideScore]) {
        let codes = self.codes(fragment);
        let clients: Vec<u32> = fragment.client_ids.names().map(|name| self.client(name)).collect();
        let has_domains = fragment.fields.contains(&Field::MainDomain);
        for choice in Choice::LABELS {
            self.registry.cases.labels[choice as usize].present |= fragment.fields.contains(&choice.field());
        }
        let mut more_mains = fragment.more_mains.iter().peekable();
        for (index, row) in rows.iter().enumerate() {
            let name = fragment.case_ids.name(row.case);
            let known = name.and_then(|name| self.case_codes.get(name).copied());
            let client = (row.client as usize).checked_sub(1).map_or(NOT_RECORDED, |index| clients[index]);
            let new = NewCase { row, client, labels: codes.labels(row.labels), of_case: codes.of_case(row.of_case) };
            let case = match known {
                Some(case) => self.seen_again(case, fragment, &new),
                None => self.new_case(name, &new),
            };
            let main = (row.main as usize).checked_sub(1).map(|index| codes.domains[index]);
            let mut is_new_main = main.is_some_and(|domain| self.add_main(case, domain));
            while let Some((_, domain)) = more_mains.next_if(|(row, _)| *row as usize == index) {
                is_new_main |= self.add_main(case, codes.domains[*domain as usize]);
            }
            let is_repeat = known.is_some() && !fragment.is_by_measurement;
            if is_repeat && !is_new_main && (main.is_some() || !has_domains) {
                self.issues.add(Problem::CaseTwice, Place::line(fragment.source, row.line));
            }
            self.observe(fragment, case, main, row.line, wide, index, &codes);
        }
    }

    /// Notes that a sheet of cases has no column of ends or of starts, unless another sheet has those of its cases.
    fn note_days(&mut self, fragment: &Fragment) {
        let (has, days) = (|field| fragment.fields.contains(&field), &fragment.unread_days);
        let cases = &self.registry.cases;
        let elsewhere = |all: &[Day]| {
            let codes = fragment.case_ids.names().filter_map(|name| self.case_codes.get(name));
            codes.into_iter().any(|case| all[*case as usize] != NO_DAY)
        };
        let problem = match (has(Field::StartDate), has(Field::EndDate)) {
            (true, false) if !elsewhere(&cases.end) => Problem::NoEnd(days.clone()),
            (false, has_end) if (has_end || !days.is_empty()) && !elsewhere(&cases.start) => {
                Problem::NoStart(days.clone())
            }
            _ => return,
        };
        if matches!(fragment.rows, Rows::Cases(..)) {
            self.issues.add(problem, Place::sheet(fragment.source));
        }
    }

    fn client(&mut self, name: &'f str) -> u32 {
        let next = self.client_codes.len() as u32 + 1;
        *self.client_codes.entry(name).or_insert(next)
    }

    fn new_case(&mut self, name: Option<&'f str>, new: &NewCase) -> u32 {
        let cases = &mut self.registry.cases;
        let case = cases.len() as u32;
        cases.start.push(new.row.start);
        cases.end.push(new.row.end);
        cases.client.push(new.client);
        cases.person.push(new.row.person);
        for (column, code) in cases.labels.iter_mut().zip(new.labels) {
            column.codes.push(code);
        }
        for (column, code) in cases.of_cases.iter_mut().zip(new.of_case) {
            column.push(code);
        }
        self.first_main.push(0);
        if let Some(name) = name {
            self.case_codes.insert(name, case);
        }
        case
    }

    /// A later row of a known case fills in what was not recorded; where it says something else, the first is kept.
    fn seen_again(&mut self, case: u32, fragment: &Fragment, new: &NewCase) -> u32 {
        let index = case as usize;
        let mut conflicts = Vec::new();
        let cases = &mut self.registry.cases;
        fill(&mut conflicts, Field::ClientId, &mut cases.client[index], new.client, NOT_RECORDED);
        for choice in Choice::LABELS {
            let column = &mut cases.labels[choice as usize].codes;
            fill(&mut conflicts, choice.field(), &mut column[index], new.labels[choice as usize], NOT_RECORDED);
        }
        for (place, field) in Field::OF_CASES.into_iter().enumerate() {
            fill(&mut conflicts, field, &mut cases.of_cases[place][index], new.of_case[place], NOT_RECORDED);
        }
        fill(&mut conflicts, Field::StartDate, &mut cases.start[index], new.row.start, NO_DAY);
        fill(&mut conflicts, Field::EndDate, &mut cases.end[index], new.row.end, NO_DAY);
        let (person, other) = (&mut cases.person[index], new.row.person);
        fill(&mut conflicts, Field::Age, &mut person.age, other.age, None);
        fill(&mut conflicts, Field::BirthYear, &mut person.birth_year, other.birth_year, None);
        fill(&mut conflicts, Field::AgeBand, &mut person.age_band, other.age_band, None);
        fill(&mut conflicts, Field::KnownBefore, &mut person.known_before, other.known_before, None);
        fill(&mut conflicts, Field::GoalReached, &mut person.goal_reached, other.goal_reached, None);
        for field in conflicts {
            let column = fragment.columns.get(&field).copied().unwrap_or_default();
            self.issues.add(Problem::Conflict(field), Place::line(fragment.source, new.row.line).in_column(column));
        }
        case
    }

    /// Adds a main domain to a case; whether it is new to the case.
    fn add_main(&mut self, case: u32, domain: u32) -> bool {
        let first = &mut self.first_main[case as usize];
        if *first == 0 {
            *first = domain + 1;
            return true;
        }
        let is_new = *first != domain + 1 && self.has_main.insert((case, domain));
        if is_new {
            self.more_mains.push((case, domain));
        }
        is_new
    }

    /// Notes the scores that one row has in columns.
    #[allow(clippy::too_many_arguments)]
    fn observe(
        &mut self,
        fragment: &Fragment,
        case: u32,
        of_row: Option<u32>,
        line: u32,
        wide: &[WideScore],
        row: usize,
        codes: &Codes,
    ) {
        let first = self.observations.len();
        for column in wide {
            let domain = match column.of {
                ScoreOf::Row => of_row,
                ScoreOf::Domain(code) => Some(codes.domains[code as usize]),
            };
            let (Some(domain), Some(slot)) = (domain, slot(column.moment)) else { continue };
            let known = self.observations[first..].iter().position(|observation| observation.domain == domain);
            let at = known.map_or(self.observations.len(), |at| first + at);
            if known.is_none() {
                self.observations.push(Observation::new(case, domain, fragment.source, line));
            }
            let place = Place::line(fragment.source, line).in_column(column.column);
            self.observations[at].take(slot, column.scores[row], place, &mut self.issues);
        }
    }

    fn scores(&mut self, fragment: &'f Fragment, rows: &[ScoreRow], wide: &[WideScore], has_cases: bool) {
        let codes = self.codes(fragment);
        let mut long: Vec<LongRow> = Vec::new();
        let mut without_case = 0;
        for (index, row) in rows.iter().enumerate() {
            let Some(name) = fragment.case_ids.name(row.case) else { continue };
            let case = match self.case_codes.get(name) {
                Some(case) => *case,
                None if has_cases => {
                    self.issues.add(Problem::NoSuchCase, Place::line(fragment.source, row.line));
                    without_case += 1;
                    continue;
                }
                None => self.new_case(Some(name), &NewCase::of_scores(&case_of_scores(row))),
            };
            let domain = (row.domain as usize).checked_sub(1).map(|index| codes.domains[index]);
            match (row.long, domain) {
                (Some(score), Some(domain)) => long.push(LongRow { case, domain, line: row.line, score }),
                _ => self.observe(fragment, case, domain, row.line, wide, index, &codes),
            }
        }
        self.long_scores(fragment.source, long);
        let tally = &mut self.registry.files[usize::from(fragment.source.file)].tally;
        tally.used -= without_case;
        if without_case > 0 {
            *tally.left_out.entry(LeftOut::NoSuchCase).or_default() += without_case;
        }
    }

    /// Of several measurements of one case and domain the first start and the last goal and end are taken, by their day.
    /// Of two on the same day, or without a day, the first in the file is kept and the other is an issue. Where a sheet
    /// has days and no moments, the first measurement is the start and the last, if it is another, the end.
    fn long_scores(&mut self, source: Source, mut rows: Vec<LongRow>) {
        // OK because the sort is stable: rows of one day stay in the order of the file.
        rows.sort_by_key(|row| (row.case, row.domain, row.score.when.order(), row.score.day));
        for group in rows.chunk_by(|a, b| (a.case, a.domain) == (b.case, b.domain)) {
            let LongRow { case, domain, line, .. } = group[0];
            let mut observation = Observation::new(case, domain, source, line);
            let mut days = [NO_DAY; 3];
            for (row, moment) in group.iter().zip(moments(group)) {
                let Some(slot) = slot(moment) else { continue };
                let is_later = row.score.day > days[slot] && moment != Moment::Start;
                if is_later && row.score.score.level().is_some() {
                    observation.scores[slot] = Score::EMPTY;
                }
                let is_start_again = moment == Moment::Start && row.score.day > days[slot] && days[slot] != NO_DAY;
                if !is_start_again {
                    observation.take(slot, row.score.score, Place::line(source, row.line), &mut self.issues);
                }
                if observation.scores[slot].level().is_some() && !is_start_again {
                    days[slot] = row.score.day;
                }
            }
            self.observations.push(observation);
        }
    }

    fn activities(&mut self, fragment: &Fragment, activities: &ActivityRows) {
        let codes = self.codes(fragment);
        let into = &mut self.registry.activities;
        let names = merged(&mut into.names, &activities.names);
        let preventions = merged(&mut into.preventions, &activities.preventions);
        let dimensions = merged(&mut into.dimension_labels, &activities.dimensions);
        for choice in Choice::LABELS {
            into.labels[choice as usize].present |= fragment.fields.contains(&choice.field());
        }
        for row in &activities.rows {
            let ActivityRow { name, day, sessions, participants, prevention, dimensions: dimension, .. } = *row;
            into.name.push(names[name as usize]);
            into.day.push(day);
            into.sessions.push(sessions);
            into.participants.push(participants);
            into.prevention.push(preventions[prevention as usize]);
            into.dimensions.push(dimensions[dimension as usize]);
            for (column, code) in into.labels.iter_mut().zip(codes.labels(row.labels)) {
                column.codes.push(code);
            }
        }
    }

    fn targets(&mut self, fragment: &Fragment, rows: &[TargetRow]) {
        let codes = self.codes(fragment);
        let into = &mut self.registry.targets;
        for choice in Choice::LABELS {
            into.labels[choice as usize].present |= fragment.fields.contains(&choice.field());
        }
        for row in rows {
            into.planned.push(row.planned);
            into.achieved.push(row.achieved);
            into.period.push(row.period);
            for (column, code) in into.labels.iter_mut().zip(codes.labels(row.labels)) {
                column.codes.push(code);
            }
        }
    }

    fn finish(mut self) -> (Registry, Issues) {
        let cases = self.registry.cases.len();
        let mut mains: Vec<(u32, u32)> =
            (0..).zip(&self.first_main).filter(|(_, main)| **main > 0).map(|(case, main)| (case, main - 1)).collect();
        mains.append(&mut self.more_mains);
        // OK because the sort is stable: the first main domain stays in front.
        mains.sort_by_key(|(case, _)| *case);
        self.registry.cases.mains = Ragged::from_sorted(cases, mains);
        let scores = std::mem::take(&mut self.observations);
        let mut scores = put_together(scores, &self.registry.domains, &mut self.issues);
        for (case, scores) in &mut scores {
            scores.is_of_main = self.registry.cases.main_domains(*case as usize).contains(&scores.domain);
        }
        self.registry.cases.scores = Ragged::from_sorted(cases, scores);
        (self.registry, self.issues)
    }
}

/// One entry a case and domain.
fn put_together(
    mut observations: Vec<Observation>,
    domains: &[DomainName],
    issues: &mut Issues,
) -> Vec<(u32, DomainScores)> {
    // OK because the sort is stable: rows of one case and domain stay in the order of the files.
    observations.sort_by_key(|observation| (observation.case, observation.domain));
    let mut kept: Vec<Observation> = Vec::with_capacity(observations.len());
    for row in observations {
        match kept.last_mut() {
            Some(first) if (first.case, first.domain) == (row.case, row.domain) => {
                for slot in 0..MOMENTS.len() {
                    first.take(slot, row.scores[slot], row.place(slot), issues);
                }
            }
            _ => kept.push(row),
        }
    }
    note_editions(&kept, domains, issues);
    let has_any = |row: &&Observation| row.scores != [Score::EMPTY; 3];
    let scores = |row: &Observation| {
        let [start, goal, end] = row.scores;
        (row.case, DomainScores { domain: row.domain, start, goal, end, is_of_main: false })
    };
    kept.iter().filter(has_any).map(scores).collect()
}

/// Notes the cases that have a start on a domain of one edition and an end on its like in the other. Levels changed their
/// meaning between editions, so they are no pair.
fn note_editions(rows: &[Observation], domains: &[DomainName], issues: &mut Issues) {
    let known = |code: u32| match domains.get(code as usize) {
        Some(DomainName::Known(domain)) => Some(*domain),
        _ => None,
    };
    let changed = |code: u32| known(code).is_some_and(|domain| !domain.successors().is_empty());
    if !(0..domains.len() as u32).any(changed) {
        return;
    }
    let [start, _, end] = [0, 1, 2];
    let has = |row: &Observation, slot: usize| row.scores[slot].level().is_some();
    for case in rows.chunk_by(|a, b| a.case == b.case) {
        for old in case.iter().filter(|row| changed(row.domain)) {
            let successors = known(old.domain).map_or(&[][..], |domain| domain.successors());
            let new = case.iter().filter(|row| known(row.domain).is_some_and(|domain| successors.contains(&domain)));
            for new in new {
                let is_split = |first: &Observation, last: &Observation| {
                    has(first, start) && !has(first, end) && has(last, end) && !has(last, start)
                };
                if is_split(old, new) {
                    issues.add(Problem::OtherEdition, new.place(end));
                } else if is_split(new, old) {
                    issues.add(Problem::OtherEdition, old.place(end));
                }
            }
        }
    }
}

/// The place of a moment among those that are kept.
fn slot(moment: Moment) -> Option<usize> {
    MOMENTS.iter().position(|kept| *kept == moment)
}

/// A case that is only known by its scores.
fn case_of_scores(row: &ScoreRow) -> CaseRow {
    CaseRow {
        line: row.line,
        case: row.case,
        client: 0,
        labels: [0; 5],
        start: NO_DAY,
        end: NO_DAY,
        main: 0,
        person: Person::default(),
        of_case: [0; 3],
    }
}

/// Adds all labels of a dictionary to another; the new code of each old one, with that of "not recorded" in front.
fn merged(into: &mut Dictionary, from: &Dictionary) -> Vec<u32> {
    std::iter::once(NOT_RECORDED).chain(from.labels().iter().map(|label| into.code(label))).collect()
}
