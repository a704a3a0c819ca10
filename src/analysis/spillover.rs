//! Growth on the other domains: `spillover`. Support is for the main domain; here stand the scores of the same cases on
//! the domains that are no main domain of theirs. A main domain in the person's own view is no other domain. Where domains
//! are counted as one, others are those outside the group.

use super::order;
use super::pairs::{cells, has_scores, in_total, merged, needs_domain, needs_scores, numbers, scored};
use super::subject::{self, Subject, row, text, total};
use super::sums::{Grid, MissingScores, is_own_view};
use crate::figures::{Column, Draft, FigureId, Label, Made, Note, Row, Unit, Value};
use crate::registry::{DomainScores, Registry};
use crate::statistics::ScorePairs;
use crate::zrm::{DomainName, Moment};

/// A row a main domain and other domain, and a total in which each score counts once.
pub fn spillover(subject: Subject) -> Draft {
    let columns: Vec<Column> =
        [text("main_domain").made(Made::Label("main")), text("domain")].into_iter().chain(numbers(subject)).collect();
    let needs = [subject.needs_main_domain(), needs_domain(subject), needs_scores(subject)].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::Spillover, &columns, Unit::Cases, needs);
    }
    let names = subject.registry.domains();
    let sums = Sums::of(subject);
    let domains = scored(names, sums.by_domain);
    let (counted, own_left_out) = in_total(&domains);
    let all = merged(&counted);
    let groups = groups(subject, &sums.by_main);
    let scores = groups.iter().map(|(.., pairs)| (*pairs).clone()).chain([all.clone()]).collect();
    let mut rows = rows(subject, groups);
    rows.push(total([Label::Total, Label::Total], cells(subject, &all)));
    let mut notes = super::pairs::notes(subject, &all);
    notes.extend(sums.missing.notes([Moment::Start, Moment::End]));
    notes.extend(subject.note_of_later_scores());
    notes.extend(subject.notes_of_cases());
    let [of_others, of_own] = sums.has_several_pairs;
    notes.extend((of_others || (of_own && !own_left_out)).then_some(Note::SeveralPairs));
    notes.extend(sums.has_several_mains.then_some(Note::OnceInTotal));
    notes.extend(own_left_out.then_some(Note::OwnViewNotInTotal));
    notes.extend(subject.note_of_merged(|_| true));
    notes.extend(sums.has_view_of_main.then_some(Note::OwnViewOfMain));
    let draft = subject.draft(FigureId::Spillover, &columns, rows, sums.cases, Unit::Cases, notes);
    draft.with_n_of(subject::cases(&[("scored", Value::Is("beside"))])).with_scores(scores)
}

/// A main domain, another domain, and what those with the first score on the other.
type Beside<'s> = (&'s DomainName, &'s DomainName, &'s ScorePairs);

fn groups<'s>(subject: Subject<'s>, by_main: &'s Grid<ScorePairs>) -> Vec<Beside<'s>> {
    let name = |code: u32| &subject.registry.domains()[code as usize];
    let mut groups: Vec<Beside> = by_main
        .iter()
        .filter(|(.., pairs)| has_scores(pairs))
        .map(|(main, domain, pairs)| (name(main), name(domain), pairs))
        .collect();
    groups.sort_by_cached_key(|(main, domain, _)| (order::of_domain(main), order::of_domain(domain)));
    groups
}

fn rows(subject: Subject, groups: Vec<Beside>) -> Vec<Row> {
    let labels = |main: &DomainName, domain: &DomainName| [main, domain].map(|name| Label::Domain(name.clone()));
    groups.into_iter().map(|(main, domain, pairs)| row(labels(main, domain), cells(subject, pairs))).collect()
}

/// Starts and ends on other domains.
#[derive(Debug, Default)]
struct Sums {
    /// By main domain and other domain: a score counts for each main domain of its case.
    by_main: Grid<ScorePairs>,
    /// By other domain: a score counts once.
    by_domain: Vec<ScorePairs>,
    missing: MissingScores,
    /// Cases with at least one start or end on another domain, and whether any of them has several main domains.
    cases: u64,
    has_several_mains: bool,
    /// Whether any case has pairs on several other domains: of a professional, or of the person's own view.
    has_several_pairs: [bool; 2],
    /// Whether any case has a score on a main domain in another view.
    has_view_of_main: bool,
}

impl Sums {
    /// Goes over the selected cases. One without a main domain has no other domains either.
    fn of(subject: Subject) -> Sums {
        let (cases, names) = (&subject.registry.cases, subject.registry.domains());
        let views = Views::of(subject.registry);
        let mut sums = Sums { by_domain: vec![ScorePairs::default(); names.len()], ..Sums::default() };
        for case in subject.cases().filter(|case| !cases.main_domains(*case).is_empty()) {
            sums.add(cases.main_domains(case), cases.scores(case), &views);
        }
        sums
    }

    fn add(&mut self, mains: &[u32], scores: &[DomainScores], views: &Views) {
        let mut has_score = false;
        let mut pairs = [0; 2];
        for scores in scores.iter().filter(|scores| !mains.contains(&scores.domain)) {
            let (has_start, has_end) = (scores.start.level().is_some(), scores.end.level().is_some());
            if mains.iter().any(|main| views.are_of_one(*main, scores.domain)) {
                self.has_view_of_main |= has_start || has_end;
                continue;
            }
            self.add_score(mains, scores);
            has_score |= has_start || has_end;
            pairs[usize::from(views.is_own[scores.domain as usize])] += u32::from(has_start && has_end);
        }
        (0..2).for_each(|view| self.has_several_pairs[view] |= pairs[view] > 1);
        self.has_several_mains |= has_score && mains.len() > 1;
        self.cases += u64::from(has_score);
    }

    fn add_score(&mut self, mains: &[u32], scores: &DomainScores) {
        mains.iter().for_each(|main| self.by_main.at(*main, scores.domain).add(scores.start, scores.end));
        self.by_domain[scores.domain as usize].add(scores.start, scores.end);
        self.missing.add(Moment::Start, scores.start);
        self.missing.add(Moment::End, scores.end);
    }
}

/// Which domains are of the person's own view, by code.
struct Views {
    is_own: Vec<bool>,
    /// The codes of the same domain in the person's own view, where that is in use; several of domains that are counted as
    /// one.
    own: Vec<Vec<u32>>,
}

impl Views {
    fn of(registry: &Registry) -> Views {
        let names = registry.domains();
        let code = |wanted: DomainName| (0..).zip(names).find(|(_, name)| **name == wanted).map(|(code, _)| code);
        let mut own = vec![Vec::new(); names.len()];
        for (domain, name) in (0..).zip(names) {
            own[registry.domain_counts_as(domain) as usize].extend(name.own_view().and_then(code));
        }
        Views { is_own: names.iter().map(is_own_view).collect(), own }
    }

    /// Whether one of two domains is the person's own view of the other.
    fn are_of_one(&self, one: u32, other: u32) -> bool {
        self.own[one as usize].contains(&other) || self.own[other as usize].contains(&one)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, score, table};
    use crate::fields::{Field, SheetKind};

    const KEYS: &str = "main_domain domain n_start n_end n_pairs growth up same down";

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    /// A case about the first domain, with scores on all.
    fn about(main: &str, others: &[(&str, [u8; 3])]) -> Case {
        let mut one = case("", main, [2, 0, 3]);
        one.scores.extend(others.iter().map(|(domain, scores)| ((*domain).to_owned(), scores.map(score))));
        one
    }

    /// 000: "Daarnaast werkt de inzet op het ene domein ook positief door op de andere leefgebieden."
    #[test]
    fn report_000_growth_on_the_other_domains() {
        let cases = vec![
            about("Financiën", &[("Huisvesting", [2, 0, 3]), ("Sociaal netwerk", [3, 0, 4])]),
            about("Financiën", &[("Huisvesting", [3, 0, 3]), ("Sociaal netwerk", [2, 0, 0])]),
            about("Huisvesting", &[("Financiën", [4, 0, 3])]),
        ];
        let draft = draft(&organisation(cases), FigureId::Spillover);
        assert_eq!(
            table(&draft, KEYS),
            [
                "Financiën Huisvesting 2 2 2 0.5000 1 1 0",
                "Financiën Sociaal netwerk 2 1 1 1.0000 1 0 0",
                "Huisvesting Financiën 1 1 1 -1.0000 0 0 1",
                "= = 5 4 4 0.2500 2 1 1",
            ]
        );
        assert_eq!(draft.rows.iter().filter(|row| row.total).count(), 1);
        assert!(draft.facts.notes.contains(&Note::SeveralPairs));
        assert!(!draft.facts.notes.contains(&Note::OnceInTotal));
        assert_eq!(draft.facts.n, Some(3));
    }

    #[test]
    fn several_main_domains_count_in_each_row_and_once_in_the_total() {
        let mut one = about("Financiën", &[("Justitie", [3, 0, 4]), ("Huisvesting", [1, 0, 5])]);
        one.mains.push("Huisvesting".to_owned());
        let draft = draft(&organisation(vec![one]), FigureId::Spillover);
        let rows = ["Financiën Justitie 1 1 1 1.0000 1 0 0", "Huisvesting Justitie 1 1 1 1.0000 1 0 0"];
        assert_eq!(table(&draft, KEYS), [&rows[..], &["= = 1 1 1 1.0000 1 0 0"]].concat());
        assert!(draft.facts.notes.contains(&Note::OnceInTotal));
        assert_eq!(draft.facts.n, Some(1));
    }

    #[test]
    fn own_view_is_a_row_and_not_in_the_total() {
        let one = about("Financiën", &[("Huisvesting", [2, 0, 3]), ("Relaties thuis", [1, 0, 3])]);
        let draft = draft(&organisation(vec![one]), FigureId::Spillover);
        assert_eq!(
            table(&draft, "main_domain domain growth"),
            ["Financiën Huisvesting 1.0000", "Financiën Relaties thuis (Mijn ZRM) 2.0000", "= = 1.0000"]
        );
        assert!(draft.facts.notes.contains(&Note::OwnViewNotInTotal));
        assert!(!draft.facts.notes.contains(&Note::SeveralPairs));
    }

    #[test]
    fn own_view_of_the_main_domain_is_no_other_domain() {
        let cases =
            vec![about("Financiën", &[("Geldzaken", [2, 0, 5])]), about("Geldzaken", &[("Financiën", [2, 0, 5])])];
        let draft = draft(&organisation(cases), FigureId::Spillover);
        assert_eq!(table(&draft, KEYS), ["= = 0 0 0 - 0 0 0"]);
        assert!(draft.facts.notes.contains(&Note::OwnViewOfMain));
        assert_eq!(draft.facts.n, Some(0));
    }

    #[test]
    fn scores_of_the_main_domain_alone_are_a_total_of_nothing() {
        let draft = draft(&organisation(vec![case("", "Justitie", [2, 0, 3])]), FigureId::Spillover);
        assert_eq!(table(&draft, KEYS), ["= = 0 0 0 - 0 0 0"]);
        assert_eq!(draft.facts.n, Some(0));
    }

    #[test]
    fn cases_without_a_main_domain_have_no_other_domains() {
        let mut one = about("Financiën", &[("Huisvesting", [2, 0, 3])]);
        one.mains.clear();
        let draft = draft(&organisation(vec![one]), FigureId::Spillover);
        assert_eq!(table(&draft, KEYS), ["= = 0 0 0 - 0 0 0"]);
    }

    #[test]
    fn all_missing_has_no_rows_but_the_total() {
        let draft = draft(&organisation(vec![about("Financiën", &[("Huisvesting", [0, 3, 0])])]), FigureId::Spillover);
        assert_eq!(table(&draft, KEYS), ["= = 0 0 0 - 0 0 0"]);
        assert!(draft.facts.notes.iter().any(|note| matches!(note, Note::MissingScores(Moment::Start, _, 1))));
    }

    #[test]
    fn no_main_domains_needs_them() {
        let one = about("Financiën", &[("Huisvesting", [2, 0, 3])]);
        let draft = draft(&organisation(vec![one]).without(SheetKind::Cases, Field::MainDomain), FigureId::Spillover);
        assert_eq!(draft.needs, [[Field::MainDomain]]);
    }
}
