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
of an earlier step is no fault: one day inside a period is fine. Each break of order is found once, at the step where the \
days go back.\n\nCorrect the date, or keep it as the act says and \
accept the finding with `# roadmap: allow due-before-previous`.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let mut before: Option<(Item<'_>, &Due)> = None;
    for item in subject.items().filter(|item| item.commitment().dropped.is_none()) {
        let Some(due) = item.commitment().due.as_ref().filter(|_| item.step.is_some()) else { continue };
        let same = before.filter(|(earlier, _)| std::ptr::eq(earlier.measure, item.measure));
        let ahead = |first: &Due| due.last().zip(first.first()).is_some_and(|(last, first)| last < first);
        let Some((earlier, first)) = same.filter(|(_, first)| ahead(first)) else {
            // Of two steps in order the one that begins later is held against the next.
            let latest = same.filter(|(_, earlier)| earlier.first() > due.first());
            before = latest.or(Some((item, due)));
            continue;
        };
        let message = format!(
            "`{}` falls due ({due}) before `{}`, which comes first ({first})",
            item.id(),
            earlier.id()
        );
        let at = Where::Value(item.place().key("due"));
        report.add(at, message).set_hint("look at the year and the month");
        // The order goes on from here, or every later step would be found as well.
        before = Some((item, due));
    }
}
