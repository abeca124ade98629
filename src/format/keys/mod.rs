//! The keys of the file, version 1: the one table from which the decoder, the JSON Schema, `docs/format.md` and the
//! "did you mean" of unknown keys come.
//!
//! A key that several maps allow is a constant, listed in each of them; a key of one map stands in its list. So a new
//! key is one entry here. The order of a map's keys is the order in which new keys are written.

mod commitment;
mod key;
mod kpi;
mod mark;
mod measure;
mod note;
mod plan;
#[cfg(test)]
mod tests;
mod word;

pub use commitment::{EXTENSION, RELATIVE, SERIES};
pub use key::{Choice, Key, MOST_KEYS, Map, OWN, Type};
pub use kpi::{BASELINE, DATED_TARGET, KPI, OBSERVATION, TARGET};
pub use mark::{CONFIRMED, CONFIRMED_KEY, DONE, DONE_KEY, DROPPED, ENTRY, MARK, STARTED, TAKEN_OUT};
pub use measure::{MEASURE, STEP};
pub use plan::{EVENT, EXECUTOR, PLAN, SECTION, SOURCE, maps};
pub use word::{DIRECTION, DIRECTIONS, EVERY, HOW_OFTEN, KPI_KIND, KPI_KINDS, STEP_KIND, STEP_KINDS};
