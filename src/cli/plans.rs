//! The plans a command works on: read, and each with its own "today".

use std::collections::HashMap;
use std::sync::OnceLock;

use super::args::Global;
use super::env::Env;
use super::error::Failure;
use super::load::{LoadedFile, Missing};
use super::name::shown;
use super::source::Sources;
use crate::model::{Place, Plan};
use crate::render::diagnostic::Examined;
use crate::report::{PlanFile, Portfolio};
use crate::yaml::{self, Locator};

/// The plans, and the texts they were read from where lines are asked for.
pub(super) struct Plans {
    pub(super) portfolio: Portfolio,
    texts: HashMap<String, Text>,
}

/// A text, and where its parts stand once that was asked for.
struct Text {
    text: String,
    locator: OnceLock<Locator>,
}

impl Plans {
    /// Reads every plan asked for, and says what is missing. `with_lines` keeps what [`Plans::line_of`] looks at.
    ///
    /// # Errors
    /// All that is wrong, where no plan is sound.
    pub(super) fn read(global: &Global, env: &Env, with_lines: bool) -> Result<(Self, Missing), Failure> {
        let loaded = Sources::find(&[], global, env)?.read(env, |path, bytes| {
            let plan = match yaml::read_bytes(&bytes) {
                Ok(plan) => plan,
                Err(faults) => {
                    return Err(Failure::Faults(vec![Examined::faulty(shown(path), bytes, faults)]));
                }
            };
            let text = if with_lines { String::from_utf8(bytes).unwrap_or_default() } else { String::new() };
            Ok((plan, text))
        });
        loaded.report_skipped();
        let (sound, missing) = loaded.split();
        if sound.is_empty() {
            return Err(missing.alone());
        }
        let mut texts = HashMap::new();
        let mut files = Vec::with_capacity(sound.len());
        for LoadedFile { path, name, content: (plan, text) } in sound {
            let path = shown(&path);
            if with_lines {
                texts.insert(path.clone(), Text { text, locator: OnceLock::new() });
            }
            files.push(file(path, name, plan, global, env));
        }
        Ok((Self { portfolio: Portfolio { files, language: global.lang.clone() }, texts }, missing))
    }

    /// One plan alone, of which no lines are asked for.
    pub(super) fn of(file: PlanFile, global: &Global) -> Self {
        let portfolio = Portfolio { files: vec![file], language: global.lang.clone() };
        Self { portfolio, texts: HashMap::new() }
    }

    /// The line of a place; the text is looked at when the first line is asked for.
    pub(super) fn line_of(&self, file: &PlanFile, place: &Place) -> Option<usize> {
        let Text { text, locator } = self.texts.get(&file.path)?;
        locator.get_or_init(|| Locator::new(text)).value(place).map(|spot| spot.line)
    }
}

/// A plan with its own day.
pub(super) fn file(path: String, name: Option<String>, plan: Plan, global: &Global, env: &Env) -> PlanFile {
    let day = global.as_of.unwrap_or_else(|| env.today(plan.timezone.as_deref()));
    PlanFile { name, path, plan, day }
}
