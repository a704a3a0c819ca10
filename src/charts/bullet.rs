//! Achieved against planned reach, or against all inhabitants: a bar for what was achieved, over a pale one for the plan
//! that ends in a stroke, so that a plan that was passed still shows. The total stands apart in words: beside it the themes would be too small to see.

use super::frame::Frame;
use super::hidden::{STUB, stub};
use super::label::{Anchor, FOOT, Value, spoken};
use super::legend::{Key, legend};
use super::palette::{BASE, FIRST, GROUND, INK, PALE, line};
use super::rows::{Band, Entry, Rows, heading, total};
use super::scale::Scale;
use super::svg::Node;
use super::table::{Line, Table, largest};
use crate::language::Language;

const BAND: f64 = 24.0;
const BAR: f64 = 10.0;
const GAP: f64 = 10.0;

/// Which columns are set against each other, and their words.
struct Form<'a> {
    achieved: (&'static str, &'static str),
    planned: (&'static str, &'static str),
    /// The column of the share that the one is of the other.
    share: &'static str,
    value: &'a dyn Fn(&Line) -> Value,
}

/// Draws `reach-by-theme`.
pub fn reach_by_theme(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let achieved = ("achieved", language.of("behaald bereik", "achieved reach"));
    let planned = ("planned", language.of("gepland bereik", "planned reach"));
    draw(
        frame,
        table,
        &Form { achieved, planned, share: "ratio", value: &|line| changed(value(line, language), line, language) },
    )
}

/// Draws `population-reach`; without inhabitants there is no share to draw.
pub fn population_reach(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    table.lines().find(|line| line.number("share").is_some() || line.is_hidden("share"))?;
    let achieved = ("achieved", language.of("bereikt", "reached"));
    let planned = ("inhabitants", language.of("alle inwoners", "all inhabitants"));
    draw(
        frame,
        table,
        &Form {
            achieved,
            planned,
            share: "share",
            value: &|line| changed(of_inhabitants(line, language), line, language),
        },
    )
}

fn draw(frame: &mut Frame, table: &Table, form: &Form) -> Option<()> {
    let largest = largest(table.lines(), &[form.planned.0, form.achieved.0])?;
    legend(frame, keys(form));
    let values = table.lines().map(|line| (form.value)(line).width()).fold(0.0, f64::max);
    let rows = Rows::new(frame, table.lines().map(|line| line.name.as_str()), &[], values, BAND);
    let taken = if frame.is_narrow() { 2.0 } else { values + GAP };
    let scale = Scale::new((0.0, largest), (rows.plot.0, rows.plot.1 - taken));
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, None, place == 0);
        }
        for line in &group.lines {
            row(frame, &rows, scale, line, form);
        }
    }
    frame.group(None);
    if let Some(line) = &table.total {
        total(frame, &line.name, &(form.value)(line));
    }
    Some(())
}

fn row(frame: &mut Frame, rows: &Rows, scale: Scale, row: &Line, form: &Form) {
    let value = (form.value)(row);
    let narrow = frame.is_narrow();
    let entry = Entry { name: &row.name, strong: false, cells: &[], value: Some(&value).filter(|_| narrow) };
    let band = rows.row(frame, &entry);
    let left = rows.plot.0;
    let planned = row.number(form.planned.0).map(|planned| scale.at(planned));
    let achieved = row.number(form.achieved.0).map(|achieved| scale.at(achieved));
    for node in bullet(left, planned, achieved, band) {
        frame.put(node);
    }
    points(frame, row, form, left, (achieved, planned), band);
    let mut end = planned.unwrap_or(left).max(achieved.unwrap_or(left));
    if row.is_hidden(form.achieved.0) {
        end = end.max(stub(frame, left, band.middle - BAR / 2.0, BAR));
    }
    if !narrow {
        frame.write(&value, end + GAP, band.middle + FOOT, Anchor::Start);
    }
}

/// The values of a row: what was achieved, with its share and change, and what was planned.
fn points(frame: &mut Frame, row: &Line, form: &Form, left: f64, ends: (Option<f64>, Option<f64>), band: Band) {
    let language = frame.language;
    let missing = |text: (&str, &str)| language.of(text.0, text.1).to_owned();
    let share = row.number(form.share).map(|share| format!(" ({})", super::percent(language, share)));
    let change = row.number("change").map(|change| format!(", {}", super::bars::changed(change, language)));
    let achieved = row.counted(form.achieved.0, language).map(|count| spoken(&count, language));
    let achieved = achieved.map(|count| format!("{count}{}{}", share.unwrap_or_default(), change.unwrap_or_default()));
    let long = if row.is_hidden(form.achieved.0) { STUB } else { ends.0.unwrap_or(left) - left };
    let place = ((left, band.middle - BAR / 2.0), (long, BAR));
    frame.point(form.achieved.1, achieved.unwrap_or_else(|| missing(("niet geteld", "not counted"))), place);
    let planned = row.counted(form.planned.0, language).map(|count| spoken(&count, language));
    // At the stroke, because the bar itself may be covered.
    let place = ((ends.1.unwrap_or(left) - 3.0, band.middle - BAND / 2.0), (6.0, BAND));
    frame.point(form.planned.1, planned.unwrap_or_else(|| missing(("geen", "none"))), place);
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
        let cut = achieved.is_some_and(|achieved| achieved > end).then_some(BAR / 2.0);
        nodes.extend(stroke(end, y, BAND / 2.0, cut));
    }
    nodes
}

/// A stroke at `x`, so far up and down from the middle. A bar that goes on is cut there, as far from its middle, so that
/// dark does not run into dark.
pub fn stroke(x: f64, middle: f64, half: f64, cut: Option<f64>) -> Vec<Node> {
    let upright = |class, colour, half, thick| line(class, colour, (x, middle - half), (x, middle + half), thick);
    let halo = cut.map(|cut| upright("halo", GROUND.fill, cut, 7.0));
    halo.into_iter().chain([upright("ink-line", INK.fill, half, 3.0)]).collect()
}

fn keys(form: &Form) -> Vec<Key> {
    let achieved = vec![FIRST.bar(0.0, -BAR / 2.0, 26.0, BAR)];
    let mut planned = vec![PALE.bar(0.0, -7.0, 26.0, 14.0)];
    planned.extend(stroke(26.0, 0.0, 8.0, None));
    vec![
        Key { sample: achieved, width: 26.0, text: form.achieved.1.to_owned() },
        Key { sample: planned, width: 28.0, text: form.planned.1.to_owned() },
    ]
}

/// "856 van 1.100 (78%)", or what is missing in words.
fn value(line: &Line, language: Language) -> Value {
    let (achieved, planned) = (line.counted("achieved", language), line.counted("planned", language));
    let share = line.number("ratio").map(|ratio| format!(" ({})", super::percent(language, ratio))).unwrap_or_default();
    let value = match (achieved, planned) {
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
    };
    value.hiding(line.hides(&["achieved", "planned"]))
}

/// The value with what changed since the period that is compared with; of what may not be shown there is no change.
fn changed(mut value: Value, line: &Line, language: Language) -> Value {
    if let Some(change) = line.number("change") {
        // A comma beside a mark, because the point between them would look like another.
        let between = if value.hides { "," } else { " ·" };
        value.rest = format!("{}{between} {}", value.rest, super::bars::changed(change, language));
    }
    value
}

/// "8.000 van 68.000 inwoners (12%)".
fn of_inhabitants(line: &Line, language: Language) -> Value {
    let number = |key| line.counted(key, language).unwrap_or_else(|| language.count(0));
    let share = line.number("share").map(|share| format!(" ({})", super::percent(language, share)));
    let (of, inhabitants) = (language.of("van", "of"), language.of("inwoners", "inhabitants"));
    let rest = format!(" {of} {} {inhabitants}{}", number("inhabitants"), share.unwrap_or_default());
    Value::new(number("achieved"), rest).hiding(line.hides(&["achieved", "inhabitants"]))
}
