//! How files were read: `reading`. It is about all rows of all files, whatever is selected.

use super::subject::{Subject, count, row, text, total, whole};
use crate::figures::{Cell, Column, Draft, FigureId, Label, Unit};
use crate::registry::{LeftOut, Tally};

const COLUMNS: [Column; 10] = [
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::example::{Organisation, case, draft, table};
    use crate::figures::FigureId;
    use crate::registry::Registry;
    use crate::selection::Selection;

    const KEYS: &str =
        "file rows used left_out empty totals_row header_again no_such_case nothing_usable unknown_sheet";

    #[test]
    fn files_and_their_total() {
        let organisation = Organisation { cases: vec![case("", "Justitie", [1, 2, 3])], ..Organisation::default() };
        let draft = draft(&organisation, FigureId::Reading);
        assert_eq!(table(&draft, "file rows used left_out"), ["bestand 1.csv 1 1 0", "bestand 2.csv 1 1 0", "= 2 2 0"]);
        assert_eq!(draft.facts.n, 2);
    }

    #[test]
    fn one_file_has_its_reasons_and_no_total() {
        let mut registry = Registry::default();
        let mut tally = Tally { used: 3, ..Tally::default() };
        LeftOut::ALL.into_iter().for_each(|reason| tally.leave_out(reason));
        tally.leave_out(LeftOut::TotalsRow);
        registry.files = vec![crate::registry::FileRows { name: "a.csv".to_owned(), tally }];
        let selected = Selection::default().of(&registry);
        let draft = reading(Subject::new(&registry, &selected));
        assert_eq!(table(&draft, KEYS), ["a.csv 10 3 7 1 2 1 1 1 1"]);
    }

    #[test]
    fn no_files_have_no_rows() {
        assert!(draft(&Organisation::default(), FigureId::Reading).rows.is_empty());
    }
}
