//! What makes the page worth trusting is seen on the page, in the browser's own books, and where it must fail.

use crate::harness::{Browser, Engine, Setup, built_page, in_each_engine, in_each_look};
use crate::page::{focused, with_sample};
use std::path::PathBuf;
use tempfile::TempDir;

/// The built page as text.
pub fn built_text() -> String {
    std::fs::read_to_string(built_page()).expect("the built page is UTF-8")
}

/// The policy that stands in a page.
pub fn policy_of(page: &str) -> &str {
    let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").expect("a policy");
    rest.split_once('"').expect("its end").0
}

/// The built page with one text of its own script changed, under its own policy but for the checksums, which would no
/// longer be right.
pub fn changed(from: &str, to: &str) -> (TempDir, PathBuf) {
    let page = built_text();
    assert_eq!(page.matches(from).count(), 1, "`{from}` stands once in the page");
    let loose: Vec<&str> = policy_of(&page)
        .split(' ')
        .map(|word| if word.starts_with("'sha256-") { "'unsafe-inline'" } else { word })
        .collect();
    saved(&page.replace(from, to).replacen(policy_of(&page), &loose.join(" "), 1))
}

fn saved(page: &str) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join("groeibeeld.html");
    std::fs::write(&path, page).expect("a file in a temporary folder");
    (folder, path)
}

pub fn open_panel(browser: &Browser) {
    browser.wait_for("#open-trust");
    browser.click("#open-trust");
    browser.wait_for("#trust[open]");
    // What is computed comes a moment later.
    browser.wait_until("the checksum is there", || !browser.text("#trust-checksum-said").contains("rekent"));
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_panel_shows_the_policy_and_counts_what_was_asked() {
    let page = built_text();
    let built = page.split_once("name=\"program-sha256\" content=\"").expect("a checksum").1[..64].to_owned();
    in_each_engine("trust", &built_page(), |browser| {
        with_sample(browser);
        browser.execute("document.getElementById('open-trust').focus()", &[]);
        browser.press("Enter");
        browser.wait_for("#trust[open]");
        browser.wait_for_text("#trust-checksum-said", "Uw browser heeft dit getal zojuist uitgerekend");
        assert_eq!(browser.text("#trust-checksum"), built);
        assert!(browser.text("#trust-policy").contains("geen enkel verzoek"));
        assert_eq!(
            browser.execute("return document.querySelector('#trust-whole-policy').textContent", &[]),
            policy_of(&page)
        );
        for row in table(browser) {
            assert!(std::fs::read_to_string("docs/PRIVACY.md").expect("the document").contains(&row), "{row}");
        }
        assert_eq!((browser.text("#trust-asked"), browser.text("#trust-refused")), ("0".into(), "0".into()));
        browser.press("Escape");
        browser.wait_until("it is closed", || browser.count("#trust[open]") == 0);
        assert_eq!(focused(browser), "open-trust", "the focus is where it was");
        assert_eq!(browser.errors(), Vec::<String>::new());

        // The line that the panel gives to try in the console.
        open_panel(browser);
        let line = browser.execute(
            "return [...document.querySelectorAll('#trust li code')].map(code => code.textContent).find(text => text.includes('Image'))",
            &[],
        );
        browser.execute(line.as_str().expect("the line"), &[]);
        browser.wait_until("the attempt is counted", || {
            browser.click("#trust-look");
            browser.text("#trust-refused") == "1"
        });
        assert_eq!(browser.text("#trust-asked"), "0", "refused is not asked");
        assert_eq!(browser.requests_since_load(), Vec::<String>::new());
        browser.click("#close-trust");
        browser.wait_until("it is closed", || browser.count("#trust[open]") == 0);
    });
}

/// What the panel says of each part of the policy, as the rows of the document's table.
fn table(browser: &Browser) -> Vec<String> {
    let rows = "return [...document.querySelectorAll('.trust__policy > div')].map(row =>
        ['dt code', 'dt span', 'dd'].map(part => row.querySelector(part).textContent))";
    let rows = browser.execute(rows, &[]);
    let text = |cell: &serde_json::Value| cell.as_str().unwrap_or_default().to_owned();
    let row = |row: &serde_json::Value| format!("| `{}` | {} | {} |", text(&row[0]), text(&row[1]), text(&row[2]));
    let rows: Vec<String> = rows.as_array().into_iter().flatten().map(row).collect();
    assert!(rows.len() >= 8, "{rows:?}");
    rows
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn a_page_without_its_policy_says_so_and_names_what_it_asked_for() {
    let page = built_text();
    let (_folder, path) = saved(&page.replacen(policy_of(&page), "img-src *", 1));
    in_each_engine("no policy", &path, |browser| {
        browser.wait_for("#files");
        browser.execute("new Image().src = arguments[0] + 'spy.png'", &[browser.witness_address().into()]);
        browser.wait_until("it was asked for", || {
            browser.requests_since_load().iter().any(|address| address.contains("spy"))
        });
        open_panel(browser);
        assert!(browser.text("#trust-policy").contains("Vertrouw dit bestand niet"));
        browser.wait_until("it is counted", || {
            browser.click("#trust-look");
            browser.text("#trust-asked") == "1"
        });
        assert!(browser.text("#trust-addresses").contains("/spy.png"));
    });
}

/// The built page with a worker that asks for something as soon as it starts.
fn with_asking_worker() -> (TempDir, PathBuf) {
    let starts = "var seen = watch(self), post = self.postMessage;";
    changed(
        starts,
        &format!("{starts} fetch('http://example.org/spy', {{ mode: 'no-cors' }}).catch(function () {{}});"),
    )
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_the_worker_tries_is_refused_and_counted_too() {
    let (_folder, path) = with_asking_worker();
    in_each_engine("worker", &path, |browser| {
        with_sample(browser);
        open_panel(browser);
        // Firefox tells both the worker and the page that started it, WebKit none of them; the panel says so.
        let refused: u32 = browser.text("#trust-refused").parse().expect("a number");
        let expected = if browser.engine() == Engine::WebKit { 0..=1 } else { 1..=2 };
        assert!(expected.contains(&refused), "{refused}");
        assert_eq!(browser.text("#trust-asked"), "0");
        assert!(!browser.requests_since_load().iter().any(|address| address.contains("example.org")));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn what_the_worker_asks_for_is_counted_too() {
    let (folder, path) = with_asking_worker();
    let page = std::fs::read_to_string(&path).expect("the changed page");
    let open = policy_of(&page).replace("connect-src 'none'", "connect-src *");
    std::fs::write(&path, page.replacen(policy_of(&page), &open, 1)).expect("a file in a temporary folder");
    in_each_engine("asking worker", &path, |browser| {
        with_sample(browser);
        open_panel(browser);
        assert!(browser.requests_since_load().iter().any(|address| address.contains("example.org")));
        assert_eq!(browser.text("#trust-asked"), "1");
        assert!(browser.text("#trust-addresses").contains("example.org/spy"));
    });
    drop(folder);
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn another_program_than_was_built_is_seen() {
    let page = built_text();
    let (_folder, path) =
        saved(&page.replacen("name=\"program-sha256\" content=\"", "name=\"program-sha256\" content=\"0", 1));
    in_each_engine("checksum", &path, |browser| {
        open_panel(browser);
        assert!(browser.text("#trust-checksum-said").contains("Gebruik dit bestand niet"));
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn no_rule_of_accessibility_is_broken_by_the_panel() {
    in_each_look("trust axe", &built_page(), &Setup::default(), |browser| {
        open_panel(browser);
        browser.execute("document.querySelectorAll('#trust details').forEach(d => d.open = true)", &[]);
        browser.check_axe("#trust");
        for width in [400, 320] {
            browser.set_size(width, 800);
            let fits = "const panel = document.getElementById('trust'); return panel.scrollWidth <= panel.clientWidth";
            browser.wait_until("nothing sticks out", || browser.execute(fits, &[]) == true);
        }
        browser.check_axe("#trust");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn the_same_file_works_on_a_web_server_under_the_same_policy() {
    let page = built_text();
    let headers =
        std::fs::read_to_string(built_page().with_extension("html.headers")).expect("the headers beside the page");
    assert!(headers.contains(policy_of(&page)), "the header is the policy of the page");
    let address = "http://intranet.example/groeibeeld.html";
    in_each_engine("hosted", &built_page(), |browser| {
        browser.serve(address, &headers, &page);
        browser.serve(
            "http://intranet.example/frame.html",
            "Content-Type: text/html",
            "<iframe src=groeibeeld.html></iframe>",
        );
        browser.open_address(address);
        with_sample(browser);
        assert_eq!(browser.execute("return document.title", &[]), "Groeibeeld");
        assert!(
            browser
                .attribute("meta[name='description']", "content")
                .is_some_and(|text| text.contains("eigen apparaat"))
        );
        assert!(
            browser.attribute("link[rel='icon']", "href").is_some_and(|icon| icon.starts_with("data:image/svg+xml,"))
        );
        open_panel(browser);
        assert_eq!((browser.text("#trust-asked"), browser.text("#trust-refused")), ("0".into(), "0".into()));
        // An address without https: the browser computes no checksum there, and the panel says so.
        assert!(browser.text("#trust-checksum-said").contains("kan het hier niet narekenen"));
        assert_eq!(browser.requests_since_load(), [format!("GET {address}")], "the file itself and nothing more");
        browser.fetch_is_refused().expect("the policy refuses every request");

        // The line for every version, as the document has it.
        browser.serve(
            "http://intranet.example/altijd.html",
            &format!("Content-Type: text/html\n{}", line_for_every_version()),
            &page,
        );
        browser.open_address("http://intranet.example/altijd.html");
        with_sample(browser);
        browser.fetch_is_refused().expect("the policy refuses every request");
        assert_eq!(
            browser
                .errors()
                .iter()
                .filter(|error| !error.contains("refused by") && !error.contains("127.0.0.1"))
                .count(),
            0
        );

        browser.open_address("http://intranet.example/frame.html");
        std::thread::sleep(std::time::Duration::from_secs(1));
        let inside = "try { return document.querySelector('iframe').contentDocument?.getElementById('app') ? 'shown' : 'refused' } \
                      catch { return 'refused' }";
        assert_eq!(browser.execute(inside, &[]), "refused", "no other page shows it inside itself");
    });
}

fn line_for_every_version() -> String {
    let document = std::fs::read_to_string("docs/HOSTING.md").expect("the document");
    let line = document.lines().find(|line| line.starts_with("Content-Security-Policy: "));
    line.expect("the line for every version").to_owned()
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn an_old_browser_gets_a_sentence() {
    let page = built_text();
    let head = "<meta name=\"viewport\"";
    // What takes a feature away before the page's own script runs, as a browser that never had it.
    let missing = [
        ("WebAssembly", "delete window.WebAssembly"),
        ("Worker", "delete window.Worker"),
        ("MessageChannel", "delete window.MessageChannel"),
        ("globalThis", "delete window.globalThis"),
        (
            "CompileError",
            "WebAssembly.compile = function () { return Promise.reject(new WebAssembly.CompileError('no')); }",
        ),
    ];
    let copies = missing.map(|(what, script)| {
        let with = format!("<script>{script}</script>{head}");
        (what, saved(&page.replacen(policy_of(&page), "connect-src 'none'", 1).replacen(head, &with, 1)))
    });
    in_each_engine("old", &built_page(), |browser| {
        browser.wait_for("#files");
        for (what, (_folder, path)) in &copies {
            browser.open_page(path);
            browser.wait_for_text("#app [role='alert']", "in een versie van 2023 of later");
            browser.wait_for_text("#app [role='alert'] [lang='en']", "Nothing was read and nothing was sent");
            browser.wait_for_text("#app [role='alert'] pre", what);
            assert_eq!(browser.count("#files"), 0);
        }
        browser.check_axe("html");
    });
}

#[test]
#[ignore = "needs the built page and browsers: cargo xtask test"]
fn without_javascript_there_is_a_sentence_and_nothing_else() {
    let page = built_text();
    in_each_engine("no script", &built_page(), |browser| {
        // Scripts are off in a frame that may not run any. It is of the same origin, so that the test can look inside.
        let frame = "<iframe sandbox='allow-same-origin' src='groeibeeld.html' width='1000' height='600'></iframe>";
        browser.serve("http://intranet.example/groeibeeld.html", "Content-Type: text/html; charset=utf-8", &page);
        browser.serve("http://intranet.example/frame.html", "Content-Type: text/html", frame);
        browser.open_address("http://intranet.example/frame.html");
        let read = "return document.querySelector('iframe').contentDocument?.body?.innerText ?? ''";
        let text = || browser.execute(read, &[]).as_str().unwrap_or_default().to_owned();
        browser.wait_until("the sentence is there", || text().contains("Zet JavaScript aan"));
        assert!(text().contains("Turn JavaScript on") && !text().contains("wordt geladen"), "{}", text());
    });
}
