//! What a number of scores is a weighted sum of: the 36 counts by start and end, 0 being no level.

use crate::figures::{Cell, Label, Measure, Row};
use crate::statistics::ScorePairs;

/// How many of its kind a start and end add.
pub fn weight(measure: Measure, start: u8, end: u8) -> i64 {
    let has_both = start > 0 && end > 0;
    let (from, to) = (i64::from(start), i64::from(end));
    let one = i64::from;
    match measure {
        Measure::All => 1,
        Measure::Starts => one(start > 0),
        Measure::Ends => one(end > 0),
        Measure::Pairs => one(has_both),
        Measure::NoPairs => one(!has_both),
        Measure::Up => one(has_both && end > start),
        Measure::Same => one(has_both && end == start),
        Measure::Down => one(has_both && end < start),
        Measure::CouldGrow => one(has_both && start < 5),
        Measure::CouldGrowSame => one(has_both && start < 5 && end == start),
        Measure::CouldGrowDown => one(has_both && start < 5 && end < start),
        Measure::StartsOn(level) => one(start == level),
        Measure::EndsOn(level) => one(end == level),
        // Of a row that starts on a level it is a count by itself.
        Measure::To(level) => one(start > 0 && end == level),
        Measure::SumOfStarts => from,
        Measure::SumOfEnds => to,
        Measure::SumOfPairStarts => one(has_both) * from,
        Measure::SumOfPairEnds => one(has_both) * to,
        Measure::SumOfGrowth => one(has_both) * (to - from),
        Measure::SumOfSquares => one(has_both) * (to - from) * (to - from),
    }
}

/// All starts and ends, 0 being no level.
pub fn atoms() -> impl Iterator<Item = (u8, u8)> {
    (0..6).flat_map(|start| (0..6).map(move |end| (start, end)))
}

/// The number itself.
pub fn value(measure: Measure, pairs: &ScorePairs) -> i64 {
    let of = |(start, end): (u8, u8)| weight(measure, start, end) * count(pairs, start, end);
    atoms().map(of).sum()
}

/// How many have this start and end.
pub fn count(pairs: &ScorePairs, start: u8, end: u8) -> i64 {
    // OK because nobody counts to 2^63.
    pairs.counts()[usize::from(start)][usize::from(end)] as i64
}

/// The lowest and highest that one of its kind can add.
pub fn bounds(measure: Measure) -> (i64, i64) {
    match measure {
        Measure::SumOfGrowth => (-4, 4),
        Measure::SumOfSquares => (0, 16),
        _ => (1, 5),
    }
}

/// What a sum of scores is divided by.
pub fn counted_by(measure: Measure) -> Measure {
    match measure {
        Measure::SumOfStarts => Measure::Starts,
        Measure::SumOfEnds => Measure::Ends,
        _ => Measure::Pairs,
    }
}

/// The level that a row starts on, where it has one.
pub fn level_of(row: &Row) -> Option<u8> {
    match row.cells.first()? {
        Cell::Label(Label::Level(level)) => Some(level.number()),
        _ => None,
    }
}

/// A count of a row by its scores.
pub type Part = Box<dyn Fn(&ScorePairs) -> i64>;

/// The counts that tell together how everybody of a row did, of which this is one: outcomes, or levels.
pub fn breakdown(of: Measure, row: &Row) -> Option<Vec<Part>> {
    let measures: Vec<Measure> = match of {
        Measure::Up | Measure::Same | Measure::Down => vec![Measure::Up, Measure::Same, Measure::Down],
        Measure::StartsOn(_) => (1..6).map(Measure::StartsOn).collect(),
        Measure::EndsOn(_) => (1..6).map(Measure::EndsOn).collect(),
        Measure::To(1..) => {
            let start = level_of(row)?;
            return Some(
                (1..6).map(|end| Box::new(move |pairs: &ScorePairs| count(pairs, start, end)) as Part).collect(),
            );
        }
        _ => return None,
    };
    Some(measures.into_iter().map(|part| Box::new(move |pairs: &ScorePairs| value(part, pairs)) as Part).collect())
}

/// Whether it counts, and adds up no levels.
pub fn is_count(measure: Measure) -> bool {
    measure < Measure::SumOfStarts
}
