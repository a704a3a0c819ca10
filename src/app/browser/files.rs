use super::picture::LogoPicture;
use super::shell;
use crate::house::Logo;
use crate::protocol::FileNumber;
use crate::state::queue::{Chosen, SLICE};
use gloo::file::callbacks::{FileReader, read_as_array_buffer, read_as_data_url, read_as_text};
use gloo::file::{Blob, File};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use yew::Callback;

/// The bytes of a slice, which can be handed to the worker without a copy.
pub type Bytes = js_sys::ArrayBuffer;

/// A slice that is being read; dropping it stops the reading.
pub struct SliceReader {
    _reader: FileReader,
}

/// No ledger is larger, in bytes: of hundreds of publications. Settings are smaller.
const LARGEST_LEDGER: u64 = 1 << 26;

/// A settings file or ledger that is being read; dropping it stops the reading.
pub struct TextReader {
    _reader: FileReader,
}

/// No picture that a logo is made of is larger, in bytes.
const LARGEST_LOGO: u64 = 1 << 24;

/// A logo that is being read and drawn; dropping it stops that.
pub struct LogoReader {
    _reader: Option<FileReader>,
    /// What is being drawn once it is read.
    _drawing: Rc<RefCell<Option<LogoPicture>>>,
}

/// A file that the user picked, before it has a number.
pub struct Picked {
    name: String,
    blob: Blob,
    is_sample: bool,
}

impl Picked {
    /// A file of the sample, which the page makes itself.
    pub fn of_sample(name: String, text: &str) -> Picked {
        Picked { name, blob: Blob::new(text), is_sample: true }
    }

    /// A file that a program that stopped had kept.
    pub fn of_kept((blob, name, is_sample): (Blob, String, bool)) -> Picked {
        Picked { name, blob, is_sample }
    }

    /// Its name.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Whether it is a settings file or a ledger by its name and size: no data that the page reads has that form.
    pub fn is_settings(&self) -> bool {
        self.name.to_lowercase().ends_with(".json") && self.may_be_settings()
    }

    /// Whether it is small enough for settings or a ledger, which may be opened in each other's place.
    pub fn may_be_settings(&self) -> bool {
        self.blob.size() <= LARGEST_LEDGER
    }

    /// Reads it as a picture and draws that anew as a logo; the answer is none when the browser can't.
    pub fn read_logo(&self, on_read: Callback<Option<Logo>>) -> LogoReader {
        let drawing = Rc::new(RefCell::new(None));
        if self.blob.size() > LARGEST_LOGO {
            on_read.emit(None);
            return LogoReader { _reader: None, _drawing: drawing };
        }
        let draw_in = drawing.clone();
        let reader = read_as_data_url(&self.blob, move |address| match address {
            Ok(address) => *draw_in.borrow_mut() = LogoPicture::draw(&address, on_read),
            Err(_) => on_read.emit(None),
        });
        LogoReader { _reader: Some(reader), _drawing: drawing }
    }

    /// Reads its text; the answer is none when the browser can't.
    pub fn read_text(&self, on_read: Callback<Option<String>>) -> TextReader {
        TextReader { _reader: read_as_text(&self.blob, move |result| on_read.emit(result.ok())) }
    }
}

/// The files in a list of the browser.
pub fn picked(files: &web_sys::FileList) -> Vec<Picked> {
    let files = (0..files.length()).filter_map(|index| files.get(index));
    files.map(|file| Picked { name: file.name(), blob: Blob::from(File::from(file)), is_sample: false }).collect()
}

/// The browser's handles of the chosen files. They are kept after reading, so that a file can be read again.
#[derive(Default)]
pub struct Shelf {
    last: FileNumber,
    blobs: BTreeMap<FileNumber, Blob>,
}

impl Shelf {
    /// Puts files on the shelf and numbers them; a number is never used again.
    pub fn keep(&mut self, files: Vec<Picked>) -> Vec<Chosen> {
        files.into_iter().map(|file| self.keep_one(file)).collect()
    }

    fn keep_one(&mut self, file: Picked) -> Chosen {
        self.last += 1;
        let chosen = Chosen {
            number: self.last,
            name: file.name,
            size: file.blob.size(),
            is_sample: file.is_sample,
            ..Chosen::default()
        };
        shell::keep_file(self.last, &file.blob, &chosen.name, chosen.is_sample);
        self.blobs.insert(self.last, file.blob);
        chosen
    }

    /// Gives a handle back.
    pub fn let_go(&mut self, file: FileNumber) {
        shell::let_go(file);
        self.blobs.remove(&file);
    }

    /// Reads the slice of a file that begins at this byte; dropping the reader stops it. The answer is none when the
    /// browser can't read the file. None when the file is not on the shelf.
    pub fn read_slice(&self, file: FileNumber, from: u64, on_read: Callback<Option<Bytes>>) -> Option<SliceReader> {
        let blob = self.blobs.get(&file)?;
        let slice = blob.slice(from, (from + SLICE).min(blob.size()));
        Some(SliceReader { _reader: read_as_array_buffer(&slice, move |result| on_read.emit(result.ok())) })
    }
}
