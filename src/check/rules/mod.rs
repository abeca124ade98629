//! The rules, one file each, sorted by id.

use super::registry::Rule;

mod due_before_previous;
mod no_deadline;
mod section_gap;
mod tab_indentation;
mod unknown_key;

pub(super) const ALL: &[Rule] = &[
    due_before_previous::RULE,
    no_deadline::RULE,
    section_gap::RULE,
    tab_indentation::RULE,
    unknown_key::RULE,
];
