//! libyaml refuses a text that other readers take.

use crate::check::rare::odd_breaks;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::problem::{Code, Family, Severity};
use crate::syntax::Tree;

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "not-writable",
        severity: Severity::Error,
        family: Family::Text,
        summary: "a text that a second YAML reader refuses, so that nothing can be written to the file",
        explanation: "Every change is read by two YAML readers before it reaches the disk, and refused where they disagree. One of them, \
libyaml, reads YAML for Python, Ruby and many other languages: what it refuses cannot be read there either, and no \
command can change the plan. Usually a text in braces begins with a sign such as `:` or `?`: put it in quotes.",
    },
    opt_in: false,
    run: Run::Tree(run),
};

fn run(tree: &Tree, report: &mut Report<'_>) {
    // Where readers disagree about line breaks, that is what is wrong.
    if odd_breaks(tree.text()).next().is_some() {
        return;
    }
    for refusal in tree.refusals() {
        let message = format!("this cannot be written to: libyaml refuses it ({})", refusal.reason);
        let at = Where::Bytes(refusal.span.start as usize, refusal.span.end as usize);
        let finding = report.add(at, message);
        if let Some(quoted) = refusal.quoted {
            finding.set_hint("put it in quotes").set_fix(quoted);
        }
    }
}
