//! What can be wrong with a document, each in one sentence with a way out.

use crate::problem::{Code, Family, Problem, Severity};

use super::Format;

/// A document cannot be read.
pub static DOCUMENT: Code = Code {
    id: "document",
    severity: Severity::Error,
    family: Family::Io,
    summary: "a document that cannot be read",
    explanation: "A document is read whole or not at all: what is half read would look like a plan and \
miss its other half. Broken and encrypted files, formats that cannot be read surely, changes nobody has \
accepted, tables inside cells and absurd sizes are refused, each with a way out.",
};

/// A file that does not hold what its format says.
pub(super) fn broken(format: Format, cause: &str) -> Problem {
    let name = format.name();
    // What a program says of a broken file can quote it.
    let cause: String =
        cause.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).take(150).collect();
    let program = if format == Format::Docx { "Word or LibreOffice" } else { "Excel or LibreOffice" };
    Problem::new(&DOCUMENT, format!("the {name} file is broken: {cause}"))
        .hint(format!("open it in {program}, save it again as {name}, and import that"))
}

/// A document that is larger than a plan can be.
pub(super) fn too_large(what: &str) -> Problem {
    Problem::new(&DOCUMENT, format!("the document is too large for a plan: {what}"))
        .hint("save the tables of the plan as a document of their own, and import that")
}

/// A format that is known and not read.
pub(super) fn refused(what: &str, hint: &'static str) -> Problem {
    Problem::new(&DOCUMENT, what.to_owned()).hint(hint)
}
