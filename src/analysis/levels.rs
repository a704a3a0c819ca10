//! Levels: `transitions` and `levels`.

use super::subject::{Subject, count, text};
use crate::figures::{Draft, FigureId, Unit};

/// `transitions`.
pub fn transitions(subject: Subject, _sums: &super::growth::Sums) -> Draft {
    subject.draft(
        FigureId::Transitions,
        &[
            text("start_level"),
            count("to_1"),
            count("to_2"),
            count("to_3"),
            count("to_4"),
            count("to_5"),
            count("unknown"),
        ],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}

/// `levels`.
pub fn levels(subject: Subject, _sums: &super::growth::Sums) -> Draft {
    subject.draft(
        FigureId::Levels,
        &[
            text("domain"),
            count("start_1"),
            count("start_2"),
            count("start_3"),
            count("start_4"),
            count("start_5"),
            count("end_1"),
            count("end_2"),
            count("end_3"),
            count("end_4"),
            count("end_5"),
        ],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
