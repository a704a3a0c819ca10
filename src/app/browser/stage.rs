use crate::state::presenting::{Turn, Within};
use gloo::events::EventListener;
use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, HtmlDialogElement, KeyboardEvent};
use yew::{Callback, NodeRef};

/// Opens a dialog above the page, which can't be reached until it is closed.
pub fn open(dialog: &NodeRef) {
    if let Some(dialog) = dialog.cast::<HtmlDialogElement>().filter(|dialog| !dialog.open()) {
        // OK to ignore: it is in the document and not open.
        let _ = dialog.show_modal();
    }
}

/// The room of an element, in CSS pixels.
pub fn room(of: &NodeRef) -> Option<(u32, u32)> {
    let room = of.cast::<Element>()?.get_bounding_client_rect();
    Some((room.width() as u32, room.height() as u32))
}

/// Where a key leads. Keys that are held with others are the browser's.
pub fn turn(event: &KeyboardEvent) -> Option<Turn> {
    if event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let is_in = |selector| target.as_ref().is_some_and(|target| matches!(target.closest(selector), Ok(Some(_))));
    let within = if is_in("select") {
        Within::Choice
    } else if is_in(".table-scroll") {
        Within::Table
    } else {
        Within::Sheet
    };
    let turn = Turn::of_key(&event.key(), within)?;
    event.prevent_default();
    Some(turn)
}

/// Whether this browser lets an element fill the whole screen.
pub fn can_fill() -> bool {
    gloo::utils::document().fullscreen_enabled()
}

/// Lets an element fill the whole screen, or takes it back. A browser that refuses leaves it as it is.
pub fn fill(element: &NodeRef, is_full: bool) {
    let document = gloo::utils::document();
    if !is_full {
        return document.exit_fullscreen();
    }
    let Some(element) = element.cast::<Element>() else { return };
    let ask = || -> Result<Promise, JsValue> {
        let ask: Function = Reflect::get(&element, &"requestFullscreen".into())?.dyn_into()?;
        ask.call0(&element)?.dyn_into()
    };
    if let Ok(promise) = ask() {
        // What the browser refuses is no error of the page.
        let heard = Closure::once_into_js(|_: JsValue| ());
        // OK to ignore: every promise has a `catch` that does not throw.
        let _ = Reflect::get(&promise, &"catch".into())
            .and_then(|hear| hear.dyn_into::<Function>())
            .and_then(|hear| hear.call1(&promise, &heard));
    }
}

/// Hears whether something fills the whole screen, while it lives.
pub fn listen(on_change: Callback<bool>) -> EventListener {
    let document = gloo::utils::document();
    let of = document.clone();
    EventListener::new(&document, "fullscreenchange", move |_| on_change.emit(of.fullscreen_element().is_some()))
}
