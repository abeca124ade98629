//! The version of the file format is not known.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-version",
    severity: Severity::Error,
    opt_in: false,
    summary: "the version of the file format is not known",
    explanation: "`version` says how the file is to be read. A plan of another version may mean \
something else with the same keys, so it is not guessed at. Write `version: 1`, or use the program the \
plan was written for.",
    run: Run::Reader,
};
