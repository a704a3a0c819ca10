//! New or known: `new-or-known`, of the cases that started in the period.

use super::kinds::ByKind;
use super::subject::{Subject, cases, count, number, share, text, whole};
use crate::calendar::NO_DAY;
use crate::fields::Field;
use crate::figures::{Cell, Column, Constraint, Draft, FigureId, Made, Note, Unit, Value};
use crate::selection::Rule;
use crate::statistics;
use crate::values::Answer;

/// Cases by what is known of their person before the start.
#[derive(Clone, Copy, Debug, Default)]
struct Newcomers {
    new: u64,
    known: u64,
    unknown: u64,
}

impl Newcomers {
    /// Counts a person; one who was partly known was known.
    fn add(&mut self, known_before: Option<Answer>) {
        match known_before {
            Some(Answer::No) => self.new += 1,
            Some(Answer::Yes | Answer::Partly) => self.known += 1,
            None => self.unknown += 1,
        }
    }

    fn merge(&mut self, other: &Newcomers) {
        self.new += other.new;
        self.known += other.known;
        self.unknown += other.unknown;
    }

    fn all(&self) -> u64 {
        self.new + self.known + self.unknown
    }

    fn cells(&self) -> Vec<Cell> {
        let share = statistics::share(self.new, self.new + self.known);
        vec![whole(self.new), whole(self.known), whole(self.unknown), number(share)]
    }
}

const STARTED: Constraint = ("time", Value::Started);
const OF_STARTED: Made = cases(&[STARTED]);

/// A row a kind and a total.
pub fn new_or_known(subject: Subject) -> Draft {
    const COLUMNS: [Column; 5] = [
        text("kind"),
        count("new").made(cases(&[STARTED, ("before", Value::Is("new"))])),
        count("known").made(cases(&[STARTED, ("before", Value::Is("known"))])),
        count("unknown").made(cases(&[STARTED, ("before", Value::Unknown)])),
        share("share_new").made(Made::From(&["new", "known"])),
    ];
    let needs = subject.needs_all(&[Field::KnownBefore]);
    if !needs.is_empty() {
        return subject.cannot(FigureId::NewOrKnown, &COLUMNS, Unit::Cases, needs);
    }
    let selection = &subject.selected.selection;
    let cases = &subject.registry.cases;
    let started = |day| day == NO_DAY || selection.period.is_none_or(|period| period.has(day));
    let mut by_kind = ByKind::of(subject, Newcomers::default());
    for case in subject.cases().filter(|case| started(cases.start[*case])) {
        by_kind.at(case).add(cases.person[case].known_before);
    }
    let mut all = Newcomers::default();
    by_kind.sums().iter().for_each(|sum| all.merge(sum));
    let rows = by_kind.rows(&all, |sum| sum.all() > 0, Newcomers::cells);
    let mut notes = Vec::new();
    notes.extend((selection.period.is_some() && selection.rule != Rule::Started).then_some(Note::StartedInPeriod));
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::NewOrKnown, &COLUMNS, rows, all.all(), Unit::Cases, notes).with_n_of(OF_STARTED)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, draft, drafts, table};
    use crate::calendar::Period;
    use crate::fields::SheetKind;
    use crate::registry::Person;
    use crate::selection::Selection;

    const KEYS: &str = "kind new known unknown share_new";

    fn case(kind: &str, known_before: Option<Answer>) -> Case {
        let values = ["", "", "", "", kind].map(str::to_owned);
        Case { values, start: Some(5), person: Person { known_before, ..Person::default() }, ..Case::default() }
    }

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    #[test]
    fn report_002_share_of_new_people() {
        let of = |answer, count| vec![case("individueel traject", answer); count];
        let cases = [of(Some(Answer::No), 64), of(Some(Answer::Yes), 35), of(Some(Answer::Partly), 1), of(None, 9)];
        let draft = draft(&organisation(cases.concat()), FigureId::NewOrKnown);
        assert_eq!(table(&draft, KEYS), ["individueel traject 64 36 9 0.6400", "= 64 36 9 0.6400"]);
        assert_eq!(draft.facts.n, Some(109));
    }

    #[test]
    fn only_cases_that_started_in_the_period() {
        let later = Case { start: Some(20), ..case("steun", Some(Answer::Yes)) };
        let earlier = Case { start: Some(1), ..later.clone() };
        let unknown = Case { start: None, ..later.clone() };
        let organisation = organisation(vec![case("traject", Some(Answer::No)), later, earlier, unknown]);
        let selection = Selection { period: Some(Period { first: 5, last: 10 }), ..Selection::default() };
        let drafts = drafts(&organisation, &selection);
        let draft = drafts.iter().find(|draft| draft.id == FigureId::NewOrKnown).unwrap();
        assert_eq!(table(draft, KEYS), ["steun 0 1 0 0.0000", "traject 1 0 0 1.0000", "= 1 1 0 0.5000"]);
        assert_eq!(draft.facts.notes, [Note::StartedInPeriod, Note::NoStartDate(1)]);
    }

    #[test]
    fn nothing_known_has_no_share() {
        let draft = draft(&organisation(vec![case("", None)]), FigureId::NewOrKnown);
        assert_eq!(table(&draft, KEYS), ["? 0 0 1 -", "= 0 0 1 -"]);
    }

    #[test]
    fn without_kinds_the_total_remains() {
        let organisation = organisation(vec![case("", Some(Answer::No))]).without(SheetKind::Cases, Field::Kind);
        assert_eq!(table(&draft(&organisation, FigureId::NewOrKnown), KEYS), ["= 1 0 0 1.0000"]);
    }

    #[test]
    fn no_column_of_the_known_needs_it() {
        assert_eq!(draft(&Organisation::default(), FigureId::NewOrKnown).needs, [[Field::KnownBefore]]);
    }
}
