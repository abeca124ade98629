//! From a document to a plan.
//!
//! `grid` reads documents of every format; from the grid on, nothing knows formats any more: `choice` finds the tables
//! (`heading`, `role`, `layout`), `outline` their sections and measures (`section`, `numbering`, `identity`), `measure`
//! what each row says (`body`, `step`, `term`, `pairing`, `schedule`, `deadline`, `reading`, `name`, `directory`, `free`, `state`,
//! `offer`),
//! `draft` is the plan with a grade for everything that is not plain, and `writer` its text.

mod body;
mod choice;
mod deadline;
mod directory;
mod division;
mod draft;
mod event;
mod free;
pub mod grid;
mod heading;
mod identity;
mod language;
mod layout;
mod leftover;
mod mark;
mod measure;
mod name;
mod numbering;
mod offer;
mod options;
mod outline;
mod pairing;
mod plan;
mod preamble;
mod quote;
mod reading;
pub mod revision;
mod role;
mod schedule;
mod section;
mod slug;
mod state;
mod step;
mod term;
mod wording;
mod writer;

pub use leftover::Leftover;
pub use options::{ColumnList, Options};
pub use plan::{Finding, Imported, plan};
pub use role::Role;
