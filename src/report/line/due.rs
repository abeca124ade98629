//! The deadline of a line.

use chrono::NaiveDate;

use super::record::own;
use crate::model::{Due, Item};
use crate::report::cell::{Cell, Phrase, Title};
use crate::report::portfolio::{Line, PlanFile, View};

/// The deadline in force as an object.
pub(super) fn due_record(view: &View<'_>, line: &Line<'_>) -> Cell {
    let deadline = Cell::from_option(line.text(view, line.item.deadline()), Cell::Text);
    let due = line.state.due.filter(|_| !line.item.is_content());
    let nothing = || Cell::Empty;
    if let Some(period) = line.period {
        let day = |day: NaiveDate| Cell::Day(day);
        let original = Cell::from_option(original_day(line), |day| Cell::Text(day.to_string()));
        return Cell::Record(vec![
            ("text", Cell::Text(period.period.to_string())),
            ("first", day(period.period.first())),
            ("last", day(period.period.last())),
            ("every", nothing()),
            ("original", original),
            ("deadline", deadline),
            ("note", nothing()),
            ("x", Cell::Own(Vec::new())),
        ]);
    }
    let Some(due) = due else {
        // The document's words are there even where nobody has read them as a deadline.
        return if deadline.is_empty() { Cell::Empty } else { unread(deadline) };
    };
    let every = due.series().map(|series| series.every.word());
    let holder =
        if line.item.inherits_due() { &line.item.measure.commitment } else { line.item.commitment() };
    Cell::Record(vec![
        ("text", Cell::Text(due.to_string())),
        ("first", Cell::from_option(due.first(), Cell::Day)),
        ("last", Cell::from_option(due.last(), Cell::Day)),
        ("every", Cell::from_option(every, |word| Cell::word("every", word))),
        ("original", Cell::from_option(original(line), |due| Cell::Text(due.to_string()))),
        ("deadline", deadline),
        ("note", Cell::from_option(line.text(view, holder.due_notes.note.as_ref()), Cell::Text)),
        ("x", own(&holder.due_notes)),
    ])
}

/// The document's words alone.
fn unread(deadline: Cell) -> Cell {
    let texts = ["text", "first", "last", "every", "original"].map(|key| (key, Cell::Empty));
    let mut record = texts.to_vec();
    record.extend([("deadline", deadline), ("note", Cell::Empty), ("x", Cell::Own(Vec::new()))]);
    Cell::Record(record)
}

/// The deadline first set, where another is in force.
pub(super) fn original<'a>(line: &Line<'a>) -> Option<&'a Due> {
    let state = &line.state;
    state.original.filter(|original| !line.item.is_content() && Some(*original) != state.due)
}

/// The day on which it first fell due, where another counts now; of a series that of the period that is meant, or of
/// the earliest that is not in.
pub(crate) fn original_day(line: &Line<'_>) -> Option<NaiveDate> {
    let state = &line.state;
    let Some(series) = state.due.and_then(Due::series) else {
        original(line)?;
        return state.original_day;
    };
    let open = || state.periods().filter(|period| period.done.is_none()).min_by_key(|period| period.due);
    let period = line.period.or_else(open)?;
    Some(series.due_day(period.period)).filter(|day| *day != period.due)
}

/// A deadline for a person: what a relative one runs from goes by its name.
pub(crate) fn due_in_words(view: &View<'_>, file: &PlanFile, due: &Due) -> Cell {
    let Due::After(relative) = due else { return Cell::Due(due.clone()) };
    let of = Cell::Title(named(view, file, &relative.of));
    Phrase::new("due-relative")
        .with("number", Cell::Count(relative.within.number.into()))
        .with("unit", Cell::Text(relative.within.unit.word().into()))
        .with("of", of)
        .cell()
}

/// What a deadline runs from: the title of an event, or the id of an item.
fn named(view: &View<'_>, file: &PlanFile, id: &str) -> Title {
    let languages = view.portfolio.languages(file);
    let event = file.plan.event(id);
    let text = event.and_then(|event| event.title.as_ref()).map(|title| title.kept(languages));
    let short = event.and_then(|event| event.short.as_ref()).map(|short| short.kept(languages));
    Title { text: text.unwrap_or_else(|| id.into()), short }
}

/// Whether the plan has a deadline for an item that nobody has read.
pub(crate) fn is_unread(item: &Item<'_>) -> bool {
    item.due().is_none() && item.deadline().is_some()
}

/// Whether what a deadline runs from was dropped.
pub(super) fn waits_in_vain(line: &Line<'_>) -> bool {
    let relative = line.state.due.and_then(Due::relative);
    relative.is_some_and(|relative| line.item.waits_for_dropped(relative, line.file.day))
}
