//! A target falls due no later than the one before it.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "target-order",
    severity: Severity::Error,
    opt_in: false,
    summary: "a target falls due no later than the one before it",
    explanation: "`targets` is a path: what is expected on a day is read off the line from one target \
to the next, and the last one is the promise. List them by day, each day once.",
    run: Run::Reader,
};
