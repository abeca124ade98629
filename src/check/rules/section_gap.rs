//! Section numbers leave a gap.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::model::{Plan, Section, SectionPath};
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "section-gap",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "the Roman numerals of the sections leave a gap",
        explanation: "A gap in the sections may mean that a part of the act was left out. It is a note, since excerpts \
and repealed sections are common, and nothing is ever renumbered.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let plan = subject.plan;
    check_siblings(plan, None, &plan.sections, report);
    for (path, section) in plan.all_sections() {
        check_siblings(plan, Some(path), &section.sections, report);
    }
}

/// Sections that stand beside each other, if the id of each is a Roman numeral.
fn check_siblings(plan: &Plan, parent: Option<SectionPath>, siblings: &[Section], report: &mut Report<'_>) {
    let mut before: Option<(u32, &str)> = None;
    for (n, section) in siblings.iter().enumerate() {
        let Some((id, number)) = section.id.as_deref().and_then(|id| Some((id, roman(id)?))) else { return };
        if let Some((last, last_id)) = before
            && number > last + 1
        {
            let missing: Vec<String> = (last + 1..number).take(10).map(numeral).collect();
            let message = format!("section `{id}` follows `{last_id}`: {} missing", missing.join(", "));
            let path = parent.map_or_else(|| SectionPath::top(n), |parent| parent.within(n));
            report.add(Where::Value(plan.section_place(path).key("id")), message);
        }
        before = Some((number, id));
    }
}

const NUMERALS: [(&str, u32); 13] = [
    ("M", 1000),
    ("CM", 900),
    ("D", 500),
    ("CD", 400),
    ("C", 100),
    ("XC", 90),
    ("L", 50),
    ("XL", 40),
    ("X", 10),
    ("IX", 9),
    ("V", 5),
    ("IV", 4),
    ("I", 1),
];

fn roman(text: &str) -> Option<u32> {
    let (mut rest, mut sum) = (text, 0);
    for (sign, value) in NUMERALS {
        while let Some(after) = rest.strip_prefix(sign) {
            rest = after;
            sum += value;
        }
    }
    (rest.is_empty() && numeral(sum) == text).then_some(sum)
}

fn numeral(number: u32) -> String {
    let (mut rest, mut text) = (number, String::new());
    for (sign, value) in NUMERALS {
        while rest >= value {
            text += sign;
            rest -= value;
        }
    }
    text
}
