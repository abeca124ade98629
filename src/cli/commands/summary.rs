//! `roadmap summary`

use clap::ValueEnum;

use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::{self, Envelope};
use crate::report::summary::{self, By};
use crate::report::{Query, Subject};

#[derive(clap::Args)]
pub(in crate::cli) struct SummaryArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// What to group by
    #[arg(long, value_name = "WHAT", value_enum, default_value_t = GroupBy::Section)]
    by: GroupBy,
    #[command(flatten)]
    table: TableArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum GroupBy {
    Section,
    Executor,
    Funding,
    Plan,
}

impl From<GroupBy> for By {
    fn from(by: GroupBy) -> Self {
        match by {
            GroupBy::Section => Self::Section,
            GroupBy::Executor => Self::Executor,
            GroupBy::Funding => Self::Funding,
            GroupBy::Plan => Self::Plan,
        }
    }
}

pub(super) fn run(args: &SummaryArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let portfolio = &context.plans.portfolio;
    let query = Query::parse(&args.query.query, portfolio, Subject::Items)?;
    let summary = summary::find(portfolio, &query, args.by.into());
    context.output.write(
        |audience| summary::document(portfolio, &summary, args.table.columns.as_deref(), audience),
        |_| Envelope::new("summary", portfolio.day(), json::counts(&summary)),
    )?;
    Ok(Outcome::Fine)
}
