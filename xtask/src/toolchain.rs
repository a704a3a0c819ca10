//! The compiler for the page: out comes a cargo command that can compile for wasm32.
//!
//! Rustup's target is all it needs. Where rustup is missing or cannot download, Debian's `rustc-web` does it, with the
//! standard library built from `rust-web-src`: some minutes instead of one, and a page that works the same, though not of
//! the same bytes. `GROEIBEELD_DEBIAN_TOOLCHAIN=1 cargo xtask build` takes that way by hand.

use crate::workspace::cargo;
use crate::{command, debian};
use anyhow::{Context, Result};
use std::path::PathBuf;
use std::process::{Command, Stdio};

/// What the page is compiled for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// Set to anything to use Debian's compiler although rustup's would do.
const FORCE_DEBIAN: &str = "GROEIBEELD_DEBIAN_TOOLCHAIN";

const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld"];

/// The compiler that makes the module.
pub enum Toolchain {
    /// The one that runs this tool, with the wasm32 target.
    Own,
    /// Debian's, which builds the standard library too.
    Debian,
}

impl Toolchain {
    /// Finds or installs a compiler for wasm32.
    pub fn set_up() -> Result<Toolchain> {
        if std::env::var_os(FORCE_DEBIAN).is_some() {
            return set_up_debian();
        }
        if own_has_target()? || rustup_adds_target() {
            return Ok(Toolchain::Own);
        }
        eprintln!("rustup could not add {TARGET}; trying Debian's compiler");
        set_up_debian()
    }

    /// A cargo command with this subcommand, for wasm32.
    pub fn cargo(&self, subcommand: &str) -> Command {
        match self {
            Toolchain::Own => {
                let mut command = cargo();
                command.args([subcommand, "--target", TARGET]);
                command
            }
            Toolchain::Debian => {
                let mut command = Command::new(DEBIAN_CARGO);
                command.args([subcommand, "--target", TARGET, "-Zbuild-std=std,panic_abort"]);
                command.env("RUSTC", DEBIAN_RUSTC).env("RUSTC_BOOTSTRAP", "1");
                command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld");
                command.env_remove("RUSTUP_TOOLCHAIN");
                command
            }
        }
    }

    /// The folder of the compiler and its standard library.
    pub fn sysroot(&self) -> Result<PathBuf> {
        let mut ask = match self {
            Toolchain::Own => Command::new(own_rustc()),
            Toolchain::Debian => Command::new(DEBIAN_RUSTC),
        };
        Ok(PathBuf::from(command::read(ask.args(["--print", "sysroot"]))?.trim()))
    }
}

const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";

fn own_rustc() -> std::ffi::OsString {
    std::env::var_os("RUSTC").unwrap_or_else(|| "rustc".into())
}

/// Whether the compiler that runs this tool has a standard library for wasm32.
fn own_has_target() -> Result<bool> {
    let mut ask = Command::new(own_rustc());
    let library = command::read(ask.args(["--print", "target-libdir", "--target", TARGET]))?;
    Ok(std::fs::read_dir(library.trim()).is_ok_and(|mut files| files.next().is_some()))
}

fn rustup_adds_target() -> bool {
    command::exists("rustup") && command::run(Command::new("rustup").args(["target", "add", TARGET])).is_ok()
}

/// Makes sure that `cargo fmt` and `cargo clippy` are there.
pub fn set_up_components() -> Result<()> {
    let has = |subcommand: &str| {
        let mut ask = cargo();
        ask.args([subcommand, "--version"]).stdout(Stdio::null()).stderr(Stdio::null());
        ask.status().is_ok_and(|status| status.success())
    };
    if has("fmt") && has("clippy") {
        return Ok(());
    }
    let add = command::run(Command::new("rustup").args(["component", "add", "rustfmt", "clippy"]));
    add.context("`cargo fmt` and `cargo clippy` are missing")
}

fn set_up_debian() -> Result<Toolchain> {
    debian::install(&DEBIAN_PACKAGES).with_context(|| format!("rustup cannot add {TARGET}"))?;
    Ok(Toolchain::Debian)
}
