//! What a command is able to, by its name: the parser and the help ask the same.

use serde_json::Value;

use super::args::Format;
use super::command_name::WRITING;
use super::output::{ANNOTATED, EXPORTS, FINDINGS, LETTERS, PROSE, TABLES};
use crate::render::json::schema as answer;

/// Commands that know no plan of their own.
pub(super) const WITHOUT_PLAN: [&str; 4] = ["schema", "completions", "man", "lsp"];

/// Makes the schema of the answer of a command.
type Describe = fn(&'static str) -> Value;

/// The commands that answer in JSON, with the schema of what each answers.
pub(super) const ANSWERS: [(&str, Describe); 21] = [
    ("list", answer::items),
    ("show", answer::shown),
    ("overdue", answer::items),
    ("upcoming", answer::items),
    ("kpi", answer::kpis),
    ("summary", answer::counts),
    ("timeline", answer::items),
    ("changes", answer::changes),
    ("history", answer::history),
    ("trend", answer::trend),
    ("export", answer::shown),
    ("check", answer::found),
    ("done", answer::reports),
    ("start", answer::reports),
    ("drop", answer::reports),
    ("confirm", answer::reports),
    ("extend", answer::reports),
    ("reopen", answer::reports),
    ("record", answer::reports),
    ("log", answer::reports),
    ("apply", answer::reports),
];

/// Whether a command answers from plans and leaves them as they are.
pub(super) fn answers(name: &str) -> bool {
    !WRITING.contains(&name) && !WITHOUT_PLAN.contains(&name)
}

/// The formats that a command has.
pub(super) fn formats(name: &str) -> &'static [Format] {
    match name {
        "check" => &FINDINGS,
        "overdue" | "kpi" => &ANNOTATED,
        "export" => &EXPORTS,
        "explain" => &PROSE,
        "report" => &LETTERS,
        // A schema is JSON, whether that is asked for or not.
        "schema" => &[Format::Table, Format::Json],
        "init" | "form" | "import" | "completions" | "man" | "lsp" => &[Format::Table],
        _ => &TABLES,
    }
}
