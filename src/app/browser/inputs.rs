use super::files::{Picked, picked};
use web_sys::{Element, HtmlInputElement, HtmlSelectElement, HtmlTextAreaElement};
use yew::{Event, NodeRef, TargetCast};

/// What the input that changed says.
pub fn text_of(event: &Event) -> String {
    event.target_dyn_into::<HtmlInputElement>().map(|input| input.value()).unwrap_or_default()
}

/// What the field says that is written in, of one line or of several.
pub fn written(event: &Event) -> String {
    let lines = event.target_dyn_into::<HtmlTextAreaElement>().map(|field| field.value());
    lines.unwrap_or_else(|| text_of(event))
}

/// Whether the checkbox that changed is checked.
pub fn is_checked(event: &Event) -> bool {
    event.target_dyn_into::<HtmlInputElement>().is_some_and(|input| input.checked())
}

/// Whether the `<details>` that was opened or closed is open now.
pub fn is_open(event: &Event) -> bool {
    event.target_dyn_into::<Element>().is_some_and(|details| details.has_attribute("open"))
}

/// The files of the input that changed. The input is emptied, so that the same file can be chosen again.
pub fn take_files(event: &Event) -> Vec<Picked> {
    let Some(input) = event.target_dyn_into::<HtmlInputElement>() else { return Vec::new() };
    let files = input.files().as_ref().map(picked).unwrap_or_default();
    input.set_value("");
    files
}

/// The value of the `<select>` that changed.
pub fn chosen(event: &Event) -> String {
    event.target_dyn_into::<HtmlSelectElement>().map(|select| select.value()).unwrap_or_default()
}

/// Lets a `<select>` show a value, if it does not yet.
pub fn set_chosen(select: &NodeRef, value: &str) {
    if let Some(select) = select.cast::<HtmlSelectElement>().filter(|select| select.value() != value) {
        select.set_value(value);
    }
}
