//! In comes how much is hidden, out comes what is advised: where little is left to be seen, merging small groups gives more.

use crate::disclosure::HowMuch;

/// Above so many hidden counts of a hundred, merging is advised.
pub const MUCH: u64 = 25;

/// Above so many, what is left says little.
pub const TOO_MUCH: u64 = 40;

/// What is advised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Advice {
    /// Nothing: most is shown.
    None,
    /// To merge small groups.
    Merge,
    /// Not to publish this before small groups are merged.
    Warn,
}

/// What is advised where so much is hidden.
///
/// ```
/// use groeibeeld::{disclosure::HowMuch, state::advice::{Advice, advice}};
/// assert_eq!(advice(HowMuch { hidden: 45, all: 320 }), Advice::None);
/// ```
pub fn advice(much: HowMuch) -> Advice {
    // In whole numbers, so that exactly a quarter is not above it.
    let is_above = |percent: u64| much.hidden * 100 > much.all * percent;
    match (is_above(MUCH), is_above(TOO_MUCH)) {
        (false, _) => Advice::None,
        (true, false) => Advice::Merge,
        (true, true) => Advice::Warn,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(hidden: u64, all: u64, expected: Advice) {
        assert_eq!(advice(HowMuch { hidden, all }), expected, "{hidden} of {all}");
    }

    #[test]
    fn above_a_quarter_and_above_two_fifths() {
        check(0, 0, Advice::None);
        check(25, 100, Advice::None);
        check(26, 100, Advice::Merge);
        check(40, 100, Advice::Merge);
        check(41, 100, Advice::Warn);
        check(7, 7, Advice::Warn);
    }
}
