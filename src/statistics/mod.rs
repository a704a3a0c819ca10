//! Numbers in, numbers out. [`ScorePairs`] counts start and end scores by level; every growth figure is read from these
//! 36 counts, so that they can be made in slices and added up: nothing is kept of a row.
//!
//! What can't be computed is `None`: a mean of nothing, a standard deviation or interval of one, a signed rank where no
//! pair differs.

mod quantile;
mod signed_rank;
mod student;
mod wilson;

#[cfg(test)]
mod scipy;

pub use quantile::quantile;
pub use wilson::wilson;

use crate::zrm::{Level, Score};

/// The 97.5 % quantile of the standard normal distribution.
const NORMAL_975: f64 = 1.959_963_984_540_054;

/// Start and end scores of the same cases, counted by level.
///
/// ```
/// use groeibeeld::statistics::ScorePairs;
/// use groeibeeld::zrm::{Level, Score};
///
/// let score = |number| Level::new(number).map_or(Score::EMPTY, Score::from);
/// let mut pairs = ScorePairs::default();
/// pairs.add(score(2), score(4));
/// pairs.add(score(3), score(3));
/// pairs.add(score(1), Score::EMPTY);
/// assert_eq!(pairs.starts().mean(), Some(2.0));
/// assert_eq!(pairs.differences().mean(), Some(1.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ScorePairs {
    /// By start and end level; 0 is no level.
    counts: [[u64; 6]; 6],
}

impl ScorePairs {
    /// Counts one start and end; either may be missing.
    pub fn add(&mut self, start: Score, end: Score) {
        // OK because a score's number is 0 to 5.
        self.counts[usize::from(start.number())][usize::from(end.number())] += 1;
    }

    /// Adds all that another counted.
    pub fn merge(&mut self, other: &ScorePairs) {
        for (row, more) in self.counts.iter_mut().zip(&other.counts) {
            for (count, more) in row.iter_mut().zip(more) {
                *count += more;
            }
        }
    }

    /// The counts by start and end level; 0 is no level.
    pub fn counts(&self) -> &[[u64; 6]; 6] {
        &self.counts
    }

    /// All that were counted, with and without levels.
    pub fn all(&self) -> u64 {
        self.counts.iter().flatten().sum()
    }

    /// All starts, whether they have an end or not.
    pub fn starts(&self) -> Levels {
        Levels(std::array::from_fn(|level| self.counts[level + 1].iter().sum()))
    }

    /// All ends, whether they have a start or not.
    pub fn ends(&self) -> Levels {
        Levels(std::array::from_fn(|level| self.counts.iter().map(|row| row[level + 1]).sum()))
    }

    /// The starts that have an end.
    pub fn paired_starts(&self) -> Levels {
        Levels(std::array::from_fn(|level| self.counts[level + 1][1..].iter().sum()))
    }

    /// The ends that have a start.
    pub fn paired_ends(&self) -> Levels {
        Levels(std::array::from_fn(|level| self.counts[1..].iter().map(|row| row[level + 1]).sum()))
    }

    /// The ends of those that started on a level.
    pub fn ends_of(&self, start: Level) -> Levels {
        let row = &self.counts[usize::from(start.number())];
        Levels(std::array::from_fn(|level| row[level + 1]))
    }

    /// How many that started on a level have no end.
    pub fn without_end(&self, start: Level) -> u64 {
        self.counts[usize::from(start.number())][0]
    }

    /// Those that could grow: with a start below the highest level.
    pub fn could_grow(&self) -> ScorePairs {
        let mut pairs = self.clone();
        (pairs.counts[0], pairs.counts[5]) = ([0; 6], [0; 6]);
        pairs
    }

    /// End minus start of those that have both.
    pub fn differences(&self) -> Differences {
        let mut differences = Differences::default();
        for start in 1..=5 {
            for end in 1..=5 {
                differences.0[4 + end - start] += self.counts[start][end];
            }
        }
        differences
    }
}

/// How many scores have each level, lowest first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Levels(pub [u64; 5]);

impl Levels {
    /// How many scores.
    pub fn n(&self) -> u64 {
        self.0.iter().sum()
    }

    /// Their mean.
    pub fn mean(&self) -> Option<f64> {
        let sum: u64 = (1..).zip(self.0).map(|(level, count)| level * count).sum();
        ratio(sum as f64, self.n())
    }
}

/// How many pairs have each difference, from −4 to 4.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Differences(pub [u64; 9]);

impl Differences {
    /// How many pairs.
    pub fn n(&self) -> u64 {
        self.0.iter().sum()
    }

    /// How many ended higher than they started.
    pub fn up(&self) -> u64 {
        self.0[5..].iter().sum()
    }

    /// How many ended where they started.
    pub fn same(&self) -> u64 {
        self.0[4]
    }

    /// How many ended lower than they started.
    pub fn down(&self) -> u64 {
        self.0[..4].iter().sum()
    }

    /// The mean difference.
    pub fn mean(&self) -> Option<f64> {
        ratio(self.sum(1) as f64, self.n())
    }

    /// The standard deviation of the differences, with n − 1; none for fewer than two pairs.
    pub fn standard_deviation(&self) -> Option<f64> {
        let n = i128::from(self.n());
        // Whole numbers to the last step: no digits are lost, however many pairs there are.
        let spread = n * self.sum(2) - self.sum(1) * self.sum(1);
        (n > 1).then(|| (spread as f64 / (n * (n - 1)) as f64).sqrt())
    }

    /// The 95 % interval of the mean difference by Student's t, low and high; none for fewer than two pairs. Where all
    /// differences are equal it has no width: that says nothing of other cases, and the sentences of a figure don't.
    pub fn interval(&self) -> Option<(f64, f64)> {
        let (mean, deviation) = (self.mean()?, self.standard_deviation()?);
        let half = student::quantile_975(self.n() - 1) * deviation / (self.n() as f64).sqrt();
        Some((mean - half, mean + half))
    }

    /// The two-sided p of Wilcoxon's signed-rank test, see `signed_rank`; none where no pair differs.
    pub fn signed_rank(&self) -> Option<f64> {
        signed_rank::p(self)
    }

    /// The sum of the differences, or of their squares.
    fn sum(&self, power: u32) -> i128 {
        (-4i128..).zip(self.0).map(|(difference, count)| difference.pow(power) * i128::from(count)).sum()
    }
}

/// A part of a whole; none where the whole is nothing.
pub fn share(part: u64, whole: u64) -> Option<f64> {
    ratio(part as f64, whole)
}

fn ratio(sum: f64, n: u64) -> Option<f64> {
    (n > 0).then(|| sum / n as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn score(number: u8) -> Score {
        Level::new(number).map_or(Score::EMPTY, Score::from)
    }

    fn pairs(scores: &[(u8, u8)]) -> ScorePairs {
        let mut pairs = ScorePairs::default();
        scores.iter().for_each(|(start, end)| pairs.add(score(*start), score(*end)));
        pairs
    }

    #[test]
    fn nothing_has_no_numbers() {
        let differences = pairs(&[(0, 3), (3, 0), (0, 0)]).differences();
        assert_eq!(differences.n(), 0);
        assert_eq!(differences.mean(), None);
        assert_eq!(differences.standard_deviation(), None);
        assert_eq!(differences.interval(), None);
        assert_eq!(differences.signed_rank(), None);
    }

    #[test]
    fn one_pair_has_a_mean_and_no_spread() {
        let differences = pairs(&[(2, 4)]).differences();
        assert_eq!(differences.mean(), Some(2.0));
        assert_eq!(differences.standard_deviation(), None);
        assert_eq!(differences.interval(), None);
        assert_eq!(differences.signed_rank(), Some(1.0));
    }

    #[test]
    fn equal_differences_have_no_spread_and_an_interval_without_width() {
        let differences = pairs(&[(2, 3), (3, 4), (4, 5)]).differences();
        assert_eq!(differences.standard_deviation(), Some(0.0));
        assert_eq!(differences.interval(), Some((1.0, 1.0)));
        assert_eq!(differences.signed_rank(), Some(0.25));
    }

    #[test]
    fn all_pairs_of_levels_are_up_same_or_down() {
        for start in 1..=5 {
            for end in 1..=5 {
                let differences = pairs(&[(start, end)]).differences();
                let expected = (u64::from(end > start), u64::from(end == start), u64::from(end < start));
                assert_eq!((differences.up(), differences.same(), differences.down()), expected);
            }
        }
    }

    #[test]
    fn single_scores_are_in_their_own_mean_only() {
        let pairs = pairs(&[(2, 4), (5, 0), (0, 1)]);
        assert_eq!((pairs.starts().n(), pairs.starts().mean()), (2, Some(3.5)));
        assert_eq!((pairs.ends().n(), pairs.ends().mean()), (2, Some(2.5)));
        assert_eq!((pairs.paired_starts().mean(), pairs.paired_ends().mean()), (Some(2.0), Some(4.0)));
    }

    #[test]
    fn ends_of_a_level_and_those_without() {
        let pairs = pairs(&[(2, 4), (2, 4), (2, 1), (2, 0), (3, 5), (0, 5)]);
        let two = Level::new(2).unwrap();
        assert_eq!((pairs.ends_of(two).0, pairs.without_end(two)), ([1, 0, 0, 2, 0], 1));
    }

    #[test]
    fn starts_at_the_top_could_not_grow() {
        let pairs = pairs(&[(5, 5), (5, 4), (4, 5), (3, 3), (0, 5)]).could_grow();
        assert_eq!(pairs.starts().0, [0, 0, 1, 1, 0]);
        assert_eq!((pairs.differences().n(), pairs.differences().down()), (2, 0));
    }

    #[test]
    fn merged_halves_are_the_whole() {
        let scores = [(1, 2), (3, 0), (5, 5), (0, 4), (4, 2)];
        let mut halves = pairs(&scores[..2]);
        halves.merge(&pairs(&scores[2..]));
        assert_eq!(halves, pairs(&scores));
    }

    #[test]
    fn report_003_difference_of_all_starts_and_ends() {
        let starts = Levels([0, 0, 22, 144, 0]);
        let ends = Levels([0, 0, 0, 94, 87]);
        assert_eq!((starts.n(), starts.mean()), (166, Some(642.0 / 166.0)));
        assert_eq!((ends.n(), ends.mean()), (181, Some(811.0 / 181.0)));
        let difference = ends.mean().zip(starts.mean()).map(|(end, start)| end - start).unwrap();
        assert!((difference - 0.61319310390734).abs() < 1e-14);
    }
}
