//! What stops, does not fit, is cleared or left: the page says what happened, and choices are kept.

use crate::harness::{Browser, built_page, in_each_engine};
use crate::page::{choose_year, fill_in, open_all, settle, with_dropped_files, with_sample};
use crate::trust::changed;

const SMALL: &str = "Casusnummer;Startdatum;Einddatum;Hoofddomein;Startscore;Eindscore\r\n\
    1;1-2-2024;3-6-2024;Financiën;2;3\r\n2;5-3-2024;1-9-2024;Financiën;2;4\r\n";

/// What the worker of a changed page does when a file of a name comes.
const STARTS: &str = "addEventListener(\"message\", function (event) { wasm_bindgen.initSync({ module: event.data }); }, { once: true });";

/// The next time that the page draws something new, here the practice, the browser fails: a real panic in the page's own code.
pub fn break_the_page(browser: &Browser) {
    browser.execute(
        "const before = Node.prototype.insertBefore, append = Node.prototype.appendChild;
         Node.prototype.insertBefore = Node.prototype.appendChild = function () {
             Node.prototype.insertBefore = before;
             Node.prototype.appendChild = append;
             throw new Error('no');
         };
         document.querySelector('#practise-top, #practise').click();",
        &[],
    );
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_page_that_stops_says_so_and_goes_on_with_choices_and_files() {
    in_each_engine("panic", &built_page(), |browser| {
        with_dropped_files(browser);
        choose_year(browser, "2025");
        browser.execute("location.hash = 'x'; document.title = 'still the same document'", &[]);
        break_the_page(browser);
        browser.wait_for_text(".broken h1", "Er ging iets mis in Groeibeeld");
        assert!(browser.text(".broken").contains("uw keuzes zijn bewaard"));
        assert!(
            browser.text(".broken pre").contains(".rs:"),
            "the place, and no words of a file: {}",
            browser.text(".broken pre")
        );
        browser.check_axe("html");
        let settings = browser.download("#save-kept");
        let text = String::from_utf8(settings.bytes).expect("JSON is UTF-8");
        assert!(settings.name == "groeibeeld-instellingen.json" && text.contains("\"2025-01-01\""), "{text}");

        browser.click("#go-on");
        browser.wait_for("#read-again");
        assert_eq!(
            browser.execute("return document.title", &[]),
            "still the same document",
            "nothing was loaded again"
        );
        assert_eq!(browser.count(".file-card"), 2, "the files wait");
        browser.click("#read-again");
        browser.wait_for("#policy-internal");
        settle(browser);
        browser.click("#policy-internal");
        browser.click("#policy-confirm");
        browser.wait_for("[data-figure='group-activities'] table");
        settle(browser);
        let line = "return document.querySelector('.selection-summary__text').textContent";
        let line = browser.execute(line, &[]).to_string();
        assert!(line.contains("1-1-2025 t/m 31-12-2025"), "{line}");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_page_that_stops_twice_can_begin_afresh() {
    in_each_engine("panic twice", &built_page(), |browser| {
        browser.wait_for("#sample");
        for _ in 0..2 {
            break_the_page(browser);
            browser.wait_for(".broken #go-on");
            assert_eq!(browser.count("#save-kept"), 0, "nothing was chosen");
            browser.click("#go-on");
            browser.wait_for("#open-trust");
        }
        browser.execute("document.documentElement.dataset.old = ''", &[]);
        break_for_good(browser);
        browser.wait_for("#start-afresh");
        browser.click("#start-afresh");
        // Not by a script: one that is at work while a page goes is an error in WebKit.
        browser.wait_until("the page is loaded anew", || browser.count("html[data-old]") == 0);
        browser.wait_for("#sample");
        with_sample(browser);
    });
}

fn break_for_good(browser: &Browser) {
    browser.execute("groeibeeld.broken('for the test')", &[]);
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_lost_worker_keeps_choices_and_reads_again() {
    let fails = format!(
        "{STARTS}\naddEventListener('message', function (event) {{
            if (/boem/.test(event.data.json)) self.postMessage = function () {{ throw new Error('no'); }};
        }});"
    );
    let (_folder, path) = changed(STARTS, &fails);
    in_each_engine("lost worker", &path, |browser| {
        with_dropped_files(browser);
        choose_year(browser, "2025");
        browser.drop_files("body", &[("boem.csv", SMALL.as_bytes())]);
        browser.wait_for_text(".worker-lost", "Het rekenen is onverwacht gestopt");
        assert!(browser.text(".worker-lost").contains("uw keuzes zijn bewaard"));
        assert_eq!(browser.count(".broken"), 0, "the page itself goes on");
        browser.check_axe(".worker-lost");
        browser.click(".file-card:nth-of-type(3) .file-card__head button");
        browser.click("#read-again");
        browser.wait_for("[data-figure='group-activities'] table");
        settle(browser);
        let line = "return document.querySelector('.selection-summary__text').textContent";
        let line = browser.execute(line, &[]).to_string();
        assert!(line.contains("1-1-2025 t/m 31-12-2025"), "{line}");
    });
}

/// Takes all memory that a module may still have, as a file of ten million rows does.
const TAKE_ALL: &str = "
    for (var pages = 16384; pages >= 1; pages >>= 1) {
        try { for (;;) memory.grow(pages); } catch (full) {}
    }";

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn memory_that_runs_out_in_the_worker_gives_a_sentence() {
    let fills = format!(
        "var memory; addEventListener('message', function (event) {{ memory = wasm_bindgen.initSync({{ module: event.data }}).memory; }}, {{ once: true }});
         addEventListener('message', function (event) {{ if (/vol/.test(event.data.json)) {{ {TAKE_ALL} }} }});"
    );
    let (_folder, path) = changed(STARTS, &fills);
    let mut text = SMALL.to_owned();
    for case in 10..100_000 {
        text.push_str(&format!("{case};1-2-2024;3-6-2024;Financiën;2;4\r\n"));
    }
    in_each_engine("full worker", &path, |browser| {
        with_dropped_files(browser);
        browser.drop_files("body", &[("vol.csv", text.as_bytes())]);
        browser.wait_for_text(".worker-lost", "Het geheugen van uw browser is vol");
        assert!(browser.text(".worker-lost").contains("minder rijen, bijvoorbeeld één per jaar"));
        browser.click(".file-card:nth-of-type(3) .file-card__head button");
        browser.click("#read-again");
        browser.wait_for("[data-figure='group-activities'] table");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn memory_that_runs_out_in_the_page_gives_a_sentence_and_is_free_again() {
    let starts = "    wasm_bindgen.initSync({ module: program.module });";
    let (_folder, path) =
        changed(starts, "    window.memory = wasm_bindgen.initSync({ module: program.module }).memory;");
    in_each_engine("full page", &path, |browser| {
        browser.wait_for("#sample");
        browser.execute(TAKE_ALL, &[]);
        browser.click("#sample");
        browser.wait_for_text(".broken h1", "Het geheugen van uw browser is vol");
        browser.click("#go-on");
        browser.wait_for("#open-trust");
        if browser.count("#read-again") > 0 {
            browser.click("#read-again");
            browser.wait_for("[data-figure='reading']");
        } else {
            browser.click("#sample");
            browser.wait_for("[data-figure='reading']");
        }
    });
}

/// Whether the browser would ask before the user leaves.
fn asks(browser: &Browser) -> bool {
    let leave = "const leave = new Event('beforeunload', { cancelable: true }); dispatchEvent(leave); return leave.defaultPrevented";
    browser.execute(leave, &[]) == true
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn leaving_asks_only_where_work_would_be_lost() {
    in_each_engine("leaving", &built_page(), |browser| {
        browser.wait_for("#files");
        assert!(!asks(browser), "nothing was done");
        with_dropped_files(browser);
        choose_year(browser, "2025");
        assert!(!asks(browser), "files and a period are chosen again at once");
        browser.select("#merging-field", "municipality");
        browser.click("#merging .choice__option:nth-child(1) input");
        browser.click("#merging .choice__option:nth-child(2) input");
        fill_in(browser, "merging-name", "Samen");
        browser.click("#merge");
        browser.wait_for_text("#merging [role='status']", "Samengevoegd tot Samen");
        settle(browser);
        assert!(asks(browser), "merging is work");
        browser.download("#save-settings");
        assert!(!asks(browser), "it is in a file now");
        browser.select("#column-1-0-end_score", "7");
        settle(browser);
        assert!(asks(browser), "a correction is work too");
        browser.click("#clear");
        browser.wait_for_text(".files__asked", "Bewaar dan eerst de instellingen");
        browser.click("#clear-not");
        browser.wait_until("nothing is asked", || browser.count(".files__asked") == 0);
        assert_eq!(browser.count(".file-card"), 2, "nothing was cleared");
        browser.click("#clear");
        browser.wait_for("#clear-anyway");
        browser.click("#clear-anyway");
        browser.wait_for("#sample");
        assert!(!asks(browser), "who clears everything wants nothing of it");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn clearing_everything_gives_the_memory_back_and_says_so() {
    in_each_engine("clear", &built_page(), |browser| {
        with_sample(browser);
        browser.execute(
            "const end = Worker.prototype.terminate; window.ended = 0;
             Worker.prototype.terminate = function () { window.ended += 1; return end.call(this); };",
            &[],
        );
        browser.click("#clear");
        browser.wait_for_text("#status.status-line", "hun geheugen is teruggegeven");
        browser.wait_for("#files-title:focus");
        assert_eq!(browser.execute("return window.ended", &[]), 1, "the worker ended, and its memory with it");
        assert_eq!((browser.count(".file-card"), browser.count("[data-figure]"), browser.count("svg")), (0, 0, 0));
        open_all(browser);
        assert_eq!(browser.count("#save-settings"), 0, "no choice is left");
        // What was kept for a program that stops is empty too.
        break_for_good(browser);
        browser.wait_for("#go-on");
        assert_eq!(browser.count("#save-kept"), 0);
        browser.click("#go-on");
        browser.wait_for("#files");
        assert_eq!(browser.count(".file-card"), 0);
    });
}
