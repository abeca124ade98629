//! Uzbek in Cyrillic letters, and how they become Latin ones.

use super::Locale;
use super::letters::{LATIN, UZBEK_CYRILLIC};
use super::message::messages;
use super::particle::{Particle, Particles};
use super::relative::{RelativeWords, Unit};

pub(super) mod latin;

/// What people type for the keys of a query.
const KEYS: &[(&str, &str)] = &[
    ("бўлим", "section"),
    ("бўлимлар", "section"),
    ("ижрочи", "executor"),
    ("ижрочилар", "executor"),
    ("масъул", "executor"),
    ("вазирлик", "executor"),
    ("идора", "executor"),
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
    ("кечикканлар", "overdue"),
    ("муддати тугаган", "overdue"),
    ("муддати ўтганлар", "overdue"),
    ("бажарилмоқда", "in-progress"),
    ("бошланган", "in-progress"),
    ("кутилмоқда", "waiting"),
    ("муддати келмаган", "planned"),
    ("режалаштирилган", "planned"),
    ("бажарилди", "done"),
    ("бажарилган", "done"),
    ("бажарилганлар", "done"),
    ("бажарилмаган", "overdue,in-progress,waiting,planned"),
    ("бажарилмаганлар", "overdue,in-progress,waiting,planned"),
    ("бажарилмади", "overdue,in-progress,waiting,planned"),
    ("режадан чиқарилди", "dropped"),
    ("назоратдан ечилди", "dropped"),
    ("тасдиқланмаган", "unconfirmed"),
];

/// What people type for the ratings of KPIs.
const RATINGS: &[(&str, &str)] = &[
    ("эришилмади", "missed"),
    ("эришилмаган", "missed"),
    ("маълумот йўқ", "unreported"),
    ("маълумотсиз", "unreported,unknown"),
    ("ёмонлашмоқда", "worsening"),
    ("ёмонлашган", "worsening"),
    ("режадан ортда", "off-track"),
    ("ортда", "at-risk,off-track"),
    ("орқада", "at-risk,off-track"),
    ("хавф остида", "at-risk"),
    ("режа бўйича", "on-track"),
    ("эришилди", "met"),
    ("эришилган", "met"),
    ("номаълум", "unknown"),
    ("мақсадсиз", "no-target"),
];

/// Small words that people type in queries.
const PARTICLES: Particles = &[
    (Particle::And, &["ва"]),
    (Particle::Or, &["ёки"]),
    (Particle::Until, &["дан"]),
    (Particle::All, &["ҳаммаси", "барчаси"]),
    (Particle::Number, &["банд"]),
    (Particle::BehindBefore, &["дан олдин", "дан аввал"]),
    (Particle::BehindAfter, &["дан кейин", "дан сўнг"]),
    (Particle::ByBehind, &["бўйича", "кесимида"]),
];

/// What people type for days and periods by their distance from today.
const RELATIVE: RelativeWords = RelativeWords {
    days: &[("бугун", 0), ("кеча", -1), ("эртага", 1)],
    which: &[
        ("шу", 0),
        ("бу", 0),
        ("жорий", 0),
        ("ўтган", -1),
        ("олдинги", -1),
        ("келгуси", 1),
        ("келаси", 1),
        ("кейинги", 1),
    ],
    units: &[
        ("кун", Unit::Day),
        ("ҳафта", Unit::Week),
        ("ой", Unit::Month),
        ("чорак", Unit::Quarter),
        ("йил", Unit::Year),
    ],
    before: &[],
};

pub(super) const LOCALE: Locale = Locale {
    tag: "uz",
    cldr: "uz-Cyrl",
    office: "uz-Cyrl-UZ",
    about: "In Uzbek, Cyrillic letters.",
    letters: UZBEK_CYRILLIC,
    other_letters: LATIN,
    keys: KEYS,
    states: STATES,
    ratings: RATINGS,
    relative: RELATIVE,
    particles: PARTICLES,
    // Names of bodies mostly end in a possessive; one that ends otherwise may be in another language.
    dative: &[("и", "га"), ("лар", "га"), ("к", "ка"), ("қ", "қа")],
    year_first: true,
    day_first: true,
    percent_sign: "\u{a0}%",
    answers: messages!("words.ftl"),
    reports: messages!("report.ftl"),
    forms: messages!("form.ftl"),
    dates: messages!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
