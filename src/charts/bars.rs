//! Horizontal bars, most first, with their numbers at the end: which domains, how many reached, which activities.

use super::frame::Frame;
use super::label::{Anchor, FOOT, Value};
use super::legend::{Key, legend};
use super::palette::{BASE, FIRST, OPEN, Paint, SECOND, line};
use super::rows::{Entry, Rows, heading, total};
use super::scale::Scale;
use super::table::{Line, Table};
use crate::language::Language;

const WIDE_BAND: f64 = 20.0;
const NARROW_BAND: f64 = 14.0;
const GAP: f64 = 8.0;
/// A bar that is not zero is never thinner than this.
const THIN: f64 = 2.0;

/// How the lines of a figure become bars.
struct Form<'a> {
    /// What the length stands for.
    measure: &'a dyn Fn(&Line) -> Option<f64>,
    /// The parts of a bar.
    parts: &'a dyn Fn(&Line) -> Vec<(f64, Paint)>,
    /// What stands at the end of a bar.
    value: &'a dyn Fn(&Line) -> Value,
}

/// Draws `main-domains`.
pub fn main_domains(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "cases", &|line| cases_and_share(line, language))
}

/// Draws `domains-by-theme`: bars are shares of the cases of their theme, so that themes can be compared.
pub fn domains_by_theme(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "share", &|line| share_and_cases(line, language))
}

/// Draws `group-activities`.
pub fn group_activities(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    counted(frame, table, "participants", &|line| participants(line, language))
}

/// Draws `reach-by-service`: people helped one by one, and participants in groups.
pub fn reach_by_service(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let clients = counts_clients(table);
    let first = if clients { language.of("inwoners", "clients") } else { language.of("trajecten", "cases") };
    let second = language.of("deelnemers", "participants");
    table.largest(|line| line.number("reach"))?;
    legend(frame, vec![Key::bar(FIRST, first), Key::bar(SECOND, second)]);
    let key = if clients { "clients" } else { "cases" };
    let part = |line: &Line, key, paint| (line.number(key).unwrap_or(0.0).max(0.0), paint);
    let form = Form {
        measure: &|line| line.number("reach"),
        parts: &|line| vec![part(line, key, FIRST), part(line, "participants", SECOND)],
        value: &|line| reach(line, key, language),
    };
    draw(frame, table, &form)
}

fn counted(frame: &mut Frame, table: &Table, key: &str, value: &dyn Fn(&Line) -> Value) -> Option<()> {
    let form = Form {
        measure: &|line| line.number(key),
        parts: &|line| vec![(line.number(key).unwrap_or(0.0), if line.nameless { OPEN } else { FIRST })],
        value,
    };
    draw(frame, table, &form)
}

fn draw(frame: &mut Frame, table: &Table, form: &Form) -> Option<()> {
    let largest = table.largest(form.measure)?;
    let height = if frame.is_narrow() { NARROW_BAND } else { WIDE_BAND };
    let values = table.lines().map(|line| (form.value)(line).width()).fold(0.0, f64::max);
    let rows = Rows::new(frame, table.lines().map(|line| line.name.as_str()), &[], values, height);
    let taken = if frame.is_narrow() { 0.0 } else { values + GAP };
    let scale = Scale::new((0.0, largest), (rows.plot.0, rows.plot.1 - taken));
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, group.total.as_ref().map(form.value).as_ref(), place == 0);
        }
        for line in group.most_first(form.measure) {
            row(frame, &rows, scale, line, form);
        }
    }
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
    let height = if narrow { NARROW_BAND } else { WIDE_BAND };
    let (left, top) = (rows.plot.0, band.middle - height / 2.0);
    let mut x = left;
    let parts: Vec<_> = (form.parts)(row).into_iter().filter(|(number, _)| *number > 0.0).collect();
    for (place, (number, paint)) in parts.iter().enumerate() {
        let long = (scale.at(*number) - left).max(THIN);
        let gap = if place + 1 < parts.len() { 1.0 } else { 0.0 };
        frame.put(paint.bar(x, top, long - gap, height));
        x += long;
    }
    frame.put(line("base", BASE, (left - 0.5, band.top), (left - 0.5, band.bottom), 1.0));
    if !narrow {
        frame.put(value.node(x + GAP, band.middle + FOOT, Anchor::Start));
    }
}

/// Whether the figure counts people instead of cases: then people and participants make up the reach everywhere.
fn counts_clients(table: &Table) -> bool {
    let makes_up = |line: &Line, key| {
        let parts = line.count(key).unwrap_or(0) + line.count("participants").unwrap_or(0);
        line.count("reach").is_none_or(|reach| reach == parts)
    };
    !table.lines().all(|line| makes_up(line, "cases")) && table.lines().all(|line| makes_up(line, "clients"))
}

fn counted_value(line: &Line, key: &str, language: Language) -> Value {
    match line.count(key) {
        Some(count) => Value::new(language.count(count), ""),
        None => not_filled_in(language),
    }
}

/// The reach, and of what it is the sum in the order of the legend: "449 (12 + 437)".
fn reach(line: &Line, key: &str, language: Language) -> Value {
    let mut value = counted_value(line, "reach", language);
    if let (Some(first @ 1..), Some(second @ 1..)) = (line.count(key), line.count("participants")) {
        value.rest = format!(" ({} + {})", language.count(first), language.count(second));
    }
    value
}

fn cases_and_share(line: &Line, language: Language) -> Value {
    let mut value = counted_value(line, "cases", language);
    if let Some(share) = line.number("share") {
        value.rest = format!(" ({})", super::percent(language, share));
    }
    value
}

fn share_and_cases(line: &Line, language: Language) -> Value {
    match (line.number("share"), line.count("cases")) {
        (Some(share), Some(cases)) => {
            Value::new(super::percent(language, share), format!(" ({})", language.count(cases)))
        }
        _ => counted_value(line, "cases", language),
    }
}

fn participants(line: &Line, language: Language) -> Value {
    let mut value = counted_value(line, "participants", language);
    if let Some(sessions) = line.count("sessions") {
        let word = match sessions {
            1 => language.of("bijeenkomst", "session"),
            _ => language.of("bijeenkomsten", "sessions"),
        };
        value.rest = format!("{} · {} {word}", value.rest, language.count(sessions));
    }
    value
}

fn not_filled_in(language: Language) -> Value {
    Value::words(language.of("niet ingevuld", "not recorded"))
}
