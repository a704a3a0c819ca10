use super::window;
use crate::state::presenting::{Turn, Within};
use gloo::events::{EventListener, EventListenerOptions, EventListenerPhase};
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

/// Where a key leads. Keys that are held with others are the browser's, and what a chart took for a step is no turn.
pub fn turn(event: &KeyboardEvent) -> Option<Turn> {
    if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.shift_key() {
        return None;
    }
    if event.key() == "Escape" && fold_keys() {
        event.prevent_default();
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

/// Folds what the keys do, and gives its button the focus: whether it stood open.
fn fold_keys() -> bool {
    let Ok(Some(keys)) = gloo::utils::document().query_selector(".presentation__keys[open]") else { return false };
    // OK to ignore: every element can lose an attribute.
    let _ = keys.remove_attribute("open");
    window::focus("presentation-keys");
    true
}

/// The rows of the table of a presentation that are in sight, from 1, and how many there are; none where all of them are.
pub fn rows(within: &NodeRef) -> Option<(usize, usize, usize)> {
    let (region, rows, top) = table(within)?;
    if region.scroll_height() <= region.client_height() + 1 {
        return None;
    }
    let bottom = region.get_bounding_client_rect().bottom();
    let is_in_sight = |row: &Element| {
        let place = row.get_bounding_client_rect();
        place.top() >= top - SLACK && place.bottom() <= bottom + SLACK
    };
    let first = rows.iter().position(is_in_sight)?;
    let last = rows.iter().rposition(is_in_sight)?;
    Some((first + 1, last + 1, rows.len()))
}

/// Leads on to the rows of that table that are not in sight, or back to those before: whether there were any.
pub fn turn_rows(within: &NodeRef, is_on: bool) -> bool {
    let (Some((first, last, all)), Some((region, rows, top))) = (rows(within), table(within)) else { return false };
    if if is_on { last == all } else { first == 1 } {
        return false;
    }
    // The row after the last one comes to the top; or the first one goes to below the end.
    let place = if is_on { &rows[last] } else { &rows[first - 1] }.get_bounding_client_rect();
    let end = region.get_bounding_client_rect().bottom();
    let by = if is_on { place.top() - top } else { place.top() - end };
    region.set_scroll_top(region.scroll_top() + by.round() as i32);
    true
}

/// How far a row may be out of sight, because pixels are not whole.
const SLACK: f64 = 2.0;

/// The region that the rows of a table scroll in, the rows, and where its head ends in the window.
fn table(within: &NodeRef) -> Option<(Element, Vec<Element>, f64)> {
    let region = within.cast::<Element>()?.query_selector(".table-scroll").ok()??;
    let head = region.query_selector("thead").ok()??;
    let top = head.get_bounding_client_rect().bottom();
    let found = region.query_selector_all("tbody tr").ok()?;
    let rows = (0..found.length()).filter_map(|place| found.get(place)?.dyn_into().ok()).collect();
    Some((region, rows, top))
}

/// Hears whatever scrolls in an element, while it lives.
pub fn on_scroll(within: &NodeRef, heard: Callback<()>) -> Option<EventListener> {
    let options = EventListenerOptions { phase: EventListenerPhase::Capture, passive: true };
    let element = within.cast::<Element>()?;
    Some(EventListener::new_with_options(&element, "scroll", options, move |_| heard.emit(())))
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
