//! `roadmap record`

use chrono::NaiveDate;

use crate::cli::args::{Global, day};
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::cli::outcome::Outcome;
use crate::cli::request::RequestRow;
use crate::model::Request;
use crate::problem::{ARGUMENT, Message};

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
            let value = number(value).map_err(|message| Failure::new(&ARGUMENT, message))?;
            let (on, source) = (args.on, args.source.clone());
            Ok(RequestRow::from(Request::Record { id: id.clone(), value, date: on, source }))
        }
        _ => Err(Failure::new(&ARGUMENT, Message::id("argument-no-value").with("id", pair.concat()))
            .hint(Message::id("hint-pairs"))),
    });
    carry_out("record", rows.collect::<Result<_, _>>()?, &args.write, global, env)
}
