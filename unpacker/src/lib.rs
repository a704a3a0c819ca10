//! Unpacks the page's module. In comes LZMA, out come the bytes of the module, in slices, so that the browser can draw.
//!
//! This is a WebAssembly module of its own, which stands unpacked in the page: it has no allocator and imports nothing.
//! The page enlarges its memory, puts the packed bytes there and keeps room after them. In JavaScript the same took two
//! to three times as long; see docs/DESIGN.md.
#![cfg_attr(target_family = "wasm", no_std)]
#![deny(missing_docs)]

// Whether the bytes are those that were packed.
mod checksum;
// The format.
mod lzma;

pub use checksum::checksum;
pub use lzma::{Damaged, Unpacker};

#[cfg(target_family = "wasm")]
mod exports {
    use super::Unpacker;
    use core::slice;

    static mut UNPACKER: Option<Unpacker<'static>> = None;

    /// Begins with the packed bytes at an address, and room for what they were made of right after them.
    ///
    /// # Safety
    ///
    /// The page enlarged the memory by both, and leaves it alone until all is unpacked.
    #[unsafe(no_mangle)]
    unsafe extern "C" fn begin(packed: *mut u8, packed_length: usize, length: usize) {
        // OK because of what the page promises, and because a module without threads has one borrower at a time
        unsafe {
            let bytes = slice::from_raw_parts_mut(packed.add(packed_length), length);
            UNPACKER = Unpacker::new(slice::from_raw_parts(packed, packed_length), bytes).ok();
        }
    }

    /// Unpacks so many bytes more. How many are still to come? -1 says that the packed bytes are damaged.
    #[unsafe(no_mangle)]
    extern "C" fn unpack(more: usize) -> isize {
        // OK because a module without threads has one borrower at a time
        let unpacker = unsafe { (&raw mut UNPACKER).as_mut() };
        let left = unpacker.and_then(Option::as_mut).and_then(|unpacker| unpacker.unpack(more).ok());
        left.map_or(-1, |left| left as isize)
    }

    #[panic_handler]
    fn stop(_: &core::panic::PanicInfo<'_>) -> ! {
        core::arch::wasm32::unreachable()
    }
}
