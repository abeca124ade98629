//! What a plan holds as values to be written.

use std::fmt::Display;

use crate::model::{Extension, Extra, LogEntry, Mark, Observation, Str, Text, When};
use crate::syntax::edit::Value;

/// The key of the day something was reported on.
pub(super) const DATE: &str = "date";

/// A mark that has only its day is written as that day.
pub(super) fn of_mark(mark: &Mark) -> Value {
    let mut entries = vec![of_date(mark.date)];
    entries.extend(of_texts([("reason", &mark.reason)]));
    entries.extend(of_evidence(&mark.evidence));
    entries.extend(of_texts([("act", &mark.act), ("by", &mark.by), ("note", &mark.notes.note)]));
    entries.extend(of_extras(&mark.notes.extras));
    if entries.len() == 1 { of_day(mark.date) } else { Value::Map(entries) }
}

pub(super) fn of_extension(extension: &Extension) -> Value {
    let texts = [("reason", &extension.reason), ("act", &extension.act), ("note", &extension.notes.note)];
    let mut entries = vec![("to".to_owned(), of_day(&extension.to)), of_date(extension.date)];
    entries.extend(extension.period.map(|period| ("period".to_owned(), of_day(period))));
    entries.extend(of_texts(texts));
    Value::Map(entries)
}

pub(super) fn of_entry(entry: &LogEntry) -> Value {
    let texts = [("text", &entry.text), ("problem", &entry.problem), ("proposal", &entry.proposal)];
    let mut entries = vec![of_date(entry.date)];
    entries.extend(of_texts(texts));
    let percent = entry.percent.map(|percent| ("percent".to_owned(), Value::Bare(percent.to_string())));
    entries.extend(percent);
    entries.extend(of_texts([("by", &entry.by)]));
    entries.extend(of_evidence(&entry.evidence));
    entries.extend(of_texts([("note", &entry.notes.note)]));
    entries.extend(of_extras(&entry.notes.extras));
    Value::Map(entries)
}

pub(super) fn of_observation(seen: &Observation) -> Value {
    let mut entries = vec![of_date(seen.date), ("value".to_owned(), Value::Bare(seen.value.to_string()))];
    entries.extend(of_texts([("source", &seen.source), ("note", &seen.notes.note)]));
    entries.extend(of_extras(&seen.notes.extras));
    Value::Map(entries)
}

pub(super) fn of_date(day: When) -> (String, Value) {
    (DATE.to_owned(), of_day(day))
}

pub(super) fn of_day(day: impl Display) -> Value {
    Value::Day(day.to_string())
}

/// One text stands by itself.
pub(super) fn of_evidence(all: &[Text]) -> Option<(String, Value)> {
    let value = match all {
        [] => return None,
        [one] => of_text(one),
        several => Value::List(several.iter().map(of_text).collect()),
    };
    Some(("evidence".to_owned(), value))
}

pub(super) fn of_texts<const N: usize>(
    texts: [(&str, &Option<Text>); N],
) -> impl Iterator<Item = (String, Value)> {
    texts.into_iter().filter_map(|(key, text)| Some((key.to_owned(), of_text(text.as_ref()?))))
}

pub(super) fn of_text(text: &Text) -> Value {
    let one = |text: &Str| Value::Text(text.to_string());
    match text {
        Text::Plain(text) => one(text),
        Text::Languages(all) => {
            Value::Map(all.iter().map(|(tag, text)| (tag.to_string(), one(text))).collect())
        }
    }
}

pub(super) fn of_extras(extras: &[(Str, Extra)]) -> impl Iterator<Item = (String, Value)> {
    extras.iter().map(|(key, extra)| (key.to_string(), of_extra(extra)))
}

pub(super) fn of_extra(extra: &Extra) -> Value {
    match extra {
        Extra::Null => Value::Bare("null".into()),
        Extra::Bool(truth) => Value::Bare(truth.to_string()),
        Extra::Number(text) => Value::Bare(text.to_string()),
        Extra::Text(text) => Value::Text(text.to_string()),
        Extra::List(all) => Value::List(all.iter().map(of_extra).collect()),
        Extra::Map(all) => Value::Map(of_extras(all).collect()),
    }
}
