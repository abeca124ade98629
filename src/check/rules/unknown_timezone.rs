//! A time zone does not exist.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-timezone",
    severity: Severity::Error,
    opt_in: false,
    summary: "a time zone that does not exist",
    explanation: "The time zone decides when a day ends and so what is overdue. Write an IANA name \
such as `Asia/Tashkent`; offsets such as `+05:00` do not say when clocks change.",
    run: Run::Reader,
};
