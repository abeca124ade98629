//! Why a term is refused, and what was probably meant.

use crate::problem::{Arg, Message, Problem, QUERY};

/// More ways out than this only confuse.
const MOST: usize = 8;

/// A term that cannot mean anything.
pub(super) fn refusal(message: Message, hint: Message) -> Problem {
    Problem::new(&QUERY, message).hint(hint)
}

/// It has no meaning that anybody could guess.
pub(super) fn not_understood(text: &str) -> Message {
    Message::id("query-not-understood").with("text", text)
}

/// The one thing that was probably meant.
pub(super) fn did_you_mean(near: impl Into<Arg>) -> Message {
    Message::id("hint-did-you-mean").with("near", near)
}

/// The terms that may have been meant, as they are to be typed.
pub(super) fn terms(terms: &[String]) -> Message {
    let shown: Vec<String> = terms.iter().take(MOST).map(|term| quoted(term)).collect();
    Message::id("hint-terms").with("list", shown.join(", "))
}

/// A term as a shell takes it whole.
pub(super) fn quoted(term: &str) -> String {
    let is_plain = |c: char| c.is_alphanumeric() || "@%+=:,./_-".contains(c);
    // What begins with the name of a program or an option is a command line, not a term.
    let is_line = term.starts_with("roadmap ") || term.starts_with("-f ");
    if is_line || term.chars().all(is_plain) {
        return term.to_owned();
    }
    let quote = if term.contains('\'') { '"' } else { '\'' };
    format!("{quote}{term}{quote}")
}
