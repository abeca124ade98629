//! `roadmap kpi`

use std::path::PathBuf;

use crate::cli::ability::Ability;
use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::ANNOTATED;
use crate::cli::picture;
use crate::cli::watch::WatchArgs;
use crate::problem::{ARGUMENT, Message};
use crate::render::json::schema as answer;
use crate::render::svg;
use crate::report::trajectory::trajectory;
use crate::report::{Query, Subject, kpi};

pub(super) const ABILITY: Ability = Ability::answering(answer::kpis).with_formats(&ANNOTATED);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap kpi section:V
  roadmap kpi broadband-ports -o ports.svg
  roadmap kpi --watch                       again whenever the plan changes")]
pub(in crate::cli) struct KpiArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    pub(super) table: TableArgs,
    /// End with exit code 1 if any of them is missed, unreported, worsening or off track
    #[arg(long)]
    exit_code: bool,
    /// Draw a picture into this file instead, which ends in `.svg`
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) watch: WatchArgs,
}

pub(super) fn run(args: &KpiArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = Query::parse(&args.query.query, view.portfolio, Subject::Kpis)?;
    let columns = args.table.columns.as_deref();
    if let Some(path) = &args.output {
        picture::check(path)?;
    }
    let lines = kpi::find(view.portfolio, &query);
    if let Some(path) = &args.output {
        let [line] = lines.as_slice() else {
            let message = Message::id("picture-one-kpi").with("count", lines.len());
            return Err(Failure::new(&ARGUMENT, message));
        };
        let trajectory = trajectory(&view, line).ok_or_else(|| {
            let id = line.file.address(&line.indicator.kpi.id);
            Failure::new(&ARGUMENT, Message::id("picture-no-point").with("id", id))
        })?;
        let words = context.output.words()?;
        picture::write(path, &svg::trajectory(&trajectory, &words), &words)?;
        return Ok(Outcome::Fine);
    }
    if context.output.annotates() {
        context.output.annotate(|annotator| annotator.kpis(&lines))?;
    } else {
        context.output.answer(
            "kpi",
            || kpi::document(&view, &lines, columns),
            || kpi::sheet(view, &lines, columns),
            || vec![("items", kpi::objects(view, &lines))],
        )?;
    }
    Ok(Outcome::found_if(args.exit_code && lines.iter().any(|line| line.reading.rating.is_bad())))
}
