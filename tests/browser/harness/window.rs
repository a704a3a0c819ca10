//! The window's size, pictures of the page.
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

use super::browser::Browser;
use super::engine::Engine;

impl Browser {
    /// Makes the window so large that the page's viewport has this size in CSS pixels.
    #[track_caller]
    pub fn set_size(&self, width: u32, height: u32) {
        // The frame around the page differs by engine, and in Chromium once more when the window gets narrow.
        for _ in 0..5 {
            let (frame_width, frame_height) = self.frame();
            let (outer_width, outer_height) = (width + frame_width, height + frame_height);
            self.run("set the window's size", async |client| client.set_window_size(outer_width, outer_height).await);
            if self.has_size_soon(width, height) {
                return;
            }
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

    /// How much wider and higher the window is than the page's viewport.
    #[track_caller]
    fn frame(&self) -> (u32, u32) {
        let (outer_width, outer_height) =
            self.run("ask for the window's size", async |client| client.get_window_size().await);
        let (width, height) = self.size();
        ((outer_width as u32).saturating_sub(width), (outer_height as u32).saturating_sub(height))
    }

    /// A page learns of its size a few frames after its window has it.
    #[track_caller]
    fn has_size_soon(&self, width: u32, height: u32) -> bool {
        let start = Instant::now();
        while self.size() != (width, height) {
            if start.elapsed() > Duration::from_millis(600) {
                return false;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        true
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
