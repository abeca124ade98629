//! What a question costs must grow with what it is asked of, not with its square. Each shape is measured at two sizes, one
//! four times the other:
//!
//! ```sh
//! cargo build --release
//! ROADMAP_MEASURED=target/release/roadmap cargo test hostile_shapes -- --ignored --nocapture
//! ```
//!
//! prints a table of shape, command, processor time and memory at both sizes and their ratio, and fails where the larger one
//! takes more than seven times the time or 300 MB. It wants `/usr/bin/time`. Without the variable it measures the program of the
//! tests, which is slower and grows alike.

#![expect(clippy::disallowed_methods, reason = "a test lays out its own files")]

use std::fmt::Write as _;
use std::process::Stdio;

use crate::support::{PROGRAM, Sandbox, spoken};

/// How much larger the second size is.
const TIMES: usize = 4;
/// Four times the size may take this many times as long: the machine is not always alike, and sorting costs a little more.
const MOST_GROWTH: f64 = 7.0;
/// What takes less than this says nothing of growth.
const SECONDS: f64 = 0.2;
const MEGABYTES: u64 = 300;

/// A shape: what is written, at which size, and what is asked of it.
struct Shape {
    name: &'static str,
    size: usize,
    /// Writes the files; returns further arguments.
    write: fn(&Sandbox, usize) -> Vec<String>,
    commands: &'static [&'static str],
}

const ALL: &[Shape] = &[
    Shape {
        name: "endless-series",
        size: 200,
        write: |sandbox, n| {
            list(sandbox, n, |n| format!("{{id: {n}, title: t, due: {{every: month, from: 1923-01}}}}"))
        },
        commands: &[
            "overdue",
            "check",
            "list --format json",
            "list --format csv",
            "show",
            "upcoming",
            "timeline",
            "timeline -o t.svg",
            "trend -o t.svg",
            "changes --from 2023-01-01",
            "report -o r.html",
            "overdue --as-of 2200-12-31",
        ],
    },
    Shape {
        name: "extensions-of-one",
        size: 5_000,
        write: |sandbox, n| {
            let granted = each(n, |n| {
                format!("  - {{to: 20{}, date: 2020-01-{:02}, reason: r}}\n", 21 + n % 70, 1 + n % 28)
            });
            plan(sandbox, &format!("- id: 1\n  title: t\n  due: 2020\n  extensions:\n{granted}"))
        },
        commands: &[
            "check",
            "list",
            "show 1",
            "explain 1",
            "list --format json",
            "timeline",
            "timeline -o t.svg",
        ],
    },
    Shape {
        name: "observations-of-one",
        size: 5_000,
        write: |sandbox, n| kpi(sandbox, "target: {value: 9, by: 2023}", n),
        commands: &[
            "check",
            "kpi",
            "show k",
            "explain k",
            "changes --from 1900-01-01",
            "kpi k -o k.svg",
            "report -o r.html",
        ],
    },
    Shape {
        name: "targets-of-one",
        size: 2_000,
        write: |sandbox, n| {
            let targets = each(n, |n| format!("    - {{value: {n}, by: {}}}\n", day(n)));
            kpi(sandbox, &format!("baseline: {{value: 0, date: 1900-01-01}}\n    targets:\n{targets}"), n)
        },
        commands: &["check", "kpi", "show k", "explain k", "kpi k -o k.svg", "report -o r.html"],
    },
    Shape {
        name: "executors-of-many",
        size: 2_000,
        write: |sandbox, n| {
            let table = each(n, |n| format!("  e{n}: Body {n}\n"));
            let lines = each(n, |n| format!("- {{id: {n}, title: t, due: 2023, executors: [e{n}]}}\n"));
            file(sandbox, &format!("executors:\n{table}measures:\n{lines}"))
        },
        commands: &["check", "summary --by executor", "report -o r.html", "form -o f.xlsx"],
    },
    Shape {
        name: "executors-each-with-a-file",
        size: 500,
        write: |sandbox, n| {
            let table = each(n, |n| format!("  e{n}: Body {n}\n"));
            let lines = each(n, |n| format!("- {{id: {n}, title: t, due: 2023, executors: [e{n}]}}\n"));
            file(sandbox, &format!("executors:\n{table}measures:\n{lines}"))
        },
        commands: &["form --by executor -o forms", "report --by executor -o letters --format html"],
    },
    Shape {
        name: "executors-of-one",
        size: 5_000,
        write: |sandbox, n| {
            let names = each(n, |n| format!("  - e{n}\n"));
            plan(sandbox, &format!("- id: 1\n  title: t\n  due: 2023\n  executors:\n{names}"))
        },
        commands: &["check", "list", "summary --by executor"],
    },
    Shape {
        name: "kpis-of-many-steps",
        size: 2_000,
        write: |sandbox, n| {
            let steps = each(n, |n| format!("  - {{id: {n}, title: t, due: 2023}}\n"));
            let kpis = each(n, |n| format!("  - {{id: k{n}, title: t, target: 9}}\n"));
            plan(sandbox, &format!("- id: 1\n  title: t\n  steps:\n{steps}  kpis:\n{kpis}"))
        },
        commands: &["check", "kpi", "report -o r.md"],
    },
    Shape {
        name: "deadlines-of-one-measure",
        size: 1_000,
        write: |sandbox, n| {
            let steps = each(n, |n| format!("  - {{id: {n}, title: t, done: 2023-01-01}}\n"));
            let after = each(n, |n| format!("- {{id: m{n}, title: t, due: {{within: 1 day, of: 1}}}}\n"));
            plan(sandbox, &format!("- id: 1\n  title: t\n  steps:\n{steps}{after}"))
        },
        commands: &["overdue", "check --select all", "timeline", "timeline -o t.svg"],
    },
    Shape {
        name: "deadlines-in-a-row",
        size: 1_000,
        write: |sandbox, n| {
            list(sandbox, n, |n| {
                let due = n
                    .checked_sub(1)
                    .map(|of| format!(", due: {{within: 1 day, of: {of}}}"))
                    .unwrap_or_default();
                format!("{{id: {n}, title: t, done: 2023-01-01{due}}}")
            })
        },
        commands: &["list", "check --select all"],
    },
    Shape {
        name: "languages-of-one",
        size: 5_000,
        write: |sandbox, n| {
            let all = each(n, |n| format!("    en-a{n:07}: t\n"));
            plan(sandbox, &format!("- id: 1\n  due: 2023\n  title:\n{all}"))
        },
        commands: &["check --select all", "list"],
    },
    Shape {
        name: "ids-asked-for",
        size: 1_000,
        write: |sandbox, n| {
            items(sandbox, 4_000);
            (0..n).map(|n| n.to_string()).collect()
        },
        commands: &[
            "show",
            "list",
            "explain",
            "done --on 2024-01-01 --dry-run",
            "confirm --on 2024-01-01 --dry-run",
        ],
    },
    Shape {
        name: "kpis-asked-for",
        size: 1_000,
        write: |sandbox, n| {
            list(sandbox, n, |n| {
                format!("{{id: {n}, title: t, due: 2023, kpis: [{{id: k{n}, title: t, target: 5}}]}}")
            });
            (0..n).map(|n| format!("k{n}")).collect()
        },
        commands: &["show", "show --format json", "explain", "kpi"],
    },
    Shape {
        name: "parts-with-kpis-asked-for",
        size: 1_000,
        write: |sandbox, n| {
            list(sandbox, n, |n| {
                let step =
                    format!("{{id: 1, title: t, due: 2023, kpis: [{{id: s{n}, title: t, target: 5}}]}}");
                format!("{{id: {n}, title: t, steps: [{step}], kpis: [{{id: k{n}, title: t, target: 5}}]}}")
            });
            (0..n).map(|n| if n % 2 == 0 { n.to_string() } else { format!("{n}.1") }).collect()
        },
        commands: &["show", "show --format json", "show --format csv"],
    },
    Shape {
        name: "sections-asked-for",
        size: 500,
        write: |sandbox, n| {
            let all = each(n, |n| {
                let kpi = format!("{{id: k{n}, title: t, target: 5}}");
                format!(
                    "- {{id: s{n}, title: t, kpis: [{kpi}], measures: [{{id: {n}, title: t, due: 2023}}]}}\n"
                )
            });
            file(sandbox, &format!("sections:\n{all}"));
            (0..n).map(|n| format!("section:s{n}")).collect()
        },
        commands: &["show", "show --format json"],
    },
    Shape {
        name: "values-of-a-term",
        size: 2_000,
        write: |sandbox, n| {
            items(sandbox, 4_000);
            vec![format!("executor:{}", each(n, |n| format!("{}e{}", if n > 0 { "," } else { "" }, n % 50)))]
        },
        commands: &["list", "summary"],
    },
    Shape {
        name: "columns-asked-for",
        size: 4_000,
        write: |sandbox, n| {
            items(sandbox, 2_000);
            vec!["--columns".into(), vec!["id"; n].join(",")]
        },
        commands: &["list", "overdue --format csv"],
    },
    Shape {
        name: "rows-applied",
        size: 2_500,
        write: |sandbox, n| {
            items(sandbox, 100_000);
            write(sandbox, "a.csv", &format!("id,done\n{}", each(n, |n| format!("{n},2024-01-01\n"))))
        },
        commands: &["apply a.csv"],
    },
    Shape {
        name: "values-applied",
        size: 2_500,
        write: |sandbox, n| {
            plan(sandbox, "- {id: 1, title: t, kpis: [{id: k, title: t, target: 5}]}\n");
            let rows = each(n, |n| format!("k,{n},{}\n", day(n)));
            write(sandbox, "a.csv", &format!("id,value,date\n{rows}"))
        },
        commands: &["apply a.csv"],
    },
    Shape {
        name: "values-of-many-applied",
        size: 1_000,
        write: |sandbox, n| {
            list(sandbox, n, |n| format!("{{id: {n}, title: t, kpis: [{{id: k{n}, title: t, target: 5}}]}}"));
            let rows = each(n, |n| format!("k{n},{n},{}\n", day(n)));
            write(sandbox, "a.csv", &format!("id,value,date\n{rows}"))
        },
        commands: &["apply a.csv"],
    },
    Shape {
        name: "logs-of-one-applied",
        size: 2_000,
        write: |sandbox, n| {
            plan(sandbox, "- {id: 1, title: t, due: 2030}\n");
            let rows = each(n, |n| format!("1,{},Entry {n}\n", day(n)));
            write(sandbox, "a.csv", &format!("id,date,text\n{rows}"))
        },
        commands: &["apply a.csv"],
    },
    Shape {
        name: "logs-of-many-applied",
        size: 1_000,
        write: |sandbox, n| {
            items(sandbox, n);
            let rows = each(n, |n| format!("{n},2024-01-01,Entry {n}\n"));
            write(sandbox, "a.csv", &format!("id,date,text\n{rows}"))
        },
        commands: &["apply a.csv"],
    },
    Shape {
        name: "columns-of-a-table",
        size: 4_000,
        write: |sandbox, n| {
            items(sandbox, 10);
            let names = each(n, |n| format!(",x-{n}"));
            write(sandbox, "a.csv", &format!("id{names}\n1\n"))
        },
        commands: &["apply a.csv"],
    },
    Shape {
        name: "plans-of-one-name",
        size: 200,
        write: |sandbox, n| {
            for n in 0..n {
                let folder = format!("a{n}/{}", vec!["deep"; 30].join("/"));
                std::fs::create_dir_all(sandbox.path(&folder)).unwrap();
                write(
                    sandbox,
                    &format!("{folder}/roadmap.yaml"),
                    "version: 1\nmeasures: [{id: 1, title: t, due: 2023}]\n",
                );
            }
            vec!["-f".into(), ".".into()]
        },
        commands: &["overdue", "summary --by plan"],
    },
    Shape {
        name: "line-breaks-in-a-title",
        size: 25_000,
        write: |sandbox, n| titled(sandbox, "a\\L\\N\\r", n),
        commands: &["list --width 80", "show 1", "check --format github", "list --format csv"],
    },
    Shape {
        name: "a-title-of-one-word",
        size: 25_000,
        write: |sandbox, n| titled(sandbox, "word", n),
        commands: &[
            "list --width 80",
            "list --width 80 --layout stacked",
            "show 1 --width 80",
            "explain 1 --width 80",
            "kpi --width 80",
            "kpi k -o k.svg",
            "timeline --width 80",
            "check --width 80",
            "report -o r.html",
            "report -o r.docx",
            "timeline -o t.svg",
            "export --format ics",
        ],
    },
    Shape {
        name: "a-long-title-of-a-plan",
        size: 1_000,
        write: |sandbox, n| {
            let lines = each(n, |n| format!("- {{id: {n}, title: t, due: 2023}}\n"));
            file(sandbox, &format!("title: {}\nmeasures:\n{lines}", "word ".repeat(20 * n)))
        },
        commands: &["list", "export --format ics", "summary"],
    },
    Shape {
        name: "findings",
        size: 25_000,
        write: |sandbox, n| list(sandbox, n, |n| format!("{{id: {n}, title: t}}")),
        commands: &["check", "check --format sarif", "check --format gitlab", "check --format junit"],
    },
    Shape {
        name: "items",
        size: 2_000,
        write: |sandbox, n| {
            items(sandbox, n);
            Vec::new()
        },
        commands: &[
            "timeline",
            "timeline -o t.svg",
            "trend -o t.svg",
            "export --format ics",
            "report -o r.html",
            "report -o r.docx",
            "report -o r.xlsx",
            "form -o f.xlsx",
        ],
    },
    Shape {
        name: "sections",
        size: 1_000,
        write: |sandbox, n| {
            let all = each(n, |n| {
                format!("- {{id: s{n}, title: t, measures: [{{id: {n}, title: t, due: 2023}}]}}\n")
            });
            file(sandbox, &format!("sections:\n{all}"))
        },
        commands: &["summary", "list --group section", "timeline -o t.svg", "report -o r.html"],
    },
    Shape {
        name: "everything-renumbered",
        size: 1_000,
        write: |sandbox, n| {
            list(sandbox, n, |n| format!("{{id: {n}, title: Report on district {n}, due: 2023}}"));
            std::fs::rename(sandbox.path("roadmap.yaml"), sandbox.path("old.yaml")).unwrap();
            list(sandbox, n, |n| format!("{{id: a{n}, title: Report on the district {n}, due: 2023}}"))
        },
        commands: &["changes old.yaml roadmap.yaml"],
    },
    Shape {
        name: "a-page-to-import",
        size: 500,
        write: |sandbox, n| {
            let rows = each(n, |n| format!("<tr><td>{n}<td>Report on district {n}<td>1.02.2023<td>Body {n}"));
            let head = "<table><tr><th>No.<th>Measures<th>Deadline<th>Responsible";
            write(sandbox, "d.html", &format!("{head}{rows}</table>"))
        },
        commands: &["import d.html"],
    },
    Shape {
        name: "a-page-that-revises",
        size: 500,
        write: |sandbox, n| {
            list(sandbox, n, |n| {
                format!("{{id: {n}, title: Report on district {n}, due: 2023-02-01, executors: [Body {n}]}}")
            });
            let rows = each(n, |n| match n % 4 {
                0 => format!("<tr><td>{n}<td>Report on district {n}<td>1.02.2024<td>Body {n}"),
                1 => format!("<tr><td>{n}<td>Report on the district {n}<td>1.02.2023<td>Body {n}"),
                2 => format!("<tr><td>x{n}<td>Report on district {n}<td>1.02.2023<td>Body {n}"),
                _ => format!("<tr><td>y{n}<td>Another work {n}<td>1.02.2025<td>Body {n}"),
            });
            let head = "<table><tr><th>No.<th>Measures<th>Deadline<th>Responsible";
            write(sandbox, "d.html", &format!("{head}{rows}</table>"))
        },
        commands: &["import d.html --into roadmap.yaml --act Act --on 2023-07-01"],
    },
    Shape {
        name: "an-open-document",
        size: 2_000,
        write: |sandbox, n| {
            items(sandbox, n);
            let text = std::fs::read_to_string(sandbox.path("roadmap.yaml")).unwrap();
            write(sandbox, "said", &spoken(&text))
        },
        commands: &["lsp"],
    },
    Shape {
        name: "an-open-document-of-faults",
        size: 2_000,
        write: |sandbox, n| {
            let faults = each(n, |n| format!("- {{id: {n}, due: x{n}}}\n"));
            write(sandbox, "said", &spoken(&format!("version: 1\nmeasures:\n{faults}")))
        },
        commands: &["lsp"],
    },
    Shape {
        name: "an-open-document-of-one-line",
        size: 5_000,
        write: |sandbox, n| {
            let all = each(n, |n| format!("{{id: {n}, title: т, due: soon}}, "));
            write(sandbox, "said", &spoken(&format!("{{version: 1, measures: [{all}]}}\n")))
        },
        commands: &["lsp"],
    },
];

fn each(n: usize, text: impl Fn(usize) -> String) -> String {
    (0..n).map(text).collect()
}

#[expect(clippy::disallowed_methods, reason = "shapes are files")]
fn write(sandbox: &Sandbox, name: &str, text: &str) -> Vec<String> {
    std::fs::write(sandbox.path(name), text).unwrap();
    Vec::new()
}

fn file(sandbox: &Sandbox, rest: &str) -> Vec<String> {
    write(sandbox, "roadmap.yaml", &format!("version: 1\n{rest}"))
}

fn plan(sandbox: &Sandbox, measures: &str) -> Vec<String> {
    file(sandbox, &format!("measures:\n{measures}"))
}

fn list(sandbox: &Sandbox, n: usize, measure: impl Fn(usize) -> String) -> Vec<String> {
    plan(sandbox, &each(n, |n| format!("- {}\n", measure(n))))
}

fn items(sandbox: &Sandbox, n: usize) {
    list(sandbox, n, |n| {
        let (month, day) = (1 + n % 12, 1 + n % 28);
        format!("{{id: {n}, title: Item {n}, due: 2023-{month:02}-{day:02}, executors: [e{}]}}", n % 50)
    });
}

/// One of many days.
fn day(n: usize) -> String {
    format!("{}-{:02}-{:02}", 1900 + n / 336 % 120, 1 + n / 28 % 12, 1 + n % 28)
}

/// A KPI with so many observations.
fn kpi(sandbox: &Sandbox, target: &str, n: usize) -> Vec<String> {
    let seen = each(n, |n| format!("    - {{date: {}, value: {n}}}\n", day(n)));
    plan(
        sandbox,
        &format!(
            "- id: 1\n  title: t\n  kpis:\n  - id: k\n    title: t\n    {target}\n    observations:\n{seen}"
        ),
    )
}

/// An item and a KPI whose title is this text, many times.
fn titled(sandbox: &Sandbox, text: &str, n: usize) -> Vec<String> {
    let title = text.repeat(n);
    plan(
        sandbox,
        &format!(
            "- id: 1\n  title: \"{title}\"\n  note: \"{title}\"\n  due: 2023\n  kpis: [{{id: k, title: \"{title}\", target: 5}}]\n"
        ),
    )
}

/// Seconds of processor time and megabytes of a question; its exit code is at most 2.
fn cost(sandbox: &Sandbox, program: &str, command: &str, more: &[String]) -> (f64, u64) {
    let mut timed = sandbox.sealed("/usr/bin/time");
    timed.args(["-f", "%U %S %M", "-o", "cost", program]).args(command.split(' ')).args(more);
    if !command.contains("--as-of") {
        timed.args(["--as-of", "2024-06-30"]);
    }
    if command == "lsp" {
        timed.stdin(std::fs::File::open(sandbox.path("said")).unwrap());
    }
    let code = timed.stdout(Stdio::null()).stderr(Stdio::null()).status().unwrap().code();
    assert!(matches!(code, Some(0..=2)), "{command}: {code:?}");
    #[expect(clippy::disallowed_methods, reason = "what the program of the system has measured")]
    let said = std::fs::read_to_string(sandbox.path("cost")).unwrap();
    let figures: Vec<&str> = said.lines().last().unwrap_or_default().split(' ').collect();
    let [user, system, kilobytes] = figures.as_slice() else { panic!("{said}") };
    let seconds: f64 = user.parse::<f64>().unwrap() + system.parse::<f64>().unwrap();
    (seconds, kilobytes.parse::<u64>().unwrap() / 1_000)
}

#[test]
#[ignore = "takes minutes; see the top of the file"]
#[expect(clippy::print_stdout, reason = "its table is what it is run for")]
#[expect(clippy::disallowed_methods, reason = "which program is measured")]
fn hostile_shapes_cost_in_proportion_to_their_size() {
    let program = std::env::var("ROADMAP_MEASURED").unwrap_or_else(|_| PROGRAM.to_owned());
    let program = std::path::absolute(program).unwrap();
    let program = program.to_str().unwrap();
    let mut wrong = String::new();
    println!(
        "{:<24} {:<32} {:>8} {:>8} {:>8} {:>6} {:>5}",
        "shape", "command", "size", "s", "s × 4", "ratio", "MB"
    );
    for shape in ALL {
        let sizes = [shape.size, TIMES * shape.size].map(|size| {
            let sandbox = Sandbox::empty();
            let more = (shape.write)(&sandbox, size);
            (sandbox, more)
        });
        for command in shape.commands {
            let [(small, _), (large, memory)] =
                [&sizes[0], &sizes[1]].map(|(sandbox, more)| cost(sandbox, program, command, more));
            let ratio = large / small.max(0.01);
            let bad = (ratio > MOST_GROWTH && large > SECONDS) || memory > MEGABYTES;
            let sign = if bad { " !" } else { "" };
            let (name, size) = (shape.name, shape.size);
            println!(
                "{name:<24} {command:<32} {size:>8} {small:>8.2} {large:>8.2} {ratio:>6.1} {memory:>5}{sign}"
            );
            if bad {
                writeln!(wrong, "{name}: {command}").unwrap();
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}
