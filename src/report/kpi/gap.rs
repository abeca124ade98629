//! What is missing to the target.

use rust_decimal::Decimal;

use crate::model::KpiReading;
use crate::report::cell::{Cell, Phrase};
use crate::report::portfolio::KpiLine;

/// The gap, unless it is nothing and was never observed: it would look like a target met.
pub(super) fn shown_gap(reading: &KpiReading) -> Option<Decimal> {
    reading.gap.filter(|gap| !(reading.gap_from_baseline && gap.is_zero()))
}

pub(super) fn is_gap_of_baseline(reading: &KpiReading) -> bool {
    reading.gap_from_baseline && shown_gap(reading).is_some()
}

/// The gap for a person: of percent in percentage points.
pub(crate) fn gap(line: &KpiLine<'_>) -> Cell {
    let value = Cell::from_option(shown_gap(&line.reading), Cell::Number);
    if line.indicator.kpi.is_percent() && !value.is_empty() {
        return Phrase::new("percentage-points").with("value", value).cell();
    }
    value
}
