//! `roadmap list`

use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::Envelope;
use crate::report::{Query, Subject, list};

#[derive(clap::Args)]
pub(in crate::cli) struct ListArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    table: TableArgs,
}

pub(super) fn run(args: &ListArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let portfolio = &context.plans.portfolio;
    let query = Query::parse(&args.query.query, portfolio, Subject::Items)?;
    let lines = list::find(portfolio, &query);
    context.output.write(
        |audience| list::document(portfolio, &lines, args.table.columns.as_deref(), audience),
        |json| Envelope::new("list", portfolio.day(), context.output.structs(&lines, |line| json.item(line))),
    )?;
    Ok(Outcome::Fine)
}
