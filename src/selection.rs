//! A selection says which rows of the registry a figure is about: a period with a rule, and subsets of values.
//! [`Selected`] is a selection looked up in a registry: a bit set over the rows of each sheet. With it go how figures are
//! counted and the period that they are compared with.

use crate::ages::Ages;
use crate::calendar::Period;
use crate::calendar::{Day, NO_DAY};
use crate::counting::Counting;
use crate::fields::Choice;
use crate::registry::{Labels, Registry};
use fixedbitset::FixedBitSet;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Which cases belong to a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// Started on or before its last day and not closed before its first.
    #[default]
    Active,
    /// Started in it.
    Started,
    /// Closed in it.
    Closed,
}

/// With which period figures are compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Compare {
    /// The period of the same length just before.
    Before,
    /// The same days a year earlier.
    YearEarlier,
    /// A period of the user's own.
    With(Period),
}

/// What the user selected.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Selection {
    /// The period; none is all time.
    pub period: Option<Period>,
    /// Which cases belong to the period.
    pub rule: Rule,
    /// The values that are selected of each field; a field that is not in it is not restricted. The empty text means
    /// "not recorded". A value is matched as the registry folds labels: without regard to case and spaces. A value that is
    /// counted as one with others stands for all of them, as the name of their group does.
    pub only: BTreeMap<Choice, BTreeSet<String>>,
    /// The period to compare with; there is none to compare with all time.
    pub compare: Option<Compare>,
    /// How figures are counted.
    pub counting: Counting,
}

impl Selection {
    /// Whether all rows are selected and nothing is compared, in whichever way they are counted.
    pub fn is_everything(&self) -> bool {
        let counting = self.counting.clone();
        *self == Selection { counting, ..Selection::default() }
    }

    /// The period that figures are compared with.
    pub fn compared_with(&self) -> Option<Period> {
        let period = self.period?;
        Some(match self.compare? {
            Compare::Before => period.before(),
            Compare::YearEarlier => period.year_earlier(),
            Compare::With(other) => other,
        })
    }

    /// The same selection of the period that figures are compared with.
    pub fn before(&self) -> Option<Selection> {
        let period = self.compared_with()?;
        Some(Selection { period: Some(period), compare: None, ..self.clone() })
    }

    /// Looks the selection up in a registry.
    pub fn of(&self, registry: &Registry) -> Selected {
        let cases = &registry.cases;
        let activities = &registry.activities;
        let targets = &registry.targets;
        let of_any_time = bits(cases.len(), |_| true)
            .restricted(registry, self, |choice| registry.cases.labels(choice))
            .restricted_by_main_domain(registry, self)
            .restricted_by_age(registry, self)
            .0;
        let mut in_period = bits(cases.len(), |row| self.has_case(cases.start[row], cases.end[row])).0;
        in_period.intersect_with(&of_any_time);
        Selected {
            selection: self.clone(),
            cases: in_period,
            cases_of_any_time: of_any_time,
            activities: bits(activities.len(), |row| self.has_day(activities.day[row]))
                .restricted(registry, self, |choice| registry.activities.labels(choice))
                .0,
            targets: bits(targets.len(), |row| self.overlaps(targets.period[row]))
                .restricted(registry, self, |choice| registry.targets.labels(choice))
                .0,
        }
    }

    /// Whether a case with these days belongs to the period. One without a start belongs to every period; the figures
    /// say how many those are.
    fn has_case(&self, start: Day, end: Day) -> bool {
        if start == NO_DAY {
            return true;
        }
        match (self.rule, self.period) {
            (Rule::Active, None) | (Rule::Started, None) => true,
            (Rule::Closed, None) => end != NO_DAY,
            (Rule::Active, Some(period)) => start <= period.last && (end == NO_DAY || end >= period.first),
            (Rule::Started, Some(period)) => period.has(start),
            (Rule::Closed, Some(period)) => end != NO_DAY && period.has(end),
        }
    }

    fn has_day(&self, day: Day) -> bool {
        day == NO_DAY || self.period.is_none_or(|period| period.has(day))
    }

    fn overlaps(&self, of_target: Option<Period>) -> bool {
        match (self.period, of_target) {
            (Some(period), Some(target)) => target.first <= period.last && target.last >= period.first,
            _ => true,
        }
    }
}

/// A selection looked up in a registry.
#[derive(Clone, Debug)]
pub struct Selected {
    /// What was looked up.
    pub selection: Selection,
    /// The selected cases.
    pub cases: FixedBitSet,
    /// The cases with the selected values, whether they belong to the period or not. Figures over time go by these, each
    /// column by its own rule.
    pub cases_of_any_time: FixedBitSet,
    /// The selected rows of group activities.
    pub activities: FixedBitSet,
    /// The selected targets.
    pub targets: FixedBitSet,
}

struct Bits(FixedBitSet);

fn bits(len: usize, has: impl Fn(usize) -> bool) -> Bits {
    let mut rows = FixedBitSet::with_capacity(len);
    (0..len).filter(|row| has(*row)).for_each(|row| rows.insert(row));
    Bits(rows)
}

impl Bits {
    /// Keeps the rows with a selected value. A sheet that does not have the field at all is not restricted by it; the
    /// figures say so.
    fn restricted<'r>(
        mut self,
        registry: &'r Registry,
        selection: &Selection,
        labels: impl Fn(Choice) -> &'r Labels,
    ) -> Bits {
        for choice in Choice::LABELS {
            let Some(values) = selection.only.get(&choice) else { continue };
            let column = labels(choice);
            if column.is_present() {
                let codes = registry.dictionary(choice).codes_of(&selection.counting.with_merged(choice, values));
                for (row, code) in column.codes().iter().enumerate() {
                    if !codes.contains(code) {
                        self.0.set(row, false);
                    }
                }
            }
        }
        self
    }

    fn restricted_by_main_domain(mut self, registry: &Registry, selection: &Selection) -> Bits {
        let Some(values) = selection.only.get(&Choice::MainDomain) else { return self };
        let codes = registry.domain_codes_of(&selection.counting.with_merged(Choice::MainDomain, values));
        for row in 0..registry.cases.len() {
            let mains = registry.cases.main_domains(row);
            let has =
                if mains.is_empty() { values.contains("") } else { mains.iter().any(|code| codes.contains(code)) };
            if !has {
                self.0.set(row, false);
            }
        }
        self
    }

    /// Files without ages are not restricted; the figures say so.
    fn restricted_by_age(mut self, registry: &Registry, selection: &Selection) -> Bits {
        let Some(values) = selection.only.get(&Choice::AgeBand).filter(|_| Ages::are_recorded(registry)) else {
            return self;
        };
        let ages = Ages::new(registry, &selection.counting);
        let bands: Vec<bool> = ages.bands().iter().map(|band| values.contains(&band.to_string())).collect();
        let has_unknown = values.contains("");
        for row in 0..registry.cases.len() {
            if !ages.band(row).map_or(has_unknown, |band| bands[band]) {
                self.0.set(row, false);
            }
        }
        self
    }
}
