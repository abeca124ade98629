//! The outermost map, where the plan comes from, and its sections.

use super::key::{Map, Type, key};
use super::measure::MEASURE;
use super::note::NOTE;

/// A whole plan.
pub static PLAN: Map = Map::new(
    "plan",
    "a plan: a map with `version` and `sections` or `measures`",
    "A whole plan.",
    &[
        key("version", Type::Version, &["1"], "The version of this format: 1.").needed(),
        key(
            "title",
            Type::Text,
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
            "executors",
            Type::Table(&Type::Text),
            &["{mdt: {uz: Рақамли технологиялар вазирлиги, en: Ministry of Digital Technologies}}"],
            "Names for the ids that measures and steps give under `executors`. \
             A plan without this table writes plain names there.",
        ),
        key(
            "funding",
            Type::Table(&Type::Text),
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
    ],
)
.one_of(&["sections", "measures"]);

/// Where the plan comes from.
pub static SOURCE: Map = Map::new(
    "source",
    "a map {title, url, note}",
    "Where the plan comes from.",
    &[
        key("title", Type::Text, &["Road map of 2023"], "What the document is called."),
        key("url", Type::Text, &["https://example.org/road-map.pdf"], "Where it is published."),
        key("note", Type::Text, &["The annex is missing"], "Anything worth knowing about it."),
    ],
);

/// A group of measures.
pub static SECTION: Map = Map::new(
    "section",
    "a section: a map with `id`, `title`, `measures`",
    "A group of measures.",
    &[
        key(
            "id",
            Type::Id,
            &["I", "2"],
            "What the section is called in queries (`section:I`). Ids are never reused.",
        )
        .needed(),
        key("title", Type::Text, &["Networks"], "What the section is about.").needed(),
        NOTE,
        key(
            "measures",
            Type::List(&Type::Map(&MEASURE)),
            &["[{id: 1, title: Lay cables, due: 2023}]"],
            "The section's measures, in their order.",
        ),
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
    for inner in map.keys.iter().filter_map(|key| key.value.map()) {
        if all.iter().all(|known| known.name != inner.name) {
            all.push(inner);
            add_maps(inner, all);
        }
    }
}
