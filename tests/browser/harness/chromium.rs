//! Chromium, through chromedriver.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::engine::{Launch, Look, Setup};
use super::folders::Folders;

/// Parts of Chromium itself that call home whatever one switches off. What the page asks for is in the performance log
/// with its full address, so nothing of the page hides behind these.
pub const OWN_HOSTS: &[&str] = &["google.com", "googleapis.com", "gvt1.com", "duckduckgo.com"];

const ARGUMENTS: &[&str] = &[
    "--headless=new",
    // Its sandbox needs rights that a container does not have; the page under test is ours.
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    // Requests to this machine go to the witness too.
    "--proxy-bypass-list=<-loopback>",
];

pub fn launch(setup: &Setup, folders: &Folders, witness: u16) -> Launch {
    let language = setup.language.split('-').next().unwrap_or_default();
    let mut arguments: Vec<String> = ARGUMENTS.iter().map(|argument| argument.to_string()).collect();
    arguments.push(format!("--user-data-dir={}", folders.profile().display()));
    arguments.push(format!("--proxy-server=127.0.0.1:{witness}"));
    arguments.push(format!("--accept-lang={},{language}", setup.language));
    let capabilities = json!({
        "goog:loggingPrefs": {"browser": "ALL", "performance": "ALL"},
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": {"download.default_directory": folders.downloads(), "download.prompt_for_download": false},
        },
    });
    Launch {
        program: "chromedriver".into(),
        arguments: Vec::new(),
        port_argument: "--port=",
        environment: BTreeMap::new(),
        capabilities: capabilities.as_object().cloned().unwrap_or_default(),
    }
}

/// The media features to emulate, for `Emulation.setEmulatedMedia`.
pub fn media(look: Look) -> Value {
    let (scheme, forced) = match look {
        Look::Light => ("light", "none"),
        Look::Dark => ("dark", "none"),
        Look::ForcedColours => ("light", "active"),
    };
    json!({"features": [
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "forced-colors", "value": forced},
    ]})
}
