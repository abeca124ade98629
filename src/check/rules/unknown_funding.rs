//! A funding source is not in the table.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-funding",
    severity: Severity::Error,
    opt_in: false,
    summary: "a funding source that the table `funding` does not have",
    explanation: "A plan with a table of funding sources names each there once, so that sums by source \
are right. Correct the id, or add it to `funding:` at the top.",
    run: Run::Reader,
};
