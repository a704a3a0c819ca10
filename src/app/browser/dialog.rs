use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, HtmlElement, MouseEvent};

/// Opens a `<dialog>` above everything: the browser keeps the keyboard inside, closes it at Escape and gives the focus back.
pub fn open(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        // OK to ignore: a dialogue that is in the page can be opened.
        let _ = dialog.show_modal();
    }
}

/// Closes it.
pub fn close(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether a press is one on a link.
pub fn is_on_link(event: &MouseEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.and_then(|target| target.closest("a[href]").ok().flatten()).is_some()
}

/// Goes to a place in it: that stands at the top, and the keyboard goes on from there.
pub fn go_to(id: &str) {
    let element = gloo::utils::document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        // OK to ignore: the focus then stays where it was.
        let _ = element.focus();
    }
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}
