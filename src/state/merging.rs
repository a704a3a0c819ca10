//! Values that are counted as one: in come what the user ticked and typed, out comes the change, or what is wrong with it.

use super::choosing::{Change, Count};
use crate::fields::Choice;
use crate::groups::{self, Group, LONGEST_NAME, Refusal};
use crate::language::Language;
use crate::protocol::{ChoiceShown, Shown, ValueShown};
use crate::selection::Selection;
use crate::words::Spelling;
use std::collections::BTreeSet;

/// The fields with at least two values that can be merged, without what is not recorded.
pub fn fields(shown: &Shown) -> Vec<ChoiceShown> {
    let recorded = |choice: &ChoiceShown| {
        let values = choice.values.iter().filter(|value| !value.value.is_empty()).cloned().collect();
        ChoiceShown { values, ..choice.clone() }
    };
    shown.choices.iter().map(recorded).filter(|choice| choice.values.len() > 1).collect()
}

/// Of a field with more values no spellings are sought: it is a list of names, and every pair is compared.
const MOST: usize = 400;

/// Values that may be spellings of one name, as groups under the name that most rows have, where that may be said.
pub fn alike(shown: &Shown) -> Vec<Group> {
    let is_named = |field: &ChoiceShown| ![Choice::AgeBand, Choice::MainDomain].contains(&field.choice);
    let all = fields(shown).into_iter().filter(|field| is_named(field) && field.values.len() <= MOST);
    all.flat_map(alike_in).collect()
}

fn alike_in(field: ChoiceShown) -> Vec<Group> {
    let mut groups: Vec<Vec<(Spelling, ValueShown)>> = Vec::new();
    for value in field.values {
        let spelling = Spelling::new(&value.value);
        match groups.iter_mut().find(|group| group.iter().any(|(one, _)| one.is_like(&spelling))) {
            Some(group) => group.push((spelling, value)),
            None => groups.push(vec![(spelling, value)]),
        }
    }
    let named = |group: Vec<(Spelling, ValueShown)>| {
        // Of equal ones the first, as in the list of values.
        let name = group.iter().rev().map(|(_, value)| value).max_by_key(|value| value.count)?.value.clone();
        let values = group.into_iter().map(|(_, value)| value.value).collect();
        Some(Group { choice: field.choice, name, values })
    };
    groups.into_iter().filter(|group| group.len() > 1).filter_map(named).collect()
}

/// The change that merges values; `groups` are those that there are. Bands of ages need no name.
pub fn change(shown: &Shown, groups: &[Group], asked: Group) -> Result<Change, Refusal> {
    if asked.choice == Choice::AgeBand {
        return without_borders(shown, &asked.values).map(|bands| Change::Counting(Count::AgeBands(Some(bands))));
    }
    let group = with_namesake(&shown.choices, asked);
    if group.values.len() < 2 {
        return Err(Refusal::TooFew);
    }
    groups::merge(groups, group.clone())?;
    Ok(Change::Merge(group))
}

/// The bands of ages without the borders between some that are neighbours. A band that nobody is in is not shown, and
/// parts nothing.
fn without_borders(shown: &Shown, bands: &BTreeSet<String>) -> Result<Vec<u8>, Refusal> {
    let chosen: BTreeSet<u8> = bands.iter().filter_map(|band| lowest(band)).collect();
    let ends = chosen.first().zip(chosen.last()).filter(|(first, last)| first < last);
    let (first, last) = ends.ok_or(Refusal::TooFew)?;
    let ages = shown.choices.iter().filter(|choice| choice.choice == Choice::AgeBand);
    let mut others = ages.flat_map(|choice| &choice.values).filter_map(|value| lowest(&value.value));
    if others.any(|band| first < &band && &band < last && !chosen.contains(&band)) {
        return Err(Refusal::NotNeighbours);
    }
    Ok(shown.age_bands.iter().copied().filter(|band| band <= first || band > last).collect())
}

/// The lowest age of a band as it is written: "13-18", "75+".
fn lowest(band: &str) -> Option<u8> {
    let digits = band.find(|letter: char| !letter.is_ascii_digit()).unwrap_or(band.len());
    band[..digits].parse().ok()
}

/// The group with the value of the files that has its name.
fn with_namesake(choices: &[ChoiceShown], mut group: Group) -> Group {
    let of_field = choices.iter().filter(|choice| choice.choice == group.choice).flat_map(|choice| &choice.values);
    let namesake = of_field.map(|value| &value.value).find(|value| !value.is_empty() && group.is(value));
    group.values.extend(namesake.cloned());
    group
}

/// The value that a group of this name would join.
pub fn namesake(shown: &Shown, choice: Choice, name: &str) -> Option<String> {
    let group = Group { choice, name: name.to_owned(), values: BTreeSet::new() };
    let found = with_namesake(&shown.choices, group).values.into_iter().next();
    found.filter(|_| choice != Choice::AgeBand)
}

/// A name for values with these labels: "Noord en Oost"; "Overig" where that is too long. One value alone needs none.
///
/// ```
/// use groeibeeld::{language::Language, state::merging::suggestion};
/// assert_eq!(suggestion(&["Noord", "Oost", "West"], Language::Dutch), "Noord, Oost en West");
/// ```
pub fn suggestion(labels: &[&str], language: Language) -> String {
    let name = if labels.len() > 1 { language.listed(labels) } else { String::new() };
    let is_short = name.chars().count() <= LONGEST_NAME;
    if is_short { name } else { language.of("Overig", "Other").to_owned() }
}

/// Values are counted as one from now on; what can't be one changes nothing.
pub(super) fn merge(selection: &mut Selection, choices: &[ChoiceShown], group: Group) {
    if let Ok(groups) = groups::merge(&selection.counting.groups, with_namesake(choices, group)) {
        turn_to(selection, groups);
    }
}

/// The values of a group are counted apart again.
pub(super) fn part(selection: &mut Selection, choice: Choice, name: &str) {
    let mut groups = selection.counting.groups.clone();
    groups.retain(|group| group.choice != choice || !group.is(name));
    turn_to(selection, groups);
}

/// The selection with the names of groups for the values in them.
pub(super) fn as_counted(selection: &Selection) -> Selection {
    let mut selection = selection.clone();
    let groups = selection.counting.groups.clone();
    turn_to(&mut selection, groups);
    selection
}

/// Takes other groups. What is selected by a value that goes up in a group is selected by the group, and by all of its
/// values when the group is gone.
fn turn_to(selection: &mut Selection, groups: Vec<Group>) {
    let old = std::mem::replace(&mut selection.counting.groups, groups);
    let groups = &selection.counting.groups;
    let turned = |choice: Choice, values: &BTreeSet<String>| -> BTreeSet<String> {
        let apart = groups::apart(&old, choice, values);
        apart.iter().map(|value| groups::as_counted(groups, choice, value)).collect()
    };
    for (choice, values) in &mut selection.only {
        *values = turned(*choice, values);
    }
    selection.counting.kinds_apart = turned(Choice::Kind, &selection.counting.kinds_apart);
    if let Some(domain) = selection.counting.transitions_of.take() {
        // Several at once can't be shown: then it is all of them.
        let mut domains = turned(Choice::MainDomain, &[domain].into()).into_iter();
        selection.counting.transitions_of = domains.next().filter(|_| domains.next().is_none());
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::counting::Counting;

    fn texts(values: &[&str]) -> BTreeSet<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    fn shown(choice: Choice, values: &[&str]) -> Shown {
        let value = |value: &&str| ValueShown { value: (*value).into(), label: (*value).into(), count: Some(1) };
        let values = values.iter().map(value).collect();
        let choices = vec![ChoiceShown { choice, label: String::new(), values }];
        Shown { choices, age_bands: vec![0, 13, 19, 27, 56, 75], ..Shown::default() }
    }

    fn areas() -> Shown {
        shown(Choice::Area, &["", "Centrum", "Noord", "Oost", "West"])
    }

    fn area(name: &str, values: &[&str]) -> Group {
        Group { choice: Choice::Area, name: name.to_owned(), values: texts(values) }
    }

    fn after(selection: &Selection, changes: &[Change]) -> Selection {
        let choices = areas().choices;
        changes.iter().fold(selection.clone(), |selection, change| change.clone().apply(&selection, &choices))
    }

    fn merged(selection: &Selection, group: Group) -> Selection {
        after(selection, &[Change::Merge(group)])
    }

    fn only(values: &[&str]) -> Selection {
        Selection { only: [(Choice::Area, texts(values))].into(), ..Selection::default() }
    }

    #[test]
    fn what_is_merged_and_parted_is_what_it_was() {
        for selection in [Selection::default(), only(&["Noord", "Oost"]), only(&["West"]), only(&[])] {
            let merged = merged(&selection, area("Rand", &["Noord", "Oost"]));
            assert_eq!(merged.counting.groups, [area("Rand", &["Noord", "Oost"])]);
            assert_eq!(after(&merged, &[Change::Apart(Choice::Area, "rand".into())]), selection);
        }
    }

    #[test]
    fn a_selected_value_is_its_group() {
        let rand = merged(&only(&["Noord", "West"]), area("Rand", &["Noord", "Oost"]));
        assert_eq!(rand.only[&Choice::Area], texts(&["Rand", "West"]));
        let city = merged(&rand, area("Stad", &["Rand", "West"]));
        assert_eq!(city.only[&Choice::Area], texts(&["Stad"]));
        let parted = after(&city, &[Change::Apart(Choice::Area, "Stad".into())]);
        assert_eq!(parted.only[&Choice::Area], texts(&["Noord", "Oost", "West"]));
        assert!(parted.counting.groups.is_empty());
    }

    #[test]
    fn the_name_of_a_value_makes_it_one_of_them() {
        let selection = merged(&Selection::default(), area("centrum", &["Noord"]));
        assert_eq!(selection.counting.groups, [area("centrum", &["Centrum", "Noord"])]);
        assert_eq!(namesake(&areas(), Choice::Area, " CENTRUM"), Some("Centrum".to_owned()));
        assert_eq!(namesake(&areas(), Choice::Area, ""), None);
        assert_eq!(namesake(&areas(), Choice::Theme, "Centrum"), None);
    }

    #[test]
    fn what_can_not_be_merged_changes_nothing() {
        let selection = only(&["Noord"]);
        assert_eq!(merged(&selection, area(" ", &["Noord", "Oost"])), selection);
    }

    #[test]
    fn what_is_wrong_is_said_before() {
        let refused = |group| change(&areas(), &[], group).unwrap_err();
        assert_eq!(refused(area("Rand", &["Noord"])), Refusal::TooFew);
        assert_eq!(refused(area("", &[])), Refusal::TooFew);
        assert_eq!(refused(area("", &["Noord", "Oost"])), Refusal::NoName);
        let group = area("Centrum", &["Noord"]);
        assert_eq!(change(&areas(), &[], group), Ok(Change::Merge(area("Centrum", &["Centrum", "Noord"]))));
    }

    #[test]
    fn kinds_apart_and_the_domain_of_transitions_follow() {
        let counting = Counting {
            kinds_apart: texts(&["advies", "traject"]),
            transitions_of: Some("Justitie".into()),
            ..Counting::default()
        };
        let start = Selection { counting, ..Selection::default() };
        let group = |choice, values: &[&str]| Group { choice, name: "Samen".into(), values: texts(values) };
        let kinds = group(Choice::Kind, &["Advies", "Informatie"]);
        let domains = group(Choice::MainDomain, &["Judiciary", "Financiën"]);
        let merged = after(&start, &[Change::Merge(kinds), Change::Merge(domains)]).counting;
        assert_eq!(merged.kinds_apart, texts(&["Samen", "traject"]));
        assert_eq!(merged.transitions_of.as_deref(), Some("Samen"));
        let merged = Selection { counting: merged, ..start };
        let apart = [Choice::Kind, Choice::MainDomain].map(|choice| Change::Apart(choice, "Samen".into()));
        let parted = after(&merged, &apart).counting;
        assert_eq!(parted.kinds_apart, texts(&["Advies", "Informatie", "traject"]));
        assert_eq!(parted.transitions_of, None);
    }

    #[test]
    fn bands_of_ages_lose_the_border_between_them() {
        let ages = shown(Choice::AgeBand, &["0-12", "13-18", "27-55", "75+", ""]);
        let of = |bands: &[&str]| {
            let asked = Group { choice: Choice::AgeBand, name: String::new(), values: texts(bands) };
            change(&ages, &[], asked)
        };
        let bands = |bands: &[u8]| Ok(Change::Counting(Count::AgeBands(Some(bands.to_vec()))));
        assert_eq!(of(&["0-12", "13-18"]), bands(&[0, 19, 27, 56, 75]));
        assert_eq!(of(&["13-18", "27-55"]), bands(&[0, 13, 56, 75]));
        assert_eq!(of(&["27-55", "75+"]), bands(&[0, 13, 19, 27]));
        assert_eq!(of(&["0-12", "27-55"]), Err(Refusal::NotNeighbours));
        assert_eq!(of(&["75+"]), Err(Refusal::TooFew));
        let parted = Change::Apart(Choice::AgeBand, String::new());
        let own = Counting { age_bands: Some(vec![0, 19]), ..Counting::default() };
        assert_eq!(after(&Selection { counting: own, ..Selection::default() }, &[parted]), Selection::default());
    }

    #[test]
    fn fields_with_something_to_merge() {
        let of = |values: &[&str]| fields(&shown(Choice::Area, values)).len();
        assert_eq!([of(&["", "Noord", "Oost"]), of(&["", "Noord"]), of(&[])], [1, 0, 0]);
        assert_eq!(fields(&areas())[0].values.len(), 4);
    }

    #[test]
    fn names_that_are_suggested_are_short() {
        assert_eq!(suggestion(&["Noord", "Oost"], Language::English), "Noord and Oost");
        assert_eq!(suggestion(&["Noord"], Language::Dutch), "");
        assert_eq!(suggestion(&["Informatie en advies"; 4], Language::Dutch), "Overig");
    }

    #[test]
    fn spellings_of_one_name_are_proposed_under_the_usual_one() {
        let mut shown =
            shown(Choice::Theme, &["Informele zorg", "Samen Rondkomen", "Samen rond komen", "Wijk 1", "Wijk 2"]);
        assert_eq!(alike(&shown).iter().map(|group| group.name.as_str()).collect::<Vec<_>>(), ["Samen Rondkomen"]);
        shown.choices[0].values[2].count = Some(9);
        let group = Group {
            choice: Choice::Theme,
            name: "Samen rond komen".into(),
            values: texts(&["Samen Rondkomen", "Samen rond komen"]),
        };
        assert_eq!(alike(&shown), std::slice::from_ref(&group));
        assert!(matches!(change(&shown, &[], group), Ok(Change::Merge(_))), "it can be merged as it is");
    }
}
