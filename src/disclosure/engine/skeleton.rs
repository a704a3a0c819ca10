//! Which clusters could move together: a small set such that each edge that touches one touches another that makes up for
//! it, such as the four corners of a rectangle in a table. The most promising is looked at first.

use super::clusters::Clusters;
use std::cmp::Reverse;
use std::collections::{BTreeSet, BinaryHeap};

/// So many clusters at most in a set.
const MOST: usize = 10;

/// How hard is looked for sets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Effort {
    /// So many sets are answered.
    pub sets: usize,
    /// So many are looked at.
    pub looks: usize,
    /// So many ways are gone on from one.
    pub ways: usize,
}

/// A set under construction.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Part {
    /// With the sign of their move, by number.
    clusters: Vec<(u32, i64)>,
    /// The edges that do not add up to nothing yet.
    open: Vec<(u32, i64)>,
    cost: u64,
}

/// Sets of clusters with this one in it, as many as the effort allows; `cost` says what it takes to move a cluster in the same direction
/// as this one, or the other, if it can.
pub fn skeletons(
    clusters: &Clusters,
    from: u32,
    effort: Effort,
    mut cost: impl FnMut(u32, i64) -> Option<u64>,
) -> Vec<Vec<u32>> {
    let mut found: Vec<Vec<u32>> = Vec::new();
    let mut seen = BTreeSet::new();
    let mut heap = BinaryHeap::new();
    let start = Part { clusters: Vec::new(), open: Vec::new(), cost: 0 };
    heap.push(Reverse((0, start.with(clusters, from, 1, 0))));
    for _ in 0..effort.looks {
        let Some(Reverse((_, part))) = heap.pop() else { break };
        if part.open.is_empty() {
            found.push(part.clusters.iter().map(|of| of.0).collect());
            if found.len() == effort.sets {
                break;
            }
        } else if part.clusters.len() < MOST {
            for (promise, cost, cluster, sign) in part.ways(clusters, &mut cost).into_iter().take(effort.ways) {
                let part = part.with(clusters, cluster, sign, cost);
                if seen.insert(part.clusters.clone()) {
                    heap.push(Reverse((promise, part)));
                }
            }
        }
    }
    found.dedup();
    found
}

impl Part {
    /// The best clusters to make up for the first open edge: promise, cost, cluster and sign of each.
    fn ways(&self, clusters: &Clusters, mut cost: impl FnMut(u32, i64) -> Option<u64>) -> Vec<(u64, u64, u32, i64)> {
        // OK because an edge is open.
        let (edge, sum) = self.open[0];
        let mut ways = Vec::new();
        for (cluster, times) in &clusters.edges[edge as usize] {
            let sign = -sum.signum() * times.signum();
            if self.place(*cluster).is_err()
                && let Some(cost) = cost(*cluster, sign)
            {
                let total = self.cost.saturating_add(cost);
                let open = self.open_with(clusters, *cluster, sign);
                ways.push((promise(total, self.clusters.len() + 1, open), cost, *cluster, sign));
            }
        }
        ways.sort_unstable();
        ways
    }

    fn place(&self, cluster: u32) -> Result<usize, usize> {
        self.clusters.binary_search_by_key(&cluster, |of| of.0)
    }

    fn open_with(&self, clusters: &Clusters, cluster: u32, sign: i64) -> usize {
        let mut open = self.open.len();
        for (edge, times) in &clusters.links[cluster as usize] {
            match self.open.binary_search_by_key(edge, |open| open.0) {
                Ok(at) => open -= usize::from(self.open[at].1 + sign * times == 0),
                Err(_) => open += 1,
            }
        }
        open
    }

    fn with(&self, clusters: &Clusters, cluster: u32, sign: i64, cost: u64) -> Part {
        let links = &clusters.links[cluster as usize];
        let mut part = Part {
            clusters: Vec::with_capacity(self.clusters.len() + 1),
            open: Vec::with_capacity(self.open.len() + links.len()),
            cost: self.cost.saturating_add(cost),
        };
        part.clusters.extend_from_slice(&self.clusters);
        part.open.extend_from_slice(&self.open);
        let place = self.place(cluster).unwrap_or_else(|place| place);
        part.clusters.insert(place, (cluster, sign));
        for (edge, times) in links {
            match part.open.binary_search_by_key(edge, |open| open.0) {
                Ok(at) => part.open[at].1 += sign * times,
                Err(at) => part.open.insert(at, (*edge, sign * times)),
            }
        }
        part.open.retain(|open| open.1 != 0);
        part
    }
}

/// What it will cost in the end, if each open edge costs about as much as a cluster did so far.
fn promise(cost: u64, clusters: usize, open: usize) -> u64 {
    const LEAST: u64 = 4;
    let each = (cost / clusters as u64).max(LEAST);
    cost.saturating_add(each.saturating_mul(open as u64))
}
