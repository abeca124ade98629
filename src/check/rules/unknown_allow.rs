//! A comment accepts findings of a rule that does not exist.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-allow",
    severity: Severity::Error,
    opt_in: false,
    summary: "a comment accepts findings of a rule that does not exist",
    explanation: "A misspelt rule in `# roadmap: allow RULE` accepts nothing, while its writer \
believes it does. Correct the name; `roadmap check --explain all` lists every rule.",
    run: Run::Allowances,
};
