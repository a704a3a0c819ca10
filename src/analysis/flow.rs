//! Cases over time: `kinds-by-year` and `started-closed`.

use super::subject::{Subject, count, text};
use crate::figures::{Draft, FigureId, Unit};

/// `kinds-by-year`.
pub fn kinds_by_year(subject: Subject) -> Draft {
    subject.draft(
        FigureId::KindsByYear,
        &[text("year"), text("kind"), count("cases")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}

/// `started-closed`.
pub fn started_closed(subject: Subject) -> Draft {
    subject.draft(
        FigureId::StartedClosed,
        &[text("year"), text("kind"), count("carried_over"), count("started"), count("closed"), count("open")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
