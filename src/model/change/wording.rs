//! The texts of a request, refused where they could not be kept in a plan.

use thin_vec::ThinVec;

use super::refusal::refusal;
use crate::model::Text;
use crate::problem::{Message, Problem};

/// A text that may be absent.
///
/// # Errors
/// It is empty, or has a character that does not show.
pub(super) fn text(key: &'static str, given: Option<&String>) -> Result<Option<Text>, Problem> {
    given.map(|given| checked(key, given)).transpose()
}

/// Several texts.
///
/// # Errors
/// As for one.
pub(super) fn texts(key: &'static str, given: &[String]) -> Result<ThinVec<Text>, Problem> {
    given.iter().map(|given| checked(key, given)).collect()
}

fn checked(key: &'static str, given: &str) -> Result<Text, Problem> {
    if given.trim().is_empty() {
        return refusal(Message::id("request-empty-text").with("key", key), None);
    }
    if let Some(c) = given.chars().find(|c| is_hidden(*c)) {
        let code = format!("U+{:04X}", u32::from(c));
        let message = Message::id("request-hidden-character").with("key", key).with("code", code);
        return refusal(message, Message::id("hint-take-out"));
    }
    Ok(Text::Plain(given.into()))
}

/// What `check` would find in the file afterwards: controls, odd line breaks and marks of writing direction. Lines and
/// tabs belong to texts.
fn is_hidden(c: char) -> bool {
    (c.is_control() && !matches!(c, '\n' | '\t'))
        || matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        || matches!(c, '\u{2028}' | '\u{2029}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn empty_texts_and_characters_that_do_not_show_are_refused() {
        for given in ["-3 houses", ":)", "a\nb\tc", "йўл ʻ ʼ", "\u{a0}x", "a\u{200d}b"] {
            assert_eq!(text("note", Some(&given.to_owned())), Ok(Some(Text::Plain(given.into()))));
        }
        for given in ["", "  ", "\u{a0}", "a\u{202e}b", "a\u{1b}[31m", "a\rb", "a\u{2028}b", "\u{200f}", "\0"]
        {
            assert!(text("note", Some(&given.to_owned())).is_err(), "{given:?}");
        }
        assert_eq!(
            texts("evidence", &["a".into(), " ".into()]).unwrap_err().message.english(),
            "`evidence` is empty"
        );
    }
}
