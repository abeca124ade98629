//! A fault on its way through serde, whose errors are nothing but text.

use std::fmt;

/// What a type has against a value. Its text carries rule and hint along, so that it survives any
/// `de::Error::custom`; [`Complaint::parse`] takes them apart again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Complaint {
    pub(super) rule: &'static str,
    pub(super) message: String,
    pub(super) hint: Option<String>,
}

const SEPARATOR: char = '\u{1f}';
const RULES: &[&str] = &[
    "missing-key",
    "bad-deadline",
    "bad-date",
    "bad-number",
    "bad-id",
    "unknown-key",
    "unknown-language",
    "wrong-type",
];

impl Complaint {
    pub(super) fn new(rule: &'static str, message: impl Into<String>) -> Self {
        Self { rule, message: message.into(), hint: None }
    }

    pub(super) fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    pub(super) fn parse(text: &str) -> Self {
        let mut parts = text.split(SEPARATOR);
        match (parts.next(), parts.next(), parts.next()) {
            (Some(rule), Some(message), hint) => Self {
                rule: RULES.iter().find(|known| **known == rule).copied().unwrap_or("wrong-type"),
                message: message.into(),
                hint: hint.filter(|hint| !hint.is_empty()).map(Into::into),
            },
            (message, ..) => Self::new("wrong-type", message.unwrap_or_default()),
        }
    }
}

impl fmt::Display for Complaint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let hint = self.hint.as_deref().unwrap_or_default();
        write!(f, "{}{SEPARATOR}{}{SEPARATOR}{hint}", self.rule, self.message)
    }
}

/// A text in backticks, short enough for a message.
pub(super) fn quoted(text: &str) -> String {
    if text.is_empty() { "an empty text".into() } else { format!("`{}`", shortened(text)) }
}

/// A text short enough for a message.
pub(super) fn shortened(text: &str) -> String {
    let line: String = text.chars().take(60).map(|c| if c.is_control() { '\u{FFFD}' } else { c }).collect();
    if text.chars().nth(60).is_some() { format!("{line}…") } else { line }
}
