//! The numbers of all drafts by who they are about: one cell for each, however many figures show it.

use super::key::{Key, Part, RowKeys};
use super::measure;
use super::people::People;
use crate::figures::{Cell, Column, Counted, Draft, Made, Measure, Row, Value};
use crate::statistics::ScorePairs;
use engine::{CellOf, Fate, Need};
use std::collections::{BTreeMap, BTreeSet};

/// What a number is. Numbers of one name are one number.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Name {
    /// How many people.
    Count(Key),
    /// A number of the scores of people.
    Score(Key, Measure),
    /// How many of them have this start and end; 0 is no level.
    Atom(Key, u8, u8),
    /// A number that has the name of another one but not its value: figure, row and column.
    Alone(usize, usize, usize),
}

/// All numbers of a package.
#[derive(Debug, Default)]
pub struct Cells {
    /// By name.
    pub all: BTreeMap<Name, CellOf>,
    /// The scores of each group of people.
    pub contexts: BTreeMap<Key, ScorePairs>,
    /// The names of the numbers of each draft, by row and column.
    places: Vec<Vec<Vec<Option<Name>>>>,
    /// The name of the number of rows of each draft.
    n: Vec<Option<Name>>,
    threshold: i64,
}

/// The least that is allowed for where nothing is known.
const ANYTHING: i64 = -1_000_000_000_000;

impl Cells {
    /// The numbers of drafts, of which those below the threshold are hidden.
    pub fn of(drafts: &[&Draft], threshold: i64) -> Cells {
        let mut cells = Cells { threshold, ..Cells::default() };
        for (at, draft) in drafts.iter().enumerate() {
            cells.add_contexts(draft);
            let rows = draft.rows.iter().enumerate().map(|(row, _)| cells.row(draft, at, row)).collect();
            cells.places.push(rows);
            let n = RowKeys::new(draft, None).count(draft.n_made).zip(draft.facts.n);
            let n = n.map(|(key, n)| cells.add(Name::Count(key), n as i64, Sort::Count, (at, usize::MAX, 0)));
            cells.n.push(n);
        }
        cells
    }

    /// Hides what is about few different people, however often each of them counts.
    pub fn hide_few(&mut self, people: &People) {
        let counts = self.all.iter().filter(|(name, cell)| cell.fate == Fate::Shown && is_count(name));
        let few = people.few(counts.map(|(name, cell)| (name, cell.value)), self.threshold);
        let few: Vec<Name> = few.into_iter().cloned().collect();
        for name in &few {
            if let Some(cell) = self.all.get_mut(name) {
                (cell.fate, cell.protect) = (Fate::Hidden, Some(Need { up: 1, down: 0, width: 2 }));
            }
        }
    }

    /// Shows nothing of these drafts that no other one has. What they have to protect stays protected, because a reader may work
    /// out a number that stands nowhere too.
    pub fn withhold(&mut self, drafts: &BTreeSet<usize>) {
        let names = |is_withheld: bool| {
            let of = self.places.iter().zip(&self.n).enumerate();
            let of = of.filter(move |(at, _)| drafts.contains(at) == is_withheld).map(|(_, of)| of);
            of.flat_map(|(rows, n)| rows.iter().flatten().flatten().chain(n))
        };
        let others: BTreeSet<&Name> = names(false).collect();
        let own: Vec<Name> = names(true).filter(|name| !others.contains(name)).cloned().collect();
        for name in own {
            if let Some(cell) = self.all.get_mut(&name) {
                cell.fate = Fate::Unseen;
            }
        }
    }

    /// How many numbers of a draft are protected; of one that is not there none.
    pub fn protected_in(&self, draft: usize) -> usize {
        let names = self.places.get(draft).into_iter().flatten().flatten().flatten();
        names.filter(|name| self.all.get(name).is_some_and(|cell| cell.protect.is_some())).count()
    }

    /// The name of a number of a draft.
    pub fn name(&self, draft: usize, row: usize, column: usize) -> Option<&Name> {
        self.places[draft][row][column].as_ref()
    }

    /// The name of the number of rows of a draft.
    pub fn name_of_n(&self, draft: usize) -> Option<&Name> {
        self.n[draft].as_ref()
    }

    fn add_contexts(&mut self, draft: &Draft) {
        for (row, pairs) in draft.rows.iter().zip(&draft.scores) {
            let key = RowKeys::new(draft, Some(row)).scores();
            self.contexts.entry(key).or_insert_with(|| pairs.clone());
        }
    }

    fn row(&mut self, draft: &Draft, at: usize, row: usize) -> Vec<Option<Name>> {
        let line = &draft.rows[row];
        let keys = RowKeys::new(draft, Some(line));
        // The scores of a row are those of its context, unless two rows are of one name and have others.
        let own = draft.scores.get(row).map(|pairs| (keys.scores(), pairs));
        let own = own.filter(|(key, pairs)| self.contexts.get(key) == Some(*pairs));
        let columns = draft.columns.iter().zip(&line.cells).enumerate();
        let named = columns.map(|(column, (of, cell))| {
            let (name, value, sort) = number(of, cell, line, &keys, own.as_ref())?;
            Some(self.add(name, value, sort, (at, row, column)))
        });
        named.collect()
    }

    /// The name under which the number is kept: its own, or one for itself where its name has another value.
    fn add(&mut self, name: Name, value: i64, sort: Sort, place: (usize, usize, usize)) -> Name {
        let threshold = self.threshold;
        let other = self.all.get(&name).is_some_and(|cell| cell.value != value);
        let name = if other { Name::Alone(place.0, place.1, place.2) } else { name };
        let cost = cost(&name, value);
        let fresh = || cell(value, sort, threshold, cost);
        let cell = self.all.entry(name.clone()).or_insert_with(fresh);
        if sort == Sort::Unknown {
            // Said of one figure, it is known in all.
            *cell = fresh();
        }
        name
    }
}

/// What a number tells.
#[derive(Clone, Copy, PartialEq)]
enum Sort {
    /// How many people there are.
    Count,
    /// Of how many something is not known.
    Unknown,
    /// A sum of scores of so many people; the least and most that each adds.
    Sum { n: i64, low: i64, high: i64 },
    /// How far scores lie apart; whether enough people have them.
    Spread(bool),
}

fn cell(value: i64, sort: Sort, threshold: i64, cost: u64) -> CellOf {
    let shown = CellOf { value, fate: Fate::Shown, is_fixed: false, low: 1, high: None, protect: None, cost };
    let hidden = CellOf { fate: Fate::Hidden, ..shown.clone() };
    match sort {
        Sort::Count if (1..threshold).contains(&value) => {
            CellOf { protect: Some(Need { up: 1, down: 0, width: 2 }), ..hidden }
        }
        Sort::Count | Sort::Unknown => shown,
        // Of those who are too few nothing else is known either.
        Sort::Sum { n, .. } if n < threshold => CellOf { low: ANYTHING, ..hidden },
        Sort::Sum { n, low, high } => {
            let (low, high) = (low * n, high * n);
            let is_extreme = (value - low).min(high - value) <= 1;
            // A fifth of a level on average.
            let need = Need { up: 0, down: 0, width: (n + 4) / 5 };
            let bounded = CellOf { low, high: Some(high), ..shown };
            if is_extreme { CellOf { fate: Fate::Hidden, protect: Some(need), ..bounded } } else { bounded }
        }
        Sort::Spread(true) => CellOf { low: 0, ..shown },
        Sort::Spread(false) => CellOf { low: 0, ..hidden },
    }
}

/// Totals are the last to be hidden, and means are worth more than counts of who could grow.
fn cost(name: &Name, value: i64) -> u64 {
    let weight = |key: &Key| match key.parts.values().filter(|part| !matches!(part, Part::Known | Part::Each)).count() {
        0 => 64,
        1 => 8,
        _ => 1,
    };
    let value = value.unsigned_abs() + 1;
    match name {
        Name::Count(key) => 8 * value * weight(key),
        Name::Score(_, Measure::CouldGrowSame | Measure::CouldGrowDown) => value,
        Name::Score(_, Measure::SumOfSquares) => 2 * value,
        Name::Score(key, Measure::CouldGrow) => value * weight(key),
        Name::Score(key, Measure::SumOfGrowth) => 64 * value * weight(key),
        Name::Score(key, _) => 8 * value * weight(key),
        Name::Atom(..) | Name::Alone(..) => 8 * value,
    }
}

/// A number of a row, by its name; none of what is no number or about nobody.
fn number(
    column: &Column,
    cell: &Cell,
    row: &Row,
    keys: &RowKeys,
    scores: Option<&(Key, &ScorePairs)>,
) -> Option<(Name, i64, Sort)> {
    let count = if let Cell::Count(count) = cell { Some(*count) } else { None };
    let of_scores = |measure| scores.map(|(key, pairs)| (key, measure::value(measure, pairs)));
    match column.made {
        Made::Count(_, and) | Made::CountOfAll(_, _, and) => {
            let key = keys.count(column.made)?;
            let is_unknown = key.is_of_unknown() || and.iter().any(|(_, value)| *value == Value::Unknown);
            Some((Name::Count(key), count?, if is_unknown { Sort::Unknown } else { Sort::Count }))
        }
        Made::Scores(Measure::To(level)) => {
            let (key, start) = (&scores?.0, measure::level_of(row)?);
            let sort = if level == 0 { Sort::Unknown } else { Sort::Count };
            Some((Name::Atom(key.clone(), start, level), count?, sort))
        }
        Made::Scores(measure) => {
            let (key, _) = of_scores(measure)?;
            let sort = if measure == Measure::NoPairs { Sort::Unknown } else { Sort::Count };
            Some((Name::Score(key.clone(), measure), count?, sort))
        }
        Made::Mean(measure, _) if *cell != Cell::Null => {
            let (key, value) = of_scores(measure)?;
            let n = of_scores(measure::counted_by(measure))?.1;
            let (low, high) = measure::bounds(measure);
            Some((Name::Score(key.clone(), measure), value, Sort::Sum { n, low, high }))
        }
        Made::Spread(_) if *cell != Cell::Null => {
            let (key, squares) = of_scores(Measure::SumOfSquares)?;
            let (n, sum) = (of_scores(Measure::Pairs)?.1, of_scores(Measure::SumOfGrowth)?.1);
            Some((
                Name::Score(key.clone(), Measure::SumOfSquares),
                squares,
                Sort::Spread(n >= ENOUGH && squares * n > sum * sum),
            ))
        }
        _ => None,
    }
}

/// Of fewer nothing is said about how far they lie apart.
pub const ENOUGH: i64 = 10;

/// Whether a number counts cases, or scores of them.
pub(super) fn is_count(name: &Name) -> bool {
    match name {
        Name::Count(key) => key.counted == Counted::Cases,
        Name::Score(_, measure) => measure::is_count(*measure),
        Name::Atom(..) => true,
        Name::Alone(..) => false,
    }
}

/// A count of people, by its key.
pub fn of_cases(key: &Key) -> Name {
    Name::Count(Key { counted: Counted::Cases, ..key.clone() })
}
