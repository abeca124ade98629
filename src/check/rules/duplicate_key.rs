//! A key stands twice in the same map.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "duplicate-key",
    severity: Severity::Error,
    opt_in: false,
    summary: "a key stands twice in the same map",
    explanation: "YAML readers disagree which of the two counts, so one person's edit would hide \
another's. This happens easily when two branches are merged. Keep one of them.",
    run: Run::Reader,
};
