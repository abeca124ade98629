//! From the deadline as written to the day that counts.

use chrono::{Datelike as _, NaiveDate};

use super::rule::{in_words, long};
use crate::model::{Due, Extension, Period, Relative, Series};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::due_in_words;
use crate::report::portfolio::{Line, View};

/// What the plan says, how it is read, what was granted, what holds.
pub(super) fn steps(view: &View<'_>, line: &Line<'_>) -> Vec<(&'static str, Cell)> {
    let mut steps = vec![("as-written", written(view, line))];
    let Some(due) = line.state.original else { return steps };
    steps.push(("read-as", read(view, line, due)));
    steps.extend(line.state.extensions.iter().map(|extension| ("extended", granted(view, line, extension))));
    if let (Some(extension), Some(day)) = (line.state.extension, line.state.due_day) {
        let id = if is_day(&extension.to) { "explain-day-in-force" } else { "explain-in-force" };
        let in_force = Phrase::new(id).with("due", Cell::Due(extension.to.clone()));
        steps.push(("in-force", in_force.with("day", long(day)).with("from", after(day)).cell()));
    }
    steps
}

/// The document's words, else the notation of the file.
fn written(view: &View<'_>, line: &Line<'_>) -> Cell {
    let item = &line.item;
    let words = line.text(view, item.deadline()).map(Cell::Text);
    let words = words.or_else(|| line.state.original.map(|due| Cell::Text(due.to_string())));
    let Some(words) = words else { return Phrase::new("no-deadline").cell() };
    if item.inherits_due() {
        let from = Phrase::new("explain-inherited").with("words", words);
        return from.with("id", Cell::Text(item.measure.id.to_string())).cell();
    }
    words
}

fn read(view: &View<'_>, line: &Line<'_>, due: &Due) -> Cell {
    match due {
        Due::Within(period) => within(*period),
        Due::Between(from, to) => Phrase::new("explain-interval")
            .with("first", long(from.first()))
            .with("last", long(to.last()))
            .with("from", after(to.last()))
            .cell(),
        Due::From(period) => Phrase::new("explain-open")
            .with("first", long(period.first()))
            .with("last", long(period.last()))
            .with("from", after(period.last()))
            .cell(),
        Due::Each(series) => each(*series),
        Due::After(relative) => runs_from(view, line, due, relative),
    }
}

fn within(period: Period) -> Cell {
    let id = match period {
        Period::Day(day) => {
            let weekday = i64::from(day.weekday().number_from_monday());
            return Phrase::new("explain-day")
                .with("weekday", Cell::Count(weekday))
                .with("day", long(day))
                .with("from", after(day))
                .cell();
        }
        Period::Month(..) => "explain-month",
        Period::Quarter(..) => "explain-quarter",
        Period::Half(..) => "explain-half",
        Period::Year(_) => "explain-year",
    };
    Phrase::new(id)
        .with("first", long(period.first()))
        .with("last", long(period.last()))
        .with("from", after(period.last()))
        .cell()
}

fn each(series: Series) -> Cell {
    let first = series.first_period();
    Phrase::new("explain-series")
        .with("due", Cell::Due(Due::Each(series)))
        .with("period", Cell::Text(first.to_string()))
        .with("day", long(series.due_day(first)))
        .cell()
}

/// A deadline that runs from an event or from the day another item was done.
fn runs_from(view: &View<'_>, line: &Line<'_>, due: &Due, relative: &Relative) -> Cell {
    let words = due_in_words(view, line.file, due);
    let of = Cell::Text(relative.of.to_string());
    let Some(day) = line.item.relative_day(relative, line.file.day) else {
        let id = if line.item.waits_for_dropped(relative, line.file.day) {
            "explain-waits-dropped"
        } else {
            "explain-waits"
        };
        return Phrase::new(id).with("due", words).with("of", of).cell();
    };
    let begin = line.file.plan.event(&relative.of).and_then(|event| event.date);
    let phrase = match begin {
        Some(begin) => Phrase::new("explain-runs-from-event").with("begin", in_words(begin)),
        None => Phrase::new("explain-runs-from-item"),
    };
    phrase.with("due", words).with("of", of).with("day", long(day)).with("from", after(day)).cell()
}

fn granted(view: &View<'_>, line: &Line<'_>, extension: &Extension) -> Cell {
    let mut said = vec![
        Phrase::new("explain-granted")
            .with("on", in_words(extension.date))
            .with("to", in_force_words(&extension.to))
            .cell(),
    ];
    if let Some(period) = extension.period {
        let whole = Phrase::new("explain-of-period").with("period", Cell::Text(period.to_string()));
        said = vec![whole.with("text", Phrase::list(said)).cell()];
    }
    let reason = line.text(view, extension.reason.as_ref()).map(Cell::Text);
    let act = line.text(view, extension.act.as_ref()).map(Cell::Text);
    let because = |said: Vec<Cell>, reason: Cell| {
        Phrase::new("explain-because").with("text", Phrase::list(said)).with("reason", reason).cell()
    };
    let mut whole = match reason {
        Some(reason) => vec![because(said, reason)],
        None => said,
    };
    whole.extend(act);
    Phrase::list(whole)
}

fn is_day(due: &Due) -> bool {
    matches!(due, Due::Within(Period::Day(_)))
}

/// A new deadline: a day in words, else as the file writes it.
fn in_force_words(due: &Due) -> Cell {
    match due {
        Due::Within(Period::Day(day)) => long(*day),
        Due::Within(_) | Due::Between(..) | Due::From(_) | Due::Each(_) | Due::After(_) => {
            Cell::Due(due.clone())
        }
    }
}

/// The first day that is late.
fn after(day: NaiveDate) -> Cell {
    Cell::from_option(day.succ_opt(), long)
}
