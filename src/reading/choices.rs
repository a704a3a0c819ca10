//! What the user chose for one file: how its text is read and which of its sheets.

use crate::text::Encoding;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Choices for one file; what is not chosen is found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileChoices {
    /// The encoding of a text file.
    pub encoding: Option<Encoding>,
    /// The separator of a text file.
    pub separator: Option<char>,
    /// By the number of the sheet.
    pub sheets: BTreeMap<u16, SheetChoices>,
}

/// Choices for one sheet.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct SheetChoices {
    /// Whether the sheet is read.
    pub is_taken: Option<bool>,
    /// The line of the header; 0 when there is none.
    pub header: Option<u32>,
}
