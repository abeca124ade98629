//! A key that the format does not have.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-key",
    severity: Severity::Error,
    opt_in: false,
    summary: "a key that the format does not have",
    explanation: "Nothing in a plan is ever silently ignored, so a misspelt key is an error. Keys of your own begin \
with `x-`: they are kept, shown by `show`, and written to JSON.",
    run: Run::Reader,
};
