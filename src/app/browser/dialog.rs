use wasm_bindgen::JsCast;
use web_sys::HtmlDialogElement;

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

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    gloo::utils::document().get_element_by_id(id)?.dyn_into().ok()
}
