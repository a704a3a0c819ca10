//! Examples of what stands in a column, for the user who checks whether it was understood. A column that identifies people
//! gives none. Numbers of cases and clients, and columns that are not understood, give their shape: `00000` for `12345`.

use super::Role;
use crate::fields::Field;
use crate::values::{self, AgeCell, AnswerCell, BandCell, CountCell, DateCell, may_identify};
use crate::zrm::Missing;
use std::collections::BTreeMap;

/// So many examples are shown.
const SHOWN: usize = 3;

/// No example has more letters.
const LONGEST: usize = 30;

/// At most three different examples of the cells of a column. Columns that are read give values, as the figures show
/// them too; others only values that many rows share, because a name may stand where nobody expects it.
pub fn examples<'c>(role: &Role, cells: impl Iterator<Item = &'c str>) -> Vec<String> {
    let cells: Vec<&str> = cells.filter(|cell| !cell.is_empty()).collect();
    let is_shared = are_shared(&cells);
    let example = |cell: &&str| match role {
        Role::Identifies | Role::FreeText => None,
        // Who referred somebody may be a person.
        Role::Field(Field::CaseId | Field::ClientId | Field::ReferredBy | Field::ReferredTo) => Some(shape(cell)),
        Role::Field(Field::BirthYear) => match values::birth_year(cell, false) {
            values::YearCell::Year(year) => Some(year.to_string()),
            _ => Some(shape(cell)),
        },
        Role::Field(field) if is_of(*field, cell) => Some(cut(cell)),
        Role::Score(..) if is_of(Field::Score, cell) => Some(cut(cell)),
        Role::Unused if is_shared && !may_identify(cell) => Some(cut(cell)),
        Role::Field(_) | Role::Score(..) | Role::Unused => Some(shape(cell)),
    };
    let mut shown: Vec<String> = Vec::new();
    for text in cells.iter().filter_map(example) {
        if shown.len() < SHOWN && !shown.contains(&text) {
            shown.push(text);
        }
    }
    shown
}

/// Whether a cell holds what its field is about. Where a column was taken for a date and holds names, no name is shown.
fn is_of(field: Field, cell: &str) -> bool {
    match field {
        Field::StartDate | Field::EndDate | Field::MeasuredOn | Field::Date => {
            values::date_cell(cell) != DateCell::Invalid
        }
        Field::StartScore | Field::GoalScore | Field::EndScore | Field::Score => {
            values::score(cell) != Missing::Invalid.into()
        }
        Field::Sessions | Field::Participants | Field::Planned | Field::Achieved => {
            values::count(cell) != CountCell::Invalid
        }
        Field::Age => values::age(cell) != AgeCell::Invalid,
        Field::AgeBand => values::age_band(cell) != BandCell::Invalid,
        Field::KnownBefore => values::known_before(cell) != AnswerCell::Invalid,
        Field::GoalReached => values::goal_reached(cell) != AnswerCell::Invalid,
        _ => !may_identify(cell),
    }
}

/// Whether the values are a few that come back.
fn are_shared(cells: &[&str]) -> bool {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    cells.iter().for_each(|cell| *counts.entry(cell).or_default() += 1);
    counts.len() * 3 <= cells.len() && counts.values().all(|count| *count > 1)
}

/// What a text looks like: a zero for a digit, an `a` for a letter.
fn shape(cell: &str) -> String {
    let of = |letter: char| match letter {
        _ if letter.is_numeric() => '0',
        _ if letter.is_uppercase() => 'A',
        _ if letter.is_alphabetic() => 'a',
        _ => letter,
    };
    cut(&cell.chars().map(of).collect::<String>())
}

fn cut(text: &str) -> String {
    let line = text.split(['\n', '\r']).next().unwrap_or_default();
    if line.len() == text.len() && line.chars().count() <= LONGEST {
        return line.to_owned();
    }
    line.chars().take(LONGEST - 1).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(role: Role, cells: &[&str], expected: &[&str]) {
        assert_eq!(examples(&role, cells.iter().copied()), expected);
    }

    #[test]
    fn fields_show_three_different_values() {
        check(Role::Field(Field::Theme), &["Jeugd", "", "Jeugd", "Wonen", "Zorg", "Werk"], &["Jeugd", "Wonen", "Zorg"]);
        check(Role::Field(Field::StartDate), &["1-2-2021", "Piet"], &["1-2-2021", "Aaaa"]);
    }

    #[test]
    fn what_may_identify_people_is_not_shown() {
        check(Role::Identifies, &["x"], &[]);
        check(Role::FreeText, &["x"], &[]);
        check(Role::Field(Field::CaseId), &["C-12", "C-13"], &["A-00"]);
        check(Role::Field(Field::BirthYear), &["3-4-1985"], &["1985"]);
        check(Role::Field(Field::Theme), &["iemand@example.org"], &["aaaaaa@aaaaaaa.aaa"]);
    }

    #[test]
    fn unknown_columns_show_only_what_many_rows_share() {
        check(Role::Unused, &["Piet", "Klaas", "Piet"], &["Aaaa", "Aaaaa"]);
        check(Role::Unused, &["ja", "nee", "ja", "nee", "ja", "nee"], &["ja", "nee"]);
    }

    #[test]
    fn long_texts_are_cut() {
        check(
            Role::Field(Field::Theme),
            &["een thema met een lange naam waar geen eind aan komt"],
            &["een thema met een lange naam …"],
        );
        check(Role::Field(Field::Theme), &["twee\nregels"], &["twee…"]);
    }
}
