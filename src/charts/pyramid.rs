//! Two kinds of support back to back: of each age band a bar to the left and one to the right, as long as its share of the
//! cases of that kind. The oldest stand on top, as in a population pyramid.

use super::bars::{self, Form, key_of_compared};
use super::counts::share_and_cases;
use super::frame::Frame;
use super::hidden::{STUB, stub};
use super::label::{Anchor, FOOT, LINE, NAME, STRONG, Value, label, spoken};
use super::legend::legend;
use super::palette::{BASE, EARLIER, FIRST, INK, Paint, SECOND, line};
use super::table::{Group, Line, Table, largest};
use super::text::{width, wrap};
use crate::figures::Label;
use crate::language::Language;

const BAR: f64 = 18.0;
/// What the bars of the compared period take.
const BEFORE: f64 = 5.0;
const GAP: f64 = 8.0;
/// Between the bars of a narrow chart, whose names stand above them.
const MIDDLE: f64 = 4.0;
const KEYS: [&str; 2] = ["share", "previous_share"];

/// One of the two kinds.
struct Side<'t, 'a> {
    group: &'t Group<'a>,
    paint: Paint,
    /// Where its bars begin, and 1 or -1 for where they go.
    base: f64,
    way: f64,
}

impl Side<'_, '_> {
    fn anchor(&self) -> Anchor {
        if self.way < 0.0 { Anchor::End } else { Anchor::Start }
    }

    /// The left of a bar so long.
    fn left(&self, long: f64) -> f64 {
        if self.way < 0.0 { self.base - long } else { self.base }
    }
}

/// Whether a figure is of two kinds.
pub fn fits(table: &Table) -> bool {
    kinds(table).count() == 2
}

fn kinds<'t, 'a>(table: &'t Table<'a>) -> impl Iterator<Item = &'t Group<'a>> + Clone {
    table.groups.iter().filter(|group| !group.sums_up() && group.is_of_second())
}

/// Draws `age-bands`.
pub fn draw(frame: &mut Frame, table: &Table) -> Option<()> {
    let largest = largest(kinds(table).flat_map(|group| &group.lines), &KEYS)?;
    if table.has(KEYS[1]) {
        legend(frame, vec![key_of_compared(frame.language)]);
    }
    let bands = bands(table);
    let middle = if frame.is_narrow() { MIDDLE } else { names_wide(frame, &bands) + 2.0 * GAP };
    let centre = (frame.left() + frame.right()) / 2.0;
    let sides = kinds(table).zip([(FIRST, -1.0), (SECOND, 1.0)]);
    let sides: Vec<Side> = sides
        .map(|(group, (paint, way))| Side { group, paint, base: (centre + way * middle / 2.0).floor() + 0.5, way })
        .collect();
    let lines = kinds(table).flat_map(|group| &group.lines);
    let values = lines.map(|line| value(line, frame.language).width()).fold(0.0, f64::max);
    let room = (frame.inner() - middle) / 2.0 - 2.0;
    heads(frame, &sides, room);
    let scale = (room - values - GAP) / largest.max(f64::MIN_POSITIVE);
    for (name, label) in &bands {
        let (top, bottom) = name_of_row(frame, name, middle, centre);
        frame.row(name);
        for side in &sides {
            frame.put(line("base", BASE, (side.base, top), (side.base, bottom), 1.0));
            if let Some(line) = side.group.lines.iter().find(|line| line.label == Some(label)) {
                bar(frame, side, line, scale, (top + bottom) / 2.0);
            }
        }
    }
    Some(())
}

/// The age bands of both kinds, from old to young; those without an age at the end.
fn bands<'a>(table: &Table<'a>) -> Vec<(String, &'a Label)> {
    let mut bands: Vec<(String, &Label)> = Vec::new();
    for line in kinds(table).flat_map(|group| &group.lines) {
        if let Some(label) = line.label.filter(|label| !bands.iter().any(|(_, other)| other == label)) {
            let place = bands.partition_point(|(_, other)| from(other) >= from(label));
            bands.insert(place, (line.name.clone(), label));
        }
    }
    bands
}

/// The lowest age; what is no age stands below all.
fn from(label: &Label) -> Option<u8> {
    match label {
        Label::Age(band) => Some(band.from),
        _ => None,
    }
}

fn names_wide(frame: &Frame, bands: &[(String, &Label)]) -> f64 {
    bands.iter().map(|(name, _)| width(name, NAME)).fold(0.0, f64::max).min(0.24 * frame.inner())
}

/// The share, and what it is a share of or what it was.
fn value(line: &Line, language: Language) -> Value {
    let compared = line.has(KEYS[1]);
    let value = |line: &Line| match share_and_cases(line, language) {
        value if compared => Value { rest: String::new(), ..value },
        value => value,
    };
    let parts = |_: &Line| Vec::new();
    Form { previous: KEYS[1], ..Form::new(KEYS[0], &parts, &value) }.value(line, language)
}

/// The names of the kinds over their bars.
fn heads(frame: &mut Frame, sides: &[Side], room: f64) {
    let lines = |side: &Side| wrap(side.group.name.as_deref().unwrap_or_default(), STRONG, room - GAP, 5);
    let most = sides.iter().map(|side| lines(side).len()).max().unwrap_or_default();
    for side in sides {
        let lines = lines(side);
        for (row, text) in lines.iter().enumerate() {
            let foot = frame.y + (most - lines.len() + row + 1) as f64 * LINE;
            frame.put(label(side.base + side.way * 3.0, foot, side.anchor(), STRONG, INK, text));
        }
    }
    frame.y += most as f64 * LINE + 8.0;
}

/// Writes the name of an age band between its bars, or above them in a narrow chart; answers where its bars may stand.
fn name_of_row(frame: &mut Frame, name: &str, middle: f64, centre: f64) -> (f64, f64) {
    let narrow = frame.is_narrow();
    let room = if narrow { frame.inner() } else { middle - 2.0 * GAP };
    let lines = wrap(name, NAME, room, 3);
    let text = lines.len() as f64 * LINE;
    let top = frame.y + if narrow { text + 7.0 } else { 0.0 };
    let height = if narrow { BAR } else { (BAR + 8.0).max(text + 6.0) };
    let first = if narrow { frame.y + LINE } else { top + height / 2.0 + FOOT - (text - LINE) / 2.0 };
    for (row, text) in lines.iter().enumerate() {
        frame.put(label(centre, first + row as f64 * LINE, Anchor::Middle, NAME, INK, text));
    }
    frame.y = top + height + if narrow { 6.0 } else { 0.0 };
    (top, top + height)
}

fn bar(frame: &mut Frame, side: &Side, line: &Line, scale: f64, middle: f64) {
    let compared = line.has(KEYS[1]);
    let (top, height) = (middle - BAR / 2.0, if compared { BAR - BEFORE - 1.0 } else { BAR });
    let long = |key| line.number(key).filter(|share| *share > 0.0).map_or(0.0, |share| (share * scale).max(bars::THIN));
    let mut end = long(KEYS[0]);
    if line.is_hidden(KEYS[0]) {
        end = STUB;
        stub(frame, side.left(end), top, height);
    } else if end > 0.0 {
        frame.bar(side.paint, (side.left(end), top), (end, height));
    }
    let (kind, language) = (side.group.name.as_deref().unwrap_or_default(), frame.language);
    let text = share_and_cases(line, language).spoken(language);
    frame.point(kind, text, ((side.left(end), top), (end, height)));
    let before = long(KEYS[1]);
    if let Some(was) = line.written(KEYS[1], |was| super::percent(language, was)) {
        let place = ((side.left(before), top + height + 1.0), (before, BEFORE));
        frame.point(&format!("{kind}, {}", bars::compared(language)), spoken(&was, language), place);
    }
    if before > 0.0 {
        frame.bar(EARLIER, (side.left(before), top + height + 1.0), (before, BEFORE));
    }
    let at = side.base + side.way * (end.max(before) + GAP);
    frame.write(&value(line, frame.language), at, middle + FOOT, side.anchor());
}
