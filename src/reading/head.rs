//! The head of a sheet: in come its first records, what the user chose and the settings; out come the header, the
//! mapping, and whether the sheet is read.

use crate::columns::{Mapping, Settings, recognise};
use crate::issues::column_name;
use crate::reading::choices::SheetChoices;
use crate::reading::header::{Header, LONGEST_HEADER, is_value};
use crate::sheets::OwnedRecord;
use crate::values::{self, DateCell};

/// So many records are looked at for a header: titles may stand above it.
const HEADER_WITHIN: usize = 60;

/// How the head of a sheet was understood.
#[derive(Clone, Debug)]
pub(super) struct Head {
    /// The record that is the header, from 0; none when there is none.
    pub(super) header: Option<usize>,
    /// How many records the header has, where there is one.
    header_rows: usize,
    /// The headers; without one, the columns as a spreadsheet names them.
    pub(super) headers: Vec<String>,
    /// What the columns play; none when they are of no known kind, or the sheet is left out.
    pub(super) mapping: Option<Mapping>,
    /// Whether the user wants the sheet read, as far as the settings say.
    pub(super) is_taken: bool,
    /// Whether the mapping comes from settings.
    pub(super) by_user: bool,
}

impl Head {
    /// The first record below the header.
    pub(super) fn first_row(&self) -> usize {
        self.header.map_or(0, |header| header + self.header_rows)
    }

    /// More columns understood is better; where none are, more columns.
    pub(super) fn merit(&self) -> (bool, usize, usize) {
        (self.by_user, self.mapping.as_ref().map_or(0, Mapping::understood), self.headers.len())
    }
}

/// Understands the head of a sheet.
pub(super) fn understand(rows: &[OwnedRecord], choices: SheetChoices, settings: &Settings) -> Head {
    let header = match choices.header {
        Some(0) => None,
        Some(line) => rows.iter().position(|row| row.line == line),
        None => find_header(rows, settings),
    };
    // A row that the user takes for the header may be one of a person.
    let is_header = |header: &usize| choices.header.is_none() || !rows[*header].cells().any(is_value);
    let named = header.filter(is_header).map(|header| Header::of(&rows[header..]));
    let header_rows = named.as_ref().map_or(1, |header| header.rows);
    let headers: Vec<String> =
        named.map_or_else(|| (1..=width(rows)).map(column_name).collect(), |header| header.names);
    let names: Vec<&str> = headers.iter().map(String::as_str).collect();
    let known = settings.of(&names);
    let mapping = known.map_or_else(|| recognise(&names), |sheet| sheet.mapping(&names));
    let is_taken = known.is_none_or(|sheet| sheet.kind.is_some());
    let chose_columns = known.is_some_and(|sheet| !sheet.columns.is_empty());
    let by_user = known.is_some();
    let mut head = Head { header, header_rows, headers, mapping: None, is_taken, by_user };
    let below: Vec<Vec<String>> =
        rows[head.first_row()..].iter().map(|row| row.cells().map(str::to_owned).collect()).collect();
    head.mapping = mapping.map(|mapping| {
        let names: Vec<&str> = head.headers.iter().map(String::as_str).collect();
        let mapping = if chose_columns { mapping } else { mapping.with_domains_of_scores(&names, &below) };
        mapping.checked(&below, chose_columns)
    });
    head
}

fn width(rows: &[OwnedRecord]) -> u16 {
    let widest = rows.iter().map(OwnedRecord::len).max().unwrap_or_default();
    u16::try_from(widest).unwrap_or(u16::MAX)
}

/// The header is the first record that settings are for; else the one of which most is understood; else the first that
/// looks like one.
fn find_header(rows: &[OwnedRecord], settings: &Settings) -> Option<usize> {
    let rows = &rows[..rows.len().min(HEADER_WITHIN)];
    let headers: Vec<Header> = (0..rows.len()).map(|index| Header::of(&rows[index..])).collect();
    if let Some(known) = headers.iter().position(|header| settings.of(&header.names()).is_some()) {
        return Some(known);
    }
    let may_be_header = |index: &usize| !rows[*index].cells().any(is_date);
    let mapped = (0..rows.len())
        .filter(may_be_header)
        .filter_map(|index| recognise(&headers[index].names()).map(|mapping| (index, mapping.understood())));
    let best = mapped.reduce(|best, next| if next.1 > best.1 { next } else { best });
    best.map(|(index, _)| index).or_else(|| (0..rows.len()).find(|index| looks_like_header(&rows[*index..])))
}

/// Whether the first record could be the header of the others: texts that differ, none that is a value, and numbers or
/// dates below at least one of them. Else its cells may be a row like any other, and tell of a person.
fn looks_like_header(rows: &[OwnedRecord]) -> bool {
    let Some((header, below)) = rows.split_first() else { return false };
    let cells: Vec<&str> = header.cells().filter(|cell| !cell.is_empty()).collect();
    let mut distinct = cells.clone();
    distinct.sort_unstable();
    distinct.dedup();
    let is_named = |cell: &&str| !is_value(cell) && !values::may_identify(cell) && cell.len() <= LONGEST_HEADER;
    let has_values = |column: usize| {
        let filled = || below.iter().map(|row| row.cell(column)).filter(|cell| !cell.is_empty());
        let values = filled().filter(|cell| is_value(cell)).count();
        values > 0 && values * 5 >= filled().count() * 4
    };
    cells.len() * 2 > usize::from(width(rows))
        && distinct.len() == cells.len()
        && cells.iter().all(is_named)
        && (0..header.len()).any(has_values)
}

/// Whether a cell is a day written out, which no header is.
fn is_date(cell: &str) -> bool {
    matches!(values::date_cell(cell), DateCell::Day(_) | DateCell::TwoWays(..))
}
