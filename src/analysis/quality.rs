//! How files were read: `reading`, and how well they are filled in: `completeness`. Both are about all rows of all files,
//! whatever is selected, so that they agree with what is said of the files.

use super::subject::{Subject, count, number, row, share, text, total, whole};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Note, Unit};
use crate::registry::{FileRows, Filled, LeftOut};

const FILLED: [Column; 5] = [text("field"), count("filled"), count("missing"), count("invalid"), share("share_filled")];

/// A row a field that some sheet has, in the order of the fields: cells with a value, without one, and unreadable ones.
pub fn completeness(subject: Subject) -> Draft {
    let filled = &subject.registry.filled;
    let cells = |filled: &Filled| {
        let all = filled.filled + filled.missing + filled.invalid;
        [whole(filled.filled), whole(filled.missing), whole(filled.invalid), number(ratio(filled.filled, all))]
    };
    let rows = filled.iter().map(|(field, filled)| row([Label::Field(*field)], cells(filled))).collect();
    let n = subject.registry.files.iter().map(|file| file.tally.used).sum();
    subject.draft(FigureId::Completeness, &FILLED, rows, n, Unit::Rows, vec![Note::CellsOfAllRows])
}

const COLUMNS: [Column; 12] = [
    text("file"),
    count("rows"),
    count("used"),
    count("left_out"),
    count("empty"),
    count("totals_row"),
    count("header_again"),
    count("no_such_case"),
    count("nothing_usable"),
    count("unknown_sheet"),
    count("not_chosen"),
    count("identifying_columns"),
];

/// A row a file, in the order of choosing, and a total where there are several.
pub fn reading(subject: Subject) -> Draft {
    let files = &subject.registry.files;
    let mut all = FileRows::default();
    for file in files {
        all.tally.merge(&file.tally);
        all.identifying += file.identifying;
    }
    let mut rows: Vec<_> = files.iter().map(|file| row([Label::Text(file.name.clone())], cells(file))).collect();
    if files.len() > 1 {
        rows.push(total([Label::Total], cells(&all)));
    }
    subject.draft(FigureId::Reading, &COLUMNS, rows, all.tally.rows(), Unit::Rows, Vec::new())
}

fn ratio(part: u64, all: u64) -> Option<f64> {
    (all > 0).then(|| part as f64 / all as f64)
}

fn cells(file: &FileRows) -> impl Iterator<Item = Cell> {
    let tally = &file.tally;
    let reasons = LeftOut::ALL.map(|reason| tally.left_out.get(&reason).copied().unwrap_or_default());
    let rows = [tally.rows(), tally.used, tally.all_left_out()].into_iter().chain(reasons);
    rows.chain([file.identifying]).map(whole)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Organisation, case, draft, table};
    use crate::figures::FigureId;
    use crate::registry::{Registry, Tally};
    use crate::selection::Selection;

    const KEYS: &str = "file rows used left_out empty totals_row header_again no_such_case nothing_usable unknown_sheet not_chosen \
         identifying_columns";

    #[test]
    fn files_and_their_total() {
        let organisation = Organisation { cases: vec![case("", "Justitie", [1, 2, 3])], ..Organisation::default() };
        let draft = draft(&organisation, FigureId::Reading);
        assert_eq!(table(&draft, "file rows used left_out"), ["bestand 1.csv 1 1 0", "bestand 2.csv 1 1 0", "= 2 2 0"]);
        assert_eq!(draft.facts.n, Some(2));
    }

    #[test]
    fn one_file_has_its_reasons_and_no_total() {
        let mut registry = Registry::default();
        let mut tally = Tally { used: 3, ..Tally::default() };
        LeftOut::ALL.into_iter().for_each(|reason| tally.leave_out(reason));
        tally.leave_out(LeftOut::TotalsRow);
        registry.files = vec![crate::registry::FileRows { name: "a.csv".to_owned(), tally, identifying: 2 }];
        let selected = Selection::default().of(&registry);
        let draft = reading(Subject::new(&registry, &selected));
        assert_eq!(table(&draft, KEYS), ["a.csv 11 3 8 1 2 1 1 1 1 1 2"]);
    }

    #[test]
    fn no_files_have_no_rows() {
        assert!(draft(&Organisation::default(), FigureId::Reading).rows.is_empty());
    }
}
