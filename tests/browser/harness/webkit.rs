//! WebKitGTK's MiniBrowser, through WebKitWebDriver: the nearest to Safari that runs on Linux.
//!
//! It has no headless mode, so it needs a display and a session bus, and takes its settings from the environment.
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use serde_json::json;

use super::engine::{Launch, Look, Setup};
use super::folders::Folders;

/// MiniBrowser calls nobody by itself.
pub const OWN_HOSTS: &[&str] = &[];

/// The toolbar is as wide as its buttons and address bar want; without them the window can be 400 pixels wide.
const MAY_BE_NARROW: &str = "* { min-width: 0; padding: 0; margin: 0; font-size: 1px }\n";

pub fn launch(setup: &Setup, folders: &Folders, witness: u16) -> Launch {
    assert!(
        ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| std::env::var_os(name).is_some()),
        "WebKit needs a display: run the tests under `dbus-run-session -- xvfb-run -a`"
    );
    write_configuration(folders);
    let arguments = ["--automation".to_string(), format!("--proxy=http://127.0.0.1:{witness}")];
    let capabilities = json!({"webkitgtk:browserOptions": {"binary": program(), "args": arguments}});
    Launch {
        program: "WebKitWebDriver".into(),
        arguments: Vec::new(),
        port_argument: "--port=",
        environment: environment(setup, folders),
        capabilities: capabilities.as_object().cloned().unwrap_or_default(),
    }
}

/// What an ordinary, not automated MiniBrowser prints while it shows the page for a few seconds. Asked once for each page
/// and set-up: nothing happens in it by which it could differ.
///
/// An automated session is a private one, a private one prints no console, and the driver knows no script that runs
/// before the page's own; so this is how errors while loading are seen.
pub fn console_while_loading(environment: &BTreeMap<&'static str, String>, folders: &Folders, address: &str) -> String {
    static SEEN: Mutex<BTreeMap<[String; 3], String>> = Mutex::new(BTreeMap::new());
    let setup = [address.to_owned(), environment["GTK_THEME"].clone(), environment["LANG"].clone()];
    let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
    seen.entry(setup).or_insert_with(|| print_console(environment, folders, address)).clone()
}

fn print_console(environment: &BTreeMap<&'static str, String>, folders: &Folders, address: &str) -> String {
    const LONG_ENOUGH: Duration = Duration::from_secs(4);
    let mut browser = Command::new(program())
        .args(["--enable-write-console-messages-to-stdout=true", address])
        .envs(environment)
        .env("HOME", folders.home())
        .stdout(Stdio::null())
        // The console, in spite of the option's name.
        .stderr(Stdio::piped())
        .spawn()
        .expect("MiniBrowser starts");
    std::thread::sleep(LONG_ENOUGH);
    let _ = browser.kill();
    let output = browser.wait_with_output().expect("MiniBrowser's output");
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn program() -> PathBuf {
    const FOLDERS: &[&str] = &["/usr/lib/x86_64-linux-gnu", "/usr/lib/aarch64-linux-gnu", "/usr/libexec", "/usr/lib"];
    FOLDERS
        .iter()
        .map(|folder| Path::new(folder).join("webkit2gtk-4.1/MiniBrowser"))
        .find(|program| program.exists())
        .expect("MiniBrowser: install Debian's package webkit2gtk-driver")
}

fn write_configuration(folders: &Folders) {
    let gtk = folders.config().join("gtk-3.0");
    let downloads = format!("XDG_DOWNLOAD_DIR=\"{}\"\n", folders.downloads().display());
    std::fs::create_dir_all(&gtk)
        .and_then(|()| std::fs::write(gtk.join("gtk.css"), MAY_BE_NARROW))
        .and_then(|()| std::fs::write(folders.config().join("user-dirs.dirs"), downloads))
        .expect("a file in the temporary folder");
}

fn environment(setup: &Setup, folders: &Folders) -> BTreeMap<&'static str, String> {
    let theme = match setup.look {
        Look::Light => "Adwaita",
        Look::Dark => "Adwaita:dark",
        Look::ForcedColours => "HighContrast",
    };
    let locale = locale(setup.language);
    BTreeMap::from([
        ("XDG_CONFIG_HOME", folders.config().display().to_string()),
        ("GTK_THEME", theme.into()),
        ("LOCPATH", locales().display().to_string()),
        ("LC_ALL", locale.clone()),
        ("LANG", locale),
        // Its sandbox needs rights that a container does not have; the page under test is ours.
        ("WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS", "1".into()),
    ])
}

/// The name of a locale that exists: `navigator.language` follows it. It is made when the system has only `C`, and kept
/// beside the build; where it cannot be made the page sees the language `C`.
fn locale(language: &str) -> String {
    let name = format!("{}.UTF-8", language.replace('-', "_"));
    let folder = locales().join(&name);
    if !folder.exists() {
        let _ = std::fs::create_dir_all(locales());
        let source = language.replace('-', "_");
        let _ = Command::new("localedef").args(["--no-archive", "-i", &source, "-f", "UTF-8"]).arg(&folder).output();
    }
    if folder.exists() { name } else { "C.UTF-8".into() }
}

fn locales() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("locale")
}
