use super::files::Bytes;
use super::picture::Picture;
use gloo::file::Blob;
use gloo::file::callbacks::{FileReader, read_as_array_buffer};
use js_sys::Array;
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::iter::Enumerate;
use std::rc::Rc;
use std::vec::IntoIter;
use yew::Callback;

/// So many are drawn at a time: Chromium packs a picture when it has nothing else to do, or after a second. One at a time
/// took 27 charts that many seconds, and all at once needs 150 MB.
const AT_A_TIME: usize = 8;

/// SVGs that are being drawn as PNG, each in a turn of its own, so that the page is never busy for long; dropping it stops
/// that.
pub struct Pictures {
    /// Those who wait for the browser know it only as long as it is here.
    _drawing: Rc<RefCell<Drawing>>,
}

struct Drawing {
    waiting: Enumerate<IntoIter<String>>,
    times: u8,
    pictures: BTreeMap<usize, Picture>,
    /// Those that are drawn, at their places.
    drawn: Array,
    /// How many are not.
    left: usize,
    on_done: Option<Callback<Bytes>>,
    reader: Option<FileReader>,
}

impl Pictures {
    /// Draws these SVGs, so many times as large. The answer has the pictures one behind the other, and is empty when the
    /// browser can't draw one of them.
    pub fn draw(charts: Vec<String>, times: u8, on_done: Callback<Bytes>) -> Pictures {
        let (left, waiting, drawn) = (charts.len(), charts.into_iter().enumerate(), Array::new());
        let (pictures, on_done) = (BTreeMap::new(), Some(on_done));
        let drawing = Drawing { waiting, times, pictures, drawn, left, on_done, reader: None };
        let drawing = Rc::new(RefCell::new(drawing));
        (0..AT_A_TIME).for_each(|_| next(&drawing));
        Pictures { _drawing: drawing }
    }
}

/// Draws the next one, if there is one.
fn next(drawing: &Rc<RefCell<Drawing>>) {
    let mut now = drawing.borrow_mut();
    let Some((place, svg)) = now.waiting.next() else { return };
    let weak = Rc::downgrade(drawing);
    let on_drawn = Callback::from(move |picture: Option<Blob>| {
        let Some(drawing) = weak.upgrade() else { return };
        match picture {
            Some(picture) => {
                drawing.borrow_mut().keep(place, picture);
                next(&drawing);
            }
            None => drawing.borrow_mut().done(Bytes::new(0)),
        }
    });
    match Picture::draw(&svg, now.times, on_drawn) {
        Some(picture) => drop(now.pictures.insert(place, picture)),
        None => now.done(Bytes::new(0)),
    }
}

impl Drawing {
    /// Keeps a picture, and reads the bytes of all when it is the last.
    fn keep(&mut self, place: usize, picture: Blob) {
        self.pictures.remove(&place);
        self.drawn.set(place as u32, picture.into());
        self.left -= 1;
        let Some(on_done) = self.on_done.clone().filter(|_| self.left == 0) else { return };
        let all = web_sys::Blob::new_with_blob_sequence(&self.drawn).map(Blob::from);
        let all = all.unwrap_or_else(|_| Blob::new(""));
        let read = move |bytes: Result<Bytes, _>| on_done.emit(bytes.unwrap_or_else(|_| Bytes::new(0)));
        self.reader = Some(read_as_array_buffer(&all, read));
    }

    /// Answers, once.
    fn done(&mut self, bytes: Bytes) {
        if let Some(on_done) = self.on_done.take() {
            on_done.emit(bytes);
        }
    }
}
