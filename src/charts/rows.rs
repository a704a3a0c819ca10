//! Where the name, the marks and the numbers of a row stand. In a wide chart they stand side by side: names left, marks in
//! the middle, columns of numbers right. In a narrow chart the name and the numbers stand above the marks.

use super::frame::Frame;
use super::label::{Anchor, FOOT, LINE, NAME, REST, STRONG, Value, label, place};
use super::palette::{BASE, GUIDE, INK, Ink, QUIET};
use super::points::Place;
use super::text::{Face, width, wrap};

const GAP: f64 = 14.0;
const MOST_LINES: usize = 4;

/// The plan of all rows of a chart.
pub struct Rows {
    /// The left and right of the marks.
    pub plot: (f64, f64),
    narrow: bool,
    names: f64,
    columns: Vec<f64>,
    numbers: f64,
    /// Whether the values of a narrow chart stand beside its names, or else under them.
    beside: bool,
    band: f64,
}

/// What a row says besides its marks.
pub struct Entry<'a> {
    /// Its name.
    pub name: &'a str,
    /// Whether it stands out, as totals do.
    pub strong: bool,
    /// The texts in the columns, each with its face and colour.
    pub cells: &'a [(String, Face, Ink)],
    /// What a narrow chart says above the marks, because there is no room beside them.
    pub value: Option<&'a Value>,
}

/// Where the marks of a row stand.
#[derive(Clone, Copy)]
pub struct Band {
    /// The top.
    pub top: f64,
    /// The middle.
    pub middle: f64,
    /// The bottom.
    pub bottom: f64,
    /// What the letters in the columns stand on.
    foot: f64,
    /// Where the value stands that a narrow chart says above the marks.
    pub value: Option<Place>,
}

impl Rows {
    /// Plans rows with these names, columns of these widths, values of at most this width, and marks of this height.
    pub fn new<'a>(
        frame: &Frame,
        names: impl Iterator<Item = &'a str>,
        columns: &[f64],
        value: f64,
        band: f64,
    ) -> Rows {
        let narrow = frame.is_narrow();
        let numbers: f64 = columns.iter().map(|column| column + GAP).sum();
        let names =
            if narrow { 0.0 } else { room_for(names, frame.inner() * if columns.is_empty() { 0.34 } else { 0.3 }) };
        let plot =
            if narrow { (frame.left(), frame.right()) } else { (frame.left() + names + GAP, frame.right() - numbers) };
        let beside = value + GAP + numbers <= 0.55 * frame.inner();
        let mut edge = frame.right() - numbers;
        let columns = columns.iter().map(|column| {
            edge += column + GAP;
            edge
        });
        Rows { plot, narrow, names, columns: columns.collect(), numbers, beside, band }
    }

    /// The heads of the columns, whose letters stand on `y`.
    pub fn heads(&self, frame: &mut Frame, y: f64, heads: &[&str]) {
        for (edge, head) in self.columns.iter().zip(heads) {
            frame.put(label(*edge, y, Anchor::End, super::label::SMALL, QUIET, head));
        }
    }

    /// Writes a row and says where its marks go; the frame has then come below the row.
    pub fn row(&self, frame: &mut Frame, entry: &Entry) -> Band {
        frame.cut(false);
        frame.row(entry.name);
        if self.narrow { self.narrow_row(frame, entry) } else { self.wide_row(frame, entry) }
    }

    /// Where this text stands in a column of a row.
    pub fn place(&self, column: usize, band: Band, (text, face, _): &(String, Face, Ink)) -> Place {
        let edge = self.columns.get(column).copied().unwrap_or(self.plot.1);
        place(edge, band.foot, Anchor::End, width(text, *face))
    }

    fn wide_row(&self, frame: &mut Frame, entry: &Entry) -> Band {
        let face = if entry.strong { STRONG } else { NAME };
        let lines = wrap(entry.name, face, self.names, MOST_LINES);
        let height = (self.band + 10.0).max(lines.len() as f64 * LINE + 8.0);
        let (top, bottom) = (frame.y, frame.y + height);
        let middle = (top + bottom) / 2.0;
        let first = middle + FOOT - (lines.len().max(1) - 1) as f64 * LINE / 2.0;
        self.write(frame, &lines, face, first);
        self.cells(frame, entry, middle + FOOT);
        frame.y = bottom;
        Band { top, middle, bottom, foot: middle + FOOT, value: None }
    }

    fn narrow_row(&self, frame: &mut Frame, entry: &Entry) -> Band {
        let face = if entry.strong { STRONG } else { NAME };
        let own = entry.value.filter(|_| self.beside).map_or(0.0, |value| value.width() + GAP);
        let room = frame.inner() - self.numbers - own;
        let lines = wrap(entry.name, face, room, MOST_LINES);
        let first = frame.y + LINE + 2.0;
        self.write(frame, &lines, face, first);
        self.cells(frame, entry, first);
        let (mut head, mut said) = (lines.len().max(1) as f64, None);
        if let Some(value) = entry.value {
            let (x, y, anchor) = if self.beside {
                (frame.right() - self.numbers, first, Anchor::End)
            } else {
                head += 1.0;
                // Under the number that it goes with, or under the name.
                let (x, anchor) =
                    self.columns.first().map_or((frame.left(), Anchor::Start), |edge| (*edge, Anchor::End));
                (x, first + (head - 1.0) * LINE, anchor)
            };
            frame.write(value, x, y, anchor);
            said = Some(value.place(x, y, anchor));
        }
        let top = first + (head - 1.0) * LINE + 6.0;
        frame.y = top + self.band + 4.0;
        Band { top, middle: top + self.band / 2.0, bottom: top + self.band, foot: first, value: said }
    }

    fn write(&self, frame: &mut Frame, lines: &[String], face: Face, first: f64) {
        for (place, text) in lines.iter().enumerate() {
            frame.put(label(frame.left(), first + place as f64 * LINE, Anchor::Start, face, INK, text));
        }
    }

    fn cells(&self, frame: &mut Frame, entry: &Entry, y: f64) {
        for (edge, (text, face, ink)) in self.columns.iter().zip(entry.cells) {
            frame.put(label(*edge, y, Anchor::End, *face, *ink, text));
        }
    }
}

/// The name of a group over its rows, with a number that sums it up at the right.
pub fn heading(frame: &mut Frame, name: &str, value: Option<&Value>, first: bool) {
    frame.y += if first { 5.0 } else { 18.0 };
    frame.cut(true);
    let taken = value.map_or(0.0, |value| value.width() + GAP);
    let foot = frame.y + LINE - 4.0;
    frame.group(Some(name));
    if let Some(value) = value {
        frame.write(value, frame.right(), foot, Anchor::End);
        frame.row(name);
        frame.point("", value.spoken(frame.language), value.place(frame.right(), foot, Anchor::End));
    }
    for (place, text) in wrap(name, STRONG, frame.inner() - taken, MOST_LINES).iter().enumerate() {
        frame.put(label(frame.left(), foot + place as f64 * LINE, Anchor::Start, STRONG, INK, text));
        frame.y += LINE;
    }
    frame.y += 3.0;
    frame.rule("guide", GUIDE);
    frame.y += 3.0;
}

/// The total as a number without a mark: beside its parts it would make them too small to see.
pub fn total(frame: &mut Frame, name: &str, value: &Value) {
    set_apart(frame);
    frame.cut(false);
    let foot = frame.y + LINE;
    frame.put(label(frame.left(), foot, Anchor::Start, STRONG, INK, name));
    let beside = width(name, STRONG) + GAP + value.width() <= frame.inner();
    if !beside {
        frame.y += LINE;
    }
    frame.write(value, frame.right(), frame.y + LINE, Anchor::End);
    frame.row(name);
    frame.point("", value.spoken(frame.language), value.place(frame.right(), frame.y + LINE, Anchor::End));
    frame.y += LINE + 4.0;
}

/// A line over what sums up the rows above it.
pub fn set_apart(frame: &mut Frame) {
    frame.y += 6.0;
    frame.rule("base", BASE);
    frame.y += 2.0;
}

/// The room for names beside the marks: what they need, but not more than this.
fn room_for<'a>(names: impl Iterator<Item = &'a str>, most: f64) -> f64 {
    let needed = names.map(|name| width(name, STRONG)).fold(0.0, f64::max);
    needed.ceil().clamp(40.0, most)
}

/// The width of a column: its widest text.
pub fn column<'a>(head: &str, cells: impl Iterator<Item = &'a (String, Face, Ink)>) -> f64 {
    let head = width(head, REST);
    cells.map(|(text, face, _)| width(text, *face)).fold(head, f64::max).ceil()
}
