//! An organisation with small groups, for tests of what is said where numbers are hidden.

use crate::analysis::example::{Activity, Case, Organisation, Target, case, of_theme, score};
use crate::calendar::{Period, day};
use crate::selection::{Compare, Selection};
use crate::values::Answer;

/// The year that `organisation` has cases in, beside the year before.
pub fn compared() -> Selection {
    Selection { period: Period::year(2024), compare: Some(Compare::Before), ..Selection::default() }
}

/// An organisation with all sheets: one large group, and three of so many cases, which share nothing with it.
pub fn organisation(small: [usize; 3]) -> Organisation {
    let group = |name: &str, domain: &str, age: u8, count: usize, year: i32| -> Vec<Case> {
        let one = |number: usize| {
            let mut one = case(name, domain, [2 + (number % 2) as u8, 3, 3 + (number % 2) as u8]);
            let other = if domain == "Financiën" { "Justitie" } else { "Financiën" };
            one.scores.push((other.to_owned(), [2, 0, 3].map(score)));
            one.values = [name; 5].map(str::to_owned);
            (one.start, one.end) = (day(year, 2, 1), day(year, 9, 1));
            one.client = format!("{name} {year} {number}");
            one.person.age = Some(age);
            one.person.known_before = Some(if number.is_multiple_of(2) { Answer::Yes } else { Answer::No });
            one.person.goal_reached = Some([Answer::Yes, Answer::Partly, Answer::No][number % 3]);
            one.of_case = [name, name, "Meedoen"].map(str::to_owned);
            one
        };
        (0..count).map(one).collect()
    };
    let large = [2023, 2024].map(|year| group("Groot", "Financiën", 40, 60, year)).concat();
    let [first, second, third] = small;
    // Those of the small groups are alike in all but their group: the totals are the same.
    let alike = |cases: Vec<Case>| -> Vec<Case> {
        let alike = |mut one: Case| {
            one.scores[0].1 = [2, 3, 3].map(score);
            one.person.known_before = Some(Answer::No);
            one.person.goal_reached = Some(Answer::Yes);
            one
        };
        cases.into_iter().map(alike).collect()
    };
    let cases = [
        large,
        alike(group("Klein a", "Tijdsbesteding", 70, first, 2024)),
        alike(group("Klein b", "Huisvesting", 71, second, 2024)),
        alike(group("Klein c", "Verslaving", 72, third, 2024)),
    ];
    let activity = |name: &str, participants| Activity {
        name: name.to_owned(),
        values: of_theme("Groot", "Groot"),
        day: day(2024, 5, 1),
        sessions: Some(3),
        participants: Some(participants),
        ..Activity::default()
    };
    Organisation {
        cases: cases.concat(),
        activities: vec![activity("Inloop", 40), activity("Wandelen", 3)],
        targets: vec![Target { values: of_theme("Groot", "Groot"), planned: Some(100), ..Target::default() }],
        ..Organisation::default()
    }
}
