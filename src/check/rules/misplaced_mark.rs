//! A mark stands on a line that is not marked itself.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "misplaced-mark",
    severity: Severity::Error,
    opt_in: false,
    summary: "a mark on a line that is not marked itself",
    explanation: "A measure with steps is done when its steps are, and a content line is part of \
another step. A mark there would say the same thing twice, sometimes differently. Mark the steps.",
    run: Run::Reader,
};
