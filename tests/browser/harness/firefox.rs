//! Firefox, through geckodriver.
use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::engine::{Launch, Look, Setup};
use super::folders::Folders;

/// Firefox asks its maker for settings whatever one switches off.
pub const OWN_HOSTS: &[&str] = &["mozilla.com", "mozilla.org", "mozilla.net", "firefox.com"];

/// Run in the browser's own window: it does not get narrower than 500 pixels by itself.
pub const MAY_BE_NARROW: &str = "document.documentElement.style.setProperty('min-width', '0', 'important')";

/// Forgets the messages so far.
pub const FORGET_MESSAGES: &str = "Services.console.reset()";

/// What the browser prints of itself when it has run for a minute and can't load settings of its maker's.
pub const OWN_ERROR: &str = "console.error: RSLoader:";

/// Errors of pages, not those of the browser's own scripts: script errors and refusals by the policy.
pub const MESSAGES: &str = r"
    const isOwn = name => /^(chrome|resource|moz-extension|jar):/.test(name);
    return Services.console.getMessageArray()
        .filter(message => message instanceof Ci.nsIScriptError)
        .filter(message => !(message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)))
        .filter(message => message.sourceName && !isOwn(message.sourceName))
        .map(message => `${message.errorMessage} (${message.sourceName}:${message.lineNumber})`);";

pub fn launch(setup: &Setup, folders: &Folders, witness: u16) -> Launch {
    let program = std::env::var_os("GROEIBEELD_GECKODRIVER").unwrap_or_else(|| "geckodriver".into());
    let capabilities = json!({
        "moz:firefoxOptions": {"args": ["-headless"], "prefs": preferences(setup, folders, witness)},
    });
    Launch {
        program: program.into(),
        // System access is needed to read the browser's messages and to let the window get narrow.
        arguments: ["--allow-system-access", "--websocket-port=0"].map(String::from).into(),
        port_argument: "--port=",
        environment: BTreeMap::new(),
        capabilities: capabilities.as_object().cloned().unwrap_or_default(),
    }
}

fn preferences(setup: &Setup, folders: &Folders, witness: u16) -> Value {
    let language = setup.language.split('-').next().unwrap_or_default();
    json!({
        "browser.download.folderList": 2,
        "browser.download.dir": folders.downloads(),
        "browser.download.always_ask_before_handling_new_types": false,
        // The list of downloads takes the keyboard away from the page.
        "browser.download.alwaysOpenPanel": false,
        // What the page writes to the console goes to the driver's log, what the browser writes does not.
        "devtools.console.stdout.content": true,
        "devtools.console.stdout.chrome": false,
        "intl.accept_languages": format!("{},{language}", setup.language),
        "network.proxy.type": 1,
        "network.proxy.http": "127.0.0.1",
        "network.proxy.http_port": witness,
        "network.proxy.ssl": "127.0.0.1",
        "network.proxy.ssl_port": witness,
        // Requests to this machine go to the witness too.
        "network.proxy.allow_hijacking_localhost": true,
        "ui.systemUsesDarkTheme": i32::from(setup.look == Look::Dark),
        // 2: the user's colours always, 0: never by itself.
        "browser.display.document_color_use": if setup.look == Look::ForcedColours { 2 } else { 0 },
    })
}
