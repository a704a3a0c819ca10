//! How the search looks for tables, where the most promising cells are: in small sets of clusters.

use super::check::fits;
use super::excerpt::Excerpt;
use super::program;
use super::reach::{Aim, View};
use super::search::Search;
use super::skeleton::{Effort, skeletons};
use super::system::Need;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A table by the cells that have another value than in truth.
type Table = Vec<(u32, i64)>;

/// Enough in most cases; and what is done before more is hidden than might be needed.
const LITTLE: Effort = Effort { sets: 4, looks: 40, ways: 4 };
const MUCH: Effort = Effort { sets: 12, looks: 400, ways: 12 };

/// So many cells around one are looked at, first the nearest.
const SURROUNDINGS: [usize; 4] = [250, 1000, 3000, usize::MAX];
/// So much work is done for many cells at most.
const LIMIT: u64 = 200_000;
const MANY: u64 = 400;

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

impl Search {
    /// Whether a cell goes as far as it has to, in tables that are found already or now; nothing more is hidden.
    pub fn prove(&mut self, cell: u32) -> bool {
        self.is_enough(cell) || (self.can_move(cell) && (self.seek(cell, false, LITTLE) || self.try_alone(cell)))
    }

    /// The same, where it is soon found.
    pub fn prove_nearby(&mut self, cell: u32) -> bool {
        self.is_enough(cell) || (self.can_move(cell) && self.seek(cell, false, LITTLE))
    }

    /// The same, but hides what is needed for it.
    pub fn secure(&mut self, cell: u32) -> bool {
        let can_try = !self.of(cell).is_shown();
        self.is_enough(cell)
            || (can_try && (self.seek(cell, true, LITTLE) || self.seek_around(cell) || self.seek(cell, true, MUCH)))
    }

    /// The same, of all cells together.
    pub fn secure_by_program(&mut self, cell: u32) -> bool {
        for sign in [1, -1] {
            let need = self.of(cell).protect.map_or(0, |need| if sign > 0 { need.up } else { need.down });
            let mut goals = [self.goal(cell, sign), need].into_iter().filter(|goal| *goal > 0);
            let found = goals.find_map(|goal| program::cheapest(&self.system, cell, sign * goal));
            if let Some(table) = found {
                let hides: Vec<u32> = table.iter().map(|of| of.0).filter(|cell| self.of(*cell).is_shown()).collect();
                hides.into_iter().for_each(|cell| self.hide(cell));
                self.add(table);
            }
        }
        self.is_enough(cell)
    }

    /// Whether it goes as far as it has to in the tables that are found already.
    pub fn is_enough(&self, cell: u32) -> bool {
        self.found.is_enough(&self.system, cell)
    }

    fn can_move(&self, cell: u32) -> bool {
        !self.of(cell).is_shown() && !self.settled.is_settled(cell)
    }

    /// Looks for tables among small sets of clusters, the most promising first.
    fn seek(&mut self, cell: u32, may_hide: bool, effort: Effort) -> bool {
        let alike = self.clusters.alike(&self.system, &self.links, cell);
        for sign in [1, -1] {
            let goal = self.goal(cell, sign);
            if goal > 0 {
                let table = self.stack(Aim { cell, sign: sign as f64, goal }, &alike, may_hide, effort);
                self.add(table);
            }
        }
        self.is_enough(cell)
    }

    /// One table upon another until a cell has gone far enough: where one set of clusters has no more room, another may
    /// have. Hides what they need.
    fn stack(&mut self, aim: Aim, alike: &[(u32, u32)], may_hide: bool, effort: Effort) -> Table {
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
            let table = self.table_as_before(may_hide, aim).or_else(|| self.new_table(alike, may_hide, aim, effort));
            self.swap_values(&before);
            let Some(table) = table else { break };
            let hides: Vec<u32> = table.iter().map(|of| of.0).filter(|cell| self.of(*cell).is_shown()).collect();
            hides.into_iter().for_each(|cell| self.hide(cell));
            stacked.extend(table);
        }
        stacked.into_iter().filter(|(cell, value)| self.of(*cell).value != *value).collect()
    }

    /// A table in the set of clusters that did for a neighbour, if it goes far enough.
    fn table_as_before(&mut self, may_hide: bool, aim: Aim) -> Option<Table> {
        let set = self.did_for[self.clusters.of(aim.cell) as usize].clone();
        let table = self.excerpt(&set, may_hide, aim)?;
        (self.gain(&table, aim) > 0).then_some(table)
    }

    fn new_table(&mut self, alike: &[(u32, u32)], may_hide: bool, aim: Aim, effort: Effort) -> Option<Table> {
        let kinds = [Kind::Cheap, Kind::Small, Kind::Growing];
        let (set, table) = kinds.into_iter().find_map(|kind| {
            let sets = self.sets(aim, alike, may_hide, (effort, kind));
            let (at, table) = self.cheapest_table(&sets, may_hide, aim)?;
            Some((sets[at].clone(), table))
        })?;
        for cluster in &set {
            self.did_for[*cluster as usize].clone_from(&set);
        }
        Some(table)
    }

    /// How far a table goes, seen from now.
    fn gain(&self, table: &[(u32, i64)], aim: Aim) -> i64 {
        table.iter().find(|of| of.0 == aim.cell).map_or(0, |of| (of.1 - self.of(aim.cell).value).abs())
    }

    /// Looks for tables in ever larger surroundings of a cell.
    fn seek_around(&mut self, cell: u32) -> bool {
        for count in SURROUNDINGS {
            for sign in [1, -1] {
                let goal = self.goal(cell, sign);
                if goal > 0 {
                    let set = self.around(cell, count);
                    let table = self.excerpt(&set, true, Aim { cell, sign: sign as f64, goal }).unwrap_or_default();
                    let hides: Vec<u32> =
                        table.iter().map(|of| of.0).filter(|cell| self.of(*cell).is_shown()).collect();
                    hides.into_iter().for_each(|cell| self.hide(cell));
                    self.add(table);
                }
            }
            if self.is_enough(cell) {
                return true;
            }
        }
        false
    }

    /// The nearest clusters that can move, with so many cells together; of those as near the cheapest.
    fn around(&self, cell: u32, count: usize) -> Vec<u32> {
        let mut is_seen = vec![false; self.clusters.members.len()];
        let (mut layer, mut set, mut cells) = (vec![self.clusters.of(cell)], Vec::new(), 0);
        is_seen[layer[0] as usize] = true;
        while !layer.is_empty() && cells < count {
            let mut next = Vec::new();
            for cluster in layer {
                set.push(cluster);
                cells += self.clusters.members[cluster as usize].len();
                if cells >= count {
                    break;
                }
                for (edge, _) in &self.clusters.links[cluster as usize] {
                    for (other, _) in &self.clusters.edges[*edge as usize] {
                        if !std::mem::replace(&mut is_seen[*other as usize], true) {
                            next.extend(self.cost_of_cluster(*other, true).map(|cost| (cost, *other)));
                        }
                    }
                }
            }
            next.sort_unstable();
            layer = next.into_iter().map(|of| of.1).collect();
        }
        set
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
    fn sets(&mut self, aim: Aim, alike: &[(u32, u32)], may_hide: bool, how: (Effort, Kind)) -> Vec<Vec<u32>> {
        const TOGETHER: usize = 3;
        const DEAR: u64 = 50;
        let (effort, kind) = how;
        let sign = aim.sign as i64;
        let mut known: Vec<Option<Option<u64>>> = vec![None; self.clusters.members.len()];
        let cost = |cluster: u32, same: i64| {
            let alike = alike.binary_search_by_key(&cluster, |of| of.0).ok().map(|at| alike[at].1);
            let is_free = |cell: u32| match self.of(cell).is_shown() {
                true => may_hide && self.of(cell).can_hide() && self.has_room(cell, same * sign),
                false => self.has_room(cell, same * sign),
            };
            let cost = alike
                .is_none_or(is_free)
                .then(|| *known[cluster as usize].get_or_insert_with(|| self.cost_of_cluster(cluster, may_hide)));
            let is_growing = same * sign > 0;
            cost.flatten().map(|cost| match kind {
                Kind::Cheap => cost,
                Kind::Small => 1,
                Kind::Growing if is_growing => 1,
                Kind::Growing => DEAR,
            })
        };
        let mut sets = skeletons(&self.clusters, self.clusters.of(aim.cell), effort, cost);
        if kind == Kind::Growing {
            let mut all: Vec<u32> = sets.iter().take(TOGETHER).flatten().copied().collect();
            all.sort_unstable();
            all.dedup();
            sets.push(all);
        }
        self.reach.work += 500;
        sets
    }

    fn has_room(&self, cell: u32, sign: i64) -> bool {
        let of = self.of(cell);
        if sign > 0 { of.most().is_none_or(|most| most > of.value) } else { of.least() < of.value }
    }

    /// The one of the sets with the cheapest of the tables that go far enough, or else one that goes far.
    fn cheapest_table(&mut self, sets: &[Vec<u32>], may_hide: bool, aim: Aim) -> Option<(usize, Table)> {
        let is_plain = self.clusters.members[self.clusters.of(aim.cell) as usize].len() == 1;
        let enough = if is_plain { sets.len() } else { 2 };
        let mut found: Vec<(Reverse<i64>, u64, usize, Table)> = Vec::new();
        for (at, set) in sets.iter().enumerate() {
            let Some(table) = self.excerpt(set, may_hide, aim) else { continue };
            let gain = self.gain(&table, aim).min(aim.goal);
            let cost = table.iter().map(|of| self.cost_if_shown(of.0)).sum();
            if gain > 0 {
                found.push((Reverse(gain), cost, at, table));
            }
            if found.len() == enough || (gain == aim.goal && cost == 0) {
                break;
            }
        }
        found.into_iter().min().map(|(_, _, at, table)| (at, table))
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

    fn excerpt(&mut self, set: &[u32], may_hide: bool, aim: Aim) -> Option<Table> {
        let cells = set.iter().flat_map(|cluster| &self.clusters.members[*cluster as usize]).copied();
        let can_move = |cell: &u32| match may_hide {
            true => !self.of(*cell).is_shown() || self.of(*cell).can_hide(),
            false => self.can_move(*cell),
        };
        let mut cells: Vec<u32> = cells.filter(can_move).collect();
        cells.sort_unstable();
        let mut work = 0;
        // Grows with the square, as the program does.
        let limit = LIMIT * (cells.len() as u64 / MANY + 1).pow(2);
        let table = Excerpt::new(&self.system, &self.links, cells).solve(&self.system, aim, limit, &mut work);
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
    fn add(&mut self, table: Table) {
        if !table.is_empty() && fits(&self.system, &self.links, &table) {
            self.found.add(table);
        }
    }
}
