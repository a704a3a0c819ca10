//! How a table is looked at. In come its columns, out come those that are in sight at first: a table with groups of columns
//! has more than one can take in at once, so it shows its labels, its first group, and what it compares with. In come its
//! rows, out comes the order in which they stand. Downloads and charts keep the order of the figure.

use crate::language::Language;
use crate::protocol::{ColumnShown, RowShown, TableShown};
use crate::words::words;
use std::cmp::Ordering;

/// The places of the columns that are in sight at first. As many as there are where there is nothing to put away.
///
/// ```
/// use groeibeeld::{protocol::ColumnShown, state::tables::at_first};
/// let column = |key: &str, group: Option<&str>| ColumnShown {
///     key: key.into(),
///     label: key.into(),
///     group: group.map(str::to_owned),
///     is_number: true,
/// };
/// let columns = ["domain", "n", "sd", "change_n"].into_iter().zip([None, Some("A"), Some("B"), Some("C")]);
/// let columns: Vec<ColumnShown> = columns.map(|(key, group)| column(key, group)).collect();
/// assert_eq!(at_first(&columns), [0, 1, 3]);
/// ```
pub fn at_first(columns: &[ColumnShown]) -> Vec<usize> {
    let first = columns.iter().find_map(|column| column.group.as_ref());
    let is_in_sight = |column: &ColumnShown| match &column.group {
        None => true,
        group => group.as_ref() == first || compares(columns, group.as_ref()),
    };
    (0..columns.len()).filter(|place| is_in_sight(&columns[*place])).collect()
}

/// Whether a group holds what is compared with.
fn compares(columns: &[ColumnShown], group: Option<&String>) -> bool {
    let is_compared = |key: &str| key.starts_with("previous") || key.starts_with("change");
    columns.iter().any(|column| column.group.as_ref() == group && is_compared(&column.key))
}

/// By which column rows are sorted, and which way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sorting {
    /// The stable key of the column.
    pub key: String,
    /// Whether the largest number, or the last name, is first.
    pub is_descending: bool,
}

impl Sorting {
    /// What the heading of a column does: ascending, then descending, then as the figure has them.
    ///
    /// ```
    /// use groeibeeld::state::tables::Sorting;
    /// let ascending = Sorting::after(None, "cases");
    /// let descending = Sorting::after(ascending.as_ref(), "cases");
    /// assert!(!ascending.unwrap().is_descending && descending.as_ref().unwrap().is_descending);
    /// assert_eq!(Sorting::after(descending.as_ref(), "cases"), None);
    /// assert!(!Sorting::after(descending.as_ref(), "share").unwrap().is_descending);
    /// ```
    pub fn after(now: Option<&Sorting>, key: &str) -> Option<Sorting> {
        match now.filter(|now| now.key == key) {
            None => Some(Sorting { key: key.to_owned(), is_descending: false }),
            Some(Sorting { is_descending: false, .. }) => Some(Sorting { key: key.to_owned(), is_descending: true }),
            Some(_) => None,
        }
    }
}

/// Whether there is anything to sort.
pub fn can_sort(table: &TableShown) -> bool {
    table.rows.iter().filter(|row| !row.total).count() > 1
}

/// The places of the rows in the order in which they stand. Equal ones stay in the order of the figure, and so do totals, at
/// the foot. What is not shown comes after what is no number and that after all others, whichever way is sorted: a number is
/// read from the text that is shown, so no order tells more than the table does.
pub fn order(table: &TableShown, sorting: Option<&Sorting>, language: Language) -> Vec<usize> {
    let mut places: Vec<usize> = (0..table.rows.len()).collect();
    let column = |sorting: &Sorting| table.columns.iter().position(|column| column.key == sorting.key);
    if let Some((sorting, column)) = sorting.and_then(|sorting| Some((sorting, column(sorting)?))) {
        let is_number = table.columns[column].is_number;
        let rank = |place: &usize| Rank::new(&table.rows[*place], column, is_number, language);
        let mut ranks: Vec<(usize, Rank)> = places.iter().map(|place| (*place, rank(place))).collect();
        // OK because the sort is stable.
        ranks.sort_by(|(_, one), (_, other)| one.compare(other, sorting.is_descending));
        places = ranks.into_iter().map(|(place, _)| place).collect();
    }
    places
}

/// By what a row is sorted.
enum Rank {
    /// A number, and whether it is a little less or more: "< 0,1%".
    Number(f64, i8),
    /// A name, by its words; numbers in it by their size.
    Name(Vec<Piece>),
    /// "–".
    Nothing,
    Hidden,
    Total,
}

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Piece {
    Number(u64),
    Word(String),
}

impl Rank {
    fn new(row: &RowShown, column: usize, is_number: bool, language: Language) -> Rank {
        match row.cells.get(column).and_then(Option::as_deref) {
            _ if row.total => Rank::Total,
            None => Rank::Hidden,
            Some(text) if is_number => {
                let (text, more) = match (text.strip_prefix("< "), text.strip_prefix("> ")) {
                    (Some(less), _) => (less, -1),
                    (_, Some(more)) => (more, 1),
                    (None, None) => (text, 0),
                };
                language.number_in(text).map_or(Rank::Nothing, |number| Rank::Number(number, more))
            }
            Some(text) => {
                let piece = |word: String| word.parse().map_or(Piece::Word(word), Piece::Number);
                Rank::Name(words(text).into_iter().map(piece).collect())
            }
        }
    }

    fn class(&self) -> u8 {
        match self {
            Rank::Number(..) | Rank::Name(_) => 0,
            Rank::Nothing => 1,
            Rank::Hidden => 2,
            Rank::Total => 3,
        }
    }

    fn compare(&self, other: &Rank, is_descending: bool) -> Ordering {
        let order = match (self, other) {
            (Rank::Number(one, less), Rank::Number(other, more)) => one.total_cmp(other).then(less.cmp(more)),
            (Rank::Name(one), Rank::Name(other)) => one.cmp(other),
            _ => return self.class().cmp(&other.class()),
        };
        if is_descending { order.reverse() } else { order }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(columns: &[(&str, &str)], expected: &[usize]) {
        let column = |(key, group): &(&str, &str)| ColumnShown {
            key: (*key).into(),
            label: (*key).into(),
            group: Some((*group).to_owned()).filter(|group| !group.is_empty()),
            is_number: true,
        };
        assert_eq!(at_first(&columns.iter().map(column).collect::<Vec<_>>()), expected, "{columns:?}");
    }

    #[test]
    fn labels_first_group_and_comparison() {
        check(&[], &[]);
        check(&[("domain", ""), ("cases", ""), ("share", "")], &[0, 1, 2]);
        check(&[("theme", ""), ("domain", ""), ("n", "A"), ("growth", "A"), ("sd", "B")], &[0, 1, 2, 3]);
        check(&[("domain", ""), ("n", "A"), ("sd", "B"), ("previous_n", "C"), ("p", "C")], &[0, 1, 3, 4]);
        check(&[("domain", ""), ("n", "A"), ("change", "C")], &[0, 1, 2]);
    }

    /// A table of a name and a number a row; "·" is not shown, and a row that begins with "=" is a total.
    fn table(rows: &[&str]) -> TableShown {
        let column = |key: &str, is_number| ColumnShown { key: key.into(), label: key.into(), group: None, is_number };
        let row = |row: &&str| {
            let (name, number) = row.split_once(": ").expect("a name and a number");
            let number = Some(number.to_owned()).filter(|number| number != "·");
            RowShown { cells: vec![Some(name.to_owned()), number], total: name.starts_with('=') }
        };
        TableShown { columns: vec![column("name", false), column("n", true)], rows: rows.iter().map(row).collect() }
    }

    /// The names in their order.
    fn names(rows: &[&str], key: &str, is_descending: bool) -> String {
        let table = table(rows);
        let sorting = Sorting { key: key.to_owned(), is_descending };
        let order = order(&table, Some(&sorting), Language::Dutch);
        let names: Vec<&str> = order.iter().filter_map(|place| table.rows[*place].cells[0].as_deref()).collect();
        names.join(" ")
    }

    #[test]
    fn numbers_sort_by_what_is_shown() {
        let rows = ["a: 1.204", "b: 38", "c: −0,25", "d: +0,70", "e: 0"];
        assert_eq!(names(&rows, "n", false), "c e d b a");
        assert_eq!(names(&rows, "n", true), "a b d e c");
        let shares = ["a: 1%", "b: < 0,1%", "c: 0,1%", "d: 0%", "e: > 0,999", "f: +3 %-punt"];
        assert_eq!(names(&shares, "n", false), "d b c e a f");
    }

    #[test]
    fn what_is_not_shown_is_last_both_ways_and_in_its_own_order() {
        let rows = ["a: ·", "b: 3", "c: –", "d: ·", "e: 12", "=: 99", "f: –"];
        assert_eq!(names(&rows, "n", false), "b e c f a d =");
        assert_eq!(names(&rows, "n", true), "e b c f a d =");
    }

    #[test]
    fn totals_stay_at_the_foot_in_their_order() {
        let rows = ["b: 3", "=b: 3", "a: 12", "=a: 12", "=all: 15"];
        for (is_descending, expected) in [(false, "b a =b =a =all"), (true, "a b =b =a =all")] {
            assert_eq!(names(&rows, "n", is_descending), expected);
        }
        assert_eq!(names(&rows, "name", false), "a b =b =a =all");
    }

    #[test]
    fn equal_rows_keep_the_order_of_the_figure_both_ways() {
        let rows = ["c: 5", "a: 5", "b: 4", "d: 5"];
        assert_eq!(names(&rows, "n", false), "b c a d");
        assert_eq!(names(&rows, "n", true), "c a d b");
    }

    #[test]
    fn names_sort_without_accents_and_by_the_numbers_in_them() {
        assert_eq!(
            names(&["Zorg: 1", "École: 1", "eiland: 1", "Advies: 1"], "name", false),
            "Advies École eiland Zorg"
        );
        let ages = ["75+: 1", "0–12: 1", "13–18: 1", "5–7: 1"];
        assert_eq!(names(&ages, "name", false), "0–12 5–7 13–18 75+");
        assert_eq!(names(&ages, "name", true), "75+ 13–18 5–7 0–12");
    }

    #[test]
    fn without_a_column_the_order_is_that_of_the_figure() {
        let rows = ["b: 3", "=: 15", "a: 12"];
        assert_eq!(names(&rows, "gone", false), "b = a");
        assert_eq!(order(&table(&rows), None, Language::Dutch), [0, 1, 2]);
        assert!(can_sort(&table(&rows)) && !can_sort(&table(&rows[..2])));
    }

    /// What is written by the language is read back by it: else a table would be sorted by something else.
    #[test]
    fn every_number_that_is_written_is_read() {
        for language in [Language::Dutch, Language::English] {
            for number in [0.0, 0.25, -0.25, 12.0, -3101.0, 1234567.0, 1204.5] {
                let texts =
                    [language.decimal(number, 2), language.signed(number, 2), language.percent(number / 100.0, 2)];
                assert_eq!(texts.map(|text| language.number_in(&text)), [Some(number); 3], "{number}");
            }
        }
    }
}
