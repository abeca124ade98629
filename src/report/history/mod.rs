//! Every recorded change of a part of a plan, one line each: who, when, from what to what.

mod columns;
mod entry;
mod view;

pub use columns::{COLUMNS, EntryCell};
pub use entry::{Entry, Recorded};
pub use view::{document, objects, sheet};
