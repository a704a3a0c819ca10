//! New or known: `new-or-known`.

use super::subject::{Subject, count, share, text};
use crate::figures::{Draft, FigureId, Unit};

/// `new-or-known`.
pub fn new_or_known(subject: Subject) -> Draft {
    subject.draft(
        FigureId::NewOrKnown,
        &[text("kind"), count("new"), count("known"), count("unknown"), share("share_new")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
