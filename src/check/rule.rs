//! A rule: its code and what it runs.

use super::base::Since;
use super::report::Report;
use super::subject::Subject;
use crate::problem::Code;
use crate::syntax::Tree;

/// A rule.
#[derive(Debug)]
pub struct Rule {
    /// What it finds.
    pub code: Code,
    /// Whether it runs only when it is selected.
    pub opt_in: bool,
    /// How it is run.
    pub run: Run,
}

/// How a rule is run.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// On the plan.
    Plan(fn(Subject<'_>, &mut Report<'_>)),
    /// On the text, whether it is a plan or not.
    Text(fn(&str, &mut Report<'_>)),
    /// On the tree of the text, whether it is a plan or not.
    Tree(fn(&Tree, &mut Report<'_>)),
    /// On the plan beside an older version of it.
    Since(fn(Since<'_>, &mut Report<'_>)),
}
