//! The window's size, pictures of the page.
use std::path::{Path, PathBuf};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;

impl Browser {
    /// Makes the window so large that the page's viewport has this size in CSS pixels.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) {
        let (mut outer_width, mut outer_height) = (width, height);
        // The frame around the page differs by engine and by width; what is asked for once more is off by that frame.
        for _ in 0..4 {
            let (is_width, is_height) = self.resize(outer_width, outer_height);
            if (is_width, is_height) == (width, height) {
                return;
            }
            outer_width = (outer_width + width).saturating_sub(is_width);
            outer_height = (outer_height + height).saturating_sub(is_height);
        }
        panic!("{}: the page does not get {width} by {height} but {:?}", self.engine(), self.size());
    }

    /// The viewport's width and height in CSS pixels.
    #[track_caller]
    pub fn size(&self) -> (u32, u32) {
        let size = self.execute("return [innerWidth, innerHeight]", &[]);
        let number = |at: usize| size[at].as_f64().unwrap_or_default() as u32;
        (number(0), number(1))
    }

    /// Saves a picture of what is in view as PNG; makes the folder.
    #[track_caller]
    pub fn screenshot(&self, path: &Path) {
        let png = self.run("take a screenshot", async |client| client.screenshot().await);
        save(path, &png);
    }

    /// Saves a picture of the whole page as PNG, also of what one would have to scroll to.
    #[track_caller]
    pub fn screenshot_all(&self, path: &Path) {
        let png = match self.engine() {
            Engine::Chromium => {
                decoded(&self.devtools("Page.captureScreenshot", json!({"captureBeyondViewport": true}))["data"])
            }
            Engine::Firefox => decoded(&self.command(http::Method::GET, "moz/screenshot/full", Value::Null)),
            // It has no command for that, but its window may be larger than the display.
            Engine::WebKit => {
                let (width, height) = self.size();
                let all = self.execute("return document.documentElement.scrollHeight", &[]);
                self.set_size(width, all.as_u64().unwrap_or_default() as u32);
                let png = self.run("take a screenshot", async |client| client.screenshot().await);
                self.set_size(width, height);
                png
            }
        };
        save(path, &png);
    }

    /// Asks for a size of the window and waits until the page has followed.
    #[track_caller]
    fn resize(&self, width: u32, height: u32) -> (u32, u32) {
        self.run("set the window's size", async |client| client.set_window_rect(0, 0, width, height).await);
        // Two frames: a page learns of its size in the first.
        self.execute_async("await new Promise(then => setTimeout(then, 60))", &[]);
        self.size()
    }
}

/// Where a failed test leaves its picture.
pub fn screenshot_path(test: &str, engine: Engine) -> PathBuf {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("a folder in the target folder");
    target.join("screenshots").join(format!("{test}-{engine}.png"))
}

fn decoded(text: &Value) -> Vec<u8> {
    BASE64_STANDARD.decode(text.as_str().unwrap_or_default()).expect("a picture as base64")
}

fn save(path: &Path, png: &[u8]) {
    std::fs::create_dir_all(path.parent().unwrap_or(Path::new(".")))
        .and_then(|()| std::fs::write(path, png))
        .unwrap_or_else(|error| panic!("{} cannot be written: {error}", path.display()));
}
