//! The folders of one browser, deleted with it.
use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// Everything a browser writes lies in here: profile, caches, downloads, the driver's log.
pub struct Folders {
    root: TempDir,
}

/// What the names of these folders begin with: others run these tests in other engines at the same time.
pub fn prefix_of_run() -> String {
    format!("groeibeeld-browser-{}-", std::process::id())
}

impl Folders {
    pub fn new() -> Self {
        let root = tempfile::Builder::new().prefix(&prefix_of_run()).tempdir().expect("a temporary folder");
        let folders = Folders { root };
        for folder in [folders.home(), folders.config(), folders.profile(), folders.downloads(), folders.temporary()] {
            std::fs::create_dir_all(folder).expect("a folder in the temporary folder");
        }
        folders
    }

    pub fn root(&self) -> &Path {
        self.root.path()
    }

    pub fn home(&self) -> PathBuf {
        self.root().join("home")
    }

    pub fn config(&self) -> PathBuf {
        self.root().join("config")
    }

    pub fn profile(&self) -> PathBuf {
        self.root().join("profile")
    }

    pub fn downloads(&self) -> PathBuf {
        self.root().join("downloads")
    }

    pub fn temporary(&self) -> PathBuf {
        self.root().join("tmp")
    }

    /// What the driver and the browser print.
    pub fn log(&self) -> PathBuf {
        self.root().join("driver.log")
    }
}
