//! The file holds bytes that are not UTF-8.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "not-utf-8",
    severity: Severity::Error,
    opt_in: false,
    summary: "the file holds bytes that are not UTF-8",
    explanation: "Read in the wrong encoding, every letter beyond a–z becomes another one, and a \
change would write that down. Old editors write Windows-1251 or UTF-16: open the file there and save it \
as UTF-8.",
    run: Run::Reader,
};
