//! The command line: arguments to plain data, one file for each command, the one clock and the one disk.

mod ability;
mod args;
mod arrange;
mod baseline;
mod change;
mod command_name;
mod commands;
mod completion;
mod context;
mod day;
mod env;
mod error;
mod help;
mod imported;
mod interrupt;
mod load;
mod manual;
mod name;
mod number;
mod outcome;
mod output;
mod picture;
mod plans;
pub mod process;
mod progress;
mod recorded;
mod request;
mod revision;
mod revision_list;
mod rows;
mod source;
mod store;
mod target;
mod typed_id;
mod watch;
mod worded;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use clap::{ArgMatches, Args as _, CommandFactory as _, FromArgMatches as _, Parser};

use args::Global;
use commands::{ABILITIES, Command};
use env::Env;
use help::Extent;
use outcome::Outcome;

use crate::render::{pool, sanitize};

/// Runs the program on the process's own arguments.
///
/// Exit codes: 0 fine, 1 asked to fail on findings, 2 could not do it.
#[must_use]
pub fn run() -> ExitCode {
    let env = Env::from_process();
    if let Some(code) = completion::answer(&env, program, ABILITIES, std::env::args_os().collect()) {
        return code;
    }
    let Cli { mut global, command } = match Cli::from_process() {
        Ok(cli) => cli,
        Err(error) => return error::usage(&error),
    };
    output::choose_colours(&global);
    env.threads().into_iter().for_each(pool::limit);
    if let Err(failure) = global.read().and_then(|()| global.check_clock(&env)) {
        return failure.report(global.lang.as_deref());
    }
    if command.watches() {
        return watch::run(|global, env| commands::run(&command, global, env, program), global, env);
    }
    match commands::run(&command, &global, &env, program) {
        Ok(outcome) => ExitCode::from(u8::from(outcome == Outcome::Found)),
        Err(failure) => failure.report(global.lang.as_deref()),
    }
}

/// The program with all its arguments.
fn program() -> clap::Command {
    Cli::command()
}

/// Tracks a road map: what is overdue, who owes it, how far each KPI is from its target.
#[derive(Parser)]
#[command(name = "roadmap", version, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 fine, 1 asked to fail on findings, 2 could not do it.")]
struct Cli {
    #[command(flatten)]
    global: Global,
    #[command(subcommand)]
    command: Command,
}

impl Cli {
    /// Understands the process's own arguments.
    fn from_process() -> Result<Self, clap::Error> {
        let matches = Self::matches(std::env::args_os()).map_err(|error| {
            // clap repeats an argument as it was given, with what a terminal would obey in it and all its lines.
            let harmless = || {
                std::env::args_os()
                    .map(|argument| OsString::from(sanitize::line(&argument.to_string_lossy()).into_owned()))
            };
            // Each command has formats of its own, of which its help knows.
            if [ErrorKind::DisplayHelp, ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand]
                .contains(&error.kind())
                || command_name::is_of_format(&error)
            {
                let arguments = commands::record::with_true_minus(harmless());
                let is_brief = arguments.iter().any(|argument| argument == "-h");
                let extent = if is_brief { Extent::Brief } else { Extent::Page };
                return help::shown(Self::command(), extent, ABILITIES)
                    .try_get_matches_from(&arguments)
                    .err()
                    .unwrap_or(error);
            }
            Self::matches(harmless()).err().unwrap_or(error)
        })?;
        let mut cli = Self::from_arg_matches(&matches)?;
        cli.global.forget_empty(&matches);
        matches.subcommand_name().unwrap_or_default().clone_into(&mut cli.global.command);
        cli.global.dashed = args::dashed(&matches, std::env::args_os(), Self::command);
        Ok(cli)
    }

    fn matches(arguments: impl Iterator<Item = OsString>) -> Result<ArgMatches, clap::Error> {
        let arguments = commands::record::with_true_minus(arguments);
        if let Some(matches) = Self::matches_of_one(&arguments) {
            return Ok(matches);
        }
        let matches = Self::command().try_get_matches_from(&arguments);
        matches.map_err(|error| command_name::meant(error, &arguments, &Self::command(), ABILITIES))
    }

    /// The arguments of the command that is named first, where nothing is wrong with them. What is wrong is said by all.
    fn matches_of_one(arguments: &[OsString]) -> Option<ArgMatches> {
        let command = ABILITIES.declared(arguments.get(1)?.to_str()?)?;
        let program = Global::augment_args(clap::Command::new("roadmap")).subcommand(command);
        program.try_get_matches_from(arguments).ok()
    }
}
