//! What a text says on a day.

use std::cell::OnceCell;
use std::sync::Arc;

use chrono::NaiveDate;

use super::options::Options;
use super::position::{Encoding, Positions};
use crate::check::{self, Selection};
use crate::format::{self, Reading};
use crate::model::{Place, Plan};
use crate::problem::Problem;
use crate::render::Words;
use crate::report::{PlanFile, Portfolio, View};
use crate::syntax::{self, LineIndex, Tree};

/// A text, what could be read of it, and what is wrong with it.
pub(super) struct Snapshot {
    pub(super) text: Arc<String>,
    pub(super) tree: Tree,
    /// The plan, or what could be read of it, with its day.
    pub(super) portfolio: Portfolio,
    /// Whether that is the whole plan, so that its places are those of the text.
    pub(super) is_whole: bool,
    /// The words of the language asked for, else of the plan's own.
    pub(super) words: Words,
    lines: LineIndex,
    faults: Vec<Problem>,
    findings: OnceCell<Vec<Problem>>,
}

impl Snapshot {
    pub(super) fn new(text: &str, options: &Options<'_>) -> Self {
        let text = Arc::new(text.to_owned());
        let reading = match syntax::text(text.as_bytes()) {
            Ok(_) => format::read(text.as_str()),
            // What no plan holds costs nothing here either.
            Err(problem) => {
                Reading { tree: Tree::new(String::new()), plan: None, parts: None, problems: vec![problem] }
            }
        };
        let Reading { tree, plan, parts, problems: faults } = reading;
        let is_whole = plan.is_some();
        let plan = plan.or(parts).unwrap_or_default();
        let day = (options.today)(plan.timezone.as_deref());
        let language = options.language.clone();
        let words = Words::new(language.as_deref().or(plan.language.as_deref()));
        let file = PlanFile { name: None, path: String::new(), plan, day };
        Self {
            lines: LineIndex::of(Arc::clone(&text)),
            text,
            tree,
            portfolio: Portfolio { files: vec![file], language },
            is_whole,
            words,
            faults,
            findings: OnceCell::new(),
        }
    }

    /// Whether the day it was made for has not ended.
    pub(super) fn is_of_today(&self, options: &Options<'_>) -> bool {
        self.day() == (options.today)(self.plan().timezone.as_deref())
    }

    /// The plan with its day.
    pub(super) fn file(&self) -> &PlanFile {
        self.portfolio.first()
    }

    /// The plan, or what could be read of it.
    pub(super) fn plan(&self) -> &Plan {
        &self.file().plan
    }

    pub(super) fn day(&self) -> NaiveDate {
        self.file().day
    }

    /// Whether nothing keeps the plan from being changed.
    pub(super) fn is_sound(&self) -> bool {
        self.is_whole && self.faults.is_empty()
    }

    /// Everything `check` finds, in the order of the text.
    pub(super) fn findings(&self) -> &[Problem] {
        self.findings.get_or_init(|| {
            let plan = self.is_whole.then(|| self.plan());
            check::find(&self.tree, plan, self.faults.clone(), &Selection::default(), self.day(), |_| None)
        })
    }

    /// The lines of the text in positions of the client.
    pub(super) fn positions(&self, encoding: Encoding) -> Positions<'_> {
        Positions::new(&self.text, &self.lines, encoding)
    }

    /// Works with the plan as the rooms of answers see it.
    pub(super) fn with_view<T>(&self, work: impl FnOnce(&View<'_>) -> T) -> T {
        let line_of = |_: &PlanFile, _: &Place| None;
        work(&View { portfolio: &self.portfolio, line_of: &line_of })
    }
}
