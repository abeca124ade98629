//! A revised document against the plan that is kept: what it says otherwise, and the changes that carry it out.
//!
//! `pairs` finds which line of the document is which of the plan, `revise` goes through them (`words`, `deadline`,
//! `bodies` say what of a line is another), `addition` has what is new and `vanished` what is gone. Nothing is renumbered
//! and no mark touched: a deadline is extended, what is gone is dropped, and what a person must decide is only listed.

mod addition;
mod besides;
mod bodies;
mod column;
mod deadline;
mod entry;
mod pairs;
mod place;
mod revise;
mod reviser;
mod taken;
mod terms;
mod vanished;
mod words;

pub use entry::{Entry, Fact, Topic, Why};
pub use revise::{Revision, revise};
pub use terms::Terms;
