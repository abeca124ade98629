//! A number is none.

use crate::check::finding::Severity;
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "bad-number",
    severity: Severity::Error,
    opt_in: false,
    summary: "a number that is none",
    explanation: "Values are exact decimals: digits and a decimal point, such as `29800000` or `3.6`. \
Commas, blanks and units mean different things in different countries, so none is guessed at; the unit \
has a key of its own.",
    run: Run::Reader,
};
