//! How many items are in which state, by section, executor, lead, funding source or plan, with both rates.

mod columns;
mod group;
mod view;

pub use columns::{COLUMNS, SummaryCell};
pub(super) use group::of_plan;
pub use group::{By, Group, Summary, find};
pub use view::{document, objects, sheet};
pub(super) use view::{groups, progress};
