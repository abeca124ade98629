//! `roadmap drop`

use crate::cli::ability::Ability;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::day::{option, read_when};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::model::{MarkDetails, MarkKind, Request};

pub(super) const ABILITY: Ability = Ability::changing();

#[derive(clap::Args)]
#[command(after_help = "Example:
  roadmap drop 12.3 --reason 'Merged with 12.2' --act 'Order 45' --on 2023-09-01")]
pub(in crate::cli) struct DropArgs {
    /// Steps (9.2) or measures without steps (8)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// Why
    #[arg(long, value_name = "TEXT", required = true, allow_hyphen_values = true)]
    reason: String,
    /// The day it was dropped; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Anything worth knowing
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    /// The document that says so
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    act: Option<String>,
    /// For a measure with steps: drop all its open steps
    #[arg(long)]
    all_steps: bool,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &DropArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: option("--on", args.on.as_ref(), read_when)?,
        reason: Some(args.reason.clone()),
        note: args.note.clone(),
        act: args.act.clone(),
        ..MarkDetails::default()
    };
    let request = |id: &String| {
        let (kind, details) = (MarkKind::Dropped, details.clone());
        Request::Mark { kind, id: id.clone(), details, all_steps: args.all_steps }
    };
    carry_out("drop", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
