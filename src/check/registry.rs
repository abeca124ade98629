//! Everything that `check` can report, by its code, and which of it is selected.

use std::sync::LazyLock;

use super::rule::Run;
use super::rules;
use crate::problem::{ARGUMENT, Code, Problem, READER};
use crate::suggestion::nearest;

/// The codes of the reader and of the rules, by id.
pub static CODES: LazyLock<Vec<&'static Code>> = LazyLock::new(|| {
    let rules = rules::ALL.iter().map(|rule| &rule.code);
    let mut codes: Vec<&'static Code> = READER.iter().copied().chain(rules).collect();
    codes.sort_by_key(|code| code.id);
    codes
});

/// The code of an id.
#[must_use]
pub fn code(id: &str) -> Option<&'static Code> {
    CODES.iter().find(|code| code.id == id).copied()
}

/// The code that an argument names.
///
/// # Errors
/// There is none of this id.
pub fn named(id: &str) -> Result<&'static Code, Problem> {
    code(id).ok_or_else(|| {
        let hint = match nearest(id, CODES.iter().map(|code| code.id)) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "`roadmap check --explain all` lists every rule".into(),
        };
        Problem::new(&ARGUMENT, format!("there is no rule `{id}`")).hint(hint)
    })
}

/// Whether a rule runs only when it is selected.
#[must_use]
pub fn is_opt_in(code: &Code) -> bool {
    rules::ALL.iter().any(|rule| rule.opt_in && rule.code.id == code.id)
}

/// Whether a rule needs an older version to hold the plan against.
#[must_use]
pub fn is_about_two_versions(code: &Code) -> bool {
    rules::ALL.iter().any(|rule| matches!(rule.run, Run::Since(_)) && rule.code.id == code.id)
}

/// Which codes are reported.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Selection {
    /// The codes named by `select` (absent: all that are not opt-in; `all`: every one) without those named by
    /// `ignore`.
    ///
    /// # Errors
    /// The first name that is no code.
    pub fn new(select: Vec<String>, ignore: Vec<String>) -> Result<Self, Problem> {
        for id in select.iter().chain(&ignore).filter(|id| *id != "all") {
            named(id)?;
        }
        Ok(Self { select, ignore })
    }

    /// The codes that are selected by their names.
    pub fn selected(&self) -> impl Iterator<Item = &'static Code> {
        self.select.iter().filter_map(|id| code(id))
    }

    /// Whether a code is reported.
    #[must_use]
    pub fn matches(&self, code: &Code) -> bool {
        let named = |names: &[String]| names.iter().any(|name| name == code.id || name == "all");
        let selected = if self.select.is_empty() { !is_opt_in(code) } else { named(&self.select) };
        selected && !named(&self.ignore)
    }
}
