//! Where everything is: in comes `cargo metadata`, out come folders, the version and the paths that nobody should read
//! in the page.

use crate::command;
use anyhow::{Context, Result};
use serde_json::Value;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

/// How cargo selects all but this tool. The two halves of the workspace are checked one after the other: together, cargo
/// would give the dependencies that they share more features, and build the slowest ones a second time.
pub const PRODUCT: [&str; 4] = ["--locked", "--workspace", "--exclude", "xtask"];

/// How cargo selects this tool.
pub const TOOL: [&str; 3] = ["--locked", "--package", "xtask"];

/// The folders of the project and of the machine that builds it.
pub struct Workspace {
    /// The project's top level.
    pub root: PathBuf,
    /// Cargo's target folder; follows `CARGO_TARGET_DIR`.
    pub target: PathBuf,
    /// The version of the package.
    pub version: String,
    /// The folders in which the sources of dependencies lie.
    pub registries: BTreeSet<PathBuf>,
}

impl Workspace {
    /// Asks cargo; downloads the dependencies when they are not there yet.
    pub fn find() -> Result<Workspace> {
        let mut ask = cargo();
        ask.args(["metadata", "--format-version", "1", "--locked"]).current_dir(project());
        Workspace::from_metadata(&command::read(&mut ask)?)
    }

    fn from_metadata(text: &str) -> Result<Workspace> {
        let metadata: Value = serde_json::from_str(text).context("cargo metadata is not JSON")?;
        let packages = metadata["packages"].as_array().context("cargo metadata names no packages")?;
        let root = PathBuf::from(word(&metadata["workspace_root"])?);
        let own = packages.iter().find(|package| package["name"] == "groeibeeld");
        let version = word(&own.context("the workspace has no package groeibeeld")?["version"])?;
        let mut registries = BTreeSet::new();
        for package in packages.iter().filter(|package| !package["source"].is_null()) {
            let manifest = Path::new(word(&package["manifest_path"])?);
            registries.extend(manifest.parent().and_then(Path::parent).map(Path::to_path_buf));
        }
        Ok(Workspace {
            target: PathBuf::from(word(&metadata["target_directory"])?),
            version: version.to_owned(),
            registries,
            root,
        })
    }

    /// The finished page.
    pub fn page(&self) -> PathBuf {
        self.root.join("dist").join("groeibeeld.html")
    }
}

/// The cargo that runs this tool.
pub fn cargo() -> Command {
    Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// The project's top level, as it was when this tool was compiled: the folder above xtask's own.
fn project() -> PathBuf {
    let own = std::env::var_os("CARGO_MANIFEST_DIR").map_or_else(|| env!("CARGO_MANIFEST_DIR").into(), PathBuf::from);
    own.parent().map(Path::to_path_buf).unwrap_or(own)
}

fn word(value: &Value) -> Result<&str> {
    value.as_str().context("cargo metadata misses a name")
}
