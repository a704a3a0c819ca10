use js_sys::{ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{DedicatedWorkerGlobalScope, MessageEvent};

/// Answers every message for as long as the worker lives. A panic is thrown on, with its words, so that the page hears
/// of it.
pub fn answer(mut answer: impl FnMut(&str, Option<Vec<u8>>) -> String + 'static) {
    std::panic::set_hook(Box::new(|panic| wasm_bindgen::throw_str(&panic.to_string())));
    let scope: DedicatedWorkerGlobalScope = js_sys::global().unchecked_into();
    let on_message = {
        let scope = scope.clone();
        Closure::<dyn FnMut(MessageEvent)>::new(move |event: MessageEvent| {
            let (json, bytes) = parts(&event);
            let answer = answer(&json, bytes);
            if scope.post_message(&answer.into()).is_err() {
                wasm_bindgen::throw_str("the answer could not be sent");
            }
        })
    };
    scope.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
    // OK because the worker ends with its scope.
    on_message.forget();
}

/// The message's text, and the bytes of a slice.
fn parts(event: &MessageEvent) -> (String, Option<Vec<u8>>) {
    let data = event.data();
    let part = |name: &str| Reflect::get(&data, &name.into()).ok();
    let json = part("json").and_then(|json| json.as_string()).unwrap_or_default();
    let bytes = part("bytes").and_then(|bytes| bytes.dyn_into::<ArrayBuffer>().ok());
    (json, bytes.map(|bytes| Uint8Array::new(&bytes).to_vec()))
}
