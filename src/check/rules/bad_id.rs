//! An id cannot be one.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "bad-id",
    severity: Severity::Error,
    opt_in: false,
    summary: "an id that cannot be one",
    explanation: "An id is an integer or a text of letters, digits, `.` and `-`, so that it can be \
typed in a command. A fraction such as `1.10` is refused without quotes, since YAML reads it as 1.1: \
write `\"1.10\"`.",
    run: Run::Reader,
};
