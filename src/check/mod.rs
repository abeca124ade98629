//! The rules: what a plan that can be read may still have wrong with it.
//!
//! A rule with code of its own is a file in `rules`, its docs inside; what the reader finds has a row in
//! [`crate::problem`]. The registry lists both by id, so that `--select`, `--explain` and the examples know them all.
//! `run` has the order in which a text is checked.

mod allow;
mod base;
mod baseline;
mod commitment;
mod indicator;
mod known;
mod line;
mod number;
mod rare;
mod registry;
mod report;
mod rule;
mod rules;
mod run;
mod scope;
mod script;
mod some;
mod subject;
mod text;
mod when;

pub use base::{Base, Since};
pub use baseline::Baseline;
pub use registry::{CODES, Selection, code, is_about_two_versions, is_opt_in, named};
pub use report::{Report, Where};
pub use rule::{Rule, Run};
pub use rules::ALL as RULES;
pub use run::{check_plan, check_text, find, run, run_since};
pub use subject::Subject;
