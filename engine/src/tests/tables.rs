//! Tables with totals, as a report has them, to a system. Cells with the same name are one.

use super::super::{CellOf, Fate, Need, Relation, System};
use std::collections::{BTreeMap, BTreeSet};

/// What is protected of a count.
pub const COUNT: Need = Need { up: 1, down: 0, width: 2 };

/// Tables that become one system.
#[derive(Clone, Debug, Default)]
pub struct Tables {
    values: BTreeMap<String, i64>,
    sums: Vec<(String, Vec<String>)>,
    primary: Option<BTreeSet<String>>,
    weights: BTreeMap<String, u64>,
    fixed: BTreeSet<String>,
    low: i64,
}

impl Tables {
    pub fn new() -> Tables {
        Tables { low: 1, ..Tables::default() }
    }

    /// `total = parts`, and the numbers of the parts; those that have one already keep it.
    pub fn sum(mut self, total: &str, parts: &[(&str, i64)]) -> Tables {
        for (name, value) in parts {
            self.values.entry((*name).to_owned()).or_insert(*value);
        }
        let sum = parts.iter().map(|(name, _)| self.values[*name]).sum();
        let known = *self.values.entry(total.to_owned()).or_insert(sum);
        assert_eq!(known, sum, "{total}");
        self.weights.insert(total.to_owned(), 8);
        self.sums.push((total.to_owned(), parts.iter().map(|(name, _)| (*name).to_owned()).collect()));
        self
    }

    /// A table with totals of rows, of columns and of all. Totals that stand in several tables are told by their names.
    pub fn table(mut self, grand: &str, columns: &[&str], rows: &[(&str, &[i64])]) -> Tables {
        for (row, numbers) in rows {
            let names: Vec<String> = columns.iter().map(|column| format!("{row}/{column}")).collect();
            let parts: Vec<(&str, i64)> = names.iter().map(String::as_str).zip(numbers.iter().copied()).collect();
            self = self.sum(row, &parts);
        }
        for (at, column) in columns.iter().enumerate() {
            let names: Vec<String> = rows.iter().map(|(row, _)| format!("{row}/{column}")).collect();
            let numbers = rows.iter().map(|(_, numbers)| numbers[at]);
            let parts: Vec<(&str, i64)> = names.iter().map(String::as_str).zip(numbers).collect();
            self = self.sum(column, &parts);
        }
        let rows: Vec<(&str, i64)> = rows.iter().map(|(row, _)| (*row, 0)).collect();
        let columns: Vec<(&str, i64)> = columns.iter().map(|column| (*column, 0)).collect();
        self = self.sum(grand, &rows).sum(grand, &columns);
        self.weights.insert(grand.to_owned(), 64);
        self
    }

    /// These are hidden at first, instead of all small counts.
    pub fn primary(mut self, names: &[&str]) -> Tables {
        self.primary = Some(names.iter().map(|name| (*name).to_owned()).collect());
        self
    }

    /// These have been published before.
    pub fn fixed(mut self, names: &[&str]) -> Tables {
        self.fixed = names.iter().map(|name| (*name).to_owned()).collect();
        self
    }

    /// A hidden cell may be this or more, instead of 1.
    pub fn low(mut self, low: i64) -> Tables {
        self.low = low;
        self
    }

    /// The names of the cells in the order of the system.
    pub fn names(&self) -> Vec<&str> {
        self.values.keys().map(String::as_str).collect()
    }

    /// The place of a cell.
    pub fn at(&self, name: &str) -> u32 {
        self.names().iter().position(|other| *other == name).unwrap() as u32
    }

    /// With small counts hidden and protected, and nothing else hidden.
    pub fn system(&self, threshold: i64) -> System {
        let is_primary = |name: &String, value: i64| match &self.primary {
            Some(primary) => primary.contains(name),
            None => (1..threshold).contains(&value) && !self.fixed.contains(name),
        };
        let cells = self.values.iter().map(|(name, value)| CellOf {
            value: *value,
            fate: if is_primary(name, *value) { Fate::Hidden } else { Fate::Shown },
            is_fixed: self.fixed.contains(name),
            low: self.low,
            high: None,
            protect: is_primary(name, *value).then_some(COUNT),
            cost: (*value as u64 + 1) * self.weights.get(name).unwrap_or(&1),
        });
        let relations = self.sums.iter().map(|(total, parts)| Relation {
            terms: parts.iter().map(|part| (self.at(part), 1)).chain([(self.at(total), -1)]).collect(),
            is_sum: true,
        });
        System { cells: cells.collect(), relations: relations.collect() }
    }
}

/// The names of what is hidden.
pub fn hidden<'a>(tables: &'a Tables, system: &System) -> Vec<&'a str> {
    let is_hidden = |at: usize| system.cells[at].fate == Fate::Hidden;
    tables.names().into_iter().enumerate().filter(|(at, _)| is_hidden(*at)).map(|(_, name)| name).collect()
}
