//! A measure or step comes after one with a higher number.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "number-out-of-order",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "a measure or step stands after one with a higher number",
        explanation: "Reports follow the order of the file, and who looks for number 7 looks between 6 and \
8. Move the line to its place, or correct its number.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for list in subject.numbered() {
        for (before, line) in list.iter().zip(list.iter().skip(1)) {
            if line.number < before.number {
                let message = format!("`{}` stands after `{}`", line.id(), before.id());
                report.add(Where::Value(line.place()), message).set_hint("move it to its place");
            }
        }
    }
}
