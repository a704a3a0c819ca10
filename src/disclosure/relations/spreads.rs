//! How far scores lie apart. That of a whole tells of its parts, and so does who went from which level to which. Tied to all
//! other numbers it would make proofs slow, and it hardly ever tells anything: so it is in the system where it is most likely
//! to, and looked at afterwards everywhere.

use super::{Package, wholes_of_contexts};
use crate::disclosure::cells::Name;
use crate::disclosure::key::Key;
use crate::disclosure::measure::{self, atoms};
use crate::figures::Measure;
use crate::statistics::ScorePairs;
use engine::{self, Fate, Proof, Refusal};
use std::collections::{BTreeMap, HashMap};

/// Of more parts of a whole no spread is shown once one has to be hidden.
const FEW: usize = 2;

/// The squares of a whole, which are those of its parts together.
pub struct Spread {
    squares: u32,
    /// How many went from each level to each, with the square of the levels, where that is in a table.
    atoms: Vec<(u32, i64)>,
    parts: Vec<Part>,
}

/// The squares of a part, its growth, and who went up and down.
struct Part {
    key: Key,
    squares: u32,
    moved: Option<[u32; 3]>,
}

impl Package {
    /// How far scores lie apart is shown beside counts only: of few parts that are hidden it tells too much, of many as good
    /// as nothing if none is shown.
    pub(super) fn relate_spreads(&mut self, contexts: &BTreeMap<Key, ScorePairs>) {
        contexts.keys().for_each(|key| self.hide_spread(key));
        for (whole, parts) in wholes_of_contexts(contexts) {
            let Some(spread) = self.spread(whole, &parts) else { continue };
            let squares = |key: &Key| self.score(key, Measure::SumOfSquares);
            let parts: Vec<(u32, &Key)> = parts.iter().filter_map(|part| Some((squares(part)?, *part))).collect();
            let (shown, hidden): (Vec<_>, Vec<_>) = parts.into_iter().partition(|(squares, _)| self.is_shown(*squares));
            match hidden.len() > FEW {
                true => shown.into_iter().for_each(|(squares, _)| self.set_hidden(squares)),
                false => hidden.into_iter().for_each(|(_, part)| self.relate_squares(part)),
            }
            self.spreads.push(spread);
        }
    }

    /// The spread of a whole, where it tells of the parts.
    fn spread(&self, whole: &Key, parts: &[&Key]) -> Option<Spread> {
        let squares = |key: &Key| self.score(key, Measure::SumOfSquares);
        let part = |key: &&Key| {
            let moved = [Measure::SumOfGrowth, Measure::Up, Measure::Down].map(|of| self.score(key, of));
            let moved = if let [Some(growth), Some(up), Some(down)] = moved { Some([growth, up, down]) } else { None };
            Some(Part { key: Key::clone(key), squares: squares(key)?, moved })
        };
        let square = |(start, end)| measure::weight(Measure::SumOfSquares, start, end);
        let spread = Spread {
            squares: squares(whole)?,
            atoms: self.atoms_of(whole).map(|(atom, place)| (place, square(atom))).collect(),
            parts: parts.iter().filter_map(part).collect(),
        };
        let sum: i64 = spread.parts.iter().map(|part| self.value(part.squares)).sum();
        let is_told = self.is_shown(spread.squares) || !spread.atoms.is_empty();
        (is_told && sum == self.value(spread.squares)).then_some(spread)
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
        atoms().filter_map(move |(start, end)| Some(((start, end), self.place(&Name::Atom(key.clone(), start, end))?)))
    }

    /// The squares of one to four levels are 1, 4, 9 and 16: for so many levels beyond the first of so many people they are
    /// above three lines and below one.
    fn relate_squares(&mut self, key: &Key) {
        let Some((squares, of)) = self.score(key, Measure::SumOfSquares).zip(self.moved.get(key)) else { return };
        let [moved, further] = *of;
        let line = |of_moved: i64, of_further: i64| {
            [moved.map(|cell| (cell, of_moved)), further.map(|cell| (cell, of_further))].concat()
        };
        for (of_moved, of_further) in ABOVE {
            self.at_most(&line(of_moved, of_further), &[(squares, 1)]);
        }
        self.at_most(&[(squares, 1)], &line(BELOW.0, BELOW.1));
    }

    /// [`engine::complete`]; where a proof would not be one for a reader who looks at spreads, these are tied after all.
    ///
    /// # Errors
    ///
    /// Those of the engine.
    pub fn complete(&mut self) -> Result<(), Refusal> {
        let before = self.system.clone();
        let proof = engine::complete(&mut self.system, self.threshold)?;
        if self.proves(&proof) {
            return Ok(());
        }
        let spreads = std::mem::take(&mut self.spreads);
        let changes = |table: &Vec<(u32, i64)>| table.iter().copied().collect::<HashMap<u32, i64>>();
        let tables: Vec<HashMap<u32, i64>> = proof.witnesses.iter().map(changes).collect();
        let is_told = |spread: &Spread| tables.iter().any(|table| !self.has_squares(spread, table));
        let told: Vec<&Spread> = spreads.iter().filter(|spread| is_told(spread)).collect();
        self.system = before;
        for part in told.into_iter().flat_map(|spread| &spread.parts) {
            self.relate_squares(&part.key);
        }
        engine::complete(&mut self.system, self.threshold).map(drop)
    }

    /// Whether every protected cell goes as far as it has to in tables that have squares too.
    fn proves(&self, proof: &Proof) -> bool {
        let cells = &self.system.cells;
        let mut ranges: HashMap<u32, (i64, i64)> = HashMap::new();
        for table in &proof.witnesses {
            let changes: HashMap<u32, i64> = table.iter().copied().collect();
            if self.spreads.iter().all(|spread| self.has_squares(spread, &changes)) {
                for (cell, value) in table {
                    let truth = cells[*cell as usize].value;
                    let (low, high) = ranges.entry(*cell).or_insert((truth, truth));
                    (*low, *high) = ((*low).min(*value), (*high).max(*value));
                }
            }
        }
        let is_enough = |(cell, need): (u32, engine::Need)| {
            let truth = cells[cell as usize].value;
            let (low, high) = ranges.get(&cell).copied().unwrap_or((truth, truth));
            high - truth >= need.up && truth - low >= need.down && high - low >= need.width
        };
        (0_u32..).zip(cells).filter_map(|(cell, of)| Some((cell, of.protect?))).all(is_enough)
    }

    /// Whether the squares of the parts can make those of the whole.
    fn has_squares(&self, spread: &Spread, changes: &HashMap<u32, i64>) -> bool {
        let value = |cell: u32| changes.get(&cell).copied().unwrap_or_else(|| self.value(cell));
        let all = match spread.atoms[..] {
            [] => value(spread.squares),
            _ => spread.atoms.iter().map(|(cell, square)| square * value(*cell)).sum(),
        };
        let bounds = spread.parts.iter().map(|part| match part.moved {
            Some(_) if self.is_shown(part.squares) => (value(part.squares), value(part.squares)),
            Some(moved) => bounds(moved.map(value)),
            None => (value(part.squares), value(part.squares)),
        });
        let (low, high) = bounds.fold((0, 0), |(low, high), of| (low + of.0, high + of.1));
        low <= all && all <= high
    }
}

/// Lines below which the squares do not lie, and the one above which they do not: times who moved and times the levels
/// beyond the first of each.
const ABOVE: [(i64, i64); 3] = [(1, 3), (-1, 5), (-5, 7)];
const BELOW: (i64, i64) = (1, 5);

/// The least and the most that squares can be.
fn bounds([growth, up, down]: [i64; 3]) -> (i64, i64) {
    let (moved, difference) = (up + down, growth - up + down);
    // Up or down as many levels beyond the first as can be, and as must be.
    let most = 2 * (3 * down).min(3 * up - difference) + difference;
    let low = ABOVE.map(|(of_moved, of_further)| of_moved * moved + of_further * difference.abs());
    (low.into_iter().max().unwrap_or_default(), BELOW.0 * moved + BELOW.1 * most)
}
