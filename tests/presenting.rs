//! One figure, drawn for a room: what the worker answers to who presents.

#[allow(dead_code)] // OK because each test uses its own part of it
mod common;

use common::{session, view};
use groeibeeld::disclosure::Policy;
use groeibeeld::protocol::{Request, Response, Staged, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;

/// A projector of 1024 by 768 less what stands around the chart.
const ROOM: (u32, u32) = (960, 430);

fn sample() -> Session {
    let files = groeibeeld::sample::files();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    session(&files)
}

fn staged(session: &mut Session, figure: &str, room: (u32, u32), view: &View) -> Staged {
    let request = Request::Stage { number: 7, figure: figure.to_owned(), room, view: view.clone() };
    match session.handle(request, None) {
        Response::Staged(staged) => staged,
        other => panic!("{other:?}"),
    }
}

/// The width and height of a picture.
fn size(svg: &str) -> (f64, f64) {
    let picture = roxmltree::Document::parse(svg).expect("a picture");
    let side = |name| picture.root_element().attribute(name).and_then(|side| side.parse().ok()).expect("a side");
    (side("width"), side("height"))
}

#[test]
fn all_charts_of_a_projector_are_enlarged_or_as_wide_as_the_room() {
    let mut session = sample();
    for policy in [Policy::default(), Policy::Round, Policy::Internal] {
        let view = View { policy, ..view(&Selection::default()) };
        let Response::Shown(shown) = session.handle(Request::Show(view.clone()), None) else { panic!("shown") };
        assert!(shown.figures.len() > 20);
        for figure in shown.figures {
            let Staged { number, svg, is_tall } = staged(&mut session, &figure.id, ROOM, &view);
            assert_eq!((number, svg.is_empty()), (7, figure.svg.is_empty()), "{}", figure.id);
            if svg.is_empty() {
                continue;
            }
            let (width, height) = size(&svg);
            let across = f64::from(ROOM.0) / width;
            let times = if is_tall { across } else { across.min(f64::from(ROOM.1) / height) };
            assert!((1.0..=2.7).contains(&times), "{}: {times} times, {width} by {height}", figure.id);
            assert!(svg.contains(&format!("\"stage-{}-title\"", figure.id)), "an id of its own");
            assert!(!svg.contains("\"chart-"), "no id of the page's");
        }
    }
}

#[test]
fn a_larger_room_gives_larger_letters() {
    let (mut session, view) = (sample(), view(&Selection::default()));
    let mut times = |room: (u32, u32)| {
        let staged = staged(&mut session, "duration", room, &view);
        let (width, height) = size(&staged.svg);
        (f64::from(room.0) / width).min(f64::from(room.1) / height)
    };
    assert!(times((1840, 760)) > 1.2 * times(ROOM));
}

#[test]
fn what_has_no_room_is_as_wide_as_it_and_scrolls() {
    let (mut session, view) = (sample(), view(&Selection::default()));
    let staged = staged(&mut session, "growth", (700, 120), &view);
    assert!(staged.is_tall && (size(&staged.svg).0 - 560.0).abs() < 1.0, "{:?}", size(&staged.svg));
}

#[test]
fn no_chart_where_nothing_may_be_shown_or_of_an_unknown_name() {
    let few = "Casusnummer;Hoofddomein;Startscore;Eindscore\r\n1;Financiën;2;3\r\n2;Financiën;2;4\r\n";
    let mut session = session(&[("trajecten.csv", few.as_bytes())]);
    let hidden = View { policy: Policy::default(), ..view(&Selection::default()) };
    assert_eq!(staged(&mut session, "growth", ROOM, &hidden).svg, "");
    assert_eq!(staged(&mut session, "no-such-figure", ROOM, &view(&Selection::default())).svg, "");
    assert!(staged(&mut session, "growth", ROOM, &view(&Selection::default())).svg.starts_with("<svg"));
}
