//! Domains by kind, dimensions and ages, counted again.

use super::{Ages, Line, Recount, Table, divided, domain_order, is_in, line, theme_cell};
use crate::example::{Case, named};
use groeibeeld::dimension::Dimension;
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::figures::{Cell, Label};
use groeibeeld::values::AgeBand;
use groeibeeld::zrm::DomainName;

pub const KIND: usize = 4;

/// The kinds of random cases, in the order that a reader expects.
pub const KINDS: [&str; 3] = ["steun", "traject", ""];

impl Recount {
    pub fn domains_by_kind(&self) -> Table {
        let keys = vec!["kind", "domain", "cases", "share"];
        if !self.has(SheetKind::Cases, Field::MainDomain) || !self.has(SheetKind::Cases, Field::Kind) {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        for kind in KINDS {
            let of_kind: Vec<&Case> = self.cases.iter().filter(|case| case.values[KIND] == kind).collect();
            let cases_of = |domain: &DomainName| of_kind.iter().filter(|case| has_main(case, domain)).count();
            let mut counts: Vec<(DomainName, usize)> =
                self.domains().into_iter().map(|domain| (domain.clone(), cases_of(&domain))).collect();
            counts.retain(|(_, cases)| *cases > 0);
            counts.sort_by_key(|(_, cases)| -(*cases as i64));
            for (domain, cases) in counts {
                let labels = vec![theme_cell(kind), Cell::Label(Label::Domain(domain))];
                let share = divided(cases as f64, of_kind.len() as f64);
                rows.push(line(labels, vec![Cell::Count(cases as i64), share]));
            }
        }
        Table { keys, rows, n: self.cases.len() as u64 }
    }

    pub fn dimension_by_domain(&self) -> Table {
        let keys = vec!["dimension", "domain", "cases"];
        if !self.has(SheetKind::Cases, Field::MainDomain) || !self.has(SheetKind::Cases, Field::Dimension) {
            return Table { keys, ..Table::default() };
        }
        // What the random cells say, in the order that a reader expects.
        let dimensions: [(Label, &[&str]); 5] = [
            (Label::Dimension(Dimension::MentalWellbeing), &["mentaal welbevinden"]),
            (Label::Dimension(Dimension::Meaningfulness), &["Zingeving", "zingeving / meedoen"]),
            (Label::Dimension(Dimension::Participation), &["Meedoen", "zingeving / meedoen"]),
            (Label::Text("Eigen pijler".to_owned()), &["Eigen pijler"]),
            (Label::NotRecorded, &[""]),
        ];
        let mut rows = Vec::new();
        for (dimension, written) in dimensions {
            let of_dimension = || self.cases.iter().filter(|case| written.contains(&case.of_case[2].as_str()));
            for domain in self.domains() {
                let cases = of_dimension().filter(|case| has_main(case, &domain)).count();
                if cases > 0 {
                    let labels = [dimension.clone(), Label::Domain(domain)].map(Cell::Label);
                    rows.push(line(labels.to_vec(), vec![Cell::Count(cases as i64)]));
                }
            }
            let without = of_dimension().filter(|case| case.mains.is_empty()).count();
            if without > 0 {
                let labels = [dimension, Label::NotRecorded].map(Cell::Label);
                rows.push(line(labels.to_vec(), vec![Cell::Count(without as i64)]));
            }
        }
        Table { keys, rows, n: self.cases.len() as u64 }
    }

    fn has_ages(&self) -> bool {
        let fields = [Field::Age, Field::BirthYear, Field::AgeBand];
        fields.into_iter().any(|field| self.has(SheetKind::Cases, field))
    }

    pub fn age_bands(&self) -> Table {
        let has_kinds = self.has(SheetKind::Cases, Field::Kind);
        let mut keys = vec!["age_band", "kind", "cases", "share"];
        keys.retain(|key| *key != "kind" || has_kinds);
        if !self.has_ages() || self.cases.is_empty() {
            return Table { keys, ..Table::default() };
        }
        let bands = self.bands();
        let band_of = |case: &Case| bands.iter().copied().find(|band| is_in(*band, self.age(case)));
        let cells = |band: Option<Ages>, kind: Option<&str>| {
            let cases = || self.cases.iter().filter(|case| kind.is_none_or(|kind| case.values[KIND] == kind));
            let count = cases().filter(|case| band_of(case) == band).count();
            let known = cases().filter(|case| band_of(case).is_some()).count();
            let share = if band.is_some() { divided(count as f64, known as f64) } else { Cell::Null };
            vec![Cell::Count(count as i64), share]
        };
        let mut rows = Vec::new();
        let has_unknown = self.cases.iter().any(|case| band_of(case).is_none());
        for band in bands.iter().copied().map(Some).chain(has_unknown.then_some(None)) {
            let label = band.map_or(Label::NotRecorded, |(from, to)| Label::Age(AgeBand { from, to }));
            let label = Cell::Label(label);
            if !has_kinds {
                rows.push(line(vec![label], cells(band, None)));
                continue;
            }
            for kind in KINDS.into_iter().filter(|kind| self.cases.iter().any(|case| case.values[KIND] == *kind)) {
                rows.push(line(vec![label.clone(), theme_cell(kind)], cells(band, Some(kind))));
            }
            let labels = vec![label, Cell::Label(Label::Total)];
            rows.push(Line { total: true, ..line(labels, cells(band, None)) });
        }
        Table { keys, rows, n: self.cases.len() as u64 }
    }

    pub fn young_by_domain(&self) -> Table {
        let keys = vec!["domain", "cases", "under", "share_under"];
        if !self.has_ages() || !self.has(SheetKind::Cases, Field::MainDomain) {
            return Table { keys, ..Table::default() };
        }
        let limit = self.selection.counting.age_limit;
        let cells = |domain: Option<&DomainName>| {
            let wanted = |case: &&Case| match domain {
                Some(domain) => has_main(case, domain),
                None => !case.mains.is_empty(),
            };
            let (mut cases, mut known, mut under) = (0, 0, 0);
            for case in self.cases.iter().filter(wanted) {
                let ages = self.age(case);
                let is_under = limit > 0 && is_in((0, Some(limit - 1)), ages);
                cases += 1;
                under += i64::from(is_under);
                known += i64::from(is_under || is_in((limit, None), ages));
            }
            vec![Cell::Count(cases), Cell::Count(under), divided(under as f64, known as f64)]
        };
        let mut domains = self.domains();
        domains.retain(|domain| self.cases.iter().any(|case| has_main(case, domain)));
        domains.sort_by_key(domain_order);
        let mut rows: Vec<Line> = domains
            .into_iter()
            .map(|domain| line(vec![Cell::Label(Label::Domain(domain.clone()))], cells(Some(&domain))))
            .collect();
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells(None)) });
        Table { keys, rows, n: self.cases_with_main() }
    }
}

fn has_main(case: &Case, domain: &DomainName) -> bool {
    case.mains.iter().any(|main| named(main) == *domain)
}
