//! What the first rows did not show: a column of labels that identify people all the same, or hold free text. It is taken
//! out again when the whole sheet is read, before anything of it is shown.

use crate::fields::{Choice, Field};
use crate::issues::{Issues, Place, Problem};
use crate::registry::{Dictionary, Fragment, NOT_RECORDED, Rows};
use crate::values;

/// So many labels at least are judged.
const JUDGED: usize = 20;

/// Takes out the columns of labels that should not have been read; their numbers, from 1.
pub(super) fn take_out(fragment: &mut Fragment, issues: &mut Issues) -> Vec<u16> {
    let cases = match fragment.case_ids.names().count() {
        0 => fragment.tally.used as usize,
        cases => cases,
    };
    let should_go = |labels: &Dictionary| identifies(labels) || is_one_a_case(labels, cases);
    let of_cases = matches!(fragment.rows, Rows::Cases(..));
    let choices =
        Choice::LABELS.into_iter().filter(|choice| of_cases && should_go(&fragment.dictionaries[*choice as usize]));
    let choices: Vec<Choice> = choices.collect();
    let others: Vec<usize> = (0..Field::OF_CASES.len()).filter(|place| should_go(&fragment.of_cases[*place])).collect();
    for choice in &choices {
        fragment.dictionaries[*choice as usize] = Dictionary::default();
    }
    for place in &others {
        fragment.of_cases[*place] = Dictionary::default();
    }
    if let Rows::Cases(rows, _) = &mut fragment.rows {
        for row in rows {
            choices.iter().for_each(|choice| row.labels[*choice as usize] = NOT_RECORDED);
            others.iter().for_each(|place| row.of_case[*place] = NOT_RECORDED);
        }
    }
    let fields = choices.iter().map(|choice| choice.field()).chain(others.iter().map(|place| Field::OF_CASES[*place]));
    let columns: Vec<u16> = fields.filter_map(|field| forget(fragment, field)).collect();
    for column in &columns {
        issues.add(Problem::OtherContent, Place::sheet(fragment.source).in_column(*column));
    }
    columns
}

/// Forgets that the sheet has a field; the column from 1 that it stood in.
fn forget(fragment: &mut Fragment, field: Field) -> Option<u16> {
    fragment.fields.remove(&field);
    fragment.filled.remove(&field);
    fragment.identifying += 1;
    fragment.columns.remove(&field)
}

fn identifies(labels: &Dictionary) -> bool {
    let all = labels.labels();
    let is_most = |test: fn(&str) -> bool| all.iter().filter(|label| test(label)).count() * 5 >= all.len() * 4;
    let tests: [fn(&str) -> bool; 5] =
        [values::may_be_bsn, values::may_be_email, values::may_be_phone, values::may_be_postcode, values::may_be_iban];
    all.len() >= JUDGED && tests.into_iter().any(is_most)
}

/// Whether nearly every case has a label of its own: that groups nothing, and may be a name, an address or free text.
fn is_one_a_case(labels: &Dictionary, cases: usize) -> bool {
    let all = labels.labels().len();
    all >= JUDGED && all * 10 >= cases * 8
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::columns::Settings;
    use crate::reading::{FileChoices, Reader};

    /// A sheet whose first 500 rows have nothing in the second column.
    fn read(late: impl Fn(u32) -> String) -> crate::reading::FileRead {
        let mut text = String::from("casus;gemeente;startdatum\n");
        for row in 0..500 {
            text.push_str(&format!("{row};;1-1-2021\n"));
        }
        for row in 500..540 {
            text.push_str(&format!("{row};{};1-1-2021\n", late(row)));
        }
        let mut reader = Reader::new(0, None, FileChoices::default(), Settings::default());
        reader.push(text.as_bytes());
        reader.finish()
    }

    #[track_caller]
    fn check(late: impl Fn(u32) -> String, is_read: bool) {
        let read = read(late);
        let sheet = &read.sheets[0];
        assert_eq!(sheet.fragment.fields.contains(&Field::Municipality), is_read);
        assert_eq!(sheet.form.columns[1].role.is_read(), is_read);
        assert_eq!(sheet.fragment.identifying, u64::from(!is_read));
        assert_eq!(read.issues.list().iter().any(|issue| issue.problem == Problem::OtherContent), !is_read);
        assert_eq!(sheet.fragment.dictionaries[Choice::Municipality as usize].labels().is_empty(), !is_read);
    }

    #[test]
    fn late_addresses_are_taken_out_again() {
        check(|row| format!("iemand{row}@example.org"), false);
        check(|row| format!("06-1234{row:04}"), false);
    }

    #[test]
    fn late_labels_stay() {
        check(|row| format!("gemeente {}", row % 30), true);
    }
}
