//! The program: one call.

use std::process::ExitCode;

fn main() -> ExitCode {
    roadmap::cli::run()
}
