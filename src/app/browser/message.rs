//! A message between page and worker: JSON, and bytes beside it that are handed over without a copy.

use js_sys::{Array, ArrayBuffer, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::MessageEvent;

/// The message, and what of it is handed over.
pub fn pack(json: &str, bytes: Option<ArrayBuffer>) -> Result<(Object, Array), JsValue> {
    let (message, handed) = (Object::new(), Array::new());
    Reflect::set(&message, &"json".into(), &json.into())?;
    if let Some(bytes) = bytes {
        Reflect::set(&message, &"bytes".into(), &bytes)?;
        handed.push(&bytes);
    }
    Ok((message, handed))
}

/// The JSON of a message, and its bytes.
pub fn unpack(event: &MessageEvent) -> (String, Option<ArrayBuffer>) {
    let data = event.data();
    let part = |name: &str| Reflect::get(&data, &name.into()).ok();
    let json = part("json").and_then(|json| json.as_string()).unwrap_or_default();
    (json, part("bytes").and_then(|bytes| bytes.dyn_into().ok()))
}
