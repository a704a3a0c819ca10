//! What may be published gives nothing away: an attacker who shares no code with `src/disclosure` reads packages of random
//! organisations and tells what can be told; and no file depends on what is hidden.

#[path = "disclosure/attacker.rs"]
mod attacker;
#[path = "common/example.rs"]
#[allow(dead_code)]
mod example;
#[path = "disclosure/intervals.rs"]
mod intervals;
#[path = "disclosure/organisations.rs"]
mod organisations;
#[path = "disclosure/reader.rs"]
mod reader;
#[path = "disclosure/relations.rs"]
mod relations;

use attacker::leaks;
use example::Organisation;
use groeibeeld::analysis;
use groeibeeld::disclosure::{Package, People, Policy, publish};
use groeibeeld::selection::{Rule, Selection};
use proptest::prelude::*;
use proptest::test_runner::{RngAlgorithm, TestCaseError, TestError, TestRng, TestRunner};

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

/// The same random organisations each time.
fn all<S: Strategy>(cases: u32, strategy: S, check: impl Fn(S::Value) -> Result<(), TestCaseError>) {
    let config = ProptestConfig { cases, failure_persistence: None, max_shrink_iters: std::env::var("SHRINK").map_or(400, |text| text.parse().unwrap()), ..ProptestConfig::default() };
    let mut runner = TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha));
    match runner.run(&strategy, check) {
        Ok(()) => {}
        Err(TestError::Fail(reason, example)) => panic!("{reason}\n{}", if std::env::var_os("EXAMPLE").is_some() { format!("{example:?}") } else { String::new() }),
        Err(error) => panic!("{error}"),
    }
}

#[test]
fn an_attacker_finds_nothing_in_any_package() {
    let number = std::env::var("ATTACKS").ok().and_then(|text| text.parse().ok()).unwrap_or(500);
    all(number, (organisations::organisation(), organisations::selection()), |(organisation, selection)| {
        let organisation = match selection.rule {
            Rule::Active => organisation,
            Rule::Started | Rule::Closed => organisations::dated(organisation),
        };
        let t = std::time::Instant::now();
        let published = package(&organisation, &selection, Policy::default());
        let internal = package(&organisation, &selection, Policy::Internal);
        let made = t.elapsed();
        let found = leaks(&published.figures, &internal.figures, overlaps(&organisation), 5);
        eprintln!("{} made {made:?} all {:?}", organisation.cases.len(), t.elapsed());
        if std::env::var_os("COLLECT").is_some() {
            let rule = format!("{:?} {} people {}", selection.rule, selection.compare.is_some(), selection.counting.people);
            found.0.iter().for_each(|leak| eprintln!("LEAK {rule} {}", leak.replace("\n", " ;; ")));
            return Ok(());
        }
        prop_assert!(found.0.is_empty(), "{}", found.0.join("\n"));
        Ok(())
    });
}
