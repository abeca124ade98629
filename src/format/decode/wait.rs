//! Deadlines that run from another part of the plan, noted until all of its parts are known.

use crate::syntax::Node;

/// A relative deadline, by the nodes of what it runs from and of the ids of its measure and step.
pub(super) struct Wait {
    pub(super) of: u32,
    pub(super) measure: u32,
    /// 0 of a measure; that is the root, which is not a valid id.
    pub(super) step: u32,
}

impl Wait {
    /// Nothing where the deadline is not relative, or the line it belongs to has no id.
    pub(super) fn new(
        of: Option<Node<'_>>,
        measure: Option<Node<'_>>,
        step: Option<Node<'_>>,
    ) -> Option<Self> {
        Some(Self { of: of?.id(), measure: measure?.id(), step: step.map_or(0, Node::id) })
    }
}
