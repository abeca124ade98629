//! Parts of a plan as values to be written: what a document says of a section, measure or step.

use super::value::{of_day, of_mark, of_text, of_texts};
use crate::model::{Commitment, Done, Due, Measure, Part, Section, Step, Str, Text};
use crate::syntax::edit::Value;

type Entries = Vec<(String, Value)>;

/// A part. What no document gives, such as KPIs, is not written.
pub(super) fn of_part(part: &Part) -> Value {
    match part {
        Part::Section(section) => of_section(section),
        Part::Measure(measure) => of_measure(measure),
        Part::Step(step) => of_step(step),
    }
}

fn of_section(section: &Section) -> Value {
    let mut entries = Vec::new();
    entries.extend(section.id.as_ref().map(|id| ("id".to_owned(), of_id(id))));
    entries.extend(of_texts([("title", &section.title)]));
    entries.extend(of_list("measures", section.measures.iter().map(of_measure)));
    entries.extend(of_list("sections", section.sections.iter().map(of_section)));
    Value::Map(entries)
}

fn of_measure(measure: &Measure) -> Value {
    let mut entries = of_head(&measure.id, &measure.title, &measure.executors, &measure.funding);
    entries.extend(of_texts([("outcome", &measure.outcome)]));
    entries.extend(of_commitment(&measure.commitment));
    entries.extend(of_texts([("note", &measure.notes.note)]));
    entries.extend(of_list("steps", measure.steps.iter().map(of_step)));
    Value::Map(entries)
}

fn of_step(step: &Step) -> Value {
    let mut entries = of_head(&step.id, &step.title, &step.executors, &step.funding);
    entries.extend(of_texts([("outcome", &step.outcome)]));
    entries.extend(of_commitment(&step.commitment));
    entries.extend(step.content.then(|| ("kind".to_owned(), Value::Bare("content".into()))));
    entries.extend(of_texts([("note", &step.notes.note)]));
    Value::Map(entries)
}

fn of_head(id: &Str, title: &Text, executors: &[Str], funding: &[Str]) -> Entries {
    let mut entries = vec![("id".to_owned(), of_id(id)), ("title".to_owned(), of_text(title))];
    for (key, ids) in [("executors", executors), ("funding", funding)] {
        entries.extend((!ids.is_empty()).then(|| (key.to_owned(), of_ids(ids))));
    }
    entries
}

fn of_commitment(commitment: &Commitment) -> Entries {
    let mut entries: Entries = of_texts([("deadline", &commitment.deadline)]).collect();
    entries.extend(commitment.due.as_ref().map(|due| ("due".to_owned(), of_due(due))));
    if let Some(Done::Once(mark)) = &commitment.done {
        entries.push(("done".to_owned(), of_mark(mark)));
    }
    entries
}

fn of_due(due: &Due) -> Value {
    let word = |key: &str, text: &str| (key.to_owned(), Value::Text(text.to_owned()));
    let day = |key: &str, day: String| (key.to_owned(), Value::Day(day));
    match due {
        Due::Within(_) | Due::Between(..) | Due::From(_) => of_day(due),
        Due::Each(series) => {
            let mut entries = vec![word("every", series.every.word()), day("from", series.from.to_string())];
            entries.extend(series.until.map(|until| day("until", until.to_string())));
            entries.extend((series.grace.0 > 0).then(|| word("grace", &series.grace.to_string())));
            Value::Map(entries)
        }
        Due::After(relative) => {
            Value::Map(vec![word("within", &relative.within.to_string()), word("of", &relative.of)])
        }
    }
}

fn of_list(key: &str, values: impl Iterator<Item = Value>) -> Option<(String, Value)> {
    let values: Vec<Value> = values.collect();
    (!values.is_empty()).then(|| (key.to_owned(), Value::List(values)))
}

/// Ids in a list.
pub(super) fn of_ids(ids: &[Str]) -> Value {
    Value::List(ids.iter().map(|id| Value::Text(id.to_string())).collect())
}

/// A number stands bare; `1.10` and the like in quotes.
fn of_id(id: &Str) -> Value {
    let is_number = id.len() < 16 && id.chars().all(|c| c.is_ascii_digit()) && !id.starts_with('0');
    if is_number { Value::Bare(id.to_string()) } else { Value::Text(id.to_string()) }
}
