use super::window::scroll_to;
use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent, MouseEvent, ScrollLogicalPosition};
use yew::{Callback, NodeRef};

/// Where the pointer is in a picture that is so wide by itself, however large it is shown.
pub fn place_in(event: &MouseEvent, picture: &NodeRef, width: f64) -> Option<(f64, f64)> {
    let room = picture.cast::<Element>()?.get_bounding_client_rect();
    let times = Some(width / room.width()).filter(|times| times.is_finite())?;
    let (x, y) = (f64::from(event.client_x()) - room.left(), f64::from(event.client_y()) - room.top());
    Some((x * times, y * times))
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
