use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

/// The property of the document that says how high it is; `styles/results.css` keeps so much free above what is led to.
const HEIGHT: &str = "--bar";

/// What stays at the top of the window: while this lives, the document knows how high it is.
pub struct Sticky {
    observer: ResizeObserver,
    // Kept as long as the observer may call it.
    _on_resize: Closure<dyn FnMut()>,
}

impl Sticky {
    /// Measures an element, and the one around it, of which the higher one stays. None where the browser can't tell.
    pub fn new(inner: Element) -> Option<Sticky> {
        let outer = inner.parent_element()?;
        let both = [inner, outer];
        let measured = both.clone();
        let on_resize = Closure::<dyn FnMut()>::new(move || note(&measured));
        let observer = ResizeObserver::new(on_resize.as_ref().unchecked_ref()).ok()?;
        both.iter().for_each(|element| observer.observe(element));
        Some(Sticky { observer, _on_resize: on_resize })
    }
}

impl Drop for Sticky {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

fn note(elements: &[Element]) {
    let height = elements.iter().map(|element| element.get_bounding_client_rect().height()).fold(0.0, f64::max);
    let root = gloo::utils::document().document_element().and_then(|root| root.dyn_into::<HtmlElement>().ok());
    if let Some(root) = root {
        // OK to ignore: then as much is kept free as the style says.
        let _ = root.style().set_property(HEIGHT, &format!("{height}px"));
    }
}
