//! `roadmap done`

use chrono::NaiveDate;

use super::Outcome;
use crate::cli::args::{Global, day};
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::model::{MarkDetails, MarkKind, Request};

#[derive(clap::Args)]
pub(in crate::cli) struct DoneArgs {
    /// Steps (9.2), measures without steps (8), periods of a series (3.3@2023-Q2; bare 3.3 is its earliest missing one)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The day it was done; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// Anything worth knowing
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Where the proof is
    #[arg(long, value_name = "URL")]
    evidence: Option<String>,
    /// The document that says so
    #[arg(long, value_name = "TEXT")]
    act: Option<String>,
    /// For a measure with steps: mark all its open steps
    #[arg(long)]
    all_steps: bool,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &DoneArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: args.on,
        note: args.note.clone(),
        evidence: args.evidence.clone(),
        act: args.act.clone(),
        reason: None,
    };
    let request = |id: &String| Request::Mark {
        kind: MarkKind::Done,
        id: id.clone(),
        details: details.clone(),
        all_steps: args.all_steps,
    };
    carry_out("done", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
