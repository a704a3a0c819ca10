//! Growth from start to end on the scale of levels: a hollow mark at the mean of the starts, a filled one at the mean of
//! the ends of the same people, with an arrow in it that points the way. So a decline is seen without colour.

use super::axis::LevelAxis;
use super::frame::Frame;
use super::hidden::{mark_cell, marked_stub};
use super::label::{Anchor, FOOT, REST, SMALL, STRONG, Value, place, spoken};
use super::legend::{Key, legend};
use super::palette::{FALL, FALL_INK, FEW, FIRST, GROUND, GUIDE, INK, Ink, Paint, QUIET, line};
use super::points::around;
use super::rows::{Band, Entry, Rows, column, heading, set_apart};
use super::svg::{Node, number};
use super::table::{Line, Table};
use super::text::{Face, width};
use crate::language::{Language, page};

/// Below so many pairs one person moves the mean by more than a tenth of a level; such a row is drawn in grey and dashed.
pub const ENOUGH: i64 = 10;
const RADIUS: f64 = 7.0;
const BAND: f64 = 24.0;

/// The names of both ends.
pub const START: (&str, &str) = ("start", "start");
/// The other.
pub const END: (&str, &str) = ("eind", "end");

/// The columns of all that is drawn of a row: all of it is shown, or none.
pub const KEYS: [&str; 4] = ["n_pairs", "pair_start", "pair_end", "growth"];

/// The means of a row that has pairs.
pub struct Growth {
    /// The mean of the starts.
    pub start: f64,
    /// The mean of the ends.
    pub end: f64,
    growth: f64,
    /// How many pairs.
    pub pairs: i64,
    /// With how many decimals the means are written.
    pub decimals: usize,
}

/// Whom a figure is about.
#[derive(Clone, Copy, PartialEq)]
enum About {
    /// One person: no row has more than one pair, so that nothing in it is a mean.
    One,
    /// Some people.
    Some,
}

impl About {
    fn of(table: &Table) -> About {
        let at_most_one = table.all().all(|line| matches!(line.count("n_pairs"), Some(0 | 1)));
        if at_most_one { About::One } else { About::Some }
    }

    /// Whether so many pairs are few, as far as pairs matter.
    fn are_few(self, pairs: i64) -> bool {
        self == About::Some && pairs < ENOUGH
    }
}

/// Draws `growth`, `growth-by-theme` and `spillover`.
pub fn draw(frame: &mut Frame, table: &Table) -> Option<()> {
    table.all().find(|line| growth(line).is_some() || line.hides(&KEYS))?;
    let all: Vec<Growth> = table.all().filter_map(growth).collect();
    let about = About::of(table);
    frame.hides |= table.all().any(|line| line.is_hidden("previous"));
    legend(frame, keys(frame.language, &all, about));
    let heads = heads(frame, table, about);
    let cells: Vec<_> = table.all().map(|line| cells(frame, line, about)).collect();
    let width_of = |(place, head): (usize, &&str)| column(head, cells.iter().map(|cells| &cells[place]));
    let widths: Vec<f64> = heads.iter().enumerate().map(width_of).collect();
    let values = table.all().filter_map(|line| was_above(frame, line)).map(|was| was.width()).fold(0.0, f64::max);
    let rows = Rows::new(frame, table.all().map(|line| line.name.as_str()), &widths, values, BAND);
    let axis = LevelAxis::new(rows.plot);
    let foot = axis.head(frame);
    rows.heads(frame, foot, &heads);
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, None, place == 0);
        }
        for (place, line) in group.lines.iter().enumerate() {
            separate(frame, place);
            row(frame, &rows, &axis, (line, false), about);
        }
        if let Some(total) = &group.total {
            set_apart(frame);
            row(frame, &rows, &axis, (total, true), about);
        }
    }
    frame.group(None);
    if let Some(total) = &table.total {
        set_apart(frame);
        row(frame, &rows, &axis, (total, true), about);
    }
    if table.all().count() > 8 {
        frame.cut_foot();
        let foot = frame.y + 16.0;
        axis.numbers(frame, foot);
        frame.y = foot;
    }
    Some(())
}

/// The means of a row that has pairs and shows them.
pub fn growth(line: &Line) -> Option<Growth> {
    let pairs = line.count("n_pairs").filter(|pairs| *pairs > 0 && !line.hides(&KEYS))?;
    let (start, end) = (line.number("pair_start")?, line.number("pair_end")?);
    let growth = line.number("growth").unwrap_or(end - start);
    // The mean of one score is that score.
    let decimals = if pairs == 1 { 0 } else { line.decimals() };
    Some(Growth { start, end, growth, pairs, decimals })
}

/// The heads of the columns: the growth, what it was where the figure is compared, and the pairs. A narrow chart says what
/// it was above the marks.
fn heads(frame: &Frame, table: &Table, about: About) -> Vec<&'static str> {
    let (growth, pairs) = (frame.language.of("groei", "growth"), frame.language.of("paren", "pairs"));
    let mut heads = match (frame.is_narrow(), table.has("previous")) {
        (true, _) => vec!["", ""],
        (false, true) => vec![growth, "", pairs],
        (false, false) => vec![growth, pairs],
    };
    if about == About::One {
        heads.pop();
    }
    heads
}

fn was(line: &Line, language: Language) -> Option<String> {
    line.written("previous", |growth| language.signed(growth, line.decimals())).map(|was| format!("was {was}"))
}

fn was_above(frame: &Frame, line: &Line) -> Option<Value> {
    was(line, frame.language).filter(|_| frame.is_narrow()).map(Value::words)
}

/// The growth and how many pairs it is of; a narrow chart has no heads over them, so the pairs are named there.
fn cells(frame: &Frame, line: &Line, about: About) -> Vec<(String, Face, Ink)> {
    let language = frame.language;
    let named = if frame.is_narrow() { "n = " } else { "" };
    let pairs = line.counted("n_pairs", language).unwrap_or_else(|| language.count(0));
    let pairs = (format!("{named}{pairs}"), REST, QUIET);
    let growth = match growth(line) {
        Some(growth) => (language.signed(growth.growth, growth.decimals), STRONG, ink(&growth, about)),
        // The growth can be told where its two means can't.
        None if line.hides(&KEYS) => match line.number("growth") {
            Some(growth) => {
                let ink = if line.count("n_pairs").is_some_and(|pairs| pairs < ENOUGH) { QUIET } else { INK };
                (language.signed(growth, line.decimals()), STRONG, ink)
            }
            None => mark_cell(),
        },
        None => (String::new(), STRONG, INK),
    };
    let mut cells = vec![growth];
    cells.extend((about == About::Some).then_some(pairs));
    if line.has("previous") && !frame.is_narrow() {
        cells.insert(1, (was(line, language).unwrap_or_default(), REST, QUIET));
    }
    cells
}

fn ink(growth: &Growth, about: About) -> Ink {
    if about.are_few(growth.pairs) {
        QUIET
    } else if growth.growth < 0.0 {
        FALL_INK
    } else {
        INK
    }
}

fn row(frame: &mut Frame, rows: &Rows, axis: &LevelAxis, (line, strong): (&Line, bool), about: About) {
    let cells = cells(frame, line, about);
    let was = was_above(frame, line);
    let band = rows.row(frame, &Entry { name: &line.name, strong, cells: &cells, value: was.as_ref() });
    axis.grid(frame, band);
    if frame.is_narrow() {
        track(frame, axis, band);
    }
    match growth(line) {
        Some(growth) => dumbbell(frame, axis, band, &growth, about),
        // Left of the scale, because a mark on it would stand for a level.
        None if line.hides(&KEYS) => {
            let place = marked_stub(frame, rows.plot.0, band.middle, BAND - 8.0);
            for name in [START, END].map(|name| frame.language.of(name.0, name.1)) {
                frame.point(name, page::not_shown(frame.language), place);
            }
        }
        None => no_pairs(frame, axis, band, about),
    }
    numbers(frame, rows, band, (line, &cells), about);
}

/// The values in the columns: the growth with what it was, and the pairs.
fn numbers(frame: &mut Frame, rows: &Rows, band: Band, (line, cells): (&Line, &[(String, Face, Ink)]), about: About) {
    let language = frame.language;
    let growth = Some(cells[0].0.clone()).filter(|growth| !growth.is_empty());
    let at = match (&growth, band.value) {
        (None, Some(was)) => was,
        (None, None) => rows.place(cells.len() - 1, band, &cells[cells.len() - 1]),
        (Some(_), _) => rows.place(0, band, &cells[0]),
    };
    let said: Vec<String> = growth.into_iter().chain(was(line, language)).collect();
    if !said.is_empty() {
        frame.point(language.of("groei", "growth"), spoken(&said.join(", "), language), at);
    }
    if about == About::One {
        return;
    }
    let (last, pairs) = (cells.len() - 1, line.counted("n_pairs", language).unwrap_or_else(|| language.count(0)));
    frame.point(language.of("paren", "pairs"), spoken(&pairs, language), rows.place(last, band, &cells[last]));
}

/// A line between the rows of a wide chart, to lead the eye from name to number.
fn separate(frame: &mut Frame, place: usize) {
    if place > 0 && !frame.is_narrow() {
        frame.rule("guide", GUIDE);
    }
}

fn track(frame: &mut Frame, axis: &LevelAxis, band: Band) {
    let ends = (axis.scale.at(1.0), axis.scale.at(5.0));
    frame.put_behind(line("guide", GUIDE, (ends.0, band.middle), (ends.1, band.middle), 1.0));
}

fn no_pairs(frame: &mut Frame, axis: &LevelAxis, band: Band, about: About) {
    let text = match about {
        About::One => frame.language.of("niet beide scores", "not both scores"),
        About::Some => frame.language.of("geen paren", "no pairs"),
    };
    frame.say(axis.scale.at(3.0), band.middle, Anchor::Middle, (SMALL, QUIET), text);
    frame.point("", text, place(axis.scale.at(3.0), band.middle + FOOT, Anchor::Middle, width(text, SMALL)));
}

fn dumbbell(frame: &mut Frame, axis: &LevelAxis, band: Band, growth: &Growth, about: About) {
    let (start, end) = (axis.scale.at(growth.start), axis.scale.at(growth.end));
    let paint = paint(growth, about);
    let few = about.are_few(growth.pairs);
    for node in shape(start, end, band.middle, paint, few) {
        frame.put(node);
    }
    let language = frame.language;
    let written = |mean| language.decimal(mean, growth.decimals);
    let falls = growth.growth < 0.0;
    let (left, right) = if falls { (end, start) } else { (start, end) };
    let (low, high) = if falls { (growth.end, growth.start) } else { (growth.start, growth.end) };
    if low != high {
        frame.say(left - RADIUS - 5.0, band.middle, Anchor::End, (SMALL, INK), &written(low));
    }
    frame.say(right + RADIUS + 5.0, band.middle, Anchor::Start, (SMALL, INK), &written(high));
    let mut ends = [(START, start, growth.start), (END, end, growth.end)];
    if falls {
        ends.reverse();
    }
    for (name, x, mean) in ends {
        frame.point(language.of(name.0, name.1), written(mean), around((x, band.middle), RADIUS));
    }
}

fn paint(growth: &Growth, about: About) -> Paint {
    if about.are_few(growth.pairs) {
        FEW
    } else if growth.growth < 0.0 {
        FALL
    } else {
        FIRST
    }
}

/// The line, the start and the end.
fn shape(start: f64, end: f64, y: f64, paint: Paint, few: bool) -> Vec<Node> {
    let mut stem = line(paint.class, paint.fill, (start, y), (end, y), 4.0);
    if few {
        stem = stem.with("stroke-dasharray", "4 3");
    }
    let ring = Node::new("circle").at("cx", start).at("cy", y).at("r", RADIUS - 1.5);
    let ring = ring.with("class", format!("hollow {}", paint.class)).with("fill", GROUND.fill);
    let ball = Node::new("circle").at("cx", end).at("cy", y).at("r", RADIUS);
    let ball =
        ball.with("class", format!("solid {}", paint.class)).with("fill", paint.fill).with("stroke", GROUND.fill);
    let mut shape = vec![ring.with("stroke", paint.fill).at("stroke-width", 2.5), ball, pointer(start, end, y)];
    if start != end {
        shape.insert(0, stem);
    }
    shape
}

/// The arrow in the filled mark; a dot where nothing changed.
fn pointer(start: f64, end: f64, y: f64) -> Node {
    if start == end {
        let dot = Node::new("circle").at("cx", end).at("cy", y).at("r", 2.0);
        return dot.with("class", "pointer").with("fill", GROUND.fill);
    }
    let way = (end - start).signum();
    let (back, tip) = (number(end - way * 2.5), number(end + way * 4.0));
    let path = format!("M{back} {}L{tip} {}L{back} {}Z", number(y - 4.0), number(y), number(y + 4.0));
    Node::new("path").with("class", "pointer").with("d", path).with("fill", GROUND.fill)
}

fn keys(language: Language, all: &[Growth], about: About) -> Vec<Key> {
    let sample = |paint, few, from, to| shape(RADIUS + from, RADIUS + to, 0.0, paint, few);
    let width = 2.0 * RADIUS + 32.0;
    let main = language.of("van start naar eind", "from start to end");
    let mut keys = vec![Key { sample: sample(FIRST, false, 0.0, 32.0), width, text: main.to_owned() }];
    if all.iter().any(|growth| growth.growth < 0.0 && !about.are_few(growth.pairs)) {
        let text = language.of("achteruitgang", "decline");
        keys.push(Key { sample: sample(FALL, false, 32.0, 0.0), width, text: text.to_owned() });
    }
    if all.iter().any(|growth| about.are_few(growth.pairs)) {
        let text = language.of("minder dan 10 paren", "fewer than 10 pairs");
        keys.push(Key { sample: sample(FEW, true, 0.0, 32.0), width, text: text.to_owned() });
    }
    keys
}
