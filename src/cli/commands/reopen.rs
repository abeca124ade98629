//! `roadmap reopen`

use clap::ValueEnum;

use crate::cli::ability::Ability;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::day::{option, read_when};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::model::{MarkKind, Request, Undo};

pub(super) const ABILITY: Ability = Ability::changing();

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap reopen 9.2
  roadmap reopen 9.2 --what extension
  roadmap reopen 9.2 --what log --on 2023-06-30
  roadmap reopen broadband-ports            its last observation
  roadmap reopen in-force                   the day of an event")]
pub(in crate::cli) struct ReopenArgs {
    /// Steps (9.2), measures (8), periods of a series (3.3@2023-Q2; bare 3.3 is its latest one in), KPIs, events
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// What to take back; needed only where there are several things
    #[arg(long, value_enum)]
    what: Option<What>,
    /// Of which day; the last one if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    Done,
    Started,
    Dropped,
    Confirmed,
    Extension,
    Log,
    Observation,
}

impl From<What> for Undo {
    fn from(what: What) -> Self {
        match what {
            What::Done => Self::Mark(MarkKind::Done),
            What::Started => Self::Mark(MarkKind::Started),
            What::Dropped => Self::Mark(MarkKind::Dropped),
            What::Confirmed => Self::Mark(MarkKind::Confirmed),
            What::Extension => Self::Extension,
            What::Log => Self::Log,
            What::Observation => Self::Observation,
        }
    }
}

pub(super) fn run(args: &ReopenArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let date = option("--on", args.on.as_ref(), read_when)?;
    let request = |id: &String| Request::Reopen { id: id.clone(), what: args.what.map(Into::into), date };
    carry_out("reopen", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
