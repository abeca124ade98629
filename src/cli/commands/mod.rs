//! The commands, one file each.

mod apply;
mod changes;
mod check;
mod completions;
mod confirm;
mod done;
mod drop;
mod explain;
mod export;
mod extend;
mod form;
mod history;
mod import;
mod init;
mod kpi;
mod list;
mod log;
mod lsp;
mod man;
mod overdue;
pub(super) mod record;
mod reopen;
mod report;
mod schema;
mod show;
mod start;
mod summary;
mod timeline;
mod trend;
mod upcoming;

use std::mem::ManuallyDrop;

use clap::{Args as _, Subcommand};

use super::ability::{Abilities, Work};
use super::args::{Format, Global};
use super::context::Context;
use super::env::Env;
use super::error::Failure;
use super::outcome::Outcome;
use super::output::{self, Output};
use super::plans::Plans;
use super::watch::WatchArgs;
use crate::model::Place;
use crate::problem::{ARGUMENT, Message};
use crate::report::{PlanFile, View};

/// What each command is able to, and how it declares its arguments, in the order of the help.
pub(super) const ABILITIES: Abilities = Abilities(&[
    ("list", list::ABILITY, list::ListArgs::augment_args),
    ("show", show::ABILITY, show::ShowArgs::augment_args),
    ("overdue", overdue::ABILITY, overdue::OverdueArgs::augment_args),
    ("upcoming", upcoming::ABILITY, upcoming::UpcomingArgs::augment_args),
    ("kpi", kpi::ABILITY, kpi::KpiArgs::augment_args),
    ("summary", summary::ABILITY, summary::SummaryArgs::augment_args),
    ("timeline", timeline::ABILITY, timeline::TimelineArgs::augment_args),
    ("changes", changes::ABILITY, changes::ChangesArgs::augment_args),
    ("history", history::ABILITY, history::HistoryArgs::augment_args),
    ("trend", trend::ABILITY, trend::TrendArgs::augment_args),
    ("export", export::ABILITY, export::ExportArgs::augment_args),
    ("check", check::ABILITY, check::CheckArgs::augment_args),
    ("explain", explain::ABILITY, explain::ExplainArgs::augment_args),
    ("done", done::ABILITY, done::DoneArgs::augment_args),
    ("start", start::ABILITY, start::StartArgs::augment_args),
    ("drop", drop::ABILITY, drop::DropArgs::augment_args),
    ("confirm", confirm::ABILITY, confirm::ConfirmArgs::augment_args),
    ("extend", extend::ABILITY, extend::ExtendArgs::augment_args),
    ("record", record::ABILITY, record::RecordArgs::augment_args),
    ("log", log::ABILITY, log::LogArgs::augment_args),
    ("reopen", reopen::ABILITY, reopen::ReopenArgs::augment_args),
    ("apply", apply::ABILITY, apply::ApplyArgs::augment_args),
    ("init", init::ABILITY, init::InitArgs::augment_args),
    ("form", form::ABILITY, form::FormArgs::augment_args),
    ("import", import::ABILITY, import::ImportArgs::augment_args),
    ("report", report::ABILITY, report::ReportArgs::augment_args),
    ("schema", schema::ABILITY, schema_arguments),
    ("completions", completions::ABILITY, completions::CompletionsArgs::augment_args),
    ("man", man::ABILITY, man::ManArgs::augment_args),
    ("lsp", lsp::ABILITY, lsp::LspArgs::augment_args),
]);

fn schema_arguments(command: clap::Command) -> clap::Command {
    let of = |of: clap::Arg| of.value_parser(schema::described(ABILITIES));
    schema::SchemaArgs::augment_args(command).mut_arg("of", of)
}

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
    /// List what changed between two days, files or revisions
    Changes(changes::ChangesArgs),
    /// List every recorded change of an item or KPI: who, when, what
    History(history::HistoryArgs),
    /// Count planned and done over time, as written and as recorded
    Trend(trend::TrendArgs),
    /// Print everything with its computed fields, or a calendar
    Export(export::ExportArgs),
    /// Find what is wrong with a plan, each fault with its place
    Check(check::CheckArgs),
    /// Explain a state or a KPI step by step, or how a deadline is read
    Explain(explain::ExplainArgs),
    /// Mark items done
    Done(done::DoneArgs),
    /// Mark items started
    Start(start::StartArgs),
    /// Take items out of the plan, for a reason
    Drop(drop::DropArgs),
    /// Say that somebody other than the executor saw what is done
    Confirm(confirm::ConfirmArgs),
    /// Grant a later deadline; the original stays
    Extend(extend::ExtendArgs),
    /// Record observations of KPIs
    Record(record::RecordArgs),
    /// Note the progress of an item, with its day
    Log(log::LogArgs),
    /// Take back a mark, an extension, a log entry or an observation
    Reopen(reopen::ReopenArgs),
    /// Carry out many changes at once, from a form, CSV or JSON lines
    Apply(apply::ApplyArgs),
    /// Write a commented plan to begin with
    Init(init::InitArgs),
    /// Write the form that executors fill in, or one for each of them
    Form(form::FormArgs),
    /// Make a plan of a document, or revise a plan by a newer one
    Import(import::ImportArgs),
    /// Write a report of the plan, or a letter for each executor
    Report(report::ReportArgs),
    /// Print the JSON Schema of the file, or of an answer in JSON
    #[command(mut_arg("of", |of| of.value_parser(schema::described(ABILITIES))))]
    Schema(schema::SchemaArgs),
    /// Print the script by which a shell completes commands and ids
    Completions(completions::CompletionsArgs),
    /// Print the manual page of a command, or write all of them
    Man(man::ManArgs),
    /// Serve an editor: what is wrong, explained and completed as you type
    Lsp(lsp::LspArgs),
}

impl Command {
    /// Whether it answers again when a plan changes.
    pub(super) fn watches(&self) -> bool {
        let watched = |args: &WatchArgs| args.watch;
        matches!(self, Self::Overdue(args) if watched(&args.watch))
            || matches!(self, Self::Kpi(args) if watched(&args.watch))
            || matches!(self, Self::Report(args) if watched(&args.watch))
    }
}

/// Carries a command out; `program` is asked for the arguments that there are.
pub(super) fn run(
    command: &Command,
    global: &Global,
    env: &Env,
    program: fn() -> clap::Command,
) -> Result<Outcome, Failure> {
    let ability = ABILITIES.of(&global.command);
    // A report is no table, whether that is asked for or not: the ending of its file chooses.
    let is_unchosen = matches!(command, Command::Report(_)) && global.format == Format::Table;
    // Before anything is written to a plan.
    if !is_unchosen {
        output::check_format(global.format, ability.formats)?;
    }
    if global.recorded && ability.work != Work::Reads {
        return Err(Failure::new(&ARGUMENT, Message::id("argument-recorded-writes")));
    }
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
        Command::Changes(args) => changes::run(args, global, env),
        Command::History(args) => history::run(args, global, env),
        Command::Trend(args) => on_plans(&|context| trend::run(args, context)),
        Command::Export(args) => on_plans(&|context| export::run(args, context)),
        Command::Check(args) => check::run(args, global, env),
        Command::Form(args) => on_plans(&|context| form::run(args, context)),
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
        Command::Schema(args) => schema::run(args, ABILITIES),
        Command::Completions(args) => completions::run(args),
        Command::Man(args) => man::run(args, program(), ABILITIES),
        Command::Lsp(_) => lsp::run(global, env),
    }
}

/// Whether the answer says in which line of its plan a thing stands.
fn names_lines(command: &Command, global: &Global) -> bool {
    let columns = match command {
        Command::List(args) => args.table.columns.as_deref(),
        Command::Overdue(args) => args.table.columns.as_deref(),
        Command::Upcoming(args) => args.table.columns.as_deref(),
        Command::Kpi(args) => args.table.columns.as_deref(),
        Command::Show(_) | Command::Timeline(_) | Command::Export(_) => None,
        Command::Summary(_)
        | Command::Changes(_)
        | Command::History(_)
        | Command::Trend(_)
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
        | Command::Form(_)
        | Command::Import(_)
        | Command::Report(_)
        | Command::Schema(_)
        | Command::Completions(_)
        | Command::Man(_)
        | Command::Lsp(_) => return false,
    };
    let asked = columns.map(|columns| columns.iter().any(|name| matches!(name.trim(), "line" | "all")));
    match global.format {
        Format::Json | Format::Jsonl | Format::Github => true,
        Format::Csv | Format::Tsv => asked.unwrap_or(true),
        Format::Table | Format::Markdown => asked.unwrap_or(false),
        Format::Gitlab
        | Format::Sarif
        | Format::Junit
        | Format::Ics
        | Format::Docx
        | Format::Html
        | Format::Xlsx => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_says_what_it_is_able_to() {
        let program = Command::augment_subcommands(clap::Command::new("roadmap"));
        let commands: Vec<&str> = program.get_subcommands().map(clap::Command::get_name).collect();
        assert_eq!(ABILITIES.0.iter().map(|(name, ..)| *name).collect::<Vec<_>>(), commands);
    }

    #[test]
    fn each_command_alone_has_the_arguments_that_it_has_among_all() {
        let all = Command::augment_subcommands(clap::Command::new("roadmap"));
        for command in all.get_subcommands() {
            let alone = ABILITIES.declared(command.get_name()).expect("it is declared");
            let arguments =
                |command: &clap::Command| format!("{:#?}", command.get_arguments().collect::<Vec<_>>());
            let groups = |command: &clap::Command| format!("{:#?}", command.get_groups().collect::<Vec<_>>());
            assert_eq!(arguments(&alone), arguments(command), "{}", command.get_name());
            assert_eq!(groups(&alone), groups(command), "{}", command.get_name());
        }
    }
}
