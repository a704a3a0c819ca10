//! Files into the page.
use std::path::Path;

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

use super::browser::Browser;

impl Browser {
    /// Chooses files in a native `<input type="file">`, as the dialog does; several need `multiple`.
    #[track_caller]
    pub fn choose_files(&self, selector: &str, paths: &[&Path]) {
        let paths: Vec<String> = paths
            .iter()
            .map(|path| path.canonicalize().unwrap_or_else(|error| panic!("no file at {}: {error}", path.display())))
            .map(|path| path.display().to_string())
            .collect();
        self.type_into(selector, &paths.join("\n"));
    }

    /// Drops files on an element: the events and the `DataTransfer` that a page sees in a real drop. Dragging from a
    /// file manager is outside what WebDriver can do, so the events are not `isTrusted`.
    #[track_caller]
    pub fn drop_files(&self, selector: &str, files: &[(&str, &[u8])]) {
        let files: Vec<_> = files.iter().map(|(name, bytes)| json!([name, BASE64_STANDARD.encode(bytes)])).collect();
        let script = "
            const [selector, files] = arguments;
            const dataTransfer = new DataTransfer();
            for (const [name, text] of files) {
                const bytes = Uint8Array.from(atob(text), character => character.charCodeAt(0));
                dataTransfer.items.add(new File([bytes], name));
            }
            const target = document.querySelector(selector);
            for (const kind of ['dragenter', 'dragover', 'drop']) {
                target.dispatchEvent(
                    new DragEvent(kind, {bubbles: true, cancelable: true, composed: true, dataTransfer}));
            }";
        self.find(selector);
        self.execute(script, &[json!(selector), json!(files)]);
    }
}
