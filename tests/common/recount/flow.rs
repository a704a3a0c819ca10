//! Cases over time, durations, newcomers and referrals, counted again.

use super::distribution::{KIND, KINDS};
use super::{Line, Recount, Table, divided, line, mean, theme_cell};
use crate::example::Case;
use groeibeeld::calendar::{Day, Period, Span, Step, date_of};
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::figures::{Cell, Label};
use groeibeeld::values::Answer;

/// When a case started and was closed; an end before the start is none.
fn days(case: &Case) -> Option<(Day, Option<Day>)> {
    let start = case.start?;
    Some((start, case.end.filter(|end| *end >= start)))
}

/// Carried over, started, closed and open.
fn flow<'c>(cases: impl Iterator<Item = &'c Case>, period: Period) -> [i64; 4] {
    let mut counts = [0; 4];
    for (start, end) in cases.filter_map(days) {
        let was_open = end.is_none_or(|end| end >= period.first);
        let is_open = end.is_none_or(|end| end > period.last);
        let is_closed = end.is_some_and(|end| period.first <= end && end <= period.last);
        counts[0] += i64::from(start < period.first && was_open);
        counts[1] += i64::from(period.first <= start && start <= period.last);
        counts[2] += i64::from(is_closed);
        counts[3] += i64::from(start <= period.last && is_open);
    }
    counts
}

impl Recount {
    fn has_case_field(&self, field: Field) -> bool {
        self.has(SheetKind::Cases, field)
    }

    /// The years, quarters or months, walked day by day.
    pub(super) fn spans(&self, step: Step) -> Vec<Span> {
        let starts = self.cases_of_any_time.iter().filter_map(days).map(|(start, _)| start);
        let ends = self.cases_of_any_time.iter().filter_map(days).filter_map(|(_, end)| end);
        let Some(period) = self
            .selection
            .period
            .or_else(|| Some(Period { first: starts.clone().min()?, last: starts.clone().chain(ends).max()? }))
        else {
            return Vec::new();
        };
        let name = |day: Day| {
            let date = date_of(day);
            let months = match step {
                Step::Year => 12,
                Step::Quarter => 3,
                Step::Month => 1,
            };
            (date.year(), (date.month() - 1) / months)
        };
        let little = match step {
            Step::Year => 31,
            Step::Quarter => 7,
            Step::Month => 2,
        };
        let mut period = period;
        if self.selection.period.is_none() {
            let first = (0..=little).find(|days| name(period.first - days - 1) != name(period.first));
            let last = (0..=little).find(|days| name(period.last + days + 1) != name(period.last));
            period.first -= first.unwrap_or_default();
            period.last += last.unwrap_or_default();
        }
        let mut spans: Vec<Span> = Vec::new();
        for day in period.first..=period.last {
            match spans.last_mut() {
                Some(span) if name(span.period.first) == name(day) => span.period.last = day,
                _ => spans.push(Span { step, period: Period { first: day, last: day } }),
            }
        }
        spans
    }

    /// A row a span and kind, and a total of each span; and how many cases that are.
    fn over_time(&self, step: Step, cells: impl Fn([i64; 4]) -> Vec<Cell>) -> (Vec<Line>, u64) {
        let spans = self.spans(step);
        let Some((first, last)) = spans.first().zip(spans.last()) else { return (vec![], 0) };
        let shown = Period { first: first.period.first, last: last.period.last };
        let of_kind = |kind: Option<&str>, period| {
            let cases = self.cases_of_any_time.iter();
            flow(cases.filter(|case| kind.is_none_or(|kind| case.values[KIND] == kind)), period)
        };
        let active = |kind| of_kind(kind, shown)[0] + of_kind(kind, shown)[1];
        let has_kinds = self.has_case_field(Field::Kind);
        let kinds: Vec<&str> = KINDS.into_iter().filter(|kind| has_kinds && active(Some(kind)) > 0).collect();
        let mut rows = Vec::new();
        for span in spans.iter().filter(|_| active(None) > 0) {
            let label = Cell::Label(Label::Span(*span));
            for kind in &kinds {
                rows.push(line(vec![label.clone(), theme_cell(kind)], cells(of_kind(Some(kind), span.period))));
            }
            let labels = vec![label, Cell::Label(Label::Total)];
            rows.push(Line { total: true, ..line(labels, cells(of_kind(None, span.period))) });
        }
        if spans.len() > 1 && active(None) > 0 {
            let labels = vec![Cell::Label(Label::Total); 2];
            rows.push(Line { total: true, ..line(labels, cells(of_kind(None, shown))) });
        }
        (rows, active(None) as u64)
    }

    pub fn kinds_by_year(&self) -> Table {
        let keys = vec!["year", "kind", "cases"];
        let fields = [Field::Kind, Field::StartDate, Field::EndDate];
        if !fields.into_iter().all(|field| self.has_case_field(field)) {
            return Table { keys, ..Table::default() };
        }
        // A case without a start belongs to every year: as if it had started long ago. Its years are not in the spans.
        let spans = self.spans(Step::Year);
        let mut always = self.clone();
        let shown = spans.first().zip(spans.last());
        always.selection.period =
            shown.map(|(first, last)| Period { first: first.period.first, last: last.period.last });
        for case in always.cases_of_any_time.iter_mut().filter(|case| case.start.is_none()) {
            (case.start, case.end) = (Some(Day::MIN), None);
        }
        if spans.is_empty() {
            return Table { keys, ..Table::default() };
        }
        let (mut rows, n) =
            always.over_time(Step::Year, |[carried_over, started, ..]| vec![Cell::Count(carried_over + started)]);
        // The years together would count cases twice.
        rows.truncate(rows.len() - usize::from(spans.len() > 1 && n > 0));
        Table { keys, rows, n }
    }

    pub fn started_closed(&self) -> Table {
        let keys = vec!["year", "kind", "carried_over", "started", "closed", "open"];
        if !self.has_case_field(Field::StartDate) || !self.has_case_field(Field::EndDate) {
            return Table { keys, ..Table::default() };
        }
        let step = self.selection.counting.step;
        let (rows, n) = self.over_time(step, |counts| counts.map(Cell::Count).to_vec());
        Table { keys, rows, n }
    }

    /// A row a kind that has cases, and the total.
    fn by_kind(&self, cases: &[&Case], cells: impl Fn(&[&Case]) -> Vec<Cell>) -> Vec<Line> {
        let mut rows = Vec::new();
        for kind in KINDS.into_iter().filter(|_| self.has_case_field(Field::Kind)) {
            let of_kind: Vec<&Case> = cases.iter().copied().filter(|case| case.values[KIND] == kind).collect();
            if !of_kind.is_empty() {
                rows.push(line(vec![theme_cell(kind)], cells(&of_kind)));
            }
        }
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells(cases)) });
        rows
    }

    /// Whether a day is not after the period.
    fn is_in_time(&self, day: Day) -> bool {
        self.selection.period.is_none_or(|period| day <= period.last)
    }

    pub fn duration(&self) -> Table {
        let keys = vec!["kind", "n", "mean_days", "median_days", "p90_days"];
        if !self.has_case_field(Field::StartDate) || !self.has_case_field(Field::EndDate) {
            return Table { keys, ..Table::default() };
        }
        let lasted = |case: &Case| {
            let (start, end) = days(case)?;
            Some(f64::from(end.filter(|end| self.is_in_time(*end))? - start))
        };
        let closed: Vec<&Case> = self.cases.iter().filter(|case| lasted(case).is_some()).collect();
        let number = |number: Option<f64>| number.map_or(Cell::Null, Cell::Number);
        let rows = self.by_kind(&closed, |cases| {
            let mut days: Vec<f64> = cases.iter().filter_map(|case| lasted(case)).collect();
            days.sort_by(f64::total_cmp);
            let quantiles = [0.5, 0.9].map(|share| number(quantile(&days, share)));
            [vec![Cell::Count(days.len() as i64), number(mean(&days))], quantiles.to_vec()].concat()
        });
        Table { keys, rows, n: closed.len() as u64 }
    }

    pub fn new_or_known(&self) -> Table {
        let keys = vec!["kind", "new", "known", "unknown", "share_new"];
        if !self.has_case_field(Field::KnownBefore) {
            return Table { keys, ..Table::default() };
        }
        let in_period = |day: Day| self.selection.period.is_none_or(|period| period.first <= day && day <= period.last);
        let started: Vec<&Case> = self.cases.iter().filter(|case| case.start.is_none_or(in_period)).collect();
        let rows = self.by_kind(&started, |cases| {
            let how_many = |answer| cases.iter().filter(|case| case.person.known_before == answer).count() as i64;
            let [new, known, unknown] = [Some(Answer::No), Some(Answer::Yes), None].map(how_many);
            let share = divided(new as f64, (new + known) as f64);
            vec![Cell::Count(new), Cell::Count(known), Cell::Count(unknown), share]
        });
        Table { keys, rows, n: started.len() as u64 }
    }

    pub fn referred_by(&self) -> Table {
        let keys = vec!["referrer", "cases", "share"];
        if !self.has_case_field(Field::ReferredBy) {
            return Table { keys, ..Table::default() };
        }
        let referred: Vec<&str> =
            self.cases.iter().map(|case| case.of_case[0].as_str()).filter(|referrer| !referrer.is_empty()).collect();
        // In the order that a reader expects of equal numbers.
        let rows = most_first(&["gemeente", "Huisarts", "School"], &referred);
        Table { keys, rows, n: referred.len() as u64 }
    }

    pub fn referred_to(&self) -> Table {
        let keys = vec!["destination", "cases", "share"];
        if !self.has_case_field(Field::ReferredTo) || !self.has_case_field(Field::EndDate) {
            return Table { keys, ..Table::default() };
        }
        let closed = self.cases.iter().filter(|case| case.end.is_some_and(|end| self.is_in_time(end)));
        let referred: Vec<&str> = closed.map(|case| case.of_case[1].as_str()).collect();
        let mut rows = most_first(&["Wmo", "Zorginstelling"], &referred);
        let none = referred.iter().filter(|to| ["", "geen"].contains(*to)).count();
        if !referred.is_empty() {
            let share = divided(none as f64, referred.len() as f64);
            rows.push(line(vec![Cell::Label(Label::NoReferral)], vec![Cell::Count(none as i64), share]));
        }
        Table { keys, rows, n: referred.len() as u64 }
    }
}

/// A row for each of these labels that occurs, most first.
fn most_first(labels: &[&str], all: &[&str]) -> Vec<Line> {
    let how_many = |label: &str| all.iter().filter(|other| **other == label).count();
    let mut counts: Vec<(&str, usize)> = labels.iter().map(|label| (*label, how_many(label))).collect();
    counts.retain(|(_, cases)| *cases > 0);
    counts.sort_by_key(|(_, cases)| -(*cases as i64));
    let cells = |cases: usize| vec![Cell::Count(cases as i64), divided(cases as f64, all.len() as f64)];
    counts.into_iter().map(|(label, cases)| line(vec![theme_cell(label)], cells(cases))).collect()
}

/// As numpy takes it: so far between two neighbours as the share says.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let steps = sorted.len().checked_sub(1)? as f64 * share;
    let at = |place: f64| sorted[place as usize];
    let part = steps - steps.floor();
    Some(at(steps.floor()) * (1.0 - part) + at(steps.ceil()) * part)
}
