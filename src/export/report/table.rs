//! The table of a figure, for readers: one, or where it has many columns a table for each group of them, so that it can
//! be read on paper. The names of rows stand in each.

use super::html::{block, element, heard, line, with_text};
use crate::disclosure::Figure;
use crate::figures::{Cell, ColumnType, Row};
use crate::language::figures::{HIDDEN, Words, column_order};
use crate::language::{Language, page};

/// Up to so many columns stand in one table, whatever their groups.
const NARROW: usize = 8;
/// Up to so many numbers stand beside each other on paper; a column of names takes the room of two.
const WIDEST: usize = 12;
/// Tables with up to so many rows stand on one page.
const SHORT: usize = 16;

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
pub fn tables(figure: &Figure, words: &Words, language: Language) -> String {
    parts(figure, language).iter().map(|part| table(figure, words, part, language)).collect()
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

/// A table of these columns, which scrolls where it is too wide.
fn table(figure: &Figure, words: &Words, Part { name, places }: &Part, language: Language) -> String {
    let caption = name.iter().fold(words.title.clone(), |title, name| format!("{title}: {name}"));
    let heads = places.iter().map(|place| head(figure, &words.columns[*place], *place)).collect::<String>();
    let rows = figure.rows().iter().zip(&words.rows);
    let rows = rows.map(|(row, texts)| written(figure, row, texts, places, language)).collect::<String>();
    let table = line("caption", &[], &caption)
        + &block("thead", &[], &(element("tr", &[], &heads) + "\n"))
        + &block("tbody", &[], &rows);
    let name = format!("{}: {caption}", page::table(language));
    let class = if figure.rows().len() <= SHORT { "scroll short" } else { "scroll" };
    let region = [("class", class), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
    block("div", &region, &block("table", &[], &table))
}

/// The class of a column.
fn class(figure: &Figure, place: usize) -> (&'static str, &'static str) {
    let is_text = figure.columns()[place].sort == ColumnType::Text;
    ("class", if is_text { "name" } else { "number" })
}

fn head(figure: &Figure, label: &str, place: usize) -> String {
    with_text("th", &[("scope", "col"), class(figure, place)], label)
}

fn written(figure: &Figure, row: &Row, texts: &[String], places: &[usize], language: Language) -> String {
    let cell = |place: &usize| match (&row.cells[*place], *place < labels(figure)) {
        (_, true) => with_text("th", &[("scope", "row"), class(figure, *place)], &texts[*place]),
        (Cell::Hidden, _) => element("td", &[class(figure, *place)], &hidden(language)),
        _ => with_text("td", &[class(figure, *place)], &texts[*place]),
    };
    let total: &[(&str, &str)] = if row.total { &[("class", "total")] } else { &[] };
    element("tr", total, &places.iter().map(cell).collect::<String>()) + "\n"
}

/// A cell that is not shown: the same whatever it stands for, in sight and to be heard.
fn hidden(language: Language) -> String {
    with_text("span", &[("class", "hidden"), ("aria-hidden", "true")], HIDDEN) + &heard(page::not_shown(language))
}
