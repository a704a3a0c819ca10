//! What may not be shown: a hatched stub of one size, whatever it stands for, and the mark where its number would stand.
//! No length, place or order in a chart comes from it.

use super::frame::Frame;
use super::label::{Anchor, STRONG};
use super::legend::{Key, legend};
use super::palette::{HIDDEN, INK, Ink};
use super::points::Place;
use super::text::Face;
use crate::language::{figures, page};

/// How long every stub is.
pub const STUB: f64 = 6.0;
const GAP: f64 = 5.0;

/// Draws a stub where a bar would begin; answers where it ends.
pub fn stub(frame: &mut Frame, left: f64, top: f64, height: f64) -> f64 {
    frame.bar(HIDDEN, (left, top), (STUB, height));
    left + STUB
}

/// Draws a stub around this middle with the mark beside it, where no number stands beside the marks; answers where.
pub fn marked_stub(frame: &mut Frame, left: f64, middle: f64, height: f64) -> Place {
    let top = middle - height / 2.0;
    let end = stub(frame, left, top, height);
    mark(frame, end + GAP, middle, Anchor::Start);
    ((left, top), (end + 2.0 * GAP - left, height))
}

/// The mark around this middle, large enough to be seen on a hatch.
pub fn mark(frame: &mut Frame, x: f64, middle: f64, anchor: Anchor) {
    frame.say(x, middle, anchor, (STRONG, INK), figures::HIDDEN);
}

/// The mark in a column of numbers.
pub fn mark_cell() -> (String, Face, Ink) {
    (figures::HIDDEN.to_owned(), STRONG, INK)
}

/// Says at the foot what the mark and the hatch stand for, where anything may not be shown.
pub fn explain(frame: &mut Frame) {
    if frame.hides {
        frame.cut_foot();
        frame.y += 8.0;
        let text = page::not_shown(frame.language);
        legend(frame, vec![Key::bar(HIDDEN, format!("{} = {text}", figures::HIDDEN))]);
    }
}
