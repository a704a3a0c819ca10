//! A registry of many small groups, with a score on every domain: it is protected, and soon.

mod common;

use common::session;
use groeibeeld::disclosure::Policy;
use groeibeeld::language::Language;
use groeibeeld::protocol::{Request, Response, Shown, View};
use groeibeeld::selection::Selection;
use std::fmt::Write;

const DOMAINS: [&str; 13] = [
    "Financiën",
    "Werk en opleiding",
    "Tijdsbesteding",
    "Huisvesting",
    "Huiselijke relaties",
    "Geestelijke gezondheid",
    "Lichamelijke gezondheid",
    "Middelengebruik",
    "Basale ADL",
    "Instrumentele ADL",
    "Sociaal netwerk",
    "Maatschappelijke participatie",
    "Justitie",
];

/// Cases with a main domain and a start and an end on every domain. The same each time.
fn cases(count: u32) -> String {
    let mut text = "Casusnummer;Gebied;Thema;Soort ondersteuning;Startdatum;Einddatum;Leeftijd;Hoofddomein".to_owned();
    for domain in DOMAINS {
        _ = write!(text, ";{domain} start;{domain} eind");
    }
    let mut dice = 7u32;
    let mut roll = |sides: u32| {
        dice = dice.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (dice >> 16) % sides
    };
    for case in 1..=count {
        let (area, theme) = (["Noord", "Oost", "West"][roll(3) as usize], ["Wonen", "Jeugd", "Werk"][roll(3) as usize]);
        let kind = ["individueel traject", "informatie en advies"][roll(2) as usize];
        let (one, other) = (roll(13), roll(13));
        let main = DOMAINS[one.min(other) as usize];
        let (month, age) = (1 + roll(9), 18 + roll(60));
        _ = write!(text, "\n{case};{area};{theme};{kind};3-{month}-2024;9-{}-2024;{age};{main}", month + 3);
        for _ in DOMAINS {
            let start = 1 + roll(5);
            let scores = [start, (start + roll(3)).clamp(2, 6) - 1];
            for score in scores {
                let is_known = roll(12) > 0;
                _ = if is_known { write!(text, ";{score}") } else { write!(text, ";") };
            }
        }
    }
    text
}

fn shown(text: &str) -> Shown {
    let view = View::new(Selection::default(), Language::Dutch, Policy::default(), 800);
    match session(&[("registratie.csv", text.as_bytes())]).handle(Request::Show(view), None) {
        Response::Shown(shown) => *shown,
        other => panic!("{other:?}"),
    }
}

#[test]
fn many_small_groups_are_protected() {
    let shown = shown(&cases(120));
    assert_eq!(shown.refusal, None);
    let spillover = shown.figures.iter().find(|of| of.id == "spillover").expect("the figure with most small groups");
    assert!(
        spillover.footnote.as_ref().is_some_and(|text| text.starts_with("· = niet getoond")),
        "{:?}",
        spillover.footnote
    );
}
