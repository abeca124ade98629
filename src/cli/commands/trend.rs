//! `roadmap trend`

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::NaiveDate;
use clap::ValueEnum;

use crate::cli::args::{QueryArgs, TableArgs};
use crate::cli::context::Context;
use crate::cli::error::{self, Failure};
use crate::cli::outcome::Outcome;
use crate::cli::picture;
use crate::cli::recorded::{Ledger, note_renames, note_shallow, note_unreadable};
use crate::history::History;
use crate::problem::Message;
use crate::render::{Words, svg};
use crate::report::trend::{self, Rhythm, Trend};
use crate::report::{PlanFile, Portfolio, Query, Subject};

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap trend                             planned and done by the end of each month
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
    let query = Query::parse(&args.query.query, view.portfolio, Subject::Items)?;
    let language = output.global.lang.as_deref();
    let records = records(&view.portfolio.files, language);
    let first = records.iter().filter_map(|(_, record)| record.first()).min();
    let mut trend = trend::find(view.portfolio, &query, args.by.into(), first);
    for (file, record) in &records {
        record.add_to(&mut trend, file, &args.query.query, language)?;
    }
    if let Some(path) = &args.output {
        let words = output.words()?;
        let drawn = svg::TrendPicture::new(&trend, view.portfolio, &words).draw();
        picture::write(path, &drawn.context("cannot draw the picture")?, &words)?;
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

/// What was recorded of a plan.
struct Record {
    ledger: Ledger,
    history: History,
}

/// What was recorded of each plan that lies in a repository; of others that is said.
fn records<'f>(files: &'f [PlanFile], language: Option<&str>) -> Vec<(&'f PlanFile, Record)> {
    let mut records = Vec::new();
    let mut is_said = false;
    for file in files {
        let opened = Ledger::open(Path::new(&file.path));
        let record = opened.and_then(|ledger| ledger.history().map(|history| Record { ledger, history }));
        match record {
            Ok(record) => {
                note_shallow(&record.ledger, language);
                note_renames(&record.history, language);
                records.push((file, record));
            }
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

impl Record {
    fn first(&self) -> Option<NaiveDate> {
        self.history.versions.iter().map(|version| version.recorded.date()).min()
    }

    fn add_to(
        &self,
        trend: &mut Trend,
        file: &PlanFile,
        terms: &[String],
        language: Option<&str>,
    ) -> Result<(), Failure> {
        let days = trend.past();
        let zone = file.plan.timezone.as_deref();
        let unreadable = self.ledger.sample(&self.history, &days, zone, |days, plan| {
            let (name, path) = (file.name.clone(), file.path.clone());
            let mut then = PlanFile { name, path, plan, day: file.day };
            for day in days {
                then.day = *day;
                let portfolio = Portfolio { files: vec![then], language: None };
                trend.record(&portfolio, terms);
                let Some(back) = portfolio.files.into_iter().next() else { return };
                then = back;
            }
        })?;
        note_unreadable(&unreadable, language);
        Ok(())
    }
}
