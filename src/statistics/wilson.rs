//! Wilson's interval of a share. It stays between 0 and 1 and has a width when all or none are counted, where the plain
//! interval around the share has none.

use super::NORMAL_975;

/// The 95 % interval of the share that a part is of a whole, low and high, without continuity correction; none where the
/// whole is nothing.
///
/// ```
/// use groeibeeld::statistics::wilson;
///
/// let (low, high) = wilson(140, 200).unwrap();
/// assert_eq!(format!("{low:.3} {high:.3}"), "0.633 0.759");
/// ```
pub fn wilson(part: u64, whole: u64) -> Option<(f64, f64)> {
    if whole == 0 {
        return None;
    }
    let (part_of, n, square) = (part as f64, whole as f64, NORMAL_975 * NORMAL_975);
    let middle = (part_of + square / 2.0) / (n + square);
    let half = NORMAL_975 * (part_of * (n - part_of) / n + square / 4.0).sqrt() / (n + square);
    // The ends are 0 and 1 themselves and not nearly, as scipy has them.
    let low = if part == 0 { 0.0 } else { middle - half };
    let high = if part == whole { 1.0 } else { middle + half };
    Some((low, high))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_has_no_interval() {
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn none_and_all_reach_the_ends_and_have_a_width() {
        let ((none_low, none_high), (all_low, all_high)) = (wilson(0, 12).unwrap(), wilson(12, 12).unwrap());
        assert_eq!((none_low, all_high), (0.0, 1.0));
        assert!(none_high > 0.2 && (all_low - (1.0 - none_high)).abs() < 1e-12);
    }

    #[test]
    fn all_shares_lie_in_their_interval_and_it_within_the_whole() {
        for whole in 1..60 {
            for part in 0..=whole {
                let (low, high) = wilson(part, whole).unwrap();
                let share = part as f64 / whole as f64;
                assert!(0.0 <= low && low <= share && share <= high && high <= 1.0, "{part} of {whole}");
            }
        }
    }
}
