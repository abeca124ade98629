//! `roadmap upcoming`

use crate::cli::args::{QueryArgs, TableArgs, days};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::model::Days;
use crate::render::json::Envelope;
use crate::report::{Query, Subject, upcoming};

#[derive(clap::Args)]
pub(in crate::cli) struct UpcomingArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// How far to look ahead: 30d, 2w, "45 days"
    #[arg(long, value_name = "DAYS", default_value = "30d", value_parser = days)]
    within: Days,
    #[command(flatten)]
    table: TableArgs,
}

pub(super) fn run(args: &UpcomingArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let portfolio = &context.plans.portfolio;
    let query = Query::parse(&args.query.query, portfolio, Subject::Items)?;
    let lines = upcoming::find(portfolio, &query, args.within);
    context.output.write(
        |audience| {
            upcoming::document(portfolio, &lines, args.within, args.table.columns.as_deref(), audience)
        },
        |json| {
            Envelope::new("upcoming", portfolio.day(), context.output.structs(&lines, |line| json.item(line)))
        },
    )?;
    Ok(Outcome::Fine)
}
