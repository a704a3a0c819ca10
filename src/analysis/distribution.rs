//! Which domains cases are about: `main-domains` and `domains-by-theme`. A case counts once in a cell; with several main
//! domains it counts for each, so that shares may sum to over 100 %.

use super::order;
use super::subject::{Subject, count, label, number, row, share, text, whole};
use super::sums::Grid;
use crate::fields::Choice;
use crate::figures::{Column, Draft, FigureId, Label, Note, Unit};
use crate::statistics;
use crate::zrm::DomainName;
use std::cmp::Reverse;

/// What both figures are made from.
#[derive(Debug, Default)]
pub struct Sums {
    /// Cases by theme and main domain.
    mains: Grid<u64>,
    /// All cases of a theme, by code.
    of_theme: Vec<u64>,
    cases: u64,
    with_main: u64,
    with_several: u64,
}

impl Sums {
    /// Goes over the selected cases.
    pub fn of(subject: Subject) -> Sums {
        let registry = subject.registry;
        let themes = registry.cases.labels(Choice::Theme).codes();
        // A code more than there are labels: "not recorded".
        let of_theme = vec![0; registry.dictionary(Choice::Theme).labels().len() + 1];
        let mut sums = Sums { of_theme, ..Sums::default() };
        for case in subject.cases() {
            sums.add(themes[case], registry.cases.main_domains(case));
        }
        sums
    }

    fn add(&mut self, theme: u32, mains: &[u32]) {
        self.cases += 1;
        self.of_theme[theme as usize] += 1;
        self.with_main += u64::from(!mains.is_empty());
        self.with_several += u64::from(mains.len() > 1);
        for domain in mains {
            *self.mains.at(theme, *domain) += 1;
        }
    }

    /// Cases by main domain, all themes together.
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
    const COLUMNS: [Column; 3] = [text("domain"), count("cases"), share("share")];
    let needs = subject.needs_main_domain();
    if !needs.is_empty() {
        return subject.cannot(FigureId::MainDomains, &COLUMNS, Unit::Cases, needs);
    }
    let mut domains = sums.by_domain(subject.registry.domains());
    domains.sort_by_cached_key(|(domain, cases)| (Reverse(*cases), order::of_domain(domain)));
    let row_of = |(domain, cases): (&DomainName, u64)| {
        let share = statistics::share(cases, sums.with_main);
        row([Label::Domain(domain.clone())], [whole(cases), number(share)])
    };
    let rows = domains.into_iter().map(row_of).collect();
    let without = sums.cases - sums.with_main;
    let mut notes = several(sums);
    notes.extend((without > 0).then_some(Note::NoMainDomain(without)));
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::MainDomains, &COLUMNS, rows, sums.with_main, Unit::Cases, notes)
}

/// A row a theme and domain, most first within a theme; shares of all cases of the theme.
pub fn domains_by_theme(subject: Subject, sums: &Sums) -> Draft {
    const COLUMNS: [Column; 4] = [text("theme"), text("domain"), count("cases"), share("share")];
    let needs = [subject.needs_main_domain(), subject.needs_theme_of_cases()].concat();
    if !needs.is_empty() {
        return subject.cannot(FigureId::DomainsByTheme, &COLUMNS, Unit::Cases, needs);
    }
    let registry = subject.registry;
    let named = |(theme, domain, cases): (u32, u32, &u64)| {
        let share = statistics::share(*cases, sums.of_theme[theme as usize]);
        let theme = label(registry.dictionary(Choice::Theme).label(theme));
        (theme, &registry.domains()[domain as usize], *cases, share)
    };
    let mut groups: Vec<_> = sums.mains.iter().map(named).collect();
    groups.sort_by_cached_key(|(theme, domain, cases, _)| {
        (order::of_label(theme), Reverse(*cases), order::of_domain(domain))
    });
    let rows = groups
        .into_iter()
        .map(|(theme, domain, cases, share)| row([theme, Label::Domain(domain.clone())], [whole(cases), number(share)]))
        .collect();
    let without = sums.cases - sums.with_main;
    let mut notes = several(sums);
    notes.push(Note::SharesOfTheme);
    notes.extend((without > 0).then_some(Note::NoMainDomainInTheme(without)));
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::DomainsByTheme, &COLUMNS, rows, sums.cases, Unit::Cases, notes)
}

/// A row a kind and domain, most first within a kind; shares of all cases of the kind.
pub fn domains_by_kind(subject: Subject) -> Draft {
    const COLUMNS: [Column; 4] = [text("kind"), text("domain"), count("cases"), share("share")];
    subject.draft(FigureId::DomainsByKind, &COLUMNS, Vec::new(), 0, Unit::Cases, Vec::new())
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
        assert_eq!(draft.facts.n, 1);
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

    #[test]
    fn no_case_has_no_rows() {
        assert!(draft(&of(&[("Jeugd", "")]), FigureId::MainDomains).rows.is_empty());
    }

    #[test]
    fn no_column_of_main_domains_needs_it() {
        let organisation = of(&[("Jeugd", "Justitie")]).without(SheetKind::Cases, Field::MainDomain);
        assert_eq!(draft(&organisation, FigureId::MainDomains).needs, [[Field::MainDomain]]);
    }
}
