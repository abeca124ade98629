//! A YAML tag has no meaning in a plan.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-tag",
    severity: Severity::Error,
    opt_in: false,
    summary: "a YAML tag that has no meaning in a plan",
    explanation: "A word that begins with `!` is a tag in YAML and vanishes from the text. Put the \
value in quotes if the sign belongs to it; else remove the tag.",
    run: Run::Reader,
};
