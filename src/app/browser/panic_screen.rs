use crate::language::{Language, page};
use js_sys::{Function, Reflect};
use std::panic::PanicHookInfo;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// From now on, a panic of the page ends in a screen that a person can read.
pub fn install() {
    // Through Yew, which would put its own in the place of any other.
    yew::set_custom_panic_hook(Box::new(|panic| drop(show(panic))));
}

/// Where a panic happened. Its words are never shown: they may hold a piece of a file.
pub fn place(panic: &PanicHookInfo) -> String {
    panic.location().map_or_else(String::new, |location| format!("{}:{}", location.file(), location.line()))
}

/// Puts the screen in the page's place. It uses nothing of the page's own code any more, also not for its button.
fn show(panic: &PanicHookInfo) -> Result<(), JsValue> {
    let message = place(panic);
    let document = gloo::utils::document();
    let screen = document.create_element("main")?;
    screen.set_class_name("broken");
    let alert = document.create_element("div")?;
    alert.set_attribute("role", "alert")?;
    for language in [Language::Dutch, Language::English] {
        alert.append_child(&*section(language)?)?;
    }
    screen.append_child(&alert)?;
    let details = document.create_element("pre")?;
    details.set_text_content(Some(&message));
    screen.append_child(&details)?;
    let body = gloo::utils::body();
    body.set_text_content(None);
    body.append_child(&screen)?;
    wasm_bindgen::throw_str(&message)
}

fn section(language: Language) -> Result<Element, JsValue> {
    let document = gloo::utils::document();
    let [title, text, again] = page::broken(language);
    let section = document.create_element("section")?;
    section.set_attribute("lang", language.code())?;
    for (name, text) in [("h1", title), ("p", text)] {
        let element = document.create_element(name)?;
        element.set_text_content(Some(text));
        section.append_child(&element)?;
    }
    let button = document.create_element("button")?;
    button.set_class_name("button button--main");
    button.set_text_content(Some(again));
    button.add_event_listener_with_callback("click", &reload()?)?;
    section.append_child(&button)?;
    Ok(section)
}

/// The browser's own function that loads the page again.
fn reload() -> Result<Function, JsValue> {
    let location = Reflect::get(&gloo::utils::window(), &"location".into())?;
    let reload: Function = Reflect::get(&location, &"reload".into())?.dyn_into()?;
    Ok(reload.bind0(&location))
}
