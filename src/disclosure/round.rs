//! Counts rounded to fives, small ones hidden, and everything else computed from what is shown. Each number is rounded by
//! itself, so that the same number is the same in all figures; totals may differ from the sum of their parts.

use super::apply::{reorder, say_no_numbers};
use super::measure;
use crate::figures::{Cell, Column, ColumnType, Draft, Made, Measure, Row};
use crate::statistics::ScorePairs;

/// A smaller count would become 0 or 5.
const LEAST: i64 = 8;

/// Rounds a draft.
pub fn round(draft: &mut Draft) {
    let rows = std::mem::take(&mut draft.rows);
    draft.rows = rows.into_iter().enumerate().map(|(at, row)| rounded_row(draft, at, row)).collect();
    let n = draft.facts.n.filter(|_| draft.n_made != Made::Public);
    draft.facts.n = match n.map(|n| count(n as i64)) {
        Some(Cell::Count(n)) => Some(n.unsigned_abs()),
        Some(_) => None,
        None => draft.facts.n,
    };
    say_no_numbers(draft);
    reorder(draft);
}

fn rounded_row(draft: &Draft, at: usize, row: Row) -> Row {
    let scores = draft.scores.get(at);
    let counts = draft.columns.iter().zip(&row.cells).map(|(column, cell)| counted(column, cell, scores, &row));
    let counts = Row { cells: counts.collect(), total: row.total };
    let cells =
        draft.columns.iter().zip(&counts.cells).map(|(column, cell)| made(column, cell, &draft.columns, &counts));
    let mut cells: Vec<Cell> = cells.collect();
    // What is made of means, when these are rounded.
    let means = Row { cells: cells.clone(), total: row.total };
    for (cell, column) in cells.iter_mut().zip(&draft.columns).filter(|(_, column)| column.key == "difference") {
        *cell = made(column, cell, &draft.columns, &means);
    }
    Row { cells, total: row.total }
}

/// What is counted, or a mean of it, by itself.
fn counted(column: &Column, cell: &Cell, scores: Option<&ScorePairs>, row: &Row) -> Cell {
    match (column.made, cell) {
        (_, Cell::Null) => Cell::Null,
        (Made::Label(_) | Made::Public, cell) => cell.clone(),
        (Made::Count(..) | Made::CountOfAll(..), Cell::Count(n)) => count(*n),
        (Made::Scores(measure), Cell::Count(n)) => {
            match scores.is_some_and(|pairs| is_breakdown(measure, pairs, row)) {
                true => Cell::Hidden,
                false => count(*n),
            }
        }
        (Made::Mean(measure, _), Cell::Number(mean)) => match scores.is_some_and(|pairs| may_show_mean(measure, pairs))
        {
            true => Cell::Number(to_decimals(*mean, 10.0)),
            false => Cell::Hidden,
        },
        (Made::From(_) | Made::Of(..), cell) => cell.clone(),
        _ => Cell::Hidden,
    }
}

fn count(n: i64) -> Cell {
    match n {
        0 => Cell::Count(0),
        n if n < LEAST => Cell::Hidden,
        n => Cell::Count((n + 2) / 5 * 5),
    }
}

fn to_decimals(number: f64, one: f64) -> f64 {
    (number * one).round() / one
}

/// Whether a mean is of enough people, of whom not nearly all have the lowest or highest score.
fn may_show_mean(of: Measure, pairs: &ScorePairs) -> bool {
    let (n, sum) = (measure::value(measure::counted_by(of), pairs), measure::value(of, pairs));
    let (low, high) = measure::bounds(of);
    n >= LEAST && (sum - low * n).min(high * n - sum) > 1
}

/// Whether a count says how nearly everybody did: then nothing is said of the others either.
fn is_breakdown(of: Measure, pairs: &ScorePairs, row: &Row) -> bool {
    measure::breakdown(of, row).is_some_and(|group| {
        let counts = group.iter().map(|part| part(pairs));
        let (all, largest) = counts.fold((0, 0), |(all, largest), count| (all + count, largest.max(count)));
        all > 0 && (all < LEAST || largest >= all - 1)
    })
}

/// What is computed from rounded counts and means of the same row.
fn made(column: &Column, cell: &Cell, columns: &[Column], row: &Row) -> Cell {
    let at = |key: &str| columns.iter().position(|column| column.key == key).map(|place| &row.cells[place]);
    let number = |key: &str| match at(key)? {
        Cell::Count(count) => Some(*count as f64),
        Cell::Number(number) => Some(*number),
        _ => None,
    };
    match (column.made, cell) {
        (_, Cell::Null) => Cell::Null,
        (Made::Of(n, least), Cell::Number(mean)) => match number(n).is_some_and(|n| n >= f64::from(least)) {
            true => Cell::Number(mean.round()),
            false => Cell::Hidden,
        },
        (Made::From(keys), _) => from(column, keys, &number).unwrap_or(Cell::Hidden),
        _ => cell.clone(),
    }
}

fn from(column: &Column, keys: &[&str], number: &dyn Fn(&str) -> Option<f64>) -> Option<Cell> {
    let all: Vec<f64> = keys.iter().map(|key| number(key)).collect::<Option<_>>()?;
    let planned = || number("planned").or_else(|| number("inhabitants"));
    let share = |part: f64, whole: f64| (whole > 0.0).then(|| Cell::Number(to_decimals(part / whole, 100.0)));
    match (column.key, &all[..]) {
        (key, _) if key.ends_with("_low") || key.ends_with("_high") => None,
        ("share_new", [new, known]) => share(*new, new + known),
        ("per_session", [participants]) => {
            Some(Cell::Number(to_decimals(participants / number("sessions").filter(|sessions| *sessions > 0.0)?, 10.0)))
        }
        // OK because counts are whole.
        ("difference", [achieved]) => Some(Cell::Count((achieved - planned()?) as i64)),
        ("difference", [start, end, _]) => Some(Cell::Number(to_decimals(end - start, 10.0))),
        (_, [achieved]) => share(*achieved, planned()?),
        (_, [part, whole]) if column.sort == ColumnType::Share => share(*part, *whole),
        _ => None,
    }
}
