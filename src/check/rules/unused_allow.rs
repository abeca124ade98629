//! A comment accepts findings that are not there.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unused-allow",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a comment accepts findings that are not there",
    explanation: "`# roadmap: allow RULE` accepts what a rule finds on its line or on the next line \
that says something. Once the fault is mended the comment would hide the next one. Take it out, or move \
it to the line it is about.",
    run: Run::Allowances,
};
