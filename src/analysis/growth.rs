//! Growth on the matrix: `growth` and `growth-by-theme`. Both are over every score that the selected cases have on a
//! domain. A row stands for a domain on which at least one start or end was scored.

use super::order;
use super::subject::{Subject, count, label, mean, number, p, row, text, total, whole};
use super::sums::{Grid, MissingScores, is_own_view, leaves_out_own_view};
use crate::fields::{Choice, Field};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Row, Unit};
use crate::statistics::ScorePairs;
use crate::zrm::{DomainName, Moment};

const NUMBERS: [Column; 16] = [
    count("n_start"),
    mean("mean_start"),
    count("n_end"),
    mean("mean_end"),
    mean("difference"),
    count("n_pairs"),
    mean("pair_start"),
    mean("pair_end"),
    mean("growth"),
    mean("sd"),
    mean("ci_low"),
    mean("ci_high"),
    count("up"),
    count("same"),
    count("down"),
    p("p"),
];

/// What both figures are made from.
#[derive(Debug, Default)]
pub struct Sums {
    /// Starts and ends by theme and domain.
    pairs: Grid<ScorePairs>,
    /// Scores that are not there, of start and end.
    missing: MissingScores,
    /// Cases with at least one start or end.
    cases: u64,
    /// Whether any case has pairs on several domains: of a professional, or of the person's own view.
    has_several_pairs: [bool; 2],
}

impl Sums {
    /// Goes over the selected cases.
    pub fn of(subject: Subject) -> Sums {
        let cases = &subject.registry.cases;
        let themes = cases.labels(Choice::Theme).codes();
        let own: Vec<bool> = subject.registry.domains().iter().map(is_own_view).collect();
        let mut sums = Sums::default();
        for case in subject.cases() {
            let mut has_score = false;
            let mut pairs = [0; 2];
            for scores in cases.scores(case) {
                sums.pairs.at(themes[case], scores.domain).add(scores.start, scores.end);
                sums.missing.add(Moment::Start, scores.start);
                sums.missing.add(Moment::End, scores.end);
                let (has_start, has_end) = (scores.start.level().is_some(), scores.end.level().is_some());
                has_score |= has_start || has_end;
                pairs[usize::from(own[scores.domain as usize])] += u32::from(has_start && has_end);
            }
            (0..2).for_each(|series| sums.has_several_pairs[series] |= pairs[series] > 1);
            sums.cases += u64::from(has_score);
        }
        sums
    }

    /// The sums of all themes by domain.
    fn by_domain(&self, domains: &[DomainName]) -> Vec<ScorePairs> {
        let mut by_domain = vec![ScorePairs::default(); domains.len()];
        for (_, domain, pairs) in self.pairs.iter() {
            by_domain[domain as usize].merge(pairs);
        }
        by_domain
    }
}

/// A row a domain, and a total over all scored pairs.
pub fn growth(subject: Subject, sums: &Sums) -> Draft {
    let columns: Vec<Column> = [text("domain")].into_iter().chain(numbers()).collect();
    let needs = needs(subject);
    if !needs.is_empty() {
        return subject.cannot(FigureId::Growth, &columns, Unit::Cases, needs);
    }
    let names = subject.registry.domains();
    let mut domains: Vec<(&DomainName, ScorePairs)> = names.iter().zip(sums.by_domain(names)).collect();
    domains.retain(|(_, pairs)| has_scores(pairs));
    domains.sort_by_cached_key(|(domain, _)| order::of_domain(domain));
    let (all, own_left_out) = all_pairs(&domains);
    let mut rows: Vec<Row> =
        domains.iter().map(|(domain, pairs)| row([Label::Domain((*domain).clone())], cells(pairs))).collect();
    rows.push(total([Label::Total], cells(&all)));
    let mut notes = notes(subject, sums, &all);
    let [of_others, of_own] = sums.has_several_pairs;
    notes.extend((of_others || (of_own && !own_left_out)).then_some(Note::SeveralPairs));
    notes.extend(own_left_out.then_some(Note::OwnViewNotInTotal));
    subject.draft(FigureId::Growth, &columns, rows, sums.cases, Unit::Cases, notes)
}

/// A row a theme and domain.
pub fn growth_by_theme(subject: Subject, sums: &Sums) -> Draft {
    let columns: Vec<Column> = [text("theme"), text("domain")].into_iter().chain(numbers()).collect();
    let needs = [needs(subject), subject.needs_theme_of_cases()].concat();
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
    let rows = groups
        .into_iter()
        .map(|(theme, domain, pairs)| row([theme, Label::Domain(domain.clone())], cells(pairs)))
        .collect();
    let notes = notes(subject, sums, &all);
    subject.draft(FigureId::GrowthByTheme, &columns, rows, sums.cases, Unit::Cases, notes)
}

fn numbers() -> impl Iterator<Item = Column> {
    NUMBERS.into_iter()
}

fn has_scores(pairs: &ScorePairs) -> bool {
    pairs.starts().n() + pairs.ends().n() > 0
}

/// All pairs together, and whether the person's own view was left out of them: it is never mixed with a professional's.
fn all_pairs(domains: &[(&DomainName, ScorePairs)]) -> (ScorePairs, bool) {
    let leaves_out = leaves_out_own_view(domains.iter().map(|(domain, _)| *domain));
    let mut all = ScorePairs::default();
    for (_, pairs) in domains.iter().filter(|(domain, _)| !(leaves_out && is_own_view(domain))) {
        all.merge(pairs);
    }
    (all, leaves_out)
}

fn cells(pairs: &ScorePairs) -> Vec<Cell> {
    let (starts, ends, differences) = (pairs.starts(), pairs.ends(), pairs.differences());
    let interval = differences.interval();
    vec![
        whole(starts.n()),
        number(starts.mean()),
        whole(ends.n()),
        number(ends.mean()),
        number(ends.mean().zip(starts.mean()).map(|(end, start)| end - start)),
        whole(differences.n()),
        number(pairs.paired_starts().mean()),
        number(pairs.paired_ends().mean()),
        number(differences.mean()),
        number(differences.standard_deviation()),
        number(interval.map(|(low, _)| low)),
        number(interval.map(|(_, high)| high)),
        whole(differences.up()),
        whole(differences.same()),
        whole(differences.down()),
        number(differences.signed_rank()),
    ]
}

fn needs(subject: Subject) -> Vec<Vec<Field>> {
    let registry = subject.registry;
    let mut needs = Vec::new();
    let has_domain = registry.has_field(Field::MainDomain) || registry.has_field(Field::Domain);
    if registry.domains().is_empty() && !has_domain {
        needs.push(vec![Field::MainDomain, Field::Domain]);
    }
    let start = subject.needs_score(Field::StartScore, |scores| scores.start);
    let end = subject.needs_score(Field::EndScore, |scores| scores.end);
    // With one of the two there are counts and a mean to show; what can't be computed is null.
    if !start.is_empty() && !end.is_empty() {
        needs.extend([start, end].concat());
    }
    needs
}

fn notes(subject: Subject, sums: &Sums, all: &ScorePairs) -> Vec<Note> {
    let mut notes = vec![Note::GrowthAndDifference, Note::NoProof];
    let at_top = all.paired_starts().0[4];
    notes.extend((all.differences().n() > 1).then_some(Note::Uncertainty));
    notes.extend((at_top > 0).then_some(Note::StartedAtTop(at_top)));
    notes.extend(sums.missing.notes([Moment::Start, Moment::End]));
    notes.extend(subject.notes_of_cases());
    notes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, score, table};
    use crate::fields::SheetKind;
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
        assert_eq!(draft.facts.n, 3);
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
        assert!(!draft.facts.notes.contains(&Note::Uncertainty));
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
        assert_eq!(draft.facts.n, 0);
    }

    #[test]
    fn starts_at_the_top_are_noted() {
        let cases = [[5, 0, 5], [5, 0, 0], [4, 0, 5]].map(|scores| case("", "Justitie", scores)).to_vec();
        assert!(draft(&organisation(cases), FigureId::Growth).facts.notes.contains(&Note::StartedAtTop(1)));
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
