//! `roadmap completions`

use anyhow::Context as _;

use crate::cli::ability::{Ability, Work};
use crate::cli::args::Format;
use crate::cli::completion::Shell;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::print;

pub(super) const ABILITY: Ability = Ability::new(Work::Without, &[Format::Table]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap completions bash > ~/.local/share/bash-completion/completions/roadmap
  roadmap completions zsh > ~/.zfunc/_roadmap          a folder of `fpath`
  roadmap completions fish > ~/.config/fish/completions/roadmap.fish
  roadmap completions powershell >> $PROFILE")]
pub(in crate::cli) struct CompletionsArgs {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    shell: Shell,
}

pub(super) fn run(args: &CompletionsArgs) -> Result<Outcome, Failure> {
    let script = args.shell.script().context("cannot write the script")?;
    print(&String::from_utf8_lossy(&script))?;
    Ok(Outcome::Fine)
}
