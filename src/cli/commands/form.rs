//! `roadmap form`

use std::path::{Path, PathBuf};

use clap::ValueEnum;

use super::report::file_names;
use crate::cli::ability::{Ability, Work};
use crate::cli::args::Format;
use crate::cli::context::Context;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::{output, rows, store};
use crate::form::{Form, Request, Row};
use crate::model::Period;
use crate::problem::{ARGUMENT, Message};
use crate::render::{Words, date, form};
use crate::report::{Cell, MOST_ROWS, Phrase, Query, Subject, TooLong};

pub(super) const ABILITY: Ability = Ability::new(Work::Reads, &[Format::Table]);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap form -o form.xlsx                        for the last quarter
  roadmap form -o form.xlsx section:V --period 2023-Q2
  roadmap form --by executor -o forms --lang ru    one for each lead executor
  roadmap apply form.xlsx --dry-run                what it would change")]
pub(in crate::cli) struct FormArgs {
    /// The workbook to write (.xlsx); with `--by` the folder
    #[arg(short, long = "output", value_name = "PATH")]
    output: PathBuf,
    /// The period to report, whose last day is the day of log entries and values; without it the last quarter that had
    /// ended
    #[arg(long, value_name = "PERIOD")]
    period: Option<String>,
    /// One form for each lead executor, in a folder
    #[arg(long, value_enum)]
    by: Option<By>,
    #[command(flatten)]
    query: crate::cli::args::QueryArgs,
}

/// Whom forms go to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum By {
    /// Each executor that leads an item or a KPI.
    Executor,
}

pub(super) fn run(args: &FormArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    let view = context.view;
    if view.portfolio.files.len() > 1 {
        return Err(
            Failure::new(&ARGUMENT, Message::id("form-one-plan")).hint(Message::id("hint-form-one-plan"))
        );
    }
    let query = Query::parse(&args.query.query, view.portfolio, Subject::Items)?;
    let period = period(args, context)?;
    let words = context.output.words()?;
    let request = Request { view, query: &query, period };
    let done = match args.by {
        Some(By::Executor) => each(&request, &args.output, &words)?,
        None => one(&request, &args.output, &words)?,
    };
    output::print_written(&(words.phrase(&done.with("period", date::period(period).cell())) + "\n"))?;
    Ok(Outcome::Fine)
}

/// The period asked for, or the last quarter that has ended.
fn period(args: &FormArgs, context: &Context<'_>) -> Result<Period, Failure> {
    let Some(text) = &args.period else {
        let this = Period::around(context.view.portfolio.day(), 3).first();
        return Ok(Period::around(this.pred_opt().unwrap_or(this), 3));
    };
    text.trim().to_uppercase().parse().map_err(|_| {
        let message = Message::id("form-period").with("text", text.as_str());
        Failure::new(&ARGUMENT, message).hint(Message::id("hint-period-example"))
    })
}

/// One form of all that is meant.
fn one(request: &Request<'_>, path: &Path, words: &Words) -> Result<Phrase, Failure> {
    let is_workbook = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("xlsx"));
    if !is_workbook {
        let message = Message::id("form-ending").with("path", path.display().to_string());
        return Err(Failure::new(&ARGUMENT, message));
    }
    let form = request.whole().map_err(too_long)?;
    let rows = form.rows.iter().filter(|row| matches!(row, Row::Entry(_))).count();
    if rows == 0 {
        return Err(Failure::new(&ARGUMENT, Message::id("form-empty")));
    }
    check_free(path)?;
    write(path, &form, words)?;
    Ok(written("form-written", path).with("rows", Cell::count(rows)))
}

/// One form for each lead executor. Each file is written whole or not at all; what is known to stop one of them stops all.
fn each(request: &Request<'_>, folder: &Path, words: &Words) -> Result<Phrase, Failure> {
    let leads = request.by_lead();
    if leads.is_empty() {
        return Err(Failure::new(&ARGUMENT, Message::id("form-empty")));
    }
    let names = file_names(leads.iter().map(|led| &led.id));
    let paths: Vec<PathBuf> = names.iter().map(|name| folder.join(format!("{name}.xlsx"))).collect();
    let taken: Vec<Failure> = paths.iter().filter_map(|path| check_free(path).err()).collect();
    if !taken.is_empty() {
        return Err(Failure::several(taken));
    }
    leads.iter().try_for_each(|led| led.form().map(drop)).map_err(too_long)?;
    store::make_folder(folder)?;
    for (written, (led, path)) in leads.iter().zip(&paths).enumerate() {
        let done = led.form().map_err(too_long).and_then(|form| write(path, &form, words));
        done.map_err(|failure| failure.after_files(written))?;
    }
    Ok(written("form-written-all", folder).with("count", Cell::count(leads.len())))
}

fn too_long(_: TooLong) -> Failure {
    let message = Message::id("form-too-long").with("most", MOST_ROWS.to_string());
    Failure::new(&ARGUMENT, message).hint(Message::id("hint-form-too-long"))
}

fn written(id: &'static str, path: &Path) -> Phrase {
    Phrase::new(id).with("path", Cell::Text(path.display().to_string()))
}

/// A form that nobody has filled may be replaced, and nothing else: answers are never lost.
fn check_free(path: &Path) -> Result<(), Failure> {
    if !store::exists(path) || rows::is_empty_form(&store::read(path)?) {
        return Ok(());
    }
    let message = Message::id("form-there").with("path", path.display().to_string());
    Err(Failure::io(message).hint(Message::id("hint-form-there")))
}

fn write(path: &Path, content: &Form, words: &Words) -> Result<(), Failure> {
    let bytes = form::draw(content, words).map_err(|error| Failure::of_workbook(&error))?;
    store::write_own(path, &bytes, |_| true)
}
