//! `roadmap export`

use clap::ValueEnum;

use crate::cli::ability::Ability;
use crate::cli::args::{Format, QueryArgs, read_days};
use crate::cli::context::Context;
use crate::cli::day::option;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output;
use crate::cli::output::EXPORTS;
use crate::model::Days;
use crate::problem::{ARGUMENT, Message};
use crate::render::calendar;
use crate::render::json::schema as answer;
use crate::report::calendar::appointments;
use crate::report::show::Part;
use crate::report::{Arrangement, KpiLine, Line, Query, Subject, kpi, list, show, timeline};

pub(super) const ABILITY: Ability = Ability::answering(answer::shown).with_formats(&EXPORTS);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap export --format ics --alarm 7d > deadlines.ics
  roadmap export --format jsonl > items.jsonl
  roadmap export --format csv --of kpis > kpis.csv")]
pub(in crate::cli) struct ExportArgs {
    #[command(flatten)]
    query: QueryArgs,
    /// What the lines of CSV and JSON lines are; JSON has both
    #[arg(long, value_name = "WHAT", value_enum, default_value_t = Of::Items)]
    of: Of,
    /// Remind so long before each entry of a calendar: 7d, 2w
    #[arg(long, value_name = "DAYS")]
    alarm: Option<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Of {
    /// Numbered lines: measures and steps.
    Items,
    /// KPIs.
    Kpis,
}

pub(super) fn run(args: &ExportArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    let query = Query::parse(&args.query.query, view.portfolio, Subject::Items)?;
    let alarm = option("--alarm", args.alarm.as_ref(), read_days)?;
    let format = context.output.global.format;
    let lines = || query.lines(view.portfolio);
    let kpis = kpi::find(view.portfolio, &query);
    if format == Format::Ics {
        return calendar_of(context, &list::find(view.portfolio, &query), &kpis, alarm);
    }
    if alarm.is_some() {
        return Err(Failure::new(&ARGUMENT, Message::id("export-alarm")));
    }
    let arrangement = Arrangement::default();
    let whole: Vec<Part<'_>> =
        if query.is_empty() { view.portfolio.files.iter().map(Part::Plan).collect() } else { Vec::new() };
    context.output.answer(
        "export",
        || {
            let lines = list::find(view.portfolio, &query);
            let timeline = timeline::find(&view, &lines, timeline::Between::default());
            Ok(timeline::document(&view, &lines, timeline))
        },
        || match args.of {
            Of::Items => list::sheet(view, lines(), None, &arrangement),
            Of::Kpis => kpi::sheet(view, &kpis, None),
        },
        || match (format, args.of) {
            (Format::Jsonl, Of::Items) => vec![("items", list::objects(view, lines(), &arrangement))],
            (Format::Jsonl, Of::Kpis) => vec![("kpis", kpi::objects(view, &kpis))],
            _ if !whole.is_empty() => show::objects(view, &whole),
            _ => {
                let mut lists = show::objects(view, &whole);
                lists.retain(|(name, _)| !matches!(*name, "items" | "kpis"));
                lists.push(("items", list::objects(view, lines(), &arrangement)));
                lists.push(("kpis", kpi::objects(view, &kpis)));
                lists
            }
        },
    )?;
    Ok(Outcome::Fine)
}

/// What is still to be done, as a calendar.
fn calendar_of(
    context: &Context<'_>,
    lines: &[Line<'_>],
    kpis: &[KpiLine<'_>],
    alarm: Option<Days>,
) -> Result<Outcome, Failure> {
    let view = context.view;
    let appointments = appointments(&view, lines, kpis);
    let (name, words) = (timeline::heading(&view), context.output.words()?);
    let note = view.portfolio.derived_letters();
    let alarm = alarm.map(|days| days.0);
    let text = calendar::draw(&name, note.as_ref(), &appointments, view.portfolio.day(), alarm, &words);
    output::print(&text)?;
    Ok(Outcome::Fine)
}
