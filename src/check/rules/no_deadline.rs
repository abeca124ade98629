//! An item has no deadline, neither of its own nor of its measure.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "no-deadline",
    severity: Severity::Warning,
    opt_in: false,
    summary: "an item has no deadline, neither of its own nor of its measure",
    explanation: "An item without a deadline is never overdue, so nobody is ever asked about it. Write `due:` on the \
step or on its measure. A line that only says what another step must contain is `kind: content`.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for item in
        subject.plan.items().filter(|item| item.due().is_none() && item.commitment().dropped.is_none())
    {
        let message = format!("`{}` has no deadline", item.id());
        report.add(Where::Key(item.place().key("id")), message).help("add `due: …` here or on the measure");
    }
}
