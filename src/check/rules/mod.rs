//! The rules, one file each, sorted by id.

use super::registry::Rule;

mod bad_date;
mod bad_deadline;
mod bad_id;
mod bad_number;
mod baseline_after_target;
mod block_at_end;
mod control_character;
mod done_and_dropped;
mod done_before_period;
mod done_before_started;
mod done_without_evidence;
mod due_before_previous;
mod due_on_day_off;
mod duplicate_id;
mod duplicate_key;
mod extension_after_deadline;
mod extension_not_later;
mod extension_without_reason;
mod flow_baseline;
mod kpi_met_steps_late;
mod mark_in_future;
mod marked_content;
mod merge_conflict;
mod misplaced_mark;
mod missing_key;
mod missing_translation;
mod mixed_line_ends;
mod mixed_script;
mod more;
mod no_deadline;
mod no_target_date;
mod no_unit;
mod not_a_plan;
mod not_utf_8;
mod number_gap;
mod number_out_of_order;
mod observation_before_baseline;
mod observation_in_future;
mod observation_twice;
mod odd_line_break;
mod percent_out_of_range;
mod section_gap;
mod stale_observation;
mod steps_done_kpi_behind;
mod tab_indentation;
mod target_equals_baseline;
mod target_order;
mod too_large;
mod unknown_allow;
mod unknown_executor;
mod unknown_funding;
mod unknown_key;
mod unknown_language;
mod unknown_period;
mod unknown_tag;
mod unknown_timezone;
mod unknown_version;
mod unused_allow;
mod unused_executor;
mod unused_funding;
mod wrong_type;
mod yaml;

pub(super) const ALL: &[Rule] = &[
    bad_date::RULE,
    bad_deadline::RULE,
    bad_id::RULE,
    bad_number::RULE,
    baseline_after_target::RULE,
    block_at_end::RULE,
    control_character::RULE,
    done_and_dropped::RULE,
    done_before_period::RULE,
    done_before_started::RULE,
    done_without_evidence::RULE,
    due_before_previous::RULE,
    due_on_day_off::RULE,
    duplicate_id::RULE,
    duplicate_key::RULE,
    extension_after_deadline::RULE,
    extension_not_later::RULE,
    extension_without_reason::RULE,
    flow_baseline::RULE,
    kpi_met_steps_late::RULE,
    mark_in_future::RULE,
    marked_content::RULE,
    merge_conflict::RULE,
    misplaced_mark::RULE,
    missing_key::RULE,
    missing_translation::RULE,
    mixed_line_ends::RULE,
    mixed_script::RULE,
    more::RULE,
    no_deadline::RULE,
    no_target_date::RULE,
    no_unit::RULE,
    not_a_plan::RULE,
    not_utf_8::RULE,
    number_gap::RULE,
    number_out_of_order::RULE,
    observation_before_baseline::RULE,
    observation_in_future::RULE,
    observation_twice::RULE,
    odd_line_break::RULE,
    percent_out_of_range::RULE,
    section_gap::RULE,
    stale_observation::RULE,
    steps_done_kpi_behind::RULE,
    tab_indentation::RULE,
    target_equals_baseline::RULE,
    target_order::RULE,
    too_large::RULE,
    unknown_allow::RULE,
    unknown_executor::RULE,
    unknown_funding::RULE,
    unknown_key::RULE,
    unknown_language::RULE,
    unknown_period::RULE,
    unknown_tag::RULE,
    unknown_timezone::RULE,
    unknown_version::RULE,
    unused_allow::RULE,
    unused_executor::RULE,
    unused_funding::RULE,
    wrong_type::RULE,
    yaml::RULE,
];
