//! `roadmap record`

use std::ffi::OsString;

use crate::cli::ability::Ability;
use crate::cli::args::Global;
use crate::cli::change::{WriteArgs, carry_out};
use crate::cli::day::{day_typed, option, read_when};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::number::number;
use crate::cli::outcome::Outcome;
use crate::cli::request::RequestRow;
use crate::model::Request;
use crate::problem::{ARGUMENT, Message};

pub(super) const ABILITY: Ability = Ability::changing();

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap record broadband-ports 4.9M --on 2023-06-30 --source 'Half-year'
  roadmap record base-stations '54 700' fibre-length 191k --on 2023-06
  roadmap record balance -3,5")]
pub(in crate::cli) struct RecordArgs {
    /// A KPI and its value, in its unit: 4900000, 4.9M, 300k, "4 900 000", 3,6; more pairs may follow
    #[arg(value_names = ["KPI", "VALUE"], required = true, num_args = 2..)]
    pairs: Vec<String>,
    /// The day the value refers to; today in the plan's time zone if not given
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    on: Option<String>,
    /// Who published it
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    source: Option<String>,
    #[command(flatten)]
    write: WriteArgs,
}

pub(super) fn run(args: &RecordArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let date = option("--on", args.on.as_ref(), read_when)?;
    let rows = args.pairs.chunks(2).map(|pair| {
        let [id, value] = pair else { return Err(without_value(&pair.concat())) };
        let read = number(value).map_err(|message| Failure::new(&ARGUMENT, message))?;
        let (id, source) = (id.clone(), args.source.clone());
        let request = Request::Record { id, value: read.value, percent: read.percent, date, source };
        Ok(RequestRow::from(request))
    });
    carry_out("record", rows.collect::<Result<_, _>>()?, &args.write, global, env)
}

/// The last text of a line is no value, so it was perhaps meant as the day.
fn without_value(text: &str) -> Failure {
    let hint = match day_typed(text) {
        Some(day) => Message::id("hint-terms").with("list", format!("--on {day}")),
        None => Message::id("hint-pairs"),
    };
    Failure::new(&ARGUMENT, Message::id("argument-no-value").with("id", text)).hint(hint)
}

/// The program's arguments, with a true minus before a negative value: clap would take `-3,5` for an option. What
/// follows an option is that option's.
pub(in crate::cli) fn with_true_minus(arguments: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut all: Vec<OsString> = Vec::new();
    for argument in arguments {
        let is_record = all.iter().skip(1).any(|before| before == "record");
        let follows_option = all.last().is_some_and(|before| before.as_encoded_bytes().starts_with(b"-"));
        let negative = argument.to_str().and_then(|text| text.strip_prefix('-'));
        match negative.filter(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
            Some(rest) if is_record && !follows_option => all.push(format!("\u{2212}{rest}").into()),
            _ => all.push(argument),
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_negative_value_is_no_option_and_the_value_of_an_option_stays() {
        let shown = |text: &str| {
            let all = with_true_minus(text.split(' ').map(OsString::from));
            all.iter().map(|one| one.to_str().unwrap()).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(shown("roadmap record k -3,5 --on -1w"), "roadmap record k \u{2212}3,5 --on -1w");
        assert_eq!(shown("roadmap record k -5 --source -5"), "roadmap record k \u{2212}5 --source -5");
        assert_eq!(shown("roadmap list -5"), "roadmap list -5");
        assert_eq!(shown("roadmap record k 5 --dry-run"), "roadmap record k 5 --dry-run");
    }
}
