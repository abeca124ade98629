//! Every system call of a command that writes, answered with an error and interrupted by a signal, one by one. What was
//! there before is then whole or what the command writes is, and what is said about it is true. Takes minutes, and
//! `strace`:
//!
//! ```console
//! cargo test -- --ignored --nocapture fault
//! FAULT_ONLY=done cargo test -- --ignored --nocapture fault
//! ```
#![cfg(target_os = "linux")]
#![expect(clippy::disallowed_methods, reason = "a test looks at its own files")]
#![expect(clippy::print_stdout, reason = "the number of faults is what the run is made for")]

mod case;
mod law;
mod trace;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};

use self::case::{CASES, Case};
use self::law::Tally;
use self::trace::{Ended, Tracer};
use crate::support::Sandbox;

/// How a system call is answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    /// With an error, not carried out.
    Error(&'static str),
    /// As ever, with a signal on the way.
    Signal(&'static str, i32),
}

/// What can be wrong with a disk or a call, and who ends a program.
const ANSWERS: [Answer; 6] = [
    Answer::Error("EIO"),
    Answer::Error("ENOSPC"),
    Answer::Error("EACCES"),
    Answer::Error("EINTR"),
    Answer::Signal("SIGKILL", 9),
    Answer::Signal("SIGTERM", 15),
];

/// The calls by which a program begins and ends: to fail them is to not run it.
const BEYOND: [&str; 2] = ["execve", "exit_group"];

/// The calls that set memory, threads and signals up, without which no program runs.
const EARLY: [&str; 14] = [
    "arch_prctl",
    "brk",
    "clone3",
    "futex",
    "mmap",
    "mprotect",
    "munmap",
    "poll",
    "rseq",
    "rt_sigaction",
    "rt_sigprocmask",
    "set_robust_list",
    "set_tid_address",
    "sigaltstack",
];

/// One system call and its answer.
#[derive(Clone, Copy, Debug)]
struct Fault<'c> {
    call: &'c str,
    nth: usize,
    answer: Answer,
}

impl Fault<'_> {
    /// Whether no system would answer so. A descriptor is closed even where `close` fails, a waiting thread is woken, chance
    /// is there, and memory that cannot be had is told by another number than an error; but here the call is not carried
    /// out at all.
    fn is_unreal(&self) -> bool {
        matches!(self.call, "brk" | "close" | "futex" | "getrandom")
            && matches!(self.answer, Answer::Error(_))
    }

    /// Whether the call is one of those by which memory, threads and signals are set up.
    fn is_early(&self) -> bool {
        EARLY.contains(&self.call)
    }
}

#[test]
#[ignore = "takes minutes; cargo test -- --ignored fault"]
fn no_fault_of_the_system_tears_a_file_or_makes_a_message_untrue() {
    if let Err(why) = trace::works() {
        println!("skipped: {why}");
        return;
    }
    let (mut tally, mut wrong) = (Tally::default(), String::new());
    let only = std::env::var("FAULT_ONLY").ok();
    for case in CASES.iter().filter(|case| only.as_ref().is_none_or(|only| only == case.name)) {
        let mut of_case = Tally::default();
        for (kind, examples) in tried(case, &mut of_case) {
            let _ = writeln!(wrong, "{}: {kind}, {} times\n{}", case.name, examples.len(), examples[0]);
        }
        println!("{}: {of_case}", case.name);
        tally.add(&of_case);
    }
    println!("in all: {tally}");
    assert!(wrong.is_empty(), "{wrong}");
    assert!(only.is_some() || tally.is_worth_it(), "the faults did not reach the program: {tally}");
}

/// A disk that is full under the answer, not under the plan.
#[test]
fn where_the_answer_cannot_be_written_the_change_is_told() {
    for (line, file, content) in [
        ("done 1 --on 2023-05-28", "roadmap.yaml", "done: 2023-05-28"),
        ("check --write-baseline known.txt", "known.txt", "no-deadline"),
        ("report -o report.html --as-of 2023-07-01", "report.html", "</html>"),
        ("timeline -o plan.svg --as-of 2023-07-01", "plan.svg", "</svg>"),
        ("init new.yaml", "new.yaml", "version: 1"),
    ] {
        let plan = "version: 1\nmeasures:\n- {id: 1, title: Do it}\n- {id: 2, title: Do more, due: 2023}\n";
        let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
        let full = File::options().write(true).open("/dev/full").unwrap();
        let output = sandbox.roadmap(line).command().stdout(full).output().unwrap();
        let told = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{line}: {told}");
        let admitted = match file {
            "roadmap.yaml" => "error: the plan was changed, the answer could not be written: ",
            _ => "error: the file was written, the answer could not be: ",
        };
        assert!(told.starts_with(admitted), "{line}: {told}");
        assert!(fs::read_to_string(sandbox.path(file)).unwrap().contains(content), "{line}");
    }
}

#[test]
fn a_language_that_nobody_has_is_refused_before_the_plan_is_changed() {
    let sandbox = Sandbox::founding();
    let outcome = sandbox.run("done 9.2 --on 2023-05-28 --lang xx");
    assert!(outcome.failure().contains("there is no language `xx`"), "{outcome}");
    assert!(outcome.changed.is_empty(), "{outcome}");
}

/// Every fault of a case; the laws that were broken, each with its examples.
fn tried(case: &Case, tally: &mut Tally) -> BTreeMap<&'static str, Vec<String>> {
    let tracer = Tracer::new(case);
    let calm = tracer.calm();
    let mut broken: BTreeMap<&'static str, Vec<String>> = BTreeMap::new();
    for (call, count) in tracer.calls() {
        if BEYOND.contains(&call.as_str()) {
            continue;
        }
        for (nth, answer) in (1..=count).flat_map(|nth| ANSWERS.map(|answer| (nth, answer))) {
            let fault = Fault { call: &call, nth, answer };
            if fault.is_unreal() {
                continue;
            }
            let run = tracer.run(&fault);
            let mut verdict = law::judge(&fault, &run, &calm);
            tally.count(&run, &calm);
            if verdict.is_ok() && matches!(run.ended, Ended::Signal(_)) {
                // A run that was killed may leave its file behind; the next one must not mind.
                verdict = law::judge_next(&tracer.again(), &calm);
            }
            if let Err(kind) = verdict {
                broken.entry(kind).or_default().push(format!("{fault:?}\n{run}"));
            }
        }
    }
    broken
}
