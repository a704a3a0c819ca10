//! Everything that the page gets from the browser, and the only place that names it. What must be given back is a
//! guard that does so when it is dropped.

// Putting a picture or a table on the clipboard.
pub mod clipboard;
// Saving a text or a picture as a file.
pub mod download;
// Files dropped on the page.
pub mod drops;
// Fields in which something is wrong.
pub mod fields;
// Chosen files, kept until they are taken away.
pub mod files;
// A dialogue above the page.
pub mod dialog;
// What a form control says.
pub mod inputs;
// The keys that undo and redo.
pub mod keys;
// Something that waits for its turn.
pub mod later;
// What is asked before the user leaves.
pub mod leaving;
// The memory of page and worker.
pub mod memory;
// What page and worker send each other.
mod message;
// The readable end after a defect of the page.
pub mod panic_screen;
// A grid without gaps below what is low.
pub mod packing;
// Where the pointer is in a picture.
pub mod pointer;
// SVG to PNG.
pub mod picture;
// Several, one after the other.
pub mod pictures;
// The inside of the worker.
pub mod scope;
// The script of the file itself.
pub mod shell;
// What fills the screen: a dialog, and the keys in it.
pub mod stage;
// What stays at the top of the window.
pub mod sticky;
// User Timing.
pub mod timing;
// The document and the window around it.
pub mod window;
// The worker, seen from the page.
pub mod worker;

use wasm_bindgen::JsCast;

/// Whether this is the page, not the worker.
pub fn is_page() -> bool {
    js_sys::global().is_instance_of::<web_sys::Window>()
}
