//! The numbers that stand in a chart, beside those of its table.

use crate::is_element;
use crate::number::{Written, numbers};
use crate::tables::{Cell, Table, text};
use groeibeeld::language::Language;
use groeibeeld::protocol::{FigureShown, RowShown};
use roxmltree::{Document, Node};

/// Columns of which the bars of a chart are shares.
const PARTS: [&[&str]; 9] = [
    &["yes", "partly", "no", "unknown"],
    &["new", "known", "unknown"],
    &["higher", "equal", "lower", "unknown"],
    &["up", "same", "down"],
    &["filled", "missing", "invalid"],
    &["used", "left_out"],
    &["start_1", "start_2", "start_3", "start_4", "start_5"],
    &["end_1", "end_2", "end_3", "end_4", "end_5"],
    &["to_1", "to_2", "to_3", "to_4", "to_5"],
];

/// Words of legends and remarks that have a number in them.
const WORDS: [&str; 16] = [
    "zelfredzaam",
    "acute problematiek",
    "self-sufficient",
    "acute problem",
    "minder dan 10 paren",
    "fewer than 10 pairs",
    "minder dan 10 trajecten",
    "fewer than 10 cases",
    "minder dan 20% van de rij",
    "less than 20% of the row",
    "20–40%",
    "40–60%",
    "60–80%",
    "80% o",
    "jonger dan 25 jaar",
    "younger than 25",
];

/// Fails when a text of a chart has a number that its table does not have in one row; answers how many there are.
pub fn check(svg: &str, figure: &FigureShown, table: &Table, language: Language, place: &str) -> usize {
    let document = Document::parse(svg).expect("XML");
    let rows = rows(figure, table, language);
    let names = names(figure, table);
    let texts = document.descendants().filter(|node| is_element(node, "text"));
    let mut found = 0;
    for node in texts.filter(|node| !is_of_scale(node)) {
        let said = text(node);
        if names.iter().any(|name| is_of_name(name, &said)) || WORDS.iter().any(|words| said.contains(words)) {
            continue;
        }
        let numbers = numbers(&said);
        let written: Vec<Written> = numbers.iter().map(|number| Written::new(number, language).expect(&said)).collect();
        let is_in = |row: &Vec<Number>| written.iter().all(|one| row.iter().any(|number| number.is(one)));
        assert!(rows.iter().any(is_in), "{place}: no row has the numbers of {said:?}");
        found += numbers.len();
    }
    found
}

/// A number of a row, and how the page writes it.
#[derive(Clone, Copy)]
struct Number {
    number: f64,
    is_share: bool,
    decimals: i32,
}

impl Number {
    /// Whether a chart may write it so: a chart does not say more than its table.
    fn is(&self, written: &Written) -> bool {
        let is_alike = self.is_share == written.is_share && written.decimals <= self.decimals;
        is_alike && written.holds(self.number)
    }
}

/// All numbers of each row, with the sums and shares of its parts.
fn rows(figure: &FigureShown, table: &Table, language: Language) -> Vec<Vec<Number>> {
    let row = |(cells, shown): (&Vec<Cell>, &RowShown)| {
        let columns = figure.table.columns.iter().zip(&shown.cells);
        let keyed: Vec<(&str, Number)> = columns
            .filter_map(|(column, shown)| {
                let at = table.columns.iter().position(|label| *label == column.label).expect("a column");
                let Cell::Number(number) = cells[at] else { return None };
                let Written { is_share, decimals, .. } = Written::new(shown.as_deref()?, language)?;
                Some((column.key.as_str(), Number { number, is_share, decimals }))
            })
            .collect();
        let of_parts = PARTS.iter().flat_map(|parts| of_parts(&keyed, parts));
        keyed.iter().map(|(_, number)| *number).chain(of_parts).collect()
    };
    table.rows.iter().zip(&figure.table.rows).map(row).collect()
}

/// What some columns are together, and their shares of it.
fn of_parts(row: &[(&str, Number)], keys: &[&str]) -> Vec<Number> {
    let in_column = |key: &str| row.iter().find(|(other, _)| *other == key).map(|(_, number)| number.number);
    let parts: Vec<f64> = keys.iter().filter_map(|key| in_column(key)).collect();
    let sum = (parts.len() == keys.len()).then(|| parts.iter().sum::<f64>());
    let whole = [("n_pairs", "up"), ("rows", "used")].into_iter().find(|(_, key)| keys.contains(key));
    let whole = whole.and_then(|(whole, _)| in_column(whole));
    let share = |part: f64, of: f64| Number { number: part / of, is_share: true, decimals: 0 };
    let of_whole = |of: f64| {
        let shares = parts.iter().map(move |part| share(*part, of));
        shares.chain([Number { number: of, is_share: false, decimals: 0 }]).collect::<Vec<_>>()
    };
    sum.into_iter().chain(whole).flat_map(of_whole).collect()
}

/// The names of rows, and the words around the chart, which have numbers of their own.
fn names<'a>(figure: &'a FigureShown, table: &'a Table) -> Vec<&'a str> {
    let labels = table.rows.iter().flatten().filter_map(|cell| match cell {
        Cell::Text(text) => Some(text.as_str()),
        _ => None,
    });
    let around = [&*figure.title, &*figure.source, figure.footnote.as_deref().unwrap_or_default()];
    labels.chain(around).collect()
}

/// Whether a text is a name or a line of it; a number alone is no line of a name.
fn is_of_name(name: &str, said: &str) -> bool {
    let is_edge = |letter: Option<char>| !letter.is_some_and(char::is_alphanumeric);
    let is_line = |(at, line): (usize, &str)| {
        is_edge(name[..at].chars().next_back()) && is_edge(name[at + line.len()..].chars().next())
    };
    // Or a date, with a hyphen that is no minus.
    let has_words = said.trim_start_matches("n = ").contains(|letter: char| letter.is_alphabetic() || letter == '-');
    name == said || has_words && name.match_indices(said).any(is_line)
}

/// Whether a text is of the scale and not of a mark.
fn is_of_scale(node: &Node) -> bool {
    let is = |name: &str, values: &[&str]| node.attribute(name).is_some_and(|value| values.contains(&value));
    let said = text(*node);
    let is_number = said.chars().all(|letter| letter.is_ascii_digit() || ".,%".contains(letter));
    let is_tick = is_number && is("class", &["quiet"]) && is("font-size", &["12"]);
    let is_level = ["1", "2", "3", "4", "5"].contains(&&*said);
    is_tick || is_level && is("font-weight", &["bold"]) && is("font-size", &["12", "14"])
}
