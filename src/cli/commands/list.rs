//! `roadmap list`

use crate::cli::ability::Ability;
use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::arrange::ArrangeArgs;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::render::json::schema as answer;
use crate::report::{Subject, list};

pub(super) const ABILITY: Ability = Ability::answering(answer::items);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap list                              the whole plan
  roadmap list section:V status:overdue,in-progress
  roadmap list executor:mdt --group status --columns id,title,due,status
  roadmap list --format csv > plan.csv      for a spreadsheet")]
pub(in crate::cli) struct ListArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    arrange: ArrangeArgs,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

pub(super) fn run(args: &ListArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = ArrangeArgs::query(&args.query, context, Subject::Items)?;
    let (arrangement, columns) = (args.arrange.read()?, args.table.columns.as_deref());
    let lines = || query.lines(view.portfolio);
    context.output.answer(
        "list",
        || list::document(&view, &list::find(view.portfolio, &query), columns, &arrangement),
        || list::sheet(view, lines(), columns, &arrangement),
        || vec![("items", list::objects(view, lines(), &arrangement))],
    )?;
    Ok(Outcome::Fine)
}
