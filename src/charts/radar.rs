//! The domains around a middle: dashed the mean of the starts, solid the mean of the ends of the same people. It is an
//! extra, because trainers expect it; its shape and area follow from the order of the axes, and a line with it says so.
//! Where a mean is not shown, both lines are broken.

use super::axis;
use super::dumbbell::{END, ENOUGH, Growth, KEYS, START, growth};
use super::frame::Frame;
use super::hidden::mark_cell;
use super::label::{Anchor, LINE, NAME, REST, SMALL, Value, label};
use super::legend::{Key, legend};
use super::palette::{FEW, FIRST, GROUND, GUIDE, INK, Paint, QUIET, line};
use super::points::around;
use super::rows::total;
use super::scale::Scale;
use super::svg::Node;
use super::table::{Line, Table};
use super::text::{width, wrap};
use crate::language::{Language, page};
use std::f64::consts::TAU;
use std::ops::RangeInclusive;

/// With fewer axes there is no shape, with more no name can be read.
const AXES: RangeInclusive<usize> = 3..=13;
/// The innermost ring is no point: else level 1 would be nothing.
const INNERMOST: f64 = 0.16;
const LARGEST: f64 = 160.0;
const SMALLEST: f64 = 84.0;
/// From the outermost ring to what stands at an axis.
const GAP: f64 = 12.0;
const RADIUS: f64 = 4.0;
/// A number so far from a line can be read.
const CLEAR: f64 = 9.0;
/// The length of a line in the legend: the last dash is a whole one.
const SAMPLE: f64 = 32.0;
/// The widest that a name at an axis can be.
const NAMES: f64 = 170.0;

/// Whether there are as many axes as can be read, and means on three of them at least.
pub fn fits(table: &Table) -> bool {
    table.groups.len() == 1
        && AXES.contains(&table.lines().count())
        && table.lines().filter(|line| growth(line).is_some()).count() >= *AXES.start()
}

/// Where the axes are.
struct Web {
    centre: (f64, f64),
    levels: Scale,
    axes: usize,
}

impl Web {
    fn new(centre: (f64, f64), radius: f64, axes: usize) -> Web {
        Web { centre, levels: Scale::new((1.0, 5.0), (INNERMOST * radius, radius)), axes }
    }

    /// The point so far from the middle on an axis; the first axis points up, the others follow clockwise.
    fn point(&self, axis: f64, far: f64) -> (f64, f64) {
        let (sine, cosine) = (TAU * axis / self.axes as f64).sin_cos();
        (self.centre.0 + far * sine, self.centre.1 - far * cosine)
    }

    fn radius(&self) -> f64 {
        self.levels.at(5.0)
    }
}

/// What stands at an axis: its name over its numbers.
struct Tip {
    lines: Vec<String>,
    value: Value,
    x: f64,
    anchor: Anchor,
    top: f64,
}

impl Tip {
    fn new(web: &Web, axis: usize, name: &str, value: Value, room: f64) -> Tip {
        let (x, y) = web.point(axis as f64, web.radius() + GAP);
        let lines = wrap(name, REST, room, 4);
        let (right, height) = (x - web.centre.0, (lines.len() + 1) as f64 * LINE);
        let anchor = match () {
            () if right.abs() < 0.2 * web.radius() => Anchor::Middle,
            () if right < 0.0 => Anchor::End,
            () => Anchor::Start,
        };
        // At the top it stands over its point, at the bottom under it, at the sides beside it.
        let down = (y - web.centre.1) / (web.radius() + GAP);
        Tip { lines, value, x, anchor, top: y - height * (1.0 - down) / 2.0 }
    }

    fn bottom(&self) -> f64 {
        self.top + (self.lines.len() + 1) as f64 * LINE
    }

    fn sides(&self) -> (f64, f64) {
        let wide = self.lines.iter().map(|line| width(line, REST)).fold(self.value.width(), f64::max) + 4.0;
        match self.anchor {
            Anchor::Start => (self.x, self.x + wide),
            Anchor::Middle => (self.x - wide / 2.0, self.x + wide / 2.0),
            Anchor::End => (self.x - wide, self.x),
        }
    }

    fn meets(&self, other: &Tip) -> bool {
        let ((left, right), (from, to)) = (self.sides(), other.sides());
        left < to && from < right && self.top < other.bottom() && other.top < self.bottom()
    }
}

/// Draws `growth`.
pub fn draw(frame: &mut Frame, table: &Table) -> Option<()> {
    let lines: Vec<&Line> = table.lines().collect();
    lines.iter().find_map(|line| growth(line))?;
    let language = frame.language;
    legend(frame, keys(language));
    frame.remark(&axis::key(language));
    frame.y += 10.0;
    let tips = if frame.is_narrow() { None } else { tips(frame, &lines) };
    match tips {
        Some((web, tips)) => {
            rings(frame, &web, &lines);
            curves(frame, &web, &lines);
            frame.y = tips.iter().map(Tip::bottom).fold(web.centre.1 + web.radius(), f64::max) + 4.0;
            tips.iter().for_each(|tip| name(frame, tip));
        }
        None => numbered(frame, &lines),
    }
    if let Some(line) = &table.total {
        total(frame, &line.name, &value(line, language));
    }
    frame.y += 8.0;
    frame.remark(language.of(
        "De vorm en de oppervlakte hangen af van de volgorde van de assen: lees de getallen, niet de oppervlakte.",
        "The shape and the area depend on the order of the axes: read the numbers, not the area.",
    ));
    if table.has("previous") {
        frame.remark(language.of("De vergeleken periode staat in de tabel.", "The compared period is in the table."));
    }
    Some(())
}

/// The web with names at its axes; none where they don't fit beside each other.
fn tips(frame: &Frame, lines: &[&Line]) -> Option<(Web, Vec<Tip>)> {
    let values: Vec<Value> = lines.iter().map(|line| value(line, frame.language)).collect();
    let widest = values.iter().map(Value::width).fold(0.0, f64::max);
    let room = lines.iter().map(|line| width(&line.name, REST)).fold(0.0, f64::max).min(NAMES).max(widest) + 2.0;
    let radius = (frame.inner() / 2.0 - room - GAP).min(LARGEST);
    let place = |web: &Web| -> Vec<Tip> {
        let all = lines.iter().zip(&values).enumerate();
        all.map(|(axis, (line, value))| Tip::new(web, axis, &line.name, value.clone(), room)).collect()
    };
    // The web stands as far down as the names at its top need.
    let x = (frame.left() + frame.right()) / 2.0;
    let highest = place(&Web::new((x, 0.0), radius, lines.len())).iter().map(|tip| tip.top).fold(-radius, f64::min);
    let web = Web::new((x, frame.y - highest), radius, lines.len());
    let tips = place(&web);
    let is_clear = tips.iter().enumerate().all(|(place, tip)| !tips[place + 1..].iter().any(|other| tip.meets(other)));
    (radius >= SMALLEST && is_clear).then_some((web, tips))
}

fn name(frame: &mut Frame, tip: &Tip) {
    let mut foot = tip.top + LINE - 4.0;
    for text in &tip.lines {
        frame.put(label(tip.x, foot, tip.anchor, REST, INK, text));
        foot += LINE;
    }
    frame.write(&tip.value, tip.x, foot, tip.anchor);
}

/// The web with numbers at its axes, and under it what they stand for.
fn numbered(frame: &mut Frame, lines: &[&Line]) {
    let radius = (frame.inner() / 2.0 - 24.0).min(LARGEST);
    let centre = ((frame.left() + frame.right()) / 2.0, frame.y + 16.0 + radius);
    let web = Web::new(centre, radius, lines.len());
    rings(frame, &web, lines);
    curves(frame, &web, lines);
    for axis in 0..lines.len() {
        let (x, y) = web.point(axis as f64, radius + GAP);
        frame.put(label(x, y + 4.5, Anchor::Middle, NAME, INK, &(axis + 1).to_string()));
    }
    frame.y = centre.1 + radius + 26.0;
    for (axis, line) in lines.iter().enumerate() {
        let value = value(line, frame.language);
        let top = frame.y;
        let (left, right) = (frame.left() + 24.0, frame.right());
        frame.put(label(frame.left(), top + LINE, Anchor::Start, NAME, INK, &(axis + 1).to_string()));
        for text in wrap(&line.name, NAME, right - left - value.width() - GAP, 4) {
            frame.y += LINE;
            frame.put(label(left, frame.y, Anchor::Start, NAME, INK, &text));
        }
        frame.write(&value, right, top + LINE, Anchor::End);
        frame.y = frame.y.max(top + LINE) + 5.0;
    }
}

/// The rings of the levels with their numbers between two axes, and the axes.
fn rings(frame: &mut Frame, web: &Web, lines: &[&Line]) {
    for level in 1..=5 {
        let ring = Node::new("circle").at("cx", web.centre.0).at("cy", web.centre.1);
        let ring = ring.at("r", web.levels.at(f64::from(level))).with("class", "ring").with("fill", "none");
        frame.put_behind(ring.with("stroke", GUIDE));
    }
    for axis in 0..web.axes {
        frame.put_behind(line("guide", GUIDE, web.centre, web.point(axis as f64, web.radius()), 1.0));
    }
    let all: Vec<Option<Growth>> = lines.iter().map(|line| growth(line)).collect();
    let clearest = clearest(web, &all);
    for level in 1..=5 {
        let (x, y) = web.point(clearest, web.levels.at(f64::from(level)));
        frame.say(x, y, Anchor::Middle, (SMALL, QUIET), &level.to_string());
    }
}

/// The first middle between two axes where no line goes through the numbers of the levels, or where they are farthest from
/// them.
fn clearest(web: &Web, all: &[Option<Growth>]) -> f64 {
    let half = TAU / web.axes as f64 / 2.0;
    let rings = [1.0, 2.0, 3.0, 4.0, 5.0].map(|level| web.levels.at(level));
    let clear = |axis: usize| {
        let (Some(one), Some(next)) = (&all[axis], &all[(axis + 1) % web.axes]) else { return CLEAR };
        let means = [(one.start, next.start), (one.end, next.end)].map(|(one, next)| {
            let (one, next) = (web.levels.at(one), web.levels.at(next));
            // Where the straight line between two axes meets their middle.
            2.0 * one * next * half.cos() / (one + next)
        });
        let far = means.iter().flat_map(|mean| rings.map(|ring| (mean - ring).abs()));
        far.fold(CLEAR, f64::min)
    };
    let most = (0..web.axes).reduce(|most, axis| if clear(axis) > clear(most) { axis } else { most });
    most.unwrap_or_default() as f64 + 0.5
}

/// Both lines: the starts under the ends.
fn curves(frame: &mut Frame, web: &Web, lines: &[&Line]) {
    let all: Vec<Option<Growth>> = lines.iter().map(|line| growth(line)).collect();
    frame.hides |= lines.iter().any(|line| line.hides(&KEYS));
    let of = |mean: fn(&Growth) -> f64| -> Vec<Option<(f64, f64)>> {
        let point = |(axis, growth): (usize, &Option<Growth>)| {
            growth.as_ref().map(|growth| web.point(axis as f64, web.levels.at(mean(growth))))
        };
        all.iter().enumerate().map(point).collect()
    };
    for (points, is_start) in [(of(|growth| growth.start), true), (of(|growth| growth.end), false)] {
        let next = points.iter().cycle().skip(1);
        for (from, to) in points.iter().zip(next).filter_map(|(from, to)| from.zip(*to)) {
            frame.put(curve(from, to, is_start));
        }
        points.into_iter().flatten().for_each(|at| frame.put(dot(at, is_start)));
    }
    for (axis, (line, growth)) in lines.iter().zip(&all).enumerate() {
        frame.row(&line.name);
        points(frame, web, axis, line, growth.as_ref());
    }
}

/// The values of an axis; where there is none to stand at, at its end.
fn points(frame: &mut Frame, web: &Web, axis: usize, line: &Line, growth: Option<&Growth>) {
    let language = frame.language;
    let end = around(web.point(axis as f64, web.radius()), RADIUS);
    let names = [START, END].map(|name| language.of(name.0, name.1));
    match growth {
        Some(growth) => {
            for (name, mean) in names.into_iter().zip([growth.start, growth.end]) {
                let place = around(web.point(axis as f64, web.levels.at(mean)), RADIUS);
                frame.point(name, language.decimal(mean, growth.decimals), place);
            }
        }
        None if line.hides(&KEYS) => {
            names.into_iter().for_each(|name| frame.point(name, page::not_shown(language), end))
        }
        None => frame.point("", language.of("geen paren", "no pairs"), end),
    }
}

fn curve(from: (f64, f64), to: (f64, f64), is_start: bool) -> Node {
    match is_start {
        true => line(FEW.class, FEW.fill, from, to, 2.0).with("stroke-dasharray", "5 4"),
        false => line(FIRST.class, FIRST.fill, from, to, 2.5).with("stroke-linecap", "round"),
    }
}

fn dot(at: (f64, f64), is_start: bool) -> Node {
    let dot = Node::new("circle").at("cx", at.0).at("cy", at.1).at("r", if is_start { RADIUS - 0.5 } else { RADIUS });
    let (class, fill, stroke): (String, Paint, Paint) = match is_start {
        true => (format!("hollow {}", FEW.class), GROUND, FEW),
        false => (format!("solid {}", FIRST.class), FIRST, GROUND),
    };
    let dot = dot.with("class", class).with("fill", fill.fill).with("stroke", stroke.fill);
    if is_start { dot.at("stroke-width", 2.0) } else { dot }
}

/// "2,75 → 3,45", with the pairs where they are few.
fn value(line: &Line, language: Language) -> Value {
    let Some(growth) = growth(line) else {
        return match line.hides(&KEYS) {
            true => Value::new(mark_cell().0, "").hiding(true),
            false => Value::words(language.of("geen paren", "no pairs")),
        };
    };
    let few = (growth.pairs < ENOUGH).then(|| format!(" (n = {})", language.count(growth.pairs)));
    let [start, end] = [growth.start, growth.end].map(|mean| language.decimal(mean, growth.decimals));
    Value::new(format!("{start} → {end}"), few.unwrap_or_default())
}

fn keys(language: Language) -> Vec<Key> {
    [(true, language.of("start", "start")), (false, language.of("eind", "end"))]
        .map(|(is_start, text)| {
            let sample = vec![curve((0.0, 0.0), (SAMPLE, 0.0), is_start), dot((SAMPLE / 2.0, 0.0), is_start)];
            Key { sample, width: SAMPLE, text: text.to_owned() }
        })
        .into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn axes_go_round_clockwise_from_the_top() {
        let web = Web::new((100.0, 100.0), 50.0, 4);
        let points = [0.0, 1.0, 2.0, 3.0].map(|axis| {
            let (x, y) = web.point(axis, 50.0);
            (x.round(), y.round())
        });
        assert_eq!(points, [(100.0, 50.0), (150.0, 100.0), (100.0, 150.0), (50.0, 100.0)]);
    }

    #[test]
    fn level_one_is_a_ring_and_no_point() {
        let web = Web::new((0.0, 0.0), 100.0, 5);
        assert_eq!((web.levels.at(1.0), web.levels.at(3.0), web.radius()), (16.0, 58.0, 100.0));
    }
}
