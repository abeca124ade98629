//! A plan brought up to a revised document: what is otherwise, shown and written.

use std::path::Path;
use std::sync::Arc;
use std::time::Duration;

use chrono::NaiveDate;

use super::args::Global;
use super::env::Env;
use super::error::{self, Failure};
use super::imported::{left_over, open};
use super::name::shown;
use super::outcome::Outcome;
use super::revision_list::{Head, document};
use super::{load, output, plans, store};
use crate::format;
use crate::import::revision::{Fact, Revision, Terms, revise};
use crate::import::{Finding, Imported};
use crate::model::{Plan, Text, TypedDay};
use crate::problem::{ARGUMENT, Message};
use crate::render::{Words, diff};
use crate::report::{Cell, Phrase};

/// What is to be revised, and by what.
pub(super) struct Revised<'a> {
    pub(super) plan: &'a Path,
    pub(super) document: &'a Path,
    pub(super) act: &'a str,
    /// The day the changes were granted.
    pub(super) on: Option<TypedDay>,
    pub(super) dry_run: bool,
    pub(super) lock_timeout: Duration,
}

/// The revised document, and the older one if it is at hand.
type Documents = (Imported, Option<Imported>);

/// Lists what is otherwise and carries it out, all or nothing. `read` reads the documents, given the names of bodies that
/// the plan knows and the day that is today.
pub(super) fn carry_out(
    revised: &Revised<'_>,
    read: impl FnOnce(Vec<String>, NaiveDate) -> Result<Documents, Failure>,
    global: &Global,
    env: &Env,
) -> Result<Outcome, Failure> {
    if revised.act.trim().is_empty() {
        let message = Message::id("argument-no-value").with("id", "--act");
        return Err(Failure::new(&ARGUMENT, message));
    }
    let path = revised.plan;
    let locked = (!revised.dry_run).then(|| store::lock(path, revised.lock_timeout)).transpose()?;
    let bytes = match &locked {
        Some(locked) => locked.read()?,
        None => store::read(path)?,
    };
    let (tree, plan) = load::plan(path.display().to_string(), bytes)?;
    let text = Arc::clone(tree.text());
    let file = plans::file(shown(path), None, plan, global, env);
    let today = file.day;
    let (found, base) = read(names(&file.plan), today)?;
    let new = plan_of(&found)?;
    let base_plan = base.as_ref().map(plan_of).transpose()?;
    let terms = terms(revised, &file.plan, today, global);
    let revision = revise(&file.plan, base_plan.as_ref(), &new, &terms);
    let foreign = new.language.as_ref().filter(|language| !speaks(&file.plan, language)).cloned();
    let head = Head { path: shown(path), document: shown(revised.document), terms: &terms };
    let unread = unread(&found, base.as_ref());
    let words = Words::new(global.lang.as_deref().or(file.plan.language.as_deref()));
    let listed = document(&head, &revision, &unread, &words);
    let edited = format::edit_in_turn(tree, file.plan, &revision.passes);
    let edited = edited.map_err(|problem| Failure::from(problem).in_file(path, Arc::clone(&text)))?;
    let new = Arc::clone(edited.tree.text());
    let mut out = output::drawn(listed, &words, global, env);
    let mut is_written = false;
    match locked {
        Some(locked) => is_written = locked.replace(text.as_bytes(), new.as_bytes())?,
        None if new != text => {
            out.push('\n');
            out += &diff::draw(&shown(path), &text, &new, &[], output::coloured(global));
            out.push_str(if out.ends_with('\n') { "" } else { "\n" });
        }
        None => {}
    }
    output::print(&out).map_err(|failure| {
        if is_written { failure.after_writing("answer-unwritten-plan") } else { failure }
    })?;
    if base.is_none() && may_be_own(&revision) {
        error::note(&words.phrase(&Phrase::new("revision-no-base")));
    }
    if let Some(language) = foreign {
        let language = Cell::Text(language.to_string());
        error::note(&words.phrase(&Phrase::new("revision-foreign").with("language", language)));
    }
    Ok(Outcome::Fine)
}

/// Whether some measure of a plan has its title in a language, as far as the plan says which languages it has.
fn speaks(plan: &Plan, language: &str) -> bool {
    let own = plan.language.as_ref().is_none_or(|own| own.eq_ignore_ascii_case(language));
    let mut titles = plan.measures().map(|(_, measure)| &measure.title).peekable();
    titles.peek().is_none()
        || titles.any(|title| match title {
            Text::Plain(_) => own,
            Text::Languages(all) => all.iter().any(|(tag, _)| tag.eq_ignore_ascii_case(language)),
        })
}

/// The names of bodies in a plan, in every language.
fn names(plan: &Plan) -> Vec<String> {
    let executors = plan.executors.iter().flatten().flat_map(|executor| executor.name.every());
    let funding = plan.funding.iter().flatten().flat_map(|(_, name)| name.every());
    executors.chain(funding).map(str::to_owned).collect()
}

fn plan_of(found: &Imported) -> Result<Plan, Failure> {
    let read = format::read(found.yaml.as_str()).sound();
    let failure =
        |problems| Failure::of_file("the plan in the document".into(), found.yaml.as_bytes(), problems);
    read.map(|(_, plan)| plan).map_err(failure)
}

/// What is written as reason is in the language of the plan.
fn terms(revised: &Revised<'_>, plan: &Plan, today: NaiveDate, global: &Global) -> Terms {
    let words = Words::new(plan.language.as_deref().or(global.lang.as_deref()));
    Terms {
        on: revised.on.map_or(today, |day| day.on(today)),
        today,
        act: revised.act.to_owned(),
        moved: words.phrase(&Phrase::new("revision-reason-moved")),
        vanished: words.phrase(&Phrase::new("revision-reason-vanished")),
    }
}

/// What could not be read in the document, but for what could not be read in the older one either.
fn unread(found: &Imported, base: Option<&Imported>) -> Vec<String> {
    let before = |finding: &Finding| base.is_some_and(|base| base.open.contains(finding));
    let is_news = |finding: &&Finding| !finding.of_new_plan && !before(finding);
    let findings: Vec<Finding> = found.open.iter().filter(is_news).cloned().collect();
    let mut all = open(&findings);
    let left = left_over(&found.leftovers);
    let before = base.map(|base| left_over(&base.leftovers)).unwrap_or_default();
    all.extend(left.into_iter().filter(|line| !before.contains(line)));
    all
}

/// Whether something may have been edited in the plan and not in the document.
fn may_be_own(revision: &Revision) -> bool {
    revision.entries.iter().any(|entry| matches!(entry.fact, Fact::Reworded(..) | Fact::Reassigned(..)))
}
