//! Numbers of items by state, with both rates.

use super::cell::{Cell, Phrase};
use super::field::{Column, Field, Kind};
use crate::model::{Counts, Status};

/// Finds the value of a column in counts.
pub type CountCell = fn(&Counts) -> Cell;

const fn count(
    name: &'static str,
    json: &'static str,
    about: &'static str,
    cell: CountCell,
) -> Column<CountCell> {
    Column { field: Field::new(name, json, Kind::Count, about).always(), cell }
}

const fn rate(
    name: &'static str,
    json: &'static str,
    about: &'static str,
    cell: CountCell,
) -> Column<CountCell> {
    Column { field: Field::new(name, json, Kind::Ratio, about), cell }
}

/// Every figure of counted items.
pub const COLUMNS: [Column<CountCell>; 16] = [
    count("items", "items", "Items that count: all but the dropped.", |counts| number(counts.items)),
    count("overdue", "overdue", "Overdue.", |counts| number(counts.overdue)),
    count("in-progress", "in_progress", "In progress.", |counts| number(counts.in_progress)),
    count("waiting", "waiting", "Waiting for what their deadline runs from.", |counts| {
        number(counts.waiting)
    }),
    count("planned", "planned", "Planned.", |counts| number(counts.planned)),
    count("done", "done", "Done.", |counts| number(counts.done)),
    count("done-late", "done_late", "Done after the due day.", |counts| number(counts.done_late)),
    count("done-day-unknown", "done_day_unknown", "Done, and nothing says whether in time.", |counts| {
        number(counts.done_day_unknown)
    }),
    count(
        "unconfirmed",
        "unconfirmed",
        "Done and not confirmed, in a plan that uses confirmation.",
        |counts| number(counts.done_unconfirmed),
    ),
    count("fallen-due", "fallen_due", "Of which at least one due day has passed.", |counts| {
        number(counts.fallen_due)
    }),
    rate("done-of-all", "done_of_all", "Done / all.", |counts| percent(counts.done_of_all())),
    rate("done-of-due", "done_of_due", "Of those fallen due, the share that owes nothing.", |counts| {
        percent(counts.done_of_due())
    }),
    rate("confirmed-of-all", "confirmed_of_all", "Done and confirmed / all.", |counts| {
        percent(counts.confirmed_of_all())
    }),
    rate(
        "confirmed-of-due",
        "confirmed_of_due",
        "Of those fallen due, the share that owes nothing and is confirmed.",
        |counts| percent(counts.confirmed_of_due()),
    ),
    count("dropped", "dropped", "Dropped; in no other figure.", |counts| number(counts.dropped)),
    count("extended", "extended", "Whose deadline was extended.", |counts| number(counts.extended)),
];

/// The same as the fields of an object.
pub(super) const COUNTS: &[Field] = &fields();

const fn fields() -> [Field; 16] {
    let mut fields = [COLUMNS[0].field; 16];
    let mut n = 0;
    while n < fields.len() {
        fields[n] = COLUMNS[n].field;
        n += 1;
    }
    fields
}

/// So many items in a state.
pub(super) fn status_count(status: Status, count: u32) -> Cell {
    let id = match status {
        Status::Overdue => "count-overdue",
        Status::InProgress => "count-in-progress",
        Status::Waiting => "count-waiting",
        Status::Planned => "count-planned",
        Status::Done => "count-done",
        Status::Dropped => "count-dropped",
    };
    Phrase::new(id).with("count", Cell::Count(count.into())).cell()
}

/// Counts as an object.
pub(super) fn counts_record(counts: &Counts) -> Cell {
    let fields = COLUMNS.iter().filter_map(|column| Some((column.field.json?, (column.cell)(counts))));
    Cell::Record(fields.collect())
}

fn number(count: u32) -> Cell {
    Cell::Count(count.into())
}

fn percent(rate: Option<rust_decimal::Decimal>) -> Cell {
    Cell::from_option(rate, Cell::Percent)
}
