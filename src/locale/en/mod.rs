//! English.

use super::{Locale, uz};

/// The Latin letters, for every language that has none of its own.
pub(super) const LETTERS: &str = "a b c d e f g h i j k l m n o p q r s t u v w x y z";

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
    letters: LETTERS,
    other_letters: uz::LETTERS,
    keys: KEYS,
    states: STATES,
    dates: include_str!("date.ftl"),
    plan: include_str!("plan.yaml"),
};
