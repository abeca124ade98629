//! What a measure or step has to keep: its deadline, and the later ones that were granted.

use super::key::{Key, Map, Type, key};
use super::mark::{ACT, DATE};
use super::note::NOTE;
use super::word;

pub(super) const DEADLINE: Key = key(
    "deadline",
    Type::Text,
    &["By the end of the second quarter of 2023"],
    "The document's own words for the deadline; `due` is how they are read. \
     A step with `deadline` but no `due` inherits no deadline.",
);

pub(super) const DUE: Key = key(
    "due",
    Type::Due(&SERIES, &RELATIVE),
    &[
        "2023-04-30",
        "2023-Q2",
        "2023",
        "2024/2025",
        "2024-01-01/..",
        "{every: quarter, from: 2023-Q2, until: 2023-Q4}",
        "{within: 3 months, of: in-force}",
    ],
    "The deadline, as the plan writes it: a day, month, quarter, half-year, year or interval, one that never \
     ends (`2024-01-01/..`), a series, or one that runs from an event or from the day another item was done.",
);

// A `static`, since a constant cannot borrow a value that names one.
pub(super) static EXTENSIONS: Key = key(
    "extensions",
    Type::List(&Type::Map(&EXTENSION)),
    &["[{to: 2024-03-31, date: 2023-12-11, reason: The tender was repeated}]"],
    "Later deadlines that were granted, oldest first; the original stays in `due`.",
);

/// A later deadline that was granted.
pub static EXTENSION: Map = Map::new(
    "extension",
    "an extension: a map {to, date, reason, act}",
    "A later deadline that was granted.",
    &[
        key("to", Type::Deadline, &["2024-03-31", "2024-Q1"], "The new deadline.").needed(),
        Key { doc: "The day it was granted; from this day it counts.", examples: &["2023-12-11"], ..DATE },
        key("period", Type::Period, &["2023-Q2"], "For a series: the period whose deadline moves."),
        key("reason", Type::Filled, &["The tender was repeated"], "Why it was granted."),
        Key { doc: "The document that grants it.", ..ACT },
        NOTE,
    ],
);

/// A deadline that comes back.
pub static SERIES: Map = Map::new(
    "series",
    "a series: a map {every, from, until, grace}",
    "A deadline that comes back.",
    &[
        key("every", word::HOW_OFTEN, &["quarter"], "How often it comes back.").needed(),
        key(
            "from",
            Type::Period,
            &["2023-Q2", "2025-08"],
            "The first period. `2025-08` with `every: year` is each August.",
        )
        .needed(),
        key("until", Type::Period, &["2023-Q4"], "The last period. Without it the series never ends."),
        key("grace", Type::Days, &["25 days", "2 weeks"], "How long after a period's last day it falls due."),
        NOTE,
    ],
);

/// A deadline that runs from a day the plan tells elsewhere.
pub static RELATIVE: Map = Map::new(
    "relative",
    "a relative deadline: a map {within, of}",
    "A deadline that runs from an event, or from the day another item was done. Until that day is known, the item waits.",
    &[
        key(
            "within",
            Type::Length,
            &["3 months", "10 days", "2 weeks", "1 year"],
            "How long it runs. Months keep to the month's last day: three months after 30 November is the last \
             day of February.",
        )
        .needed(),
        key(
            "of",
            Type::Reference,
            &["in-force"],
            "What it runs from: an event of the table `events`, a step (`\"9.2\"`, in quotes), a measure without steps, or a \
             measure with steps (the day its last one was done). Never content, an open deadline or a series.",
        )
        .needed(),
        NOTE,
    ],
);
