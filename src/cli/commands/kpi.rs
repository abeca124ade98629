//! `roadmap kpi`

use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::model::Rating;
use crate::render::json::Envelope;
use crate::report::{Query, Subject, kpi};

#[derive(clap::Args)]
pub(in crate::cli) struct KpiArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    table: TableArgs,
    /// End with exit code 1 if any of them is missed, worsening or off track
    #[arg(long)]
    exit_code: bool,
}

pub(super) fn run(args: &KpiArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let portfolio = &context.plans.portfolio;
    let query = Query::parse(&args.query.query, portfolio, Subject::Kpis)?;
    let lines = kpi::find(portfolio, &query);
    if context.output.annotates() {
        context.output.annotate(|annotator| annotator.kpis(&lines))?;
    } else {
        context.output.write(
            |audience| kpi::document(portfolio, &lines, args.table.columns.as_deref(), audience),
            |json| {
                Envelope::new("kpi", portfolio.day(), context.output.structs(&lines, |line| json.kpi(line)))
            },
        )?;
    }
    let bad = |rating| matches!(rating, Rating::Missed | Rating::Worsening | Rating::OffTrack);
    Ok(Outcome::found_if(args.exit_code && lines.iter().any(|line| bad(line.reading.rating))))
}
