//! Something is marked as reported or granted on a day that has not come.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::check::when::not_come;
use crate::model::{Place, When};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "mark-in-future",
        severity: Severity::Error,
        family: Family::Plan,
        summary: "something is marked as reported or granted on a day that has not come",
        explanation: "A mark, an extension, a log entry or an event dated later than today does not count \
yet, so the plan shows another state than its writer meant. It is usually a slip in the year. A day that is \
only planned is a deadline, not a mark. A date such as `2023-Q2` counts as its last day.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let coming = |date: When| (date.day() > subject.day).then(|| not_come(date, subject.day));
    for marked in subject.marks() {
        let date = marked.mark.date;
        if let Some((why, hint)) = coming(date) {
            let message = format!("`{}` is marked {} on {date}, which {why}", marked.id(), marked.word);
            report.add(Where::Value(marked.date()), message).set_hint(hint);
        }
    }
    for granted in subject.extensions() {
        let date = granted.extension.date;
        if let Some((why, hint)) = coming(date) {
            let message = format!("an extension of `{}` is granted on {date}, which {why}", granted.id());
            report.add(Where::Value(granted.place().key("date")), message).set_hint(hint);
        }
    }
    for line in subject.commitments() {
        for (n, entry) in line.commitment().log.iter().enumerate() {
            if let Some((why, hint)) = coming(entry.date) {
                let message = format!("a log entry of `{}` is of {}, which {why}", line.id(), entry.date);
                let at = line.place().key("log").index(n).key("date");
                report.add(Where::Value(at), message).set_hint(hint);
            }
        }
    }
    for event in &subject.plan.events {
        if let Some((date, (why, hint))) = event.date.and_then(|date| Some((date, coming(date)?))) {
            let message = format!("the event `{}` is dated {date}, which {why}", event.id);
            let at = Place::default().key("events").key(event.id.to_string()).key("date");
            report.add(Where::Value(at), message).set_hint(hint);
        }
    }
}
