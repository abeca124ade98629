//! Changes of a plan: what is asked, what it comes to, and the edits that carry it out.

mod edit;
mod request;
mod resolve;
#[cfg(test)]
mod tests;

pub use edit::{Change, Edit, MarkKind, Part, Target};
pub use request::{MarkDetails, Request, Resolved, Undo};
