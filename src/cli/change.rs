//! Requests carried out on one plan: resolved, spliced, shown or written, in one piece.

use std::borrow::Cow;
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use similar::TextDiff;

use super::args::{Format, Global};
use super::env::Env;
use super::error::Failure;
use super::load;
use super::name::shown;
use super::outcome::Outcome;
use super::output::{self, Output};
use super::plans::{self, Plans};
use super::request::RequestRow;
use super::store;
use super::target::Target;
use crate::format;
use crate::model::{Change, Resolved};
use crate::render::json::{Envelope, Report};
use crate::report::{PlanFile, changed};

/// Options of every command that writes.
#[derive(Args)]
pub(super) struct WriteArgs {
    /// Print the change as a unified diff and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Set anew what stands differently
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
    let (resolved, changes) = resolve(&file, &rows, args.force)?;
    let new = if changes.is_empty() {
        Arc::clone(&text)
    } else {
        // What is said of the changes needs the plan no more, and a large one has no room for a copy.
        let edited = format::edit(tree, std::mem::take(&mut file.plan), &changes);
        let edited = edited.map_err(|problem| Failure::from(problem).in_file(&path, Arc::clone(&text)))?;
        Arc::clone(edited.tree.text())
    };
    if let Some(locked) = locked {
        locked.replace(text.as_bytes(), new.as_bytes())?;
    } else if global.format == Format::Table && new != text {
        output::print(&diff(&file.path, &text, &new))?;
        return Ok(Outcome::Fine);
    }
    answer(command, file, &resolved, args.dry_run, global, env)
}

/// Each request is resolved against the plan as the requests before it leave it; every refusal is gathered.
fn resolve(
    file: &PlanFile,
    rows: &[RequestRow],
    force: bool,
) -> Result<(Vec<Resolved>, Vec<Change>), Failure> {
    // A large plan is copied only where there is a request to come.
    let mut working = Cow::Borrowed(&file.plan);
    let (mut all, mut changes, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    for (n, RequestRow { request, row }) in rows.iter().enumerate() {
        match request.clone().and_then(|request| working.resolve(&request, file.day, force)) {
            Ok(resolved) => {
                for change in resolved.iter().filter_map(|one| one.change.as_ref()) {
                    if n + 1 < rows.len() {
                        working.to_mut().apply(change);
                    }
                    changes.push(change.clone());
                }
                all.extend(resolved);
            }
            // What is wrong with the day is so for every id.
            Err(refusal) if refusals.contains(&(*row, refusal.clone())) => {}
            Err(refusal) => refusals.push((*row, refusal)),
        }
    }
    if refusals.is_empty() { Ok((all, changes)) } else { Err(Failure::of_rows(refusals)) }
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
    let plans = Plans::of(file, global);
    let file = plans.portfolio.first();
    Output { global, env, plans: &plans }.write(
        |audience| Ok(changed::document(file, resolved, audience)),
        |_| {
            let reports = resolved.iter().map(|one| Report::new(file, one, dry_run));
            Envelope::new(command, file.day, reports.collect())
        },
    )?;
    Ok(Outcome::Fine)
}

fn diff(path: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}
