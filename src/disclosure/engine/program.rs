//! The whole system as one linear program, solved by a library: the cheapest cells to hide so that a cell can have another
//! value. It always finds a way where there is one, and takes its time; so it is asked last.

use super::system::System;
use microlp::{ComparisonOp, LinearExpr, OptimizationDirection, Problem, SolveOptions, SolveOutcome, Variable};

/// How far a cell is moved at most.
const FAR: i64 = 100_000;
/// So much more than the least that it can cost is as good.
const NEAR: f64 = 0.5;
/// So often a number is split, then it is given up: to prove that there is nothing can take minutes.
const BRANCHES: u64 = 300;

/// A table in which a cell is so much more than in truth, or less; the shown cells that it changes are the cheapest to
/// hide. None where no table fits, whatever is hidden.
pub fn cheapest(system: &System, cell: u32, by: i64) -> Option<Vec<(u32, i64)>> {
    // Nearly always whole without being asked to be; and quick.
    solved(system, (cell, by), false).or_else(|| solved(system, (cell, by), true))
}

fn solved(system: &System, aim: (u32, i64), is_whole: bool) -> Option<Vec<(u32, i64)>> {
    let mut problem = Problem::new(OptimizationDirection::Minimize);
    let changes: Vec<Change> =
        (0..system.cells.len() as u32).map(|at| change(&mut problem, system, at, aim, is_whole)).collect();
    for relation in &system.relations {
        let mut sum = LinearExpr::empty();
        for (at, times) in &relation.terms {
            changes[*at as usize].add_to(&mut sum, *times as f64);
        }
        problem.add_constraint(sum, ComparisonOp::Eq, 0.0);
    }
    let mut options = SolveOptions::default();
    options.mip_gap = NEAR;
    options.node_limit = Some(BRANCHES);
    let solved = problem.solve_with(options);
    let Ok(SolveOutcome::Solution(solution)) = solved else { return None };
    let moved = changes.iter().enumerate().map(|(at, change)| (at as u32, change.of(|variable| solution[variable])));
    let table: Vec<(u32, i64)> = moved
        .map(|(at, by)| (at, by.round() as i64, by))
        .map(|(at, whole, by)| if (by - whole as f64).abs() < 1e-5 { Some((at, whole)) } else { None })
        .collect::<Option<_>>()?;
    let value = |at: u32| system.cells[at as usize].value;
    Some(table.into_iter().filter(|(_, by)| *by != 0).map(|(at, by)| (at, value(at) + by)).collect())
}

/// How much a cell is more than in truth, and how much it is less.
struct Change(Option<Variable>, Option<Variable>);

impl Change {
    fn add_to(&self, sum: &mut LinearExpr, times: f64) {
        self.0.into_iter().for_each(|more| sum.add(more, times));
        self.1.into_iter().for_each(|less| sum.add(less, -times));
    }

    fn of(&self, value: impl Fn(Variable) -> f64) -> f64 {
        self.0.map_or(0.0, &value) - self.1.map_or(0.0, &value)
    }
}

fn change(problem: &mut Problem, system: &System, at: u32, (cell, by): (u32, i64), is_whole: bool) -> Change {
    let of = &system.cells[at as usize];
    if of.is_shown() && !of.can_hide() {
        return Change(None, None);
    }
    let cost = if of.is_shown() { of.cost as f64 } else { 0.0 };
    let room = |room: i64| room.min(FAR) as i32;
    let (most, least) = (room(of.most().map_or(FAR, |most| most - of.value)), room(of.value - of.least()));
    let by = by.clamp(-FAR, FAR) as i32;
    let (more, less) = match at == cell {
        true if by > 0 => ((by, most.max(by)), (0, 0)),
        true => ((0, 0), (-by, least.max(-by))),
        false => ((0, most), (0, least)),
    };
    let variable = |problem: &mut Problem, range: (i32, i32)| {
        (range.1 > 0).then(|| match is_whole {
            true => problem.add_integer_var(cost, range),
            false => problem.add_var(cost, (range.0.into(), range.1.into())),
        })
    };
    Change(variable(problem, more), variable(problem, less))
}
