//! In which order rows stand: domains as the matrix has them, labels by alphabet. Both stay the same from year to year
//! and do not depend on the order of files or rows, so that two reports can be laid side by side.

use crate::accents::plain_letters;
use crate::figures::Label;
use crate::zrm::DomainName;

/// Where a domain stands: those of the matrix in official order, then the user's own by name.
pub fn of_domain(domain: &DomainName) -> (bool, Option<crate::zrm::Domain>, Alphabet) {
    match domain {
        DomainName::Known(domain) => (false, Some(*domain), Alphabet::default()),
        DomainName::Other(name) => (true, None, of_text(name)),
    }
}

/// Where a label stands: by alphabet, "not recorded" last.
pub fn of_label(label: &Label) -> (bool, Alphabet) {
    match label {
        Label::Text(text) => (false, of_text(text)),
        _ => (true, Alphabet::default()),
    }
}

/// The alphabet without regard to case and accents; numbers by size, so that "Wijk 2" stands before "Wijk 10".
pub fn of_text(text: &str) -> Alphabet {
    let mut parts: Vec<Part> = Vec::new();
    for letter in plain_letters(text).flat_map(char::to_lowercase) {
        match (letter.to_digit(10), parts.last_mut()) {
            (Some(digit), Some(Part::Number(number))) => {
                *number = number.saturating_mul(10).saturating_add(u64::from(digit));
            }
            (Some(digit), _) => parts.push(Part::Number(u64::from(digit))),
            (None, Some(Part::Text(part))) => part.push(letter),
            (None, _) => parts.push(Part::Text(letter.to_string())),
        }
    }
    Alphabet(parts, text.to_owned())
}

/// The place of a text in the alphabet; texts that only differ in case or accents stand in a fixed order.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Alphabet(Vec<Part>, String);

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Number(u64),
    Text(String),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(texts: &[&str]) {
        let mut sorted = texts.to_vec();
        sorted.sort_by_key(|text| of_text(text));
        assert_eq!(sorted, texts);
    }

    #[test]
    fn case_and_accents_do_not_matter() {
        check(&["assertiviteit", "AZC Meedoen", "Eén tegen", "een zaam", "Financiën", "Lotgenoten"]);
    }

    #[test]
    fn numbers_stand_by_size() {
        check(&["Wijk 2", "Wijk 10", "Wijk West"]);
    }

    #[test]
    fn report_002_order_of_activities() {
        check(&[
            "Outreachend buurtwerk Stadskanaal Noord- De Borgen",
            "Outreachend VIP",
            "Sport en wandelgroepen",
            "Sport, beweging en cultuur jeugd",
            "Wijk- en jongerenraden",
            "Wijkgerichte inloop of activiteit Maarstee, Maarsveld en centrum",
            "Wijkgerichte inloop of activiteit Maarswold en Cereswijk",
        ]);
    }

    #[test]
    fn not_recorded_stands_last() {
        assert!(of_label(&Label::NotRecorded) > of_label(&Label::Text("Zwerfjongeren".to_owned())));
    }

    #[test]
    fn own_domains_stand_after_those_of_the_matrix() {
        let own = of_domain(&DomainName::new("Administratie"));
        assert!(own > of_domain(&DomainName::new("Justitie")));
        assert!(own < of_domain(&DomainName::new("Zingeving")));
    }
}
