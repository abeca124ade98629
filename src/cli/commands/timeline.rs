//! `roadmap timeline`

use std::path::PathBuf;

use chrono::NaiveDate;

use crate::cli::ability::Ability;
use crate::cli::args::QueryArgs;
use crate::cli::context::Context;
use crate::cli::day::{option, read_when};
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::picture;
use crate::model::{TypedWhen, When};
use crate::problem::{ARGUMENT, Message};
use crate::render::json::schema as answer;
use crate::render::svg;
use crate::report::timeline::{self, Between};
use crate::report::{Arrangement, Query, Subject, list};

pub(super) const ABILITY: Ability = Ability::answering(answer::items);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap timeline section:V
  roadmap timeline --from 2023-Q3 --to 2024-Q2
  roadmap timeline executor:mdt -o timeline.svg")]
pub(in crate::cli) struct TimelineArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// Begin with the month of this day: 2023-07-01, 2023-07, 2023-Q3, -1w; without it where the items begin
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    /// End with the month of this day; without it where most of the items have fallen due
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,
    /// Draw a picture into this file instead, which ends in `.svg`
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(args: &TimelineArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = Query::parse(&args.query.query, view.portfolio, Subject::Items)?;
    let between = args.between(view.portfolio.day())?;
    if let Some(path) = &args.output {
        picture::check(path)?;
    }
    if let Some(path) = &args.output {
        let lines = list::find(view.portfolio, &query);
        let timeline = timeline::find(&view, &lines, between);
        let (heading, mut lead) = (timeline::heading(&view), timeline::lead(&view, &lines, &timeline));
        lead.extend(view.portfolio.derived_letters());
        let words = context.output.words()?;
        picture::write(path, &svg::timeline(&timeline, &heading, &lead, &words), &words)?;
        return Ok(Outcome::Fine);
    }
    let arrangement = Arrangement::default();
    context.output.answer(
        "timeline",
        || {
            let lines = list::find(view.portfolio, &query);
            let timeline = timeline::find(&view, &lines, between);
            Ok(timeline::document(&view, &lines, timeline))
        },
        || list::sheet(view, query.lines(view.portfolio), None, &arrangement),
        || vec![("items", list::objects(view, query.lines(view.portfolio), &arrangement))],
    )?;
    Ok(Outcome::Fine)
}

impl TimelineArgs {
    /// The months asked for: those of a whole period where one is named.
    fn between(&self, today: NaiveDate) -> Result<Between, Failure> {
        let read = |name, text: &Option<String>| -> Result<Option<When>, Failure> {
            let when = option(name, text.as_ref(), read_when)?;
            Ok(when.map(|when: TypedWhen| when.on(today)))
        };
        let (from, to) = (read("--from", &self.from)?, read("--to", &self.to)?);
        let from = from.map(|when| when.earliest().unwrap_or(when.day()));
        let to = to.map(When::day);
        if let (Some(first), Some(last)) = (from, to)
            && first > last
        {
            let days = Message::id("timeline-backwards").with("from", first.to_string());
            return Err(Failure::new(&ARGUMENT, days.with("to", last.to_string())));
        }
        Ok(Between { from, to })
    }
}
