//! People: `unique-clients`.

use super::subject::{Subject, count, text};
use crate::figures::{Draft, FigureId, Unit};

/// `unique-clients`.
pub fn unique_clients(subject: Subject) -> Draft {
    subject.draft(
        FigureId::UniqueClients,
        &[text("year"), count("cases"), count("clients"), count("new_clients")],
        Vec::new(),
        0,
        Unit::Cases,
        Vec::new(),
    )
}
