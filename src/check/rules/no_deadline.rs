//! An item has no deadline, neither of its own nor of its measure.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Item, Text};
use crate::phrase::{self, Options};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "no-deadline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "an item has no deadline, neither of its own nor of its measure",
        explanation: "An item without a deadline is never overdue, so nobody is ever asked about it. Write `due:` on the \
step or on its measure. A step with `deadline` but no `due` inherits nothing: its words still have to be read. What is done or dropped needs none any more. A line that only says what another step must contain is `kind: content`.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let open = |item: &Item<'_>| item.commitment().dropped.is_none() && item.commitment().done.is_none();
    let has_none = |item: &Item<'_>| item.due().is_none() && item.extensions().next().is_none();
    for item in subject.items().filter(has_none).filter(open) {
        let message = format!("`{}` has no deadline", item.id());
        let hint = match item.deadline().and_then(read) {
            Some(due) => format!("the document's words are read as `due: {due}`"),
            None => "add `due: …` here or on the measure".into(),
        };
        report.add(Where::Value(item.place().key("due")), message).set_hint(hint);
    }
}

/// What the document's words for a deadline mean, if they are understood.
fn read(words: &Text) -> Option<String> {
    words.every().find_map(|words| phrase::read(words, Options::default()).ok()?.to_notation())
}
