//! The page.
use yew::prelude::*;

/// Starts the page or the worker.
pub fn start() {
    if js_sys::global().is_instance_of::<web_sys::Window>() {
        yew::Renderer::<Page>::new().render();
    }
}
use wasm_bindgen::JsCast;

#[component]
fn Page() -> Html {
    html! { <main><h1>{ "Groeibeeld" }</h1></main> }
}
