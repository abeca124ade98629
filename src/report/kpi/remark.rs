//! What the figures of a KPI alone do not say.

use super::gap::is_gap_of_baseline;
use crate::model::Rating;
use crate::report::cell::{Cell, Phrase};
use crate::report::portfolio::KpiLine;

/// The remark on a KPI: when it was met late or lost, why there is no figure, what is derived or assumed.
pub(super) fn remark(line: &KpiLine<'_>) -> Cell {
    let mut parts = course(line);
    if line.indicator.kpi.baseline.as_ref().is_some_and(|baseline| baseline.derived) {
        parts.push(Phrase::new("baseline-derived"));
    }
    if line.reading.direction_assumed {
        parts.push(Phrase::new("direction-assumed"));
    }
    Cell::facts(parts.into_iter().map(Phrase::cell).collect())
}

/// The same without what is derived or assumed, where that stands beside the figures.
pub(crate) fn brief_remark(line: &KpiLine<'_>) -> Cell {
    Cell::facts(course(line).into_iter().map(Phrase::cell).collect())
}

/// When it was met late or lost, and why there is no figure.
fn course(line: &KpiLine<'_>) -> Vec<Phrase> {
    let (kpi, reading) = (line.indicator.kpi, &line.reading);
    let day = |day| Cell::from_option(day, Cell::When);
    let mut parts = Vec::new();
    if reading.lost_on.is_some() {
        parts.push(
            Phrase::new("met-then-lost").with("met", day(reading.met_on)).with("lost", day(reading.lost_on)),
        );
    } else if reading.met_late {
        parts.push(Phrase::new("met-late").with("on", day(reading.met_on)));
    }
    if reading.value.is_none() && reading.target.is_some() {
        parts.push(Phrase::new("no-observation"));
    }
    if is_gap_of_baseline(reading) {
        parts.push(Phrase::new("gap-from-baseline"));
    }
    if kpi.baseline.is_none() && reading.rating == Rating::Unknown && reading.value.is_some() {
        parts.push(Phrase::new("no-baseline"));
    }
    let is_held = kpi.baseline.as_ref().is_some_and(|baseline| Some(baseline.value) == reading.target);
    if is_held && kpi.kind == crate::model::Kind::Level {
        parts.push(Phrase::new("hold"));
    }
    parts
}
