//! How long it takes to decide what must be hidden: `cargo bench --bench disclosure`. Systems of the size of a whole
//! report are made of random cases, and the milliseconds stand beside a yardstick measured in the same run: once over
//! all relations, adding up. That ratio is what to compare between versions.

use groeibeeld::disclosure::engine::{CellOf, Fate, Need, Relation, System, complete, is_witness};
use std::hint::black_box;
use std::time::{Duration, Instant};

const THRESHOLD: i64 = 5;
const DOMAINS: usize = 11;
const THEMES: usize = 6;
const AREAS: usize = 6;
/// Level 1 to 5, or unknown.
const LEVELS: usize = 6;

fn main() {
    // `cargo test --benches` runs this too: a few cases show that it works.
    let is_bench = std::env::args().any(|argument| argument == "--bench");
    let sizes: &[usize] = if is_bench { &[0, 150, 400, 1000, 3000, 10_000, 50_000] } else { &[40] };
    let rounds = if is_bench { 5 } else { 1 };
    println!(
        "{:>7} {:>7} {:>9} {:>9} {:>9} {:>6} {:>9} {:>9} {:>7}",
        "cases", "cells", "relations", "protected", "hidden", "added", "witnesses", "ms", "ratio"
    );
    for cases in sizes {
        measure(*cases, rounds);
    }
}

fn measure(cases: usize, rounds: usize) {
    let system = package(cases);
    let added_up = best(rounds, || _ = black_box(sums(black_box(&system))));
    let mut completed = system.clone();
    let mut proof = None;
    let spent = best(rounds, || {
        completed = system.clone();
        proof = Some(complete(&mut completed, THRESHOLD).expect("nothing is fixed"));
    });
    let proof = proof.expect("a round");
    assert!(proof.witnesses.iter().step_by(10).all(|table| is_witness(&completed, table)));
    let count = |system: &System, is: fn(&CellOf) -> bool| system.cells.iter().filter(|cell| is(cell)).count();
    let hidden = count(&completed, |cell| cell.fate == Fate::Hidden);
    println!(
        "{cases:>7} {:>7} {:>9} {:>9} {hidden:>9} {:>6} {:>9} {:>9.1} {:>7.0}",
        system.cells.len(),
        system.relations.len(),
        count(&system, |cell| cell.protect.is_some()),
        hidden - count(&system, |cell| cell.fate == Fate::Hidden),
        proof.witnesses.len(),
        spent.as_secs_f64() * 1e3,
        spent.as_secs_f64() / added_up.as_secs_f64().max(1e-9),
    );
}

fn best(rounds: usize, mut work: impl FnMut()) -> Duration {
    let timed = |_| {
        let start = Instant::now();
        work();
        start.elapsed()
    };
    (0..rounds).map(timed).min().expect("a round")
}

fn sums(system: &System) -> i64 {
    let of = |relation: &Relation| relation.sum(|cell| system.cells[cell as usize].value).unwrap_or_default();
    system.relations.iter().map(of).sum()
}

/// A random case: where, what about, and its scores.
struct Case {
    theme: usize,
    area: usize,
    age: usize,
    service: usize,
    scores: Vec<(usize, usize, usize)>,
}

fn cases(count: usize) -> Vec<Case> {
    let mut state = 1_u64;
    let mut below = |limit: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % limit
    };
    let mut case = |_| {
        // The product of two favours the first, as some domains and areas are larger than others.
        let domains = 1 + below(3);
        let (theme, area) = (below(THEMES) * below(THEMES) / THEMES, below(AREAS) * below(AREAS) / AREAS);
        let first = below(DOMAINS) * below(DOMAINS) / DOMAINS;
        let score = |at: usize| {
            let start = below(LEVELS - 1) * below(LEVELS + 1) / LEVELS;
            let end = (start + below(3)).min(LEVELS - 1);
            ((first + at * 4) % DOMAINS, start, end)
        };
        let scores = (0..domains).map(score).collect();
        Case { theme, area, age: below(15), service: below(30), scores }
    };
    (0..count).map(&mut case).collect()
}

/// Cells and relations under construction.
#[derive(Default)]
struct Builder {
    system: System,
}

impl Builder {
    fn cell(&mut self, value: i64, fate: Fate, low: i64, weight: u64) -> u32 {
        let is_small = (1..THRESHOLD).contains(&value) && fate == Fate::Shown;
        self.system.cells.push(CellOf {
            value,
            fate: if is_small { Fate::Hidden } else { fate },
            is_fixed: false,
            low,
            high: None,
            protect: is_small.then_some(Need { up: 1, down: 0, width: 2 }),
            cost: (value as u64 + 1) * weight,
        });
        self.system.cells.len() as u32 - 1
    }

    fn tie(&mut self, total: u32, parts: impl Iterator<Item = (u32, i64)>, is_sum: bool) {
        let terms = parts.filter(|part| part.1 != 0).chain([(total, -1)]).collect();
        self.system.relations.push(Relation { terms, is_sum });
    }

    /// The cells of the pairs of levels, and what is shown of them.
    fn context(&mut self, pairs: &[i64], weight: u64) -> Vec<u32> {
        let mut cells: Vec<u32> = pairs.iter().map(|value| self.cell(*value, Fate::Unseen, 0, 1)).collect();
        for (at, times) in shown().iter().enumerate() {
            let value = times.iter().zip(pairs).map(|(times, value)| times * value).sum();
            let is_score = at >= COUNTS;
            let total = self.cell(value, Fate::Shown, 1, weight);
            if is_score {
                let of = &mut self.system.cells[total as usize];
                of.protect = None;
                of.cost *= 4;
            }
            let parts: Vec<(u32, i64)> = cells[..pairs.len()].iter().copied().zip(times.iter().copied()).collect();
            self.tie(total, parts.into_iter(), !is_score);
            cells.push(total);
        }
        cells
    }

    /// A total of contexts, cell by cell.
    fn total(&mut self, total: &[u32], parts: &[&Vec<u32>]) {
        for (at, cell) in total.iter().enumerate() {
            let is_count = at < LEVELS * LEVELS - 1 + COUNTS;
            self.tie(*cell, parts.iter().map(|part| (part[at], 1)), is_count);
        }
    }

    /// A table with totals.
    fn table(&mut self, rows: usize, columns: usize, of: impl Fn(usize, usize) -> i64, margins: &mut [Vec<u32>; 2]) {
        let value = |row: usize, column: usize| of(row, column);
        let sum = |row: usize| (0..columns).map(|column| value(row, column)).sum::<i64>();
        let sum_down = |column: usize| (0..rows).map(|row| value(row, column)).sum::<i64>();
        if margins[0].is_empty() {
            margins[0] = (0..rows).map(|row| self.cell(sum(row), Fate::Shown, 1, 8)).collect();
        }
        if margins[1].is_empty() {
            margins[1] = (0..columns).map(|column| self.cell(sum_down(column), Fate::Shown, 1, 8)).collect();
        }
        let inner: Vec<Vec<u32>> = (0..rows)
            .map(|row| (0..columns).map(|column| self.cell(value(row, column), Fate::Shown, 1, 1)).collect())
            .collect();
        for row in 0..rows {
            self.tie(margins[0][row], inner[row].iter().map(|cell| (*cell, 1)), true);
        }
        for column in 0..columns {
            self.tie(margins[1][column], inner.iter().map(|row| (row[column], 1)), true);
        }
    }
}

/// How many of [`shown`] are counts; the others are sums of scores.
const COUNTS: usize = 12;

/// What is shown of a context, by coefficients of its pairs of levels; "unknown" is the last level.
fn shown() -> Vec<Vec<i64>> {
    let known = |level: usize| level < LEVELS - 1;
    let of = |count: &dyn Fn(usize, usize) -> i64| {
        let pairs = (0..LEVELS * LEVELS - 1).map(|at| (at / LEVELS, at % LEVELS));
        pairs.map(|(start, end)| count(start, end)).collect::<Vec<i64>>()
    };
    let is_pair = |start: usize, end: usize| known(start) && known(end);
    let mut all = vec![
        of(&|start, _| i64::from(known(start))),
        of(&|_, end| i64::from(known(end))),
        of(&|start, end| i64::from(is_pair(start, end))),
        of(&|start, end| i64::from(is_pair(start, end) && end > start)),
        of(&|start, end| i64::from(is_pair(start, end) && end == start)),
        of(&|start, end| i64::from(is_pair(start, end) && end < start)),
        of(&|_, _| 1),
    ];
    all.extend((0..LEVELS - 1).map(|level| of(&|start, _| i64::from(start == level))));
    all.push(of(&|start, _| if known(start) { start as i64 + 1 } else { 0 }));
    all.push(of(&|_, end| if known(end) { end as i64 + 1 } else { 0 }));
    all.push(of(&|start, end| if is_pair(start, end) { start as i64 + 1 } else { 0 }));
    all
}

/// Growth by theme, by area and by domain, and tables of counts that share their margins.
fn package(count: usize) -> System {
    let cases = cases(count);
    let mut builder = Builder::default();
    let pairs = |is: &dyn Fn(&Case, usize) -> bool| {
        let mut pairs = vec![0_i64; LEVELS * LEVELS - 1];
        for case in &cases {
            for (_, start, end) in case.scores.iter().filter(|score| is(case, score.0)) {
                if start * LEVELS + end < pairs.len() {
                    pairs[start * LEVELS + end] += 1;
                }
            }
        }
        pairs
    };
    let grand = builder.context(&pairs(&|_, _| true), 64);
    let domains: Vec<Vec<u32>> = (0..DOMAINS).map(|of| builder.context(&pairs(&|_, domain| domain == of), 8)).collect();
    builder.total(&grand, &domains.iter().collect::<Vec<_>>());
    for (values, value) in [(THEMES, (|case| case.theme) as fn(&Case) -> usize), (AREAS, |case| case.area)] {
        let mut inner = Vec::new();
        for at in 0..values {
            let total = builder.context(&pairs(&|case, _| value(case) == at), 8);
            let of: Vec<Vec<u32>> = (0..DOMAINS)
                .map(|of| builder.context(&pairs(&|case, domain| value(case) == at && domain == of), 1))
                .collect();
            builder.total(&total, &of.iter().collect::<Vec<_>>());
            inner.push((total, of));
        }
        builder.total(&grand, &inner.iter().map(|(total, _)| total).collect::<Vec<_>>());
        for (domain, total) in domains.iter().enumerate() {
            builder.total(total, &inner.iter().map(|(_, of)| &of[domain]).collect::<Vec<_>>());
        }
    }
    tables(&mut builder, &cases);
    builder.system
}

fn tables(builder: &mut Builder, cases: &[Case]) {
    let count = |is: &dyn Fn(&Case) -> bool| cases.iter().filter(|case| is(case)).count() as i64;
    let (mut ages, mut services, mut areas) = (Vec::new(), Vec::new(), Vec::new());
    let mut margins = [std::mem::take(&mut areas), std::mem::take(&mut ages)];
    builder.table(AREAS, 15, |area, age| count(&|case| case.area == area && case.age == age), &mut margins);
    [areas, ages] = margins;
    let mut margins = [std::mem::take(&mut services), ages];
    builder.table(30, 15, |service, age| count(&|case| case.service == service && case.age == age), &mut margins);
    [services, _] = margins;
    let mut margins = [services, areas];
    builder.table(30, AREAS, |service, area| count(&|case| case.service == service && case.area == area), &mut margins);
}
