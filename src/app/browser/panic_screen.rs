use super::shell;
use std::panic::PanicHookInfo;

/// From now on, a panic of the page ends in a screen that a person can read.
pub fn install() {
    // Through Yew, which would put its own in the place of any other.
    yew::set_custom_panic_hook(Box::new(|panic| {
        let place = place(panic);
        shell::stop(&place);
        wasm_bindgen::throw_str(&place)
    }));
}

/// Where a panic happened. Its words are never shown: they may hold a piece of a file.
pub fn place(panic: &PanicHookInfo) -> String {
    panic.location().map_or_else(String::new, |location| format!("{}:{}", location.file(), location.line()))
}
