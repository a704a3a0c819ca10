//! Find, read, click, type, run scripts. Elements are named by CSS selector.
use std::time::{Duration, Instant};

use fantoccini::Locator;
use fantoccini::elements::Element;
use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;

/// How long a page may take for anything.
const PATIENCE: Duration = Duration::from_secs(60);

/// How many times something that moves is aimed at.
const AIMS: usize = 3;

/// Brings an element to the middle of the window, because WebKit's bar of downloads makes it lower and hides what was in sight at
/// its foot, and waits until it stands still. The document is marked until the element is clicked.
const AIM: &str = "
    const [selector] = arguments, element = document.querySelector(selector), root = document.documentElement;
    const frame = () => new Promise(next => requestAnimationFrame(next));
    const place = () => JSON.stringify(element.getBoundingClientRect());
    element.scrollIntoView({ block: 'center' });
    for (let before = '', frames = 0; before !== place() && frames < 60; frames += 1) {
        before = place();
        await frame();
        await frame();
    }
    root.dataset.aimed = '';
    element.addEventListener('click', () => root.removeAttribute('data-aimed'), { capture: true, once: true });";

impl Browser {
    /// Waits until an element exists and is shown.
    #[track_caller]
    pub fn wait_for(&self, selector: &str) {
        let is_shown = "const [element] = document.querySelectorAll(arguments[0]); \
                        return !!element && element.getClientRects().length > 0";
        self.wait_until(&format!("`{selector}` is shown"), || self.execute(is_shown, &[json!(selector)]) == true);
    }

    /// Waits until an element's text contains a text.
    #[track_caller]
    pub fn wait_for_text(&self, selector: &str, text: &str) {
        let read = "return document.querySelector(arguments[0])?.textContent ?? ''";
        let contains = || self.execute(read, &[json!(selector)]).as_str().is_some_and(|all| all.contains(text));
        self.wait_until(&format!("`{selector}` contains “{text}”"), contains);
    }

    /// Waits until something is true; `what` completes "waited for 60 s until …".
    #[track_caller]
    pub fn wait_until(&self, what: &str, is_true: impl Fn() -> bool) {
        let start = Instant::now();
        while !is_true() {
            if start.elapsed() > PATIENCE {
                let page = self.execute("return document.body?.innerText ?? ''", &[]);
                let page: String = page.as_str().unwrap_or_default().chars().take(600).collect();
                panic!("{}: waited for {} s until {what}; the page says:\n{page}", self.engine(), PATIENCE.as_secs());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// Waits until nothing says that it is busy: figures are drawn a few at a time. What stays busy is looked at as it is.
    pub fn settle(&self) {
        let start = Instant::now();
        while self.count("[aria-busy='true']") > 0 && start.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    /// The text of the first such element, as shown.
    #[track_caller]
    pub fn text(&self, selector: &str) -> String {
        self.settle();
        let element = self.find(selector);
        self.run(&format!("read `{selector}`"), async |_| element.text().await)
    }

    /// The texts of all such elements, as shown.
    #[track_caller]
    pub fn texts(&self, selector: &str) -> Vec<String> {
        self.settle();
        self.run(&format!("read all `{selector}`"), async |client| {
            let mut texts = Vec::new();
            for element in client.find_all(Locator::Css(selector)).await? {
                texts.push(element.text().await?);
            }
            Ok::<_, fantoccini::error::CmdError>(texts)
        })
    }

    /// The value of an attribute, where the element has it. Asked of the page: WebKit's driver says `""` for none.
    #[track_caller]
    pub fn attribute(&self, selector: &str, name: &str) -> Option<String> {
        self.settle();
        self.find(selector);
        let read = "return document.querySelector(arguments[0]).getAttribute(arguments[1])";
        self.execute(read, &[json!(selector), json!(name)]).as_str().map(String::from)
    }

    /// How many such elements the page has now.
    #[track_caller]
    pub fn count(&self, selector: &str) -> usize {
        let count = self.execute("return document.querySelectorAll(arguments[0]).length", &[json!(selector)]);
        count.as_u64().unwrap_or_default() as usize
    }

    /// Clicks as a user does: the element is scrolled into view and must not be covered. A driver aims and then presses: what
    /// moves in between is missed, and it aims again, as a user does.
    #[track_caller]
    pub fn click(&self, selector: &str) {
        for _ in 0..AIMS {
            self.settle();
            let element = self.find(selector);
            self.execute_async(AIM, &[selector.into()]);
            self.run(&format!("click `{selector}`"), async |_| element.click().await);
            // Counted, because WebKit runs no script while a page that was left is loaded.
            if self.count("html[data-aimed]") == 0 {
                return;
            }
        }
        panic!("{}: `{selector}` was not there any more when it was clicked, {AIMS} times", self.engine());
    }

    /// Focuses a field and types.
    #[track_caller]
    pub fn type_into(&self, selector: &str, text: &str) {
        self.settle();
        let element = self.find(selector);
        self.run(&format!("type into `{selector}`"), async |_| element.send_keys(text).await);
    }

    /// Chooses the option with this `value` in a `<select>`. WebKit's driver finds some options out of reach, without
    /// saying why: there a script chooses as a user's choice would, and only an option that exists.
    #[track_caller]
    pub fn select(&self, selector: &str, value: &str) {
        if self.engine() == Engine::WebKit {
            let script = "const select = document.querySelector(arguments[0]);
                const option = select && !select.disabled && [...select.options].find(o => o.value === arguments[1]);
                if (!option || select.getClientRects().length === 0) return false;
                select.focus();
                option.selected = true;
                select.dispatchEvent(new Event('input', {bubbles: true}));
                select.dispatchEvent(new Event('change', {bubbles: true}));
                return true;";
            let chosen = self.execute(script, &[selector.into(), value.into()]);
            assert_eq!(chosen, true, "webkit: could not select {value} in `{selector}`");
            return;
        }
        let element = self.find(selector);
        self.run(&format!("select {value} in `{selector}`"), async |_| element.select_by_value(value).await);
    }

    /// Runs the body of a function with these `arguments` and returns what it returns. A page's policy does not apply
    /// to it, but does to what it does: a `fetch` in it is refused.
    #[track_caller]
    pub fn execute(&self, script: &str, arguments: &[Value]) -> Value {
        self.run("run a script", async |client| client.execute(script, arguments.to_vec()).await)
    }

    /// Runs the body of an async function with these `arguments` and returns what its promise gives; where it throws,
    /// panics with what it threw.
    #[track_caller]
    pub fn execute_async(&self, script: &str, arguments: &[Value]) -> Value {
        let script = format!(
            "const done = arguments[arguments.length - 1];
             (async function() {{ {script} }}).apply(null, Array.from(arguments).slice(0, -1))
                 .then(value => done({{value}}), error => done({{error: String(error)}}));"
        );
        let answer = self.run("run a script", async |client| client.execute_async(&script, arguments.to_vec()).await);
        if let Some(error) = answer["error"].as_str() {
            panic!("{}: the script threw {error}", self.engine());
        }
        answer["value"].clone()
    }

    #[track_caller]
    pub(super) fn find(&self, selector: &str) -> Element {
        self.run(&format!("find `{selector}`"), async |client| client.find(Locator::Css(selector)).await)
    }
}
