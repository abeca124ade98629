//! `roadmap changes`

use std::ffi::OsString;
use std::path::PathBuf;

use crate::cli::ability::Ability;
use crate::cli::args::{Global, TableArgs};
use crate::cli::day::{option, read_single};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::load::{self, Loaded, LoadedFile, Missing};
use crate::cli::name::{shown, shown_in};
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::plans::{Plans, file};
use crate::cli::recorded::{Ledger, Side, note_shallow};
use crate::cli::source::Sources;
use crate::history::Operand;
use crate::model::{Place, TypedDay};
use crate::problem::{ARGUMENT, Message};
use crate::render::json::schema as answer;
use crate::report::changes::{self, Change, Span};
use crate::report::{PlanFile, Portfolio, View};

pub(super) const ABILITY: Ability = Ability::answering(answer::changes);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap changes                           since the quarter reported last
  roadmap changes --from 2023-04-01 --to 2023-06-30
  roadmap changes main                      against a branch, a tag or a commit
  roadmap changes v1.0 v2.0
  roadmap changes old.yaml new.yaml
  roadmap changes HEAD~5:plans/it.yaml      a file at a revision
  roadmap changes main -q executor:mdt -q section:II")]
pub(in crate::cli) struct ChangesArgs {
    /// The older text: a file, a revision, or REV:PATH
    #[arg(value_name = "OLD", conflicts_with_all = ["from", "to"])]
    old: Option<OsString>,
    /// The newer text; without it the plan as it lies in the work tree
    #[arg(value_name = "NEW")]
    new: Option<OsString>,
    /// The day from which on changes are told, itself not counted
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    from: Option<String>,
    /// The last day of which changes are told; without it the day asked about
    #[arg(long, value_name = "DATE", allow_hyphen_values = true)]
    to: Option<String>,
    /// A term of a query, as other commands take them; may be given several times
    #[arg(short, long = "query", value_name = "QUERY")]
    query: Vec<String>,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

pub(super) fn run(args: &ChangesArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    match &args.old {
        Some(old) => of_texts(args, old, global, env),
        None => of_days(args, global, env),
    }
}

/// Between two days of one file; with `--recorded` between what it said on the one and on the other.
fn of_days(args: &ChangesArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let days = Days {
        from: option("--from", args.from.as_ref(), read_single)?,
        to: option("--to", args.to.as_ref(), read_single)?,
    };
    if global.recorded {
        return of_recorded_days(args, days, global, env);
    }
    let (mut plans, missing) = Plans::read(global, env, true)?;
    let mut spans = Vec::new();
    for file in &mut plans.portfolio.files {
        let (from, to) = days.of(file, global, env)?;
        file.day = to;
        spans.push((from, to));
    }
    let span =
        spans.first().map_or(Span::Texts(String::new(), String::new()), |(from, to)| Span::Days(*from, *to));
    let files = plans.portfolio.files.iter().zip(&spans);
    let all = files.flat_map(|(file, (from, to))| changes::between_days(file, *from, *to)).collect();
    let outcome = answer(args, all, &span, &plans, None, global, env);
    missing.after(outcome)
}

#[derive(Clone, Copy)]
struct Days {
    from: Option<TypedDay>,
    to: Option<TypedDay>,
}

impl Days {
    /// The two days for a plan, each as its zone counts.
    fn of(
        self,
        file: &PlanFile,
        global: &Global,
        env: &Env,
    ) -> Result<(chrono::NaiveDate, chrono::NaiveDate), Failure> {
        let today = env.today(file.plan.timezone.as_deref());
        let to = self.to.map_or_else(|| global.day(today), |day| day.on(today));
        let from = self.from.map_or_else(|| changes::since(to), |day| day.on(today));
        if from > to {
            let message = Message::id("query-backwards").with("text", format!("{from}..{to}"));
            return Err(Failure::new(&ARGUMENT, message));
        }
        Ok((from, to))
    }
}

/// What the file said at the end of one day, against what it said at the end of another.
fn of_recorded_days(args: &ChangesArgs, days: Days, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let read = |path: &std::path::Path, bytes: crate::cli::store::Content| {
        let ledger = Ledger::open(path)?;
        note_shallow(&ledger, global.lang.as_deref());
        let history = ledger.history()?;
        let zone = ledger.zone(&bytes, &history)?;
        let today = env.today(zone.as_deref());
        let to = days.to.map_or_else(|| global.day(today), |day| day.on(today));
        let from = days.from.map_or_else(|| changes::since(to), |day| day.on(today));
        let side = |day| {
            let recorded = ledger.on(&history, day, zone.as_deref(), global)?;
            let (tree, plan) = load::plan(recorded.name.clone(), recorded.bytes)?;
            Ok::<_, Failure>(Side { name: recorded.name, tree, plan, day: Some(day) })
        };
        Ok((side(from)?, side(to)?))
    };
    let loaded = Sources::find(&[], global, env)?.read(env, read);
    let (pairs, missing) = sound(loaded)?;
    let days = pairs.first().and_then(|pair| Some((pair.content.0.day?, pair.content.1.day?)));
    let span = days.map(|(from, to)| Span::Days(from, to));
    compared(args, pairs, missing, span, global, env)
}

/// Between two texts.
fn of_texts(args: &ChangesArgs, old: &OsString, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    if global.recorded {
        let message = Message::id("argument-recorded-texts");
        return Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-recorded-days")));
    }
    let old = Side::operand(old, env)?;
    let new = args.new.as_ref().map(|text| Side::operand(text, env)).transpose()?;
    let needs_plan = |operand: &Operand| matches!(operand, Operand::Revision(_));
    if let Some(new) = &new
        && !needs_plan(new)
        && !needs_plan(&old)
    {
        let pair = (Side::read(&old, None, env)?, Side::read(new, None, env)?);
        let path = PathBuf::from(&pair.1.name);
        let pairs = vec![LoadedFile { path, name: None, content: pair }];
        return compared(args, pairs, Missing::default(), None, global, env);
    }
    let read = |path: &std::path::Path, bytes: crate::cli::store::Content| {
        let path = path.to_owned();
        let before = Side::read(&old, Some(&path), env)?;
        if let Some(new) = &new {
            return Ok((before, Side::read(new, Some(&path), env)?));
        }
        let (tree, plan) = load::plan(shown(&path), bytes)?;
        let after = Side { name: shown_in(global.format, &path, env), tree, plan, day: None };
        Ok((before, after))
    };
    let loaded = Sources::find(&[], global, env)?.read(env, read);
    let (pairs, missing) = sound(loaded)?;
    compared(args, pairs, missing, None, global, env)
}

type Pair = LoadedFile<(Side, Side)>;

fn sound(loaded: Loaded<(Side, Side)>) -> Result<(Vec<Pair>, Missing), Failure> {
    loaded.report_skipped();
    let (pairs, missing) = loaded.split();
    if pairs.is_empty() { Err(missing.alone()) } else { Ok((pairs, missing)) }
}

fn compared(
    args: &ChangesArgs,
    pairs: Vec<Pair>,
    missing: Missing,
    days: Option<Span>,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    let typed = |text: &Option<OsString>| text.as_ref().map(|text| text.to_string_lossy().into_owned());
    let span = days.unwrap_or_else(|| match pairs.as_slice() {
        [LoadedFile { content: (old, new), .. }] => Span::Texts(old.name.clone(), new.name.clone()),
        _ => Span::Texts(
            typed(&args.old).unwrap_or_default(),
            typed(&args.new).unwrap_or_else(|| "the work tree".into()),
        ),
    });
    let (mut before, mut after) = (Vec::new(), Vec::new());
    for LoadedFile { name, content: (old, new), .. } in pairs {
        let mut older = file(old.name, name.clone(), old.plan, global, env);
        let mut newer = file(new.name, name, new.plan, global, env);
        older.day = old.day.unwrap_or(older.day);
        newer.day = new.day.filter(|_| !global.has_day()).unwrap_or(newer.day);
        before.push(older);
        after.push((newer, new.tree));
    }
    let before = Portfolio { files: before, language: global.lang.clone() };
    let plans = Plans::with_trees(after, global);
    let files = before.files.iter().zip(&plans.portfolio.files);
    let all = files.flat_map(|(old, new)| changes::between_texts(old, new)).collect();
    let outcome = answer(args, all, &span, &plans, Some(&before), global, env);
    missing.after(outcome)
}

fn answer(
    args: &ChangesArgs,
    all: Vec<Change<'_>>,
    span: &Span,
    plans: &Plans,
    before: Option<&Portfolio>,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    let lines = plans.lines();
    let line_of = |file: &PlanFile, place: &Place| lines.of(file, place);
    let view = View { portfolio: &plans.portfolio, line_of: &line_of };
    let all = changes::asked_for(all, &args.query, view.portfolio, before)?;
    let columns = args.table.columns.as_deref();
    Output { global, env, plans }.answer(
        "changes",
        || changes::document(&view, &all, span, columns),
        || changes::sheet(view, &all, columns),
        || vec![("items", changes::objects(view, &all))],
    )?;
    Ok(Outcome::Fine)
}
