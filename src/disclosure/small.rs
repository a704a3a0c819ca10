//! Counts below a threshold, and what is made of them.

use super::Policy;
use crate::figures::{Cell, Column, Draft, Made, Row};

/// The draft without the numbers that are too small.
pub fn withheld(mut draft: Draft, policy: Policy) -> Draft {
    let Policy::Hide { threshold } = policy else { return draft };
    let columns = std::mem::take(&mut draft.columns);
    for row in &mut draft.rows {
        let hidden: Vec<bool> = columns.iter().map(|column| is_hidden(column, row, &columns, threshold)).collect();
        for (cell, _) in row.cells.iter_mut().zip(hidden).filter(|(cell, hidden)| *hidden && **cell != Cell::Null) {
            *cell = Cell::Hidden;
        }
    }
    draft.columns = columns;
    draft
}

fn is_hidden(column: &Column, row: &Row, columns: &[Column], threshold: u8) -> bool {
    let place = |key: &str| columns.iter().position(|column| column.key == key);
    let is_hidden_at = |key: &str| place(key).is_some_and(|place| is_hidden(&columns[place], row, columns, threshold));
    let count = |key: &str| match place(key).map(|place| &row.cells[place]) {
        Some(Cell::Count(count)) => *count,
        _ => 0,
    };
    match column.made {
        Made::Label(_) | Made::Public => false,
        Made::Unstated => true,
        Made::Count(..) | Made::CountOfAll(..) | Made::Scores(_) => {
            (1..i64::from(threshold)).contains(&count(column.key))
        }
        Made::From(keys) => keys.iter().any(|key| is_hidden_at(key)),
        Made::Mean(_, n) | Made::Spread(n) => is_hidden_at(n),
        Made::Of(n, least) => is_hidden_at(n) || count(n) < i64::from(least),
    }
}
