//! The numbers of measures or steps leave a gap.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "number-gap",
        severity: Severity::Warning,
        family: Family::Plan,
        summary: "the numbers of measures or steps leave a gap",
        explanation: "A number that is left out is often a line that was lost when the act was copied. \
Look at the act: add the line, or accept the finding if the act has the gap too. Nothing is ever \
renumbered, since letters and reports name the numbers.\n\nMeasures are numbered through the whole plan, \
steps within their measure. Only whole numbers are looked at, and only what lies between the first and \
the last.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    for mut list in subject.numbered() {
        list.sort_by_key(|line| line.number);
        for (before, line) in list.iter().zip(list.iter().skip(1)) {
            let (first, last) = (before.number.saturating_add(1), line.number.saturating_sub(1));
            let missing = match last.checked_sub(first) {
                None => continue,
                Some(0) => format!("{first} is missing"),
                Some(1) => format!("{first} and {last} are missing"),
                Some(_) => format!("{first} to {last} are missing"),
            };
            let message = format!("`{}` comes after `{}`: {missing}", line.id, before.id);
            report.add(Where::Value(line.place.clone()), message);
        }
    }
}
