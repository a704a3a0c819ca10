//! A system while it is being completed: what is hidden, what is proved, and what would help.

use super::check::fits;
use super::clusters::Clusters;
use super::excerpt::Excerpt;
use super::found::Found;
use super::groups::Groups;
use super::links::Links;
use super::reach::{Aim, End, Reach, View};
use super::settled::Settled;
use super::skeleton::skeletons;
use super::system::{CellOf, Fate, Need, System};
use std::collections::BTreeMap;

/// Which sets of clusters are looked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    /// Of which hiding costs least.
    Cheap,
    /// Of few clusters.
    Small,
    /// In which most clusters grow, as when there were one person more: there is always room for that.
    Growing,
}

/// So many sets of clusters are tried.
const SETS: usize = 8;

/// A system and all that is known of it so far.
pub struct Search {
    pub system: System,
    pub links: Links,
    pub settled: Settled,
    pub found: Found,
    pub reach: Reach,
    pub threshold: i64,
    pub groups: Groups,
    clusters: Clusters,
    /// The cells that were hidden to protect others.
    pub added: Vec<u32>,
    /// Relations of which the remainder is to be looked at.
    pub touched: Vec<u32>,
}

impl Search {
    /// Nothing is proved yet.
    pub fn new(system: System, threshold: i64) -> Search {
        let links = Links::new(&system);
        Search {
            settled: Settled::new(&system, &links),
            found: Found::new(&system),
            reach: Reach::new(&system),
            groups: Groups::new(&system),
            clusters: Clusters::new(&system),
            touched: (0..system.relations.len() as u32).rev().collect(),
            added: Vec::new(),
            system,
            links,
            threshold,
        }
    }

    /// A cell.
    pub fn of(&self, cell: u32) -> &CellOf {
        &self.system.cells[cell as usize]
    }

    /// Of hiding a cell and those that go with it.
    pub fn cost(&self, cell: u32) -> u64 {
        let shown = self.groups.members(cell).iter().map(|cell| self.of(*cell)).filter(|of| of.is_shown());
        shown.fold(0, |sum, of| sum.saturating_add(of.cost))
    }

    /// Hides what has to be: protected cells, and what goes with a hidden one.
    pub fn hide_first(&mut self, protected: &[u32]) {
        protected.iter().for_each(|cell| self.hide(*cell));
        for cell in 0..self.system.cells.len() as u32 {
            if self.of(cell).fate == Fate::Hidden && self.groups.members(cell).len() > 1 {
                self.hide(cell);
            }
        }
        self.added.clear();
    }

    /// Hides a cell and those that go with it.
    pub fn hide(&mut self, cell: u32) {
        for at in 0..self.groups.members(cell).len() {
            let member = self.groups.members(cell)[at];
            let of = &mut self.system.cells[member as usize];
            if of.is_shown() && !of.is_fixed {
                of.fate = Fate::Hidden;
                self.settled.hide(&self.system, &self.links, member);
                self.touched.extend(self.links.of(member).iter().map(|(relation, _)| *relation));
                self.added.push(member);
            }
        }
    }

    /// Whether a cell goes as far as it has to, in tables that are found already or now; nothing more is hidden.
    pub fn prove(&mut self, cell: u32) -> bool {
        self.is_enough(cell) || (self.can_move(cell) && (self.seek(cell, false) || self.try_alone(cell)))
    }

    /// The same, where it is soon found.
    pub fn prove_nearby(&mut self, cell: u32) -> bool {
        self.is_enough(cell) || (self.can_move(cell) && self.seek(cell, false))
    }

    /// The same, but hides what is needed for it.
    pub fn secure(&mut self, cell: u32) -> bool {
        self.is_enough(cell) || (!self.of(cell).is_shown() && self.seek(cell, true))
    }

    fn is_enough(&self, cell: u32) -> bool {
        self.found.is_enough(&self.system, cell)
    }

    fn can_move(&self, cell: u32) -> bool {
        !self.of(cell).is_shown() && !self.settled.is_settled(cell)
    }

    /// Looks for tables among small sets of clusters, the most promising first.
    fn seek(&mut self, cell: u32, may_hide: bool) -> bool {
        let alike = self.clusters.alike(&self.system, &self.links, cell);
        for sign in [1, -1] {
            let goal = self.goal(cell, sign);
            if goal > 0 {
                let table = self.stack(Aim { cell, sign: sign as f64, goal }, &alike, may_hide);
                self.add(table);
            }
        }
        self.is_enough(cell)
    }

    /// One table upon another until a cell has gone far enough: where one set of clusters has no more room, another may
    /// have. Hides what they need.
    fn stack(&mut self, aim: Aim, alike: &[(u32, u32)], may_hide: bool) -> Vec<(u32, i64)> {
        const TABLES: usize = 4;
        let truth = self.of(aim.cell).value;
        let mut stacked: BTreeMap<u32, i64> = BTreeMap::new();
        for _ in 0..TABLES {
            let by = (stacked.get(&aim.cell).unwrap_or(&truth) - truth).abs();
            if by >= aim.goal {
                break;
            }
            let before = self.swap_values(&stacked);
            let aim = Aim { goal: aim.goal - by, ..aim };
            let kinds = [Kind::Cheap, Kind::Small, Kind::Growing];
            let table = kinds.into_iter().find_map(|kind| {
                let sets = self.sets(aim, alike, may_hide, kind);
                self.cheapest_table(&sets, may_hide, aim)
            });
            self.swap_values(&before);
            let Some(table) = table else { break };
            let hides: Vec<u32> = table.iter().map(|of| of.0).filter(|cell| self.of(*cell).is_shown()).collect();
            hides.into_iter().for_each(|cell| self.hide(cell));
            stacked.extend(table);
        }
        stacked.into_iter().filter(|(cell, value)| self.of(*cell).value != *value).collect()
    }

    /// Puts these values in the place of others, for as long as it takes; answers with the others.
    fn swap_values(&mut self, values: &BTreeMap<u32, i64>) -> BTreeMap<u32, i64> {
        let swap = |(cell, value): (&u32, &i64)| {
            let old = std::mem::replace(&mut self.system.cells[*cell as usize].value, *value);
            (*cell, old)
        };
        values.iter().map(swap).collect()
    }

    /// Sets of clusters that could move a cell in a direction, and at last several of them together.
    fn sets(&mut self, aim: Aim, alike: &[(u32, u32)], may_hide: bool, kind: Kind) -> Vec<Vec<u32>> {
        const TOGETHER: usize = 3;
        const MUCH: u64 = 50;
        let sign = aim.sign as i64;
        let cost = |cluster: u32, same: i64| {
            let alike = alike.binary_search_by_key(&cluster, |of| of.0).ok().map(|at| alike[at].1);
            let is_free = |cell: u32| match self.of(cell).is_shown() {
                true => may_hide && self.of(cell).can_hide() && self.has_room(cell, same * sign),
                false => self.has_room(cell, same * sign),
            };
            let cost = alike.is_none_or(is_free).then(|| self.cost_of_cluster(cluster, may_hide)).flatten();
            let is_growing = same * sign > 0;
            cost.map(|cost| match kind {
                Kind::Cheap => cost,
                Kind::Small => 1,
                Kind::Growing => {
                    if is_growing {
                        1
                    } else {
                        MUCH
                    }
                }
            })
        };
        let mut sets = skeletons(&self.clusters, self.clusters.of(aim.cell), SETS, cost);
        let mut all: Vec<u32> = sets.iter().take(TOGETHER).flatten().copied().collect();
        all.sort_unstable();
        all.dedup();
        sets.push(all);
        self.reach.work += 500;
        sets
    }

    fn has_room(&self, cell: u32, sign: i64) -> bool {
        let of = self.of(cell);
        if sign > 0 { of.most().is_none_or(|most| most > of.value) } else { of.least() < of.value }
    }

    /// The cheapest of the tables that go far enough, or else one that goes far.
    fn cheapest_table(&mut self, sets: &[Vec<u32>], may_hide: bool, aim: Aim) -> Option<Vec<(u32, i64)>> {
        let is_plain = self.clusters.members[self.clusters.of(aim.cell) as usize].len() == 1;
        let enough = if is_plain { SETS } else { 2 };
        let (mut best, mut reached): (Option<(i64, u64, Vec<(u32, i64)>)>, usize) = (None, 0);
        for (at, set) in sets.iter().enumerate() {
            let is_spare = at + 1 == sets.len() && best.is_some();
            if is_spare || reached == enough {
                break;
            }
            let Some(table) = self.excerpt(set, may_hide, aim) else { continue };
            let by = table.iter().find(|of| of.0 == aim.cell).map_or(0, |of| (of.1 - self.of(aim.cell).value).abs());
            let (by, cost) = (by.min(aim.goal), table.iter().map(|of| self.cost_if_shown(of.0)).sum());
            reached += usize::from(by == aim.goal);
            if by > 0 && best.as_ref().is_none_or(|(most, least, _)| by > *most || (by == *most && cost < *least)) {
                best = Some((by, cost, table));
            }
            if best.as_ref().is_some_and(|(by, cost, _)| *by == aim.goal && *cost == 0) {
                break;
            }
        }
        best.map(|best| best.2)
    }

    fn cost_if_shown(&self, cell: u32) -> u64 {
        if self.of(cell).is_shown() { self.of(cell).cost } else { 0 }
    }

    /// What it takes to move a cluster: about a part of what hiding its shown cells costs.
    fn cost_of_cluster(&self, cluster: u32, may_hide: bool) -> Option<u64> {
        const PART: u64 = 8;
        let (mut cost, mut count, mut can_move) = (0_u64, 0, false);
        for cell in &self.clusters.members[cluster as usize] {
            let of = self.of(*cell);
            let can_hide = may_hide && of.can_hide();
            can_move |= can_hide || self.can_move(*cell);
            if can_hide {
                cost = cost.saturating_add(of.cost);
                count += 1;
            }
        }
        can_move.then_some(if count > 1 { cost / PART } else { cost })
    }

    fn excerpt(&mut self, set: &[u32], may_hide: bool, aim: Aim) -> Option<Vec<(u32, i64)>> {
        let cells = set.iter().flat_map(|cluster| &self.clusters.members[*cluster as usize]).copied();
        let can_move = |cell: &u32| match may_hide {
            true => !self.of(*cell).is_shown() || self.of(*cell).can_hide(),
            false => self.can_move(*cell),
        };
        let mut cells: Vec<u32> = cells.filter(can_move).collect();
        cells.sort_unstable();
        let mut work = 0;
        let table = Excerpt::new(&self.system, &self.links, cells).solve(&self.system, aim, &mut work);
        self.reach.work += work;
        table
    }

    /// Looks for tables without being told where.
    fn try_alone(&mut self, cell: u32) -> bool {
        for sign in [1, -1] {
            let goal = self.goal(cell, sign);
            if goal > 0 {
                self.go(Aim { cell, sign: sign as f64, goal });
            }
        }
        self.is_enough(cell)
    }

    /// How far a cell still has to go in a direction, seen from the truth; 0 when it need not.
    fn goal(&self, cell: u32, sign: i64) -> i64 {
        let (of, (low, high)) = (self.of(cell), self.found.range(cell));
        let need = of.protect.unwrap_or(Need { up: 0, down: 0, width: 0 });
        let (own, is, other) = match sign {
            1 => (need.up, high - of.value, of.value - low),
            _ => (need.down, of.value - low, high - of.value),
        };
        let goal = own.max(need.width - other);
        if goal > is { goal } else { 0 }
    }

    fn go(&mut self, aim: Aim) {
        let view = View { system: &self.system, links: &self.links, settled: &self.settled, may_hide: false };
        let (table, _) = self.reach.go(view, aim);
        self.add(table.unwrap_or_default());
    }

    /// Keeps a table if it is true.
    fn add(&mut self, table: Vec<(u32, i64)>) {
        if !table.is_empty() && fits(&self.system, &self.links, &table) {
            self.found.add(table);
        }
    }

    /// The cheapest cells to hide so that a cell goes as far as it has to. None when hiding all would not do; empty when
    /// none is needed, though no proof is found.
    pub fn cheapest(&mut self, cell: u32) -> Option<Vec<u32>> {
        let value = self.of(cell).value;
        let need = self.of(cell).protect?;
        let (mut hides, mut is_lost, mut range) = (Vec::new(), false, self.found.range(cell));
        for sign in [1, -1] {
            let width = need.width - if sign > 0 { value - range.0 } else { range.1 - value };
            let (goal, is) = match sign {
                1 => (need.up.max(width), range.1 - value),
                _ => (need.down.max(width), value - range.0),
            };
            if goal <= is || self.of(cell).is_shown() {
                continue;
            }
            let view = View { system: &self.system, links: &self.links, settled: &self.settled, may_hide: true };
            let (shift, end) = self.reach.go_cheaply(view, Aim { cell, sign: sign as f64, goal });
            is_lost |= end == End::Lost;
            let gain = shift.iter().find(|of| of.0 == cell).map_or(0.0, |of| of.1.abs() + 1e-6).floor() as i64;
            range = if sign > 0 { (range.0, range.1.max(value + gain)) } else { (range.0.min(value - gain), range.1) };
            hides.extend(shift.iter().map(|of| of.0).filter(|cell| self.of(*cell).is_shown()));
        }
        let is_enough = range.1 - value >= need.up && value - range.0 >= need.down && range.1 - range.0 >= need.width;
        (is_enough || (is_lost && !self.of(cell).is_shown())).then_some(hides)
    }

    /// The cheapest cells that can be hidden among those nearest to a cell, so many at most.
    pub fn nearest(&self, cell: u32, count: usize) -> Vec<u32> {
        let mut is_seen = vec![false; self.system.cells.len()];
        let mut layer = vec![cell];
        is_seen[cell as usize] = true;
        while !layer.is_empty() {
            let mut next = Vec::new();
            for (relation, _) in layer.iter().flat_map(|cell| self.links.of(*cell)) {
                for (other, _) in &self.system.relations[*relation as usize].terms {
                    if !std::mem::replace(&mut is_seen[*other as usize], true) {
                        next.push(*other);
                    }
                }
            }
            let mut found: Vec<u32> = next.iter().copied().filter(|cell| self.of(*cell).can_hide()).collect();
            if !found.is_empty() {
                found.sort_by_key(|cell| (self.cost(*cell), *cell));
                found.truncate(count);
                return found;
            }
            layer = next;
        }
        Vec::new()
    }
}
