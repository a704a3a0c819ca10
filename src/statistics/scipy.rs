//! Our numbers beside scipy's, of seeded samples. `tests/statistics/make.py` made the file and says how.

use super::*;
use serde_json::Value;

/// How far two numbers may be apart: a part of their size, and no less than this.
const DIGITS: f64 = 1e-9;
const NOTHING: f64 = 1e-12;

fn samples(of: &str) -> Vec<Value> {
    let file: Value = serde_json::from_str(include_str!("../../tests/statistics/scipy.json")).unwrap();
    file[of].as_array().unwrap().clone()
}

#[track_caller]
fn check(ours: Option<f64>, scipys: &Value, sample: &Value) {
    check_beyond(NOTHING, ours, scipys, sample);
}

#[track_caller]
fn check_beyond(nothing: f64, ours: Option<f64>, scipys: &Value, sample: &Value) {
    match (ours, scipys.as_f64()) {
        (None, None) => {}
        (Some(ours), Some(scipys)) => {
            let far = (ours - scipys).abs();
            assert!(far <= nothing.max(DIGITS * scipys.abs()), "{ours} instead of {scipys}: {sample}");
        }
        other => panic!("{other:?}: {sample}"),
    }
}

#[track_caller]
fn check_interval(ours: Option<(f64, f64)>, sample: &Value, key: &str) {
    check(ours.map(|(low, _)| low), &sample[key][0], sample);
    check(ours.map(|(_, high)| high), &sample[key][1], sample);
}

fn pairs(sample: &Value) -> ScorePairs {
    let mut pairs = ScorePairs::default();
    for (place, count) in sample["table"].as_array().unwrap().iter().enumerate() {
        pairs.counts[place / 5 + 1][place % 5 + 1] = count.as_u64().unwrap();
    }
    pairs
}

#[test]
fn all_samples_of_pairs_are_as_scipy_says() {
    for sample in &samples("pairs") {
        let differences = pairs(sample).differences();
        check(differences.mean(), &sample["mean"], sample);
        check(differences.standard_deviation(), &sample["sd"], sample);
        check_interval(differences.interval(), sample, "interval");
        // The smallest p, too, has nine digits in common.
        check_beyond(0.0, differences.signed_rank(), &sample["p"], sample);
        let of_all = |part| wilson(part, differences.n());
        check_interval(of_all(differences.up()), sample, "up");
        check_interval(of_all(differences.same()), sample, "same");
        check_interval(of_all(differences.down()), sample, "down");
    }
}

#[test]
fn all_quantiles_are_as_scipy_says() {
    for sample in &samples("quantiles") {
        let values: Vec<i64> =
            sample["values"].as_array().unwrap().iter().map(|value| value.as_i64().unwrap()).collect();
        for (share, expected) in
            sample["shares"].as_array().unwrap().iter().zip(sample["quantiles"].as_array().unwrap())
        {
            check(quantile(&values, share.as_f64().unwrap()), expected, sample);
        }
    }
}

#[test]
fn samples_are_many_and_lie_on_both_sides_of_the_exact_limit() {
    let all = samples("pairs");
    assert!(all.len() >= 200, "{}", all.len());
    let differing = |sample: &Value| {
        let differences = pairs(sample).differences();
        differences.up() + differences.down()
    };
    for wanted in [0, 1, 2, 49, 50, 51, 52] {
        assert!(all.iter().any(|sample| differing(sample) == wanted), "none with {wanted} that differ");
    }
    let with_zeros = |sample: &&Value| pairs(sample).differences().same() > 0;
    assert!(all.iter().filter(with_zeros).count() > 100);
    assert!(all.iter().any(|sample| pairs(sample).differences().n() == 100_000));
}
