//! What was published before is not undone by what is published now: with the ledger small numbers can't be worked out from
//! two publications together.

#[allow(dead_code)]
mod common;
#[path = "common/example.rs"]
#[allow(dead_code)]
mod example;

use example::{Case, Organisation, case, score};
use groeibeeld::analysis;
use groeibeeld::counting::Counting;
use groeibeeld::disclosure::{
    Figure, Identity, Ledger, Package, People, Policy, Publication, Refusal, Term, publish_after,
};
use groeibeeld::fields::Choice;
use groeibeeld::figures::{Cell, FigureId};
use groeibeeld::groups::Group;
use groeibeeld::protocol::{Request, Response, Save, Shown, View};
use groeibeeld::registry::Registry;
use groeibeeld::selection::Selection;
use groeibeeld::session::Session;
use std::collections::BTreeMap;

/// 1 March 2026.
const MARCH: i32 = 20_513;

/// An organisation with three areas, where Oost has few cases of one theme, and two people of 18 years.
fn organisation() -> Organisation {
    let mut cases = Vec::new();
    for (area, theme, count) in [
        ("Noord", "Jeugd", 20),
        ("Noord", "Wonen", 9),
        ("Noord", "Zorg", 15),
        ("Oost", "Jeugd", 18),
        ("Oost", "Wonen", 3),
        ("Oost", "Zorg", 12),
        ("Zuid", "Jeugd", 9),
        ("Zuid", "Wonen", 14),
        ("Zuid", "Zorg", 6),
    ] {
        for number in 0..count {
            cases.push(of(area, theme, number, cases.len()));
        }
    }
    Organisation { cases, ..Organisation::default() }
}

fn of(area: &str, theme: &str, number: usize, all: usize) -> Case {
    let domain = ["Financiën", "Huisvesting", "Financiën", "Justitie"][number % 4];
    let level = |of: usize| (1 + of % 5) as u8;
    let mut case = case(theme, domain, [level(number), 0, level(number + all / 7)]);
    case.values[1] = area.to_owned();
    case.scores[0].1[1] = score(0);
    // Two of 18, all others of 10 to 17 or from 20.
    let age = match all {
        30 | 70 => 18,
        all if all % 5 == 0 => 10 + (all % 8) as u8,
        all => 20 + (all % 60) as u8,
    };
    case.person.age = Some(age);
    case
}

fn only(choice: Choice, values: &[&str]) -> Selection {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    Selection { only: [(choice, values)].into(), ..Selection::default() }
}

/// Those of an age and more.
fn from_age(age: u8) -> Selection {
    let bands = [format!("{age}-64"), "65+".to_owned()];
    let counting = Counting { age_bands: Some(vec![0, age, 65]), ..Counting::default() };
    Selection { counting, ..only(Choice::AgeBand, &[&bands[0], &bands[1]]) }
}

fn merged(values: &[&str]) -> Selection {
    let values = values.iter().map(|value| (*value).to_owned()).collect();
    let group = Group { choice: Choice::Area, name: "Centrum".to_owned(), values };
    Selection { counting: Counting { groups: vec![group], ..Counting::default() }, ..Selection::default() }
}

fn published(registry: &Registry, selection: &Selection, ledger: &Ledger) -> Package {
    published_by(registry, selection, Policy::default(), ledger)
}

fn published_by(registry: &Registry, selection: &Selection, policy: Policy, ledger: &Ledger) -> Package {
    let selected = selection.of(registry);
    let merged = registry.merged(&selection.counting.groups);
    let people = People::new(&merged, &selected);
    publish_after(analysis::all(registry, &selected), policy, Some(&people), ledger)
}

fn kept(package: &Package) -> Publication {
    Publication { day: MARCH, threshold: 5, numbers: package.numbers.clone() }
}

/// The ledger of publications that did not know of each other.
fn ledger(registry: &Registry, selections: &[Selection]) -> Ledger {
    let publications = selections.iter().map(|selection| kept(&published(registry, selection, &Ledger::default())));
    publications.fold(Ledger::default(), |ledger, publication| ledger.with(publication))
}

fn value(package: &Package, identity: &str) -> Option<i64> {
    let identity: Identity = identity.to_owned().try_into().expect("an identity");
    package.numbers.shown.get(&identity).copied()
}

fn mask(package: &Package) -> Vec<(FigureId, Vec<Vec<bool>>)> {
    let is_hidden = |cell: &Cell| *cell == Cell::Hidden;
    let rows = |figure: &Figure| figure.rows().iter().map(|row| row.cells.iter().map(is_hidden).collect()).collect();
    package.figures.iter().map(|figure| (figure.id(), rows(figure))).collect()
}

#[test]
fn t12_of_two_publications_one_total_is_hidden() {
    let registry = organisation().registry();
    let (first, second) = (from_age(18), from_age(19));
    let ledger = ledger(&registry, std::slice::from_ref(&first));
    let all = "cases#age_band=~18-120";
    let (alone, after) = (published(&registry, &second, &Ledger::default()), published(&registry, &second, &ledger));
    assert_eq!(ledger.earlier[0].numbers.shown.get(&all.to_owned().try_into().unwrap()), Some(&86));
    assert_eq!(value(&alone, "cases#age_band=~19-120"), Some(84), "it is shown where nobody knows the other");
    assert_eq!(after.refusal, None);
    assert_eq!(value(&after, "cases#age_band=~19-120"), None);
    assert!(after.hidden.hidden > alone.hidden.hidden);
}

#[test]
fn t12_what_two_publications_gave_away_is_refused_with_the_formula() {
    let registry = organisation().registry();
    let ledger = ledger(&registry, &[from_age(18), from_age(19)]);
    for selection in [from_age(18), from_age(19), Selection::default()] {
        let Some(Refusal::Clash(terms, result)) = published(&registry, &selection, &ledger).refusal else {
            panic!("no clash");
        };
        assert!((1..5).contains(&result), "{result}");
        assert_eq!(terms.iter().map(|term| term.times * term.value).sum::<i64>(), result);
        assert!(terms.iter().any(|term: &Term| term.since == Some(MARCH)));
    }
}

#[test]
fn the_same_published_twice_is_the_same() {
    let registry = organisation().registry();
    for selection in [Selection::default(), only(Choice::Area, &["Noord", "Zuid"]), merged(&["Noord", "Oost"])] {
        let first = published(&registry, &selection, &Ledger::default());
        let ledger = Ledger::default().with(kept(&first));
        let second = published(&registry, &selection, &ledger);
        assert_eq!(second.refusal, None);
        assert_eq!(mask(&second), mask(&first));
        assert_eq!((&second.numbers, second.changed), (&first.numbers, 0));
    }
}

#[test]
fn what_is_hidden_stays_hidden_under_every_filter() {
    let registry = organisation().registry();
    let ledger = ledger(&registry, &[Selection::default()]);
    let then = &ledger.earlier[0].numbers;
    let mut hidden = 0;
    for selection in filters() {
        let now = published(&registry, &selection, &ledger);
        assert_eq!(now.refusal, None, "{:?}", selection.only);
        assert!(now.numbers.shown.keys().all(|identity| !then.hidden.contains(identity)), "{:?}", selection.only);
        hidden += now.numbers.hidden.intersection(&then.hidden).count();
    }
    assert!(hidden > 0);
}

fn filters() -> Vec<Selection> {
    vec![only(Choice::Area, &["Noord", "Oost"]), only(Choice::Theme, &["Jeugd", "Wonen"])]
}

/// How many small differences there are between what was shown then and what is shown now, of those that differ in one
/// variable.
fn small_differences(then: &Publication, now: &Package) -> usize {
    let shown = |numbers: &BTreeMap<Identity, i64>| -> Vec<(Identity, i64)> {
        let is_of_people = |identity: &Identity| identity.is_count() && !is_of_unknown(identity);
        numbers.iter().filter(|(of, _)| is_of_people(of)).map(|(of, value)| (of.clone(), *value)).collect()
    };
    let (then, now) = (shown(&then.numbers.shown), shown(&now.numbers.shown));
    let is_new = |of: &Identity| !then.iter().any(|(other, _)| other == of);
    let now: Vec<&(Identity, i64)> = now.iter().filter(|(of, _)| is_new(of)).collect();
    let is_small = |(whole, all): &(Identity, i64), (part, some): &(Identity, i64)| {
        (1..5).contains(&(all - some)) && is_one_step(whole, part)
    };
    let pairs = then.iter().flat_map(|one| now.iter().map(move |other| (one, *other)));
    pairs.filter(|(one, other)| is_small(one, other) || is_small(other, one)).count()
}

fn is_one_step(whole: &Identity, part: &Identity) -> bool {
    let mut narrower = part.values.iter().filter(|(variable, values)| whole.values.get(*variable) != Some(values));
    let Some((variable, values)) = narrower.next() else { return false };
    let has = whole.values.get(variable).is_none_or(|of| of.has(values));
    let is_all = whole.values.keys().all(|variable| part.values.contains_key(variable));
    (&whole.unit, whole.time) == (&part.unit, part.time) && narrower.next().is_none() && is_all && has
}

#[test]
fn no_small_difference_with_what_was_shown_before() {
    let registry = organisation().registry();
    let ledger = ledger(&registry, &[Selection::default()]);
    let selections: Vec<Selection> = filters().into_iter().chain([merged(&["Noord", "Oost"])]).collect();
    let differences = |selection: &Selection, known: &Ledger| {
        small_differences(&ledger.earlier[0], &published(&registry, selection, known))
    };
    assert!(selections.iter().any(|selection| differences(selection, &Ledger::default()) > 0), "without the ledger");
    assert!(selections.iter().all(|selection| differences(selection, &ledger) == 0));
}

#[test]
fn a_filter_that_leaves_few_out_is_seen() {
    let mut organisation = organisation();
    // Three cases of an area of their own.
    organisation.cases.iter_mut().take(3).for_each(|case| case.values[1] = "West".to_owned());
    let registry = organisation.registry();
    let without = only(Choice::Area, &["Noord", "Oost", "Zuid"]);
    let ledger = ledger(&registry, &[Selection::default()]);
    let all = ledger.earlier[0].numbers.shown.get(&"cases#*".to_owned().try_into().unwrap()).copied();
    assert_eq!(all, Some(106));
    let now = published(&registry, &without, &ledger);
    assert_eq!(value(&published(&registry, &without, &Ledger::default()), "cases#area=noord|oost|zuid"), Some(103));
    assert_eq!((now.refusal.is_none(), value(&now, "cases#area=noord|oost|zuid")), (true, None));
}

#[test]
fn a_group_of_what_was_apart_is_seen() {
    let mut organisation = organisation();
    organisation.cases.iter_mut().take(3).for_each(|case| case.values[1] = "West".to_owned());
    let registry = organisation.registry();
    let ledger = ledger(&registry, &[Selection::default()]);
    let then = &ledger.earlier[0].numbers;
    let apart = ["noord", "west"].map(|area| format!("cases#area={area}").try_into().unwrap());
    let now = published(&registry, &merged(&["Noord", "West"]), &ledger);
    let together = value(&now, "cases#area=centrum|noord|west");
    // Whoever knows the one does not know the other too.
    assert!(now.refusal.is_none());
    assert!(!then.shown.contains_key(&apart[0]) || together.is_none());
    assert!(!then.shown.contains_key(&apart[1]));
}

#[test]
fn files_that_have_changed_are_said_to_have() {
    let organisation = organisation();
    let ledger = ledger(&organisation.registry(), &[Selection::default()]);
    let mut later = organisation.clone();
    later.cases.push(of("Noord", "Jeugd", 1, 1));
    let now = published(&later.registry(), &Selection::default(), &ledger);
    assert_eq!(now.refusal, None);
    assert!(now.changed > 0);
    assert_eq!(value(&now, "cases#*"), Some(107));
}

#[test]
fn a_stricter_policy_hides_what_was_shown_and_refuses_nothing() {
    let registry = organisation().registry();
    let ledger = ledger(&registry, &[Selection::default()]);
    let now = published_by(&registry, &Selection::default(), Policy::STRICT, &ledger);
    assert_eq!(now.refusal, None);
    let counts = now.numbers.shown.iter().filter(|(identity, _)| identity.is_count());
    assert_eq!(counts.filter(|(identity, value)| (1..10).contains(*value) && !is_of_unknown(identity)).count(), 0);
}

fn is_of_unknown(identity: &Identity) -> bool {
    identity.to_string().contains('?') || identity.unit == "scores.no pairs"
}

#[test]
fn no_hidden_value_is_in_the_file() {
    let registry = organisation().registry();
    let package = published(&registry, &Selection::default(), &Ledger::default());
    let json = Ledger::default().with(kept(&package)).to_json();
    let exact = published_by(&registry, &Selection::default(), Policy::Hide { threshold: 1 }, &Ledger::default());
    assert!(!package.numbers.hidden.is_empty());
    for identity in &package.numbers.hidden {
        let lines: Vec<&str> = json.lines().filter(|line| line.contains(&format!("\"{identity}\""))).collect();
        assert!(matches!(lines[..], [line] if !line.contains("\": ")), "{lines:?}");
    }
    assert!(exact.numbers.shown.len() > package.numbers.shown.len());
    assert!(!json.contains("casus") && !json.contains("bestand"), "no rows and no files");
}

/// Cases of an area and a main domain, so many of each, and nothing else.
fn by_area(counts: &[(&str, &str, usize)]) -> Organisation {
    let cases = counts.iter().flat_map(|(area, domain, count)| {
        let mut case = Case { mains: vec![(*domain).to_owned()], ..Case::default() };
        case.values[1] = (*area).to_owned();
        vec![case; *count]
    });
    Organisation { cases: cases.collect(), ..Organisation::default() }
}

#[test]
fn what_was_hidden_in_two_publications_is_not_worked_out_with_a_third() {
    let registry = by_area(&[
        ("Noord", "Financiën", 7),
        ("Noord", "Huisvesting", 1),
        ("Noord", "Justitie", 12),
        ("Zuid", "Financiën", 20),
        ("Zuid", "Huisvesting", 1),
        ("Zuid", "Justitie", 6),
    ])
    .registry();
    let (all, north, south) = (Selection::default(), only(Choice::Area, &["Noord"]), only(Choice::Area, &["Zuid"]));
    let first = Ledger::default().with(kept(&published(&registry, &all, &Ledger::default())));
    let both = first.with(kept(&published(&registry, &north, &first)));
    // Of the 27 of everybody 20 are in Zuid: then 7 are in Noord, and of the 20 there the 12 and these 7 leave one.
    let shown = |place: usize, identity: &str| {
        both.earlier[place].numbers.shown.get(&identity.to_owned().try_into().expect("an identity")).copied()
    };
    assert_eq!(shown(0, "cases#main=financiën"), Some(27));
    assert_eq!(shown(1, "cases#area=noord&main=justitie"), Some(12));
    assert_eq!(shown(1, "cases#area=noord"), Some(20));
    let financien = "cases#area=zuid&main=financiën";
    let selected = south.of(&registry);
    let drafts = || analysis::all(&registry, &selected);
    let unknown = publish_after(drafts(), Policy::default(), None, &both);
    assert_eq!(value(&unknown, financien), Some(20), "where nobody counts what was hidden");
    let now = published(&registry, &south, &both);
    assert_eq!((now.refusal.is_none(), value(&now, financien)), (true, None));
}

/// The organisation as a file, without its scores: then there are fewer figures.
fn file() -> String {
    let mut text = "Casusnummer;Gebied;Maatschappelijke opgave;Leeftijd\n".to_owned();
    for (case, number) in organisation().cases.iter().zip(1..) {
        let age = case.person.age.expect("an age");
        text += &format!("C-{number};{};{};{age}\n", case.values[1], case.values[2]);
    }
    text
}

fn saved(session: &mut Session, selection: &Selection) -> (Ledger, String) {
    let view = View { policy: Policy::default(), ..common::view(selection) };
    match session.handle(Request::Save { what: Save::Ledger, view, today: MARCH }, None) {
        Response::Saved(saved) => (Ledger::from_json(&saved.text).expect("a ledger"), saved.name),
        response => panic!("{response:?}"),
    }
}

fn shown(session: &mut Session, selection: &Selection) -> Shown {
    let view = View { policy: Policy::default(), ..common::view(selection) };
    match session.handle(Request::Show(view), None) {
        Response::Shown(shown) => *shown,
        response => panic!("{response:?}"),
    }
}

#[test]
fn a_session_keeps_what_it_published_and_another_one_takes_it_over() {
    let text = file();
    let files = [("trajecten.csv", text.as_bytes())];
    let mut session = common::session(&files);
    let all = Selection::default();
    let (ledger, name) = saved(&mut session, &all);
    assert_eq!((ledger.earlier.len(), name.as_str()), (1, "publicatielogboek.json"));
    assert_eq!(saved(&mut session, &all).0, ledger, "the same again is no other publication");
    let figures = shown(&mut session, &all);

    let mut next = common::session(&files);
    assert_eq!(next.handle(Request::Keep(ledger.clone()), None), Response::Kept);
    let again = shown(&mut next, &all);
    assert_eq!((&again.figures, &again.refusal, again.changed), (&figures.figures, &None, 0));
    assert!(!ledger.to_json().contains("trajecten"), "no name of a file");
}

#[test]
fn an_internal_view_makes_no_ledger() {
    let mut session = common::session(&[]);
    let view = common::view(&Selection::default());
    let answer = session.handle(Request::Save { what: Save::Ledger, view, today: MARCH }, None);
    assert!(matches!(answer, Response::Refused { .. }), "{answer:?}");
}

#[test]
fn a_filter_after_no_filter_hides_more_and_not_everything() {
    let text = file();
    let files = [("trajecten.csv", text.as_bytes())];
    let (mut alone, mut after) = (common::session(&files), common::session(&files));
    saved(&mut after, &Selection::default());
    for selection in [from_age(18), from_age(19)] {
        let alone = shown(&mut alone, &selection);
        let after = shown(&mut after, &selection);
        assert_eq!(after.refusal, None);
        assert!(after.hidden.hidden >= alone.hidden.hidden && after.hidden.hidden < after.hidden.all);
    }
}
