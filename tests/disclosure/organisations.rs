//! Small organisations in which counts of all sizes meet: groups of cases that are alike, one to some dozen each.

use crate::example::{Activity, Case, Organisation, of_theme, score};
use groeibeeld::calendar::{Period, day};
use groeibeeld::counting::{ClientsBy, Counting};
use groeibeeld::fields::{Field, SheetKind};
use groeibeeld::registry::Person;
use groeibeeld::selection::{Compare, Rule, Selection};
use groeibeeld::values::Answer;
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use std::collections::BTreeSet;

const DOMAINS: [&str; 3] = ["Financiën", "Huisvesting", "Justitie"];

/// A group: how many cases, how many of each person, and what they have in common.
type Group = (usize, usize, Case);

fn label(labels: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(labels).prop_map(str::to_owned)
}

/// One main domain, now and then two or none.
fn mains() -> impl Strategy<Value = Vec<String>> {
    let count = prop_oneof![1 => Just(0usize), 12 => Just(1usize), 1 => Just(2usize)];
    count.prop_flat_map(|count| subsequence(DOMAINS.to_vec(), count)).prop_map(owned)
}

fn owned(texts: Vec<&str>) -> Vec<String> {
    texts.into_iter().map(str::to_owned).collect()
}

/// Scores on the main domains and on some others.
fn scores(mains: Vec<String>) -> impl Strategy<Value = (Vec<String>, Vec<(String, [u8; 3])>)> {
    let score = || prop_oneof![10 => 1u8..6, 1 => Just(0)];
    let others = prop_oneof![3 => Just(0usize), 2 => Just(1usize)].prop_flat_map(|n| subsequence(DOMAINS.to_vec(), n));
    (others, vec([score(), score(), score()], 5)).prop_map(move |(others, scores)| {
        let on: BTreeSet<String> = mains.iter().cloned().chain(owned(others)).collect();
        (mains.clone(), on.into_iter().zip(scores).collect())
    })
}

fn case() -> impl Strategy<Value = Case> {
    let year = prop_oneof![1 => Just(2023), 3 => Just(2024)];
    let days = (year, 0u8..12, proptest::option::weighted(0.7, 0i32..400), 0u8..30);
    let values = (label(&["Jeugd", "Jeugd", "Wonen", ""]), label(&["SMW", "Loket"]), label(&["traject", "traject", "steun"]));
    let answers = (proptest::option::weighted(0.9, any::<bool>()), proptest::option::weighted(0.9, 0usize..3));
    let of_case = (label(&["Huisarts", "School", ""]), label(&["", "Wmo"]), label(&["Meedoen", "Zingeving", ""]));
    let age = proptest::option::weighted(0.95, select(vec![20u8, 40, 60]));
    (mains().prop_flat_map(scores), days, values, answers, of_case, age).prop_map(
        |((mains, scores), (year, month, lasted, undated), (theme, service, kind), (known, goal), of_case, age)| {
            let start = day(year, i32::from(month) + 1, 3).filter(|_| undated > 0);
            let [municipality, area, ..] = of_theme("", "");
            let (by, to, dimension) = of_case;
            Case {
                values: [municipality, area, theme, service, kind],
                start,
                end: start.zip(lasted).map(|(start, lasted)| start + lasted),
                mains,
                scores: scores.into_iter().map(|(domain, scores)| (domain, scores.map(score))).collect(),
                person: Person {
                    age,
                    known_before: known.map(|known| if known { Answer::Yes } else { Answer::No }),
                    goal_reached: goal.map(|goal| [Answer::Yes, Answer::Partly, Answer::No][goal]),
                    ..Person::default()
                },
                of_case: [by, to, dimension],
                client: String::new(),
            }
        },
    )
}

fn groups() -> impl Strategy<Value = Vec<Group>> {
    let several = prop_oneof![8 => Just(1usize), 1 => Just(2usize), 1 => Just(6usize)];
    let size = prop_oneof![3 => 1usize..5, 4 => 5usize..14];
    vec((size, several, case()), 2..9)
}

/// The cases of these groups; each person is in one of them only.
pub fn cases(groups: &[Group]) -> Vec<Case> {
    let of_group = |(at, (count, each, case)): (usize, &Group)| -> Vec<Case> {
        let client = |number: usize| format!("{at}-{}", number / each);
        (0..*count).map(|number| Case { client: client(number), ..case.clone() }).collect()
    };
    groups.iter().enumerate().flat_map(of_group).collect()
}

/// Columns that an organisation may lack, so that other figures stand alone.
fn without() -> impl Strategy<Value = BTreeSet<(SheetKind, Field)>> {
    use Field::*;
    let fields = vec![
        Theme, Service, Kind, StartDate, EndDate, KnownBefore, GoalReached, ReferredBy, ReferredTo, Dimension, Age,
        ClientId, MainDomain,
    ];
    btree_set(select(fields), 0..7).prop_map(|fields| fields.into_iter().map(|field| (SheetKind::Cases, field)).collect())
}

fn activities() -> impl Strategy<Value = Vec<Activity>> {
    let one = (label(&["Inloop", "Koken"]), label(&["Jeugd", "Wonen"]), label(&["", "Loket"]), 0u32..15);
    let one = one.prop_map(|(name, theme, service, participants)| Activity {
        name,
        values: of_theme(&theme, &service),
        day: day(2024, 5, 1),
        sessions: Some(3),
        participants: Some(participants),
        ..Activity::default()
    });
    prop_oneof![2 => Just(Vec::new()), 1 => vec(one, 1..4)]
}

/// An organisation of ten to a hundred cases.
pub fn organisation() -> impl Strategy<Value = Organisation> {
    (groups(), activities(), without()).prop_map(|(groups, activities, without)| Organisation {
        cases: cases(&groups),
        activities,
        without,
        ..Organisation::default()
    })
}

/// The cases that have a day; others are in any selection by the start or the end, and neither started nor closed in it.
pub fn dated(mut organisation: Organisation) -> Organisation {
    organisation.cases.retain(|case| case.start.is_some());
    organisation.without.remove(&(SheetKind::Cases, Field::StartDate));
    organisation
}

/// Everything, or a year by any rule, alone or beside another.
pub fn selection() -> impl Strategy<Value = Selection> {
    let rule = select(vec![Rule::Active, Rule::Active, Rule::Started, Rule::Closed]);
    let compare = prop_oneof![1 => Just(None), 1 => Just(Some(Compare::Before))];
    let flags = (any::<bool>(), any::<bool>(), any::<bool>(), any::<bool>());
    let of = select(vec![None, None, Some("Financiën")]);
    (any::<bool>(), rule, compare, flags, of).prop_map(|(is_year, rule, compare, (people, could_grow, by_theme, _), of)| {
        let period = Period::year(2024).filter(|_| is_year);
        let clients_by = if by_theme { ClientsBy::Theme } else { ClientsBy::Year };
        let transitions_of = of.map(str::to_owned);
        let counting = Counting { people, could_grow, clients_by, transitions_of, ..Counting::default() };
        Selection { period, rule, compare: compare.filter(|_| is_year), counting, ..Selection::default() }
    })
}
