//! `roadmap schema`

use anyhow::Context as _;
use clap::builder::PossibleValuesParser;

use crate::cli::ability::ANSWERS;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::print;
use crate::format;

/// What `--of` calls the file itself.
const PLAN: &str = "plan";

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap schema > .roadmap.schema.json     of the file, for an editor
  roadmap schema --of overdue               of `roadmap overdue --format json`")]
pub(in crate::cli) struct SchemaArgs {
    /// What to describe: the file, or the JSON a command answers with
    #[arg(long, value_name = "WHAT", value_parser = described(), default_value = PLAN)]
    of: String,
}

pub(super) fn run(args: &SchemaArgs) -> Result<Outcome, Failure> {
    let answer = ANSWERS.iter().find(|(command, _)| *command == args.of);
    let schema = answer.map_or_else(format::schema, |(command, schema)| schema(command));
    let text = serde_json::to_string_pretty(&schema).context("cannot write JSON")?;
    print(&(text + "\n"))?;
    Ok(Outcome::Fine)
}

fn described() -> PossibleValuesParser {
    PossibleValuesParser::new([PLAN].into_iter().chain(ANSWERS.map(|(command, _)| command)))
}
