//! `roadmap lsp`

use std::io::{BufReader, stdin, stdout};

use anyhow::Context as _;

use crate::cli::ability::{Ability, Work};
use crate::cli::args::{Format, Global};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::lsp::{self, Ending, Options};

pub(super) const ABILITY: Ability = Ability::new(Work::Without, &[Format::Table]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap lsp                               as an editor starts it
  roadmap lsp --lang ru                     hints and actions in Russian

docs/editor.md says how to switch it on in Neovim, Helix, VS Code and Zed.")]
pub(in crate::cli) struct LspArgs {}

/// Serves until the editor says goodbye. An editor that goes away without a word ends it with exit code 1, as the protocol
/// has it.
pub(super) fn run(global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let today = |zone: Option<&str>| global.day(env.present_day(zone));
    let options = Options { today: &today, language: global.lang.clone() };
    let ending = lsp::serve(BufReader::new(stdin()), stdout(), &options);
    let ending = ending.context("the language server cannot begin: the system gives it no threads")?;
    Ok(Outcome::found_if(ending == Ending::Abrupt))
}
