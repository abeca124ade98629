//! `roadmap extend`

use crate::cli::ability::Ability;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::day::{option, read_due, read_when};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::model::{MarkDetails, Request};

pub(super) const ABILITY: Ability = Ability::changing();

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap extend 9.3 --to 2024-03-31 --reason 'New tender' --act 'Resolution 37'
  roadmap extend 3.3@2023-Q2 --to +14d --reason 'Figures come late'")]
pub(in crate::cli) struct ExtendArgs {
    /// Steps (9.2), measures with a deadline (8), periods of a series (3.3@2023-Q2; bare 3.3 is its earliest missing one
    /// that is over)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The new deadline: 2024-03-31, 31.3.2024, 2024-03, 2024-Q1, 2024, +14d
    #[arg(long, value_name = "DUE", required = true, allow_hyphen_values = true)]
    to: String,
    /// Why
    #[arg(long, value_name = "TEXT", required = true, allow_hyphen_values = true)]
    reason: String,
    /// The document that grants it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    act: Option<String>,
    /// Anything worth knowing
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    /// The day it was granted; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ExtendArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: option("--on", args.on.as_ref(), read_when)?,
        reason: Some(args.reason.clone()),
        act: args.act.clone(),
        note: args.note.clone(),
        ..MarkDetails::default()
    };
    let to = option("--to", Some(&args.to), read_due)?;
    let requests = args
        .ids
        .iter()
        .filter_map(|id| Some(Request::Extend { id: id.clone(), to: to.clone()?, details: details.clone() }));
    carry_out("extend", requests.map(Into::into).collect(), &args.write, global, env)
}
