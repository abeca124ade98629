//! A request that cannot be carried out.

use crate::problem::{Message, Problem, REQUEST};

/// Refuses it, with the reason and perhaps a way out.
pub(super) fn refusal<T>(message: Message, hint: impl Into<Option<Message>>) -> Result<T, Problem> {
    let mut problem = Problem::new(&REQUEST, message);
    problem.hint = hint.into();
    Err(problem)
}
