//! Whether goals were reached: `goal-reached`.

use super::subject::{Subject, count, share, text};
use crate::figures::{Draft, FigureId, Unit};

/// `goal-reached`.
pub fn goal_reached(subject: Subject) -> Draft {
    subject.draft(
        FigureId::GoalReached,
        &[text("kind"), count("yes"), count("partly"), count("no"), count("unknown"), share("share_yes")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
