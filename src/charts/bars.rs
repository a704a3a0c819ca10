//! Horizontal bars with their numbers at the end. Under the bars of a figure that is compared lie thin ones of the other
//! period.

use super::bullet::stroke;
use super::counts::counted_value;
use super::frame::Frame;
use super::hidden::{STUB, stub};
use super::label::{Anchor, FOOT, Value, spoken};
use super::legend::{Key, legend};
use super::palette::{BASE, EARLIER, FIRST, Paint, line};
use super::points::Place;
use super::rows::{Entry, Rows, heading, set_apart, total};
use super::scale::Scale;
use super::table::{Line, Table, largest};
use crate::language::Language;

const WIDE_BAND: f64 = 20.0;
const NARROW_BAND: f64 = 14.0;
/// What the bars of the compared period add.
const BEFORE: f64 = 5.0;
const GAP: f64 = 8.0;
/// A bar that is not zero is never thinner than this.
pub const THIN: f64 = 2.0;

/// How the lines of a figure become bars.
pub struct Form<'a> {
    /// The column of what the length stands for.
    pub key: &'static str,
    /// The parts of a bar.
    pub parts: &'a dyn Fn(&Line) -> Vec<(f64, Paint)>,
    /// What stands at the end of a bar.
    pub value: &'a dyn Fn(&Line) -> Value,
    /// What the parts stand for, where that has to be said.
    pub keys: Vec<Key>,
    /// The columns of the parts and what they stand for, where there are several; they stand in the order of `parts`.
    pub named: &'a [(&'static str, &'static str)],
    /// What the length stands for, where more than that is drawn.
    pub name: &'static str,
    /// The column of what the measure was in the period that is compared with; without that column nothing is compared.
    pub previous: &'static str,
    /// The column of a stroke across the bar.
    pub stroke: Option<&'static str>,
    /// Whether bars keep the order of the figure, instead of most first.
    pub in_order: bool,
    /// Whether the total is a bar too, as it can be where it is a mean: a sum would make its parts too small to see.
    pub total_is_bar: bool,
}

impl<'a> Form<'a> {
    /// Bars of one number, most first.
    pub fn new(
        key: &'static str,
        parts: &'a dyn Fn(&Line) -> Vec<(f64, Paint)>,
        value: &'a dyn Fn(&Line) -> Value,
    ) -> Form<'a> {
        let keys = Vec::new();
        let (named, name) = (&[][..], "");
        Form {
            key,
            parts,
            value,
            keys,
            named,
            name,
            previous: "previous",
            stroke: None,
            in_order: false,
            total_is_bar: false,
        }
    }

    /// The columns of all that is drawn of a line.
    fn keys_of_lengths(&self) -> Vec<&'static str> {
        [self.key, self.previous].into_iter().chain(self.stroke).collect()
    }

    /// The value with what changed: "273 (38%) · +12". A change of a share is said as what it was, because a percentage
    /// of a percentage would be taken for points.
    pub fn value(&self, line: &Line, language: Language) -> Value {
        let is_share = self.is_of_shares();
        let Some(was) = self.was(line, language).map(|was| format!("was {was}")) else { return (self.value)(line) };
        let (hides, hid) = (line.is_hidden(self.key), line.is_hidden(self.previous));
        if line.number(self.key).is_none() && !hides {
            return Value::words(was).hiding(hid);
        }
        let more = match line.number("change") {
            _ if hides && hid => String::new(),
            // A comma, because the point between them would look like the mark.
            _ if hides || hid => format!(", {was}"),
            _ if is_share => format!(" · {was}"),
            change => change.map(|change| format!(" · {}", changed(change, language))).unwrap_or_default(),
        };
        let value = (self.value)(line);
        Value::new(value.strong, value.rest + &more).hiding(value.hides || hid)
    }

    fn is_of_shares(&self) -> bool {
        self.previous != "previous"
    }

    /// What the measure was in the period that is compared with.
    fn was(&self, line: &Line, language: Language) -> Option<String> {
        line.written(self.previous, |was| match self.is_of_shares() {
            true => super::percent(language, was),
            false => language.decimal(was, 0),
        })
    }

    fn keys(&mut self, compared: bool, language: Language) -> Vec<Key> {
        let mut keys = std::mem::take(&mut self.keys);
        if compared {
            if keys.is_empty() {
                keys.push(Key::bar(FIRST, language.of("deze periode", "this period")));
            }
            keys.push(key_of_compared(language));
        }
        keys
    }
}

/// Draws the bars of a figure, group by group.
pub fn draw(frame: &mut Frame, table: &Table, mut form: Form) -> Option<()> {
    let language = frame.language;
    let lines: Vec<&Line> = if form.total_is_bar { table.all().collect() } else { table.lines().collect() };
    let largest = largest(lines.iter().copied(), &form.keys_of_lengths())?;
    let compared = table.has(form.previous);
    let keys = form.keys(compared, language);
    if !keys.is_empty() {
        legend(frame, keys);
    }
    let values = lines.iter().map(|line| form.value(line, language).width()).fold(0.0, f64::max);
    let rows = Rows::new(frame, lines.iter().map(|line| line.name.as_str()), &[], values, height(frame));
    let taken = match frame.is_narrow() {
        true if form.stroke.is_some() => 2.0,
        true => 0.0,
        false => values + GAP,
    };
    let scale = Scale::new((0.0, largest), (rows.plot.0, rows.plot.1 - taken));
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, group.total.as_ref().map(|line| form.value(line, language)).as_ref(), place == 0);
        }
        let lines = if form.in_order { group.lines.iter().collect() } else { group.most_first(form.key) };
        for line in lines {
            row(frame, &rows, scale, line, &form, false);
        }
    }
    frame.group(None);
    match &table.total {
        Some(line) if form.total_is_bar => {
            set_apart(frame);
            row(frame, &rows, scale, line, &form, true);
        }
        Some(line) => total(frame, &line.name, &form.value(line, language)),
        None => {}
    }
    Some(())
}

fn row(frame: &mut Frame, rows: &Rows, scale: Scale, row: &Line, form: &Form, strong: bool) {
    let value = form.value(row, frame.language);
    let narrow = frame.is_narrow();
    let entry = Entry { name: &row.name, strong, cells: &[], value: Some(&value).filter(|_| narrow) };
    let band = rows.row(frame, &entry);
    let height = height(frame);
    let (left, top) = (rows.plot.0, band.middle - height / 2.0);
    let bar = if row.has(form.previous) { height - BEFORE - 1.0 } else { height };
    let mut end = match row.is_hidden(form.key) {
        true => stub(frame, left, top, bar),
        false => parts(frame, scale, left, top, bar, &(form.parts)(row)),
    };
    let mut own = end;
    if let Some(previous) = row.number(form.previous).filter(|previous| *previous > 0.0) {
        let long = (scale.at(previous) - left).max(THIN);
        frame.put(EARLIER.bar(left, top + bar + 1.0, long, BEFORE));
        end = end.max(left + long);
    }
    frame.put(line("base", BASE, (left - 0.5, band.top), (left - 0.5, band.bottom), 1.0));
    if let Some(at) = form.stroke.and_then(|key| row.number(key)).map(|number| scale.at(number)) {
        let cut = (end > at).then_some(bar / 2.0);
        stroke(at, top + bar / 2.0, bar / 2.0 + 2.0, cut).into_iter().for_each(|node| frame.put(node));
        (end, own) = (end.max(at), own.max(at));
    }
    let said = value.place(end + GAP, band.middle + FOOT, Anchor::Start);
    if !narrow {
        frame.write(&value, end + GAP, band.middle + FOOT, Anchor::Start);
    }
    points(frame, scale, row, form, ((left, top), (own - left, bar)), band.value.unwrap_or(said));
}

/// The values of a bar that takes this place, and of what is said of it at another.
fn points(frame: &mut Frame, scale: Scale, row: &Line, form: &Form, bar: Place, said: Place) {
    let language = frame.language;
    if form.named.is_empty() {
        frame.point(form.name, (form.value)(row).spoken(language), bar);
    }
    for (name, text, place) in parts_said(scale, row, form, bar, language) {
        frame.point(name, text, place);
    }
    if let Some(was) = form.was(row, language) {
        let ((left, top), (_, height)) = bar;
        let long = row.number(form.previous).map_or(0.0, |previous| (scale.at(previous) - left).max(THIN));
        frame.point(compared(language), spoken(&was, language), ((left, top + height + 1.0), (long, BEFORE)));
    }
    if !form.named.is_empty() {
        let all = counted_value(row, form.key, language).spoken(language);
        frame.point(language.of("samen", "together"), all, said);
    }
}

/// The parts of a bar from left to right; those that may not be shown stand where they are drawn together.
fn parts_said<'a>(
    scale: Scale,
    row: &Line,
    form: &Form<'a>,
    ((left, top), (_, height)): Place,
    language: Language,
) -> Vec<(&'a str, String, Place)> {
    let mut x = left;
    let mut places = Vec::new();
    for (number, _) in (form.parts)(row) {
        let long = if number > 0.0 { (scale.at(number) - left).max(THIN) } else { 0.0 };
        places.push(((x, top), ((long - 1.0).max(0.0), height)));
        x += long;
    }
    let stub = ((left, top), (STUB, height));
    let rest = places.get(form.named.len()).copied().filter(|_| !row.is_hidden(form.key)).unwrap_or(stub);
    let part = |((key, name), place): (&(&str, &'a str), &Place)| {
        let place = if row.is_hidden(key) || row.is_hidden(form.key) { rest } else { *place };
        (*name, counted_value(row, key, language).spoken(language), place)
    };
    let mut parts: Vec<_> = form.named.iter().zip(&places).map(part).collect();
    parts.sort_by(|(_, _, one), (_, _, other)| one.0.0.total_cmp(&other.0.0));
    parts
}

/// What the thin bars stand for.
pub fn key_of_compared(language: Language) -> Key {
    let sample = vec![EARLIER.bar(0.0, -BEFORE / 2.0, 14.0, BEFORE)];
    Key { sample, width: 14.0, text: compared(language).to_owned() }
}

/// The other period.
pub fn compared(language: Language) -> &'static str {
    language.of("vergeleken periode", "compared period")
}

/// A change of a count or of days; none is said, because a 0 alone could be anything.
pub fn changed(change: f64, language: Language) -> String {
    match language.signed(change, 0) {
        zero if zero == "0" => language.of("gelijk", "same").to_owned(),
        signed => signed,
    }
}

fn height(frame: &Frame) -> f64 {
    if frame.is_narrow() { NARROW_BAND } else { WIDE_BAND }
}

/// Draws the parts of a bar one after the other; answers where it ends.
pub fn parts(frame: &mut Frame, scale: Scale, left: f64, top: f64, height: f64, parts: &[(f64, Paint)]) -> f64 {
    let mut x = left;
    let parts: Vec<_> = parts.iter().filter(|(number, _)| *number > 0.0).collect();
    for (place, (number, paint)) in parts.iter().enumerate() {
        let long = (scale.at(*number) - left).max(THIN);
        let gap = if place + 1 < parts.len() { 1.0 } else { 0.0 };
        frame.bar(*paint, (x, top), (long - gap, height));
        x += long;
    }
    x
}
