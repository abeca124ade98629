//! A form that comes back: found in its workbook, its cells read as people fill them, its rows turned into requests.
//!
//! Nothing is guessed at. What could be meant in two ways is refused with the sheet and the cell, and then nothing of the
//! form is carried out.

mod cell;
mod head;
mod row;
mod sheet;

pub(in crate::cli) use row::Filled;
pub(super) use sheet::{is_empty, is_workbook, rows};
