//! The form of a file, found in its first text: a `sep=` line, the separator, title lines, the header.

use crate::columns::{Mapping, Role, recognise};
use crate::fields::SheetKind;
use crate::sheets::Record;
use crate::sheets::delimited::{Delimited, SEPARATORS};
use crate::text::{Decoder, Encoding};
use crate::values::may_be_bsn;

/// So many records are looked at for a header: titles may stand above it.
const HEADER_WITHIN: usize = 30;

/// How a file was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Form {
    /// The encoding that was found.
    pub encoding: Encoding,
    /// Words with accents as they were read.
    pub examples: Vec<String>,
    /// The separator.
    pub separator: char,
    /// What one row is; none if the headers are of no known kind.
    pub kind: Option<SheetKind>,
    /// What each column plays; empty if the headers are of no known kind.
    pub columns: Vec<ColumnForm>,
}

/// What one column plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ColumnForm {
    /// Its number, from 1.
    pub number: u16,
    /// Its header; empty unless it was recognised, so that no cell of a headless file is ever shown.
    pub header: String,
    /// What it plays.
    pub role: Role,
}

/// The form as found in the text.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) separator: char,
    /// The table starts at this byte, after so many lines.
    pub(super) from: usize,
    pub(super) lines_before: u32,
    /// The record that is the header, from 0.
    pub(super) header: usize,
    pub(super) headers: Vec<String>,
    pub(super) mapping: Option<Mapping>,
}

impl Found {
    /// The form; `labels` are texts of columns that may be shown.
    pub(super) fn form<'l>(&'l self, decoder: &Decoder, labels: impl Iterator<Item = &'l str>) -> Form {
        let is_known = |role: &Role| matches!(role, Role::Field(_) | Role::Score(..));
        let roles = || self.mapping.iter().flat_map(|mapping| mapping.roles.iter().zip(&self.headers));
        let column = |(number, (role, header)): (u16, (&Role, &String))| {
            let header = if is_known(role) { header.clone() } else { String::new() };
            ColumnForm { number, header, role: *role }
        };
        let headers = roles().filter(|(role, _)| is_known(role)).map(|(_, header)| header.as_str());
        Form {
            encoding: decoder.encoding(),
            examples: examples(headers.chain(labels)),
            separator: self.separator,
            kind: self.mapping.as_ref().map(|mapping| mapping.kind),
            columns: (1..).zip(roles()).map(column).collect(),
        }
    }
}

/// So many words with accents are shown.
const EXAMPLES: usize = 5;

/// A few words that have accents, so that the user sees whether the encoding is right. They come from headers and labels
/// that are shown anyway, never from the file at large: a name has accents too.
fn examples<'l>(texts: impl Iterator<Item = &'l str>) -> Vec<String> {
    let mut words: Vec<String> = Vec::new();
    for word in texts.flat_map(|text| text.split(|letter: char| !letter.is_alphabetic())) {
        if !word.is_ascii() && words.len() < EXAMPLES && !words.iter().any(|known| known == word) {
            words.push(word.to_owned());
        }
    }
    words
}

/// Finds the form in the first text of a file; none if there is nothing but blanks.
pub(super) fn find(text: &str) -> Option<Found> {
    if text.trim().is_empty() {
        return None;
    }
    let (named, from) = separator_line(text);
    let separators = named.map_or(SEPARATORS.to_vec(), |separator| vec![separator]);
    let candidates = separators.into_iter().map(|separator| candidate(&text[from..], separator, from));
    candidates.reduce(|best, next| if next.merit() > best.merit() { next } else { best })
}

impl Found {
    /// More columns understood is better; where none are, more columns.
    fn merit(&self) -> (usize, usize) {
        (self.mapping.as_ref().map_or(0, Mapping::understood), self.headers.len())
    }
}

/// The separator that a first line `sep=;` names, and where the table starts.
fn separator_line(text: &str) -> (Option<char>, usize) {
    let line = text.split_inclusive('\n').next().unwrap_or_default();
    let name = line.trim_end_matches(['\r', '\n']).trim_matches('"');
    let is_named = name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let mut rest = name.chars().skip(4);
    match (is_named, rest.next(), rest.next()) {
        (true, Some(separator), None) if separator.is_ascii() => (Some(separator), line.len()),
        _ => (None, 0),
    }
}

fn candidate(text: &str, separator: char, from: usize) -> Found {
    let records = first_records(text, separator);
    let mapped = records.iter().enumerate().filter_map(|(row, cells)| {
        let headers: Vec<&str> = cells.iter().map(String::as_str).collect();
        recognise(&headers).map(|mapping| (row, mapping))
    });
    let best = mapped.reduce(|best, next| if next.1.understood() > best.1.understood() { next } else { best });
    let (header, mapping) = best.map_or((0, None), |(row, mapping)| (row, Some(mapping)));
    let bsns = bsns(records.get(header + 1..).unwrap_or_default());
    let mapping = mapping.map(|mapping| mapping.without(&bsns));
    let lines_before = u32::from(from > 0);
    Found {
        separator,
        from,
        lines_before,
        header,
        headers: records.into_iter().nth(header).unwrap_or_default(),
        mapping,
    }
}

/// So many numbers at least are needed to judge a column.
const JUDGED: usize = 5;

/// The columns, from 0, in which most cells are citizen service numbers by their check digit. By chance that happens to a
/// column of five once in a thousand times, of ten once in a million.
fn bsns(rows: &[Vec<String>]) -> Vec<usize> {
    let width = rows.iter().map(Vec::len).max().unwrap_or_default();
    let is_bsn = |column: &usize| {
        let cells = || rows.iter().filter_map(|row| row.get(*column)).filter(|cell| !cell.is_empty());
        let (all, bsns) = (cells().count(), cells().filter(|cell| may_be_bsn(cell)).count());
        all >= JUDGED && bsns * 5 >= all * 4
    };
    (0..width).filter(is_bsn).collect()
}

fn first_records(text: &str, separator: char) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    // Line by line, so that not all of the first text is read for each separator.
    let mut reader = Delimited::new(separator, 0);
    let mut note = |record: Record| records.push(record.cells().map(str::to_owned).collect());
    let mut lines = text.split_inclusive('\n').take(HEADER_WITHIN * 4);
    lines.by_ref().for_each(|line| reader.push(line, false, &mut note));
    reader.push("", true, &mut note);
    records.truncate(HEADER_WITHIN);
    records
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, separator: char, header: usize, headers: &[&str]) {
        let found = find(text).expect("a form");
        assert_eq!(
            (found.separator, found.header, &found.headers[..]),
            (separator, header, &headers.iter().map(|header| header.to_string()).collect::<Vec<_>>()[..])
        );
    }

    #[test]
    fn all_separators() {
        for separator in SEPARATORS {
            let text =
                format!("Casus{separator}Startdatum{separator}Hoofddomein\n1{separator}1-1-2021{separator}x, y; z\n");
            check(&text, separator, 0, &["Casus", "Startdatum", "Hoofddomein"]);
        }
    }

    #[test]
    fn sep_line_is_no_row() {
        check("sep=;\r\ncasus;startdatum\r\n", ';', 0, &["casus", "startdatum"]);
        check("\"sep=,\"\ncasus,startdatum\n", ',', 0, &["casus", "startdatum"]);
        check("sep=\t\ncasus\tstartdatum\n", '\t', 0, &["casus", "startdatum"]);
    }

    #[test]
    fn title_lines_above_the_header() {
        check(
            "Export trajecten, 2021\n\nPeriode;heel 2021\ncasus;startdatum;einddatum\n1;2;3\n",
            ';',
            2,
            &["casus", "startdatum", "einddatum"],
        );
    }

    #[test]
    fn examples_are_words_with_accents() {
        let texts = ["Cliëntnummer", "Financiën; 12", "één coöperatie", "Financiën"];
        assert_eq!(examples(texts.into_iter()), ["Cliëntnummer", "Financiën", "één", "coöperatie"]);
    }

    #[test]
    fn a_file_of_blanks_has_no_form() {
        assert!(find(" \n\n").is_none());
    }
}
