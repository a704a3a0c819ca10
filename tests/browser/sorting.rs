//! The tables of figures are sorted by the buttons in their headings.

use crate::harness::{Browser, Setup, built_page, in_each_engine, in_each_look};
use crate::page::with_sample;
use serde_json::json;

const TABLE: &str = "[data-figure='main-domains'] table";

/// The cells of a column, row by row; the last row is the total where there is one.
fn column(browser: &Browser, place: usize) -> Vec<String> {
    let read = "return [...document.querySelectorAll(arguments[0] + ' tbody tr:not(.table__total)')]
        .map(row => row.cells[arguments[1]].textContent)";
    serde_json::from_value(browser.execute(read, &[json!(TABLE), json!(place)])).unwrap()
}

fn numbers(cells: &[String]) -> Vec<f64> {
    cells.iter().filter_map(|cell| cell.replace('.', "").parse().ok()).collect()
}

/// How the headings say that rows are sorted.
fn sorted(browser: &Browser) -> serde_json::Value {
    let read =
        "return [...document.querySelectorAll(arguments[0] + ' thead th')].map(head => head.getAttribute('aria-sort'))";
    browser.execute(read, &[json!(TABLE)])
}

/// Presses Enter on the heading that has the focus, and waits until it says so.
#[track_caller]
fn press(browser: &Browser, place: usize, expected: Option<&str>) {
    browser.press("Enter");
    browser.wait_until("it is sorted", || sorted(browser)[place] == json!(expected));
    let focused = "return document.activeElement.closest('th')?.cellIndex ?? -1";
    assert_eq!(browser.execute(focused, &[]), json!(place), "the focus stays");
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_table_is_sorted_with_keys() {
    in_each_engine("sorting", &built_page(), |browser| {
        with_sample(browser);
        let own = (column(browser, 0), column(browser, 1));
        let last = "return document.querySelector(arguments[0] + ' tbody tr:last-child').cells[0].textContent";
        let foot = browser.execute(last, &[json!(TABLE)]);
        let focus = "document.querySelectorAll(arguments[0] + ' thead button')[arguments[1]].focus()";
        browser.execute(focus, &[json!(TABLE), json!(1)]);
        press(browser, 1, Some("ascending"));
        let ascending = numbers(&column(browser, 1));
        assert!(ascending.len() > 3 && ascending.is_sorted(), "{ascending:?}");
        press(browser, 1, Some("descending"));
        let descending = numbers(&column(browser, 1));
        assert!(descending.iter().rev().is_sorted(), "{descending:?}");
        assert_eq!(browser.execute(last, &[json!(TABLE)]), foot, "the total stays at the foot");
        browser.execute(focus, &[json!(TABLE), json!(0)]);
        press(browser, 0, Some("ascending"));
        assert_eq!(sorted(browser)[1], json!(null), "one column at a time");
        let names = column(browser, 0);
        assert!(names.iter().map(|name| name.to_lowercase().replace('-', " ")).is_sorted(), "{names:?}");
        press(browser, 0, Some("descending"));
        press(browser, 0, None);
        assert_eq!((column(browser, 0), column(browser, 1)), own, "the order of the figure is back");
        browser.wait_for_text(&format!("{TABLE} caption"), "sorteert");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

/// Hidden cells stand last, both ways, and a download keeps the order of the figure.
#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_download_and_what_is_hidden_are_not_sorted() {
    in_each_engine("sorting hidden", &built_page(), |browser| {
        with_sample(browser);
        let before = browser.download("[data-figure='main-domains'] [data-form='CSV']").bytes;
        for expected in ["ascending", "descending"] {
            browser.click(&format!("{TABLE} thead tr:last-child th:nth-child(2) button"));
            browser.wait_until("it is sorted", || sorted(browser)[1] == json!(expected));
            let cells = column(browser, 1);
            let hidden = cells.iter().position(|cell| cell.contains('·')).unwrap_or(cells.len());
            assert!(cells[hidden..].iter().all(|cell| cell.contains('·')), "{cells:?}");
        }
        let after = browser.download("[data-figure='main-domains'] [data-form='CSV']").bytes;
        assert_eq!(before, after);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn sorted_tables_are_accessible_in_every_look() {
    in_each_look("sorting axe", &built_page(), &Setup::default(), |browser| {
        with_sample(browser);
        browser.click("[data-figure='growth'] thead tr:last-child button");
        browser.wait_for("[data-figure='growth'] [aria-sort]");
        browser.check_axe("[data-figure='growth']");
        let low = "return [...document.querySelectorAll('.table__sort')].filter(one => {
            const {width, height} = one.getBoundingClientRect();
            return width > 0 && (width < 24 || height < 24) }).length";
        assert_eq!(browser.execute(low, &[]), json!(0), "every target has 24 pixels");
    });
}
