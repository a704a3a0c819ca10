//! The harness on a page of its own: each helper does in each engine what it says, and fails where it should.
use std::path::{Path, PathBuf};

use serde_json::json;

use crate::harness::{BEST_PRACTICE, Browser, Download, Engine, Look, Setup, Violation, WCAG_22_AA};
use crate::harness::{in_each_engine, in_each_engine_as, prefix_of_run};

fn page() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/browser/harness.html")
}

fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file in a temporary folder");
    path
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn elements_are_found_read_and_used() {
    in_each_engine("elements", &page(), |browser| {
        browser.wait_for("h1");
        assert_eq!(browser.text("h1"), "The harness");
        assert_eq!(browser.texts("option"), ["One", "Two"]);
        assert_eq!(browser.count("button"), 4);
        assert_eq!(browser.attribute("#files", "type").as_deref(), Some("file"));
        assert_eq!(browser.attribute("#files", "class"), None);
        browser.select("#choice", "two");
        assert_eq!(browser.execute("return document.querySelector('#choice').value", &[]), "two");
        browser.click("#late");
        browser.wait_for_text("#arrived", "arrived late");
        assert_eq!(browser.execute("return arguments[0] + 1", &[json!(1)]), 2);
        assert_eq!(browser.execute_async("return await Promise.resolve(arguments[0])", &[json!("then")]), "then");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn keys_move_the_focus_and_type() {
    in_each_engine("keys", &page(), |browser| {
        let focus = || browser.execute("return document.activeElement.id", &[]);
        browser.press("Tab");
        assert_eq!(focus(), "files");
        browser.press("Tab");
        assert_eq!(focus(), "choice");
        browser.press("Shift+Tab");
        assert_eq!(focus(), "files");
        browser.press("Shift+ArrowDown");
        assert_eq!(browser.text("#pressed"), "Shift+ArrowDown");
        browser.type_into("#field", "één");
        browser.press("Control+a");
        browser.press("x");
        assert_eq!(browser.execute("return document.querySelector('#field').value", &[]), "x");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn files_are_chosen_dropped_and_saved() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let first = written(folder.path(), "eerste meting.csv", "a;b\n");
    let second = written(folder.path(), "tweede.csv", "één");
    in_each_engine("files", &page(), |browser| {
        browser.choose_files("#files", &[&first, &second]);
        browser.wait_for_text("#listed", "eerste meting.csv 4 a;b\n; tweede.csv 5 één");
        browser.drop_files("#drop", &[("los.csv", b"x"), ("bytes.csv", &[b'y', 0xFF])]);
        browser.wait_for_text("#listed", "los.csv 1 x; bytes.csv 2 y\u{FFFD}");
        // Twice, because the second has the name of the first.
        for _ in 0..2 {
            let saved: Download = browser.download("#download");
            assert_eq!(saved.name, "cijfers.json");
            assert_eq!(saved.bytes, r#"{"zorg": "één"}"#.as_bytes());
        }
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn window_gets_wide_and_narrow_and_is_pictured() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("new/picture.png");
    let is_as_large = |width: u32, height: u32| {
        let png = std::fs::read(&path).expect("a picture");
        let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
        // A full picture leaves the scroll bar out.
        assert!(number(16) <= width && number(16) + 20 >= width, "{} is not {width} wide", number(16));
        assert!(number(20) >= height, "{} is lower than {height}", number(20));
    };
    in_each_engine("window", &page(), |browser| {
        for width in [1280, 400] {
            browser.set_size(width, 700);
            assert_eq!(browser.size(), (width, 700));
            browser.screenshot(&path);
            is_as_large(width, 700);
            browser.screenshot_all(&path);
            is_as_large(width, 2500);
            assert_eq!(browser.size(), (width, 700));
        }
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn looks_and_language_reach_the_page() {
    let check = |look: Look, language: &'static str| {
        let setup = Setup { look, language, size: (800, 600) };
        in_each_engine_as("looks", &page(), &setup, |browser| {
            let matches =
                |query: &str| browser.execute("return matchMedia(arguments[0]).matches", &[json!(query)]) == true;
            assert_eq!(browser.execute("return navigator.language", &[]), language);
            assert_eq!(browser.size(), (800, 600));
            assert_eq!(matches("(prefers-color-scheme: dark)"), look == Look::Dark);
            let is_forced = matches("(forced-colors: active)");
            match browser.engine() {
                Engine::Chromium | Engine::Firefox => assert_eq!(is_forced, look == Look::ForcedColours),
                Engine::WebKit => assert_eq!(matches("(prefers-contrast: more)"), look == Look::ForcedColours),
            }
        });
    };
    check(Look::Light, "nl-NL");
    check(Look::Dark, "en-GB");
    check(Look::ForcedColours, "nl-NL");
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn errors_are_heard_and_a_good_page_has_none() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let wrong_from_the_start = written(
        folder.path(),
        "wrong.html",
        "<!doctype html><title>Wrong</title><script>console.error('while loading')</script>",
    );
    in_each_engine("errors", &page(), |browser| {
        assert_eq!(browser.errors(), [""; 0]);
        browser.click("#wrong");
        std::thread::sleep(std::time::Duration::from_millis(200));
        let errors = browser.errors().join("\n");
        assert!(errors.contains("planted in the console"), "{errors}");
        // WebKit tells of an error in a local file only that there was one.
        let thrown = if browser.engine() == Engine::WebKit { "Script error." } else { "planted and thrown" };
        assert!(errors.contains(thrown), "{errors}");
        browser.open_page(&wrong_from_the_start);
        let errors = browser.errors();
        assert!(errors.len() == 1 && errors[0].contains("while loading"), "{errors:?}");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn requests_are_seen_and_the_policy_refuses_them() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let html = std::fs::read_to_string(page()).expect("the harness's page");
    let without_policy: String = html.split_inclusive('\n').filter(|line| !line.contains("Content-Security")).collect();
    let unprotected = written(folder.path(), "unprotected.html", &without_policy);
    in_each_engine("requests", &page(), |browser| {
        assert_eq!(browser.fetch_is_refused(), Ok(()));
        assert_eq!(browser.requests_since_load(), [""; 0]);
        assert_ne!(browser.errors(), [""; 0], "a refusal is an error");

        browser.open_page(&unprotected);
        assert_eq!(browser.requests_since_load(), [""; 0]);
        let error = browser.fetch_is_refused().expect_err("there is no policy to refuse it");
        for way in ["fetch", "XMLHttpRequest", "WebSocket", "sendBeacon", "EventSource", "Image"] {
            assert!(error.contains(&format!("{way:?}")), "{way} in {error}");
        }
        let requests = browser.requests_since_load();
        for way in ["/fetch", "/XMLHttpRequest", "/sendBeacon", "/EventSource", "/Image"] {
            assert!(requests.iter().any(|request| request.ends_with(way)), "{way} in {requests:?}");
        }
        browser.execute("new Image().src = 'https://example.org/picture.png'", &[]);
        let is_seen = || browser.requests_since_load().iter().any(|request| request.contains("example.org"));
        browser.wait_until("the request to another host is seen", is_seen);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn axe_finds_a_planted_violation_only() {
    in_each_engine("axe", &page(), |browser| {
        assert!(browser.axe().is_empty(), "{:?}", browser.axe());
        browser.click("#spoil");
        let violations: Vec<Violation> = browser.axe();
        assert_eq!(violations.len(), 1, "{violations:?}");
        assert_eq!(violations[0].rule, "image-alt");
        assert!(violations[0].to_string().contains("img"), "{}", violations[0]);
        assert!(browser.axe_within("h1", WCAG_22_AA).is_empty());
        assert!(browser.axe_within("main", BEST_PRACTICE).is_empty());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn failure_names_the_engines_and_leaves_pictures_but_no_process() {
    let test = "planted-failure";
    let fail = || in_each_engine(test, &page(), |_| panic!("planted"));
    let message = std::panic::catch_unwind(fail).expect_err("the planted failure");
    let message = message.downcast_ref::<String>().expect("words");
    for engine in Engine::ALL.map(Engine::name).into_iter().filter(|engine| message.contains(engine)) {
        assert!(message.contains(&format!("{test} in {engine}: planted")), "{message}");
        let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
        let picture = picture.join(format!("{test}-{engine}.png"));
        std::fs::remove_file(&picture).expect("a picture of the failure");
    }
    assert_eq!(processes_of_browsers(), 0);
}

/// The processes that a browser of this run has started and left.
fn processes_of_browsers() -> usize {
    let folder = prefix_of_run();
    let is_of_this_run = |line: &[u8]| {
        let line = String::from_utf8_lossy(line);
        line.starts_with("GROEIBEELD_BROWSER=") && line.contains(&folder)
    };
    let is_marked = |environment: &Vec<u8>| environment.split(|byte| *byte == 0).any(is_of_this_run);
    let processes = std::fs::read_dir("/proc").into_iter().flatten().flatten();
    processes.filter_map(|process| std::fs::read(process.path().join("environ")).ok()).filter(is_marked).count()
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn waiting_in_vain_says_for_what() {
    let browser = Browser::open(Engine::Chromium, &page());
    let wait = std::panic::AssertUnwindSafe(|| browser.wait_for("#never"));
    let message = std::panic::catch_unwind(wait).expect_err("a wait in vain");
    let message = message.downcast_ref::<String>().expect("words");
    assert!(message.contains("`#never` is shown") && message.contains("The harness"), "{message}");
}
