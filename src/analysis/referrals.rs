//! From where and where to: `referred-by` and `referred-to`.

use super::subject::{Subject, count, share, text};
use crate::figures::{Draft, FigureId, Unit};

/// `referred-by`.
pub fn referred_by(subject: Subject) -> Draft {
    subject.draft(
        FigureId::ReferredBy,
        &[text("referrer"), count("cases"), share("share")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}

/// `referred-to`.
pub fn referred_to(subject: Subject) -> Draft {
    subject.draft(
        FigureId::ReferredTo,
        &[text("destination"), count("cases"), share("share")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
