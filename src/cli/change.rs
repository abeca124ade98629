//! Requests carried out on one plan: resolved, spliced, shown or written, in one piece.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::mem::ManuallyDrop;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;

use super::args::{Format, Global};
use super::env::Env;
use super::error::{self, Failure};
use super::load;
use super::name::shown;
use super::outcome::Outcome;
use super::output::{self, Output};
use super::plans::{self, Plans};
use super::request::{Asked, RequestRow};
use super::rows::{Listing, Warnings};
use super::store;
use super::target::Target;
use super::typed_id::with_way_out;
use crate::format::{self, Finder};
use crate::import::grid::Place;
use crate::model::{Change, ChangeTarget, Conditions, Fact, Period, Request, Resolved};
use crate::problem::{Message, Problem, REQUEST};
use crate::render::diff;
use crate::render::json::{Envelope, Report};
use crate::report::{PlanFile, changed};
use crate::syntax::Tree;

/// Options of every command that writes.
#[derive(Args)]
pub(super) struct WriteArgs {
    /// Print the change as a unified diff and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Overwrite what stands differently
    #[arg(long)]
    force: bool,
    /// How long to wait for another writer
    #[arg(long, value_name = "TIME", default_value = "10s", value_parser = humantime::parse_duration)]
    lock_timeout: Duration,
}

/// Carries requests out, all or none.
pub(super) fn carry_out(
    command: &'static str,
    rows: Vec<RequestRow>,
    args: &WriteArgs,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    let Target { path, name, rows } = Target::of(rows, global, env)?;
    let locked = (!args.dry_run).then(|| store::lock(&path, args.lock_timeout)).transpose()?;
    let bytes = match &locked {
        Some(locked) => locked.read()?,
        None => store::read(&path)?,
    };
    let (tree, plan) = load::plan(path.display().to_string(), bytes)?;
    let text = Arc::clone(tree.text());
    let mut file = plans::file(shown(&path), name, plan, global, env);
    if let Some(asked) = &global.lang {
        // What is refused must be refused before anything is written.
        output::check_language(asked, std::slice::from_ref(&file))?;
    }
    let mut warnings = Warnings::default();
    let requests = requests(&file, rows, global, &mut warnings)?;
    let (resolved, changes) = resolve(&file, &requests, args.force)?;
    error::warn(&warnings.finish(), global.lang.as_deref());
    let mut parts = Vec::new();
    let new = if changes.is_empty() {
        Arc::clone(&text)
    } else {
        // A large plan has no room for a copy; what is said of the changes is said of the plan they leave.
        let edited = format::edit(tree, std::mem::take(&mut file.plan), &changes);
        let edited = edited.map_err(|problem| Failure::from(problem).in_file(&path, Arc::clone(&text)))?;
        file.plan = edited.plan.unwrap_or_default();
        if args.dry_run {
            parts = parts_changed(&edited.tree, &file, &changes, global);
        }
        Arc::clone(edited.tree.text())
    };
    let mut is_written = false;
    if let Some(locked) = locked {
        is_written = locked.replace(text.as_bytes(), new.as_bytes())?;
    } else if global.format == Format::Table && new != text {
        output::print(&diff::draw(&file.path, &text, &new, &parts, output::coloured(global)))?;
        return Ok(Outcome::Fine);
    }
    answer(command, file, &resolved, args.dry_run, global, env)
        .map_err(|failure| if is_written { failure.after_writing("answer-unwritten-plan") } else { failure })
}

/// A request, and the row of a file or the cell of a form it comes from.
type AskedFor = (Option<Place>, Result<Request, Problem>);

/// What is asked of the plan, now that it is known.
fn requests(
    file: &PlanFile,
    rows: Vec<RequestRow>,
    global: &Global,
    warnings: &mut Warnings,
) -> Result<Vec<AskedFor>, Failure> {
    let mut listing = Listing::new(file, global.lang.as_deref());
    let doubtful = doubtful(file, &rows);
    let mut all = Vec::with_capacity(rows.len());
    for RequestRow { asked, place } in rows {
        match asked {
            Ok(Asked::Request(request)) => all.push((place, Ok(request))),
            Ok(Asked::Row(cells)) => match cells.requests(&mut listing, warnings)? {
                Ok(requests) if !requests.is_empty() && doubtful.contains(&cells.id) => {
                    let message = Message::id("row-id-lost").with("id", cells.id);
                    let problem = Problem::new(&REQUEST, message).hint(Message::id("hint-id-twice"));
                    all.push((place, Err(problem)));
                }
                Ok(requests) => {
                    all.extend(requests.into_iter().map(|request| (place.clone(), Ok(request))));
                }
                Err(refusal) => all.push((place, Err(refusal))),
            },
            Ok(Asked::Filled(cells)) => {
                let asked = cells.requests(&file.plan, warnings)?;
                all.extend(asked.into_iter().map(|(place, request)| (Some(place), request)));
            }
            Err(refusal) => all.push((place, Err(refusal))),
        }
    }
    Ok(all)
}

/// Ids of a table that stand in two rows, where a spreadsheet may have made `1.1` of `1.10`.
fn doubtful(file: &PlanFile, rows: &[RequestRow]) -> HashSet<String> {
    let tables = rows.iter().filter_map(|row| match &row.asked {
        Ok(Asked::Row(cells)) if cells.is_of_table() => Some(cells.id.as_str()),
        Ok(Asked::Row(_) | Asked::Request(_) | Asked::Filled(_)) | Err(_) => None,
    });
    let (mut known, mut twice) = (HashSet::new(), HashSet::new());
    for id in tables {
        if !known.insert(id) && file.plan.position(&format!("{id}0")).is_some() {
            twice.insert(id.to_owned());
        }
    }
    twice
}

/// What a row of a file sets.
type Set = (ChangeTarget, Option<Period>, &'static str, Option<String>);

/// Each request is resolved against the plan as the requests before it leave it; every refusal is gathered.
fn resolve(
    file: &PlanFile,
    requests: &[AskedFor],
    force: bool,
) -> Result<(Vec<Resolved>, Vec<Change>), Failure> {
    // A large plan is copied only where there is a request to come.
    let mut working = Cow::Borrowed(&file.plan);
    let (mut all, mut changes, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    let (mut known, mut said): (HashMap<Set, &Place>, HashSet<String>) = Default::default();
    for (n, (row, request)) in requests.iter().enumerate() {
        let conditions = Conditions { today: file.day, force, names_periods: row.is_some() };
        let resolved = request.clone().and_then(|request| working.resolve(&request, &conditions));
        let resolved = resolved.and_then(|resolved| match row {
            Some(row) => once(&mut known, row, resolved),
            None => Ok(resolved),
        });
        let resolved = resolved.map_err(|refusal| {
            // What an earlier row of the same file has set is told before that it is set already.
            let forced = Conditions { force: true, ..conditions };
            let again = request.clone().and_then(|request| working.resolve(&request, &forced));
            match (row, again) {
                (Some(row), Ok(again)) => once(&mut known, row, again).err().unwrap_or(refusal),
                (Some(_), Err(_)) | (None, _) => refusal,
            }
        });
        match resolved {
            Ok(resolved) => {
                for change in resolved.iter().filter_map(|one| one.change.as_ref()) {
                    if n + 1 < requests.len() {
                        working.to_mut().apply(change);
                    }
                    changes.push(change.clone());
                }
                all.extend(resolved);
            }
            // What is wrong with the day is so for every id.
            Err(refusal) if row.is_none() && !said.insert(format!("{refusal:?}")) => {}
            Err(refusal) if row.is_some() => refusals.push((row.clone(), of_row(refusal, row.as_ref()))),
            Err(refusal) => {
                let id = request.clone().map(|mut request| std::mem::take(request.id_mut()));
                refusals.push((None, with_way_out(refusal, &id.unwrap_or_default(), &working)));
            }
        }
    }
    if refusals.is_empty() { Ok((all, changes)) } else { Err(Failure::of_rows(refusals)) }
}

/// A refusal as a row of a file has it: a row has cells and no options.
fn of_row(mut refusal: Problem, row: Option<&Place>) -> Problem {
    let in_row = match &refusal.hint {
        Some(Message::Id("hint-day-it-happened", _)) => Some(Message::id("hint-day-in-file")),
        Some(Message::Id("hint-add-reason", _)) => Some(Message::id("hint-fill-reason")),
        Some(Message::Id("hint-force-or-day", _)) => {
            // The day of a form is that of its period.
            let has_day = matches!(row, Some(Place::Line(_)));
            Some(Message::id(if has_day { "hint-force-or-date" } else { "hint-force-sets" }))
        }
        Some(Message::Id("hint-open-steps", arguments)) => {
            Some(Message::Id("hint-open-steps-alone", arguments.clone()))
        }
        _ => None,
    };
    refusal.hint = in_row.or(refusal.hint);
    refusal
}

/// The same, unless an earlier row sets what one of them sets: a spreadsheet may have made one id of two, so even what is
/// alike is refused.
fn once<'p>(
    known: &mut HashMap<Set, &'p Place>,
    row: &'p Place,
    resolved: Vec<Resolved>,
) -> Result<Vec<Resolved>, Problem> {
    for one in resolved.iter().filter(|one| one.key != "log") {
        let day = match &one.new {
            Some(Fact::Observation(seen)) => Some(seen.date.day().to_string()),
            Some(Fact::Mark(_) | Fact::Due(_) | Fact::Log(_) | Fact::Day(_)) | None => None,
        };
        let set = (one.target, one.period, one.key, day);
        if let Some(first) = known.get(&set).filter(|first| **first != row) {
            let message = Message::id("row-id-twice").with("id", one.id.as_str()).with("key", one.key);
            let first = if let Place::Line(line) = first { line.to_string() } else { first.to_string() };
            let problem = Problem::new(&REQUEST, message.with("row", first));
            return Err(problem.hint(Message::id("hint-id-twice")));
        }
        known.insert(set, row);
    }
    Ok(resolved)
}

/// The parts that are changed, in the order of the file: the line each begins on, and what it is called.
fn parts_changed(tree: &Tree, file: &PlanFile, changes: &[Change], global: &Global) -> Vec<(usize, String)> {
    let finder = Finder::new(tree);
    let mut parts: Vec<(usize, String)> = changes
        .iter()
        .filter_map(|change| {
            let node = finder.value(&change.target.place(&file.plan))?;
            let (id, title) = changed::part(&file.plan, change.target, global.lang.as_deref());
            Some((tree.lines().line(node.span().start), format!("{id} {title}")))
        })
        .collect();
    parts.sort();
    parts.dedup();
    parts
}

/// What became of each request.
fn answer(
    command: &'static str,
    file: PlanFile,
    resolved: &[Resolved],
    dry_run: bool,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    // The program ends with the command: to take a large plan apart again would be work for nobody.
    let plans = ManuallyDrop::new(Plans::of(file, global));
    let file = plans.portfolio.first();
    Output { global, env, plans: &plans }.write(
        |audience| Ok(changed::document(file, resolved, global.lang.as_deref(), audience)),
        || {
            let reports = resolved.iter().map(|one| Report::new(file, one, dry_run));
            Envelope::new(command, file.day, reports)
        },
    )?;
    Ok(Outcome::Fine)
}
