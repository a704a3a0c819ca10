//! The cells of a record by field: each is read, counted as filled, missing or invalid, and what can't be read is noted.

use crate::calendar::{Day, NO_DAY};
use crate::columns::Mapping;
use crate::fields::{Choice, Field, is_usual_kind};
use crate::issues::{Issues, Place, Problem};
use crate::registry::{Dictionary, Filled, Fragment, NO_NUMBER, NOT_RECORDED, Person, When};
use crate::sheets::Record;
use crate::values::{self, AgeCell, Answer, AnswerCell, BandCell, CountCell, DateColumn, YearCell};
use crate::zrm::{DomainName, Missing, Moment, Score, Vocabulary};
use std::collections::{BTreeMap, HashMap};

/// The column of each field, from 0. Looked up for every cell, so a plain array.
#[derive(Debug)]
pub(super) struct Columns([Option<usize>; Field::COUNT]);

impl Columns {
    pub(super) fn of(mapping: &Mapping) -> Columns {
        let mut columns = Columns([None; Field::COUNT]);
        for field in Field::ALL {
            columns.0[*field as usize] = mapping.column(*field);
        }
        columns
    }

    pub(super) fn get(&self, field: Field) -> Option<usize> {
        self.0[field as usize]
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.get(field).is_some()
    }

    /// The column from 1, for the places of issues; 0 when there is none.
    pub(super) fn number(&self, field: Field) -> u16 {
        self.get(field).map_or(0, number)
    }
}

/// A column from 1.
pub(super) fn number(column: usize) -> u16 {
    u16::try_from(column + 1).unwrap_or(u16::MAX)
}

/// How the cells of each field are filled.
#[derive(Clone, Debug)]
pub(super) struct Counts([Filled; Field::COUNT]);

impl Counts {
    pub(super) fn new() -> Counts {
        Counts([Filled::default(); Field::COUNT])
    }

    pub(super) fn of(&mut self, field: Field) -> &mut Filled {
        &mut self.0[field as usize]
    }

    /// Adds what was counted to that of a sheet.
    pub(super) fn merge_into(&self, all: &mut BTreeMap<Field, Filled>) {
        for field in Field::ALL {
            let filled = self.0[*field as usize];
            if filled != Filled::default() {
                all.entry(*field).or_default().merge(filled);
            }
        }
    }
}

/// Reads cells.
#[derive(Debug)]
pub(super) struct Cells {
    pub(super) columns: Columns,
    pub(super) counts: Counts,
    /// Columns of dates, settled when all are known.
    pub(super) dates: [DateColumn; Field::COUNT],
    /// The codes of domains by spelling, and whether the ZRM has them.
    pub(super) domains: BTreeMap<String, (Vec<u32>, bool)>,
    moments: HashMap<String, Option<Measured>>,
    is_1904: bool,
    /// By code of the kind of support, whether it is an unusual one.
    odd_kinds: Vec<bool>,
}

impl Cells {
    pub(super) fn new(mapping: &Mapping, is_1904: bool) -> Cells {
        Cells {
            columns: Columns::of(mapping),
            counts: Counts::new(),
            dates: [DateColumn::in_1904_system(is_1904); Field::COUNT],
            domains: BTreeMap::new(),
            moments: HashMap::new(),
            is_1904,
            odd_kinds: Vec::new(),
        }
    }

    pub(super) fn text<'r>(&self, record: Record<'r>, field: Field) -> &'r str {
        self.columns.get(field).map_or("", |column| record.cell(column))
    }

    /// The code of a number of a case or client; 0 if there is none.
    pub(super) fn name(&mut self, record: Record, field: Field, fragment: &mut Fragment) -> u32 {
        let cell = self.text(record, field);
        let cell = if values::is_missing(cell) { "" } else { cell };
        self.note(field, !cell.is_empty());
        match field {
            Field::ClientId => fragment.client_ids.code(cell),
            _ => fragment.case_ids.code(cell),
        }
    }

    /// The codes of the labels that one can select by.
    pub(super) fn labels(
        &mut self,
        record: Record,
        place: Place,
        fragment: &mut Fragment,
        issues: &mut Issues,
    ) -> [u32; 5] {
        Choice::LABELS.map(|choice| {
            let field = choice.field();
            let code = self.label(record, field, &mut fragment.dictionaries[choice as usize]);
            if field == Field::Kind
                && code != NOT_RECORDED
                && self.is_odd_kind(code, &fragment.dictionaries[choice as usize])
            {
                self.issue(Problem::UnknownKind, field, place, issues);
            }
            code
        })
    }

    /// The codes of the labels that only cases have.
    pub(super) fn labels_of_case(&mut self, record: Record, fragment: &mut Fragment) -> [u32; 3] {
        let mut codes = [NOT_RECORDED; 3];
        for (place, field) in Field::OF_CASES.into_iter().enumerate() {
            codes[place] = self.label(record, field, &mut fragment.of_cases[place]);
        }
        codes
    }

    fn label(&mut self, record: Record, field: Field, dictionary: &mut Dictionary) -> u32 {
        let cell = self.text(record, field);
        let code = match dictionary.written(cell) {
            Some(code) => code,
            None if values::is_missing(cell) && !is_answer(field, cell) => NOT_RECORDED,
            None => dictionary.code(cell),
        };
        self.note(field, code != NOT_RECORDED);
        code
    }

    fn is_odd_kind(&mut self, code: u32, kinds: &Dictionary) -> bool {
        while self.odd_kinds.len() <= code as usize {
            let label = kinds.label(self.odd_kinds.len() as u32);
            self.odd_kinds.push(label.is_some_and(|label| !is_usual_kind(label)));
        }
        self.odd_kinds[code as usize]
    }

    /// The code of a date, which is settled when the column is known.
    pub(super) fn date(&mut self, record: Record, field: Field) -> Day {
        let Some(column) = self.columns.get(field) else { return NO_DAY };
        let cell = record.cell(column);
        let is_open = field == Field::EndDate && values::says_open(cell);
        self.dates[field as usize].take(if is_open { "" } else { cell })
    }

    pub(super) fn count(&mut self, record: Record, field: Field, place: Place, issues: &mut Issues) -> u32 {
        match values::count(self.text(record, field)) {
            CountCell::Count(number) => {
                self.note(field, true);
                number
            }
            CountCell::Missing => {
                self.note(field, false);
                NO_NUMBER
            }
            CountCell::Invalid => {
                self.invalid(Problem::Number(field), field, place, issues);
                NO_NUMBER
            }
        }
    }

    /// The score in a cell; `place` has the column.
    pub(super) fn score(&mut self, cell: &str, field: Field, place: Place, issues: &mut Issues) -> Score {
        let score = values::score(cell);
        let filled = self.counts.of(field);
        match score.missing() {
            None => filled.filled += 1,
            Some(Missing::Invalid) => {
                filled.invalid += 1;
                issues.add(Problem::Score(field), place);
            }
            Some(_) => filled.missing += 1,
        }
        score
    }

    /// What a case says of its person and its goal.
    pub(super) fn person(&mut self, record: Record, place: Place, issues: &mut Issues) -> Person {
        Person {
            age: self.age(record, place, issues),
            birth_year: self.birth_year(record, place, issues),
            age_band: self.age_band(record, place, issues),
            known_before: self.answer(record, Field::KnownBefore, values::known_before, place, issues),
            goal_reached: self.answer(record, Field::GoalReached, values::goal_reached, place, issues),
        }
    }

    fn age(&mut self, record: Record, place: Place, issues: &mut Issues) -> Option<u8> {
        let field = Field::Age;
        self.columns.get(field)?;
        let (age, is_valid) = match values::age(self.text(record, field)) {
            AgeCell::Age(age) => (Some(age), true),
            AgeCell::Missing => (None, true),
            AgeCell::Invalid => (None, false),
        };
        self.noted(age, is_valid, Problem::Age(field), field, place, issues)
    }

    fn birth_year(&mut self, record: Record, place: Place, issues: &mut Issues) -> Option<i16> {
        let field = Field::BirthYear;
        self.columns.get(field)?;
        let (year, is_valid) = match values::birth_year(self.text(record, field), self.is_1904) {
            YearCell::Year(year) => (Some(year), true),
            YearCell::Missing => (None, true),
            YearCell::Invalid => (None, false),
        };
        self.noted(year, is_valid, Problem::Age(field), field, place, issues)
    }

    fn age_band(&mut self, record: Record, place: Place, issues: &mut Issues) -> Option<values::AgeBand> {
        let field = Field::AgeBand;
        self.columns.get(field)?;
        let (band, is_valid) = match values::age_band(self.text(record, field)) {
            BandCell::Band(band) => (Some(band), true),
            BandCell::Missing => (None, true),
            BandCell::Invalid => (None, false),
        };
        self.noted(band, is_valid, Problem::AgeBand, field, place, issues)
    }

    fn answer(
        &mut self,
        record: Record,
        field: Field,
        read: fn(&str) -> AnswerCell,
        place: Place,
        issues: &mut Issues,
    ) -> Option<Answer> {
        self.columns.get(field)?;
        let (answer, is_valid) = match read(self.text(record, field)) {
            AnswerCell::Answer(answer) => (Some(answer), true),
            AnswerCell::Missing => (None, true),
            AnswerCell::Invalid => (None, false),
        };
        self.noted(answer, is_valid, Problem::Answer(field), field, place, issues)
    }

    fn noted<T>(
        &mut self,
        value: Option<T>,
        is_valid: bool,
        problem: Problem,
        field: Field,
        place: Place,
        issues: &mut Issues,
    ) -> Option<T> {
        match is_valid {
            true => self.note(field, value.is_some()),
            false => self.invalid(problem, field, place, issues),
        }
        value
    }

    /// The moment of a row, settled when all of the sheet are known; an error where it can't be read.
    pub(super) fn moment(&mut self, record: Record, place: Place, issues: &mut Issues) -> Result<When, ()> {
        if !self.columns.has(Field::Moment) {
            return Ok(When::ByDay);
        }
        let cell = self.text(record, Field::Moment);
        let measured = match self.moments.get(cell) {
            Some(measured) => *measured,
            None => *self.moments.entry(cell.to_owned()).or_insert(Measured::of(cell)),
        };
        match measured {
            Some(_) => self.note(Field::Moment, true),
            None => self.invalid(Problem::Moment, Field::Moment, place, issues),
        }
        measured.map(Measured::when).ok_or(())
    }

    /// When a score of this sheet was given, now that all moments of it are known: of numbered measurements the first is
    /// the start, unless there are T0 and T1 only, which are what they are called.
    pub(super) fn settled(&self, when: When) -> When {
        let When::Later(number) = when else { return when };
        let numbers = || self.moments.values().flatten().filter_map(|measured| measured.number);
        let (lowest, highest) = (numbers().min().unwrap_or_default(), numbers().max().unwrap_or_default());
        let named = self.moments.values().flatten().find(|measured| measured.number == Some(number));
        match named.and_then(|measured| measured.moment) {
            Some(moment) if highest <= 1 => When::Said(moment),
            _ if number == lowest => When::Said(Moment::Start),
            _ => When::Later(number),
        }
    }

    /// The codes of the domains of a row plus one, most often one; none where nothing stands in the cell.
    pub(super) fn domains(
        &mut self,
        record: Record,
        column: Option<usize>,
        field: Field,
        place: Place,
        fragment: &mut Fragment,
        issues: &mut Issues,
    ) -> &[u32] {
        let Some(column) = column else { return &[] };
        let cell = record.cell(column);
        if !self.domains.contains_key(cell) {
            let names = domains_of(cell);
            let is_known = !names.iter().any(|name| matches!(name, DomainName::Other(_)));
            let codes = names.into_iter().map(|name| fragment.domain(name) + 1).collect();
            self.domains.insert(cell.to_owned(), (codes, is_known));
        }
        let Cells { domains, counts, .. } = self;
        // OK because it was put in above when it was not there.
        let (codes, is_known) = &domains[cell];
        let filled = counts.of(field);
        match codes.is_empty() {
            true => filled.missing += 1,
            false => filled.filled += 1,
        }
        if !is_known {
            issues.add(Problem::UnknownDomain, place.in_column(number(column)));
        }
        codes
    }

    /// Names the domains anew now that all labels of the sheet are known: which series a shared name is of.
    pub(super) fn settle_domains(&self, fragment: &mut Fragment) {
        let vocabulary = Vocabulary::of(self.domains.keys().map(String::as_str));
        for (label, (codes, _)) in &self.domains {
            if let ([code], Some(domain)) = (&codes[..], vocabulary.domain(label)) {
                fragment.domains[*code as usize - 1] = DomainName::Known(domain);
            }
        }
    }

    pub(super) fn issue(&self, problem: Problem, field: Field, place: Place, issues: &mut Issues) {
        issues.add(problem, place.in_column(self.columns.number(field)));
    }

    /// Counts a cell that has a value or has none.
    pub(super) fn note(&mut self, field: Field, is_filled: bool) {
        if self.columns.has(field) {
            let filled = self.counts.of(field);
            match is_filled {
                true => filled.filled += 1,
                false => filled.missing += 1,
            }
        }
    }

    /// Counts and notes a cell that can't be read.
    pub(super) fn invalid(&mut self, problem: Problem, field: Field, place: Place, issues: &mut Issues) {
        self.counts.of(field).invalid += 1;
        self.issue(problem, field, place, issues);
    }
}

/// What a cell says of a moment: a word for it, a number, or both ("T1").
#[derive(Clone, Copy, Debug)]
struct Measured {
    moment: Option<Moment>,
    number: Option<u8>,
}

impl Measured {
    /// A word for a moment, alone or with others ("2e meting (eind)"), or a number.
    fn of(cell: &str) -> Option<Measured> {
        let number = Moment::numbered(cell).and_then(|number| u8::try_from(number).ok());
        let whole = Moment::by_name(cell).or_else(|| Moment::by_side(cell));
        // "Meting na aanmelding" is no end.
        let is_small = |word: &str| matches!(word, "na" | "voor" | "pre" | "before" | "after");
        let part = || {
            let words = crate::words::words(cell);
            words.iter().filter(|word| !is_small(word)).find_map(|word| Moment::by_name(word))
        };
        let moment = if number.is_some() { whole } else { whole.or_else(part) };
        (moment.is_some() || number.is_some()).then_some(Measured { moment, number })
    }

    fn when(self) -> When {
        match (self.number, self.moment) {
            (Some(number), _) => When::Later(number),
            (None, Some(moment)) => When::Said(moment),
            // OK because one of the two is there.
            (None, None) => When::ByDay,
        }
    }
}

/// The domains that a cell names: one, or several with a mark between them if each of them is known.
fn domains_of(cell: &str) -> Vec<DomainName> {
    if values::is_missing(cell) {
        return Vec::new();
    }
    let whole = DomainName::new(cell);
    let known = |name: &str| match DomainName::new(name) {
        known @ DomainName::Known(_) => Some(known),
        DomainName::Other(_) => None,
    };
    if matches!(whole, DomainName::Other(_)) {
        for mark in [';', ',', '|', '/', '+', '\n'] {
            let parts: Option<Vec<DomainName>> =
                cell.split(mark).map(str::trim).filter(|part| !part.is_empty()).map(known).collect();
            if let Some(mut parts) = parts.filter(|parts| parts.len() > 1) {
                let mut seen = Vec::new();
                parts.retain(|name| {
                    !seen.contains(name) && {
                        seen.push(name.clone());
                        true
                    }
                });
                return parts;
            }
        }
    }
    vec![whole]
}

/// Whether a word such as "geen", which elsewhere says that nothing is known, is an answer in this field.
fn is_answer(field: Field, cell: &str) -> bool {
    field == Field::ReferredTo && values::says_no_referral(cell)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn several_domains_in_a_cell() {
        let names = |cell| domains_of(cell).len();
        assert_eq!(names("Financiën"), 1);
        assert_eq!(names("Financiën; Huisvesting"), 2);
        assert_eq!(names("Financiën, Huisvesting, Financiën"), 2);
        assert_eq!(names("Financiën, administratie"), 1);
        assert_eq!(names("n.v.t."), 0);
    }
}
