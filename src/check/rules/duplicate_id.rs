//! An id is given twice.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "duplicate-id",
    severity: Severity::Error,
    opt_in: false,
    summary: "an id is given twice",
    explanation: "An id names one thing: `9.2` in a letter, a command or a report must lead to one \
line. Two branches that each added a measure often meet like this. Give the newer one a number that was \
never used, and never use a number again.",
    run: Run::Reader,
};
