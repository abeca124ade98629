//! What comes of decoding.

use crate::model::Plan;
use crate::problem::Problem;

/// What a text says.
pub(in crate::format) struct Decoded {
    /// The plan, if its places are those of the text.
    pub(in crate::format) plan: Option<Plan>,
    /// What there is of it, if they are not.
    pub(in crate::format) parts: Option<Plan>,
    /// Every fault, in the order of the text.
    pub(in crate::format) problems: Vec<Problem>,
}

impl Decoded {
    /// A text that is no plan.
    pub(super) fn nothing(problems: Vec<Problem>) -> Self {
        Self { plan: None, parts: None, problems }
    }
}
