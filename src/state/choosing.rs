//! In come a selection and a change, out comes the new selection. A field whose values are all selected is not in a
//! selection at all, so that values of a file that is added later are selected too.

use super::merging;
use crate::accents::plain_letters;
use crate::calendar::{Period, Step};
use crate::counting::{ClientsBy, Counting};
use crate::fields::Choice;
use crate::groups::Group;
use crate::protocol::{ChoiceShown, ValueShown};
use crate::selection::{Compare, Rule, Selection};
use crate::words::fold;
use std::collections::BTreeSet;

/// A change of the selection.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another period; none is all time, with nothing to compare.
    Period(Option<Period>),
    /// Another period to compare with, or none.
    Compare(Option<Compare>),
    /// Another rule.
    Rule(Rule),
    /// Values go in or out.
    Values(Choice, Vec<String>, bool),
    /// These values and no others.
    Only(Choice, Vec<String>),
    /// All values of a field.
    All(Choice),
    /// No value of a field.
    None(Choice),
    /// Without the values that are in no file.
    Known,
    /// Another way of counting.
    Counting(Count),
    /// Values are counted as one.
    Merge(Group),
    /// The values of the group of this name are counted apart again; of ages, the usual bands.
    Apart(Choice, String),
    /// Everything: the selection of the start, counted as it was.
    Everything,
}

/// A change of how figures are counted.
#[derive(Clone, Debug, PartialEq)]
pub enum Count {
    /// Bands of ages by their lowest age; none is the usual ones.
    AgeBands(Option<Vec<u8>>),
    /// The limit of `young-by-domain`.
    AgeLimit(u8),
    /// The number of inhabitants.
    Inhabitants(Option<u64>),
    /// People instead of cases.
    People(bool),
    /// Whether a kind of support is a category of its own.
    KindApart(String, bool),
    /// Targets for the selected part of their period.
    Prorated(bool),
    /// Of the pairs that could grow.
    CouldGrow(bool),
    /// The steps of `started-closed`.
    Step(Step),
    /// The rows of `unique-clients`.
    ClientsBy(ClientsBy),
    /// The domain of `transitions`; none is all.
    TransitionsOf(Option<String>),
}

impl Change {
    /// The selection after the change. `choices` are the values that there are.
    pub fn apply(self, selection: &Selection, choices: &[ChoiceShown]) -> Selection {
        let mut next = selection.clone();
        match self {
            Change::Period(period) => {
                next.period = period;
                next.compare = next.compare.filter(|_| period.is_some());
            }
            Change::Compare(compare) => next.compare = compare.filter(|_| next.period.is_some()),
            Change::Rule(rule) => next.rule = rule,
            Change::Values(choice, values, are_in) => set_values(&mut next, choices, choice, values, are_in),
            Change::Only(choice, values) => {
                next.only.insert(choice, BTreeSet::new());
                set_values(&mut next, choices, choice, values, true);
            }
            Change::All(choice) => drop(next.only.remove(&choice)),
            Change::None(choice) => drop(next.only.insert(choice, BTreeSet::new())),
            Change::Known => without_unknown(&mut next, choices),
            Change::Counting(count) => set_count(&mut next, count),
            Change::Merge(group) => merging::merge(&mut next, choices, group),
            Change::Apart(Choice::AgeBand, _) => set_count(&mut next, Count::AgeBands(None)),
            Change::Apart(choice, name) => merging::part(&mut next, choice, &name),
            Change::Everything => {
                let counting = next.counting;
                next = Selection { counting, ..Selection::default() };
            }
        }
        next
    }
}

fn set_values(selection: &mut Selection, choices: &[ChoiceShown], choice: Choice, values: Vec<String>, are_in: bool) {
    let all: BTreeSet<String> = values_of(choices, choice).map(|value| value.value.clone()).collect();
    let selected = selection.only.entry(choice).or_insert_with(|| all.clone());
    match are_in {
        true => selected.extend(values),
        false => selected.retain(|value| !values.contains(value)),
    }
    if all.is_subset(selected) {
        selection.only.remove(&choice);
    }
}

/// Other bands have other names: those that were selected say nothing any more.
fn set_count(selection: &mut Selection, count: Count) {
    let counting = &mut selection.counting;
    match count {
        Count::AgeBands(bands) if bands == counting.age_bands => {}
        Count::AgeBands(bands) => {
            counting.age_bands = bands;
            selection.only.remove(&Choice::AgeBand);
        }
        Count::AgeLimit(limit) => counting.age_limit = limit,
        Count::Inhabitants(number) => counting.inhabitants = number,
        Count::People(people) => counting.people = people,
        Count::KindApart(kind, is_apart) => set_apart(counting, kind, is_apart),
        Count::Prorated(prorated) => counting.prorated = prorated,
        Count::CouldGrow(could_grow) => counting.could_grow = could_grow,
        Count::Step(step) => counting.step = step,
        Count::ClientsBy(by) => counting.clients_by = by,
        Count::TransitionsOf(domain) => counting.transitions_of = domain,
    }
}

fn set_apart(counting: &mut Counting, kind: String, is_apart: bool) {
    counting.kinds_apart.retain(|other| fold(other) != fold(&kind));
    if is_apart {
        counting.kinds_apart.insert(kind);
    }
}

/// The selected values that are in no file, by field. A field that no file has restricts nothing, but is named too.
pub fn unknown(selection: &Selection, choices: &[ChoiceShown]) -> Vec<(Choice, Vec<String>)> {
    let is_unknown = |choice: Choice, value: &String| known(choices, choice, value).is_none();
    let of = |(choice, values): (&Choice, &BTreeSet<String>)| {
        let unknown: Vec<String> = values.iter().filter(|value| is_unknown(*choice, value)).cloned().collect();
        (!unknown.is_empty()).then_some((*choice, unknown))
    };
    selection.only.iter().filter_map(of).collect()
}

/// The selection with its values spelled as the files do, so that the page finds them again.
pub fn spelled(selection: &Selection, choices: &[ChoiceShown]) -> Selection {
    let spelled = |choice: Choice, value: &String| known(choices, choice, value).unwrap_or(value).clone();
    let of = |(choice, values): (&Choice, &BTreeSet<String>)| {
        (*choice, values.iter().map(|value| spelled(*choice, value)).collect())
    };
    Selection { only: selection.only.iter().map(of).collect(), ..selection.clone() }
}

/// A field of which nothing is left is not restricted any more: that there is something to choose from again.
fn without_unknown(selection: &mut Selection, choices: &[ChoiceShown]) {
    for (choice, values) in unknown(selection, choices) {
        if let Some(selected) = selection.only.get_mut(&choice) {
            selected.retain(|value| !values.contains(value));
            if selected.is_empty() {
                selection.only.remove(&choice);
            }
        }
    }
}

/// The spelling that the files have of a value.
fn known<'s>(choices: &'s [ChoiceShown], choice: Choice, value: &str) -> Option<&'s String> {
    values_of(choices, choice).map(|shown| &shown.value).find(|shown| fold(shown) == fold(value))
}

fn values_of(choices: &[ChoiceShown], choice: Choice) -> impl Iterator<Item = &ValueShown> {
    choices.iter().filter(move |shown| shown.choice == choice).flat_map(|shown| &shown.values)
}

/// The values whose label has the typed text in it, without regard to case and accents.
///
/// ```
/// use groeibeeld::{protocol::ValueShown, state::choosing::found};
/// let value = |label: &str| ValueShown { value: label.into(), label: label.into(), count: None };
/// let values = [value("Financiën"), value("Wonen")];
/// assert_eq!(found(&values, " FINANCIEN"), [&values[0]]);
/// assert_eq!(found(&values, "").len(), 2);
/// ```
pub fn found<'v>(values: &'v [ValueShown], typed: &str) -> Vec<&'v ValueShown> {
    let plain = |text: &str| fold(&plain_letters(text).collect::<String>());
    let typed = plain(typed);
    values.iter().filter(|value| plain(&value.label).contains(&typed)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ValueShown;

    fn choices() -> Vec<ChoiceShown> {
        let value = |value: &str| ValueShown { value: value.into(), label: value.into(), count: None };
        vec![ChoiceShown {
            choice: Choice::Theme,
            label: "Thema".into(),
            values: ["", "Jeugd", "Wonen"].map(value).into(),
        }]
    }

    fn after(changes: &[Change]) -> Selection {
        let start = Selection::default();
        changes.iter().fold(start, |selection, change| change.clone().apply(&selection, &choices()))
    }

    fn check(changes: &[Change], expected: Option<&[&str]>) {
        let expected = expected.map(|values| values.iter().map(|value| (*value).to_owned()).collect());
        assert_eq!(after(changes).only.get(&Choice::Theme).cloned(), expected, "{changes:?}");
    }

    fn texts(values: &[&str]) -> Vec<String> {
        values.iter().map(|value| (*value).to_owned()).collect()
    }

    fn values(values: &[&str], are_in: bool) -> Change {
        Change::Values(Choice::Theme, texts(values), are_in)
    }

    #[test]
    fn values_of_a_field() {
        check(&[], None);
        check(&[values(&["Jeugd"], false)], Some(&["", "Wonen"]));
        check(&[values(&["Jeugd"], false), values(&["Jeugd"], true)], None);
        check(&[values(&["Jeugd"], true)], None);
        check(&[values(&["", "Jeugd"], false)], Some(&["Wonen"]));
        check(&[Change::None(Choice::Theme)], Some(&[]));
        check(&[Change::None(Choice::Theme), values(&["Wonen"], true)], Some(&["Wonen"]));
        check(&[Change::None(Choice::Theme), Change::All(Choice::Theme)], None);
        check(&[Change::Only(Choice::Theme, texts(&["Wonen"]))], Some(&["Wonen"]));
        check(&[Change::Only(Choice::Theme, texts(&["", "Jeugd", "Wonen"]))], None);
        check(&[values(&[""], false), Change::Everything], None);
    }

    #[test]
    fn values_of_no_file_are_named_and_go() {
        let only = |values: &[&str]| Selection {
            only: [(Choice::Theme, texts(values).into_iter().collect())].into(),
            ..Selection::default()
        };
        let check = |values: &[&str], expected: &[&str], left: Option<&[&str]>| {
            let selection = spelled(&only(values), &choices());
            let unknown = unknown(&selection, &choices());
            assert_eq!(unknown.into_iter().flat_map(|(_, values)| values).collect::<Vec<_>>(), texts(expected));
            let known = Change::Known.apply(&selection, &choices());
            let left = left.map(|values| texts(values).into_iter().collect::<BTreeSet<_>>());
            assert_eq!(known.only.get(&Choice::Theme), left.as_ref(), "{values:?}");
        };
        check(&["jeugd ", "Wonen"], &[], Some(&["Jeugd", "Wonen"]));
        check(&["Jeugd", "Zorg"], &["Zorg"], Some(&["Jeugd"]));
        check(&["Zorg"], &["Zorg"], None);
        check(&[], &[], Some(&[]));
        let area = Selection { only: [(Choice::Area, ["Noord".to_owned()].into())].into(), ..Selection::default() };
        assert_eq!(unknown(&area, &choices()), [(Choice::Area, texts(&["Noord"]))]);
    }

    #[test]
    fn everything_forgets_period_rule_and_comparison_but_not_how_is_counted() {
        let period = Some(Period { first: 1, last: 2 });
        let counting = Counting { inhabitants: Some(9), ..Counting::default() };
        let only = [(Choice::Area, BTreeSet::new())].into();
        let compare = Some(Compare::Before);
        let selection = Selection { period, rule: Rule::Closed, only, compare, counting: counting.clone() };
        assert_eq!(Change::Everything.apply(&selection, &[]), Selection { counting, ..Selection::default() });
    }

    #[test]
    fn comparison_needs_a_period() {
        let (period, before) = (Some(Period { first: 1, last: 2 }), Some(Compare::Before));
        assert_eq!(after(&[Change::Compare(before)]).compare, None);
        assert_eq!(after(&[Change::Period(period), Change::Compare(before)]).compare, before);
        assert_eq!(after(&[Change::Period(period), Change::Compare(before), Change::Period(None)]).compare, None);
    }

    #[test]
    fn other_bands_drop_the_selected_ones() {
        let ages = Change::Only(Choice::AgeBand, texts(&["0-12"]));
        let bands = |bands: Option<&[u8]>| Change::Counting(Count::AgeBands(bands.map(<[u8]>::to_vec)));
        let only = |changes: &[Change]| after(changes).only.contains_key(&Choice::AgeBand);
        let choices = [ChoiceShown {
            choice: Choice::AgeBand,
            label: String::new(),
            values: vec![ValueShown { value: "13+".into(), label: String::new(), count: None }],
        }];
        let selection = ages.apply(&Selection::default(), &choices);
        assert!(selection.only.contains_key(&Choice::AgeBand));
        assert!(bands(None).apply(&selection, &choices).only.contains_key(&Choice::AgeBand), "the same bands");
        assert!(!bands(Some(&[0, 18])).apply(&selection, &choices).only.contains_key(&Choice::AgeBand));
        assert!(!only(&[bands(Some(&[0, 18])), bands(None)]));
    }

    #[test]
    fn kinds_apart_are_folded() {
        let kind = |kind: &str, is_apart| Change::Counting(Count::KindApart(kind.into(), is_apart));
        let apart = |changes: &[Change]| after(changes).counting.kinds_apart.into_iter().collect::<Vec<_>>();
        assert_eq!(apart(&[kind("Advies", true)]), ["Advies"]);
        assert_eq!(apart(&[kind("Advies", true), kind("advies ", false)]), Vec::<String>::new());
    }
}
