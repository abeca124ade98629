//! The numbers of measures or steps leave a gap.

use std::borrow::Cow;

use crate::check::known::Numbered;
use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "number-gap",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "the numbers of measures or steps leave a gap",
        explanation: "A number that is left out is often a line that was lost when the act was copied. \
Look at the act: add the line, or accept the finding if the act has the gap too. Nothing is ever \
renumbered, since letters and reports name the numbers.\n\nMeasures are numbered through the whole plan, \
steps within their measure. Only whole numbers are looked at, and only what lies between the first and \
the last. More gaps than a handful are one finding: such numbers are usually codes.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

/// Of more gaps only the first is shown.
const HANDFUL: usize = 5;

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let mut gaps = Vec::new();
    for list in subject.numbered() {
        let mut list = Cow::Borrowed(list);
        if !list.is_sorted_by_key(|line| line.number) {
            list.to_mut().sort_by_key(|line| line.number);
        }
        let pairs = list.iter().zip(list.iter().skip(1)).map(|(before, line)| (*before, *line));
        gaps.extend(pairs.filter_map(|(before, line)| Some((missing(&before, &line)?, before, line))));
    }
    let is_handful = gaps.len() <= HANDFUL;
    let count = gaps.len();
    let shown = if is_handful { count } else { 1 };
    for (missing, before, line) in gaps.into_iter().take(shown) {
        let message = format!("`{}` comes after `{}`: {missing}", line.id(), before.id());
        let at = Where::Value(line.place());
        if is_handful {
            report.add(at, message);
        } else {
            let message = format!("the numbers leave {count} gaps, here the first: {message}");
            let hint = "numbers that are codes have no order: accept this with `# roadmap: allow number-gap`";
            report.add(at, message).set_hint(hint);
        }
    }
}

/// The numbers that are missing between two, in words.
fn missing(before: &Numbered<'_>, after: &Numbered<'_>) -> Option<String> {
    let (first, last) = (before.number.saturating_add(1), after.number.saturating_sub(1));
    Some(match last.checked_sub(first)? {
        0 => format!("{first} is missing"),
        1 => format!("{first} and {last} are missing"),
        _ => format!("{first} to {last} are missing"),
    })
}
