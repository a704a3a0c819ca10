//! Growth on the matrix: `growth` and `growth-by-theme`. Both are over every score that the selected cases have on a
//! domain. A row stands for a domain on which at least one start or end was scored.

use super::order;
use super::pairs::{SCORED, Scored, cells, has_scores, in_total, merged, needs_domain, needs_scores, numbers, scored};
use super::subject::{Subject, label, row, text, total};
use super::sums::{Grid, MissingScores, is_own_view};
use crate::fields::Choice;
use crate::figures::{Column, Draft, FigureId, Label, Note, Row, Unit};
use crate::statistics::ScorePairs;
use crate::zrm::{DomainName, Moment};

/// What both figures are made from; `transitions` and `levels` too.
#[derive(Debug, Default)]
pub struct Sums {
    /// Starts and ends by theme and domain.
    pairs: Grid<ScorePairs>,
    /// Scores that are not there, of start and end, by domain.
    missing: Vec<MissingScores>,
    /// Cases with at least one start or end.
    pub cases: u64,
    /// What is known of cases with several domains: of a professional's view, and of the person's own.
    pub views: [View; 2],
}

/// Cases by their scores of one view: a professional's or the person's own.
#[derive(Clone, Copy, Debug, Default)]
pub struct View {
    /// Cases with at least one start.
    pub started: u64,
    /// Whether any case has starts on several domains.
    pub has_several_starts: bool,
    /// Whether any case has pairs on several domains.
    pub has_several_pairs: bool,
}

impl View {
    fn add(&mut self, starts: u32, pairs: u32) {
        self.started += u64::from(starts > 0);
        self.has_several_starts |= starts > 1;
        self.has_several_pairs |= pairs > 1;
    }
}

impl Sums {
    /// Goes over the selected cases.
    pub fn of(subject: Subject) -> Sums {
        let cases = &subject.registry.cases;
        let themes = cases.labels(Choice::Theme).codes();
        let own: Vec<bool> = subject.registry.domains().iter().map(is_own_view).collect();
        let mut sums = Sums { missing: vec![MissingScores::default(); own.len()], ..Sums::default() };
        for case in subject.cases() {
            let mut has_score = false;
            let (mut starts, mut pairs) = ([0; 2], [0; 2]);
            for scores in cases.scores(case) {
                sums.pairs.at(themes[case], scores.domain).add(scores.start, scores.end);
                let missing = &mut sums.missing[scores.domain as usize];
                missing.add(Moment::Start, scores.start);
                missing.add(Moment::End, scores.end);
                let (has_start, has_end) = (scores.start.level().is_some(), scores.end.level().is_some());
                has_score |= has_start || has_end;
                let view = usize::from(own[scores.domain as usize]);
                starts[view] += u32::from(has_start);
                pairs[view] += u32::from(has_start && has_end);
            }
            (0..2).for_each(|view| sums.views[view].add(starts[view], pairs[view]));
            sums.cases += u64::from(has_score);
        }
        sums
    }

    /// The domains that have scores, in order, of all themes together.
    pub fn domains<'r>(&self, names: &'r [DomainName]) -> Vec<Scored<'r>> {
        let mut by_domain = vec![ScorePairs::default(); names.len()];
        for (_, domain, pairs) in self.pairs.iter() {
            by_domain[domain as usize].merge(pairs);
        }
        scored(names, by_domain)
    }

    /// The scores that are not there on the domains with these codes.
    pub fn missing_on(&self, codes: impl IntoIterator<Item = u32>) -> MissingScores {
        let mut all = MissingScores::default();
        codes.into_iter().for_each(|code| all.merge(&self.missing[code as usize]));
        all
    }
}

/// A row a domain, and a total over all scored pairs.
pub fn growth(subject: Subject, sums: &Sums) -> Draft {
    let columns: Vec<Column> = [text("domain")].into_iter().chain(numbers(subject)).collect();
    let needs = [needs_domain(subject), needs_scores(subject)].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::Growth, &columns, Unit::Cases, needs);
    }
    let domains = sums.domains(subject.registry.domains());
    let (counted, own_left_out) = in_total(&domains);
    let all = merged(&counted);
    let row_of = |domain: &Scored| row([Label::Domain(domain.name.clone())], cells(subject, &domain.pairs));
    let mut rows: Vec<Row> = domains.iter().map(row_of).collect();
    rows.push(total([Label::Total], cells(subject, &all)));
    let mut notes = notes(subject, sums, &all);
    let [of_others, of_own] = sums.views.map(|view| view.has_several_pairs);
    notes.extend((of_others || (of_own && !own_left_out)).then_some(Note::SeveralPairs));
    notes.extend(own_left_out.then_some(Note::OwnViewNotInTotal));
    let scores = domains.into_iter().map(|domain| domain.pairs).chain([all]).collect();
    let draft = subject.draft(FigureId::Growth, &columns, rows, sums.cases, Unit::Cases, notes);
    draft.with_n_of(SCORED).with_scores(scores)
}

/// A row a theme and domain.
pub fn growth_by_theme(subject: Subject, sums: &Sums) -> Draft {
    let columns: Vec<Column> = [text("theme"), text("domain")].into_iter().chain(numbers(subject)).collect();
    let needs = [needs_domain(subject), needs_scores(subject), subject.needs_theme_of_cases()].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::GrowthByTheme, &columns, Unit::Cases, needs);
    }
    let registry = subject.registry;
    let mut all = ScorePairs::default();
    let mut groups: Vec<(Label, &DomainName, &ScorePairs)> = Vec::new();
    for (theme, domain, pairs) in sums.pairs.iter().filter(|(.., pairs)| has_scores(pairs)) {
        let theme = label(registry.dictionary(Choice::Theme).label(theme));
        groups.push((theme, &registry.domains()[domain as usize], pairs));
        all.merge(pairs);
    }
    groups.sort_by_cached_key(|(theme, domain, _)| (order::of_label(theme), order::of_domain(domain)));
    let scores = groups.iter().map(|(.., pairs)| (*pairs).clone()).collect();
    let rows = groups
        .into_iter()
        .map(|(theme, domain, pairs)| row([theme, Label::Domain(domain.clone())], cells(subject, pairs)))
        .collect();
    let notes = notes(subject, sums, &all);
    let draft = subject.draft(FigureId::GrowthByTheme, &columns, rows, sums.cases, Unit::Cases, notes);
    draft.with_n_of(SCORED).with_scores(scores)
}

fn notes(subject: Subject, sums: &Sums, all: &ScorePairs) -> Vec<Note> {
    let mut notes = super::pairs::notes(subject, all);
    // OK because nobody has 2^32 domains.
    let missing = sums.missing_on(0..sums.missing.len() as u32);
    notes.extend(missing.notes([Moment::Start, Moment::End]));
    notes.extend(subject.note_of_merged(|_| true));
    notes.extend(subject.note_of_later_scores());
    notes.extend(subject.notes_of_cases());
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, drafts, score, table};
    use crate::counting::Counting;
    use crate::fields::{Field, SheetKind};
    use crate::selection::Selection;
    use crate::zrm::{Missing, Score};

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    fn three() -> Organisation {
        let scores = [[2, 0, 4], [3, 0, 3], [1, 0, 0]];
        organisation(scores.map(|scores| case("Armoede", "Financiën", scores)).to_vec())
    }

    #[test]
    fn three_cases_by_hand() {
        let draft = draft(&three(), FigureId::Growth);
        let row = "3 2.0000 2 3.5000 1.5000 2 2.5000 3.5000 1.0000 1.4142 -11.7062 13.7062 1 1 0 1.0000";
        let keys = "n_start mean_start n_end mean_end difference n_pairs pair_start pair_end growth sd ci_low ci_high up \
                    same down p";
        assert_eq!(table(&draft, &format!("domain {keys}")), [format!("Financiën {row}"), format!("= {row}")]);
        assert_eq!(draft.rows.iter().map(|row| row.total).collect::<Vec<_>>(), [false, true]);
        assert_eq!(draft.facts.n, Some(3));
    }

    #[test]
    fn report_003_finances() {
        let starts_and_ends = |count, start, end| vec![case("Armoede", "Financien", [start, 0, end]); count];
        let cases = [starts_and_ends(16, 2, 3), starts_and_ends(19, 3, 3), starts_and_ends(29, 3, 4)].concat();
        let draft = draft(&organisation(cases), FigureId::GrowthByTheme);
        assert_eq!(
            table(&draft, "theme domain mean_start mean_end growth difference"),
            ["Armoede Financiën 2.7500 3.4531 0.7031 0.7031"]
        );
    }

    #[test]
    fn domains_stand_in_official_order_and_own_ones_after() {
        let domains = ["Zingeving", "Justitie", "Financiën", "Administratie", "Dagbesteding"];
        let cases = domains.map(|domain| case("", domain, [3, 0, 4])).to_vec();
        let draft = draft(&organisation(cases), FigureId::Growth);
        assert_eq!(
            table(&draft, "domain n_pairs"),
            ["Financiën 1", "Dagbesteding 1", "Justitie 1", "Administratie 1", "Zingeving 1", "= 5"]
        );
    }

    #[test]
    fn scores_beside_the_main_domain_count() {
        let mut one = case("", "Financiën", [3, 0, 4]);
        one.scores.push(("Huisvesting".to_owned(), [2, 0, 2].map(score)));
        let draft = draft(&organisation(vec![one]), FigureId::Growth);
        assert_eq!(table(&draft, "domain growth"), ["Financiën 1.0000", "Huisvesting 0.0000", "= 0.5000"]);
        assert!(draft.facts.notes.contains(&Note::SeveralPairs));
    }

    #[test]
    fn own_view_is_a_row_and_not_in_the_total() {
        let cases = ["Huisvesting", "Geldzaken"].map(|domain| case("", domain, [3, 0, 4])).to_vec();
        let draft = draft(&organisation(cases), FigureId::Growth);
        assert_eq!(table(&draft, "domain n_pairs"), ["Huisvesting 1", "Geldzaken (Mijn ZRM) 1", "= 1"]);
        assert!(draft.facts.notes.contains(&Note::OwnViewNotInTotal));
    }

    #[test]
    fn one_pair_of_each_view_is_not_several_in_the_total() {
        let mut one = case("", "Huisvesting", [3, 0, 4]);
        one.scores.push(("Geldzaken".to_owned(), [2, 0, 2].map(score)));
        let draft = draft(&organisation(vec![one]), FigureId::Growth);
        assert!(!draft.facts.notes.contains(&Note::SeveralPairs));
        assert!(draft.facts.notes.contains(&Note::Uncertainty));
    }

    #[test]
    fn own_view_alone_has_a_total() {
        let draft = draft(&organisation(vec![case("", "Geldzaken", [3, 0, 4])]), FigureId::Growth);
        assert_eq!(table(&draft, "n_pairs"), ["1", "1"]);
        assert!(!draft.facts.notes.contains(&Note::OwnViewNotInTotal));
    }

    #[test]
    fn all_missing_is_a_total_of_nothing_and_counted_by_reason() {
        let mut one = case("", "Financiën", [0, 3, 0]);
        one.scores[0].1[0] = Score::from(Missing::NotDiscussed);
        let draft = draft(&organisation(vec![one]), FigureId::Growth);
        assert_eq!(table(&draft, "domain n_start mean_start n_pairs growth sd p"), ["= 0 - 0 - - -"]);
        assert!(draft.facts.notes.contains(&Note::MissingScores(Moment::Start, Missing::NotDiscussed, 1)));
        assert!(draft.facts.notes.contains(&Note::MissingScores(Moment::End, Missing::Empty, 1)));
        assert_eq!(draft.facts.n, Some(0));
    }

    #[test]
    fn starts_at_the_top_are_noted() {
        let cases = [[5, 0, 5], [5, 0, 0], [4, 0, 5]].map(|scores| case("", "Justitie", scores)).to_vec();
        assert!(draft(&organisation(cases), FigureId::Growth).facts.notes.contains(&Note::StartedAtTop(1)));
    }

    const SHARES: &str =
        "could_grow share_up up_low up_high share_same same_low same_high share_down down_low down_high";

    /// Two up, one same, one down; one start is the highest level.
    fn four() -> Organisation {
        let scores = [[2, 0, 4], [3, 0, 4], [5, 0, 5], [4, 0, 3]];
        organisation(scores.map(|scores| case("", "Justitie", scores)).to_vec())
    }

    fn drafts_of_could_grow(could_grow: bool) -> Vec<Draft> {
        let counting = Counting { could_grow, ..Counting::default() };
        drafts(&four(), &Selection { counting, ..Selection::default() })
    }

    #[test]
    fn shares_of_all_pairs_with_wilsons_intervals() {
        // scipy 1.17.1: binomtest(2, 4).proportion_ci(method="wilson"), binomtest(1, 4)
        let shares = "3 0.5000 0.1500 0.8500 0.2500 0.0456 0.6994 0.2500 0.0456 0.6994";
        let draft = &drafts_of_could_grow(false)[0];
        assert_eq!(table(draft, SHARES), [shares; 2]);
        assert!(draft.facts.notes.contains(&Note::SharesOfPairs));
    }

    #[test]
    fn shares_of_the_pairs_that_could_grow() {
        // scipy 1.17.1: binomtest(2, 3).proportion_ci(method="wilson"), binomtest(0, 3), binomtest(1, 3)
        let shares = "3 0.6667 0.2077 0.9385 0.0000 0.0000 0.5615 0.3333 0.0615 0.7923";
        let draft = &drafts_of_could_grow(true)[0];
        assert_eq!(table(draft, SHARES), [shares; 2]);
        assert_eq!(table(draft, "up same down n_pairs"), ["2 1 1 4"; 2]);
        assert!(draft.facts.notes.contains(&Note::SharesOfCouldGrow));
    }

    #[test]
    fn starts_at_the_top_alone_have_no_shares_of_those_that_could_grow() {
        let top = organisation(vec![case("", "Justitie", [5, 0, 5])]);
        let counting = Counting { could_grow: true, ..Counting::default() };
        let drafts = drafts(&top, &Selection { counting, ..Selection::default() });
        assert_eq!(table(&drafts[0], "could_grow share_up up_low share_same"), ["0 - - -"; 2]);
    }

    #[test]
    fn themes_stand_by_alphabet_and_not_recorded_last() {
        let cases = ["", "jeugd", "Élan", "Armoede"].map(|theme| case(theme, "Financiën", [3, 0, 4])).to_vec();
        let draft = draft(&organisation(cases), FigureId::GrowthByTheme);
        assert_eq!(table(&draft, "theme n_pairs"), ["Armoede 1", "Élan 1", "jeugd 1", "? 1"]);
        assert!(draft.rows.iter().all(|row| !row.total));
    }

    #[test]
    fn without_end_scores_there_are_counts_and_nothing_to_compare() {
        let draft = draft(&three().without(SheetKind::Scores, Field::EndScore), FigureId::Growth);
        assert!(draft.needs.is_empty());
        assert!(table(&draft, "n_end mean_end n_pairs growth").iter().all(|row| row.ends_with("0 - 0 -")), "{draft:?}");
    }

    #[test]
    fn no_themes_of_cases_needs_them() {
        let draft = draft(&three().without(SheetKind::Cases, Field::Theme), FigureId::GrowthByTheme);
        assert_eq!(draft.needs, [[Field::Theme]]);
    }

    #[test]
    fn nothing_at_all_needs_everything() {
        let draft = draft(&Organisation::default(), FigureId::Growth);
        assert_eq!(draft.needs.len(), 3);
    }
}
