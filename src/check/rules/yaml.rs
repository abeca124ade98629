//! The file is not readable as YAML.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "yaml",
    severity: Severity::Error,
    opt_in: false,
    summary: "the file is not readable as YAML",
    explanation: "Where the text stops being YAML, everything behind that place is unknown, so nothing \
can be said of the plan. It is usually an indentation that does not fit, a quote or bracket that is not \
closed, or a text with `: ` in it that wants quotes.\n\nMend the place shown and check again: what \
stands behind it is looked at only then.",
    run: Run::Reader,
};
