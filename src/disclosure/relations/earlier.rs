//! What was published before goes into the system too: what was shown then can't be hidden any more, what was hidden stays
//! hidden, and numbers of then are tied to those of now wherever one is a part of the other.
//!
//! A publication of before was protected in itself. What is left over between two numbers of one publication is therefore
//! not protected anew, but what is left over between those of two is.
//!
//! What was hidden then and is in no table now has no value in the ledger. Where the rows of now tell how many cases it is
//! of, it is a hidden number of the system, so that it can't be worked out from numbers of several publications either.

use super::Package;
use crate::calendar::Day;
use crate::disclosure::identity::{Identity, Values, has_time};
use crate::disclosure::ledger::{Ledger, Publication};
use crate::disclosure::people::{BUDGET, People};
use crate::selection::Selection;
use engine::{CellOf, Fate, Need, Relation};
use std::collections::{BTreeMap, BTreeSet};

/// What the numbers of a package have to do with those of before.
#[derive(Debug, Default)]
pub struct Earlier {
    /// The identity of a number that the reader sees, or saw before, by its place.
    pub named: BTreeMap<u32, Identity>,
    /// When a number was shown first.
    pub since: BTreeMap<u32, Day>,
    /// Numbers that were shown and are too small to be shown again.
    pub withheld: BTreeSet<u32>,
    /// How many numbers are not what they were: the files have changed since.
    pub changed: u64,
    /// A number that publications of before give away by themselves, and the formula.
    pub given_away: Option<(u32, Vec<(u32, i64)>)>,
}

/// A number in the order of what it is of.
type Member = (Option<Values>, u32);

/// Numbers that differ in one variable.
type Groups = BTreeMap<(Identity, String), Vec<Member>>;

struct Tie<'p> {
    package: &'p mut Package,
    people: Option<&'p People<'p>>,
    earlier: Earlier,
    /// The places of the numbers of now by identity.
    now: BTreeMap<Identity, Vec<u32>>,
    /// Places of numbers that are in no table now.
    then: BTreeMap<(Identity, i64), u32>,
    /// Places of numbers that were hidden and are in no table now; none where the rows do not tell their value.
    hidden: BTreeMap<Identity, Option<u32>>,
    /// The publications that a number is in; 0 is that of now.
    of: BTreeMap<u32, BTreeSet<usize>>,
    /// The numbers of each publication; that of now first.
    layers: Vec<BTreeMap<Identity, u32>>,
    /// The lowest threshold that there was.
    least: i64,
}

/// Ties a package to what was published before. The people tell what numbers are that were hidden then.
pub fn tie(package: &mut Package, selection: &Selection, ledger: &Ledger, people: Option<&People>) -> Earlier {
    let mut tie = Tie { people, ..Tie::new(package, selection, ledger) };
    ledger.earlier.iter().zip(1..).for_each(|(publication, layer)| tie.show(publication, layer));
    ledger.earlier.iter().zip(1..).for_each(|(publication, layer)| tie.hide(publication, layer));
    tie.relate_each();
    tie.relate_between();
    tie.relate_times();
    tie.leave_what_is_done();
    tie.ask_for_less();
    tie.earlier.given_away = tie.given_away();
    tie.earlier
}

impl<'p> Tie<'p> {
    fn new(package: &'p mut Package, selection: &Selection, ledger: &Ledger) -> Tie<'p> {
        let now = identities(package, selection);
        let places = || now.iter().flat_map(|(identity, places)| places.iter().map(move |place| (identity, *place)));
        let named = places().map(|(identity, place)| (place, identity.clone())).collect();
        let of = places().map(|(_, place)| (place, [0].into())).collect();
        let counts = now.iter().filter(|(identity, _)| identity.is_count());
        let layers = vec![counts.map(|(identity, places)| (identity.clone(), places[0])).collect()];
        let thresholds = ledger.earlier.iter().map(|publication| i64::from(publication.threshold));
        let least = thresholds.chain([package.threshold]).min().unwrap_or_default();
        let earlier = Earlier { named, ..Earlier::default() };
        let (then, hidden) = (BTreeMap::new(), BTreeMap::new());
        Tie { package, people: None, earlier, then, hidden, now, of, layers, least }
    }

    /// What was shown in a publication.
    fn show(&mut self, publication: &Publication, layer: usize) {
        self.layers.push(BTreeMap::new());
        for (identity, value) in &publication.numbers.shown {
            let places = self.now.get(identity).cloned().unwrap_or_default();
            let is_same = !places.is_empty() && places.iter().all(|place| self.package.value(*place) == *value);
            let is_seen = places.iter().any(|place| self.package.system.cells[*place as usize].fate != Fate::Unseen);
            if is_same {
                places.iter().for_each(|place| self.fix(*place));
                places.iter().for_each(|place| self.add(identity, *place, publication, layer));
            } else if is_seen {
                self.earlier.changed += 1;
            } else if identity.is_count() {
                let place = self.number_of_then(identity, *value);
                self.add(identity, place, publication, layer);
            }
        }
    }

    fn add(&mut self, identity: &Identity, place: u32, publication: &Publication, layer: usize) {
        self.earlier.since.entry(place).or_insert(publication.day);
        self.join(identity, place, layer);
    }

    fn join(&mut self, identity: &Identity, place: u32, layer: usize) {
        self.of.entry(place).or_default().insert(layer);
        if identity.is_count() {
            self.layers[layer].entry(identity.clone()).or_insert(place);
        }
    }

    /// It is known to everybody who kept the publication.
    fn fix(&mut self, place: u32) {
        let cell = &mut self.package.system.cells[place as usize];
        if cell.fate == Fate::Hidden {
            self.earlier.withheld.insert(place);
        }
        (cell.fate, cell.is_fixed, cell.protect) = (Fate::Shown, true, None);
    }

    fn number_of_then(&mut self, identity: &Identity, value: i64) -> u32 {
        if let Some(place) = self.then.get(&(identity.clone(), value)) {
            return *place;
        }
        let cell = CellOf { value, fate: Fate::Shown, is_fixed: true, low: 0, high: None, protect: None, cost: 1 };
        self.package.system.cells.push(cell);
        // OK because a package has no 2^32 numbers.
        let place = self.package.system.cells.len() as u32 - 1;
        self.then.insert((identity.clone(), value), place);
        self.earlier.named.insert(place, identity.clone());
        place
    }

    /// What was hidden in a publication, unless another one showed it.
    fn hide(&mut self, publication: &Publication, layer: usize) {
        for identity in &publication.numbers.hidden {
            let places = self.now.get(identity).cloned().unwrap_or_default();
            if places.is_empty() {
                let place = self.hidden_number_of_then(identity, publication.threshold);
                place.into_iter().for_each(|place| self.join(identity, place, layer));
            }
            for place in places {
                let cell = &mut self.package.system.cells[place as usize];
                if cell.fate == Fate::Shown && !cell.is_fixed {
                    (cell.fate, cell.low) = (Fate::Hidden, cell.low.min(cell.value));
                }
                self.join(identity, place, layer);
            }
        }
    }

    /// The place of a number that was hidden in every publication that has it, and is in no table now.
    fn hidden_number_of_then(&mut self, identity: &Identity, threshold: u8) -> Option<u32> {
        if let Some(place) = self.hidden.get(identity) {
            return *place;
        }
        let mut known = self.then.range((identity.clone(), i64::MIN)..).map(|((of, _), _)| of);
        let people = self.people.filter(|people| known.next() != Some(identity) && self.may_count(people));
        let value = people.and_then(|people| people.cases_of(identity)).filter(|value| *value > 0);
        let place = value.map(|value| {
            let small = value < i64::from(threshold);
            let protect = small.then_some(Need { up: 1, down: 0, width: 2 });
            let cell = CellOf { value, fate: Fate::Hidden, is_fixed: false, low: 1, high: None, protect, cost: 1 };
            self.package.system.cells.push(cell);
            // OK because a package has no 2^32 numbers.
            self.package.system.cells.len() as u32 - 1
        });
        self.hidden.insert(identity.clone(), place);
        place.inspect(|place| drop(self.earlier.named.insert(*place, identity.clone())))
    }

    /// Whether one more number may be counted, as far as rows may be gone over.
    fn may_count(&self, people: &People) -> bool {
        (self.hidden.len() + 1).saturating_mul(people.rows()) <= BUDGET
    }

    /// What hangs together in each publication by itself.
    fn relate_each(&mut self) {
        for layer in 1..self.layers.len() {
            for members in groups(&self.layers[layer..=layer]).into_values() {
                for (whole, at) in &members {
                    let parts = parts(whole.as_ref(), &members, |_| true);
                    if parts.iter().chain([at]).any(|place| !self.is_in(*place, 0)) {
                        self.within(*at, &parts, None);
                    }
                }
            }
        }
    }

    fn is_in(&self, place: u32, layer: usize) -> bool {
        self.of.get(&place).is_some_and(|layers| layers.contains(&layer))
    }

    fn share(&self, one: u32, other: u32) -> bool {
        self.of[&one].iter().any(|layer| self.is_in(other, *layer))
    }

    /// What hangs together between publications.
    fn relate_between(&mut self) {
        for members in groups(&self.layers).into_values() {
            for (whole, at) in &members {
                let mut done = BTreeSet::new();
                for layer in (0..self.layers.len()).filter(|layer| !self.is_in(*at, *layer)) {
                    done.insert(parts(whole.as_ref(), &members, |place| self.is_in(place, layer)));
                }
                done.insert(parts(whole.as_ref(), &members, |_| true));
                done.extend(inner(whole.as_ref(), &members).map(|part| vec![part]));
                for parts in done {
                    let is_between = parts.iter().any(|part| !self.share(*at, *part));
                    // Of one part alone no more is to be told than that it is one, unless little is left over.
                    let is_told = parts.len() > 1 || self.is_little(*at, &parts) || !self.is_in(*at, 0);
                    if is_between && is_told {
                        self.within(*at, &parts, Some(true));
                    }
                }
            }
        }
    }

    fn is_little(&self, whole: u32, parts: &[u32]) -> bool {
        self.package.value(whole) - self.package.sum(parts) < self.package.threshold
    }

    /// The same people at a time within another.
    fn relate_times(&mut self) {
        let mut alike: BTreeMap<Identity, Vec<(u32, Identity)>> = BTreeMap::new();
        for (identity, place) in self.layers.iter().flatten() {
            let of_ever = Identity { time: crate::disclosure::key::Time::Ever, ..identity.clone() };
            alike.entry(of_ever).or_default().push((*place, identity.clone()));
        }
        for all in alike.into_values() {
            let pairs = all.iter().flat_map(|one| all.iter().map(move |other| (one, other)));
            for ((whole, of_whole), (part, of_part)) in pairs {
                let is_filter = has_time(of_whole.time, of_part.time).filter(|_| !self.share(*whole, *part));
                is_filter.into_iter().for_each(|is_filter| self.within(*whole, &[*part], Some(is_filter)));
            }
        }
    }

    /// Under a lower threshold of before some was given away that would be protected now. That can't be undone.
    fn leave_what_is_done(&mut self) {
        for relation in 0..self.package.system.relations.len() {
            let of = &self.package.system.relations[relation];
            let cells = &self.package.system.cells;
            let is_open = |place: u32| !cells[place as usize].is_shown();
            let open: Vec<u32> = of.terms.iter().map(|(place, _)| *place).filter(|place| is_open(*place)).collect();
            let is_done = of.terms.iter().all(|(place, _)| is_open(*place) || cells[*place as usize].is_fixed);
            if is_done && self.package.sum(&open) >= self.least {
                self.package.system.relations[relation].is_sum = false;
                if let [place] = open[..] {
                    self.package.system.cells[place as usize].protect = None;
                }
            }
        }
        let hidden_before = |layers: &BTreeSet<usize>| layers.iter().any(|layer| *layer > 0);
        for (place, _) in self.of.iter().filter(|(_, layers)| hidden_before(layers)) {
            let cell = &mut self.package.system.cells[*place as usize];
            cell.protect = cell.protect.filter(|_| cell.value < self.least);
        }
    }

    /// Below a total that was published before, shown or hidden, a part can't be more than what the others leave of it,
    /// whatever is hidden now: that it could be more is not asked for, only that it is not known.
    fn ask_for_less(&mut self) {
        let system = &mut self.package.system;
        let hidden: BTreeSet<u32> = self.hidden.values().flatten().copied().collect();
        for relation in &system.relations {
            let is_of_then = |place: u32| system.cells[place as usize].is_fixed || hidden.contains(&place);
            if relation.terms.iter().any(|(place, times)| *times < 0 && is_of_then(*place)) {
                for (place, _) in relation.terms.iter().filter(|(_, times)| *times > 0) {
                    let cell = &mut system.cells[*place as usize];
                    cell.protect = cell.protect.map(|need| Need { up: 0, ..need });
                }
            }
        }
    }

    /// A protected number of which all others in a relation were published before.
    fn given_away(&self) -> Option<(u32, Vec<(u32, i64)>)> {
        let cells = &self.package.system.cells;
        let alone = |relation: &Relation| {
            let mut open = relation.terms.iter().filter(|(place, _)| !cells[*place as usize].is_fixed);
            let (place, sign) = *open.next().filter(|(place, _)| cells[*place as usize].protect.is_some())?;
            let others = relation.terms.iter().filter(|(other, _)| *other != place);
            let formula = others.map(|(other, times)| (*other, -times * sign)).collect();
            (open.next().is_none() && sign.abs() == 1).then_some((place, formula))
        };
        let found = self.package.system.relations.iter().filter_map(alone);
        // People are more readily understood than scores.
        found.min_by_key(|(_, formula): &(u32, Vec<(u32, i64)>)| {
            let is_of_scores = |(place, _): &(u32, i64)| self.earlier.named[place].unit.starts_with("scores");
            (formula.iter().any(is_of_scores), formula.len())
        })
    }

    /// The parts are within the whole. What is left over is about people who are protected where it is said so.
    fn within(&mut self, whole: u32, parts: &[u32], protect: Option<bool>) {
        let rest = self.package.value(whole) - self.package.sum(parts);
        if rest < 0 || parts.is_empty() || parts.contains(&whole) {
            return;
        }
        let cells = &self.package.system.cells;
        let is_all_fixed = parts.iter().chain([&whole]).all(|place| cells[*place as usize].is_fixed);
        let is_few = rest < if is_all_fixed { self.least } else { self.package.threshold };
        let rest = self.package.rest(rest, protect == Some(true) && is_few);
        let terms = parts.iter().chain([&rest]).map(|part| (*part, 1)).chain([(whole, -1)]).collect();
        self.package.relate(terms, protect == Some(true) && !is_all_fixed);
    }
}

/// The numbers of a package by identity; without those that are not one number.
fn identities(package: &Package, selection: &Selection) -> BTreeMap<Identity, Vec<u32>> {
    let mut all: BTreeMap<Identity, Vec<u32>> = BTreeMap::new();
    for (name, place) in package.places.iter() {
        if let Some(identity) = Identity::of(name, selection) {
            all.entry(identity).or_default().push(place);
        }
    }
    all.retain(|_, places| places.iter().all(|place| package.value(*place) == package.value(places[0])));
    all
}

/// Numbers that differ in one variable, those without it among them.
fn groups(layers: &[BTreeMap<Identity, u32>]) -> Groups {
    let mut groups = Groups::new();
    for (identity, place) in layers.iter().flatten() {
        for (variable, values) in &identity.values {
            let members = groups.entry((identity.without(variable), variable.clone())).or_default();
            members.push((Some(values.clone()), *place));
        }
    }
    let wholes: BTreeSet<(&Identity, u32)> =
        layers.iter().flatten().map(|(identity, place)| (identity, *place)).collect();
    for ((identity, _), members) in &mut groups {
        members.extend(wholes.range((identity, 0)..=(identity, u32::MAX)).map(|(_, place)| (None, *place)));
        members.sort();
        members.dedup();
    }
    groups
}

/// The places of those within a whole.
fn inner<'m>(whole: Option<&'m Values>, members: &'m [Member]) -> impl Iterator<Item = u32> + 'm {
    members.iter().filter(move |(part, _)| is_within(whole, part.as_ref())).map(|(_, place)| *place)
}

/// The largest parts of a whole that have nothing in common.
fn parts(whole: Option<&Values>, members: &[Member], is_taken: impl Fn(u32) -> bool) -> Vec<u32> {
    let within = |(part, place): &&Member| is_taken(*place) && is_within(whole, part.as_ref());
    let all: Vec<(&Values, u32)> =
        members.iter().filter(within).filter_map(|(part, place)| Some((part.as_ref()?, *place))).collect();
    let is_largest = |part: &Values| !all.iter().any(|(other, _)| *other != part && other.has(part));
    let mut parts: Vec<(&Values, u32)> = Vec::new();
    for (part, place) in all.iter().filter(|(part, _)| is_largest(part)) {
        if parts.iter().all(|(other, _)| other.is_apart(part)) {
            parts.push((part, *place));
        }
    }
    parts.into_iter().map(|(_, place)| place).collect()
}

fn is_within(whole: Option<&Values>, part: Option<&Values>) -> bool {
    match (whole, part) {
        (_, None) => false,
        (None, Some(part)) => *part != Values::Each,
        (Some(whole), Some(part)) => whole != part && whole.has(part),
    }
}
