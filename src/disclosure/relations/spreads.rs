//! How far scores lie apart. It tells of growth, that of a whole tells of its parts, and so does who went from which level to
//! which. Tied to all other numbers it would make the search slow, and it hardly ever tells anything: so it is kept in
//! reserve, and tied where a table breaks it.

use super::{Package, unseen};
use crate::disclosure::cells::Name;
use crate::disclosure::key::Key;
use crate::disclosure::measure::{self, atoms};
use crate::figures::Measure;
use crate::statistics::ScorePairs;
use engine::{self, Fate, Proof, Refusal, Relation, Reserve, System};
use std::collections::{BTreeMap, BTreeSet};
use std::ops::RangeInclusive;

/// Of more parts of a whole no spread is shown once one has to be hidden.
const FEW: usize = 2;
/// How many levels somebody can go.
const LEVELS: RangeInclusive<i64> = -4..=4;

/// What spreads tell.
#[derive(Default)]
pub struct Spreads {
    /// Parts come before what they are part of.
    all: Vec<Spread>,
}

/// How far some scores lie apart.
struct Spread {
    /// The sum of the squares of how many levels each went.
    squares: u32,
    moved: Option<Moved>,
    /// How many went from each level to each, with the number of levels, where that is in a table.
    atoms: Vec<(u32, i64)>,
    /// How many went each number of levels, of [`LEVELS`].
    went: [i64; 9],
    /// The same as cells by levels, once it is tied.
    ways: Option<Vec<(i64, u32)>>,
    /// The spreads that it is the sum of, one or more times.
    parts: Vec<Vec<usize>>,
}

/// The growth, who went up and down, and how many levels these went beyond the first.
#[derive(Clone, Copy)]
pub struct Moved {
    pub growth: u32,
    pub people: [u32; 2],
    pub further: [u32; 2],
}

/// A table as a reader sees it.
struct Seen<'a> {
    system: &'a System,
    values: Vec<i64>,
}

impl Package {
    /// How far scores lie apart is shown beside counts only; of many parts not at all where one is hidden.
    pub(super) fn relate_spreads(&mut self, contexts: &BTreeMap<Key, ScorePairs>) {
        contexts.keys().for_each(|key| self.hide_spread(key));
        let squares = |(key, pairs)| Some((self.score(key, Measure::SumOfSquares)?, (key, pairs)));
        let all: BTreeMap<u32, (&Key, &ScorePairs)> = contexts.iter().filter_map(squares).collect();
        for squares in all.keys() {
            self.add_spread(*squares, &all);
        }
        (0..self.spreads.all.len()).for_each(|spread| self.hide_parts(spread));
    }

    /// The place of a spread, after those that it is made of.
    fn add_spread(&mut self, squares: u32, all: &BTreeMap<u32, (&Key, &ScorePairs)>) -> usize {
        if let Some(place) = self.spreads.all.iter().position(|spread| spread.squares == squares) {
            return place;
        }
        let parts = self.squares.remove(&squares).unwrap_or_default();
        let parts = parts.iter().map(|parts| parts.iter().map(|part| self.add_spread(*part, all)).collect()).collect();
        // OK because parts are scores of which a figure shows something, as wholes are.
        let (key, pairs) = all[&squares];
        let levels = |(start, end): (u8, u8)| i64::from(end) - i64::from(start);
        let pairs_only = |((start, end), _): &((u8, u8), u32)| *start > 0 && *end > 0;
        let atoms: Vec<(u32, i64)> =
            self.atoms_of(key).filter(pairs_only).map(|(atom, place)| (place, levels(atom))).collect();
        // From each of five levels to each.
        let atoms = if atoms.len() == 25 { atoms } else { Vec::new() };
        let moved = self.moved.get(key).copied();
        let went = std::array::from_fn(|at| went(at as i64 - 4, pairs));
        self.spreads.all.push(Spread { squares, moved, atoms, went, ways: None, parts });
        self.spreads.all.len() - 1
    }

    /// Where the whole tells of its parts, none is shown once more than a few are hidden.
    fn hide_parts(&mut self, whole: usize) {
        let Spread { squares, atoms, parts, .. } = &self.spreads.all[whole];
        if !self.is_shown(*squares) && atoms.is_empty() {
            return;
        }
        let squares = |parts: &Vec<usize>| parts.iter().map(|part| self.spreads.all[*part].squares).collect();
        let all: Vec<Vec<u32>> = parts.iter().map(squares).collect();
        for parts in all {
            if parts.iter().filter(|squares| !self.is_shown(**squares)).count() > FEW {
                parts.into_iter().for_each(|squares| self.set_hidden(squares));
            }
        }
    }

    /// Whether a number of these scores is hidden.
    pub fn is_any_hidden(&self, key: &Key) -> bool {
        let numbers = self.measures_of(key).map(|of| of.1).chain(self.atoms_of(key).map(|of| of.1));
        numbers.into_iter().any(|cell| self.is_hidden(cell))
    }

    fn hide_spread(&mut self, key: &Key) {
        let counts = self.measures_of(key).filter(|(measure, _)| measure::is_count(*measure)).map(|(_, place)| place);
        let is_any_hidden = counts.chain(self.atoms_of(key).map(|of| of.1)).any(|cell| self.is_hidden(cell));
        let squares = self.score(key, Measure::SumOfSquares).filter(|_| is_any_hidden);
        squares.into_iter().for_each(|squares| self.set_hidden(squares));
    }

    fn is_shown(&self, cell: u32) -> bool {
        self.system.cells[cell as usize].is_shown()
    }

    fn is_hidden(&self, cell: u32) -> bool {
        self.system.cells[cell as usize].fate == Fate::Hidden
    }

    fn set_hidden(&mut self, cell: u32) {
        let cell = &mut self.system.cells[cell as usize];
        if !cell.is_fixed && cell.is_shown() {
            cell.fate = Fate::Hidden;
        }
    }

    fn atoms_of(&self, key: &Key) -> impl Iterator<Item = ((u8, u8), u32)> {
        let from = Name::Atom(key.clone(), 0, 0);
        self.places.from(&from).map_while(move |(name, place)| match name {
            Name::Atom(of, start, end) if of == key => Some(((*start, *end), place)),
            _ => None,
        })
    }

    /// [`engine::complete`], with spreads in reserve.
    ///
    /// # Errors
    ///
    /// Those of the engine.
    pub fn complete(&mut self) -> Result<Proof, Refusal> {
        let fates: Vec<Fate> = self.system.cells.iter().map(|cell| cell.fate).collect();
        loop {
            let proof = engine::complete(&mut self.system, self.threshold, &mut self.spreads)?;
            let is_broken = |table: &&Vec<(u32, i64)>| !self.spreads.keeps(&self.system, table);
            let Some(table) = proof.witnesses.iter().find(is_broken) else { return Ok(proof) };
            // A spread that was shown again at the end: then what it tells is known from the start.
            if !self.spreads.tie(&mut self.system, table) {
                // Not expected; but nothing goes out that was not proved.
                return Err(Refusal::Narrow { cell: self.spreads.all[0].squares });
            }
            self.system.cells.iter_mut().zip(&fates).for_each(|(cell, fate)| cell.fate = *fate);
        }
    }
}

impl Spread {
    /// Between what the squares are, by each thing that is known of them.
    fn ranges(&self, seen: &Seen) -> impl Iterator<Item = (i64, i64)> {
        let atoms = self.atoms.iter().map(|(cell, levels)| levels * levels * seen.value(*cell)).sum();
        let atoms = (!self.atoms.is_empty()).then_some(atoms);
        let exact = [seen.shown(self.squares), atoms].into_iter().flatten().map(|squares| (squares, squares));
        exact.chain(self.moved.map(|of| bounds(seen.value(of.growth), of.people.map(|cell| seen.value(cell)))))
    }

    /// Whether a reader must allow for people who went so many levels: zeros that stay shown say that nobody did.
    fn can_have_gone(&self, levels: i64, system: &System) -> bool {
        let stays = |cell: u32| system.cells[cell as usize].is_shown() && !system.cells[cell as usize].can_hide();
        let is_zero =
            |(cell, of): &(u32, i64)| *of != levels || (system.cells[*cell as usize].value == 0 && stays(*cell));
        levels != 0 && (self.atoms.is_empty() || !self.atoms.iter().all(is_zero))
    }

    /// Cells for how many went each of these numbers of levels.
    fn split(&mut self, all: &[i64], system: &mut System) {
        let mut ways = Vec::new();
        for levels in all {
            // OK because a package has no 2^32 numbers.
            ways.push((*levels, system.cells.len() as u32));
            system.cells.push(unseen(self.went[(levels + 4) as usize]));
        }
        self.ways = Some(ways);
    }

    /// Ties these cells to what they make.
    fn tie(&self, system: &mut System) {
        let mut sum = |cell: u32, times: fn(i64) -> i64| {
            let terms = self.ways.iter().flatten().map(|(levels, way)| (*way, times(*levels)));
            relate(system, terms.filter(|(_, times)| *times != 0).chain([(cell, -1)]).collect());
        };
        sum(self.squares, |levels| levels * levels);
        if let Some(Moved { growth, people: [up, down], .. }) = self.moved {
            sum(growth, |levels| levels);
            sum(up, |levels| i64::from(levels > 0));
            sum(down, |levels| i64::from(levels < 0));
        }
        for (levels, way) in self.ways.iter().flatten() {
            let atoms = self.atoms.iter().filter(|(_, of)| of == levels).map(|(atom, _)| (*atom, 1));
            if !self.atoms.is_empty() {
                relate(system, atoms.chain([(*way, -1)]).collect());
            }
        }
    }

    fn way(&self, levels: i64) -> Option<u32> {
        self.ways.iter().flatten().find(|of| of.0 == levels).map(|of| of.1)
    }
}

/// How many went so many levels.
fn went(levels: i64, pairs: &ScorePairs) -> i64 {
    let has_gone = |(start, end): &(u8, u8)| *start > 0 && *end > 0 && i64::from(*end) - i64::from(*start) == levels;
    atoms().filter(has_gone).map(|(start, end)| measure::count(pairs, start, end)).sum()
}

fn relate(system: &mut System, mut terms: Vec<(u32, i64)>) {
    terms.sort_unstable();
    system.relations.push(Relation { terms, is_sum: false });
}

impl Seen<'_> {
    fn value(&self, cell: u32) -> i64 {
        self.values[cell as usize]
    }

    /// The value of a cell, where it is shown and is not to be hidden for this table.
    fn shown(&self, cell: u32) -> Option<i64> {
        let of = &self.system.cells[cell as usize];
        (of.is_shown() && of.value == self.value(cell)).then_some(of.value)
    }
}

impl Spreads {
    /// The first spread that no squares can make in a table.
    fn broken(&self, system: &System, table: &[(u32, i64)]) -> Option<usize> {
        let mut seen = Seen { system, values: system.cells.iter().map(|cell| cell.value).collect() };
        table.iter().for_each(|(cell, value)| seen.values[*cell as usize] = *value);
        let of_parts = |ranges: &[(i64, i64)], parts: &[usize]| {
            parts.iter().map(|part| ranges[*part]).fold((0, 0), |sum, of| (sum.0 + of.0, sum.1 + of.1))
        };
        let mut ranges: Vec<(i64, i64)> = Vec::with_capacity(self.all.len());
        for spread in &self.all {
            let of_parts = spread.parts.iter().map(|parts| of_parts(&ranges, parts));
            let range = spread.ranges(&seen).chain(of_parts).reduce(both);
            let (least, most) = range.unwrap_or((seen.value(spread.squares), seen.value(spread.squares)));
            if least > most {
                return Some(ranges.len());
            }
            ranges.push((least, most));
        }
        None
    }

    /// A spread and all that it is made of.
    fn below(&self, spread: usize) -> BTreeSet<usize> {
        let parts = self.all[spread].parts.iter().flatten();
        parts.flat_map(|part| self.below(*part)).chain([spread]).collect()
    }

    /// Ties a whole and all that it is made of; false where that was done.
    fn tie_all(&mut self, whole: usize, system: &mut System) -> bool {
        let open: Vec<usize> = self.below(whole).into_iter().filter(|of| self.all[*of].ways.is_none()).collect();
        let levels: Vec<i64> = LEVELS.filter(|levels| self.all[whole].can_have_gone(*levels, system)).collect();
        for spread in &open {
            self.all[*spread].split(&levels, system);
            self.all[*spread].tie(system);
            self.tie_parts(*spread, system);
        }
        !open.is_empty()
    }

    /// Of the parts went as many each number of levels as of the whole.
    fn tie_parts(&self, whole: usize, system: &mut System) {
        for parts in &self.all[whole].parts {
            for (levels, way) in self.all[whole].ways.iter().flatten() {
                let ways = parts.iter().filter_map(|part| self.all[*part].way(*levels));
                let terms: Vec<(u32, i64)> = ways.map(|way| (way, 1)).chain([(*way, -1)]).collect();
                let sum: i64 = terms.iter().map(|(way, times)| system.cells[*way as usize].value * times).sum();
                if sum == 0 {
                    relate(system, terms);
                }
            }
        }
    }
}

impl Reserve for Spreads {
    fn keeps(&self, system: &System, table: &[(u32, i64)]) -> bool {
        self.broken(system, table).is_none()
    }

    fn tie(&mut self, system: &mut System, table: &[(u32, i64)]) -> bool {
        self.broken(system, table).is_some_and(|broken| self.tie_all(broken, system))
    }
}

/// Between what lies that which lies between these and between those.
fn both(one: (i64, i64), other: (i64, i64)) -> (i64, i64) {
    (one.0.max(other.0), one.1.min(other.1))
}

/// The squares of one to four levels are 1, 4, 9 and 16. So those of all lie above three lines and below one: times who moved
/// and times how many levels these went beyond the first.
const ABOVE: [(i64, i64); 3] = [(1, 3), (-1, 5), (-5, 7)];
const BELOW: (i64, i64) = (1, 5);

/// The least and the most that squares can be.
fn bounds(growth: i64, [up, down]: [i64; 2]) -> (i64, i64) {
    let (moved, difference) = (up + down, growth - up + down);
    // Up or down as many levels beyond the first as can be, and as must be.
    let most = 2 * (3 * down).min(3 * up - difference) + difference;
    let low = ABOVE.map(|(of_moved, of_further)| of_moved * moved + of_further * difference.abs());
    (low.into_iter().max().unwrap_or_default(), BELOW.0 * moved + BELOW.1 * most)
}
