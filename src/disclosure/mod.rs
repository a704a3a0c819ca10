//! Which numbers may leave the device. [`protect`] is the only maker of a [`Figure`], and page, charts and downloads take
//! nothing else: showing an unprotected count does not compile.

// Which further cells are hidden, and the proof that it is enough.
pub mod engine;

use crate::fields::Field;
use crate::figures::{Column, Draft, Facts, FigureId, Row};

/// How figures are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Policy {
    /// Nothing is hidden: for use inside the organisation, not to publish.
    #[default]
    Internal,
}

/// A figure that may be shown under its policy. It can't be built or changed elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    draft: Draft,
    policy: Policy,
}

/// Makes figures of drafts, all of one package together.
pub fn protect(drafts: Vec<Draft>, policy: Policy) -> Vec<Figure> {
    drafts.into_iter().map(|draft| Figure { draft, policy }).collect()
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

    /// The place of the column with this key.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.draft.columns.iter().position(|column| column.key == key)
    }
}
