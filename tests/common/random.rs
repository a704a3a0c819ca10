//! Random organisations and selections: few different values, so that rows meet; many that are missing.

use crate::example::{Activity, Case, Organisation, Target, Values};
use groeibeeld::calendar::{Period, Step};
use groeibeeld::counting::{ClientsBy, Counting};
use groeibeeld::fields::{Choice, Field, SheetKind};
use groeibeeld::registry::Person;
use groeibeeld::selection::{Compare, Rule, Selection};
use groeibeeld::values::{AgeBand, Answer};
use groeibeeld::zrm::{Level, Missing, Score};
use proptest::collection::{btree_set, vec};
use proptest::prelude::*;
use proptest::sample::{select, subsequence};

const DOMAINS: [&str; 7] =
    ["Justitie", "Financiën", "Huisvesting", "Zingeving", "Verslaving", "Huisvesting (eigen)", "Woning"];
const AREAS: [&str; 3] = ["", "Noord", "Zuid"];
const THEMES: [&str; 5] = ["", "Jeugd", "Élan 10", "Elan 9", "armoede"];
const SERVICES: [&str; 4] = ["", "SMW", "Inloop", "Loket"];
const NAMES: [&str; 5] = ["Inloop", "Koken", "loket", "Sport en wandelen", "Sport, bewegen"];

fn score() -> impl Strategy<Value = Score> {
    prop_oneof![
        6 => select(Level::ALL.to_vec()).prop_map(Score::from),
        2 => Just(Score::EMPTY),
        1 => select(Missing::ALL.to_vec()).prop_map(Score::from),
    ]
}

fn label(labels: &'static [&'static str]) -> impl Strategy<Value = String> {
    select(labels).prop_map(str::to_owned)
}

fn values() -> impl Strategy<Value = Values> {
    (label(&AREAS), label(&AREAS), label(&THEMES), label(&SERVICES), label(&["", "traject", "steun"]))
        .prop_map(|(municipality, area, theme, service, kind)| [municipality, area, theme, service, kind])
}

fn day() -> impl Strategy<Value = Option<i32>> {
    proptest::option::weighted(0.85, 0..40)
}

fn case() -> impl Strategy<Value = Case> {
    let mains = prop_oneof![1 => 0usize..1, 6 => 1usize..2, 2 => 2usize..4]
        .prop_flat_map(|count| subsequence(DOMAINS.to_vec(), count));
    let scores = (subsequence(DOMAINS.to_vec(), 0..=4), vec([score(), score(), score()], 4));
    (label(&["", "a", "b", "c", "d"]), values(), (day(), day()), mains, scores, person(), of_case()).prop_map(
        |(client, values, (start, end), mains, (domains, scores), person, of_case)| Case {
            client,
            values,
            start,
            end,
            mains: mains.into_iter().map(str::to_owned).collect(),
            scores: domains.into_iter().map(str::to_owned).zip(scores).collect(),
            person,
            of_case,
        },
    )
}

/// People of all ages; the days of cases are the first of 1970.
fn person() -> impl Strategy<Value = Person> {
    let band = select(vec![
        AgeBand { from: 0, to: Some(12) },
        AgeBand { from: 18, to: Some(24) },
        AgeBand { from: 20, to: Some(30) },
        AgeBand { from: 75, to: None },
    ]);
    let answer = |answers: Vec<Answer>| proptest::option::weighted(0.7, select(answers));
    (
        proptest::option::weighted(0.4, 0u8..100),
        proptest::option::weighted(0.5, 1890i16..1971),
        proptest::option::weighted(0.5, band),
        answer(vec![Answer::Yes, Answer::No]),
        answer(vec![Answer::Yes, Answer::Partly, Answer::No]),
    )
        .prop_map(|(age, birth_year, age_band, known_before, goal_reached)| Person {
            age,
            birth_year,
            age_band,
            known_before,
            goal_reached,
        })
}

fn of_case() -> impl Strategy<Value = [String; 3]> {
    let by = label(&["", "Huisarts", "School", "gemeente"]);
    let to = label(&["", "geen", "Wmo", "Zorginstelling"]);
    let dimension = label(&["", "Meedoen", "mentaal welbevinden", "Zingeving", "zingeving / meedoen", "Eigen pijler"]);
    (by, to, dimension).prop_map(|(by, to, dimension)| [by, to, dimension])
}

fn number(up_to: u32) -> impl Strategy<Value = Option<u32>> {
    proptest::option::weighted(0.8, 0..up_to)
}

fn activity() -> impl Strategy<Value = Activity> {
    let dimensions = label(&["", "Meedoen", "Zingeving"]);
    (label(&NAMES), values(), day(), number(5), number(30), label(&["", "eenzaamheid"]), dimensions).prop_map(
        |(name, values, day, sessions, participants, prevention, dimensions)| Activity {
            name,
            values,
            day,
            sessions,
            participants,
            prevention,
            dimensions,
        },
    )
}

fn period() -> impl Strategy<Value = Period> {
    (0..40, 0..20).prop_map(|(first, length)| Period { first, last: first + length })
}

fn target() -> impl Strategy<Value = Target> {
    (values(), number(20), number(20), proptest::option::of(period()))
        .prop_map(|(values, planned, achieved, period)| Target { values, planned, achieved, period })
}

/// An organisation; one in eight has so many cases that the approximate p is taken.
pub fn organisation() -> impl Strategy<Value = Organisation> {
    let sheets = [SheetKind::Cases, SheetKind::Scores, SheetKind::GroupActivities, SheetKind::Targets];
    let fields = [
        Field::ClientId,
        Field::Area,
        Field::Theme,
        Field::Service,
        Field::StartDate,
        Field::EndDate,
        Field::Kind,
        Field::Age,
        Field::BirthYear,
        Field::AgeBand,
        Field::KnownBefore,
        Field::GoalReached,
        Field::ReferredBy,
        Field::ReferredTo,
        Field::Dimension,
        Field::MainDomain,
        Field::StartScore,
        Field::GoalScore,
        Field::EndScore,
        Field::Sessions,
        Field::Participants,
        Field::Prevention,
        Field::Dimensions,
        Field::Achieved,
    ];
    let without = btree_set((select(sheets.to_vec()), select(fields.to_vec())), 0..5);
    let cases = prop_oneof![7 => vec(case(), 0..25), 1 => vec(case(), 200..300)];
    (cases, vec(activity(), 0..8), vec(target(), 0..6), without)
        .prop_map(|(cases, activities, targets, without)| Organisation { cases, activities, targets, without })
}

/// A selection; half of them are of everything.
pub fn selection() -> impl Strategy<Value = Selection> {
    let one = |choice, labels: &'static [&'static str]| {
        btree_set(label(labels), 1..3).prop_map(move |values| (choice, values))
    };
    let only = prop_oneof![
        one(Choice::Area, &AREAS),
        one(Choice::Theme, &THEMES),
        one(Choice::Service, &SERVICES),
        one(Choice::Kind, &["", "traject", "steun"]),
        one(Choice::AgeBand, &["", "0-12", "19-26", "18-24", "75+"]),
        one(Choice::MainDomain, &["", "Justitie", "Housing", "zingeving", "Zingeving"]),
    ];
    let rule = select(vec![Rule::Active, Rule::Started, Rule::Closed]);
    (proptest::option::of(period()), rule, vec(only, 0..3), counting()).prop_map(|(period, rule, only, counting)| {
        Selection { period, rule, only: only.into_iter().collect(), compare: None, counting }
    })
}

/// A selection of a period that is compared with another.
pub fn comparison() -> impl Strategy<Value = Selection> {
    let compare = prop_oneof![Just(Compare::Before), Just(Compare::YearEarlier), period().prop_map(Compare::With)];
    (selection(), period(), compare).prop_map(|(selection, period, compare)| Selection {
        period: Some(period),
        compare: Some(compare),
        ..selection
    })
}

/// How figures are counted; half of them the usual way.
fn counting() -> impl Strategy<Value = Counting> {
    let kinds = btree_set(label(&["", "traject", "steun"]), 0..2);
    let bands = proptest::option::of(select(vec![vec![0], vec![0, 18, 65], vec![10, 20]]));
    let domains = proptest::option::of(label(&["Justitie", "Zingeving", "Verslaving"]));
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    let steps = (select(Step::ALL.to_vec()), select(vec![ClientsBy::Year, ClientsBy::Theme]));
    let other = (bands, 0u8..60, proptest::option::of(0u64..50), flags, kinds, steps, domains).prop_map(
        |(age_bands, age_limit, inhabitants, (people, prorated, could_grow), kinds_apart, (step, clients_by), of)| {
            Counting {
                age_bands,
                age_limit,
                inhabitants,
                people,
                kinds_apart,
                prorated,
                could_grow,
                step,
                clients_by,
                transitions_of: of,
                groups: Vec::new(),
            }
        },
    );
    prop_oneof![Just(Counting::default()), other]
}
