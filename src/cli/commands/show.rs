//! `roadmap show`

use crate::cli::ability::Ability;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::schema as answer;
use crate::report::show;

pub(super) const ABILITY: Ability = Ability::answering(answer::shown);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap show                              the plan
  roadmap show 9.2 broadband-ports          a step and a KPI
  roadmap show section:V --format json")]
pub(in crate::cli) struct ShowArgs {
    /// Measures (9), steps (9.2), ranges (1..3), KPIs, sections (section:V), events; without any the plan
    #[arg(value_name = "ID")]
    ids: Vec<String>,
}

pub(super) fn run(args: &ShowArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let parts = show::find(view.portfolio, &args.ids)?;
    context.output.answer(
        "show",
        || Ok(show::document(&view, &parts)),
        || show::sheet(view, &parts),
        || show::objects(view, &parts),
    )?;
    Ok(Outcome::Fine)
}
