//! A totals row is left out, and checked against the rows that it sums up.

use crate::fields::Field;
use crate::issues::{Issues, Place, Problem};
use crate::sheets::Record;
use crate::values::{CountCell, count};
use crate::words::{key, words};

/// Whether a record sums up others: its first cell that has anything says so.
pub(super) fn is_totals_row(record: &Record) -> bool {
    let first = first(record);
    // OK because the first letters rule out nearly all rows without the work of a key.
    let may_be = first.len() <= 40 && first.get(..1).is_some_and(|letter| "tesgTESG".contains(letter));
    may_be && NAMES.contains(&key(first).as_str())
}

/// Whether a record may sum up a group, as a spreadsheet writes it: "Totaal Noord" or "Noord Totaal".
fn may_be_subtotal(record: &Record) -> bool {
    let first = first(record);
    let has_total = first.len() <= 200 && first.to_lowercase().contains("tota");
    let words = if has_total { words(first) } else { Vec::new() };
    [words.first(), words.last()].into_iter().flatten().any(|word| NAMES.contains(&word.as_str()))
}

/// Whether each cell behind the first that has anything is empty or a number.
fn has_only_numbers(record: &Record) -> bool {
    let cells = (0..record.len()).map(|index| record.cell(index)).filter(|cell| !cell.is_empty());
    cells.skip(1).all(|cell| matches!(count(cell), CountCell::Count(_)))
}

fn first<'r>(record: &Record<'r>) -> &'r str {
    (0..record.len()).map(|index| record.cell(index)).find(|cell| !cell.is_empty()).unwrap_or_default()
}

const NAMES: [&str; 10] =
    ["totaal", "eindtotaal", "total", "grandtotal", "totalen", "subtotaal", "subtotal", "som", "sum", "totaalgeneraal"];

/// Sums of columns, to check a totals row with.
#[derive(Debug)]
pub(super) struct Totals {
    sums: Vec<Sum>,
}

#[derive(Debug)]
struct Sum {
    field: Field,
    column: usize,
    all: i64,
    since_last: i64,
}

impl Totals {
    /// Sums these columns, numbered from 0.
    pub(super) fn of(columns: impl Iterator<Item = (Field, usize)>) -> Totals {
        Totals { sums: columns.map(|(field, column)| Sum { field, column, all: 0, since_last: 0 }).collect() }
    }

    /// Adds a row.
    pub(super) fn add(&mut self, record: &Record) {
        for sum in &mut self.sums {
            if let CountCell::Count(number) = count(record.cell(sum.column)) {
                sum.all += i64::from(number);
                sum.since_last += i64::from(number);
            }
        }
    }

    /// Whether a record sums up the rows since the last totals row: it is named so, and all its numbers say so. Where no column is
    /// summed, as of cases, it is one that has nothing but numbers beside its name.
    pub(super) fn is_subtotal(&mut self, record: &Record) -> bool {
        let is_sum = |sum: &Sum| match count(record.cell(sum.column)) {
            CountCell::Count(printed) => i64::from(printed) == sum.since_last,
            CountCell::Missing => true,
            CountCell::Invalid => false,
        };
        let is_subtotal = may_be_subtotal(record)
            && if self.sums.is_empty() { has_only_numbers(record) } else { self.sums.iter().all(is_sum) };
        if is_subtotal {
            self.sums.iter_mut().for_each(|sum| sum.since_last = 0);
        }
        is_subtotal
    }

    /// Checks a totals row: it may sum up all rows, or those since the last totals row.
    pub(super) fn check(&mut self, record: &Record, place: Place, issues: &mut Issues) {
        for sum in &mut self.sums {
            if let CountCell::Count(printed) = count(record.cell(sum.column)) {
                let printed = i64::from(printed);
                if printed != sum.all && printed != sum.since_last {
                    let problem = Problem::TotalDiffers { field: sum.field, sum: sum.all, off_by: printed - sum.all };
                    issues.add(problem, place.in_column(sum.column as u16 + 1));
                }
            }
            sum.since_last = 0;
        }
    }
}
