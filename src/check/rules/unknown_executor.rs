//! An executor is not in the table.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-executor",
    severity: Severity::Error,
    opt_in: false,
    summary: "an executor that the table `executors` does not have",
    explanation: "A plan with a table of executors names everybody there once, so that one body has \
one name in every report. An id that is missing there is a slip, or a body nobody has entered. Correct \
the id, or add it to `executors:` at the top.",
    run: Run::Reader,
};
