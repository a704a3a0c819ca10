//! Files out of the page, read from the folder where the browser really saves them.
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::browser::Browser;

const PATIENCE: Duration = Duration::from_secs(20);

/// A file that the browser saved.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Download {
    pub name: String,
    pub bytes: Vec<u8>,
}

impl Browser {
    /// Clicks and takes the file that this saves.
    #[track_caller]
    pub fn download(&self, selector: &str) -> Download {
        self.click(selector);
        self.saved(&format!("a click on `{selector}`"))
    }

    /// Waits until a file is saved whole, and takes it out of the download folder, so that the next file may have the same
    /// name. `what` saves it.
    #[track_caller]
    pub fn saved(&self, what: &str) -> Download {
        let start = Instant::now();
        let mut before = None;
        while start.elapsed() < PATIENCE {
            std::thread::sleep(Duration::from_millis(50));
            let now = saved_file(&self.folders.downloads());
            match now {
                // OK because a file that is as long as a moment ago, without an unfinished one beside it, is whole.
                Some((path, length)) if before.as_ref() == Some(&(path.clone(), length)) => return take(&path),
                now => before = now,
            }
        }
        panic!("{}: {what} saved no file in {} s", self.engine(), PATIENCE.as_secs());
    }
}

/// The file in the folder and its length, unless it is still being written. Firefox first makes an empty file with the
/// final name and writes to another.
fn saved_file(folder: &Path) -> Option<(PathBuf, u64)> {
    const UNFINISHED: &[&str] = &["crdownload", "part", "wkdownload", "tmp"];
    let files: Vec<PathBuf> = std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).collect();
    let is_unfinished = |path: &PathBuf| path.extension().is_some_and(|end| UNFINISHED.iter().any(|name| end == *name));
    if files.iter().any(is_unfinished) {
        return None;
    }
    let path =
        files.into_iter().find(|path| !path.file_name().unwrap_or_default().as_encoded_bytes().starts_with(b"."))?;
    let length = path.metadata().ok()?.len();
    (length > 0).then_some((path, length))
}

fn take(path: &Path) -> Download {
    let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let bytes = std::fs::read(path).expect("the saved file");
    std::fs::remove_file(path).expect("the saved file");
    Download { name, bytes }
}
