//! The modules: in come the sources, out come the bytes of WebAssembly as the compiler made them, before the glue.
//!
//! No path of the machine that built it is in there: the compiler writes short names instead, and the bytes are searched
//! afterwards, because a path that slips through would tell a user who built the page and where.

use crate::command;
use crate::toolchain::{TARGET, Toolchain};
use crate::workspace::Workspace;
use anyhow::{Context, Result, bail};
use std::ffi::OsString;
use std::path::{Path, PathBuf};

/// Compiles the page's module.
pub fn compile(workspace: &Workspace) -> Result<Vec<u8>> {
    build(workspace, &["--package", "groeibeeld", "--bin", "groeibeeld"], "groeibeeld.wasm", "")
}

/// Compiles the small module that unpacks the other one, without names: no glue is made of it, which would take them out.
pub fn compile_unpacker(workspace: &Workspace) -> Result<Vec<u8>> {
    build(workspace, &["--package", "unpacker", "--lib"], "unpacker.wasm", "\x1f-Cstrip=symbols")
}

fn build(workspace: &Workspace, what: &[&str], file: &str, more_flags: &str) -> Result<Vec<u8>> {
    let toolchain = Toolchain::set_up()?;
    let private = private_paths(workspace, &toolchain.sysroot()?);
    let mut flags = remap(&private);
    flags.push(more_flags);
    let mut build = toolchain.cargo("build");
    build.args(["--locked", "--profile", "page"]).args(what);
    build.current_dir(&workspace.root).env("CARGO_TARGET_DIR", &workspace.target);
    build.env_remove("RUSTFLAGS").env("CARGO_ENCODED_RUSTFLAGS", flags);
    command::run(&mut build)?;
    let path = workspace.target.join(TARGET).join("page").join(file);
    let bytes = std::fs::read(&path).with_context(|| format!("cannot read {}", path.display()))?;
    check_private(&bytes, &private)?;
    Ok(bytes)
}

/// A folder of this machine and what the module says instead.
type Private = (PathBuf, &'static str);

/// The folders whose names must not be in the module. The compiler takes the last one that fits, so wider ones go first.
fn private_paths(workspace: &Workspace, sysroot: &Path) -> Vec<Private> {
    let mut paths = vec![(workspace.root.clone(), "groeibeeld"), (sysroot.to_path_buf(), "rust")];
    paths.extend(cargo_home().map(|home| (home, "cargo")));
    paths.extend(workspace.registries.iter().map(|registry| (registry.clone(), "crates")));
    paths.push((workspace.target.clone(), "target"));
    paths.sort_by_key(|(path, _)| path.as_os_str().len());
    paths
}

fn cargo_home() -> Option<PathBuf> {
    let home = || std::env::home_dir().map(|home| home.join(".cargo"));
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(home)
}

/// The compiler's flags, as cargo wants them: separated by the unit separator, so that a path may hold spaces.
fn remap(private: &[Private]) -> OsString {
    let mut flags = OsString::new();
    for (path, name) in private {
        if !flags.is_empty() {
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(path);
        flags.push("=");
        flags.push(name);
    }
    flags
}

/// Refuses bytes that name one of the folders, or the last part of a registry's folder, which is the registry's host.
fn check_private(bytes: &[u8], private: &[Private]) -> Result<()> {
    for (path, name) in private {
        let host = path.file_name().filter(|_| *name == "crates");
        for text in [Some(path.as_os_str()), host].into_iter().flatten() {
            let text = text.to_string_lossy();
            if contains(bytes, text.as_bytes()) {
                bail!("the module names `{text}`, a folder of the machine that built it");
            }
        }
    }
    Ok(())
}

/// Whether the bytes hold the text.
pub fn contains(bytes: &[u8], text: &[u8]) -> bool {
    bytes.windows(text.len()).any(|window| window == text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn private() -> Vec<Private> {
        vec![
            ("/home/an/groeibeeld".into(), "groeibeeld"),
            ("/home/an/.cargo/registry/src/index.crates.io-19".into(), "crates"),
        ]
    }

    #[test]
    fn ok_bytes_without_paths() {
        assert!(check_private(b"\0asm crates/yew-0.23.0/src/lib.rs", &private()).is_ok());
    }

    #[test]
    fn err_bytes_with_the_project_or_a_registry() {
        assert!(check_private(b"\0asm /home/an/groeibeeld/src/main.rs", &private()).is_err());
        assert!(check_private(b"\0asm ../index.crates.io-19/yew-0.23.0", &private()).is_err());
    }

    #[test]
    fn flags_are_separated_by_the_unit_separator() {
        let expected = "--remap-path-prefix=/home/an/groeibeeld=groeibeeld\x1f\
                        --remap-path-prefix=/home/an/.cargo/registry/src/index.crates.io-19=crates";
        assert_eq!(remap(&private()), expected);
    }
}
