//! Which numbers may leave the device. [`publish`] is the only maker of a [`Figure`], and page, charts and downloads take
//! nothing else: showing an unprotected count does not compile.

// What a number is about: the same people have the same key in all figures.
mod key;
// The key in words that stay, for the ledger.
mod identity;
// Numbers of scores as sums of counts by start and end.
mod measure;
// How many different people a number is about.
mod people;
// What a number of before is now.
mod recount;
// All numbers of a package, once each.
mod cells;
// What was published before.
mod ledger;
// What a reader knows of all numbers: which add up to which.
mod relations;
// Drafts without what may not be shown.
mod apply;
// The other way: counts rounded to fives.
mod round;

use crate::analysis::beside;
use crate::calendar::Day;
use crate::fields::Field;
use crate::figures::{Cell, Column, ColumnType, Draft, Drafts, Facts, Family, FigureId, Made, Note, Row};
pub use identity::{Identity, Values};
pub use key::Time;
pub use ledger::{Ledger, Numbers, Publication, Wrong};
pub use people::People;

use apply::Mask;
use cells::Cells;
use relations::Earlier;
use serde::{Deserialize, Serialize};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// How figures are protected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    /// Small counts are hidden, and whatever they could be computed from.
    Hide {
        /// A count of so many people may be shown.
        threshold: u8,
    },
    /// Counts are rounded to fives and small ones hidden.
    Round,
    /// Nothing is hidden: for use inside the organisation, not to publish.
    Internal,
}

impl Policy {
    /// The stricter of the two that are offered.
    pub const STRICT: Policy = Policy::Hide { threshold: 10 };

    /// Whether a file may ask for it: no threshold is lower than the usual one.
    pub fn is_possible(self) -> bool {
        !matches!(self, Policy::Hide { threshold } if threshold < USUAL)
    }

    /// Whether what is made by it may be published.
    pub fn is_for_publication(self) -> bool {
        self != Policy::Internal
    }
}

/// The usual threshold.
const USUAL: u8 = 5;

impl Default for Policy {
    fn default() -> Policy {
        Policy::Hide { threshold: USUAL }
    }
}

/// A figure that may be shown under its policy. It can't be built or changed elsewhere.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    draft: Draft,
    policy: Policy,
}

/// All figures that are shown together.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Package {
    /// The figures.
    pub figures: Vec<Figure>,
    /// How much of it is hidden.
    pub hidden: HowMuch,
    /// Why nothing of it may be shown, where that is so.
    pub refusal: Option<Refusal>,
    /// What a ledger is to keep of it; nothing where small numbers are not hidden.
    pub numbers: Numbers,
    /// How many numbers were published before with another value: the files have changed since.
    pub changed: u64,
}

/// How many counts are hidden, of how many that are not zero.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HowMuch {
    /// Hidden counts.
    pub hidden: u64,
    /// Counts that are not zero.
    pub all: u64,
}

/// Why nothing of a package may be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// So few people are selected that any figure would be about some of them.
    TooFew,
    /// Together with what was published earlier, what has to be hidden could be worked out: the formula and what it makes.
    /// No formula where only too little would be left unknown.
    Clash(Vec<Term>, i64),
}

/// A number that was shown, in a formula by which another one can be worked out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// How many times.
    pub times: i64,
    /// What it is of.
    pub identity: Identity,
    /// The number.
    pub value: i64,
    /// When it was published before, if it was.
    pub since: Option<Day>,
}

/// Makes figures of drafts, all of one package together. Without the people every case is taken to be of somebody else.
pub fn publish(drafts: Drafts, policy: Policy, people: Option<&People>) -> Package {
    publish_after(drafts, policy, people, &Ledger::default())
}

/// [`publish`], after what was published before: what was shown then is known, and what was hidden stays hidden.
pub fn publish_after(mut drafts: Drafts, policy: Policy, people: Option<&People>, ledger: &Ledger) -> Package {
    let done = match policy {
        Policy::Hide { threshold } => hide(&mut drafts, threshold.into(), people, ledger),
        Policy::Round => {
            drafts.now.iter_mut().chain(&mut drafts.before).for_each(round::round);
            Ok(Package { hidden: how_much(&drafts), ..Package::default() })
        }
        Policy::Internal => Ok(Package::default()),
    };
    match done {
        Ok(package) => Package { figures: figures(drafts, policy), ..package },
        Err(refusal) => Package { refusal: Some(refusal), ..Package::default() },
    }
}

fn figures(Drafts { now, before, .. }: Drafts, policy: Policy) -> Vec<Figure> {
    let mut before = before.into_iter();
    let compared = |draft: Draft| match before.next() {
        Some(before) => beside(draft.seen(), &before.seen()),
        None => draft.seen(),
    };
    now.into_iter().map(compared).map(|draft| Figure { draft, policy }).collect()
}

/// Hides small counts and whatever they could be computed from. What is said of it goes with the figures.
fn hide(drafts: &mut Drafts, threshold: i64, people: Option<&People>, ledger: &Ledger) -> Result<Package, Refusal> {
    let [now, before] = drafts.cases.unwrap_or_default();
    let selection = drafts.now.first().map(|draft| draft.facts.selection.clone()).unwrap_or_default();
    // OK because nobody counts to 2^63.
    let least = if selection.only.is_empty() { threshold } else { 2 * threshold };
    if (1..least).contains(&(now as i64)) {
        return Err(Refusal::TooFew);
    }
    if (1..threshold).contains(&(before as i64)) {
        drafts.before.iter_mut().for_each(apply::withhold);
    }
    let mut withheld: BTreeSet<usize> = BTreeSet::new();
    let (cells, package, earlier) = loop {
        let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
        let mut cells = Cells::of(&all, threshold);
        people.iter().for_each(|people| cells.hide_few(people));
        cells.withhold(&withheld);
        let mut package = relations::Package::of(&cells, &all, threshold);
        let earlier = match ledger.is_empty() {
            true => Earlier::default(),
            false => relations::tie(&mut package, &selection, ledger, people),
        };
        if let Some((cell, formula)) = earlier.given_away.clone() {
            return Err(refusal(&engine::Refusal::Derivable { cell, formula }, &package, &earlier));
        }
        let Err(why) = package.complete() else { break (cells, package, earlier) };
        let refusal = refusal(&why, &package, &earlier);
        let is_asked_less = why == engine::Refusal::Spent || refusal == Refusal::TooFew;
        // All together can't be protected; without those figures that have most small numbers they may be: the first, or some.
        let more = most_detailed(&cells, drafts.now.len(), &withheld, withheld.len() + 1);
        if !is_asked_less || more.is_empty() || withheld.len() > 2 {
            return Err(refusal);
        }
        withheld.extend(more);
    };
    let of_now = drafts.now.iter_mut().enumerate().filter(|(place, _)| withheld.contains(place));
    of_now.for_each(|(_, draft)| draft.facts.notes.push(Note::Withheld));
    let mask = Mask::new(&cells, &package, &earlier);
    drafts.now.iter_mut().chain(&mut drafts.before).enumerate().for_each(|(at, draft)| mask.apply(at, draft));
    let (numbers, changed) = (mask.numbers(&selection), earlier.changed);
    Ok(Package { hidden: how_much(drafts), numbers, changed, ..Package::default() })
}

/// So many figures, of all, that have most numbers to protect and are not withheld yet, with those of the compared period: by their
/// places among all drafts. None where nothing is to be protected.
fn most_detailed(cells: &Cells, figures: usize, withheld: &BTreeSet<usize>, most: usize) -> Vec<usize> {
    let protected = |place: usize| cells.protected_in(place) + cells.protected_in(place + figures);
    let open = (0..figures).filter(|place| !withheld.contains(place) && protected(*place) > 0);
    let mut open: Vec<usize> = open.collect();
    open.sort_by_key(|place| (Reverse(protected(*place)), *place));
    open.into_iter().take(most).flat_map(|place| [place, place + figures]).collect()
}

/// Why it can't be hidden: there is too little, or it was published before.
fn refusal(why: &engine::Refusal, package: &relations::Package, earlier: &Earlier) -> Refusal {
    let value = |cell: u32| package.system.cells[cell as usize].value;
    let term = |(cell, times): &(u32, i64)| {
        let identity = earlier.named.get(cell)?.clone();
        Some(Term { times: *times, identity, value: value(*cell), since: earlier.since.get(cell).copied() })
    };
    match why {
        engine::Refusal::Derivable { cell, formula } => {
            let terms: Vec<Term> = formula.iter().filter_map(term).collect();
            let is_clash = terms.iter().any(|term| term.since.is_some());
            if is_clash { Refusal::Clash(terms, value(*cell)) } else { Refusal::TooFew }
        }
        _ if earlier.since.is_empty() => Refusal::TooFew,
        _ => Refusal::Clash(Vec::new(), 0),
    }
}

/// How much is hidden of the counts that are shown. What is about files is never published, and is not counted.
fn how_much(drafts: &Drafts) -> HowMuch {
    let mut how_much = HowMuch::default();
    let is_published = |draft: &&Draft| draft.id.family() != Family::Quality;
    for draft in drafts.now.iter().chain(&drafts.before).filter(is_published) {
        let is_count =
            |column: &&Column| column.sort == ColumnType::Count && !column.is_unseen && column.made != Made::Public;
        for row in &draft.rows {
            for (cell, _) in row.cells.iter().zip(&draft.columns).filter(|(_, column)| is_count(column)) {
                how_much.hidden += u64::from(*cell == Cell::Hidden);
                how_much.all += u64::from(!matches!(cell, Cell::Null | Cell::Count(0)));
            }
        }
    }
    how_much
}

/// The figures of [`publish`].
pub fn protect(drafts: impl Into<Drafts>, policy: Policy) -> Vec<Figure> {
    publish(drafts.into(), policy, None).figures
}

impl Figure {
    /// Which figure.
    pub fn id(&self) -> FigureId {
        self.draft.id
    }

    /// Its columns.
    pub fn columns(&self) -> &[Column] {
        &self.draft.columns
    }

    /// Its rows.
    pub fn rows(&self) -> &[Row] {
        &self.draft.rows
    }

    /// What it is about.
    pub fn facts(&self) -> &Facts {
        &self.draft.facts
    }

    /// The fields that are missing, when it can't be made. Any one of a group would do.
    pub fn needs(&self) -> &[Vec<Field>] {
        &self.draft.needs
    }

    /// Whether it has nothing to tell: fields are missing, or each of its numbers is shown as zero or can't be computed. It
    /// goes by what is shown and by nothing else, so that it says no more than the table does: a number that is hidden is
    /// not zero, and of zero everybody knows. One domain that the user chose to see stays, because the choice is made there.
    pub fn is_empty(&self) -> bool {
        let is_nothing = |cell: &Cell| match cell {
            Cell::Label(_) | Cell::Null => true,
            Cell::Count(count) => *count == 0,
            Cell::Number(number) => *number == 0.0,
            Cell::Hidden => false,
        };
        let is_of_chosen = self.draft.facts.notes.iter().any(|note| matches!(note, Note::OfDomain(_)));
        !is_of_chosen && self.draft.rows.iter().flat_map(|row| &row.cells).all(is_nothing)
    }

    /// How it is protected.
    pub fn policy(&self) -> Policy {
        self.policy
    }

    /// Whether any of its numbers is hidden.
    pub fn has_hidden(&self) -> bool {
        self.draft.rows.iter().flat_map(|row| &row.cells).any(|cell| *cell == Cell::Hidden)
    }

    /// The place of the column with this key.
    pub fn column(&self, key: &str) -> Option<usize> {
        self.draft.columns.iter().position(|column| column.key == key)
    }
}

// For tests: packages that a reader can't tell from each other.
#[cfg(test)]
pub(crate) mod swapped;

#[cfg(test)]
mod tests;
