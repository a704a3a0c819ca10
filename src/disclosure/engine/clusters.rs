//! Cells that belong together because their parts are not seen: all that is shown of one group of people, and how those
//! people are spread over it. A cell of a plain table is a cluster of its own. Between clusters run edges: "these together
//! are those".

use super::links::Links;
use super::system::{Fate, Relation, System};

const NONE: u32 = u32::MAX;

/// Clusters and what ties them.
pub struct Clusters {
    of: Vec<u32>,
    /// Whether a relation is between several clusters.
    is_edge: Vec<bool>,
    /// The cells of each cluster.
    pub members: Vec<Vec<u32>>,
    /// Clusters with coefficients, of relations between several; many relations make the same.
    pub edges: Vec<Vec<(u32, i64)>>,
    /// The edges of each cluster, with its coefficient.
    pub links: Vec<Vec<(u32, i64)>>,
}

impl Clusters {
    /// Of a system with sorted relations.
    pub fn new(system: &System) -> Clusters {
        let mut of: Vec<u32> = (0..system.cells.len() as u32).collect();
        for relation in system.relations.iter().filter(|relation| has_both(system, relation)) {
            for pair in relation.terms.windows(2) {
                let (one, other) = (first(&mut of, pair[0].0), first(&mut of, pair[1].0));
                of[one.max(other) as usize] = one.min(other);
            }
        }
        let (mut members, mut number) = (Vec::new(), vec![0; of.len()]);
        for cell in 0..of.len() as u32 {
            let root = first(&mut of, cell);
            if root == cell {
                number[cell as usize] = members.len() as u32;
                members.push(Vec::new());
            }
            members[number[root as usize] as usize].push(cell);
        }
        let of: Vec<u32> = (0..of.len()).map(|cell| number[first(&mut of, cell as u32) as usize]).collect();
        let edges = edges(system, &of);
        let mut links = vec![Vec::new(); members.len()];
        for (at, edge) in edges.iter().enumerate() {
            edge.iter().for_each(|(cluster, times)| links[*cluster as usize].push((at as u32, *times)));
        }
        let is_within = |relation: &Relation| {
            relation.terms.windows(2).all(|pair| of[pair[0].0 as usize] == of[pair[1].0 as usize])
        };
        let is_edge = system.relations.iter().map(|relation| !is_within(relation)).collect();
        Clusters { of, is_edge, members, edges, links }
    }

    /// The cells that play the part in other clusters that a cell has in its own: those that relations between clusters
    /// lead to. By cluster.
    pub fn alike(&self, system: &System, links: &Links, cell: u32) -> Vec<(u32, u32)> {
        let mut cells = vec![cell];
        let mut is_seen = vec![false; system.relations.len()];
        let mut of = vec![NONE; self.members.len()];
        of[self.of(cell) as usize] = cell;
        let mut next = 0;
        while let Some(cell) = cells.get(next).copied() {
            next += 1;
            for (relation, _) in links.of(cell).iter().filter(|(relation, _)| self.is_edge[*relation as usize]) {
                if std::mem::replace(&mut is_seen[*relation as usize], true) {
                    continue;
                }
                for (other, _) in &system.relations[*relation as usize].terms {
                    let known = &mut of[self.of(*other) as usize];
                    if *known == NONE {
                        *known = *other;
                        cells.push(*other);
                    }
                }
            }
        }
        let mut alike: Vec<(u32, u32)> = cells.into_iter().map(|cell| (self.of(cell), cell)).collect();
        alike.sort_unstable();
        alike
    }

    /// The cluster of a cell.
    pub fn of(&self, cell: u32) -> u32 {
        self.of[cell as usize]
    }
}

/// Something that is seen, or could be, and something that is not.
fn has_both(system: &System, relation: &Relation) -> bool {
    let is_unseen = |cell: u32| system.cells[cell as usize].fate == Fate::Unseen;
    relation.terms.iter().any(|term| is_unseen(term.0)) && relation.terms.iter().any(|term| !is_unseen(term.0))
}

fn edges(system: &System, of: &[u32]) -> Vec<Vec<(u32, i64)>> {
    let edge = |relation: &Relation| {
        let mut edge: Vec<(u32, i64)> =
            relation.terms.iter().map(|(cell, times)| (of[*cell as usize], *times)).collect();
        edge.sort_unstable();
        edge.dedup_by_key(|term| term.0);
        edge
    };
    let mut edges: Vec<Vec<(u32, i64)>> = system.relations.iter().map(edge).filter(|edge| edge.len() > 1).collect();
    edges.sort_unstable();
    edges.dedup();
    edges
}

fn first(of: &mut [u32], mut cell: u32) -> u32 {
    while of[cell as usize] != cell {
        of[cell as usize] = of[of[cell as usize] as usize];
        cell = of[cell as usize];
    }
    cell
}
