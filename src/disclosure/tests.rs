//! Packages of whole organisations.

use super::cells::Name;
use super::*;
use crate::analysis;
use crate::calendar::Period;
use crate::registry::Registry;
use crate::selection::{Compare, Selection};

fn sample() -> Registry {
    let read = |(name, text): (String, String)| {
        let mut reader = crate::reading::Reader::new(0, None, Default::default(), Default::default());
        reader.push(text.as_bytes());
        (name, reader.finish())
    };
    let own = std::env::var("OWN").ok().map(|path| vec![("own".to_owned(), std::fs::read_to_string(path).unwrap())]);
    let files: Vec<_> = own.unwrap_or_else(crate::sample::files).into_iter().map(read).collect();
    let names: Vec<String> = files.iter().map(|(name, _)| name.clone()).collect();
    let fragments: Vec<_> =
        files.iter().flat_map(|(_, file)| &file.sheets).flat_map(|sheet| sheet.fragments()).collect();
    crate::registry::join(&names, &fragments).0
}

fn time(registry: &Registry, selection: &Selection) {
    let drafts = analysis::all(registry, &selection.of(registry));
    let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
    let t = std::time::Instant::now();
    let mut cells = Cells::of(&all, 5);
    let selected = selection.of(registry);
    let hidden = |cells: &Cells| cells.all.values().filter(|c| c.fate == engine::Fate::Hidden).count();
    let was = hidden(&cells);
    let tp = std::time::Instant::now();
    cells.hide_few(&People::new(registry, &selected));
    println!("cells few {} {:?}", hidden(&cells) - was, tp.elapsed());
    let mut package = relations::Package::of(&cells, &all, 5);
    let built = t.elapsed();
    for relation in &package.system.relations {
        assert_eq!(relation.sum(|cell| package.system.cells[cell as usize].value), Some(0));
    }
    let shown = |p: &relations::Package| p.system.cells.iter().filter(|c| c.fate == engine::Fate::Shown).count();
    let text: Vec<String> = package
        .system
        .cells
        .iter()
        .map(|c| {
            format!(
                "c {} {:?} {} {:?} {:?} {}",
                c.value,
                c.fate,
                c.low,
                c.high,
                c.protect.map(|n| (n.up, n.down, n.width)),
                c.cost
            )
        })
        .chain(package.system.relations.iter().map(|r| format!("r {} {:?}", r.is_sum, r.terms)))
        .collect();
    std::fs::write(format!("/tmp/system-{}.txt", package.system.cells.len()), text.join("\n")).unwrap();
    let before = shown(&package);
    let protected = package.system.cells.iter().filter(|c| c.protect.is_some()).count();
    if std::env::var("FIX").is_ok() {
        let fix: Vec<u32> = package.of_everybody().collect();
        fix.into_iter().for_each(|c| package.system.cells[c as usize].is_fixed = true);
    }
    let t = std::time::Instant::now();
    let done = engine::complete(&mut package.system, 5);
    if let Err(other) = &done {
        println!("refused {other:?}");
    }
    if let Err(engine::Refusal::Narrow { cell } | engine::Refusal::Derivable { cell, .. }) = &done {
        let name = |cell: u32| {
            package.places.iter().find(|(_, at)| **at == cell).map(|(name, _)| match name {
                Name::Count(key) => format!("count {key}"),
                Name::Score(key, measure) => format!("score {key} {measure:?}"),
                Name::Atom(key, start, end) => format!("atom {key} {start} {end}"),
                Name::Alone(..) => "alone".to_owned(),
            })
        };
        println!("narrow {:?} {:?}", name(*cell), package.system.cells[*cell as usize]);
        for relation in &package.system.relations {
            if relation.terms.iter().any(|(of, _)| of == cell) {
                let all: Vec<_> = relation
                    .terms
                    .iter()
                    .map(|(of, times)| {
                        let c = &package.system.cells[*of as usize];
                        format!(
                            "{times} x {:?}={} {:?}{}",
                            name(*of).unwrap_or("rest".into()),
                            c.value,
                            c.fate,
                            if c.is_fixed { " fixed" } else { "" }
                        )
                    })
                    .collect();
                println!("  {} {}", relation.is_sum, all.join(" | "));
            }
        }
    }
    println!(
        "cells {} relations {} protected {} shown {} -> {} build {:?} complete {:?} {:?}",
        package.system.cells.len(),
        package.system.relations.len(),
        protected,
        before,
        shown(&package),
        built,
        t.elapsed(),
        done.map(|p| p.witnesses.len())
    );
}

/// What a key says is who is counted: the rows themselves, asked by the key, give the number.
fn check_keys(registry: &Registry, selection: &Selection) -> usize {
    let selected = selection.of(registry);
    let drafts = analysis::all(registry, &selected);
    let all: Vec<&Draft> = drafts.now.iter().chain(&drafts.before).collect();
    let people = People::new(registry, &selected);
    let mut checked = 0;
    for (name, cell) in &Cells::of(&all, 5).all {
        if let Some(counted) = people.counted(name) {
            assert_eq!(counted, cell.value, "{name:?}");
            checked += 1;
        }
    }
    checked
}

#[test]
fn keys_say_who_is_counted() {
    let registry = sample();
    let year = Selection { period: Period::year(2024), ..Selection::default() };
    let compared = Selection { period: Period::year(2025), compare: Some(Compare::Before), ..Selection::default() };
    let started = Selection { rule: crate::selection::Rule::Started, ..year.clone() };
    let closed = Selection { rule: crate::selection::Rule::Closed, ..year.clone() };
    let only = [(crate::fields::Choice::Area, ["Noord".to_owned()].into())].into();
    let area = Selection { only, ..year.clone() };
    for selection in [Selection::default(), year, compared, started, closed, area] {
        let checked = check_keys(&registry, &selection);
        assert!(checked > 500, "{checked}");
    }
}

#[test]
fn small() {
    use crate::analysis::example::{Organisation, case};
    let mut cases = Vec::new();
    for (n, theme, domain, scores) in [
        (12, "Jeugd", "Financiën", [2, 3, 4]),
        (9, "Jeugd", "Financiën", [3, 3, 3]),
        (2, "Jeugd", "Huisvesting", [2, 3, 1]),
        (8, "Jeugd", "Huisvesting", [2, 3, 3]),
        (7, "Wonen", "Huisvesting", [1, 3, 3]),
        (3, "Wonen", "Justitie", [4, 5, 5]),
        (11, "Wonen", "Financiën", [4, 5, 4]),
        (6, "Wonen", "Justitie", [3, 4, 4]),
        (5, "Wonen", "Justitie", [2, 4, 2]),
        (4, "Zorg", "Justitie", [3, 4, 2]),
        (14, "Zorg", "Financiën", [3, 4, 4]),
        (9, "Zorg", "Huisvesting", [3, 4, 3]),
    ] {
        cases.extend(vec![case(theme, domain, scores); n]);
    }
    let organisation = Organisation { cases, ..Organisation::default() };
    time(&organisation.registry(), &Selection::default());
}

#[test]
fn times() {
    let registry = sample();
    time(&registry, &Selection::default());
    let selection = Selection { period: Period::year(2024), compare: Some(Compare::Before), ..Selection::default() };
    time(&registry, &selection);
}
