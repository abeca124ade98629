//! The program as a whole, one file for each command; `global` has what is common to all.

mod apply;
mod changes;
mod check;
mod completion;
mod done;
mod explain;
mod export;
mod form;
mod global;
mod harm;
mod help;
mod history;
mod import;
mod init;
mod kpi;
mod limit;
mod list;
mod man;
mod overdue;
mod portfolio;
mod record;
mod script;
mod show;
mod spelling;
mod summary;
mod terminal;
mod timeline;
mod trend;
mod upcoming;
mod village;
mod watch;
mod writing;

use roadmap::render::Words;

use crate::support::{LIBRARIES, Outcome, Sandbox};

const FORMATS: [&str; 6] = ["table", "json", "jsonl", "csv", "tsv", "markdown"];

/// Every command that answers, with what it cannot do without.
const COMMANDS: [&str; 8] = [
    "list",
    "show 3 9 broadband-ports",
    "overdue",
    "upcoming",
    "kpi",
    "summary",
    "timeline",
    "changes --from 2023-03-30",
];

/// The shipped plan on 1 July 2023, in English unless another language is asked for.
fn founding(line: &str) -> Outcome {
    let lang = if line.contains("--lang") { "" } else { " --lang en" };
    Sandbox::founding().run(&format!("{line} --as-of 2023-07-01{lang}"))
}

/// A small plan in which everything happens, on 15 July 2023.
fn example(line: &str) -> Outcome {
    let sandbox = Sandbox::empty().with("roadmap.yaml", LIBRARIES);
    sandbox.run(&format!("{line} --as-of 2023-07-15"))
}

/// One snapshot for each format.
fn in_every_format(name: &str, line: &str) {
    for format in FORMATS {
        founding(&format!("{line} --format {format}")).snapshot(&format!("{name}-{format}"));
    }
}

/// One snapshot for each width; piped without one, nothing is wrapped.
fn in_two_widths(name: &str, line: &str) {
    for width in [80, 200] {
        founding(&format!("{line} --width {width}")).snapshot(&format!("{name}-width-{width}"));
    }
}

/// One snapshot for each language besides English.
fn in_every_language(name: &str, line: &str) {
    for lang in Words::LANGUAGES.into_iter().filter(|tag| *tag != "en") {
        founding(&format!("{line} --width 100 --lang {lang}")).snapshot(&format!("{name}-lang-{lang}"));
    }
}

/// The ids in the order of an answer in JSON.
fn ids(answer: &serde_json::Value) -> Vec<&str> {
    answer["items"].as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect()
}
