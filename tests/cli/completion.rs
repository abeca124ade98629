//! What a shell is offered. `tests/shell.rs` looks at it in real terminals.

use std::fmt::Write as _;
use std::time::Instant;

use crate::support::{LIBRARIES, Sandbox, snapshot};

/// What follows the words, the last of which is being typed.
fn offered(sandbox: &Sandbox, words: &str) -> Vec<String> {
    let run = sandbox.roadmap(&format!("-- roadmap {words}")).env("ROADMAP_COMPLETE", "fish");
    run.run().answer().lines().map(str::to_owned).collect()
}

/// The same without explanations.
fn values(sandbox: &Sandbox, words: &str) -> Vec<String> {
    let offered = offered(sandbox, words).into_iter();
    offered.map(|line| line.split('\t').next().unwrap_or_default().to_owned()).collect()
}

const DAY: &str = "--as-of 2023-07-15";

#[test]
fn ids_are_those_the_command_can_do_something_with() {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    let mut seen = String::new();
    for command in
        ["done", "start", "drop", "confirm", "extend", "log", "reopen", "record", "show", "explain", "kpi"]
    {
        let offered = offered(&sandbox, &format!("{DAY} {command} ''"));
        assert!(!offered.is_empty(), "{command}");
        writeln!(seen, "$ roadmap {command} ␉\n{}", offered.join("\n")).unwrap();
    }
    snapshot("completion-ids", &seen);
}

#[test]
fn what_is_offered_can_be_done() {
    let sandbox = || Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    for (command, more) in [
        ("done", "--on 2023-07-14"),
        ("start", "--on 2023-07-14"),
        ("drop", "--reason x"),
        ("confirm", "--on 2023-07-15"),
        ("extend", "--to 2026-12-31 --reason x"),
        ("log", "Something"),
    ] {
        for id in values(&sandbox(), &format!("{DAY} {command} ''")) {
            let outcome = sandbox().run(&format!("{command} {id} {more} {DAY} --dry-run"));
            assert_eq!(outcome.code, Some(0), "{outcome}");
        }
    }
}

#[test]
fn the_plan_the_day_and_the_language_of_the_line_count() {
    let sandbox = Sandbox::founding().with("plans/libraries.yaml", LIBRARIES).with("other/b.yaml", LIBRARIES);
    let first = |words: &str| offered(&sandbox, words).into_iter().next().unwrap_or_default();
    assert_eq!(first("done --lang en 9."), "9.1\tForm a working group to carry out the project");
    assert_eq!(
        values(&sandbox, "-f plans/libraries.yaml overdue executor:"),
        values(&sandbox, "overdue -f plans/libraries.yaml executor:")
    );
    assert_ne!(
        values(&sandbox, "-f plans/libraries.yaml overdue executor:"),
        values(&sandbox, "overdue executor:")
    );
    let several = values(&sandbox, "-f plans -f other done ''");
    assert!(
        several.iter().any(|id| id.starts_with("libraries:"))
            && several.iter().any(|id| id.starts_with("b:")),
        "{several:?}"
    );
    assert_eq!(values(&sandbox, "list -f pl"), ["plans/"]);
    assert_eq!(values(&sandbox, "-f 'plans/'"), ["plans/libraries.yaml"]);
}

#[test]
fn terms_columns_rules_formats_and_periods_are_known() {
    let sandbox = Sandbox::founding();
    let mut seen = String::new();
    for words in [
        "list se",
        "list section:",
        "list status:overdue,",
        "list not:lead:m",
        "kpi status:o",
        "list due:",
        "list --columns id,da",
        "kpi --columns ga",
        "list --sort=-days-l",
        "check --explain due-",
        "check --select m",
        "export --format ''",
        "check --format ''",
        "done 3.3@",
        "form --as-of 2023-07-01 --period ''",
        "record broadband-ports ''",
        "record broadband-ports 4.9M mob",
        "list --lang ''",
        "report --only s",
        "man ov",
        "completions ''",
        "trend --by ''",
        "overdue --wa",
    ] {
        writeln!(seen, "$ roadmap {words}␉\n{}", offered(&sandbox, words).join("\n")).unwrap();
    }
    snapshot("completion-terms", &seen);
}

#[test]
fn without_a_plan_nothing_is_offered_and_nothing_is_said() {
    for plan in ["", "version: 1\n  - [", "version: 1\nmeasures: [{id: 1}]\n", "\u{0}\u{0}"] {
        let sandbox = Sandbox::empty();
        let sandbox = if plan.is_empty() { sandbox } else { sandbox.with("roadmap.yaml", plan) };
        for words in [
            "done ''",
            "record ''",
            "list executor:",
            "show ''",
            "done -f nowhere.yaml ''",
            "--as-of nonsense done ''",
        ] {
            assert_eq!(offered(&sandbox, words), Vec::<String>::new(), "{words}");
        }
    }
}

#[test]
fn titles_are_safe_and_ids_too() {
    let plan = "version: 1\nmeasures:\n  - {id: 1, title: \"A\\e[2J\\u202Eb\\nc\"}\n";
    let sandbox = Sandbox::empty().with("roadmap.yaml", plan);
    let offered = offered(&sandbox, "done ''").join("\n");
    let (id, title) = offered.split_once('\t').unwrap();
    assert_eq!((id, title), ("1", "A\u{fffd}[2J\u{fffd}b c"));
    assert!(!title.chars().any(roadmap::problem::is_harmful), "{offered:?}");
}

#[test]
fn bash_passes_its_line_on_and_replaces_the_part_after_a_colon() {
    let sandbox = Sandbox::founding();
    let asked = |line: &str, kind: &str| {
        let run = sandbox.roadmap("").env("ROADMAP_COMPLETE", "bash").env("ROADMAP_COMPLETE_LINE", line);
        let run = run.env("ROADMAP_COMPLETE_TYPE", kind).env("ROADMAP_COMPLETE_BREAKS", " \t\n\"'@><=;|&(:");
        run.env("ROADMAP_COMPLETE_WIDTH", "60").run().answer()
    };
    assert!(asked("roadmap overdue executor:m", "9").starts_with("mdt\nmef\nmiit\n"));
    assert_eq!(asked("roadmap list --lang en not:executor:md", "63"), "mdt\n");
    assert_eq!(asked("roadmap done 3.3@2023-Q", "9"), "2023-Q2\n2023-Q3\n2023-Q4\n");
    let listed = asked("roadmap done --lang en 9.", "63");
    assert!(listed.starts_with("9.1  Form a working group to carry out the project\n9.2  "), "{listed}");
    assert_eq!(asked("roadmap list 'late:>1", "9"), "late:>14\n");
    assert_eq!(asked("roadmap list late:", "9"), "\\>0\n\\>7\n\\>14\n\\>30\n\\>90\n");
}

#[test]
fn scripts_of_all_shells_are_printed_and_a_variable_that_is_none_does_nothing() {
    let sandbox = Sandbox::founding();
    for (shell, part) in [
        ("bash", "complete -o nosort -F _roadmap roadmap"),
        ("zsh", "#compdef roadmap"),
        ("fish", "--command roadmap"),
        ("powershell", "Register-ArgumentCompleter -Native -CommandName roadmap"),
    ] {
        let script = sandbox.run(&format!("completions {shell}")).answer();
        assert!(script.contains(part) && script.contains("ROADMAP_COMPLETE"), "{shell}: {script}");
    }
    assert_eq!(sandbox.roadmap("-- roadmap ''").env("ROADMAP_COMPLETE", "tcsh").run().answer(), "");
    let plain = sandbox.run(&format!("overdue {DAY}")).answer();
    assert_eq!(sandbox.roadmap(&format!("overdue {DAY}")).env("ROADMAP_COMPLETE", "").run().answer(), plain);
}

/// Somebody waits at the key.
#[test]
#[ignore = "measures time: run it alone, and with --release"]
#[expect(clippy::print_stdout, reason = "the times are what it is run for")]
fn an_answer_comes_as_soon_as_that_of_a_question() {
    let sandbox = Sandbox::founding();
    let fastest = |run: &dyn Fn()| {
        let time = |_| {
            let since = Instant::now();
            run();
            since.elapsed()
        };
        (0..20).map(time).min().unwrap_or_default()
    };
    let completion = fastest(&|| assert!(!offered(&sandbox, "done ''").is_empty()));
    let question = fastest(&|| drop(sandbox.run("overdue").stdout));
    let ratio = completion.as_secs_f64() / question.as_secs_f64();
    println!("completion {completion:.1?}, overdue {question:.1?}, ratio {ratio:.2}");
    assert!(completion.as_millis() < 50 && ratio < 2.5, "{completion:?}, {ratio}");
}
