//! A language tag is none.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "unknown-language",
    severity: Severity::Error,
    opt_in: false,
    summary: "a language tag that is none",
    explanation: "Texts are kept under BCP 47 tags such as `uz`, `uz-Latn`, `ru` or `en`. A text under \
any other name would never be shown.",
    run: Run::Reader,
};
