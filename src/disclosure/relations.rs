//! What a reader knows of the numbers of a package: which add up to which. It is told by their keys alone, so that a new
//! figure is covered by saying what its columns are made of.
//!
//! All relations are true of the numbers. Where groups that may overlap happen not to, they are taken to add up: a reader
//! who knows more than he can is guarded against too.

mod earlier;
mod spreads;

use super::cells::{Cells, Name, of_cases};
use super::key::{Among, Key, Part, Parts, RowKeys, Time};
use super::measure::{self, atoms};
use crate::figures::{Counted, Draft, Measure, Variable};
use crate::statistics::ScorePairs;
use engine::{CellOf, Fate, Need, Relation, System};
use hashbrown::HashMap;
use std::collections::{BTreeMap, BTreeSet};

pub use earlier::{Earlier, tie};
use spreads::{Moved, Spreads};

/// The system of all numbers, with the place of each name.
pub struct Package {
    /// Cells and relations.
    pub system: System,
    /// The place of each name.
    pub places: Places,
    threshold: i64,
    /// Relations that are there already.
    known: BTreeSet<Vec<(u32, i64)>>,
    /// Who went up and down, and how many levels these went beyond the first.
    moved: BTreeMap<Key, Moved>,
    /// The squares of wholes that are those of their parts together, once or more times.
    squares: BTreeMap<u32, Vec<Vec<u32>>>,
    spreads: Spreads,
}

/// All names in their order, with the place of each, which is asked for often.
pub struct Places {
    names: Vec<Name>,
    of: HashMap<Name, u32>,
}

/// Numbers that others of the same scores make together.
const IDENTITIES: &[(Measure, &[(Measure, i64)])] = &[
    (Measure::Pairs, &[(Measure::Up, 1), (Measure::Same, 1), (Measure::Down, 1)]),
    (Measure::All, &[(Measure::Up, 1), (Measure::Same, 1), (Measure::Down, 1), (Measure::NoPairs, 1)]),
    (Measure::CouldGrow, &[(Measure::Up, 1), (Measure::CouldGrowSame, 1), (Measure::CouldGrowDown, 1)]),
    (
        Measure::Starts,
        &[
            (Measure::StartsOn(1), 1),
            (Measure::StartsOn(2), 1),
            (Measure::StartsOn(3), 1),
            (Measure::StartsOn(4), 1),
            (Measure::StartsOn(5), 1),
        ],
    ),
    (
        Measure::Ends,
        &[
            (Measure::EndsOn(1), 1),
            (Measure::EndsOn(2), 1),
            (Measure::EndsOn(3), 1),
            (Measure::EndsOn(4), 1),
            (Measure::EndsOn(5), 1),
        ],
    ),
    (
        Measure::SumOfStarts,
        &[
            (Measure::StartsOn(1), 1),
            (Measure::StartsOn(2), 2),
            (Measure::StartsOn(3), 3),
            (Measure::StartsOn(4), 4),
            (Measure::StartsOn(5), 5),
        ],
    ),
    (
        Measure::SumOfEnds,
        &[
            (Measure::EndsOn(1), 1),
            (Measure::EndsOn(2), 2),
            (Measure::EndsOn(3), 3),
            (Measure::EndsOn(4), 4),
            (Measure::EndsOn(5), 5),
        ],
    ),
    (Measure::SumOfGrowth, &[(Measure::SumOfPairEnds, 1), (Measure::SumOfPairStarts, -1)]),
];

/// Numbers that are part of another of the same scores, and whether what is left over is about people: of whom a score is
/// lacking, that is not.
const PARTS: &[(Measure, Measure, bool)] = &[
    (Measure::Starts, Measure::Pairs, false),
    (Measure::Ends, Measure::Pairs, false),
    (Measure::Pairs, Measure::CouldGrow, true),
    (Measure::CouldGrow, Measure::Up, false),
];

/// A key without one of its variables, by that variable, and the names that have a value of it.
type Wholes = BTreeMap<Key, BTreeMap<Variable, Vec<Key>>>;

impl Package {
    /// All numbers and what ties them.
    pub fn of(cells: &Cells, drafts: &[&Draft], threshold: i64) -> Package {
        let (mut all, contexts) = (cells.all.clone(), &cells.contexts);
        let virtuals = wholes_of_counts(&mut all);
        let places = Places::new(all.keys().cloned().collect());
        let system = System { cells: all.into_values().collect(), ..System::default() };
        let (known, moved, squares) = (BTreeSet::new(), BTreeMap::new(), BTreeMap::new());
        let mut package = Package { system, places, threshold, known, moved, squares, spreads: Spreads::default() };
        package.relate_counts(&virtuals);
        package.relate_populations();
        package.relate_scores(contexts);
        package.relate_contexts(contexts);
        package.hide_breakdowns(contexts);
        package.relate_spreads(contexts);
        package.relate_clients();
        package.relate_flow();
        package.relate_activities();
        drafts.iter().for_each(|draft| package.relate_columns(draft));
        package.spare_totals();
        package
    }

    /// What is said of everybody is only hidden where nothing else would do.
    fn spare_totals(&mut self) {
        const DEAR: u64 = 1000;
        let is_of_all = |key: &Key| key.parts.values().all(|part| matches!(part, Part::Known | Part::Each));
        for (name, place) in self.places.iter() {
            if matches!(name, Name::Count(key) | Name::Score(key, _) if is_of_all(key)) {
                self.system.cells[place as usize].cost *= DEAR;
            }
        }
    }

    fn place(&self, name: &Name) -> Option<u32> {
        self.places.get(name)
    }

    fn count(&self, key: &Key) -> Option<u32> {
        self.place(&Name::Count(key.clone()))
    }

    fn value(&self, cell: u32) -> i64 {
        self.system.cells[cell as usize].value
    }

    fn sum(&self, cells: &[u32]) -> i64 {
        cells.iter().map(|cell| self.value(*cell)).sum()
    }

    /// A number that is in no table.
    fn rest(&mut self, value: i64, is_protected: bool) -> u32 {
        let small = is_protected && (1..self.threshold).contains(&value);
        let protect = small.then_some(Need { up: 1, down: 0, width: 2 });
        self.system.cells.push(CellOf { protect, ..unseen(value) });
        // OK because a package has no 2^32 numbers.
        self.system.cells.len() as u32 - 1
    }

    fn relate(&mut self, mut terms: Vec<(u32, i64)>, is_sum: bool) {
        terms.sort_unstable();
        if terms.len() > 1 && self.known.insert(terms.clone()) {
            self.system.relations.push(Relation { terms, is_sum });
        }
    }

    /// The parts add up to the whole.
    fn add_up(&mut self, whole: u32, parts: &[u32]) {
        let terms = parts.iter().map(|part| (*part, 1)).chain([(whole, -1)]).collect();
        self.relate(terms, true);
    }

    /// The part is not more than the whole. What is left over is about people too where it is said so.
    fn part_of(&mut self, whole: u32, part: u32, is_protected: bool) {
        let rest = self.value(whole) - self.value(part);
        if rest == 0 {
            self.relate(vec![(part, 1), (whole, -1)], true);
        } else if rest > 0 {
            let rest = self.rest(rest, is_protected);
            self.relate(vec![(part, 1), (rest, 1), (whole, -1)], false);
        }
    }

    /// Parts of a whole: they add up to it; or something is left over; or they overlap.
    fn parts_of(&mut self, whole: u32, parts: &[u32], is_rest_protected: bool) {
        let rest = self.value(whole) - self.sum(parts);
        if rest == 0 {
            return self.add_up(whole, parts);
        }
        if rest > 0 {
            let rest = self.rest(rest, is_rest_protected);
            return self.add_up(whole, &[parts, &[rest]].concat());
        }
        parts.iter().for_each(|part| self.part_of(whole, *part, false));
        let overlap = self.rest(-rest, false);
        let terms = parts.iter().map(|part| (*part, 1)).chain([(whole, -1), (overlap, -1)]).collect();
        self.relate(terms, false);
    }

    /// Counts by the values of one variable.
    fn relate_counts(&mut self, wholes: &Wholes) {
        for (whole, by_variable) in wholes {
            let whole_at = self.count(whole);
            for (variable, keys) in by_variable {
                let with = |part: Part| self.count(&whole.with(variable, part));
                let (known, unknown) = (with(Part::Known), with(Part::Unknown));
                let values: Vec<u32> =
                    keys.iter().filter(|key| has_value(key, variable)).filter_map(|key| self.count(key)).collect();
                match (whole_at, known) {
                    (_, Some(known)) => {
                        if let Some(whole_at) = whole_at {
                            let both: Vec<u32> = [Some(known), unknown].into_iter().flatten().collect();
                            self.parts_of(whole_at, &both, false);
                        }
                        // Also where nothing counts those without a value: of all that have one is shown how many they are.
                        if !values.is_empty() {
                            self.parts_of(known, &values, true);
                        }
                    }
                    (Some(whole_at), None) => {
                        let all: Vec<u32> = values.into_iter().chain(unknown).collect();
                        self.parts_of(whole_at, &all, true);
                    }
                    (None, None) => {}
                }
            }
        }
    }

    /// Of two times or selections, one within the other.
    fn relate_populations(&mut self) {
        let mut alike: BTreeMap<(Counted, Parts), BTreeMap<Among, u32>> = BTreeMap::new();
        for (name, place) in self.places.iter() {
            if let Name::Count(key) = name {
                alike.entry((key.counted, key.parts.clone())).or_default().insert(key.among, place);
            }
        }
        for of in alike.into_values().filter(|of| of.len() > 1) {
            let amongs: Vec<Among> = of.keys().copied().collect();
            let at = |among: Among| of[&among];
            let pairs = amongs.iter().flat_map(|one| amongs.iter().map(move |other| (*one, *other)));
            let within: Vec<(Among, Among)> = pairs.filter(|(one, other)| one != other && one.has(*other)).collect();
            let places: Vec<(u32, u32, bool)> =
                within.into_iter().map(|(one, other)| (at(one), at(other), one.is_filter_of(other))).collect();
            let spans = |whole: &Among| -> (u32, Vec<u32>) {
                (at(*whole), spans_of(*whole, &amongs).into_iter().map(at).collect())
            };
            let spans: Vec<(u32, Vec<u32>)> = amongs.iter().map(spans).collect();
            for (whole, part, is_filter) in places {
                self.part_of(whole, part, is_filter);
            }
            for (whole, parts) in spans {
                if parts.len() > 1 && self.sum(&parts) == self.value(whole) {
                    self.add_up(whole, &parts);
                }
            }
        }
    }

    /// Numbers of the same scores hang together as the 36 counts by start and end do of which they are sums.
    fn relate_scores(&mut self, contexts: &BTreeMap<Key, ScorePairs>) {
        for key in contexts.keys() {
            for (whole, parts) in IDENTITIES {
                let at = |(measure, times): &(Measure, i64)| Some((self.score(key, *measure)?, *times));
                let terms: Option<Vec<(u32, i64)>> = parts.iter().chain([&(*whole, -1)]).map(at).collect();
                let is_sum = measure::is_count(*whole) && parts.iter().all(|(_, times)| *times == 1);
                terms.into_iter().for_each(|terms| self.relate(terms, is_sum));
            }
            for (whole, part, is_protected) in PARTS {
                if let Some((whole, part)) = self.score(key, *whole).zip(self.score(key, *part)) {
                    self.part_of(whole, part, *is_protected);
                }
            }
            self.relate_sums(key);
            self.relate_means(key);
            self.relate_top(key);
            self.relate_growth(key, &contexts[key]);
            self.relate_levels(key);
            self.relate_to_cases(key);
        }
    }

    /// The sum over pairs is that over all but those without the other score, who have one to five levels each.
    fn relate_sums(&mut self, key: &Key) {
        for (all, of_pairs) in
            [(Measure::SumOfStarts, Measure::SumOfPairStarts), (Measure::SumOfEnds, Measure::SumOfPairEnds)]
        {
            let of = [all, of_pairs, measure::counted_by(all), Measure::Pairs].map(|of| self.score(key, of));
            let [Some(whole), Some(part), Some(n), Some(pairs)] = of else { continue };
            if self.value(n) == self.value(pairs) {
                self.relate(vec![(part, 1), (whole, -1)], false);
                continue;
            }
            let others = [(n, 1), (pairs, -1)];
            at_most(&mut self.system, &others, &[(whole, 1), (part, -1)]);
            at_most(&mut self.system, &[(whole, 1), (part, -1)], &others.map(|(cell, times)| (cell, 5 * times)));
        }
    }

    /// Everybody adds one level to a sum, and four more at most.
    fn relate_means(&mut self, key: &Key) {
        for sum in [Measure::SumOfStarts, Measure::SumOfEnds, Measure::SumOfPairStarts, Measure::SumOfPairEnds] {
            let of = self.score(key, measure::counted_by(sum)).zip(self.score(key, sum));
            // Where the counts by level are there, it follows from them.
            let by_level = match sum {
                Measure::SumOfStarts => self.score(key, Measure::StartsOn(1)),
                Measure::SumOfEnds => self.score(key, Measure::EndsOn(1)),
                _ => None,
            };
            let Some((n, sum)) = of.filter(|_| by_level.is_none()) else { continue };
            at_most(&mut self.system, &[(n, 1)], &[(sum, 1)]);
            at_most(&mut self.system, &[(sum, 1)], &[(n, 5)]);
        }
    }

    /// Whoever went up or down went one level, and three more at most.
    fn relate_growth(&mut self, key: &Key, pairs: &ScorePairs) {
        let of = [Measure::SumOfGrowth, Measure::Up, Measure::Down].map(|measure| self.score(key, measure));
        let [Some(growth), Some(up), Some(down)] = of else { return };
        let further = [1, -1].map(|sign| self.rest(sum_of_further(pairs, sign), false));
        for (further, whole) in further.into_iter().zip([up, down]) {
            let room = self.rest(3 * self.value(whole) - self.value(further), false);
            self.relate(vec![(further, 1), (room, 1), (whole, -3)], false);
        }
        self.relate(vec![(growth, -1), (up, 1), (down, -1), (further[0], 1), (further[1], -1)], false);
        self.moved.insert(key.clone(), Moved { growth, people: [up, down], further });
    }

    /// Pairs that could not grow started on the highest level.
    fn relate_top(&mut self, key: &Key) {
        let of = [Measure::StartsOn(5), Measure::CouldGrow, Measure::Pairs].map(|measure| self.score(key, measure));
        let [Some(top), Some(could_grow), Some(pairs)] = of else { return };
        let others = self.value(top) + self.value(could_grow) - self.value(pairs);
        let rest = (others > 0).then(|| (self.rest(others, false), -1));
        self.relate([(top, 1), (could_grow, 1), (pairs, -1)].into_iter().chain(rest).collect(), false);
    }

    fn score(&self, key: &Key, measure: Measure) -> Option<u32> {
        self.place(&Name::Score(key.clone(), measure))
    }

    /// Where it is shown how many went from which level to which, all else of those with a start follows from that.
    fn relate_levels(&mut self, key: &Key) {
        let levels: Vec<(u8, u8)> = atoms().filter(|(start, _)| *start > 0).collect();
        let at = |(start, end): &(u8, u8)| self.place(&Name::Atom(key.clone(), *start, *end));
        let Some(places) = levels.iter().map(at).collect::<Option<Vec<u32>>>() else { return };
        let is_of_starts = |measure| levels_only(measure);
        let measures: Vec<(Measure, u32)> =
            self.measures_of(key).filter(|(measure, _)| is_of_starts(*measure)).collect();
        for (of, place) in measures {
            let weighted =
                levels.iter().zip(&places).map(|((start, end), at)| (*at, measure::weight(of, *start, *end)));
            let terms = weighted.filter(|(_, weight)| *weight != 0).chain([(place, -1)]).collect();
            self.relate(terms, of == Measure::Up || of == Measure::Same || of == Measure::Down);
        }
        (1..6).for_each(|end| self.relate_ends(key, end));
        self.relate_further(key, &levels, &places);
    }

    /// How many levels beyond the first they went.
    fn relate_further(&mut self, key: &Key, levels: &[(u8, u8)], places: &[u32]) {
        let Some(Moved { further, .. }) = self.moved.get(key).copied() else { return };
        for (further, sign) in further.into_iter().zip([1, -1]) {
            let times = |(start, end): &(u8, u8)| further_of(sign, *start, *end);
            let terms = places.iter().zip(levels).map(|(place, levels)| (*place, times(levels)));
            self.relate(terms.filter(|(_, times)| *times != 0).chain([(further, -1)]).collect(), false);
        }
    }

    /// Who went to a level is among those who end on it; the others had no start.
    fn relate_ends(&mut self, key: &Key, end: u8) {
        let from = (1..6).map(|start| self.place(&Name::Atom(key.clone(), start, end))).collect::<Option<Vec<u32>>>();
        let Some((whole, from)) = self.score(key, Measure::EndsOn(end)).zip(from) else { return };
        let others = self.value(whole) - self.sum(&from);
        let rest = (others > 0).then(|| (self.rest(others, false), 1));
        let terms = from.iter().map(|part| (*part, 1)).chain(rest).chain([(whole, -1)]).collect();
        self.relate(terms, others == 0);
    }

    /// A case has one start and end on a domain, and each case with a main domain is in the figures of that domain.
    fn relate_to_cases(&mut self, key: &Key) {
        if !matches!(key.parts.get("domain"), Some(Part::Is(_) | Part::Own(_))) {
            return;
        }
        let cases = key.without("domain").without("scores").without("beside");
        let Some(cases) = self.place(&of_cases(&cases)) else { return };
        let outcomes = [Measure::Up, Measure::Same, Measure::Down, Measure::NoPairs];
        let wholes = [vec![Measure::All], outcomes.to_vec()].map(|parts| self.scores(key, &parts));
        let is_main = key.parts.get("main") == key.parts.get("domain");
        for parts in wholes.into_iter().flatten().filter(|_| is_main) {
            if self.sum(&parts) == self.value(cases) {
                self.add_up(cases, &parts);
            }
        }
        for part in [Measure::Starts, Measure::Ends].map(|of| self.score(key, of)).into_iter().flatten() {
            self.part_of(cases, part, false);
        }
    }

    /// All of these, or none where one is not there.
    fn scores(&self, key: &Key, measures: &[Measure]) -> Option<Vec<u32>> {
        measures.iter().map(|of| self.score(key, *of)).collect()
    }

    /// Scores of all and of some.
    fn relate_contexts(&mut self, contexts: &BTreeMap<Key, ScorePairs>) {
        for (whole, parts) in wholes_of_contexts(contexts) {
            let not_own: Vec<&Key> = parts.iter().copied().filter(|key| !is_own(key)).collect();
            let merged = |keys: &[&Key]| {
                let mut all = ScorePairs::default();
                keys.iter().for_each(|key| all.merge(&contexts[*key]));
                all
            };
            let is_all = |keys: &[&Key]| !keys.is_empty() && same(&merged(keys), &contexts[whole]);
            match () {
                () if is_all(&parts) => self.add_up_scores(whole, &parts),
                () if is_all(&not_own) => self.add_up_scores(whole, &not_own),
                () if has(&contexts[whole], &merged(&parts)) => self.add_up_scores(whole, &parts),
                () => {
                    parts.iter().for_each(|part| self.within(whole, part));
                    if has(&merged(&parts), &contexts[whole]) {
                        self.cover(whole, &parts);
                    }
                }
            }
        }
    }

    /// Scores of some that do not overlap. Something may be left over, and not all that is said of the whole is said of each.
    fn add_up_scores(&mut self, whole: &Key, parts: &[&Key]) {
        self.add_up_further(whole, parts);
        let measures: Vec<(Measure, u32)> = self.measures_of(whole).collect();
        for (measure, of_whole) in measures {
            let of_parts: Vec<u32> = parts.iter().filter_map(|part| self.score(part, measure)).collect();
            let rest = self.value(of_whole) - self.sum(&of_parts);
            // A mean of nobody is in no table.
            let is_all = of_parts.len() == parts.len() || !measure::is_count(measure);
            let terms = of_parts.iter().map(|part| (*part, 1)).chain([(of_whole, -1)]);
            if rest == 0 && is_all && measure == Measure::SumOfSquares {
                self.squares.entry(of_whole).or_default().push(of_parts.clone());
            }
            if rest == 0 && is_all {
                self.relate(terms.collect(), measure::is_count(measure));
            } else if rest >= 0 && !of_parts.is_empty() && measure != Measure::SumOfGrowth {
                let rest = self.rest(rest, false);
                self.relate(terms.chain([(rest, 1)]).collect(), false);
            }
        }
    }

    /// Those who went up or down of each went together as far as those of the whole.
    fn add_up_further(&mut self, whole: &Key, parts: &[&Key]) {
        let Some(whole) = self.moved.get(whole).copied() else { return };
        let parts: Vec<Moved> = parts.iter().filter_map(|part| self.moved.get(*part).copied()).collect();
        if parts.is_empty() {
            return;
        }
        for way in [0, 1] {
            let of_parts: Vec<u32> = parts.iter().map(|part| part.further[way]).collect();
            let rest = self.value(whole.further[way]) - self.sum(&of_parts);
            let rest = (rest > 0).then(|| (self.rest(rest, false), 1));
            let terms = of_parts.iter().map(|part| (*part, 1)).chain(rest).chain([(whole.further[way], -1)]);
            self.relate(terms.collect(), false);
        }
    }

    /// Scores of some that overlap with others of the same whole.
    fn within(&mut self, whole: &Key, part: &Key) {
        for (measure, of_whole) in self.never_less(whole) {
            if let Some(of_part) = self.score(part, measure) {
                self.part_of(of_whole, of_part, false);
            }
        }
    }

    /// Scores of some that overlap, and that are all scores of a whole.
    fn cover(&mut self, whole: &Key, parts: &[&Key]) {
        for (measure, of_whole) in self.never_less(whole) {
            let of_parts: Option<Vec<u32>> = parts.iter().map(|part| self.score(part, measure)).collect();
            let Some(of_parts) = of_parts.filter(|parts| self.sum(parts) >= self.value(of_whole)) else { continue };
            let overlap = self.rest(self.sum(&of_parts) - self.value(of_whole), false);
            let terms = of_parts.iter().map(|part| (*part, 1)).chain([(of_whole, -1), (overlap, -1)]).collect();
            self.relate(terms, false);
        }
    }

    /// The numbers of scores to which nobody adds less than nothing.
    fn never_less(&self, key: &Key) -> Vec<(Measure, u32)> {
        self.measures_of(key).filter(|(measure, _)| *measure != Measure::SumOfGrowth).collect()
    }

    fn measures_of(&self, key: &Key) -> impl Iterator<Item = (Measure, u32)> {
        let from = Name::Score(key.clone(), Measure::All);
        self.places.from(&from).map_while(move |(name, place)| match name {
            Name::Score(of, measure) if of == key => Some((*measure, place)),
            _ => None,
        })
    }

    /// Where nearly everybody has one level or one outcome, nothing is said of the others either.
    fn hide_breakdowns(&mut self, contexts: &BTreeMap<Key, ScorePairs>) {
        for key in contexts.keys() {
            let score = |measure| self.place(&Name::Score(key.clone(), measure));
            let atom = |start, end| self.place(&Name::Atom(key.clone(), start, end));
            let outcomes = [Measure::Up, Measure::Same, Measure::Down].map(score).to_vec();
            let starts = [1, 2, 3, 4, 5].map(|level| score(Measure::StartsOn(level))).to_vec();
            let ends = [1, 2, 3, 4, 5].map(|level| score(Measure::EndsOn(level))).to_vec();
            let to = (1..6).map(|start| (1..6).map(|end| atom(start, end)).collect());
            let could_grow = [Measure::Up, Measure::CouldGrowSame, Measure::CouldGrowDown].map(score).to_vec();
            let groups: Vec<Vec<Option<u32>>> = to.chain([outcomes, starts, ends, could_grow]).collect();
            for group in groups {
                let shown = |cell: &u32| self.system.cells[*cell as usize].fate != Fate::Unseen;
                let whole: Option<Vec<u32>> = group.into_iter().collect();
                let group: Vec<u32> = whole.into_iter().flatten().filter(shown).collect();
                self.hide_breakdown(&group);
            }
        }
    }

    fn hide_breakdown(&mut self, group: &[u32]) {
        let all = self.sum(group);
        let Some(largest) = group.iter().copied().max_by_key(|cell| self.value(*cell)) else { return };
        let is_few = all > 0 && all < self.threshold;
        let is_one = all >= self.threshold && self.value(largest) >= all - 1;
        if !is_few && !is_one {
            return;
        }
        for cell in group {
            let cell = &mut self.system.cells[*cell as usize];
            (cell.fate, cell.low) = (Fate::Hidden, 0);
        }
        if is_one {
            let protect = &mut self.system.cells[largest as usize].protect;
            *protect = Some(Need { down: 2, width: 2, ..protect.unwrap_or_default() });
        }
    }

    /// There are not more people than cases.
    fn relate_clients(&mut self) {
        let clients: Vec<(Key, u32)> = self.counts_of(Counted::Clients).collect();
        for (key, place) in clients {
            if let Some(cases) = self.place(&of_cases(&key.without("new"))) {
                self.part_of(cases, place, false);
            }
        }
    }

    fn counts_of(&self, counted: Counted) -> impl Iterator<Item = (Key, u32)> {
        self.places.iter().filter_map(move |(name, place)| match name {
            Name::Count(key) if key.counted == counted => Some((key.clone(), place)),
            _ => None,
        })
    }

    /// Who is active in a span was open before it, or started in it, or nobody knows when.
    fn relate_flow(&mut self) {
        let cases: Vec<(Key, u32)> = self.counts_of(Counted::Cases).collect();
        for (key, started) in cases {
            let Time::Started(from, to) = key.among.time else { continue };
            let at = |time| Key { among: Among { time, ..key.among }, ..key.clone() };
            let open = self.count(&at(Time::Open(from)));
            let active = self.count(&at(Time::Active(from, to)).without("dated"));
            if let Some((open, active)) = open.zip(active) {
                self.parts_of(active, &[open, started], false);
            }
        }
    }

    /// An activity without a service counts under its own name.
    fn relate_activities(&mut self) {
        let mut by_service: BTreeMap<(Among, Part), Vec<u32>> = BTreeMap::new();
        let participants: Vec<(Key, u32)> = self.counts_of(Counted::Participants).collect();
        for (key, place) in &participants {
            if let Some(service) = key.parts.get("service") {
                by_service.entry((key.among, service.clone())).or_default().push(*place);
            }
        }
        for (key, place) in &participants {
            let Some(name) = key.parts.get("activity") else { continue };
            // All of a service, where they were found; else what its themes have of it.
            let of_all = self.count(&key.without("activity").with("service", name.clone())).map(|all| vec![all]);
            let of_service = of_all.or_else(|| by_service.get(&(key.among, name.clone())).cloned());
            if let Some(parts) = of_service.filter(|parts| self.sum(parts) == self.value(*place)) {
                self.add_up(*place, &parts);
            }
        }
    }

    /// Columns of a row that make the same together.
    fn relate_columns(&mut self, draft: &Draft) {
        for (left, right) in draft.sums {
            for row in &draft.rows {
                let keys = RowKeys::new(draft, Some(row));
                let place = |column: &&str| {
                    let column = draft.columns.iter().find(|of| of.key == *column)?;
                    self.count(&keys.count(column.made)?)
                };
                let sides = [left, right].map(|side| side.iter().map(place).collect::<Option<Vec<u32>>>());
                if let [Some(left), Some(right)] = sides {
                    self.balance(&left, &right);
                }
            }
        }
    }

    fn balance(&mut self, left: &[u32], right: &[u32]) {
        let difference = self.sum(left) - self.sum(right);
        let rest = (difference != 0).then(|| (self.rest(difference.abs(), false), -difference.signum()));
        let sides = left.iter().map(|cell| (*cell, 1)).chain(right.iter().map(|cell| (*cell, -1)));
        self.relate(sides.chain(rest).collect(), false);
    }
}

impl Places {
    fn new(names: Vec<Name>) -> Places {
        let of = names.iter().cloned().zip(0..).collect();
        Places { names, of }
    }

    /// The place of a name.
    pub fn get(&self, name: &Name) -> Option<u32> {
        self.of.get(name).copied()
    }

    /// All names with their places.
    pub fn iter(&self) -> impl Iterator<Item = (&Name, u32)> {
        self.names.iter().zip(0..)
    }

    /// Those from a name on.
    fn from(&self, name: &Name) -> impl Iterator<Item = (&Name, u32)> + use<'_> {
        let first = self.names.partition_point(|other| other < name);
        // OK because a package has no 2^32 numbers.
        self.names[first..].iter().zip(first as u32..)
    }
}

/// The wholes of all counts by one variable. One that is in no table is added where two variables make it up, where there
/// is the same of another time, or where it is a part of a number that is there: a reader can compare these.
fn wholes_of_counts(all: &mut BTreeMap<Name, CellOf>) -> Wholes {
    let mut wholes = Wholes::new();
    let keys = |all: &BTreeMap<Name, CellOf>| -> Vec<Key> {
        all.keys().filter_map(|name| if let Name::Count(key) = name { Some(key.clone()) } else { None }).collect()
    };
    let mut open = keys(all);
    let times = times_of_wholes(&open);
    open.sort_by_key(|key| key.parts.len());
    while let Some(key) = open.pop() {
        let variables: Vec<Variable> = key.parts.keys().copied().collect();
        for variable in variables {
            let whole = key.without(variable);
            let of_whole = wholes.entry(whole.clone()).or_default();
            let parts = of_whole.entry(variable).or_default();
            if !parts.contains(&key) {
                parts.push(key.clone());
            }
            let has_times = || times.get(&(whole.counted, whole.parts.clone())).is_some_and(|times| times.len() > 1);
            let is_there = |key: Key| all.contains_key(&Name::Count(key));
            let is_part = || whole.parts.keys().any(|variable| is_there(whole.without(variable)));
            let is_new = !is_there(whole.clone()) && (of_whole.len() > 1 || has_times() || is_part());
            if is_new {
                all.insert(Name::Count(whole.clone()), unseen(most(all, of_whole)));
                let at = open.partition_point(|other| other.parts.len() < whole.parts.len());
                open.insert(at, whole);
            }
        }
    }
    // The values of wholes in no table: the most that any variable makes, now that all parts are known.
    let made: Vec<(Key, i64)> = wholes
        .iter()
        .filter(|(whole, _)| all.get(&Name::Count((*whole).clone())).is_some_and(|cell| cell.fate == Fate::Unseen))
        .map(|(whole, by_variable)| (whole.clone(), most(all, by_variable)))
        .collect();
    let mut made = made;
    made.sort_by_key(|(whole, _)| std::cmp::Reverse(whole.parts.len()));
    for (whole, _) in made {
        let value = most(all, &wholes[&whole]);
        if let Some(cell) = all.get_mut(&Name::Count(whole)) {
            cell.value = value;
        }
    }
    wholes.values_mut().flat_map(BTreeMap::values_mut).for_each(|parts| parts.sort());
    wholes
}

/// The times that make another when one follows the other, as months make a year.
fn spans_of(whole: Among, amongs: &[Among]) -> Vec<Among> {
    let days = |among: &Among| match (among.time, whole.time) {
        (Time::Started(from, to), Time::Started(..)) | (Time::Closed(from, to), Time::Closed(..)) => Some((from, to)),
        _ => None,
    };
    let Some((mut next, last)) = days(&whole) else { return Vec::new() };
    let mut spans = Vec::new();
    while next <= last {
        let is_next = |among: &&Among| days(among).is_some_and(|(from, to)| from == next && to <= last);
        let others = amongs.iter().filter(|among| **among != whole && among.is_selected == whole.is_selected);
        let Some((span, (_, to))) = others.filter(is_next).find_map(|among| Some((*among, days(among)?))) else {
            return Vec::new();
        };
        spans.push(span);
        next = to.saturating_add(1);
    }
    spans
}

/// The times and selections of which there are numbers of the same whole: where everybody of the one is of the other, a
/// reader can compare these too.
fn times_of_wholes(keys: &[Key]) -> BTreeMap<(Counted, Parts), BTreeSet<Among>> {
    let mut times: BTreeMap<_, BTreeSet<Among>> = BTreeMap::new();
    for key in keys {
        times.entry((key.counted, key.parts.clone())).or_default().insert(key.among);
        for variable in key.parts.keys() {
            times.entry((key.counted, key.without(variable).parts)).or_default().insert(key.among);
        }
    }
    times
}

/// A number that is in no table.
fn unseen(value: i64) -> CellOf {
    CellOf { value, fate: Fate::Unseen, is_fixed: false, low: 0, high: None, protect: None, cost: 1 }
}

/// One sum is not more than another.
fn at_most(system: &mut System, least: &[(u32, i64)], most: &[(u32, i64)]) {
    let terms = most.iter().copied().chain(least.iter().map(|(cell, times)| (*cell, -times)));
    let mut terms: Vec<(u32, i64)> = terms.collect();
    let rest = terms.iter().map(|(cell, times)| system.cells[*cell as usize].value * times).sum();
    // OK because a package has no 2^32 numbers.
    terms.push((system.cells.len() as u32, -1));
    system.cells.push(unseen(rest));
    system.relations.push(Relation { terms, is_sum: false });
}

/// The most that the values of one variable make together; those of whom several may be true never make more than they are.
fn most(all: &BTreeMap<Name, CellOf>, by_variable: &BTreeMap<Variable, Vec<Key>>) -> i64 {
    let value = |key: &Key| all.get(&Name::Count(key.clone())).map_or(0, |cell| cell.value);
    let of_variable = |(variable, keys): (&Variable, &Vec<Key>)| {
        let part =
            |part: Part| keys.iter().filter(|key| key.parts.get(variable) == Some(&part)).map(value).sum::<i64>();
        let values = keys.iter().filter(|key| has_value(key, variable)).map(value);
        let together = if can_overlap(variable) { values.max().unwrap_or_default() } else { values.sum() };
        part(Part::Known).max(together) + part(Part::Unknown)
    };
    by_variable.iter().map(of_variable).max().unwrap_or_default()
}

/// Whether a case can have several values of a variable.
fn can_overlap(variable: Variable) -> bool {
    matches!(variable, "main" | "dimension")
}

fn has_value(key: &Key, variable: Variable) -> bool {
    matches!(key.parts.get(variable), Some(Part::Is(_) | Part::Own(_) | Part::Each))
}

/// The contexts that are a part of another by one variable.
fn wholes_of_contexts(contexts: &BTreeMap<Key, ScorePairs>) -> Vec<(&Key, Vec<&Key>)> {
    let mut parts: BTreeMap<(&Key, Variable), Vec<&Key>> = BTreeMap::new();
    for key in contexts.keys() {
        for (variable, _) in
            key.parts.iter().filter(|(_, part)| matches!(part, Part::Is(_) | Part::Own(_) | Part::Unknown))
        {
            for whole in [key.without(variable), key.with(variable, Part::Each)] {
                if let Some((whole, _)) = contexts.get_key_value(&whole) {
                    parts.entry((whole, variable)).or_default().push(key);
                }
            }
        }
        if let Some((whole, _)) = totals_of_mains(key).and_then(|whole| contexts.get_key_value(&whole)) {
            parts.entry((whole, "main")).or_default().push(key);
        }
        if let Some((whole, _)) = total_of_pairs(key).and_then(|whole| contexts.get_key_value(&whole)) {
            parts.entry((whole, "main&domain")).or_default().push(key);
        }
    }
    parts.into_iter().map(|((whole, _), parts)| (whole, parts)).collect()
}

/// The totals over all main domains that a context with a main domain is in: that of the scores on it, or of the others.
fn totals_of_mains(key: &Key) -> Option<Key> {
    let (main, domain) = key.parts.get("main").zip(key.parts.get("domain"))?;
    if *main == Part::Each || *domain == Part::Each {
        return None;
    }
    let without = key.without("main").without("domain");
    Some(match main == domain {
        true => without.with("main&domain", Part::Each),
        false => without.with("main", Part::Each).with("domain", Part::Each),
    })
}

/// The total over all scores that is made of those on the own main domains and those on others.
fn total_of_pairs(key: &Key) -> Option<Key> {
    let is_each = |variable: Variable| key.parts.get(variable) == Some(&Part::Each);
    match () {
        () if is_each("main&domain") => Some(key.without("main&domain").with("domain", Part::Each)),
        () if is_each("main") && is_each("domain") => Some(key.without("main")),
        () => None,
    }
}

/// The levels beyond the first that each went up, or down.
fn sum_of_further(pairs: &ScorePairs, sign: i64) -> i64 {
    atoms().map(|(start, end)| further_of(sign, start, end) * measure::count(pairs, start, end)).sum()
}

fn further_of(sign: i64, start: u8, end: u8) -> i64 {
    (sign * measure::weight(Measure::SumOfGrowth, start, end) - 1).max(0)
}

/// Whether a number is of those with a start only.
fn levels_only(measure: Measure) -> bool {
    (1..6).all(|end| measure::weight(measure, 0, end) == 0)
}

fn is_own(key: &Key) -> bool {
    matches!(key.parts.get("domain"), Some(Part::Own(_)))
}

/// Whether all starts and ends are the same; those without either are not counted everywhere.
fn same(one: &ScorePairs, other: &ScorePairs) -> bool {
    let count = measure::count;
    atoms().filter(|atom| *atom != (0, 0)).all(|(start, end)| count(one, start, end) == count(other, start, end))
}

/// Whether there are no fewer of any start and end.
fn has(all: &ScorePairs, some: &ScorePairs) -> bool {
    let count = measure::count;
    atoms().filter(|atom| *atom != (0, 0)).all(|(start, end)| count(all, start, end) >= count(some, start, end))
}
