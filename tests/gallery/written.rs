//! Figures written as text: a line of keys, and a line a row. Labels end in a bar, cells stand between spaces.

use crate::drafts::{domain, draft, text};
use groeibeeld::calendar::{Period, Span, Step, spans};
use groeibeeld::figures::{Cell, ColumnType, Draft, FigureId, Label, Row};
use groeibeeld::values::{BandCell, age_band};
use groeibeeld::zrm::Level;

/// A figure of these columns, labels first, and rows: `figure(id, "kind | yes no", "Leun en steun | 12 3")`. "Totaal" sums
/// up, "?" is not recorded, "geen" is no onward referral, "-" is null, "·" is hidden; a number with a point is a mean or share.
pub fn figure(id: FigureId, keys: &'static str, rows: &str) -> Draft {
    let mut columns: Vec<(&'static str, ColumnType)> = Vec::new();
    let parts: Vec<&'static str> = keys.split('|').collect();
    let (labels, cells) = parts.split_at(parts.len() - 1);
    columns.extend(labels.iter().map(|key| (key.trim(), ColumnType::Text)));
    columns.extend(cells[0].split_whitespace().map(|key| (key, sort(key))));
    let rows = rows.lines().map(str::trim).filter(|line| !line.is_empty()).map(|line| row(line, &columns));
    draft(id, &columns, rows.collect())
}

fn sort(key: &str) -> ColumnType {
    match key {
        _ if key.contains("share") => ColumnType::Share,
        _ if key.ends_with("days") => ColumnType::Days,
        "pair_start" | "pair_end" | "growth" => ColumnType::Mean,
        _ => ColumnType::Count,
    }
}

fn row(line: &str, columns: &[(&'static str, ColumnType)]) -> Row {
    let parts: Vec<&str> = line.split('|').map(str::trim).collect();
    let (names, cells) = parts.split_at(parts.len() - 1);
    let labels: Vec<Label> = names.iter().zip(columns).map(|(name, (key, _))| label(name, key)).collect();
    let total = labels.contains(&Label::Total);
    let cells = labels.into_iter().map(Cell::Label).chain(cells[0].split_whitespace().map(cell));
    let row = Row { cells: cells.collect(), total };
    assert_eq!(row.cells.len(), columns.len(), "{line}");
    row
}

fn cell(written: &str) -> Cell {
    match written {
        "-" => Cell::Null,
        "·" => Cell::Hidden,
        _ if written.contains('.') => Cell::Number(written.parse().unwrap()),
        _ => Cell::Count(written.parse().unwrap()),
    }
}

fn label(name: &str, key: &str) -> Label {
    match (name, key) {
        ("Totaal", _) => Label::Total,
        ("?", _) => Label::NotRecorded,
        ("geen", "destination") => Label::NoReferral,
        ("allen", "who") => Label::Everybody,
        (_, "domain" | "main_domain") => domain(name),
        (_, "start_level") => Label::Level(Level::new(name.parse().unwrap()).unwrap()),
        (_, "age_band") => match age_band(name) {
            BandCell::Band(band) => Label::Age(band),
            other => panic!("{name} is {other:?}"),
        },
        (_, "year") => span(name).map_or_else(|| text(name), Label::Span),
        _ => text(name),
    }
}

/// "2024" is a year, "2024-3" a month.
fn span(name: &str) -> Option<Span> {
    let (year, month) = name.split_once('-').map_or((name, None), |(year, month)| (year, Some(month)));
    let year = Period::year(year.parse().ok()?)?;
    Some(match month {
        None => Span { step: Step::Year, period: year },
        Some(month) => spans(year, Step::Month)[month.parse::<usize>().ok()? - 1],
    })
}
