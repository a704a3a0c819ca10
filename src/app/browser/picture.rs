use crate::house::{self, Logo};
use gloo::events::EventListener;
use gloo::file::Blob;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement};
use yew::Callback;

/// The most pixels of a logo, across and down: twice those of a report, so that it is sharp in print.
const LOGO: (f64, f64) = (480.0, 160.0);

/// An address that is being loaded as an image; dropping it stops that.
struct Loading {
    image: HtmlImageElement,
    _load: EventListener,
    _error: EventListener,
}

impl Loading {
    /// Loads a `data:` address; none when the browser can't make images at all.
    fn start(
        address: &str,
        on_load: impl FnOnce(&HtmlImageElement) + 'static,
        on_error: impl FnOnce() + 'static,
    ) -> Option<Loading> {
        let image = HtmlImageElement::new().ok()?;
        let loaded = image.clone();
        let load = EventListener::once(&image, "load", move |_| on_load(&loaded));
        let error = EventListener::once(&image, "error", move |_| on_error());
        image.set_src(address);
        Some(Loading { image, _load: load, _error: error })
    }
}

impl Drop for Loading {
    fn drop(&mut self) {
        self.image.set_src("");
    }
}

/// An SVG that is being drawn as PNG; dropping it stops that.
pub struct Picture {
    _loading: Loading,
}

impl Picture {
    /// Draws the SVG on white, so many times as large; the answer is none when the browser can't.
    pub fn draw(svg: &str, times: u8, on_done: Callback<Option<Blob>>) -> Option<Picture> {
        // A data: address, because a blob: one makes the canvas unreadable in some versions of WebKit.
        let text = String::from(js_sys::encode_uri_component(svg));
        let on_error = on_done.clone();
        let on_load = move |image: &HtmlImageElement| {
            if paint(image, times, on_done.clone()).is_err() {
                on_done.emit(None);
            }
        };
        let address = format!("data:image/svg+xml;charset=utf-8,{text}");
        let loading = Loading::start(&address, on_load, move || on_error.emit(None))?;
        Some(Picture { _loading: loading })
    }
}

/// A picture that is being drawn anew as a logo; dropping it stops that.
pub struct LogoPicture {
    _loading: Loading,
}

impl LogoPicture {
    /// Draws the picture of a `data:` address as small as a logo is; the answer is none when the browser can't.
    pub fn draw(address: &str, on_done: Callback<Option<Logo>>) -> Option<LogoPicture> {
        let on_error = on_done.clone();
        let on_load = move |image: &HtmlImageElement| on_done.emit(as_logo(image));
        let loading = Loading::start(address, on_load, move || on_error.emit(None))?;
        Some(LogoPicture { _loading: loading })
    }
}

/// The picture as a logo: on nothing, so that it stands on any ground.
fn as_logo(image: &HtmlImageElement) -> Option<Logo> {
    let (width, height) = size(image);
    // A drawing without a size of its own has none here: then it fills the room.
    let size = if width * height == 0.0 { LOGO } else { house::within((width, height), LOGO) };
    let canvas = drawn(image, (size.0.round().max(1.0), size.1.round().max(1.0)), None).ok()?;
    let address = canvas.to_data_url_with_type("image/png").ok()?;
    Logo::try_from(address.strip_prefix("data:image/png;base64,")?.to_owned()).ok()
}

fn paint(image: &HtmlImageElement, times: u8, on_done: Callback<Option<Blob>>) -> Result<(), JsValue> {
    let (width, height) = size(image);
    let canvas = drawn(image, (width * f64::from(times), height * f64::from(times)), Some("white"))?;
    let done = Closure::once_into_js(move |blob: Option<web_sys::Blob>| on_done.emit(blob.map(Blob::from)));
    canvas.to_blob_with_type(done.unchecked_ref(), "image/png")
}

fn size(image: &HtmlImageElement) -> (f64, f64) {
    (f64::from(image.natural_width()), f64::from(image.natural_height()))
}

/// The image in this size, on a ground or on nothing.
fn drawn(
    image: &HtmlImageElement,
    (width, height): (f64, f64),
    ground: Option<&str>,
) -> Result<HtmlCanvasElement, JsValue> {
    let canvas: HtmlCanvasElement = gloo::utils::document().create_element("canvas")?.unchecked_into();
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let context = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.unchecked_into::<CanvasRenderingContext2d>();
    if let Some(ground) = ground {
        context.set_fill_style_str(ground);
        context.fill_rect(0.0, 0.0, width, height);
    }
    context.draw_image_with_html_image_element_and_dw_and_dh(image, 0.0, 0.0, width, height)?;
    Ok(canvas)
}
