//! Lines through time, each with its name and last number at its end. A line is broken where a number is not shown or not
//! there: nothing is drawn between its neighbours. What may not be shown has a stub on the base line, at the same place
//! whatever it stands for.

use super::bars;
use super::frame::Frame;
use super::hidden::{mark, stub};
use super::label::{Anchor, LINE, REST, SMALL, Value, label, spoken};
use super::legend::{Key, legend};
use super::palette::{BASE, FALL, FEW, FIRST, GROUND, GUIDE, INK, Ink, Paint, QUIET, SECOND, Texture, line};
use super::points::around;
use super::rows::heading;
use super::scale::Scale;
use super::svg::{Node, number};
use super::table::{Group, Line, Table, largest};
use super::text::{balanced, width, wrap};
use crate::calendar::Span;
use crate::figures::{FigureId, Label};
use crate::language::figures::HIDDEN;

/// With more lines than these a picture can't be read; then all kinds together are one line.
const MOST_LINES: usize = 6;
/// With more kinds than these only all of them together are drawn, where each has a panel of its own.
const MOST_PANELS: usize = 4;
const HEIGHT: f64 = 190.0;
const GAP: f64 = 7.0;
/// From a mark at the end of a line to its name.
const SIGN: f64 = 14.0;
const RADIUS: f64 = 4.0;
/// From one mark on the base line to the next there is at least this.
const APART: f64 = 12.0;
/// With more steps than these only lines are drawn, without a mark at each number.
const MANY: usize = 24;

/// All kinds together: a line that is no part of the others.
const ALL: Paint = Paint { class: INK.class, fill: INK.fill, edge: None, texture: Texture::Plain, on: INK };
const PAINTS: [Paint; 4] = [FIRST, SECOND, FALL, FEW];
/// The shape of the marks of all kinds together, after those of the kinds.
const HOLLOW: usize = PAINTS.len();

/// A line of the picture.
struct Series<'t, 'a> {
    name: String,
    key: &'static str,
    previous: String,
    paint: Paint,
    /// The shape of its marks.
    shape: usize,
    /// Its number at each step, where there is one.
    steps: Vec<Option<&'t Line<'a>>>,
}

/// The lines that share an axis, under a name where there are several such.
struct Panel<'t, 'a> {
    name: Option<String>,
    series: Vec<Series<'t, 'a>>,
}

impl Panel<'_, '_> {
    /// The largest number that it shows; none when there is nothing to draw.
    fn largest(&self) -> Option<f64> {
        let of = |series: &Series| largest(series.steps.iter().copied().flatten(), &[series.key, &series.previous]);
        self.series.iter().filter_map(of).reduce(f64::max)
    }
}

/// Where the lines stand.
struct Plot {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// The room for the names at the ends.
    names: f64,
    numbers: Scale,
    steps: usize,
}

impl Plot {
    fn x(&self, step: usize) -> f64 {
        Scale::new((0.0, (self.steps - 1) as f64), (self.left, self.right)).at(step as f64)
    }

    fn y(&self, number: f64) -> f64 {
        // Scales begin at their first pixel: the base line is the last.
        self.bottom - (self.numbers.at(number) - self.top)
    }
}

/// Whether the rows of a figure follow each other in time, and there are no more lines than can be read.
pub fn fits(figure: FigureId, table: &Table) -> bool {
    let is_in_time = table.lines().all(|line| span(line).is_some());
    is_in_time && steps(table).len() > 1 && chosen(figure, table).is_some_and(|(table, _)| !table.groups.is_empty())
}

/// Draws `kinds-by-year`, `started-closed` and `unique-clients`.
pub fn draw(frame: &mut Frame, figure: FigureId, table: &Table) -> Option<()> {
    let (table, is_together) = chosen(figure, table)?;
    let (steps, panels) = (steps(&table), panels(frame, figure, &table));
    panels.iter().find_map(Panel::largest)?;
    if panels.iter().flat_map(|panel| &panel.series).any(|series| table.has(&series.previous)) {
        legend(frame, vec![key_of_compared(frame)]);
    }
    let names: Vec<String> = steps.iter().map(|span| frame.name(&Label::Span(*span))).collect();
    for (place, panel) in panels.iter().enumerate() {
        if let Some(name) = &panel.name {
            heading(frame, name, None, place == 0);
        }
        frame.group(panel.name.as_deref());
        frame.y += 10.0;
        let (step, top) = ticks(panel.largest().unwrap_or_default());
        let plot = plot(frame, panel, &panels, &names, top);
        grid(frame, &plot, step, top);
        panel.series.iter().for_each(|series| curves(frame, &plot, series));
        stubs(frame, &plot, &panel.series);
        panel.series.iter().for_each(|series| points(frame, &plot, series, &names));
        ends(frame, &plot, &panel.series);
        frame.y = plot.bottom;
        time(frame, &plot, &names);
    }
    remarks(frame, panels.len() > 1, is_together, steps.iter().any(|step| !step.is_whole()));
    Some(())
}

/// What one must know to read the lines.
fn remarks(frame: &mut Frame, has_scales: bool, is_together: bool, has_parts: bool) {
    let language = frame.language;
    frame.cut_foot();
    if has_scales || is_together || has_parts {
        frame.y += 8.0;
    }
    if has_scales {
        frame.remark(language.of("Elke soort heeft een eigen schaal.", "Each kind has a scale of its own."));
    }
    if is_together {
        let dutch = "Alle soorten ondersteuning samen. De tabel heeft ook de aantallen per soort.";
        frame.remark(language.of(dutch, "All kinds of support together. The table also has the numbers of each kind."));
    }
    if has_parts {
        let dutch = "Niet elke stap is even lang: een deel van een jaar is niet te vergelijken met een heel jaar.";
        frame.remark(
            language.of(dutch, "Not all steps are as long: a part of a year can't be compared with a whole one."),
        );
    }
}

/// The rows that are drawn, and whether they are those of all kinds together because there are too many kinds.
fn chosen<'a>(figure: FigureId, table: &Table<'a>) -> Option<(Table<'a>, bool)> {
    let most = if figure == FigureId::KindsByYear { MOST_LINES } else { MOST_PANELS };
    match table.groups.len() > most {
        true => Some((table.together()?, true)),
        false => Some((table.clone(), false)),
    }
}

fn span(line: &Line) -> Option<Span> {
    match line.label {
        Some(Label::Span(span)) => Some(*span),
        _ => None,
    }
}

/// The years, quarters or months of all lines.
fn steps(table: &Table) -> Vec<Span> {
    let mut steps: Vec<Span> = Vec::new();
    for step in table.lines().filter_map(span) {
        let place = steps.partition_point(|other| other.period.first < step.period.first);
        if steps.get(place) != Some(&step) {
            steps.insert(place, step);
        }
    }
    steps
}

fn panels<'t, 'a>(frame: &Frame, figure: FigureId, table: &'t Table<'a>) -> Vec<Panel<'t, 'a>> {
    let language = frame.language;
    let steps = steps(table);
    let of_key = |group: &'t Group<'a>, name: &str, key, previous: &str, place| {
        series(&steps, group, name.to_owned(), key, previous, place)
    };
    if figure == FigureId::KindsByYear {
        let all = language.of("Alle soorten samen", "All kinds together");
        let mut kinds = 0..;
        let series = table.groups.iter().map(|group| {
            let place = if group.sums_up() { None } else { kinds.next() };
            of_key(group, group.name.as_deref().unwrap_or(all), "cases", "previous", place)
        });
        return vec![Panel { name: None, series: series.collect() }];
    }
    let keys: &[(&str, &'static str, &str)] = match figure {
        FigureId::UniqueClients => &[
            (language.of("trajecten", "cases"), "cases", "previous"),
            (language.of("inwoners", "people"), "clients", "previous_clients"),
            (language.of("van wie nieuw", "of whom new"), "new_clients", "previous_new_clients"),
        ],
        _ => &[
            (language.of("begonnen", "started"), "started", "previous"),
            (language.of("afgesloten", "closed"), "closed", "previous_closed"),
        ],
    };
    let panel = |group: &'t Group<'a>| {
        let keys = keys.iter().enumerate().filter(|(_, (_, key, _))| table.has(key));
        let series = keys.map(|(place, (name, key, previous))| of_key(group, name, key, previous, Some(place)));
        Panel { name: group.name.clone(), series: series.collect() }
    };
    table.groups.iter().map(panel).collect()
}

fn series<'t, 'a>(
    steps: &[Span],
    group: &'t Group<'a>,
    name: String,
    key: &'static str,
    previous: &str,
    place: Option<usize>,
) -> Series<'t, 'a> {
    let at = |step: &Span| group.lines.iter().find(|line| span(line) == Some(*step));
    let count = PAINTS.len();
    // Of lines of one colour the marks have another shape.
    let shape = place.map_or(HOLLOW, |place| (place + place / count) % count);
    let paint = place.map_or(ALL, |place| PAINTS[place % count]);
    Series { name, key, previous: previous.to_owned(), paint, shape, steps: steps.iter().map(at).collect() }
}

impl Series<'_, '_> {
    /// The numbers in this column, none where none is shown.
    fn numbers(&self, key: &str) -> Vec<Option<f64>> {
        self.steps.iter().map(|line| line.and_then(|line| line.number(key))).collect()
    }

    fn hides(&self, step: usize) -> bool {
        self.steps[step].is_some_and(|line| line.hides(&[self.key, &self.previous]))
    }

    /// The last number with the name.
    fn value(&self, frame: &Frame) -> Value {
        let last = self.steps.last().copied().flatten();
        let count = last.and_then(|line| line.counted(self.key, frame.language)).unwrap_or_default();
        let hides = count == HIDDEN;
        let space = if count.is_empty() { "" } else { " " };
        Value::new(count, format!("{space}{}", self.name)).hiding(hides)
    }
}

/// The distance between the lines of the grid, and the number at the top.
///
/// At most four lines, at numbers that are easily read.
fn ticks(largest: f64) -> (f64, f64) {
    let mut steps = (0..).flat_map(|power| [1.0, 2.0, 5.0].map(|times| times * 10f64.powi(power)));
    let step = steps.find(|step| largest <= 4.0 * step).unwrap_or(largest);
    (step, (largest / step).ceil().max(1.0) * step)
}

/// A name at the end of a line.
struct End {
    /// What stands in one line, or the number above the lines of the name.
    value: Value,
    lines: Vec<String>,
    /// The height of the end of the line, where its first line wants to be.
    wanted: f64,
}

impl End {
    fn new(frame: &Frame, series: &Series, room: f64, wanted: f64) -> End {
        let value = series.value(frame);
        if value.width() <= room {
            return End { value, lines: Vec::new(), wanted };
        }
        let lines = balanced(&series.name, REST, room, 4);
        End { value: Value { rest: String::new(), ..value }, lines, wanted }
    }

    fn rows(&self) -> usize {
        self.lines.len() + usize::from(self.value.width() > 0.0)
    }

    fn height(&self) -> f64 {
        self.rows() as f64 * LINE + 3.0
    }

    /// From its first line to its middle.
    fn half(&self) -> f64 {
        (self.rows() - 1) as f64 * LINE / 2.0
    }
}

fn plot(frame: &Frame, panel: &Panel, panels: &[Panel], names: &[String], top: f64) -> Plot {
    let widest = panels.iter().flat_map(|panel| &panel.series).map(|series| series.value(frame).width());
    let names_wide = widest.fold(0.0, f64::max).min(frame.inner() * if frame.is_narrow() { 0.36 } else { 0.3 });
    let number = width(&frame.language.decimal(top, 0), SMALL);
    let left = frame.left() + (number + GAP + RADIUS).max(longest_word(names) / 2.0).ceil();
    let right = frame.right() - names_wide - 2.0 * SIGN + 2.0;
    let ends = panel.series.iter().map(|series| End::new(frame, series, names_wide, 0.0).height());
    let height = ends.sum::<f64>().max(HEIGHT);
    let (above, below) = (frame.y, frame.y + height);
    let numbers = Scale::new((0.0, top), (above, below));
    Plot { left, right, top: above, bottom: below, names: names_wide, numbers, steps: names.len() }
}

fn longest_word(names: &[String]) -> f64 {
    names.iter().flat_map(|name| name.split(' ')).map(|word| width(word, SMALL)).fold(0.0, f64::max)
}

fn grid(frame: &mut Frame, plot: &Plot, step: f64, top: f64) {
    let mut number = 0.0;
    while number <= top {
        // In the middle of a pixel, so that it is sharp.
        let y = plot.y(number).floor() + 0.5;
        let (class, colour) = if number == 0.0 { ("base", BASE) } else { ("guide", GUIDE) };
        frame.put_behind(line(class, colour, (plot.left - RADIUS, y), (plot.right + RADIUS, y), 1.0));
        let text = frame.language.decimal(number, 0);
        frame.put(label(plot.left - RADIUS - GAP, y + 4.0, Anchor::End, SMALL, QUIET, &text));
        number += step;
    }
}

/// The line of a series and the one of the compared period.
fn curves(frame: &mut Frame, plot: &Plot, series: &Series) {
    let before = series.numbers(&series.previous);
    segments(plot, &before).for_each(|(from, to)| {
        frame.put(line(series.paint.class, series.paint.fill, from, to, 1.5).with("stroke-dasharray", "5 4"));
    });
    for place in alone(&before) {
        let at = (plot.x(place), plot.y(before[place].unwrap_or_default()));
        frame.put(line(series.paint.class, series.paint.fill, (at.0 - 3.0, at.1), (at.0 + 3.0, at.1), 1.5));
    }
    let now = series.numbers(series.key);
    segments(plot, &now).for_each(|(from, to)| {
        let curve = line(series.paint.class, series.paint.fill, from, to, 2.5);
        frame.put(curve.with("stroke-linecap", "round"));
    });
    let marked: Vec<usize> = if now.len() > MANY { alone(&now).collect() } else { (0..now.len()).collect() };
    for (step, number) in marked.into_iter().filter_map(|step| now[step].map(|number| (step, number))) {
        frame.put(sign(series, plot.x(step), plot.y(number)));
    }
}

/// From each number to the next, where both are shown.
fn segments(plot: &Plot, numbers: &[Option<f64>]) -> impl Iterator<Item = ((f64, f64), (f64, f64))> {
    let at = |step: usize, number: f64| (plot.x(step), plot.y(number));
    numbers.windows(2).enumerate().filter_map(move |(step, pair)| Some((at(step, pair[0]?), at(step + 1, pair[1]?))))
}

/// The numbers between which and their neighbours no line is drawn.
fn alone(numbers: &[Option<f64>]) -> impl Iterator<Item = usize> {
    let is_shown = |step: usize| numbers.get(step).is_some_and(Option::is_some);
    (0..numbers.len()).filter(move |step| is_shown(*step) && !is_shown(step + 1) && (*step == 0 || !is_shown(step - 1)))
}

/// The mark of a series around a point; each shape has about the same weight.
fn sign(series: &Series, x: f64, y: f64) -> Node {
    let path = |points: [(f64, f64); 4]| {
        let [first, rest @ ..] = points.map(|(right, down)| format!("{} {}", number(x + right), number(y + down)));
        Node::new("path").with("d", format!("M{first}L{}Z", rest.join("L")))
    };
    let node = match series.shape {
        0 | HOLLOW => Node::new("circle").at("cx", x).at("cy", y).at("r", RADIUS),
        1 => path([(-3.6, -3.6), (3.6, -3.6), (3.6, 3.6), (-3.6, 3.6)]),
        2 => path([(0.0, -5.0), (5.0, 0.0), (0.0, 5.0), (-5.0, 0.0)]),
        _ => path([(0.0, -4.6), (2.5, -0.4), (5.0, 3.8), (-5.0, 3.8)]),
    };
    let (class, fill, edge) = match series.shape {
        HOLLOW => ("hollow", GROUND.fill, series.paint.fill),
        _ => ("solid", series.paint.fill, GROUND.fill),
    };
    let node = node.with("class", format!("{class} {}", series.paint.class)).with("fill", fill).with("stroke", edge);
    if series.shape == HOLLOW { node.at("stroke-width", 2.0) } else { node }
}

/// What may not be shown: a stub on the base line, and the mark over it.
fn stubs(frame: &mut Frame, plot: &Plot, series: &[Series]) {
    let mut last = f64::NEG_INFINITY;
    for step in (0..plot.steps).filter(|step| series.iter().any(|series| series.hides(*step))) {
        let x = plot.x(step);
        stub(frame, x - 3.0, plot.bottom - 12.0, 12.0);
        if x - last >= APART {
            mark(frame, x, plot.bottom - 20.0, Anchor::Middle);
            last = x;
        }
    }
}

/// The values of a line and of the one of the compared period, step by step.
fn points(frame: &mut Frame, plot: &Plot, series: &Series, names: &[String]) {
    let language = frame.language;
    let before = format!("{}, {}", series.name, bars::compared(language));
    for (row, key) in [(&series.name, series.key), (&before, &series.previous)] {
        frame.row(row);
        for (step, line) in series.steps.iter().enumerate().filter_map(|(step, line)| Some((step, (*line)?))) {
            let y = line.number(key).map(|number| plot.y(number)).or(line.is_hidden(key).then_some(plot.bottom - 6.0));
            if let (Some(y), Some(count)) = (y, line.written(key, |number| language.decimal(number, 0))) {
                frame.point(&names[step], spoken(&count, language), around((plot.x(step), y), RADIUS));
            }
        }
    }
}

/// The names at the ends of the lines, one under the other where lines end close together.
fn ends(frame: &mut Frame, plot: &Plot, series: &[Series]) {
    let mut all: Vec<(&Series, End)> = Vec::new();
    for series in series {
        let last = series.numbers(series.key).into_iter().flatten().next_back();
        let wanted = last.map_or(plot.bottom, |last| plot.y(last));
        let place = all.partition_point(|(_, other)| other.wanted <= wanted);
        all.insert(place, (series, End::new(frame, series, plot.names, wanted)));
    }
    let wanted: Vec<(f64, f64)> = all.iter().map(|(_, end)| (end.wanted + end.half(), end.height())).collect();
    for ((series, end), middle) in all.into_iter().zip(spread(&wanted, plot.top - 8.0, plot.bottom + 8.0)) {
        let (x, first) = (plot.right + SIGN, middle - end.half());
        let is_at_end = series.numbers(series.key).last().is_some_and(Option::is_some);
        if is_at_end && (first - end.wanted).abs() > 3.0 {
            frame.put(line("base", BASE, (plot.right + RADIUS + 1.0, end.wanted), (x - 1.0, first), 1.0));
        }
        frame.put(sign(series, x + RADIUS, first));
        name(frame, &end, x + SIGN - 2.0, first);
    }
}

fn name(frame: &mut Frame, end: &End, x: f64, first: f64) {
    let mut foot = first + 4.5;
    if end.value.width() > 0.0 {
        frame.write(&end.value, x, foot, Anchor::Start);
        foot += LINE;
    }
    for text in &end.lines {
        frame.put(label(x, foot, Anchor::Start, REST, QUIET, text));
        foot += LINE;
    }
}

/// The middles of things of these middles and heights, from the top down, moved as little as it takes to stand apart
/// between two edges.
fn spread(wanted: &[(f64, f64)], top: f64, bottom: f64) -> Vec<f64> {
    let mut middles: Vec<f64> = Vec::new();
    let mut edge = top;
    for (middle, height) in wanted {
        middles.push(middle.max(edge + height / 2.0));
        edge = middles[middles.len() - 1] + height / 2.0;
    }
    let mut edge = bottom;
    for (middle, (_, height)) in middles.iter_mut().zip(wanted).rev() {
        *middle = middle.min(edge - height / 2.0);
        edge = *middle - height / 2.0;
    }
    middles
}

/// The names of the steps under the base line, as many as there is room for, the last always.
fn time(frame: &mut Frame, plot: &Plot, names: &[String]) {
    let (steps, longest) = (names.len(), longest_word(names));
    let edges = 2.0 * (plot.left - frame.left()).min(frame.right() - plot.right);
    let room = |every: usize| (plot.x(every.min(steps - 1)) - plot.left - 6.0).min(edges);
    let every = (1..steps).find(|every| room(*every) >= longest).unwrap_or(steps);
    // Where one is broken into lines all are.
    let wide = if names.iter().all(|name| width(name, SMALL) <= room(every)) { room(every) } else { longest };
    let mut lowest = frame.y;
    for (step, text) in names.iter().enumerate().filter(|(step, _)| (steps - 1 - step) % every == 0) {
        let x = plot.x(step);
        frame.put(line("base", BASE, (x, plot.bottom), (x, plot.bottom + 4.0), 1.0));
        for (row, text) in wrap(text, SMALL, wide, 4).iter().enumerate() {
            let foot = plot.bottom + 17.0 + row as f64 * 14.0;
            frame.put(label(x, foot, Anchor::Middle, SMALL, QUIET, text));
            lowest = lowest.max(foot);
        }
    }
    frame.y = lowest + 4.0;
}

fn key_of_compared(frame: &Frame) -> Key {
    let ink: Ink = INK;
    let sample = line(ink.class, ink.fill, (0.0, 0.0), (22.0, 0.0), 1.5).with("stroke-dasharray", "5 4");
    let text = bars::compared(frame.language);
    Key { sample: vec![sample], width: 22.0, text: text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(wanted: &[(f64, f64)], expected: &[f64]) {
        assert_eq!(spread(wanted, 0.0, 100.0), expected);
    }

    #[test]
    fn names_stand_apart_between_the_edges() {
        check(&[], &[]);
        check(&[(20.0, 10.0), (60.0, 10.0)], &[20.0, 60.0]);
        check(&[(20.0, 10.0), (21.0, 10.0)], &[20.0, 30.0]);
        check(&[(0.0, 20.0), (1.0, 10.0)], &[10.0, 25.0]);
        check(&[(98.0, 10.0), (99.0, 10.0)], &[85.0, 95.0]);
        check(&[(50.0, 60.0), (50.0, 40.0)], &[30.0, 80.0]);
    }

    #[test]
    fn numbers_of_the_grid_are_round() {
        for (largest, expected) in
            [(1.0, (1.0, 1.0)), (4.0, (1.0, 4.0)), (5.0, (2.0, 6.0)), (96.0, (50.0, 100.0)), (1377.0, (500.0, 1500.0))]
        {
            assert_eq!(ticks(largest), expected, "{largest}");
        }
        assert_eq!(ticks(0.0), (1.0, 1.0));
    }

    #[test]
    fn what_is_not_shown_breaks_a_line() {
        let numbers = [Some(1.0), None, Some(2.0), Some(3.0), None, Some(4.0)];
        assert_eq!(alone(&numbers).collect::<Vec<_>>(), [0, 5]);
        let numbers_of = Scale::new((0.0, 4.0), (0.0, 40.0));
        let plot = Plot { left: 0.0, right: 50.0, top: 0.0, bottom: 40.0, names: 0.0, numbers: numbers_of, steps: 6 };
        assert_eq!(segments(&plot, &numbers).collect::<Vec<_>>(), [((20.0, 20.0), (30.0, 10.0))]);
    }
}
