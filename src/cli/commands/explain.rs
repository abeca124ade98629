//! `roadmap explain`

use crate::cli::ability::{Ability, Work};
use crate::cli::args::Global;
use crate::cli::context::Context;
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::outcome::Outcome;
use crate::cli::output;
use crate::cli::output::PROSE;
use crate::format;
use crate::model::{Due, Period};
use crate::phrase::{self, Options, Reading};
use crate::problem::{ARGUMENT, Message};
use crate::render::Words;
use crate::report::explain;

pub(super) const ABILITY: Ability = Ability::new(Work::Reads, &PROSE);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap explain 9.2                       why it has its state, step by step
  roadmap explain broadband-ports           each figure with its formula
  roadmap explain --due '2023 йил 30 апрель'
  roadmap explain --due 'до 1 мая' --year 2024")]
pub(in crate::cli) struct ExplainArgs {
    /// Steps (9.2), measures (9), KPIs, events
    #[arg(value_name = "ID", required_unless_present = "due", conflicts_with = "due")]
    ids: Vec<String>,
    /// How a deadline is read, as documents write it in Uzbek, Russian or English; exit code 2 where it is not understood
    #[arg(long, value_name = "TEXT", allow_hyphen_values = true)]
    pub(super) due: Option<String>,
    /// The year of a deadline that names none
    #[arg(long, value_name = "YEAR", requires = "due", value_parser = clap::value_parser!(i32).range(1900..=2200))]
    year: Option<i32>,
}

/// Explains parts of plans.
pub(super) fn run(args: &ExplainArgs, context: &Context<'_>) -> Result<Outcome, Failure> {
    context.output.tell(explain::document(&context.view, &args.ids)?)?;
    Ok(Outcome::Fine)
}

/// Explains a deadline in words, for which no plan is read.
pub(super) fn run_due(
    text: &str,
    args: &ExplainArgs,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    let document = match notation(text) {
        Some(due) => explain::of_notation(text.trim(), &due?),
        None => explain::of_phrase(&read(text, args.year)?),
    };
    let words = Words::new(global.lang.as_deref());
    output::print(&output::drawn(document, &words, global, env))?;
    Ok(Outcome::Fine)
}

fn read(text: &str, year: Option<i32>) -> Result<Reading, Failure> {
    phrase::read(text, Options { year }).map_err(|refusal| {
        let message = Message::id("explain-not-read").with("text", text).with("why", reason(&refusal));
        let failure = Failure::new(&ARGUMENT, message);
        match otherwise(text) {
            Some(list) => failure.hint(Message::id("hint-terms").with("list", list)),
            None => failure,
        }
    })
}

/// The ways to write what a document's `2011-12` may be: in a plan it is a month, elsewhere as often a fiscal year.
fn otherwise(text: &str) -> Option<String> {
    let Ok(Due::Within(Period::Month(year, month))) = text.trim().parse() else { return None };
    Some(format!("{month:02}.{year}, {year}/{}", year + 1))
}

/// A deadline in braces, read as a plan that has it is read; `None` for any other text.
fn notation(text: &str) -> Option<Result<Due, Failure>> {
    let text = text.trim();
    if !text.starts_with('{') || text.contains(['\n', '\r']) {
        return None;
    }
    // What it runs from is not known here and must not be missing there.
    let of = text.split_once("of:").map(|(_, rest)| rest.trim_matches([' ', '}', '\'', '"']));
    let events = of.map(|of| format!("events: {{{of}: {{title: x}}}}\n")).unwrap_or_default();
    let plan = format!("version: 1\n{events}measures:\n  - {{id: 1, title: x, due: {text}}}\n");
    let reading = format::read(plan.as_str());
    if let Some(problem) = reading.problems.into_iter().next() {
        return Some(Err(Failure::new(&ARGUMENT, problem.message)));
    }
    let due = reading.plan?.items().next()?.due().cloned();
    due.map(Ok)
}

/// Why a phrase is not read, and the words that are the reason.
fn reason(refusal: &phrase::Refusal) -> Message {
    let kind = refusal.kind;
    let reason = match kind {
        phrase::Kind::OtherLanguage(name) => Message::id("unread-other-language").with("name", name),
        phrase::Kind::Empty => Message::id("unread-empty"),
        phrase::Kind::TooLong => Message::id("unread-too-long"),
        phrase::Kind::MissingYear => Message::id("unread-missing-year"),
        phrase::Kind::TwoDeadlines => Message::id("unread-two-deadlines"),
        phrase::Kind::ImpossibleDay => Message::id("unread-impossible-day"),
        phrase::Kind::ImpossiblePeriod => Message::id("unread-impossible-period"),
        phrase::Kind::Backwards => Message::id("unread-backwards"),
        phrase::Kind::UnlikelyYear => Message::id("unread-unlikely-year"),
        phrase::Kind::DayMonthOrder => Message::id("unread-day-month-order"),
        phrase::Kind::ShortYear => Message::id("unread-short-year"),
        phrase::Kind::FiscalYear => Message::id("unread-fiscal-year"),
        phrase::Kind::Number => Message::id("unread-number"),
        phrase::Kind::Duration => Message::id("unread-duration"),
        phrase::Kind::WorkingDays => Message::id("unread-working-days"),
        phrase::Kind::Event => Message::id("unread-event"),
        phrase::Kind::Season => Message::id("unread-season"),
        phrase::Kind::Vague => Message::id("unread-vague"),
        phrase::Kind::Frequency => Message::id("unread-frequency"),
        phrase::Kind::Earliest => Message::id("unread-earliest"),
        phrase::Kind::Negation => Message::id("unread-negation"),
        phrase::Kind::Unknown => Message::id("unread-unknown"),
        phrase::Kind::Unclear => Message::id("unread-unclear"),
        phrase::Kind::Ambiguous => Message::id("unread-ambiguous"),
    };
    if refusal.words.is_empty() {
        return reason;
    }
    let words: Vec<String> = refusal.words.iter().map(|word| format!("`{word}`")).collect();
    Message::id("unread-words").with("why", reason).with("words", words.join(", "))
}
