//! The table of a figure, for readers: one, or where it has many columns a table for each group of them, so that it can
//! be read on paper. The names of rows stand in each.

use super::html::{block, element, heard, line, with_text};
use crate::disclosure::Figure;
use crate::figures::{Cell, ColumnType, Row};
use crate::language::figures::{HIDDEN, Words, column_order};
use crate::language::{Language, page};

/// Up to so many columns stand in one table.
const NARROW: usize = 8;

/// Places of columns that stand together, with the name of their group.
type Part = (Option<&'static str>, Vec<usize>);

/// The table, or the tables.
pub fn tables(figure: &Figure, words: &Words, language: Language) -> String {
    parts(figure, language).iter().map(|part| table(figure, words, part, language)).collect()
}

/// Which columns stand in a table together.
fn parts(figure: &Figure, language: Language) -> Vec<Part> {
    let order = column_order(figure, language);
    let place = |(place, _): &(usize, Option<&'static str>)| *place;
    if order.len() <= NARROW {
        return vec![(None, order.iter().map(place).collect())];
    }
    let (labels, numbers) = order.split_at(labels(figure));
    let groups = numbers.chunk_by(|(_, one), (_, next)| one == next);
    groups.map(|group| (group[0].1, labels.iter().chain(group).map(place).collect())).collect()
}

/// How many of the first columns are names.
fn labels(figure: &Figure) -> usize {
    figure.columns().iter().take_while(|column| column.sort == ColumnType::Text).count()
}

/// A table of these columns, which scrolls where it is too wide.
fn table(figure: &Figure, words: &Words, (group, places): &Part, language: Language) -> String {
    let caption = group.map_or_else(|| words.title.clone(), |group| format!("{}: {group}", words.title));
    let heads = places.iter().map(|place| head(figure, &words.columns[*place], *place)).collect::<String>();
    let rows = figure.rows().iter().zip(&words.rows);
    let rows = rows.map(|(row, texts)| written(figure, row, texts, places, language)).collect::<String>();
    let table = line("caption", &[], &caption)
        + &block("thead", &[], &(element("tr", &[], &heads) + "\n"))
        + &block("tbody", &[], &rows);
    let name = format!("{}: {caption}", page::table(language));
    let region = [("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", &name)];
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
    with_text("span", &[("aria-hidden", "true")], HIDDEN) + &heard(page::not_shown(language))
}
