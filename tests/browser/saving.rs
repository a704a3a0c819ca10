//! Files of all figures, pictures in three sizes, and what goes to the clipboard.

use crate::harness::{Browser, built_page, in_each_engine};
use crate::page::{download_of, with_files};
use calamine::{Data, Reader, Xlsx};
use serde_json::json;
use std::io::{Cursor, Read};

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn all_figures_are_saved_as_a_workbook_and_as_an_archive() {
    in_each_engine("all figures", &built_page(), |browser| {
        with_files(browser);
        let workbook = browser.download("#download-workbook");
        assert!(
            workbook.name.starts_with("groeibeeld_intern") && workbook.name.ends_with(".xlsx"),
            "{}",
            workbook.name
        );
        let mut book: Xlsx<_> = Xlsx::new(Cursor::new(workbook.bytes)).expect("a workbook");
        let sheet = book.worksheet_range("Groepsactiviteiten").expect("a sheet");
        let cells: Vec<&Data> = sheet.used_cells().map(|(.., cell)| cell).collect();
        assert!(cells.contains(&&Data::Float(140.0)) && cells.contains(&&Data::String("-10 jaar".into())), "{cells:?}");

        let archive = browser.download("#download-archive");
        assert!(archive.name.ends_with(".zip"), "{}", archive.name);
        let mut archive = zip::ZipArchive::new(Cursor::new(archive.bytes)).expect("an archive");
        let mut text = String::new();
        archive.by_name("README.txt").expect("the text").read_to_string(&mut text).expect("UTF-8");
        assert!(text.contains("Groepsactiviteiten") && archive.len() > 5, "{text}");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn pictures_are_as_wide_as_their_button_says() {
    in_each_engine("pictures", &built_page(), |browser| {
        with_files(browser);
        for width in [960, 1920, 2880] {
            let png = browser.download(&download_of("growth", &format!("PNG {width}")));
            let is = u32::from_be_bytes(png.bytes[16..20].try_into().expect("four bytes"));
            assert_eq!(
                (is, png.name.contains(&format!("groeibeeld-groei-per-leefgebied_{width}px_"))),
                (width, true),
                "{}",
                png.name
            );
        }
    });
}

/// Presses a button that copies, and waits for what the page says of it: whether it was done.
fn copies(browser: &Browser, form: &str) -> bool {
    browser.click(&download_of("growth", form));
    let (done, not) = ("#status.status-line", "#save-instead");
    browser.wait_until("the page says what was copied", || browser.count(done) + browser.count(not) > 0);
    let is_done = browser.count(done) > 0;
    assert!(is_done || browser.engine().name() != "chromium", "Chromium lets a page copy");
    is_done
}

/// What is pasted, as HTML.
fn pasted(browser: &Browser) -> String {
    let field = "const field = document.createElement('div'); field.id = 'field'; field.contentEditable = true; \
                 document.body.prepend(field); field.focus()";
    browser.execute(field, &[]);
    browser.press("Control+v");
    let html = "return document.getElementById(arguments[0]).innerHTML";
    let html = || browser.execute(html, &[json!("field")]).as_str().unwrap_or_default().to_owned();
    browser.wait_until("something is pasted", || !html().is_empty());
    let pasted = html();
    browser.execute("document.getElementById('field').remove()", &[]);
    pasted
}

/// Keeps what the page puts on the clipboard: Firefox without a window has none for pictures.
fn listen(browser: &Browser) {
    let keep = "const clipboard = navigator.clipboard; \
                if (clipboard) { \
                    const write = clipboard.write.bind(clipboard); \
                    clipboard.write = items => { window.written = items[0]; return write(items); }; \
                }";
    browser.execute(keep, &[]);
}

/// The first bytes of the picture that the page put on the clipboard.
fn copied_picture(browser: &Browser) -> String {
    let read = "window.written.getType('image/png') \
                .then(blob => blob.slice(0, 8).text()).then(text => { window.begins = text; })";
    browser.execute(read, &[]);
    let begins = || browser.execute("return window.begins ?? ''", &[]).as_str().unwrap_or_default().to_owned();
    browser.wait_until("the picture is read", || !begins().is_empty());
    begins()
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_table_and_a_chart_are_copied_or_the_file_is_offered() {
    in_each_engine("copies", &built_page(), |browser| {
        with_files(browser);
        if copies(browser, "Tabel") {
            let table = pasted(browser);
            assert!(table.contains("<table") && table.contains("Financiën") && table.contains("<th"), "{table}");
            assert!(table.contains("intern gebruik, niet publiceren"), "{table}");
        } else {
            let file = browser.download("#save-instead");
            assert!(file.name.ends_with(".csv"), "{}", file.name);
            browser.click(".notices__actions button:last-of-type");
        }
        browser.wait_until("the notice is gone", || browser.count("#save-instead") == 0);
        listen(browser);
        if copies(browser, "Grafiek") {
            browser.wait_for_text("#status", "grafiek");
            let begins = copied_picture(browser);
            assert!(begins.contains("PNG"), "{begins}");
        } else {
            let file = browser.download("#save-instead");
            assert!(file.name.ends_with(".png"), "{}", file.name);
        }
        browser.check_axe("main");
    });
}
