//! A text in the picture: one line, at a place, in a face and a colour.

use super::palette::{INK, Ink, QUIET};
use super::points::Place;
use super::svg::Node;
use super::text::{Face, width};
use crate::language::figures::HIDDEN;
use crate::language::{Language, page};

/// Names of rows.
pub const NAME: Face = Face::plain(14.0);
/// Names of groups and totals, and numbers that count most.
pub const STRONG: Face = Face::bold(14.0);
/// Numbers that say more about another.
pub const REST: Face = Face::plain(13.0);
/// The smallest: axes and numbers at marks.
pub const SMALL: Face = Face::plain(12.0);
/// The height of a line of names.
pub const LINE: f64 = 17.0;
/// From the middle of a line of names down to the foot of its letters.
pub const FOOT: f64 = 5.0;

/// Which side of a text stands at its place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Anchor {
    /// Its left.
    Start,
    /// Its middle.
    Middle,
    /// Its right.
    End,
}

/// A text whose letters stand on `y`.
pub fn label(x: f64, y: f64, anchor: Anchor, face: Face, ink: Ink, text: &str) -> Node {
    inked(Node::new("text").at("x", x).at("y", y), face, ink).anchored(anchor).text(text)
}

/// A number with the words that go with it: "856" and " van 1.100 (78%)".
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Value {
    /// The number.
    pub strong: String,
    /// The words, with the space before them.
    pub rest: String,
    /// Whether a mark in it stands for what may not be shown.
    pub hides: bool,
}

impl Value {
    /// A number and its words.
    pub fn new(strong: impl Into<String>, rest: impl Into<String>) -> Value {
        Value { strong: strong.into(), rest: rest.into(), hides: false }
    }

    /// The same, of which is said whether a mark in it stands for what may not be shown.
    pub fn hiding(self, hides: bool) -> Value {
        Value { hides, ..self }
    }

    /// Only words.
    pub fn words(rest: impl Into<String>) -> Value {
        Value::new("", rest)
    }

    /// How wide it is.
    pub fn width(&self) -> f64 {
        width(&self.strong, STRONG) + width(&self.rest, REST)
    }

    /// The value to be heard or read on its own: in words what is a mark or a sign in the picture.
    pub fn spoken(&self, language: Language) -> String {
        let text = format!("{}{}", self.strong, self.rest);
        match self.hides {
            // OK because a point between two numbers stands in no text with a mark.
            true => spoken(&text, language),
            false => text.trim().replace(" · ", ", "),
        }
    }

    /// Where it stands.
    pub fn place(&self, x: f64, y: f64, anchor: Anchor) -> Place {
        place(x, y, anchor, self.width())
    }

    /// The value as one text, so that its parts stay together in every font. Of two parts the begin is told and not the end
    /// or the middle: LibreOffice takes that for the end or the middle of each part, and writes one over the other.
    pub fn node(&self, x: f64, y: f64, anchor: Anchor) -> Node {
        let (x, anchor) = match anchor {
            _ if self.strong.is_empty() || self.rest.is_empty() => (x, anchor),
            Anchor::Start => (x, anchor),
            Anchor::Middle => (x - self.width() / 2.0, Anchor::Start),
            Anchor::End => (x - self.width(), Anchor::Start),
        };
        let parts = [(&self.strong, STRONG, INK), (&self.rest, REST, QUIET)];
        let parts = parts.into_iter().filter(|(text, ..)| !text.is_empty());
        Node::new("text")
            .at("x", x)
            .at("y", y)
            .anchored(anchor)
            .children(parts.map(|(text, face, ink)| inked(Node::new("tspan"), face, ink).text(text)))
    }
}

/// Where a text so wide stands whose letters stand on `y`.
pub fn place(x: f64, y: f64, anchor: Anchor, width: f64) -> Place {
    let left = match anchor {
        Anchor::Start => x,
        Anchor::Middle => x - width / 2.0,
        Anchor::End => x - width,
    };
    ((left, y - LINE + FOOT - 1.0), (width, LINE))
}

/// A text with words for the mark of what may not be shown.
pub fn spoken(text: &str, language: Language) -> String {
    text.trim().replace(HIDDEN, page::not_shown(language))
}

fn inked(node: Node, face: Face, ink: Ink) -> Node {
    let node = node.with("class", ink.class).with("fill", ink.fill).at("font-size", face.size);
    if face.bold { node.with("font-weight", "bold") } else { node }
}

impl Node {
    fn anchored(self, anchor: Anchor) -> Node {
        match anchor {
            Anchor::Start => self,
            Anchor::Middle => self.with("text-anchor", "middle"),
            Anchor::End => self.with("text-anchor", "end"),
        }
    }
}
