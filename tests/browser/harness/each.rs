//! One test in every engine.
use std::any::Any;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;

use super::browser::Browser;
use super::engine::{Engine, Look, Setup};
use super::window::screenshot_path;

/// Opens the page in each engine in turn and runs the test on it. All engines are tried; the failure names those that
/// failed, and a picture of each is left in `target/screenshots/<test>-<engine>.png`.
///
/// `GROEIBEELD_ENGINE=firefox` keeps it to one engine, for work on a test.
#[track_caller]
pub fn in_each_engine(test: &str, page: &Path, body: impl Fn(&Browser)) {
    in_each_engine_as(test, page, &Setup::default(), body);
}

/// The same on a device that is set up in another way.
#[track_caller]
pub fn in_each_engine_as(test: &str, page: &Path, setup: &Setup, body: impl Fn(&Browser)) {
    in_engines(&Engine::ALL, test, page, setup, body);
}

/// The same in every look: in light in each engine, in dark and forced colours in Chromium. The colours come from one style
/// sheet, and what a page is made of is the same in all three.
#[track_caller]
pub fn in_each_look(test: &str, page: &Path, setup: &Setup, body: impl Fn(&Browser)) {
    in_engines(&Engine::ALL, test, page, setup, &body);
    for look in [Look::Dark, Look::ForcedColours] {
        in_engines(&[Engine::Chromium], test, page, &Setup { look, ..*setup }, &body);
    }
}

/// The same in these engines, for what need not be looked at in each.
#[track_caller]
pub fn in_engines(engines: &[Engine], test: &str, page: &Path, setup: &Setup, body: impl Fn(&Browser)) {
    let only = std::env::var("GROEIBEELD_ENGINE").ok();
    let engines = engines.iter().filter(|engine| only.as_ref().is_none_or(|only| only == engine.name()));
    let failures: Vec<String> = engines
        .filter_map(|&engine| {
            let result = catch_unwind(AssertUnwindSafe(|| in_one_engine(test, engine, page, setup, &body)));
            result.err().map(|panic| format!("{test} in {engine}: {}", words(panic.as_ref())))
        })
        .collect();
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

fn in_one_engine(test: &str, engine: Engine, page: &Path, setup: &Setup, body: &impl Fn(&Browser)) {
    let browser = Browser::open_as(engine, page, setup);
    if let Err(panic) = catch_unwind(AssertUnwindSafe(|| body(&browser))) {
        // A browser that has crashed cannot be pictured; the test's own failure is what counts.
        let _ = catch_unwind(AssertUnwindSafe(|| browser.screenshot(&screenshot_path(test, engine))));
        std::panic::resume_unwind(panic);
    }
    browser.close();
}

fn words(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<String>().map(String::as_str);
    text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic without words")
}
