//! Between which values can a hidden number lie? Linear programs over what is shown and what a reader knows: their bounds
//! hold for whole numbers too, and a table of whole numbers that fits is a proof that a value is possible.

use super::relations::{Knowledge, Relation};
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolutionStatus, SolveOptions, SolveOutcome, Variable};
use std::collections::BTreeMap;

/// Nobody has more cases.
const FAR: i64 = 100_000;
/// So often a number is split, then the question stays open.
const BRANCHES: u64 = 200;

/// Which numbers have to be in doubt, and how much.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Doubt {
    pub place: usize,
    /// It can be so much more, and so much less, than it is.
    pub up: i64,
    pub down: i64,
    /// From the least to the most.
    pub width: i64,
}

/// A number that can be told.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub place: usize,
    pub low: i64,
    pub high: i64,
}

/// The numbers of these that can be told more exactly than they may.
pub fn told(knowledge: &Knowledge, doubts: &[Doubt]) -> Vec<Told> {
    let mut bounds = Bounds::new(knowledge);
    bounds.narrow(&knowledge.relations);
    let mut told = Vec::new();
    for component in components(knowledge, &bounds) {
        let of: Vec<Doubt> = doubts.iter().copied().filter(|doubt| component.places.contains_key(&doubt.place)).collect();
        told.extend(component.told(knowledge, &of));
    }
    let is_fixed = |doubt: &&Doubt| bounds.low[doubt.place] == bounds.high[doubt.place];
    told.extend(doubts.iter().filter(is_fixed).map(|doubt| {
        let value = bounds.low[doubt.place];
        Told { place: doubt.place, low: value, high: value }
    }));
    told
}

/// What each number lies between, told by going over the relations.
struct Bounds {
    low: Vec<i64>,
    high: Vec<i64>,
}

impl Bounds {
    fn new(knowledge: &Knowledge) -> Bounds {
        let both = |place: usize, open: i64| knowledge.shown[place].unwrap_or(open);
        let all = 0..knowledge.names.len();
        Bounds {
            low: all.clone().map(|place| both(place, knowledge.low[place])).collect(),
            high: all.map(|place| both(place, FAR)).collect(),
        }
    }

    fn narrow(&mut self, relations: &[Relation]) {
        for _ in 0..40 {
            let mut has_changed = false;
            for relation in relations {
                has_changed |= self.narrow_by(&relation.terms, 1);
                if relation.is_equal {
                    has_changed |= self.narrow_by(&relation.terms, -1);
                }
            }
            if !has_changed {
                return;
            }
        }
    }

    /// The terms, with this sign, add up to no more than nothing.
    fn narrow_by(&mut self, terms: &[(usize, i64)], sign: i64) -> bool {
        let least = |of: &Bounds, (at, times): (usize, i64)| times * if times > 0 { of.low[at] } else { of.high[at] };
        let terms = || terms.iter().map(|(at, times)| (*at, times * sign));
        let all: i64 = terms().map(|term| least(self, term)).sum();
        let mut has_changed = false;
        for (at, times) in terms() {
            let room = least(self, (at, times)) - all;
            if times > 0 && room.div_euclid(times) < self.high[at] {
                self.high[at] = room.div_euclid(times);
                has_changed = true;
            } else if times < 0 && -room.div_euclid(-times) > self.low[at] {
                self.low[at] = -room.div_euclid(-times);
                has_changed = true;
            }
            if has_changed {
                assert!(self.low[at] <= self.high[at], "the relations contradict what is shown");
                return true;
            }
        }
        false
    }
}

/// Numbers that hang together.
struct Component {
    /// Their places here by their places in all.
    places: BTreeMap<usize, usize>,
    of: Vec<usize>,
    bounds: Vec<(i64, i64)>,
    /// Terms, what they add up to, and whether exactly.
    rows: Vec<(Vec<(usize, i64)>, i64, bool)>,
}

fn components(knowledge: &Knowledge, bounds: &Bounds) -> Vec<Component> {
    let is_open = |at: usize| bounds.low[at] < bounds.high[at];
    let mut leader: Vec<usize> = (0..knowledge.names.len()).collect();
    fn find(leader: &mut Vec<usize>, mut at: usize) -> usize {
        while leader[at] != at {
            leader[at] = leader[leader[at]];
            at = leader[at];
        }
        at
    }
    for relation in &knowledge.relations {
        let open: Vec<usize> = relation.terms.iter().map(|(at, _)| *at).filter(|at| is_open(*at)).collect();
        for pair in open.windows(2) {
            let (one, other) = (find(&mut leader, pair[0]), find(&mut leader, pair[1]));
            leader[one] = other;
        }
    }
    let mut all: BTreeMap<usize, Component> = BTreeMap::new();
    for at in (0..knowledge.names.len()).filter(|at| is_open(*at)) {
        let component = all.entry(find(&mut leader, at)).or_insert_with(|| Component {
            places: BTreeMap::new(),
            of: Vec::new(),
            bounds: Vec::new(),
            rows: Vec::new(),
        });
        component.places.insert(at, component.of.len());
        component.of.push(at);
        component.bounds.push((bounds.low[at], bounds.high[at]));
    }
    for relation in &knowledge.relations {
        let Some((first, _)) = relation.terms.iter().find(|(at, _)| is_open(*at)) else { continue };
        let Some(component) = all.get_mut(&find(&mut leader, *first)) else { continue };
        let (open, known): (Vec<_>, Vec<_>) = relation.terms.iter().partition(|(at, _)| is_open(*at));
        let rest: i64 = known.iter().map(|(at, times)| bounds.low[*at] * times).sum();
        let terms = open.iter().map(|(at, times)| (component.places[at], *times)).collect();
        component.rows.push((terms, -rest, relation.is_equal));
    }
    all.into_values().collect()
}

impl Component {
    fn told(&self, knowledge: &Knowledge, doubts: &[Doubt]) -> Vec<Told> {
        let truth: Vec<i64> = self.of.iter().map(|at| knowledge.truth[*at]).collect();
        let (mut low, mut high) = (truth.clone(), truth.clone());
        let is_met = |doubt: &Doubt, low: &[i64], high: &[i64]| {
            let at = self.places[&doubt.place];
            high[at] - low[at] >= doubt.width && high[at] >= truth[at] + doubt.up && low[at] <= truth[at] - doubt.down
        };
        // Many at once first: a table that moves one moves others too.
        for sign in [1.0, -1.0] {
            let open = doubts.iter().filter(|doubt| !is_met(doubt, &low, &high));
            let aims: Vec<(usize, f64)> = open.map(|doubt| (self.places[&doubt.place], sign)).collect();
            if aims.len() > 1 {
                let table = self.solve(&aims, false).0.and_then(|table| self.whole(&table));
                table.into_iter().for_each(|table| widen(&mut low, &mut high, &table));
            }
        }
        let mut told = Vec::new();
        for doubt in doubts {
            let at = self.places[&doubt.place];
            let mut is_known = true;
            for sign in [1.0, -1.0] {
                if is_met(doubt, &low, &high) {
                    break;
                }
                let aim = [(at, sign)];
                let (table, is_certain) = self.farthest(&aim);
                is_known &= is_certain;
                table.into_iter().for_each(|table| widen(&mut low, &mut high, &table));
            }
            if is_known && !is_met(doubt, &low, &high) {
                told.push(Told { place: doubt.place, low: low[at], high: high[at] });
            }
        }
        told
    }

    /// A table of whole numbers in which this is as much as can be, and whether it is certain that there is no other.
    fn farthest(&self, aim: &[(usize, f64)]) -> (Option<Vec<i64>>, bool) {
        let table = self.solve(aim, false).0.and_then(|table| self.whole(&table));
        if table.is_some() {
            return (table, true);
        }
        let (table, is_certain) = self.solve(aim, true);
        (table.and_then(|table| self.whole(&table)), is_certain)
    }

    /// The table in which these are as much as can be, or with a minus as little, and whether that is certain.
    fn solve(&self, aims: &[(usize, f64)], is_whole: bool) -> (Option<Vec<f64>>, bool) {
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let variables: Vec<Variable> = (0..self.of.len())
            .map(|at| {
                let aim = aims.iter().find(|(of, _)| *of == at).map_or(0.0, |(_, aim)| *aim);
                let (low, high) = self.bounds[at];
                match is_whole {
                    true => problem.add_integer_var(aim, (low as i32, high as i32)),
                    false => problem.add_var(aim, (low as f64, high as f64)),
                }
            })
            .collect();
        for (terms, sum, is_equal) in &self.rows {
            let mut row = LinearExpr::empty();
            terms.iter().for_each(|(at, times)| row.add(variables[*at], *times as f64));
            let operator = if *is_equal { ComparisonOp::Eq } else { ComparisonOp::Le };
            problem.add_constraint(row, operator, *sum as f64);
        }
        let mut options = SolveOptions::default();
        options.node_limit = Some(BRANCHES);
        match problem.solve_with(options) {
            Ok(SolveOutcome::Solution(solution)) => {
                let is_best = solution.status() == SolutionStatus::Optimal;
                (Some(variables.iter().map(|of| solution[*of]).collect()), is_best)
            }
            // The truth fits always: without a table nothing was found out.
            _ => (None, false),
        }
    }

    /// The table in whole numbers, if it is one and fits.
    fn whole(&self, table: &[f64]) -> Option<Vec<i64>> {
        // OK because no number is beyond FAR.
        let whole: Vec<i64> = table.iter().map(|value| value.round() as i64).collect();
        let is_near = table.iter().zip(&whole).all(|(value, whole)| (value - *whole as f64).abs() < 1e-5);
        let is_within = whole.iter().zip(&self.bounds).all(|(value, (low, high))| low <= value && value <= high);
        let fits = self.rows.iter().all(|(terms, sum, is_equal)| {
            let all: i64 = terms.iter().map(|(at, times)| whole[*at] * times).sum();
            if *is_equal { all == *sum } else { all <= *sum }
        });
        (is_near && is_within && fits).then_some(whole)
    }
}

fn widen(low: &mut [i64], high: &mut [i64], table: &[i64]) {
    for (at, value) in table.iter().enumerate() {
        (low[at], high[at]) = (low[at].min(*value), high[at].max(*value));
    }
}
