//! `roadmap start`

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
  roadmap start 9.3
  roadmap start 9.3 9.4 --on yesterday --note 'The contract is signed'")]
pub(in crate::cli) struct StartArgs {
    /// Steps (9.2) or measures without steps (8)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The day work began; today in the plan's time zone if not given
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

pub(super) fn run(args: &StartArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: option("--on", args.on.as_ref(), read_when)?,
        note: args.note.clone(),
        evidence: args.evidence.clone(),
        act: args.act.clone(),
        ..MarkDetails::default()
    };
    let request = |id: &String| {
        let (kind, details) = (MarkKind::Started, details.clone());
        Request::Mark { kind, id: id.clone(), details, all_steps: args.all_steps }
    };
    carry_out("start", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
