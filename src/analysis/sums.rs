//! Sums that several families keep.

use crate::figures::Note;
use crate::registry::NO_NUMBER;
use crate::zrm::{DomainName, Missing, Moment, Score, Series};
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// Sums by two codes, such as theme and domain, made as they are first used: codes can be many, used pairs are few.
#[derive(Debug, Default)]
pub struct Grid<T> {
    places: HashMap<u64, u32, BuildHasherDefault<Mixed>>,
    sums: Vec<(u32, u32, T)>,
}

impl<T: Default> Grid<T> {
    /// The sum of a row and column.
    pub fn at(&mut self, row: u32, column: u32) -> &mut T {
        let place = self.place(row, column);
        self.at_place(place)
    }

    /// The sum at a place.
    pub fn at_place(&mut self, place: u32) -> &mut T {
        &mut self.sums[place as usize].2
    }

    /// The place of a row and column in the order of first use, to name it by one number.
    pub fn place(&mut self, row: u32, column: u32) -> u32 {
        let key = u64::from(row) << 32 | u64::from(column);
        *self.places.entry(key).or_insert_with(|| {
            self.sums.push((row, column, T::default()));
            self.sums.len() as u32 - 1
        })
    }

    /// How many sums there are.
    pub fn len(&self) -> u32 {
        self.sums.len() as u32
    }

    /// All sums with their row and column, in the order of first use.
    pub fn iter(&self) -> impl Iterator<Item = (u32, u32, &T)> {
        self.sums.iter().map(|(row, column, sum)| (*row, *column, sum))
    }
}

/// A hash for pairs of small numbers. The standard one guards against chosen keys, which codes are not, and takes most of
/// the time that counting takes.
#[derive(Debug, Default)]
pub struct Mixed(u64);

impl Hasher for Mixed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u64(u64::from(*byte)));
    }

    fn write_u64(&mut self, number: u64) {
        let mixed = (self.0 ^ number).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        self.0 = mixed ^ (mixed >> 32);
    }
}

/// How many scores are missing, by moment and reason.
#[derive(Clone, Debug, Default)]
pub struct MissingScores([[u64; REASONS]; MOMENTS]);

const MOMENTS: usize = Moment::End as usize + 1;
const REASONS: usize = Missing::Invalid as usize + 1;

impl MissingScores {
    /// Counts a score if it is missing.
    pub fn add(&mut self, moment: Moment, score: Score) {
        // Asked first, because most scores are levels and the reason has to be looked for.
        if score.level().is_some() {
            return;
        }
        if let Some(reason) = score.missing() {
            self.0[moment as usize][reason as usize] += 1;
        }
    }

    /// Adds all that another counted.
    pub fn merge(&mut self, other: &MissingScores) {
        for (count, more) in self.0.iter_mut().flatten().zip(other.0.iter().flatten()) {
            *count += more;
        }
    }

    /// A note for each reason of these moments.
    pub fn notes(&self, moments: [Moment; 2]) -> Vec<Note> {
        let note = |(moment, reason)| Note::MissingScores(moment, reason, self.0[moment as usize][reason as usize]);
        let all = moments.into_iter().flat_map(|moment| Missing::ALL.map(|reason| (moment, reason)));
        all.map(note).filter(|note| !matches!(note, Note::MissingScores(.., 0))).collect()
    }
}

/// Whether a domain is of Mijn ZRM: the person's own view.
pub fn is_own_view(domain: &DomainName) -> bool {
    matches!(domain, DomainName::Known(domain) if domain.series() == Series::Own)
}

/// Whether the person's own view is left out of the total of these domains: it is never mixed with a professional's.
pub fn leaves_out_own_view<'d>(domains: impl Iterator<Item = &'d DomainName> + Clone) -> bool {
    domains.clone().any(is_own_view) && !domains.clone().all(is_own_view)
}

/// What is known of two numbers together.
pub fn sum(one: Option<u64>, other: Option<u64>) -> Option<u64> {
    match (one, other) {
        (Some(one), Some(other)) => Some(one + other),
        (one, other) => one.or(other),
    }
}

/// The number, if it is known.
pub fn known_number(number: u32) -> Option<u64> {
    (number != NO_NUMBER).then_some(u64::from(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_are_kept_by_row_and_column() {
        let mut grid = Grid::<u64>::default();
        *grid.at(1, 2) += 1;
        *grid.at(2, 1) += 10;
        *grid.at(1, 2) += 1;
        assert_eq!(grid.iter().collect::<Vec<_>>(), [(1, 2, &2), (2, 1, &10)]);
    }
}
