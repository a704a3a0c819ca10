//! The report as somebody opens it who never saw the page that made it.

use crate::harness::in_each_engine;
use groeibeeld::disclosure::Policy;
use groeibeeld::export::report::templates::Template;
use groeibeeld::house::House;
use groeibeeld::language::Language;
use groeibeeld::protocol::{Request, Response, Save, View};
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use std::path::{Path, PathBuf};

/// 31-5-2024.
const TODAY: i32 = 19_874;

/// The report of a template, of the sample, in a house style.
fn written(folder: &Path, template: Template, language: Language) -> PathBuf {
    let mut session = Session::new();
    for (number, (name, text)) in (0..).zip(groeibeeld::sample::files()) {
        session.handle(Request::begin(number, &name, TODAY), None);
        session.handle(Request::Slice { file: number, last: true }, Some(text.into_bytes()));
    }
    let house = House { name: "De Brug".into(), first: "#7a1f6b".parse().ok(), ..House::default() };
    let selection = Selection::default();
    let report = Box::new(template.report(&selection, language));
    let view = View { house, ..View::new(selection, language, Policy::default(), 800) };
    let Response::Saved(saved) = session.handle(Request::Save { what: Save::Html(report), view, today: TODAY }, None)
    else {
        panic!("no report")
    };
    let path = folder.join(saved.name);
    std::fs::write(&path, saved.text).expect("a file in a temporary folder");
    path
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_report_breaks_no_rule_of_accessibility_and_asks_for_nothing() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let dutch = written(folder.path(), Template::All, Language::Dutch);
    let english = written(folder.path(), Template::HalfYear, Language::English);
    in_each_engine("report", &dutch, |browser| {
        browser.wait_for("h1");
        browser.check_axe("html");
        let levels =
            "return Array.from(document.querySelectorAll('h1, h2, h3, h4'), heading => heading.localName).join(' ')";
        let levels = browser.execute(levels, &[]).as_str().unwrap_or_default().to_owned();
        assert!(levels.starts_with("h1 h2") && levels.matches("h1").count() == 1, "{levels}");
        assert!(!levels.contains("h1 h3") && !levels.contains("h4"), "{levels}");
        browser.set_size(400, 800);
        browser.check_axe("html");
        assert_eq!(browser.requests_since_load(), Vec::<String>::new());
        browser.open_page(&english);
        browser.wait_for("h1");
        browser.check_axe("html");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}
