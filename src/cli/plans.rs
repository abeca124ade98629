//! The plans a command works on: read, and each with its own "today".

use std::collections::HashMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use super::args::Global;
use super::env::Env;
use super::error::Failure;
use super::load::{self, LoadedFile, Missing};
use super::name::{shown, shown_in};
use super::recorded::{Recorded, recorded};
use super::source::Sources;
use super::store::Content;
use crate::format::Finder;
use crate::model::{Place, Plan};
use crate::report::{PlanFile, Portfolio};
use crate::syntax::Tree;

/// The plans, and their lines where those are asked for.
pub(super) struct Plans {
    pub(super) portfolio: Portfolio,
    trees: HashMap<String, Tree>,
}

/// The lines of places, many for each plan, asked for from several threads.
pub(super) struct Lines<'a>(HashMap<&'a str, (Mutex<Finder<'a>>, &'a Tree)>);

impl Lines<'_> {
    /// The line of a place of a plan whose text was kept.
    pub(super) fn of(&self, file: &PlanFile, place: &Place) -> Option<usize> {
        let (finder, tree) = self.0.get(file.path.as_str())?;
        // What a finder remembers stays true whatever became of another thread.
        let node = finder.lock().unwrap_or_else(PoisonError::into_inner).value(place)?;
        Some(tree.lines().line(node.span().start))
    }
}

impl Plans {
    /// Reads every plan asked for, and says what is missing. `with_lines` keeps what [`Plans::lines`] looks at.
    ///
    /// # Errors
    /// All that is wrong, where no plan is sound.
    pub(super) fn read(global: &Global, env: &Env, with_lines: bool) -> Result<(Self, Missing), Failure> {
        let sources = Sources::find(&[], global, env)?;
        let make = |path: &Path, content: Content| {
            let (name, content) = as_asked(path, content, global, env)?;
            let (tree, plan) = load::plan(name, content)?;
            Ok((plan, with_lines.then_some(tree)))
        };
        let loaded = if global.recorded { sources.read_or_gone(env, make) } else { sources.read(env, make) };
        loaded.report_skipped();
        let (sound, missing) = loaded.split();
        if sound.is_empty() {
            return Err(missing.alone());
        }
        let mut trees = HashMap::new();
        let mut files = Vec::with_capacity(sound.len());
        for LoadedFile { path, name, content: (plan, tree) } in sound {
            let path = shown_in(global.format, &path, env);
            trees.extend(tree.map(|tree| (path.clone(), tree)));
            files.push(file(path, name, plan, global, env));
        }
        Ok((Self { portfolio: Portfolio { files, language: global.lang.clone() }, trees }, missing))
    }

    /// Plans that were read by themselves, each with its tree.
    pub(super) fn with_trees(files: Vec<(PlanFile, Tree)>, global: &Global) -> Self {
        let (files, trees): (Vec<_>, Vec<_>) = files.into_iter().unzip();
        let trees = files.iter().map(|file: &PlanFile| file.path.clone()).zip(trees).collect();
        Self { portfolio: Portfolio { files, language: global.lang.clone() }, trees }
    }

    /// One plan alone, of which no lines are asked for.
    pub(super) fn of(file: PlanFile, global: &Global) -> Self {
        let portfolio = Portfolio { files: vec![file], language: global.lang.clone() };
        Self { portfolio, trees: HashMap::new() }
    }

    /// The lines of places; no text is looked at before the first is asked for.
    pub(super) fn lines(&self) -> Lines<'_> {
        Lines(
            self.trees
                .iter()
                .map(|(path, tree)| (path.as_str(), (Mutex::new(Finder::new(tree)), tree)))
                .collect(),
        )
    }
}

/// The bytes of a plan as they are asked for, as they lie in the work tree or as they were recorded, and what they are
/// called.
pub(super) fn as_asked(
    path: &Path,
    content: Content,
    global: &Global,
    env: &Env,
) -> Result<(String, Content), Failure> {
    if !global.recorded {
        return Ok((shown(path), content));
    }
    let Recorded { bytes, name } = recorded(path, &content, global, env)?;
    Ok((name, bytes.into()))
}

/// A plan with its own day.
pub(super) fn file(path: String, name: Option<String>, plan: Plan, global: &Global, env: &Env) -> PlanFile {
    let day = global.day(env.today(plan.timezone.as_deref()));
    PlanFile { name, path, plan, day }
}
