//! Tests in three browser engines. `cargo xtask test` builds the page and runs them; by hand:
//!
//! ```sh
//! GROEIBEELD_PAGE=dist/groeibeeld.html GROEIBEELD_AXE=node_modules/axe-core/axe.min.js \
//!     dbus-run-session -- xvfb-run -a cargo test --test browser -- --include-ignored --test-threads=1
//! ```
//!
//! | variable | what |
//! |---|---|
//! | `GROEIBEELD_PAGE` | the built page |
//! | `GROEIBEELD_AXE` | axe-core's `axe.min.js` |
//! | `GROEIBEELD_GECKODRIVER` | geckodriver, where it is not on the path |
//! | `GROEIBEELD_ENGINE` | `chromium`, `firefox` or `webkit`: only that one |

mod composing;
mod errors_summary;
mod harness;
mod help;
mod house;
mod page;
mod presenting;
mod printing;
mod report;
mod saving;
mod screens;
mod self_test;
mod sorting;
mod stopping;
mod training;
mod trust;
mod undoing;
mod values;
