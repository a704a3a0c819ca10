//! The sheet of explanation in our own templates. It stands in the file that somebody fills in, and holds no data.

use crate::sheets::OwnedRecord;

/// The headings above its lines.
pub const HEADINGS: [[&str; 5]; 2] = [
    ["Blad", "Kolom", "Wat vult u in?", "Een voorbeeld", "Nodig voor"],
    ["Sheet", "Column", "What do you fill in?", "An example", "Needed for"],
];

/// The word that each line begins with, so that none looks like the headings of a table.
pub const WORDS: [&str; 2] = ["blad", "sheet"];

/// Whether these are all records of such a sheet. One that somebody wrote rows below is a sheet like any other.
pub(super) fn is_explanation(rows: &[OwnedRecord]) -> bool {
    let is_heading = |row: &OwnedRecord| HEADINGS.iter().any(|heading| row.cells().eq(heading.iter().copied()));
    let begins = |cell: &str| cell.split_once(' ').is_some_and(|(word, _)| WORDS.contains(&word));
    let is_line = |row: &OwnedRecord| row.cells().all(str::is_empty) || begins(row.cell(0));
    let heading = rows.iter().position(is_heading);
    heading.is_some_and(|heading| rows[heading + 1..].iter().all(is_line))
}
