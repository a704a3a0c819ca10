//! The last check: the finished page names nothing that could make a request.
//!
//! The policy stops requests, but not all of them in every browser (WebRTC). So the page must not even hold the name of
//! such a thing: not in its scripts, not among the imports of its module, not in the module's own texts.

use crate::module::contains;
use anyhow::{Result, bail};

/// What a browser offers to make requests. A longer name that holds one of these (`fetchLater`) is found too.
const NAMES: [&str; 8] = [
    "fetch",
    "XMLHttpRequest",
    "WebSocket",
    "EventSource",
    "sendBeacon",
    "RTCPeerConnection",
    "importScripts",
    "WebTransport",
];

/// What makes a browser load the address after it.
const LOADERS: [&str; 10] =
    ["src=", "srcset=", "href=", "action=", "poster=", "data=", "url(", "@import", "import(", "from "];

/// How an address of another machine begins.
const REMOTE: [&str; 6] = ["http:", "https:", "//", "ws:", "wss:", "ftp:"];

/// Refuses a page, without its module, that names a network API or loads from elsewhere.
pub fn check_text(page: &str) -> Result<()> {
    for name in NAMES {
        if let Some(position) = page.find(name) {
            bail!("the page names `{name}`: …{}…", around(page, position));
        }
    }
    let lower = page.to_ascii_lowercase();
    for loader in LOADERS {
        for (position, _) in lower.match_indices(loader) {
            if is_remote(&lower[position + loader.len()..]) {
                bail!("the page loads from elsewhere: …{}…", around(page, position));
            }
        }
    }
    Ok(())
}

/// Refuses a module that imports a network API or holds its name.
pub fn check_module(wasm: &[u8], imports: &[String]) -> Result<()> {
    for name in NAMES {
        if let Some(import) = imports.iter().find(|import| import.contains(name)) {
            bail!("the module imports `{import}`, with which it could make a request");
        }
        if contains(wasm, name.as_bytes()) {
            bail!("the module holds the text `{name}`, with which it could make a request");
        }
    }
    Ok(())
}

/// Whether an address of another machine follows, after spaces, quotes or an opening parenthesis.
fn is_remote(text: &str) -> bool {
    let address = text.trim_start_matches(|c: char| c.is_whitespace() || "\"'`(".contains(c));
    let address = address.strip_prefix("url(").map_or(address, |inner| inner.trim_start_matches(['"', '\'', ' ']));
    REMOTE.iter().any(|start| address.starts_with(start))
}

/// Some of the text at a position, on one line.
fn around(text: &str, position: usize) -> String {
    let before = text[..position].chars().rev().take(40).collect::<Vec<_>>();
    let after = text[position..].chars().take(60);
    before.into_iter().rev().chain(after).map(|c| if c.is_control() { ' ' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ok_page_with_namespaces_links_inside_and_data() {
        for page in [
            "<svg xmlns='http://www.w3.org/2000/svg'>",
            "const SVG = \"http://www.w3.org/2000/svg\"; // made by hand",
            "<a href=\"#files\">",
            "<link rel=icon href=\"data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'>\">",
            "a { background: url(data:image/png;base64,AAAA) }",
            "URL.createObjectURL(new Blob([text]))",
        ] {
            assert!(check_text(page).is_ok(), "{page}");
        }
    }

    #[test]
    fn err_every_name() {
        for name in NAMES {
            assert!(check_text(&format!("const answer = {name}('x');")).is_err(), "{name}");
            assert!(check_module(b"", &[format!("__wbg_{name}_0a1b")]).is_err(), "{name}");
            assert!(check_module(format!("\0asm{name}\0").as_bytes(), &[]).is_err(), "{name}");
        }
    }

    #[test]
    fn err_every_way_to_load_from_elsewhere() {
        for page in [
            "<script src=\"https://example.org/a.js\">",
            "<img src=//example.org/a.png>",
            "<img srcset = 'x'><IMG SRC='HTTP://example.org/a.png'>",
            "<link rel=stylesheet href='https://example.org/a.css'>",
            "<form action=\"https://example.org\">",
            "a { background: url( 'https://example.org/a.png' ) }",
            "@import \"//example.org/a.css\";",
            "@import url(https://example.org/a.css);",
            "import('https://example.org/a.js')",
            "import a from \"https://example.org/a.js\"",
        ] {
            assert!(check_text(page).is_err(), "{page}");
        }
    }

    #[test]
    fn ok_module_without_names() {
        assert!(check_module(b"\0asm http://www.w3.org/2000/svg", &["__wbg_createElement_0a".into()]).is_ok());
    }
}
