//! `roadmap schema`

use anyhow::Context as _;
use clap::builder::PossibleValuesParser;

use crate::cli::ability::{Abilities, Ability, Work};
use crate::cli::args::Format;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::print;
use crate::format;

/// What `--of` calls the file itself.
const PLAN: &str = "plan";

// A schema is JSON, whether that is asked for or not.
pub(super) const ABILITY: Ability = Ability::new(Work::Without, &[Format::Table, Format::Json]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap schema > .roadmap.schema.json     of the file, for an editor
  roadmap schema --of overdue               of `roadmap overdue --format json`")]
pub(in crate::cli) struct SchemaArgs {
    /// What to describe: the file, or the JSON a command answers with
    #[arg(long, value_name = "WHAT", default_value = PLAN)]
    of: String,
}

pub(super) fn run(args: &SchemaArgs, abilities: Abilities) -> Result<Outcome, Failure> {
    let command = abilities.in_json().find(|command| *command == args.of);
    let answer = command.and_then(|command| Some(abilities.of(command).schema?(command)));
    let schema = answer.unwrap_or_else(format::schema);
    let text = serde_json::to_string_pretty(&schema).context("cannot write JSON")?;
    print(&(text + "\n"))?;
    Ok(Outcome::Fine)
}

/// The values of `--of`.
pub(super) fn described(abilities: Abilities) -> PossibleValuesParser {
    PossibleValuesParser::new([PLAN].into_iter().chain(abilities.in_json()))
}
