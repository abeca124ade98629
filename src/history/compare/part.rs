//! The fields of parts compared.

use super::commitment::deltas;
use super::difference::{Delta, What};
use super::words::reworded;
use crate::model::{
    Commitment, Event, Extra, Kind, Kpi, LogEntry, Measure, Notes, Observation, Plan, Section, Source, Step,
    Str, Text,
};

/// What became of an optional text.
pub(super) fn text(key: &'static str, old: Option<&Text>, new: Option<&Text>, all: &mut Vec<What>) {
    all.extend(reworded(key, old, new));
}

/// What became of the texts of a part, each with its key.
fn texts<const N: usize>(
    old: [(&'static str, Option<&Text>); N],
    new: [(&'static str, Option<&Text>); N],
    all: &mut Vec<What>,
) {
    for ((key, old), (_, new)) in old.into_iter().zip(new) {
        text(key, old, new, all);
    }
}

/// What became of a note and of the user's own keys.
pub(super) fn notes(old: &Notes, new: &Notes, all: &mut Vec<What>) {
    text("note", old.note.as_ref(), new.note.as_ref(), all);
    let value = |notes: &'_ Notes, key: &Str| -> Option<Extra> {
        notes.extras.iter().find(|(given, _)| given == key).map(|(_, value)| value.clone())
    };
    let gone = old.extras.iter().filter(|(key, _)| value(new, key).is_none());
    for (key, _) in new.extras.iter().chain(gone) {
        let delta = Delta::between(value(old, key).as_ref(), value(new, key).as_ref());
        all.extend(delta.map(|delta| What::Extra(key.clone(), delta)));
    }
}

/// What became of the head of the plan.
pub(super) fn head(old: &Plan, new: &Plan) -> Vec<What> {
    let mut all = Vec::new();
    text("title", old.title.as_ref(), new.title.as_ref(), &mut all);
    setting("language", old.language.as_ref(), new.language.as_ref(), &mut all);
    setting("timezone", old.timezone.as_ref(), new.timezone.as_ref(), &mut all);
    let (old_source, new_source) = (old.source.as_ref(), new.source.as_ref());
    let title = |source: Option<&'_ Source>| source.and_then(|source| source.title.clone());
    let url = |source: Option<&'_ Source>| source.and_then(|source| source.url.clone());
    text("source", title(old_source).as_ref(), title(new_source).as_ref(), &mut all);
    text("url", url(old_source).as_ref(), url(new_source).as_ref(), &mut all);
    let source_notes =
        |source: Option<&'_ Source>| source.map(|source| source.notes.clone()).unwrap_or_default();
    notes(&source_notes(old_source), &source_notes(new_source), &mut all);
    notes(&old.notes, &new.notes, &mut all);
    all
}

/// What became of a section, without its measures.
pub(super) fn section(old: &Section, new: &Section) -> Vec<What> {
    let mut all = Vec::new();
    text("title", old.title.as_ref(), new.title.as_ref(), &mut all);
    text("short", old.short.as_ref(), new.short.as_ref(), &mut all);
    notes(&old.notes, &new.notes, &mut all);
    all
}

/// What became of an event.
pub(super) fn event(old: &Event, new: &Event) -> Vec<What> {
    let mut all = Vec::new();
    text("title", old.title.as_ref(), new.title.as_ref(), &mut all);
    text("short", old.short.as_ref(), new.short.as_ref(), &mut all);
    all.extend(Delta::between(old.date.as_ref(), new.date.as_ref()).map(What::Happened));
    notes(&old.notes, &new.notes, &mut all);
    all
}

/// What became of a measure, without its steps, and without executors and deadlines, which steps inherit.
pub(super) fn measure(old: &Measure, new: &Measure) -> Vec<What> {
    let mut all = Vec::new();
    texts(old.texts(), new.texts(), &mut all);
    notes(&old.notes, &new.notes, &mut all);
    commitment(&old.commitment, &new.commitment, &mut all);
    all
}

/// The words of a commitment, and its log.
fn commitment(old: &Commitment, new: &Commitment, all: &mut Vec<What>) {
    text("deadline", old.deadline.as_ref(), new.deadline.as_ref(), all);
    notes(&old.due_notes, &new.due_notes, all);
    all.extend(log(&old.log, &new.log));
}

/// What became of a step, without what it may inherit.
pub(super) fn step(old: &Step, new: &Step) -> Vec<What> {
    let mut all = Vec::new();
    texts(old.texts(), new.texts(), &mut all);
    all.extend((old.content != new.content).then_some(What::Content(new.content)));
    notes(&old.notes, &new.notes, &mut all);
    commitment(&old.commitment, &new.commitment, &mut all);
    all
}

/// What became of a KPI.
pub(super) fn kpi(old: &Kpi, new: &Kpi) -> Vec<What> {
    let mut all = Vec::new();
    texts(old.texts(), new.texts(), &mut all);
    setting("kind", Some(&kind(old.kind)), Some(&kind(new.kind)), &mut all);
    let direction = |kpi: &Kpi| kpi.direction.map(|direction| direction.word().to_owned());
    setting("direction", direction(old).as_ref(), direction(new).as_ref(), &mut all);
    all.extend(Delta::between(old.baseline.as_ref(), new.baseline.as_ref()).map(What::Baseline));
    let targets = |kpi: &Kpi| Some(kpi.targets.clone()).filter(|targets| !targets.is_empty());
    all.extend(Delta::between(targets(old).as_ref(), targets(new).as_ref()).map(What::Targets));
    all.extend(observations(&old.observations, &new.observations));
    notes(&old.notes, &new.notes, &mut all);
    all
}

/// What became of observations: the same day with another value is a rewriting, and so is the same value on another day.
pub(super) fn observations(old: &[Observation], new: &[Observation]) -> impl Iterator<Item = What> {
    deltas(old, new, |one| one.date, |one| one.value).into_iter().map(What::Observation)
}

/// The words by which an entry of a log is found again.
fn words(entry: &LogEntry) -> String {
    entry.text.iter().chain(&entry.problem).chain(&entry.proposal).flat_map(Text::every).collect()
}

/// What became of the entries of a log. They have no ids either.
pub(super) fn log(old: &[LogEntry], new: &[LogEntry]) -> impl Iterator<Item = What> {
    deltas(old, new, |one| one.date, words).into_iter().map(What::Log)
}

fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Level => "level",
        Kind::Flow => "flow",
    }
}

fn setting<T: ToString>(key: &'static str, old: Option<&T>, new: Option<&T>, all: &mut Vec<What>) {
    let text = |value: Option<&T>| value.map(ToString::to_string);
    all.extend(Delta::between(text(old).as_ref(), text(new).as_ref()).map(|delta| What::Setting(key, delta)));
}
