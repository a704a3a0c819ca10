//! Which clusters could move together: a small set such that each edge that touches one touches another that makes up for
//! it, such as the four corners of a rectangle in a table. The cheapest first, by a search that looks at the most promising
//! set first.

use super::clusters::Clusters;
use std::cmp::Reverse;
use std::collections::BinaryHeap;

/// So many sets are looked at.
const LOOKS: usize = 120;
/// So many clusters at most in a set, and ways to go on from one.
const MOST: usize = 14;
const WAYS: usize = 6;

/// A set under construction: clusters with the sign of their move, and the edges that do not add up to nothing yet.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    clusters: Vec<(u32, i64)>,
    open: Vec<(u32, i64)>,
    cost: u64,
}

/// Sets of clusters with this one in it, at most so many; `cost` says what it takes to move
/// a cluster in the same direction as this one, or the other, if it can.
pub fn skeletons(
    clusters: &Clusters,
    from: u32,
    count: usize,
    cost: impl Fn(u32, i64) -> Option<u64>,
) -> Vec<Vec<u32>> {
    let mut heap = BinaryHeap::new();
    let mut seen = Vec::new();
    let mut found: Vec<Vec<u32>> = Vec::new();
    let start = Part { clusters: Vec::new(), open: Vec::new(), cost: 0 };
    heap.push(Reverse((0, start.with(clusters, from, 1, 0))));
    for _ in 0..LOOKS {
        let Some(Reverse((_, part))) = heap.pop() else { break };
        let Some((edge, sum)) = part.open.first().copied() else {
            let mut set: Vec<u32> = part.clusters.iter().map(|of| of.0).collect();
            set.sort_unstable();
            if !found.contains(&set) {
                found.push(set);
            }
            if found.len() == count {
                break;
            }
            continue;
        };
        if part.clusters.len() >= MOST {
            continue;
        }
        let mut ways: Vec<(u64, Part)> = Vec::new();
        for (cluster, times) in &clusters.edges[edge as usize] {
            let is_new = part.clusters.iter().all(|of| of.0 != *cluster);
            let sign = -sum.signum() * times.signum();
            if let Some(cost) = is_new.then(|| cost(*cluster, sign)).flatten() {
                let part = part.with(clusters, *cluster, sign, cost);
                ways.push((part.promise(), part));
            }
        }
        ways.sort_unstable();
        for (promise, part) in ways.into_iter().take(WAYS) {
            let mut set = part.clusters.clone();
            set.sort_unstable();
            if !seen.contains(&set) {
                seen.push(set);
                heap.push(Reverse((promise, part)));
            }
        }
    }
    found
}

impl Part {
    fn with(&self, clusters: &Clusters, cluster: u32, sign: i64, cost: u64) -> Part {
        let mut part = self.clone();
        part.clusters.push((cluster, sign));
        part.cost = part.cost.saturating_add(cost);
        for (edge, times) in &clusters.links[cluster as usize] {
            match part.open.binary_search_by_key(edge, |open| open.0) {
                Ok(at) => part.open[at].1 += sign * times,
                Err(at) => part.open.insert(at, (*edge, sign * times)),
            }
        }
        part.open.retain(|open| open.1 != 0);
        part
    }

    /// What it will cost in the end, if each open edge costs about as much as a cluster did so far.
    fn promise(&self) -> u64 {
        const LEAST: u64 = 4;
        let each = self.cost / self.clusters.len() as u64;
        self.cost.saturating_add(each.max(LEAST).saturating_mul(self.open.len() as u64))
    }
}
