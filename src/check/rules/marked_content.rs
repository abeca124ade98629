//! A content line has a deadline.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "marked-content",
    severity: Severity::Error,
    opt_in: false,
    summary: "a content line with a deadline",
    explanation: "`kind: content` is for lines that only say what another step must contain; they are \
never due and never counted. A line with a deadline is a step: remove `kind: content`, or the deadline.",
    run: Run::Reader,
};
