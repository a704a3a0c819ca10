//! What can be opened and how.
use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;

/// A browser engine, and by that most browsers: Chrome and Edge, Firefox, Safari.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

impl Engine {
    pub const ALL: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::WebKit];

    /// Lower case, for file names and messages.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::WebKit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// How the user has set up the device. It is chosen before the browser starts: WebKitGTK takes it from its environment
/// and cannot change it later.
#[derive(Clone, Copy, Debug)]
pub struct Setup {
    pub look: Look,
    /// The user's language as the page sees it in `navigator.language`: a language and a country, `nl-NL`.
    pub language: &'static str,
    /// Width and height of the page's viewport in CSS pixels.
    pub size: (u32, u32),
}

impl Default for Setup {
    fn default() -> Self {
        Setup { look: Look::Light, language: "nl-NL", size: (1280, 900) }
    }
}

/// The colours that the user asked the device for.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Look {
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
    /// `forced-colors: active`, as Windows' contrast themes do. WebKit has no forced colours on any platform; there the
    /// nearest real thing is opened, the desktop's high contrast theme, which a page sees as `prefers-contrast: more`.
    ForcedColours,
}

/// A driver to start and the capabilities to ask it for.
pub struct Launch {
    pub program: PathBuf,
    /// Without the port: that is [`Launch::port_argument`] and a number.
    pub arguments: Vec<String>,
    pub port_argument: &'static str,
    pub environment: BTreeMap<&'static str, String>,
    pub capabilities: serde_json::Map<String, serde_json::Value>,
}
