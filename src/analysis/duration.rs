//! How long cases take: `duration`, from the first day to the day of closing, of those that are closed at the end of the
//! period.

use super::kinds::ByKind;
use super::subject::{Subject, cases, count, days, number, text, whole};
use crate::calendar::NO_DAY;
use crate::fields::Field;
use crate::figures::{Cell, Column, Constraint, Draft, FigureId, Made, Note, Unit, Value};
use crate::statistics;

/// Those of whom it is known how long they lasted.
const LASTED: &[Constraint] = &[("time", Value::Closed), ("days", Value::Known)];

/// A row a kind and a total, of the selected cases that are closed.
pub fn duration(subject: Subject) -> Draft {
    const COLUMNS: [Column; 5] = [
        text("kind"),
        count("n").made(cases(LASTED)),
        days("mean_days").made(Made::Of("n", 1)),
        days("median_days").made(Made::Of("n", 10)),
        days("p90_days").made(Made::Of("n", 10)),
    ];
    let needs = subject.needs_all(&[Field::StartDate, Field::EndDate]);
    if !needs.is_empty() {
        return subject.cannot(FigureId::Duration, &COLUMNS, Unit::Cases, needs);
    }
    let mut by_kind = ByKind::of(subject, Vec::new());
    let mut all = Vec::new();
    let mut without = 0;
    for case in subject.cases() {
        match days_of(subject, case) {
            Some(days) => {
                by_kind.at(case).push(days);
                all.push(days);
            }
            None => without += 1,
        }
    }
    let later = subject.note_of_open();
    let rows = by_kind.rows(&all, |days| !days.is_empty(), |days| cells(days));
    let mut notes = vec![Note::OnlyClosed];
    notes.extend((without > 0).then_some(Note::NoDuration(without)));
    notes.extend(later);
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::Duration, &COLUMNS, rows, all.len() as u64, Unit::Cases, notes).with_n_of(cases(LASTED))
}

/// The days from the first to that of closing; 0 where they are one. None of a case that is open, or not known to have
/// started before it was closed.
fn days_of(subject: Subject, case: usize) -> Option<i64> {
    let (start, end) = (subject.registry.cases.start[case], subject.registry.cases.end[case]);
    (start != NO_DAY && end >= start && subject.is_closed(case)).then(|| i64::from(end) - i64::from(start))
}

fn cells(days: &[i64]) -> Vec<Cell> {
    let mut sorted = days.to_vec();
    sorted.sort_unstable();
    let mean = (!days.is_empty()).then(|| days.iter().sum::<i64>() as f64 / days.len() as f64);
    let quantile = |share| number(statistics::quantile(&sorted, share));
    vec![whole(days.len() as u64), number(mean), quantile(0.5), quantile(0.9)]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, draft, drafts, table};
    use crate::calendar::Period;
    use crate::fields::SheetKind;
    use crate::selection::Selection;

    const KEYS: &str = "kind n mean_days median_days p90_days";

    fn case(kind: &str, start: Option<i32>, end: Option<i32>) -> Case {
        Case { values: ["", "", "", "", kind].map(str::to_owned), start, end, ..Case::default() }
    }

    fn lasting(kind: &str, days: i32) -> Case {
        case(kind, Some(100), Some(100 + days))
    }

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    #[test]
    fn report_002_mean_of_each_kind() {
        let cases = [
            lasting("leun en steun", 417),
            lasting("individueel traject", 100),
            lasting("individueel traject", 200),
            lasting("individueel traject", 360),
        ];
        assert_eq!(
            table(&draft(&organisation(cases.to_vec()), FigureId::Duration), KEYS),
            [
                "individueel traject 3 220.0000 200.0000 328.0000",
                "leun en steun 1 417.0000 417.0000 417.0000",
                "= 4 269.2500 280.0000 399.9000"
            ]
        );
    }

    #[test]
    fn open_cases_and_cases_without_start_are_counted_and_not_in_it() {
        let cases = vec![lasting("", 0), case("steun", Some(3), None), case("", None, Some(9)), lasting("", -1)];
        let draft = draft(&organisation(cases), FigureId::Duration);
        assert_eq!(table(&draft, KEYS), ["? 1 0.0000 0.0000 0.0000", "= 1 0.0000 0.0000 0.0000"]);
        assert_eq!(draft.facts.notes, [Note::OnlyClosed, Note::NoDuration(3), Note::NoStartDate(1)]);
        assert_eq!(draft.facts.n, Some(1));
    }

    #[test]
    fn cases_that_closed_after_the_period_were_open_in_it() {
        let selection = Selection { period: Some(Period { first: 90, last: 110 }), ..Selection::default() };
        let drafts = drafts(&organisation(vec![lasting("", 5), lasting("", 50)]), &selection);
        let duration = drafts.iter().find(|draft| draft.id == FigureId::Duration).unwrap();
        assert_eq!(table(duration, KEYS)[1], "= 1 5.0000 5.0000 5.0000");
        assert_eq!(duration.facts.notes, [Note::OnlyClosed, Note::NoDuration(1), Note::ClosedLater(1)]);
    }

    #[test]
    fn nothing_closed_is_a_total_of_nothing() {
        let draft = draft(&organisation(vec![case("steun", Some(3), None)]), FigureId::Duration);
        assert_eq!(table(&draft, KEYS), ["= 0 - - -"]);
    }

    #[test]
    fn without_kinds_the_total_remains() {
        let organisation = organisation(vec![lasting("", 4)]).without(SheetKind::Cases, Field::Kind);
        assert_eq!(table(&draft(&organisation, FigureId::Duration), KEYS), ["= 1 4.0000 4.0000 4.0000"]);
    }

    #[test]
    fn no_dates_need_them() {
        let organisation = organisation(vec![lasting("", 4)]).without(SheetKind::Cases, Field::EndDate);
        assert_eq!(draft(&organisation, FigureId::Duration).needs, [[Field::EndDate]]);
    }
}
