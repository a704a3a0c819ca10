//! Cases over time: `kinds-by-year` and `started-closed`. Both go by all cases with the selected values, each column by
//! its own rule: which cases belong to the selected period plays no part.
//!
//! A case is counted where it starts and where it is closed; what is open at the end of a span is what was open before
//! it, and started in it, less what was closed in it. One without a first day belongs to every period, as everywhere, so
//! `kinds-by-year` has it in every year; `started-closed` can't place it.

use super::kinds::ByKind;
use super::spans::Shown;
use super::subject::{Subject, cases, count, row, text, total, whole};
use crate::calendar::{Day, NO_DAY, Span, Step};
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Constraint, Draft, FigureId, Label, Made, Note, Row, Unit, Value};
use crate::selection::Rule;

const ACTIVE: &[Constraint] = &[("time", Value::Active)];

/// Those of whom the first day is known.
const DATED: Constraint = ("dated", Value::Is("yes"));

/// A row a year and kind: the cases that were active in the year.
pub fn kinds_by_year(subject: Subject) -> Draft {
    const COLUMNS: [Column; 3] = [text("year").made(Made::Label("")), text("kind"), count("cases").made(cases(ACTIVE))];
    let needs = [subject.needs_of_cases(Choice::Kind), needs_days(subject)].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::KindsByYear, &COLUMNS, Unit::Cases, needs);
    }
    let time = Time::of(subject, Step::Year, Undated::Always);
    let rows = time.rows(|flow| vec![whole(flow.active())]);
    let notes = time.notes(subject, Note::ActiveInYear);
    subject.draft(FigureId::KindsByYear, &COLUMNS, rows, time.n(), Unit::Cases, notes).with_n_of(cases(ACTIVE))
}

/// A row a year, quarter or month and kind, and a total of all time that is shown.
pub fn started_closed(subject: Subject) -> Draft {
    const COLUMNS: [Column; 6] = [
        text("year").made(Made::Label("")),
        text("kind"),
        count("carried_over").made(cases(&[("time", Value::OpenBefore), DATED])),
        count("started").made(cases(&[("time", Value::Started), DATED])),
        count("closed").made(cases(&[("time", Value::Closed), DATED])),
        count("open").made(cases(&[("time", Value::OpenAfter), DATED])),
    ];
    let needs = needs_days(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::StartedClosed, &COLUMNS, Unit::Cases, needs);
    }
    let time = Time::of(subject, subject.selected.selection.counting.step, Undated::Never);
    let mut rows = time.rows(Flow::cells);
    if time.shown.spans.len() > 1 && time.n() > 0 {
        rows.push(total([Label::Total, Label::Total], time.all.all().cells()));
    }
    let notes = time.notes(subject, Note::CarriedOver);
    let mut draft = subject.draft(FigureId::StartedClosed, &COLUMNS, rows, time.n(), Unit::Cases, notes);
    draft.sums = &[(&["carried_over", "started"], &["closed", "open"])];
    draft.with_n_of(cases(&[("time", Value::Active), DATED]))
}

fn needs_days(subject: Subject) -> Vec<Vec<Field>> {
    subject.needs_all(&[Field::StartDate, Field::EndDate])
}

/// Cases that are active in what is shown.
#[derive(Clone, Debug)]
struct Moves {
    /// Those that started before it.
    before: u64,
    /// How many started and how many were closed in each span.
    spans: Vec<(u64, u64)>,
}

impl Moves {
    /// Counts a case: the span in which it started, unless before all, and in which it was closed, unless after all.
    fn add(&mut self, started: Option<usize>, closed: Option<usize>) {
        match started {
            Some(span) => self.spans[span].0 += 1,
            None => self.before += 1,
        }
        if let Some(span) = closed {
            self.spans[span].1 += 1;
        }
    }

    fn cases(&self) -> u64 {
        self.all().active()
    }

    /// What became of the cases in each span.
    fn each(&self) -> Vec<Flow> {
        let mut carried_over = self.before;
        let mut flow = |(started, closed): &(u64, u64)| {
            let flow = Flow { carried_over, started: *started, closed: *closed };
            carried_over = flow.open();
            flow
        };
        self.spans.iter().map(&mut flow).collect()
    }

    /// What became of them in all spans together.
    fn all(&self) -> Flow {
        let (started, closed) = self.spans.iter().fold((0, 0), |sum, span| (sum.0 + span.0, sum.1 + span.1));
        Flow { carried_over: self.before, started, closed }
    }
}

/// What became of the cases in a span.
#[derive(Clone, Copy, Debug)]
struct Flow {
    carried_over: u64,
    started: u64,
    closed: u64,
}

impl Flow {
    fn active(&self) -> u64 {
        self.carried_over + self.started
    }

    fn open(&self) -> u64 {
        // OK because only cases that had started are closed.
        self.active() - self.closed
    }

    fn cells(&self) -> Vec<Cell> {
        [self.carried_over, self.started, self.closed, self.open()].map(whole).to_vec()
    }
}

/// Where cases without a first day are counted.
#[derive(Clone, Copy, PartialEq)]
enum Undated {
    /// In every span, from before the first to after the last.
    Always,
    /// Nowhere.
    Never,
}

/// What both figures are made from.
struct Time<'r> {
    shown: Shown,
    by_kind: ByKind<'r, Moves>,
    all: Moves,
    without_start: u64,
    undated: Undated,
}

impl<'r> Time<'r> {
    fn of(subject: Subject<'r>, step: Step, undated: Undated) -> Time<'r> {
        let shown = Shown::of(subject, step);
        let nothing = Moves { before: 0, spans: vec![(0, 0); shown.spans.len()] };
        let by_kind = ByKind::of(subject, nothing.clone());
        let mut time = Time { shown, by_kind, all: nothing, without_start: 0, undated };
        let cases = &subject.registry.cases;
        for case in subject.selected.cases_of_any_time.ones() {
            let start = cases.start[case];
            time.without_start += u64::from(start == NO_DAY);
            let moves = match undated {
                Undated::Always if start == NO_DAY && !time.shown.spans.is_empty() => Some((None, None)),
                _ => moves(&time.shown, start, cases.end[case]),
            };
            if let Some((started, closed)) = moves {
                time.by_kind.at(case).add(started, closed);
                time.all.add(started, closed);
            }
        }
        time
    }

    /// The rows of each span: one a kind, and the total.
    fn rows(&self, cells: impl Fn(&Flow) -> Vec<Cell>) -> Vec<Row> {
        let kinds = self.by_kind.in_order(|moves| moves.cases() > 0).into_iter();
        let kinds: Vec<(Label, Vec<Flow>)> = kinds.map(|(kind, moves)| (kind, moves.each())).collect();
        let all = if self.n() == 0 { Vec::new() } else { self.all.each() };
        let of_span = |(place, span): (usize, &Span)| {
            let labels = |label: &Label| [Label::Span(*span), label.clone()];
            let kinds = kinds.iter().map(|(kind, flows)| row(labels(kind), cells(&flows[place])));
            let all = all.get(place).map(|flow| total(labels(&Label::Total), cells(flow)));
            kinds.chain(all).collect::<Vec<Row>>()
        };
        self.shown.spans.iter().enumerate().flat_map(of_span).collect()
    }

    /// How many cases were active in what is shown.
    fn n(&self) -> u64 {
        self.all.cases()
    }

    fn notes(&self, subject: Subject, how: Note) -> Vec<Note> {
        let mut notes = vec![how];
        notes.extend((subject.selected.selection.rule != Rule::Active).then_some(Note::NoRule));
        notes.extend(self.shown.period().filter(|_| self.shown.is_cut).map(Note::OnlyShown));
        notes.extend((self.without_start > 0).then_some(match self.undated {
            Undated::Always => Note::NoStartDate(self.without_start),
            Undated::Never => Note::NoPlaceInTime(self.without_start),
        }));
        notes.extend(subject.notes_of_values());
        notes
    }
}

/// The span in which a case started, unless before all, and in which it was closed, unless after all. None of a case
/// that is not active in any.
fn moves(shown: &Shown, start: Day, end: Day) -> Option<(Option<usize>, Option<usize>)> {
    let period = shown.period()?;
    // A case that is open has no day of closing, which is before every start.
    let is_closed = end >= start;
    if start == NO_DAY || start > period.last || (is_closed && end < period.first) {
        return None;
    }
    let place = |day| shown.spans.partition_point(|span| span.period.last < day);
    Some(((start >= period.first).then(|| place(start)), (is_closed && end <= period.last).then(|| place(end))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, drafts, table};
    use crate::calendar::Period;
    use crate::calendar::day;
    use crate::counting::Counting;
    use crate::fields::SheetKind;
    use crate::selection::Selection;

    const KEYS: &str = "year kind carried_over started closed open";

    fn on(year: i32, month: i32, of_month: i32) -> Day {
        day(year, month, of_month).unwrap()
    }

    fn case(kind: &str, start: Option<Day>, end: Option<Day>) -> Case {
        Case { values: ["", "", "", "", kind].map(str::to_owned), start, end, ..Case::default() }
    }

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    fn figure(organisation: &Organisation, selection: &Selection, id: FigureId) -> Draft {
        drafts(organisation, selection).into_iter().find(|draft| draft.id == id).unwrap()
    }

    fn year(year: i32) -> Selection {
        Selection { period: Period::year(year), ..Selection::default() }
    }

    fn by(step: Step, selection: Selection) -> Selection {
        Selection { counting: Counting { step, ..Counting::default() }, ..selection }
    }

    fn three() -> Organisation {
        organisation(vec![
            case("traject", Some(on(2023, 3, 1)), Some(on(2024, 2, 1))),
            case("traject", Some(on(2024, 5, 1)), None),
            case("steun", Some(on(2024, 1, 1)), Some(on(2024, 12, 31))),
        ])
    }

    /// 136 cases in 2022, of which 25 had started in 2021.
    #[test]
    fn report_001_cases_carried_over() {
        let earlier = vec![case("", Some(on(2021, 11, 5)), Some(on(2022, 3, 1))); 25];
        let started = vec![case("", Some(on(2022, 6, 1)), None); 111];
        let before = vec![case("", Some(on(2021, 2, 1)), Some(on(2021, 12, 31))); 7];
        let organisation = organisation([earlier, started, before].concat());
        let flow = figure(&organisation, &year(2022), FigureId::StartedClosed);
        assert_eq!(
            table(&flow, KEYS),
            ["2022-01-01..2022-12-31 ? 25 111 25 111", "2022-01-01..2022-12-31 = 25 111 25 111"]
        );
        let active = figure(&organisation, &year(2022), FigureId::KindsByYear);
        assert_eq!(table(&active, "year kind cases"), ["2022-01-01..2022-12-31 ? 136", "2022-01-01..2022-12-31 = 136"]);
        assert_eq!((flow.facts.n, active.facts.n), (Some(136), Some(136)));
    }

    #[test]
    fn report_002_kinds_over_the_years() {
        let active = figure(&three(), &Selection::default(), FigureId::KindsByYear);
        assert_eq!(
            table(&active, "year kind cases"),
            [
                "2023-03-01..2023-12-31 steun 0",
                "2023-03-01..2023-12-31 traject 1",
                "2023-03-01..2023-12-31 = 1",
                "2024-01-01..2024-12-31 steun 1",
                "2024-01-01..2024-12-31 traject 2",
                "2024-01-01..2024-12-31 = 3"
            ]
        );
        assert_eq!(active.rows.iter().filter(|row| row.total).count(), 2);
        assert_eq!(active.facts.notes, [Note::ActiveInYear]);
        let flow = figure(&three(), &Selection::default(), FigureId::StartedClosed);
        assert_eq!(
            table(&flow, KEYS)[3..],
            [
                "2024-01-01..2024-12-31 steun 0 1 1 0",
                "2024-01-01..2024-12-31 traject 1 1 1 1",
                "2024-01-01..2024-12-31 = 1 2 2 1",
                "= = 0 3 2 1"
            ]
        );
    }

    #[test]
    fn parts_of_years_at_the_edges_of_a_broken_year() {
        let period = Some(Period { first: on(2023, 9, 1), last: on(2024, 8, 31) });
        let flow = figure(&three(), &Selection { period, ..Selection::default() }, FigureId::StartedClosed);
        assert_eq!(
            table(&flow, KEYS),
            [
                "2023-09-01..2023-12-31 steun 0 0 0 0",
                "2023-09-01..2023-12-31 traject 1 0 0 1",
                "2023-09-01..2023-12-31 = 1 0 0 1",
                "2024-01-01..2024-08-31 steun 0 1 0 1",
                "2024-01-01..2024-08-31 traject 1 1 1 1",
                "2024-01-01..2024-08-31 = 1 2 1 2",
                "= = 1 2 1 2"
            ]
        );
    }

    #[test]
    fn quarters_and_months() {
        let of = |step| {
            let organisation = three().without(SheetKind::Cases, Field::Kind);
            let flow = figure(&organisation, &by(step, year(2024)), FigureId::StartedClosed);
            assert!(flow.rows.iter().all(|row| row.total));
            table(&flow, KEYS)
        };
        assert_eq!(of(Step::Quarter)[..2], ["2024-01-01..2024-03-31 = 1 1 1 1", "2024-04-01..2024-06-30 = 1 1 0 2"]);
        assert_eq!(of(Step::Month).len(), 13);
        assert_eq!(of(Step::Year), ["2024-01-01..2024-12-31 = 1 2 2 1"]);
    }

    #[test]
    fn the_rule_of_the_selection_does_not_count() {
        let closed = Selection { rule: Rule::Closed, ..year(2024) };
        let flow = figure(&three(), &closed, FigureId::StartedClosed);
        let same = figure(&three(), &year(2024), FigureId::StartedClosed);
        assert_eq!(flow.rows, same.rows);
        assert_eq!(flow.facts.notes, [Note::CarriedOver, Note::NoRule]);
    }

    #[test]
    fn days_at_the_edges_and_days_that_are_not_known() {
        let cases = vec![
            case("", Some(on(2024, 1, 1)), Some(on(2024, 1, 1))),
            case("", Some(on(2023, 12, 31)), Some(on(2024, 12, 31))),
            case("", Some(on(2024, 12, 31)), Some(on(2025, 1, 1))),
            case("", Some(on(2025, 1, 1)), None),
            case("", None, Some(on(2024, 6, 1))),
            // Of two files: an end before the start is as good as none.
            case("", Some(on(2024, 6, 1)), Some(on(2024, 5, 1))),
        ];
        let flow = figure(&organisation(cases), &year(2024), FigureId::StartedClosed);
        assert_eq!(table(&flow, KEYS), ["2024-01-01..2024-12-31 ? 1 3 2 2", "2024-01-01..2024-12-31 = 1 3 2 2"]);
        assert_eq!(flow.facts.notes, [Note::CarriedOver, Note::NoPlaceInTime(1)]);
    }

    #[test]
    fn a_case_without_a_start_is_active_in_every_year() {
        let organisation =
            organisation(vec![case("", None, Some(on(2020, 6, 1))), case("", Some(on(2023, 3, 1)), None)]);
        let period = Some(Period { first: on(2022, 1, 1), last: on(2023, 12, 31) });
        let active = figure(&organisation, &Selection { period, ..Selection::default() }, FigureId::KindsByYear);
        assert_eq!(table(&active, "cases"), ["1", "1", "2", "2"]);
        assert_eq!((active.facts.n, &active.facts.notes[1..]), (Some(2), &[Note::NoStartDate(1)][..]));
    }

    #[test]
    fn a_year_that_is_a_slip_does_not_hide_the_others() {
        let mut cases: Vec<Case> = (2015..2025).map(|year| case("", Some(on(year, 5, 1)), None)).collect();
        cases.push(case("", Some(on(1012, 5, 1)), Some(on(2924, 5, 1))));
        let active = figure(&organisation(cases), &Selection::default(), FigureId::KindsByYear);
        let rows = table(&active, "year kind cases");
        assert_eq!((rows.len(), rows[18].as_str()), (20, "2024-01-01..2024-05-01 ? 11"));
        let shown = Period { first: on(2015, 5, 1), last: on(2024, 5, 1) };
        assert_eq!(active.facts.notes, [Note::ActiveInYear, Note::OnlyShown(shown)]);
    }

    #[test]
    fn of_too_many_spans_the_newest_are_shown() {
        let cases: Vec<Case> = (2015..2025).map(|year| case("", Some(on(year, 1, 1)), None)).collect();
        let months =
            |selection| figure(&organisation(cases.clone()), &by(Step::Month, selection), FigureId::StartedClosed);
        let flow = months(Selection::default());
        let rows = table(&flow, KEYS);
        assert_eq!((rows.len(), rows[0].as_str()), (49, "2022-02-01..2022-02-28 ? 8 0 0 8"));
        assert_eq!(rows[48], "= = 8 2 0 10");
        let of_period = months(Selection {
            period: Some(Period { first: on(1900, 1, 1), last: on(1950, 1, 1) }),
            ..Selection::default()
        });
        assert!(of_period.rows.is_empty());
    }

    #[test]
    fn nothing_selected_has_no_rows() {
        let all = figure(&organisation(vec![case("", None, None)]), &Selection::default(), FigureId::StartedClosed);
        assert!(all.rows.is_empty());
        assert_eq!(all.facts.notes, [Note::CarriedOver, Note::NoPlaceInTime(1)]);
        for id in [FigureId::KindsByYear, FigureId::StartedClosed] {
            assert!(figure(&three(), &year(2019), id).rows.is_empty());
        }
    }

    #[test]
    fn no_columns_need_them() {
        let organisation = three().without(SheetKind::Cases, Field::Kind).without(SheetKind::Cases, Field::EndDate);
        let needs = |id| figure(&organisation, &Selection::default(), id).needs;
        assert_eq!(needs(FigureId::KindsByYear), [[Field::Kind], [Field::EndDate]]);
        assert_eq!(needs(FigureId::StartedClosed), [[Field::EndDate]]);
    }
}
