//! The table of a figure, for readers: one, or where it has many columns a table for each group of them, so that it can
//! be read on paper. The names of rows stand in each.

use super::block::{Row, Table};
use crate::disclosure::Figure;
use crate::figures::{self, Cell, ColumnType};
use crate::language::Language;
use crate::language::figures::{Words, column_order};

/// Up to so many columns stand in one table, whatever their groups.
const NARROW: usize = 8;
/// Up to so many numbers stand beside each other on paper; a column of names takes the room of two.
const WIDEST: usize = 12;

/// The place of a column, and the name of its group.
type Column = (usize, Option<&'static str>);

/// Columns that stand in a table together.
struct Part {
    /// What they have in common.
    name: Option<String>,
    /// Their places.
    places: Vec<usize>,
}

/// The table, or the tables.
pub fn tables(figure: &Figure, words: &Words, language: Language) -> Vec<Table> {
    parts(figure, language).iter().map(|part| table(figure, words, part)).collect()
}

/// Which columns stand in a table together.
fn parts(figure: &Figure, language: Language) -> Vec<Part> {
    let order = column_order(figure, language);
    let places = |columns: &[Column]| columns.iter().map(|(place, _)| *place).collect::<Vec<_>>();
    if order.len() <= NARROW {
        return vec![Part { name: None, places: places(&order) }];
    }
    let (labels, numbers) = order.split_at(labels(figure));
    let groups = numbers.chunk_by(|(_, one), (_, next)| one == next);
    let in_group = |group: &[Column]| {
        // As many in each, or one less.
        let tables = group.len().div_ceil(WIDEST - 2 * labels.len());
        let columns: Vec<Vec<usize>> = group.chunks(group.len().div_ceil(tables)).map(places).collect();
        let name = group[0].1.map(str::to_owned);
        let part = |(number, columns): (usize, Vec<usize>)| Part {
            name: if tables > 1 { Some(part_of(name.as_deref(), number, tables, language)) } else { name.clone() },
            places: [places(labels), columns].concat(),
        };
        (1..).zip(columns).map(part).collect::<Vec<_>>()
    };
    groups.flat_map(in_group).collect()
}

/// "Aandelen, deel 1 van 2"
fn part_of(name: Option<&str>, number: usize, parts: usize, language: Language) -> String {
    let part = language.of(format!("deel {number} van {parts}"), format!("part {number} of {parts}"));
    name.map_or_else(|| part.clone(), |name| format!("{name}, {part}"))
}

/// How many of the first columns are names.
fn labels(figure: &Figure) -> usize {
    figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count()
}

/// A table of these columns.
fn table(figure: &Figure, words: &Words, Part { name, places }: &Part) -> Table {
    let column = |place: &usize| (words.columns[*place].clone(), figure.columns()[*place].sort == ColumnType::Text);
    let cell = |row: &figures::Row, texts: &[String], place: usize| {
        let is_hidden = place >= labels(figure) && row.cells[place] == Cell::Hidden;
        (!is_hidden).then(|| texts[place].clone())
    };
    let row = |(row, texts): (&figures::Row, &Vec<String>)| Row {
        cells: places.iter().map(|place| cell(row, texts, *place)).collect(),
        is_total: row.total,
    };
    Table {
        caption: name.iter().fold(words.title.clone(), |title, name| format!("{title}: {name}")),
        columns: places.iter().map(column).collect(),
        labels: places.iter().filter(|place| **place < labels(figure)).count(),
        rows: figure.rows().iter().zip(&words.rows).map(row).collect(),
    }
}
