//! The dialect of a text file, found in its first text: a `sep=` line and the separator.

use crate::columns::Settings;
use crate::reading::choices::FileChoices;
use crate::reading::head::understand;
use crate::sheets::delimited::{Delimited, SEPARATORS};
use crate::sheets::{OwnedRecord, Record};
use crate::text::Encoding;

/// So many lines are looked at for each separator.
const LINES: usize = 120;

/// The dialect as found in the text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Dialect {
    pub(super) separator: char,
    /// The table starts at this byte, after so many lines.
    pub(super) from: usize,
    pub(super) lines_before: u32,
}

/// Finds the dialect in the first text of a file; none if there is nothing but blanks.
pub(super) fn find(text: &str, choices: &FileChoices, settings: &Settings) -> Option<Dialect> {
    if text.trim().is_empty() {
        return None;
    }
    let (named, from) = separator_line(text);
    let separators = match choices.separator.or(named) {
        Some(separator) => vec![separator],
        None => SEPARATORS.to_vec(),
    };
    let choices = choices.sheets.get(&0).copied().unwrap_or_default();
    let merit = |separator: &char| understand(&first_records(&text[from..], *separator), choices, settings).merit();
    // OK because the first of equals is wanted: `max_by_key` gives the last.
    let separator = separators.into_iter().rev().max_by_key(merit)?;
    Some(Dialect { separator, from, lines_before: u32::from(from > 0) })
}

/// Whether the text, read in this encoding, has the headers of settings that say so.
pub(super) fn is_told(text: &str, encoding: Encoding, choices: &FileChoices, settings: &Settings) -> bool {
    let Some(found) = find(text, choices, settings) else { return false };
    let choices = choices.sheets.get(&0).copied().unwrap_or_default();
    let head = understand(&first_records(&text[found.from..], found.separator), choices, settings);
    let headers: Vec<&str> = head.headers.iter().map(String::as_str).collect();
    settings.of(&headers).is_some_and(|sheet| sheet.encoding == Some(encoding))
}

/// The separator that a first line `sep=;` names, and where the table starts.
fn separator_line(text: &str) -> (Option<char>, usize) {
    let line = text.split_inclusive(['\n', '\r']).next().unwrap_or_default();
    let name = line.trim_end_matches(['\r', '\n']).trim_matches('"');
    let is_named = name.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("sep="));
    let mut rest = name.chars().skip(4);
    let is_crlf = text[line.len()..].starts_with('\n') && line.ends_with('\r');
    match (is_named, rest.next(), rest.next()) {
        (true, Some(separator), None) if separator.is_ascii() => (Some(separator), line.len() + usize::from(is_crlf)),
        _ => (None, 0),
    }
}

/// The first records, cut where a line ends, so that not all of the first text is read for each separator.
fn first_records(text: &str, separator: char) -> Vec<OwnedRecord> {
    let mut records = Vec::new();
    let mut reader = Delimited::new(separator, 0);
    let mut note = |record: Record| records.push(OwnedRecord::from(record));
    let mut lines = text.split_inclusive(['\n', '\r']).take(LINES);
    lines.by_ref().for_each(|line| reader.push(line, false, &mut note));
    reader.push("", true, &mut note);
    records
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::reading::choices::SheetChoices;

    #[track_caller]
    fn check(text: &str, separator: char, header: usize, headers: &[&str]) {
        let dialect = find(text, &FileChoices::default(), &Settings::default()).expect("a dialect");
        assert_eq!(dialect.separator, separator);
        let records = first_records(&text[dialect.from..], separator);
        let head = understand(&records, SheetChoices::default(), &Settings::default());
        assert_eq!((head.header, &head.headers[..]), (Some(header), &headers.map(str::to_owned)[..]));
    }

    trait Map {
        fn map(&self, of: fn(&str) -> String) -> Vec<String>;
    }

    impl Map for [&str] {
        fn map(&self, of: fn(&str) -> String) -> Vec<String> {
            self.iter().map(|text| of(text)).collect()
        }
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
        check("sep=;\rcasus;startdatum\r1;1-2-2021\r", ';', 0, &["casus", "startdatum"]);
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
    fn unknown_headers_are_found_below_a_title() {
        check("Overzicht\nAlfa;Beta;Gamma\n1;2;3\n4;5;6\n", ';', 1, &["Alfa", "Beta", "Gamma"]);
    }

    #[test]
    fn a_file_of_blanks_has_no_dialect() {
        assert!(find(" \n\n", &FileChoices::default(), &Settings::default()).is_none());
    }
}
