//! What a rule has to say.

use crate::model::Place;

use super::registry::Rule;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The plan is wrong: `check` fails.
    Error,
    /// The plan is probably wrong: `check --strict` fails.
    Warning,
    /// Worth knowing.
    Notice,
}

impl Severity {
    /// The word in machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Notice => "notice",
        }
    }
}

/// Where a finding is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Where {
    /// The value at a place of the plan.
    Value(Place),
    /// The key at a place of the plan; of an element of a list its beginning.
    Key(Place),
    /// Bytes of the text.
    Bytes(usize, usize),
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// The id of its rule.
    pub rule: &'static str,
    /// How bad it is.
    pub severity: Severity,
    /// Where.
    pub at: Where,
    /// What is wrong, with the values concerned in backticks.
    pub message: String,
    /// A way out.
    pub help: Option<String>,
    /// The exact text to put in place of what is underlined, where it is known.
    pub fix: Option<String>,
}

/// Where a rule puts its findings.
pub struct Report<'a> {
    rule: &'a Rule,
    findings: &'a mut Vec<Finding>,
}

impl<'a> Report<'a> {
    pub(super) fn new(rule: &'a Rule, findings: &'a mut Vec<Finding>) -> Self {
        Self { rule, findings }
    }

    /// Puts a finding down; help and fix may be added to it.
    pub(super) fn add(&mut self, at: Where, message: impl Into<String>) -> &mut Finding {
        let (rule, severity) = (self.rule.id, self.rule.severity);
        // An index is not needed where the element was pushed a line before.
        self.findings.push(Finding { rule, severity, at, message: message.into(), help: None, fix: None });
        let last = self.findings.len() - 1;
        &mut self.findings[last]
    }
}

impl Finding {
    /// Adds a way out.
    pub(super) fn help(&mut self, help: impl Into<String>) -> &mut Self {
        self.help = Some(help.into());
        self
    }

    /// Adds the exact text to put in place of what is underlined.
    pub(super) fn fix(&mut self, fix: impl Into<String>) -> &mut Self {
        self.fix = Some(fix.into());
        self
    }
}
