//! One figure, drawn for a room: what the worker answers to who presents.

#[allow(dead_code)] // OK because each test uses its own part of it
mod common;

use common::{sample, session, view};
use groeibeeld::charts::Drawn;
use groeibeeld::disclosure::Policy;
use groeibeeld::protocol::{Request, Response, Staged, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;

/// A projector of 1024 by 768 less what stands around the chart.
const ROOM: (u32, u32) = (960, 430);

fn staged(session: &mut Session, figure: &str, room: (u32, u32), view: &View) -> Staged {
    let request = Request::Stage { number: 7, figure: figure.to_owned(), room, view: view.clone() };
    match session.handle(request, None) {
        Response::Staged(staged) => staged,
        other => panic!("{other:?}"),
    }
}

/// What a picture says, value by value.
fn said(drawn: &[Drawn]) -> Vec<String> {
    let rows = drawn.iter().flat_map(|part| &part.points.rows);
    rows.flat_map(|row| row.points.iter().map(|point| row.sentence(point))).collect()
}

#[test]
fn parts_of_a_chart_say_together_what_all_of_it_says_and_where_it_stands() {
    let (mut session, view) = (sample(), view(&Selection::default()));
    let mut several = 0;
    let Response::Shown(shown) = session.handle(Request::Show(view.clone()), None) else { panic!("shown") };
    for figure in shown.figures.iter().filter(|figure| !figure.svg.is_empty()) {
        let parts = staged(&mut session, &figure.id, ROOM, &view).parts;
        several += usize::from(parts.len() > 1);
        let whole = staged(&mut session, &figure.id, (1600, 4000), &view).parts;
        assert_eq!(whole.len(), 1, "{}", figure.id);
        let mut said_in_parts = said(&parts);
        // The number of a group stands over each of the parts that its rows are in.
        let mut seen = std::collections::BTreeSet::new();
        said_in_parts.retain(|text| seen.insert(text.clone()));
        let mut said = said(&whole);
        let mut seen = std::collections::BTreeSet::new();
        said.retain(|text| seen.insert(text.clone()));
        assert_eq!(said_in_parts, said, "{}", figure.id);
        for part in &parts {
            let [width, height] = part.points.size;
            let places = part.points.rows.iter().flat_map(|row| &row.points).map(|point| point.place);
            for [left, top, wide, high] in places {
                assert!(left + wide <= width + 1 && top + high <= height + 1, "{}", figure.id);
            }
        }
    }
    assert!(several > 3, "{several} charts of the sample are too high for a projector");
}

/// The width and height of a picture.
fn size(svg: &str) -> (f64, f64) {
    let picture = roxmltree::Document::parse(svg).expect("a picture");
    let side = |name| picture.root_element().attribute(name).and_then(|side| side.parse().ok()).expect("a side");
    (side("width"), side("height"))
}

#[test]
fn all_charts_of_a_projector_fit_it_and_can_be_read() {
    let mut session = sample();
    for policy in [Policy::default(), Policy::Round, Policy::Internal] {
        let view = View { policy, ..view(&Selection::default()) };
        let Response::Shown(shown) = session.handle(Request::Show(view.clone()), None) else { panic!("shown") };
        assert!(shown.figures.len() > 20);
        for figure in shown.figures {
            let Staged { number, parts, is_tall } = staged(&mut session, &figure.id, ROOM, &view);
            assert_eq!((number, is_tall, parts.is_empty()), (7, false, figure.svg.is_empty()), "{}", figure.id);
            for Drawn { svg, .. } in parts {
                let (width, height) = size(&svg);
                let times = (f64::from(ROOM.0) / width).min(f64::from(ROOM.1) / height);
                // A grid can't be cut.
                let least = if figure.id == "transitions" { 1.2 } else { 1.29 };
                assert!((least..=2.41).contains(&times), "{}: {times} times, {width} by {height}", figure.id);
                assert!(svg.contains(&format!("\"stage-{}-title", figure.id)), "an id of its own");
                assert!(!svg.contains("\"chart-"), "no id of the page's");
            }
        }
    }
}

#[test]
fn a_larger_room_gives_larger_letters() {
    let (mut session, view) = (sample(), view(&Selection::default()));
    let mut times = |room: (u32, u32)| {
        let staged = staged(&mut session, "duration", room, &view);
        let (width, height) = size(&staged.parts[0].svg);
        (f64::from(room.0) / width).min(f64::from(room.1) / height)
    };
    assert!(times((1840, 760)) > 1.2 * times(ROOM));
}

#[test]
fn what_has_no_room_in_a_small_window_is_as_wide_as_it_and_scrolls() {
    let (mut session, view) = (sample(), view(&Selection::default()));
    let Staged { parts, is_tall, .. } = staged(&mut session, "growth", (400, 120), &view);
    assert!(is_tall && (size(&parts[0].svg).0 - 320.0).abs() < 1.0, "{:?}", size(&parts[0].svg));
}

#[test]
fn no_chart_where_nothing_may_be_shown_or_of_an_unknown_name() {
    let few = "Casusnummer;Hoofddomein;Startscore;Eindscore\r\n1;Financiën;2;3\r\n2;Financiën;2;4\r\n";
    let mut session = session(&[("trajecten.csv", few.as_bytes())]);
    let hidden = View { policy: Policy::default(), ..view(&Selection::default()) };
    assert_eq!(staged(&mut session, "growth", ROOM, &hidden).parts, []);
    assert_eq!(staged(&mut session, "no-such-figure", ROOM, &view(&Selection::default())).parts, []);
    assert!(staged(&mut session, "growth", ROOM, &view(&Selection::default())).parts[0].svg.starts_with("<svg"));
}
