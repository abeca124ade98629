//! The columns of numbered lines, in one list: `--columns`, tables, CSV, JSON and its schema draw from it.

use super::due::{due_record, original_day};
use super::record::{
    EXTENSION, LOG, MARKS, PERIOD, extension_records, log_record, marks_record, own, period_record,
};
use super::remark::remark;
use super::standing::standing;
use super::text::{executors, funding, last_log, title};
use super::value::{days_left, delivered, due_on, ids, in_force, kind, lateness, marked, notes};
use crate::model::Status;
use crate::report::cell::Cell;
use crate::report::counts::{COUNTS, counts_record};
use crate::report::field::{Column, Field, Kind};
use crate::report::portfolio::{Line, View};

/// Finds the value of a column in a line.
pub type LineCell = fn(&View<'_>, &Line<'_>) -> Cell;

const fn column(field: Field, cell: LineCell) -> Column<LineCell> {
    Column { field, cell }
}

const fn text(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Text, about)
}

const fn day(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Day, about)
}

const fn flag(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Flag, about).always()
}

fn statuses() -> Vec<&'static str> {
    Status::ALL.map(Status::word).to_vec()
}

fn kinds() -> Vec<&'static str> {
    vec!["measure", "step", "content", "period"]
}

fn certainties() -> Vec<&'static str> {
    vec!["exact", "up-to", "unknown"]
}

/// What a deadline is.
const DUE: &[Field] = &[
    text(
        "text",
        "text",
        "As the plan writes it, a series and a relative one in words; none where only the document's words are known.",
    ),
    day("first", "first", "The first day it spans; none of one that runs from something else."),
    day("last", "last", "The last day it spans; none where it never ends or runs from something else."),
    Field::new("every", "every", Kind::Word(often), "How often it comes back, of a series."),
    text("original", "original", "The deadline before it was extended."),
    text("deadline", "deadline", "The document's own words for it."),
    text("note", "note", "What is noted of a series."),
    Field::new("x", "x", Kind::Own, "The user's own keys of a series.").always(),
];

fn often() -> Vec<&'static str> {
    crate::model::Every::ALL.map(crate::model::Every::word).to_vec()
}

/// Every column of a numbered line.
pub static COLUMNS: &[Column<LineCell>] = &[
    column(
        text("id", "id", "Its address: `9`, `9.2`, of a period `3.3@2023-Q2`, with several plans `plan:9.2`.")
            .always()
            .also(&["no", "number", "address", "item"]),
        |_, line| Cell::Text(line.id()),
    ),
    column(Field::new("kind", "kind", Kind::Word(kinds), "What it is.").always(), |_, line| {
        Cell::word("kind", kind(line))
    }),
    column(
        text("plan-title", "plan_title", "The title of its plan.").of_json(),
        |view, line| Cell::from_option(line.text(view, line.file.plan.title.as_ref()), Cell::Text),
    ),
    column(text("section", "section", "The address of its section, such as `V` or `V/2`."), |_, line| {
        let address = line.file.plan.section_address(line.item.position().section);
        if address.is_empty() { Cell::Empty } else { Cell::Text(address) }
    }),
    column(text("section-title", "section_title", "The title of its section."), |view, line| {
        Cell::from_option(line.text(view, line.item.section.title.as_ref()), Cell::Text)
    }),
    column(text("measure", "measure", "The id of its measure.").always(), |_, line| {
        Cell::Text(line.item.measure.id.to_string())
    }),
    column(text("measure-title", "measure_title", "The title of its measure.").always(), |view, line| {
        Cell::from_option(line.text(view, Some(&line.item.measure.title)), Cell::Text)
    }),
    column(
        text("title", "title", "What is promised, in the language asked for.").always().also(&["name"]),
        |view, line| Cell::Title(title(view, line)),
    ),
    column(text("short", "short", "A few words for it, where the plan has any."), |view, line| {
        Cell::from_option(line.text(view, line.item.short()), Cell::Text)
    }),
    column(
        Field::new("due", "due", Kind::Record(DUE), "The deadline in force.").of_json(),
        due_record,
    ),
    column(
        text("due", "due", "The deadline in force, as the plan writes it.").of_tables(),
        |_, line| match line.period {
            Some(period) => Cell::Text(period.period.to_string()),
            None => Cell::from_option(in_force(line), |due| Cell::Due(due.clone())),
        },
    ),
    column(
        day("due-on", "due_on", "The day that counts now: on which it falls due, or has fallen due.")
            .also(&["due-day", "date"]),
        due_on,
    ),
    column(
        text("original", "original", "The deadline before it was extended.").of_tables(),
        |_, line| match line.period {
            Some(_) => Cell::from_option(original_day(line), Cell::Day),
            None => Cell::from_option(super::due::original(line), |due| Cell::Due(due.clone())),
        },
    ),
    column(
        text("deadline", "deadline", "The document's own words for the deadline.").of_tables(),
        |view, line| Cell::from_option(line.text(view, line.item.deadline()), Cell::Text),
    ),
    column(
        Field::new("status", "status", Kind::Word(statuses), "Its state on the day asked about; none for content.")
            .also(&["state"]),
        |_, line| Cell::from_option(standing(line), Cell::State),
    ),
    column(
        Field::new(
            "days-late",
            "days_late",
            Kind::Count,
            "Days since its due day if it is overdue, or by which it came late; 0 in time; none where nothing says.",
        )
        .also(&["late"]),
        |_, line| Cell::from_option(standing(line).and_then(|standing| standing.late), Cell::Late),
    ),
    column(
        Field::new(
            "lateness",
            "lateness",
            Kind::Word(certainties),
            "How exactly `days_late` is known: the days, at most so many, or not at all.",
        )
        .of_json(),
        lateness,
    ),
    column(
        Field::new("days-left", "days_left", Kind::Count, "Days until it falls due, if that is to come.")
            .also(&["left"]),
        days_left,
    ),
    column(
        flag("not-begun", "not_begun", "Whether it is overdue because it has not begun.").of_json(),
        |_, line| Cell::Flag(line.state.not_begun && !line.is_head()),
    ),
    column(
        flag("unconfirmed", "unconfirmed", "Whether it is delivered and not confirmed, in a plan that confirms."),
        |_, line| Cell::Flag(standing(line).is_some_and(|standing| standing.unconfirmed)),
    ),
    column(text("remark", "remark", "What the other values do not say."), remark),
    column(day("done", "done", "The day it was done; of a series see its periods."), |_, line| {
        delivered(line, line.state.done, |period| period.done)
    }),
    column(day("started", "started", "The day it was started."), |_, line| {
        if line.period.is_some() { Cell::Empty } else { marked(line, line.state.started) }
    }),
    column(day("dropped", "dropped", "The day it was dropped."), |_, line| {
        if line.period.is_some() { Cell::Empty } else { marked(line, line.state.dropped) }
    }),
    column(day("confirmed", "confirmed", "The day that was confirmed; of a series see its periods."), |_, line| {
        delivered(line, line.state.confirmed, |period| period.confirmed)
    }),
    column(
        Field::new("marks", "marks", Kind::Record(MARKS), "Its marks, each with all that was given with it.")
            .of_json()
            .always(),
        marks_record,
    ),
    column(
        Field::new("periods", "periods", Kind::Records(PERIOD), "The periods of a series.").of_json().always(),
        |view, line| {
            let periods = line.state.periods().filter(|_| line.period.is_none());
            Cell::Records(periods.map(|period| period_record(view, line, &period)).collect())
        },
    ),
    column(
        Field::new("extensions", "extensions", Kind::Records(EXTENSION), "The later deadlines granted.")
            .of_json()
            .always(),
        extension_records,
    ),
    column(
        Field::new("log", "log", Kind::Records(LOG), "What was reported on its progress, by day.")
            .of_json()
            .always(),
        |view, line| {
            let entries = line.item.log(line.file.day);
            Cell::Records(entries.into_iter().map(|entry| log_record(view, line, entry)).collect())
        },
    ),
    column(
        text("log", "log", "The last entry of its log.").of_tables(),
        |view, line| if line.period.is_some() { Cell::Empty } else { last_log(view, line) },
    ),
    column(
        Field::new("executors", "executors", Kind::Names, "Who is responsible; the first leads.")
            .always()
            .also(&["executor"]),
        |view, line| Cell::Names(executors(view, line.file, line.item.executors())),
    ),
    column(
        text("executor-ids", "", "The ids of those who are responsible.").of_tables(),
        |_, line| ids(line.item.executors()),
    ),
    column(
        Field::new("funding", "funding", Kind::Names, "Who pays.").always(),
        |view, line| Cell::Names(funding(view, line.file, line.item.funding())),
    ),
    column(text("funding-ids", "", "The ids of those who pay.").of_tables(), |_, line| ids(line.item.funding())),
    column(text("outcome", "outcome", "The final result expected, in words.").shown(), |view, line| {
        let outcome = line.item.step.map_or(line.item.measure.outcome.as_ref(), |step| step.outcome.as_ref());
        Cell::from_option(line.text(view, outcome), Cell::Text)
    }),
    column(
        text("item-note", "note", "What is noted of it.").also(&["note"]),
        |view, line| Cell::from_option(line.text(view, notes(line).note.as_ref()), Cell::Text),
    ),
    column(
        Field::new("kpis", "kpis", Kind::Texts, "The ids of its own KPIs.").always().also(&["kpi"]),
        |_, line| {
            let kpis = line.item.kpis().iter().filter(|_| line.period.is_none());
            Cell::List(kpis.map(|kpi| line.file.address(&kpi.id)).collect())
        },
    ),
    column(
        Field::new("counts", "counts", Kind::Record(COUNTS), "Of a measure with steps: how many are in which state.")
            .of_json(),
        |_, line| if line.is_head() { counts_record(&super::text::counts(line)) } else { Cell::Empty },
    ),
    column(Field::new("x", "x", Kind::Own, "The user's own keys.").of_json().always(), |_, line| {
        own(notes(line))
    }),
    column(text("file", "file", "The file, as it was named.").always(), |_, line| {
        Cell::Text(line.file.path.clone())
    }),
    column(
        Field::new("line", "line", Kind::Count, "The line of the file where it stands, from 1."),
        |view, line| Cell::from_option((view.line_of)(line.file, &line.item.place()), Cell::count),
    ),
];

/// The value of a column of tables in a line; nothing for a name that is none.
#[must_use]
pub fn value(view: &View<'_>, name: &str, line: &Line<'_>) -> Cell {
    let column = COLUMNS.iter().find(|column| column.field.in_tables && column.field.name == name);
    column.map_or(Cell::Empty, |column| (column.cell)(view, line))
}

/// The values of some columns in a line.
pub(crate) fn row(view: &View<'_>, columns: &[&Column<LineCell>], line: &Line<'_>) -> Vec<Cell> {
    columns.iter().map(|column| (column.cell)(view, line)).collect()
}
