//! A step falls due before the step above it can begin.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Due, Item};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "due-before-previous",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a step falls due before the first day of the step above it",
        explanation: "Steps are numbered in the order in which they are to be done. A step whose last day lies before the \
first day of an earlier step usually has a slip in its year or month. A last day that merely lies before the last day \
of an earlier step is no fault: one day inside a period is fine.\n\nMend the date, or keep it as the act says and \
accept the finding with `# roadmap: allow due-before-previous`.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let mut before: Option<(Item<'_>, Due)> = None;
    for item in subject.plan.items().filter(|item| item.commitment().dropped.is_none()) {
        let Some(due) = item.commitment().due.filter(|_| item.step.is_some()) else { continue };
        let same = before.filter(|(earlier, _)| std::ptr::eq(earlier.measure, item.measure));
        if let (Some((earlier, first)), Some(last)) = (same, due.last())
            && last < first.first()
        {
            let message = format!(
                "`{}` falls due ({due}) before `{}`, which comes first ({first})",
                item.id(),
                earlier.id()
            );
            report
                .add(Where::Value(item.place().key("due")), message)
                .set_hint("look at the year and the month");
        }
        let latest = same.filter(|(_, earlier)| earlier.first() > due.first());
        before = latest.or(Some((item, due)));
    }
}
