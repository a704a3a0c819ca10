//! Decides which further cells must be hidden so that no protected cell can be computed, and proves it. In comes a
//! [`System`]: cells with their true values and the relations that a reader knows; out goes the same system with more
//! cells hidden and a [`Proof`]: whole tables that differ in a protected cell and that the reader can't tell from the truth.
//!
//! What always holds of a proof: every table in it was checked in whole numbers by [`is_witness`]'s rules. The search for
//! them is done in floating point and may fail; then more is hidden than needed, but never less. It knows nothing of
//! figures, is told nothing by a clock, and draws no lots: the same system gives the same mask.
#![deny(missing_docs)]

// Cells, relations, what is asked and what is answered.
mod system;
// Which relations a cell is in.
mod links;
// The relations in an order of their own.
mod canonical;
// Whether a table is one that the reader can't tell from the truth: in whole numbers, the only test that counts.
mod check;
// A linear program: the cheapest table in which a cell has another value.
mod program;
// The same in whole numbers.
mod whole;
// The tables found so far, and how far each cell goes in them.
mod found;
// Tables made of tables that were found before.
mod combine;
// What is left over below a shown total.
mod remainder;
// The formula by which a cell can be computed.
mod rank;
// A system while it is being completed.
mod search;
// Complementary cells that turn out not to be needed are shown again.
mod restore;
// The loop: hide, prove, hide more.
mod complete;

#[cfg(test)]
mod tests;

pub use check::is_witness;
pub use complete::complete;
pub use system::{CellOf, Fate, Need, Proof, Refusal, Relation, Reserve, System};
