//! The figures of growth, counted pair by pair.

use super::*;
use groeibeeld::values::Answer;

const GROWTH: [&str; 26] = [
    "n_start",
    "mean_start",
    "n_end",
    "mean_end",
    "difference",
    "n_pairs",
    "pair_start",
    "pair_end",
    "growth",
    "sd",
    "ci_low",
    "ci_high",
    "up",
    "same",
    "down",
    "p",
    "could_grow",
    "share_up",
    "up_low",
    "up_high",
    "share_same",
    "same_low",
    "same_high",
    "share_down",
    "down_low",
    "down_high",
];

impl Recount {
    fn scored_cases(&self) -> u64 {
        let has =
            |case: &&Case| case.scores.iter().any(|(_, [start, _, end])| number(*start).or(number(*end)).is_some());
        self.cases.iter().filter(has).count() as u64
    }

    fn can_grow(&self) -> bool {
        let has = |field| self.has(SheetKind::Scores, field);
        has(Field::StartScore) || has(Field::EndScore)
    }

    pub fn growth(&self) -> Table {
        let keys = [vec!["domain"], GROWTH.to_vec()].concat();
        if !self.can_grow() {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        let mut shown = Vec::new();
        for domain in self.domains() {
            let pairs = self.pairs(|_, of| *of == domain);
            if pairs.iter().any(|(start, end)| start.or(*end).is_some()) {
                rows.push(line(vec![Cell::Label(Label::Domain(domain.clone()))], self.growth_cells(&pairs)));
                shown.push(domain);
            }
        }
        let only_own = shown.iter().all(is_own);
        let all = self.pairs(|_, domain| only_own || !is_own(domain));
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], self.growth_cells(&all)) });
        Table { keys, rows, n: self.scored_cases() }
    }

    pub fn growth_by_theme(&self) -> Table {
        let keys = [vec!["theme", "domain"], GROWTH.to_vec()].concat();
        if !self.can_grow() || !self.has(SheetKind::Cases, Field::Theme) {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        for theme in self.themes() {
            for domain in self.domains() {
                let pairs = self.pairs(|case, of| case.values[THEME] == theme && *of == domain);
                if pairs.iter().any(|(start, end)| start.or(*end).is_some()) {
                    let labels = vec![theme_cell(&theme), Cell::Label(Label::Domain(domain.clone()))];
                    rows.push(line(labels, self.growth_cells(&pairs)));
                }
            }
        }
        Table { keys, rows, n: self.scored_cases() }
    }

    fn growth_cells(&self, pairs: &[Pair]) -> Vec<Cell> {
        let starts: Vec<f64> = pairs.iter().filter_map(|(start, _)| start.map(f64::from)).collect();
        let ends: Vec<f64> = pairs.iter().filter_map(|(_, end)| end.map(f64::from)).collect();
        let both: Vec<(f64, f64)> =
            pairs.iter().filter_map(|(start, end)| Some((f64::from((*start)?), f64::from((*end)?)))).collect();
        let differences: Vec<f64> = both.iter().map(|(start, end)| end - start).collect();
        let how_many = |wants: fn(f64) -> bool| {
            Cell::Count(differences.iter().filter(|difference| wants(**difference)).count() as i64)
        };
        let number = |number: Option<f64>| number.map_or(Cell::Null, Cell::Number);
        let growth = mean(&differences);
        let n = differences.len() as f64;
        let sd = (differences.len() > 1).then(|| {
            let growth = growth.unwrap();
            (differences.iter().map(|difference| (difference - growth).powi(2)).sum::<f64>() / (n - 1.0)).sqrt()
        });
        let half = sd.map(|sd| t_975(n - 1.0) * sd / n.sqrt());
        let mut cells = vec![
            Cell::Count(starts.len() as i64),
            number(mean(&starts)),
            Cell::Count(ends.len() as i64),
            number(mean(&ends)),
            number(mean(&ends).zip(mean(&starts)).map(|(end, start)| end - start)),
            Cell::Count(both.len() as i64),
            number(mean(&both.iter().map(|(start, _)| *start).collect::<Vec<_>>())),
            number(mean(&both.iter().map(|(_, end)| *end).collect::<Vec<_>>())),
            number(growth),
            number(sd),
            number(half.map(|half| growth.unwrap() - half)),
            number(half.map(|half| growth.unwrap() + half)),
            how_many(|difference| difference > 0.0),
            how_many(|difference| difference == 0.0),
            how_many(|difference| difference < 0.0),
            number(signed_rank(&differences)),
            Cell::Count(both.iter().filter(|(start, _)| *start < 5.0).count() as i64),
        ];
        let could_grow = self.selection.counting.could_grow;
        let of: Vec<f64> =
            both.iter().filter(|(start, _)| *start < 5.0 || !could_grow).map(|(start, end)| end - start).collect();
        for wants in [|difference: f64| difference > 0.0, |difference| difference == 0.0, |difference| difference < 0.0]
        {
            let share = divided(of.iter().filter(|difference| wants(**difference)).count() as f64, of.len() as f64);
            let limits = match share {
                Cell::Number(share) => wilson(share, of.len() as f64).map(Cell::Number),
                _ => [Cell::Null, Cell::Null],
            };
            cells.push(share);
            cells.extend(limits);
        }
        cells
    }

    pub fn goal_reached(&self) -> Table {
        let keys = vec!["kind", "yes", "partly", "no", "unknown", "share_yes"];
        if !self.has(SheetKind::Cases, Field::GoalReached) {
            return Table { keys, ..Table::default() };
        }
        let cells = |kind: Option<&str>| {
            let of_kind = |case: &&Case| kind.is_none_or(|kind| case.values[KIND] == kind);
            let counts = [Some(Answer::Yes), Some(Answer::Partly), Some(Answer::No), None].map(|answer| {
                self.cases.iter().filter(of_kind).filter(|case| case.person.goal_reached == answer).count() as i64
            });
            let share = divided(counts[0] as f64, (counts[0] + counts[1] + counts[2]) as f64);
            [counts.map(Cell::Count).to_vec(), vec![share]].concat()
        };
        let mut rows = Vec::new();
        // The order that a reader expects of these very labels.
        for kind in ["steun", "traject", ""] {
            let is_there = self.cases.iter().any(|case| case.values[KIND] == kind);
            if is_there && self.has(SheetKind::Cases, Field::Kind) {
                rows.push(line(vec![theme_cell(kind)], cells(Some(kind))));
            }
        }
        rows.push(Line { total: true, ..line(vec![Cell::Label(Label::Total)], cells(None)) });
        Table { keys, rows, n: self.cases.len() as u64 }
    }

    pub fn transitions(&self) -> Table {
        let keys = vec!["start_level", "to_1", "to_2", "to_3", "to_4", "to_5", "unknown"];
        let has = |field| self.has(SheetKind::Scores, field);
        if !has(Field::StartScore) || !has(Field::EndScore) {
            return Table { keys, ..Table::default() };
        }
        let is_scored =
            |domain: &DomainName| self.pairs(|_, of| of == domain).iter().any(|(start, end)| start.or(*end).is_some());
        let only_own = self.domains().iter().filter(|domain| is_scored(domain)).all(is_own);
        let counts = |domain: &DomainName| match &self.selection.counting.transitions_of {
            Some(name) => named(name) == *domain,
            None => only_own || !is_own(domain),
        };
        let pairs = self.pairs(|_, domain| counts(domain));
        let mut rows = Vec::new();
        for level in Level::ALL {
            let ends = |wanted: Option<u8>| {
                pairs.iter().filter(|pair| **pair == (Some(level.number()), wanted)).count() as i64
            };
            let cells = [Some(1), Some(2), Some(3), Some(4), Some(5), None].map(|end| Cell::Count(ends(end)));
            rows.push(line(vec![Cell::Label(Label::Level(level))], cells.to_vec()));
        }
        let started = |case: &&Case| {
            case.scores.iter().any(|(domain, [start, ..])| counts(&named(domain)) && number(*start).is_some())
        };
        let n = self.cases.iter().filter(started).count() as u64;
        Table { keys, rows: if n == 0 { vec![] } else { rows }, n }
    }

    pub fn levels(&self) -> Table {
        let keys = vec![
            "domain",
            "start_1",
            "start_2",
            "start_3",
            "start_4",
            "start_5",
            "end_1",
            "end_2",
            "end_3",
            "end_4",
            "end_5",
            "share_start_1",
            "share_start_2",
            "share_start_3",
            "share_start_4",
            "share_start_5",
            "share_end_1",
            "share_end_2",
            "share_end_3",
            "share_end_4",
            "share_end_5",
        ];
        if !self.can_grow() {
            return Table { keys, ..Table::default() };
        }
        let mut rows = Vec::new();
        for domain in self.domains() {
            let pairs = self.pairs(|_, of| *of == domain);
            let (mut counts, mut shares) = (Vec::new(), Vec::new());
            for score in [|pair: &Pair| pair.0, |pair: &Pair| pair.1] {
                let all = pairs.iter().filter(|pair| score(pair).is_some()).count();
                for level in 1..=5 {
                    let count = pairs.iter().filter(|pair| score(pair) == Some(level)).count();
                    counts.push(Cell::Count(count as i64));
                    shares.push(divided(count as f64, all as f64));
                }
            }
            if pairs.iter().any(|(start, end)| start.or(*end).is_some()) {
                rows.push(line(vec![Cell::Label(Label::Domain(domain))], [counts, shares].concat()));
            }
        }
        Table { keys, rows, n: self.scored_cases() }
    }

    pub fn spillover(&self) -> Table {
        let keys = [vec!["main_domain", "domain"], GROWTH.to_vec()].concat();
        if !self.can_grow() || !self.has(SheetKind::Cases, Field::MainDomain) {
            return Table { keys, ..Table::default() };
        }
        let is_other = |case: &Case, domain: &DomainName| {
            !case.mains.is_empty() && case.mains.iter().all(|main| is_other_domain(&named(main), domain))
        };
        let is_scored = |pairs: &[Pair]| pairs.iter().any(|(start, end)| start.or(*end).is_some());
        let mut rows = Vec::new();
        for main in self.domains() {
            for domain in self.domains() {
                let is_main = |case: &Case| case.mains.iter().any(|of| named(of) == main);
                let pairs = self.pairs(|case, of| is_main(case) && is_other(case, of) && *of == domain);
                if is_scored(&pairs) {
                    let labels = [&main, &domain].map(|name| Cell::Label(Label::Domain(name.clone())));
                    rows.push(line(labels.to_vec(), self.growth_cells(&pairs)));
                }
            }
        }
        let of_professionals = self.pairs(|case, of| is_other(case, of) && !is_own(of));
        let has_them = is_scored(&of_professionals);
        let all = self.pairs(|case, of| is_other(case, of) && (!has_them || !is_own(of)));
        let labels = vec![Cell::Label(Label::Total), Cell::Label(Label::Total)];
        rows.push(Line { total: true, ..line(labels, self.growth_cells(&all)) });
        let has_other = |case: &&Case| {
            let mut others = case.scores.iter().filter(|(domain, _)| is_other(case, &named(domain)));
            others.any(|(_, [start, _, end])| number(*start).or(number(*end)).is_some())
        };
        Table { keys, rows, n: self.cases.iter().filter(has_other).count() as u64 }
    }
}

const KIND: usize = 4;

/// Whether a domain is another than a main domain: neither it nor the person's own view of it. Of the random domains only
/// these two are so related.
fn is_other_domain(main: &DomainName, domain: &DomainName) -> bool {
    let one = |name: &DomainName| if *name == named("Woning") { named("Huisvesting") } else { name.clone() };
    one(main) != one(domain)
}

/// Wilson's limits of a share of so many: the shares from which it is 1.96 standard errors away, by halving.
fn wilson(share: f64, n: f64) -> [f64; 2] {
    let is_near = |of: f64| (share - of).abs() <= 1.959963984540054 * (of * (1.0 - of) / n).sqrt();
    [0.0, 1.0].map(|end| {
        let (mut far, mut near) = (end, share);
        if is_near(end) {
            return end;
        }
        for _ in 0..60 {
            let middle = (far + near) / 2.0;
            if is_near(middle) { near = middle } else { far = middle }
        }
        near
    })
}

/// The 97.5 % quantile of Student's t, by halving the interval in which it lies.
fn t_975(freedom: f64) -> f64 {
    use statrs::distribution::{ContinuousCDF, StudentsT};
    let student = StudentsT::new(0.0, 1.0, freedom).unwrap();
    let (mut low, mut high) = (1.0, 20.0);
    for _ in 0..55 {
        let middle = (low + high) / 2.0;
        if student.cdf(middle) < 0.975 { low = middle } else { high = middle }
    }
    low
}

/// Wilcoxon's signed rank from the differences themselves, with whole numbers of ways.
fn signed_rank(differences: &[f64]) -> Option<f64> {
    let differences: Vec<f64> = differences.iter().copied().filter(|difference| *difference != 0.0).collect();
    let n = differences.len();
    let twice_rank = |difference: &f64| {
        let below = differences.iter().filter(|other| other.abs() < difference.abs()).count();
        let equal = differences.iter().filter(|other| other.abs() == difference.abs()).count();
        (2 * below + equal + 1) as u64
    };
    let ranks: Vec<u64> = differences.iter().map(twice_rank).collect();
    let up: u64 =
        ranks.iter().zip(&differences).filter(|(_, difference)| **difference > 0.0).map(|(rank, _)| rank).sum();
    if n == 0 {
        return None;
    }
    if n > 50 {
        use statrs::distribution::{ContinuousCDF, Normal};
        let all = ranks.iter().map(|rank| *rank as f64 / 2.0).sum::<f64>();
        let variance = ranks.iter().map(|rank| (*rank as f64 / 2.0).powi(2)).sum::<f64>() / 4.0;
        let z = (up as f64 / 2.0 - all / 2.0).abs() / variance.sqrt();
        return Some(2.0 * Normal::standard().cdf(-z));
    }
    // The number of ways to reach each sum of ranks, one sign after the other.
    let mut ways = vec![0u64; ranks.iter().sum::<u64>() as usize + 1];
    ways[0] = 1;
    for rank in ranks {
        let before = ways.clone();
        for (sum, count) in before.iter().enumerate().filter(|(_, count)| **count > 0) {
            ways[sum + rank as usize] += count;
        }
    }
    let low: u64 = ways[..=up as usize].iter().sum();
    let high: u64 = ways[up as usize..].iter().sum();
    Some((2.0 * low.min(high) as f64 / (1u64 << n) as f64).min(1.0))
}
