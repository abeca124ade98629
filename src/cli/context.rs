//! What a command that answers from plans works with.

use super::output::Output;
use super::plans::Plans;

/// The plans, and where the answer goes.
pub(super) struct Context<'a> {
    pub(super) plans: &'a Plans,
    pub(super) output: Output<'a>,
}
