pub use gloo::file::Blob;
use gloo::file::ObjectUrl;
use gloo::timers::callback::Timeout;
use wasm_bindgen::JsCast;

/// How long the address of a download lives: browsers read it a moment after the click.
const LIFE: u32 = 60_000;

/// Saves a text as a file.
pub fn save_text(name: &str, media_type: &str, text: &str) {
    save(name, Blob::new_with_options(text, Some(media_type)));
}

/// Saves bytes as a file.
pub fn save_bytes(name: &str, media_type: &str, bytes: &[u8]) {
    save(name, Blob::new_with_options(bytes, Some(media_type)));
}

/// Saves a blob as a file, as if the user clicked a link to it.
pub fn save(name: &str, blob: Blob) {
    let Ok(element) = gloo::utils::document().create_element("a") else { return };
    let link: web_sys::HtmlAnchorElement = element.unchecked_into();
    let address = ObjectUrl::from(blob);
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The guard moves into the timer, which gives the address back.
    Timeout::new(LIFE, move || drop(address)).forget();
}
