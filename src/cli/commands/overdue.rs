//! `roadmap overdue`

use std::cell::Cell;

use crate::cli::ability::Ability;
use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::arrange::ArrangeArgs;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output::ANNOTATED;
use crate::cli::watch::WatchArgs;
use crate::render::json::schema as answer;
use crate::report::{Subject, list, overdue};

pub(super) const ABILITY: Ability = Ability::answering(answer::items).with_formats(&ANNOTATED);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap overdue
  roadmap overdue executor:mdt 'late:>30'
  roadmap overdue --group lead --sort=-days-late
  roadmap overdue --watch                   again whenever the plan changes
  roadmap overdue --exit-code               ends with 1 if anything is late")]
pub(in crate::cli) struct OverdueArgs {
    #[command(flatten)]
    query: QueryArgs,
    #[command(flatten)]
    arrange: ArrangeArgs,
    #[command(flatten)]
    pub(super) table: TableArgs,
    /// End with exit code 1 if anything is overdue
    #[arg(long)]
    exit_code: bool,
    #[command(flatten)]
    pub(super) watch: WatchArgs,
}

pub(super) fn run(args: &OverdueArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = ArrangeArgs::query(&args.query, context, Subject::Items)?;
    let (arrangement, columns) = (args.arrange.read()?, args.table.columns.as_deref());
    let is_any = Cell::new(false);
    // Found within each answer, so that the lines go once it has what it says of them.
    let find = || {
        let found = overdue::find(view.portfolio, &query);
        is_any.set(!found.lines.is_empty());
        found
    };
    if context.output.annotates() {
        let lines = find().lines;
        context.output.annotate(|annotator| annotator.overdue(&arrangement.ordered(&view, &lines)))?;
    } else {
        context.output.answer(
            "overdue",
            || overdue::document(&view, &find(), columns, &arrangement),
            || overdue::sheet(view, find(), columns, &arrangement),
            || vec![("items", list::objects(view, find().lines, &arrangement))],
        )?;
    }
    Ok(Outcome::found_if(args.exit_code && is_any.get()))
}
