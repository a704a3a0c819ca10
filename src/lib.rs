//! Groeibeeld reads a registry export of a Dutch social-work organisation and makes the figures of its yearly report:
//! growth on the Zelfredzaamheid-Matrix (ZRM), the domains people need help with, and the reach against plan.
//!
//! The modules stand in the order in which the data goes, and a module uses only modules declared above it
//! (`tests/layers.rs` checks that): this list is the architecture.
//!
//! ```text
//! bytes --text--> text --sheets--> records --columns--> Mapping --registry--> (Registry, Issues)
//! Registry + Selection --analysis--> Drafts --disclosure--> Figures --charts--> SVG
//! Figures --export--> files            Figures --session--> what the page shows
//! ```
#![deny(missing_docs)]

// So that the examples of tests/common are built by the tests in here and by those outside.
#[cfg(test)]
extern crate self as groeibeeld;

// Letters without their accents.
pub mod accents;
// How two spellings are compared: lower case, no accents, words.
pub mod words;
// Days and periods.
pub mod calendar;
// The vocabulary of the ZRM: domains, levels, scores and their names; knows nothing else.
pub mod zrm;
// The vocabulary of Positive Health: its six dimensions.
pub mod dimension;
// The words of a registry: fields, kinds of sheet, dimensions to select by.
pub mod fields;
// What could not be understood and where; never the cell's text.
pub mod issues;
// Bytes to text, in slices: the encoding is found and named.
pub mod text;
// Text to records, and what is above and below them: separators, headers.
pub mod sheets;
// A cell to a date, a score, a number, an answer; and what identifies people.
pub mod values;
// Headers to a mapping: which column plays which field; what must not be read.
pub mod columns;
// Values that the user counts as one.
pub mod groups;
// Frozen, typed columns of cases, scores, activities and targets.
pub mod registry;
// How figures are counted, as far as the user may choose: bands of ages, limits, what counts as reached.
pub mod counting;
// How old the person of a case is, and in which band.
pub mod ages;
// One file from bytes to rows of the registry.
pub mod reading;
// Which rows belong to a figure: period, rule and values.
pub mod selection;
// Numbers in, numbers out: paired summary, intervals, signed rank.
pub mod statistics;
// What every figure is made of: columns, rows, cells and facts.
pub mod figures;
// In which form a figure is drawn, where several fit.
pub mod forms;
// How far colours differ, for every kind of eye and in print.
pub mod colour;
// Whose figures these are: name, colours and logo.
pub mod house;
// A fictional organisation, to try the page without a file of one's own.
pub mod sample;
// One file a family of figures; each function makes one.
pub mod analysis;
// The only maker of a figure that may be shown.
pub mod disclosure;
// What the user wants in a report: headings, texts and figures in their order.
pub mod report;
// The file that keeps what the user corrected and chose.
pub mod settings;
// Dutch and English: names, numbers, sentences; complete by compilation.
pub mod language;
// A figure to SVG text.
pub mod charts;
// Figures to files: CSV, JSON, a workbook, a report.
pub mod export;
// What page and worker say to each other.
pub mod protocol;
// All that the worker does, as plain Rust.
pub mod session;
// Practice with the ZRM: fictional people whose figures change as their scores do.
pub mod training;
// What the page shows, as a value, and the pure step from one to the next.
pub mod state;
// The page itself: Yew components and the browser.
#[cfg(target_arch = "wasm32")]
pub mod app;
