//! Uzbek in Cyrillic letters, and how they become Latin ones.

use super::Locale;
use super::letters::{LATIN, UZBEK_CYRILLIC};

pub(super) mod latin;

/// What people type for the keys of a query.
const KEYS: &[(&str, &str)] = &[
    ("бўлим", "section"),
    ("ижрочи", "executor"),
    ("ижрочилар", "executor"),
    ("масъул", "executor"),
    ("молиялаштириш", "funding"),
    ("манба", "funding"),
    ("ҳолат", "status"),
    ("ҳолати", "status"),
    ("муддат", "due"),
    ("муддати", "due"),
    ("кечикиш", "late"),
    ("сўз", "text"),
    ("номи", "text"),
    ("чора-тадбир", "id"),
    ("банд", "id"),
];

/// What people type for the states of items.
const STATES: &[(&str, &str)] = &[
    ("муддати ўтган", "overdue"),
    ("кечиккан", "overdue"),
    ("бажарилмоқда", "in-progress"),
    ("бошланган", "in-progress"),
    ("кутилмоқда", "waiting"),
    ("муддати келмаган", "planned"),
    ("режалаштирилган", "planned"),
    ("бажарилди", "done"),
    ("бажарилган", "done"),
    ("режадан чиқарилди", "dropped"),
    ("назоратдан ечилди", "dropped"),
    ("тасдиқланмаган", "unconfirmed"),
];

pub(super) const LOCALE: Locale = Locale {
    tag: "uz",
    cldr: "uz-Cyrl",
    office: "uz-Cyrl-UZ",
    about: "In Uzbek, Cyrillic letters.",
    letters: UZBEK_CYRILLIC,
    other_letters: LATIN,
    keys: KEYS,
    states: STATES,
    // Names of bodies mostly end in a possessive; one that ends otherwise may be in another language.
    dative: &[("и", "га"), ("лар", "га"), ("к", "ка"), ("қ", "қа")],
    year_first: true,
    day_first: true,
    percent_sign: "\u{a0}%",
    answers: include_str!("words.ftl"),
    reports: include_str!("report.ftl"),
    forms: include_str!("form.ftl"),
    dates: include_str!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
