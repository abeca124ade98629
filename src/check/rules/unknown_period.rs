//! A period does not belong to its series.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-period",
    severity: Severity::Error,
    opt_in: false,
    summary: "a period that the series does not have",
    explanation: "A report marked for a period outside its series would never be counted: the item \
would stay overdue though somebody delivered. Write one of the periods between `from` and `until`, or \
change the series if the act did.",
    run: Run::Reader,
};
