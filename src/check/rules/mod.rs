//! The rules, one file each, sorted by id.

use super::rule::Rule;

mod backdated;
mod baseline_after_target;
mod block_at_end;
mod confirmed_not_done;
mod control_character;
mod deadline_differs;
mod direction_assumed;
mod done_and_dropped;
mod done_before_period;
mod done_before_started;
mod done_without_evidence;
mod due_before_previous;
mod due_moved_by_hand;
mod due_on_day_off;
mod executor_spelling;
mod extension_after_deadline;
mod extension_not_later;
mod extension_without_reason;
mod flow_baseline;
mod import_todo;
mod item_removed;
mod kpi_met_steps_late;
mod look_alike_id;
mod mark_in_future;
mod mark_removed;
mod merge_conflict;
mod missing_translation;
mod mixed_line_ends;
mod mixed_script;
mod no_deadline;
mod no_target_date;
mod no_unit;
mod not_writable;
mod number_gap;
mod number_out_of_order;
mod observation_before_baseline;
mod observation_in_future;
mod observation_rewritten;
mod observation_twice;
mod odd_line_break;
mod percent_out_of_range;
mod section_gap;
mod stale_observation;
mod steps_done_kpi_behind;
mod tab_indentation;
mod target_equals_baseline;
mod text_cut;
mod timezone_west;
mod unused_executor;
mod unused_funding;
mod waits_for_dropped;

/// Every rule.
pub static ALL: &[&Rule] = &[
    &backdated::RULE,
    &baseline_after_target::RULE,
    &block_at_end::RULE,
    &confirmed_not_done::RULE,
    &control_character::RULE,
    &deadline_differs::RULE,
    &direction_assumed::RULE,
    &done_and_dropped::RULE,
    &done_before_period::RULE,
    &done_before_started::RULE,
    &done_without_evidence::RULE,
    &due_before_previous::RULE,
    &due_moved_by_hand::RULE,
    &due_on_day_off::RULE,
    &executor_spelling::RULE,
    &extension_after_deadline::RULE,
    &extension_not_later::RULE,
    &extension_without_reason::RULE,
    &flow_baseline::RULE,
    &import_todo::RULE,
    &item_removed::RULE,
    &kpi_met_steps_late::RULE,
    &look_alike_id::RULE,
    &mark_in_future::RULE,
    &mark_removed::RULE,
    &merge_conflict::RULE,
    &missing_translation::RULE,
    &mixed_line_ends::RULE,
    &mixed_script::RULE,
    &no_deadline::RULE,
    &no_target_date::RULE,
    &no_unit::RULE,
    &not_writable::RULE,
    &number_gap::RULE,
    &number_out_of_order::RULE,
    &observation_before_baseline::RULE,
    &observation_in_future::RULE,
    &observation_rewritten::RULE,
    &observation_twice::RULE,
    &odd_line_break::RULE,
    &percent_out_of_range::RULE,
    &section_gap::RULE,
    &stale_observation::RULE,
    &steps_done_kpi_behind::RULE,
    &tab_indentation::RULE,
    &target_equals_baseline::RULE,
    &text_cut::RULE,
    &timezone_west::RULE,
    &unused_executor::RULE,
    &unused_funding::RULE,
    &waits_for_dropped::RULE,
];
