//! How long cases take: `duration`.

use super::subject::{Subject, count, days, text};
use crate::figures::{Draft, FigureId, Unit};

/// `duration`.
pub fn duration(subject: Subject) -> Draft {
    subject.draft(
        FigureId::Duration,
        &[text("kind"), count("n"), days("mean_days"), days("median_days"), days("p90_days")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
