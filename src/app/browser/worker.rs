use super::message::{pack, unpack};
use crate::protocol::{Request, Response};
use gloo::events::{EventListener, EventListenerOptions};
use js_sys::{ArrayBuffer, Uint8Array};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ErrorEvent, Event, MessageEvent};
use yew::Callback;

#[wasm_bindgen]
extern "C" {
    /// Part of the file's own start: a worker that runs this same module.
    #[wasm_bindgen(js_namespace = groeibeeld, js_name = startWorker, catch)]
    fn start_worker() -> Result<web_sys::Worker, JsValue>;
}

/// The worker; dropping it ends the worker and everything it holds.
pub struct Worker {
    worker: web_sys::Worker,
    _listeners: [EventListener; 3],
}

impl Worker {
    /// Starts a worker. `on_lost` hears what the worker said last.
    pub fn start(on_answer: Callback<Response>, on_lost: Callback<String>) -> Result<Worker, String> {
        let worker = start_worker().map_err(|error| format!("{error:?}"))?;
        let on_unclear = on_lost.clone();
        let listeners = [
            EventListener::new(&worker, "message", move |event| match response(event) {
                Some(response) => on_answer.emit(response),
                None => on_unclear.emit("an answer that is no answer".into()),
            }),
            listen_lost(&worker, "error", on_lost.clone()),
            listen_lost(&worker, "messageerror", on_lost),
        ];
        Ok(Worker { worker, _listeners: listeners })
    }

    /// Asks, and hands the bytes over without a copy.
    pub fn ask(&self, request: &Request, bytes: Option<ArrayBuffer>) -> Result<(), String> {
        let json = serde_json::to_string(request).map_err(|error| error.to_string())?;
        self.post(&json, bytes).map_err(|error| format!("{error:?}"))
    }

    fn post(&self, json: &str, bytes: Option<ArrayBuffer>) -> Result<(), JsValue> {
        let (message, handed) = pack(json, bytes)?;
        self.worker.post_message_with_transfer(&message, &handed)
    }
}

impl Drop for Worker {
    fn drop(&mut self) {
        self.worker.terminate();
    }
}

fn response(event: &Event) -> Option<Response> {
    let (json, bytes) = unpack(event.dyn_ref::<MessageEvent>()?);
    let mut response = serde_json::from_str(&json).ok()?;
    if let (Response::Saved(saved), Some(bytes)) = (&mut response, bytes) {
        saved.bytes = Uint8Array::new(&bytes).to_vec();
    }
    Some(response)
}

fn listen_lost(worker: &web_sys::Worker, name: &'static str, on_lost: Callback<String>) -> EventListener {
    // Prevented, or the browser would report it to the window as well, as if the page had stopped.
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(worker, name, options, move |event| {
        event.prevent_default();
        let message = event.dyn_ref::<ErrorEvent>().map(ErrorEvent::message).unwrap_or_default();
        on_lost.emit(if message.is_empty() { name.into() } else { message });
    })
}
