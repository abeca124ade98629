//! The rules by id, and which of them are to run.

use super::Subject;
use super::finding::{Report, Severity};
use super::rules;
use crate::suggestion::nearest;

/// A rule.
#[derive(Clone, Copy)]
pub struct Rule {
    /// Its name, stable, in kebab-case.
    pub id: &'static str,
    /// How bad its findings are.
    pub severity: Severity,
    /// Whether it runs only when it is selected.
    pub opt_in: bool,
    /// What it finds, in one line.
    pub summary: &'static str,
    /// Why that matters, and what to do.
    pub explanation: &'static str,
    /// How it is run.
    pub run: Run,
}

/// How a rule is run.
#[derive(Clone, Copy)]
pub enum Run {
    /// On the plan.
    Plan(fn(Subject<'_>, &mut Report<'_>)),
    /// On the text, whether it is a plan or not.
    Text(fn(&str, &mut Report<'_>)),
    /// By the reader of plans, whose faults bear its id.
    Reader,
    /// On the comments that accept findings, once all findings are known.
    Allowances,
}

/// Every rule, by id.
pub static RULES: &[Rule] = rules::ALL;

/// The rule of an id.
#[must_use]
pub fn rule(id: &str) -> Option<&'static Rule> {
    RULES.iter().find(|rule| rule.id == id)
}

/// Which rules run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Selection {
    /// The rules named by `select` (absent: all that are not opt-in; `all`: every one) without those named by
    /// `ignore`.
    ///
    /// # Errors
    /// The first name that is no rule, and what was perhaps meant.
    pub fn new(select: Vec<String>, ignore: Vec<String>) -> Result<Self, (String, Option<&'static str>)> {
        for id in select.iter().chain(&ignore) {
            if id != "all" && rule(id).is_none() {
                return Err((id.clone(), nearest(id, RULES.iter().map(|rule| rule.id))));
            }
        }
        Ok(Self { select, ignore })
    }

    /// Whether a rule runs.
    #[must_use]
    pub fn matches(&self, rule: &Rule) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == rule.id || name == "all");
        let selected = if self.select.is_empty() { !rule.opt_in } else { named(&self.select) };
        selected && !named(&self.ignore)
    }
}
