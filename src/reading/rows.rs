//! Records to typed rows of a fragment, by the mapping of their sheet.

use crate::calendar::{Day, NO_DAY, Period};
use crate::columns::{Mapping, Role, header_shown};
use crate::fields::{Field, SheetKind};
use crate::issues::{Issues, Place, Problem, Source, column_name};
use crate::reading::cells::{Cells, number};
use crate::reading::late::take_out;
use crate::reading::settle::Settle;
use crate::reading::sheet::Context;
use crate::reading::totals::{Totals, is_totals_row};
use crate::registry::{
    ActivityRow, CaseRow, Fragment, LeftOut, LongScore, NO_NUMBER, Rows, ScoreOf, ScoreRow, Tally, TargetRow, WideScore,
};
use crate::sheets::Record;
use crate::values;
use crate::words::words;
use crate::zrm::{Moment, Score};

/// A longer header is not named in a sentence.
const LONGEST_NAME: usize = 40;

/// Reads the rows of one sheet.
#[derive(Debug)]
pub(super) struct RowReader {
    mapping: Mapping,
    headers: Vec<String>,
    today: Option<Day>,
    cells: Cells,
    fragment: Fragment,
    /// Columns of a domain each, in a sheet whose rows say the moment: column and code of the domain.
    by_moment: Vec<(usize, u32)>,
    /// Columns of main domains, the first and those after it.
    mains: Vec<usize>,
    totals: Totals,
    /// The period that the header of the planned reach says, where no column does.
    planned_in: Option<Period>,
    /// Reads the measurements, in a sheet of cases that has a row a measurement.
    measurements: Option<Box<RowReader>>,
}

/// What a sheet gave.
pub(super) struct Finished {
    pub(super) fragment: Fragment,
    /// The measurements, of a sheet of cases that has a row a measurement.
    pub(super) measurements: Option<Fragment>,
    /// Columns, from 1, that were taken out again.
    pub(super) taken_out: Vec<u16>,
}

/// What became of a record.
enum Fate {
    Used,
    LeftOut(LeftOut),
}

impl RowReader {
    pub(super) fn new(
        source: Source,
        context: &Context,
        mapping: &Mapping,
        headers: &[String],
        issues: &mut Issues,
    ) -> RowReader {
        let mut fragment = Fragment::new(source, Rows::new(mapping.kind));
        fragment.columns = mapping.columns();
        fragment.fields = fragment.columns.keys().copied().collect();
        fragment.identifying = mapping.identifying() as u64;
        let days = mapping.unread_days.iter().take(Problem::HEADERS);
        fragment.unread_days = days.map(|column| header_named(&headers[*column], *column)).collect();
        note_columns(mapping, source, issues);
        let cells = Cells::new(mapping, context.is_1904);
        let summed = [Field::Sessions, Field::Participants, Field::Planned, Field::Achieved];
        let totals = Totals::of(summed.into_iter().filter_map(|field| Some((field, cells.columns.get(field)?))));
        let is_main = |role: &Role| *role == Role::Field(Field::MainDomain);
        let mains = (0..mapping.roles.len()).filter(|column| is_main(&mapping.roles[*column])).collect();
        let mut reader = RowReader {
            mapping: mapping.clone(),
            headers: headers.to_vec(),
            today: context.today,
            cells,
            fragment,
            by_moment: Vec::new(),
            mains,
            totals,
            planned_in: planned_in(mapping, headers),
            measurements: None,
        };
        reader.add_score_columns();
        if let Some(mapping) = mapping.measurements() {
            let inner = RowReader::new(source, context, &mapping, headers, &mut Issues::default());
            reader.measurements = Some(Box::new(inner));
            reader.fragment.is_by_measurement = true;
        }
        reader
    }

    /// What became of the rows so far.
    pub(super) fn tally(&self) -> &Tally {
        &self.fragment.tally
    }

    /// Reads a record.
    pub(super) fn take(&mut self, record: Record, issues: &mut Issues) {
        let place = Place::line(self.fragment.source, record.line);
        let fate = if record.is_blank() {
            Fate::LeftOut(LeftOut::Empty)
        } else if is_totals_row(&record) {
            self.totals.check(&record, place, issues);
            Fate::LeftOut(LeftOut::TotalsRow)
        } else if self.totals.is_subtotal(&record) {
            Fate::LeftOut(LeftOut::TotalsRow)
        } else if self.is_header(&record) {
            Fate::LeftOut(LeftOut::HeaderAgain)
        } else {
            self.check_width(&record, place, issues);
            self.totals.add(&record);
            self.row(record, place, issues)
        };
        match fate {
            Fate::Used => self.fragment.tally.used += 1,
            Fate::LeftOut(reason) => {
                if reason == LeftOut::NothingUsable {
                    issues.add(Problem::NothingUsable, place);
                }
                self.fragment.tally.leave_out(reason);
            }
        }
    }

    /// The labels of domains as they were written.
    pub(super) fn domain_labels(&self) -> Vec<String> {
        self.cells.domains.keys().cloned().collect()
    }

    /// Settles dates, domains and moments, and gives the rows and the columns, from 1, that were taken out again.
    pub(super) fn finish(mut self, issues: &mut Issues) -> Finished {
        let measurements = self.measurements.take().map(|measurements| {
            let mut fragment = measurements.finish(issues).fragment;
            // The row was counted with its case.
            fragment.filled.remove(&Field::CaseId);
            fragment
        });
        self.cells.settle_domains(&mut self.fragment);
        if let Rows::Scores(rows, _) = &mut self.fragment.rows {
            for score in rows.iter_mut().filter_map(|row| row.long.as_mut()) {
                score.when = self.cells.settled(score.when);
            }
        }
        let mut settle = Settle {
            source: self.fragment.source,
            columns: &self.cells.columns,
            dates: &self.cells.dates,
            counts: self.cells.counts,
            today: self.today,
        };
        settle.rows(&mut self.fragment, issues);
        let taken_out = take_out(&mut self.fragment, issues);
        Finished { fragment: self.fragment, measurements, taken_out }
    }

    fn row(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        match self.mapping.kind {
            SheetKind::Cases => {
                if let Some(measurements) = &mut self.measurements {
                    let mut found = Issues::default();
                    measurements.row(record, place, &mut found);
                    // The row itself says what is wrong with its case.
                    found.retain(|problem| *problem != Problem::NoCaseId);
                    issues.merge(&found);
                }
                self.case(record, place, issues)
            }
            SheetKind::Scores => self.scores(record, place, issues),
            SheetKind::GroupActivities => self.activity(record, place, issues),
            SheetKind::Targets => self.target(record, place, issues),
        }
    }

    /// Whether the record is the header once more, as in files that were put one after the other.
    fn is_header(&self, record: &Record) -> bool {
        // OK because two recognised headers are the same text in no real row.
        let mut named = self.mapping.roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Field(_)));
        named.clone().next().is_some()
            && self.headers.len() > 1
            && named.all(|(column, _)| record.cell(column) == self.headers[column])
    }

    fn check_width(&self, record: &Record, place: Place, issues: &mut Issues) {
        let has_more = (self.headers.len()..record.len()).any(|index| !record.cell(index).is_empty());
        // A workbook has no cells after the last that is filled: only text has rows that are too short.
        let is_short = place.source.sheet == 0 && record.len() < self.headers.len();
        if is_short || has_more {
            issues.add(Problem::RaggedRow, place);
        }
    }

    /// Makes the columns of scores: for the row's own domain, and a column a domain.
    fn add_score_columns(&mut self) {
        let own =
            [(Field::StartScore, Moment::Start), (Field::GoalScore, Moment::Goal), (Field::EndScore, Moment::End)];
        // In a row a case and domain the scores are of that domain, and are read with it.
        let has_own = self.mapping.measurements().is_none_or(|of| !of.has_own_scores());
        let own = own.into_iter().filter(|_| has_own);
        let own = own.filter_map(|(field, moment)| Some((self.cells.columns.get(field)?, ScoreOf::Row, moment)));
        let mut columns: Vec<(usize, ScoreOf, Moment)> = own.collect();
        let says_moment = self.cells.columns.has(Field::Moment);
        for (column, domain, moment) in self.mapping.scores() {
            let code = self.fragment.domain(domain.clone());
            match moment {
                None if says_moment => self.by_moment.push((column, code)),
                _ => columns.push((column, ScoreOf::Domain(code), moment.unwrap_or(Moment::Start))),
            }
        }
        for (_, _, moment) in &columns {
            self.fragment.fields.insert(Field::of_score(*moment));
        }
        if !self.by_moment.is_empty() {
            self.fragment.fields.insert(Field::Score);
        }
        let wide = |(column, of, moment)| WideScore { of, moment, column: number(column), scores: Vec::new() };
        if let Rows::Cases(_, scores) | Rows::Scores(_, scores) = &mut self.fragment.rows {
            *scores = columns.into_iter().map(wide).collect();
        }
    }

    fn case(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let has_anything = (self.mapping.roles.iter().enumerate())
            .any(|(column, role)| role.is_read() && !record.cell(column).is_empty());
        if !has_anything {
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let (cells, fragment) = (&mut self.cells, &mut self.fragment);
        let case = cells.name(record, Field::CaseId, fragment);
        if case == 0 && cells.columns.has(Field::CaseId) {
            cells.issue(Problem::NoCaseId, Field::CaseId, place, issues);
        }
        let mains = self.main_domains(record, place, issues);
        let (cells, fragment) = (&mut self.cells, &mut self.fragment);
        let row = CaseRow {
            line: record.line,
            case,
            client: cells.name(record, Field::ClientId, fragment),
            labels: cells.labels(record, place, fragment, issues),
            start: cells.date(record, Field::StartDate),
            end: cells.date(record, Field::EndDate),
            main: mains.first().copied().unwrap_or_default(),
            person: cells.person(record, place, issues),
            of_case: cells.labels_of_case(record, fragment),
        };
        let has_own_score = self.read_scores(record, place, issues);
        if has_own_score && self.mains.is_empty() {
            issues.add(Problem::NoDomainColumn, Place::sheet(self.fragment.source));
        } else if has_own_score && mains.is_empty() {
            self.cells.issue(Problem::NoDomain, Field::MainDomain, place, issues);
        }
        if has_own_score && mains.len() > 1 {
            self.cells.issue(Problem::SeveralDomains, Field::MainDomain, place, issues);
        }
        if let Rows::Cases(rows, _) = &mut self.fragment.rows {
            // OK because no sheet has as many rows as a u32 counts.
            let index = rows.len() as u32;
            self.fragment.more_mains.extend(mains.iter().skip(1).map(|main| (index, main - 1)));
            rows.push(row);
        }
        Fate::Used
    }

    /// The codes of the row's main domains plus one, each once, in the order of the columns.
    fn main_domains(&mut self, record: Record, place: Place, issues: &mut Issues) -> Vec<u32> {
        let mut mains: Vec<u32> = Vec::new();
        for column in &self.mains {
            let found = self.cells.domains(record, Some(*column), Field::MainDomain, place, &mut self.fragment, issues);
            for domain in found {
                if !mains.contains(domain) {
                    mains.push(*domain);
                }
            }
        }
        mains
    }

    fn scores(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let (cells, fragment) = (&mut self.cells, &mut self.fragment);
        let case = cells.name(record, Field::CaseId, fragment);
        if case == 0 {
            cells.issue(Problem::NoCaseId, Field::CaseId, place, issues);
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        if !self.by_moment.is_empty() {
            return self.scores_by_moment(record, case, place, issues);
        }
        let column = cells.columns.get(Field::Domain);
        let domain = cells.domains(record, column, Field::Domain, place, fragment, issues).first().copied();
        if domain.is_none() && column.is_some() {
            cells.issue(Problem::NoDomain, Field::Domain, place, issues);
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let long = match cells.columns.get(Field::Score) {
            None => None,
            Some(column) => match cells.moment(record, place, issues) {
                Ok(when) => {
                    let place = place.in_column(number(column));
                    let score = cells.score(record.cell(column), Field::Score, place, issues);
                    Some(LongScore { when, score, day: cells.date(record, Field::MeasuredOn) })
                }
                Err(()) => return Fate::LeftOut(LeftOut::NothingUsable),
            },
        };
        self.read_scores(record, place, issues);
        if let Rows::Scores(rows, _) = &mut self.fragment.rows {
            rows.push(ScoreRow { line: record.line, case, domain: domain.unwrap_or_default(), long });
        }
        Fate::Used
    }

    /// A row a case and moment, with a column a domain.
    fn scores_by_moment(&mut self, record: Record, case: u32, place: Place, issues: &mut Issues) -> Fate {
        let Ok(when) = self.cells.moment(record, place, issues) else {
            return Fate::LeftOut(LeftOut::NothingUsable);
        };
        let day = self.cells.date(record, Field::MeasuredOn);
        for (column, domain) in &self.by_moment {
            let place = place.in_column(number(*column));
            let score = self.cells.score(record.cell(*column), Field::Score, place, issues);
            if let Rows::Scores(rows, _) = &mut self.fragment.rows
                && score != Score::EMPTY
            {
                let long = Some(LongScore { when, score, day });
                rows.push(ScoreRow { line: record.line, case, domain: domain + 1, long });
            }
        }
        Fate::Used
    }

    fn activity(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let (cells, fragment) = (&mut self.cells, &mut self.fragment);
        let name = [Field::Activity, Field::Service, Field::Theme].map(|field| cells.text(record, field));
        let name = name.into_iter().find(|name| !values::is_missing(name));
        let sessions = cells.count(record, Field::Sessions, place, issues);
        let participants = cells.count(record, Field::Participants, place, issues);
        let day = cells.date(record, Field::Date);
        // Nobody may have come; a few who came to many more sessions is nearly always a mistake.
        if participants > 0 && participants < sessions && sessions != NO_NUMBER {
            let column = cells.columns.number(Field::Participants);
            issues.add(Problem::FewParticipants, place.in_column(column));
        }
        if name.is_none() && sessions == NO_NUMBER && participants == NO_NUMBER {
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let labels = cells.labels(record, place, fragment, issues);
        // A row with a day and no number of sessions in its sheet is one session.
        let is_session = day != NO_DAY && !cells.columns.has(Field::Sessions);
        let texts = [Field::Activity, Field::Prevention, Field::Dimensions].map(|field| {
            let text = cells.text(record, field);
            cells.note(field, !values::is_missing(text));
            text
        });
        let [_, prevention, dimensions] = texts;
        if let Rows::Activities(activities) = &mut fragment.rows {
            activities.rows.push(ActivityRow {
                line: record.line,
                name: activities.names.code(name.unwrap_or_default()),
                labels,
                day,
                sessions: if is_session { 1 } else { sessions },
                participants,
                prevention: activities.preventions.code(prevention),
                dimensions: activities.dimensions.code(dimensions),
            });
        }
        Fate::Used
    }

    fn target(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let (cells, fragment) = (&mut self.cells, &mut self.fragment);
        let planned = cells.count(record, Field::Planned, place, issues);
        let achieved = cells.count(record, Field::Achieved, place, issues);
        if planned == NO_NUMBER && achieved == NO_NUMBER {
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let cell = cells.text(record, Field::TargetPeriod);
        let said = values::years(cell);
        match said.is_some() || values::is_missing(cell) {
            true => cells.note(Field::TargetPeriod, said.is_some()),
            false => cells.invalid(Problem::TargetPeriod, Field::TargetPeriod, place, issues),
        }
        let period = said.or(self.planned_in);
        let labels = cells.labels(record, place, fragment, issues);
        if let Rows::Targets(rows) = &mut fragment.rows {
            rows.push(TargetRow { line: record.line, labels, planned, achieved, period });
        }
        Fate::Used
    }

    /// Reads the columns of scores; whether one of them has a score for the row's own domain.
    fn read_scores(&mut self, record: Record, place: Place, issues: &mut Issues) -> bool {
        let (Rows::Cases(_, columns) | Rows::Scores(_, columns)) = &mut self.fragment.rows else { return false };
        let mut has_own = false;
        for column in columns {
            let cell = record.cell(usize::from(column.column) - 1);
            let place = place.in_column(column.column);
            let score = self.cells.score(cell, Field::of_score(column.moment), place, issues);
            has_own |= column.of == ScoreOf::Row && score.level().is_some();
            column.scores.push(score);
        }
        has_own
    }
}

/// The year in the header of the planned reach, where no column says the period.
fn planned_in(mapping: &Mapping, headers: &[String]) -> Option<Period> {
    let column = mapping.column(Field::Planned).filter(|_| !mapping.has(Field::TargetPeriod))?;
    words(&headers[column]).iter().find_map(|word| values::years(word))
}

/// A header as a sentence names it; the column where it may hold something else than a name, or is long.
fn header_named(header: &str, column: usize) -> String {
    let shown = header_shown(header).trim();
    let is_name = !shown.is_empty() && shown.chars().count() <= LONGEST_NAME && !shown.contains(['\n', '\r']);
    if is_name { shown.to_owned() } else { column_name(number(column)) }
}

/// Notes what a user should know of the columns.
fn note_columns(mapping: &Mapping, source: Source, issues: &mut Issues) {
    let sheet = Place::sheet(source);
    for (columns, problem) in
        [(&mapping.identifying_numbers, Problem::NumberIdentifies), (&mapping.referring_persons, Problem::PersonsRefer)]
    {
        columns.iter().for_each(|column| issues.add(problem.clone(), sheet.in_column(number(*column))));
    }
    for (column, field) in &mapping.doubles {
        issues.add(Problem::TwoColumns(*field), sheet.in_column(number(*column)));
    }
    for (column, role) in mapping.roles.iter().enumerate() {
        let is_other = mapping.other_content.contains(&column);
        match role {
            Role::Identifies | Role::FreeText if is_other => {
                issues.add(Problem::OtherContent, sheet.in_column(number(column)));
            }
            Role::Identifies => issues.add(Problem::IdentifiesPeople, sheet.in_column(number(column))),
            Role::FreeText => issues.add(Problem::FreeText, sheet.in_column(number(column))),
            Role::Field(_) | Role::Score(..) | Role::Unused => {}
        }
    }
}
