//! Requests carried out on one plan: resolved, spliced, shown or written, in one piece.

use std::borrow::Cow;
use std::mem::ManuallyDrop;
use std::path::Path;
use std::time::Duration;

use clap::Args;
use similar::TextDiff;

use super::args::{Format, Global};
use super::commands::Outcome;
use super::env::Env;
use super::error::Failure;
use super::name::shown;
use super::output::{self, Output};
use super::plans::{self, Plans};
use super::store;
use super::target::Target;
use crate::model::{Refusal, Request, Resolved};
use crate::render::json::{Envelope, Report};
use crate::report::{PlanFile, changed};
use crate::yaml::{self, EditRefusal};

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

/// A request, or why a row makes none, and where it was made: a row of a file, or nowhere in particular.
pub(super) struct RequestRow {
    pub(super) request: Result<Request, Refusal>,
    pub(super) row: Option<usize>,
}

impl From<Request> for RequestRow {
    fn from(request: Request) -> Self {
        Self { request: Ok(request), row: None }
    }
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
    let mut made = None;
    let mut diff = String::new();
    let change = |bytes: &[u8]| {
        let text = yaml::text(bytes).map_err(|fault| Failure::faults(&path, bytes, vec![fault]))?;
        let plan = yaml::read(text).map_err(|faults| Failure::faults(&path, bytes, faults))?;
        let file = plans::file(shown(&path), name, plan, global, env);
        let (new, resolved) = changed_text(text, &path, &file, &rows, args.force)?;
        if args.dry_run {
            diff = unified(&file.path, text, &new);
        }
        made = Some((file, resolved));
        Ok(Some(new.into_bytes()))
    };
    if args.dry_run {
        change(&store::read(&path)?)?;
    } else {
        store::update(&path, args.lock_timeout, change)?;
    }
    let Some((file, resolved)) = made else { return Ok(Outcome::Fine) };
    // As where plans are read only: nobody needs it taken apart.
    let plans = ManuallyDrop::new(Plans::of(file, global));
    let Some(file) = plans.portfolio.files.first() else { return Ok(Outcome::Fine) };
    if !diff.is_empty() && global.format == Format::Table {
        output::print(&diff)?;
        return Ok(Outcome::Fine);
    }
    Output { global, env, plans: &plans }.write(
        |audience| Ok(changed::document(file, &resolved, audience)),
        |_| {
            Envelope::new(
                command,
                file.day,
                resolved.iter().map(|one| Report::new(file, one, args.dry_run)).collect(),
            )
        },
    )?;
    Ok(Outcome::Fine)
}

/// The text as it is to be, and what each request came to.
fn changed_text(
    text: &str,
    path: &Path,
    file: &PlanFile,
    rows: &[RequestRow],
    force: bool,
) -> Result<(String, Vec<Resolved>), Failure> {
    let (all, changes) = resolve(file, rows, force)?;
    if changes.is_empty() {
        return Ok((text.to_owned(), all));
    }
    let new = yaml::edit(text, &file.plan, &changes).map_err(|refusal| cannot(path, refusal))?;
    Ok((new, all))
}

/// Each request is resolved against the plan as the requests before it leave it; every refusal is gathered.
fn resolve(
    file: &PlanFile,
    rows: &[RequestRow],
    force: bool,
) -> Result<(Vec<Resolved>, Vec<crate::model::Change>), Failure> {
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
    if refusals.is_empty() { Ok((all, changes)) } else { Err(Failure::refusals(refusals)) }
}

fn cannot(path: &Path, refusal: EditRefusal) -> Failure {
    let place = refusal.spot.map(|spot| format!(":{}:{}", spot.line, spot.column)).unwrap_or_default();
    let failure = Failure::new(format!("{}{place}: {}", path.display(), refusal.message));
    match refusal.hint {
        Some(hint) => failure.hint(hint),
        None => failure,
    }
}

fn unified(path: &str, old: &str, new: &str) -> String {
    let diff = TextDiff::from_lines(old, new);
    diff.unified_diff().header(&format!("a/{path}"), &format!("b/{path}")).to_string()
}
