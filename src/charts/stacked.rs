//! Bars of 100 %: how cases ended, whether people were new, and what was read of each file. The parts stand in one order, so that the first can be
//! compared from the left and the last from the right; a part says its number where it fits.

use super::axis::shares;
use super::frame::Frame;
use super::label::{Anchor, REST, SMALL, label};
use super::legend::{Key, legend};
use super::palette::{FALL, FIRST, OPEN, PALE, Paint, QUIET};
use super::rows::{Entry, Rows, column, heading, set_apart};
use super::scale::Scale;
use super::table::{Line, Table};
use super::text::width;
use crate::language::Language;

const BAND: f64 = 24.0;
/// A part that is not zero is never thinner than this.
const THIN: f64 = 3.0;

/// A part of every bar.
struct Part {
    key: &'static str,
    paint: Paint,
    text: &'static str,
}

/// Draws `goal-reached`.
pub fn goal_reached(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "yes", paint: FIRST, text: language.of("behaald", "reached") },
        Part { key: "partly", paint: PALE, text: language.of("deels behaald", "partly reached") },
        Part { key: "no", paint: FALL, text: language.of("niet behaald", "not reached") },
        Part { key: "unknown", paint: OPEN, text: language.of("(nog) niet bekend", "not known (yet)") },
    ];
    draw(frame, table, &parts, "n")
}

/// Draws `new-or-known`.
pub fn new_or_known(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "new", paint: FIRST, text: language.of("nieuw", "new") },
        Part { key: "known", paint: PALE, text: language.of("al bekend", "known before") },
        Part { key: "unknown", paint: OPEN, text: language.of("niet bekend", "not known") },
    ];
    draw(frame, table, &parts, "n")
}

/// Draws `end-vs-start`.
pub fn end_against_start(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "higher", paint: FIRST, text: language.of("hoger dan start", "higher than start") },
        Part { key: "equal", paint: PALE, text: language.of("gelijk", "equal") },
        Part { key: "lower", paint: FALL, text: language.of("lager", "lower") },
        Part { key: "unknown", paint: OPEN, text: language.of("(nog) niet bekend", "not known (yet)") },
    ];
    draw(frame, table, &parts, "n")
}

/// Draws `end-vs-goal`.
pub fn end_against_goal(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "higher", paint: FIRST, text: language.of("hoger dan doel", "higher than goal") },
        Part { key: "equal", paint: PALE, text: language.of("gelijk aan doel", "equal to goal") },
        Part { key: "lower", paint: FALL, text: language.of("lager", "lower") },
        Part { key: "unknown", paint: OPEN, text: language.of("(nog) niet bekend", "not known (yet)") },
    ];
    draw(frame, table, &parts, "n")
}

/// Draws `completeness`.
pub fn completeness(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "filled", paint: FIRST, text: language.of("ingevuld", "filled in") },
        Part { key: "missing", paint: OPEN, text: language.of("niet ingevuld", "not filled in") },
        Part { key: "invalid", paint: FALL, text: language.of("niet te lezen", "unreadable") },
    ];
    draw(frame, table, &parts, language.of("cellen", "cells"))
}

/// Draws `reading`.
pub fn reading(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let parts = [
        Part { key: "used", paint: FIRST, text: language.of("gebruikt", "used") },
        Part { key: "left_out", paint: FALL, text: language.of("weggelaten", "left out") },
    ];
    draw(frame, table, &parts, language.of("rijen", "rows"))
}

fn draw(frame: &mut Frame, table: &Table, parts: &[Part], head: &str) -> Option<()> {
    table.all().find(|line| sum(line, parts) > 0)?;
    legend(frame, parts.iter().map(|part| Key::bar(part.paint, part.text)).collect());
    let language = frame.language;
    let cells: Vec<_> = table.all().map(|line| [cell(line, parts, language)]).collect();
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
            row(frame, &rows, line, parts, false);
        }
    }
    if let Some(total) = &table.total {
        set_apart(frame);
        row(frame, &rows, total, parts, true);
    }
    shares(frame, Scale::new((0.0, 1.0), rows.plot));
    Some(())
}

fn cell(line: &Line, parts: &[Part], language: Language) -> (String, super::text::Face, super::palette::Ink) {
    (language.count(sum(line, parts)), REST, QUIET)
}

fn sum(line: &Line, parts: &[Part]) -> i64 {
    parts.iter().filter_map(|part| line.count(part.key)).sum()
}

fn row(frame: &mut Frame, rows: &Rows, line: &Line, parts: &[Part], strong: bool) {
    let cells = [cell(line, parts, frame.language)];
    let band = rows.row(frame, &Entry { name: &line.name, strong, cells: &cells, value: None });
    let parts: Vec<_> = parts.iter().map(|part| (line.count(part.key).unwrap_or(0).max(0), part.paint)).collect();
    bar(frame, &parts, rows.plot, band.middle, BAND);
}

/// A bar of 100 % of these counts between two pixels, around its middle.
pub fn bar(frame: &mut Frame, parts: &[(i64, Paint)], plot: (f64, f64), middle: f64, height: f64) {
    let counts: Vec<i64> = parts.iter().map(|(count, _)| *count).collect();
    let total: i64 = counts.iter().sum();
    let mut x = plot.0;
    for ((count, paint), long) in parts.iter().zip(widths(&counts, plot.1 - plot.0)) {
        // The pixel that is left open keeps neighbours apart, whatever their colours.
        frame.put(paint.bar(x, middle - height / 2.0, (long - 1.0).max(0.0), height));
        if let Some(text) = fitting(*count, total, long, frame.language) {
            frame.put(label(x + (long - 1.0) / 2.0, middle + 4.5, Anchor::Middle, SMALL, paint.on, &text));
        }
        x += long;
    }
}

/// The widths of the parts; what a thin one gets too much, the widest gives.
fn widths(counts: &[i64], room: f64) -> Vec<f64> {
    let total: i64 = counts.iter().sum();
    if total == 0 {
        return vec![0.0; counts.len()];
    }
    let exact = |count: &i64| *count as f64 / total as f64 * room;
    let mut widths: Vec<f64> =
        counts.iter().map(|count| if *count > 0 { exact(count).max(THIN) } else { 0.0 }).collect();
    let excess = widths.iter().sum::<f64>() - room;
    if let Some(widest) = widths.iter_mut().reduce(|one, other| if *other > *one { other } else { one }) {
        *widest -= excess;
    }
    widths
}

/// What a part says: its count and share, or its share, or nothing.
fn fitting(count: i64, total: i64, room: f64, language: Language) -> Option<String> {
    if count == 0 {
        return None;
    }
    let share = super::percent(language, count as f64 / total as f64);
    let long = format!("{} ({share})", language.count(count));
    [long, share].into_iter().find(|text| width(text, SMALL) + 7.0 <= room)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_sum_to_the_room_and_none_vanishes() {
        for counts in [vec![1, 4999], vec![1, 1, 1, 9997], vec![0, 3, 0, 4], vec![5]] {
            let widths = widths(&counts, 300.0);
            assert!((widths.iter().sum::<f64>() - 300.0).abs() < 1e-9, "{counts:?}");
            assert!(widths.iter().zip(&counts).all(|(width, count)| (*count == 0) == (*width < THIN)), "{counts:?}");
        }
    }

    #[test]
    fn part_says_what_fits() {
        assert_eq!(fitting(38, 64, 100.0, Language::Dutch).as_deref(), Some("38 (59%)"));
        assert_eq!(fitting(38, 64, 40.0, Language::Dutch).as_deref(), Some("59%"));
        assert_eq!(fitting(38, 64, 20.0, Language::Dutch), None);
        assert_eq!(fitting(0, 64, 100.0, Language::Dutch), None);
    }
}
