//! The built page, opened as a file in three engines: what a member of staff does with it.

use crate::harness::{Browser, Setup, built_page, in_each_engine, in_each_engine_as, in_each_look};
use serde_json::json;
use std::path::{Path, PathBuf};

const CASES: &str = "Casusnummer;Gemeente;Startdatum;Einddatum;Hoofddomein;Startscore;Doelscore;Eindscore\r\n\
    1;Voorbeeldstad;1-2-2024;3-6-2024;Financiën;2;4;3\r\n\
    2;Fictiedorp;5-3-2024;1-9-2024;Financiën;2;3;4\r\n\
    3;Voorbeeldstad;1-4-2025;3-6-2025;Huiselijke relaties;3;4;3\r\n\
    4;Fictiedorp;12-4-2025;;=SOM(1+1);2;3;\r\n";

const ACTIVITIES: &str = "Naam activiteit;Bijeenkomsten;Aantal deelnemers\r\nWandelgroep;12;140\r\n-10 jaar;3;25\r\n";

pub fn written(folder: &Path, name: &str, text: &str) -> PathBuf {
    let path = folder.join(name);
    std::fs::write(&path, text).expect("a file in a temporary folder");
    path
}

/// Opens the page with the cases and activities above, both chosen at once, for internal use.
pub fn with_files(browser: &Browser) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let cases = written(folder.path(), "trajecten.csv", CASES);
    let activities = written(folder.path(), "groepen.csv", ACTIVITIES);
    browser.wait_for("#files");
    browser.choose_files("#files", &[&cases, &activities]);
    browser.wait_until("both files are read", || browser.count(".file-card") == 2 && browser.count("#stop") == 0);
    internally(browser);
    browser.wait_for("[data-figure='growth'] table");
    browser.wait_for("[data-figure='group-activities'] table");
}

/// Shows small numbers too. These files are so small that nothing of them may be published.
pub fn internally(browser: &Browser) {
    browser.wait_for("#policy-internal");
    settle(browser);
    browser.click("#policy-internal");
    browser.wait_for("#policy-confirm");
    browser.click("#policy-confirm");
    browser.wait_for(".internal-band");
    settle(browser);
}

/// Enlarges a figure: then everything that belongs to it is in sight.
#[track_caller]
pub fn enlarge(browser: &Browser, figure: &str) {
    browser.click(&format!("[data-figure='{figure}'] .figure__size"));
    browser.wait_for(&format!("[data-figure='{figure}'].figure--large"));
    settle(browser);
}

/// The button under a figure that says this.
pub fn download_of(figure: &str, text: &str) -> String {
    format!("[data-figure='{figure}'] .figure-downloads button[data-form='{text}']")
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn chosen_files_become_figures_with_charts_and_tables() {
    in_each_engine("figures", &built_page(), |browser| {
        with_files(browser);
        assert_eq!(browser.count("h1"), 1);
        for figure in ["growth", "end-vs-start", "end-vs-goal", "main-domains", "group-activities", "reading"] {
            assert_eq!(browser.count(&format!("[data-figure='{figure}'] table caption")), 1, "{figure}");
            assert_eq!(browser.count(&format!("[data-figure='{figure}'] svg[role='img'] > title")), 1, "{figure}");
            assert_eq!(browser.count(&format!("[data-figure='{figure}'] svg[role='img'] > desc")), 1, "{figure}");
        }
        let summary = browser.text("[data-figure='growth'] .figure__summary");
        assert!(
            summary.contains("te klein") || summary.contains("weinig"),
            "three pairs say nothing general: {summary}"
        );
        open_all(browser);
        let missing = browser.text("[data-figure='growth-by-theme'] .figure__missing");
        assert!(missing.to_lowercase().contains("thema") || missing.contains("opgave"), "{missing}");
        assert!(browser.text(".issue-list").contains("Een leefgebied dat de ZRM niet kent"));
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_file_says_why_it_can_not_be_read_and_how_many_messages_it_has() {
    in_each_engine("messages", &built_page(), |browser| {
        browser.wait_for("#sample");
        let wrong = "Casusnummer;Startdatum;Hoofddomein;Startscore\r\n1;geen idee;Huisvesting;9\r\n";
        browser.drop_files("body", &[("jaarverslag.pdf", b"%PDF-1.7 x"), ("trajecten.csv", wrong.as_bytes())]);
        browser.wait_for_text(".file-card__wrong", "PDF");
        browser.wait_for_text(".file-card__state", "Niet te lezen");
        browser.settle();
        browser.execute("document.querySelector('#reading-report').open = false", &[]);
        let link = ".file-card__state a";
        assert_eq!(browser.count(link), 1, "the other says it in its own words");
        assert!(browser.text(link).contains("soort"), "{}", browser.text(link));
        browser.click(link);
        browser.wait_for("#reading-report[open]");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_is_led_to_is_not_under_what_stays_at_the_top() {
    for size in [(1280, 720), (1024, 768), (400, 800)] {
        let setup = Setup { size, ..Setup::default() };
        in_each_engine_as("kept free", &built_page(), &setup, |browser| {
            with_files(browser);
            let covered = |what: &str| {
                let script = "const at = document.querySelector(arguments[0]).getBoundingClientRect();
                    const bars = [...document.querySelectorAll('.selection-summary, .results__bar')];
                    return bars.some(bar => bar.getBoundingClientRect().bottom > at.top + 1)";
                browser.execute(script, &[json!(what)]) == json!(true)
            };
            focus(browser, "[data-figure='main-domains'] .figure__size");
            browser.press("Enter");
            browser.wait_for("[data-figure='main-domains'].figure--large");
            browser.settle();
            browser.wait_until("its title is in sight", || !covered("#figure-main-domains"));
            browser.execute("location.hash = '#chapter-3'", &[]);
            browser.wait_until("its heading is in sight", || !covered("#chapter-3"));
        });
    }
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn dropped_files_are_read_one_after_the_other() {
    in_each_engine("dropped", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("een.csv", CASES.as_bytes())]);
        browser.drop_files("body", &[("twee.csv", ACTIVITIES.as_bytes()), ("drie.csv", b"%PDF-1.7 geen tabel")]);
        internally(browser);
        browser.wait_for("[data-figure='group-activities'] table");
        browser.wait_until("three files are read", || browser.count(".file-card") == 3 && browser.count("#stop") == 0);
        browser.wait_for_text(".issue-list", "Dit lijkt een PDF");
        browser.click(".file-card:nth-of-type(3) .file-card__head button");
        browser.wait_until("the PDF is taken away", || browser.count(".file-card") == 2);
        browser.wait_until("its issue is gone", || !browser.text("body").contains("Dit lijkt een PDF"));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_bad_file_gives_its_sentence_and_no_figures() {
    in_each_engine("bad file", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("leeg.csv", b"")]);
        browser.wait_for_text(".issue-list", "Het bestand is leeg");
        assert_eq!(browser.count("[data-figure]"), 0);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_period_changes_the_figures_and_one_click_leads_back() {
    in_each_engine("period", &built_page(), |browser| {
        with_files(browser);
        let cases = || browser.text(".selection-summary__cases");
        assert_eq!(cases(), "4 van 4 trajecten");
        let year = "return [...document.querySelectorAll('.period-choice__quick button')].find(b => b.textContent.startsWith('2025')).click()";
        browser.execute("document.querySelectorAll('details').forEach(d => d.open = true)", &[]);
        browser.execute(year, &[]);
        browser.wait_until("two cases of 2025", || cases() == "2 van 4 trajecten");
        let source = browser.text("[data-figure='growth'] .figure__source");
        assert!(source.contains("1-1-2025") && source.contains("31-12-2025"), "{source}");
        let measures = "return performance.getEntriesByType('measure').map(m => m.name)";
        let names = browser.execute(measures, &[]).to_string();
        assert!(names.contains("\"read\"") && names.contains("\"figures\""), "{names}");
        browser.click("#everything");
        browser.wait_until("all cases", || cases() == "4 van 4 trajecten");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn downloads_hold_what_the_page_shows() {
    in_each_engine("downloads", &built_page(), |browser| {
        with_files(browser);
        open_all(browser);
        let svg = browser.download(&download_of("growth", "SVG"));
        let text = String::from_utf8(svg.bytes).expect("SVG is UTF-8");
        assert!(text.starts_with("<svg") && text.contains("Financiën") && !text.contains("style="), "{text}");
        assert!(
            svg.name.starts_with("groeibeeld-groei-per-leefgebied_")
                && svg.name.contains("intern-gebruik-niet-publiceren")
                && svg.name.ends_with(".svg"),
            "{}",
            svg.name
        );

        let png = browser.download(&download_of("growth", "PNG 1920"));
        let width = u32::from_be_bytes(png.bytes[16..20].try_into().expect("four bytes"));
        assert_eq!((&png.bytes[..8], width), (&b"\x89PNG\r\n\x1a\n"[..], 1920), "a PNG of twice 960 pixels");
        assert!(png.bytes.len() > 10_000, "there is something on it");

        let csv =
            String::from_utf8(browser.download(&download_of("group-activities", "CSV")).bytes).expect("CSV is UTF-8");
        assert!(csv.starts_with('\u{FEFF}') && csv.contains(";140;") && csv.contains("11,66"), "{csv}");
        assert!(csv.contains("'-10 jaar;3;25"), "a text that looks like a formula is guarded: {csv}");

        let json = browser.download("#download-json");
        let figures: serde_json::Value = serde_json::from_slice(&json.bytes).expect("JSON");
        assert_eq!(figures["figures"][0]["id"], "growth");
        assert_eq!(figures["figures"][0]["rows"][0]["cells"][0], "Financiën");
        assert!(json.name.contains("intern-gebruik-niet-publiceren"), "{}", json.name);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn stop_stops_and_the_page_goes_on() {
    let mut text = CASES.to_owned();
    for case in 10..1_200_000 {
        text.push_str(&format!("{case};Voorbeeldstad;1-2-2024;3-6-2024;Financiën;2;4;3\r\n"));
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let large = written(folder.path(), "groot.csv", &text);
    in_each_engine("stop", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.choose_files("#files", &[&large]);
        browser.wait_for("#stop");
        browser.wait_until("rows are counted", || {
            browser.text(".reading-progress__text").contains(".000 rijen")
                || browser.text(".reading-progress__text").contains("rijen")
        });
        browser.check_axe(".reading-progress");
        browser.click("#stop");
        browser.wait_until("reading has stopped", || browser.count("#stop") == 0);
        assert_eq!(browser.count("[data-figure]"), 0, "nothing of the file is kept");
        browser.wait_for_text("#status", "gestopt");
        with_files(browser);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn nothing_leaves_the_device() {
    in_each_engine("requests", &built_page(), |browser| {
        with_files(browser);
        browser.click("#download-json");
        assert_eq!(browser.requests_since_load(), Vec::<String>::new());
        browser.fetch_is_refused().expect("the policy refuses every request");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_page_is_in_english_at_once() {
    in_each_engine("english", &built_page(), |browser| {
        with_files(browser);
        browser.execute(
            "document.querySelector('button[lang=en], [lang=en] button, button[data-language=en]').click()",
            &[],
        );
        browser.wait_until("the page is English", || browser.attribute("html", "lang").as_deref() == Some("en"));
        browser.wait_for_text("[data-figure='growth'] table", "Finances");
        assert!(!browser.text(".chapter").contains("Financiën"), "no Dutch name of a domain is left");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn sample_data_fills_every_figure() {
    in_each_engine("sample", &built_page(), |browser| {
        browser.wait_for("#sample");
        browser.click("#sample");
        internally(browser);
        let figures = groeibeeld::figures::FigureId::ALL.len();
        browser.wait_until("all figures", || browser.count("[data-figure]") == figures);
        // How many inhabitants there are is for the user to say.
        browser.wait_until("all charts but one", || browser.count("[data-figure] svg[role='img']") == figures - 1);
        assert_eq!(browser.count("[data-figure='population-reach'] svg"), 0);
        assert_eq!(browser.count(".figure__missing"), 0);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn no_sideways_scrolling_at_400_and_320_pixels() {
    in_each_engine("narrow", &built_page(), |browser| {
        browser.wait_for("#sample");
        browser.click("#sample");
        browser.wait_for("[data-figure='reading']");
        let fits = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
        for width in [400, 320] {
            browser.set_size(width, 800);
            browser.wait_until("the page fits", || browser.execute(fits, &[]) == true);
        }
        open_all(browser);
        browser.wait_until("the page fits with everything open", || browser.execute(fits, &[]) == true);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn figures_are_reached_and_saved_with_the_keyboard_alone() {
    in_each_engine("keyboard", &built_page(), |browser| {
        browser.wait_for("#sample");
        reach(browser, "files");
        reach(browser, "sample");
        browser.press("Enter");
        browser.wait_for("[data-figure='growth'] table");
        settle(browser);
        let is_on =
            |selector: &str| browser.execute("return document.activeElement.matches(arguments[0])", &[selector.into()]);
        let walk = |key: &str, selector: &str| {
            let found = (0..60).any(|_| {
                browser.press(key);
                is_on(selector) == true
            });
            assert!(found, "{selector} is reached with {key}");
        };
        walk("Shift+Tab", ".steps li:last-child a");
        browser.press("Enter");
        reach(browser, "policy-hide");
        reach(browser, "download-json");
        browser.press("Enter");
        assert!(browser.saved("Enter").name.ends_with(".json"));
        walk("Shift+Tab", "[data-figure]:last-child .figure__size");
        browser.press("Enter");
        browser.wait_for("[data-figure].figure--large:last-child .figure-downloads");
        assert_eq!(is_on(".figure--large .figure__size"), true, "who enlarged can make small again");
        walk("Tab", "[data-form='CSV']");
        browser.press("Enter");
        assert!(browser.saved("Enter").name.ends_with(".csv"));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_selection_is_a_drawer_where_there_is_no_room() {
    let setup = Setup { size: (400, 800), ..Setup::default() };
    in_each_engine_as("drawer", &built_page(), &setup, |browser| {
        browser.set_size(400, 800);
        with_sample(browser);
        assert_eq!(browser.count("#selection[open]"), 0);
        browser.execute("document.getElementById('open-selection').focus()", &[]);
        browser.press("Enter");
        browser.wait_for("#selection[open]");
        browser.check_axe("#selection");
        let is_inside = "return !!document.activeElement.closest('#selection')";
        assert_eq!(browser.execute(is_inside, &[]), true, "the focus is in the drawer");
        browser.click("#selection .period-choice__quick button:nth-child(2)");
        browser.wait_until("the selection has a period", || summary(browser).contains("1-1-"));
        browser.press("Escape");
        browser.wait_until("the drawer is closed", || browser.count("#selection[open]") == 0);
        assert_eq!(focused(browser), "open-selection");
        let sticks = "document.querySelector('[data-figure=\"levels\"] svg').scrollIntoView(); const top = document.querySelector('.selection-summary').getBoundingClientRect().top; \
                      return Math.abs(top) < 2";
        assert_eq!(browser.execute(sticks, &[]), true, "what is selected stays in sight");
    });
}

/// A table with headers that say nothing: nothing of it is recognised.
const UNKNOWN: &str = "Ref;Vanaf;Tot;Kern;Vak A;Vak B\r\n\
    X-1;1-2-2024;3-6-2024;Financiën;2;3\r\n\
    X-2;5-3-2024;1-9-2024;Financiën;2;4\r\n\
    X-3;1-4-2024;3-6-2024;Huisvesting;3;4\r\n";

const SETTINGS_HINT: &str = "#save-settings-hint";

/// Opens everything that opens and closes.
pub fn open_all(browser: &Browser) {
    browser.execute("document.querySelectorAll('details').forEach(d => d.open = true)", &[]);
    // In the frame after, cards make room for what became higher.
    let has_room = "return [...document.querySelectorAll('[data-packed] > article')].every(card =>
        parseInt(card.style.gridRowEnd.slice(5)) * 4 >= card.getBoundingClientRect().height)";
    browser.wait_until("no card lies over another", || browser.execute(has_room, &[]) == true);
}

/// Waits until nothing is read or computed any more.
#[track_caller]
pub fn settle(browser: &Browser) {
    browser.wait_until("all is read and computed", || {
        browser.count(".reading-progress") == 0 && browser.count(".selection-summary__busy") == 0
    });
}

/// Opens the page with the same files, dropped: these can be read again for as long as the page is open.
pub fn with_dropped_files(browser: &Browser) {
    browser.wait_for("#files");
    let files = [("trajecten.csv", CASES.as_bytes()), ("groepen.csv", ACTIVITIES.as_bytes())];
    browser.drop_files("body", &files);
    browser.wait_until("both files are read", || browser.count(".file-card") == 2);
    internally(browser);
    browser.wait_for("[data-figure='group-activities'] table");
    settle(browser);
    open_all(browser);
}

/// Where a test begins to press keys.
pub fn focus(browser: &Browser, selector: &str) {
    browser.execute("document.querySelector(arguments[0]).focus()", &[selector.into()]);
}

/// The id of what has the focus.
pub fn focused(browser: &Browser) -> String {
    browser.execute("return document.activeElement.id", &[]).as_str().unwrap_or_default().to_owned()
}

/// Walks with Tab to a control.
#[track_caller]
fn reach(browser: &Browser, id: &str) {
    let found = (0..120).any(|_| {
        browser.press("Tab");
        focused(browser) == id
    });
    assert!(found, "{id} is reached with Tab");
}

/// Chooses in the select that has the focus by typing the start of the option's text.
#[track_caller]
fn type_choice(browser: &Browser, id: &str, text: &str, value: &str) {
    reach(browser, id);
    for letter in text.chars() {
        let key = if letter == ' ' { "Space".to_owned() } else { letter.to_string() };
        browser.press(&key);
    }
    let chosen = || browser.execute("return document.getElementById(arguments[0]).value", &[id.into()]);
    browser.wait_until(&format!("{id} is {value}"), || chosen() == value);
    settle(browser);
    assert_eq!(focused(browser), id, "the focus stays where it was");
    assert_eq!(chosen(), value, "the choice holds");
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn an_unknown_table_is_explained_with_the_keyboard_alone_and_once() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let unknown = written(folder.path(), "onbekend.csv", UNKNOWN);
    in_each_engine("unknown", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.choose_files("#files", &[&unknown]);
        browser.wait_for(".sheet-form__unknown");
        assert_eq!(browser.count(SETTINGS_HINT), 0, "nothing was corrected yet");
        browser.execute("document.getElementById('files-title').focus()", &[]);
        type_choice(browser, "kind-1-0", "t", "cases");
        type_choice(browser, "column-1-0-case_id", "a", "1");
        type_choice(browser, "column-1-0-start_date", "b", "2");
        type_choice(browser, "column-1-0-end_date", "c", "3");
        type_choice(browser, "column-1-0-main_domain", "d", "4");
        type_choice(browser, "column-1-0-start_score", "e", "5");
        type_choice(browser, "column-1-0-end_score", "f", "6");
        internally(browser);
        browser.wait_for_text("[data-figure='growth'] table", "Huisvesting");
        assert_eq!(browser.text(".file-card__state"), "Trajecten · 3 rijen, alle gebruikt");

        let settings = browser.download("#save-settings");
        let text = String::from_utf8(settings.bytes).expect("JSON is UTF-8");
        assert_eq!(settings.name, "groeibeeld-instellingen.json");
        assert!(text.contains("Vanaf") && !text.contains("X-1") && !text.contains("Financi"), "no data: {text}");

        browser.click("#clear");
        browser.wait_for("#sample");
        let saved = written(folder.path(), &settings.name, &text);
        browser.choose_files("#settings", &[&saved]);
        browser.wait_for_text(".notices", "overgenomen");
        browser.choose_files("#files", &[&unknown]);
        internally(browser);
        browser.wait_for_text("[data-figure='growth'] table", "Huisvesting");
        assert_eq!(browser.count(".sheet-form__unknown"), 0);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_wrong_column_is_seen_and_corrected() {
    in_each_engine("wrong column", &built_page(), |browser| {
        with_dropped_files(browser);
        let end = || browser.execute("return document.getElementById('column-1-0-end_score').value", &[]);
        browser.select("#column-1-0-end_score", "7");
        settle(browser);
        // The column of the goals now holds the scores at the end, and no longer the goals.
        browser.wait_for_text(".missing-figures [data-figure='end-vs-goal']", "doelscore");
        assert_eq!(browser.execute("return document.getElementById('column-1-0-goal_score').value", &[]), "");
        assert!(browser.text(".sheet-gaps").contains("Zonder doelscore"));
        browser.select("#column-1-0-end_score", "8");
        browser.select("#column-1-0-goal_score", "7");
        settle(browser);
        browser.wait_for("[data-figure='end-vs-goal']");
        assert_eq!(end(), "8");
        browser.click(".file-report > .button");
        settle(browser);
        browser.wait_until("nothing is corrected any more", || browser.count(SETTINGS_HINT) == 0);
        assert_eq!(focused(browser), "file-report-1", "the button that was pressed is gone");
        assert_eq!((browser.count(".file-card"), end()), (2, "8".into()));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_dropped_workbook_gives_figures() {
    let workbook = std::fs::read("tests/workbooks/cases.xlsx").expect("the workbook");
    in_each_engine("workbook", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("cases.xlsx", &workbook)]);
        internally(browser);
        browser.wait_for("[data-figure='reading']");
        open_all(browser);
        assert!(browser.count(".file-report__sheet") > 1, "each sheet has a heading");
        assert_eq!(browser.count("[id^='encoding-']"), 0, "a workbook has no encoding to choose");
        let shown = browser.texts("[data-figure='reading'] tbody tr:first-child > *");
        let report = browser.texts(".reading-report__rows tbody tr:first-child > *");
        assert_eq!(shown[..3], report[..3], "the report says what the figure says");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn files_and_settings_are_dropped_together() {
    let workbook = std::fs::read("tests/workbooks/cases.xlsx").expect("the workbook");
    let settings = r#"{"groeibeeld_settings": 1, "sheets": [{
        "headers": ["Ref", "Vanaf", "Tot", "Kern", "Vak A", "Vak B"], "kind": "cases", "columns": [
        {"field": "case_id"}, {"field": "start_date"}, {"field": "end_date"}, {"field": "main_domain"},
        {"field": "start_score"}, {"field": "end_score"}]}]}"#;
    in_each_engine("together", &built_page(), |browser| {
        browser.wait_for("#files");
        let files: [(&str, &[u8]); 4] = [
            ("onbekend.csv", UNKNOWN.as_bytes()),
            ("boek.xlsx", &workbook),
            ("Instellingen.JSON", settings.as_bytes()),
            ("groepen.csv", ACTIVITIES.as_bytes()),
        ];
        browser.drop_files("body", &files);
        browser.wait_for_text(".notices", "overgenomen");
        internally(browser);
        browser.wait_for("[data-figure='group-activities'] table");
        settle(browser);
        assert_eq!(browser.count(".file-card"), 3, "settings are no file of data");
        let states = browser.texts(".file-card__state");
        assert!(states[0].starts_with("Trajecten · 3 rijen"), "{states:?}");
        browser.drop_files("body", &[("anders.json", b"{}")]);
        browser.wait_for_text(".notices", "anders.json is geen bestand met instellingen");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn another_encoding_changes_the_words() {
    in_each_engine("encoding", &built_page(), |browser| {
        with_dropped_files(browser);
        assert!(browser.text(".text-form").contains("Financiën"));
        browser.select("#encoding-1", "1");
        browser.wait_for_text(".text-form", "FinanciÃ");
        settle(browser);
        browser.select("#encoding-1", "");
        browser.wait_for_text(".text-form", "Financiën");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_reading_report_holds_no_text_of_a_cell() {
    let cases = CASES.replace("12-4-2025", "geheim-woord").replace(";3;4;3", ";geheime score;4;3");
    in_each_engine("report", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("trajecten.csv", cases.as_bytes()), ("groepen.csv", ACTIVITIES.as_bytes())]);
        internally(browser);
        browser.wait_for("[data-figure='group-activities'] table");
        open_all(browser);
        let report = browser.download("#download-report");
        let text = String::from_utf8(report.bytes).expect("CSV is UTF-8");
        assert!(report.name.starts_with("leesverslag") && report.name.ends_with(".csv"), "{}", report.name);
        assert!(text.contains("trajecten.csv") && text.contains("regel"), "{text}");
        for cell in ["geheim", "Fictiedorp", "Wandelgroep", "SOM("] {
            assert!(!text.contains(cell), "{cell}: {text}");
        }
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_stood_out_is_filtered_by_file_and_sort() {
    let cases = CASES.replace("12-4-2025", "geen datum");
    in_each_engine("filter", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("trajecten.csv", cases.as_bytes()), ("groepen.csv", ACTIVITIES.as_bytes())]);
        internally(browser);
        browser.wait_for("[data-figure='group-activities'] table");
        open_all(browser);
        let items = || browser.count(".issue-list__group > ul > li");
        let all = items();
        assert!(all > 1, "{all}");
        browser.select("#issues-sort", "serious");
        browser.wait_until("only serious ones are left", || browser.count(".issue-list__group") == 1);
        let serious = items();
        browser.select("#issues-sort", "minor");
        browser.wait_until("the others", || items() == all - serious);
        browser.select("#issues-sort", "serious");
        browser.select("#issues-file", "2");
        browser.wait_for_text(".issue-list", "Niets gevonden met deze keuze");
        assert_eq!(items(), 0);
        browser.select("#issues-file", "");
        browser.wait_until("all serious ones are back", || items() == serious);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn templates_are_saved_without_a_file() {
    in_each_engine("templates", &built_page(), |browser| {
        browser.wait_for("#files");
        open_all(browser);
        let workbook = browser.download("#template-xlsx");
        assert!(workbook.name.ends_with(".xlsx") && workbook.bytes.starts_with(b"PK"), "{}", workbook.name);
        let text = browser.download(".templates__kinds button:nth-of-type(1)");
        assert!(text.name.ends_with(".csv") && !text.bytes.is_empty(), "{}", text.name);
    });
}

/// Opens the page with the sample, everything unfolded.
pub fn with_sample(browser: &Browser) {
    browser.wait_for("#sample");
    browser.click("#sample");
    browser.wait_for("[data-figure='reading']");
    settle(browser);
    open_all(browser);
}

fn summary(browser: &Browser) -> String {
    browser.settle();
    // Asked of the page: WebKit's driver gives no text of lines that may be clamped. It must have its place all the same.
    let text = "const line = document.querySelector('.selection-summary__text'); \
                return line.getBoundingClientRect().height > 10 ? line.textContent : ''";
    browser.execute(text, &[]).as_str().unwrap_or_default().to_owned()
}

/// Chooses a year by its quick choice.
pub fn choose_year(browser: &Browser, year: &str) {
    let choose = "const years = [...document.querySelectorAll('.period-choice__quick button')];
        years.find(button => button.textContent.startsWith(arguments[0])).click()";
    browser.execute(choose, &[year.into()]);
    settle(browser);
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn parts_of_years_are_one_choice_away() {
    in_each_engine("quick periods", &built_page(), |browser| {
        with_dropped_files(browser);
        browser.select("#period-part", "2024-half-1");
        browser.wait_for_text(".selection-summary__cases", "2 van 4 trajecten");
        assert!(summary(browser).contains("1-1-2024 t/m 30-6-2024"), "{}", summary(browser));
        assert_eq!(browser.count(".period-choice__quick [aria-pressed='true']"), 0, "no whole year");
        browser.select("#period-part", "2024-school");
        browser.wait_for_text(".selection-summary__cases", "3 van 4 trajecten");
        assert!(summary(browser).contains("1-9-2024 t/m 31-8-2025"), "{}", summary(browser));
        choose_year(browser, "2025");
        assert_eq!(browser.count(".period-choice__quick [aria-pressed='true']"), 1);
        let part = browser.execute("return document.getElementById('period-part').value", &[]);
        assert_eq!(part, "", "the year is no part of one");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn values_are_found_without_their_accents() {
    in_each_engine("search", &built_page(), |browser| {
        with_sample(browser);
        let head = || browser.text(".choice--values:has(#search-main_domain) > summary");
        assert_eq!(head(), "Hoofddomein: alle 9");
        browser.type_into("#search-main_domain", "FINANCIEN");
        let found = || browser.count(".choice--values:has(#search-main_domain) .choice__option");
        browser.wait_until("one value is found", || found() == 1);
        browser.click("[aria-label='Hoofddomein: Alleen deze']");
        browser.wait_until("it alone is selected", || head() == "Hoofddomein: 1 van 9");
        settle(browser);
        assert!(summary(browser).contains("hoofddomein: Financiën"), "{}", summary(browser));
        browser.click("[aria-label='Hoofddomein: Deze eruit']");
        browser.wait_until("nothing is selected", || head() == "Hoofddomein: 0 van 9");
        browser.wait_for_text(".no-figures", "geen trajecten in deze selectie");
        browser.type_into("#search-main_domain", "xyz");
        browser.wait_for_text(".choice__found", "Niets gevonden");
        browser.click("#everything");
        browser.wait_until("everything is selected", || head() == "Hoofddomein: alle 9");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn another_period_to_compare_with_is_chosen_with_the_keyboard() {
    in_each_engine("compare", &built_page(), |browser| {
        with_dropped_files(browser);
        browser.wait_for_text("fieldset:disabled #compare-needs", "Kies eerst een periode");
        choose_year(browser, "2025");
        browser.execute("document.getElementById('period-first').focus()", &[]);
        reach(browser, "compare-nothing");
        browser.press("ArrowDown");
        browser.wait_for_text(".selection-summary__text", "vergeleken met 1-1-2024 t/m 31-12-2024");
        settle(browser);
        assert_eq!(focused(browser), "compare-before");
        browser.press("ArrowDown");
        browser.press("ArrowDown");
        browser.wait_for("#compare-first");
        let first = browser.execute("return document.getElementById('compare-first').value", &[]);
        assert_eq!(first, "2024-01-01", "own dates begin with those of before");
        choose_year(browser, "Alle");
        browser.wait_for("#compare-needs");
        assert!(!summary(browser).contains("vergeleken"), "{}", summary(browser));
    });
}

/// The settings that would be saved now.
fn saved_settings(browser: &Browser) -> String {
    String::from_utf8(browser.download("#save-settings").bytes).expect("JSON is UTF-8")
}

/// Types into a field in the place of what is there, and leaves it.
pub fn fill_in(browser: &Browser, id: &str, text: &str) {
    browser.execute("const field = document.getElementById(arguments[0]); field.focus(); field.select()", &[id.into()]);
    browser.type_into(&format!("#{id}"), text);
    browser.press("Tab");
    settle(browser);
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn how_is_counted_is_chosen_at_the_figure() {
    in_each_engine("counting", &built_page(), |browser| {
        with_sample(browser);
        enlarge(browser, "population-reach");
        fill_in(browser, "inhabitants", "68000");
        let inhabitants = || browser.execute("return document.getElementById('inhabitants').value", &[]);
        browser.wait_until("thousands are marked", || inhabitants() == "68.000");
        fill_in(browser, "inhabitants", "veel");
        browser.wait_for_text("#inhabitants-error", "Typ een heel getal");
        assert_eq!(inhabitants(), "veel", "what is wrong can be mended");
        browser.click("#save-settings");
        browser.wait_for_text("#wrong-fields", "Typ een heel getal");
        let saved = String::from_utf8(browser.download("#save-anyway").bytes).expect("JSON is UTF-8");
        assert!(saved.contains("\"inhabitants\": 68000"), "the last good number stays");
        browser.wait_for_text("[data-figure='population-reach'] table", "68.000");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn other_age_bands_are_typed_and_taken_back() {
    let cases = CASES.replace("Casusnummer;", "Leeftijd;Casusnummer;");
    let ages = ["", "8;", "17;", "40;", "80;"];
    let cases: Vec<String> = cases.lines().zip(ages).map(|(line, age)| format!("{age}{line}")).collect();
    let cases = cases.join("\r\n");
    in_each_engine("age bands", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("leeftijden.csv", cases.as_bytes())]);
        internally(browser);
        browser.wait_for("[data-figure='reading']");
        settle(browser);
        browser.execute("document.querySelector('[href=\"#figure-age-bands\"]').click()", &[]);
        browser.wait_for("[data-figure='age-bands'].figure--large");
        open_all(browser);
        let bands = || browser.execute("return document.getElementById('age-bands').value", &[]);
        assert_eq!(bands(), "0, 13, 19, 27, 56, 75");
        browser.click(".choice--values:has([aria-label^='Leeftijd:']) .choice__option:first-child input");
        settle(browser);
        fill_in(browser, "age-bands", "18, 0");
        browser.wait_for_text("#age-bands-error", "van laag naar hoog");
        assert_eq!(browser.count(".notices"), 0);
        fill_in(browser, "age-bands", "0, 18");
        browser.wait_for_text(".notices", "selectie van leeftijdsgroepen is daarom vervallen");
        browser.wait_for_text(".choice--values:has([aria-label^='Leeftijd:']) > summary", "alle 2");
        browser.click("#usual-bands");
        browser.wait_until("the usual bands are back", || bands() == "0, 13, 19, 27, 56, 75");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_selection_is_saved_and_comes_back() {
    in_each_engine("settings", &built_page(), |browser| {
        with_dropped_files(browser);
        assert_eq!(browser.count("#save-settings"), 0, "nothing was chosen yet");
        choose_year(browser, "2025");
        browser.click("#compare-before");
        browser.click(".choice--values:has([aria-label='Gemeente: Niets']) .choice__option:first-child input");
        browser.wait_for_text(".selection-summary__text", "gemeente: Voorbeeldstad");
        settle(browser);
        let chosen = summary(browser);
        let settings = saved_settings(browser);
        assert!(settings.contains("\"2025-01-01\"") && settings.contains("Voorbeeldstad"), "{settings}");
        assert!(!settings.contains("Fictiedorp") && !settings.contains("Financi"), "no data: {settings}");

        browser.click("#clear");
        browser.wait_for("#sample");
        browser.drop_files("body", &[("mijn.json", settings.as_bytes())]);
        browser.wait_for_text(".notices", "De selectie is die uit het bestand");
        with_dropped_files(browser);
        assert_eq!(summary(browser), chosen);

        let elsewhere = settings.replace("Voorbeeldstad", "Nergenshuizen");
        browser.drop_files("body", &[("ander.json", elsewhere.as_bytes())]);
        browser.wait_for_text(".notices", "gemeente: Nergenshuizen");
        browser.wait_for_text(".no-figures", "geen trajecten in deze selectie");
        browser.click("#drop-unknown");
        browser.wait_for_text(".selection-summary__cases", "2 van 4 trajecten");
        assert_eq!(browser.count("#drop-unknown"), 0);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn all_columns_are_one_click_away() {
    in_each_engine("columns", &built_page(), |browser| {
        with_sample(browser);
        let button = "[data-figure='growth'] .table-more";
        let cells = || browser.count("[data-figure='growth'] tbody tr:first-child > *");
        let few = cells();
        assert!(browser.text(button).starts_with("Toon alle kolommen ("), "{}", browser.text(button));
        browser.click(button);
        browser.wait_until("there are more", || cells() > few);
        assert!(browser.text("[data-figure='growth'] thead").contains("Zekerheid"));
        assert_eq!(browser.attribute(button, "aria-expanded").as_deref(), Some("true"));
        browser.click(button);
        browser.wait_until("there are fewer again", || cells() == few);
        assert_eq!(browser.count("[data-figure='reading'] .table-more"), 0, "nothing is put away");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn key_figures_and_the_list_lead_to_their_figures() {
    in_each_engine("key figures", &built_page(), |browser| {
        with_sample(browser);
        browser.click(".figure-list a[href='#figure-main-domains']");
        browser.wait_until("its title has the focus", || focused(browser) == "figure-main-domains");
        let figure = browser.attribute(".key-figure", "href").expect("a key figure");
        browser.click(".key-figure");
        browser.wait_until("its title has the focus", || format!("#{}", focused(browser)) == figure);
    });
}

/// The cells that are not shown.
const HIDDEN: &str = ".table--figure .niet-getoond";

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn small_numbers_are_hidden_and_the_page_says_so() {
    in_each_engine("hidden", &built_page(), |browser| {
        with_sample(browser);
        assert_eq!(browser.count("#policy-hide:checked"), 1, "safe by default");
        assert!(browser.count(HIDDEN) > 0);
        let marks = "return [...document.querySelectorAll(arguments[0])].map(cell => cell.innerHTML.replace(/<!--.*?-->/g, '') + \
                     [...cell.attributes].filter(attribute => attribute.name !== 'class').map(attribute => attribute.name))";
        let marks = browser.execute(marks, &[HIDDEN.into()]);
        let mark = "<span aria-hidden=\"true\" class=\"niet-getoond__mark\">·</span><span class=\"visually-hidden\">niet getoond</span>";
        assert!(marks.as_array().is_some_and(|marks| marks.iter().all(|found| found == mark)), "{marks}");
        assert_eq!((browser.count(".choice__count"), browser.count(".selection-summary__cases")), (0, 0));
        assert!(browser.text(".selection-summary__policy").contains("1 t/m 4"));
        assert!(browser.text(".hidden-meter").contains("niet getoond ("), "{}", browser.text(".hidden-meter"));
        assert!(browser.text(".policy-help").contains("Controleer zelf"));
        let name = browser.download("#download-json").name;
        assert!(!name.contains("intern"), "{name}");
        let few = browser.count(HIDDEN);
        browser.click("#policy-strict");
        browser.wait_until("more is hidden", || browser.count(HIDDEN) > few);
        browser.wait_for_text(".selection-summary__policy", "1 t/m 9");
        browser.wait_for_text("#status", "Figuren opnieuw gemaakt: kleine aantallen zijn verborgen");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn internal_use_needs_a_second_press_and_one_leads_back() {
    in_each_engine("internal", &built_page(), |browser| {
        with_sample(browser);
        browser.execute("document.getElementById('publish-title').focus()", &[]);
        reach(browser, "policy-hide");
        browser.press("ArrowDown");
        browser.wait_for_text("#status", "aantallen zijn afgerond");
        assert_eq!(focused(browser), "policy-round");
        browser.press("ArrowDown");
        browser.wait_for_text(".policy-choice__warning", "kleine aantallen kunnen mensen herkenbaar maken");
        settle(browser);
        assert_eq!((focused(browser).as_str(), browser.count(".internal-band")), ("policy-internal", 0));
        assert_eq!(browser.count(".choice__count"), 0, "nothing more is shown before the second press");
        reach(browser, "policy-confirm");
        browser.press("Enter");
        browser.wait_for_text(".internal-band", "Niet publiceren");
        settle(browser);
        browser.wait_until("all numbers are shown", || browser.count(HIDDEN) == 0);
        assert_eq!((focused(browser).as_str(), browser.count("#policy-confirm")), ("policy-internal", 0));
        browser.wait_for_text("#status", "kleine aantallen zijn zichtbaar");
        assert!(browser.count(".choice__count") > 0 && browser.count(".selection-summary__cases") == 1);
        let name = browser.download(&download_of("growth", "CSV")).name;
        assert!(name.contains("intern-gebruik-niet-publiceren"), "{name}");
        browser.click("#policy-back");
        browser.wait_until("small numbers are hidden", || browser.count(HIDDEN) > 0);
        settle(browser);
        assert_eq!((focused(browser).as_str(), browser.count(".internal-band")), ("policy-hide", 0));
        let name = browser.download(&download_of("growth", "CSV")).name;
        assert!(!name.contains("intern"), "{name}");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn too_few_cases_give_a_sentence_and_no_download() {
    in_each_engine("too few", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("trajecten.csv", CASES.as_bytes())]);
        browser.wait_for_text("#refusal", "zo weinig trajecten");
        settle(browser);
        assert_eq!((browser.count("[data-figure]"), browser.count("#download-json:disabled")), (0, 1));
        assert_eq!(browser.count("#period-part"), 1, "the selection stays");
        browser.check_axe(".results");
        internally(browser);
        browser.wait_for("[data-figure='growth'] table");
        assert_eq!((browser.count("#refusal"), browser.count("#download-json:disabled")), (0, 0));
        browser.click("#policy-back");
        browser.wait_for("#refusal");
        assert_eq!(browser.count("[data-figure]"), 0);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn spellings_of_one_name_are_counted_as_the_one_that_is_right() {
    in_each_engine("spellings", &built_page(), |browser| {
        browser.wait_for("#files");
        browser.drop_files("body", &[("een.csv", CASES.replacen("Voorbeeldstad", "Voorbeelstad", 1).as_bytes())]);
        browser.wait_for("#merging[open] .merging__alike");
        settle(browser);
        let names = browser.texts(".merging__alike button");
        assert_eq!(names, ["Tel als één: Voorbeeldstad", "Tel als één: Voorbeelstad"]);
        browser.click(".merging__alike button:nth-of-type(2)");
        browser.wait_for_text(".merging__group", "Voorbeelstad (gemeente: Voorbeeldstad, Voorbeelstad)");
        assert_eq!((browser.count(".merging__alike"), focused(browser).as_str()), (0, "merging-title"));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn values_are_merged_and_merging_is_undone() {
    in_each_engine("merging", &built_page(), |browser| {
        with_dropped_files(browser);
        browser.click("#merge");
        browser.wait_for_text("#merging-wrong", "Kies minstens twee waarden");
        browser.select("#merging-field", "municipality");
        browser.click("#merging .choice__option:nth-child(1) input");
        browser.click("#merging .choice__option:nth-child(2) input");
        let name = || browser.execute("return document.getElementById('merging-name').value", &[]);
        browser.wait_until("a name is suggested", || name() == "Fictiedorp en Voorbeeldstad");
        fill_in(browser, "merging-name", "Samen");
        browser.click("#merge");
        browser.wait_for_text("#merging [role='status']", "Samengevoegd tot Samen");
        browser.wait_for_text(".selection-summary__text", "samengevoegd: Samen (Fictiedorp, Voorbeeldstad)");
        browser.wait_for_text(".merging__group", "Samen (gemeente: Fictiedorp, Voorbeeldstad)");
        browser.check_axe("#merging");
        assert!(saved_settings(browser).contains("\"name\": \"Samen\""));

        browser.set_size(320, 800);
        let fits = "const panel = document.getElementById('merging'); return panel.scrollWidth <= panel.clientWidth";
        browser.wait_for("#open-selection");
        browser.click("#open-selection");
        open_all(browser);
        assert_eq!(browser.execute(fits, &[]), true, "nothing sticks out");
        browser.click(".merging__group button");
        browser.wait_until("nothing is merged", || !summary(browser).contains("samengevoegd"));
        assert_eq!((browser.count(".merging__group"), focused(browser).as_str()), (0, "merging-title"));
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_was_published_is_saved_opened_and_forgotten() {
    in_each_engine("ledger", &built_page(), |browser| {
        with_sample(browser);
        browser.execute("document.getElementById('publish-title').focus()", &[]);
        reach(browser, "ledger-save");
        let ledger = browser.download("#ledger-save");
        let text = String::from_utf8(ledger.bytes).expect("JSON is UTF-8");
        assert_eq!(ledger.name, "publicatielogboek.json");
        assert!(text.contains("\"groeibeeld-ledger 1\"") && !text.contains(".csv"), "no name of a file");
        browser.wait_until("it is published", || browser.count(".ledger__publication") == 1);
        browser.click(".ledger__publication button");
        browser.wait_until("it is forgotten", || browser.count(".ledger__publication") == 0);
        settle(browser);
        assert_eq!(focused(browser), "ledger-title");

        let folder = tempfile::tempdir().expect("a folder");
        browser.choose_files("#ledger", &[&written(folder.path(), "oud.json", &text)]);
        browser.wait_for_text(".ledger__publication", "Publicatie van");
        settle(browser);
        assert_eq!((browser.count("#refusal"), browser.count("#ledger-changed")), (0, 0), "the same again");
        browser.check_axe(".protection");
        browser.choose_files("#ledger", &[&written(folder.path(), "half.json", &text[..text.len() / 2])]);
        browser.wait_for_text(".notices", "half.json is beschadigd");
        assert_eq!(browser.count(".ledger__publication"), 1);
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_form_of_a_chart_is_chosen_at_its_figure() {
    in_each_look("forms", &built_page(), &Setup::default(), |browser| {
        with_sample(browser);
        browser.select("#form-growth", "radar");
        browser.wait_for("[data-figure='growth'] svg .ring");
        enlarge(browser, "kinds-by-year");
        browser.select("#form-kinds-by-year", "lines");
        browser.wait_for("[data-figure='kinds-by-year'] svg line.ink");
        browser.check_axe("[data-figure='growth']");
        browser.check_axe("[data-figure='kinds-by-year']");
        let svg = browser.download(&download_of("growth", "SVG"));
        assert!(String::from_utf8_lossy(&svg.bytes).contains("lees de getallen, niet de oppervlakte"));
        browser.select("#form-growth", "dumbbells");
        browser.wait_until("it is as it was", || browser.count("[data-figure='growth'] svg .ring") == 0);
        // Firefox's driver takes the focus away after it has chosen, so what happens to the focus is seen with a key.
        browser.execute("document.getElementById('form-growth').focus()", &[]);
        browser.press("ArrowDown");
        browser.wait_until("the next form has bars and no dots", || {
            browser.count("[data-figure='growth'] svg circle") == 0
                && browser.count("[data-figure='growth'] svg rect") > 0
        });
        assert_eq!(focused(browser), "form-growth", "who chose can choose again");
    });
}
