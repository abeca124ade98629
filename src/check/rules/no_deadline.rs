//! An item has no deadline, neither of its own nor of its measure.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::Item;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "no-deadline",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "an item has no deadline, neither of its own nor of its measure",
        explanation: "An item without a deadline is never overdue, so nobody is ever asked about it. Write `due:` on the \
step or on its measure. What is done or dropped needs none any more. A line that only says what another step must contain is `kind: content`.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let open = |item: &Item<'_>| item.commitment().dropped.is_none() && item.commitment().done.is_none();
    for item in subject.plan.items().filter(|item| item.due().is_none()).filter(open) {
        let message = format!("`{}` has no deadline", item.id());
        report
            .add(Where::Value(item.place().key("due")), message)
            .set_hint("add `due: …` here or on the measure");
    }
}
