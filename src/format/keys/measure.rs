//! Measures and steps.

use super::commitment::{DROPPED, EXTENSION, MARK, SERIES};
use super::key::{Key, Map, Type, key};
use super::kpi::KPI;
use super::note::NOTE;
use super::word;

const EXECUTORS: Key = key(
    "executors",
    Type::List(&Type::Word),
    &["[mdt, operators]"],
    "Who is responsible, by the ids of the table `executors`; the first one leads.",
);

const FUNDING: Key =
    key("funding", Type::List(&Type::Word), &["[budget]"], "Who pays, by the ids of the table `funding`.");

const OUTCOME: Key =
    key("outcome", Type::Text, &["Every village has broadband"], "The expected final result, in words.");

const DUE: Key = key(
    "due",
    Type::Or(&Type::Deadline, &SERIES),
    &[
        "2023-04-30",
        "2023-Q2",
        "2023",
        "2024/2025",
        "2024-01-01/..",
        "{every: quarter, from: 2023-Q2, until: 2023-Q4}",
    ],
    "The deadline, as the plan writes it: a day, month, quarter, half-year, year or interval, one that never \
     ends (`2024-01-01/..`), or a series.",
);

// A `static`, since a constant cannot borrow a value that names one.
static EXTENSIONS: Key = key(
    "extensions",
    Type::List(&Type::Map(&EXTENSION)),
    &["[{to: 2024-03-31, date: 2023-12-11, reason: The tender was repeated}]"],
    "Later deadlines that were granted, oldest first; the original stays in `due`.",
);

const STARTED: Key = key(
    "started",
    Type::Or(&Type::Day, &MARK),
    &["2023-05-02", "{date: 2023-05-02, note: The working group met}"],
    "The day work began, or a map with more about it.",
);

const DONE: Key = key(
    "done",
    Type::ByPeriod(&Type::Day, &MARK),
    &[
        "2023-04-28",
        "{date: 2023-04-28, evidence: \"https://example.org/order-12\"}",
        "{2023-Q2: 2023-07-12}",
    ],
    "The day it was done, a map with more about it, or for a series one of these for each period.",
);

const TAKEN_OUT: Key = key(
    "dropped",
    Type::Map(&DROPPED),
    &["{date: 2023-03-01, reason: The first one is enough}"],
    "The day it was taken out of the plan, and why.",
);

/// A numbered measure.
pub static MEASURE: Map = Map::new(
    "measure",
    "a measure: a map with `id` and `title`",
    "A numbered promise.",
    &[
        key(
            "id",
            Type::Id,
            &["9", "\"1.10\""],
            "The measure's number: an integer, or a text of letters, digits, `.` and `-`. Put `1.10` in quotes. \
             Ids are never reused.",
        )
        .needed(),
        key("title", Type::Text, &["Raise the number of broadband ports"], "What is promised.").needed(),
        EXECUTORS,
        FUNDING,
        OUTCOME,
        DUE,
        EXTENSIONS,
        STARTED,
        DONE,
        TAKEN_OUT,
        NOTE,
        key(
            "steps",
            Type::List(&Type::Map(&STEP)),
            &["[{id: 1, title: Agree on a plan of work, due: 2023-04-30}]"],
            "The numbered parts, in their order. A measure with steps is marked through them.",
        ),
        key(
            "kpis",
            Type::List(&Type::Map(&KPI)),
            &["[{id: ports, title: Broadband ports, target: 5300000}]"],
            "The indicators by which the result is measured.",
        ),
    ],
);

/// A numbered part of a measure.
pub static STEP: Map = Map::new(
    "step",
    "a step: a map with `id` and `title`",
    "A numbered part of a measure.",
    &[
        key(
            "id",
            Type::Id,
            &["2", "2-a"],
            "The step's number within its measure: an integer, or a text of letters, digits, `.` and `-`. \
             Step 2 of measure 9 is `9.2`.",
        )
        .needed(),
        key("title", Type::Text, &["Agree on a plan of work"], "What is to be done.").needed(),
        key(
            "kind",
            word::STEP_KIND,
            &["content"],
            "`content` for a line that only says what another step must contain: it is never due and never counted.",
        ),
        EXECUTORS,
        FUNDING,
        OUTCOME,
        DUE,
        EXTENSIONS,
        STARTED,
        DONE,
        TAKEN_OUT,
        NOTE,
    ],
);
