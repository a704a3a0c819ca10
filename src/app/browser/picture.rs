use gloo::events::EventListener;
use gloo::file::Blob;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
use yew::Callback;

/// An SVG that is being drawn as PNG; dropping it stops that.
pub struct Picture {
    image: HtmlImageElement,
    _load: EventListener,
    _error: EventListener,
}

impl Picture {
    /// Draws the SVG on white, so many times as large; the answer is none when the browser can't.
    pub fn draw(svg: &str, times: u8, on_done: Callback<Option<Blob>>) -> Option<Picture> {
        let image = HtmlImageElement::new().ok()?;
        let load = {
            let (image, on_done) = (image.clone(), on_done.clone());
            EventListener::once(&image.clone(), "load", move |_| {
                if paint(&image, times, on_done.clone()).is_err() {
                    on_done.emit(None);
                }
            })
        };
        let error = EventListener::once(&image, "error", move |_| on_done.emit(None));
        // A data: address, because a blob: one makes the canvas unreadable in some versions of WebKit.
        let text = String::from(js_sys::encode_uri_component(svg));
        image.set_src(&format!("data:image/svg+xml;charset=utf-8,{text}"));
        Some(Picture { image, _load: load, _error: error })
    }
}

impl Drop for Picture {
    fn drop(&mut self) {
        self.image.set_src("");
    }
}

fn paint(image: &HtmlImageElement, times: u8, on_done: Callback<Option<Blob>>) -> Result<(), JsValue> {
    let [width, height] =
        [image.natural_width(), image.natural_height()].map(|side| f64::from(side) * f64::from(times));
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    context.set_fill_style_str("white");
    context.fill_rect(0.0, 0.0, width, height);
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    let done = Closure::once_into_js(move |blob: Option<web_sys::Blob>| on_done.emit(blob.map(Blob::from)));
    canvas.to_blob_with_type(done.unchecked_ref(), "image/png")
}
