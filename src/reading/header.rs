//! The names of columns. They stand in one row, or in two: domains above moments, or moments above domains, where a name
//! holds for the empty cells behind it, as those of merged cells are.

use crate::sheets::OwnedRecord;
use crate::values::{self, CountCell, DateCell};
use crate::words::words;
use crate::zrm::{Moment, Named};

/// No header is longer.
pub(super) const LONGEST_HEADER: usize = 80;

/// So many cells at least are a domain with a moment, in a header of two rows.
const PAIRS: usize = 2;

/// The header that a record begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The names of its columns.
    pub(super) names: Vec<String>,
    /// The number of its rows.
    pub(super) rows: usize,
}

impl Header {
    /// The header that the first of these records begins.
    pub(super) fn of(rows: &[OwnedRecord]) -> Header {
        let joined = match rows {
            [first, second, ..] => joined(first, second),
            _ => None,
        };
        match (joined, rows.first()) {
            (Some(names), _) => Header { names, rows: 2 },
            (None, first) => {
                Header { names: first.into_iter().flat_map(|row| row.cells().map(str::to_owned)).collect(), rows: 1 }
            }
        }
    }

    /// The names as they are looked up.
    pub(super) fn names(&self) -> Vec<&str> {
        self.names.iter().map(String::as_str).collect()
    }
}

/// The names of columns that stand in two rows; none where the second is no part of the header.
fn joined(first: &OwnedRecord, second: &OwnedRecord) -> Option<Vec<String>> {
    // OK because a row with a value is one of data; most are, so that is looked at first.
    // "Na" is a moment, and a word for what is missing.
    if second.cells().any(|cell| !cell.is_empty() && is_value(cell) && !is_moment(cell)) {
        return None;
    }
    let (mut names, mut above) = (Vec::new(), "");
    let (mut pairs, mut others, mut is_known) = (0, 0, false);
    for column in 0..first.len().max(second.len()) {
        let (upper, lower) = (first.cell(column), second.cell(column));
        if !upper.is_empty() {
            above = upper;
        }
        if lower.is_empty() {
            names.push(upper.to_owned());
        } else if let Some(pair) = Pair::of(above, lower) {
            (pairs, is_known) = (pairs + 1, is_known || pair == Pair::Known);
            names.push(format!("{above}, {lower}"));
        } else {
            // A name above other columns holds no further.
            above = "";
            others += usize::from(!upper.is_empty());
            names.push(format!("{upper} {lower}").trim().to_owned());
        }
    }
    let is_short = names.iter().all(|name| name.len() <= 2 * LONGEST_HEADER);
    (is_known && is_short && pairs >= PAIRS && pairs >= others).then_some(names)
}

/// A name above another, of which one is a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Pair {
    /// The other is a domain, or says that these are scores.
    Known,
    /// The other may be a domain of the organisation's own.
    Other,
}

impl Pair {
    fn of(above: &str, below: &str) -> Option<Pair> {
        if above.is_empty() || above.len() > LONGEST_HEADER {
            return None;
        }
        match (is_moment(above), is_moment(below)) {
            (_, true) if is_of_score(above) => Some(Pair::Known),
            (true, _) if Named::new(&without_fillers(below)).is_some() => Some(Pair::Known),
            (true, _) | (_, true) => Some(Pair::Other),
            (false, false) => None,
        }
    }
}

/// Words that say that a column holds scores, and nothing of which.
const FILLERS: [&str; 6] = ["zrm", "score", "meting", "niveau", "cijfer", "rapportcijfer"];

fn without_fillers(header: &str) -> String {
    words(header).iter().filter(|word| !FILLERS.contains(&word.as_str())).map(String::as_str).collect()
}

/// Whether a header names a domain, or scores without saying which.
fn is_of_score(header: &str) -> bool {
    let name = without_fillers(header);
    name.is_empty() || Named::new(&name).is_some()
}

/// Whether a header says a moment: "eind", "cijfer eind", "score bij aanvang", "uit", "T2".
fn is_moment(header: &str) -> bool {
    if header.len() > LONGEST_HEADER || !header.contains(char::is_alphabetic) {
        return false;
    }
    let of = |name: &str| {
        Moment::by_name(name).is_some() || Moment::by_side(name).is_some() || Moment::numbered(name).is_some()
    };
    of(header) || of(&without_fillers(header))
}

/// Whether a cell is a day or a number, which no header is.
pub(super) fn is_value(cell: &str) -> bool {
    values::date_cell(cell) != DateCell::Invalid || values::count(cell) != CountCell::Invalid
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sheets::delimited::Delimited;

    fn header(text: &str) -> Header {
        let mut rows = Vec::new();
        Delimited::new(';', 0).push(text, true, |record| rows.push(OwnedRecord::from(record)));
        Header::of(&rows)
    }

    #[track_caller]
    fn check(text: &str, names: &[&str]) {
        assert_eq!(header(text), Header { names: names.iter().map(|name| (*name).into()).collect(), rows: 2 });
    }

    #[test]
    fn a_name_holds_for_the_empty_cells_behind_it() {
        check(
            "wie;Financiën;;Werk;\n;begin;eind;voor;na",
            &["wie", "Financiën, begin", "Financiën, eind", "Werk, voor", "Werk, na"],
        );
        check("wie;Financiën\n;in;uit", &["wie", "Financiën, in", "Financiën, uit"]);
        check(
            "Financiën;;;\ncijfer begin;doel;cijfer eind;\n",
            &["Financiën, cijfer begin", "Financiën, doel", "Financiën, cijfer eind", ""],
        );
        check("ZRM-score;;datum\nstart;T2;", &["ZRM-score, start", "ZRM-score, T2", "datum"]);
    }

    #[test]
    fn moments_may_stand_above_domains_and_names_in_either_row() {
        check(
            ";Start;;Eind;\nwie;Financiën;Werk;Financiën;Werk",
            &["wie", "Start, Financiën", "Start, Werk", "Eind, Financiën", "Eind, Werk"],
        );
        check(
            "Cliënt;;Justitie;\nnummer;leeftijd;begin;eind",
            &["Cliënt nummer", "leeftijd", "Justitie, begin", "Justitie, eind"],
        );
    }

    #[test]
    fn own_domains_stand_beside_known_ones() {
        check(
            "Justitie;;Veerkracht;\nbegin;eind;begin;eind",
            &["Justitie, begin", "Justitie, eind", "Veerkracht, begin", "Veerkracht, eind"],
        );
    }

    #[test]
    fn a_row_below_a_header_or_a_header_below_a_title_is_no_second_row() {
        for text in [
            "casus;Financiën;Werk\n1;begin;eind",
            "casus;meetmoment;domein\nC1;start;Financiën",
            "casus;meetmoment;fase\nC1;start;eind",
            "Export;;\ncasus;start;eind",
            "Start van het jaar;;\ncasus;begin;eind",
            "Financiën;;;\ncasus;startdatum;start;eind",
            "wie;Financiën;Werk\n;begin;3",
            "Financiën;\nbegin;\n",
            "casus",
            "casus;Financiën\n;",
        ] {
            assert_eq!(header(text).rows, 1, "{text}");
        }
    }
}
