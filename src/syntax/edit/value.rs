//! What is written into a text, in the style of the text around it.

use super::quoting::quoted;

/// A value to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    /// A day or period: bare, or in the quotes of its neighbours.
    Day(String),
    /// A number, or another word that is bare wherever it stands.
    Bare(String),
    /// Any other text.
    Text(String),
    /// A map.
    Map(Vec<(String, Value)>),
    /// A list.
    List(Vec<Value>),
}

/// What must be known of the words of a text to write like it.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    /// Keys whose values are days or periods.
    pub day_keys: &'static [&'static str],
    /// The key of the day in a map that may be written as that day alone.
    pub day: &'static str,
    /// Keys of lists whose elements an empty line may divide.
    pub apart: &'static [&'static str],
    /// Whether a key is a period.
    pub is_period: fn(&str) -> bool,
}

/// How the text around a value is written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Style<'r> {
    /// Texts stand in double quotes, as in JSON.
    pub(super) json: bool,
    /// Keys stand in these quotes.
    pub(super) key: Option<char>,
    /// Days stand in these quotes.
    pub(super) day: Option<char>,
    /// No spaces after colons and commas.
    pub(super) compact: bool,
    pub(super) rules: &'r Rules,
}

impl Value {
    /// Whether it is a map.
    pub(super) fn is_map(&self) -> bool {
        matches!(self, Self::Map(_))
    }

    /// On one line, in flow style.
    #[must_use]
    pub fn flow(&self, rules: &Rules) -> String {
        self.written(Style::new(rules))
    }

    /// On one line, in flow style, like the text around it.
    pub(super) fn written(&self, style: Style<'_>) -> String {
        match self {
            Self::Day(text) => in_quotes(text, style.day),
            Self::Bare(text) => text.clone(),
            Self::Text(text) => quoted(text, style.json),
            Self::Map(entries) => {
                let entries = entries.iter().map(|(key, value)| style.entry(key, value));
                format!("{{{}}}", entries.collect::<Vec<_>>().join(style.comma()))
            }
            Self::List(values) => {
                let values = values.iter().map(|value| value.written(style));
                format!("[{}]", values.collect::<Vec<_>>().join(style.comma()))
            }
        }
    }
}

impl<'r> Style<'r> {
    /// The style of a text that shows none.
    pub(super) fn new(rules: &'r Rules) -> Self {
        Self { json: false, key: None, day: None, compact: false, rules }
    }

    /// A key and its value, on one line.
    pub(super) fn entry(self, key: &str, value: &Value) -> String {
        let colon = if self.compact { ":" } else { ": " };
        format!("{}{colon}{}", self.key(key), value.written(self))
    }

    pub(super) fn key(self, key: &str) -> String {
        // A year as a key is no text that has to be told from a number.
        if self.key.is_some() || (self.rules.is_period)(key) {
            in_quotes(key, self.key)
        } else {
            quoted(key, false)
        }
    }

    pub(super) fn comma(self) -> &'static str {
        if self.compact { "," } else { ", " }
    }
}

fn in_quotes(text: &str, quote: Option<char>) -> String {
    quote.map_or_else(|| text.to_owned(), |quote| format!("{quote}{text}{quote}"))
}
