//! `roadmap done`

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
#[command(after_help = "Examples:
  roadmap done 9.2                          done today
  roadmap done 9.2 --on 28.5.2023           day first, as people write it
  roadmap done 9.2 --on 2023-Q2             only the quarter is known
  roadmap done 9.2 --on ../2025-08-07       only known: by that day
  roadmap done 3.3@2023-Q2                  a period of a series
  roadmap done in-force --on 2023-03-28     an event happened")]
pub(in crate::cli) struct DoneArgs {
    /// Steps (9.2), measures without steps (8), periods of a series (3.3@2023-Q2; bare 3.3 is its earliest missing one
    /// that is over), events
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The day it was done; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Anything worth knowing
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    /// Where the proof is; may be given several times
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    evidence: Vec<String>,
    /// The document that says so
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    act: Option<String>,
    /// For a measure with steps: mark all its open steps
    #[arg(long)]
    all_steps: bool,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &DoneArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: option("--on", args.on.as_ref(), read_when)?,
        note: args.note.clone(),
        evidence: args.evidence.clone(),
        act: args.act.clone(),
        ..MarkDetails::default()
    };
    let request = |id: &String| {
        let (kind, details) = (MarkKind::Done, details.clone());
        Request::Mark { kind, id: id.clone(), details, all_steps: args.all_steps }
    };
    carry_out("done", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
