use crate::state::history::Bring;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::Callback;

/// Hears the keys that undo, redo and print, and when a field was left that was written in, while it lives.
pub struct Keys {
    _keys: EventListener,
    _change: EventListener,
}

impl Keys {
    /// `on_written` hears of every field that says something else than before.
    pub fn new(on_bring: Callback<Bring>, on_print: Callback<()>, on_written: Callback<()>) -> Keys {
        let window = gloo::utils::window();
        let options = EventListenerOptions::enable_prevent_default();
        let keys = EventListener::new_with_options(&window, "keydown", options, move |event: &Event| {
            let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
            let way = way(key);
            if is_print(key) && !is_in(PRINTED_ALONE) {
                event.prevent_default();
                on_print.emit(());
            }
            if let Some(way) = way.filter(|_| !is_written_in(event) && !is_in(WITHOUT_UNDO)) {
                event.prevent_default();
                on_bring.emit(way);
            }
        });
        let change = EventListener::new(&window, "change", move |_| on_written.emit(()));
        Keys { _keys: keys, _change: change }
    }
}

/// What stands before the page and has nothing to undo; the drawer of the selection has.
const WITHOUT_UNDO: &str = "dialog[open]:not(#selection)";
/// What stands before the page and is printed in its place.
const PRINTED_ALONE: &str = ".dialog-panel[open]";

/// Whether this prints: Ctrl+P, on a Mac with Command.
fn is_print(event: &KeyboardEvent) -> bool {
    event.ctrl_key() != event.meta_key()
        && !event.alt_key()
        && !event.shift_key()
        && event.key().eq_ignore_ascii_case("p")
}

/// What keys mean: Ctrl+Z, and Ctrl+Shift+Z or Ctrl+Y; on a Mac with Command.
fn way(event: &KeyboardEvent) -> Option<Bring> {
    if event.alt_key() || event.ctrl_key() == event.meta_key() {
        return None;
    }
    match (event.key().to_lowercase().as_str(), event.shift_key()) {
        ("z", false) => Some(Bring::Back),
        ("z", true) => Some(Bring::Again),
        ("y", false) if event.ctrl_key() => Some(Bring::Again),
        _ => None,
    }
}

/// Whether the keys go to a field with letters in it, where the browser undoes what was typed.
fn is_written_in(event: &Event) -> bool {
    let Some(target) = event.target() else { return false };
    match target.dyn_ref::<HtmlInputElement>() {
        // A browser without a calendar says that a field for a day is one for text.
        Some(input) => {
            !["checkbox", "radio", "button", "file", "color", "range", "date"].contains(&input.type_().as_str())
        }
        None => target.dyn_ref::<Element>().is_some_and(|element| element.tag_name() == "TEXTAREA"),
    }
}

/// Whether there is one of these.
fn is_in(selector: &str) -> bool {
    matches!(gloo::utils::document().query_selector(selector), Ok(Some(_)))
}
