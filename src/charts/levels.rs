//! How many stood on each of the five levels: for every domain a bar of 100 % at the start and one at the end.

use super::axis::name;
use super::axis::shares;
use super::frame::Frame;
use super::label::{Anchor, SMALL, label, place, spoken};
use super::legend::{Key, legend};
use super::palette::{INK, QUIET, SHADES};
use super::rows::{Entry, Rows, heading, set_apart};
use super::scale::Scale;
use super::stacked::{Part, Whole, bar, sum};
use super::table::{Line, Table};
use super::text::width;
use crate::language::{Language, figures};
use crate::zrm::Level;

const BAR: f64 = 18.0;
const APART: f64 = 2.0;
const GAP: f64 = 8.0;

/// A moment with the columns of its levels.
struct Moment {
    text: &'static str,
    keys: [&'static str; 5],
}

fn moments(language: Language) -> [Moment; 2] {
    [
        Moment { text: language.of("start", "start"), keys: ["start_1", "start_2", "start_3", "start_4", "start_5"] },
        Moment { text: language.of("eind", "end"), keys: ["end_1", "end_2", "end_3", "end_4", "end_5"] },
    ]
}

/// Draws `levels`.
pub fn draw(frame: &mut Frame, table: &Table) -> Option<()> {
    let language = frame.language;
    let moments = moments(language);
    table.all().find(|line| moments.iter().any(|moment| sum(line, &parts(moment, language)) != Some(0)))?;
    legend(
        frame,
        Level::ALL.into_iter().zip(SHADES).map(|(level, paint)| Key::bar(paint, named(level, language))).collect(),
    );
    let rows = Rows::new(frame, table.all().map(|line| line.name.as_str()), &[], 0.0, 2.0 * BAR + APART);
    let words = moments.iter().map(|moment| width(moment.text, SMALL)).fold(0.0, f64::max);
    let counts = table.all().flat_map(|line| moments.iter().map(|moment| width(&n(line, moment, language), SMALL)));
    let plot = (rows.plot.0 + words + GAP, rows.plot.1 - counts.fold(0.0, f64::max) - GAP);
    for (place, group) in table.groups.iter().enumerate() {
        if let Some(name) = &group.name {
            heading(frame, name, None, place == 0);
        }
        for line in &group.lines {
            row(frame, &rows, plot, line, &moments, false);
        }
    }
    frame.group(None);
    if let Some(total) = &table.total {
        set_apart(frame);
        row(frame, &rows, plot, total, &moments, true);
    }
    shares(frame, Scale::new((0.0, 1.0), plot));
    Some(())
}

fn row(frame: &mut Frame, rows: &Rows, plot: (f64, f64), line: &Line, moments: &[Moment; 2], strong: bool) {
    let band = rows.row(frame, &Entry { name: &line.name, strong, cells: &[], value: None });
    for (moment, side) in moments.iter().zip([-1.0, 1.0]) {
        let middle = band.middle + side * (BAR + APART) / 2.0;
        let foot = middle + 4.5;
        frame.put(label(plot.0 - GAP, foot, Anchor::End, SMALL, INK, moment.text));
        frame.row(&format!("{}, {}", line.name, moment.text));
        bar(frame, line, (&parts(moment, frame.language), Whole::Shares), plot, middle, BAR);
        let n = n(line, moment, frame.language);
        frame.put(label(rows.plot.1, foot, Anchor::End, SMALL, QUIET, &n));
        let count = spoken(n.trim_start_matches("n = "), frame.language);
        frame.point("n", count, place(rows.plot.1, foot, Anchor::End, width(&n, SMALL)));
    }
}

fn parts(moment: &Moment, language: Language) -> Vec<Part> {
    let parts = moment.keys.into_iter().zip(SHADES).zip(Level::ALL);
    parts.map(|((key, paint), level)| Part { key, paint, text: named(level, language).into() }).collect()
}

fn named(level: Level, language: Language) -> String {
    format!("{} {}", level.number(), name(level, language))
}

fn n(line: &Line, moment: &Moment, language: Language) -> String {
    let all = sum(line, &parts(moment, language)).map(|all| language.count(all));
    format!("n = {}", all.unwrap_or_else(|| figures::HIDDEN.to_owned()))
}
