use super::window::scroll_to;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, ScrollLogicalPosition};
use yew::{Callback, NodeRef};

/// Where the pointer is in a picture that is so wide and high by itself, and shown in the middle of a room as large as fits.
pub fn place_in(event: &MouseEvent, room: &NodeRef, [width, height]: [u16; 2]) -> Option<(f64, f64)> {
    let room = room.cast::<Element>()?.get_bounding_client_rect();
    let (width, height) = (f64::from(width), f64::from(height));
    let times = Some((width / room.width()).max(height / room.height())).filter(|times| times.is_finite())?;
    let from_middle = |at: i32, start: f64, long: f64| f64::from(at) - start - long / 2.0;
    let x = from_middle(event.client_x(), room.left(), room.width());
    let y = from_middle(event.client_y(), room.top(), room.height());
    Some((x * times + width / 2.0, y * times + height / 2.0))
}

/// Scrolls just so far that an element is in sight.
pub fn show(element: &NodeRef) {
    if let Some(element) = element.cast::<Element>() {
        scroll_to(&element, ScrollLogicalPosition::Nearest);
    }
}

/// Hears Escape wherever the focus is, while it lives.
pub fn on_escape(heard: Callback<()>) -> EventListener {
    EventListener::new(&gloo::utils::document(), "keydown", move |event| {
        if event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape") {
            heard.emit(());
        }
    })
}
