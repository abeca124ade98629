//! Something that was imported is still open.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity, shortened};
use crate::syntax::Tree;

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "import-todo",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "a line that was imported and still has to be settled",
        explanation: "What `import` could not read in a document with certainty it leaves out, with a comment `# TODO import: …` that \
says what it saw. Until somebody has decided, the plan says less than the document. Write what the document means, and \
take the comment out.",
    },
    opt_in: false,
    run: Run::Tree(run),
};

/// How such a comment begins, after its sign and spaces.
const MARK: &str = "TODO import:";

fn run(tree: &Tree, report: &mut Report<'_>) {
    for comment in tree.comments() {
        let words = tree.text().get(comment.range()).unwrap_or_default();
        let Some(open) = words.trim_start_matches('#').trim_start().strip_prefix(MARK) else { continue };
        let open = shortened(open.trim());
        let message = if open.is_empty() {
            "something imported is still open".into()
        } else {
            format!("this is still open from the import: {open}")
        };
        let at = Where::Bytes(comment.start as usize, comment.end as usize);
        report.add(at, message).set_hint("write what the document means, and take the comment out");
    }
}
