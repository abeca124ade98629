//! Section numbers leave a gap.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::check::subject::Subject;
use crate::problem::{Code, Family, Severity};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "section-gap",
        severity: Severity::Notice,
        family: Family::Plan,
        summary: "the Roman numerals of the sections leave a gap",
        explanation: "A gap in the sections may mean that a part of the act was left out. It is a notice, since excerpts \
and repealed sections are common, and nothing is ever renumbered.",
    },
    opt_in: false,
    run: Run::Plan(run),
};

fn run(subject: Subject<'_>, report: &mut Report<'_>) {
    let mut before: Option<(u32, &str)> = None;
    for (n, section) in subject.plan.sections.iter().enumerate() {
        let Some((id, number)) = section.id.as_deref().and_then(|id| Some((id, roman(id)?))) else { return };
        if let Some((last, last_id)) = before
            && number > last + 1
        {
            let missing: Vec<String> = (last + 1..number).take(10).map(numeral).collect();
            let message = format!("section `{id}` follows `{last_id}`: {} missing", missing.join(", "));
            report.add(Where::Value(section.place(n).key("id")), message);
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
