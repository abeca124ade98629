//! What holds after every fault.

use std::collections::BTreeMap;
use std::fmt;

use super::trace::{Ended, Run};
use super::{Answer, Fault};

/// What the names of files have in them that are there only while something is written.
const DRAFTS: [&str; 2] = [".roadmap-tmp", ".roadmap-new-"];

/// Words without which a failure must not leave a changed file.
const ADMISSIONS: [&str; 4] =
    ["was changed, the answer", "was written, the answer", "written before it", "is changed, but perhaps"];

/// How the faults went.
#[derive(Debug, Default)]
pub(super) struct Tally {
    faults: usize,
    done: usize,
    refused: usize,
    admitted: usize,
    killed: usize,
    littered: usize,
}

/// What a folder holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    /// What lay there before the command.
    Old,
    /// What the command writes.
    New,
    /// Some of the files that the command writes.
    Some,
    /// Neither.
    Torn,
}

impl Tally {
    pub(super) fn count(&mut self, run: &Run, calm: &Run) {
        let is_new = matches!(state(run, calm), State::New | State::Some);
        self.faults += 1;
        self.littered += usize::from(!drafts(run).is_empty());
        match run.ended {
            Ended::Code(0) => self.done += 1,
            Ended::Code(_) if is_new => self.admitted += 1,
            Ended::Code(_) => self.refused += 1,
            Ended::Signal(_) | Ended::Never => self.killed += 1,
        }
    }

    pub(super) fn add(&mut self, other: &Self) {
        self.faults += other.faults;
        self.done += other.done;
        self.refused += other.refused;
        self.admitted += other.admitted;
        self.killed += other.killed;
        self.littered += other.littered;
    }

    /// Faults came before, while and after something was written, and the signals among them arrived.
    pub(super) fn is_worth_it(&self) -> bool {
        let is_everywhere = self.done > 0 && self.refused > 0 && self.admitted > 0 && self.littered > 0;
        is_everywhere && self.faults > 1000 && self.killed * 5 > self.faults
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { faults, done, refused, admitted, killed, littered } = self;
        write!(
            f,
            "{faults} faults; {done} without effect, {refused} refused, {admitted} told with the change made, \
             {killed} ended the program, {littered} left its temporary file"
        )
    }
}

/// Whether the laws hold of a run; which does not.
pub(super) fn judge(fault: &Fault<'_>, run: &Run, calm: &Run) -> Result<(), &'static str> {
    let state = state(run, calm);
    if state == State::Torn {
        return Err("a file is neither the old nor the new one");
    }
    match (run.ended, fault.answer) {
        (Ended::Never, _) => return Err("it hangs"),
        (Ended::Signal(signal), Answer::Signal(_, sent)) if signal == sent => return Ok(()),
        // What sets the program up, before its first line, can only give up.
        (Ended::Signal(_) | Ended::Code(101), _) if fault.is_early() && state == State::Old => return Ok(()),
        // The loader of programs.
        (Ended::Code(127), _) if state == State::Old && run.stdout.is_empty() => return Ok(()),
        (Ended::Signal(_), _) => return Err("it was ended by a signal that nobody sent"),
        (Ended::Code(_), _) => {}
    }
    // What cannot be taken away stays.
    if !drafts(run).is_empty() && fault.call != "unlink" {
        return Err("a temporary file is left behind");
    }
    match (run.ended, state) {
        (Ended::Code(0), State::New) => success(fault, run, calm),
        (Ended::Code(0), State::Old | State::Some) => Err("it succeeds and has written nothing"),
        (Ended::Code(2), State::Old) => {
            if ADMISSIONS.iter().any(|words| run.stderr.contains(words)) {
                return Err("it says that it has written what it has not");
            }
            failure(fault, run)
        }
        (Ended::Code(2), State::New | State::Some) => {
            let told = fault.call == "write" || ADMISSIONS.iter().any(|words| run.stderr.contains(words));
            if told { failure(fault, run) } else { Err("it fails and does not say that it has written") }
        }
        _ => Err("the exit code is none of its own"),
    }
}

/// The answer is whole, and so are notes.
fn success(fault: &Fault<'_>, run: &Run, calm: &Run) -> Result<(), &'static str> {
    if run.stdout != calm.stdout {
        return Err("it succeeds without its answer");
    }
    // What cannot be written to stderr cannot be told anywhere.
    if run.stderr != calm.stderr && fault.call != "write" {
        return Err("it succeeds and says something else than usual");
    }
    Ok(())
}

fn failure(fault: &Fault<'_>, run: &Run) -> Result<(), &'static str> {
    let is_told = run.stderr.lines().any(|line| line.starts_with("error: "));
    if !is_told && fault.call != "write" {
        return Err("it fails and says nothing");
    }
    if run.stderr.contains("panicked") {
        return Err("it panics");
    }
    if !run.stdout.is_empty() {
        return Err("it fails after an answer");
    }
    Ok(())
}

/// The same command after one that was killed.
pub(super) fn judge_next(run: &Run, calm: &Run) -> Result<(), &'static str> {
    let is_written = calm.after.iter().all(|(name, bytes)| run.before.get(name) == Some(bytes));
    match (run.ended, state(run, calm)) {
        // What is there already is never written again, and nothing beside it is looked at.
        (Ended::Code(2), State::New) if is_written => Ok(()),
        (Ended::Code(0), State::New) if drafts(run).is_empty() => Ok(()),
        (Ended::Code(0), State::New) => Err("the next run does not clear the temporary file"),
        (Ended::Code(0), State::Old | State::Some | State::Torn) => {
            Err("the next run does not write the file")
        }
        (Ended::Code(_) | Ended::Signal(_) | Ended::Never, _) => Err("the next run does not cope"),
    }
}

fn state(run: &Run, calm: &Run) -> State {
    let is = |files: &BTreeMap<String, Vec<u8>>| {
        run.after.iter().filter(|(name, _)| !is_draft(name)).eq(files.iter())
    };
    let whole = |(name, bytes): (&String, &Vec<u8>)| calm.after.get(name) == Some(bytes);
    let is_some = run.is_several
        && calm.before.keys().all(|name| run.after.contains_key(name))
        && run.after.iter().filter(|(name, _)| !is_draft(name)).all(whole);
    match (is(&calm.before), is(&calm.after)) {
        (true, _) => State::Old,
        (_, true) => State::New,
        _ if is_some => State::Some,
        _ => State::Torn,
    }
}

fn drafts(run: &Run) -> Vec<&str> {
    run.after.keys().map(String::as_str).filter(|name| is_draft(name)).collect()
}

fn is_draft(name: &str) -> bool {
    DRAFTS.iter().any(|draft| name.contains(draft))
}
