//! The commands, one file each.

mod kpi;
mod list;
mod overdue;
mod show;
mod summary;
mod upcoming;

use clap::Subcommand;

use super::args::{Cli, Global};
use super::env::Env;
use super::error::Failure;
use super::output::Output;
use super::plans::Plans;

/// What there is to do.
#[derive(Subcommand)]
pub(super) enum Command {
    /// List measures and their steps, with state and progress
    List(list::ListArgs),
    /// Show everything about a measure, a step or a KPI
    Show(show::ShowArgs),
    /// List what is past its deadline, longest first
    Overdue(overdue::OverdueArgs),
    /// List what falls due in the days to come
    Upcoming(upcoming::UpcomingArgs),
    /// Print targets, last observations, gaps, pace and ratings
    Kpi(kpi::KpiArgs),
    /// Count items by state, with both rates of completion
    Summary(summary::SummaryArgs),
}

/// How a command that could be done ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// Well.
    Fine,
    /// With findings on which the caller asked to fail.
    Found,
}

impl Outcome {
    fn found_if(found: bool) -> Self {
        if found { Self::Found } else { Self::Fine }
    }
}

/// What a command works with.
struct Context<'a> {
    plans: &'a Plans,
    output: Output<'a>,
}

pub(super) fn run(cli: &Cli, env: &Env) -> Result<Outcome, Failure> {
    let global: &Global = &cli.global;
    let plans = Plans::read(global, env)?;
    let context = Context { plans: &plans, output: Output { global, env, plans: &plans } };
    match &cli.command {
        Command::List(args) => list::run(args, &context),
        Command::Show(args) => show::run(args, &context),
        Command::Overdue(args) => overdue::run(args, &context),
        Command::Upcoming(args) => upcoming::run(args, &context),
        Command::Kpi(args) => kpi::run(args, &context),
        Command::Summary(args) => summary::run(args, &context),
    }
}
