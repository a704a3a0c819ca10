//! Different clients by service, by theme and of all.

use super::Reached;
use crate::analysis::sums::Grid;
use std::collections::BTreeMap;

/// How many there are.
#[derive(Debug, Default)]
pub struct Clients {
    by_place: BTreeMap<u32, u64>,
    by_theme: BTreeMap<u32, u64>,
    all: u64,
}

impl Clients {
    /// From the places in a grid by theme and service, with the client of each case that has a number.
    pub fn of(mut clients: Vec<(u32, u32)>, by_service: &Grid<Reached>) -> Clients {
        let themes: Vec<u32> = by_service.iter().map(|(theme, ..)| theme).collect();
        let by_place = count_different(&mut clients);
        clients.iter_mut().for_each(|(place, _)| *place = themes[*place as usize]);
        let by_theme = count_different(&mut clients);
        clients.iter_mut().for_each(|(theme, _)| *theme = 0);
        let all = count_different(&mut clients).values().sum();
        Clients { by_place, by_theme, all }
    }

    /// Of a service in a theme.
    pub fn of_place(&self, place: u32) -> u64 {
        self.by_place.get(&place).copied().unwrap_or_default()
    }

    /// Of a theme.
    pub fn of_theme(&self, theme: u32) -> u64 {
        self.by_theme.get(&theme).copied().unwrap_or_default()
    }

    /// Of all themes together.
    pub fn all(&self) -> u64 {
        self.all
    }

    /// Whether anybody has several services in a theme.
    pub fn repeat_in_themes(&self) -> bool {
        self.by_place.values().sum::<u64>() > self.by_theme.values().sum()
    }

    /// Whether anybody is in several themes.
    pub fn repeat_in_all(&self) -> bool {
        self.by_theme.values().sum::<u64>() > self.all
    }
}

/// How many different second numbers each first number has; the pairs are left sorted, each once.
fn count_different(pairs: &mut Vec<(u32, u32)>) -> BTreeMap<u32, u64> {
    pairs.sort_unstable();
    pairs.dedup();
    let groups = pairs.chunk_by(|one, next| one.0 == next.0);
    groups.map(|group| (group[0].0, group.len() as u64)).collect()
}
