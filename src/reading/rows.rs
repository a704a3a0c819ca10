//! Records to typed rows of a fragment, by the mapping of their sheet.

use crate::calendar::{Day, NO_DAY};
use crate::columns::{Mapping, Role};
use crate::fields::{Choice, Field, SheetKind};
use crate::issues::{Issues, Place, Problem};
use crate::reading::totals::{Totals, is_totals_row};
use crate::registry::{
    ActivityRow, CaseRow, Fragment, LeftOut, LongScore, NO_NUMBER, NOT_RECORDED, Rows, ScoreOf, ScoreRow, Tally,
    TargetRow, WideScore,
};
use crate::sheets::Record;
use crate::values::{self, CountCell, DateColumn};
use crate::zrm::{DomainName, Missing, Moment, Score};
use std::collections::{BTreeMap, HashMap};

/// Reads the rows of one sheet.
#[derive(Debug)]
pub(super) struct RowReader {
    mapping: Mapping,
    headers: Vec<String>,
    today: Option<Day>,
    columns: Columns,
    fragment: Fragment,
    /// Columns of dates, settled when all are known.
    dates: [DateColumn; Field::COUNT],
    /// The codes of domains by spelling, and whether the ZRM has them.
    domains: BTreeMap<String, (u32, bool)>,
    /// Columns of a domain each, in a sheet whose rows say the moment: column and code of the domain.
    by_moment: Vec<(usize, u32)>,
    moments: HashMap<String, Option<Moment>>,
    totals: Totals,
}

/// The column of each field, from 0. Looked up for every cell, so a plain array.
#[derive(Debug)]
struct Columns([Option<usize>; Field::COUNT]);

impl Columns {
    fn of(mapping: &Mapping) -> Columns {
        let mut columns = Columns([None; Field::COUNT]);
        for field in Field::ALL {
            columns.0[*field as usize] = mapping.column(*field);
        }
        columns
    }

    fn get(&self, field: Field) -> Option<usize> {
        self.0[field as usize]
    }

    fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }
}

/// What became of a record.
enum Fate {
    Used,
    LeftOut(LeftOut),
}

impl RowReader {
    pub(super) fn new(
        file: u16,
        today: Option<Day>,
        mapping: &Mapping,
        headers: &[String],
        issues: &mut Issues,
    ) -> RowReader {
        let numbers = mapping.columns();
        let mut fragment = Fragment::new(file, Rows::new(mapping.kind));
        fragment.fields = numbers.keys().copied().collect();
        fragment.columns = numbers;
        for column in &mapping.bsns {
            issues.add(Problem::LooksLikeBsn, Place::file(file).in_column(*column as u16 + 1));
        }
        for (column, field) in &mapping.doubles {
            issues.add(Problem::TwoColumns(*field), Place::file(file).in_column(*column as u16 + 1));
        }
        let columns = Columns::of(mapping);
        let summed = [Field::Sessions, Field::Participants, Field::Planned, Field::Achieved];
        let totals = Totals::of(summed.into_iter().filter_map(|field| Some((field, columns.get(field)?))));
        let mut reader = RowReader {
            mapping: mapping.clone(),
            headers: headers.to_vec(),
            today,
            columns,
            fragment,
            dates: [DateColumn::default(); Field::COUNT],
            domains: BTreeMap::new(),
            by_moment: Vec::new(),
            moments: HashMap::new(),
            totals,
        };
        reader.add_score_columns();
        reader
    }

    /// What became of the rows so far.
    pub(super) fn tally(&self) -> &Tally {
        &self.fragment.tally
    }

    /// Reads a record.
    pub(super) fn take(&mut self, record: Record, issues: &mut Issues) {
        let place = Place::line(self.fragment.file, record.line);
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

    /// The labels that figures show, as they were written.
    pub(super) fn labels_shown(&self) -> impl Iterator<Item = &str> {
        let labels = self.fragment.dictionaries.iter().flat_map(|dictionary| dictionary.labels());
        labels.map(String::as_str).chain(self.domains.keys().map(String::as_str))
    }

    /// Settles the dates and gives the rows.
    pub(super) fn finish(mut self, issues: &mut Issues) -> Fragment {
        for _ in self.mapping.roles.iter().filter(|role| **role == Role::Identifies) {
            issues.add(Problem::IdentifiesPeople, Place::file(self.fragment.file));
        }
        let settle = Settle {
            file: self.fragment.file,
            columns: self.fragment.columns.clone(),
            dates: self.dates,
            today: self.today,
        };
        match &mut self.fragment.rows {
            Rows::Cases(rows, _) => rows.iter_mut().for_each(|row| settle.case(row, issues)),
            Rows::Scores(rows, _) => {
                for row in rows {
                    if let Some(score) = &mut row.long {
                        settle.day(Field::MeasuredOn, &mut score.day, row.line, issues);
                    }
                }
            }
            Rows::Activities(activities) => {
                activities.rows.iter_mut().for_each(|row| settle.day(Field::Date, &mut row.day, row.line, issues));
            }
            Rows::Targets(_) | Rows::Unknown => {}
        }
        self.fragment
    }

    fn row(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        match self.mapping.kind {
            SheetKind::Cases => self.case(record, place, issues),
            SheetKind::Scores => self.scores(record, place, issues),
            SheetKind::GroupActivities => self.activity(record, place, issues),
            SheetKind::Targets => self.target(record, place, issues),
        }
    }

    /// Whether the record is the header once more, as in files that were put one after the other.
    fn is_header(&self, record: &Record) -> bool {
        // OK because two recognised headers are the same text in no real row.
        let mut named = self.mapping.roles.iter().enumerate().filter(|(_, role)| matches!(role, Role::Field(_)));
        named.all(|(column, _)| record.cell(column) == self.headers[column])
    }

    fn check_width(&self, record: &Record, place: Place, issues: &mut Issues) {
        let has_more = (self.headers.len()..record.len()).any(|index| !record.cell(index).is_empty());
        if record.len() < self.headers.len() || has_more {
            issues.add(Problem::RaggedRow, place);
        }
    }

    /// Makes the columns of scores: for the row's own domain, and a column a domain.
    fn add_score_columns(&mut self) {
        let own =
            [(Field::StartScore, Moment::Start), (Field::GoalScore, Moment::Goal), (Field::EndScore, Moment::End)];
        let own = own.into_iter().filter_map(|(field, moment)| Some((self.columns.get(field)?, ScoreOf::Row, moment)));
        let mut columns: Vec<(usize, ScoreOf, Moment)> = own.collect();
        let says_moment = self.columns.has(Field::Moment);
        for (column, domain, moment) in self.mapping.scores().collect::<Vec<_>>() {
            let code = self.fragment.domain(DomainName::Known(domain));
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
        let wide = |(column, of, moment)| WideScore { of, moment, column: column as u16 + 1, scores: Vec::new() };
        if let Rows::Cases(_, scores) | Rows::Scores(_, scores) = &mut self.fragment.rows {
            *scores = columns.into_iter().map(wide).collect();
        }
    }

    fn case(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let has_anything = (self.mapping.roles.iter().enumerate())
            .any(|(column, role)| matches!(role, Role::Field(_) | Role::Score(..)) && !record.cell(column).is_empty());
        if !has_anything {
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let case = self.name(record, Field::CaseId);
        if case == 0 && self.columns.has(Field::CaseId) {
            self.issue(Problem::NoCaseId, Field::CaseId, place, issues);
        }
        let main = self.domain(record, Field::MainDomain, place, issues);
        let row = CaseRow {
            line: record.line,
            case,
            client: self.name(record, Field::ClientId),
            labels: self.labels(record),
            start: self.date(record, Field::StartDate),
            end: self.date(record, Field::EndDate),
            main,
        };
        let has_own_score = self.read_scores(record, place, issues);
        if has_own_score && main == 0 {
            self.issue(Problem::NoDomain, Field::MainDomain, place, issues);
        }
        if let Rows::Cases(rows, _) = &mut self.fragment.rows {
            rows.push(row);
        }
        Fate::Used
    }

    fn scores(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let case = self.name(record, Field::CaseId);
        if case == 0 {
            self.issue(Problem::NoCaseId, Field::CaseId, place, issues);
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        if !self.by_moment.is_empty() {
            return self.scores_by_moment(record, case, place, issues);
        }
        let domain = self.domain(record, Field::Domain, place, issues);
        if domain == 0 && self.columns.has(Field::Domain) {
            self.issue(Problem::NoDomain, Field::Domain, place, issues);
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let long = match self.columns.get(Field::Score) {
            None => None,
            Some(column) => match self.moment(record, place, issues) {
                Ok(moment) => Some(LongScore {
                    moment,
                    score: self.score(record.cell(column), Field::Score, place, issues),
                    day: self.date(record, Field::MeasuredOn),
                }),
                Err(()) => return Fate::LeftOut(LeftOut::NothingUsable),
            },
        };
        self.read_scores(record, place, issues);
        if let Rows::Scores(rows, _) = &mut self.fragment.rows {
            rows.push(ScoreRow { line: record.line, case, domain, long });
        }
        Fate::Used
    }

    /// A row a case and moment, with a column a domain.
    fn scores_by_moment(&mut self, record: Record, case: u32, place: Place, issues: &mut Issues) -> Fate {
        let Ok(moment) = self.moment(record, place, issues) else { return Fate::LeftOut(LeftOut::NothingUsable) };
        let day = self.date(record, Field::MeasuredOn);
        for (column, domain) in self.by_moment.clone() {
            let place = place.in_column(column as u16 + 1);
            let score = self.score(record.cell(column), Field::Score, place, issues);
            if let Rows::Scores(rows, _) = &mut self.fragment.rows
                && score != Score::EMPTY
            {
                rows.push(ScoreRow {
                    line: record.line,
                    case,
                    domain: domain + 1,
                    long: Some(LongScore { moment, score, day }),
                });
            }
        }
        Fate::Used
    }

    fn activity(&mut self, record: Record, place: Place, issues: &mut Issues) -> Fate {
        let name = [Field::Activity, Field::Service, Field::Theme].map(|field| self.cell(record, field));
        let name = name.into_iter().find(|name| !values::is_missing(name));
        let sessions = self.count(record, Field::Sessions, place, issues);
        let participants = self.count(record, Field::Participants, place, issues);
        let day = self.date(record, Field::Date);
        if name.is_none() && sessions == NO_NUMBER && participants == NO_NUMBER {
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let labels = self.labels(record);
        // A row with a day and no number of sessions in its sheet is one session.
        let is_session = day != NO_DAY && !self.columns.has(Field::Sessions);
        let (prevention, dimensions) = (self.cell(record, Field::Prevention), self.cell(record, Field::Dimensions));
        if let Rows::Activities(activities) = &mut self.fragment.rows {
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
        let planned = self.count(record, Field::Planned, place, issues);
        let achieved = self.count(record, Field::Achieved, place, issues);
        if planned == NO_NUMBER && achieved == NO_NUMBER {
            return Fate::LeftOut(LeftOut::NothingUsable);
        }
        let cell = self.cell(record, Field::TargetPeriod);
        let period = values::years(cell);
        if period.is_none() && !values::is_missing(cell) {
            self.issue(Problem::TargetPeriod, Field::TargetPeriod, place, issues);
        }
        let row = TargetRow { line: record.line, labels: self.labels(record), planned, achieved, period };
        if let Rows::Targets(rows) = &mut self.fragment.rows {
            rows.push(row);
        }
        Fate::Used
    }

    /// Reads the columns of scores; whether one of them has a score for the row's own domain.
    fn read_scores(&mut self, record: Record, place: Place, issues: &mut Issues) -> bool {
        let (Rows::Cases(_, columns) | Rows::Scores(_, columns)) = &mut self.fragment.rows else { return false };
        let mut has_own = false;
        for column in columns {
            let score = values::score(record.cell(usize::from(column.column) - 1));
            if score == Missing::Invalid.into() {
                issues.add(Problem::Score(Field::of_score(column.moment)), place.in_column(column.column));
            }
            has_own |= column.of == ScoreOf::Row && score.level().is_some();
            column.scores.push(score);
        }
        has_own
    }

    fn cell<'r>(&self, record: Record<'r>, field: Field) -> &'r str {
        self.columns.get(field).map_or("", |column| record.cell(column))
    }

    /// The code of a number of a case or client; 0 if there is none.
    fn name(&mut self, record: Record, field: Field) -> u32 {
        let cell = self.cell(record, field);
        let cell = if values::is_missing(cell) { "" } else { cell };
        match field {
            Field::ClientId => self.fragment.client_ids.code(cell),
            _ => self.fragment.case_ids.code(cell),
        }
    }

    fn labels(&mut self, record: Record) -> [u32; 5] {
        Choice::LABELS.map(|choice| {
            let cell = self.cell(record, choice.field());
            let dictionary = &mut self.fragment.dictionaries[choice as usize];
            match dictionary.written(cell) {
                Some(code) => code,
                None if values::is_missing(cell) => NOT_RECORDED,
                None => dictionary.code(cell),
            }
        })
    }

    fn date(&mut self, record: Record, field: Field) -> Day {
        let Some(column) = self.columns.get(field) else { return NO_DAY };
        self.dates[field as usize].take(record.cell(column))
    }

    fn count(&self, record: Record, field: Field, place: Place, issues: &mut Issues) -> u32 {
        match values::count(self.cell(record, field)) {
            CountCell::Count(number) => number,
            CountCell::Missing => NO_NUMBER,
            CountCell::Invalid => {
                self.issue(Problem::Number(field), field, place, issues);
                NO_NUMBER
            }
        }
    }

    fn score(&self, cell: &str, field: Field, place: Place, issues: &mut Issues) -> Score {
        let score = values::score(cell);
        if score == Missing::Invalid.into() {
            let column = if place.column > 0 { place.column } else { self.number(field) };
            issues.add(Problem::Score(field), place.in_column(column));
        }
        score
    }

    /// The moment of a row; none where the sheet has no column for it.
    fn moment(&mut self, record: Record, place: Place, issues: &mut Issues) -> Result<Option<Moment>, ()> {
        if !self.columns.has(Field::Moment) {
            return Ok(None);
        }
        let cell = self.cell(record, Field::Moment);
        let moment = match self.moments.get(cell) {
            Some(moment) => *moment,
            None => *self.moments.entry(cell.to_owned()).or_insert(moment_of(cell)),
        };
        if moment.is_none() {
            self.issue(Problem::Moment, Field::Moment, place, issues);
        }
        moment.map(Some).ok_or(())
    }

    /// The code of the row's domain plus one; 0 if there is none.
    fn domain(&mut self, record: Record, field: Field, place: Place, issues: &mut Issues) -> u32 {
        let cell = self.cell(record, field);
        let (code, is_known) = match self.domains.get(cell) {
            Some(known) => *known,
            None => {
                let named = if values::is_missing(cell) { None } else { Some(DomainName::new(cell)) };
                let is_known = !matches!(named, Some(DomainName::Other(_)));
                let code = named.map_or(0, |name| self.fragment.domain(name) + 1);
                *self.domains.entry(cell.to_owned()).or_insert((code, is_known))
            }
        };
        if !is_known {
            self.issue(Problem::UnknownDomain, field, place, issues);
        }
        code
    }

    fn number(&self, field: Field) -> u16 {
        self.fragment.columns.get(&field).copied().unwrap_or_default()
    }

    fn issue(&self, problem: Problem, field: Field, place: Place, issues: &mut Issues) {
        issues.add(problem, place.in_column(self.number(field)));
    }
}

/// The moment that a cell names: a word for it, alone or with others ("2e meting (eind)").
fn moment_of(cell: &str) -> Option<Moment> {
    Moment::by_name(cell).or_else(|| crate::words::words(cell).iter().find_map(|word| Moment::by_name(word)))
}

/// Dates, when all of a file are known.
struct Settle {
    file: u16,
    columns: HashMap<Field, u16>,
    dates: [DateColumn; Field::COUNT],
    today: Option<Day>,
}

impl Settle {
    fn case(&self, row: &mut CaseRow, issues: &mut Issues) {
        self.day(Field::StartDate, &mut row.start, row.line, issues);
        self.day(Field::EndDate, &mut row.end, row.line, issues);
        if row.start != NO_DAY && row.end != NO_DAY && row.end < row.start {
            issues.add(Problem::EndBeforeStart, self.place(Field::EndDate, row.line));
            row.end = NO_DAY;
        }
    }

    /// Puts the day in the place of its code.
    fn day(&self, field: Field, code: &mut Day, line: u32, issues: &mut Issues) {
        let column = self.dates[field as usize];
        let day = column.settle(*code);
        if day.is_none() {
            issues.add(Problem::Date(field), self.place(field, line));
        }
        *code = day.unwrap_or(NO_DAY);
        if self.today.is_some_and(|today| *code > today) {
            issues.add(Problem::FutureDate(field), self.place(field, line));
        }
    }

    fn place(&self, field: Field, line: u32) -> Place {
        Place::line(self.file, line).in_column(self.columns.get(&field).copied().unwrap_or_default())
    }
}
