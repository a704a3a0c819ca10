//! Dimensions of Positive Health: `dimension-by-domain`. A case counts once in a cell; one with several main domains or
//! dimensions counts for each.

use super::order;
use super::subject::{Subject, cases, count, label, row, text, whole};
use super::sums::Grid;
use crate::dimension::Dimension;
use crate::fields::Field;
use crate::figures::{Column, Draft, FigureId, Label, Made, Note, Unit};
use crate::registry::Dictionary;
use crate::zrm::DomainName;
use std::collections::BTreeMap;

/// What the figure is made from.
#[derive(Debug, Default)]
struct Sums {
    /// Cases by code of the dimension and place of the main domain: 0 is none, the others are a code more.
    counts: Grid<u64>,
    cases: u64,
    with_several: u64,
}

impl Sums {
    fn of(subject: Subject, dimensions: &[u32]) -> Sums {
        let mut sums = Sums::default();
        for case in subject.cases() {
            let mains = subject.registry.cases.main_domains(case);
            let none = mains.is_empty().then_some(0);
            for place in mains.iter().map(|domain| domain + 1).chain(none) {
                *sums.counts.at(dimensions[case], place) += 1;
            }
            sums.cases += 1;
            sums.with_several += u64::from(mains.len() > 1);
        }
        sums
    }
}

/// A row a dimension and main domain: the six in their order, the user's own by alphabet, not recorded last.
pub fn dimension_by_domain(subject: Subject) -> Draft {
    const COLUMNS: [Column; 3] =
        [text("dimension"), text("domain").made(Made::Label("main")), count("cases").made(cases(&[]))];
    let needs = subject.needs_all(&[Field::Dimension, Field::MainDomain]);
    let labels = subject.registry.cases.labels_of_cases(Field::Dimension).filter(|_| needs.is_empty());
    let Some((codes, dictionary)) = labels else {
        return subject.cannot(FigureId::DimensionByDomain, &COLUMNS, Unit::Cases, needs);
    };
    let sums = Sums::of(subject, codes);
    let mut has_several = false;
    let mut rows = BTreeMap::new();
    for (code, place, cases) in sums.counts.iter() {
        let dimensions = dimensions_of(dictionary, code);
        has_several |= dimensions.len() > 1;
        for dimension in dimensions {
            let domain = domain_of(subject.registry.domains(), place);
            let order = (of_dimension(&dimension), of_domain(&domain));
            rows.entry(order).or_insert((dimension, domain, 0)).2 += cases;
        }
    }
    let rows = rows.into_values().map(|(dimension, domain, cases)| row([dimension, domain], [whole(cases)])).collect();
    let mut notes = Vec::new();
    notes.extend((sums.with_several > 0).then_some(Note::SeveralDomains));
    notes.extend(has_several.then_some(Note::SeveralDimensions));
    notes.extend(subject.notes_of_cases());
    subject.draft(FigureId::DimensionByDomain, &COLUMNS, rows, sums.cases, Unit::Cases, notes).with_n_of(cases(&[]))
}

/// The dimensions that a label names: those of Positive Health that it lists, or else itself.
fn dimensions_of(dictionary: &Dictionary, code: u32) -> Vec<Label> {
    let written = dictionary.label(code);
    let listed = written.map(Dimension::listed).unwrap_or_default();
    match listed.is_empty() {
        true => vec![label(written)],
        false => listed.into_iter().map(Label::Dimension).collect(),
    }
}

fn domain_of(domains: &[DomainName], place: u32) -> Label {
    let domain = place.checked_sub(1).map(|code| domains[code as usize].clone());
    domain.map_or(Label::NotRecorded, Label::Domain)
}

fn of_dimension(label: &Label) -> impl Ord + use<> {
    let known = if let Label::Dimension(dimension) = label { Some(*dimension) } else { None };
    (known.is_none(), known, order::of_label(label))
}

fn of_domain(label: &Label) -> impl Ord + use<> {
    let domain = if let Label::Domain(domain) = label { Some(order::of_domain(domain)) } else { None };
    (domain.is_none(), domain)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Case, Organisation, case, draft, table};
    use crate::fields::SheetKind;

    const KEYS: &str = "dimension domain cases";

    fn with(dimension: &str, domain: &str) -> Case {
        Case { of_case: ["", "", dimension].map(str::to_owned), ..case("", domain, [0, 0, 0]) }
    }

    fn organisation(cases: Vec<Case>) -> Organisation {
        Organisation { cases, ..Organisation::default() }
    }

    fn rows(cases: Vec<Case>) -> Vec<String> {
        table(&draft(&organisation(cases), FigureId::DimensionByDomain), KEYS)
    }

    /// What report 004 prints of Finances (273 cases) and Physical health (57 cases); its charts leave out the rest.
    #[test]
    fn report_004_dimensions_of_two_domains() {
        let finances = [
            ("Dagelijks functioneren", 73),
            ("Kwaliteit van leven", 45),
            ("Mentaal welbevinden", 22),
            ("Meedoen", 10),
            ("Zingeving", 3),
            ("", 120),
        ];
        let physical =
            [("Dagelijks functioneren", 12), ("Lichaamsfuncties", 6), ("Meedoen", 5), ("Zingeving", 2), ("", 32)];
        let of = |domain: &'static str| {
            move |(dimension, cases): (&'static str, usize)| vec![with(dimension, domain); cases]
        };
        let cases = finances.into_iter().flat_map(of("Financiën"));
        let cases = cases.chain(physical.into_iter().flat_map(of("Lichamelijke gezondheid")));
        assert_eq!(
            rows(cases.collect()),
            [
                "Lichaamsfuncties Lichamelijke gezondheid 6",
                "Mentaal welbevinden Financiën 22",
                "Zingeving Financiën 3",
                "Zingeving Lichamelijke gezondheid 2",
                "Kwaliteit van leven Financiën 45",
                "Meedoen Financiën 10",
                "Meedoen Lichamelijke gezondheid 5",
                "Dagelijks functioneren Financiën 73",
                "Dagelijks functioneren Lichamelijke gezondheid 12",
                "? Financiën 120",
                "? Lichamelijke gezondheid 32",
            ]
        );
    }

    #[test]
    fn spellings_are_one_and_own_labels_stand_after_the_six() {
        let cases = ["Plezier", "MEEDOEN", "Participation", "Balans", "mee-doen"];
        assert_eq!(
            rows(cases.map(|dimension| with(dimension, "Justitie")).to_vec()),
            ["Meedoen Justitie 3", "Balans Justitie 1", "Plezier Justitie 1"]
        );
    }

    #[test]
    fn a_list_counts_for_each_dimension_and_another_list_as_it_is_written() {
        let cells = ["Meedoen; Zingeving", "Zingeving/Meedoen", "Zingeving", "Zingeving, sport"];
        let organisation = organisation(cells.map(|dimension| with(dimension, "Justitie")).to_vec());
        let draft = draft(&organisation, FigureId::DimensionByDomain);
        assert_eq!(table(&draft, KEYS), ["Zingeving Justitie 3", "Meedoen Justitie 2", "Zingeving, sport Justitie 1"]);
        assert_eq!(draft.facts.notes, [Note::SeveralDimensions, Note::NoStartDate(4)]);
        assert_eq!(draft.facts.n, Some(4));
    }

    #[test]
    fn several_main_domains_count_for_each_and_none_stands_last() {
        let mut two = with("Meedoen", "Justitie");
        two.mains.push("Huisvesting".to_owned());
        let organisation = organisation(vec![with("Meedoen", ""), two]);
        let draft = draft(&organisation, FigureId::DimensionByDomain);
        assert_eq!(table(&draft, KEYS), ["Meedoen Huisvesting 1", "Meedoen Justitie 1", "Meedoen ? 1"]);
        assert!(draft.facts.notes.contains(&Note::SeveralDomains));
    }

    #[test]
    fn nothing_recorded_is_one_row() {
        assert_eq!(rows(vec![with("", ""), with("", "")]), ["? ? 2"]);
    }

    #[test]
    fn no_columns_need_them() {
        let organisation = organisation(vec![with("Meedoen", "Justitie")])
            .without(SheetKind::Cases, Field::Dimension)
            .without(SheetKind::Cases, Field::MainDomain);
        let draft = draft(&organisation, FigureId::DimensionByDomain);
        assert_eq!(draft.needs, [[Field::Dimension], [Field::MainDomain]]);
    }
}
