//! `roadmap check`

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::check::{self, CODES, Selection, is_about_two_versions, is_opt_in};
use crate::cli::ability::Ability;
use crate::cli::args::{Global, read_days};
use crate::cli::day::required;
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::name::{from_top, shown_in};
use crate::cli::outcome::Outcome;
use crate::cli::output::FINDINGS;
use crate::cli::plans::as_asked;
use crate::cli::recorded::Asked;
use crate::cli::source::Sources;
use crate::cli::store::{self, Content};
use crate::cli::{baseline, output};
use crate::format;
use crate::history::Revision;
use crate::model::Days;
use crate::problem::{ARGUMENT, Code, Problem, Severity};
use crate::render::diagnostic::Examined;
use crate::render::json::schema as answer;
use crate::report::{Block, Cell, Document};

pub(super) const ABILITY: Ability = Ability::answering(answer::found).with_formats(&FINDINGS);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap check                             the plan here
  roadmap check plans --strict              a folder; warnings fail too
  roadmap check --explain due-before-previous
  roadmap check --since main --format github")]
pub(in crate::cli) struct CheckArgs {
    /// Plans to check, or folders with plans, as with `--file`
    #[arg(value_name = "PATH")]
    plans: Vec<PathBuf>,
    /// Run only these rules; `all` runs the opt-in ones too
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    select: Vec<String>,
    /// Leave these rules out
    #[arg(long, value_name = "RULE,…", value_delimiter = ',')]
    ignore: Vec<String>,
    /// End with exit code 1 on warnings too
    #[arg(long)]
    strict: bool,
    /// Leave out the findings that this file knows
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// Record all findings in this file, to be known from now on
    #[arg(long, value_name = "FILE", conflicts_with = "baseline")]
    write_baseline: Option<PathBuf>,
    /// Also hold the plan against an older version: where this branch parted from a commit, a branch or a tag
    #[arg(long, value_name = "REV", conflicts_with = "recorded")]
    since: Option<String>,
    /// With `--since`: how long after the day it names something may be recorded
    #[arg(long, value_name = "DAYS", default_value = "30d", requires = "since")]
    backdated: String,
    /// Say what a rule finds, why it matters and what to do; `all` lists every rule
    #[arg(long, value_name = "RULE")]
    explain: Option<String>,
}

pub(super) fn run(args: &CheckArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    if let Some(id) = &args.explain {
        return explain(id, global, env);
    }
    let selection = Selection::new(args.select.clone(), args.ignore.clone())?;
    let since = since(args, &selection)?;
    let examined = |path: &Path, content: Content| {
        if let Some(since) = since.as_ref().filter(|_| !store::is_there(path)) {
            return removed(path, &selection, since, global, env);
        }
        let (_, content) = as_asked(path, content, global, env)?;
        self::examined(path, content, &selection, since.as_ref(), global, env)
    };
    let sources = Sources::find(&args.plans, global, env)?;
    let loaded =
        if since.is_some() { sources.read_or_gone(env, examined) } else { sources.read(env, examined) };
    loaded.report_skipped();
    let (examined, missing) = loaded.split();
    let (paths, mut files): (Vec<PathBuf>, Vec<Examined>) =
        examined.into_iter().map(|examined| (examined.path, examined.content)).unzip();
    // A baseline of some plans would make news of all that is known of the others.
    if files.is_empty() || (args.write_baseline.is_some() && !missing.is_empty()) {
        return Err(missing.alone());
    }
    if let Some(path) = &args.write_baseline {
        return baseline::write(path, paths.iter().map(|path| from_top(path, env)).zip(&files));
    }
    if let Some(path) = &args.baseline {
        baseline::leave_known_out(path, paths.iter().map(|path| from_top(path, env)).zip(&mut files))?;
    }
    let day = global.day(env.today(None));
    output::print_problems(&files, global, day)?;
    let fails = match files.iter().flat_map(|file| &file.problems).map(Problem::severity).min() {
        Some(Severity::Error) => true,
        Some(Severity::Warning) => args.strict,
        Some(Severity::Notice) | None => false,
    };
    missing.after(Ok(Outcome::found_if(fails)))
}

/// Everything that is wrong with one file. Its text is kept only where something is.
fn examined(
    path: &Path,
    content: Content,
    selection: &Selection,
    since: Option<&(Revision, Days)>,
    global: &Global,
    env: &Env,
) -> Result<Examined, Failure> {
    let shown = shown_in(global.format, path, env);
    let text = match content.into_text() {
        Ok(text) => text,
        Err((bytes, problem)) => return Ok(Examined::faulty(shown, bytes, vec![problem])),
    };
    let reading = format::read(text);
    let text = Arc::clone(reading.tree.text());
    let zone = reading.plan.as_ref().and_then(|plan| plan.timezone.as_deref());
    let day = global.day(env.today(zone));
    let mut failure = None;
    let problems = check::run_since(reading, selection, day, |plan| {
        let (revision, backdated) = since?;
        let language = global.lang.as_deref();
        let asked = Asked { revision, backdated: *backdated, day, language };
        asked.base(path, plan).unwrap_or_else(|error| {
            failure = Some(error);
            None
        })
    });
    if let Some(failure) = failure {
        return Err(failure);
    }
    let text = if problems.is_empty() { Arc::default() } else { text };
    Ok(Examined::new(shown, text, problems))
}

/// What is wrong with a plan that was named and is gone: all that it promised was taken out with it.
fn removed(
    path: &Path,
    selection: &Selection,
    since: &(Revision, Days),
    global: &Global,
    env: &Env,
) -> Result<Examined, Failure> {
    let (revision, backdated) = since;
    let language = global.lang.as_deref();
    let asked = Asked { revision, backdated: *backdated, day: global.day(env.today(None)), language };
    let code = check::named("item-removed")?;
    let plan = asked.removed(path)?.filter(|_| selection.matches(code));
    let Some(plan) = plan else {
        return Err(store::read(path).err().unwrap_or_else(|| Failure::io("the plan came back meanwhile")));
    };
    let items = plan.items().count();
    let count = if items == 1 { "1 item".to_owned() } else { format!("{items} items") };
    let problem = Problem::new(code, format!("the plan is gone, and {count} with it")).hint(format!(
        "put it back with `git checkout {revision} -- PATH`; of a renamed plan name the new file"
    ));
    Ok(Examined::faulty(shown_in(global.format, path, env), Vec::new(), vec![problem]))
}

/// With what the plans are to be compared. A rule that needs that and is asked for without it would find nothing.
fn since(args: &CheckArgs, selection: &Selection) -> Result<Option<(Revision, Days)>, Failure> {
    let Some(text) = &args.since else {
        return match selection.selected().find(|code| is_about_two_versions(code)) {
            Some(code) => {
                let message = format!("rule `{}` compares two versions", code.id);
                Err(Failure::new(&ARGUMENT, message).hint("name the older one with `--since REV`"))
            }
            None => Ok(None),
        };
    };
    Ok(Some((Revision::parse(text)?, required("--backdated", &args.backdated, read_days)?)))
}

fn explain(id: &str, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    if id == "all" {
        let line = |code: &&'static Code| {
            let opt_in = if is_opt_in(code) { " (only if selected)" } else { "" };
            format!("{:<24} {:<8} {}{opt_in}\n", code.id, code.severity.label(), code.summary)
        };
        output::print(&CODES.iter().map(line).collect::<String>())?;
        return Ok(Outcome::Fine);
    }
    let code = check::named(id)?;
    let opt_in = if is_opt_in(code) { ", only if selected" } else { "" };
    let sentence = |text: &str| Block::Sentence(Cell::Text(text.to_owned()));
    let mut blocks = vec![
        Block::Caption(Cell::Text(format!("{} ({}{opt_in})", code.id, code.severity.label()))),
        sentence(&format!("{}.", code.summary)),
    ];
    for paragraph in code.explanation.split("\n\n") {
        blocks.extend([sentence(""), sentence(paragraph)]);
    }
    output::print(&output::prose(Document { blocks }, global, env))?;
    Ok(Outcome::Fine)
}
