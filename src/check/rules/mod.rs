//! The rules, one file each, sorted by id.

use super::rule::Rule;

mod baseline_after_target;
mod block_at_end;
mod control_character;
mod done_and_dropped;
mod done_before_period;
mod done_before_started;
mod done_without_evidence;
mod due_before_previous;
mod due_on_day_off;
mod extension_after_deadline;
mod extension_not_later;
mod extension_without_reason;
mod flow_baseline;
mod kpi_met_steps_late;
mod mark_in_future;
mod merge_conflict;
mod missing_translation;
mod mixed_line_ends;
mod mixed_script;
mod no_deadline;
mod no_target_date;
mod no_unit;
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
mod unused_executor;
mod unused_funding;

/// Every rule.
pub static ALL: &[&Rule] = &[
    &baseline_after_target::RULE,
    &block_at_end::RULE,
    &control_character::RULE,
    &done_and_dropped::RULE,
    &done_before_period::RULE,
    &done_before_started::RULE,
    &done_without_evidence::RULE,
    &due_before_previous::RULE,
    &due_on_day_off::RULE,
    &extension_after_deadline::RULE,
    &extension_not_later::RULE,
    &extension_without_reason::RULE,
    &flow_baseline::RULE,
    &kpi_met_steps_late::RULE,
    &mark_in_future::RULE,
    &merge_conflict::RULE,
    &missing_translation::RULE,
    &mixed_line_ends::RULE,
    &mixed_script::RULE,
    &no_deadline::RULE,
    &no_target_date::RULE,
    &no_unit::RULE,
    &number_gap::RULE,
    &number_out_of_order::RULE,
    &observation_before_baseline::RULE,
    &observation_in_future::RULE,
    &observation_twice::RULE,
    &odd_line_break::RULE,
    &percent_out_of_range::RULE,
    &section_gap::RULE,
    &stale_observation::RULE,
    &steps_done_kpi_behind::RULE,
    &tab_indentation::RULE,
    &target_equals_baseline::RULE,
    &unused_executor::RULE,
    &unused_funding::RULE,
];
