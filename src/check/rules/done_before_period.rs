//! A period of a series is delivered before it began.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "done-before-period",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "a period of a series is delivered before it began",
        explanation: "A report about a quarter cannot come in before the quarter begins. Either the day or \
the period is wrong; often the year of one of them.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for marked in subject.marks() {
        let on = marked.mark.date;
        if let Some(period) = marked.period.filter(|period| on < period.first()) {
            let message = format!("`{}` is done on {on}, before {period} begins", marked.id());
            report
                .add(Where::Value(marked.place.key("date")), message)
                .set_hint("look at the year and the period");
        }
    }
}
