//! `roadmap reopen`

use clap::ValueEnum;

use super::Outcome;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::model::{MarkKind, Request, Undo};

#[derive(clap::Args)]
pub(in crate::cli) struct ReopenArgs {
    /// Steps (9.2), measures without steps (8), periods of a series (3.3@2023-Q2; bare 3.3 is its latest one in)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// What to take back; needed only where an item has several marks
    #[arg(long, value_enum)]
    what: Option<What>,
    #[command(flatten)]
    write: WriteArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum What {
    Done,
    Started,
    Dropped,
    Extension,
}

impl From<What> for Undo {
    fn from(what: What) -> Self {
        match what {
            What::Done => Self::Mark(MarkKind::Done),
            What::Started => Self::Mark(MarkKind::Started),
            What::Dropped => Self::Mark(MarkKind::Dropped),
            What::Extension => Self::Extension,
        }
    }
}

pub(super) fn run(args: &ReopenArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let request = |id: &String| Request::Reopen { id: id.clone(), what: args.what.map(Into::into) };
    carry_out("reopen", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
