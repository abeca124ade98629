//! English.

use super::Locale;
use super::letters::{LATIN, UZBEK_CYRILLIC};

/// What people type for the keys of a query.
const KEYS: &[(&str, &str)] = &[
    ("sections", "section"),
    ("chapter", "section"),
    ("executors", "executor"),
    ("owner", "executor"),
    ("responsible", "executor"),
    ("assignee", "executor"),
    ("who", "executor"),
    ("leader", "lead"),
    ("fund", "funding"),
    ("source", "funding"),
    ("state", "status"),
    ("rating", "status"),
    ("deadline", "due"),
    ("until", "due"),
    ("by", "due"),
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
    ("pending", "planned"),
    ("todo", "planned"),
];

pub(super) const LOCALE: Locale = Locale {
    tag: "en",
    letters: LATIN,
    other_letters: UZBEK_CYRILLIC,
    keys: KEYS,
    states: STATES,
    dative: &[],
    dates: include_str!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
