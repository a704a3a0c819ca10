//! Cells of which hiding one hides all.

use super::system::System;

/// The group of each cell; most are alone.
pub struct Groups {
    of: Vec<u32>,
    members: Vec<Vec<u32>>,
}

impl Groups {
    /// Groups that share a cell are one.
    pub fn new(system: &System) -> Groups {
        let mut of: Vec<u32> = (0..system.cells.len() as u32).collect();
        for group in &system.together {
            for pair in group.windows(2) {
                let (one, other) = (first(&of, pair[0]), first(&of, pair[1]));
                of[one.max(other) as usize] = one.min(other);
            }
        }
        let mut members = vec![Vec::new(); of.len()];
        for cell in 0..of.len() as u32 {
            of[cell as usize] = first(&of, cell);
            members[of[cell as usize] as usize].push(cell);
        }
        Groups { of, members }
    }

    /// All cells that are hidden when this one is.
    pub fn members(&self, cell: u32) -> &[u32] {
        &self.members[self.of[cell as usize] as usize]
    }
}

fn first(of: &[u32], mut cell: u32) -> u32 {
    while of[cell as usize] != cell {
        cell = of[cell as usize];
    }
    cell
}
