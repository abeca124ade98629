//! The course of a KPI as a picture: baseline, path, targets, values, forecast, and one sentence about them.

use chrono::{Datelike as _, NaiveDate};
use rust_decimal::Decimal;

use super::scope::Scope;
use crate::model::{Kind, Rating, TargetResult};
use crate::report::cell::{Cell, Phrase};
use crate::report::line::title_of;
use crate::report::portfolio::KpiLine;

/// What a picture of a KPI is drawn from.
#[derive(Clone, Debug, PartialEq)]
pub struct Trajectory {
    /// The KPI.
    pub id: String,
    /// What is measured.
    pub title: Cell,
    /// In what.
    pub unit: Option<Cell>,
    /// How it stands.
    pub rating: Rating,
    /// The days on which it begins and ends.
    pub span: (NaiveDate, NaiveDate),
    /// The day asked about.
    pub today: NaiveDate,
    /// Where it begins, and whether that is derived.
    pub baseline: Option<(NaiveDate, Decimal, bool)>,
    /// The corners of the straight path.
    pub path: Vec<(NaiveDate, Decimal)>,
    /// The targets that have a day.
    pub targets: Vec<Aim>,
    /// What was observed and counts; of a flow what had added up.
    pub observed: Vec<(NaiveDate, Decimal)>,
    /// Where the path stands on the day asked about.
    pub expected: Option<Decimal>,
    /// Where it ends if it goes on like this.
    pub forecast: Option<Decimal>,
    /// Values add up from 0.
    pub is_flow: bool,
    /// The picture in words.
    pub sentence: Cell,
}

/// A target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aim {
    /// Its last day.
    pub day: NaiveDate,
    /// The value to be reached.
    pub value: Decimal,
    /// Whether it was reached; `None` while it is to come.
    pub is_met: Option<bool>,
}

/// The course of a KPI; nothing where there is neither a value nor a target with a day.
pub(super) fn trajectory(scope: &Scope<'_>, line: &KpiLine<'_>) -> Option<Trajectory> {
    let (kpi, reading, today) = (line.indicator.kpi, &line.reading, scope.day);
    let observed: Vec<_> = kpi.values_until(today).iter().map(|value| (value.day(), value.value)).collect();
    let targets: Vec<Aim> = reading
        .targets
        .iter()
        .filter_map(|target| {
            let is_met = match target.result {
                TargetResult::Met { .. } => Some(true),
                TargetResult::Missed | TargetResult::Unreported => Some(false),
                TargetResult::Open(_) => None,
            };
            Some(Aim { day: target.by?, value: target.target, is_met })
        })
        .collect();
    let is_flow = kpi.kind == Kind::Flow;
    let baseline = kpi.baseline.as_ref().and_then(|baseline| {
        let value = if is_flow { Decimal::ZERO } else { baseline.value };
        Some((baseline.date?.day(), value, baseline.derived && !is_flow))
    });
    let days = observed.iter().map(|(day, _)| *day).chain(targets.iter().map(|aim| aim.day));
    let first = days.clone().min()?;
    let first = baseline.map_or_else(|| before_year(first.min(today)), |(day, ..)| day.min(first));
    let last = days.max()?.max(today);
    let languages = scope.view.portfolio.languages(line.file);
    Some(Trajectory {
        id: kpi.id.to_string(),
        title: Cell::Title(title_of(&scope.view, line.file, &kpi.title, kpi.short.as_ref())),
        unit: kpi.unit.as_ref().map(|unit| Cell::Text(unit.shown(languages).to_owned())),
        rating: reading.rating,
        span: (first, last),
        today,
        baseline,
        path: kpi.path_corners(line.indicator.fallback()),
        targets,
        observed,
        expected: reading.expected.filter(|_| reading.rating != Rating::Met),
        forecast: reading.forecast.filter(|_| reading.rating != Rating::Met),
        is_flow,
        sentence: sentence(line),
    })
}

/// The last day of the year before.
fn before_year(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year() - 1, 12, 31).unwrap_or(day)
}

fn sentence(line: &KpiLine<'_>) -> Cell {
    let reading = &line.reading;
    let rough = |number: Decimal| Cell::Rough(number);
    let mut parts = Vec::new();
    if let (Some(value), Some(date)) = (reading.value, reading.date) {
        let at = Phrase::new("paper-kpi-at").with("value", Cell::Number(value));
        parts.push(at.with("day", Cell::LongDay(date.day())));
        if reading.rating == Rating::Met {
            parts.push(Phrase::new("paper-kpi-met"));
        } else if let Some(expected) = reading.expected_at_value {
            parts.push(Phrase::new("paper-kpi-expected").with("expected", rough(expected)));
        }
        if let (Some(forecast), Some(by), false) =
            (reading.forecast, reading.by, reading.rating == Rating::Met)
        {
            let phrase = Phrase::new("paper-kpi-forecast").with("forecast", rough(forecast));
            parts.push(phrase.with("by", Cell::LongDay(by)));
        } else if line.indicator.kpi.baseline.is_none() && reading.target.is_some() {
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
