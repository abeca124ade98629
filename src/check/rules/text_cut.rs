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
after it.\n\nOnly a `#` that follows a text without quotes, or a key without a value, and is followed by a letter or \
digit is looked at. After dates, deadlines and numbers nothing can have been cut off.",
    },
    opt_in: false,
    run: Run::Tree(run),
};

fn run(tree: &Tree, report: &mut Report<'_>) {
    let text = &**tree.text();
    let is_text = |node: &Node<'_>| !node.kind().is_container() && node.kind() != Kind::Empty;
    let mut leaves = (0..).map_while(|id| tree.node(id)).filter(is_text).peekable();
    let mut before: Option<Node<'_>> = None;
    for comment in tree.comments() {
        let sign = comment.start as usize;
        while let Some(leaf) = leaves.next_if(|leaf| leaf.start() < sign) {
            before = Some(leaf);
        }
        let begins_word = text.get(sign + 1..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric));
        let Some(leaf) = before.filter(|leaf| begins_word && leaf.end() < sign) else { continue };
        let message = match text.get(leaf.end()..sign).unwrap_or_default().trim_matches([' ', '\t']) {
            "" if leaf.kind() == Kind::Plain && leaf.text().is_some_and(may_go_on) => {
                "what follows `#` is a comment and does not belong to the text before it"
            }
            ":" if tree.node(leaf.id() + 1).is_some_and(|value| value.kind() == Kind::Empty) => {
                "what follows `#` is a comment, so this key has no value"
            }
            _ => continue,
        };
        let at = Where::Bytes(sign, comment.end as usize);
        report.add(at, message).set_hint("put the whole text in quotes, or write a space after `#`");
    }
}

/// Whether a text can go on: a date, deadline or number is whole.
fn may_go_on(text: &str) -> bool {
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b'-' | b'_'));
    !is_number && text.parse::<Due>().is_err()
}
