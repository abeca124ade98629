//! KPIs: where they stood, what they are to reach, what was observed.

use super::key::{Choice, Key, Map, Type, key};
use super::mark::DATE;
use super::note::{NOTE, SHORT};
use super::word;

// A `static`, since a constant cannot borrow a value that names one.
pub(super) static KPIS: Key = key(
    "kpis",
    Type::List(&Type::Map(&KPI)),
    &["[{id: ports, title: Broadband ports, target: 5300000}]"],
    "The indicators by which the result is measured. They may be given on the plan, a section, a measure or a step.",
);

/// An indicator.
pub static KPI: Map = Map::new(
    "kpi",
    "a KPI: a map with `id` and `title`",
    "An indicator.",
    &[
        key(
            "id",
            Type::Id,
            &["broadband-ports"],
            "What the KPI is called in commands (`roadmap record ports 4900000`). Ids are never reused.",
        )
        .needed(),
        key("title", Type::Filled, &["Broadband ports in total"], "What is measured.").needed(),
        SHORT,
        key(
            "unit",
            Type::Text,
            &["ports", "'%'"],
            "In what it is measured. `%` makes gaps percentage points.",
        ),
        key(
            "kind",
            word::KPI_KIND,
            &["flow"],
            "`level` (the default): a stock, the last value counts. `flow`: the values of periods add up.",
        ),
        key(
            "direction",
            word::DIRECTION,
            &["decrease"],
            "Which way is better. Needed only where neither the baseline nor the course of the targets tells; without \
             it, more is assumed to be better, and that is marked.",
        ),
        key(
            "executors",
            Type::List(&Type::Word),
            &["[statistics]"],
            "Who reports it, by the ids of the table `executors`. Without it: the executors of its measure or step; \
             of a KPI of the plan or a section, nobody.",
        ),
        key(
            "baseline",
            Type::Map(&BASELINE),
            &["{value: 4600000, date: 2022-12-31}"],
            "The value from which progress counts.",
        ),
        key(
            "target",
            Type::Or(&Type::Number, &TARGET),
            &["5300000", "{value: 5300000, by: 2023}"],
            "The value to be reached, or a map with its day. A KPI has either `target` or `targets`; one with neither \
             is watched and not judged.",
        ),
        key(
            "targets",
            Type::NonEmpty(&DATED_TARGET),
            &["[{by: 2023-06-30, value: 5000000}, {by: 2023, value: 5300000}]"],
            "A path of targets, by day; the last one is the final target. Of a flow, `in` in place of `by` gives \
             each period a target of its own. A KPI has either `target` or `targets`.",
        ),
        key(
            "observations",
            Type::List(&Type::Map(&OBSERVATION)),
            &["[{date: 2023-06-30, value: 4900000, source: Half-year report}]"],
            "The values observed, each with its day.",
        ),
        NOTE,
    ],
)
.choice(Choice::AtMostOne(&["target", "targets"]));

/// The value from which progress counts.
pub static BASELINE: Map = Map::new(
    "baseline",
    "a baseline: a map {value, date, derived, source, note}",
    "The value from which progress counts.",
    &[
        value(&["4600000", "3.2"]),
        Key { examples: &["2022-12-31", "2022"], needed: false, ..DATE },
        key(
            "derived",
            Type::Bool,
            &["true"],
            "Whether it was worked out and not published. Every answer says so.",
        ),
        key("source", Type::Text, &["\"Statistics agency, January 2023\""], "Where it comes from."),
        NOTE,
    ],
);

const BY: Key = key(
    "by",
    Type::Period,
    &["2023", "2023-Q4", "2023-06-30"],
    "When it must be reached: the last day of this period. Without it: the last day of the part the KPI belongs to.",
);

const IN: Key = key(
    "in",
    Type::Period,
    &["2023-Q3"],
    "Of a flow: the value is to be reached in this period alone, not in total. One KPI has either `by` or `in`.",
);

/// A value to be reached.
pub static TARGET: Map = Map::new(
    "target",
    "a map {value, by} or {value, in}",
    "A value to be reached.",
    &[value(&["5300000", "3.6"]), BY, IN, NOTE],
)
.choice(Choice::AtMostOne(&["by", "in"]));

/// One of several values to be reached, each with its day.
pub static DATED_TARGET: Map =
    Map::new("dated-target", TARGET.expected, TARGET.doc, &[value(&["5300000", "3.6"]), BY, IN, NOTE])
        .choice(Choice::One(&["by", "in"]));

/// A value that was observed.
pub static OBSERVATION: Map = Map::new(
    "observation",
    "an observation: a map {date, value, source}",
    "A value that was observed.",
    &[
        Key { examples: &["2023-06-30", "2023-Q2"], ..DATE },
        value(&["4900000", "3.4"]),
        key("source", Type::Text, &["Half-year report"], "Where it comes from."),
        NOTE,
    ],
);

const fn value(examples: &'static [&'static str]) -> Key {
    key(
        "value",
        Type::Number,
        examples,
        "The value: digits and a decimal point, all of them kept. No zero stands before another digit.",
    )
    .needed()
}
