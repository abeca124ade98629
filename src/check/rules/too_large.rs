//! Something is larger than any plan needs.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "too-large",
    severity: Severity::Error,
    opt_in: false,
    summary: "something is larger or deeper than any plan needs",
    explanation: "Limits keep a hostile file from harming the machine that reads it: what aliases stand for, \
100,000 keys in one map, a line of a megabyte, a gigabyte in all. A plan of a million steps stays \
far below each of them. The README lists them all.",
    run: Run::Reader,
};
