//! What was chosen, undone and done again: with keys alone, and by the buttons that say what they bring.

use crate::harness::{Browser, Engine, Setup, built_page, in_each_engine, in_each_look};
use crate::page::{focus, focused, settle, with_dropped_files};
use serde_json::json;

/// All numbers on the page.
fn numbers(browser: &Browser) -> Vec<String> {
    browser.settle();
    // Also of tables that are folded up.
    let all = "return [...document.querySelectorAll('[data-figure] table')].map(table => table.textContent)";
    let all = browser.execute(all, &[]);
    all.as_array().into_iter().flatten().filter_map(|text| text.as_str().map(str::to_owned)).collect()
}

/// Walks with Tab to a control with this id, or without one and with a text that begins so.
#[track_caller]
fn reach(browser: &Browser, wanted: &str) {
    let is_there = "const {id, textContent} = document.activeElement; return id === arguments[0] || !id && textContent.startsWith(arguments[0])";
    let found = (0..150).any(|_| {
        browser.press("Tab");
        browser.execute(is_there, &[json!(wanted)]) == true
    });
    assert!(found, "{}: no Tab leads to {wanted}", browser.engine());
}

/// The text of what has the focus.
fn focused_text(browser: &Browser) -> String {
    browser.execute("return document.activeElement.textContent", &[]).as_str().unwrap_or_default().to_owned()
}

/// Presses keys, and waits until this is said and the figures are there.
#[track_caller]
fn press(browser: &Browser, keys: &str, said: &str) {
    browser.press(keys);
    browser.wait_for_text("#status", said);
    settle(browser);
}

/// What an element says, also where it is cut: WebKit's driver finds no text in what does not fit.
fn said(browser: &Browser, selector: &str) -> String {
    let text = browser.execute("return document.querySelector(arguments[0])?.textContent ?? ''", &[json!(selector)]);
    text.as_str().unwrap_or_default().to_owned()
}

#[track_caller]
fn wait_until_said(browser: &Browser, selector: &str, text: &str) {
    browser.wait_until(&format!("{selector} says {text}"), || said(browser, selector).contains(text));
}

fn value(browser: &Browser, id: &str) -> String {
    let value = browser.execute("return document.getElementById(arguments[0]).value", &[json!(id)]);
    value.as_str().unwrap_or_default().to_owned()
}

/// The measures of this name so far.
fn measures(browser: &Browser, name: &str) -> i64 {
    let count = "return performance.getEntriesByName(arguments[0], 'measure').length";
    browser.execute(count, &[json!(name)]).as_i64().unwrap_or_default()
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_period_is_undone_and_done_again_with_keys_alone() {
    in_each_engine("undoing a period", &built_page(), |browser| {
        with_dropped_files(browser);
        let all = numbers(browser);
        assert_eq!(said(browser, "#results-undo"), "Ongedaan maken");
        assert_eq!(browser.attribute("#results-undo", "aria-disabled").as_deref(), Some("true"));
        focus(browser, "#files-title");
        reach(browser, "2025 (");
        browser.press("Enter");
        wait_until_said(browser, "#results-undo", "Ongedaan maken: periode");
        settle(browser);
        let of_2025 = numbers(browser);
        assert!(of_2025 != all, "other numbers");
        let measured = measures(browser, "figures");
        press(browser, "Control+z", "Ongedaan gemaakt: periode. Cijfers bijgewerkt");
        browser.wait_until("the numbers are back", || numbers(browser) == all);
        browser.wait_until("it is measured", || measures(browser, "figures") == measured + 1);
        assert!(focused_text(browser).starts_with("2025 ("), "the focus stays");
        assert_eq!(said(browser, "#results-redo"), "Opnieuw: periode");
        press(browser, "Control+y", "Opnieuw gedaan: periode. Cijfers bijgewerkt");
        browser.wait_until("the numbers of 2025", || numbers(browser) == of_2025);
        press(browser, "Control+z", "Ongedaan gemaakt: periode.");
        browser.press("Control+z");
        press(browser, "Control+Shift+z", "Opnieuw gedaan: periode.");
        browser.wait_until("the numbers of 2025", || numbers(browser) == of_2025);

        // The buttons keep the focus, also where there is nothing more to bring.
        reach(browser, "results-undo");
        press(browser, "Enter", "Ongedaan gemaakt: periode.");
        browser.wait_until("the numbers are back", || numbers(browser) == all);
        assert_eq!(focused(browser), "results-undo");
        assert_eq!(browser.attribute("#results-undo", "aria-disabled").as_deref(), Some("true"));
        assert_eq!(browser.attribute("#results-undo", "title").as_deref(), Some("Er is niets om ongedaan te maken"));
        browser.press("Enter");
        browser.press("Tab");
        assert_eq!(focused(browser), "results-redo");
        press(browser, "Space", "Opnieuw gedaan: periode.");
        browser.wait_until("the numbers of 2025", || numbers(browser) == of_2025);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn merging_is_undone_and_the_focus_finds_a_place() {
    in_each_engine("undoing merging", &built_page(), |browser| {
        with_dropped_files(browser);
        let apart = numbers(browser);
        browser.select("#merging-field", "main_domain");
        focus(browser, "#merging-field");
        for _ in 0..2 {
            browser.press("Tab");
            browser.press("Space");
        }
        reach(browser, "merge");
        browser.press("Enter");
        wait_until_said(browser, "#results-undo", "Ongedaan maken: samenvoegen van hoofddomein");
        settle(browser);
        let merged = numbers(browser);
        assert!(merged != apart, "other numbers");
        let is_merged = || said(browser, ".selection-summary__text").contains("samengevoegd");
        assert!(is_merged());
        focus(browser, ".merging__group button");
        press(browser, "Control+z", "Ongedaan gemaakt: samenvoegen van hoofddomein.");
        browser.wait_until("they are apart", || numbers(browser) == apart && !is_merged());
        assert_eq!(focused(browser), "merging-title", "the button that had the focus is gone");
        press(browser, "Control+y", "Opnieuw gedaan: samenvoegen van hoofddomein.");
        browser.wait_until("they are one", || numbers(browser) == merged && is_merged());
        assert_eq!(focused(browser), "merging-title");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_column_is_undone_by_reading_the_file_again() {
    in_each_engine("undoing a column", &built_page(), |browser| {
        with_dropped_files(browser);
        let right = numbers(browser);
        browser.select("#column-1-0-end_score", "7");
        settle(browser);
        focus(browser, "#column-1-0-end_score");
        wait_until_said(browser, "#files-undo", "Ongedaan maken: kolom ‘");
        browser.wait_for_text(".missing-figures [data-figure='end-vs-goal']", "doelscore");
        let wrong = numbers(browser);
        press(browser, "Control+z", "Ongedaan gemaakt: kolom ‘");
        browser.wait_until("the numbers are back", || numbers(browser) == right);
        assert_eq!(value(browser, "column-1-0-end_score"), "8");
        assert_eq!(focused(browser), "column-1-0-end_score", "the focus stays");
        press(browser, "Control+y", "Opnieuw gedaan: kolom ‘");
        browser.wait_until("the other numbers", || numbers(browser) == wrong);
        assert_eq!(value(browser, "column-1-0-end_score"), "7");
        browser.click("#files-undo");
        browser.wait_until("the numbers are back", || numbers(browser) == right);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn keys_in_a_field_that_is_written_in_are_the_browsers() {
    in_each_engine("undoing letters", &built_page(), |browser| {
        with_dropped_files(browser);
        browser.execute("document.querySelectorAll('details').forEach(one => one.open = true)", &[]);
        focus(browser, "#files-title");
        reach(browser, "2025 (");
        browser.press("Enter");
        wait_until_said(browser, "#results-undo", "periode");
        let before = value(browser, "report-title");
        focus(browser, "#report-title");
        browser.press("End");
        browser.press("!");
        wait_until_said(browser, "#results-undo", "Ongedaan maken: titel van het verslag");
        assert_eq!(value(browser, "report-title"), format!("{before}!"));
        browser.press("Control+z");
        // WebKit's driver leaves what is in a field as it is.
        if browser.engine() != Engine::WebKit {
            browser.wait_until("the letter is gone", || value(browser, "report-title") == before);
        }
        browser.press("Control+z");
        browser.press("Control+z");
        browser.settle();
        assert!(said(browser, ".selection-summary__text").contains("2025"), "the period stays");

        // Outside it all letters are one step.
        for letter in ["E", "n", "d"] {
            browser.press(letter);
        }
        browser.press("Tab");
        focus(browser, "#report-undo");
        press(browser, "Enter", "Ongedaan gemaakt: titel van het verslag.");
        browser.wait_until("the letters are gone", || value(browser, "report-title") == before);
        assert_eq!(focused(browser), "report-undo");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn keys_undo_nothing_behind_a_dialog_or_while_practising() {
    in_each_engine("undoing nothing", &built_page(), |browser| {
        with_dropped_files(browser);
        focus(browser, "#files-title");
        reach(browser, "2025 (");
        browser.press("Enter");
        wait_until_said(browser, "#results-undo", "periode");
        settle(browser);
        focus(browser, "#present");
        browser.press("Enter");
        browser.wait_for("#presentation[open]");
        browser.press("Control+z");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#presentation") == 0);
        browser.click("#practise-top");
        browser.wait_for("#training");
        browser.press("Control+z");
        browser.click("#training-leave");
        browser.wait_until("it is left", || browser.count("#training") == 0);
        assert_eq!(said(browser, "#results-undo"), "Ongedaan maken: periode");
        browser.press("Control+z");
        browser.wait_for_text("#status", "Ongedaan gemaakt: periode.");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn all_numbers_do_not_come_back_by_undoing() {
    in_each_engine("undoing a policy", &built_page(), |browser| {
        with_dropped_files(browser);
        browser.click("#policy-back");
        browser.wait_for("#refusal");
        settle(browser);
        assert_eq!(said(browser, "#results-undo"), "Ongedaan maken");
        focus(browser, "#present");
        browser.press("Control+z");
        browser.settle();
        assert_eq!((browser.count("#refusal"), browser.count(".internal-band")), (1, 0));
        browser.click("#policy-round");
        wait_until_said(browser, "#results-undo", "Ongedaan maken: wat met kleine aantallen gebeurt");
        browser.click("#results-undo");
        let is_checked = "return document.getElementById('policy-hide').checked";
        browser.wait_until("the usual policy", || browser.execute(is_checked, &[]) == true);
        assert_eq!(browser.count(".internal-band"), 0);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_buttons_fit_and_are_accessible_in_every_look() {
    in_each_look("undoing axe", &built_page(), &Setup::default(), |browser| {
        with_dropped_files(browser);
        browser.select("#column-1-0-end_score", "7");
        settle(browser);
        for size in [1280, 320] {
            browser.set_size(size, 800);
            browser.check_axe(".undo-buttons");
            let out = "return [...document.querySelectorAll('.undo-buttons button')].filter(button => {
                const {left, right, height} = button.getBoundingClientRect();
                return button.checkVisibility() && (left < 0 || right > innerWidth || height < 24);
            }).map(button => button.id)";
            assert_eq!(browser.execute(out, &[]), json!([]), "{size}");
        }
    });
}
