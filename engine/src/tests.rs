//! The cases of the norm by their stated property, and random tables; an attacker that shares nothing with the engine.

// Tables with totals to systems.
mod tables;
// An exhaustive search for the interval of a cell.
mod attacker;
// The cases of the norm.
mod cases;
// Random tables.
mod properties;
