//! Uzbek in Cyrillic letters, and how they become Latin ones.

use super::{Locale, en};

pub(super) mod latin;

/// The alphabet of 1940 ends with the four letters that Russian lacks; щ and ы stand in Russian names, і in Roman
/// numerals.
pub(super) const LETTERS: &str =
    "а б в г д е ё ж з и і й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я ў қ ғ ҳ";

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
    letters: LETTERS,
    other_letters: en::LETTERS,
    keys: KEYS,
    states: STATES,
    dates: include_str!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
