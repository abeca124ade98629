//! What is reported of a measure or step: marks, each on a day, and the log of its progress.

use super::key::{Choice, Key, Map, Type, key};
use super::note::NOTE;

/// The day something refers to.
pub(super) const DATE: Key = key(
    "date",
    Type::Day,
    &["2023-04-28", "2023-Q2"],
    "The day it refers to. Where only the month, quarter, half-year or year is known, that: it counts as its last day.",
)
.needed();

const REASON: Key =
    key("reason", Type::Filled, &["The first one is enough"], "Why. What is dropped needs one.");

pub(super) const EVIDENCE: Key = key(
    "evidence",
    Type::Texts,
    &["https://example.org/order-12", "[\"Order 12, page 3\", \"https://example.org/order-12\"]"],
    "Where the proof is: one text, or a list of them.",
);

pub(super) const ACT: Key =
    key("act", Type::Text, &["Resolution 37 of the Cabinet of Ministers"], "The document that says so.");

const BY: Key = key("by", Type::Text, &["Project office"], "Who says so.");

/// When work began.
pub const STARTED: Key = key(
    "started",
    Type::Or(&Type::Day, &MARK),
    &["2023-05-02", "{date: 2023-05-02, note: The working group met}"],
    "The day work began, or a map with more about it.",
);

/// When it was delivered.
pub const DONE_KEY: Key = key(
    "done",
    Type::ByPeriod(&Type::DoneDay, &DONE),
    &[
        "2023-04-28",
        "2023-Q2",
        "../2025-08-07",
        "{date: 2023-04-28, evidence: \"https://example.org/order-12\"}",
        "{2023-Q2: 2023-07-12}",
    ],
    "The day it was done, a map with more about it, or for a series one of these for each period. \
     `../2025-08-07`: it is only known that it was done by that day.",
);

/// When it was taken out of the plan.
pub const TAKEN_OUT: Key = key(
    "dropped",
    Type::Map(&DROPPED),
    &["{date: 2023-03-01, reason: The first one is enough}"],
    "The day it was taken out of the plan, and why.",
);

/// When a delivery was looked at again.
pub const CONFIRMED_KEY: Key = key(
    "confirmed",
    Type::ByPeriod(&Type::Day, &CONFIRMED),
    &["2023-05-15", "{date: 2023-05-15, by: Project office, act: Protocol 4}", "{2023-Q2: 2023-08-01}"],
    "The day somebody other than the executor looked and agreed that it is done, a map with more about it, \
     or for a series one of these for each period.",
);

// A `static`, since a constant cannot borrow a value that names one.
pub(super) static LOG: Key = key(
    "log",
    Type::List(&Type::Map(&ENTRY)),
    &["[{date: 2023-06-30, text: Half of the ports are in, percent: 50}]"],
    "What was reported on its progress, each entry with its day.",
);

/// Something reported on a day.
pub static MARK: Map = Map::new(
    "mark",
    "a map {date, note, evidence, act}",
    "Something reported on a day.",
    &[DATE, REASON, EVIDENCE, ACT, NOTE],
);

/// A delivery.
pub static DONE: Map = Map::new(
    "done",
    MARK.expected,
    "A delivery.",
    &[
        Key { value: Type::DoneDay, examples: &["2023-04-28", "2023-Q2", "../2025-08-07"], ..DATE },
        REASON,
        EVIDENCE,
        ACT,
        NOTE,
    ],
);

/// A mark that says why.
pub static DROPPED: Map = Map::new(
    "dropped",
    "a map {date, reason, note, evidence, act}",
    "What takes an item out of the plan.",
    &[DATE, REASON.needed(), EVIDENCE, ACT, NOTE],
);

/// A second look.
pub static CONFIRMED: Map = Map::new(
    "confirmed",
    "a map {date, by, act, note}",
    "A second look: somebody other than the executor agrees that it is done.",
    &[DATE, BY, ACT, NOTE],
);

/// A dated note on the progress of an item.
pub static ENTRY: Map = Map::new(
    "entry",
    "an entry of the log: a map {date, text, problem, proposal, percent, by, evidence}",
    "A dated note on the progress of an item. It has at least one of `text`, `problem` and `proposal`.",
    &[
        DATE,
        key("text", Type::Filled, &["Half of the ports are in"], "What was done."),
        key("problem", Type::Filled, &["The cable is late"], "What stands in the way."),
        key("proposal", Type::Filled, &["Buy it elsewhere"], "What is proposed."),
        key(
            "percent",
            Type::Percent,
            &["50", "12.5"],
            "How much is done, as reported: 0 to 100. It is shown, and nothing is computed from it.",
        ),
        BY,
        EVIDENCE,
        NOTE,
    ],
)
.choice(Choice::AtLeastOne(&["text", "problem", "proposal"]));
