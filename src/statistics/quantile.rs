//! Quantiles the way numpy and scipy take them unless asked otherwise: between two values on a straight line.

/// The value below which this share (0 to 1) of the values lies, of values sorted from low to high; none of nothing, and
/// of a share that is none.
///
/// ```
/// use groeibeeld::statistics::quantile;
///
/// assert_eq!(quantile(&[220, 417], 0.5), Some(318.5));
/// ```
pub fn quantile(sorted: &[i64], share: f64) -> Option<f64> {
    if !(0.0..=1.0).contains(&share) {
        return None;
    }
    let place = share * sorted.len().checked_sub(1)? as f64;
    // OK because a share of 1 at most is a place of the last value at most.
    let (low, high) = (sorted[place.floor() as usize], sorted[place.ceil() as usize]);
    Some(low as f64 + (high - low) as f64 * place.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sorted: &[i64], share: f64, expected: Option<f64>) {
        match (quantile(sorted, share), expected) {
            (Some(ours), Some(expected)) => assert!((ours - expected).abs() < 1e-9, "{ours} instead of {expected}"),
            (ours, expected) => assert_eq!(ours, expected),
        }
    }

    #[test]
    fn nothing_has_no_quantile() {
        check(&[], 0.5, None);
    }

    #[test]
    fn one_value_is_all_its_quantiles() {
        [0.0, 0.5, 0.9, 1.0].into_iter().for_each(|share| check(&[220], share, Some(220.0)));
    }

    #[test]
    fn the_median_of_an_even_number_lies_between_two() {
        check(&[1, 2, 4, 9], 0.5, Some(3.0));
        check(&[1, 2, 9], 0.5, Some(2.0));
    }

    #[test]
    fn nine_of_ten_days_as_numpy_says() {
        // numpy 2.4.6: numpy.quantile([0, 3, 12, 40, 41, 41, 90, 220, 417, 800], [0.1, 0.25, 0.9])
        let days = [0, 3, 12, 40, 41, 41, 90, 220, 417, 800];
        check(&days, 0.1, Some(2.7));
        check(&days, 0.25, Some(19.0));
        check(&days, 0.9, Some(455.3));
    }

    #[test]
    fn the_ends_are_the_least_and_the_most() {
        check(&[-5, 0, 7], 0.0, Some(-5.0));
        check(&[-5, 0, 7], 1.0, Some(7.0));
    }

    #[test]
    fn a_share_beyond_the_whole_has_none() {
        [-0.1, 1.1, f64::NAN].into_iter().for_each(|share| check(&[1, 2], share, None));
    }
}
