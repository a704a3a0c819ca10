use crate::state::history::Bring;
use gloo::events::{EventListener, EventListenerOptions};
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, KeyboardEvent};
use yew::Callback;

/// Hears the keys that undo and redo, and when a field was left that was written in, while it lives.
pub struct Keys {
    _keys: EventListener,
    _change: EventListener,
}

impl Keys {
    /// `on_written` hears of every field that says something else than before.
    pub fn new(on_bring: Callback<Bring>, on_written: Callback<()>) -> Keys {
        let window = gloo::utils::window();
        let options = EventListenerOptions::enable_prevent_default();
        let keys = EventListener::new_with_options(&window, "keydown", options, move |event: &Event| {
            let way = event.dyn_ref::<KeyboardEvent>().and_then(way);
            if let Some(way) = way.filter(|_| !is_written_in(event) && !is_in_dialog()) {
                event.prevent_default();
                on_bring.emit(way);
            }
        });
        let change = EventListener::new(&window, "change", move |_| on_written.emit(()));
        Keys { _keys: keys, _change: change }
    }
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

/// Whether something stands before the page that has nothing to undo; the drawer of the selection has.
fn is_in_dialog() -> bool {
    matches!(gloo::utils::document().query_selector("dialog[open]:not(#selection)"), Ok(Some(_)))
}
