//! What the engine is asked and what it answers.

/// All cells of a package and all that ties them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct System {
    /// The cells, in an order that does not depend on the order of the tables: ties go by place.
    pub cells: Vec<CellOf>,
    /// What the reader knows of them.
    pub relations: Vec<Relation>,
}

/// One number: how many meet a set of constraints, or a sum of their scores.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellOf {
    /// The truth.
    pub value: i64,
    /// What the reader sees of it.
    pub fate: Fate,
    /// Shown, and it can't be hidden: it has been published before, or is known to everybody.
    pub is_fixed: bool,
    /// The least that the reader must allow for when it is not shown. The truth is always allowed for.
    pub low: i64,
    /// The most, if the reader knows one.
    pub high: Option<i64>,
    /// How much must stay unknown, of a cell that is protected.
    pub protect: Option<Need>,
    /// Of hiding it.
    pub cost: u64,
}

/// What the reader sees of a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// Its value.
    Shown,
    /// The mark of a hidden cell.
    Hidden,
    /// Nothing: it is in no table, such as a remainder.
    Unseen,
}

/// How much must stay unknown: there is a table with `up` more than the truth, one with `down` less, and two of them
/// are `width` apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Need {
    /// How much more.
    pub up: i64,
    /// How much less.
    pub down: i64,
    /// From the least to the most.
    pub width: i64,
}

/// The sum of coefficient times value is 0, and the reader knows it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Relation {
    /// Cells and their coefficients.
    pub terms: Vec<(u32, i64)>,
    /// One term, the total, has -1 and all others, its parts, have +1. Then the parts that are not shown below a total
    /// that is are together nobody, or enough.
    pub is_sum: bool,
}

/// What a reader knows besides relations. To tie it to all else from the start would make the search slow: so it is looked
/// at in each table that was found, and becomes relations where one breaks it.
pub trait Reserve {
    /// Whether a table, given by the cells that have another value than in truth, keeps it.
    fn keeps(&self, system: &System, table: &[(u32, i64)]) -> bool;

    /// Adds cells and relations that a table breaks, and the truth does not; false where it has none.
    fn tie(&mut self, system: &mut System, table: &[(u32, i64)]) -> bool;
}

/// The reader knows nothing else.
impl Reserve for () {
    fn keeps(&self, _: &System, _: &[(u32, i64)]) -> bool {
        true
    }

    fn tie(&mut self, _: &mut System, _: &[(u32, i64)]) -> bool {
        false
    }
}

/// Why what is hidden can't be computed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Proof {
    /// Each is a whole table, by the cells that have another value than in truth.
    pub witnesses: Vec<Vec<(u32, i64)>>,
}

/// Why it can't be protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// What can't be hidden gives a protected cell away.
    Derivable {
        /// The protected cell.
        cell: u32,
        /// Shown cells with coefficients, of which the sum is its value.
        formula: Vec<(u32, i64)>,
    },
    /// What can't be hidden leaves too few values for a protected cell, though no formula gives it away.
    Narrow {
        /// The protected cell.
        cell: u32,
    },
    /// The hidden parts of a shown total are together too few, and neither total nor parts can be hidden.
    Remainder {
        /// Its place in the relations.
        relation: u32,
    },
    /// There are so many small numbers that it takes too much work to find what to hide.
    Spent,
    /// A relation does not hold of the values: nothing can be said of what the reader computes with it.
    Untrue {
        /// Its place in the relations.
        relation: u32,
    },
}

impl CellOf {
    /// The least that it can be for a reader that does not see it.
    pub fn least(&self) -> i64 {
        self.low.min(self.value)
    }

    /// The most that it can be for a reader that does not see it.
    pub fn most(&self) -> Option<i64> {
        self.high.map(|high| high.max(self.value))
    }

    /// Whether the reader sees its value.
    pub fn is_shown(&self) -> bool {
        self.fate == Fate::Shown
    }

    /// Whether hiding it could help. A zero under marks that say "one or more" would be no secret.
    pub fn can_hide(&self) -> bool {
        let has_room = self.high.is_none_or(|high| high > self.low && high >= self.value);
        self.is_shown() && !self.is_fixed && self.value >= self.low && has_room
    }
}

impl Need {
    /// Whether from the least to the most is enough.
    pub fn is_met(self, truth: i64, (least, most): (i64, i64)) -> bool {
        most - truth >= self.up && truth - least >= self.down && most - least >= self.width
    }
}

impl Relation {
    /// The sum that should be 0; none when it is too large to compute.
    pub fn sum(&self, value: impl Fn(u32) -> i64) -> Option<i64> {
        self.terms.iter().try_fold(0_i64, |sum, (cell, times)| sum.checked_add(times.checked_mul(value(*cell))?))
    }
}
