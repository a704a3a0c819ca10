//! A reader who wants to know: reads a package, and names what he can tell of a few people.

use super::intervals::{Answers, Doubt, FAR, Told, answers};
use super::reader::{Name, Numbers, Seen};
use super::relations::{Knowledge, Relation};
use groeibeeld::disclosure::Figure;

/// What came of an attack.
#[derive(Debug, Default)]
pub struct Attack {
    /// What a reader can tell, and why.
    pub leaks: Vec<String>,
    /// Of so many numbers it was asked.
    pub asked: usize,
    /// Of so many of these it is not certain.
    pub open: usize,
}

/// What a reader can tell of a package; beside it stands the same package with nothing hidden, of an organisation in which
/// cases can have several main domains or not.
pub fn attack(published: &[Figure], internal: &[Figure], overlap: bool, threshold: i64) -> Attack {
    let (numbers, truth) = (Numbers::new(published), Numbers::new(internal));
    let knowledge = knowledge(&numbers, &truth, overlap);
    let doubts = doubts(&knowledge, threshold);
    let answers = answers(&knowledge, &doubts);
    let told = answers.told.iter().map(|told| sentence(&knowledge, told));
    let leaks = shown(&numbers, threshold).chain(told).chain(why(&knowledge, &doubts, &answers)).collect();
    Attack { leaks, asked: doubts.len(), open: answers.open.len() }
}

/// Whether a reader can tell anything of numbers that were read.
pub fn can_tell(numbers: &Numbers, truth: &Numbers, overlap: bool, threshold: i64) -> bool {
    let knowledge = knowledge(numbers, truth, overlap);
    !answers(&knowledge, &doubts(&knowledge, threshold)).told.is_empty()
}

/// Between which values a number of these can lie.
pub fn interval(published: &[Figure], internal: &[Figure], name: &Name) -> (i64, i64) {
    let knowledge = Knowledge::new(&Numbers::new(published), &Numbers::new(internal), false);
    let place = knowledge.place(name).expect("a number that is there");
    // More than this nobody asks for.
    let doubt = Doubt { place, up: FAR, down: FAR, width: FAR };
    let answers = answers(&knowledge, &[doubt]);
    let told = answers.told.first().expect("nothing is as far as that");
    (told.low, told.high)
}

fn knowledge(numbers: &Numbers, truth: &Numbers, overlap: bool) -> Knowledge {
    assert!(truth.clashes.is_empty(), "two numbers have one name: {:?}", truth.clashes);
    let knowledge = Knowledge::new(numbers, truth, overlap);
    assert!(knowledge.wrong.is_empty(), "not true: {:#?}", knowledge.wrong);
    knowledge
}

/// Small numbers that just stand there, and what is made of hidden ones.
fn shown(numbers: &Numbers, threshold: i64) -> impl Iterator<Item = String> {
    let slips = numbers.slips.iter().map(|slip| format!("made of a hidden number: {slip}"));
    let small = numbers.seen.iter().filter_map(move |(name, seen)| match seen {
        Seen::Shown(value) if is_about_people(name) && (1..threshold).contains(value) => {
            Some(format!("shown: {name:?} is {value}"))
        }
        _ => None,
    });
    slips.chain(small)
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

/// Why the number that is told best can be told.
fn why(knowledge: &Knowledge, doubts: &[Doubt], answers: &Answers) -> Option<String> {
    let narrowest = answers.told.iter().min_by_key(|told| told.high - told.low)?;
    let doubt = doubts.iter().find(|doubt| doubt.place == narrowest.place)?;
    Some(format!("because {}", explain(knowledge.clone(), *doubt)))
}

fn sentence(knowledge: &Knowledge, told: &Told) -> String {
    let Told { place, low, high } = told;
    format!("told: {:?} is {} of {low} to {high}", knowledge.names[*place], knowledge.truth[*place])
}

/// The relations by which a number can be told, none of which can be left out.
fn explain(mut knowledge: Knowledge, doubt: Doubt) -> String {
    for at in (0..knowledge.relations.len()).rev() {
        let relation = knowledge.relations.remove(at);
        if answers(&knowledge, &[doubt]).told.is_empty() {
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
