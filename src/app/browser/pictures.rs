use super::files::Bytes;
use super::picture::Picture;
use gloo::file::Blob;
use gloo::file::callbacks::{FileReader, read_as_array_buffer};
use js_sys::Array;
use std::cell::RefCell;
use std::rc::Rc;
use std::vec::IntoIter;
use wasm_bindgen::JsValue;
use yew::Callback;

/// SVGs that are being drawn as PNG, one after the other, so that the page is never busy for long; dropping it stops that.
pub struct Pictures {
    /// Those who wait for the browser know it only as long as it is here.
    _drawing: Rc<RefCell<Drawing>>,
}

struct Drawing {
    waiting: IntoIter<String>,
    times: u8,
    drawn: Array,
    on_done: Callback<Bytes>,
    picture: Option<Picture>,
    reader: Option<FileReader>,
}

impl Pictures {
    /// Draws these SVGs, so many times as large. The answer has the pictures one behind the other, and is empty when the
    /// browser can't draw one of them.
    pub fn draw(charts: Vec<String>, times: u8, on_done: Callback<Bytes>) -> Pictures {
        let (waiting, drawn) = (charts.into_iter(), Array::new());
        let drawing = Drawing { waiting, times, drawn, on_done, picture: None, reader: None };
        let drawing = Rc::new(RefCell::new(drawing));
        next(&drawing);
        Pictures { _drawing: drawing }
    }
}

/// Draws the next one.
fn next(drawing: &Rc<RefCell<Drawing>>) {
    let mut now = drawing.borrow_mut();
    let Some(svg) = now.waiting.next() else { return read(&mut now) };
    let weak = Rc::downgrade(drawing);
    let on_drawn = Callback::from(move |picture: Option<Blob>| {
        let Some(drawing) = weak.upgrade() else { return };
        match picture {
            Some(picture) => {
                drawing.borrow().drawn.push(picture.as_ref());
                next(&drawing);
            }
            None => drawing.borrow().on_done.emit(Bytes::new(0)),
        }
    });
    now.picture = Picture::draw(&svg, now.times, on_drawn);
    if now.picture.is_none() {
        now.on_done.emit(Bytes::new(0));
    }
}

/// Reads the bytes of all.
fn read(drawing: &mut Drawing) {
    let on_done = drawing.on_done.clone();
    let all = web_sys::Blob::new_with_blob_sequence(&JsValue::from(drawing.drawn.clone()));
    let all = Blob::from(all.unwrap_or_else(|_| Blob::new("").into()));
    drawing.reader =
        Some(read_as_array_buffer(&all, move |bytes| on_done.emit(bytes.unwrap_or_else(|_| Bytes::new(0)))));
}
