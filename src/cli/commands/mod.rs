//! The commands, one file each.

mod apply;
mod check;
mod confirm;
mod done;
mod drop;
mod explain;
mod extend;
mod import;
mod init;
mod kpi;
mod list;
mod log;
mod overdue;
pub(super) mod record;
mod reopen;
mod report;
mod schema;
mod show;
mod start;
mod summary;
mod timeline;
mod upcoming;

use std::mem::ManuallyDrop;

use clap::Subcommand;

use super::args::{Format, Global};
use super::context::Context;
use super::env::Env;
use super::error::Failure;
use super::outcome::Outcome;
use super::output::{self, Output};
use super::plans::Plans;
use crate::model::Place;
use crate::report::{PlanFile, View};

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
    /// Draw items in time: a Gantt chart at the terminal, or a picture
    Timeline(timeline::TimelineArgs),
    /// Find everything that is wrong with a plan, each fault with its place
    Check(check::CheckArgs),
    /// Explain a state or a KPI step by step, or how a deadline is read
    Explain(explain::ExplainArgs),
    /// Mark items done
    Done(done::DoneArgs),
    /// Mark items started
    Start(start::StartArgs),
    /// Take items out of the plan, for a reason
    Drop(drop::DropArgs),
    /// Say that somebody other than the executor has seen that items are done
    Confirm(confirm::ConfirmArgs),
    /// Grant a later deadline; the original stays
    Extend(extend::ExtendArgs),
    /// Record observations of KPIs
    Record(record::RecordArgs),
    /// Note the progress of an item, with its day
    Log(log::LogArgs),
    /// Take a mark, an extension, a log entry or an observation back
    Reopen(reopen::ReopenArgs),
    /// Carry many changes out at once, from CSV or JSON lines: all or none
    Apply(apply::ApplyArgs),
    /// Write a commented plan to begin with
    Init(init::InitArgs),
    /// Make a plan of a document, or bring a plan up to a revised one
    Import(import::ImportArgs),
    /// Write a report of the plan to a file, or a letter for each executor
    Report(report::ReportArgs),
    /// Print the JSON Schema of the file, or of the JSON a command answers with
    Schema(schema::SchemaArgs),
}

pub(super) fn run(command: &Command, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    // Before anything is written to a plan.
    output::check_format(global.format, formats(command))?;
    let on_plans = |run: &dyn Fn(&Context<'_>) -> Result<Outcome, Failure>| {
        let (plans, missing) = Plans::read(global, env, names_lines(command, global))?;
        // The program ends with the command: to take a large plan apart again would be work for nobody.
        let plans = ManuallyDrop::new(plans);
        let lines = plans.lines();
        let line_of = |file: &PlanFile, place: &Place| lines.of(file, place);
        let view = View { portfolio: &plans.portfolio, line_of: &line_of };
        missing.after(run(&Context { view, output: Output { global, env, plans: &plans } }))
    };
    match command {
        Command::List(args) => on_plans(&|context| list::run(args, context)),
        Command::Show(args) => on_plans(&|context| show::run(args, context)),
        Command::Overdue(args) => on_plans(&|context| overdue::run(args, context)),
        Command::Upcoming(args) => on_plans(&|context| upcoming::run(args, context)),
        Command::Kpi(args) => on_plans(&|context| kpi::run(args, context)),
        Command::Summary(args) => on_plans(&|context| summary::run(args, context)),
        Command::Timeline(args) => on_plans(&|context| timeline::run(args, context)),
        Command::Check(args) => check::run(args, global, env),
        Command::Report(args) => on_plans(&|context| report::run(args, context)),
        Command::Explain(args) => match &args.due {
            Some(text) => explain::run_due(text, args, global, env),
            None => on_plans(&|context| explain::run(args, context)),
        },
        Command::Done(args) => done::run(args, global, env),
        Command::Start(args) => start::run(args, global, env),
        Command::Drop(args) => drop::run(args, global, env),
        Command::Confirm(args) => confirm::run(args, global, env),
        Command::Extend(args) => extend::run(args, global, env),
        Command::Reopen(args) => reopen::run(args, global, env),
        Command::Log(args) => log::run(args, global, env),
        Command::Record(args) => record::run(args, global, env),
        Command::Apply(args) => apply::run(args, global, env),
        Command::Init(args) => init::run(args, global, env),
        Command::Import(args) => import::run(args, global, env),
        Command::Schema(args) => schema::run(args),
    }
}

/// Whether the answer says in which line of its plan a thing stands.
fn names_lines(command: &Command, global: &Global) -> bool {
    let columns = match command {
        Command::List(args) => args.table.columns.as_deref(),
        Command::Overdue(args) => args.table.columns.as_deref(),
        Command::Upcoming(args) => args.table.columns.as_deref(),
        Command::Kpi(args) => args.table.columns.as_deref(),
        Command::Show(_) | Command::Timeline(_) => None,
        Command::Summary(_)
        | Command::Check(_)
        | Command::Done(_)
        | Command::Start(_)
        | Command::Drop(_)
        | Command::Confirm(_)
        | Command::Extend(_)
        | Command::Reopen(_)
        | Command::Record(_)
        | Command::Log(_)
        | Command::Apply(_)
        | Command::Explain(_)
        | Command::Init(_)
        | Command::Import(_)
        | Command::Report(_)
        | Command::Schema(_) => return false,
    };
    let asked = columns.map(|columns| columns.iter().any(|name| matches!(name.trim(), "line" | "all")));
    match global.format {
        Format::Json | Format::Jsonl | Format::Github => true,
        Format::Csv | Format::Tsv => asked.unwrap_or(true),
        Format::Table | Format::Markdown => asked.unwrap_or(false),
        Format::Gitlab | Format::Sarif | Format::Junit => false,
    }
}

/// The formats a command has.
fn formats(command: &Command) -> &'static [Format] {
    if matches!(command, Command::Check(_)) {
        &output::FINDINGS
    } else if matches!(command, Command::Overdue(_) | Command::Kpi(_)) {
        &output::ANNOTATED
    } else if matches!(command, Command::Explain(_)) {
        &output::PROSE
    } else if matches!(command, Command::Init(_) | Command::Import(_) | Command::Report(_)) {
        &[Format::Table]
    } else if matches!(command, Command::Schema(_)) {
        // A schema is JSON, whether that is asked for or not.
        &[Format::Table, Format::Json]
    } else {
        &output::TABLES
    }
}
