//! `roadmap trend`

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use crate::cli::ability::Ability;
use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::{self, Failure};
use crate::cli::outcome::Outcome;
use crate::cli::picture;
use crate::cli::recorded::Record;
use crate::cli::worded::Worded;
use crate::problem::Message;
use crate::render::json::schema as answer;
use crate::render::{Words, svg};
use crate::report::trend::{self, Rhythm};
use crate::report::{PlanFile, Subject};

pub(super) const ABILITY: Ability = Ability::answering(answer::trend);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap trend                             by the end of each month
  roadmap trend --by quarter executor:mdt
  roadmap trend -o trend.svg                the same as a picture")]
pub(in crate::cli) struct TrendArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// How often it is counted
    #[arg(long, value_name = "WHAT", value_enum, default_value_t = By::Month)]
    by: By,
    /// Draw it into this file instead, which ends in `.svg`
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
enum By {
    Month,
    Quarter,
}

impl From<By> for Rhythm {
    fn from(by: By) -> Self {
        match by {
            By::Month => Self::Month,
            By::Quarter => Self::Quarter,
        }
    }
}

pub(super) fn run(args: &TrendArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let output = &context.output;
    if let Some(path) = &args.output {
        picture::check(path)?;
    }
    let query = Worded::by::<By>().query(&args.query.query, context, Subject::Items)?;
    let language = output.global.lang.as_deref();
    let records = records(&view.portfolio.files, language);
    let first = records.iter().filter_map(|(_, record)| record.first()).min();
    let mut trend = trend::find(view.portfolio, &query, args.by.into(), first);
    for (file, record) in &records {
        record.add_to(&mut trend, file, &args.query.query, language)?;
    }
    if let Some(path) = &args.output {
        let words = output.words()?;
        let drawn = svg::trend(&trend, view.portfolio, &words);
        picture::write(path, &drawn, &words)?;
        return Ok(Outcome::Fine);
    }
    let columns = args.table.columns.as_deref();
    output.answer(
        "trend",
        || trend::document(&trend, columns),
        || trend::sheet(&trend, columns),
        || vec![("items", trend::objects(&trend))],
    )?;
    Ok(Outcome::Fine)
}

/// What was recorded of each plan that lies in a repository; of others that is said.
fn records<'f>(files: &'f [PlanFile], language: Option<&str>) -> Vec<(&'f PlanFile, Record)> {
    let mut records = Vec::new();
    let mut is_said = false;
    for file in files {
        match Record::open(Path::new(&file.path), language) {
            Ok(record) => records.push((file, record)),
            Err(failure) if !is_said => {
                is_said = true;
                let why = failure.first_message(language);
                let message = Message::id("ledger-no-repository").with("why", why);
                error::note(&Words::new(language).message(&message));
            }
            Err(_) => {}
        }
    }
    records
}
