//! Steps with a heading and a time: in come a name and what to do, out comes a summary.

use anyhow::{Context, Result};
use std::time::{Duration, Instant};

/// The steps that were taken and how long each took.
pub struct Steps {
    taken: Vec<(&'static str, Duration)>,
}

impl Steps {
    /// No step yet.
    pub fn new() -> Steps {
        Steps { taken: Vec::new() }
    }

    /// Takes a step; an error names the step.
    pub fn take<T>(&mut self, name: &'static str, step: impl FnOnce() -> Result<T>) -> Result<T> {
        println!("\n== {name}");
        let started = Instant::now();
        let outcome = step();
        let lasted = started.elapsed();
        println!("== {name}: {} after {:.1} s", if outcome.is_ok() { "done" } else { "FAILED" }, lasted.as_secs_f64());
        self.taken.push((name, lasted));
        outcome.context(name)
    }

    /// Prints every step with its time.
    pub fn summarise(&self) {
        println!();
        for (name, lasted) in &self.taken {
            println!("{:>8.1} s  {name}", lasted.as_secs_f64());
        }
        let total: Duration = self.taken.iter().map(|(_, lasted)| *lasted).sum();
        println!("{:>8.1} s  together", total.as_secs_f64());
    }
}
