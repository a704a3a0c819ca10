//! Browser: one open browser showing one page.
use std::cell::{Cell, RefCell};
use std::collections::BTreeMap;
use std::fmt::Display;
use std::path::{Path, PathBuf};
use std::time::Duration;

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

use super::driver::Driver;
use super::engine::{Engine, Look, Setup};
use super::folders::Folders;
use super::witness::Witness;
use super::{chromium, firefox, webkit};

/// The built page, from `GROEIBEELD_PAGE`.
#[allow(dead_code)] // OK because the page's own tests start here; the harness's use a page of their own
pub fn built_page() -> PathBuf {
    std::env::var_os("GROEIBEELD_PAGE").expect("GROEIBEELD_PAGE: the path of the built page").into()
}

/// How long a driver may say nothing: longer than anything takes that it is asked.
const SILENCE: Duration = Duration::from_secs(180);

/// An open browser with a profile and a download folder of its own. Dropping it, also in a panic, ends its processes
/// and deletes its folders.
pub struct Browser {
    engine: Engine,
    look: Look,
    client: Client,
    runtime: Runtime,
    address: RefCell<String>,
    /// Log entries already fetched: drivers hand each one out only once.
    pub(super) log: RefCell<Vec<Value>>,
    /// How much of the driver's log and of the witness is from before the page was opened.
    pub(super) log_start: Cell<usize>,
    pub(super) witness_start: Cell<usize>,
    pub(super) environment: BTreeMap<&'static str, String>,
    pub(super) witness: Witness,
    // Dropped in this order: first the processes, then the folders that they write to.
    _driver: Driver,
    pub(super) folders: Folders,
}

impl Browser {
    /// Opens a page by its `file://` address in an ordinary set-up: light, Dutch, 1280 wide.
    pub fn open(engine: Engine, page: &Path) -> Self {
        Self::open_as(engine, page, &Setup::default())
    }

    pub fn open_as(engine: Engine, page: &Path, setup: &Setup) -> Self {
        let folders = Folders::new();
        let witness = Witness::start();
        let launch = match engine {
            Engine::Chromium => chromium::launch(setup, &folders, witness.port()),
            Engine::Firefox => firefox::launch(setup, &folders, witness.port()),
            Engine::WebKit => webkit::launch(setup, &folders, witness.port()),
        };
        let driver = Driver::start(&launch, &folders);
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let client = runtime
            .block_on(
                ClientBuilder::new(HttpConnector::new()).capabilities(launch.capabilities).connect(&driver.address()),
            )
            .unwrap_or_else(|error| panic!("{engine} does not open: {error}"));
        let browser = Browser {
            engine,
            look: setup.look,
            client,
            runtime,
            address: RefCell::default(),
            log: RefCell::default(),
            log_start: Cell::default(),
            witness_start: Cell::default(),
            environment: launch.environment,
            witness,
            _driver: driver,
            folders,
        };
        browser.prepare(setup);
        browser.open_page(page);
        browser
    }

    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// The colours that it was opened with.
    pub fn look(&self) -> Look {
        self.look
    }

    /// The address of the page that was opened.
    pub fn address(&self) -> String {
        self.address.borrow().clone()
    }

    /// Opens another page in the same browser; errors and requests count from here.
    #[track_caller]
    pub fn open_page(&self, page: &Path) {
        let page = page.canonicalize().unwrap_or_else(|error| panic!("no page at {}: {error}", page.display()));
        let address = url::Url::from_file_path(&page).expect("an absolute path").to_string();
        self.address.replace(address.clone());
        self.forget_log();
        self.run("open the page", async |client| client.goto(&address).await);
        self.listen_for_errors();
    }

    /// Puts a page up at an address of the web, with these headers; nothing is opened yet.
    #[allow(dead_code)] // OK because the page's own tests serve it; the harness's do not
    pub fn serve(&self, address: &str, headers: &str, page: &str) {
        self.witness.serve(address, headers, page);
    }

    /// Opens what was put up at an address; errors and requests count from here.
    #[allow(dead_code)] // OK because the page's own tests serve it; the harness's do not
    #[track_caller]
    pub fn open_address(&self, address: &str) {
        self.address.replace(address.to_owned());
        self.forget_log();
        self.run("open the address", async |client| client.goto(address).await);
        self.listen_for_errors();
    }

    /// Where a request of the page would be seen, whatever its policy.
    #[allow(dead_code)] // OK because the page's own tests ask for it; the harness's do not
    pub fn witness_address(&self) -> String {
        format!("http://127.0.0.1:{}/", self.witness.port())
    }

    /// Closes the browser as a user does. Dropping it does the same.
    pub fn close(self) {}

    fn prepare(&self, setup: &Setup) {
        match self.engine {
            Engine::Chromium => {
                self.devtools("Emulation.setEmulatedMedia", chromium::media(setup.look));
                let downloads = json!({"behavior": "allow", "downloadPath": self.folders.downloads()});
                self.devtools("Browser.setDownloadBehavior", downloads);
            }
            Engine::Firefox => {
                self.run_in_firefox(firefox::MAY_BE_NARROW);
            }
            Engine::WebKit => {}
        }
        self.set_size(setup.size.0, setup.size.1);
    }

    /// Does one thing through the driver and waits for it; a refusal is a panic that says what could not be done.
    #[track_caller]
    pub(super) fn run<T, E: Display>(&self, what: &str, action: impl AsyncFnOnce(&Client) -> Result<T, E>) -> T {
        let answer = async { tokio::time::timeout(SILENCE, action(&self.client)).await };
        match self.runtime.block_on(answer) {
            Ok(Ok(value)) => value,
            Ok(Err(error)) => panic!("{}: could not {what}: {error}", self.engine),
            // A driver whose browser is gone may wait for it for ever.
            Err(_) => panic!("{}: no answer in {} s when asked to {what}", self.engine, SILENCE.as_secs()),
        }
    }

    /// A command that only this engine's driver knows; `path` follows the session's.
    #[track_caller]
    pub(super) fn command(&self, method: http::Method, path: &'static str, body: Value) -> Value {
        let command = Command { method, path, body };
        self.run(path, async |client| client.issue_cmd(command).await)
    }

    /// A command of the Chrome DevTools protocol.
    #[track_caller]
    pub(super) fn devtools(&self, command: &str, parameters: Value) -> Value {
        self.command(http::Method::POST, "goog/cdp/execute", json!({"cmd": command, "params": parameters}))
    }

    /// Runs a script in Firefox itself instead of in the page.
    #[track_caller]
    pub(super) fn run_in_firefox(&self, script: &str) -> Value {
        self.command(http::Method::POST, "moz/context", json!({"context": "chrome"}));
        let value = self.execute(script, &[]);
        self.command(http::Method::POST, "moz/context", json!({"context": "content"}));
        value
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let client = self.client.clone();
        let close = async { tokio::time::timeout(Duration::from_secs(10), client.close()).await };
        // A browser that does not close any more is ended with its driver.
        let _ = self.runtime.block_on(close);
    }
}

#[derive(Debug)]
struct Command {
    method: http::Method,
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Command {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (http::Method, Option<String>) {
        let body = (self.method == http::Method::POST).then(|| self.body.to_string());
        (self.method.clone(), body)
    }
}
