//! `roadmap overdue`

use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::Envelope;
use crate::report::{Query, Subject, overdue};

#[derive(clap::Args)]
pub(in crate::cli) struct OverdueArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    table: TableArgs,
    /// End with exit code 1 if anything is overdue
    #[arg(long)]
    exit_code: bool,
}

pub(super) fn run(args: &OverdueArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let portfolio = &context.plans.portfolio;
    let query = Query::parse(&args.query.query, portfolio, Subject::Items)?;
    let overdue = overdue::find(portfolio, &query);
    if context.output.annotates() {
        context.output.annotate(|annotator| annotator.overdue(&overdue.lines))?;
    } else {
        context.output.write(
            |audience| overdue::document(portfolio, &overdue, args.table.columns.as_deref(), audience),
            |json| {
                Envelope::new(
                    "overdue",
                    portfolio.day(),
                    context.output.structs(&overdue.lines, |line| json.item(line)),
                )
            },
        )?;
    }
    Ok(Outcome::found_if(args.exit_code && !overdue.lines.is_empty()))
}
