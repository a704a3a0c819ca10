//! All charts for paper: what the worker answers to who prints the page.

#[allow(dead_code)] // OK because each test uses its own part of it
mod common;

use common::{sample, session, shown, view};
use groeibeeld::protocol::{Large, Request, Response, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use roxmltree::Document;
use std::collections::{BTreeMap, BTreeSet};

/// A sheet of A4 less its margins, a title and a sentence.
const SHEET: (f64, f64) = (680.0, 850.0);

fn printed(session: &mut Session, view: &View) -> BTreeMap<String, Vec<String>> {
    match session.handle(Request::Print { number: 3, view: view.clone() }, None) {
        Response::Printed(printed) => {
            assert_eq!(printed.number, 3);
            printed.charts
        }
        other => panic!("{other:?}"),
    }
}

/// All texts in pictures.
fn texts(pictures: &[String]) -> BTreeSet<String> {
    let of = |picture: &String| {
        let document = Document::parse(picture).expect("a picture");
        let texts = document.descendants().filter(|node| node.has_tag_name("text"));
        texts.filter_map(|node| node.text().map(str::to_owned)).collect::<Vec<_>>()
    };
    pictures.iter().flat_map(of).collect()
}

fn size(picture: &str) -> (f64, f64) {
    let document = Document::parse(picture).expect("a picture");
    let side = |name| document.root_element().attribute(name).and_then(|side| side.parse().ok()).expect("a side");
    (side("width"), side("height"))
}

#[test]
fn every_chart_fits_a_sheet_and_its_parts_say_what_all_of_it_says() {
    let mut session = sample();
    let view = view(&Selection::default());
    let charts = printed(&mut session, &view);
    let whole = View { width: 680, large: Large { width: 680, ..view.large.clone() }, ..view };
    let Response::Shown(shown) = session.handle(Request::Show(whole), None) else { panic!("shown") };
    let drawn: Vec<_> = shown.figures.iter().filter(|figure| !figure.svg.is_empty()).collect();
    assert_eq!(charts.len(), drawn.len());
    for figure in drawn {
        let parts = &charts[&figure.id];
        assert_eq!(texts(parts), texts(std::slice::from_ref(&figure.svg)), "{}", figure.id);
        for part in parts {
            let (width, height) = size(part);
            assert!((width - SHEET.0).abs() < 0.5 && height <= SHEET.1, "{}: {width} by {height}", figure.id);
        }
        let is_higher = size(&figure.svg).1 > SHEET.1;
        assert_eq!(parts.len() > 1, is_higher, "{}", figure.id);
    }
    assert!(charts.values().any(|parts| parts.len() > 2), "one is much higher than a sheet");
}

#[test]
fn ids_are_of_one_part_and_not_those_of_the_page() {
    let mut session = sample();
    let charts = printed(&mut session, &view(&Selection::default()));
    let mut seen = BTreeSet::new();
    for part in charts.values().flatten() {
        let document = Document::parse(part).expect("a picture");
        for id in document.descendants().filter_map(|node| node.attribute("id")) {
            assert!(id.starts_with("print-") && seen.insert(id.to_owned()), "{id}");
        }
    }
    assert!(seen.len() > 50);
}

#[test]
fn what_may_not_be_shown_is_not_drawn_for_paper() {
    let few = "Casusnummer;Hoofddomein;Startscore;Eindscore\r\n1;Financiën;2;3\r\n2;Financiën;2;4\r\n";
    let mut session = session(&[("trajecten.csv", few.as_bytes())]);
    let hidden = View { policy: groeibeeld::disclosure::Policy::default(), ..view(&Selection::default()) };
    assert!(printed(&mut session, &hidden).is_empty());
    assert!(shown(&mut session, &Selection::default()).refusal.is_none());
    assert!(!printed(&mut session, &view(&Selection::default())).is_empty(), "internal shows them");
}
