//! A reader with patience: from what is shown, the relations and the bounds, all tables that fit are walked through.
//! It shares no code with the engine.

use super::super::{Fate, System};

/// No number of these tests is larger: stands for "no bound".
const FAR: i64 = 60;
/// So many values without a table, then there are no more: people may have to move by several at once.
const GAP: i64 = 8;
/// As many steps, then the question is too large for a test.
const STEPS: usize = 3_000_000;

/// The least and the most that a cell can be for the reader, each with a table that shows it.
pub fn interval(system: &System, cell: u32) -> (i64, i64) {
    let (least, most) = (extreme(system, cell, -1), extreme(system, cell, 1));
    (least, most)
}

/// Whether an exhaustive search found a table in which the cell has this value.
fn exists(system: &System, cell: u32, value: i64) -> bool {
    let mut low: Vec<i64> = Vec::new();
    let mut high: Vec<i64> = Vec::new();
    for of in &system.cells {
        let is_known = of.fate == Fate::Shown;
        low.push(if is_known { of.value } else { of.low.min(of.value) });
        high.push(if is_known { of.value } else { of.high.unwrap_or(of.value + FAR).max(of.value) });
    }
    let of = cell as usize;
    if value < low[of] || value > high[of] {
        return false;
    }
    (low[of], high[of]) = (value, value);
    let mut steps = 0;
    fill(system, low, high, &mut steps)
}

/// Narrows each cell by each relation, and splits the widest when that leads no further.
fn fill(system: &System, mut low: Vec<i64>, mut high: Vec<i64>, steps: &mut usize) -> bool {
    *steps += 1;
    assert!(*steps < STEPS, "too large to walk through");
    if !narrow(system, &mut low, &mut high) {
        return false;
    }
    let open = (0..low.len()).filter(|at| low[*at] < high[*at]);
    let Some(at) = open.min_by_key(|at| (high[*at] - low[*at], *at)) else { return true };
    // First the values near the truth: a table is soon found if there is one.
    let truth = system.cells[at].value;
    let mut values: Vec<i64> = (low[at]..=high[at]).collect();
    values.sort_by_key(|value| (value - truth).abs());
    values.into_iter().any(|value| {
        let (mut low, mut high) = (low.clone(), high.clone());
        (low[at], high[at]) = (value, value);
        fill(system, low, high, steps)
    })
}

fn narrow(system: &System, low: &mut [i64], high: &mut [i64]) -> bool {
    let mut has_changed = true;
    while has_changed {
        has_changed = false;
        for relation in &system.relations {
            let least = |low: &[i64], high: &[i64], cell: u32, times: i64| {
                times * if times > 0 { low[cell as usize] } else { high[cell as usize] }
            };
            let most = |low: &[i64], high: &[i64], cell: u32, times: i64| {
                times * if times > 0 { high[cell as usize] } else { low[cell as usize] }
            };
            let all_least: i64 = relation.terms.iter().map(|(cell, times)| least(low, high, *cell, *times)).sum();
            let all_most: i64 = relation.terms.iter().map(|(cell, times)| most(low, high, *cell, *times)).sum();
            if all_least > 0 || all_most < 0 {
                return false;
            }
            for (cell, times) in &relation.terms {
                // times * value lies between minus the most and minus the least of the others.
                let (own_least, own_most) = (least(low, high, *cell, *times), most(low, high, *cell, *times));
                let (from, to) = (own_most - all_most, own_least - all_least);
                let (one, other) = if *times > 0 { (from, to) } else { (to, from) };
                let at = *cell as usize;
                let (new_low, new_high) = (ceil(one, *times), floor(other, *times));
                if new_low > low[at] || new_high < high[at] {
                    (low[at], high[at]) = (low[at].max(new_low), high[at].min(new_high));
                    if low[at] > high[at] {
                        return false;
                    }
                    has_changed = true;
                    break;
                }
            }
        }
    }
    true
}

fn floor(number: i64, by: i64) -> i64 {
    if by > 0 { number.div_euclid(by) } else { (-number).div_euclid(-by) }
}

fn ceil(number: i64, by: i64) -> i64 {
    -floor(-number, by)
}

/// From the truth on, until a gap in which there is no table.
fn extreme(system: &System, cell: u32, sign: i64) -> i64 {
    let truth = system.cells[cell as usize].value;
    let mut last = truth;
    for step in 1..=FAR {
        if exists(system, cell, truth + sign * step) {
            last = truth + sign * step;
        } else if truth + sign * step - last == sign * GAP {
            break;
        }
    }
    last
}

/// The protected cells of which the reader knows too much.
pub fn leaks(system: &System) -> Vec<u32> {
    let is_leak = |cell: &u32| {
        let of = &system.cells[*cell as usize];
        let Some(need) = of.protect else { return false };
        let (least, most) = interval(system, *cell);
        most - of.value < need.up || of.value - least < need.down || most - least < need.width
    };
    (0..system.cells.len() as u32).filter(is_leak).collect()
}

/// Another way to see that a table fits, of twenty lines.
pub fn fits(system: &System, table: &[(u32, i64)]) -> bool {
    let mut values: Vec<i64> = system.cells.iter().map(|cell| cell.value).collect();
    for (cell, value) in table {
        values[*cell as usize] = *value;
    }
    let is_possible = |(of, value): (&super::super::CellOf, &i64)| match of.fate {
        Fate::Shown => *value == of.value,
        _ => *value == of.value || (*value >= of.low && of.high.is_none_or(|high| *value <= high)),
    };
    let holds = |relation: &super::super::Relation| {
        let sum: i64 = relation.terms.iter().map(|(cell, times)| times * values[*cell as usize]).sum();
        sum == 0
    };
    system.cells.iter().zip(&values).all(is_possible) && system.relations.iter().all(holds)
}
