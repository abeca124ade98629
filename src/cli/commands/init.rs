//! `roadmap init`

use std::path::{Path, PathBuf};

use anyhow::Context as _;
use chrono::{Datelike as _, Days, NaiveDate};

use crate::cli::ability::{Ability, Work};
use crate::cli::args::{Format, Global};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::name::shown;
use crate::cli::outcome::Outcome;
use crate::cli::output;
use crate::cli::store;
use crate::format;
use crate::locale::Locale;
use crate::model::{Item, Period, Plan};
use crate::problem::{ARGUMENT, Message};
use crate::render::Words;
use crate::report::{Cell, Phrase};

pub(super) const ABILITY: Ability = Ability::new(Work::Makes, &[Format::Table]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap init                              roadmap.yaml in this folder
  roadmap init plans/water.yaml --lang uz --schema")]
pub(in crate::cli) struct InitArgs {
    /// The file to write; `roadmap.yaml` if not given. What is there is never overwritten
    #[arg(value_name = "FILE")]
    file: Option<PathBuf>,
    /// Write the JSON Schema beside it as well, and the line by which editors find it
    #[arg(long)]
    schema: bool,
}

/// The name of a plan that commands find by themselves.
const NAME: &str = "roadmap.yaml";

/// The file of the schema, beside the plan.
const SCHEMA: &str = ".roadmap.schema.json";

pub(super) fn run(args: &InitArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let tag = global.lang.as_deref().unwrap_or("en");
    if !Words::known(tag) {
        let failure = Failure::new(&ARGUMENT, Message::id("argument-no-language").with("language", tag));
        return Err(failure.hint(Message::id("hint-there-are").with("list", Words::LANGUAGES.join(", "))));
    }
    let path = args.file.clone().unwrap_or_else(|| NAME.into());
    let mut text = filled(Locale::find(tag).plan, global.day(env.today(Some("Asia/Tashkent"))));
    store::refuse_existing(&path)?;
    if args.schema {
        text.insert_str(0, &format!("# yaml-language-server: $schema={SCHEMA}\n"));
        write_schema(&path)?;
    }
    store::create(&path, &text)?;
    output::print_written(&told(&path, &text, &Words::new(Some(tag))))?;
    Ok(Outcome::Fine)
}

fn write_schema(path: &Path) -> Result<(), Failure> {
    let schema = serde_json::to_string_pretty(&format::schema()).context("cannot write JSON")? + "\n";
    let beside = path.with_file_name(SCHEMA);
    // The same schema may serve several plans of a folder.
    if store::is_file_with(&beside, &schema) {
        return Ok(());
    }
    store::create(&beside, &schema)
}

/// The plan with days around the one asked for.
fn filled(plan: &str, day: NaiveDate) -> String {
    let (month, quarter) = (Period::around(day, 1), Period::around(day, 3));
    let later = |period: Period, months| period.later(months).unwrap_or(period).to_string();
    let before = |day: NaiveDate, days| day.checked_sub_days(Days::new(days)).unwrap_or(day);
    // In January the last month ends on the last day of the year before, so the baseline is a year older.
    let observed = before(month.first(), 1);
    let baseline = before(Period::Year(observed.year()).first(), 1);
    let marks = [
        ("@month@", later(month, 1)),
        ("@quarter@", later(quarter, 6)),
        ("@started@", before(day, 14).to_string()),
        ("@baseline@", baseline.to_string()),
        ("@observed@", observed.to_string()),
        ("@target@", later(Period::around(day, 12), 12)),
        ("@from@", quarter.to_string()),
        ("@until@", later(quarter, 9)),
    ];
    marks.iter().fold(plan.to_owned(), |text, (mark, value)| text.replace(mark, value))
}

/// What was written, and what to do next.
fn told(path: &Path, text: &str, words: &Words) -> String {
    use std::fmt::Write as _;

    let plan = format::read(text).plan;
    let measures = plan.iter().flat_map(Plan::measures).count();
    let steps = plan.iter().flat_map(Plan::items).filter(|item: &Item<'_>| item.step.is_some());
    let kpis = plan.iter().map(|plan| plan.indicators().len()).sum();
    let lead = Phrase::new("init-written")
        .with("path", Cell::Text(shown(path)))
        .with("measures", Cell::count(measures))
        .with("steps", Cell::count(steps.count()))
        .with("kpis", Cell::count(kpis));
    let file = if path == Path::new(NAME) { String::new() } else { format!(" -f {}", shown(path)) };
    let commands = [("list", "init-list"), ("done 1.1", "init-done"), ("check", "init-check")];
    let commands =
        commands.map(|(command, id)| (format!("roadmap {command}{file}"), words.phrase(&Phrase::new(id))));
    let widest = commands.iter().map(|(command, _)| command.chars().count()).max().unwrap_or(0);
    let mut out = words.phrase(&lead) + "\n\n";
    for (command, what) in commands {
        let _ = writeln!(out, "  {command:<widest$}  {what}", widest = widest.max(26));
    }
    out
}
