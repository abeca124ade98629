//! All checks of one text, in their order.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::allow;
use super::base::{Base, Since};
use super::known::Known;
use super::registry::Selection;
use super::report::{Findings, Report, Where};
use super::rule::Run;
use super::rules;
use super::subject::Subject;
use crate::format::{Finder, Reading};
use crate::model::Plan;
use crate::problem::{Problem, TOO_LARGE};
use crate::syntax::{LineIndex, Tree};

/// Rules that say that something is not there; silent about a plan that could not be read whole.
const ABOUT_WHAT_IS_MISSING: [&str; 10] = [
    "confirmed-not-done",
    "direction-assumed",
    "extension-without-reason",
    "missing-translation",
    "no-deadline",
    "no-target-date",
    "no-unit",
    "number-gap",
    "unused-executor",
    "unused-funding",
];

/// Everything the reader and the selected rules find in a text on a day, in the order of the text.
#[must_use]
pub fn run(reading: Reading, selection: &Selection, day: NaiveDate) -> Vec<Problem> {
    run_since(reading, selection, day, |_| None)
}

/// The same, and what the selected rules find against an older version, which is looked for only where the plan could be
/// read whole.
#[must_use]
pub fn run_since(
    reading: Reading,
    selection: &Selection,
    day: NaiveDate,
    base: impl FnOnce(&Plan) -> Option<Base>,
) -> Vec<Problem> {
    find(&reading.tree, reading.plan.as_ref(), reading.problems, selection, day, base)
}

/// The same of a text that was read already: what the reader found in it comes with it.
#[must_use]
pub fn find(
    tree: &Tree,
    plan: Option<&Plan>,
    mut found: Vec<Problem>,
    selection: &Selection,
    day: NaiveDate,
    base: impl FnOnce(&Plan) -> Option<Base>,
) -> Vec<Problem> {
    // Nobody wants to know what else is wrong with a text that is no plan by far.
    if found.iter().any(|problem| *problem.code == TOO_LARGE) {
        return found;
    }
    found.retain(|problem| selection.matches(problem.code));
    let (text, lines) = (tree.text(), tree.lines());
    let finder = Finder::new(tree);
    let mut findings = check_text(tree, selection);
    if let Some(plan) = plan {
        let mut of_plan = check_plan(plan, day, &finder, selection);
        if found.is_empty()
            && let Some(base) = base(plan)
        {
            of_plan.extend(check_since(Since { plan, base: &base }, &finder, selection));
        }
        if !found.is_empty() {
            leave_follow_ups_out(&mut of_plan, &found, lines);
        }
        findings.extend(of_plan);
    }
    found.extend(findings);
    allow::apply(&mut found, text, lines, selection);
    found.sort_by_key(|problem| problem.span);
    found
}

/// Everything the selected rules find in a plan on a day.
#[must_use]
pub fn check_plan(plan: &Plan, day: NaiveDate, finder: &Finder<'_>, selection: &Selection) -> Vec<Problem> {
    let mut findings = Findings::default();
    let known = Known::default();
    let subject = Subject { plan, day, known: &known };
    let locate = |at: Where| at.span(finder);
    for rule in rules::ALL.iter().filter(|rule| selection.matches(&rule.code)) {
        if let Run::Plan(run) = rule.run {
            run(subject, &mut Report::new(&rule.code, &locate, &mut findings));
        }
    }
    findings.finish()
}

/// Everything the selected rules find in a plan beside an older version of it.
#[must_use]
pub fn check_since(since: Since<'_>, finder: &Finder<'_>, selection: &Selection) -> Vec<Problem> {
    let mut findings = Findings::default();
    let locate = |at: Where| at.span(finder);
    for rule in rules::ALL.iter().filter(|rule| selection.matches(&rule.code)) {
        if let Run::Since(run) = rule.run {
            run(since, &mut Report::new(&rule.code, &locate, &mut findings));
        }
    }
    findings.finish()
}

/// Everything the selected rules find in a text, plan or not.
#[must_use]
pub fn check_text(tree: &Tree, selection: &Selection) -> Vec<Problem> {
    let mut findings = Findings::default();
    let finder = Finder::new(tree);
    let locate = |at: Where| at.span(&finder);
    for rule in rules::ALL.iter().filter(|rule| selection.matches(&rule.code)) {
        let report = &mut Report::new(&rule.code, &locate, &mut findings);
        match rule.run {
            Run::Text(run) => run(tree.text(), report),
            Run::Tree(run) => run(tree, report),
            Run::Plan(_) | Run::Since(_) => {}
        }
    }
    findings.finish()
}

/// Takes out what only follows from the faults of the reader: what it could not read looks as if it were missing, and
/// what it refused on a line must not be reported twice in other words.
fn leave_follow_ups_out(findings: &mut Vec<Problem>, faults: &[Problem], lines: &LineIndex) {
    let line_of = |problem: &Problem| problem.span.map(|span| lines.line(span.start));
    let refused: HashSet<usize> = faults.iter().filter_map(line_of).collect();
    findings.retain(|problem| {
        !ABOUT_WHAT_IS_MISSING.contains(&problem.code.id)
            && line_of(problem).is_none_or(|line| !refused.contains(&line))
    });
}
