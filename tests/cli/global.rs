//! What every command has in common: where plans are found, languages, colours, formats, exit codes, help.

use std::io::Read as _;
use std::process::Stdio;

use super::{COMMANDS, founding, ids};
use crate::support::{FOUNDING, LIBRARIES, Sandbox, snapshot};

const DAY: &str = "--as-of 2023-07-01 --lang en";

#[test]
fn help_says_what_there_is() {
    let sandbox = Sandbox::empty();
    sandbox.run("--help").snapshot("help");
    sandbox.run("-h").snapshot("help-short");
    for command in ["list", "show", "overdue", "upcoming", "kpi", "summary"] {
        sandbox.run(&format!("{command} --help")).snapshot(&format!("help-{command}"));
    }
}

#[test]
fn the_version_is_that_of_the_package() {
    let version = concat!("roadmap ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(Sandbox::empty().run("--version").answer(), version);
}

#[test]
fn a_plan_is_found_here_or_in_the_nearest_parent_folder() {
    let sandbox = Sandbox::founding();
    let here = sandbox.run(&format!("overdue {DAY}")).answer();
    let below = sandbox.roadmap(&format!("overdue {DAY}")).within("reports/2023").run().answer();
    assert_eq!(here, below);
    let json = sandbox.roadmap(&format!("list 9 {DAY} --format json")).within("reports/2023").run().json();
    assert_eq!(json["items"][0]["file"], "../../roadmap.yaml");
    let sandbox = sandbox.with("reports/roadmap.yaml", LIBRARIES);
    let nearest = sandbox.roadmap(&format!("list {DAY}")).within("reports/2023").run().answer();
    assert!(nearest.starts_with("3 measures"), "{nearest}");
}

#[test]
fn the_environment_names_a_plan_and_an_argument_outranks_it() {
    let sandbox = Sandbox::founding().with("plans/example.yaml", LIBRARIES);
    let count =
        |run: crate::support::Run<'_>| ids(&run.env("ROADMAP_FILE", "plans/example.yaml").run().json()).len();
    assert_eq!(count(sandbox.roadmap(&format!("list {DAY} --format json"))), 9);
    assert_eq!(count(sandbox.roadmap(&format!("list -f roadmap.yaml {DAY} --format json"))), 62);
}

#[test]
fn the_language_comes_from_the_argument_then_the_environment_then_the_plan() {
    let sandbox = Sandbox::founding();
    let lead = |run: crate::support::Run<'_>| run.run().answer().lines().next().unwrap().to_owned();
    let line = "upcoming --as-of 2023-07-01";
    let leads = [
        lead(sandbox.roadmap(line)),
        lead(sandbox.roadmap(line).env("ROADMAP_LANG", "ru")),
        lead(sandbox.roadmap(&format!("{line} --lang en")).env("ROADMAP_LANG", "ru")),
        lead(sandbox.roadmap(line).env("LANG", "de_DE.UTF-8").env("LC_ALL", "de_DE.UTF-8")),
    ];
    snapshot("languages", &leads.join("\n"));
}

#[test]
fn colour_is_for_a_terminal_or_for_who_asks() {
    let sandbox = Sandbox::founding();
    let colourful = |line: &str, variables: &[(&str, &str)]| {
        let run = sandbox.roadmap(&format!("overdue {DAY} {line}"));
        let run = variables.iter().fold(run, |run, (name, value)| run.env(name, value));
        run.run().answer().contains('\u{1b}')
    };
    assert!(!colourful("", &[]));
    assert!(!colourful("", &[("TERM", "xterm-256color"), ("COLORTERM", "truecolor")]));
    assert!(!colourful("--color auto", &[("NO_COLOR", "1")]));
    assert!(!colourful("--color never", &[]));
    assert!(colourful("--color always", &[]));
    assert!(colourful("--color always", &[("NO_COLOR", "1")]), "an argument outranks the environment");
    sandbox.run(&format!("overdue 13 {DAY} --color always --width 100")).snapshot("colour");
}

#[test]
fn colour_changes_no_letter() {
    for command in COMMANDS {
        let plain = founding(&format!("{command} --width 100")).answer();
        let coloured = founding(&format!("{command} --width 100 --color always")).answer();
        assert_eq!(without_colour(&coloured), plain, "{command}");
    }
}

fn without_colour(text: &str) -> String {
    let mut parts = text.split('\u{1b}');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |plain, part| plain + part.split_once('m').unwrap().1)
}

#[test]
fn no_line_is_wider_than_asked_for() {
    // Below these widths a table of five columns with long words does not fit.
    for (lang, widths) in [("en", [80, 132]), ("uz", [100, 132]), ("uz-Latn", [100, 132]), ("ru", [100, 132])]
    {
        for (command, width) in COMMANDS.into_iter().flat_map(|command| widths.map(|width| (command, width)))
        {
            // What did not fit is said beside the answer.
            let outcome = founding(&format!("{command} --width {width} --lang {lang}"));
            assert_eq!(outcome.code, Some(0), "{outcome}");
            let answer = outcome.stdout;
            let columns = |line: &str| unicode_width::UnicodeWidthStr::width(line);
            let widest = answer.lines().max_by_key(|line| columns(line)).unwrap_or_default();
            assert!(columns(widest) <= width, "{command}, {lang}, {width}: {widest}");
        }
    }
}

#[test]
fn a_pipe_is_neither_wrapped_nor_cut() {
    for command in COMMANDS {
        let answer = founding(command).answer();
        assert!(!answer.contains('…'), "{command}");
        assert!(answer.lines().all(|line| line.trim_end() == line), "{command}");
    }
    let answer = founding("show 17.1").answer();
    assert!(
        answer.contains(
            "to take online courses on reputable foreign education platforms (Coursera and others)\n"
        )
    );
}

#[test]
fn every_format_holds_the_same_items() {
    for command in ["list", "overdue", "upcoming"] {
        let json = founding(&format!("{command} --format json")).json();
        let wanted: Vec<String> = ids(&json).into_iter().map(str::to_owned).collect();
        assert!(!wanted.is_empty(), "{command}");
        let jsonl = founding(&format!("{command} --format jsonl")).answer();
        let lines: Vec<serde_json::Value> =
            jsonl.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let given: Vec<_> = lines.iter().map(|line| line["id"].as_str().unwrap()).collect();
        assert_eq!(given, wanted, "{command}, jsonl");
        for (format, delimiter) in [("csv", b','), ("tsv", b'\t')] {
            let text = founding(&format!("{command} --format {format}")).answer();
            let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).from_reader(text.as_bytes());
            let at = reader.headers().unwrap().iter().position(|head| head == "id").unwrap();
            let rows: Vec<String> = reader.records().map(|record| record.unwrap()[at].to_owned()).collect();
            // A measure stands before its steps, and the periods of a series behind it.
            let (given, others): (Vec<_>, Vec<_>) = rows.into_iter().partition(|id| wanted.contains(id));
            assert_eq!(given, wanted, "{command}, {format}");
            for id in others {
                let belongs = |item: &String| item.starts_with(&format!("{id}."));
                let of_series =
                    id.split_once('@').is_some_and(|(item, _)| given.iter().any(|one| one == item));
                assert!(of_series || given.iter().any(belongs), "{command}, {format}: {id}");
            }
        }
    }
}

#[test]
fn machine_formats_do_not_depend_on_the_language_of_words() {
    for format in ["csv", "tsv"] {
        let head = |lang: &str| {
            let answer = founding(&format!("kpi --format {format} --lang {lang}")).answer();
            answer.lines().next().unwrap().to_owned()
        };
        assert_eq!(head("en"), head("uz"));
    }
}

#[test]
fn a_byte_order_mark_and_windows_line_ends_change_nothing() {
    let plain = founding("list").answer();
    let windows = format!("\u{feff}{}", FOUNDING.replace('\n', "\r\n"));
    let sandbox = Sandbox::empty().with("roadmap.yaml", windows);
    assert_eq!(sandbox.run(&format!("list {DAY}")).answer(), plain);
}

#[test]
fn reading_changes_no_file() {
    for command in COMMANDS {
        assert_eq!(founding(command).changed, Vec::<String>::new(), "{command}");
    }
}

#[test]
fn a_reader_that_has_seen_enough_is_no_failure() {
    let sandbox = Sandbox::founding();
    let run = sandbox.roadmap(&format!("list --format json {DAY}"));
    // More than a pipe holds, so that the program is still writing when nobody reads any more.
    let mut child = run.command().stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdout.read_exact(&mut [0; 10]).unwrap();
    drop(stdout);
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[cfg(target_os = "linux")]
#[test]
#[expect(clippy::disallowed_methods, reason = "the lint holds the program, not its tests")]
fn an_answer_that_cannot_be_written_is_a_failure() {
    let sandbox = Sandbox::founding();
    let run = sandbox.roadmap(&format!("list {DAY}"));
    let full = std::fs::OpenOptions::new().write(true).open("/dev/full").unwrap();
    let output = run.command().stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(String::from_utf8(output.stderr).unwrap().starts_with("error: cannot write the answer"));
}

/// Every failure of a list of runs, in one snapshot.
fn failures(name: &str, sandbox: &Sandbox, lines: &[&str]) {
    let mut text = String::new();
    for line in lines {
        let outcome = sandbox.run(line);
        outcome.failure();
        text += &outcome.to_string();
        text.push('\n');
    }
    snapshot(name, &text);
}

#[test]
fn arguments_that_make_no_sense_are_refused() {
    let lines = [
        "",
        "overdu",
        "show nowhere",
        "list --nope",
        "list --format pdf",
        "check --format xml",
        "list --overdue",
        "list --order due",
        "overdue --by executor",
        "summary --group executor",
        "done 9.2 --date 2023-05-28",
        "what is late",
        "просрочено",
        "list --width 10",
        "list --as-of 2023-02-30",
        "list --as-of 2023-Q2",
        "list --as-of 2023-H1",
        "list --as-of 2023",
        "list --as-of 31.02.2023",
        "list --lang tlh",
        "list --columns idd",
        "upcoming --within soon",
        "summary --by colour",
    ];
    failures("failures-arguments", &Sandbox::founding(), &lines);
}

#[test]
fn two_dashes_are_no_text_of_an_option() {
    let sandbox = Sandbox::founding();
    for (language, error, example) in [
        ("en", "`--note` has `--` as its text", "-3 houses"),
        ("ru", "`--note` получил `--` вместо текста", "-3 дома"),
        ("uz", "`--note` матн ўрнига `--` олди", "-3 уй"),
        ("uz-Latn", "`--note` matn oʻrniga `--` oldi", "-3 uy"),
    ] {
        let outcome = sandbox.run(&format!("done 9.2 --on 2023-05-28 --lang {language} --note -- text"));
        let told = outcome.failure();
        assert!(told.starts_with(&format!("error: {error}\n")), "{told}");
        assert!(told.ends_with(&format!("--note \"{example}\"\n")), "{told}");
        assert!(outcome.changed.is_empty(), "{outcome}");
    }
    for line in ["drop 9.2 --reason -- ", "extend 9.2 --to 2024 --reason --", "log 9.2 --problem --"] {
        assert!(sandbox.run(line).failure().contains("has `--` as its text"), "{line}");
    }
    // As one word with their option they can be nothing else.
    assert!(sandbox.run("done 9.2 --on 2023-05-28 --note=-- --dry-run").answer().contains("note: '--'"));
    assert!(sandbox.run("log 9.2 x --on 2023-05-28 --evidence=-- --dry-run").answer().contains("'--'"));
    // What begins with a dash is a text, and so is what follows two dashes.
    assert!(
        sandbox.run("done 9.2 --on 2023-05-28 --note '-3 houses' --dry-run").answer().contains("'-3 houses'")
    );
    assert!(sandbox.run("log 9.2 --dry-run --on 2023-05-28 -- '-3 houses'").answer().contains("'-3 houses'"));
}

#[test]
fn a_query_that_cannot_be_understood_is_refused() {
    let lines = [
        "list 21",
        "list 9.7",
        "list 7..1",
        "list 1..30",
        "list section:III",
        "list executor:mtd",
        "list executor:telecom",
        "list funding:nobody",
        "list status:overdu",
        "list overdue",
        "list due:2023-13",
        "list due:..",
        "list late:soon",
        "list colour:red",
        "list ''",
        "kpi status:ontrack",
        "show 21",
        "show broadband-port",
        "show status:overdue",
    ];
    failures("failures-queries", &Sandbox::founding(), &lines);
}

#[test]
fn what_an_analyst_got_wrong_is_said_in_the_language_asked_for() {
    let wrong = ["list 21", "list status:overdu", "done 9 --on 2023-05-01", "record broadband-ports 1,500"];
    let lines = ["ru", "uz", "uz-Latn"].map(|language| wrong.map(|line| format!("{line} --lang {language}")));
    let lines: Vec<&str> = lines.iter().flatten().map(String::as_str).collect();
    failures("failures-languages", &Sandbox::founding(), &lines);
}

#[test]
fn a_file_that_cannot_be_read_is_a_failure() {
    let sandbox =
        Sandbox::empty().with("plans/roadmap.yaml", FOUNDING).with("plans/utf-16.yaml", b"\xFF\xFEv");
    let lines = [
        "list",
        "list -f plans/roadmp.yaml",
        "list -f nowhere.yaml",
        "list -f plans/utf-16.yaml",
        "list -f nowhere.yaml -f plans/utf-16.yaml",
    ];
    failures("failures-files", &sandbox, &lines);
}

#[cfg(unix)]
#[test]
fn what_is_no_regular_file_is_not_waited_for() {
    Sandbox::empty().run("list -f /dev/null").failure();
}

#[test]
fn every_fault_of_every_file_is_told_at_once() {
    let faulty = "version: 1\nmeasures:\n  - id: 1.10\n    title: A\n    due: 2023-02-30\n  - id: 2\n    titel: B\n    executors: nobody\n";
    let sandbox = Sandbox::empty()
        .with("roadmap.yaml", faulty)
        .with("broken.yaml", "version: 1\nmeasures: [\n")
        .with("other.yaml", "services:\n  web: {}\n")
        .with("empty.yaml", "")
        .with("future.yaml", "version: 2\nmeasures: []\n");
    let lines = ["list", "list -f broken.yaml -f other.yaml", "list -f empty.yaml", "list -f future.yaml"];
    failures("failures-plans", &sandbox, &lines);
}
