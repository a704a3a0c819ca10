//! How figures are counted, as far as the user may choose: bands of ages and limits, what counts as reached, of what
//! shares are, and which values are counted as one. It is a part of the selection and of the settings file.

use crate::calendar::Step;
use crate::fields::Choice;
use crate::groups::{self, Group};
use crate::values::AgeBand;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// The bands of ages that are taken when the user chooses none and the files have ages, by their lowest age (report 002).
pub const USUAL_BANDS: [u8; 6] = [0, 13, 19, 27, 56, 75];

/// How figures are counted.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Counting {
    /// The bands of ages, by their lowest age, rising; the last is open. None takes [`USUAL_BANDS`], or the bands of the
    /// files where those hold bands and no ages.
    pub age_bands: Option<Vec<u8>>,
    /// Who is younger than this is counted by `young-by-domain`.
    pub age_limit: u8,
    /// The number of inhabitants, for `population-reach`.
    pub inhabitants: Option<u64>,
    /// Whether reach counts people instead of cases.
    pub people: bool,
    /// Kinds of support whose cases are a category of their own in reach, beside the themes, such as information and
    /// advice (report 003). As the registry folds labels.
    pub kinds_apart: BTreeSet<String>,
    /// Whether a target counts for the selected part of its period only.
    pub prorated: bool,
    /// Whether shares of up, same and down are of the pairs that could grow: those with a start below 5.
    pub could_grow: bool,
    /// The steps of `started-closed`.
    pub step: Step,
    /// What the rows of `unique-clients` are.
    pub clients_by: ClientsBy,
    /// The domain of `transitions`, by its Dutch name or the user's own; none is all domains.
    pub transitions_of: Option<String>,
    /// Values that are counted as one.
    pub groups: Vec<Group>,
}

/// What the rows of `unique-clients` are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ClientsBy {
    /// Years.
    #[default]
    Year,
    /// Themes.
    Theme,
}

impl Default for Counting {
    fn default() -> Counting {
        Counting {
            age_bands: None,
            age_limit: 25,
            inhabitants: None,
            people: false,
            kinds_apart: BTreeSet::new(),
            prorated: false,
            could_grow: false,
            step: Step::default(),
            clients_by: ClientsBy::default(),
            transitions_of: None,
            groups: Vec::new(),
        }
    }
}

/// No age is higher.
pub const HIGHEST_AGE: u8 = 120;

impl Counting {
    /// Whether figures can be counted so; what a file says may be impossible.
    pub fn is_possible(&self) -> bool {
        self.age_bands.as_deref().is_none_or(are_bands)
            && (1..=HIGHEST_AGE).contains(&self.age_limit)
            && self.inhabitants != Some(0)
            && groups::are_possible(&self.groups)
    }

    /// These values and all that are counted as one with them.
    pub fn with_merged(&self, choice: Choice, values: &BTreeSet<String>) -> BTreeSet<String> {
        groups::with_merged(&self.groups, choice, values)
    }

    /// What a value is called when it is counted: by its group, if it is in one.
    pub fn as_counted(&self, choice: Choice, value: &str) -> String {
        groups::as_counted(&self.groups, choice, value)
    }
}

/// Whether these can be the lowest ages of bands: at least one, and rising.
///
/// ```
/// use groeibeeld::counting::{USUAL_BANDS, are_bands};
/// assert!(are_bands(&USUAL_BANDS) && are_bands(&[18]));
/// assert!(!are_bands(&[]) && !are_bands(&[13, 13]) && !are_bands(&[0, 121]));
/// ```
pub fn are_bands(from: &[u8]) -> bool {
    from.windows(2).all(|pair| pair[0] < pair[1]) && from.last().is_some_and(|last| *last <= HIGHEST_AGE)
}

/// Bands from their lowest ages, which rise: each reaches to the next and the last is open.
///
/// ```
/// use groeibeeld::counting::{USUAL_BANDS, bands};
/// let texts: Vec<String> = bands(&USUAL_BANDS).iter().map(ToString::to_string).collect();
/// assert_eq!(texts, ["0-12", "13-18", "19-26", "27-55", "56-74", "75+"]);
/// ```
pub fn bands(from: &[u8]) -> Vec<AgeBand> {
    let to = from.iter().skip(1).map(|next| Some(next.saturating_sub(1))).chain([None]);
    from.iter().zip(to).map(|(from, to)| AgeBand { from: *from, to }).collect()
}
