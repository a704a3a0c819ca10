//! Wilcoxon's signed-rank test: could the signs of the differences have fallen like this by chance? Pairs that don't
//! differ are dropped, equal sizes share the mean of their ranks, and both sides count.
//!
//! To [`EXACT`] pairs that differ the distribution over all ways to give signs to these very ranks is made, ties and all
//! (scipy: `PermutationMethod`); above that the normal approximation, corrected for ties and not for continuity.
//! Differences are 1 to 4 in size, so that there are at most four ranks and counts are all it takes.
//!
//! Where no pair differs there is no rank to test and p is none. scipy says 1 or nan there, depending on its version.

use super::Differences;
use statrs::distribution::{ContinuousCDF, Normal};

/// To how many pairs that differ the exact distribution is made.
const EXACT: u64 = 50;

/// The pairs that differ by the same size.
struct Group {
    up: u64,
    down: u64,
    /// Twice their shared rank, which makes it whole.
    twice_rank: u64,
}

impl Group {
    fn n(&self) -> u64 {
        self.up + self.down
    }
}

/// The two-sided p; none where no pair differs.
pub fn p(differences: &Differences) -> Option<f64> {
    let groups = groups(differences);
    match groups.iter().map(Group::n).sum::<u64>() {
        0 => None,
        n if n <= EXACT => Some(exact(&groups)),
        n => Some(approximate(&groups, n)),
    }
}

/// The pairs that differ, smallest size first.
fn groups(differences: &Differences) -> [Group; 4] {
    let mut before = 0;
    std::array::from_fn(|index| {
        let (up, down) = (differences.0[5 + index], differences.0[3 - index]);
        // The ranks before + 1 to before + n have this sum of first and last.
        let twice_rank = 2 * before + up + down + 1;
        before += up + down;
        Group { up, down, twice_rank }
    })
}

/// The share of all ways to give signs whose smaller sum of ranks is as small as this one. Both tails are alike, because
/// turning all signs turns one sum into the other.
fn exact(groups: &[Group; 4]) -> f64 {
    let sum = |count: fn(&Group) -> u64| groups.iter().map(|group| count(group) * group.twice_rank).sum::<u64>();
    let smaller = sum(|group| group.up).min(sum(|group| group.down)) as usize;
    // OK because 50 signs can be given in 2^50 ways, which a number with 53 digits counts exactly.
    let mut ways = vec![0.0; smaller + 1];
    ways[0] = 1.0;
    let mut all = 1.0;
    for group in groups {
        let rank = group.twice_rank as usize;
        for _ in 0..group.n() {
            all *= 2.0;
            for at in (rank..=smaller).rev() {
                ways[at] += ways[at - rank];
            }
        }
    }
    (2.0 * ways.iter().sum::<f64>() / all).min(1.0)
}

fn approximate(groups: &[Group; 4], n: u64) -> f64 {
    let n = n as f64;
    let up: f64 = groups.iter().map(|group| group.up as f64 * group.twice_rank as f64 / 2.0).sum();
    let ties: f64 = groups.iter().map(|group| (group.n() as f64).powi(3) - group.n() as f64).sum();
    let mean = n * (n + 1.0) / 4.0;
    let variance = n * (n + 1.0) * (2.0 * n + 1.0) / 24.0 - ties / 48.0;
    let distance = (up - mean).abs() / variance.sqrt();
    // Beyond this distance p is 0 to the last digit, and the distribution's own series breaks down.
    if distance > 38.0 { 0.0 } else { (2.0 * Normal::standard().sf(distance)).min(1.0) }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// All ways to give signs, one by one.
    fn brute_force(differences: &[i32]) -> f64 {
        let sizes: Vec<i32> = differences.iter().map(|difference| difference.abs()).collect();
        let rank = |size: &i32| {
            let below = sizes.iter().filter(|other| *other < size).count();
            let equal = sizes.iter().filter(|other| *other == size).count();
            2 * below + equal + 1
        };
        let ranks: Vec<usize> = sizes.iter().map(rank).collect();
        let up: usize = ranks.iter().zip(differences).filter(|(_, d)| **d > 0).map(|(rank, _)| rank).sum();
        let all = 1u32 << ranks.len();
        let sum =
            |signs: u32| (0..ranks.len()).filter(|bit| signs & (1 << bit) != 0).map(|bit| ranks[bit]).sum::<usize>();
        let low = (0..all).filter(|signs| sum(*signs) <= up).count();
        let high = (0..all).filter(|signs| sum(*signs) >= up).count();
        (2.0 * low.min(high) as f64 / f64::from(all)).min(1.0)
    }

    fn counted(differences: &[i32]) -> Differences {
        let mut counts = Differences::default();
        differences.iter().for_each(|difference| counts.0[(difference + 4) as usize] += 1);
        counts
    }

    #[track_caller]
    fn check(differences: &[i32]) {
        let p = p(&counted(differences)).unwrap();
        assert!((p - brute_force(differences)).abs() < 1e-14, "{differences:?}");
    }

    /// All samples of this size of differences that are not zero, in one order.
    fn walk(size: usize, sample: &mut Vec<i32>) {
        if sample.len() == size {
            return check(sample);
        }
        let from = sample.last().copied().unwrap_or(-4);
        for difference in (from..=4).filter(|difference| *difference != 0) {
            sample.push(difference);
            walk(size, sample);
            sample.pop();
        }
    }

    #[test]
    fn all_samples_to_six_pairs_are_as_counted_one_by_one() {
        (1..=6).for_each(|size| walk(size, &mut Vec::new()));
    }

    #[test]
    fn ten_pairs_with_ties_are_as_counted_one_by_one() {
        check(&[1, 1, 1, -1, 2, 2, -3, 4, 1, -2]);
    }

    #[test]
    fn zeros_are_dropped() {
        assert_eq!(p(&counted(&[1, 2, 2, -1])), p(&counted(&[1, 0, 2, 0, 2, -1, 0])));
    }

    #[test]
    fn no_pair_that_differs_has_no_p() {
        assert_eq!(p(&counted(&[0, 0, 0])), None);
    }

    #[test]
    fn fifty_that_all_go_up_are_one_way_of_two_to_the_fifty() {
        assert_eq!(p(&counted(&[1; 50])), Some(2.0 / 2f64.powi(50)));
    }

    #[test]
    fn fifty_one_take_the_approximation() {
        // scipy 1.17.1: wilcoxon(np.ones(51), correction=False, method="asymptotic").pvalue
        let p = p(&counted(&[1; 51])).unwrap();
        assert!((p - 9.236596617174027e-13).abs() < 1e-20, "{p}");
    }

    #[test]
    fn a_million_that_all_go_up_have_p_zero() {
        let mut counts = Differences::default();
        counts.0[5] = 1_000_000;
        assert_eq!(p(&counts), Some(0.0));
    }
}
