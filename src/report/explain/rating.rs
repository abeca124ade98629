//! The rule that gives a KPI its rating: the first that holds.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::rule::{in_words, long};
use crate::model::{Kpi, KpiReading, Rating};
use crate::report::cell::{Cell, Phrase};

pub(super) fn reason(kpi: &Kpi, reading: &KpiReading, day: NaiveDate) -> Cell {
    let passed = reading.by.filter(|by| *by < day);
    match (reading.rating, passed) {
        (Rating::NoTarget, _) => Phrase::new("why-no-target").cell(),
        (Rating::Unreported, _) => dated("why-unreported", passed),
        (Rating::Missed, _) => dated("why-missed", passed),
        (Rating::Met, Some(_)) => met(reading),
        (Rating::Met, None) => Phrase::new("why-reached").cell(),
        (Rating::Unknown, _) if reading.value.is_none() => Phrase::new("why-no-value").cell(),
        (Rating::Unknown, _) if reading.within.is_some() => Phrase::new("why-period-not-over").cell(),
        (Rating::Unknown, _) => Phrase::new("why-no-pace").cell(),
        (Rating::Worsening | Rating::OffTrack | Rating::AtRisk | Rating::OnTrack, _) => by_pace(kpi, reading),
    }
}

fn dated(id: &'static str, by: Option<NaiveDate>) -> Cell {
    Phrase::new(id).with("by", Cell::from_option(by, long)).cell()
}

/// Reached up to its day, or only later; and perhaps lost again.
fn met(reading: &KpiReading) -> Cell {
    let id = if reading.met_late { "why-met-late" } else { "why-met" };
    let met = Phrase::new(id).with("on", Cell::from_option(reading.met_on, in_words)).cell();
    match reading.lost_on {
        Some(lost) => Phrase::list(vec![met, Phrase::new("why-lost").with("on", in_words(lost)).cell()]),
        None => met,
    }
}

#[expect(clippy::wildcard_enum_match_arm, reason = "all other kinds are alike here")]
fn by_pace(kpi: &Kpi, reading: &KpiReading) -> Cell {
    let Some(pace) = reading.pace else {
        let is_base = kpi.baseline.as_ref().map(|baseline| baseline.value) == reading.target;
        let id = match (is_base, reading.rating) {
            (true, _) => "why-away-from-target",
            (false, Rating::OnTrack) => "why-on-the-line",
            (false, _) => "why-below-the-line",
        };
        return Phrase::new(id).cell();
    };
    let (id, bound) = match reading.rating {
        Rating::Worsening => ("why-pace-below", Decimal::ZERO),
        Rating::OffTrack => ("why-pace-below", Decimal::new(60, 2)),
        Rating::AtRisk => ("why-pace-below", Decimal::new(95, 2)),
        _ => ("why-pace-from", Decimal::new(95, 2)),
    };
    Phrase::new(id).with("pace", Cell::Ratio(pace)).with("bound", Cell::Ratio(bound)).cell()
}
