//! A deadline or period is none.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "bad-deadline",
    severity: Severity::Error,
    opt_in: false,
    summary: "a deadline or period that is none",
    explanation: "A deadline that is not understood would never be overdue. Write `2023-04-30`, \
`2023-12`, `2023-Q2`, `2023-H1`, `2023`, `2024/2025`, `2024-01-01/..`, or a series `{every: quarter, \
from: 2023-Q2}`. The year comes first, then the month, then the day, and the calendar must have it.",
    run: Run::Reader,
};
