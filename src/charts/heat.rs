//! From which level to which level: a row for each level at the start, a column for each at the end. A cell says how many
//! and is shaded by their share of the row; cells of who stayed on a level have an outline, so that what is right of it
//! went up and what is left of it went down.

use super::axis::{key, name};
use super::frame::Frame;
use super::hidden::mark;
use super::label::{Anchor, FOOT, LINE, NAME, SMALL, STRONG, label};
use super::legend::{Key, legend};
use super::palette::{GROUND, GUIDE, HIDDEN, INK, OPEN, Paint, QUIET, SHADES, Texture};
use super::svg::Node;
use super::table::{Line, Table};
use super::text::{Face, width, wrap};
use crate::figures::Label;
use crate::language::{Language, page};
use crate::zrm::{DomainName, Level};

const ENDS: [&str; 5] = ["to_1", "to_2", "to_3", "to_4", "to_5"];
const UNKNOWN: &str = "unknown";
const WIDE_CELL: f64 = 44.0;
const NARROW_CELL: f64 = 34.0;
/// The room for the number of a level and the word over it.
const NUMBER: f64 = 46.0;
const GAP: f64 = 2.0;
/// What keeps the unknown apart from the levels.
const APART: f64 = 8.0;
const COUNT: Face = Face::bold(13.0);
const HEAD_LINE: f64 = 14.0;

/// A cell of nobody.
const EMPTY: Paint = Paint { class: "empty", fill: "#ffffff", edge: Some(GUIDE), texture: Texture::Plain, on: QUIET };
/// A cell of which the share of the row is not known.
const UNSHADED: Paint = Paint { on: INK, ..EMPTY };

/// Where cells stand.
struct Grid {
    left: f64,
    cell: (f64, f64),
    /// Whether levels are named beside their cells, or else only numbered.
    named: bool,
}

impl Grid {
    fn new(frame: &Frame) -> Grid {
        let named = !frame.is_narrow();
        let names = if named { (0.26 * frame.inner()).min(190.0) } else { NUMBER };
        let left = frame.left() + names;
        let wide = (frame.right() - left - APART) / 6.0 - GAP;
        Grid { left, cell: (wide.min(120.0), if named { WIDE_CELL } else { NARROW_CELL }), named }
    }

    /// The left of a column; the sixth is the unknown.
    fn column(&self, place: usize) -> f64 {
        let apart = if place >= ENDS.len() { APART } else { 0.0 };
        self.left + place as f64 * (self.cell.0 + GAP) + apart
    }

    fn middle(&self, place: usize) -> f64 {
        self.column(place) + self.cell.0 / 2.0
    }

    /// The room for names left of the cells.
    fn names(&self, frame: &Frame) -> f64 {
        self.left - frame.left() - 8.0
    }
}

/// Draws `transitions`.
pub fn draw(frame: &mut Frame, table: &Table) -> Option<()> {
    table.lines().find(|line| known(line) != Some(0))?;
    let language = frame.language;
    let grid = Grid::new(frame);
    if let Some(domain) = &table.counting().transitions_of {
        let name = frame.name(&Label::Domain(DomainName::new(domain)));
        frame.remark(&format!("{} {name}.", language.of("Leefgebied:", "Life domain:")));
        frame.y += 6.0;
    }
    legend(frame, keys(language));
    if !grid.named {
        frame.remark(&key(language));
        frame.y += 6.0;
    }
    head(frame, &grid);
    for line in table.all() {
        row(frame, &grid, line);
    }
    frame.y += 4.0;
    let dutch = "Rechts van het omlijnde vak: vooruit. Links ervan: achteruit.";
    frame.remark(language.of(dutch, "Right of the outlined cell: up. Left of it: down."));
    if table.all().any(|line| known(line).is_none()) {
        frame.remark(language.of(
            "Is in een rij iets niet getoond, dan zijn haar andere vakken niet gekleurd: hun aandeel is dan niet bekend.",
            "Where anything in a row is not shown, its other cells have no colour: their share is not known then.",
        ));
    }
    Some(())
}

/// Shares of a row from little to much, and the outline.
fn keys(language: Language) -> Vec<Key> {
    let texts = match language {
        Language::Dutch => ["minder dan 20% van de rij", "20–40%", "40–60%", "60–80%", "80% of meer"],
        Language::English => ["less than 20% of the row", "20–40%", "40–60%", "60–80%", "80% or more"],
    };
    let mut keys: Vec<Key> = SHADES.into_iter().zip(texts).map(|(paint, text)| Key::bar(paint, text)).collect();
    let text = language.of("zelfde niveau", "same level").to_owned();
    keys.push(Key { sample: outline((0.0, -8.0), (20.0, 16.0)).into(), width: 20.0, text });
    keys.push(Key::bar(OPEN, language.of("eind niet bekend", "end not known")));
    keys
}

/// The numbers of the levels at the end over their columns, with their names where there is room.
fn head(frame: &mut Frame, grid: &Grid) {
    let language = frame.language;
    let (start, end) = match grid.named {
        true => (
            language.of("niveau bij de start", "level at the start"),
            language.of("niveau bij het eind", "level at the end"),
        ),
        false => (language.of("start", "start"), language.of("eind", "end")),
    };
    let middle = (grid.column(0) + grid.column(4) + grid.cell.0) / 2.0;
    frame.y += LINE;
    frame.put(label(middle, frame.y, Anchor::Middle, SMALL, QUIET, end));
    frame.y += LINE + 2.0;
    let foot = frame.y;
    frame.put(label(frame.left(), foot, Anchor::Start, SMALL, QUIET, start));
    for (place, level) in Level::ALL.into_iter().enumerate() {
        frame.put(label(grid.middle(place), foot, Anchor::Middle, STRONG, INK, &level.number().to_string()));
        if grid.named {
            names(frame, grid, place, foot + HEAD_LINE, name(level, language));
        }
    }
    if grid.named {
        names(frame, grid, ENDS.len(), foot, language.of("niet bekend", "not known"));
    }
    frame.y += 6.0;
}

fn names(frame: &mut Frame, grid: &Grid, place: usize, first: f64, name: &str) {
    for (line, text) in wrap(name, SMALL, grid.cell.0 - GAP, 3).iter().enumerate() {
        let y = first + line as f64 * HEAD_LINE;
        frame.put(label(grid.middle(place), y, Anchor::Middle, SMALL, QUIET, text));
        frame.y = frame.y.max(y);
    }
}

fn row(frame: &mut Frame, grid: &Grid, line: &Line) {
    let top = frame.y;
    frame.row(&line.name);
    let level = match line.label {
        Some(Label::Level(level)) => Some(*level),
        _ => None,
    };
    let known = known(line);
    for (place, key) in ENDS.iter().enumerate() {
        let count = line.count(key).unwrap_or(0);
        let share = known.filter(|known| *known > 0).map(|known| count as f64 / known as f64);
        let unshaded = if count > 0 { UNSHADED } else { EMPTY };
        match line.is_hidden(key) {
            true => hidden(frame, grid, (place, top)),
            false => cell(frame, grid, (place, top), count, share, share.map_or(unshaded, shade)),
        }
        if level.is_some_and(|level| usize::from(level.number()) == place + 1) {
            outline((grid.column(place), top), grid.cell).into_iter().for_each(|node| frame.put(node));
        }
    }
    if let Some(unknown) = line.count(UNKNOWN) {
        let paint = if unknown > 0 { OPEN } else { EMPTY };
        cell(frame, grid, (ENDS.len(), top), unknown, None, paint);
    } else if line.is_hidden(UNKNOWN) {
        hidden(frame, grid, (ENDS.len(), top));
    }
    row_name(frame, grid, line, level, top + grid.cell.1 / 2.0);
    frame.y = top + grid.cell.1 + GAP;
}

fn row_name(frame: &mut Frame, grid: &Grid, line: &Line, level: Option<Level>, middle: f64) {
    let number = level.filter(|_| !grid.named).map(|level| level.number().to_string());
    let (name, face) = match (&number, level) {
        (Some(number), _) => (number.as_str(), STRONG),
        (None, Some(_)) => (line.name.as_str(), NAME),
        (None, None) => (line.name.as_str(), if grid.named { STRONG } else { Face::bold(12.0) }),
    };
    let lines = wrap(name, face, grid.names(frame), 2);
    let first = middle + FOOT - (lines.len().max(1) - 1) as f64 * LINE / 2.0;
    for (place, text) in lines.iter().enumerate() {
        frame.put(label(frame.left(), first + place as f64 * LINE, Anchor::Start, face, INK, text));
    }
}

/// A cell with its count, and in a wide chart its share of the row; with its share alone where the count is too long.
fn cell(frame: &mut Frame, grid: &Grid, at: (usize, f64), count: i64, share: Option<f64>, paint: Paint) {
    let (wide, high) = grid.cell;
    frame.put(paint.bar(grid.column(at.0), at.1, wide, high));
    let percent = share.filter(|_| count > 0).map(|share| super::percent(frame.language, share));
    let count = frame.language.count(count);
    let said = percent.as_ref().map_or(count.clone(), |percent| format!("{count} ({percent})"));
    frame.point(&end(at.0, frame.language), said, ((grid.column(at.0), at.1), grid.cell));
    let mut texts = vec![(Some(count), COUNT), (percent, SMALL)];
    texts.retain(|(text, face)| text.as_ref().is_some_and(|text| width(text, *face) <= wide - 2.0));
    texts.truncate(if grid.named { 2 } else { 1 });
    let first = at.1 + high / 2.0 + FOOT - (texts.len().max(1) - 1) as f64 * 8.0;
    for (place, (text, face)) in texts.into_iter().enumerate() {
        let y = first + place as f64 * 16.0;
        frame.put(label(grid.middle(at.0), y, Anchor::Middle, face, paint.on, &text.unwrap_or_default()));
    }
}

/// A cell that may not be shown.
fn hidden(frame: &mut Frame, grid: &Grid, at: (usize, f64)) {
    frame.bar(HIDDEN, (grid.column(at.0), at.1), grid.cell);
    mark(frame, grid.middle(at.0), at.1 + grid.cell.1 / 2.0, Anchor::Middle);
    let text = page::not_shown(frame.language);
    frame.point(&end(at.0, frame.language), text, ((grid.column(at.0), at.1), grid.cell));
}

/// What a column is of, where it is heard without its head.
fn end(place: usize, language: Language) -> String {
    let level = Level::ALL.get(place).map(|level| format!("{} {}", level.number(), name(*level, language)));
    let level = level.unwrap_or_else(|| language.of("niet bekend", "not known").to_owned());
    format!("{} {level}", language.of("eind", "end"))
}

/// A line around a cell, and one of the ground within it that parts it from a dark shade.
fn outline(at: (f64, f64), size: (f64, f64)) -> [Node; 2] {
    [("halo", GROUND.fill, 2.5), ("outline", INK.fill, 1.0)].map(|(class, stroke, inset)| {
        let rect = Node::new("rect").with("class", class).at("x", at.0 + inset).at("y", at.1 + inset);
        let rect = rect.at("width", size.0 - 2.0 * inset).at("height", size.1 - 2.0 * inset);
        rect.with("fill", "none").with("stroke", stroke).at("stroke-width", 2.0)
    })
}

/// Who has a level at the end; none when that can't be told of all.
fn known(line: &Line) -> Option<i64> {
    (!line.hides(&ENDS)).then(|| ENDS.iter().filter_map(|key| line.count(key)).sum())
}

/// The shade of a share; nothing has none.
fn shade(share: f64) -> Paint {
    // OK because a number becomes at most the last place.
    let shade = SHADES[((share * SHADES.len() as f64) as usize).min(SHADES.len() - 1)];
    if share > 0.0 { shade } else { EMPTY }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_are_of_a_fifth_each() {
        for (share, expected) in [(0.0, "empty"), (0.19, "shade-1"), (0.2, "shade-2"), (0.5, "shade-3")] {
            assert_eq!(shade(share).class, expected, "{share}");
        }
        assert_eq!((shade(0.8).class, shade(1.0).class), ("shade-5", "shade-5"));
    }
}
