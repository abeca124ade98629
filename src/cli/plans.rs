//! The plans a command works on: read, and each with its own "today".

use std::collections::HashMap;
use std::sync::Arc;

use super::args::Global;
use super::env::Env;
use super::error::Failure;
use super::load::{LoadedFile, Missing};
use super::name::shown;
use super::source::Sources;
use crate::model::{Place, Plan};
use crate::report::{PlanFile, Portfolio};
use crate::yaml::{self, Finder, LineIndex};

/// The plans, and their lines where those are asked for.
pub(super) struct Plans {
    pub(super) portfolio: Portfolio,
    lines: HashMap<String, Lines>,
}

/// Where the parts of a plan stand, and in which lines.
struct Lines {
    finder: Finder,
    lines: LineIndex,
}

impl Lines {
    fn new(text: Arc<str>) -> Self {
        Self { finder: Finder::new(Arc::clone(&text)), lines: LineIndex::new(text) }
    }
}

impl Plans {
    /// Reads every plan asked for, and says what is missing. `with_lines` keeps what [`Plans::line_of`] looks at.
    ///
    /// # Errors
    /// All that is wrong, where no plan is sound.
    pub(super) fn read(global: &Global, env: &Env, with_lines: bool) -> Result<(Self, Missing), Failure> {
        let loaded =
            Sources::find(&[], global, env)?.read(env, |path, bytes| match yaml::read_bytes(&bytes) {
                Ok((text, plan)) => Ok((plan, with_lines.then(|| Lines::new(text.into())))),
                Err(problems) => Err(Failure::of_file(shown(path), bytes, problems)),
            });
        loaded.report_skipped();
        let (sound, missing) = loaded.split();
        if sound.is_empty() {
            return Err(missing.alone());
        }
        let mut lines = HashMap::new();
        let mut files = Vec::with_capacity(sound.len());
        for LoadedFile { path, name, content: (plan, of_plan) } in sound {
            let path = shown(&path);
            lines.extend(of_plan.map(|of_plan| (path.clone(), of_plan)));
            files.push(file(path, name, plan, global, env));
        }
        Ok((Self { portfolio: Portfolio { files, language: global.lang.clone() }, lines }, missing))
    }

    /// One plan alone, of which no lines are asked for.
    pub(super) fn of(file: PlanFile, global: &Global) -> Self {
        let portfolio = Portfolio { files: vec![file], language: global.lang.clone() };
        Self { portfolio, lines: HashMap::new() }
    }

    /// The line of a place; the text is looked at when the first line is asked for.
    pub(super) fn line_of(&self, file: &PlanFile, place: &Place) -> Option<usize> {
        let Lines { finder, lines } = self.lines.get(&file.path)?;
        finder.value(place).map(|span| lines.line(span.start))
    }
}

/// A plan with its own day.
pub(super) fn file(path: String, name: Option<String>, plan: Plan, global: &Global, env: &Env) -> PlanFile {
    let day = global.as_of.unwrap_or_else(|| env.today(plan.timezone.as_deref()));
    PlanFile { name, path, plan, day }
}
