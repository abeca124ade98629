//! What an answer can say of a numbered line.

mod beside;
mod columns;
mod due;
mod record;
mod remark;
mod standing;
mod text;
mod value;

pub use beside::beside;
pub(super) use columns::row;
pub use columns::{COLUMNS, LineCell, value};
pub(crate) use due::due_in_words;
pub(super) use due::original_day;
pub(super) use record::own;
pub(super) use remark::missing;
pub(crate) use standing::standing;
pub(super) use text::{counts, funding, late_in_words};
pub(crate) use text::{executors, title, title_of};
