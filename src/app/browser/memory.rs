use super::shell;
use crate::state::queue::OUT_OF_MEMORY;
use std::alloc::{GlobalAlloc, Layout, System};
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether this is the page, which says it itself; of a worker the page hears.
static IS_OF_PAGE: AtomicBool = AtomicBool::new(false);

/// From now on, memory that is full ends in the screen of a page that stopped.
pub fn watch_page() {
    IS_OF_PAGE.store(true, Ordering::Relaxed);
}

/// The memory of page and worker. Where it is full, a sentence is thrown that [`is_of_memory`] knows. Else the module would
/// stop without a word, and nobody would know that fewer rows help.
///
/// [`is_of_memory`]: crate::state::queue::is_of_memory
pub struct Memory;

// OK because it hands out what the system's allocator does, and gives back what came from there. Throwing leaves the program
// as it was: nobody goes on in it, the page drops the worker or itself.
unsafe impl GlobalAlloc for Memory {
    unsafe fn alloc(&self, layout: Layout) -> *mut u8 {
        there(unsafe { System.alloc(layout) })
    }

    unsafe fn dealloc(&self, pointer: *mut u8, layout: Layout) {
        unsafe { System.dealloc(pointer, layout) }
    }

    unsafe fn alloc_zeroed(&self, layout: Layout) -> *mut u8 {
        there(unsafe { System.alloc_zeroed(layout) })
    }

    unsafe fn realloc(&self, pointer: *mut u8, layout: Layout, size: usize) -> *mut u8 {
        there(unsafe { System.realloc(pointer, layout, size) })
    }
}

/// Nothing is allocated on the way: the text is in the module.
fn there(pointer: *mut u8) -> *mut u8 {
    if pointer.is_null() {
        if IS_OF_PAGE.load(Ordering::Relaxed) {
            shell::stop(OUT_OF_MEMORY);
        }
        wasm_bindgen::throw_str(OUT_OF_MEMORY);
    }
    pointer
}
