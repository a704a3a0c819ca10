//! The naive comparison: two figures that were made apart in, the one that sets them side by side out, by looking up every
//! row and cell again. It shares nothing with `src/analysis` but the names of cells.

use groeibeeld::calendar::{Span, spans};
use groeibeeld::figures::{Cell, ColumnType, Draft, FigureId, Label, Row};

/// The column that leads a figure.
fn lead(draft: &Draft) -> &'static str {
    use FigureId::*;
    match draft.id {
        Growth | GrowthByTheme | Spillover => "growth",
        GoalReached => "yes",
        YoungByDomain => "under",
        ReachByTheme | PopulationReach => "achieved",
        ReachByService => "reach",
        GroupActivities => "participants",
        StartedClosed => "started",
        Duration => "mean_days",
        NewOrKnown => "new",
        _ => "cases",
    }
}

/// The label columns of a row as text, and whether it is a total.
fn name(draft: &Draft, row: &Row) -> String {
    let is_label = |index: &usize| draft.columns[..=*index].iter().all(|column| column.sort == ColumnType::Text);
    let labels = (0..row.cells.len()).filter(is_label).map(|index| row.cells[index].clone());
    format!("{:?} {}", labels.collect::<Vec<_>>(), row.total)
}

/// The spans of a figure's period.
fn spans_of(draft: &Draft, of: Span) -> Vec<Span> {
    spans(draft.facts.selection.period.unwrap(), of.step)
}

/// A row with the spans that have its place in another figure; none where there are not as many.
fn moved(row: &Row, from: &Draft, to: &Draft) -> Option<Row> {
    let cell = |cell: &Cell| match cell {
        Cell::Label(Label::Span(span)) => {
            let (all, others) = (spans_of(from, *span), spans_of(to, *span));
            let place = all.iter().position(|other| other == span).filter(|_| all.len() == others.len())?;
            Some(Cell::Label(Label::Span(others[place])))
        }
        cell => Some(cell.clone()),
    };
    Some(Row { cells: row.cells.iter().map(cell).collect::<Option<_>>()?, total: row.total })
}

fn cell(draft: &Draft, row: &Row, key: &str) -> Cell {
    row.cells[draft.columns.iter().position(|column| column.key == key).unwrap()].clone()
}

/// What a period has in a column where it does not have the row.
fn absent(draft: &Draft, key: &str) -> Cell {
    let sort = draft.columns.iter().find(|column| column.key == key).unwrap().sort;
    let is_known = !["reach-by-theme", "reach-by-service", "group-activities"].contains(&draft.id.name());
    if sort == ColumnType::Count && is_known { Cell::Count(0) } else { Cell::Null }
}

fn minus(now: &Cell, was: &Cell) -> Cell {
    match (now, was) {
        (Cell::Count(now), Cell::Count(was)) => Cell::Count(now - was),
        (Cell::Number(now), Cell::Number(was)) => Cell::Number(now - was),
        _ => Cell::Null,
    }
}

fn ratio(now: &Cell, was: &Cell) -> Cell {
    match (now, was) {
        (Cell::Count(_), Cell::Count(0)) => Cell::Null,
        (Cell::Count(now), Cell::Count(was)) => Cell::Number(*now as f64 / *was as f64 - 1.0),
        _ => Cell::Null,
    }
}

/// Checks the columns and rows of a comparison against the two figures that were made apart.
pub fn check(compared: &Draft, now: &Draft, before: &Draft, is_same: impl Fn(&Cell, &Cell) -> bool) {
    assert_eq!(compared.columns[..now.columns.len()], now.columns, "{:?}", compared.id);
    let added: Vec<&str> = compared.columns[now.columns.len()..].iter().map(|column| column.key).collect();
    for row in &compared.rows {
        let here = now.rows.iter().find(|other| name(now, other) == name(compared, row));
        let there = moved(row, compared, before);
        let has_counterpart = there.is_some();
        let there = there.and_then(|row| before.rows.iter().find(|other| name(before, other) == name(compared, &row)));
        for column in &now.columns {
            let expected = match here {
                Some(here) => cell(now, here, column.key),
                None if column.sort == ColumnType::Text => continue,
                None => absent(now, column.key),
            };
            assert!(is_same(&cell(compared, row, column.key), &expected), "{:?} {} {row:?}", now.id, column.key);
        }
        for key in &added {
            let of = match *key {
                "previous" | "change" | "change_ratio" => lead(now),
                "change_of_ratio" => "ratio",
                key => key.strip_prefix("previous_").or(key.strip_prefix("change_")).unwrap(),
            };
            let was = match there {
                Some(there) => cell(before, there, of),
                None if has_counterpart => absent(now, of),
                None => Cell::Null,
            };
            let is = cell(compared, row, of);
            let expected = match *key {
                "change_ratio" => ratio(&is, &was),
                key if key.starts_with("previous") => was,
                _ => minus(&is, &was),
            };
            assert!(is_same(&cell(compared, row, key), &expected), "{:?} {key} {row:?} {expected:?}", now.id);
        }
    }
    check_rows(compared, now, before, added.is_empty());
}

/// The rows of now are all there in their order, and those of before that have their place now, each once.
fn check_rows(compared: &Draft, now: &Draft, before: &Draft, is_not_compared: bool) {
    let names = |draft: &Draft, rows: &[Row]| rows.iter().map(|row| name(draft, row)).collect::<Vec<_>>();
    let all = names(compared, &compared.rows);
    let of_now = names(now, &now.rows);
    let kept: Vec<String> = all.iter().filter(|name| of_now.contains(name)).cloned().collect();
    assert_eq!(kept, of_now, "{:?}", now.id);
    if is_not_compared {
        assert_eq!(all, of_now, "{:?}", now.id);
        return;
    }
    let of_before: Vec<Row> = before.rows.iter().filter_map(|row| moved(row, before, now)).collect();
    let mut expected = [of_now, names(before, &of_before)].concat();
    expected.sort();
    expected.dedup();
    let mut sorted = all;
    sorted.sort();
    assert_eq!(sorted, expected, "{:?}", now.id);
    // A total of all stands last, and the rows of a group stand together.
    let firsts: Vec<&Cell> = compared.rows.iter().map(|row| &row.cells[0]).collect();
    let is_total = |cell: &&Cell| **cell == Cell::Label(Label::Total);
    assert!(firsts.iter().rev().skip_while(|cell| is_total(cell)).all(|cell| !is_total(cell)), "{:?}", now.id);
    let mut runs: Vec<String> = firsts.chunk_by(|one, next| one == next).map(|run| format!("{:?}", run[0])).collect();
    let count = runs.len();
    runs.sort();
    runs.dedup();
    assert_eq!(runs.len(), count, "{:?}", now.id);
}
