//! The arguments of one command by itself.
//!
//! A call names its command first as a rule. To declare those of all thirty takes longer than to read a plan, so they are
//! declared together only where one has to see them all: for help, for what is wrong, and for a shell that completes.

use clap::{Args as _, Command};

use super::{
    ABILITIES, apply, changes, check, completions, confirm, done, drop, explain, export, extend, form,
    history, import, init, kpi, list, log, lsp, man, overdue, record, reopen, report, schema, show, start,
    summary, timeline, trend, upcoming,
};

/// Adds arguments to a command.
type Declare = fn(Command) -> Command;

/// How each command declares its arguments, in the order of the help.
const DECLARED: [(&str, Declare); 30] = [
    ("list", list::ListArgs::augment_args),
    ("show", show::ShowArgs::augment_args),
    ("overdue", overdue::OverdueArgs::augment_args),
    ("upcoming", upcoming::UpcomingArgs::augment_args),
    ("kpi", kpi::KpiArgs::augment_args),
    ("summary", summary::SummaryArgs::augment_args),
    ("timeline", timeline::TimelineArgs::augment_args),
    ("changes", changes::ChangesArgs::augment_args),
    ("history", history::HistoryArgs::augment_args),
    ("trend", trend::TrendArgs::augment_args),
    ("export", export::ExportArgs::augment_args),
    ("check", check::CheckArgs::augment_args),
    ("explain", explain::ExplainArgs::augment_args),
    ("done", done::DoneArgs::augment_args),
    ("start", start::StartArgs::augment_args),
    ("drop", drop::DropArgs::augment_args),
    ("confirm", confirm::ConfirmArgs::augment_args),
    ("extend", extend::ExtendArgs::augment_args),
    ("record", record::RecordArgs::augment_args),
    ("log", log::LogArgs::augment_args),
    ("reopen", reopen::ReopenArgs::augment_args),
    ("apply", apply::ApplyArgs::augment_args),
    ("init", init::InitArgs::augment_args),
    ("form", form::FormArgs::augment_args),
    ("import", import::ImportArgs::augment_args),
    ("report", report::ReportArgs::augment_args),
    ("schema", schema_arguments),
    ("completions", completions::CompletionsArgs::augment_args),
    ("man", man::ManArgs::augment_args),
    ("lsp", lsp::LspArgs::augment_args),
];

/// A command with its arguments and no word of help, if there is one of this name.
pub(in crate::cli) fn declared(name: &str) -> Option<Command> {
    DECLARED.into_iter().find(|(known, _)| *known == name).map(|(name, declare)| declare(Command::new(name)))
}

fn schema_arguments(command: Command) -> Command {
    schema::SchemaArgs::augment_args(command)
        .mut_arg("of", |of| of.value_parser(schema::described(ABILITIES)))
}

#[cfg(test)]
mod tests {
    use clap::Subcommand as _;

    use super::*;
    use crate::cli::commands;

    #[test]
    fn each_command_alone_has_the_arguments_that_it_has_among_all() {
        let all = commands::Command::augment_subcommands(Command::new("roadmap"));
        for command in all.get_subcommands() {
            let alone = declared(command.get_name()).expect("it is declared");
            let arguments = |command: &Command| format!("{:#?}", command.get_arguments().collect::<Vec<_>>());
            let groups = |command: &Command| format!("{:#?}", command.get_groups().collect::<Vec<_>>());
            assert_eq!(arguments(&alone), arguments(command), "{}", command.get_name());
            assert_eq!(groups(&alone), groups(command), "{}", command.get_name());
        }
        assert_eq!(DECLARED.len(), all.get_subcommands().count());
    }
}
