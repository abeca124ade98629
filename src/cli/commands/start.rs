//! `roadmap start`

use chrono::NaiveDate;

use super::Outcome;
use crate::cli::args::{Global, day};
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::model::{MarkDetails, MarkKind, Request};

#[derive(clap::Args)]
pub(in crate::cli) struct StartArgs {
    /// Steps (9.2) or measures without steps (8)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The day work began; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// Anything worth knowing
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// For a measure with steps: mark all its open steps
    #[arg(long)]
    all_steps: bool,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &StartArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails { date: args.on, note: args.note.clone(), ..MarkDetails::default() };
    let request = |id: &String| {
        let (kind, details) = (MarkKind::Started, details.clone());
        Request::Mark { kind, id: id.clone(), details, all_steps: args.all_steps }
    };
    carry_out("start", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
