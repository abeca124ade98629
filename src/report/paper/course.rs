//! The course of a KPI: its picture, and what it says in a sentence.

use super::scope::Scope;
use crate::model::Rating;
use crate::report::cell::{Cell, Phrase};
use crate::report::portfolio::KpiLine;
use crate::report::trajectory::{Trajectory, trajectory};

/// The course of a KPI.
#[derive(Clone, Debug, PartialEq)]
pub struct Course {
    /// How it stands.
    pub rating: Rating,
    /// Whether there is a value.
    pub is_seen: bool,
    /// The picture.
    pub picture: Trajectory,
    /// The picture in words.
    pub sentence: Cell,
}

/// The course of a KPI; nothing where nothing of it has a day and a value.
pub(super) fn course(scope: &Scope<'_>, line: &KpiLine<'_>) -> Option<Course> {
    Some(Course {
        rating: line.reading.rating,
        is_seen: line.reading.value.is_some(),
        picture: trajectory(&scope.view, line)?,
        sentence: sentence(line),
    })
}

fn sentence(line: &KpiLine<'_>) -> Cell {
    let reading = &line.reading;
    let is_met = reading.rating == Rating::Met;
    let mut parts = Vec::new();
    if let (Some(value), Some(date)) = (reading.value, reading.date) {
        let at = Phrase::new("paper-kpi-at").with("value", Cell::Number(value));
        parts.push(at.with("day", Cell::LongDay(date.day())));
        if is_met {
            parts.push(Phrase::new("paper-kpi-met"));
        } else if let Some(expected) = reading.expected_at_value {
            parts.push(Phrase::new("paper-kpi-expected").with("expected", Cell::Rough(expected)));
        }
        if let (Some(forecast), Some(by), false) = (reading.forecast, reading.by, is_met) {
            let phrase = Phrase::new("paper-kpi-forecast").with("forecast", Cell::Rough(forecast));
            parts.push(phrase.with("by", Cell::LongDay(by)));
        } else if line.indicator.kpi.baseline.is_none() && reading.target.is_some() && !is_met {
            parts.push(Phrase::new("paper-kpi-no-pace"));
        }
    } else {
        let target = Cell::from_option(reading.target, Cell::Number);
        parts.push(Phrase::new("paper-kpi-none").with("target", target));
    }
    let mut parts = parts.into_iter().map(Phrase::cell);
    let first = parts.next().unwrap_or(Cell::Empty);
    let text = parts
        .fold(first, |text, next| Phrase::new("paper-then").with("text", text).with("next", next).cell());
    Phrase::new("paper-sentence").with("text", text).cell()
}
