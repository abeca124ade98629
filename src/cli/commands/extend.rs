//! `roadmap extend`

use chrono::NaiveDate;

use super::Outcome;
use crate::cli::args::{Global, day, due};
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::model::{Due, MarkDetails, Request};

#[derive(clap::Args)]
pub(in crate::cli) struct ExtendArgs {
    /// Steps (9.2), measures with a deadline (8), periods of a series (3.3@2023-Q2)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// The new deadline: 2024-03-31, 2024-03, 2024-Q1, 2024
    #[arg(long, value_name = "DUE", value_parser = due)]
    to: Due,
    /// Why
    #[arg(long, value_name = "TEXT", required = true)]
    reason: String,
    /// The document that grants it
    #[arg(long, value_name = "TEXT")]
    act: Option<String>,
    /// The day it was granted; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &ExtendArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let details = MarkDetails {
        date: args.on,
        reason: Some(args.reason.clone()),
        act: args.act.clone(),
        ..MarkDetails::default()
    };
    let request = |id: &String| Request::Extend { id: id.clone(), to: args.to, details: details.clone() };
    carry_out("extend", args.ids.iter().map(request).map(Into::into).collect(), &args.write, global, env)
}
