//! A measure or step stands behind one with a higher number.

use crate::check::Subject;
use crate::check::finding::{Report, Severity, Where};
use crate::check::registry::{Rule, Run};

pub(super) const RULE: Rule = Rule {
    id: "number-out-of-order",
    severity: Severity::Warning,
    opt_in: false,
    summary: "a measure or step stands behind one with a higher number",
    explanation: "Reports follow the order of the file, and who looks for number 7 looks between 6 and \
8. Move the line to its place, or correct its number.",
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for list in subject.numbered() {
        for (before, line) in list.iter().zip(list.iter().skip(1)) {
            if line.number < before.number {
                let message = format!("`{}` stands behind `{}`", line.id, before.id);
                report.add(Where::Value(line.place.clone()), message).help("move it to its place");
            }
        }
    }
}
