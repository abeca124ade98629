//! What a measure or step has to keep, and what is reported of it: marks, extensions, series.

use super::key::{Key, Map, Type, key};
use super::note::NOTE;
use super::word;

const DATE: Key = key("date", Type::Day, &["2023-04-28"], "The day.").needed();

const REASON: Key =
    key("reason", Type::Text, &["The first one is enough"], "Why. What is dropped needs one.");

const EVIDENCE: Key = key("evidence", Type::Text, &["https://example.org/order-12"], "Where the proof is.");

const ACT: Key =
    key("act", Type::Text, &["Resolution 37 of the Cabinet of Ministers"], "The document that says so.");

/// Something reported on a day.
pub static MARK: Map = Map::new(
    "mark",
    "a map {date, note, evidence, act}",
    "Something reported on a day.",
    &[DATE, REASON, NOTE, EVIDENCE, ACT],
);

/// A mark that says why.
pub static DROPPED: Map =
    Map::new("dropped", MARK.expected, MARK.doc, &[DATE, REASON.needed(), NOTE, EVIDENCE, ACT]);

/// A later deadline that was granted.
pub static EXTENSION: Map = Map::new(
    "extension",
    "an extension: a map {to, date, reason, act}",
    "A later deadline that was granted.",
    &[
        key("to", Type::Deadline, &["2024-03-31", "2024-Q1"], "The new deadline.").needed(),
        key("date", Type::Day, &["2023-12-11"], "The day it was granted; from this day it counts.").needed(),
        key("period", Type::Period, &["2023-Q2"], "For a series: the period whose deadline moves."),
        key("reason", Type::Text, &["The tender was repeated"], "Why it was granted."),
        key(
            "act",
            Type::Text,
            &["Resolution 37 of the Cabinet of Ministers"],
            "The document that grants it.",
        ),
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
