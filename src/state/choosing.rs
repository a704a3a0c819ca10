//! In come a selection and a change, out comes the new selection. A field whose values are all selected is not in a
//! selection at all, so that values of a file that is added later are selected too.

use crate::calendar::Period;
use crate::fields::Choice;
use crate::protocol::ChoiceShown;
use crate::selection::{Rule, Selection};
use std::collections::BTreeSet;

/// A change of the selection.
#[derive(Clone, Debug, PartialEq)]
pub enum Change {
    /// Another period; none is all time.
    Period(Option<Period>),
    /// Another rule.
    Rule(Rule),
    /// A value goes in or out.
    Value(Choice, String, bool),
    /// All values of a field.
    All(Choice),
    /// No value of a field.
    None(Choice),
    /// Everything: the selection of the start.
    Everything,
}

impl Change {
    /// The selection after the change. `choices` are the values that there are.
    pub fn apply(self, selection: &Selection, choices: &[ChoiceShown]) -> Selection {
        let mut next = selection.clone();
        match self {
            Change::Period(period) => next.period = period,
            Change::Rule(rule) => next.rule = rule,
            Change::Value(choice, value, is_in) => set_value(&mut next, choices, choice, value, is_in),
            Change::All(choice) => drop(next.only.remove(&choice)),
            Change::None(choice) => drop(next.only.insert(choice, BTreeSet::new())),
            Change::Everything => next = Selection::default(),
        }
        next
    }
}

fn set_value(selection: &mut Selection, choices: &[ChoiceShown], choice: Choice, value: String, is_in: bool) {
    let all: BTreeSet<String> = choices
        .iter()
        .filter(|shown| shown.choice == choice)
        .flat_map(|shown| shown.values.iter().map(|value| value.value.clone()))
        .collect();
    let selected = selection.only.entry(choice).or_insert_with(|| all.clone());
    match is_in {
        true => selected.insert(value),
        false => selected.remove(&value),
    };
    if all.is_subset(selected) {
        selection.only.remove(&choice);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::protocol::ValueShown;

    fn choices() -> Vec<ChoiceShown> {
        let value = |value: &str| ValueShown { value: value.into(), label: value.into(), count: 1 };
        vec![ChoiceShown {
            choice: Choice::Theme,
            label: "Thema".into(),
            values: ["", "Jeugd", "Wonen"].map(value).into(),
        }]
    }

    fn check(changes: &[Change], expected: Option<&[&str]>) {
        let start = Selection::default();
        let selection = changes.iter().fold(start, |selection, change| change.clone().apply(&selection, &choices()));
        let expected = expected.map(|values| values.iter().map(|value| (*value).to_owned()).collect());
        assert_eq!(selection.only.get(&Choice::Theme).cloned(), expected, "{changes:?}");
    }

    fn value(value: &str, is_in: bool) -> Change {
        Change::Value(Choice::Theme, value.into(), is_in)
    }

    #[test]
    fn values_of_a_field() {
        check(&[], None);
        check(&[value("Jeugd", false)], Some(&["", "Wonen"]));
        check(&[value("Jeugd", false), value("Jeugd", true)], None);
        check(&[value("Jeugd", true)], None);
        check(&[Change::None(Choice::Theme)], Some(&[]));
        check(&[Change::None(Choice::Theme), value("Wonen", true)], Some(&["Wonen"]));
        check(&[Change::None(Choice::Theme), Change::All(Choice::Theme)], None);
        check(&[value("", false), Change::Everything], None);
    }

    #[test]
    fn everything_forgets_period_and_rule() {
        let period = Some(Period { first: 1, last: 2 });
        let selection = Selection { period, rule: Rule::Closed, ..Selection::default() };
        assert_eq!(Change::Everything.apply(&selection, &[]), Selection::default());
    }
}
