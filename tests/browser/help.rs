//! The handbook and the explanations: with keys alone, in both languages, and for every look.

use crate::harness::{Browser, Setup, built_page, in_each_engine, in_each_look};
use crate::page::{focus, focused};
use crate::presenting::with_sample;
use serde_json::json;

/// Opens the handbook from the top of the page with a key.
fn opened(browser: &Browser) {
    browser.wait_for("#open-help");
    focus(browser, "#open-help");
    browser.press("Enter");
    browser.wait_for("#help[open] #help-terms");
}

/// Whether an element stands in the window, below what stays on top of the handbook.
#[track_caller]
fn check_in_sight(browser: &Browser, id: &str) {
    let place = "const head = document.querySelector('#help .dialog-panel__head').getBoundingClientRect().bottom;
        const top = document.getElementById(arguments[0]).getBoundingClientRect().top;
        return top >= head - 1 && top < innerHeight - 20";
    browser.wait_until(&format!("{id} is in sight"), || browser.execute(place, &[json!(id)]) == true);
}

/// What is wider than the handbook.
const STICKS_OUT: &str = "
    const help = document.getElementById('help');
    const edge = help.getBoundingClientRect().left + help.clientLeft + help.clientWidth;
    const out = [...help.querySelectorAll('*')].filter(one => one.getBoundingClientRect().right > edge + 1);
    return help.scrollWidth > help.clientWidth ? [`${help.scrollWidth} in ${help.clientWidth}`,
        ...out.map(one => `${one.tagName}.${one.className} ${one.textContent.slice(0, 40)}`)] : []";

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_handbook_is_read_with_keys_alone() {
    in_each_engine("help", &built_page(), |browser| {
        browser.wait_for("#open-help");
        assert_eq!(browser.count("#help *"), 0, "nothing of it is there before it is opened");
        opened(browser);
        let chapters = browser.count(".help__chapter");
        assert_eq!(browser.count(".help__contents li a"), chapters);
        assert!(chapters >= 16);
        // Every link of the contents leads to its chapter.
        for link in 0..chapters {
            let id = browser.execute(
                "const link = document.querySelectorAll('.help__contents li a')[arguments[0]];
                 link.focus(); return link.getAttribute('href').slice(1)",
                &[json!(link)],
            );
            let id = id.as_str().expect("an address in the page");
            browser.press("Enter");
            browser.wait_until(&format!("the focus is at {id}"), || focused(browser) == id);
        }
        focus(browser, ".help__contents li:nth-of-type(2) a");
        browser.press("Enter");
        browser.wait_until("the chapter has the focus", || focused(browser) == "help-start");
        check_in_sight(browser, "help-start");
        focus(browser, ".help__to-contents");
        browser.press("Enter");
        browser.wait_until("the contents have the focus", || focused(browser) == "help-contents");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#help[open]") == 0);
        browser.wait_until("the focus is back", || focused(browser) == "open-help");
        assert_eq!(browser.errors(), Vec::<String>::new());
        assert_eq!(browser.requests_since_load(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_is_looked_for_is_found_and_a_link_leads_out_of_it() {
    in_each_engine("help search", &built_page(), |browser| {
        opened(browser);
        let all = browser.count(".help__terms dt");
        browser.type_into("#help-search", "clientnummer");
        browser.wait_for_text(".help__search [role='status']", "plekken gevonden");
        assert_eq!(browser.count("#help-term-client-number"), 1);
        assert!(browser.count(".help__terms dt") < all / 4);
        assert_eq!(browser.count(".help__contents"), 0);
        // A link to what was not found shows it all the same.
        assert_eq!(browser.count("#help-term-unique-people"), 1);
        let link = ".help__further a[href='#help-term-case']";
        assert_eq!(browser.count("#help-term-case"), 0);
        focus(browser, link);
        browser.press("Enter");
        browser.wait_until("the term has the focus", || focused(browser) == "help-term-case");
        check_in_sight(browser, "help-term-case");
        assert_eq!(browser.count(".help__terms dt"), all);
        browser.type_into("#help-search", "zzz");
        browser.wait_for_text(".help__search [role='status']", "Niets gevonden");
        assert_eq!(browser.count(".help__chapter"), 0);
        browser.click("#close-help");
        browser.wait_until("it is closed", || browser.count("#help[open]") == 0);
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_figure_explains_itself_and_leads_to_a_term_and_back() {
    in_each_engine("figure help", &built_page(), |browser| {
        with_sample(browser);
        let help = "[data-figure='growth'] .figure-help";
        assert_eq!(browser.count(".figure-help dl"), 0, "nothing is drawn before it is opened");
        focus(browser, &format!("{help} > summary"));
        browser.press("Enter");
        browser.wait_for(&format!("{help} .figure-help__columns dd"));
        assert!(browser.text(&format!("{help} > summary")).starts_with("Uitleg"));
        // Every column of the table is explained.
        let unexplained = browser.execute(
            "const figure = document.querySelector(`[data-figure='growth']`);
             [...figure.querySelectorAll('.table-more')].forEach(button => button.click());
             return new Promise(resolve => setTimeout(resolve, 300)).then(() => {
                 const named = [...figure.querySelectorAll('.figure-help__columns dt')].map(dt => dt.textContent);
                 const heads = [...figure.querySelectorAll('thead th:not([scope=colgroup])')].map(th => th.textContent.trim());
                 return heads.length < 20 ? ['only ' + heads.length] : heads.filter(head => !named.some(name => head.startsWith(name)));
             })",
            &[],
        );
        assert_eq!(unexplained, json!([]));
        let texts = browser.execute(
            "return [...document.querySelectorAll('.figure-help__columns dd')].filter(dd => !dd.textContent.trim()).length",
            &[],
        );
        assert_eq!(texts, 0);
        let link = format!("{help} .figure-help__further li:nth-of-type(2) button");
        focus(browser, &link);
        assert_eq!(browser.text(&link), "Paar");
        browser.press("Enter");
        browser.wait_until("the term has the focus", || focused(browser) == "help-term-pair");
        check_in_sight(browser, "help-term-pair");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#help[open]") == 0);
        let is_back = "return document.activeElement === document.querySelector(arguments[0])";
        browser.wait_until("the focus is back", || browser.execute(is_back, &[json!(link)]) == true);
        // Every figure that could be made explains itself, and what is explained elsewhere is there.
        browser.execute("document.querySelectorAll('.figure-help').forEach(help => help.open = true)", &[]);
        let figures = browser.count("article[data-figure]");
        browser.wait_until("all are drawn", || browser.count(".figure-help__parts") == figures);
        let places = "const texts = [...document.querySelectorAll('.help-link')].map(link => link.textContent);
            return ['Uitleg: periode', 'Uitleg: kerncijfers', 'Uitleg: publiceren'].filter(text => !texts.includes(text))";
        assert_eq!(browser.execute(places, &[]), json!([]));
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn no_rule_of_accessibility_is_broken_by_the_handbook() {
    in_each_look("help axe", &built_page(), &Setup::default(), |browser| {
        opened(browser);
        browser.check_axe("#help");
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#help[open]") == 0);
        browser.click(".page-header__languages button[lang='en']");
        browser.wait_for_text("#open-help", "Handbook");
        opened(browser);
        assert_eq!(browser.text("#help-title"), "Handbook");
        browser.check_axe("#help");
        for width in [400, 320] {
            // Opened anew: WebKit keeps the width of what is inside when the window of an open one gets narrower.
            browser.press("Escape");
            browser.wait_until("it is closed", || browser.count("#help[open]") == 0);
            browser.set_size(width, 800);
            opened(browser);
            browser.wait_until("nothing sticks out", || browser.execute(STICKS_OUT, &[]) == json!([]));
        }
        browser.check_axe("#help");
        focus(browser, ".help__contents li:nth-of-type(3) a");
        browser.press("Enter");
        browser.wait_until("the chapter has the focus", || focused(browser) == "help-understood");
        check_in_sight(browser, "help-understood");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn lines_are_no_longer_than_can_be_read() {
    in_each_engine("help lines", &built_page(), |browser| {
        opened(browser);
        // The most letters that stand on one line of a paragraph.
        let longest = browser.execute(
            "let longest = 0;
             for (const text of [...document.querySelectorAll('.help__chapter > p')].map(p => p.firstChild)) {
                 const lines = new Map(), range = document.createRange();
                 for (let letter = 0; letter < text.length; letter += 1) {
                     range.setStart(text, letter);
                     range.setEnd(text, letter + 1);
                     const top = Math.round(range.getBoundingClientRect().top);
                     lines.set(top, (lines.get(top) ?? 0) + 1);
                 }
                 longest = Math.max(longest, ...lines.values());
             }
             return longest",
            &[],
        );
        let longest = longest.as_f64().expect("a number");
        assert!((50.0..=80.0).contains(&longest), "{longest}");
    });
}
