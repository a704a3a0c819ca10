//! Whether goals were reached: `goal-reached`. What was not answered is unknown, and no case is taken for reached or not by
//! its scores.

use super::kinds::ByKind;
use super::subject::{Subject, cases, count, number, share, text, whole};
use crate::fields::Field;
use crate::figures::{Cell, Column, Draft, FigureId, Made, Note, Unit, Value};
use crate::statistics;
use crate::values::Answer;

const COLUMNS: [Column; 7] = [
    text("kind"),
    count("yes").made(cases(&[("goal", Value::Is("yes"))])),
    count("partly").made(cases(&[("goal", Value::Is("partly"))])),
    count("no").made(cases(&[("goal", Value::Is("no"))])),
    count("unknown").made(cases(&[("goal", Value::Unknown)])),
    share("share_yes").made(Made::From(&["yes", "known"])),
    count("known").made(cases(&[("goal", Value::Known)])).unseen(),
];

/// Cases by their answer.
#[derive(Clone, Copy, Debug, Default)]
struct Goals {
    yes: u64,
    partly: u64,
    no: u64,
    unknown: u64,
}

impl Goals {
    fn add(&mut self, answer: Option<Answer>) {
        let count = match answer {
            Some(Answer::Yes) => &mut self.yes,
            Some(Answer::Partly) => &mut self.partly,
            Some(Answer::No) => &mut self.no,
            None => &mut self.unknown,
        };
        *count += 1;
    }

    fn known(&self) -> u64 {
        self.yes + self.partly + self.no
    }

    fn all(&self) -> u64 {
        self.known() + self.unknown
    }

    fn cells(&self) -> impl Iterator<Item = Cell> + use<> {
        let counts = [self.yes, self.partly, self.no, self.unknown].map(whole);
        counts.into_iter().chain([number(statistics::share(self.yes, self.known())), whole(self.known())])
    }
}

/// A row a kind, where kinds are recorded, and a total.
pub fn goal_reached(subject: Subject) -> Draft {
    if !subject.registry.has_field(Field::GoalReached) {
        return subject.cannot(FigureId::GoalReached, &COLUMNS, Unit::Cases, vec![vec![Field::GoalReached]]);
    }
    let mut by_kind = ByKind::of(subject, Goals::default());
    let mut all = Goals::default();
    for case in subject.cases() {
        let answer = subject.registry.cases.person[case].goal_reached;
        by_kind.at(case).add(answer);
        all.add(answer);
    }
    let rows = by_kind.rows(&all, |goals| goals.all() > 0, |goals| goals.cells().collect());
    let mut notes = vec![Note::NoProof, Note::ReachedOfKnown];
    notes.extend(subject.note_of_later_scores());
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::GoalReached, &COLUMNS, rows, all.all(), Unit::Cases, notes).with_n_of(cases(&[]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, draft, table};
    use crate::fields::SheetKind;
    use crate::registry::Person;

    const KEYS: &str = "kind yes partly no unknown share_yes";

    fn cases(count: usize, kind: &str, goal_reached: Option<Answer>) -> Vec<Case> {
        let values = ["", "", "", "", kind].map(str::to_owned);
        vec![Case { values, person: Person { goal_reached, ..Person::default() }, ..Case::default() }; count]
    }

    fn organisation(cases: &[Vec<Case>]) -> Organisation {
        Organisation { cases: cases.concat(), ..Organisation::default() }
    }

    /// 000: "de doelen die in bijna 70% van de individuele trajecten worden behaald". The 139 of 200 are ours.
    fn report_000() -> Organisation {
        organisation(&[
            cases(139, "Individueel traject", Some(Answer::Yes)),
            cases(41, "Individueel traject", Some(Answer::Partly)),
            cases(20, "Individueel traject", Some(Answer::No)),
            cases(30, "Individueel traject", None),
            cases(3, "advies", Some(Answer::No)),
            cases(1, "", Some(Answer::Yes)),
        ])
    }

    #[test]
    fn report_000_nearly_70_percent_of_individual_trajectories() {
        let draft = draft(&report_000(), FigureId::GoalReached);
        assert_eq!(
            table(&draft, KEYS),
            [
                "advies 0 0 3 0 0.0000",
                "Individueel traject 139 41 20 30 0.6950",
                "? 1 0 0 0 1.0000",
                "= 140 41 23 30 0.6863"
            ]
        );
        assert_eq!(draft.rows.iter().filter(|row| row.total).count(), 1);
        assert_eq!(draft.facts.n, Some(234));
    }

    #[test]
    fn without_kinds_there_is_only_the_total() {
        let draft = draft(&report_000().without(SheetKind::Cases, Field::Kind), FigureId::GoalReached);
        assert_eq!(table(&draft, KEYS), ["= 140 41 23 30 0.6863"]);
    }

    #[test]
    fn one_case_has_a_share() {
        let draft = draft(&organisation(&[cases(1, "advies", Some(Answer::Partly))]), FigureId::GoalReached);
        assert_eq!(table(&draft, KEYS), ["advies 0 1 0 0 0.0000", "= 0 1 0 0 0.0000"]);
    }

    #[test]
    fn all_unknown_has_no_share() {
        let draft = draft(&organisation(&[cases(4, "advies", None)]), FigureId::GoalReached);
        assert_eq!(table(&draft, KEYS), ["advies 0 0 0 4 -", "= 0 0 0 4 -"]);
    }

    #[test]
    fn no_column_of_goals_needs_it() {
        let draft = draft(&report_000().without(SheetKind::Cases, Field::GoalReached), FigureId::GoalReached);
        assert_eq!(draft.needs, [[Field::GoalReached]]);
        assert!(draft.rows.is_empty());
    }
}
