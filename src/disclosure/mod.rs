//! Which numbers may leave the device. [`publish`] is the only maker of a [`Figure`], and page, charts and downloads take
//! nothing else: showing an unprotected count does not compile.

// Which further cells are hidden, and the proof that it is enough.
pub mod engine;

mod small;

use crate::analysis::beside;
use crate::fields::Field;
use crate::figures::{Cell, Column, Draft, Drafts, Facts, FigureId, Row};
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

/// Makes figures of drafts, all of one package together.
pub fn publish(drafts: Drafts, policy: Policy) -> Package {
    let Drafts { now, before } = drafts;
    let withheld = |drafts: Vec<Draft>| drafts.into_iter().map(|draft| small::withheld(draft, policy)).collect();
    let (now, before): (Vec<Draft>, Vec<Draft>) = (withheld(now), withheld(before));
    let mut before = before.into_iter();
    let compared = |draft: Draft| match before.next() {
        Some(before) => beside(draft.seen(), &before.seen()),
        None => draft.seen(),
    };
    let figures = now.into_iter().map(compared).map(|draft| Figure { draft, policy }).collect();
    Package { figures, ..Package::default() }
}

/// The figures of [`publish`].
pub fn protect(drafts: impl Into<Drafts>, policy: Policy) -> Vec<Figure> {
    publish(drafts.into(), policy).figures
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
