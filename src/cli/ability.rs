//! What a command is able to, by its name: the parser and the help ask the same.

use super::args::Format;
use super::command_name::WRITING;
use super::output::{ANNOTATED, EXPORTS, FINDINGS, LETTERS, PROSE, TABLES};

/// Commands that know no plan of their own.
pub(super) const WITHOUT_PLAN: [&str; 4] = ["schema", "completions", "man", "lsp"];

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
