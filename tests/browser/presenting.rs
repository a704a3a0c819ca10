//! Figures one at a time, for a projector: with keys alone, with a pointer, and for every look.

use crate::harness::{Browser, Engine, Setup, built_page, in_each_engine, in_each_engine_as, in_each_look};
use crate::page::{focus, focused, with_files};
use serde_json::json;

/// A projector of old.
const PROJECTOR: (u32, u32) = (1024, 768);

/// Opens the page with the sample, as it is at first.
pub fn with_sample(browser: &Browser) {
    browser.wait_for("#sample");
    browser.click("#sample");
    browser.wait_for("[data-figure='reading']");
    browser.settle();
}

/// Begins to present with a key, from the button.
fn opened(browser: &Browser) {
    focus(browser, "#present");
    browser.press("Enter");
    browser.wait_for("#presentation[open] .presentation__chart svg");
}

/// Presses a key and waits until this place is said.
#[track_caller]
fn press(browser: &Browser, key: &str, place: &str) {
    browser.press(key);
    browser.wait_for_text("#presentation-place", place);
}

/// Whether everything that must stay in sight is in the window, and nothing is wider than it.
#[track_caller]
fn check_in_sight(browser: &Browser) {
    let out = browser.execute(
        "const out = [...document.querySelectorAll('.presentation__marks > *, .presentation__title, .presentation__foot > *, \
             .presentation__bar button, .presentation__bar select, .presentation__summary, .presentation__table, \
             .presentation__chart svg, .presentation__chart svg text')].filter(element => {
             const {left, right, top, bottom} = element.getBoundingClientRect();
             return left < 0 || right > innerWidth + 1 || top < 0 || bottom > innerHeight + 1;
         });
         return out.map(element => element.className || element.id)",
        &[],
    );
    assert_eq!(out, json!([]), "{:?}", browser.size());
}

/// Whether the letters of the chart can be read from the back, and no more than two lines stand above it.
#[track_caller]
fn check_readable(browser: &Browser) {
    let small = "const chart = document.querySelector('.presentation__chart svg');
        const times = chart?.getScreenCTM().a ?? 9;
        const words = document.querySelector('.presentation__summary');
        const lines = words.clientHeight / parseFloat(getComputedStyle(words).lineHeight);
        return [times >= 1.2, lines < 2.7]";
    assert_eq!(browser.execute(small, &[]), json!([true, true]), "{}", browser.text("#presentation-title"));
}

/// The chart of what is presented, and the line that says a value.
const STAGE: &str = "#presentation .figure__stage";
const VALUE: &str = "#presentation .figure__value";

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn values_of_a_presented_chart_are_walked_through_and_pages_still_lead_on() {
    let setup = Setup { size: PROJECTOR, ..Setup::default() };
    in_each_engine_as("presenting values", &built_page(), &setup, |browser| {
        with_sample(browser);
        opened(browser);
        let is_in_chart = || browser.execute("return document.activeElement.matches(arguments[0])", &[json!(STAGE)]);
        // Asked of the page: WebKit's driver says nothing of a line that lies over the foot of its frame.
        let said = || {
            let text =
                browser.execute("return document.querySelector(arguments[0])?.textContent ?? ''", &[json!(VALUE)]);
            text.as_str().unwrap_or_default().to_owned()
        };
        let reached = (0..5).any(|_| {
            browser.press("Tab");
            is_in_chart() == true
        });
        assert!(reached, "{}: the chart is reached by Tab", browser.engine());
        browser.press("ArrowRight");
        browser.wait_for_text(VALUE, "Financiën, start: ");
        browser.press("ArrowRight");
        browser.wait_for_text(VALUE, "Financiën, eind: ");
        browser.wait_for_text("#presentation-place", "1 van ");
        check_in_sight(browser);
        browser.press("PageDown");
        browser.wait_for_text("#presentation-title", "deel 2 van 2");
        browser.wait_until("of another part no value is said", || said().is_empty());
        assert_eq!(is_in_chart(), true, "the chart keeps the focus");
        browser.press("PageDown");
        browser.wait_for_text("#presentation-place", "2 van ");
        assert_eq!(is_in_chart(), true, "the chart of the next figure has it");
        browser.wait_for(".presentation__chart[aria-busy='false']");
        browser.press("ArrowDown");
        browser.wait_until("a value is said", || !said().is_empty());
        browser.press("Escape");
        browser.wait_until("the value is gone", || said().is_empty());
        assert_eq!(browser.count("#presentation[open]"), 1, "the presentation is still there");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#presentation") == 0);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn figures_are_picked_and_ordered_with_keys_alone() {
    let setup = Setup { size: PROJECTOR, ..Setup::default() };
    in_each_engine_as("presenting picked", &built_page(), &setup, |browser| {
        with_sample(browser);
        focus(browser, "#present-choice");
        browser.press("Enter");
        for figure in ["reach-by-theme", "growth", "main-domains"] {
            focus(browser, &format!("#present-{figure}"));
            browser.press("Space");
            browser.wait_for(&format!("#present-{figure}-up"));
        }
        browser.wait_for_text("#present-choice", "3 figuren");
        focus(browser, "#present-main-domains-up");
        browser.press("Enter");
        browser.wait_for_text(".present-choice__order li:nth-child(2)", "Hoofddomeinen");
        browser.wait_until("the button keeps the focus", || focused(browser) == "present-main-domains-up");
        browser.press("Control+z");
        browser.wait_for_text(".present-choice__order li:nth-child(3)", "Hoofddomeinen");
        browser.press("Control+y");
        browser.wait_for_text(".present-choice__order li:nth-child(2)", "Hoofddomeinen");
        opened(browser);
        browser.wait_for_text("#presentation-place", "1 van 3");
        assert!(browser.text("#presentation-title").contains("bereik per thema"));
        press(browser, "PageDown", "2 van 3");
        assert_eq!(browser.text("#presentation-title"), "Hoofddomeinen");
        press(browser, "End", "3 van 3");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#presentation") == 0);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn all_rows_of_a_presented_table_are_reached_by_the_keys_that_lead_on() {
    let setup = Setup { size: PROJECTOR, ..Setup::default() };
    in_each_engine_as("presenting rows", &built_page(), &setup, |browser| {
        with_sample(browser);
        opened(browser);
        browser.select("#presentation-choice", "dimension-by-domain");
        browser.click("#presentation-table");
        browser.wait_for_text(".presentation__rows", "Rij 1 t/m ");
        check_in_sight(browser);
        focus(browser, "#presentation-title");
        let place = browser.text("#presentation-place");
        let mut seen = 0;
        for _ in 0..20 {
            let rows = browser.text(".presentation__rows");
            let numbers: Vec<usize> =
                rows.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
            assert!(numbers[0] <= seen + 1, "no row is left out: {rows}");
            seen = numbers[1];
            if seen == numbers[2] {
                break;
            }
            browser.press("PageDown");
            browser.wait_until("other rows", || browser.text(".presentation__rows") != rows);
        }
        assert!(seen > 30 && browser.text("#presentation-place") == place);
        browser.press("PageDown");
        browser.wait_until("the next figure", || browser.text("#presentation-place") != place);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn figures_are_presented_with_keys_alone() {
    in_each_engine_as("presenting", &built_page(), &Setup { size: PROJECTOR, ..Setup::default() }, |browser| {
        with_sample(browser);
        let first = browser.text("[data-figure] .figure__title");
        opened(browser);
        assert_eq!(focused(browser), "presentation-title", "the title is read first");
        assert!(browser.text("#presentation-title").starts_with(&first));
        let all = browser.count("[data-figure]") - browser.count(".missing-figures [data-figure]");
        let place = |place: usize| format!("{place} van {all}");
        browser.wait_for_text("#presentation-place", &place(1));
        // A chart that is too high for the projector comes in parts.
        browser.wait_for_text("#presentation-title", "deel 1 van 2");
        browser.press("ArrowRight");
        browser.wait_for_text("#presentation-title", "deel 2 van 2");
        press(browser, "ArrowRight", &place(2));
        browser.wait_for_text("#presentation-title", "deel 1 van ");
        press(browser, "PageUp", &place(1));
        browser.wait_for_text("#presentation-title", "deel 2 van 2");
        browser.press("ArrowLeft");
        browser.wait_for_text("#presentation-title", "deel 1 van 2");
        press(browser, "ArrowLeft", &place(1));
        press(browser, "End", &place(all));
        press(browser, "ArrowRight", &place(all));
        assert_eq!(browser.attribute("#presentation-next", "aria-disabled").as_deref(), Some("true"));
        press(browser, "Home", &place(1));
        browser.wait_for(".presentation__chart svg");
        assert_eq!(focused(browser), "presentation-title", "the focus stays where it is");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#presentation") == 0);
        browser.wait_until("the focus is back", || focused(browser) == "present");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn figures_are_presented_with_a_pointer_alone() {
    in_each_engine_as(
        "presenting by pointer",
        &built_page(),
        &Setup { size: PROJECTOR, ..Setup::default() },
        |browser| {
            with_sample(browser);
            browser.click("#present");
            browser.wait_for("#presentation[open] .presentation__chart svg");
            let low = "return [...document.querySelectorAll('.presentation__bar button, .presentation__bar select')]
             .filter(one => one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44).map(one => one.id)";
            assert_eq!(browser.execute(low, &[]), json!([]), "every target has 44 pixels");
            browser.click("#presentation-next");
            browser.wait_for_text("#presentation-title", "deel 2 van 2");
            browser.click("#presentation-next");
            browser.wait_for_text("#presentation-place", "2 van ");
            browser.click("#presentation-last");
            browser.wait_until("the end", || browser.attribute("#presentation-last", "aria-disabled").is_some());
            browser.click("#presentation-first");
            browser.wait_for_text("#presentation-place", "1 van ");
            browser.select("#presentation-choice", "growth");
            browser.wait_for_text("#presentation-title", "Groei per leefgebied");
            browser.wait_for(".presentation__chart svg");
            assert_eq!(
                browser.attribute(".presentation__chart svg", "aria-labelledby").as_deref(),
                Some("stage-growth-title")
            );
            browser.click("#presentation-table");
            browser.wait_for(".presentation__table table");
            let size =
                "return parseFloat(getComputedStyle(document.querySelector('.presentation__table td')).fontSize)";
            assert!(browser.execute(size, &[]).as_f64().is_some_and(|size| size >= 18.0), "large type");
            browser.click("#presentation-table");
            browser.wait_for(".presentation__chart svg");
            browser.click("#presentation-close");
            browser.wait_until("it is closed", || browser.count("#presentation") == 0);
            browser.wait_until("the focus is back", || focused(browser) == "present");
            assert_eq!(browser.errors(), Vec::<String>::new());
        },
    );
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_must_be_known_of_figures_stays_in_sight_on_a_projector() {
    in_each_engine_as(
        "presenting in sight",
        &built_page(),
        &Setup { size: PROJECTOR, ..Setup::default() },
        |browser| {
            with_sample(browser);
            opened(browser);
            let place = browser.text("#presentation-place");
            let numbers: Vec<usize> =
                place.split(|letter: char| !letter.is_ascii_digit()).filter_map(|number| number.parse().ok()).collect();
            let all = numbers[1];
            assert!(all > 20);
            let mut hidden = 0;
            for place in 1..=all {
                browser.wait_for_text("#presentation-place", &format!("{place} van {all}"));
                browser.wait_until("it is drawn", || browser.count(".presentation__chart[aria-busy='true']") == 0);
                assert_eq!(
                    browser.text(".presentation__marks .mark"),
                    "Voorbeeldgegevens van een verzonnen organisatie."
                );
                check_in_sight(browser);
                check_readable(browser);
                hidden += browser.count(".presentation__protected");
                let next = format!("{} van {all}", place + 1);
                for _ in 0..12 {
                    if place == all || browser.text("#presentation-place").contains(&next) {
                        break;
                    }
                    let before = browser.text("#presentation-title");
                    browser.press("PageDown");
                    browser.wait_until("the next part or figure", || browser.text("#presentation-title") != before);
                    browser.wait_until("it is drawn", || browser.count(".presentation__chart[aria-busy='true']") == 0);
                    check_in_sight(browser);
                }
            }
            assert!(hidden > 0, "some figures hide numbers, and say so");
            assert_eq!(browser.errors(), Vec::<String>::new());
        },
    );
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn internal_use_is_said_while_presenting() {
    in_each_engine("presenting internally", &built_page(), |browser| {
        with_files(browser);
        opened(browser);
        assert_eq!(
            browser.text(".presentation__internal"),
            "Intern: kleine aantallen zijn zichtbaar. Niet publiceren."
        );
        assert_eq!((browser.count(".presentation__marks .mark"), browser.count(".presentation__protected")), (0, 0));
        // The first figure may have more than one part.
        browser.wait_until("the next figure", || {
            browser.press("PageDown");
            browser.text("#presentation-place").starts_with("2 van ")
        });
        assert_eq!(browser.count(".presentation__internal"), 1);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn nothing_is_presented_where_nothing_may_be_shown() {
    in_each_engine("presenting nothing", &built_page(), |browser| {
        with_files(browser);
        browser.click("#policy-back");
        browser.wait_for("#refusal");
        assert!(browser.attribute("#present", "disabled").is_some());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_presentation_is_accessible_in_every_look_and_language() {
    in_each_look("presenting axe", &built_page(), &Setup { size: PROJECTOR, ..Setup::default() }, |browser| {
        with_sample(browser);
        opened(browser);
        browser.check_axe("#presentation");
        browser.click("#presentation-table");
        browser.wait_for(".presentation__table table");
        browser.check_axe("#presentation");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#presentation") == 0);
        browser.click("button[lang=en]");
        browser.wait_for_text("#present", "Present");
        browser.wait_for_text("[data-figure='growth'] table", "Finances");
        opened(browser);
        browser.wait_for_text("#presentation-place", "1 of ");
        browser.check_axe("#presentation");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_presentation_follows_its_window_and_fits_a_small_one() {
    in_each_engine("presenting narrow", &built_page(), |browser| {
        with_sample(browser);
        opened(browser);
        let drawn = "return document.querySelector('.presentation__chart svg')?.viewBox.baseVal.width ?? 0";
        let width = || browser.execute(drawn, &[]).as_f64().unwrap_or_default();
        browser.wait_until("it is drawn", || width() > 0.0);
        let wide = width();
        for size in [400, 320] {
            browser.set_size(size, 640);
            let fits = "const {scrollWidth, clientWidth} = document.getElementById('presentation'); \
                        return scrollWidth <= clientWidth";
            browser.wait_until("it fits", || browser.execute(fits, &[]) == true);
            browser.wait_until("it is drawn anew", || width() > 0.0 && width() < wide);
        }
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_presentation_fills_the_whole_screen_where_the_browser_lets_it() {
    in_each_engine("presenting full", &built_page(), |browser| {
        with_sample(browser);
        opened(browser);
        if browser.execute("return document.fullscreenEnabled", &[]) != true {
            assert_eq!(browser.count("#presentation-full"), 0);
            return;
        }
        browser.click("#presentation-full");
        let full = "return document.fullscreenElement?.className ?? ''";
        browser.wait_until("it is full", || browser.execute(full, &[]) == "presentation__screen");
        browser.wait_until("that is said", || {
            browser.attribute("#presentation-full", "aria-pressed").as_deref() == Some("true")
        });
        browser.press("PageDown");
        browser.wait_for_text("#presentation-place", "2 van ");
        browser.wait_for(".presentation__chart svg");
        browser.click("#presentation-full");
        browser.wait_until("it is not", || browser.execute(full, &[]) == "");
        browser.wait_until("that is said", || {
            browser.attribute("#presentation-full", "aria-pressed").as_deref() == Some("false")
        });
        // WebKit's driver has no window manager here that would say that the window is small again.
        if browser.engine() != Engine::WebKit {
            browser.click("#presentation-close");
            browser.wait_until("it is closed", || browser.count("#presentation") == 0);
        }
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}
