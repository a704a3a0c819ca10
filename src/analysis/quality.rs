//! How files were read: `reading`. It is about all rows of all files, whatever is selected.

use super::subject::{Subject, count, row, text, total, whole};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Unit};
use crate::registry::{LeftOut, Tally};

const COLUMNS: [Column; 9] = [
    text("file"),
    count("rows"),
    count("used"),
    count("left_out"),
    count("empty"),
    count("totals_row"),
    count("no_such_case"),
    count("nothing_usable"),
    count("unknown_sheet"),
];

/// A row a file, in the order of choosing, and a total where there are several.
pub fn reading(subject: Subject) -> Draft {
    let files = &subject.registry.files;
    let mut all = Tally::default();
    files.iter().for_each(|file| all.merge(&file.tally));
    let mut rows: Vec<_> = files.iter().map(|file| row([Label::Text(file.name.clone())], cells(&file.tally))).collect();
    if files.len() > 1 {
        rows.push(total([Label::Total], cells(&all)));
    }
    subject.draft(FigureId::Reading, &COLUMNS, rows, all.rows(), Unit::Rows, Vec::new())
}

fn cells(tally: &Tally) -> impl Iterator<Item = Cell> {
    let reasons = LeftOut::ALL.map(|reason| tally.left_out.get(&reason).copied().unwrap_or_default());
    [tally.rows(), tally.used, tally.all_left_out()].into_iter().chain(reasons).map(whole)
}
