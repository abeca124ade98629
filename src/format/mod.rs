//! The file of a plan: the tree of its text as a plan, and back.
//!
//! `keys` says which keys there are; `decode` makes the plan and gathers every fault; `find` leads from a place in the
//! plan to its bytes; `edit` writes changes into the text.

mod decode;
mod detect;
mod docs;
mod edit;
mod encode;
mod example;
mod expected;
mod find;
pub mod keys;
mod name;
mod part;
mod schema;
mod undo;
mod value;

pub use decode::{Reading, read};
pub use detect::Kind;
pub use docs::page;
pub use edit::{edit, edit_in_turn};
pub use expected::{Expected, Visited, walk};
pub use find::Finder;
pub use name::{Occurrence, occurrences, rename};
pub use schema::schema;
