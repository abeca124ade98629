//! `roadmap upcoming`

use crate::cli::ability::Ability;
use crate::cli::args::{QueryArgs, TableArgs, read_days};
use crate::cli::arrange::ArrangeArgs;
use crate::cli::context::Context;
use crate::cli::day::option;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::schema as answer;
use crate::report::{Subject, list, upcoming};

pub(super) const ABILITY: Ability = Ability::answering(answer::items);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap upcoming --within 2w
  roadmap upcoming lead:mdt --as-of 2023-07-01")]
pub(in crate::cli) struct UpcomingArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// How far to look ahead: 30d, 2w, "45 days" [default: 30d, or as far as `due:` asks]
    #[arg(long, value_name = "DAYS")]
    within: Option<String>,
    #[command(flatten)]
    arrange: ArrangeArgs,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

pub(super) fn run(args: &UpcomingArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = ArrangeArgs::query(&args.query, context, Subject::Upcoming)?;
    let (arrangement, columns) = (args.arrange.read()?, args.table.columns.as_deref());
    let asked = option("--within", args.within.as_ref(), read_days)?;
    let within = asked.unwrap_or_else(|| upcoming::horizon(view.portfolio, &query));
    let lines = upcoming::find(view.portfolio, &query, within);
    context.output.answer(
        "upcoming",
        || upcoming::document(&view, &lines, within, columns, &arrangement),
        || upcoming::sheet(view, &lines, columns, &arrangement),
        || vec![("items", list::objects(view, lines.iter().cloned(), &arrangement))],
    )?;
    Ok(Outcome::Fine)
}
