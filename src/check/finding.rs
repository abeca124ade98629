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
    findings: &'a mut Findings,
}

/// More findings than anybody reads; the rest is counted.
const MOST: usize = 100_000;

/// What the rules have found.
#[derive(Default)]
pub(super) struct Findings {
    all: Vec<Finding>,
    /// How many more there are, and how bad the worst of them is.
    more: Option<(usize, Severity)>,
    /// The last of those that are only counted.
    spare: Option<Finding>,
}

impl Findings {
    /// All of them, and the number of those left out.
    pub(super) fn finish(mut self) -> Vec<Finding> {
        self.all.extend(self.more.map(|(count, severity)| Finding {
            rule: "more",
            severity,
            at: Where::Bytes(0, 0),
            message: format!("{count} more findings are not shown"),
            help: Some("mend some of these, or look at one rule at a time with `--select`".into()),
            fix: None,
        }));
        self.all
    }
}

impl<'a> Report<'a> {
    pub(super) fn new(rule: &'a Rule, findings: &'a mut Findings) -> Self {
        Self { rule, findings }
    }

    /// Puts a finding down; help and fix may be added to it.
    pub(super) fn add(&mut self, at: Where, message: impl Into<String>) -> &mut Finding {
        let (rule, severity) = (self.rule.id, self.rule.severity);
        let finding = Finding { rule, severity, at, message: message.into(), help: None, fix: None };
        let Findings { all, more, spare } = &mut *self.findings;
        if all.len() >= MOST {
            let (count, worst) = more.unwrap_or((0, severity));
            *more = Some((count + 1, worst.min(severity)));
            return spare.insert(finding);
        }
        all.push(finding);
        // An index is not needed where the element was pushed a line before.
        let last = all.len() - 1;
        &mut all[last]
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
