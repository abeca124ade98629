//! What the words before the cursor say: the command, the plan, the day and the language.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use clap::{ArgMatches, Command, FromArgMatches as _};

use crate::cli::args::Global;
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::load;
use crate::cli::name::shown;
use crate::cli::plans::file;
use crate::cli::source::Sources;
use crate::cli::store::{self, Content};
use crate::report::offer::Offer;
use crate::report::{PlanFile, Portfolio};

/// A longer plan takes longer to read than somebody waits at a key.
const LARGEST: usize = 4 << 20;

/// What the words before the cursor say.
pub(super) struct Context {
    /// The name of the command; empty where none is typed yet.
    pub(super) command: String,
    /// The ids that are typed already.
    pub(super) given: Vec<String>,
    /// Every command.
    pub(super) commands: Vec<Offer>,
    /// Whether whole measures are meant.
    pub(super) all_steps: bool,
    global: Option<Global>,
    env: Env,
    plans: OnceLock<Option<Portfolio>>,
}

impl Context {
    /// Understands as much of the words as can be understood.
    pub(super) fn new(words: &[OsString], env: &Env, program: fn() -> Command) -> Self {
        let matches = program().ignore_errors(true).try_get_matches_from(words).ok();
        let command = matches.as_ref().and_then(ArgMatches::subcommand);
        let given = |of: &ArgMatches| {
            let ids = ["ids", "pairs", "id", "query"].into_iter();
            let typed = ids.filter_map(|id| of.try_get_many::<String>(id).ok().flatten());
            typed.flatten().cloned().collect()
        };
        let has =
            |of: &ArgMatches, id| of.try_get_one::<bool>(id).ok().flatten().copied().unwrap_or_default();
        let global = matches.as_ref().and_then(|matches| {
            let mut global = Global::from_arg_matches(matches).ok()?;
            global.forget_empty(matches);
            for path in &mut global.files {
                *path = at_home(path, env);
            }
            global.read().ok()?;
            Some(global)
        });
        Self {
            command: command.map(|(name, _)| name.to_owned()).unwrap_or_default(),
            given: command.map(|(_, of)| given(of)).unwrap_or_default(),
            commands: commands(&program()),
            all_steps: command.is_some_and(|(_, of)| has(of, "all_steps")),
            global,
            env: env.unwatched(),
            plans: OnceLock::new(),
        }
    }

    /// The plans that can be read. One so long that the shell would have to wait for it is not.
    pub(super) fn plans(&self) -> Option<&Portfolio> {
        self.plans.get_or_init(|| self.read()).as_ref()
    }

    fn read(&self) -> Option<Portfolio> {
        let global = self.global.as_ref()?;
        let sources = Sources::find(&[], global, &self.env).ok()?;
        let read = sources.read(&self.env, |path: &Path, bytes: Content| {
            if bytes.len() > LARGEST {
                return Err(Failure::io("too long to be read between two keys"));
            }
            load::plan(shown(path), bytes).map(|(_, plan)| plan)
        });
        let (sound, _) = read.split();
        let files: Vec<PlanFile> = sound
            .into_iter()
            .map(|one| file(shown(&one.path), one.name, one.content, global, &self.env))
            .collect();
        (!files.is_empty()).then(|| Portfolio { files, language: global.lang.clone() })
    }

    /// The day asked about.
    pub(super) fn day(&self) -> chrono::NaiveDate {
        let today = self.env.today(None);
        self.plans().map_or(today, Portfolio::day)
    }
}

fn commands(program: &Command) -> Vec<Offer> {
    let about = |command: &Command| command.get_about().map(ToString::to_string).unwrap_or_default();
    program.get_subcommands().map(|command| Offer::new(command.get_name(), about(command))).collect()
}

/// A path as the shell would give it: the home folder in place of `~`.
fn at_home(path: &Path, env: &Env) -> PathBuf {
    match (path.strip_prefix("~"), env.home()) {
        (Ok(rest), Some(home)) if !store::is_there(path) => home.join(rest),
        _ => path.to_owned(),
    }
}
