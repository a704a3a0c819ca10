//! Reads files as the page does and looks up figures in the public JSON.

use groeibeeld::disclosure::Policy;
use groeibeeld::language::Language;
use groeibeeld::protocol::{Request, Response, Save, Shown, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use serde_json::Value;

/// 31 December 2026, for dates in the future.
pub const TODAY: i32 = 20_818;

/// A session that has read these files, in slices of a size that cuts letters and rows in two.
pub fn session(files: &[(&str, &[u8])]) -> Session {
    let mut session = Session::new();
    for (number, (name, bytes)) in (0..).zip(files) {
        session.handle(Request::begin(number, name, TODAY), None);
        for slice in bytes.chunks(997) {
            session.handle(Request::Slice { file: number, last: false }, Some(slice.to_vec()));
        }
        let read = session.handle(Request::Slice { file: number, last: true }, Some(Vec::new()));
        assert!(matches!(read, Response::Read { .. }), "{read:?}");
    }
    session
}

/// A session that has read the sample.
#[allow(dead_code)]
pub fn sample() -> Session {
    let files = groeibeeld::sample::files();
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (name.as_str(), text.as_bytes())).collect();
    session(&files)
}

pub fn view(selection: &Selection) -> View {
    View::new(selection.clone(), Language::Dutch, Policy::Internal, 800)
}

/// What the page shows of a selection.
#[allow(dead_code)]
pub fn shown(session: &mut Session, selection: &Selection) -> Shown {
    match session.handle(Request::Show(view(selection)), None) {
        Response::Shown(shown) => *shown,
        response => panic!("{response:?}"),
    }
}

/// The text of a download.
#[allow(dead_code)]
pub fn saved(session: &mut Session, what: Save) -> String {
    match session.handle(Request::Save { what, view: view(&Selection::default()), today: TODAY }, None) {
        Response::Saved(saved) => saved.text,
        response => panic!("{response:?}"),
    }
}

/// All figures of a selection, as the public JSON.
#[allow(dead_code)]
pub fn figures(session: &mut Session, selection: &Selection) -> Figures {
    match session.handle(Request::Save { what: Save::Json, view: view(selection), today: TODAY }, None) {
        Response::Saved(saved) => Figures(serde_json::from_str(&saved.text).expect("JSON")),
        response => panic!("{response:?}"),
    }
}

/// All figures of these texts of CSV, without a selection.
#[allow(dead_code)]
pub fn figures_of(files: &[(&str, &str)]) -> Figures {
    let files: Vec<(&str, &[u8])> = files.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    figures(&mut session(&files), &Selection::default())
}

/// Figures as the public JSON.
pub struct Figures(pub Value);

impl Figures {
    pub fn figure(&self, id: &str) -> &Value {
        let figures = self.0["figures"].as_array().expect("figures");
        figures.iter().find(|figure| figure["id"] == id).unwrap_or_else(|| panic!("no figure {id}"))
    }

    /// The cell in the row whose first cells are `labels`.
    pub fn cell(&self, id: &str, labels: &[&str], key: &str) -> &Value {
        let figure = self.figure(id);
        let columns = figure["columns"].as_array().expect("columns");
        let column =
            columns.iter().position(|column| column["key"] == key).unwrap_or_else(|| panic!("no column {key}"));
        let starts = |row: &&Value| labels.iter().enumerate().all(|(index, label)| row["cells"][index] == *label);
        let row = figure["rows"].as_array().expect("rows").iter().find(starts);
        &row.unwrap_or_else(|| panic!("no row {labels:?} in {id}: {:#?}", figure["rows"]))["cells"][column]
    }

    #[allow(dead_code)]
    pub fn count(&self, id: &str, labels: &[&str], key: &str) -> i64 {
        self.cell(id, labels, key).as_i64().expect("a count")
    }

    #[allow(dead_code)]
    pub fn number(&self, id: &str, labels: &[&str], key: &str) -> f64 {
        self.cell(id, labels, key).as_f64().expect("a number")
    }
}
