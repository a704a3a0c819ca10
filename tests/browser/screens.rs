//! Every screen and state of the page, held against the rules of accessibility: in light, dark and forced colours, and in
//! both languages. What a screen is made of is the same in every engine, so that only Chromium walks through all of these.

use crate::harness::{Browser, Engine, Look, Setup, built_page, in_each_engine, in_engines};
use crate::page::{choose_year, enlarge, fill_in, internally, open_all, settle, written};
use crate::stopping::break_the_page;

const FEW: &str = "Casusnummer;Startdatum;Einddatum;Hoofddomein;Startscore;Eindscore\r\n\
    1;1-2-2024;3-6-2024;Financiën;2;3\r\n2;5-3-2024;onbekend;Financiën;2;9\r\n";

/// A walk through all screens.
struct Walk<'a> {
    browser: &'a Browser,
    broken: Vec<String>,
}

impl Walk<'_> {
    /// Notes what is wrong with a screen, or with the part of it that is new.
    fn look_at(&mut self, screen: &str, part: &str) {
        let found = self.browser.broken_within(part);
        self.broken.extend(found.iter().map(|wrong| format!("{screen}: {wrong}")));
    }

    fn start(&mut self, is_english: bool) {
        self.browser.wait_for("#sample");
        if is_english {
            self.browser.click(".page-header button[lang=en]");
            self.browser.wait_for_text("#start-title", "Make");
        }
        open_all(self.browser);
        self.look_at("start", "html");
        self.browser.click("#open-trust");
        self.browser.wait_for("#trust[open] #close-trust");
        open_all(self.browser);
        self.look_at("privacy", "#trust");
        self.browser.press("Escape");
        self.browser.wait_until("the panel is closed", || self.browser.count("#trust[open]") == 0);
    }

    /// Files that can't be read, and so few rows that nothing may be shown.
    fn files(&mut self) {
        let folder = tempfile::tempdir().expect("a temporary folder");
        let few = written(folder.path(), "weinig.csv", FEW);
        let empty = written(folder.path(), "leeg.csv", "");
        let wrong = written(folder.path(), "instellingen.json", "{}");
        self.browser.choose_files("#files", &[&few, &empty]);
        self.browser.wait_for("#refusal");
        self.browser.choose_files("#settings", &[&wrong]);
        self.browser.wait_for(".notices");
        settle(self.browser);
        open_all(self.browser);
        self.look_at("files, notices, too few cases", "html");
        self.browser.click("#policy-internal");
        self.browser.wait_for("#policy-confirm");
        self.look_at("before all numbers are shown", ".protection");
        self.browser.click("#clear");
        self.browser.wait_for("#sample");
    }

    fn figures(&mut self) {
        self.browser.click("#sample");
        self.browser.wait_for("[data-figure='reading']");
        settle(self.browser);
        self.look_at("figures", "html");
        enlarge(self.browser, "population-reach");
        fill_in(self.browser, "inhabitants", "veel");
        self.browser.wait_for("#inhabitants[aria-invalid=true]");
        self.look_at("a figure with a wrong number", "[data-figure='population-reach']");
        choose_year(self.browser, "2024");
        self.browser.wait_for("#compare-own");
        self.browser.click("#compare-own");
        settle(self.browser);
        open_all(self.browser);
        fill_in(self.browser, "house-first", "#f5c400");
        self.browser.wait_for("#house-first[aria-invalid=true]");
        self.browser.click("#merge");
        self.look_at("everything open, compared, with errors", "html");
        self.browser.set_size(320, 800);
        self.browser.wait_for("#open-selection");
        self.browser.click("#open-selection");
        self.browser.wait_for("#selection[open]");
        open_all(self.browser);
        self.look_at("the drawer", "#selection");
        self.browser.press("Escape");
        self.browser.wait_until("the drawer is closed", || self.browser.count("#selection[open]") == 0);
        // What stays in sight covers half a target wherever one stops scrolling; at the top it covers none.
        self.browser.execute("scrollTo(0, 0)", &[]);
        self.look_at("everything on a small screen", "html");
        internally(self.browser);
        self.look_at("all numbers", ".results__main");
    }

    fn broken(&mut self) {
        break_the_page(self.browser);
        self.browser.wait_for(".broken");
        self.look_at("a page that stopped", "html");
    }
}

fn walk(browser: &Browser, is_english: bool) {
    let mut walk = Walk { browser, broken: Vec::new() };
    walk.start(is_english);
    walk.files();
    walk.figures();
    walk.broken();
    assert!(walk.broken.is_empty(), "{}", walk.broken.join("\n"));
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn every_screen_is_accessible() {
    in_each_engine("screens", &built_page(), |browser| walk(browser, false));
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn every_screen_is_accessible_in_every_look_and_language() {
    // No colour belongs to a language and no word to a look: with the walk above, each of them comes by every screen.
    for (look, is_english) in [(Look::Dark, false), (Look::ForcedColours, true), (Look::Light, true)] {
        let setup = Setup { look, ..Setup::default() };
        in_engines(&[Engine::Chromium], "screens in a look", &built_page(), &setup, |browser| {
            walk(browser, is_english)
        });
    }
}
