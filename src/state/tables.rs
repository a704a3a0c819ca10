//! In come the columns of a table, out come those that are in sight at first. A table with groups of columns has more than
//! one can take in at once: it shows its labels, its first group, and what it compares with.

use crate::protocol::ColumnShown;

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
}
