//! A reader who wants to know: reads a package, and names what he can tell of a few people.

use super::intervals::{Doubt, FAR, Told, told};
use super::reader::{Name, Numbers, Seen};
use super::relations::{Knowledge, Relation};
use groeibeeld::disclosure::Figure;

/// What a reader can tell of a package; beside it stands the same package with nothing hidden, of an organisation in which
/// cases can have several main domains or not.
pub fn leaks(published: &[Figure], internal: &[Figure], overlap: bool, threshold: i64) -> Vec<String> {
    attack(&Numbers::new(published), &Numbers::new(internal), overlap, threshold)
}

/// Between which values a number of these can lie.
pub fn interval(published: &[Figure], internal: &[Figure], name: &Name) -> (i64, i64) {
    let knowledge = Knowledge::new(&Numbers::new(published), &Numbers::new(internal), false);
    let place = knowledge.place(name).expect("a number that is there");
    // More than this nobody asks for.
    let doubt = Doubt { place, up: FAR, down: FAR, width: FAR };
    let told = told(&knowledge, &[doubt]);
    told.first().map_or((-FAR, FAR), |told| (told.low, told.high))
}

/// The same of numbers that were read.
pub fn attack(numbers: &Numbers, truth: &Numbers, overlap: bool, threshold: i64) -> Vec<String> {
    assert!(truth.clashes.is_empty(), "two numbers have one name: {:?}", truth.clashes);
    let knowledge = Knowledge::new(numbers, truth, overlap);
    assert!(knowledge.wrong.is_empty(), "not true: {:#?}", knowledge.wrong);
    let slips = numbers.slips.iter().map(|slip| format!("made of a hidden number: {slip}"));
    slips.chain(shown(numbers, threshold)).chain(all_told(&knowledge, &doubts(&knowledge, threshold))).collect()
}

/// Small numbers that just stand there.
fn shown(numbers: &Numbers, threshold: i64) -> impl Iterator<Item = String> {
    numbers.seen.iter().filter_map(move |(name, seen)| match seen {
        Seen::Shown(value) if is_about_people(name) && (1..threshold).contains(value) => {
            Some(format!("shown: {name:?} is {value}"))
        }
        _ => None,
    })
}

fn is_about_people(name: &Name) -> bool {
    !name.is_sum() && !name.is_of_unknown()
}

/// What has to be in doubt: small counts, that nearly everybody did the same, and means that say that.
fn doubts(knowledge: &Knowledge, threshold: i64) -> Vec<Doubt> {
    let is_open = |place: &usize| {
        let name = &knowledge.names[*place];
        let is_seen = knowledge.is_in_table[*place] || name.is_rest();
        knowledge.shown[*place].is_none() && is_about_people(name) && is_seen
    };
    let is_small = |place: &usize| (1..threshold).contains(&knowledge.truth[*place]);
    let small = (0..knowledge.names.len()).filter(is_open).filter(is_small);
    let small = small.map(|place| Doubt { place, up: 1, down: 0, width: 2 });
    let same = knowledge.breakdowns.iter().filter_map(|group| same_for_all(knowledge, group, threshold));
    let extreme = (0..knowledge.names.len()).filter_map(|place| extreme(knowledge, place, threshold));
    small.chain(same).chain(extreme).collect()
}

/// A sum of scores of which nearly all are the lowest or the highest: its mean has to be a fifth of a level in doubt.
fn extreme(knowledge: &Knowledge, sum: usize, threshold: i64) -> Option<Doubt> {
    let name = &knowledge.names[sum];
    let n = knowledge.truth[knowledge.place(&name.counted_by()?)?];
    let (low, high) = match name.what.as_str() {
        "s:squares" => return None,
        "s:sum_growth" => (-4 * n, 4 * n),
        _ => (n, 5 * n),
    };
    let is_extreme = (knowledge.truth[sum] - low).min(high - knowledge.truth[sum]) <= 1;
    let is_open = knowledge.shown[sum].is_none() && knowledge.is_in_table[sum] && n >= threshold;
    (is_extreme && is_open).then_some(Doubt { place: sum, up: 0, down: 0, width: (n + 4) / 5 })
}

fn same_for_all(knowledge: &Knowledge, group: &[usize], threshold: i64) -> Option<Doubt> {
    let all: i64 = group.iter().map(|place| knowledge.truth[*place]).sum();
    let largest = *group.iter().max_by_key(|place| knowledge.truth[**place])?;
    let is_one = all >= threshold && knowledge.truth[largest] >= all - 1;
    is_one.then_some(Doubt { place: largest, up: 0, down: 2, width: 2 })
}

/// What can be told after all, and for one of it why.
fn all_told(knowledge: &Knowledge, doubts: &[Doubt]) -> Vec<String> {
    let all = told(knowledge, doubts);
    let narrowest = all.iter().min_by_key(|told| told.high - told.low);
    let doubt = narrowest.and_then(|narrowest| doubts.iter().find(|doubt| doubt.place == narrowest.place));
    let why = doubt.map(|doubt| format!("because {}", explain(knowledge.clone(), *doubt)));
    all.iter().map(|told| sentence(knowledge, told)).chain(why).collect()
}

fn sentence(knowledge: &Knowledge, told: &Told) -> String {
    let Told { place, low, high } = told;
    format!("told: {:?} is {} of {low} to {high}", knowledge.names[*place], knowledge.truth[*place])
}

/// The relations by which a number can be told, none of which can be left out.
fn explain(mut knowledge: Knowledge, doubt: Doubt) -> String {
    for at in (0..knowledge.relations.len()).rev() {
        let relation = knowledge.relations.remove(at);
        if told(&knowledge, &[doubt]).is_empty() {
            knowledge.relations.insert(at, relation);
        }
    }
    knowledge.relations.iter().map(|relation| line(&knowledge, relation)).collect::<Vec<_>>().join("\n")
}

fn line(knowledge: &Knowledge, relation: &Relation) -> String {
    let named = |(at, times): &(usize, i64)| {
        let of = &knowledge.names[*at];
        let mark = if knowledge.shown[*at].is_some() { "" } else { " hidden" };
        format!("{times:+} {} {} {:?} ({}{mark})", of.what, of.when, of.parts, knowledge.truth[*at])
    };
    let terms: Vec<String> = relation.terms.iter().map(named).collect();
    format!("{} {}", terms.join(" "), if relation.is_equal { "= 0" } else { "<= 0" })
}
