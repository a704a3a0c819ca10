//! Between which values can a hidden number lie? Linear programs over what is shown and what a reader knows: their bounds
//! hold for whole numbers too, and a table of whole numbers that fits is a proof that a value is possible.

use super::relations::{Knowledge, Relation};
use microlp::{
    ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolutionStatus, SolveOptions, SolveOutcome, Variable,
};
use std::collections::BTreeMap;

/// Nobody has more cases.
pub const FAR: i64 = 100_000;
/// So often a number is split, then the question stays open.
const BRANCHES: u64 = 200;
/// So far from the truth tables are sought first.
const NEAR: [i64; 3] = [2, 6, 25];
/// So often all relations are gone over before programs are solved.
const ROUNDS: usize = 40;

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

/// A number that can be told more exactly than it may.
#[derive(Clone, Debug, PartialEq)]
pub struct Told {
    pub place: usize,
    pub low: i64,
    pub high: i64,
}

/// What came of an attack.
#[derive(Debug, Default)]
pub struct Answers {
    pub told: Vec<Told>,
    /// The numbers of which it is not certain whether they can be told.
    pub open: Vec<usize>,
}

/// The numbers of these that can be told more exactly than they may.
pub fn answers(knowledge: &Knowledge, doubts: &[Doubt]) -> Answers {
    let bounds = Bounds::of(knowledge);
    let known = doubts.iter().filter(|doubt| !bounds.is_open(doubt.place));
    let told =
        known.map(|doubt| Told { place: doubt.place, low: bounds.low[doubt.place], high: bounds.low[doubt.place] });
    let mut answers = Answers { told: told.collect(), open: Vec::new() };
    components(knowledge, &bounds).iter().for_each(|component| component.answer(doubts, &mut answers));
    answers
}

/// What each number lies between, told by going over the relations.
struct Bounds {
    low: Vec<i64>,
    high: Vec<i64>,
}

impl Bounds {
    fn of(knowledge: &Knowledge) -> Bounds {
        let shown = |place: usize, open: i64| knowledge.shown[place].unwrap_or(open);
        let all = 0..knowledge.names.len();
        let mut bounds = Bounds {
            low: all.clone().map(|place| shown(place, knowledge.low[place])).collect(),
            high: all.map(|place| shown(place, FAR)).collect(),
        };
        let mut rounds = 0..ROUNDS;
        while rounds.next().is_some() && bounds.narrow(&knowledge.relations) {}
        bounds
    }

    fn is_open(&self, at: usize) -> bool {
        self.low[at] < self.high[at]
    }

    /// Goes over all relations once; whether anything is known better after that.
    fn narrow(&mut self, relations: &[Relation]) -> bool {
        relations.iter().fold(false, |has_changed, relation| {
            let is_less = self.narrow_by(&relation.terms, 1);
            let is_more = relation.is_equal && self.narrow_by(&relation.terms, -1);
            has_changed | is_less | is_more
        })
    }

    /// The terms, with this sign, add up to no more than nothing.
    fn narrow_by(&mut self, terms: &[(usize, i64)], sign: i64) -> bool {
        let least = |of: &Bounds, at: usize, times: i64| times * if times > 0 { of.low[at] } else { of.high[at] };
        let all: i64 = terms.iter().map(|(at, times)| least(self, *at, times * sign)).sum();
        for (at, times) in terms.iter().map(|(at, times)| (*at, times * sign)) {
            let room = least(self, at, times) - all;
            let (low, high) = match times > 0 {
                true => (self.low[at], self.high[at].min(room.div_euclid(times))),
                false => (self.low[at].max(-room.div_euclid(-times)), self.high[at]),
            };
            assert!(low <= high, "the relations contradict what is shown");
            if (low, high) != (self.low[at], self.high[at]) {
                (self.low[at], self.high[at]) = (low, high);
                return true;
            }
        }
        false
    }
}

/// A number that is to lie within bounds: as high as can be, as low, or anywhere.
struct Aim {
    at: usize,
    bounds: (i64, i64),
    sign: i64,
}

/// What comes of looking for a table.
enum Search {
    Found(Vec<i64>),
    /// There is none.
    Nothing,
    /// There may be one.
    Open,
}

/// Terms, what they add up to, and whether exactly.
type Line = (Vec<(usize, i64)>, i64, bool);

/// Numbers that hang together.
struct Component {
    /// Their places here by their places in all.
    places: BTreeMap<usize, usize>,
    truth: Vec<i64>,
    bounds: Vec<(i64, i64)>,
    /// Terms, what they add up to, and whether exactly.
    rows: Vec<Line>,
}

fn components(knowledge: &Knowledge, bounds: &Bounds) -> Vec<Component> {
    let mut leaders = leaders(knowledge, bounds);
    let mut all: BTreeMap<usize, Component> = BTreeMap::new();
    let new = || Component { places: BTreeMap::new(), truth: Vec::new(), bounds: Vec::new(), rows: Vec::new() };
    for at in (0..knowledge.names.len()).filter(|at| bounds.is_open(*at)) {
        let component = all.entry(leader(&mut leaders, at)).or_insert_with(new);
        component.places.insert(at, component.truth.len());
        component.truth.push(knowledge.truth[at]);
        component.bounds.push((bounds.low[at], bounds.high[at]));
    }
    for relation in &knowledge.relations {
        let first = relation.terms.iter().find(|(at, _)| bounds.is_open(*at));
        let component = first.and_then(|(at, _)| all.get_mut(&leader(&mut leaders, *at)));
        component.into_iter().for_each(|component| component.add(relation, bounds));
    }
    all.into_values().collect()
}

/// For each number one that hangs together with it; in the end the same one for all that do.
fn leaders(knowledge: &Knowledge, bounds: &Bounds) -> Vec<usize> {
    let mut leaders: Vec<usize> = (0..knowledge.names.len()).collect();
    for relation in &knowledge.relations {
        let open: Vec<usize> = relation.terms.iter().map(|(at, _)| *at).filter(|at| bounds.is_open(*at)).collect();
        for pair in open.windows(2) {
            let (one, other) = (leader(&mut leaders, pair[0]), leader(&mut leaders, pair[1]));
            leaders[one] = other;
        }
    }
    leaders
}

fn leader(leaders: &mut [usize], mut at: usize) -> usize {
    while leaders[at] != at {
        leaders[at] = leaders[leaders[at]];
        at = leaders[at];
    }
    at
}

impl Component {
    fn add(&mut self, relation: &Relation, bounds: &Bounds) {
        let (open, known): (Vec<_>, Vec<_>) = relation.terms.iter().partition(|(at, _)| bounds.is_open(*at));
        let rest: i64 = known.iter().map(|(at, times)| bounds.low[*at] * times).sum();
        let terms = open.iter().map(|(at, times)| (self.places[at], *times)).collect();
        self.rows.push((terms, -rest, relation.is_equal));
    }

    fn answer(&self, doubts: &[Doubt], answers: &mut Answers) {
        let mut spread = Spread { low: self.truth.clone(), high: self.truth.clone() };
        let doubts: Vec<(usize, &Doubt)> =
            doubts.iter().filter_map(|doubt| Some((*self.places.get(&doubt.place)?, doubt))).collect();
        [1, -1].into_iter().for_each(|sign| self.move_many(&doubts, &mut spread, sign));
        for (at, doubt) in doubts {
            let is_certain = [1, -1].map(|sign| self.move_one(at, doubt, &mut spread, sign)) == [true; 2];
            match spread.meets(at, doubt, self.truth[at]) {
                true => {}
                false if is_certain => {
                    answers.told.push(Told { place: doubt.place, low: spread.low[at], high: spread.high[at] })
                }
                false => answers.open.push(doubt.place),
            }
        }
    }

    /// Many at once as far as they have to go: a table that moves one moves others too.
    fn move_many(&self, doubts: &[(usize, &Doubt)], spread: &mut Spread, sign: i64) {
        let open = doubts.iter().filter(|(at, doubt)| !spread.meets(*at, doubt, self.truth[*at]));
        let aims: Vec<Aim> =
            open.map(|(at, doubt)| self.near(*at, self.goal(*at, doubt, spread, sign), sign)).collect();
        if let (Search::Found(table), 2..) = (self.search(&aims), aims.len()) {
            spread.widen(&table);
        }
    }

    /// One up or down, until it is as much in doubt as it has to be; whether it is certain that it goes no further.
    fn move_one(&self, at: usize, doubt: &Doubt, spread: &mut Spread, sign: i64) -> bool {
        if spread.meets(at, doubt, self.truth[at]) {
            return true;
        }
        let goal = self.goal(at, doubt, spread, sign);
        let found = match self.search(&[self.far(at, goal, sign)]) {
            Search::Nothing => self.search(&[self.near(at, goal - sign, sign)]),
            found => found,
        };
        match found {
            Search::Found(table) => spread.widen(&table),
            Search::Nothing => {}
            Search::Open => return false,
        }
        true
    }

    /// How far a number has to go up or down, given how far it went the other way.
    fn goal(&self, at: usize, doubt: &Doubt, spread: &Spread, sign: i64) -> i64 {
        let (truth, low, high) = (self.truth[at], spread.low[at], spread.high[at]);
        match sign {
            1 => truth + doubt.up.max(doubt.width - (truth - low)),
            _ => truth - doubt.down.max(doubt.width - (high - truth)),
        }
    }

    /// At a goal or beyond it.
    fn far(&self, at: usize, goal: i64, sign: i64) -> Aim {
        let (low, high) = self.bounds[at];
        Aim { at, bounds: if sign > 0 { (goal, high) } else { (low, goal) }, sign: 0 }
    }

    /// As near to a goal as can be, from the truth.
    fn near(&self, at: usize, goal: i64, sign: i64) -> Aim {
        let (truth, (low, high)) = (self.truth[at], self.bounds[at]);
        Aim { at, bounds: if sign > 0 { (truth, goal.min(high)) } else { (goal.max(low), truth) }, sign }
    }

    /// A table of whole numbers in which these are where they are to be. One that is near the truth is found sooner, but where
    /// a number has to go as far as it can, that need not be the furthest.
    fn search(&self, aims: &[Aim]) -> Search {
        let may_be_near = aims.len() > 1 || aims.iter().all(|aim| aim.sign == 0);
        let reaches = NEAR.into_iter().filter(|_| may_be_near);
        let mut near = reaches.map(|reach| self.search_within(reach, aims));
        near.find(|found| matches!(found, Search::Found(_))).unwrap_or_else(|| self.search_within(FAR, aims))
    }

    fn search_within(&self, reach: i64, aims: &[Aim]) -> Search {
        if aims.iter().any(|aim| aim.bounds.0 > aim.bounds.1) {
            return Search::Nothing;
        }
        let mut problem = Problem::new(OptimizationDirection::Maximize);
        let variables = self.variables(&mut problem, reach, aims);
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
                let is_best = solution.status() == SolutionStatus::Optimal || aims.iter().all(|aim| aim.sign == 0);
                let table: Vec<f64> = variables.iter().map(|of| solution[*of]).collect();
                self.whole(&table).filter(|_| is_best).map_or(Search::Open, Search::Found)
            }
            Err(microlp::Error::Infeasible) => Search::Nothing,
            _ => Search::Open,
        }
    }

    fn variables(&self, problem: &mut Problem, reach: i64, aims: &[Aim]) -> Vec<Variable> {
        let near =
            |((low, high), truth): (&(i64, i64), &i64)| (*low.max(&(truth - reach)), *high.min(&(truth + reach)));
        let mut all: Vec<(i64, (i64, i64))> =
            self.bounds.iter().zip(&self.truth).map(|(bounds, truth)| (0, near((bounds, truth)))).collect();
        aims.iter().for_each(|aim| all[aim.at] = (aim.sign, aim.bounds));
        let add = |(sign, (low, high))| problem.add_integer_var(sign as f64, (low as i32, high as i32));
        // OK because no number is beyond FAR.
        all.into_iter().map(add).collect()
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

/// How far numbers lie apart in the tables that were found.
struct Spread {
    low: Vec<i64>,
    high: Vec<i64>,
}

impl Spread {
    fn meets(&self, at: usize, doubt: &Doubt, truth: i64) -> bool {
        let (low, high) = (self.low[at], self.high[at]);
        high - low >= doubt.width && high >= truth + doubt.up && low <= truth - doubt.down
    }

    fn widen(&mut self, table: &[i64]) {
        for (at, value) in table.iter().enumerate() {
            (self.low[at], self.high[at]) = (self.low[at].min(*value), self.high[at].max(*value));
        }
    }
}
