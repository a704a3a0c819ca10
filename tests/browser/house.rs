//! The house style: its colours on the page, and all of it in what is saved.

use crate::harness::{Browser, built_page, in_each_engine};
use crate::page::{download_of, with_files};
use serde_json::json;
use std::path::{Path, PathBuf};

/// Opens the form.
fn opened(browser: &Browser) {
    with_files(browser);
    browser.execute("document.querySelector('.house-form__title').focus()", &[]);
    browser.press("Enter");
    browser.wait_for("#house-name");
}

/// Writes in a field, as somebody who tabs away from it.
fn write(browser: &Browser, selector: &str, text: &str) {
    browser.execute("document.querySelector(arguments[0]).value = ''", &[json!(selector)]);
    browser.type_into(selector, text);
    browser.press("Tab");
}

/// The colour of the first mark of growth on the page.
fn colour_of_growth(browser: &Browser) -> String {
    let script = "return getComputedStyle(document.querySelector('[data-figure=\"growth\"] .chart .solid.first')).fill";
    browser.execute(script, &[]).as_str().unwrap_or_default().to_owned()
}

fn file(folder: &Path, name: &str, bytes: &[u8]) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, bytes).expect("a file in a temporary folder");
    path
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_house_style_is_on_the_page_and_in_what_is_saved() {
    in_each_engine("house style", &built_page(), |browser| {
        opened(browser);
        browser.type_into("#house-name", "De Brug");
        write(browser, "#house-first", "#f5c400");
        browser.wait_for_text("#house-first-error", "moet minstens 4,5 op 1 zijn");
        assert_eq!(browser.attribute("#house-first", "aria-invalid").as_deref(), Some("true"));
        browser.check_axe(".house-form");
        let nearest = browser.text("#house-first-nearest");
        let nearest = nearest.split([' ', ',']).find(|word| word.starts_with('#')).expect("a colour").to_owned();
        browser.click("#house-first-nearest");
        browser.wait_for_text(".house-form", &format!("In gebruik: {nearest}"));
        write(browser, "#house-first", "#7a1f6b");
        browser.wait_until("growth is purple", || colour_of_growth(browser) == "rgb(122, 31, 107)");

        let folder = tempfile::tempdir().expect("a temporary folder");
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg' width='900' height='300'><rect width='900' height='300' fill='red'/></svg>";
        browser.choose_files("#house-logo", &[&file(folder.path(), "logo.svg", svg)]);
        browser.wait_for(".house-form__picture");
        assert_eq!(browser.attribute(".house-form__picture", "width").as_deref(), Some("240"), "it is drawn smaller");
        browser.choose_files("#house-logo", &[&file(folder.path(), "logo.pdf", b"%PDF-1.4")]);
        browser.wait_for_text(".notices", "logo.pdf kan geen logo zijn");
        assert_eq!(browser.count(".house-form__picture"), 1, "the other one stays");

        let svg = String::from_utf8(browser.download(&download_of("growth", "SVG")).bytes).expect("UTF-8");
        let parts = ["De Brug, n = ", "#7a1f6b", "xlink:href=\"data:image/png;base64,"];
        parts.iter().for_each(|part| assert!(svg.contains(part), "{part}: {svg}"));
        let png = browser.download(&download_of("growth", "PNG 960"));
        assert!(png.bytes.starts_with(b"\x89PNG"), "a picture with a logo in it can be drawn");
        let settings = browser.download("#save-settings");
        let settings = file(folder.path(), &settings.name, &settings.bytes);
        browser.click("#house-no-logo");
        browser.wait_until("the logo is gone", || browser.count(".house-form__picture") == 0);
        browser.click("#house-first-usual");
        browser.wait_until("growth is blue", || colour_of_growth(browser) == "rgb(11, 79, 138)");
        browser.choose_files("#settings", &[&settings]);
        browser.wait_for_text(".notices", "De huisstijl is die uit het bestand.");
        browser.wait_until("growth is purple again", || colour_of_growth(browser) == "rgb(122, 31, 107)");
        assert_eq!(browser.count(".house-form__picture"), 1);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}
