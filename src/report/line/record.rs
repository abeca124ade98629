//! What belongs to a line as objects: marks, periods, extensions, the log.

use crate::model::{Extension, LogEntry, Mark, Notes, PeriodState, Status, Text, extensions_in_force};
use crate::report::cell::Cell;
use crate::report::field::{Field, Kind};
use crate::report::portfolio::{Line, View};

const fn text(name: &'static str, about: &'static str) -> Field {
    Field::new(name, name, Kind::Text, about)
}

const X: Field = Field::new("x", "x", Kind::Own, "The user's own keys.").always();

/// A mark.
pub(crate) const MARK: &[Field] = &[
    Field::new("date", "date", Kind::Day, "The day that counts.").always(),
    text("text", "The day as written, such as `2023-Q2` or `../2025-08-07`.").always(),
    text("note", "What is noted of it."),
    Field::new("evidence", "evidence", Kind::Texts, "Where the proof is.").always(),
    text("act", "The document that says so."),
    text("reason", "Why."),
    text("by", "Who says so."),
    X,
];

/// The marks of a line by name.
pub(super) const MARKS: &[Field] = &[
    Field::new("done", "done", Kind::Record(MARK), "It was delivered; of a series see its periods."),
    Field::new("started", "started", Kind::Record(MARK), "Work began."),
    Field::new("dropped", "dropped", Kind::Record(MARK), "It was taken out of the plan."),
    Field::new(
        "confirmed",
        "confirmed",
        Kind::Record(MARK),
        "Somebody else has looked; of a series see its periods.",
    ),
];

fn statuses() -> Vec<&'static str> {
    [Status::Done, Status::Overdue, Status::Planned, Status::Dropped].map(Status::word).to_vec()
}

/// A period of a series.
pub(super) const PERIOD: &[Field] = &[
    text("period", "The period.").always(),
    Field::new("due", "due", Kind::Day, "The day it falls due, grace and extensions included.").always(),
    Field::new("done", "done", Kind::Day, "The day it was done."),
    Field::new("confirmed", "confirmed", Kind::Day, "The day that was confirmed."),
    Field::new("status", "status", Kind::Word(statuses), "Its state.").always(),
    Field::new("days_late", "days_late", Kind::Count, "Days late, until it was done or the day asked about."),
    Field::new("mark", "mark", Kind::Record(MARK), "All that was given with `done`."),
    Field::new("confirmation", "confirmation", Kind::Record(MARK), "All that was given with `confirmed`."),
];

/// A later deadline that was granted.
pub(super) const EXTENSION: &[Field] = &[
    text("to", "The new deadline.").always(),
    Field::new("date", "date", Kind::Day, "The day it was granted.").always(),
    text("text", "That day as written.").always(),
    text("period", "The period of a series whose deadline it moves."),
    text("reason", "Why."),
    text("act", "The document that grants it."),
    Field::new("in_force", "in_force", Kind::Flag, "Whether it is in force on the day asked about.").always(),
    text("note", "What is noted of it."),
    X,
];

/// An entry of the log.
pub(super) const LOG: &[Field] = &[
    Field::new("date", "date", Kind::Day, "The day it refers to.").always(),
    text("when", "That day as written.").always(),
    text("text", "What was done."),
    text("problem", "What stands in the way."),
    text("proposal", "What is proposed."),
    Field::new("percent", "percent", Kind::Number, "How much is done, as reported; never computed with."),
    text("by", "Who says so."),
    Field::new("evidence", "evidence", Kind::Texts, "Where the proof is.").always(),
    text("note", "What is noted of it."),
    X,
];

/// Texts of a line in the language to be shown.
struct Texts<'v, 'a>(&'v View<'v>, &'v Line<'a>);

impl Texts<'_, '_> {
    fn one(&self, text: Option<&Text>) -> Cell {
        Cell::from_option(self.1.text(self.0, text), Cell::Text)
    }

    fn all(&self, texts: &[Text]) -> Cell {
        Cell::List(texts.iter().filter_map(|text| self.1.text(self.0, Some(text))).collect())
    }
}

pub(crate) fn mark_record(view: &View<'_>, line: &Line<'_>, mark: &Mark) -> Cell {
    let texts = Texts(view, line);
    Cell::Record(vec![
        ("date", Cell::Day(mark.day())),
        ("text", Cell::Text(mark.date.to_string())),
        ("note", texts.one(mark.notes.note.as_ref())),
        ("evidence", texts.all(&mark.evidence)),
        ("act", texts.one(mark.act.as_ref())),
        ("reason", texts.one(mark.reason.as_ref())),
        ("by", texts.one(mark.by.as_ref())),
        ("x", own(&mark.notes)),
    ])
}

/// The marks of the whole; those of a period where one is meant.
pub(super) fn marks_record(view: &View<'_>, line: &Line<'_>) -> Cell {
    let state = &line.state;
    let record = |mark: Option<&Mark>| Cell::from_option(mark, |mark| mark_record(view, line, mark));
    let is_whole = line.period.is_none() && !line.is_head();
    let whole = |mark| record(if is_whole { mark } else { None });
    let (done, confirmed) = match line.period {
        Some(period) => (record(period.done), record(period.confirmed)),
        // A series is delivered and confirmed by its periods.
        None if state.has_periods() => (Cell::Empty, Cell::Empty),
        None => (whole(state.done), whole(state.confirmed)),
    };
    Cell::Record(vec![
        ("done", done),
        ("started", whole(state.started)),
        ("dropped", whole(state.dropped)),
        ("confirmed", confirmed),
    ])
}

pub(crate) fn period_record(view: &View<'_>, line: &Line<'_>, period: &PeriodState<'_>) -> Cell {
    let day = |mark: Option<&Mark>| Cell::from_option(mark, |mark| Cell::Day(mark.day()));
    let record = |mark: Option<&Mark>| Cell::from_option(mark, |mark| mark_record(view, line, mark));
    let is_late = period.done.is_some() || period.status == Status::Overdue;
    Cell::Record(vec![
        ("period", Cell::Text(period.period.to_string())),
        ("due", Cell::Day(period.due)),
        ("done", day(period.done)),
        ("confirmed", day(period.confirmed)),
        ("status", Cell::Status(period.status)),
        ("days_late", if is_late { Cell::Late(period.late) } else { Cell::Empty }),
        ("mark", record(period.done)),
        ("confirmation", record(period.confirmed)),
    ])
}

/// The extensions granted; of a period its own.
pub(super) fn extension_records(view: &View<'_>, line: &Line<'_>) -> Cell {
    let granted = || line.state.extensions.iter().copied();
    let in_force = extensions_in_force(granted(), line.file.day);
    let is_in_force =
        |one: &Extension| in_force.get(&one.period).is_some_and(|last| std::ptr::eq(*last, one));
    let own = granted().filter(|one| line.period.is_none_or(|period| one.period == Some(period.period)));
    Cell::Records(own.map(|one| extension_record(view, line, one, is_in_force(one))).collect())
}

fn extension_record(view: &View<'_>, line: &Line<'_>, extension: &Extension, is_in_force: bool) -> Cell {
    let texts = Texts(view, line);
    Cell::Record(vec![
        ("to", Cell::Text(extension.to.to_string())),
        ("date", Cell::Day(extension.date.day())),
        ("text", Cell::Text(extension.date.to_string())),
        ("period", Cell::from_option(extension.period, |period| Cell::Text(period.to_string()))),
        ("reason", texts.one(extension.reason.as_ref())),
        ("act", texts.one(extension.act.as_ref())),
        ("in_force", Cell::Flag(is_in_force)),
        ("note", texts.one(extension.notes.note.as_ref())),
        ("x", own(&extension.notes)),
    ])
}

pub(crate) fn log_record(view: &View<'_>, line: &Line<'_>, entry: &LogEntry) -> Cell {
    let texts = Texts(view, line);
    Cell::Record(vec![
        ("date", Cell::Day(entry.date.day())),
        ("when", Cell::Text(entry.date.to_string())),
        ("text", texts.one(entry.text.as_ref())),
        ("problem", texts.one(entry.problem.as_ref())),
        ("proposal", texts.one(entry.proposal.as_ref())),
        ("percent", Cell::from_option(entry.percent, Cell::Number)),
        ("by", texts.one(entry.by.as_ref())),
        ("evidence", texts.all(&entry.evidence)),
        ("note", texts.one(entry.notes.note.as_ref())),
        ("x", own(&entry.notes)),
    ])
}

/// The user's own keys.
pub(crate) fn own(notes: &Notes) -> Cell {
    Cell::Own(notes.extras.clone())
}
