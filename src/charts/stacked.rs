//! Bars of 100 %: how cases ended, whether people were new, and what was read of each file. The parts stand in one order, so that the first can be
//! compared from the left and the last from the right; a part says its number where it fits.

use super::axis::shares;
use super::frame::Frame;
use super::hidden::{mark, mark_cell, marked_stub};
use super::label::{Anchor, REST, SMALL, label, spoken};
use super::legend::{Key, legend};
use super::palette::{FALL, FIRST, HIDDEN, INK, Ink, OPEN, PALE, Paint, QUIET};
use super::points::Place;
use super::rows::{Entry, Rows, column, heading, set_apart};
use super::scale::Scale;
use super::table::{Line, Table};
use super::text::{Face, width};
use crate::language::Language;
use std::borrow::Cow;

const BAND: f64 = 24.0;
/// A part that is not zero is never thinner than this.
const THIN: f64 = 3.0;
/// What the mark needs in a part.
const ROOM_OF_MARK: f64 = 12.0;

/// A part of every bar.
pub struct Part {
    /// Its column.
    pub key: &'static str,
    /// How it is drawn.
    pub paint: Paint,
    /// What it stands for.
    pub text: Cow<'static, str>,
}

/// What tells how long a bar of 100 % is of which some parts may not be shown.
#[derive(Clone, Copy)]
pub enum Whole {
    /// The shares of the other parts, in columns with `share_` before their keys.
    Shares,
    /// The count in this column.
    Count(&'static str),
    /// Nothing.
    Unknown,
}

/// A part of a bar as it is drawn.
struct Slice<'a> {
    /// Its count; none where it stands for what may not be shown.
    count: Option<i64>,
    share: f64,
    paint: Paint,
    /// The part that it is; none where it stands for several.
    part: Option<&'a Part>,
}

/// Draws `goal-reached`.
pub fn goal_reached(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "yes", paint: FIRST, text: language.of("behaald", "reached").into() },
        Part { key: "partly", paint: PALE, text: language.of("deels behaald", "partly reached").into() },
        Part { key: "no", paint: FALL, text: language.of("niet behaald", "not reached").into() },
        Part { key: "unknown", paint: OPEN, text: language.of("(nog) niet bekend", "not known (yet)").into() },
    ];
    draw(frame, table, &parts, "n", Whole::Unknown)
}

/// Draws `new-or-known`.
pub fn new_or_known(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "new", paint: FIRST, text: language.of("nieuw", "new").into() },
        Part { key: "known", paint: PALE, text: language.of("al bekend", "known before").into() },
        Part { key: "unknown", paint: OPEN, text: language.of("niet bekend", "not known").into() },
    ];
    draw(frame, table, &parts, "n", Whole::Unknown)
}

/// Draws `end-vs-start`.
pub fn end_against_start(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "higher", paint: FIRST, text: language.of("hoger dan start", "higher than start").into() },
        Part { key: "equal", paint: PALE, text: language.of("gelijk", "equal").into() },
        Part { key: "lower", paint: FALL, text: language.of("lager", "lower").into() },
        Part { key: "unknown", paint: OPEN, text: language.of("(nog) niet bekend", "not known (yet)").into() },
    ];
    draw(frame, table, &parts, "n", Whole::Shares)
}

/// Draws `end-vs-goal`.
pub fn end_against_goal(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "higher", paint: FIRST, text: language.of("hoger dan doel", "higher than goal").into() },
        Part { key: "equal", paint: PALE, text: language.of("gelijk aan doel", "equal to goal").into() },
        Part { key: "lower", paint: FALL, text: language.of("lager", "lower").into() },
        Part { key: "unknown", paint: OPEN, text: language.of("(nog) niet bekend", "not known (yet)").into() },
    ];
    draw(frame, table, &parts, "n", Whole::Shares)
}

/// Draws `growth` and its kin by how many pairs went up, stayed the same and went down, which a mean does not tell.
pub fn up_same_down(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "up", paint: FIRST, text: language.of("vooruit", "up").into() },
        Part { key: "same", paint: PALE, text: language.of("gelijk", "same").into() },
        Part { key: "down", paint: FALL, text: language.of("achteruit", "down").into() },
    ];
    if table.counting().could_grow {
        let dutch =
            "Van alle paren, ook die begonnen op het hoogste niveau; de tabel heeft de aandelen van wie kon groeien.";
        let english = "Of all pairs, also those that started at the highest level; the table has the shares of those who could grow.";
        frame.remark(language.of(dutch, english));
        frame.y += 6.0;
    }
    draw(frame, table, &parts, language.of("paren", "pairs"), Whole::Count("n_pairs"))
}

/// Draws `completeness`.
pub fn completeness(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "filled", paint: FIRST, text: language.of("ingevuld", "filled in").into() },
        Part { key: "missing", paint: OPEN, text: language.of("niet ingevuld", "not filled in").into() },
        Part { key: "invalid", paint: FALL, text: language.of("niet te lezen", "unreadable").into() },
    ];
    draw(frame, table, &parts, language.of("cellen", "cells"), Whole::Unknown)
}

/// Draws `reading`.
pub fn reading(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "used", paint: FIRST, text: language.of("gebruikt", "used").into() },
        Part { key: "left_out", paint: FALL, text: language.of("weggelaten", "left out").into() },
    ];
    draw(frame, table, &parts, language.of("rijen", "rows"), Whole::Count("rows"))
}

fn draw(frame: &mut Frame, table: &Table, parts: &[Part], head: &str, whole: Whole) -> Option<()> {
    table.all().find(|line| sum(line, parts) != Some(0))?;
    legend(frame, parts.iter().map(|part| Key::bar(part.paint, &*part.text)).collect());
    let language = frame.language;
    let cells: Vec<_> = table.all().map(|line| [cell(line, parts, whole, language)]).collect();
    let widths = [column(head, cells.iter().flatten())];
    let rows = Rows::new(frame, table.all().map(|line| line.name.as_str()), &widths, 0.0, BAND);
    frame.y += 8.0;
    rows.heads(frame, frame.y, &[head]);
    frame.y += 4.0;
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, None, place == 0);
        }
        for line in &group.lines {
            row(frame, &rows, line, (parts, head), whole, false);
        }
    }
    frame.group(None);
    if let Some(total) = &table.total {
        set_apart(frame);
        row(frame, &rows, total, (parts, head), whole, true);
    }
    shares(frame, Scale::new((0.0, 1.0), rows.plot));
    Some(())
}

fn cell(line: &Line, parts: &[Part], whole: Whole, language: Language) -> (String, Face, Ink) {
    let of_all = match whole {
        Whole::Count(key) => line.count(key),
        Whole::Shares | Whole::Unknown => None,
    };
    // As the table has it: rounded parts may add up to another number.
    match of_all.or(sum(line, parts)) {
        Some(all) => (language.count(all), REST, QUIET),
        None => mark_cell(),
    }
}

/// What the parts are together; none when some of them may not be shown.
pub fn sum(line: &Line, parts: &[Part]) -> Option<i64> {
    let all_shown = !parts.iter().any(|part| line.is_hidden(part.key));
    all_shown.then(|| parts.iter().map(|part| line.count(part.key).unwrap_or(0).max(0)).sum())
}

fn row(frame: &mut Frame, rows: &Rows, line: &Line, (parts, head): (&[Part], &str), whole: Whole, strong: bool) {
    let cells = [cell(line, parts, whole, frame.language)];
    let band = rows.row(frame, &Entry { name: &line.name, strong, cells: &cells, value: None });
    bar(frame, line, (parts, whole), rows.plot, band.middle, BAND);
    frame.point(head, spoken(&cells[0].0, frame.language), rows.place(0, band, &cells[0]));
}

/// The parts of a bar of 100 % by their columns, with those that may not be shown together at the end; none when it is
/// not known how much these are.
fn slices<'a>(line: &Line, parts: &'a [Part], whole: Whole) -> Option<Vec<Slice<'a>>> {
    let all = sum(line, parts);
    let share = |key: &str, count: i64| match (all, whole) {
        (Some(0), _) => Some(0.0),
        (Some(all), _) => Some(count as f64 / all as f64),
        (None, Whole::Shares) => line.number(&format!("share_{key}")),
        (None, Whole::Count(all)) => line.number(all).filter(|all| *all > 0.0).map(|all| count as f64 / all),
        (None, Whole::Unknown) => None,
    };
    let shown = parts.iter().filter(|part| !line.is_hidden(part.key));
    let slice = |part: &'a Part| {
        let count = line.count(part.key).unwrap_or(0).max(0);
        Some(Slice { count: Some(count), share: share(part.key, count)?, paint: part.paint, part: Some(part) })
    };
    let mut slices = shown.map(slice).collect::<Option<Vec<Slice<'_>>>>()?;
    if all.is_none() {
        // Where every part is hidden, nothing says that they are 100 %.
        slices.first()?;
        let rest = 1.0 - slices.iter().map(|slice| slice.share).sum::<f64>();
        slices.push(Slice { count: None, share: rest.max(f64::EPSILON), paint: HIDDEN, part: None });
    }
    Some(slices)
}

/// A bar of 100 % between two pixels, around its middle; a stub where there are no parts to draw it of.
pub fn bar(
    frame: &mut Frame,
    line: &Line,
    (parts, whole): (&[Part], Whole),
    plot: (f64, f64),
    middle: f64,
    height: f64,
) {
    let Some(slices) = slices(line, parts, whole) else {
        let place = marked_stub(frame, plot.0, middle, height);
        parts.iter().for_each(|part| unmeasured(frame, line, part, place));
        return;
    };
    let mut x = plot.0;
    for (slice, long) in slices.iter().zip(widths(&slices, plot.1 - plot.0)) {
        // The pixel that is left open keeps neighbours apart, whatever their colours.
        let place = ((x, middle - height / 2.0), ((long - 1.0).max(0.0), height));
        frame.bar(slice.paint, place.0, place.1);
        let middle_of_part = x + (long - 1.0) / 2.0;
        match (slice.count, fitting(slice, long, frame.language)) {
            (Some(_), Some(text)) => {
                frame.put(label(middle_of_part, middle + 4.5, Anchor::Middle, SMALL, slice.paint.on, &text));
            }
            (None, Some(text)) => frame.say(middle_of_part, middle, Anchor::Middle, (SMALL, INK), &text),
            (None, None) if long >= ROOM_OF_MARK => mark(frame, middle_of_part, middle, Anchor::Middle),
            (_, None) => {}
        }
        match slice.part {
            Some(part) => frame.point(&part.text, texts(slice, frame.language).swap_remove(0), place),
            None => {
                let hidden = parts.iter().filter(|part| line.is_hidden(part.key));
                hidden.for_each(|part| unmeasured(frame, line, part, place));
            }
        }
        x += long;
    }
}

/// The value of a part without a length of its own.
fn unmeasured(frame: &mut Frame, line: &Line, part: &Part, place: Place) {
    let count = line.counted(part.key, frame.language).unwrap_or_else(|| frame.language.count(0));
    frame.point(&part.text, spoken(&count, frame.language), place);
}

/// The widths of the parts; what a thin one gets too much, the widest gives.
fn widths(slices: &[Slice], room: f64) -> Vec<f64> {
    let width = |slice: &Slice| if slice.share > 0.0 { (slice.share * room).max(THIN) } else { 0.0 };
    let mut widths: Vec<f64> = slices.iter().map(width).collect();
    let excess = widths.iter().sum::<f64>() - room;
    if let Some(widest) = widths.iter_mut().reduce(|one, other| if *other > *one { other } else { one }) {
        *widest = if *widest > 0.0 { *widest - excess } else { 0.0 };
    }
    widths
}

/// What a part says where it fits: its count and share, or its share, or nothing.
fn fitting(slice: &Slice, room: f64, language: Language) -> Option<String> {
    let texts = if slice.count == Some(0) { Vec::new() } else { texts(slice, language) };
    texts.into_iter().find(|text| width(text, SMALL) + 7.0 <= room)
}

/// What a part can say, the longest first.
fn texts(slice: &Slice, language: Language) -> Vec<String> {
    let share = super::percent(language, slice.share);
    match slice.count {
        Some(0) => vec![language.count(0)],
        Some(count) => vec![format!("{} ({share})", language.count(count)), share],
        None => vec![language.of("niet getoond (samen)", "not shown (together)").to_owned()],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slices(counts: &[i64]) -> Vec<Slice<'static>> {
        let all: i64 = counts.iter().sum();
        let slice =
            |count: &i64| Slice { count: Some(*count), share: *count as f64 / all as f64, paint: FIRST, part: None };
        counts.iter().map(slice).collect()
    }

    #[test]
    fn widths_sum_to_the_room_and_none_vanishes() {
        for counts in [vec![1, 4999], vec![1, 1, 1, 9997], vec![0, 3, 0, 4], vec![5]] {
            let widths = widths(&slices(&counts), 300.0);
            assert!((widths.iter().sum::<f64>() - 300.0).abs() < 1e-9, "{counts:?}");
            assert!(widths.iter().zip(&counts).all(|(width, count)| (*count == 0) == (*width < THIN)), "{counts:?}");
        }
    }

    #[test]
    fn part_says_what_fits() {
        let slices = slices(&[38, 26, 0]);
        assert_eq!(fitting(&slices[0], 100.0, Language::Dutch).as_deref(), Some("38 (59%)"));
        assert_eq!(fitting(&slices[0], 40.0, Language::Dutch).as_deref(), Some("59%"));
        assert_eq!(fitting(&slices[0], 20.0, Language::Dutch), None);
        assert_eq!(fitting(&slices[2], 100.0, Language::Dutch), None);
    }
}
