//! What git has recorded of a plan: which versions there are, what each of them said, what was in force on a day.

mod ledger;
mod note;
mod past;
mod record;
mod sample;
mod side;
mod since;
mod version;

pub(super) use ledger::{Ledger, day_of, name, zone};
pub(super) use note::{renames as note_renames, shallow as note_shallow, unreadable as note_unreadable};
pub(super) use past::{Recorded, recorded};
pub(super) use record::Record;
pub(super) use side::Side;
pub(super) use since::Asked;
pub(super) use version::{Said, Unreadable};
