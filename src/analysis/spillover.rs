//! Growth on the other domains: `spillover`.

use super::subject::{Subject, count, text};
use crate::figures::{Draft, FigureId, Unit};

/// `spillover`.
pub fn spillover(subject: Subject) -> Draft {
    subject.draft(
        FigureId::Spillover,
        &[text("main_domain"), text("domain"), count("n_start")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
