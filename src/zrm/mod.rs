//! The Zelfredzaamheid-Matrix: its domains, its five levels and what a score can be. ZRM © GGD Amsterdam; this is not a
//! product of GGD Amsterdam. Names only: the texts of the matrix' cells are not here.
//!
//! Names come from the editions of 2017 (zrmtraining.nl), 2013 and 2010, the supplements on parenting and on children,
//! Mijn ZRM (mijnzrm.nl) and the English names of BMC Psychology 3:33 (2015).
//!
//! ```text
//! level   levels and scores    domain  domains, their series, editions and spellings
//! moment  start, goal, end     name    a label to a domain     vocabulary  the names of one sheet
//! ```

mod domain;
mod level;
mod moment;
mod name;
mod vocabulary;

pub use domain::{Domain, Series};
pub use level::{Level, Missing, Score};
pub use moment::Moment;
pub use name::{DomainName, Named};
pub use vocabulary::Vocabulary;
