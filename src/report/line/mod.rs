//! What an answer can say of a numbered line.

mod columns;
mod due;
mod record;
mod remark;
mod standing;
mod text;
mod value;

pub(super) use columns::row;
pub use columns::{COLUMNS, LineCell, value};
pub(super) use due::{due_in_words, original_day};
pub(super) use record::own;
pub(super) use remark::missing;
pub(super) use standing::standing;
pub(super) use text::{counts, executors, funding, late_in_words, title, title_of};
