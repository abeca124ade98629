//! `roadmap apply`

use std::path::{Path, PathBuf};

use crate::cli::ability::Ability;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::rows;

pub(super) const ABILITY: Ability = Ability::changing();

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap list --format csv > plan.csv       to be filled in
  roadmap apply plan.csv --dry-run           what would change
  roadmap apply plan.csv
  echo '{\"id\": \"9.2\", \"done\": \"2023-05-28\"}' | roadmap apply -
  roadmap apply form.xlsx                    what `roadmap form` made, filled

Columns that are read: id, done, started, dropped, confirmed, to, value, date,
note, evidence, act, reason, source, text, problem, proposal, percent, by. Every
other column of `list` only describes. Empty cells and cells that say what `list`
prints change nothing; all rows are carried out or none.")]
pub(in crate::cli) struct ApplyArgs {
    /// A filled form (.xlsx), CSV with a header (commas, semicolons or tabs), or JSON lines; `-` reads standard input
    #[arg(value_name = "FILE")]
    rows: PathBuf,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ApplyArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let done = rows::read(&args.rows).and_then(|rows| carry_out("apply", rows, &args.write, global, env));
    // Of standard input there is no name to give.
    let is_named = args.rows != Path::new("-");
    done.map_err(|failure| if is_named { failure.in_rows_of(&args.rows) } else { failure })
}
