//! A key that must be there is not.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "missing-key",
    severity: Severity::Error,
    opt_in: false,
    summary: "a key that must be there is not",
    explanation: "Without an id a line cannot be named, without a title nobody knows what was \
promised, without a day a mark says nothing. Add the key that the message names.",
    run: Run::Reader,
};
