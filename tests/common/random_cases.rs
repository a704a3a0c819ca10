//! Random cases for the tables of `layout.rs`, from the random organisations of `random.rs`, with what those leave out.

use crate::example;
use crate::layout::{Case, Layout};
use crate::random;
use groeibeeld::values::Answer;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// What a random organisation does not say of a case.
#[derive(Clone, Debug)]
pub struct More {
    age: Option<u8>,
    known_before: Option<Answer>,
    goal_reached: Option<Answer>,
    labels: [&'static str; 3],
}

fn more() -> impl Strategy<Value = More> {
    let answers = [None, Some(Answer::Yes), Some(Answer::No)];
    let label = |labels: &'static [&'static str]| select(labels);
    let labels = (
        label(&["", "Huisartsenpost", "Zelf"]),
        label(&["", "Elders", "Wijkteam Noord"]),
        label(&["", "Meedoen", "Zingeving"]),
    );
    let goals = [None, Some(Answer::Yes), Some(Answer::Partly), Some(Answer::No)];
    (proptest::option::of(0u8..=100), select(answers.to_vec()), select(goals.to_vec()), labels).prop_map(
        |(age, known_before, goal_reached, (by, to, dimension))| More {
            age,
            known_before,
            goal_reached,
            labels: [by, to, dimension],
        },
    )
}

/// An organisation of few cases, and the rest of what is known of each.
pub fn organisation() -> impl Strategy<Value = (example::Organisation, Vec<More>)> {
    let few = random::organisation().prop_map(|mut organisation| {
        organisation.cases.truncate(8);
        organisation
    });
    (few, vec(more(), 8))
}

/// The days of `random.rs` are the first of 1970; those of a registry are later.
const FIRST: i32 = 18_600;

/// The cases in the form that layouts write.
pub fn cases((organisation, more): &(example::Organisation, Vec<More>), layout: Layout) -> Vec<Case> {
    let case = |(case, more): (&example::Case, &More)| {
        let start = case.start.map(|day| day + FIRST);
        let end = case.end.map(|day| day + FIRST);
        let mut labels: [String; 8] = Default::default();
        labels[..5].clone_from_slice(&case.values);
        labels[5..].clone_from_slice(&more.labels.map(str::to_owned));
        let known = |domain: &String| name(domain, layout).to_owned();
        layout.fitted(&Case {
            client: case.client.clone(),
            labels,
            start,
            // An end before its start is an issue, and not read.
            end: if start.is_some() && end < start { None } else { end },
            age: more.age,
            known_before: more.known_before,
            goal_reached: more.goal_reached,
            mains: case.mains.iter().map(known).collect(),
            scores: case.scores.iter().map(|(domain, scores)| (known(domain), *scores)).collect(),
        })
    };
    organisation.cases.iter().zip(more).map(case).collect()
}

/// In headers an unknown name is a domain only where its cells say so, and a lone name of Mijn ZRM may be anything.
fn name(domain: &str, layout: Layout) -> &str {
    match (domain, layout.has_domain_columns()) {
        ("Zingeving", true) => "Sociaal netwerk",
        ("Huisvesting (eigen)", true) => "Tijdsbesteding",
        ("Woning", true) => "Lichamelijke gezondheid",
        // Without its mark the name would make names beside it those of Mijn ZRM too.
        ("Woning", false) => "Woning (Mijn ZRM)",
        (domain, _) => domain,
    }
}
