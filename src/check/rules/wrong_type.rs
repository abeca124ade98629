//! A value is of another kind than its key holds.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "wrong-type",
    severity: Severity::Error,
    opt_in: false,
    summary: "a value of another kind than its key holds",
    explanation: "A list where one value belongs, a word where a map belongs, one day for a series \
that is done period by period: such a value cannot be understood, and nothing in a plan is ever silently \
ignored. The message says what is expected.",
    run: Run::Reader,
};
