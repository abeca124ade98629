//! A text is cut off by a `#` that was meant to belong to it.

use crate::check::report::{Report, Where};
use crate::check::rule::{Rule, Run};
use crate::model::Due;
use crate::problem::{Code, Family, Severity};
use crate::syntax::{Kind, Node, Tree};

pub(super) static RULE: Rule = Rule {
    code: Code {
        id: "text-cut",
        severity: Severity::Warning,
        family: Family::Text,
        summary: "a text that a `#` after a space cuts off",
        explanation: "YAML takes what follows a space and `#` for a comment, so of `title: Carry out order #5` only *Carry out order* is \
read, without an error. If the `#` belongs to the text, put the whole text in quotes. If it begins a comment, write a space \
after it.\n\nOnly a `#` that follows a text without quotes and is followed by a letter or digit is looked at. After dates, \
deadlines and numbers nothing can have been cut off.",
    },
    opt_in: false,
    run: Run::Tree(run),
};

fn run(tree: &Tree, report: &mut Report<'_>) {
    let text = &**tree.text();
    let mut leaves =
        (0..).map_while(|id| tree.node(id)).filter(|node| !node.kind().is_container()).peekable();
    let mut before: Option<Node<'_>> = None;
    for comment in tree.comments() {
        let sign = comment.start as usize;
        while let Some(leaf) = leaves.next_if(|leaf| leaf.start() < sign) {
            before = Some(leaf);
        }
        let Some(leaf) = before.filter(|leaf| leaf.kind() == Kind::Plain && leaf.end() < sign) else {
            continue;
        };
        let between = text.get(leaf.end()..sign).unwrap_or_default();
        let begins_word = text.get(sign + 1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        if begins_word && between.trim_matches([' ', '\t']).is_empty() && leaf.text().is_some_and(may_go_on) {
            let message = "what follows `#` is a comment and does not belong to the text before it";
            let hint = "put the whole text in quotes, or write a space after `#`";
            report.add(Where::Bytes(sign, comment.end as usize), message).set_hint(hint);
        }
    }
}

/// Whether a text can go on: a date, deadline or number is whole.
fn may_go_on(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'_'));
    !is_number && text.parse::<Due>().is_err()
}
