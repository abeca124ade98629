//! The rules: what a plan that can be read may still have wrong with it.
//!
//! Each rule is a file in `rules` with its docs inside; the registry lists them by id. A finding names its place by
//! route, or by bytes where the rule is about the text itself; lines are looked up when it is drawn. Faults that the
//! reader finds have their rules here too, so that `--explain` and the examples know them.

mod allow;
mod baseline;
mod commitment;
mod finding;
mod indicator;
mod line;
mod number;
mod registry;
mod rules;
mod script;
mod title;

pub use allow::{Allowance, allowances};
pub use baseline::Baseline;
pub use finding::{Finding, Report, Severity, Where};
pub use registry::{RULES, Rule, Run, Selection, rule};

use chrono::NaiveDate;

use crate::model::Plan;

/// What the rules look at.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// Today, in the plan's zone.
    pub day: NaiveDate,
}

/// Everything the selected rules have to say about a plan.
#[must_use]
pub fn check_plan(subject: Subject<'_>, selection: &Selection) -> Vec<Finding> {
    let mut findings = finding::Findings::default();
    for rule in RULES.iter().filter(|rule| selection.matches(rule)) {
        if let Run::Plan(run) = rule.run {
            let mut report = finding::Report::new(rule, &mut findings);
            run(subject, &mut report);
        }
    }
    findings.finish()
}

/// Everything the selected rules have to say about a text, plan or not.
#[must_use]
pub fn check_text(text: &str, selection: &Selection) -> Vec<Finding> {
    let mut findings = finding::Findings::default();
    for rule in RULES.iter().filter(|rule| selection.matches(rule)) {
        if let Run::Text(run) = rule.run {
            let mut report = finding::Report::new(rule, &mut findings);
            run(text, &mut report);
        }
    }
    findings.finish()
}
