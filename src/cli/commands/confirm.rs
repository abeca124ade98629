//! `roadmap confirm`

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
  roadmap confirm 9.2 --by 'Audit office' --act 'Report 7'
  roadmap confirm 3.3@2023-Q2 --on 2023-07-20")]
pub(in crate::cli) struct ConfirmArgs {
    /// Steps (9.2) or measures (8) that are done, periods of a series (3.3@2023-Q2; bare 3.3 is the earliest that is in
    /// and not confirmed)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The day somebody looked; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Who looked: somebody other than the executor
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    by: Option<String>,
    /// The document that says so
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    act: Option<String>,
    /// Anything worth knowing
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    note: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ConfirmArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: option("--on", args.on.as_ref(), read_when)?,
        by: args.by.clone(),
        act: args.act.clone(),
        note: args.note.clone(),
        ..MarkDetails::default()
    };
    let request = |id: &String| {
        let (kind, details) = (MarkKind::Confirmed, details.clone());
        Request::Mark { kind, id: id.clone(), details, all_steps: false }
    };
    carry_out("confirm", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
