//! `roadmap record`

use chrono::NaiveDate;

use super::Outcome;
use crate::cli::args::{Global, day};
use crate::cli::change::{RequestRow, WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::model::Request;

#[derive(clap::Args)]
pub(in crate::cli) struct RecordArgs {
    /// A KPI and its value, in its unit: 4900000, 29.8M, "29 800 000"; more pairs may follow
    #[arg(value_names = ["KPI", "VALUE"], required = true, num_args = 2.., allow_negative_numbers = true)]
    pairs: Vec<String>,
    /// The day the value refers to; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", value_parser = day)]
    on: Option<NaiveDate>,
    /// Who published it
    #[arg(long, value_name = "TEXT")]
    source: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &RecordArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let rows = args.pairs.chunks(2).map(|pair| match pair {
        [id, value] => {
            let value = number(value).map_err(Failure::new)?;
            let (on, source) = (args.on, args.source.clone());
            Ok(RequestRow::from(Request::Record { id: id.clone(), value, date: on, source }))
        }
        _ => Err(Failure::new(format!("`{}` has no value", pair.concat()))
            .hint("write pairs of a KPI and its value")),
    });
    carry_out("record", rows.collect::<Result<_, _>>()?, &args.write, global, env)
}
