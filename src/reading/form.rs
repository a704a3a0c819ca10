//! How a file was understood, as the user may see it.

use crate::columns::{Role, examples, header_shown, is_birth_date, of_no_kind};
use crate::fields::SheetKind;
use crate::reading::head::Head;
use crate::sheets::OwnedRecord;
use crate::text::Encoding;
use serde::{Deserialize, Serialize};

/// How the text of a file was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextForm {
    /// The encoding.
    pub encoding: Encoding,
    /// The separator.
    pub separator: char,
    /// Words with accents as they were read.
    pub examples: Vec<String>,
    /// Whether any letter has an accent.
    pub has_accents: bool,
}

/// How a sheet was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SheetForm {
    /// The number of the sheet, from 1 in a workbook; 0 for the one of a text file.
    pub number: u16,
    /// Its name in the workbook; empty for that of a text file.
    pub name: String,
    /// Whether the workbook hides it.
    pub is_hidden: bool,
    /// Whether its rows are read, if it is of a known kind.
    pub is_taken: bool,
    /// What one row is; none if the headers are of no known kind.
    pub kind: Option<SheetKind>,
    /// The line of the header; 0 when there is none.
    pub header: u32,
    /// Lines that may be the header.
    pub lines: Vec<u32>,
    /// What each column plays.
    pub columns: Vec<ColumnForm>,
    /// Whether the user corrected it.
    pub is_corrected: bool,
    /// What is below its header.
    pub holds: Holds,
}

/// What a sheet holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holds {
    /// Rows, read or not.
    #[default]
    Rows,
    /// Nothing, or blank rows only.
    Nothing,
    /// The explanation of our own template.
    Explanation,
}

/// What one column plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnForm {
    /// Its number, from 1.
    pub number: u16,
    /// Its header; empty where it could be a cell that tells of a person.
    pub header: String,
    /// What it plays.
    pub role: Role,
    /// Whether it holds a field that another column holds already.
    pub is_double: bool,
    /// Whether it holds dates of birth by its header.
    pub is_birth_date: bool,
    /// Whether it holds days and is not read.
    pub is_unread_days: bool,
    /// At most three examples of its cells; none where it identifies people.
    pub examples: Vec<String>,
}

/// So many lines are offered for the header.
const LINES: usize = 15;

impl SheetForm {
    /// The form of a sheet, by its first records.
    pub(super) fn new(head: &Head, rows: &[OwnedRecord]) -> SheetForm {
        SheetForm {
            number: 0,
            name: String::new(),
            is_hidden: false,
            is_taken: head.is_taken,
            kind: head.mapping.as_ref().map(|mapping| mapping.kind),
            header: head.header.map_or(0, |row| rows[row].line),
            lines: rows.iter().take(LINES).map(|row| row.line).collect(),
            columns: columns(head, &rows[head.first_row()..]),
            is_corrected: head.by_user,
            holds: Holds::Rows,
        }
    }
}

fn columns(head: &Head, rows: &[OwnedRecord]) -> Vec<ColumnForm> {
    let roles = head.mapping.as_ref().map_or_else(|| unknown(head, rows), |mapping| mapping.roles.clone());
    let days = head.mapping.as_ref().map_or(&[][..], |mapping| &mapping.unread_days);
    let doubles = head.mapping.as_ref().map_or(&[][..], |mapping| &mapping.doubles);
    let column = |(index, header): (usize, &String)| {
        let role = roles.get(index).cloned().unwrap_or(Role::Unused);
        ColumnForm {
            number: u16::try_from(index + 1).unwrap_or(u16::MAX),
            header: header_shown(header).to_owned(),
            is_double: doubles.iter().any(|(double, _)| *double == index),
            is_birth_date: is_birth_date(header),
            is_unread_days: days.contains(&index),
            examples: examples(&role, rows.iter().map(|row| row.cell(index))),
            role,
        }
    };
    head.headers.iter().enumerate().map(column).collect()
}

/// What is known of columns of no known kind: nothing of one with names is shown.
fn unknown(head: &Head, rows: &[OwnedRecord]) -> Vec<Role> {
    let headers: Vec<&str> = head.headers.iter().map(String::as_str).collect();
    let rows: Vec<Vec<String>> = rows.iter().map(|row| row.cells().map(str::to_owned).collect()).collect();
    of_no_kind(&headers, &rows)
}

/// So many words with accents are shown.
const EXAMPLES: usize = 5;

/// A few words that have accents, so that the user sees whether the encoding is right. They come from headers and labels
/// that are shown anyway, never from the file at large: a name has accents too.
pub(super) fn accented<'l>(texts: impl Iterator<Item = &'l str>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in texts.flat_map(|text| text.split(|letter: char| !letter.is_alphabetic())) {
        if !word.is_ascii() && words.len() < EXAMPLES && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_are_words_with_accents() {
        let texts = ["Cliëntnummer", "Financiën; 12", "één coöperatie", "Financiën"];
        assert_eq!(accented(texts.into_iter()), ["Cliëntnummer", "Financiën", "één", "coöperatie"]);
    }
}
