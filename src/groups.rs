//! Values that the user counts as one: two small areas, or all themes that few cases have, under a name of the user's
//! own. What comes out is always possible: a value is in one group at most, and a name says which group is meant.
//!
//! Bands of ages are no groups: they are merged by leaving out the border between them.

use crate::fields::Choice;
use crate::words::fold;
use crate::zrm::{Domain, DomainName, Series};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The letters that a name has at most.
pub const LONGEST_NAME: usize = 60;

/// Values of a field that are counted as one.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Group {
    /// The field.
    pub choice: Choice,
    /// What they are called together. The name of a value of the files makes that value one of them.
    pub name: String,
    /// The values, as a selection names them.
    pub values: BTreeSet<String>,
}

/// Why values can't be counted as one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There are too few.
    TooFew,
    /// They have no name.
    NoName,
    /// The name has more letters than [`LONGEST_NAME`].
    LongName,
    /// The name is that of a domain of the matrix: its levels say something else.
    NameOfDomain(Domain),
    /// The name is that of a value of another group, or a value is in another group.
    InAnother,
    /// A domain is of the person's own view, which is never mixed with a professional's.
    OwnView,
    /// They are bands of ages, which are no group.
    Ages,
    /// They are bands of ages that are no neighbours.
    NotNeighbours,
    /// The value that is not recorded is none of them: it says nothing.
    NotRecorded,
}

impl Refusal {
    /// Whether another name may mend it.
    pub fn is_of_name(self) -> bool {
        matches!(self, Refusal::NoName | Refusal::LongName | Refusal::NameOfDomain(_) | Refusal::InAnother)
    }
}

impl Group {
    /// Whether a value is the group or counts in it.
    pub fn has(&self, value: &str) -> bool {
        self.is(value) || self.holds(value)
    }

    /// Whether a value is the name of the group.
    pub fn is(&self, value: &str) -> bool {
        is_same(self.choice, &self.name, value)
    }

    /// Whether a value was merged into the group.
    fn holds(&self, value: &str) -> bool {
        self.values.iter().any(|held| is_same(self.choice, held, value))
    }

    /// Why it can't be a group, whatever others there are.
    fn refusal(&self) -> Option<Refusal> {
        if self.choice == Choice::AgeBand {
            return Some(Refusal::Ages);
        }
        let domain = |value: &str| if self.choice == Choice::MainDomain { Domain::by_name(value) } else { None };
        let is_own = |value: &String| domain(value).is_some_and(|domain| domain.series() == Series::Own);
        let name = self.name.trim();
        match () {
            () if self.values.is_empty() => Some(Refusal::TooFew),
            () if self.values.iter().any(|value| fold(value).is_empty()) => Some(Refusal::NotRecorded),
            () if self.values.iter().any(is_own) => Some(Refusal::OwnView),
            () if name.is_empty() => Some(Refusal::NoName),
            () if name.chars().count() > LONGEST_NAME => Some(Refusal::LongName),
            () => domain(name).map(Refusal::NameOfDomain),
        }
    }

    /// Whether both can't be there: a name or a value of one is in the other.
    fn clashes(&self, other: &Group) -> bool {
        let is_in =
            |one: &Group, other: &Group| other.has(&one.name) || one.values.iter().any(|value| other.has(value));
        self.choice == other.choice && (is_in(self, other) || is_in(other, self))
    }
}

/// Whether two spellings are one value of a field.
fn is_same(choice: Choice, one: &str, other: &str) -> bool {
    match choice {
        Choice::MainDomain => DomainName::new(one).key() == DomainName::new(other).key(),
        _ => fold(one) == fold(other),
    }
}

/// Whether all these can be counted together; what a file says may be impossible.
pub fn are_possible(groups: &[Group]) -> bool {
    let is_apart = |(place, group): (usize, &Group)| !groups[..place].iter().any(|other| other.clashes(group));
    groups.iter().all(|group| group.refusal().is_none()) && groups.iter().enumerate().all(is_apart)
}

/// The groups with one more. A group that is one of its values, or has its name, goes up in it.
pub fn merge(groups: &[Group], group: Group) -> Result<Vec<Group>, Refusal> {
    let mut group = Group { name: group.name.split_whitespace().collect::<Vec<_>>().join(" "), ..group };
    let goes_up = |other: &&Group| {
        other.choice == group.choice && (other.is(&group.name) || group.values.iter().any(|value| other.is(value)))
    };
    let (inner, mut others): (Vec<Group>, Vec<Group>) = groups.iter().cloned().partition(|other| goes_up(&other));
    for other in inner {
        group.values.retain(|value| !other.is(value));
        group.values.extend(other.values);
    }
    if let Some(refusal) = group.refusal() {
        return Err(refusal);
    }
    if others.iter().any(|other| other.clashes(&group)) {
        return Err(Refusal::InAnother);
    }
    others.push(group);
    Ok(others)
}

/// These values and all that count as one with them: groups by name, and what is in them.
pub fn with_merged(groups: &[Group], choice: Choice, values: &BTreeSet<String>) -> BTreeSet<String> {
    let mut all = values.clone();
    for group in of(groups, choice).filter(|group| values.iter().any(|value| group.has(value))) {
        all.extend(group.values.iter().cloned().chain([group.name.clone()]));
    }
    all
}

/// What a value is called when it is counted: by its group, if it is in one.
pub fn as_counted(groups: &[Group], choice: Choice, value: &str) -> String {
    let group = of(groups, choice).find(|group| group.has(value));
    group.map_or_else(|| value.to_owned(), |group| group.name.clone())
}

/// These values without groups: what is in a group in the place of its name.
pub fn apart(groups: &[Group], choice: Choice, values: &BTreeSet<String>) -> BTreeSet<String> {
    let mut all = values.clone();
    for group in of(groups, choice).filter(|group| values.iter().any(|value| group.is(value))) {
        all.retain(|value| !group.is(value));
        all.extend(group.values.iter().cloned());
    }
    all
}

/// The groups of a field.
pub fn of(groups: &[Group], choice: Choice) -> impl Iterator<Item = &Group> {
    groups.iter().filter(move |group| group.choice == choice)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(choice: Choice, name: &str, values: &[&str]) -> Group {
        Group { choice, name: name.to_owned(), values: texts(values) }
    }

    fn area(name: &str, values: &[&str]) -> Group {
        group(Choice::Area, name, values)
    }

    fn texts(values: &[&str]) -> BTreeSet<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    #[track_caller]
    fn refused(groups: &[Group], group: Group, expected: Refusal) {
        assert_eq!(merge(groups, group), Err(expected));
    }

    #[test]
    fn a_name_is_trimmed_and_not_too_long() {
        let merged = merge(&[], area("  Noord  en Oost ", &["Noord", "Oost"])).unwrap();
        assert_eq!(merged[0].name, "Noord en Oost");
        refused(&[], area(" ", &["Noord", "Oost"]), Refusal::NoName);
        refused(&[], area(&"é".repeat(61), &["Noord"]), Refusal::LongName);
        assert!(merge(&[], area(&"é".repeat(60), &["Noord"])).is_ok());
    }

    #[test]
    fn values_that_say_nothing_are_no_group() {
        refused(&[], area("Overig", &[]), Refusal::TooFew);
        refused(&[], area("Overig", &["", "Noord"]), Refusal::NotRecorded);
        refused(&[], group(Choice::AgeBand, "Jong", &["0-12", "13-18"]), Refusal::Ages);
    }

    #[test]
    fn domains_keep_their_names_and_views() {
        let domains = |name, values| group(Choice::MainDomain, name, values);
        refused(&[], domains("finances", &["Financiën", "Justitie"]), Refusal::NameOfDomain(Domain::Finances));
        refused(&[], domains("Geld", &["Geldzaken", "Financiën"]), Refusal::OwnView);
        refused(&[], domains("Geld", &["Geldzaken", "Justitie (Mijn ZRM)"]), Refusal::OwnView);
        assert!(merge(&[], domains("Geld en recht", &["Financiën", "Justitie"])).is_ok());
        assert!(merge(&[], area("Justitie", &["Noord", "Oost"])).is_ok());
    }

    #[test]
    fn a_group_goes_up_in_the_next() {
        let centre = || area("Centrum", &["Noord", "Oost"]);
        let wider = area("Stad", &["centrum", "West"]);
        assert_eq!(merge(&[centre()], wider), Ok(vec![area("Stad", &["Noord", "Oost", "West"])]));
        let more = merge(&[centre()], area("centrum", &["West"]));
        assert_eq!(more, Ok(vec![area("centrum", &["Noord", "Oost", "West"])]));
    }

    #[test]
    fn a_value_is_in_one_group() {
        let centre = || area("Centrum", &["Noord", "Oost"]);
        refused(&[centre()], area("Rand", &["noord ", "West"]), Refusal::InAnother);
        refused(&[centre()], area("Oost", &["West", "Zuid"]), Refusal::InAnother);
        let themes = group(Choice::Theme, "Oost", &["Noord", "West"]);
        assert_eq!(merge(&[centre()], themes.clone()), Ok(vec![centre(), themes]));
    }

    #[test]
    fn impossible_groups_of_a_file() {
        let centre = || area("Centrum", &["Noord", "Oost"]);
        assert!(are_possible(&[]) && are_possible(&[centre(), area("Rand", &["West"])]));
        assert!(!are_possible(&[centre(), centre()]));
        assert!(!are_possible(&[centre(), area("Rand", &["Noord"])]));
        assert!(!are_possible(&[area("", &["Noord"])]));
    }

    #[test]
    fn a_value_stands_for_its_group() {
        let groups = [group(Choice::MainDomain, "Wonen en geld", &["Huisvesting", "Financiën"])];
        let with = |values: &[&str]| with_merged(&groups, Choice::MainDomain, &texts(values));
        assert_eq!(with(&["housing"]), texts(&["housing", "Huisvesting", "Financiën", "Wonen en geld"]));
        assert_eq!(with(&["Justitie"]), texts(&["Justitie"]));
        let counted = ["finances", "", "Justitie"].map(|value| as_counted(&groups, Choice::MainDomain, value));
        assert_eq!(counted, ["Wonen en geld", "", "Justitie"]);
        assert_eq!(as_counted(&groups, Choice::Theme, "Financiën"), "Financiën");
        let apart = apart(&groups, Choice::MainDomain, &texts(&["wonen en geld", "Justitie"]));
        assert_eq!(apart, texts(&["Financiën", "Huisvesting", "Justitie"]));
    }
}
