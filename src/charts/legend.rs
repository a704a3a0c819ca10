//! What the marks stand for: examples of them with a word each, in as many lines as they need.

use super::frame::Frame;
use super::label::{Anchor, label};
use super::palette::{INK, Paint};
use super::svg::Node;
use super::text::{Face, width, wrap};

const FACE: Face = Face::plain(13.0);
const LINE: f64 = 20.0;
const GAP: f64 = 18.0;

/// An example of a mark and what it stands for.
pub struct Key {
    /// The mark, drawn around its left middle.
    pub sample: Vec<Node>,
    /// How wide it is.
    pub width: f64,
    /// What it stands for.
    pub text: String,
}

impl Key {
    /// A bar of this paint.
    pub fn bar(paint: Paint, text: impl Into<String>) -> Key {
        Key { sample: vec![paint.bar(0.0, -6.0, 14.0, 12.0)], width: 14.0, text: text.into() }
    }
}

/// Draws the keys from left to right; a line that is full goes on below.
pub fn legend(frame: &mut Frame, keys: Vec<Key>) {
    let mut x = frame.left();
    for key in keys {
        let start = key.width + 6.0;
        if x > frame.left() && x + start + width(&key.text, FACE) > frame.right() {
            x = frame.left();
            frame.y += LINE;
        }
        let lines = wrap(&key.text, FACE, frame.inner() - start, usize::MAX);
        let move_to = format!("translate({} {})", super::svg::number(x), super::svg::number(frame.y + LINE / 2.0));
        frame.put(Node::new("g").with("transform", move_to).children(key.sample));
        for (place, text) in lines.iter().enumerate() {
            if place > 0 {
                frame.y += LINE;
            }
            frame.put(label(x + start, frame.y + LINE / 2.0 + 4.5, Anchor::Start, FACE, INK, text));
        }
        x += start + width(&key.text, FACE) + GAP;
    }
    frame.y += LINE + 6.0;
}
