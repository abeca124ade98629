//! The columns of a trend, in one list: `--columns`, tables, CSV, JSON and its schema draw from it.

use super::find::Point;
use crate::report::cell::Cell;
use crate::report::field::{Column, Field, Kind};

/// Finds the value of a column in a point.
pub type TrendCell = fn(&Point) -> Cell;

const fn column(field: Field, cell: TrendCell) -> Column<TrendCell> {
    Column { field, cell }
}

const fn count(name: &'static str, json: &'static str, about: &'static str) -> Field {
    Field::new(name, json, Kind::Count, about)
}

/// Every column of a trend.
pub static COLUMNS: &[Column<TrendCell>] = &[
    column(
        Field::new("period", "period", Kind::Text, "The month or quarter: `2023-04`, `2023-Q2`.")
            .always()
            .also(&["month", "quarter"]),
        |point| Cell::Text(point.period.to_string()),
    ),
    column(
        Field::new(
            "until",
            "until",
            Kind::Day,
            "The day it is counted on: the last of the period, or the day asked about.",
        )
        .always()
        .also(&["day", "date"]),
        |point| Cell::Day(point.until),
    ),
    column(
        count(
            "planned",
            "planned",
            "Items that fall due by then, by the deadlines in force on the day asked about.",
        )
        .always(),
        |point| Cell::Count(point.planned),
    ),
    column(
        count(
            "planned-original",
            "planned_original",
            "The same by the deadlines that were set first; dropped items count here too.",
        )
        .always()
        .also(&["original"]),
        |point| Cell::Count(point.original),
    ),
    column(
        count("done", "done", "Items done by then, as the file says now; none of days to come."),
        |point| Cell::from_option(point.done, Cell::Count),
    ),
    column(
        count(
            "done-recorded",
            "done_recorded",
            "Items done by then, as the last commit of that day said; none where nothing was recorded.",
        )
        .also(&["recorded"]),
        |point| Cell::from_option(point.recorded, Cell::Count),
    ),
    column(
        count("scope", "scope", "Items in the file of that day, dropped ones not counted.").also(&["items"]),
        |point| Cell::from_option(point.scope, Cell::Count),
    ),
];
