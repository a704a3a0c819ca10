//! What the page shows beside its figures says no more than the figures may.

mod common;

use common::{session, view};
use groeibeeld::disclosure::Policy;
use groeibeeld::fields::Choice;
use groeibeeld::protocol::{Request, Response, Shown, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use std::collections::BTreeSet;
use std::fmt::Write;

/// Under which figures may be published.
const FOR_PUBLICATION: [Policy; 3] = [Policy::Hide { threshold: 5 }, Policy::STRICT, Policy::Round];

/// A sheet with thirty cases in each of two areas, and so many in a third.
fn cases(in_west: usize) -> Session {
    let areas = [("Noord", 30), ("Zuid", 30), ("West", in_west)];
    let areas = areas.into_iter().flat_map(|(area, number)| std::iter::repeat_n(area, number));
    let mut text = String::from("casus;gebied;leeftijd;startdatum;hoofddomein\n");
    for (number, area) in areas.enumerate() {
        let _ = writeln!(text, "{number};{area};{};1-2-2024;Financiën", 20 + number % 3);
    }
    session(&[("trajecten.csv", text.as_bytes())])
}

fn shown(session: &mut Session, policy: Policy) -> Shown {
    shown_of(session, &Selection::default(), policy)
}

fn shown_of(session: &mut Session, selection: &Selection, policy: Policy) -> Shown {
    match session.handle(Request::Show(View { policy, ..view(selection) }), None) {
        Response::Shown(shown) => *shown,
        response => panic!("{response:?}"),
    }
}

#[test]
fn exact_numbers_stand_there_for_internal_use_only() {
    let counts = |shown: &Shown| -> Vec<Option<u64>> {
        shown.choices.iter().flat_map(|choice| &choice.values).map(|value| value.count).collect()
    };
    let internal = shown(&mut cases(3), Policy::Internal);
    assert_eq!(internal.cases, Some((63, 63)));
    assert!(counts(&internal).contains(&Some(3)), "{:?}", internal.choices);
    for policy in FOR_PUBLICATION {
        let shown = shown(&mut cases(3), policy);
        assert_eq!(shown.cases, None, "{policy:?}");
        assert_eq!(counts(&shown), vec![None; counts(&internal).len()], "{policy:?}: the values are there");
    }
}

#[test]
fn another_small_number_changes_nothing_there() {
    let beside = |in_west, policy| {
        let shown = shown(&mut cases(in_west), policy);
        let Shown { choices, days, cases, is_nothing_selected, selection, age_bands, .. } = shown;
        serde_json::to_string(&(choices, days, cases, is_nothing_selected, selection, age_bands)).expect("JSON")
    };
    for policy in FOR_PUBLICATION {
        assert_eq!(beside(3, policy), beside(4, policy), "{policy:?}");
    }
    assert_ne!(beside(3, Policy::Internal), beside(4, Policy::Internal));
}

#[test]
fn a_hidden_cell_has_no_text() {
    let shown = shown(&mut cases(3), Policy::default());
    let cells = || shown.figures.iter().flat_map(|figure| &figure.table.rows).flat_map(|row| &row.cells);
    assert!(cells().any(Option::is_none), "something is hidden");
    assert!(cells().flatten().all(|text| text != "·"), "the mark is made by the page");
}

#[test]
fn nothing_selected_is_said_without_a_number() {
    let mut session = cases(3);
    let no_area = Selection { only: [(Choice::Area, BTreeSet::new())].into(), ..Selection::default() };
    let none = shown_of(&mut session, &no_area, Policy::default());
    assert_eq!((none.cases, none.is_nothing_selected), (None, true));
    assert!(!shown(&mut session, Policy::default()).is_nothing_selected);
}
