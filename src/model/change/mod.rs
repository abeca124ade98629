//! Changes of a plan: what is asked, what it comes to, and the edits that carry it out.

mod amend;
mod amendment;
mod edit;
mod fact;
mod refusal;
mod request;
mod resolve;
#[cfg(test)]
mod tests;
mod wording;

pub use amendment::{Amendment, Body, Part, Wording};
pub use edit::{Change, Edit, MarkKind, Target};
pub use fact::{Fact, Resolved};
pub use request::{Conditions, LogDetails, MarkDetails, Request, Undo};
