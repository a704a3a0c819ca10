//! Dimensions of Positive Health: `dimension-by-domain`.

use super::subject::{Subject, count, text};
use crate::figures::{Draft, FigureId, Unit};

/// `dimension-by-domain`.
pub fn dimension_by_domain(subject: Subject) -> Draft {
    subject.draft(
        FigureId::DimensionByDomain,
        &[text("dimension"), text("domain"), count("cases")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
