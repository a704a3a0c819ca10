//! The end score beside the start and the goal, over the scores of main domains only: `end-vs-start` and `end-vs-goal`. A
//! case with several main domains counts once for each of them, in the total too. Main domains that are counted as one are
//! one: the case counts once, with the scores of the first that has any.

use super::order;
use super::subject::{self, Subject, count, number, row, share, text, total, whole};
use super::sums::{MissingScores, is_own_view, leaves_out_own_view};
use crate::fields::Field;
use crate::figures::{Cell, Column, Draft, FigureId, Label, Made, Measure, Note, Row, Unit, Value};
use crate::registry::DomainScores;
use crate::statistics::{self, ScorePairs};
use crate::zrm::{DomainName, Moment, Score};

const COLUMNS: [Column; 10] = [
    text("domain").made(Made::Label("main&domain")),
    count("higher").made(Made::Scores(Measure::Up)),
    count("equal").made(Made::Scores(Measure::Same)),
    count("lower").made(Made::Scores(Measure::Down)),
    count("unknown").made(Made::Scores(Measure::NoPairs)),
    share("share_higher").made(Made::From(&["higher", "all"])),
    share("share_equal").made(Made::From(&["equal", "all"])),
    share("share_lower").made(Made::From(&["lower", "all"])),
    share("share_unknown").made(Made::From(&["unknown", "all"])),
    count("all").made(Made::Scores(Measure::All)).unseen(),
];

/// What both figures are made from.
#[derive(Debug, Default)]
pub struct Sums {
    /// By domain: starts and ends, and goals and ends.
    with_start: Vec<ScorePairs>,
    with_goal: Vec<ScorePairs>,
    missing: MissingScores,
    /// Cases with a main domain, and those with more than one.
    cases: u64,
    with_several: u64,
    /// Whether any case has scores on several main domains that are counted as one.
    has_several_merged: bool,
}

impl Sums {
    /// Goes over the selected cases.
    pub fn of(subject: Subject) -> Sums {
        let cases = &subject.registry.cases;
        let none = vec![ScorePairs::default(); subject.registry.domains().len()];
        let mut sums = Sums { with_start: none.clone(), with_goal: none, ..Sums::default() };
        for case in subject.cases() {
            let mains = cases.main_domains(case);
            sums.cases += u64::from(!mains.is_empty());
            sums.with_several += u64::from(mains.len() > 1);
            for domain in mains {
                let mut scores =
                    cases.scores(case).iter().filter(|scores| scores.domain == *domain && scores.is_of_main);
                sums.add(*domain as usize, scores.next());
                sums.has_several_merged |= scores.next().is_some();
            }
        }
        sums
    }

    fn add(&mut self, domain: usize, scores: Option<&DomainScores>) {
        let [start, goal, end] = scores.map_or([Score::EMPTY; 3], |scores| [scores.start, scores.goal, scores.end]);
        self.with_start[domain].add(start, end);
        self.with_goal[domain].add(goal, end);
        self.missing.add(Moment::Start, start);
        self.missing.add(Moment::Goal, goal);
        self.missing.add(Moment::End, end);
    }
}

/// The end beside the start: a row a main domain, and a total.
pub fn end_vs_start(subject: Subject, sums: &Sums) -> Draft {
    let needs = subject.needs_score(Field::StartScore, |scores| scores.start);
    compared(subject, FigureId::EndVsStart, sums, &sums.with_start, Moment::Start, needs)
}

/// The end beside the goal: a row a main domain, and a total.
pub fn end_vs_goal(subject: Subject, sums: &Sums) -> Draft {
    let needs = subject.needs_score(Field::GoalScore, |scores| scores.goal);
    compared(subject, FigureId::EndVsGoal, sums, &sums.with_goal, Moment::Goal, needs)
}

fn compared(
    subject: Subject,
    id: FigureId,
    sums: &Sums,
    by_domain: &[ScorePairs],
    moment: Moment,
    needs: Vec<Vec<Field>>,
) -> Draft {
    let end = subject.needs_score(Field::EndScore, |scores| scores.end);
    let needs = [subject.needs_main_domain(), needs, end].concat();
    if !needs.is_empty() {
        return subject.cannot(id, &COLUMNS, Unit::Cases, needs);
    }
    let mut notes = vec![Note::NoProof];
    notes.extend((moment == Moment::Start).then_some(Note::EqualCanBeGoal));
    notes.extend((sums.with_several > 0).then_some(Note::SeveralDomains));
    notes.extend(sums.has_several_merged.then_some(Note::FirstOfMerged));
    let (scores, own_left_out) = by_main(subject.registry.domains(), by_domain);
    let rows: Vec<Row> = scores.iter().map(|(domain, pairs)| row_of(*domain, pairs)).collect();
    notes.extend(own_left_out.then_some(Note::OwnViewNotInTotal));
    notes.extend((rows.len() > 1).then_some(Note::SharesRounded));
    notes.extend(sums.missing.notes([moment, Moment::End]));
    notes.extend(subject.note_of_later_scores());
    notes.extend(subject.notes_of_cases());
    let scores = scores.into_iter().map(|(_, pairs)| pairs).collect();
    let mut draft = subject.draft(id, &COLUMNS, rows, sums.cases, Unit::Cases, notes);
    // Starts and goals stand in the same place of a pair: this keeps them apart.
    draft.about.extend((moment == Moment::Goal).then_some(("beside", Label::Field(Field::GoalScore))));
    draft.with_n_of(subject::cases(&[("main", Value::Known)])).with_scores(scores)
}

/// The pairs of each main domain, and of all; and whether that leaves out the person's own view.
fn by_main<'r>(names: &'r [DomainName], by_domain: &[ScorePairs]) -> (Vec<(Option<&'r DomainName>, ScorePairs)>, bool) {
    let some = names.iter().zip(by_domain).filter(|(_, pairs)| pairs.all() > 0);
    let mut domains: Vec<(&DomainName, &ScorePairs)> = some.collect();
    domains.sort_by_cached_key(|(domain, _)| order::of_domain(domain));
    let mut all = ScorePairs::default();
    let leaves_out = leaves_out_own_view(domains.iter().map(|(domain, _)| *domain));
    let in_total = domains.iter().filter(|(domain, _)| !(leaves_out && is_own_view(domain)));
    in_total.for_each(|(_, pairs)| all.merge(pairs));
    let each = domains.into_iter().map(|(domain, pairs)| (Some(domain), pairs.clone()));
    (each.chain([(None, all)]).collect(), leaves_out)
}

/// The row of a domain; without one that of all.
fn row_of(domain: Option<&DomainName>, pairs: &ScorePairs) -> Row {
    match domain {
        Some(domain) => row([Label::Domain(domain.clone())], cells(pairs)),
        None => total([Label::Total], cells(pairs)),
    }
}

fn cells(pairs: &ScorePairs) -> impl Iterator<Item = Cell> + use<> {
    let (differences, all) = (pairs.differences(), pairs.all());
    let counts = [differences.up(), differences.same(), differences.down(), all - differences.n()];
    let shares = counts.map(|count| number(statistics::share(count, all)));
    counts.map(whole).into_iter().chain(shares).chain([whole(all)])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, score, table};
    use crate::fields::SheetKind;
    use crate::zrm::Missing;

    const COUNTS: &str = "domain higher equal lower unknown";

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    fn four() -> Organisation {
        let scores = [[2, 4, 4], [3, 4, 3], [4, 5, 2], [1, 0, 0]];
        organisation(scores.map(|scores| case("", "Financiën", scores)).to_vec())
    }

    #[test]
    fn four_cases_by_hand() {
        let with_start = draft(&four(), FigureId::EndVsStart);
        assert_eq!(table(&with_start, COUNTS), ["Financiën 1 1 1 1", "= 1 1 1 1"]);
        assert_eq!(table(&with_start, "share_higher share_unknown"), ["0.2500 0.2500", "0.2500 0.2500"]);
        let with_goal = draft(&four(), FigureId::EndVsGoal);
        assert_eq!(table(&with_goal, COUNTS), ["Financiën 0 1 2 1", "= 0 1 2 1"]);
    }

    #[test]
    fn several_main_domains_count_for_each_and_in_the_total() {
        let mut one = case("", "Huisvesting", [2, 0, 3]);
        one.mains.push("Financiën".to_owned());
        one.scores.push(("Financiën".to_owned(), [3, 0, 3].map(score)));
        let draft = draft(&organisation(vec![one]), FigureId::EndVsStart);
        assert_eq!(table(&draft, COUNTS), ["Financiën 0 1 0 0", "Huisvesting 1 0 0 0", "= 1 1 0 0"]);
        assert!(draft.facts.notes.contains(&Note::SeveralDomains));
        assert_eq!(draft.facts.n, Some(1));
    }

    #[test]
    fn own_view_is_a_row_and_not_in_the_total() {
        let cases = ["Huisvesting", "Geldzaken"].map(|domain| case("", domain, [3, 0, 4])).to_vec();
        let both = draft(&organisation(cases.clone()), FigureId::EndVsStart);
        assert_eq!(table(&both, COUNTS), ["Huisvesting 1 0 0 0", "Geldzaken (Mijn ZRM) 1 0 0 0", "= 1 0 0 0"]);
        assert!(both.facts.notes.contains(&Note::OwnViewNotInTotal));
        let own = draft(&organisation(cases[1..].to_vec()), FigureId::EndVsStart);
        assert_eq!(table(&own, COUNTS)[1], "= 1 0 0 0");
        assert!(!own.facts.notes.contains(&Note::OwnViewNotInTotal));
    }

    #[test]
    fn scores_beside_the_main_domain_do_not_count() {
        let mut one = case("", "Huisvesting", [2, 0, 3]);
        one.scores.push(("Financiën".to_owned(), [3, 0, 3].map(score)));
        let draft = draft(&organisation(vec![one]), FigureId::EndVsStart);
        assert_eq!(table(&draft, COUNTS), ["Huisvesting 1 0 0 0", "= 1 0 0 0"]);
    }

    #[test]
    fn main_domain_without_scores_is_unknown() {
        let mut unscored = case("", "Justitie", [0, 0, 0]);
        unscored.scores.clear();
        let scored = case("", "Huisvesting", [2, 0, 3]);
        let draft = draft(&organisation(vec![scored, unscored]), FigureId::EndVsStart);
        assert_eq!(table(&draft, COUNTS), ["Huisvesting 1 0 0 0", "Justitie 0 0 0 1", "= 1 0 0 1"]);
        assert!(draft.facts.notes.contains(&Note::MissingScores(Moment::Start, Missing::Empty, 1)));
    }

    #[test]
    fn goals_are_not_noted_where_the_start_is_compared() {
        let draft = draft(&four(), FigureId::EndVsStart);
        assert!(!draft.facts.notes.iter().any(|note| matches!(note, Note::MissingScores(Moment::Goal, ..))));
    }

    #[test]
    fn no_case_with_a_main_domain_is_a_total_of_nothing() {
        let mut one = case("", "Huisvesting", [2, 0, 3]);
        one.mains.clear();
        let draft = draft(&organisation(vec![one]), FigureId::EndVsStart);
        assert_eq!(table(&draft, "domain higher unknown share_higher"), ["= 0 0 -"]);
    }

    #[test]
    fn no_goals_anywhere_needs_them() {
        let draft = draft(&four().without(SheetKind::Scores, Field::GoalScore), FigureId::EndVsGoal);
        assert_eq!(draft.needs, [[Field::GoalScore, Field::Score]]);
    }

    #[test]
    fn no_main_domains_needs_them() {
        let draft = draft(&four().without(SheetKind::Cases, Field::MainDomain), FigureId::EndVsStart);
        assert_eq!(draft.needs, [[Field::MainDomain]]);
    }
}
