//! There are more faults than are shown.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "more",
    severity: Severity::Error,
    opt_in: false,
    summary: "more faults than are shown",
    explanation: "After a thousand faults the rest is only counted: nobody reads that many, and most \
of them usually have one cause. Mend the first ones and check again.",
    run: Run::Reader,
};
