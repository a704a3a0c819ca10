//! Which domains cases are about: `main-domains`, `domains-by-theme` and `domains-by-kind`. A case counts once in a cell;
//! with several main domains it counts for each, so that shares may sum to over 100 %.

use super::order;
use super::subject::{Subject, cases, count, label, number, row, share, text, whole};
use super::sums::Grid;
use crate::fields::Choice;
use crate::figures::{Column, Counted, Draft, FigureId, Label, Made, Note, Unit, Value};
use crate::statistics;
use crate::zrm::DomainName;
use std::cmp::Reverse;

/// What the figures are made from: cases by main domain, and by theme or kind of support.
#[derive(Debug)]
pub struct Sums {
    /// By what the cases are told apart.
    choice: Choice,
    /// Cases by label and main domain.
    mains: Grid<u64>,
    /// All cases with a label, by code.
    of_label: Vec<u64>,
    cases: u64,
    with_main: u64,
    with_several: u64,
}

impl Sums {
    /// Goes over the selected cases.
    pub fn of(subject: Subject, choice: Choice) -> Sums {
        let registry = subject.registry;
        let labels = registry.cases.labels(choice).codes();
        // A code more than there are labels: "not recorded".
        let of_label = vec![0; registry.dictionary(choice).labels().len() + 1];
        let mut sums = Sums { choice, mains: Grid::default(), of_label, cases: 0, with_main: 0, with_several: 0 };
        for case in subject.cases() {
            sums.add(labels[case], registry.cases.main_domains(case));
        }
        sums
    }

    fn add(&mut self, label: u32, mains: &[u32]) {
        self.cases += 1;
        self.of_label[label as usize] += 1;
        self.with_main += u64::from(!mains.is_empty());
        self.with_several += u64::from(mains.len() > 1);
        for domain in mains {
            *self.mains.at(label, *domain) += 1;
        }
    }

    /// Cases by main domain, all labels together.
    fn by_domain<'r>(&self, names: &'r [DomainName]) -> Vec<(&'r DomainName, u64)> {
        let mut counts = vec![0; names.len()];
        for (_, domain, cases) in self.mains.iter() {
            counts[domain as usize] += cases;
        }
        names.iter().zip(counts).filter(|(_, cases)| *cases > 0).collect()
    }
}

/// A row a domain, most first; shares of all cases with a main domain.
pub fn main_domains(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 4] = [
        text("domain").made(Made::Label("main")),
        count("cases").made(cases(&[])),
        share("share").made(Made::From(&["cases", "all"])),
        count("all").made(Made::CountOfAll(Counted::Cases, &["main"], &[("main", Value::Known)])).unseen(),
    ];
    let needs = subject.needs_main_domain();
    if !needs.is_empty() {
        return subject.cannot(FigureId::MainDomains, &COLUMNS, Unit::Cases, needs);
    }
    let mut domains = sums.by_domain(subject.registry.domains());
    domains.sort_by_cached_key(|(domain, cases)| (Reverse(*cases), order::of_domain(domain)));
    let row_of = |(domain, cases): (&DomainName, u64)| {
        let share = statistics::share(cases, sums.with_main);
        row([Label::Domain(domain.clone())], [whole(cases), number(share), whole(sums.with_main)])
    };
    let rows = domains.into_iter().map(row_of).collect();
    let without = sums.cases - sums.with_main;
    let mut notes = several(sums);
    notes.extend((without > 0).then_some(Note::NoMainDomain(without)));
    notes.extend(subject.notes_of_cases());
    let draft = subject.draft(FigureId::MainDomains, &COLUMNS, rows, sums.with_main, Unit::Cases, notes);
    draft.with_n_of(cases(&[("main", Value::Known)])).with_most_first()
}

/// A row a theme and domain, most first within a theme; shares of all cases of the theme.
pub fn domains_by_theme(subject: Subject, sums: &Sums) -> Draft {
    domains_by_label(subject, sums, FigureId::DomainsByTheme, (Note::SharesOfTheme, Note::NoMainDomainInTheme))
}

/// A row a kind and domain, most first within a kind; shares of all cases of the kind.
pub fn domains_by_kind(subject: Subject, sums: &Sums) -> Draft {
    domains_by_label(subject, sums, FigureId::DomainsByKind, (Note::SharesOfKind, Note::NoMainDomainInKind))
}

fn domains_by_label(subject: Subject, sums: &Sums, id: FigureId, (shares, without): (Note, fn(u64) -> Note)) -> Draft {
    let columns = [
        text(sums.choice.field().name()),
        text("domain").made(Made::Label("main")),
        count("cases").made(cases(&[])),
        share("share").made(Made::From(&["cases", "all"])),
        count("all").made(Made::CountOfAll(Counted::Cases, &["main"], &[])).unseen(),
    ];
    let needs = [subject.needs_main_domain(), subject.needs_of_cases(sums.choice)].concat();
    if !needs.is_empty() {
        return subject.cannot(id, &columns, Unit::Cases, needs);
    }
    let registry = subject.registry;
    let named = |(code, domain, cases): (u32, u32, &u64)| {
        let all = sums.of_label[code as usize];
        let label = label(registry.dictionary(sums.choice).label(code));
        (label, &registry.domains()[domain as usize], *cases, all)
    };
    let mut groups: Vec<_> = sums.mains.iter().map(named).collect();
    groups.sort_by_cached_key(|(label, domain, cases, _)| {
        (order::of_label(label), Reverse(*cases), order::of_domain(domain))
    });
    let numbers = |cases, all| [whole(cases), number(statistics::share(cases, all)), whole(all)];
    let rows = groups
        .into_iter()
        .map(|(label, domain, cases, all)| row([label, Label::Domain(domain.clone())], numbers(cases, all)))
        .collect();
    let without_main = sums.cases - sums.with_main;
    let mut notes = several(sums);
    notes.push(shares);
    notes.extend((without_main > 0).then(|| without(without_main)));
    notes.extend(subject.notes_of_cases());
    subject.draft(id, &columns, rows, sums.cases, Unit::Cases, notes).with_n_of(cases(&[])).with_most_first()
}

fn several(sums: &Sums) -> Vec<Note> {
    if sums.with_several > 0 { vec![Note::SeveralDomains] } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, table};
    use crate::fields::{Field, SheetKind};

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    fn of(themes_and_domains: &[(&str, &str)]) -> Organisation {
        organisation(themes_and_domains.iter().map(|(theme, domain)| case(theme, domain, [0, 0, 0])).collect())
    }

    #[test]
    fn most_stand_first_and_ties_in_official_order() {
        let domains = ["Justitie", "Huisvesting", "Justitie", "Financiën"];
        let draft = draft(&of(&domains.map(|domain| ("", domain))), FigureId::MainDomains);
        assert_eq!(
            table(&draft, "domain cases share"),
            ["Justitie 2 0.5000", "Financiën 1 0.2500", "Huisvesting 1 0.2500"]
        );
    }

    #[test]
    fn cases_without_main_domain_are_noted_and_not_in_the_shares() {
        let draft = draft(&of(&[("", "Justitie"), ("", "")]), FigureId::MainDomains);
        assert_eq!(table(&draft, "domain cases share"), ["Justitie 1 1.0000"]);
        assert!(draft.facts.notes.contains(&Note::NoMainDomain(1)));
        assert_eq!(draft.facts.n, Some(1));
    }

    #[test]
    fn several_main_domains_make_more_than_all() {
        let mut one = case("Jeugd", "Justitie", [0, 0, 0]);
        one.mains.push("Huisvesting".to_owned());
        let draft = draft(&organisation(vec![one]), FigureId::DomainsByTheme);
        assert_eq!(
            table(&draft, "theme domain cases share"),
            ["Jeugd Huisvesting 1 1.0000", "Jeugd Justitie 1 1.0000"]
        );
        assert!(draft.facts.notes.contains(&Note::SeveralDomains));
    }

    #[test]
    fn shares_by_theme_are_of_all_cases_of_the_theme() {
        let cases = [("Jeugd", "Justitie"), ("Jeugd", ""), ("", "Huisvesting"), ("Armoede", "Financiën")];
        let draft = draft(&of(&cases), FigureId::DomainsByTheme);
        assert_eq!(
            table(&draft, "theme domain cases share"),
            ["Armoede Financiën 1 1.0000", "Jeugd Justitie 1 0.5000", "? Huisvesting 1 1.0000"]
        );
        assert!(draft.facts.notes.contains(&Note::NoMainDomainInTheme(1)));
    }

    fn of_kinds(kinds_and_domains: &[(&str, &str)]) -> Organisation {
        let of = |(kind, domain): &(&str, &str)| {
            let values = ["", "", "", "", *kind].map(str::to_owned);
            Case { values, ..case("", domain, [0, 0, 0]) }
        };
        organisation(kinds_and_domains.iter().map(of).collect())
    }

    /// The first domains that report 002 names; its numbers stand in pictures.
    #[test]
    fn report_002_most_common_domains_of_each_kind() {
        let cases = [
            vec![("Individueel traject", "Geestelijke gezondheid"); 3],
            vec![("Individueel traject", "Financiën"); 2],
            vec![("Leun en steun", "Financiën")],
            vec![("Leun en steun", "")],
            vec![("", "Justitie")],
        ];
        let draft = draft(&of_kinds(&cases.concat()), FigureId::DomainsByKind);
        assert_eq!(
            table(&draft, "kind domain cases share"),
            [
                "Individueel traject Geestelijke gezondheid 3 0.6000",
                "Individueel traject Financiën 2 0.4000",
                "Leun en steun Financiën 1 0.5000",
                "? Justitie 1 1.0000"
            ]
        );
        assert_eq!(draft.facts.notes, [Note::SharesOfKind, Note::NoMainDomainInKind(1), Note::NoStartDate(8)]);
    }

    #[test]
    fn no_column_of_kinds_needs_it() {
        let organisation = of_kinds(&[("", "Justitie")]).without(SheetKind::Cases, Field::Kind);
        assert_eq!(draft(&organisation, FigureId::DomainsByKind).needs, [[Field::Kind]]);
    }

    #[test]
    fn no_case_has_no_rows() {
        assert!(draft(&of(&[("Jeugd", "")]), FigureId::MainDomains).rows.is_empty());
        assert!(draft(&of(&[("Jeugd", "")]), FigureId::DomainsByKind).rows.is_empty());
    }

    #[test]
    fn no_column_of_main_domains_needs_it() {
        let organisation = of(&[("Jeugd", "Justitie")]).without(SheetKind::Cases, Field::MainDomain);
        assert_eq!(draft(&organisation, FigureId::MainDomains).needs, [[Field::MainDomain]]);
    }
}
