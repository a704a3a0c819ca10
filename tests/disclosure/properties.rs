//! What holds of any package, whatever engine hides it.

use super::example::Organisation;
use super::organisations::{self, Asked, LINKED};
use super::reader::{Name, Numbers, Seen};
use super::{THRESHOLD, package};
use groeibeeld::analysis;
use groeibeeld::disclosure::{Package, People, Policy, publish};
use groeibeeld::figures::{Drafts, FigureId};
use groeibeeld::selection::Selection;

const PACKAGES: usize = 10;

fn examples(seed: u8) -> Vec<(Organisation, Selection)> {
    organisations::examples(seed, PACKAGES, LINKED, Asked::Active)
}

/// The small numbers of people of a package.
fn small(organisation: &Organisation, selection: &Selection, threshold: i64) -> Vec<Name> {
    let all = Numbers::new(&package(organisation, selection, Policy::Internal).figures);
    let is_small = |(name, seen): &(&Name, &Seen)| {
        let is_few = matches!(seen, Seen::Shown(value) if (1..threshold).contains(value));
        is_few && !name.is_sum() && !name.is_of_unknown()
    };
    all.seen.iter().filter(is_small).map(|(name, _)| name.clone()).collect()
}

fn shows(package: &Package, names: &[Name]) -> Vec<Name> {
    let numbers = Numbers::new(&package.figures);
    let is_shown = |name: &&Name| matches!(numbers.seen.get(name), Some(Seen::Shown(_)));
    names.iter().filter(is_shown).cloned().collect()
}

/// The figures that are asked for, as a package of their own.
fn some(organisation: &Organisation, selection: &Selection, is_asked: impl Fn(FigureId) -> bool) -> Package {
    let registry = organisation.registry();
    let selected = selection.of(&registry);
    let Drafts { now, before, cases } = analysis::all(&registry, &selected);
    let [now, before] = [now, before].map(|drafts| drafts.into_iter().filter(|draft| is_asked(draft.id)).collect());
    publish(Drafts { now, before, cases }, Policy::default(), Some(&People::new(&registry, &selected)))
}

#[test]
fn order_of_the_cases_does_not_matter() {
    for (organisation, selection) in examples(9) {
        let mut other = organisation.clone();
        other.cases.reverse();
        let half = other.cases.len() / 2;
        other.cases.rotate_left(half);
        let [one, other] = [&organisation, &other].map(|of| package(of, &selection, Policy::default()));
        assert_eq!(one, other);
    }
}

#[test]
fn the_same_package_each_time() {
    for (organisation, selection) in examples(10) {
        let [one, other] = [0, 1].map(|_| package(&organisation, &selection, Policy::default()));
        assert_eq!(one, other);
    }
}

#[test]
fn what_is_small_stays_hidden_under_a_higher_threshold() {
    for (organisation, selection) in examples(11) {
        let small = small(&organisation, &selection, THRESHOLD);
        assert_eq!(shows(&package(&organisation, &selection, Policy::default()), &small), []);
        assert_eq!(shows(&package(&organisation, &selection, Policy::STRICT), &small), []);
    }
}

#[test]
fn what_is_small_is_hidden_beside_any_other_figures() {
    for (organisation, selection) in examples(12) {
        let small = small(&organisation, &selection, THRESHOLD);
        let asked: [fn(FigureId) -> bool; 3] =
            [|id| id == FigureId::MainDomains, |id| id <= FigureId::Spillover, |id| id > FigureId::Spillover];
        asked.iter().for_each(|asked| assert_eq!(shows(&some(&organisation, &selection, asked), &small), []));
    }
}
