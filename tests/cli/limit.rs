//! What is beyond a limit: disks without room, inputs without an end, threads without number, a language there is not.

use std::fs::File;
use std::process::Command;

use crate::support::{FOUNDING, PROGRAM, Sandbox};

fn full() -> File {
    #[expect(clippy::disallowed_methods, reason = "the device is where answers go")]
    File::options().write(true).open("/dev/full").unwrap()
}

/// What is said on stderr where nothing can be written to stdout.
#[track_caller]
fn said_on_full(sandbox: &Sandbox, line: &str) -> String {
    let output = sandbox.roadmap(line).command().stdout(full()).output().unwrap();
    assert_eq!(output.status.code(), Some(2), "{line}");
    String::from_utf8(output.stderr).unwrap()
}

#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_told_from_a_change_that_was() {
    for line in
        ["list", "overdue --format json", "check", "schema", "--help", "--version", "done 9.2 --dry-run"]
    {
        let sandbox = Sandbox::founding();
        let said = said_on_full(&sandbox, line);
        assert!(said.starts_with("error: cannot write the answer: "), "{line}: {said}");
        assert_eq!(sandbox.files()["roadmap.yaml"], FOUNDING.as_bytes());
    }
    for line in ["done 9.2 --on 2023-05-28", "extend 9.3 --to 2029 --reason x", "record broadband-ports 5"] {
        let sandbox = Sandbox::founding();
        let said = said_on_full(&sandbox, line);
        assert!(
            said.starts_with("error: the plan was changed, the answer could not be written: "),
            "{line}: {said}"
        );
        assert_ne!(sandbox.files()["roadmap.yaml"], FOUNDING.as_bytes());
        // Said again, it changes nothing, and no more is claimed than that.
        let again = said_on_full(&sandbox, line);
        assert!(
            !line.starts_with("done") || again.starts_with("error: cannot write the answer: "),
            "{again}"
        );
    }
    for (line, file) in
        [("report -o r.md", "r.md"), ("form -o f.xlsx", "f.xlsx"), ("check --write-baseline b", "b")]
    {
        let sandbox = Sandbox::founding();
        let said = said_on_full(&sandbox, line);
        assert!(said.contains("error: the file was written, the answer could not be: "), "{line}: {said}");
        assert!(sandbox.files().contains_key(file));
    }
}

#[test]
fn a_language_there_is_not_is_refused_before_anything_is_written() {
    let sandbox = Sandbox::founding();
    let refused = sandbox.run("done 9.2 --on 2023-05-28 --lang xx");
    assert!(refused.failure().contains("there is no language `xx`"));
    assert_eq!(refused.changed, [""; 0]);
}

/// Runs the program with no more than 2 GB of memory to ask for.
#[cfg(target_os = "linux")]
#[track_caller]
#[expect(clippy::disallowed_methods, reason = "devices are opened")]
fn refused_within_memory(sandbox: &Sandbox, line: &str, input: Option<&str>) -> String {
    let mut command: Command = sandbox.sealed("sh");
    command.args(["-c", "ulimit -v 2000000; exec \"$0\" \"$@\"", PROGRAM]).args(line.split(' '));
    command.env("PATH", "/usr/bin:/bin");
    if let Some(input) = input {
        command.stdin(File::open(input).unwrap());
    }
    let output = command.output().unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(2), "{line}: {said}");
    said
}

#[cfg(target_os = "linux")]
#[test]
fn an_input_without_an_end_is_refused_with_its_bound() {
    let sandbox = Sandbox::founding();
    for (line, input, bound) in [
        ("apply -", Some("/dev/zero"), "more than 64 MiB"),
        ("apply /dev/zero", None, "more than 64 MiB"),
        ("check --baseline /dev/zero", None, "more than 256 MiB"),
        ("check --baseline /dev/stdin", Some("/dev/zero"), "more than 256 MiB"),
        ("import -", Some("/dev/zero"), "more than"),
        ("import /dev/zero", None, "more than"),
        ("overdue -f /dev/zero", None, "not a regular file"),
        ("overdue -f /dev/stdin", Some("/dev/zero"), "not a regular file"),
        ("done 9.2 -f /dev/zero", None, "not a regular file"),
    ] {
        let said = refused_within_memory(&sandbox, line, input);
        assert!(said.contains(bound), "{line}: {said}");
    }
}

#[test]
fn as_many_threads_as_are_asked_for_are_never_started() {
    let sandbox = Sandbox::founding().with("plans/a.yaml", FOUNDING).with("plans/b.yaml", FOUNDING);
    let run = |threads: &str| {
        sandbox
            .roadmap("overdue -f plans --as-of 2023-07-01")
            .env("RAYON_NUM_THREADS", threads)
            .run()
            .answer()
    };
    assert_eq!(run("100000"), run("1"));
    assert_eq!(run("0"), run("x"));
}

/// Stacks of so many bytes can nobody have, so no thread can be started.
const NO_THREAD: (&str, &str) = ("RUST_MIN_STACK", "4096000000000000000");

#[cfg(target_os = "linux")]
#[test]
fn without_threads_a_workbook_is_refused_in_words_and_everything_else_is_written() {
    let sandbox = Sandbox::founding();
    let run = |line: &str| sandbox.roadmap(line).env(NO_THREAD.0, NO_THREAD.1).run();
    for line in ["form -o f.xlsx", "report -o r.xlsx", "form --by executor -o forms"] {
        let outcome = run(line);
        assert_eq!(
            outcome.failure(),
            "error: a workbook cannot be made: the system gives no thread for its sheets\n\
             hint: raise the number of processes, see `ulimit -u`, or end others\n"
        );
        assert_eq!(outcome.changed, [""; 0], "{outcome}");
    }
    let server = run("lsp");
    assert!(server.failure().starts_with("error: the language server cannot begin: "));
    for (line, file) in [
        ("report -o r.docx", "r.docx"),
        ("report -o r.html", "r.html"),
        ("report -o r.md", "r.md"),
        ("timeline -o t.svg", "t.svg"),
    ] {
        assert_eq!(run(line).changed, [file]);
    }
}

#[test]
fn a_form_of_more_rows_than_anybody_fills_in_is_refused_with_ways_to_a_smaller_one() {
    let series: Vec<_> = (1..=70)
        .map(|n| format!("- {{id: {n}, title: t, executors: [a], due: {{every: month, from: 1900-01}}}}\n"))
        .collect();
    let sandbox =
        Sandbox::empty().with("roadmap.yaml", format!("version: 1\nmeasures:\n{}", series.concat()));
    for line in ["form --as-of 2024-06-30 -o f.xlsx", "form --as-of 2024-06-30 --by executor -o forms"] {
        let outcome = sandbox.run(line);
        assert_eq!(
            outcome.failure(),
            "error: a form has at most 100000 rows, and more are asked for\n\
             hint: ask for a part of the plan, such as `section:II`, or for a form per executor with \
             `--by executor`\n"
        );
        assert_eq!(outcome.changed, [""; 0], "{outcome}");
    }
    let part = sandbox.run("form --as-of 2024-06-30 -o f.xlsx 7");
    assert!(part.stdout.contains("1,491 rows"), "{part}");
}

#[test]
fn a_report_that_would_list_more_than_anybody_reads_is_refused_with_ways_to_a_shorter_one() {
    let items: Vec<_> = (0..=100_000).map(|n| format!("- {{id: {n}, title: t, due: 2023}}\n")).collect();
    let sandbox = Sandbox::empty().with("roadmap.yaml", format!("version: 1\nmeasures:\n{}", items.concat()));
    let outcome = sandbox.run("report --as-of 2024-06-30 -o r.md");
    assert_eq!(
        outcome.failure(),
        "error: a report lists at most 100000 items and KPIs, and there are more\n\
         hint: leave the parts that list them out, `--only headline,sections,executors,trend`, or write \
         letters with `--by executor`\n"
    );
    assert_eq!(outcome.changed, [""; 0], "{outcome}");
    let short = sandbox.run("report --as-of 2024-06-30 -o r.md --only headline,sections,executors,trend");
    assert_eq!(short.changed, ["r.md"], "{short}");
}
