//! The page on paper: with Ctrl+P and with a button, what is printed is drawn for a sheet first.

use crate::harness::{built_page, in_each_engine};
use crate::page::focus;
use crate::presenting::with_sample;
use serde_json::json;

/// The browser's window for printing would wait for a human: what stands ready when it would open is noted instead.
const NOTE: &str = "window.printed = []; window.print = () => window.printed.push([
    document.querySelectorAll('[data-figure=\"dimension-by-domain\"] .figure__sheet > svg').length,
    document.querySelectorAll('[data-figure]:has(.figure__chart)').length - document.querySelectorAll('[data-figure]:has(.figure__sheet)').length,
])";
const PRINTED: &str = "return window.printed";
/// How high the charts for paper are on the screen.
const IN_SIGHT: &str = "return Math.max(0, ...[...document.querySelectorAll('.figure__sheet')].map(sheet => sheet.getBoundingClientRect().height))";

#[test]
#[ignore = "needs a browser"]
fn page_is_printed_once_its_charts_are_drawn_for_paper() {
    in_each_engine("page_is_printed_once_its_charts_are_drawn_for_paper", &built_page(), |browser| {
        with_sample(browser);
        browser.execute(NOTE, &[]);
        let printed = |times: usize| {
            browser.wait_until("it is printed", || {
                browser.execute(PRINTED, &[]).as_array().is_some_and(|all| all.len() == times)
            });
            browser.execute(PRINTED, &[])[times - 1].clone()
        };
        focus(browser, "#present");
        browser.press("Control+p");
        assert_eq!(printed(1), json!([3, 0]), "the highest chart in parts, and no figure without");
        assert_eq!(browser.execute(IN_SIGHT, &[]), json!(0), "on the screen nothing changed");
        browser.click("#print");
        assert_eq!(printed(2), json!([3, 0]));
        // Of another selection they are drawn anew.
        browser.click("#policy-round");
        browser.wait_until("they are gone", || browser.count(".figure__sheet") == 0);
        browser.settle();
        browser.click("#print");
        assert_eq!(printed(3), json!([3, 0]));
        assert_eq!(browser.text("#status"), "");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}
