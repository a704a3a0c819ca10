//! Achieved against planned reach: a bar for what was achieved, over a pale one for the plan that ends in a stroke, so that
//! a plan that was passed still shows. The total stands apart in words: beside it the themes would be too small to see.

use super::frame::Frame;
use super::label::{Anchor, FOOT, Value};
use super::legend::{Key, legend};
use super::palette::{BASE, FIRST, GROUND, INK, PALE, line};
use super::rows::{Band, Entry, Rows, heading, total};
use super::scale::Scale;
use super::svg::Node;
use super::table::{Line, Table};
use crate::language::Language;

const BAND: f64 = 24.0;
const BAR: f64 = 10.0;
const GAP: f64 = 10.0;

/// Draws `reach-by-theme`.
pub fn draw(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let larger = |line: &Line| [line.number("planned"), line.number("achieved")].into_iter().flatten().reduce(f64::max);
    let largest = table.largest(larger)?;
    legend(frame, keys(language));
    let values = table.lines().map(|line| value(line, language).width()).fold(0.0, f64::max);
    let rows = Rows::new(frame, table.lines().map(|line| line.name.as_str()), &[], values, BAND);
    let taken = if frame.is_narrow() { 2.0 } else { values + GAP };
    let scale = Scale::new((0.0, largest), (rows.plot.0, rows.plot.1 - taken));
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, None, place == 0);
        }
        for line in &group.lines {
            row(frame, &rows, scale, line);
        }
    }
    if let Some(line) = &table.total {
        total(frame, &line.name, &value(line, language));
    }
    Some(())
}

fn row(frame: &mut Frame, rows: &Rows, scale: Scale, row: &Line) {
    let value = value(row, frame.language);
    let narrow = frame.is_narrow();
    let entry = Entry { name: &row.name, strong: false, cells: &[], value: Some(&value).filter(|_| narrow) };
    let band = rows.row(frame, &entry);
    let left = rows.plot.0;
    let planned = row.number("planned").map(|planned| scale.at(planned));
    let achieved = row.number("achieved").map(|achieved| scale.at(achieved));
    for node in bullet(left, planned, achieved, band) {
        frame.put(node);
    }
    if !narrow {
        let end = planned.unwrap_or(left).max(achieved.unwrap_or(left));
        frame.put(value.node(end + GAP, band.middle + FOOT, Anchor::Start));
    }
}

fn bullet(left: f64, planned: Option<f64>, achieved: Option<f64>, band: Band) -> Vec<Node> {
    let y = band.middle;
    let mut nodes = Vec::new();
    if let Some(end) = planned.filter(|end| *end > left) {
        nodes.push(PALE.bar(left, y - BAND / 2.0 + 1.0, end - left, BAND - 2.0));
    }
    nodes.push(line("base", BASE, (left - 0.5, band.top), (left - 0.5, band.bottom), 1.0));
    if let Some(end) = achieved.filter(|end| *end > left) {
        nodes.push(FIRST.bar(left, y - BAR / 2.0, (end - left).max(2.0), BAR));
    }
    if let Some(end) = planned {
        let upright = |class, colour, half, thick| line(class, colour, (end, y - half), (end, y + half), thick);
        if achieved.is_some_and(|achieved| achieved > end) {
            // A bar that goes on is cut where the plan ends, so that dark does not run into dark.
            nodes.push(upright("halo", GROUND.fill, BAR / 2.0, 7.0));
        }
        nodes.push(upright("ink-line", INK.fill, BAND / 2.0, 3.0));
    }
    nodes
}

fn keys(language: Language) -> Vec<Key> {
    let end = line("ink-line", INK.fill, (26.0, -8.0), (26.0, 8.0), 3.0);
    let planned = vec![PALE.bar(0.0, -7.0, 26.0, 14.0), end];
    vec![
        Key {
            sample: vec![FIRST.bar(0.0, -BAR / 2.0, 26.0, BAR)],
            width: 26.0,
            text: language.of("behaald bereik", "achieved reach"),
        },
        Key { sample: planned, width: 28.0, text: language.of("gepland bereik", "planned reach") },
    ]
}

/// "856 van 1.100 (78%)", or what is missing in words.
fn value(line: &Line, language: Language) -> Value {
    let achieved = line.count("achieved").map(|achieved| language.count(achieved));
    let planned = line.count("planned").map(|planned| language.count(planned));
    let share = line.number("ratio").map(|ratio| format!(" ({})", super::percent(language, ratio))).unwrap_or_default();
    match (achieved, planned) {
        (Some(achieved), Some(planned)) if line.count("planned") == Some(0) => {
            Value::new(achieved, format!(", {} {planned}", language.of("gepland bereik", "planned reach")))
        }
        (Some(achieved), Some(planned)) => {
            Value::new(achieved, format!(" {} {planned}{share}", language.of("van", "of")))
        }
        (Some(achieved), None) => Value::new(achieved, language.of(", geen plan", ", no plan")),
        (None, Some(planned)) => {
            Value::words(format!("{} {planned}", language.of("niet geteld, gepland", "not counted, planned")))
        }
        (None, None) => Value::words(language.of("niet geteld, geen plan", "not counted, no plan")),
    }
}
