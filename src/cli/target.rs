//! The one plan that a writing command is about.

use std::path::PathBuf;

use super::args::Global;
use super::env::Env;
use super::error::Failure;
use super::load::{Loaded, LoadedFile};
use super::name::some;
use super::plans::Plans;
use super::request::RequestRow;
use super::source::Sources;
use crate::problem::{ARGUMENT, Message};
use crate::report::Query;
use crate::suggestion::nearest;

/// A plan to be changed, and what is asked of it.
pub(super) struct Target {
    pub(super) path: PathBuf,
    /// Its name, where there are several plans.
    pub(super) name: Option<String>,
    /// The requests, their ids without the plan's name.
    pub(super) rows: Vec<RequestRow>,
}

/// The plans to choose from; whether they can be read is not known.
type Plan = LoadedFile<Result<(), Failure>>;

impl Target {
    /// The plan that all ids name. The others are not read as plans: whether they are broken is no concern here.
    pub(super) fn of(rows: Vec<RequestRow>, global: &Global, env: &Env) -> Result<Self, Failure> {
        let rows = with_requests(rows)?;
        let sources = Sources::find(&[], global, env)?;
        if let Some(path) = sources.lone() {
            return Ok(Self { path: path.clone(), name: None, rows });
        }
        let Loaded { files, mut failures, .. } = sources.read(env, |_, _| Ok(()));
        let chosen = match files.as_slice() {
            [] => return Err(Failure::several(failures)),
            [one] => Ok((one, rows)),
            several => choose(several, rows, global, env),
        };
        match chosen {
            Ok((plan, rows)) => Ok(Self { path: plan.path.clone(), name: plan.name.clone(), rows }),
            Err(failure) => {
                // What is not found may lie where nobody could look.
                failures.push(failure);
                Err(Failure::several(failures))
            }
        }
    }
}

/// The same, if anything can be asked of a plan at all.
fn with_requests(rows: Vec<RequestRow>) -> Result<Vec<RequestRow>, Failure> {
    if rows.iter().any(|row| row.asked.is_ok()) {
        return Ok(rows);
    }
    let refusals: Vec<_> = rows.into_iter().filter_map(|row| Some((row.place, row.asked.err()?))).collect();
    Err(if refusals.is_empty() {
        Failure::new(&ARGUMENT, Message::id("argument-no-change"))
    } else {
        Failure::of_rows(refusals)
    })
}

/// The plan that all ids name, and the requests without its name.
fn choose<'a>(
    plans: &'a [Plan],
    mut rows: Vec<RequestRow>,
    global: &Global,
    env: &Env,
) -> Result<(&'a Plan, Vec<RequestRow>), Failure> {
    let mut chosen: Option<&Plan> = None;
    for asked in rows.iter_mut().filter_map(|row| row.asked.as_mut().ok()) {
        let id = asked.id_mut();
        let Some((name, rest)) = id.rsplit_once(':') else { return Err(bare(id, global, env)) };
        let is_meant = |plan: &&Plan| plan.name.as_deref() == Some(name);
        if !chosen.as_ref().is_some_and(is_meant) {
            let plan = plans.iter().find(is_meant).ok_or_else(|| unknown(name, plans))?;
            if chosen.is_some() {
                let failure = Failure::new(&ARGUMENT, Message::id("argument-one-plan"));
                return Err(failure.hint(Message::id("hint-one-plan")));
            }
            chosen = Some(plan);
        }
        *id = rest.to_owned();
    }
    chosen.map(|plan| (plan, rows)).ok_or_else(|| Failure::new(&ARGUMENT, Message::id("argument-no-change")))
}

fn unknown(name: &str, plans: &[Plan]) -> Failure {
    let names = || plans.iter().filter_map(|plan| plan.name.as_deref());
    let addresses = |names: Vec<&str>| some(names.into_iter().map(|name| format!("{name}:")));
    // More or fewer folders before it than it needs.
    let is_akin = |other: &&str| {
        let ends = |long: &str, short: &str| long.strip_suffix(short).is_some_and(|rest| rest.ends_with('/'));
        ends(other, name) || ends(name, other)
    };
    let mut akin: Vec<&str> = names().filter(is_akin).collect();
    if akin.is_empty() {
        akin.extend(nearest(name, names()));
    }
    let hint = if akin.is_empty() {
        Message::id("hint-there-are").with("list", addresses(names().collect()))
    } else {
        Message::id("hint-did-you-mean-one-of").with("names", addresses(akin))
    };
    Failure::new(&ARGUMENT, Message::id("argument-no-plan").with("name", name)).hint(hint)
}

/// An id that names no plan: it is refused even where only one plan has it, for tomorrow another may. But those that
/// have it are named, and only for that all plans are read.
fn bare(id: &str, global: &Global, env: &Env) -> Failure {
    let (plans, _) = match Plans::read(global, env, false) {
        Ok(plans) => plans,
        Err(failure) => return failure,
    };
    let query = match Query::id(id, &plans.portfolio) {
        Ok(query) => query,
        Err(error) => return error.into(),
    };
    let files = plans.portfolio.files.iter().filter(|file| query.names_part_of(file));
    let owners: Vec<String> = files.map(|file| file.address(id)).collect();
    match owners.as_slice() {
        [one] => Failure::new(&ARGUMENT, Message::id("argument-plan-needed").with("id", id))
            .hint(Message::id("hint-did-you-mean").with("near", one)),
        _ => Failure::new(&ARGUMENT, Message::id("argument-any-plan").with("id", id))
            .hint(Message::id("hint-plan-first").with("names", some(owners.into_iter()))),
    }
}
