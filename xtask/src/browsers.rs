//! The finished page in Chromium, Firefox and WebKit: out comes a machine that has the browsers, their drivers and the
//! accessibility checks, and the outcome of `tests/browser`.

use crate::workspace::{PRODUCT, Workspace, cargo};
use crate::{command, debian};
use anyhow::{Context, Result, bail};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The browsers and drivers as Debian has them, a screen and a session bus for WebKit, and fonts to draw text with.
const PACKAGES: [&str; 9] = [
    "chromium",
    "chromium-driver",
    "firefox-esr",
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "fonts-dejavu-core",
    "fonts-liberation",
];

/// The engines by their names in `tests/browser`, and from which number on each looks for a screen: they start at the same
/// time, and would take the same.
const ENGINES: [(&str, u32); 3] = [("chromium", 100), ("firefox", 200), ("webkit", 300)];

/// Firefox's driver, which Debian has no package for.
const GECKODRIVER: &str = "0.37.1";

/// The accessibility checks.
const AXE: &str = "4.14.1";

/// What the browser tests need besides the page.
pub struct Browsers {
    axe: PathBuf,
    geckodriver: PathBuf,
}

impl Browsers {
    /// Whether there are browser tests to run.
    pub fn are_tested(workspace: &Workspace) -> bool {
        let tests = workspace.root.join("tests");
        tests.join("browser").exists() || tests.join("browser.rs").exists()
    }

    /// Installs what is missing.
    pub fn set_up(workspace: &Workspace) -> Result<Browsers> {
        debian::install(&PACKAGES)?;
        Ok(Browsers {
            axe: axe(&workspace.target.join("npm"))?,
            geckodriver: geckodriver(&workspace.target.join("tools"))?,
        })
    }

    /// Runs `tests/browser` with the finished page: two engines side by side, because a browser often waits, with what each
    /// said shown when it is done. WebKit comes after them: beside others its driver was seen to wait for ever for a browser
    /// that is gone.
    pub fn test(&self, workspace: &Workspace) -> Result<()> {
        command::run(self.tests(workspace, cargo()).arg("--no-run"))?;
        let of = |(engine, screen)| {
            let mut tests = self.tests(workspace, on_a_screen(screen));
            tests.args(["--", "--include-ignored", "--test-threads=1"]).env("GROEIBEELD_ENGINE", engine);
            tests
        };
        let [chromium, firefox, mut webkit] = ENGINES.map(of);
        command::run_side_by_side([chromium, firefox])?;
        command::run(&mut webkit)
    }

    /// The tests of the browsers, by a command that starts cargo.
    fn tests(&self, workspace: &Workspace, mut cargo: Command) -> Command {
        cargo.arg("test").args(PRODUCT).args(["--test", "browser"]);
        cargo.current_dir(&workspace.root).env("CARGO_TARGET_DIR", &workspace.target);
        cargo.env("GROEIBEELD_PAGE", workspace.page()).env("GROEIBEELD_AXE", &self.axe);
        cargo.env("GROEIBEELD_GECKODRIVER", &self.geckodriver);
        cargo
    }
}

/// Cargo with a session bus of its own, and a screen of this number or the first free one after it.
fn on_a_screen(number: u32) -> Command {
    let mut session = Command::new("dbus-run-session");
    session.args(["--", "xvfb-run", "--auto-servernum", &format!("--server-num={number}")]).arg(cargo().get_program());
    session
}

/// The driver on the path, or one that is built for this project.
fn geckodriver(folder: &Path) -> Result<PathBuf> {
    let paths = std::env::var_os("PATH").unwrap_or_default();
    let found = std::env::split_paths(&paths).map(|path| path.join("geckodriver")).find(|path| path.is_file());
    if let Some(found) = found {
        return Ok(found);
    }
    let built = folder.join("bin").join("geckodriver");
    if !built.is_file() {
        let mut install = cargo();
        // OK without optimisation: it passes messages on, and builds in half the time
        install.args(["install", "--locked", "--debug", "geckodriver", "--version", GECKODRIVER, "--root"]).arg(folder);
        command::run(install.env("CARGO_PROFILE_DEV_DEBUG", "0"))?;
    }
    Ok(built)
}

/// The accessibility checks as one script, from npm.
fn axe(folder: &Path) -> Result<PathBuf> {
    let script = folder.join("node_modules").join("axe-core").join("axe.min.js");
    if !has_version(&script.with_file_name("package.json"), AXE) {
        if !command::exists("npm") {
            debian::install(&["npm"])?;
        }
        let mut install = Command::new("npm");
        install.args(["install", "--no-save", "--no-audit", "--no-fund", "--ignore-scripts", "--prefix"]).arg(folder);
        command::run(install.arg(format!("axe-core@{AXE}")))?;
    }
    if !script.is_file() {
        bail!("npm installed axe-core without {}", script.display());
    }
    std::path::absolute(&script).context("the folder of this run is gone")
}

fn has_version(package: &Path, version: &str) -> bool {
    let text = std::fs::read_to_string(package).unwrap_or_default();
    serde_json::from_str::<serde_json::Value>(&text).is_ok_and(|package| package["version"] == version)
}
