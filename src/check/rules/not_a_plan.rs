//! The file holds something else than a plan.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "not-a-plan",
    severity: Severity::Error,
    opt_in: false,
    summary: "the file is empty, or YAML of another kind",
    explanation: "A file without `version`, `sections` and `measures` was probably named by mistake, \
so nothing is said of its keys one by one. A plan begins with `version: 1` and has `sections:` or \
`measures:`.",
    run: Run::Reader,
};
