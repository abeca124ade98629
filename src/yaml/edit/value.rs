//! What is written into a plan, in the style of the text around it.

use std::fmt::Write as _;

use chrono::NaiveDate;

use crate::model::{Extension, Extra, Mark, Observation, Period, Text};

/// A value to be written.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Value {
    /// A day or period: bare, or in the quotes of its neighbours.
    Day(String),
    /// A number, or another word that is bare wherever it stands.
    Number(String),
    /// Any other text.
    Text(String),
    /// A map.
    Map(Vec<(String, Value)>),
    /// A list.
    List(Vec<Value>),
}

/// How the text around a value is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Style {
    /// Texts stand in double quotes, as in JSON.
    pub(super) json: bool,
    /// Keys stand in these quotes.
    pub(super) key: Option<char>,
    /// Days stand in these quotes.
    pub(super) day: Option<char>,
    /// No blanks behind colons and commas.
    pub(super) compact: bool,
}

impl Value {
    pub(super) fn mark(mark: &Mark) -> Self {
        let mut entries = vec![("on".to_owned(), day(mark.date))];
        let texts = [
            ("reason", &mark.reason),
            ("evidence", &mark.evidence),
            ("act", &mark.act),
            ("note", &mark.notes.note),
        ];
        entries.extend(
            texts.into_iter().filter_map(|(key, text)| Some((key.to_owned(), words(text.as_ref()?)))),
        );
        entries.extend(mark.notes.extras.iter().map(|(key, extra)| (key.to_string(), own(extra))));
        if entries.len() == 1 { day(mark.date) } else { Self::Map(entries) }
    }

    pub(super) fn extension(extension: &Extension) -> Self {
        let mut entries = vec![
            ("to".to_owned(), Self::Day(extension.to.to_string())),
            ("on".to_owned(), day(extension.date)),
        ];
        entries.extend(extension.period.map(|period| ("period".to_owned(), Self::Day(period.to_string()))));
        let texts = [("reason", &extension.reason), ("act", &extension.act), ("note", &extension.notes.note)];
        entries.extend(
            texts.into_iter().filter_map(|(key, text)| Some((key.to_owned(), words(text.as_ref()?)))),
        );
        Self::Map(entries)
    }

    pub(super) fn observation(seen: &Observation) -> Self {
        let value = Self::Number(seen.value.to_string());
        let mut entries = vec![("on".to_owned(), day(seen.date)), ("value".to_owned(), value)];
        entries.extend(seen.source.as_ref().map(|source| ("source".to_owned(), words(source))));
        entries.extend(seen.notes.note.as_ref().map(|note| ("note".to_owned(), words(note))));
        entries.extend(seen.notes.extras.iter().map(|(key, extra)| (key.to_string(), own(extra))));
        Self::Map(entries)
    }

    /// On one line, in flow style.
    pub(super) fn flow(&self) -> String {
        self.written(Style::default())
    }

    /// On one line, in flow style, like the text around it.
    pub(super) fn written(&self, style: Style) -> String {
        match self {
            Self::Day(text) => in_quotes(text, style.day),
            Self::Number(text) => text.clone(),
            Self::Text(text) => {
                let old_boolean = OLD_BOOLEANS.iter().any(|word| word.eq_ignore_ascii_case(text));
                quoted(text, style.json || old_boolean)
            }
            Self::Map(entries) => {
                let colon = if style.compact { ":" } else { ": " };
                let entry = |(key, value): &(String, Self)| {
                    format!("{}{colon}{}", written_key(key, style), value.written(style))
                };
                format!("{{{}}}", entries.iter().map(entry).collect::<Vec<_>>().join(style.comma()))
            }
            Self::List(values) => {
                let values: Vec<_> = values.iter().map(|value| value.written(style)).collect();
                format!("[{}]", values.join(style.comma()))
            }
        }
    }
}

impl Style {
    fn comma(self) -> &'static str {
        if self.compact { "," } else { ", " }
    }
}

pub(super) fn written_key(key: &str, style: Style) -> String {
    // A year as a key is no text that has to be told from a number.
    if style.key.is_some() || key.parse::<Period>().is_ok() {
        in_quotes(key, style.key)
    } else {
        quoted(key, false)
    }
}

fn in_quotes(text: &str, quote: Option<char>) -> String {
    quote.map_or_else(|| text.to_owned(), |quote| format!("{quote}{text}{quote}"))
}

fn day(day: NaiveDate) -> Value {
    Value::Day(day.to_string())
}

fn words(text: &Text) -> Value {
    match text {
        Text::Plain(text) => Value::Text(text.to_string()),
        Text::Languages(all) => Value::Map(
            all.iter().map(|(tag, text)| (tag.to_string(), Value::Text(text.to_string()))).collect(),
        ),
    }
}

fn own(extra: &Extra) -> Value {
    match extra {
        Extra::Null => Value::Number("null".into()),
        Extra::Bool(truth) => Value::Number(truth.to_string()),
        Extra::Number(text) => Value::Number(text.to_string()),
        Extra::Text(text) => Value::Text(text.to_string()),
        Extra::List(all) => Value::List(all.iter().map(own).collect()),
        Extra::Map(all) => Value::Map(all.iter().map(|(key, value)| (key.to_string(), own(value))).collect()),
    }
}

/// Words that other programs, which read YAML 1.1, take for true and false.
const OLD_BOOLEANS: [&str; 6] = ["yes", "no", "on", "off", "y", "n"];

/// A text on one line that both YAML readers give back as it was: as `serde_yaml` writes it where that is one line
/// and no sign of flow style stands in it, else in double quotes.
fn quoted(text: &str, json: bool) -> String {
    let flow_sign = text.contains([
        ',', '[', ']', '{', '}', '#', '\n', '\r', '\t', '\u{85}', '\u{2028}', '\u{2029}', '\u{FEFF}',
    ]);
    if !json
        && !flow_sign
        && !text.contains(": ")
        && !text.ends_with(':')
        && let Ok(written) = serde_yaml::to_string(text)
        && !written.trim_end().contains('\n')
    {
        return written.trim_end().to_owned();
    }
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if c.is_control() || matches!(c, '\u{2028}' | '\u{2029}' | '\u{FEFF}') => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
