//! A chart is gone through value by value: with keys, and with a pointer.

use crate::harness::{Browser, Look, Setup, built_page, in_each_engine, in_each_look};
use crate::page::with_sample;
use serde_json::json;

const STAGE: &str = "[data-figure='growth'] .figure__stage";
const VALUE: &str = "[data-figure='growth'] .figure__value";
const OUTLINE: &str = "[data-figure='growth'] .figure__outline .outline";

/// Comes to the chart of growth as one does by keys: from the control before it.
fn to_chart(browser: &Browser) {
    let before =
        "const all = [...document.querySelectorAll('[data-figure=\"growth\"] :is(button, select, input, summary)')];
        const stage = document.querySelector(arguments[0]);
        const before = all.filter(one => one.compareDocumentPosition(stage) & Node.DOCUMENT_POSITION_FOLLOWING &&
            one.getClientRects().length > 0);
        before[before.length - 1].focus()";
    browser.execute(before, &[json!(STAGE)]);
    for _ in 0..5 {
        browser.press("Tab");
        if is_in_chart(browser) {
            return;
        }
    }
    panic!("{}: the chart is not reached by Tab", browser.engine());
}

fn is_in_chart(browser: &Browser) -> bool {
    browser.execute("return document.activeElement.matches(arguments[0])", &[json!(STAGE)]) == true
}

fn said(browser: &Browser) -> String {
    browser
        .execute("return document.querySelector(arguments[0]).textContent", &[json!(VALUE)])
        .as_str()
        .unwrap()
        .to_owned()
}

/// Presses a key and answers what is said then.
#[track_caller]
fn press(browser: &Browser, key: &str) -> String {
    let before = said(browser);
    browser.press(key);
    browser.wait_until("another value is said", || said(browser) != before);
    said(browser)
}

/// The cells of a row of the table, its name first.
fn cells(browser: &Browser, row: usize) -> Vec<String> {
    let read = "return [...document.querySelectorAll('[data-figure=\"growth\"] tbody tr')[arguments[0]].cells]
        .map(cell => cell.querySelector('.visually-hidden')?.textContent ?? cell.textContent)";
    serde_json::from_value(browser.execute(read, &[json!(row)])).unwrap()
}

/// Whether a row of the table has what is said: "Financiën, start: 2,75".
#[track_caller]
fn check(browser: &Browser, said: &str, row: usize, name: &str) {
    let cells = cells(browser, row);
    let value = said.strip_prefix(&format!("{}, {name}: ", cells[0])).unwrap_or_else(|| panic!("{said} {cells:?}"));
    assert!(cells[1..].iter().any(|cell| cell == value), "{said} {cells:?}");
}

/// The middle of the outline in the window; none where there is none.
fn outlined(browser: &Browser) -> Option<(f64, f64)> {
    let read = "const outline = document.querySelector(arguments[0])?.getBoundingClientRect();
        return outline ? [(outline.left + outline.right) / 2, (outline.top + outline.bottom) / 2] : null";
    serde_json::from_value(browser.execute(read, &[json!(OUTLINE)])).unwrap()
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_chart_is_walked_through_with_keys() {
    in_each_engine("values by keys", &built_page(), |browser| {
        with_sample(browser);
        to_chart(browser);
        assert_eq!(said(browser), "", "nothing is said before a key is pressed");
        browser.wait_for("[data-figure='growth'] .figure__keys");
        check(browser, &press(browser, "ArrowRight"), 0, "start");
        let start = outlined(browser).expect("an outline");
        check(browser, &press(browser, "ArrowRight"), 0, "eind");
        let end = outlined(browser).expect("an outline");
        assert!(end.0 > start.0 && (end.1 - start.1).abs() < 1.0, "{start:?} {end:?}");
        check(browser, &press(browser, "ArrowDown"), 1, "eind");
        assert!(outlined(browser).expect("an outline").1 > end.1);
        check(browser, &press(browser, "ArrowUp"), 0, "eind");
        check(browser, &press(browser, "End"), 0, "paren");
        check(browser, &press(browser, "Home"), 0, "start");
        let total = browser.count("[data-figure='growth'] tbody tr") - 1;
        check(browser, &press(browser, "Control+End"), total, "paren");
        let (_, y) = outlined(browser).expect("an outline");
        assert!(y > 0.0 && y < f64::from(browser.size().1), "the value is in sight");
        check(browser, &press(browser, "Control+Home"), 0, "start");
        assert_eq!(press(browser, "Escape"), "");
        assert_eq!((outlined(browser), is_in_chart(browser)), (None, true), "the focus stays");
        press(browser, "ArrowDown");
        browser.press("Tab");
        browser.wait_until("the value is left with the chart", || said(browser).is_empty());
        assert!(!is_in_chart(browser));
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

/// The pointer over a mark, as the browser tells it.
fn point(browser: &Browser, event: &str, mark: &str) {
    let script = "const {left, right, top, bottom} = document.querySelector(arguments[1]).getBoundingClientRect();
        const at = {clientX: (left + right) / 2, clientY: (top + bottom) / 2, movementX: 1, movementY: 1, bubbles: true};
        document.querySelector(arguments[2]).dispatchEvent(new MouseEvent(arguments[0], at))";
    browser.execute(script, &[json!(event), json!(mark), json!(STAGE)]);
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_value_under_the_pointer_is_said() {
    in_each_engine("values by pointer", &built_page(), |browser| {
        with_sample(browser);
        for event in ["mousemove", "click"] {
            point(browser, event, &format!("{STAGE} > .chart:first-child > .solid"));
            browser.wait_until("the value is said", || said(browser).contains(", eind: "));
            // What was pointed at stays on the way to the line.
            point(browser, "mousemove", &format!("{STAGE} desc"));
            assert!(said(browser).contains(", eind: "));
            browser.press("Escape");
            browser.wait_until("it is gone", || said(browser).is_empty());
        }
        // A real click, wherever it falls.
        browser.click(STAGE);
        browser.settle();
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

/// Waits until nothing on the page has changed for a while: cards find their place only in the frame after the one in which
/// something in them has another height, and a busy machine has few frames.
fn come_to_rest(browser: &Browser) {
    let script = "return await new Promise(rest => {
            let later = setTimeout(rest, 500);
            new MutationObserver((_, watch) => { clearTimeout(later); later = setTimeout(() => { watch.disconnect(); rest() }, 500) })
                .observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true})
        })";
    browser.execute_async(script, &[]);
}

/// Walking through one chart leaves the others as they are.
#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_walk_changes_nothing_but_its_own_chart() {
    in_each_engine("values alone", &built_page(), |browser| {
        with_sample(browser);
        to_chart(browser);
        press(browser, "ArrowRight");
        come_to_rest(browser);
        let watch = "window.changed = [];
            new MutationObserver(all => all.forEach(one => {
                const at = one.target.closest ? one.target : one.target.parentElement;
                const within = at.closest('.figure__stage, .figure__value');
                window.changed.push(within?.className ?? `${one.attributeName ?? one.type} of ${at.cloneNode().outerHTML}`)
            }))
            .observe(document.body, {subtree: true, childList: true, attributes: true, characterData: true})";
        browser.execute(watch, &[]);
        press(browser, "ArrowRight");
        press(browser, "ArrowDown");
        let changed = browser.execute("return [...new Set(window.changed)].sort()", &[]);
        assert_eq!(changed, json!(["figure__stage", "figure__value"]));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_walk_is_accessible_in_every_look_and_on_a_small_screen() {
    in_each_look("values axe", &built_page(), &Setup::default(), |browser| {
        with_sample(browser);
        // What else is unfolded is no part of this.
        let fold =
            "document.querySelectorAll('details').forEach(one => one.open = !!one.closest('[data-figure=growth]'))";
        browser.execute(fold, &[]);
        browser.set_size(320, 800);
        let fits = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        browser.wait_until("the page fits", || browser.execute(fits, &[]) == true);
        to_chart(browser);
        press(browser, "ArrowRight");
        press(browser, "ArrowRight");
        browser.check_axe("[data-figure='growth']");
        browser.wait_until("it still fits", || browser.execute(fits, &[]) == true);
        let stroke = "return getComputedStyle(document.querySelector(arguments[0])).stroke";
        let ground = "return getComputedStyle(document.querySelector(arguments[0]).previousElementSibling).stroke";
        let colours = [stroke, ground].map(|read| browser.execute(read, &[json!(OUTLINE)]));
        assert_ne!(colours[0], colours[1]);
        if browser.look() == Look::Dark {
            assert_eq!(colours[0], json!("rgb(230, 237, 243)"));
        }
    });
}
