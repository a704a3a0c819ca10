//! The script of the file itself (`index.html`): what it knows, and what it keeps when the program stops.

use super::clipboard::then;
use gloo::file::Blob;
use js_sys::{Array, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = seen)]
    fn all_seen() -> Object;
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = checksum)]
    fn promise_checksum() -> Promise;
    #[wasm_bindgen(js_namespace = groeibeeld)]
    fn broken(why: &str);
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = keep)]
    fn keep_texts(settings: &str, ledger: &str);
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = keepFile)]
    fn keep_handle(number: u32, file: &web_sys::Blob, name: &str, is_sample: bool);
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = letGo)]
    fn let_go_handle(number: u32);
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = takeKept)]
    fn take_left() -> JsValue;
}

/// What page and workers asked of the network since the file was opened.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Seen {
    /// The addresses that were asked for.
    pub asked: Vec<String>,
    /// How many attempts the policy refused.
    pub refused: u32,
}

/// What was seen until now.
pub fn seen() -> Seen {
    let seen = all_seen();
    let asked = get(&seen, "asked").dyn_into::<Array>().unwrap_or_default();
    let refused = get(&seen, "refused").as_f64().unwrap_or_default() as u32;
    Seen { asked: asked.iter().filter_map(|address| address.as_string()).collect(), refused }
}

/// Computes the checksum of the program that runs; none where the browser can't.
pub fn checksum(on_done: Callback<Option<String>>) {
    let on_broken = on_done.clone();
    let kept = Closure::once_into_js(move |sum: JsValue| on_done.emit(sum.as_string()));
    let broken = Closure::once_into_js(move |_: JsValue| on_broken.emit(None));
    then(&promise_checksum(), &kept, &broken);
}

/// What a `<meta>` of this name says: how the file was built.
pub fn built(name: &str) -> String {
    content(&format!("meta[name='{name}']"))
}

/// The policy as it stands in the page.
pub fn policy() -> String {
    content("meta[http-equiv='Content-Security-Policy']")
}

/// Ends in a screen that says that the program stopped, and why.
pub fn stop(why: &str) {
    broken(why);
}

/// Keeps what the user chose, as a settings file and a ledger would have it.
pub fn keep(settings: &str, ledger: &str) {
    keep_texts(settings, ledger);
}

/// Keeps a file.
pub fn keep_file(number: u32, file: &Blob, name: &str, is_sample: bool) {
    keep_handle(number, file.as_ref(), name, is_sample);
}

/// Gives a file back.
pub fn let_go(number: u32) {
    let_go_handle(number);
}

/// What a program that stopped has left.
pub struct Left {
    /// Why it stopped.
    pub why: String,
    /// What the user chose, as a settings file.
    pub settings: String,
    /// What was published before, as a ledger.
    pub ledger: String,
    /// The files in the order of choosing, with their names and whether they are of the sample.
    pub files: Vec<(Blob, String, bool)>,
}

/// Takes what a program that stopped has left; none when this is the first.
pub fn take_kept() -> Option<Left> {
    let left = take_left();
    let text = |name: &str| get(&left, name).as_string().unwrap_or_default();
    if left.is_undefined() {
        return None;
    }
    let files = get(&left, "files").dyn_into::<Array>().unwrap_or_default();
    let file = |kept: JsValue| {
        let handle = get(&kept, "file").dyn_into::<web_sys::Blob>().ok()?;
        let name = get(&kept, "name").as_string()?;
        Some((Blob::from(handle), name, get(&kept, "isSample").is_truthy()))
    };
    let files = files.iter().filter_map(file).collect();
    Some(Left { why: text("why"), settings: text("settings"), ledger: text("ledger"), files })
}

fn get(object: &JsValue, name: &str) -> JsValue {
    Reflect::get(object, &name.into()).unwrap_or_default()
}

fn content(selector: &str) -> String {
    let element = gloo::utils::document().query_selector(selector).ok().flatten();
    element.and_then(|element| element.get_attribute("content")).unwrap_or_default()
}
