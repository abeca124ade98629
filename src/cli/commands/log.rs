//! `roadmap log`

use crate::cli::ability::Ability;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::day::{option, read_when};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::cli::outcome::Outcome;
use crate::model::{LogDetails, Request};
use crate::problem::{ARGUMENT, Message};

pub(super) const ABILITY: Ability = Ability::changing();

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap log 3.2 'Half of the ports are in' --percent 50
  roadmap log 9.2 --problem 'No tender yet' --on 2023-06-30")]
pub(in crate::cli) struct LogArgs {
    /// A step (9.2) or a measure (9)
    #[arg(value_name = "ID")]
    id: String,
    /// What was done
    #[arg(value_name = "TEXT", allow_hyphen_values = true)]
    text: Option<String>,
    /// What stands in the way
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    problem: Option<String>,
    /// What is proposed
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    proposal: Option<String>,
    /// How much is done, as reported; shown, never computed with
    #[arg(long, value_name = "N", allow_hyphen_values = true)]
    percent: Option<String>,
    /// The day it refers to; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Who says so
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    by: Option<String>,
    /// Where the proof is; may be given several times
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    evidence: Vec<String>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &LogArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    // A text may begin with a dash; what looks like an option and is none is a slip.
    if let Some(slip) = args.text.as_ref().filter(|text| is_like_option(text)) {
        let message = Message::id("argument-unknown-option").with("option", slip);
        return Err(Failure::new(&ARGUMENT, message));
    }
    let details = LogDetails {
        date: option("--on", args.on.as_ref(), read_when)?,
        text: args.text.clone(),
        problem: args.problem.clone(),
        proposal: args.proposal.clone(),
        percent: option("--percent", args.percent.as_ref(), number)?.map(|number| number.value),
        by: args.by.clone(),
        evidence: args.evidence.clone(),
    };
    let request = Request::Log { id: args.id.clone(), details };
    carry_out("log", vec![request.into()], &args.write, global, env)
}

fn is_like_option(text: &str) -> bool {
    let word = text.strip_prefix("--").unwrap_or_default();
    word.starts_with(|c: char| c.is_ascii_lowercase()) && !word.contains(char::is_whitespace)
}
