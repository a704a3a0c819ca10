//! How many cases a number of an earlier publication is of, counted from the rows of now: what was hidden then has no value
//! in the ledger. As far as the files have not changed since, it is the number of then.

use super::identity::{self, Identity, Values};
use super::key::Part;
use super::people::{People, Test, is_own_view, name_of};
use crate::fields::Choice;
use crate::figures::Variable;
use crate::groups;
use crate::words::fold;
use std::collections::BTreeSet;

/// Variables of which the values are words of the code and no labels of a file.
const PLAIN: [Variable; 5] = ["goal", "before", "dated", "days", "scored"];

impl People<'_> {
    /// How many cases an identity is of; none where the rows do not tell.
    pub fn cases_of(&self, identity: &Identity) -> Option<i64> {
        if identity.unit != "cases" {
            return None;
        }
        let parts = identity.values.iter().map(|(variable, values)| self.is_among(variable, values));
        let parts: Vec<Test<'_>> = parts.collect::<Option<_>>()?;
        let is_of = |case: &usize| self.is_at(identity.time, *case) && parts.iter().all(|is_of| is_of(*case));
        // OK because nobody counts to 2^63.
        Some(self.cases().filter(is_of).count() as i64)
    }

    /// Whether a case has one of the values of a variable.
    fn is_among(&self, variable: &str, values: &Values) -> Option<Test<'_>> {
        match (variable, values) {
            ("age_band" | "young", Values::Ages(ages)) => self.has_age(*ages),
            ("main" | "with main", values) => self.has_main_of(values),
            ("municipality" | "area" | "theme" | "service" | "kind", values) => {
                self.has_label_of(Choice::by_name(variable)?, values)
            }
            // Its labels are lists.
            ("dimension", values) => {
                let part = plain(values).filter(|part| !matches!(part, Part::Is(_)))?;
                self.has_part("dimension", &part)
            }
            (variable, values) => {
                let variable = PLAIN.into_iter().find(|plain| *plain == variable)?;
                self.has_part(variable, &plain(values)?)
            }
        }
    }

    fn has_label_of(&self, choice: Choice, values: &Values) -> Option<Test<'_>> {
        let (codes, dictionary) = (self.registry.cases.labels(choice).codes(), self.registry.dictionary(choice));
        let labels = (0..).take(dictionary.labels().len() + 1).map(|code| dictionary.label(code).unwrap_or_default());
        let is_in: Vec<bool> = labels.map(|label| self.is_label_of(choice, label, values)).collect::<Option<_>>()?;
        Some(Box::new(move |case| codes.get(case).is_some_and(|code| is_in[*code as usize])))
    }

    fn has_main_of(&self, values: &Values) -> Option<Test<'_>> {
        let cases = &self.registry.cases;
        let is_in = |domain| match (is_own_view(domain), values) {
            (true, Values::Own(name)) => Some(fold(&name_of(domain)) == *name),
            (true, Values::Any(_)) | (false, Values::Own(_)) => Some(false),
            _ => self.is_label_of(Choice::MainDomain, &name_of(domain), values),
        };
        let is_in: Vec<bool> = self.registry.domains().iter().map(is_in).collect::<Option<_>>()?;
        let has_none = self.is_label_of(Choice::MainDomain, "", values)?;
        Some(Box::new(move |case| match cases.main_domains(case) {
            [] => has_none,
            mains => mains.iter().any(|code| is_in[*code as usize]),
        }))
    }

    /// Whether a label is one of these values. A group is where all of it is; of a part of a group nothing can be told.
    fn is_label_of(&self, choice: Choice, label: &str, values: &Values) -> Option<bool> {
        match values {
            Values::Known => Some(!label.is_empty()),
            Values::Own(_) => Some(false),
            Values::Any(some) => {
                let groups = &self.selected.selection.counting.groups;
                let apart = groups::apart(groups, choice, &[label.to_owned()].into());
                let apart: BTreeSet<String> = apart.iter().map(|value| fold(value)).collect();
                match apart.is_subset(some) {
                    true => Some(true),
                    false => apart.is_disjoint(some).then_some(false),
                }
            }
            Values::Ages(_) | Values::Each => None,
        }
    }

    /// Whether the person of a case has one of these ages. Of a recorded band that has other ages too nothing can be told.
    fn has_age(&self, ages: u128) -> Option<Test<'_>> {
        let of_case = |case| self.ages.of(case).map_or(identity::NO_AGE, |band| identity::ages(band.from, band.to));
        let has = |of_case: u128| match of_case & ages {
            0 => Some(false),
            both => (both == of_case).then_some(true),
        };
        let has: Vec<bool> = self.cases().map(|case| has(of_case(case))).collect::<Option<_>>()?;
        Some(Box::new(move |case| has[case]))
    }

    /// How many rows are gone over for a number.
    pub fn rows(&self) -> usize {
        self.cases().len()
    }

    fn cases(&self) -> std::ops::Range<usize> {
        0..self.registry.cases.len()
    }
}

/// The one value of a variable that tells no labels apart.
fn plain(values: &Values) -> Option<Part> {
    match values {
        Values::Known => Some(Part::Known),
        Values::Any(some) if some.len() == 1 => {
            let value = some.first()?.clone();
            Some(if value.is_empty() { Part::Unknown } else { Part::Is(value.into()) })
        }
        _ => None,
    }
}
