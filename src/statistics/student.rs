//! The quantile of Student's t that a 95 % interval takes. `statrs` has it to 13 digits for few degrees of freedom and
//! loses them above some thousands (5 at 100,000), where the expansion around the normal distribution is exact to 15.

use super::NORMAL_975;
use statrs::distribution::{ContinuousCDF, StudentsT};

/// From how many degrees of freedom the expansion is taken.
const MANY: u64 = 500;

/// The 97.5 % quantile of Student's t with so many degrees of freedom, at least one.
pub fn quantile_975(freedom: u64) -> f64 {
    if freedom >= MANY {
        return expansion(freedom as f64);
    }
    // OK because one degree of freedom and more make a distribution.
    StudentsT::new(0.0, 1.0, freedom as f64).map_or(f64::NAN, |student| student.inverse_cdf(0.975))
}

/// The expansion of Cornish and Fisher (Abramowitz and Stegun 26.7.5).
fn expansion(freedom: f64) -> f64 {
    let z = NORMAL_975;
    let [z3, z5, z7, z9] = [3, 5, 7, 9].map(|power| z.powi(power));
    let terms = [
        (z3 + z) / 4.0,
        (5.0 * z5 + 16.0 * z3 + 3.0 * z) / 96.0,
        (3.0 * z7 + 19.0 * z5 + 17.0 * z3 - 15.0 * z) / 384.0,
        (79.0 * z9 + 776.0 * z7 + 1482.0 * z5 - 1920.0 * z3 - 945.0 * z) / 92160.0,
    ];
    terms.iter().rev().fold(0.0, |sum, term| (sum + term) / freedom) + z
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `scipy.stats.t.ppf(0.975, freedom)` of scipy 1.17.1.
    const SCIPY: [(u64, f64); 12] = [
        (1, 12.706204736174694),
        (2, 4.302652729749462),
        (3, 3.1824463052837078),
        (9, 2.262157162798205),
        (29, 2.045229642132703),
        (100, 1.9839715185235518),
        (499, 1.9647293909876886),
        (500, 1.9647198374673676),
        (1000, 1.9623390808264083),
        (99999, 1.9599877077718442),
        (1000000, 1.959966356814107),
        (13000000, 1.9599641670224728),
    ];

    #[test]
    fn quantiles_of_scipy() {
        for (freedom, quantile) in SCIPY {
            assert!((quantile_975(freedom) - quantile).abs() < 1e-11, "{freedom}: {}", quantile_975(freedom));
        }
    }

    #[test]
    fn both_ways_agree_where_they_meet() {
        let student = StudentsT::new(0.0, 1.0, MANY as f64).unwrap();
        assert!((student.inverse_cdf(0.975) - expansion(MANY as f64)).abs() < 1e-11);
    }
}
