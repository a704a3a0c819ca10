//! Levels as they are, before anything is averaged: `transitions`, from which level to which, and `levels`, how many have
//! which. Both are over the scores that `growth` counts.

use super::growth::Sums;
use super::pairs::{SCORED, Scored, in_total, merged, needs_both, needs_domain, needs_scores};
use super::subject::{Subject, cases, count, number, row, share, text, whole};
use crate::fields::Choice;
use crate::figures::{Cell, Column, Draft, FigureId, Label, Made, Measure, Note, Row, Unit, Value, Variable};
use crate::statistics::{self, Levels, ScorePairs};
use crate::zrm::{DomainName, Level, Moment};
use std::collections::BTreeSet;

/// A row a start level: how many ended on which. Of one domain, or of all together.
pub fn transitions(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 7] = [
        text("start_level").made(Made::Label("")),
        count("to_1").made(Made::Scores(Measure::To(1))),
        count("to_2").made(Made::Scores(Measure::To(2))),
        count("to_3").made(Made::Scores(Measure::To(3))),
        count("to_4").made(Made::Scores(Measure::To(4))),
        count("to_5").made(Made::Scores(Measure::To(5))),
        count("unknown").made(Made::Scores(Measure::To(0))),
    ];
    let [start, end] = needs_both(subject);
    let needs = [needs_domain(subject), start, end].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::Transitions, &COLUMNS, Unit::Cases, needs);
    }
    let domains = sums.domains(subject.registry.domains());
    let counted = Counted::of(subject, sums, &domains);
    let pairs = merged(&counted.domains);
    let rows = start_levels(&pairs);
    let mut notes = counted.notes;
    let missing = sums.missing_on(counted.domains.iter().map(|domain| domain.code));
    notes.extend(missing.notes([Moment::Start, Moment::End]));
    notes.extend(subject.note_of_later_scores());
    notes.extend(subject.notes_of_cases());
    let scores = vec![pairs; rows.len()];
    let mut draft = subject.draft(FigureId::Transitions, &COLUMNS, rows, counted.cases, Unit::Cases, notes);
    draft.about = counted.about;
    draft.with_n_of(cases(&[("scored", Value::Is("start"))])).with_scores(scores)
}

/// What `transitions` is about.
struct Counted<'d, 'r> {
    domains: Vec<&'d Scored<'r>>,
    /// Cases with a start on at least one of them.
    cases: u64,
    /// The domain, if it is one.
    about: Vec<(Variable, Label)>,
    notes: Vec<Note>,
}

impl<'d, 'r> Counted<'d, 'r> {
    fn of(subject: Subject, sums: &Sums, domains: &'d [Scored<'r>]) -> Counted<'d, 'r> {
        match &subject.selected.selection.counting.transitions_of {
            Some(name) => {
                let counting = &subject.selected.selection.counting;
                Counted::one(subject, &counting.as_counted(Choice::MainDomain, name), domains)
            }
            None => Counted::all(sums, domains),
        }
    }

    fn one(subject: Subject, name: &str, domains: &'d [Scored<'r>]) -> Counted<'d, 'r> {
        let codes = subject.registry.domain_codes_of(&[name.to_owned()].into());
        let domains: Vec<&Scored> = domains.iter().filter(|domain| codes.contains(&domain.code)).collect();
        let name = domains.first().map_or_else(|| DomainName::new(name), |domain| domain.name.clone());
        let cases = subject.cases().filter(|case| has_start(subject, *case, &codes)).count() as u64;
        let about = vec![("domain", Label::Domain(name.clone()))];
        let mut notes = vec![Note::NoProof, Note::OfDomain(name)];
        notes.extend(subject.note_of_merged(|domain| codes.contains(&domain)));
        Counted { domains, cases, about, notes }
    }

    fn all(sums: &Sums, domains: &'d [Scored<'r>]) -> Counted<'d, 'r> {
        let (domains, own_left_out) = in_total(domains);
        let views = if own_left_out { &sums.views[..1] } else { &sums.views[..] };
        let mut notes = vec![Note::NoProof, Note::OfAllDomains];
        notes.extend(views.iter().any(|view| view.has_several_starts).then_some(Note::SeveralStarts));
        notes.extend(own_left_out.then_some(Note::OwnViewNotInTotal));
        // OK to add up because only one of the views is counted, whichever it is.
        let cases = views.iter().map(|view| view.started).sum();
        Counted { domains, cases, about: Vec::new(), notes }
    }
}

/// Whether a case has a start on a domain with one of these codes; of merged domains it can have several.
fn has_start(subject: Subject, case: usize, codes: &BTreeSet<u32>) -> bool {
    let scores = subject.registry.cases.scores(case).iter();
    scores.filter(|scores| codes.contains(&scores.domain)).any(|scores| scores.start.level().is_some())
}

/// All five levels, where there is any start.
fn start_levels(pairs: &ScorePairs) -> Vec<Row> {
    if pairs.starts().n() == 0 {
        return Vec::new();
    }
    let cells = |level| pairs.ends_of(level).0.into_iter().chain([pairs.without_end(level)]).map(whole);
    Level::ALL.map(|level| row([Label::Level(level)], cells(level))).into()
}

/// A row a domain: how many starts and ends have which level.
pub fn levels(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 23] = [
        text("domain"),
        count("start_1").made(Made::Scores(Measure::StartsOn(1))),
        count("start_2").made(Made::Scores(Measure::StartsOn(2))),
        count("start_3").made(Made::Scores(Measure::StartsOn(3))),
        count("start_4").made(Made::Scores(Measure::StartsOn(4))),
        count("start_5").made(Made::Scores(Measure::StartsOn(5))),
        count("end_1").made(Made::Scores(Measure::EndsOn(1))),
        count("end_2").made(Made::Scores(Measure::EndsOn(2))),
        count("end_3").made(Made::Scores(Measure::EndsOn(3))),
        count("end_4").made(Made::Scores(Measure::EndsOn(4))),
        count("end_5").made(Made::Scores(Measure::EndsOn(5))),
        share("share_start_1").made(Made::From(&["start_1", "n_start"])),
        share("share_start_2").made(Made::From(&["start_2", "n_start"])),
        share("share_start_3").made(Made::From(&["start_3", "n_start"])),
        share("share_start_4").made(Made::From(&["start_4", "n_start"])),
        share("share_start_5").made(Made::From(&["start_5", "n_start"])),
        share("share_end_1").made(Made::From(&["end_1", "n_end"])),
        share("share_end_2").made(Made::From(&["end_2", "n_end"])),
        share("share_end_3").made(Made::From(&["end_3", "n_end"])),
        share("share_end_4").made(Made::From(&["end_4", "n_end"])),
        share("share_end_5").made(Made::From(&["end_5", "n_end"])),
        count("n_start").made(Made::Scores(Measure::Starts)).unseen(),
        count("n_end").made(Made::Scores(Measure::Ends)).unseen(),
    ];
    let needs = [needs_domain(subject), needs_scores(subject)].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::Levels, &COLUMNS, Unit::Cases, needs);
    }
    let domains = sums.domains(subject.registry.domains());
    let row_of = |domain: &Scored| row([Label::Domain(domain.name.clone())], level_cells(&domain.pairs));
    let rows: Vec<Row> = domains.iter().map(row_of).collect();
    let mut notes = vec![Note::NoProof, Note::AllStartsAndEnds];
    notes.extend((!rows.is_empty()).then_some(Note::SharesRounded));
    let missing = sums.missing_on(domains.iter().map(|domain| domain.code));
    notes.extend(missing.notes([Moment::Start, Moment::End]));
    notes.extend(subject.note_of_merged(|_| true));
    notes.extend(subject.note_of_later_scores());
    notes.extend(subject.notes_of_cases());
    let scores = domains.into_iter().map(|domain| domain.pairs).collect();
    let draft = subject.draft(FigureId::Levels, &COLUMNS, rows, sums.cases, Unit::Cases, notes);
    draft.with_n_of(SCORED).with_scores(scores)
}

/// Counts of starts and of ends, then shares of both.
fn level_cells(pairs: &ScorePairs) -> Vec<Cell> {
    let both = [pairs.starts(), pairs.ends()];
    let shares = |levels: Levels| levels.0.map(|count| number(statistics::share(count, levels.n())));
    let counts = both.iter().flat_map(|levels| levels.0.map(whole));
    let all = both.each_ref().map(|levels| whole(levels.n()));
    counts.chain(both.into_iter().flat_map(shares)).chain(all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, drafts, score, table};
    use crate::counting::Counting;
    use crate::fields::{Field, SheetKind};
    use crate::selection::Selection;
    use crate::zrm::{Missing, Score};

    const TRANSITIONS: &str = "start_level to_1 to_2 to_3 to_4 to_5 unknown";

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    /// The starts and ends of report 003 on finances, and three without an end or a start.
    fn finances() -> Organisation {
        let scored = |count, start, end| vec![case("", "Financien", [start, 0, end]); count];
        let all = [(16, 2, 3), (19, 3, 3), (29, 3, 4), (2, 5, 0), (1, 0, 4)];
        organisation(all.map(|(count, start, end)| scored(count, start, end)).concat())
    }

    fn transitions_of(organisation: &Organisation, name: &str) -> Draft {
        let counting = Counting { transitions_of: Some(name.to_owned()), ..Counting::default() };
        let mut drafts = drafts(organisation, &Selection { counting, ..Selection::default() });
        drafts.retain(|draft| draft.id == FigureId::Transitions);
        drafts.remove(0)
    }

    #[test]
    fn report_003_finances_from_level_to_level() {
        let draft = draft(&finances(), FigureId::Transitions);
        assert_eq!(
            table(&draft, TRANSITIONS),
            ["1 0 0 0 0 0 0", "2 0 0 16 0 0 0", "3 0 0 19 29 0 0", "4 0 0 0 0 0 0", "5 0 0 0 0 0 2"]
        );
        assert_eq!(draft.facts.n, Some(66));
        assert!(draft.facts.notes.contains(&Note::OfAllDomains));
        assert!(draft.facts.notes.contains(&Note::MissingScores(Moment::Start, Missing::Empty, 1)));
    }

    /// A case with starts on two domains and the person's own view of one of them, and one with a start on one.
    fn several() -> Organisation {
        let mut one = case("", "Huisvesting", [2, 0, 3]);
        one.scores.push(("Zingeving".to_owned(), [1, 0, 0].map(score)));
        one.scores.push(("Woning".to_owned(), [4, 0, 5].map(score)));
        organisation(vec![one, case("", "Huisvesting", [2, 0, 2])])
    }

    #[test]
    fn all_domains_leave_out_the_own_view() {
        let draft = draft(&several(), FigureId::Transitions);
        assert_eq!(table(&draft, TRANSITIONS)[..2], ["1 0 0 0 0 0 1", "2 0 1 1 0 0 0"]);
        assert_eq!(table(&draft, TRANSITIONS)[3], "4 0 0 0 0 0 0");
        assert!(draft.facts.notes.contains(&Note::OwnViewNotInTotal));
        assert!(draft.facts.notes.contains(&Note::SeveralStarts));
        assert_eq!(draft.facts.n, Some(2));
    }

    #[test]
    fn one_domain_by_any_of_its_names() {
        for name in ["Huisvesting", "Housing", "huisvesting"] {
            let draft = transitions_of(&several(), name);
            assert_eq!(table(&draft, TRANSITIONS)[1], "2 0 1 1 0 0 0");
            let notes = [Note::NoProof, Note::OfDomain(DomainName::new("Huisvesting")), Note::NoStartDate(2)];
            assert_eq!(draft.facts.notes, notes);
            assert_eq!(draft.facts.n, Some(2));
        }
        assert_eq!(table(&transitions_of(&several(), "zingeving"), TRANSITIONS)[0], "1 0 0 0 0 0 1");
        assert_eq!(table(&transitions_of(&several(), "Woning (Mijn ZRM)"), TRANSITIONS)[3], "4 0 0 0 0 1 0");
    }

    #[test]
    fn a_domain_without_starts_has_no_rows() {
        let draft = transitions_of(&several(), "Justitie");
        assert_eq!((draft.rows.len(), draft.facts.n), (0, Some(0)));
        assert!(draft.facts.notes.contains(&Note::OfDomain(DomainName::new("Justitie"))));
    }

    #[test]
    fn own_view_alone_is_counted() {
        let draft = draft(&organisation(vec![case("", "Geldzaken", [3, 0, 4])]), FigureId::Transitions);
        assert_eq!(table(&draft, TRANSITIONS)[2], "3 0 0 0 1 0 0");
        assert_eq!(draft.facts.n, Some(1));
    }

    #[test]
    fn transitions_need_starts_and_ends() {
        let without = |field| finances().without(SheetKind::Scores, field);
        for field in [Field::StartScore, Field::EndScore] {
            assert_eq!(draft(&without(field), FigureId::Transitions).needs, [[field, Field::Score]]);
        }
    }

    #[test]
    fn report_003_finances_by_level() {
        let draft = draft(&finances(), FigureId::Levels);
        assert_eq!(table(&draft, "domain start_1 start_2 start_3 start_4 start_5"), ["Financiën 0 16 48 0 2"]);
        assert_eq!(table(&draft, "end_1 end_2 end_3 end_4 end_5"), ["0 0 35 30 0"]);
        assert_eq!(table(&draft, "share_start_2 share_start_3 share_start_5"), ["0.2424 0.7273 0.0303"]);
        assert_eq!(table(&draft, "share_end_1 share_end_3 share_end_4"), ["0.0000 0.5385 0.4615"]);
        assert_eq!(draft.facts.n, Some(67));
        assert!(draft.rows.iter().all(|row| !row.total));
    }

    #[test]
    fn levels_have_a_row_for_the_own_view() {
        let draft = draft(&several(), FigureId::Levels);
        let rows = table(&draft, "domain start_1 start_2 start_4 end_3 end_5 share_end_5");
        let expected = ["Huisvesting 0 2 0 1 0 0.0000", "Woning (Mijn ZRM) 0 0 1 0 1 1.0000", "Zingeving 1 0 0 0 0 -"];
        assert_eq!(rows, expected);
    }

    #[test]
    fn all_missing_has_no_levels() {
        let mut one = case("", "Financiën", [0, 3, 0]);
        one.scores[0].1[0] = Score::from(Missing::NotDiscussed);
        for id in [FigureId::Levels, FigureId::Transitions] {
            let draft = draft(&organisation(vec![one.clone()]), id);
            assert_eq!((draft.rows.len(), draft.facts.n, draft.needs.len()), (0, Some(0), 0));
        }
    }

    #[test]
    fn nothing_at_all_needs_everything() {
        for id in [FigureId::Levels, FigureId::Transitions] {
            assert_eq!(draft(&Organisation::default(), id).needs.len(), 3);
        }
    }
}
