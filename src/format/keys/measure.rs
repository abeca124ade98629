//! Measures and steps.

use super::commitment::{DEADLINE, DUE, EXTENSIONS};
use super::key::{Key, Map, Type, key};
use super::kpi::KPIS;
use super::mark::{CONFIRMED_KEY, DONE_KEY, LOG, STARTED, TAKEN_OUT};
use super::note::{NOTE, SHORT};
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
        key("title", Type::Filled, &["Raise the number of broadband ports"], "What is promised: the whole text of the document.").needed(),
        SHORT,
        EXECUTORS,
        FUNDING,
        OUTCOME,
        DEADLINE,
        DUE,
        EXTENSIONS,
        STARTED,
        DONE_KEY,
        TAKEN_OUT,
        CONFIRMED_KEY,
        LOG,
        NOTE,
        key(
            "steps",
            Type::List(&Type::Map(&STEP)),
            &["[{id: 1, title: Agree on a plan of work, due: 2023-04-30}]"],
            "The numbered parts, in their order. A measure with steps is marked through them.",
        ),
        KPIS,
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
        key(
            "title",
            Type::Filled,
            &["Agree on a plan of work"],
            "What is to be done: the whole text of the document.",
        )
        .needed(),
        SHORT,
        key(
            "kind",
            word::STEP_KIND,
            &["content"],
            "`content` for a line that only says what another step must contain: it is never due and never counted.",
        ),
        EXECUTORS,
        FUNDING,
        OUTCOME,
        DEADLINE,
        DUE,
        EXTENSIONS,
        STARTED,
        DONE_KEY,
        TAKEN_OUT,
        CONFIRMED_KEY,
        LOG,
        NOTE,
        KPIS,
    ],
);
