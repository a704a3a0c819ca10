use crate::calendar::{Day, day_of};
use crate::language::Language;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, ScrollIntoViewOptions, ScrollLogicalPosition};
use yew::Callback;

/// How long the window must keep its size before charts are drawn anew, in milliseconds.
const REST: u32 = 200;

/// Hears of a new size of the window, while it lives.
pub struct Resizes {
    _listener: EventListener,
}

impl Resizes {
    /// Speaks once the size is at rest.
    pub fn new(on_resize: Callback<()>) -> Resizes {
        let rest: RefCell<Option<Timeout>> = RefCell::default();
        let listener = EventListener::new(&gloo::utils::window(), "resize", move |_| {
            let on_resize = on_resize.clone();
            rest.replace(Some(Timeout::new(REST, move || on_resize.emit(()))));
        });
        Resizes { _listener: listener }
    }
}

/// Sets the language of the document.
pub fn set_language(language: Language) {
    if let Some(root) = gloo::utils::document().document_element() {
        // OK to ignore: `lang` is an attribute that every element takes.
        let _ = root.set_attribute("lang", language.code());
    }
}

/// The language of the document.
pub fn language() -> Language {
    let code = gloo::utils::document().document_element().and_then(|root| root.get_attribute("lang"));
    if code.as_deref() == Some(Language::English.code()) { Language::English } else { Language::Dutch }
}

/// The element in which the page stands.
pub fn root() -> web_sys::Element {
    let document = gloo::utils::document();
    document.get_element_by_id("app").unwrap_or_else(|| gloo::utils::body().unchecked_into())
}

/// The width of an element, in CSS pixels.
pub fn width_of(id: &str) -> Option<u32> {
    let element = gloo::utils::document().get_element_by_id(id)?;
    Some(element.get_bounding_client_rect().width() as u32)
}

/// Whether there is an element of this id.
pub fn has(id: &str) -> bool {
    gloo::utils::document().get_element_by_id(id).is_some()
}

/// Whether there is room for two columns.
pub fn is_wide() -> bool {
    gloo::utils::window().inner_width().ok().and_then(|width| width.as_f64()).is_some_and(|width| width >= 1000.0)
}

/// Moves the keyboard's focus.
pub fn focus(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok()) {
        // OK to ignore: the focus then stays at the start of the page.
        let _ = element.focus();
    }
}

/// Unfolds what is folded.
pub fn unfold(id: &str) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        // OK to ignore: `open` is an attribute of every element that folds.
        let _ = element.set_attribute("open", "");
    }
}

/// Brings an element into sight: to the top, or only so far that it is there.
pub fn show(id: &str, is_to_top: bool) {
    if let Some(element) = gloo::utils::document().get_element_by_id(id) {
        scroll_to(&element, if is_to_top { ScrollLogicalPosition::Start } else { ScrollLogicalPosition::Nearest });
    }
}

/// Scrolls until an element stands at this place of the window; sideways only so far that it is in sight.
pub fn scroll_to(element: &Element, place: ScrollLogicalPosition) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(place);
    options.set_inline(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Opens the browser's window for printing.
pub fn print() {
    // OK to ignore: a browser that can't print, or was told not to, says so itself.
    let _ = gloo::utils::window().print();
}

/// Whether something on the page has the keyboard's focus.
pub fn has_focus() -> bool {
    gloo::utils::document().active_element().is_some_and(|element| element.tag_name() != "BODY")
}

/// Today, where the user is.
pub fn today() -> Day {
    let now = js_sys::Date::new_0();
    let (year, month, day) = (now.get_full_year() as i16, now.get_month() as i8 + 1, now.get_date() as i8);
    jiff::civil::Date::new(year, month, day).map(day_of).unwrap_or_default()
}
