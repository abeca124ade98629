//! `roadmap show`

use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::Envelope;
use crate::report::Audience;
use crate::report::show::{self, Shown};

#[derive(clap::Args)]
pub(in crate::cli) struct ShowArgs {
    /// Measures (9), steps (9.2), ranges (1..3) or KPIs
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
}

pub(super) fn run(args: &ShowArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let portfolio = &context.plans.portfolio;
    let parts = args.ids.iter().map(|id| Shown::find(portfolio, id)).collect::<Result<Vec<_>, _>>()?;
    let parts: Vec<Shown<'_>> = parts.into_iter().flatten().collect();
    context.output.write(
        |audience| match audience {
            Audience::Person => Ok(show::document(portfolio, &parts)),
            Audience::Machine => show::tables(portfolio, &parts),
        },
        |json| {
            let lines: Vec<_> = parts.iter().flat_map(|part| &part.lines).collect();
            let kpis = parts.iter().flat_map(|part| &part.kpis).map(|line| json.kpi(line)).collect();
            Envelope::new("show", portfolio.day(), context.output.structs(&lines, |line| json.item(line)))
                .with_kpis(kpis)
        },
    )?;
    Ok(Outcome::Fine)
}
