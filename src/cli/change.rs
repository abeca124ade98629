//! Requests carried out on one plan: resolved, spliced, shown or written, in one piece.

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
use crate::model::{Plan, Refusal, Request, Resolved};
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
pub(super) struct Asked {
    pub(super) request: Result<Request, Refusal>,
    pub(super) row: Option<usize>,
}

impl From<Request> for Asked {
    fn from(request: Request) -> Self {
        Self { request: Ok(request), row: None }
    }
}

/// Carries requests out, all or none.
pub(super) fn carry_out(
    command: &'static str,
    asked: Vec<Asked>,
    args: &WriteArgs,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    let Target { path, name, asked } = Target::of(asked, global, env)?;
    let bytes = store::read(&path)?;
    let plan = yaml::read_bytes(&bytes).map_err(|faults| Failure::faults(&path, &bytes, faults))?;
    drop(bytes);
    // As where plans are read only: nobody needs it taken apart.
    let plans = ManuallyDrop::new(Plans::of(plans::file(shown(&path), name, plan, global, env), global));
    let Some(file) = plans.portfolio.files.first() else { return Ok(Outcome::Fine) };
    let mut resolved = Vec::new();
    let mut diff = String::new();
    let mut make = |bytes: &[u8]| {
        let (text, new, all) = changed_text(bytes, &path, file, &asked, args.force)?;
        resolved = all;
        if args.dry_run {
            diff = unified(&file.path, text, &new);
        }
        Ok(Some(new.into_bytes()))
    };
    if args.dry_run {
        make(&store::read(&path)?)?;
    } else {
        store::update(&path, args.lock_timeout, make)?;
    }
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

/// The text as it is and as it is to be, and what each request came to.
fn changed_text<'t>(
    bytes: &'t [u8],
    path: &Path,
    file: &PlanFile,
    asked: &[Asked],
    force: bool,
) -> Result<(&'t str, String, Vec<Resolved>), Failure> {
    let faulty = |faults| Failure::faults(path, bytes, faults);
    let text = yaml::text(bytes).map_err(|fault| faulty(vec![fault]))?;
    let plan = yaml::read(text).map_err(faulty)?;
    let (all, changes) = resolve(&plan, file, asked, force)?;
    if changes.is_empty() {
        return Ok((text, text.to_owned(), all));
    }
    let new = yaml::edit(text, &plan, &changes).map_err(|refusal| cannot(path, refusal))?;
    Ok((text, new, all))
}

/// Each request is resolved against the plan as the requests before it leave it; every refusal is gathered.
fn resolve(
    plan: &Plan,
    file: &PlanFile,
    asked: &[Asked],
    force: bool,
) -> Result<(Vec<Resolved>, Vec<crate::model::Change>), Failure> {
    let mut working = plan.clone();
    let (mut all, mut changes, mut refusals) = (Vec::new(), Vec::new(), Vec::new());
    for Asked { request, row } in asked {
        match request.clone().and_then(|request| working.resolve(&request, file.day, force)) {
            Ok(resolved) => {
                for change in resolved.iter().filter_map(|one| one.change.as_ref()) {
                    working.apply(change);
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
