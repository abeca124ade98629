//! `roadmap kpi`

use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::report::{Query, Subject, kpi};

#[derive(clap::Args)]
pub(in crate::cli) struct KpiArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    pub(super) table: TableArgs,
    /// End with exit code 1 if any of them is missed, unreported, worsening or off track
    #[arg(long)]
    exit_code: bool,
}

pub(super) fn run(args: &KpiArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = Query::parse(&args.query.query, view.portfolio, Subject::Kpis)?;
    let columns = args.table.columns.as_deref();
    let lines = kpi::find(view.portfolio, &query);
    if context.output.annotates() {
        context.output.annotate(|annotator| annotator.kpis(&lines))?;
    } else {
        context.output.answer(
            "kpi",
            || kpi::document(&view, &lines, columns),
            || kpi::sheet(view, &lines, columns),
            || vec![("items", kpi::objects(view, lines.iter().collect()))],
        )?;
    }
    Ok(Outcome::found_if(args.exit_code && lines.iter().any(|line| line.reading.rating.is_bad())))
}
