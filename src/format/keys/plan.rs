//! The outermost map, where the plan comes from, and its sections.

use super::key::{Choice, Key, Map, Type, key};
use super::kpi::KPIS;
use super::mark::DATE;
use super::measure::MEASURE;
use super::note::{NOTE, SHORT};

/// A whole plan.
pub static PLAN: Map = Map::new(
    "plan",
    "a plan: a map with `version` and `sections` or `measures`",
    "A whole plan.",
    &[
        key("version", Type::Version, &["1"], "The version of this format: 1.").needed(),
        key(
            "title",
            Type::Filled,
            &["Road map for digital reforms", "{uz: Йўл харитаси, en: Road map}"],
            "What the plan is called.",
        ),
        key(
            "language",
            Type::Tag,
            &["uz", "en"],
            "The language shown when none is asked for (BCP 47; `uz` is Cyrillic, `uz-Latn` Latin). \
             Without it: the first one each text is written in.",
        ),
        key(
            "timezone",
            Type::Zone,
            &["Asia/Tashkent"],
            "The time zone where a day ends, by its IANA name. Without it: UTC.",
        ),
        key(
            "source",
            Type::Map(&SOURCE),
            &["{title: Road map of 2023, url: \"https://example.org/road-map.pdf\"}"],
            "Where the plan comes from.",
        ),
        key(
            "events",
            Type::Table(&Type::Map(&EVENT)),
            &["{in-force: {title: The decree comes into force, date: 2023-03-28}}"],
            "What deadlines may run from, by id (`due: {within: 3 months, of: in-force}`). \
             An event without `date` has not happened yet.",
        ),
        key(
            "executors",
            Type::Table(&Type::Named(&EXECUTOR)),
            &[
                "{mdt: {uz: Рақамли технологиялар вазирлиги, en: Ministry of Digital Technologies}}",
                "{mdt: {name: Ministry of Digital Technologies, short: MDT, contact: office@example.org}}",
            ],
            "Names for the ids that measures, steps and KPIs give under `executors`, or a map with more about each. \
             A plan without this table writes plain names there.",
        ),
        key(
            "funding",
            Type::Table(&Type::Filled),
            &["{budget: State budget}"],
            "Names for the ids that measures and steps give under `funding`. \
             A plan without this table writes plain names there.",
        ),
        key(
            "sections",
            Type::List(&Type::Map(&SECTION)),
            &["[{id: I, title: Networks, measures: [{id: 1, title: Lay cables, due: 2023}]}]"],
            "The groups of measures, in their order. A plan has either `sections` or `measures`.",
        ),
        key(
            "measures",
            Type::List(&Type::Map(&MEASURE)),
            &["[{id: 1, title: Lay cables, due: 2023}]"],
            "The measures of a plan without sections. A plan has either `sections` or `measures`.",
        ),
        NOTE,
        KPIS,
    ],
)
.choice(Choice::One(&["sections", "measures"]));

/// Something that happens once, from which deadlines may run.
pub static EVENT: Map = Map::new(
    "event",
    "an event: a map {title, short, date, note}",
    "Something that happens once, from which deadlines may run.",
    &[
        key("title", Type::Filled, &["The decree comes into force"], "What happens."),
        SHORT,
        Key {
            doc: "The day it happened. Without it, it has not happened yet, and what runs from it waits.",
            examples: &["2023-03-28"],
            needed: false,
            ..DATE
        },
        NOTE,
    ],
);

/// Who is responsible, and how to reach them.
pub static EXECUTOR: Map = Map::new(
    "executor",
    "a map {name, short, contact, note}",
    "Who is responsible, and how to reach them.",
    &[
        key("name", Type::Filled, &["Ministry of Digital Technologies"], "What it is called.").needed(),
        SHORT,
        key(
            "contact",
            Type::Text,
            &["\"office@example.org, +998 71 200 00 00\""],
            "Whom to write to. Shown by `show` and in forms alone.",
        ),
        NOTE,
    ],
);

/// Where the plan comes from.
pub static SOURCE: Map = Map::new(
    "source",
    "a map {title, url, note}",
    "Where the plan comes from.",
    &[
        key("title", Type::Filled, &["Road map of 2023"], "What the document is called."),
        key("url", Type::Text, &["https://example.org/road-map.pdf"], "Where it is published."),
        key("note", Type::Text, &["The annex is missing"], "Anything worth knowing about it."),
    ],
);

/// A group of measures, of further sections, or of both.
pub static SECTION: Map = Map::new(
    "section",
    "a section: a map with `id` and `title`",
    "A group of measures, of further sections, or of both.",
    &[
        key(
            "id",
            Type::Id,
            &["I", "2"],
            "What the section is called in queries (`section:I`); a section in a section has the address `V/2`. \
             Unique among the sections beside it. Ids are never reused.",
        )
        .needed(),
        key("title", Type::Filled, &["Networks"], "What the section is about.").needed(),
        SHORT,
        NOTE,
        key(
            "measures",
            Type::List(&Type::Map(&MEASURE)),
            &["[{id: 1, title: Lay cables, due: 2023}]"],
            "The section's own measures, in their order.",
        ),
        key(
            "sections",
            Type::List(&Type::Map(&SECTION)),
            &["[{id: 2, title: Villages, measures: [{id: 1, title: Lay cables, due: 2023}]}]"],
            "The sections in it, in their order: at most four levels, counted from the top.",
        ),
        KPIS,
    ],
);

/// Every map of the file, [`PLAN`] first, each one before those it leads to.
#[must_use]
pub fn maps() -> Vec<&'static Map> {
    let mut all = vec![&PLAN];
    add_maps(&PLAN, &mut all);
    all
}

fn add_maps(map: &Map, all: &mut Vec<&'static Map>) {
    for inner in map.keys.iter().flat_map(|key| key.value.maps()).flatten() {
        if all.iter().all(|known| known.name != inner.name) {
            all.push(inner);
            add_maps(inner, all);
        }
    }
}
