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
use proptest::strategy::ValueTree;
use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeSet;

const DOMAINS: [&str; 3] = ["Financiën", "Huisvesting", "Justitie"];

/// The same examples each time.
pub fn examples(seed: u8, count: usize, shape: Shape, asked: Asked) -> Vec<(Organisation, Selection)> {
    let rng = TestRng::from_seed(RngAlgorithm::ChaCha, &[seed; 32]);
    let mut runner = TestRunner::new_with_rng(Config::default(), rng);
    let strategy = (organisation(shape), selection(asked)).prop_map(|(organisation, selection)| match selection.rule {
        Rule::Active => (organisation, selection),
        Rule::Started | Rule::Closed => (dated(organisation), selection),
    });
    let mut one = || strategy.new_tree(&mut runner).expect("nothing is filtered").current();
    (0..count).map(|_| one()).collect()
}

/// A group: how many cases, how many of each person, and what they have in common.
type Group = (usize, usize, Case);

/// What organisations are like.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    /// So many groups at most.
    groups: usize,
    /// Of ten groups so many have less than five cases; the others up to so many.
    small: u32,
    large: usize,
    /// How often a case has no main domain, one, or two.
    mains: [u32; 3],
    /// Whether its file has one to three columns, and no scores.
    is_narrow: bool,
}

/// Groups of all sizes.
pub const LINKED: Shape = Shape { groups: 9, small: 4, large: 30, mains: [1, 12, 1], is_narrow: false };
/// Many groups, nearly all small.
pub const SPARSE: Shape = Shape { groups: 14, small: 9, large: 10, mains: [1, 12, 1], is_narrow: false };
/// Many cases have two main domains.
pub const OVERLAPPING: Shape = Shape { groups: 7, small: 4, large: 20, mains: [1, 4, 4], is_narrow: false };
/// Files of few columns: no figure may count all cases.
pub const NARROW: Shape = Shape { groups: 9, small: 4, large: 30, mains: [1, 0, 0], is_narrow: true };

fn label(labels: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(labels).prop_map(str::to_owned)
}

fn mains([none, one, two]: [u32; 3]) -> impl Strategy<Value = Vec<String>> {
    let count = prop_oneof![none => Just(0usize), one => Just(1usize), two => Just(2usize)];
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

fn case(shape: Shape) -> impl Strategy<Value = Case> {
    let year = prop_oneof![1 => Just(2023), 3 => Just(2024)];
    let days = (year, 0u8..12, proptest::option::weighted(0.7, 0i32..400), 0u8..30);
    let values =
        (label(&["Jeugd", "Jeugd", "Wonen", ""]), label(&["SMW", "Loket"]), label(&["traject", "traject", "steun"]));
    let answers = (proptest::option::weighted(0.9, any::<bool>()), proptest::option::weighted(0.9, 0usize..3));
    let of_case = (label(&["Huisarts", "School", ""]), label(&["", "Wmo"]), label(&["Meedoen", "Zingeving", ""]));
    let age = proptest::option::weighted(0.95, select(vec![20u8, 40, 60]));
    (mains(shape.mains).prop_flat_map(scores), days, values, answers, of_case, age).prop_map(
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

fn groups(shape: Shape) -> impl Strategy<Value = Vec<Group>> {
    let several = prop_oneof![8 => Just(1usize), 1 => Just(2usize), 1 => Just(6usize)];
    let size = prop_oneof![shape.small => 1usize..5, 10 - shape.small => 5..=shape.large];
    vec((size, several, case(shape)), 2..shape.groups)
}

/// The cases of these groups; each person is in one of them only.
fn cases(groups: &[Group]) -> Vec<Case> {
    let of_group = |(at, (count, each, case)): (usize, &Group)| -> Vec<Case> {
        let client = |number: usize| format!("{at}-{}", number / each);
        (0..*count).map(|number| Case { client: client(number), ..case.clone() }).collect()
    };
    groups.iter().enumerate().flat_map(of_group).collect()
}

/// The columns that an organisation lacks, so that other figures stand alone.
fn without(shape: Shape) -> BoxedStrategy<BTreeSet<(SheetKind, Field)>> {
    use Field::*;
    let fields = vec![
        Theme,
        Service,
        Kind,
        StartDate,
        EndDate,
        KnownBefore,
        GoalReached,
        ReferredBy,
        ReferredTo,
        Dimension,
        Age,
        ClientId,
        MainDomain,
    ];
    let of_cases = |fields: BTreeSet<Field>| fields.into_iter().map(|field| (SheetKind::Cases, field)).collect();
    if !shape.is_narrow {
        return btree_set(select(fields), 0..7).prop_map(of_cases).boxed();
    }
    let all: BTreeSet<Field> = fields.iter().copied().chain([BirthYear, AgeBand]).collect();
    btree_set(select(fields), 1..4).prop_map(move |has| of_cases(all.difference(&has).copied().collect())).boxed()
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

/// An organisation of some to a hundred cases.
fn organisation(shape: Shape) -> impl Strategy<Value = Organisation> {
    (groups(shape), activities(), without(shape)).prop_map(move |(groups, activities, without)| {
        let mut cases = cases(&groups);
        if shape.is_narrow {
            cases.iter_mut().for_each(|case| case.scores.clear());
        }
        Organisation { cases, activities, without, ..Organisation::default() }
    })
}

/// The cases that have a day; others are in any selection by the start or the end, and neither started nor closed in it.
fn dated(mut organisation: Organisation) -> Organisation {
    organisation.cases.retain(|case| case.start.is_some());
    organisation.without.remove(&(SheetKind::Cases, Field::StartDate));
    organisation
}

/// Of which cases the figures are, and with what beside them.
#[derive(Clone, Copy, Debug)]
pub enum Asked {
    /// All, or those of a year.
    Active,
    /// Those that started or were closed, in a year or ever.
    Dated,
    /// A year beside the year before, by any rule.
    Compared,
}

/// What a user may select.
fn selection(asked: Asked) -> impl Strategy<Value = Selection> {
    let rules = match asked {
        Asked::Active => vec![Rule::Active],
        Asked::Dated => vec![Rule::Started, Rule::Closed],
        Asked::Compared => vec![Rule::Active, Rule::Active, Rule::Started, Rule::Closed],
    };
    let compare = matches!(asked, Asked::Compared).then_some(Compare::Before);
    let of = move |(is_year, rule, counting): (bool, Rule, Counting)| {
        let period = Period::year(2024).filter(|_| is_year || compare.is_some());
        Selection { period, rule, compare, counting, ..Selection::default() }
    };
    (any::<bool>(), select(rules), counting()).prop_map(of)
}

fn counting() -> impl Strategy<Value = Counting> {
    let of = select(vec![None, None, Some("Financiën")]);
    (any::<bool>(), any::<bool>(), any::<bool>(), of).prop_map(|(people, could_grow, by_theme, of)| {
        let clients_by = if by_theme { ClientsBy::Theme } else { ClientsBy::Year };
        Counting { people, could_grow, clients_by, transitions_of: of.map(str::to_owned), ..Counting::default() }
    })
}
