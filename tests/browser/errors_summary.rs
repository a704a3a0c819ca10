//! What is wrong in fields is named together, and each can be gone to, when something is to be saved.

use crate::harness::{Browser, Setup, built_page, in_each_engine, in_each_look};
use crate::page::{enlarge, fill_in, focused, with_sample};
use serde_json::json;

/// Two fields with something that can't be meant.
fn with_wrong_fields(browser: &Browser) {
    with_sample(browser);
    enlarge(browser, "population-reach");
    enlarge(browser, "age-bands");
    fill_in(browser, "inhabitants", "500");
    browser.wait_for("#save-settings");
    fill_in(browser, "inhabitants", "veel");
    browser.wait_for_text("#inhabitants-error", "Typ een heel getal");
    fill_in(browser, "age-bands", "oud");
    browser.wait_until("it is wrong", || browser.attribute("#age-bands", "aria-invalid").as_deref() == Some("true"));
}

fn press_save(browser: &Browser) {
    browser.execute("document.getElementById('save-settings').focus()", &[]);
    browser.press("Enter");
    browser.wait_for("#wrong-fields");
    browser.wait_until("it has the focus", || focused(browser) == "wrong-fields");
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn wrong_fields_are_named_before_something_is_saved() {
    in_each_engine("wrong fields", &built_page(), |browser| {
        with_wrong_fields(browser);
        press_save(browser);
        let links = browser.texts("#wrong-fields li");
        assert_eq!(links.len(), 2, "{links:?}");
        assert!(links.iter().any(|link| link.contains("Typ een heel getal")), "{links:?}");
        // Its figure may be folded away.
        browser.press("Tab");
        browser.press("Enter");
        let first = browser.attribute("#wrong-fields a", "href").expect("an address");
        browser.wait_until("the field has the focus", || format!("#{}", focused(browser)) == first);
        fill_in(browser, first.trim_start_matches('#'), if first == "#inhabitants" { "68000" } else { "0, 18, 65" });
        browser.wait_until("the other is left", || browser.count("#wrong-fields li") == 1);
        let second = browser.attribute("#wrong-fields a", "href").expect("an address");
        fill_in(browser, second.trim_start_matches('#'), if second == "#inhabitants" { "68000" } else { "0, 18, 65" });
        browser.wait_until("the summary is gone", || browser.count("#wrong-fields") == 0);
        let saved = String::from_utf8(browser.download("#save-settings").bytes).expect("JSON is UTF-8");
        assert!(saved.contains("68000"), "{saved}");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_was_asked_for_can_be_done_all_the_same_or_left() {
    in_each_engine("wrong fields anyway", &built_page(), |browser| {
        with_wrong_fields(browser);
        press_save(browser);
        browser.click("#save-not");
        browser.wait_until("the summary is gone", || browser.count("#wrong-fields") == 0);
        browser.wait_until("the focus is back", || focused(browser) == "save-settings");
        browser.click("[data-figure='growth'] [data-form='CSV']");
        browser.wait_for("#wrong-fields");
        let saved = browser.download("#save-anyway");
        assert!(saved.name.ends_with(".csv"), "{}", saved.name);
        browser.wait_until("the summary is gone", || browser.count("#wrong-fields") == 0);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_summary_is_accessible_in_every_look() {
    in_each_look("wrong fields axe", &built_page(), &Setup { size: (320, 640), ..Setup::default() }, |browser| {
        with_wrong_fields(browser);
        press_save(browser);
        // Not the whole page: that is looked at elsewhere, and takes long.
        browser.check_axe("#wrong-fields");
        browser.check_axe("[data-figure='population-reach']");
        let low = "return [...document.querySelectorAll('#wrong-fields :is(a, button)')]
            .filter(one => one.getBoundingClientRect().height < 24).length";
        assert_eq!(browser.execute(low, &[]), json!(0));
    });
}
