//! The report, composed with the keyboard alone.

use crate::harness::{Browser, built_page, in_each_engine};
use crate::page::{focus, focused, with_files};
use crate::presenting::with_sample;
use std::io::{Cursor, Read};

/// Opens the form, with the focus on its title.
fn opened(browser: &Browser) {
    with_files(browser);
    open(browser);
}

fn open(browser: &Browser) {
    focus(browser, ".report-form__title");
    browser.press("Enter");
    browser.wait_for("#report-title");
}

/// Presses Tab until this has the focus.
fn tab_to(browser: &Browser, id: &str) {
    for _ in 0..80 {
        browser.press("Tab");
        if focused(browser) == id {
            return;
        }
    }
    panic!("{}: no Tab leads to {id}", browser.engine());
}

/// Presses a key and waits until this has the focus and this is said.
fn press(browser: &Browser, key: &str, id: &str, said: &str) {
    browser.press(key);
    browser.wait_until(&format!("{id} has the focus"), || focused(browser) == id);
    browser.wait_for_text("#report-done", said);
}

/// Waits until the button undoes this.
#[track_caller]
fn undoes(browser: &Browser, what: &str) {
    let title = format!("Ongedaan maken: {what}");
    browser.wait_until(&title, || browser.attribute("#report-undo", "title").as_deref() == Some(title.as_str()));
}

fn write(browser: &Browser, text: &str) {
    text.chars().for_each(|letter| browser.press(&letter.to_string()));
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_report_is_composed_with_keys_alone() {
    in_each_engine("composing", &built_page(), |browser| {
        with_sample(browser);
        open(browser);
        tab_to(browser, "report-introduction");
        write(browser, "De Brug");
        tab_to(browser, "report-0-remove");
        press(browser, "Enter", "report-0-remove", "Deel 1, De situatie is weggehaald.");
        tab_to(browser, "report-1-up");
        let name = browser.attribute("#report-1-up", "aria-label");
        assert_eq!(name.as_deref(), Some("Deel 2, Scores: omhoog"));
        press(browser, "Enter", "report-0-down", "‘Scores’ staat nu op plaats 1 van 4.");
        tab_to(browser, "report-0-3-up");
        press(browser, "Enter", "report-0-2-up", "‘Groei per leefgebied’ staat nu op plaats 3 van 4.");
        press(browser, "Enter", "report-0-1-up", "staat nu op plaats 2 van 4.");
        press(browser, "Space", "report-0-0-down", "staat nu op plaats 1 van 4.");
        tab_to(browser, "report-add-part");
        press(browser, "Space", "report-4-heading", "Deel 5 is toegevoegd.");
        write(browser, "Tot slot");
        browser.wait_for_text(".report-part:last-child legend", "Deel 5, Tot slot");
        tab_to(browser, "report-undo");
        press(browser, "Enter", "report-undo", "");
        browser.wait_for_text("#status", "Ongedaan gemaakt: kop van deel 5.");
        undoes(browser, "nieuw deel van het verslag");
        for _ in 0..5 {
            browser.press("Enter");
        }
        undoes(browser, "weghalen van deel 1");
        tab_to(browser, "report-redo");
        for _ in 0..6 {
            browser.press("Enter");
        }
        undoes(browser, "kop van deel 5");
        focus(browser, "#report-introduction");
        tab_to(browser, "report-0-text");
        write(browser, "Wij zijn met vijf.");
        browser.check_axe(".report-form");

        let file = browser.download("#report-save");
        assert!(file.name.starts_with("verslag") && file.name.ends_with(".html"), "{}", file.name);
        let text = String::from_utf8(file.bytes).expect("UTF-8");
        let place = |part: &str| text.find(part).unwrap_or_else(|| panic!("{part}: {text}"));
        let parts = [">Scores<", ">Individuele trajecten<", "Wij zijn met vijf."];
        assert!(parts.map(place).is_sorted() && place("<p>De Brug</p>") < place("Wij zijn met vijf."), "{text}");
        assert!(place("id=\"figure-growth\"") < place("id=\"figure-end-vs-goal\""), "{text}");
        assert!(!text.contains(">De situatie<"), "it was taken out");
        assert!(!text.contains("Tot slot"), "a part without text and figures is left out");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_was_written_comes_back_and_goes_into_settings() {
    in_each_engine("composing again", &built_page(), |browser| {
        opened(browser);
        browser.type_into("#report-introduction", "Wat wij deden.");
        browser.select("#report-template", "half-year");
        browser.wait_for_text("#report-done", "Samenvatting van een half jaar");
        let introduction = "return document.getElementById('report-introduction').value";
        let introduction = || browser.execute(introduction, &[]).as_str().unwrap_or_default().to_owned();
        assert_eq!(introduction(), "");
        browser.wait_for_text("#report-not-proposed", "er is niets over te tellen: ");
        browser.click("#report-undo");
        browser.wait_until("it is back", || introduction() == "Wat wij deden.");
        let settings = browser.download("#save-settings");
        let folder = tempfile::tempdir().expect("a temporary folder");
        let path = folder.path().join(&settings.name);
        std::fs::write(&path, &settings.bytes).expect("a file in a temporary folder");
        browser.type_into("#report-introduction", " Later.");
        browser.wait_until("it is another", || introduction() == "Wat wij deden. Later.");
        browser.choose_files("#settings", &[&path]);
        browser.wait_for_text(".notices", "Het verslag is dat uit het bestand.");
        assert_eq!(introduction(), "Wat wij deden.");
        browser.click("#report-undo");
        browser.wait_until("what was written last is back", || introduction().ends_with("Later."));
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_report_is_saved_as_a_document_with_drawn_charts() {
    in_each_engine("document", &built_page(), |browser| {
        opened(browser);
        browser.select("#report-template", "half-year");
        browser.type_into("#report-introduction", "De Brug");
        let file = browser.download("#report-save-docx");
        assert!(file.name.starts_with("verslag") && file.name.ends_with(".docx"), "{}", file.name);
        let mut archive = zip::ZipArchive::new(Cursor::new(file.bytes)).expect("an archive");
        let (mut text, mut pictures, mut charts) = (String::new(), Vec::new(), 0);
        for number in 0..archive.len() {
            let (mut part, mut bytes) = (archive.by_index(number).expect("a part"), Vec::new());
            part.read_to_end(&mut bytes).expect("its bytes");
            match part.name().expect("a name").rsplit_once('.').expect("an ending") {
                ("word/document", _) => text = String::from_utf8(bytes).expect("UTF-8"),
                (_, "png") => pictures.push(bytes),
                (_, "svg") => charts += 1,
                _ => {}
            }
        }
        assert!(["De Brug", "Samenvatting", "Tabellen"].iter().all(|said| text.contains(said)), "{text}");
        assert!(charts > 3 && pictures.len() == charts, "{} pictures of {charts} charts", pictures.len());
        for picture in &pictures {
            assert!(picture.starts_with(b"\x89PNG"));
            let width = u32::from_be_bytes(picture[16..20].try_into().expect("four bytes"));
            assert_eq!(width, 1360);
        }
        let are_different = pictures.iter().enumerate().all(|(place, one)| !pictures[..place].contains(one));
        assert!(are_different, "each chart has its own picture");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}
