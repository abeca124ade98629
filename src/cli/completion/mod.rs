//! What a shell offers while a command is typed.
//!
//! The script of a shell calls the program again with the words typed so far, and the program answers with what could
//! come next: commands and options, and from the plan that the same words name, its ids, executors and periods. A plan
//! that is missing or broken offers nothing, and says nothing either: somebody is in the middle of a line.

mod attach;
mod column;
mod context;
mod id;
mod offer;
mod period;
mod shell;
mod term;
mod word;

use std::ffi::OsString;
use std::process::ExitCode;
use std::sync::Arc;

use clap::Command;
use clap_complete::engine::{CompletionCandidate, complete};

use super::ability::Abilities;
use super::env::Env;
use super::help::{self, Extent};
use super::output;
use context::Context;
pub(super) use shell::Shell;
use shell::Typed;

/// Answers the script of a shell, if it is one that calls. Whatever goes wrong, nothing is offered.
pub(super) fn answer(
    env: &Env,
    program: fn() -> Command,
    abilities: Abilities,
    arguments: Vec<OsString>,
) -> Option<ExitCode> {
    let asked = env.completion()?;
    if let Some(typed) = Shell::named(&asked.shell).and_then(|shell| Typed::new(shell, asked, arguments)) {
        let offered = offered(&typed, env, program, abilities);
        // Where the shell no longer listens, there is nobody to tell.
        let _ = output::print(&typed.written(&offered));
    }
    Some(ExitCode::SUCCESS)
}

/// What can come where the cursor is.
fn offered(
    typed: &Typed,
    env: &Env,
    program: fn() -> Command,
    abilities: Abilities,
) -> Vec<CompletionCandidate> {
    let (current, before) = typed
        .words
        .split_last()
        .map_or((OsString::new(), &[][..]), |(current, before)| (current.clone(), before));
    let context = Arc::new(Context::new(before, env, program));
    let mut command = attach::attach(help::shown(program(), Extent::Page, abilities), &context);
    let index = before.len();
    let mut offered =
        complete(&mut command, typed.words.clone(), index, env.folder().map(std::path::PathBuf::as_path))
            .unwrap_or_default();
    // Options are offered once a dash is typed, or where a command is given nothing else.
    let is_option = |one: &CompletionCandidate| one.get_value().as_encoded_bytes().starts_with(b"-");
    let is_given_more = command
        .find_subcommand(&context.command)
        .is_none_or(|command| command.get_positionals().next().is_some());
    if current.is_empty() && (is_given_more || offered.iter().any(|one| !is_option(one))) {
        offered.retain(|one| !is_option(one) || one.get_help().is_none());
    }
    offered
}
