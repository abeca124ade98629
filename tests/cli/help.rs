//! What the help of every command shows: a page, examples that are understood, and the formats that it really has.

use crate::support::Sandbox;

const FORMATS: [&str; 14] = [
    "table", "json", "jsonl", "csv", "tsv", "markdown", "github", "gitlab", "sarif", "junit", "docx", "html",
    "xlsx", "ics",
];

/// The commands that the program lists.
pub(super) fn commands(sandbox: &Sandbox) -> Vec<String> {
    let help = sandbox.run("--help").answer();
    let (_, list) = help.split_once("Commands:\n").unwrap();
    let (list, _) = list.split_once("\n\n").unwrap();
    let names = list.lines().filter_map(|line| line.split_whitespace().next());
    let commands: Vec<String> = names.filter(|name| *name != "help").map(str::to_owned).collect();
    assert!(commands.len() > 28, "{commands:?}");
    commands
}

/// Help as it is on a terminal of 80 columns.
fn help(sandbox: &Sandbox, line: &str) -> String {
    sandbox.roadmap(line).env("COLUMNS", "80").run().answer()
}

#[test]
fn help_is_a_page_with_own_options_before_common_ones() {
    let sandbox = Sandbox::empty();
    for command in commands(&sandbox) {
        let page = help(&sandbox, &format!("{command} --help"));
        let (brief, lines) = (help(&sandbox, &format!("{command} -h")), page.lines().count());
        assert!(lines <= 65, "{command}: {lines} lines\n{page}");
        assert!(brief.lines().count() < lines, "{command}");
        assert_eq!(page, help(&sandbox, &format!("help {command}")));
        assert!(page.lines().all(|line| unicode_width::UnicodeWidthStr::width(line) <= 80), "{page}");
        let places: Vec<_> =
            ["\nOptions:\n", "\nCommon options:\n", "\nExample"].iter().map(|part| page.find(part)).collect();
        assert!(places.iter().flatten().is_sorted(), "{command}\n{page}");
        assert!(places[2].is_some(), "{command} has no example\n{page}");
        let (_, examples) = page.rsplit_once("\nExample").unwrap();
        let is_whole = |line: &str| line.starts_with("  roadmap ") || line.starts_with("  echo ");
        let broken =
            examples.lines().skip(1).take_while(|line| !line.is_empty()).find(|line| !is_whole(line));
        assert_eq!(broken, None, "{command}: an example takes two lines");
    }
    let (page, brief) = (help(&sandbox, "--help"), help(&sandbox, "-h"));
    assert!(page.lines().count() <= 60 && brief.lines().count() <= 54, "{page}");
}

#[test]
fn every_example_is_understood() {
    let sandbox = Sandbox::empty();
    let mut count = 0;
    for command in commands(&sandbox) {
        let page = help(&sandbox, &format!("{command} --help"));
        let examples = page.lines().filter_map(|line| line.trim_start().strip_prefix("roadmap "));
        for example in
            examples.filter(|line| !line.starts_with('[') && page.contains(&format!("  roadmap {line}")))
        {
            // Two spaces begin an explanation, other signs what the shell does.
            let line = example.split("  ").next().unwrap_or_default();
            let line = line.split([';', '|', '>']).next().unwrap_or_default().trim();
            // Of `'late:>30'` the quote is left open.
            let line = if line.matches('\'').count() % 2 == 1 { format!("{line}'") } else { line.to_owned() };
            if line.contains("--watch") || line.starts_with("lsp") {
                continue;
            }
            let outcome = sandbox.run(&line);
            assert!(!outcome.stderr.contains("Usage:"), "{command}: {line}: {outcome}");
            count += 1;
        }
    }
    assert!(count > 60, "{count}");
}

#[test]
fn the_formats_of_the_help_are_those_that_are_accepted() {
    let sandbox = Sandbox::empty();
    let more = |command: &str| match command {
        "history" | "explain" | "done" | "start" | "confirm" | "reopen" | "log" => " 1",
        "drop" => " 1 --reason x",
        "extend" => " 1 --reason x --to 2024",
        "record" => " a 1",
        "apply" | "import" => " nothing.csv",
        "init" => " made.yaml",
        "form" => " -o a.xlsx",
        "report" => " --by executor -o letters",
        "completions" => " bash",
        _ => "",
    };
    for command in commands(&sandbox).into_iter().filter(|command| command != "lsp") {
        let page =
            help(&sandbox, &format!("{command} --help")).split_whitespace().collect::<Vec<_>>().join(" ");
        let listed: Option<Vec<&str>> = page.split_once("--format <FORMAT>").map(|(_, rest)| {
            let (_, values) = rest.split_once("possible values: ").unwrap();
            values.split_once(']').unwrap().0.split(", ").collect()
        });
        let has = |format: &str| {
            let outcome = sandbox.run(&format!("{command}{} --format {format}", more(&command)));
            let is_refused = outcome.stderr.contains(&format!("no format `{format}`"))
                || (outcome.stderr.contains("hint: it has") && outcome.code == Some(2));
            !is_refused
        };
        let accepted: Vec<&str> = FORMATS.into_iter().filter(|format| has(format)).collect();
        match listed {
            Some(mut listed) => {
                listed.sort_unstable();
                let mut accepted = accepted;
                // A report is no table, whether that is asked for or not.
                accepted.retain(|format| command != "report" || *format != "table");
                accepted.sort_unstable();
                assert_eq!(listed, accepted, "{command}");
            }
            None => assert!(
                accepted.iter().all(|format| matches!(*format, "table" | "json")),
                "{command}: {accepted:?}"
            ),
        }
    }
}
