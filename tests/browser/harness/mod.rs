//! Drives the three browser engines: what a browser test needs and nothing of what it tests.
//!
//! In comes the path of a page and what the test does with it; out comes a passed test, or a failure that names the
//! engine and leaves a screenshot. Calls block and panic with a sentence, because a test has nothing better to do with
//! an error. Tests start at `in_each_engine`; what a browser can do is spread over the modules below `browser`.

/// Engine, Setup, Look: what can be opened and how.
mod engine;
/// The folders of one browser, deleted with it.
mod folders;
/// A listener that stands between the browser and any network and writes down who asked for what.
mod witness;
/// What to start and what to ask for, one file an engine.
mod chromium;
mod firefox;
mod webkit;
/// The driver's process, and the end of everything it started.
mod driver;
/// Browser: one open browser showing one page.
mod browser;
/// Find, read, click, type, run scripts.
mod elements;
mod keys;
/// The window's size, pictures of the page.
mod window;
/// Files into the page and files out of it.
mod downloads;
mod files;
/// What went wrong and what was asked of the network since the page was opened.
mod errors;
mod network;
/// The accessibility check.
mod axe;
/// One test in every engine.
mod each;

pub use axe::{BEST_PRACTICE, Violation, WCAG_22_AA};
pub use browser::Browser;
#[allow(unused_imports)] // OK because the page's own tests start here
pub use browser::built_page;
pub use downloads::Download;
pub use each::{in_each_engine, in_each_engine_as, in_each_look, in_engines};
pub use engine::{Engine, Look, Setup};
pub use folders::prefix_of_run;
