use super::message::{pack, unpack};
use super::panic_screen::place;
use js_sys::Uint8Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers every message for as long as the worker lives; an answer may have bytes. A panic is thrown on, with its place
/// and without its words, so that the page hears of it: its words may hold a piece of a file.
pub fn answer(mut answer: impl FnMut(&str, Option<Vec<u8>>) -> (String, Vec<u8>) + 'static) {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&place(panic))));
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_message = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let (json, bytes) = unpack(&event);
            let (json, bytes) = answer(&json, bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()));
            if post(&scope, &json, &bytes).is_err() {
                wasm_bindgen::throw_str("the answer could not be sent");
            }
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // OK because the worker ends with its scope.
    on_message.forget();
}

fn post(scope: &DedicatedWorkerGlobalScope, json: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let bytes = (!bytes.is_empty()).then(|| Uint8Array::from(bytes).buffer());
    let (message, handed) = pack(json, bytes)?;
    scope.post_message_with_transfer(&message, &handed)
}
