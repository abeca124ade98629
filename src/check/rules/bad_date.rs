//! A day is none.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "bad-date",
    severity: Severity::Error,
    opt_in: false,
    summary: "a day that is none",
    explanation: "A mark, an extension or an observation belongs to one day, written as `2023-04-30`. \
Other orders of day and month are read differently in different countries, so none is guessed at.",
    run: Run::Reader,
};
