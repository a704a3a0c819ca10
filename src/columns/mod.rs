//! Headers to a mapping: which column plays which field, and of which kind the sheet is. Columns that identify people
//! are found here and never read. What comes in is a row of headers, the cells below it and what the user corrected; what
//! goes out is a [`Mapping`] with a role for each column.

mod content;
mod domains;
mod examples;
mod recognise;
mod scores;
mod settings;
mod spellings;

pub use examples::examples;
pub use recognise::{identifies, is_birth_date, of_kind, of_no_kind, recognise};
pub use settings::{ColumnSettings, Settings, SheetSettings};

use crate::fields::{Field, SheetKind};
use crate::values;
use crate::zrm::{DomainName, Moment};
use std::collections::HashMap;

/// A header as it may be shown and saved: empty where a cell that identifies a person may stand in its place, because the file
/// has no headers, or the user takes a row for them.
///
/// ```
/// # use groeibeeld::columns::header_shown;
/// assert_eq!(["Startdatum", "mw. A. Jansen", "06-12345678"].map(header_shown), ["Startdatum", "", ""]);
/// ```
pub fn header_shown(header: &str) -> &str {
    if values::may_identify(header) || values::may_be_person(header) { "" } else { header }
}

/// What a column plays.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Role {
    /// It holds a field.
    Field(Field),
    /// It holds the scores of a domain at a moment; without a moment it is a single measurement.
    Score(DomainName, Option<Moment>),
    /// It identifies people: it is not read.
    Identifies,
    /// It holds free text, in which anything may stand: it is not read.
    FreeText,
    /// It is empty, unknown, or holds a field that another column holds already.
    Unused,
}

impl Role {
    /// Whether the column is read.
    pub fn is_read(&self) -> bool {
        matches!(self, Role::Field(_) | Role::Score(..))
    }
}

/// How a sheet is understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mapping {
    /// What one row is.
    pub kind: SheetKind,
    /// The role of each column.
    pub roles: Vec<Role>,
    /// Columns, from 0, whose header names a field that an earlier column holds.
    pub doubles: Vec<(usize, Field)>,
    /// Columns, from 0, with numbers of cases or clients that identify people by what they look like: a citizen service
    /// number, an e-mail address. They are read, because rows can't be put together without them; they are shown nowhere.
    pub identifying_numbers: Vec<usize>,
    /// Columns, from 0, of who referred people, in which names of persons stand by what they look like.
    pub referring_persons: Vec<usize>,
    /// Columns, from 0, that hold another thing than their header says, and are not read for that.
    pub other_content: Vec<usize>,
    /// Columns, from 0, that hold days and are not read.
    pub unread_days: Vec<usize>,
}

impl Mapping {
    /// A mapping with these roles.
    pub fn new(kind: SheetKind, roles: Vec<Role>) -> Mapping {
        Mapping {
            kind,
            roles,
            doubles: Vec::new(),
            identifying_numbers: Vec::new(),
            referring_persons: Vec::new(),
            other_content: Vec::new(),
            unread_days: Vec::new(),
        }
    }

    /// The column of a field, from 0.
    pub fn column(&self, field: Field) -> Option<usize> {
        self.roles.iter().position(|role| *role == Role::Field(field))
    }

    /// Whether a column holds the field.
    pub fn has(&self, field: Field) -> bool {
        self.column(field).is_some()
    }

    /// The columns of the fields, from 1, for the places of issues.
    pub fn columns(&self) -> HashMap<Field, u16> {
        let numbered = (1..).zip(&self.roles);
        numbered
            .filter_map(|(number, role)| if let Role::Field(field) = role { Some((*field, number)) } else { None })
            .collect()
    }

    /// The domains and moments that have a column of their own.
    pub fn scores(&self) -> impl Iterator<Item = (usize, &DomainName, Option<Moment>)> {
        let numbered = self.roles.iter().enumerate();
        numbered.filter_map(|(column, role)| match role {
            Role::Score(domain, moment) => Some((column, domain, *moment)),
            _ => None,
        })
    }

    /// Whether a domain has a column of its own.
    pub fn has_scores(&self) -> bool {
        self.scores().next().is_some()
    }

    /// The mapping of the measurements in a sheet of cases that has a row a measurement, or a row a case and domain with
    /// its scores.
    pub fn measurements(&self) -> Option<Mapping> {
        const BY_MOMENT: &[Field] = &[Field::CaseId, Field::Domain, Field::Moment, Field::Score, Field::MeasuredOn];
        const BY_DOMAIN: &[Field] =
            &[Field::CaseId, Field::Domain, Field::StartScore, Field::GoalScore, Field::EndScore];
        let of_scores = match self.has(Field::Moment) && self.has(Field::Score) {
            true => Some(BY_MOMENT),
            false => self.has_own_scores().then_some(BY_DOMAIN),
        };
        let of_scores = of_scores
            .filter(|_| self.kind == SheetKind::Cases && self.has(Field::CaseId) && self.has(Field::Domain))?;
        let role = |role: &Role| match role {
            Role::Field(field) if of_scores.contains(field) => role.clone(),
            _ => Role::Unused,
        };
        Some(Mapping::new(SheetKind::Scores, self.roles.iter().map(role).collect()))
    }

    /// How many columns are understood: the better of two mappings has more.
    pub fn understood(&self) -> usize {
        self.roles.iter().filter(|role| role.is_read()).count()
    }

    /// How many columns identify people and are not read.
    pub fn identifying(&self) -> usize {
        self.roles.iter().filter(|role| **role == Role::Identifies).count()
    }
}
