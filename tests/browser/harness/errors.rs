//! What went wrong in the page since it was opened: uncaught errors, what it wrote with `console.error`, and what its
//! policy refused.
//!
//! Chromium's driver hands out the console. Firefox is asked for its messages, and prints `console.error` to the
//! driver's log. WebKit's driver has neither: there a listener is put into the page right after it was loaded, and what
//! happened while loading is seen by opening the page once more in an ordinary MiniBrowser that prints its console.
use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;
use super::{firefox, webkit};

const LISTEN: &str = "
    const errors = window.errorsForTheTest = [];
    addEventListener('error', event => errors.push(event.message));
    addEventListener('unhandledrejection', event => errors.push(String(event.reason)));
    addEventListener('securitypolicyviolation', event =>
        errors.push(`refused by ${event.effectiveDirective}: ${event.blockedURI}`));
    const write = console.error;
    console.error = (...words) => { errors.push(words.join(' ')); write.apply(console, words); };";

impl Browser {
    /// One sentence an error, in the engine's words; empty when all is well. In WebKit this takes four seconds the first time.
    #[track_caller]
    pub fn errors(&self) -> Vec<String> {
        match self.engine() {
            Engine::Chromium => self.errors_in_chromium(),
            Engine::Firefox => self.errors_in_firefox(),
            Engine::WebKit => self.errors_in_webkit(),
        }
    }

    /// What was logged so far belongs to the page before.
    pub(super) fn forget_log(&self) {
        match self.engine() {
            Engine::Chromium => self.fetch_log(),
            Engine::Firefox => drop(self.run_in_firefox(firefox::FORGET_MESSAGES)),
            Engine::WebKit => {}
        }
        self.log.borrow_mut().clear();
        self.log_start.set(self.printed().len());
        self.witness_start.set(self.witness.seen().len());
    }

    pub(super) fn listen_for_errors(&self) {
        if self.engine() == Engine::WebKit {
            self.execute(LISTEN, &[]);
        }
    }

    /// Moves Chromium's log entries of both kinds over here: it forgets what it has handed out.
    pub(super) fn fetch_log(&self) {
        for kind in ["browser", "performance"] {
            let entries = self.command(http::Method::POST, "se/log", json!({"type": kind}));
            self.log.borrow_mut().extend(entries.as_array().into_iter().flatten().cloned());
        }
    }

    fn errors_in_chromium(&self) -> Vec<String> {
        self.fetch_log();
        let log = self.log.borrow();
        log.iter().filter(|entry| entry["level"] == "SEVERE").map(|entry| text(&entry["message"])).collect()
    }

    fn errors_in_firefox(&self) -> Vec<String> {
        let messages = self.run_in_firefox(firefox::MESSAGES);
        let mut errors: Vec<String> = messages.as_array().into_iter().flatten().map(text).collect();
        let printed = self.printed();
        let printed = printed.get(self.log_start.get()..).unwrap_or_default();
        let of_page = |line: &&str| line.starts_with("console.error:") && !line.starts_with(firefox::OWN_ERROR);
        errors.extend(printed.lines().filter(of_page).map(String::from));
        errors
    }

    fn errors_in_webkit(&self) -> Vec<String> {
        let heard = self.execute("return window.errorsForTheTest ?? []", &[]);
        let mut errors: Vec<String> = heard.as_array().into_iter().flatten().map(text).collect();
        let console = webkit::console_while_loading(&self.environment, &self.folders, &self.address());
        let is_error = |line: &&str| line.contains("CONSOLE") && line.contains("ERROR");
        errors.extend(console.lines().filter(is_error).map(String::from));
        errors
    }

    /// What driver and browser have printed.
    fn printed(&self) -> String {
        let printed = std::fs::read(self.folders.log()).unwrap_or_default();
        String::from_utf8_lossy(&printed).into_owned()
    }
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), String::from)
}
