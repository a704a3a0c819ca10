//! Registry in, ages out: how old the person of a case is, as exactly as the files say, and in which of the bands.
//!
//! An age is taken as it is recorded; else it is the year of the start of the case less the year of birth, which is the
//! age that the person reaches in that year; else the recorded band of ages.

use crate::calendar::{NO_DAY, date_of};
use crate::counting::{Counting, USUAL_BANDS, bands};
use crate::fields::Field;
use crate::registry::Registry;
use crate::values::AgeBand;
use std::collections::BTreeSet;

/// The ages of a registry's cases, and the bands that they are counted in.
#[derive(Clone, Debug)]
pub struct Ages<'r> {
    registry: &'r Registry,
    bands: Vec<AgeBand>,
}

impl<'r> Ages<'r> {
    /// The fields of which any one gives ages.
    pub const FIELDS: [Field; 3] = [Field::Age, Field::BirthYear, Field::AgeBand];

    /// The ages of a registry, in the bands that the user chose.
    pub fn new(registry: &'r Registry, counting: &Counting) -> Ages<'r> {
        let bands = match &counting.age_bands {
            Some(from) => bands(from),
            None => bands_of_files(registry).unwrap_or_else(|| bands(&USUAL_BANDS)),
        };
        Ages { registry, bands }
    }

    /// Whether the files have a column of ages, in any form.
    pub fn are_recorded(registry: &Registry) -> bool {
        Ages::FIELDS.into_iter().any(|field| registry.has_field(field))
    }

    /// The bands, in order.
    pub fn bands(&self) -> &[AgeBand] {
        &self.bands
    }

    /// The ages that the person of a case can have: one, or a recorded band. None where it is not known.
    pub fn of(&self, case: usize) -> Option<AgeBand> {
        let person = &self.registry.cases.person[case];
        let by_year = || {
            let start = self.registry.cases.start[case];
            let year = person.birth_year.filter(|_| start != NO_DAY)?;
            u8::try_from(date_of(start).year() - year).ok()
        };
        let age = person.age.or_else(by_year);
        age.map(|age| AgeBand { from: age, to: Some(age) }).or(person.age_band)
    }

    /// The place of the band that the person of a case is in. None where the age is not known, and where a recorded band
    /// does not lie in one of the bands.
    pub fn band(&self, case: usize) -> Option<usize> {
        let ages = self.of(case)?;
        self.bands.iter().position(|band| band.has(ages))
    }

    /// Whether the person of a case is younger than a limit. None where that is not known.
    pub fn is_under(&self, case: usize, limit: u8) -> Option<bool> {
        let ages = self.of(case)?;
        match ages.to {
            Some(to) if to < limit => Some(true),
            _ if ages.from >= limit => Some(false),
            _ => None,
        }
    }
}

/// The bands of files that hold bands and no ages; none where they overlap, or leave out ages between them.
fn bands_of_files(registry: &Registry) -> Option<Vec<AgeBand>> {
    if registry.has_field(Field::Age) || registry.has_field(Field::BirthYear) {
        return None;
    }
    let found: BTreeSet<AgeBand> = registry.cases.person.iter().filter_map(|person| person.age_band).collect();
    let found: Vec<AgeBand> = found.into_iter().collect();
    let is_apart = found.windows(2).all(|pair| pair[0].to.is_some_and(|to| to < pair[1].from));
    (is_apart && !found.is_empty()).then_some(found)
}
