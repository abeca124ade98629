//! The language server: what the rooms above know of a plan, as messages about positions in an open document.
//!
//! `transport` has the stream, `server` the order of messages, `dispatch` leads each to its file. A `Document` is a text as
//! the client has it, a `Snapshot` what that text says; every answer is made from a snapshot. Nothing here writes a file:
//! a change is an edit that the client carries out.

mod action;
mod allowance;
mod completion;
mod context;
mod diagnostic;
mod dispatch;
mod document;
mod edit;
mod hint;
mod hover;
mod options;
mod outline;
mod position;
mod reference;
mod refusal;
mod server;
mod session;
mod snapshot;
mod symbol;
mod transport;

pub use options::{Ending, Options};
pub use server::run;
pub use transport::serve;
