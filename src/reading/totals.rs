//! A totals row is left out, and checked against the rows that it sums up.

use crate::fields::Field;
use crate::issues::{Issues, Place, Problem};
use crate::sheets::Record;
use crate::values::{CountCell, count};
use crate::words::key;

/// Whether a record sums up others: its first cell that has anything says so.
pub(super) fn is_totals_row(record: &Record) -> bool {
    let first = record.cells().find(|cell| !cell.is_empty()).unwrap_or_default();
    // OK because the first letters rule out nearly all rows without the work of a key.
    let may_be = first.len() <= 40 && first.get(..1).is_some_and(|letter| "tesgTESG".contains(letter));
    may_be && NAMES.contains(&key(first).as_str())
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
