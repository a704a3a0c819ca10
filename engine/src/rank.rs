//! The formula by which a cell can be computed: relations are added up, modulo a prime, until the cell is the only one left
//! of those that are or can be hidden. It only names what the search has found to be without proof.

use super::links::Links;
use super::system::System;

const PRIME: i64 = (1 << 31) - 1;
/// So many terms are looked at, at most.
const WORK: usize = 20_000_000;

/// Shown cells with coefficients of which the sum is the cell, always; none if there is no such formula in whole numbers.
pub fn formula(system: &System, links: &Links, cell: u32) -> Option<Vec<(u32, i64)>> {
    if system.cells[cell as usize].is_shown() {
        return Some(vec![(cell, 1)]);
    }
    let order = Order { system, cell };
    let mut rows: Vec<Option<Vec<Term>>> = vec![None; system.cells.len()];
    let mut work = 0;
    for relation in around(&order, links) {
        let mut row = order.row(relation);
        while let Some(lead) = row.first().copied().filter(|lead| lead.kind == Kind::Unknown) {
            let Some(pivot) = &rows[lead.cell as usize] else { break };
            work += row.len() + pivot.len();
            row = less(&row, pivot, lead.times);
        }
        match row.first() {
            Some(lead) if lead.kind == Kind::Asked => return in_whole_numbers(system, &row),
            Some(lead) if lead.kind == Kind::Unknown => rows[lead.cell as usize] = Some(scaled(&row)),
            _ => {}
        }
        if work > WORK {
            return None;
        }
    }
    None
}

/// What a cell is to the reader, in the order in which cells are made to vanish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Kind {
    Unknown,
    Asked,
    Known,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Term {
    kind: Kind,
    cell: u32,
    times: i64,
}

struct Order<'a> {
    system: &'a System,
    cell: u32,
}

impl Order<'_> {
    fn kind(&self, cell: u32) -> Kind {
        let of = &self.system.cells[cell as usize];
        match of.is_shown() && !of.can_hide() {
            _ if cell == self.cell => Kind::Asked,
            true => Kind::Known,
            false => Kind::Unknown,
        }
    }

    fn row(&self, relation: u32) -> Vec<Term> {
        let terms = &self.system.relations[relation as usize].terms;
        let term =
            |(cell, times): &(u32, i64)| Term { kind: self.kind(*cell), cell: *cell, times: times.rem_euclid(PRIME) };
        let mut row: Vec<Term> = terms.iter().map(term).filter(|term| term.times != 0).collect();
        row.sort_unstable();
        row
    }
}

/// The relations that unknown cells tie to the cell, the nearest first.
fn around(order: &Order, links: &Links) -> Vec<u32> {
    let mut is_seen = vec![false; order.system.cells.len()];
    let mut is_taken = vec![false; order.system.relations.len()];
    let (mut cells, mut relations, mut next) = (vec![order.cell], Vec::new(), 0);
    is_seen[order.cell as usize] = true;
    while let Some(cell) = cells.get(next).copied() {
        next += 1;
        for (relation, _) in links.of(cell) {
            if std::mem::replace(&mut is_taken[*relation as usize], true) {
                continue;
            }
            relations.push(*relation);
            for (other, _) in &order.system.relations[*relation as usize].terms {
                if order.kind(*other) != Kind::Known && !std::mem::replace(&mut is_seen[*other as usize], true) {
                    cells.push(*other);
                }
            }
        }
    }
    relations
}

/// A row less so many times another.
fn less(row: &[Term], other: &[Term], times: i64) -> Vec<Term> {
    let (mut made, mut one, mut two) = (Vec::with_capacity(row.len() + other.len()), 0, 0);
    let key = |term: &Term| (term.kind, term.cell);
    while one < row.len() || two < other.len() {
        let is_one = two == other.len() || (one < row.len() && key(&row[one]) <= key(&other[two]));
        let is_two = one == row.len() || (two < other.len() && key(&other[two]) <= key(&row[one]));
        let mut term = if is_one { row[one] } else { Term { times: 0, ..other[two] } };
        if is_two {
            term.times = (term.times - times * other[two].times % PRIME).rem_euclid(PRIME);
            two += 1;
        }
        one += usize::from(is_one);
        if term.times != 0 {
            made.push(term);
        }
    }
    made
}

/// The row divided by its first coefficient.
fn scaled(row: &[Term]) -> Vec<Term> {
    let inverse = power(row[0].times, PRIME - 2);
    row.iter().map(|term| Term { times: term.times * inverse % PRIME, ..*term }).collect()
}

fn power(base: i64, exponent: i64) -> i64 {
    let (mut base, mut exponent, mut power) = (base, exponent, 1);
    while exponent > 0 {
        if exponent % 2 == 1 {
            power = power * base % PRIME;
        }
        base = base * base % PRIME;
        exponent /= 2;
    }
    power
}

/// A row of the cell and shown ones as a formula; checked, as other numbers may look the same modulo a prime.
fn in_whole_numbers(system: &System, row: &[Term]) -> Option<Vec<(u32, i64)>> {
    let row = scaled(row);
    let signed = |times: i64| if times > PRIME / 2 { times - PRIME } else { times };
    let formula: Vec<(u32, i64)> = row[1..].iter().map(|term| (term.cell, -signed(term.times))).collect();
    let value = |cell: u32| system.cells[cell as usize].value;
    let sum = formula.iter().try_fold(0_i64, |sum, (cell, times)| sum.checked_add(times.checked_mul(value(*cell))?));
    (sum == Some(value(row[0].cell))).then_some(formula)
}
