//! What may be published gives nothing away: an attacker who shares no code with `src/disclosure` reads packages of random
//! organisations and tells what can be told; and no file depends on what is hidden.

#[path = "disclosure/attacker.rs"]
mod attacker;
#[path = "disclosure/canary.rs"]
mod canary;
#[path = "disclosure/cases.rs"]
mod cases;
#[path = "common/example.rs"]
#[allow(dead_code)]
mod example;
#[path = "disclosure/files.rs"]
mod files;
#[path = "disclosure/intervals.rs"]
mod intervals;
#[path = "disclosure/organisations.rs"]
mod organisations;
#[path = "disclosure/pairs.rs"]
mod pairs;
#[path = "disclosure/properties.rs"]
mod properties;
#[path = "disclosure/reader.rs"]
mod reader;
#[path = "disclosure/relations.rs"]
mod relations;

use attacker::{Attack, attack, can_tell};
use example::Organisation;
use groeibeeld::analysis;
use groeibeeld::disclosure::{Package, People, Policy, publish};
use groeibeeld::selection::Selection;
use organisations::{Asked, LINKED, NARROW, OVERLAPPING, SPARSE, Shape};
use reader::Numbers;

/// So many packages of each sort are attacked.
const PACKAGES: usize = 100;
const THRESHOLD: i64 = 5;

/// The package of an organisation.
fn package(organisation: &Organisation, selection: &Selection, policy: Policy) -> Package {
    let registry = organisation.registry();
    let selected = selection.of(&registry);
    let people = People::new(&registry, &selected);
    publish(analysis::all(&registry, &selected), policy, Some(&people))
}

fn overlaps(organisation: &Organisation) -> bool {
    organisation.cases.iter().any(|case| case.mains.len() > 1)
}

/// Attacks packages of this sort, of which most hide something.
fn check(seed: u8, shape: Shape, asked: Asked) {
    check_some(seed, (PACKAGES, PACKAGES / 2), shape, asked);
}

/// Attacks so many packages of this sort, of which so many hide something at least.
fn check_some(seed: u8, (packages, least): (usize, usize), shape: Shape, asked: Asked) {
    let (mut hide, mut all) = (0, Attack::default());
    for (organisation, selection) in organisations::examples(seed, packages, shape, asked) {
        let published = package(&organisation, &selection, Policy::default());
        let internal = package(&organisation, &selection, Policy::Internal);
        hide += usize::from(published.hidden.hidden > 0);
        let one = attack(&published.figures, &internal.figures, overlaps(&organisation), THRESHOLD);
        all.leaks.extend(one.leaks);
        (all.asked, all.open) = (all.asked + one.asked, all.open + one.open);
    }
    assert!(all.leaks.is_empty(), "{}", all.leaks.join("\n"));
    assert!(all.open * 500 < all.asked, "{} of {} questions are open", all.open, all.asked);
    assert!(hide > least, "only {hide} hide something");
}

#[test]
fn nothing_is_told_by_linked_packages() {
    check(1, LINKED, Asked::Active);
}

#[test]
fn nothing_is_told_by_sparse_packages() {
    check(2, SPARSE, Asked::Active);
}

#[test]
fn nothing_is_told_where_cases_have_two_main_domains() {
    check(3, OVERLAPPING, Asked::Active);
}

#[test]
fn nothing_is_told_by_who_started_or_closed() {
    check(4, LINKED, Asked::Dated);
}

#[test]
fn nothing_is_told_beside_the_year_before() {
    check(5, LINKED, Asked::Compared);
}

#[test]
fn nothing_is_told_of_files_with_few_columns() {
    check_some(6, (5 * PACKAGES, PACKAGES), NARROW, Asked::Active);
}

/// The test tests itself: with small counts hidden and nothing else the attacker finds them.
#[test]
fn hiding_small_counts_alone_is_not_enough() {
    let examples = organisations::examples(6, PACKAGES, LINKED, Asked::Active);
    let is_told = |(organisation, selection): &(Organisation, Selection)| {
        let truth = Numbers::new(&package(organisation, selection, Policy::Internal).figures);
        can_tell(&truth.without_small(THRESHOLD), &truth, overlaps(organisation), THRESHOLD)
    };
    let told = examples.iter().filter(|example| is_told(example)).count();
    assert!(told * 4 > PACKAGES * 3, "only {told} of {PACKAGES}");
}
