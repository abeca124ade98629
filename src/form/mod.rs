//! The form that executors fill in: what it holds before it is drawn, and the marks by which it is known again.
//!
//! A form is drawn as a workbook and comes back filled. What the program must find in it again is in no language: a
//! hidden row with the keys of the columns, a hidden column with the id of each row, and the seal of each row, which says
//! whether id, number and title still belong together.

mod build;
mod chosen;
mod content;
mod mark;
mod rows;

pub use build::{Led, Request};
pub use content::{Ask, Entry, Form, Front, Row};
pub use mark::{AS_OF, END, FORM, LEAD, PERIOD, PLAN, SEAL, Slot, VERSION, identity, seal};
