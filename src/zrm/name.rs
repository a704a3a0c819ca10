//! A label to a domain: spellings, numbers before a name, and marks that say which series is meant.

use crate::words::{fold, key};
use crate::zrm::{Domain, Series};
use std::collections::HashMap;
use std::sync::LazyLock;

/// What a label names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Named {
    /// The domain.
    pub domain: Domain,
    /// Whether the label itself says which series it is of: "Justitie (Mijn ZRM)". Without, the series of a name that two
    /// series have follows from the other names of the sheet: see [`super::Vocabulary`].
    pub is_marked: bool,
}

impl Named {
    /// What a label names, whatever its case, accents, separators or language, with or without "ZRM", "domein" or a number
    /// before it.
    ///
    /// ```
    /// use groeibeeld::zrm::{Domain, Named};
    /// let of = |label| Named::new(label).map(|named| (named.domain, named.is_marked));
    /// assert_eq!(of("13. Justitie"), Some((Domain::Judiciary, false)));
    /// assert_eq!(of("Mijn ZRM - Justitie"), Some((Domain::OwnJudiciary, true)));
    /// assert_eq!(of("Opvang (kind)"), Some((Domain::ChildChildcare, true)));
    /// ```
    pub fn new(label: &str) -> Option<Named> {
        let key = key(label);
        let (mut rest, mut mark) = (key.as_str(), None);
        loop {
            if let Some(domain) = DOMAINS.get(rest) {
                let domain = mark.map_or(Some(*domain), |series| domain.in_series(series))?;
                return Some(Named { domain, is_marked: mark.is_some() });
            }
            // OK because each turn makes the rest shorter.
            (rest, mark) = match (unmarked(rest), without_extra(rest)) {
                (Some((rest, series)), _) if mark.is_none_or(|known| known == series) => (rest, Some(series)),
                (_, Some(rest)) => (rest, mark),
                _ => return None,
            };
        }
    }
}

/// What marks a label as one of a series, as keys; the longer first, and those behind a name before those in front.
const MARKS: &[(Series, &[&str])] = &[
    (
        Series::Own,
        &[
            "mijnzrm",
            "mijn",
            "eigenoordeel",
            "eigenbeoordeling",
            "eigenscore",
            "zelfoordeel",
            "zelfbeoordeling",
            "zelfrapportage",
            "zelfscore",
            "oordeelclient",
            "oordeelinwoner",
            "clientoordeel",
            "ownview",
            "ownjudgement",
            "selfassessment",
            "selfrated",
            "selfreport",
        ],
    ),
    (
        Series::Children,
        &[
            "kindereningezin",
            "kindereninhetgezin",
            "kindereninhuishouden",
            "kindingezin",
            "kinderen",
            "kind",
            "children",
            "child",
        ],
    ),
    (Series::Parenting, &["supplementouderschap", "ouderschap", "opvoeding", "ouder", "parenting", "parenthood"]),
    (
        Series::Matrix,
        &["oordeelprofessional", "professionalview", "professional", "oordeelhulpverlener", "hulpverlener"],
    ),
];

/// The rest of a key without the mark of a series, and that series.
fn unmarked(key: &str) -> Option<(&str, Series)> {
    let marks = || MARKS.iter().flat_map(|(series, marks)| marks.iter().map(|mark| (*series, *mark)));
    let behind = marks().find_map(|(series, mark)| Some((key.strip_suffix(mark)?, series)));
    behind.or_else(|| marks().find_map(|(series, mark)| Some((key.strip_prefix(mark)?, series))))
}

/// The rest of a key without what lists and systems add: "1. Financiën", "D01 Financiën", "ZRM Financiën (2017)".
fn without_extra(key: &str) -> Option<&str> {
    let behind = ["zrm", "2017", "2013", "2010"].iter().find_map(|extra| key.strip_suffix(extra));
    let before = || {
        ["zrm", "hoofddomein", "domein", "leefgebied", "domain", "ssm"].iter().find_map(|extra| key.strip_prefix(extra))
    };
    let number = || {
        let number = key.strip_prefix('d').unwrap_or(key);
        let rest = number.trim_start_matches(|digit: char| digit.is_ascii_digit());
        (rest.len() < number.len()).then_some(rest)
    };
    behind.or_else(before).or_else(number).filter(|rest| !rest.is_empty())
}

impl Domain {
    /// The domain that a spelling names, whatever its case, accents, separators or language. A name that two series have
    /// is of the matrix, or of parenting, unless the label is marked: [`super::Vocabulary`] knows better where there is a
    /// whole sheet of names.
    ///
    /// ```
    /// use groeibeeld::zrm::Domain;
    /// assert_eq!(Domain::by_name("huiselijkeRelaties"), Some(Domain::DomesticRelations));
    /// assert_eq!(Domain::by_name("Psychische gezondheid"), None);
    /// ```
    pub fn by_name(name: &str) -> Option<Domain> {
        Named::new(name).map(|named| named.domain)
    }
}

/// The domain of each key, without marks. Made once: headers and rows are looked up by the million.
static DOMAINS: LazyLock<HashMap<String, Domain>> = LazyLock::new(|| {
    // From the last to the first, so that the first domain keeps a name that a later one has too.
    let spelt = |domain: &Domain| {
        let names = [domain.dutch(), domain.english()].map(|name| key(name.split(" (").next().unwrap_or_default()));
        let spellings = domain.spellings().iter().map(|spelling| (*spelling).to_owned());
        names.into_iter().chain(spellings).map(|spelling| (spelling, *domain)).collect::<Vec<_>>()
    };
    Domain::ALL.iter().rev().flat_map(spelt).collect()
});

/// A domain as a file names it: one of the matrix, or one of the organisation's own.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum DomainName {
    /// A domain of the matrix or its supplements.
    Known(Domain),
    /// A name that no edition has, as the user wrote it.
    Other(String),
}

impl DomainName {
    /// The domain that a label names; an unknown label is kept as it is.
    pub fn new(label: &str) -> DomainName {
        DomainName::known_or(Domain::by_name(label), label)
    }

    /// The domain, or the label as it is where there is none.
    pub(super) fn known_or(domain: Option<Domain>, label: &str) -> DomainName {
        domain.map_or_else(|| DomainName::Other(label.trim().to_owned()), DomainName::Known)
    }

    /// What two spellings of one name share: for an own name, that they differ in case and white space only.
    pub fn key(&self) -> DomainName {
        match self {
            DomainName::Known(domain) => DomainName::Known(*domain),
            DomainName::Other(name) => DomainName::Other(fold(name)),
        }
    }

    /// The same domain in the person's own view; none for what is the own view itself, or has none.
    ///
    /// ```
    /// use groeibeeld::zrm::DomainName;
    /// assert_eq!(DomainName::new("Financiën").own_view(), Some(DomainName::new("Geldzaken")));
    /// assert_eq!(DomainName::new("Geldzaken").own_view(), None);
    /// ```
    pub fn own_view(&self) -> Option<DomainName> {
        match self {
            DomainName::Known(domain) if domain.series() != Series::Own => {
                domain.in_series(Series::Own).map(DomainName::Known)
            }
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(spelling: &str, expected: Domain) {
        assert_eq!(Domain::by_name(spelling), Some(expected), "{spelling}");
    }

    #[test]
    fn all_names_find_their_own_domain() {
        for domain in Domain::ALL {
            check(domain.dutch(), *domain);
            check(domain.english(), *domain);
        }
    }

    #[test]
    fn all_spellings_are_keys_of_one_domain() {
        for domain in Domain::ALL {
            for spelling in domain.spellings() {
                assert_eq!(key(spelling), *spelling);
                check(spelling, *domain);
            }
        }
    }

    #[test]
    fn all_domains_of_a_series_are_found_with_each_of_its_marks() {
        for (series, marks) in MARKS {
            for domain in Domain::ALL.iter().filter(|domain| domain.series() == *series) {
                let name = domain.dutch().split(" (").next().expect("a name");
                for mark in *marks {
                    for label in
                        [format!("{name} ({mark})"), format!("{mark}: {name}"), format!("ZRM {mark} - 3. {name}")]
                    {
                        assert_eq!(Named::new(&label), Some(Named { domain: *domain, is_marked: true }), "{label}");
                    }
                }
            }
        }
    }

    #[test]
    fn all_names_with_what_lists_and_systems_add() {
        for domain in Domain::ALL {
            let name = domain.dutch();
            for label in [
                format!("1. {name}"),
                format!("D01 {name}"),
                format!("01_{name}"),
                format!("ZRM {name}"),
                format!("ZRM - Domein 12: {name}"),
                format!("Leefgebied {name}"),
                format!("{name} (ZRM 2017)"),
                name.to_uppercase(),
                name.replace(' ', "_"),
                name.replace('&', "en"),
            ] {
                check(&label, *domain);
            }
        }
    }

    #[test]
    fn spellings_of_real_files() {
        check("Werk en opleiding", Domain::WorkAndEducation);
        check("werk_opleiding", Domain::WorkAndEducation);
        check("Work and education", Domain::WorkAndEducation);
        check("Financien", Domain::Finances);
        check("basale_adl", Domain::BasicAdl);
        check("ADL basaal", Domain::BasicAdl);
        check("IADL", Domain::InstrumentalAdl);
        check("Geestelijke gez.", Domain::MentalHealth);
        check("Sociaal - Emotionele ondersteuning (Ouderschap)", Domain::ParentingSupport);
        check("Emotionele ondersteuning (Ouderschap)", Domain::ParentingSupport);
        check("sociaal-emotionele ondersteuning", Domain::ParentingSupport);
        check("Emotionele ondersteuning", Domain::ChildSupport);
        check("kind(eren): Opvang", Domain::ChildChildcare);
        check("kinderen in gezin - Scholing", Domain::ChildSchooling);
        check("Kind(eren) in gezin: Lichamelijke verzorging", Domain::ChildCare);
        check("Justitie eigen oordeel", Domain::OwnJudiciary);
        check("Financiën (Mijn ZRM)", Domain::OwnMoney);
        check("Inkomen", Domain::Finances);
        check("Income (Finances)", Domain::Finances);
        check("Fysieke gezondheid", Domain::PhysicalHealth);
        check("Gezinsrelaties", Domain::DomesticRelations);
        check("Day-time activities", Domain::DaytimeActivities);
    }

    #[test]
    fn unknown_labels_are_kept_as_written() {
        for label in [
            "Psychische gezondheid",
            "Kinderopvang",
            "Huisvesting/wonen",
            "Dagbesteding (Mijn ZRM)",
            "ZRM",
            "12",
            "kind",
        ] {
            assert_eq!(DomainName::new(&format!(" {label} ")), DomainName::Other(label.to_owned()));
        }
    }
}
