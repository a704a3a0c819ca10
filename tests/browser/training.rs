//! Practice with the ZRM: with keys alone, the figures of what is scored, and for every look.

use crate::harness::{Browser, Setup, built_page, in_each_engine, in_each_engine_as, in_each_look};
use crate::page::{focus, focused, with_files};
use serde_json::json;

/// Walks with Tab to a control.
#[track_caller]
fn reach(browser: &Browser, id: &str) {
    let found = (0..120).any(|_| {
        browser.press("Tab");
        focused(browser) == id
    });
    assert!(found, "{}: {id} is reached with Tab", browser.engine());
}

/// Begins to practise with a key, from the start.
fn opened(browser: &Browser) {
    browser.wait_for("#practise");
    focus(browser, "#practise");
    browser.press("Enter");
    browser.wait_for("#training-readout, [data-practice='growth'] svg");
}

/// The text of a cell of what the means are of.
fn readout(browser: &Browser, key: &str) -> String {
    browser.text(&format!("#training-readout [data-key='{key}']"))
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_person_is_scored_with_keys_alone_and_the_profile_follows() {
    in_each_engine("training", &built_page(), |browser| {
        opened(browser);
        assert_eq!(focused(browser), "training-title");
        assert!(browser.text("#training > .mark").contains("Niemand hier bestaat echt"));
        assert!(browser.text(".training__credit").contains("© GGD Amsterdam"));
        assert_eq!(
            (browser.count(".training-matrix tbody tr"), browser.count(".training-matrix tbody input")),
            (13, 78)
        );
        let ways = browser.text("#training-ways");
        reach(browser, "training-person-1");
        browser.press("Enter");
        browser.wait_until("another profile", || browser.text("#training-ways") != ways);
        reach(browser, "training-end");
        browser.press("Enter");
        browser.wait_for_text(".training-matrix caption", "Persoon B, Eind");
        let ways = browser.text("#training-ways");
        // The level of the first domain at the end; one to the left is a level less.
        reach(browser, "training-score-0-1");
        browser.press("ArrowRight");
        browser.wait_until("level 2", || browser.count("#training-score-0-2:checked") == 1);
        assert_eq!(focused(browser), "training-score-0-2");
        browser.wait_until("the profile follows", || browser.text("#training-ways") != ways);
        assert_eq!(browser.count("[data-practice='growth'] svg[role='img']"), 2, "the profile and the group");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn figures_of_the_group_follow_its_scores_with_keys_alone() {
    in_each_engine("training group", &built_page(), |browser| {
        opened(browser);
        reach(browser, "training-lesson-pairs");
        browser.press("Enter");
        browser.wait_for_text("#training-lesson-title", "paren");
        assert_eq!([readout(browser, "difference"), readout(browser, "growth")], ["+1,00", "0,00"]);
        for place in 0..5 {
            reach(browser, &format!("member-{place}-end"));
            browser.press("2");
            browser.wait_for_text(&format!("#member-{place}-way"), "gelijk");
        }
        browser.wait_for_text("#training-readout [data-key='difference']", "0,00");
        assert_eq!([readout(browser, "growth"), readout(browser, "n_pairs")], ["0,00", "10"]);
        reach(browser, "training-answer");
        browser.press("Enter");
        browser.wait_for(".training-lesson__question details[open] p");
        focus(browser, "#training-lesson-pairs");
        reach(browser, "training-again");
        browser.press("Enter");
        browser.wait_for_text("#training-readout [data-key='difference']", "+1,00");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

/// What of these is not wholly in the window.
fn out_of_sight(browser: &Browser, selectors: &[&str]) -> serde_json::Value {
    let find = "return arguments[0].filter(selector => {
        const all = [...document.querySelectorAll(selector)];
        return all.length === 0 || all.some(one => {
            const {left, right, top, bottom} = one.getBoundingClientRect();
            return left < 0 || right > innerWidth + 1 || top < 0 || bottom > innerHeight + 1;
        });
    })";
    browser.execute(find, &[json!(selectors)])
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_lesson_is_in_sight_as_a_whole_on_a_projector_while_a_score_is_changed() {
    let setup = Setup { size: (1024, 768), ..Setup::default() };
    in_each_engine_as("training on a projector", &built_page(), &setup, |browser| {
        opened(browser);
        let again = ".training-members tbody select, .training-lesson .figure__title";
        for (lesson, changed, changes) in [
            ("pairs", "#member-9-end", "#training-readout, .training-lesson .figure__stage > .chart"),
            ("missing", "#member-9-end", "#training-readout, .training-lesson .figure__stage > .chart"),
            ("mean", "#member-9-end", ".training-lesson .figure__stage > .chart"),
            ("small", "#member-11-referrer", "#training-naive, #training-subtraction, #practice-referred-by"),
        ] {
            focus(browser, &format!("#training-lesson-{lesson}"));
            browser.press("Enter");
            browser.wait_for(&format!("#training-lesson-{lesson}[aria-pressed=true]"));
            browser.wait_for(changes);
            let together = [again, changes, changed, ".training-lesson__question"];
            browser.wait_until("the lesson comes into the window", || out_of_sight(browser, &together) == json!([]));
            let scrolled = || browser.execute("return scrollY", &[]);
            browser.wait_until("it stands still", || {
                let at = scrolled();
                std::thread::sleep(std::time::Duration::from_millis(200));
                at == scrolled()
            });
            let before = scrolled();
            focus(browser, "#member-0-end, #member-0-referrer");
            focus(browser, changed);
            assert_eq!(scrolled(), before, "{lesson}: nothing scrolls on the way");
            assert_eq!(out_of_sight(browser, &together), json!([]), "{lesson}");
        }
        let size = "return parseFloat(getComputedStyle(document.querySelector('.training-members td')).fontSize)";
        assert!(browser.execute(size, &[]).as_f64().is_some_and(|size| size >= 16.0), "a room can read it");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_subtraction_gives_a_small_number_away_and_protection_does_not() {
    in_each_engine("training small", &built_page(), |browser| {
        opened(browser);
        browser.click("#training-lesson-small");
        browser.wait_for_text("#training-subtraction", "12 − 6 − 5 = 1");
        let hidden = |table: &str| browser.count(&format!("{table} tbody .niet-getoond"));
        assert_eq!(hidden("#training-naive"), 1);
        let protected = hidden("#practice-referred-by");
        assert!(protected >= 4, "at least two numbers and their shares: {protected}");
        focus(browser, "#training-threshold");
        browser.press("ArrowRight");
        browser.wait_for_text(".training-small__threshold output", "6");
        browser.wait_until("two are hidden", || hidden("#training-naive") == 2);
        browser.wait_for_text("#training-subtraction", "samen");
        for _ in 0..4 {
            browser.press("ArrowLeft");
        }
        browser.wait_for_text(".training-small__threshold output", "2");
        browser.wait_for_text("#training-threshold-hint", "Een aantal van 1");
        browser.click("#training-all-again");
        browser.wait_for_text(".training-small__threshold output", "5");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn practice_is_left_for_where_one_was_with_all_files() {
    in_each_engine("training leave", &built_page(), |browser| {
        opened(browser);
        assert_eq!(browser.count("#practise-top"), 0);
        browser.click("#training-leave");
        browser.wait_until("the focus is back", || focused(browser) == "practise");
        with_files(browser);
        browser.execute("document.querySelector('.report-form').open = true", &[]);
        focus(browser, "#practise-top");
        browser.press("Enter");
        browser.wait_for("#training-leave");
        let shown = "return [...document.querySelectorAll('main')].filter(main => main.getClientRects().length > 0).map(main => main.id)";
        assert_eq!(browser.execute(shown, &[]), json!(["training"]));
        assert_eq!(browser.count("#training [data-figure]"), 0, "nothing of the files is in it");
        reach(browser, "training-leave");
        browser.press("Enter");
        browser.wait_until("the focus is back", || focused(browser) == "practise-top");
        assert_eq!(browser.execute(shown, &[]), json!(["main"]));
        assert_eq!((browser.count(".file-card"), browser.count("[data-figure='growth'] svg")), (2, 1));
        assert_eq!(browser.count(".report-form[open]"), 1, "what was open still is");
        assert_eq!(browser.errors(), Vec::<String>::new());
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn practice_is_accessible_in_every_look_and_language_and_fits_a_small_window() {
    in_each_look("training axe", &built_page(), &Setup::default(), |browser| {
        opened(browser);
        browser.check_axe("html");
        browser.click("#training-lesson-small");
        browser.wait_for("#training-naive");
        browser.check_axe("html");
        browser.click("button[lang=en]");
        browser.wait_for_text("#training-title", "Practise");
        browser.click("#training-lesson-missing");
        browser.wait_for("#training-readout");
        browser.execute("document.querySelectorAll('details').forEach(d => d.open = true)", &[]);
        browser.check_axe("html");
        for width in [400, 320] {
            browser.set_size(width, 800);
            let fits = "return document.documentElement.scrollWidth <= document.documentElement.clientWidth";
            browser.wait_until("the page fits", || browser.execute(fits, &[]) == true);
        }
        browser.check_axe("html");
    });
}
