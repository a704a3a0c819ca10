use super::download::Blob;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::ClipboardItem;
use yew::Callback;

/// Puts one thing on the clipboard, in all these forms by their media type; the answer is whether the browser let it.
pub fn copy(forms: &[(&str, Blob)], on_done: Callback<bool>) {
    match write(forms) {
        Ok(promise) => {
            let answer =
                |is_done: bool, on_done: Callback<bool>| Closure::once_into_js(move |_: JsValue| on_done.emit(is_done));
            then(&promise, &answer(true, on_done.clone()), &answer(false, on_done));
        }
        Err(_) => on_done.emit(false),
    }
}

/// An old browser has no clipboard, or none for pages that are opened as a file.
fn write(forms: &[(&str, Blob)]) -> Result<Promise, JsValue> {
    let navigator = gloo::utils::window().navigator();
    if Reflect::get(&navigator, &"clipboard".into())?.is_undefined() {
        return Err(JsValue::UNDEFINED);
    }
    let record = Object::new();
    for (media_type, blob) in forms {
        let blob: &web_sys::Blob = blob.as_ref();
        Reflect::set(&record, &(*media_type).into(), blob)?;
    }
    let item = ClipboardItem::new_with_record_from_str_to_blob_promise(&record)?;
    Ok(navigator.clipboard().write(&js_sys::Array::of1(&item)))
}

/// Hears how a promise ends.
pub(super) fn then(promise: &Promise, on_kept: &JsValue, on_broken: &JsValue) {
    let then = Reflect::get(promise, &"then".into()).ok().and_then(|then| then.dyn_into::<js_sys::Function>().ok());
    if let Some(then) = then {
        // OK to ignore: `then` of a promise does not throw.
        let _ = then.call2(promise, on_kept, on_broken);
    }
}
