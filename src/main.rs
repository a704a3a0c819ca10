//! The page or the worker: one WebAssembly module is both, and looks at where it runs.

#[cfg(target_arch = "wasm32")]
#[global_allocator]
static MEMORY: groeibeeld::app::Memory = groeibeeld::app::Memory;

#[cfg(target_arch = "wasm32")]
fn main() {
    groeibeeld::app::start();
}

#[cfg(not(target_arch = "wasm32"))]
fn main() {
    eprintln!("Groeibeeld is a page: `cargo xtask serve` builds and shows it.");
}
