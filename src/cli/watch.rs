//! `--watch`: an answer is drawn again when its plan changes.
//!
//! The files are looked at every fifth of a second; nobody is asked to tell of changes. What systems tell of them is
//! about one file or folder and ends where an editor puts a new file in its place, and on disks of other machines
//! nothing is told at all. To look at a file costs less than a thousandth of a second.

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread::sleep;
use std::time::{Duration, Instant};

use chrono::NaiveDate;

use super::args::{Format, Global};
use super::env::Env;
use super::error::Failure;
use super::interrupt::Interrupt;
use super::load;
use super::outcome::Outcome;
use super::output;
use super::source::Sources;
use super::store::{self, Content, Stamp};
use crate::problem::Message;
use crate::render::Words;

/// How often the files are looked at.
const PAUSE: Duration = Duration::from_millis(200);
/// How long nothing may happen before a change counts as written to its end: editors write in several steps.
const CALM: Duration = Duration::from_millis(120);
/// How long a file may be gone: editors take it away before they write it anew.
const GONE: Duration = Duration::from_secs(1);
/// The beginning of an empty screen.
const CLEAR: &str = "\u{1b}[2J\u{1b}[H";

/// Options of a command that can watch.
#[derive(clap::Args)]
pub(super) struct WatchArgs {
    /// Answer again whenever a plan changes, until Ctrl-C
    #[arg(
        long_help = "Answer again whenever one of the plans changes, a plan is added to or taken from a folder, or a \
                     new day begins, until Ctrl-C. A fault of a plan is shown until it is corrected. The exit code \
                     is that of the last answer.",
        long,
        conflicts_with = "recorded"
    )]
    pub(super) watch: bool,
}

/// Draws again and again. The exit code is that of the last answer.
pub(super) fn run(
    draw: impl Fn(&Global, &Env) -> Result<Outcome, Failure>,
    mut global: Global,
    env: Env,
) -> ExitCode {
    let interrupt = Interrupt::watched();
    global.no_pager = true;
    let (mut env, mut is_first) = (env, true);
    loop {
        let seen = Seen::new(&global, &env);
        begin(&global, &env, is_first);
        let code = match draw(&global, &env) {
            Ok(outcome) => ExitCode::from(u8::from(outcome == Outcome::Found)),
            // Only a plan can become right by itself.
            Err(failure) if is_first && !failure.is_of_plan() => {
                return failure.report(global.lang.as_deref());
            }
            Err(failure) => failure.report(global.lang.as_deref()),
        };
        end(&global, &env, &seen);
        is_first = false;
        match seen.changed(&global, &interrupt) {
            Some(now) if output::is_read() => env = now,
            _ => return code,
        }
    }
}

/// Clears a terminal; elsewhere tables are told apart by an empty line.
fn begin(global: &Global, env: &Env, is_first: bool) {
    let text = match env.height() {
        Some(_) if env.obeys() => CLEAR,
        _ if is_first || global.command == "report" => "",
        None if !matches!(global.format, Format::Table | Format::Markdown) => "",
        _ => "\n",
    };
    // Where nobody reads, the answer that follows finds that out.
    let _ = output::print(text);
}

/// Says on a terminal what is waited for.
fn end(global: &Global, env: &Env, seen: &Seen) {
    if env.height().is_none() {
        return;
    }
    let message = match seen.files.as_slice() {
        [(path, ..)] => Message::id("watch-file").with("path", path.display().to_string()),
        files => Message::id("watch-files").with("count", files.len()),
    };
    let _ = output::print(&format!("\n{}\n", Words::new(global.lang.as_deref()).message(&message)));
}

/// The files of an answer as they were when it was drawn, and the days it was drawn for.
struct Seen {
    /// Each file, how it looked from outside, and what it held.
    files: Vec<(PathBuf, Option<Stamp>, Option<u64>)>,
    zones: Vec<Option<String>>,
    days: Vec<NaiveDate>,
}

impl Seen {
    fn new(global: &Global, env: &Env) -> Self {
        let files = paths(global, env).into_iter().map(|path| {
            let (stamp, content) = (store::stamp(&path), store::fingerprint(&path));
            (path, stamp, content)
        });
        let zones = zones(global, env);
        Self { files: files.collect(), days: days(&zones, env), zones }
    }

    /// Waits until something is other than it was; `None` where nobody wants to wait any more.
    fn changed(mut self, global: &Global, interrupt: &Interrupt) -> Option<Env> {
        let mut pause = PAUSE;
        loop {
            sleep(pause);
            if interrupt.came() {
                return None;
            }
            let since = Instant::now();
            let env = Env::from_process();
            if days(&self.zones, &env) != self.days {
                return Some(env);
            }
            if !self.looks_as_before(&stamps(global, &env)) {
                let stamps = calm(global, &env);
                if self.is_other(&stamps) {
                    return Some(Env::from_process());
                }
                self.remember(stamps);
            }
            // A folder that takes long to look through is looked at less often.
            pause = PAUSE.max(since.elapsed() * 10);
        }
    }

    fn looks_as_before(&self, now: &[(PathBuf, Option<Stamp>)]) -> bool {
        let before = self.files.iter().map(|(path, stamp, _)| (path, stamp));
        before.eq(now.iter().map(|(path, stamp)| (path, stamp)))
    }

    /// Whether any file holds something else than it did.
    fn is_other(&self, now: &[(PathBuf, Option<Stamp>)]) -> bool {
        let before = self.files.iter().map(|(path, _, content)| (path.as_path(), *content));
        !before.eq(now.iter().map(|(path, _)| (path.as_path(), store::fingerprint(path))))
    }

    fn remember(&mut self, now: Vec<(PathBuf, Option<Stamp>)>) {
        for (file, (_, stamp)) in self.files.iter_mut().zip(now) {
            file.1 = stamp;
        }
    }
}

/// The files as they are once nobody writes to them any more.
fn calm(global: &Global, env: &Env) -> Vec<(PathBuf, Option<Stamp>)> {
    let since = Instant::now();
    let mut before = stamps(global, env);
    loop {
        sleep(CALM);
        let now = stamps(global, env);
        let is_whole = !now.is_empty() && now.iter().all(|(_, stamp)| stamp.is_some());
        if now == before && (is_whole || since.elapsed() > GONE) {
            return now;
        }
        before = now;
    }
}

fn stamps(global: &Global, env: &Env) -> Vec<(PathBuf, Option<Stamp>)> {
    let with_stamp = |path: PathBuf| {
        let stamp = store::stamp(&path);
        (path, stamp)
    };
    paths(global, env).into_iter().map(with_stamp).collect()
}

/// The files that are asked for; none where there are none at the moment.
fn paths(global: &Global, env: &Env) -> Vec<PathBuf> {
    Sources::find(&[], global, env)
        .map(|sources| sources.paths().map(Path::to_owned).collect())
        .unwrap_or_default()
}

/// The zones of the plans that can be read.
fn zones(global: &Global, env: &Env) -> Vec<Option<String>> {
    let Ok(sources) = Sources::find(&[], global, env) else { return vec![None] };
    let read = sources.read(&env.unwatched(), |path: &Path, bytes: Content| {
        load::plan(path.display().to_string(), bytes)
            .map(|(_, plan)| plan.timezone.as_deref().map(str::to_owned))
    });
    let (sound, _) = read.split();
    let mut zones: Vec<Option<String>> = sound.into_iter().map(|file| file.content).collect();
    zones.sort();
    zones.dedup();
    zones
}

/// The day it is in each zone.
fn days(zones: &[Option<String>], env: &Env) -> Vec<NaiveDate> {
    zones.iter().map(|zone| env.today(zone.as_deref())).collect()
}
