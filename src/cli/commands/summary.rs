//! `roadmap summary`

use clap::ValueEnum;

use crate::cli::ability::Ability;
use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::worded::Worded;
use crate::render::json::schema as answer;
use crate::report::Subject;
use crate::report::summary::{self, By};

pub(super) const ABILITY: Ability = Ability::answering(answer::counts);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap summary                           by section
  roadmap summary --by executor --limit 10
  roadmap summary section:II --by lead --format markdown")]
pub(in crate::cli) struct SummaryArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// What to group by
    #[arg(long, value_name = "WHAT", value_enum, default_value_t = GroupBy::Section)]
    by: GroupBy,
    /// Show at most this many groups; the total stays that of all
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GroupBy {
    Section,
    Executor,
    Lead,
    Funding,
    Plan,
}

impl From<GroupBy> for By {
    fn from(by: GroupBy) -> Self {
        match by {
            GroupBy::Section => Self::Section,
            GroupBy::Executor => Self::Executor,
            GroupBy::Lead => Self::Lead,
            GroupBy::Funding => Self::Funding,
            GroupBy::Plan => Self::Plan,
        }
    }
}

pub(super) fn run(args: &SummaryArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = Worded::by::<GroupBy>().limited().query(&args.query.query, context, Subject::Items)?;
    let summary = summary::find(view.portfolio, &query, args.by.into());
    let columns = args.table.columns.as_deref();
    context.output.answer(
        "summary",
        || summary::document(&view, &summary, columns, args.limit),
        || summary::sheet(&summary, columns, args.limit),
        || vec![("items", summary::objects(&summary, args.limit))],
    )?;
    Ok(Outcome::Fine)
}
