//! Which numbers may leave the device. [`publish`] is the only maker of a [`Figure`], and page, charts and downloads take
//! nothing else: showing an unprotected count does not compile.

mod apply;
mod cells;
mod engine;
mod key;
mod measure;
mod people;
mod relations;
mod round;

use crate::analysis::beside;
use crate::fields::Field;
use crate::figures::{Cell, Column, ColumnType, Draft, Drafts, Facts, FigureId, Made, Row};
pub use people::People;

use apply::Mask;
use cells::Cells;
use serde::{Deserialize, Serialize};

/// How figures are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Small counts are hidden, and whatever they could be computed from.
    Hide {
        /// A count of so many people may be shown.
        threshold: u8,
    },
    /// Counts are rounded to fives and small ones hidden.
    Round,
    /// Nothing is hidden: for use inside the organisation, not to publish.
    Internal,
}

impl Policy {
    /// The stricter of the two that are offered.
    pub const STRICT: Policy = Policy::Hide { threshold: 10 };

    /// Whether what is made by it may be published.
    pub fn is_for_publication(self) -> bool {
        self != Policy::Internal
    }
}

impl Default for Policy {
    fn default() -> Policy {
        Policy::Hide { threshold: 5 }
    }
}

/// A figure that may be shown under its policy. It can't be built or changed elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    draft: Draft,
    policy: Policy,
}

/// All figures that are shown together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The figures.
    pub figures: Vec<Figure>,
    /// How much of it is hidden.
    pub hidden: HowMuch,
    /// Why nothing of it may be shown, where that is so.
    pub refusal: Option<Refusal>,
}

/// How many counts are hidden, of how many that are not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HowMuch {
    /// Hidden counts.
    pub hidden: u64,
    /// Counts that are not zero.
    pub all: u64,
}

/// Why nothing of a package may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// So few people are selected that any figure would be about some of them.
    TooFew,
    /// What was published earlier gives away what has to be hidden now; the formula in words that have no language: counts by
    /// their identity and the sign that they have in it.
    Clash(Vec<(i64, String)>),
}

/// Makes figures of drafts, all of one package together. Without the people every case is taken to be of somebody else.
pub fn publish(mut drafts: Drafts, policy: Policy, people: Option<&People>) -> Package {
    let (hidden, refusal) = match policy {
        Policy::Hide { threshold } => hide(&mut drafts, threshold.into(), people),
        Policy::Round => {
            drafts.now.iter_mut().chain(&mut drafts.before).for_each(round::round);
            (how_much(&drafts), None)
        }
        Policy::Internal => (HowMuch::default(), None),
    };
    let figures = if refusal.is_some() { Vec::new() } else { figures(drafts, policy) };
    Package { figures, hidden, refusal }
}

fn figures(Drafts { now, before, .. }: Drafts, policy: Policy) -> Vec<Figure> {
    let mut before = before.into_iter();
    let compared = |draft: Draft| match before.next() {
        Some(before) => beside(draft.seen(), &before.seen()),
        None => draft.seen(),
    };
    now.into_iter().map(compared).map(|draft| Figure { draft, policy }).collect()
}

/// Hides small counts and whatever they could be computed from.
fn hide(drafts: &mut Drafts, threshold: i64, people: Option<&People>) -> (HowMuch, Option<Refusal>) {
    let [now, before] = drafts.cases.unwrap_or_default();
    let is_filtered = drafts.now.iter().any(|draft| !draft.facts.selection.only.is_empty());
    // OK because nobody counts to 2^63.
    let least = if is_filtered { 2 * threshold } else { threshold };
    if (1..least).contains(&(now as i64)) {
        return (HowMuch::default(), Some(Refusal::TooFew));
    }
    if (1..threshold).contains(&(before as i64)) {
        drafts.before.iter_mut().for_each(apply::withhold);
    }
    let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
    let mut cells = Cells::of(&all, threshold);
    people.iter().for_each(|people| cells.hide_few(people));
    let mut package = relations::Package::of(&cells, &all, threshold);
    if !complete(&mut package, threshold) {
        return (HowMuch::default(), Some(Refusal::TooFew));
    }
    let mask = Mask::new(&cells, &package);
    drafts.now.iter_mut().chain(&mut drafts.before).enumerate().for_each(|(at, draft)| mask.apply(at, draft));
    (how_much(drafts), None)
}

/// Hides further numbers until nothing that is hidden can be computed. What is said of everybody is only hidden where
/// nothing else would do.
fn complete(package: &mut relations::Package, threshold: i64) -> bool {
    let of_everybody: Vec<u32> = package.of_everybody().collect();
    let mut system = package.system.clone();
    of_everybody.iter().for_each(|cell| system.cells[*cell as usize].is_fixed = true);
    if engine::complete(&mut system, threshold).is_ok() {
        package.system = system;
        return true;
    }
    engine::complete(&mut package.system, threshold).is_ok()
}

/// How much is hidden of the counts that are shown.
fn how_much(drafts: &Drafts) -> HowMuch {
    let mut how_much = HowMuch::default();
    for draft in drafts.now.iter().chain(&drafts.before) {
        let is_count =
            |column: &&Column| column.sort == ColumnType::Count && !column.is_unseen && column.made != Made::Public;
        for row in &draft.rows {
            for (cell, _) in row.cells.iter().zip(&draft.columns).filter(|(_, column)| is_count(column)) {
                how_much.hidden += u64::from(*cell == Cell::Hidden);
                how_much.all += u64::from(!matches!(cell, Cell::Null | Cell::Count(0)));
            }
        }
    }
    how_much
}

/// The figures of [`publish`].
pub fn protect(drafts: impl Into<Drafts>, policy: Policy) -> Vec<Figure> {
    publish(drafts.into(), policy, None).figures
}

impl Figure {
    /// Which figure.
    pub fn id(&self) -> FigureId {
        self.draft.id
    }

    /// Its columns.
    pub fn columns(&self) -> &[Column] {
        &self.draft.columns
    }

    /// Its rows.
    pub fn rows(&self) -> &[Row] {
        &self.draft.rows
    }

    /// What it is about.
    pub fn facts(&self) -> &Facts {
        &self.draft.facts
    }

    /// The fields that are missing, when it can't be made. Any one of a group would do.
    pub fn needs(&self) -> &[Vec<Field>] {
        &self.draft.needs
    }

    /// How it is protected.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// Whether any of its numbers is hidden.
    pub fn has_hidden(&self) -> bool {
        self.draft.rows.iter().flat_map(|row| &row.cells).any(|cell| *cell == Cell::Hidden)
    }

    /// The place of the column with this key.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.draft.columns.iter().position(|column| column.key == key)
    }
}

#[cfg(test)]
mod tests;
