//! `roadmap history`

use std::rc::Rc;

use crate::cli::ability::Ability;
use crate::cli::args::{Global, TableArgs};
use crate::cli::env::Env;
use crate::cli::error::Failure;
use crate::cli::load::LoadedFile;
use crate::cli::outcome::Outcome;
use crate::cli::output::Output;
use crate::cli::plans::{Plans, file};
use crate::cli::recorded::{
    Ledger, Said, Unreadable, day_of, name, note_renames, note_shallow, note_unreadable, zone,
};
use crate::cli::source::Sources;
use crate::format;
use crate::history::{Difference, Trail, Version, What, compare_whole, concerns};
use crate::model::Plan;
use crate::problem::{ARGUMENT, Message};
use crate::render::json::schema as answer;
use crate::report::changes;
use crate::report::history::{self, Entry, Recorded};
use crate::report::{PlanFile, View};
use crate::syntax;

pub(super) const ABILITY: Ability = Ability::answering(answer::history);

#[derive(clap::Args)]
#[command(after_help = "Examples:
  roadmap history 9.2                       who recorded what, and how late
  roadmap history 9                         a measure with its steps and KPIs
  roadmap history broadband-ports           a KPI and its values
  roadmap history 9.2 --format csv --columns recorded,author,change,from,to")]
pub(in crate::cli) struct HistoryArgs {
    /// A measure, a step or a KPI; also one that is no longer in the plan
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    pub(super) table: TableArgs,
}

pub(super) fn run(args: &HistoryArgs, global: &Global, env: &Env) -> Result<Outcome, Failure> {
    let sources = Sources::find(&[], global, env)?;
    let loaded = sources.read_or_gone(env, |path, bytes| Ok((Ledger::open(path)?, bytes)));
    let (mut plans, missing) = loaded.split();
    let Some(LoadedFile { content: (ledger, bytes), .. }) = plans.pop() else { return Err(missing.alone()) };
    if !plans.is_empty() {
        let message = Message::id("argument-several-plans").with("count", (plans.len() + 1).to_string());
        return Err(Failure::new(&ARGUMENT, message).hint(Message::id("hint-one-file")));
    }
    note_shallow(&ledger, global.lang.as_deref());
    let story = Story::read(&ledger, &bytes, args.id.trim(), global, env)?;
    let entries = story.entries();
    let Some((trail, newest)) = &story.followed else {
        return Err(Failure::new(&ARGUMENT, Message::id("ledger-no-part").with("id", args.id.trim())));
    };
    let plans = Plans::of(PlanFile::clone(newest), global);
    let view = View { portfolio: &plans.portfolio, line_of: &|_, _| None };
    let columns = args.table.columns.as_deref();
    Output { global, env, plans: &plans }.answer(
        "history",
        || {
            let part = changes::Change::new(newest, changes::ChangeKind::Other, trail.kind, &trail.address);
            let title = changes::value(&view, "title", &part);
            history::document(&view, &trail.address, title, &entries, columns)
        },
        || history::sheet(view, &entries, columns),
        || vec![("items", history::objects(view, &entries))],
    )?;
    Ok(Outcome::Fine)
}

/// What became of one part from version to version.
#[derive(Default)]
struct Story {
    /// The part in the newest version that has it, and that version.
    followed: Option<(Trail, Rc<PlanFile>)>,
    /// The changes of each version that has any, newest first.
    chapters: Vec<Chapter>,
}

/// What one version changed of the part.
struct Chapter {
    old: Rc<PlanFile>,
    new: Rc<PlanFile>,
    differences: Vec<Difference>,
    recorded: Option<Recorded>,
}

/// A version, read.
struct Read {
    file: Rc<PlanFile>,
    recorded: Option<Recorded>,
}

impl Story {
    fn read(ledger: &Ledger, now: &[u8], id: &str, global: &Global, env: &Env) -> Result<Self, Failure> {
        let history = ledger.history()?;
        note_renames(&history, global.lang.as_deref());
        let zone = match zone(now) {
            Some(zone) => Some(zone),
            None => ledger.zone(now, &history)?,
        };
        let zone = zone.as_deref();
        let until = global.day(env.today(zone));
        // A day that was asked for ends the story; what is not committed has no day.
        let is_asked = |version: &&Version| !global.has_day() || day_of(version, zone) <= until;
        let versions: Vec<&Version> = history.versions.iter().rev().filter(is_asked).collect();
        let mut story = Self::default();
        let has_work_tree = !global.has_day() && !global.recorded;
        let uncommitted = |file| Read { file: Rc::new(file), recorded: None };
        let work_tree = || work_tree(now, ledger, global, env).map(uncommitted);
        let mut newer = has_work_tree.then(work_tree).flatten();
        let mut trail = story.begin(newer.as_ref(), id);
        let mut unreadable = Vec::new();
        for one in ledger.plans(&versions)? {
            let (version, said) = one?;
            let plan = match said {
                Said::Plan(plan) => *plan,
                Said::Nothing => continue,
                Said::Unreadable(why) => {
                    unreadable.push(Unreadable { version: version.clone(), why });
                    continue;
                }
            };
            let older = Read::of(version, plan, zone);
            if let Some(newer) = newer.take() {
                let had = trail.is_some();
                trail = story.step(&older, newer, trail, id);
                if had && trail.is_none() {
                    // It is new in that version; an older part of that number is another one.
                    break;
                }
            } else {
                trail = story.begin(Some(&older), id);
            }
            newer = Some(older);
        }
        note_unreadable(&unreadable, global.lang.as_deref());
        if let (Some(first), Some(trail)) = (newer, trail) {
            let before = Rc::new(nothing(&first.file));
            let (differences, _) = compare_whole(&before.plan, &first.file.plan);
            story.add(&before, first, differences, None, Some(&trail));
        }
        Ok(story)
    }

    /// Finds the part in a version, unless it was found in a newer one.
    fn begin(&mut self, read: Option<&Read>, id: &str) -> Option<Trail> {
        let file = &read?.file;
        let trail = Trail::of(&file.plan, id)?;
        self.followed.get_or_insert_with(|| (trail.clone(), Rc::clone(file)));
        Some(trail)
    }

    /// Goes one version back: what the newer one changed of the part, and what the part was called before.
    fn step(&mut self, older: &Read, newer: Read, trail: Option<Trail>, id: &str) -> Option<Trail> {
        if trail.is_some() && older.file.plan == newer.file.plan {
            return trail;
        }
        let (differences, counterparts) = compare_whole(&older.file.plan, &newer.file.plan);
        let before = match &trail {
            Some(trail) => trail.before(&counterparts),
            None => self.begin(Some(older), id),
        };
        self.add(&older.file, newer, differences, before.as_ref(), trail.as_ref());
        before
    }

    fn add(
        &mut self,
        old: &Rc<PlanFile>,
        new: Read,
        mut differences: Vec<Difference>,
        before: Option<&Trail>,
        now: Option<&Trail>,
    ) {
        let was = before.map(|trail| (trail, &old.plan));
        let is = now.map(|trail| (trail, &new.file.plan));
        differences.retain(|one| concerns(was, is, one) && !comes_along(one, before.or(now)));
        if !differences.is_empty() {
            let Read { file: new, recorded } = new;
            self.chapters.push(Chapter { old: Rc::clone(old), new, differences, recorded });
        }
    }

    /// One line for each change, oldest first.
    fn entries(&self) -> Vec<Entry<'_>> {
        let chapters = self.chapters.iter().rev();
        let entries = chapters.flat_map(|chapter| {
            let change = |one| changes::of_difference(&chapter.old, &chapter.new, one);
            chapter
                .differences
                .iter()
                .map(move |one| Entry { change: change(one), recorded: chapter.recorded.clone() })
        });
        entries.collect()
    }
}

/// What came or went with the part it belongs to goes without saying.
fn comes_along(difference: &Difference, followed: Option<&Trail>) -> bool {
    let Difference { part, what } = difference;
    let is_followed = followed.is_some_and(|trail| trail.kind == part.kind && trail.address == part.id);
    !is_followed && matches!(what, What::Added { with_parent: true } | What::Removed { with_parent: true })
}

impl Read {
    fn of(version: &Version, plan: Plan, zone: Option<&str>) -> Self {
        let day = day_of(version, zone);
        let recorded = Recorded {
            commit: version.commit.to_string(),
            short: version.commit.short().to_owned(),
            day,
            author: version.author.clone(),
            subject: version.subject.clone(),
        };
        let file = PlanFile { name: None, path: name(version), plan, day };
        Self { file: Rc::new(file), recorded: Some(recorded) }
    }
}

/// The plan before its first version.
fn nothing(first: &PlanFile) -> PlanFile {
    PlanFile { plan: Plan::default(), ..first.clone() }
}

/// What lies in the work tree, where that is a plan.
fn work_tree(now: &[u8], ledger: &Ledger, global: &Global, env: &Env) -> Option<PlanFile> {
    let (_, plan) = format::read(syntax::text(now).ok()?).sound().ok()?;
    Some(file(ledger.path.to_string(), None, plan, global, env))
}
