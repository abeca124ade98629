//! The command line: arguments to plain data, one file for each command, the one clock and the one disk.

mod args;
mod change;
mod commands;
mod env;
mod error;
mod load;
mod name;
mod number;
mod output;
mod plans;
pub mod process;
mod progress;
mod source;
mod store;
mod target;

use std::process::ExitCode;

use args::Cli;
use env::Env;
use error::Failure;

/// Runs the program on the process's own arguments.
///
/// Exit codes: 0 fine, 1 asked to fail on findings, 2 could not do it.
#[must_use]
pub fn run() -> ExitCode {
    let env = Env::from_process();
    let outcome = match Cli::from_process() {
        Ok(cli) => commands::run(&cli, &env),
        Err(error) => return error::usage(&error, env.has_harmful_arguments()),
    };
    match outcome {
        Ok(found) => ExitCode::from(u8::from(found == commands::Outcome::Found)),
        Err(failure) => report(&failure),
    }
}

fn report(failure: &Failure) -> ExitCode {
    failure.print();
    ExitCode::from(2)
}
