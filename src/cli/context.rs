//! What a command that answers from plans works with.

use super::output::Output;
use crate::report::View;

/// The plans, and where the answer goes.
pub(super) struct Context<'a> {
    pub(super) view: View<'a>,
    pub(super) output: Output<'a>,
}
