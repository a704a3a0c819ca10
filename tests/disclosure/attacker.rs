//! A reader who wants to know: reads a package, and names what he can tell of a few people.

use super::intervals::{Doubt, Told, told};
use super::reader::{Name, Numbers, Seen};
use super::relations::{Knowledge, Relation};
use groeibeeld::disclosure::Figure;

/// What a reader can tell.
#[derive(Debug, Default)]
pub struct Leaks(pub Vec<String>);

/// What a reader can tell of a package; beside it stands the same package with nothing hidden, of an organisation in which
/// cases can have several main domains or not.
pub fn leaks(published: &[Figure], internal: &[Figure], overlap: bool, threshold: i64) -> Leaks {
    let (numbers, truth) = (Numbers::new(published), Numbers::new(internal));
    attack(&numbers, &truth, overlap, threshold)
}

/// The same of numbers that were read.
pub fn attack(numbers: &Numbers, truth: &Numbers, overlap: bool, threshold: i64) -> Leaks {
    assert!(truth.clashes.is_empty(), "two numbers have one name: {:?}", truth.clashes);
    let mut leaks = Leaks(numbers.slips.iter().map(|slip| format!("made of a hidden number: {slip}")).collect());
    for (name, seen) in &numbers.seen {
        if let Seen::Shown(value) = seen {
            let is_small = is_count(name) && !name.is_of_unknown() && (1..threshold).contains(value);
            leaks.0.extend(is_small.then(|| format!("shown: {name:?} is {value}")));
        }
    }
    let knowledge = Knowledge::new(numbers, truth, overlap);
    if std::env::var_os("COLLECT").is_some() {
        knowledge.wrong.iter().for_each(|wrong| eprintln!("WRONG {wrong}"));
    } else {
        assert!(knowledge.wrong.is_empty(), "not true: {:#?}", knowledge.wrong);
    }
    let doubts = doubts(&knowledge, threshold);
    let all = told(&knowledge, &doubts);
    if let Some(of) = all.iter().min_by_key(|told| told.high - told.low) {
        let doubt = doubts.iter().find(|doubt| doubt.place == of.place);
        leaks.0.extend(doubt.map(|doubt| format!("because {}", explain(knowledge.clone(), *doubt))));
    }
    leaks.0.extend(all.iter().map(|told| told_of(&knowledge, told)));
    leaks
}

fn told_of(knowledge: &Knowledge, told: &Told) -> String {
    let Told { place, low, high } = told;
    format!("told: {:?} is {} of {low} to {high}", knowledge.names[*place], knowledge.truth[*place])
}

fn is_count(name: &Name) -> bool {
    !name.what.contains("sum_") && !name.what.ends_with("squares")
}

/// What has to be in doubt: small counts, and that nearly everybody did the same.
fn doubts(knowledge: &Knowledge, threshold: i64) -> Vec<Doubt> {
    let is_of_people = |place: &usize| {
        let name = &knowledge.names[*place];
        let is_rest = name.parts.get("young").is_some_and(|of| of == "no");
        is_count(name) && !name.is_of_unknown() && (knowledge.is_in_table[*place] || is_rest)
    };
    let is_small = |place: &usize| (1..threshold).contains(&knowledge.truth[*place]);
    let small = (0..knowledge.names.len()).filter(|place| knowledge.shown[*place].is_none());
    let small = small.filter(is_of_people).filter(is_small).map(|place| Doubt { place, up: 1, down: 0, width: 2 });
    let groups = knowledge.breakdowns.iter().filter_map(|group| {
        let all: i64 = group.iter().map(|place| knowledge.truth[*place]).sum();
        let largest = *group.iter().max_by_key(|place| knowledge.truth[**place])?;
        let is_one = all >= threshold && knowledge.truth[largest] >= all - 1;
        is_one.then_some(Doubt { place: largest, up: 0, down: 2, width: 2 })
    });
    small.chain(groups).collect()
}

/// The relations by which a number can be told, none of which can be left out.
fn explain(mut knowledge: Knowledge, doubt: Doubt) -> String {
    let mut at = knowledge.relations.len();
    while at > 0 {
        at -= 1;
        let relation = knowledge.relations.remove(at);
        if told(&knowledge, &[doubt]).is_empty() {
            knowledge.relations.insert(at, relation);
        }
    }
    let named = |(at, times): &(usize, i64)| {
        let of = &knowledge.names[*at];
        let mark = if knowledge.shown[*at].is_some() { "" } else { " hidden" };
        format!("{times:+} {} {} {:?} ({}{mark})", of.what, of.when, of.parts, knowledge.truth[*at])
    };
    let line = |relation: &Relation| {
        let terms: Vec<String> = relation.terms.iter().map(named).collect();
        format!("{} {}", terms.join(" "), if relation.is_equal { "= 0" } else { "<= 0" })
    };
    knowledge.relations.iter().map(line).collect::<Vec<_>>().join("\n")
}
