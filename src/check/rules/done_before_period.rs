//! A period of a series is delivered before it began.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "done-before-period",
    severity: Severity::Error,
    opt_in: false,
    summary: "a period of a series is delivered before it began",
    explanation: "A report about a quarter cannot come in before the quarter begins. Either the day or \
the period is wrong; often the year of one of them.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for marked in subject.marks() {
        let on = marked.mark.date;
        if let Some(period) = marked.period.filter(|period| on < period.first()) {
            let message = format!("`{}` is done on {on}, before {period} begins", marked.id());
            report.add(Where::Value(marked.place.key("on")), message).help("look at the year and the period");
        }
    }
}
