//! English.

use super::Locale;
use super::letters::{LATIN, UZBEK_CYRILLIC};
use super::message::messages;
use super::particle::{Particle, Particles};
use super::relative::{RelativeWords, Unit};

/// What people type for the keys of a query.
const KEYS: &[(&str, &str)] = &[
    ("sections", "section"),
    ("chapter", "section"),
    ("executors", "executor"),
    ("owner", "executor"),
    ("responsible", "executor"),
    ("assignee", "executor"),
    ("who", "executor"),
    ("ministry", "executor"),
    ("agency", "executor"),
    ("organisation", "executor"),
    ("organization", "executor"),
    ("leader", "lead"),
    ("fund", "funding"),
    ("source", "funding"),
    ("state", "status"),
    ("rating", "status"),
    ("deadline", "due"),
    ("finished", "done"),
    ("completed", "done"),
    ("delay", "late"),
    ("days-late", "late"),
    ("title", "text"),
    ("word", "text"),
    ("name", "text"),
    ("search", "text"),
    ("except", "not"),
    ("without", "not"),
    ("measure", "id"),
    ("step", "id"),
    ("item", "id"),
    ("kpi", "id"),
    ("no", "id"),
];

/// What people type for the states of items.
const STATES: &[(&str, &str)] = &[
    ("late", "overdue"),
    ("delayed", "overdue"),
    ("past due", "overdue"),
    ("missing", "overdue"),
    ("complete", "done"),
    ("completed", "done"),
    ("finished", "done"),
    ("closed", "done"),
    ("fulfilled", "done"),
    ("cancelled", "dropped"),
    ("canceled", "dropped"),
    ("removed", "dropped"),
    ("started", "in-progress"),
    ("ongoing", "in-progress"),
    ("begun", "in-progress"),
    ("open", "overdue,in-progress,waiting,planned"),
    ("unfinished", "overdue,in-progress,waiting,planned"),
    ("undone", "overdue,in-progress,waiting,planned"),
    ("incomplete", "overdue,in-progress,waiting,planned"),
    ("not finished", "overdue,in-progress,waiting,planned"),
    ("not completed", "overdue,in-progress,waiting,planned"),
    ("not started", "overdue,waiting,planned"),
    ("outstanding", "overdue,in-progress,waiting,planned"),
    ("pending", "planned"),
    ("todo", "planned"),
];

/// What people type for the ratings of KPIs.
const RATINGS: &[(&str, &str)] = &[
    ("behind", "at-risk,off-track"),
    ("behind schedule", "at-risk,off-track"),
    ("lagging", "at-risk,off-track"),
    ("slow", "at-risk,off-track"),
    ("failing", "worsening,off-track"),
    ("getting worse", "worsening"),
    ("worse", "worsening"),
    ("failed", "missed"),
    ("not met", "missed,worsening,off-track,at-risk"),
    ("achieved", "met"),
    ("reached", "met"),
    ("attained", "met"),
    ("on schedule", "on-track"),
    ("on target", "met,on-track"),
    ("no data", "unreported,unknown"),
    ("not reported", "unreported"),
    ("no observation", "unreported,unknown"),
];

/// Small words that people type in queries.
const PARTICLES: Particles = &[
    (Particle::And, &["and"]),
    (Particle::Or, &["or"]),
    (Particle::Until, &["to", "till", "until"]),
    (Particle::All, &["all", "everything"]),
    (Particle::Number, &["no.", "no ", "n.", "measure", "step"]),
    (Particle::MoreThan, &["more than", "longer than", "over"]),
    (Particle::Before, &["before", "earlier than"]),
    (Particle::After, &["after", "later than"]),
    (Particle::Since, &["since", "as of", "starting"]),
    (Particle::Sort, &["sort", "sorted", "order", "ordered"]),
    (Particle::Group, &["group", "grouped"]),
    (Particle::By, &["by", "per"]),
    (Particle::Limit, &["top", "first", "limit"]),
];

/// What people type for days and periods by their distance from today.
const RELATIVE: RelativeWords = RelativeWords {
    days: &[("today", 0), ("yesterday", -1), ("tomorrow", 1)],
    which: &[
        ("this", 0),
        ("current", 0),
        ("last", -1),
        ("previous", -1),
        ("past", -1),
        ("next", 1),
        ("coming", 1),
    ],
    units: &[
        ("day", Unit::Day),
        ("week", Unit::Week),
        ("month", Unit::Month),
        ("quarter", Unit::Quarter),
        ("year", Unit::Year),
    ],
    before: &["in", "for", "during", "the", "of"],
};

pub(super) const LOCALE: Locale = Locale {
    tag: "en",
    cldr: "en",
    office: "en-GB",
    about: "In English.",
    letters: LATIN,
    other_letters: UZBEK_CYRILLIC,
    keys: KEYS,
    states: STATES,
    ratings: RATINGS,
    relative: RELATIVE,
    particles: PARTICLES,
    dative: &[],
    year_first: false,
    day_first: false,
    percent_sign: "%",
    answers: messages!("words.ftl"),
    reports: messages!("report.ftl"),
    forms: messages!("form.ftl"),
    dates: messages!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
