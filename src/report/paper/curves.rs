//! The numbers of a KPI in time, for charts that a spreadsheet draws itself.

use chrono::{Datelike as _, NaiveDate};

use super::content::Curves;
use super::scope::Scope;
use crate::model::{Kind, Rating, When};
use crate::report::cell::Cell;
use crate::report::line::title_of;
use crate::report::portfolio::KpiLine;

/// The numbers of a KPI; nothing where there is neither a value nor a target with a day.
pub(super) fn curves(scope: &Scope<'_>, line: &KpiLine<'_>) -> Option<Curves> {
    let (kpi, reading, today) = (line.indicator.kpi, &line.reading, scope.day);
    let observed: Vec<_> = kpi.values_until(today).iter().map(|value| (value.day(), value.value)).collect();
    let targets: Vec<_> =
        reading.targets.iter().filter_map(|target| Some((target.by?, target.target))).collect();
    let begin = kpi.baseline.as_ref().and_then(|baseline| baseline.date).map(When::day);
    let corners = kpi.path_corners(line.indicator.fallback());
    let days = || observed.iter().chain(&targets).chain(&corners).map(|(day, _)| *day);
    let first = days().min()?;
    let first = begin.map_or_else(|| before_year(first.min(today)), |day| day.min(first));
    let last = days().max()?.max(today);
    let aim = targets.last().copied();
    let level = || aim.map(|(day, value)| vec![(first.min(day), value), (day, value)]).unwrap_or_default();
    let forecast = reading.forecast.filter(|_| reading.rating != Rating::Met);
    let forecast = observed.last().zip(forecast).zip(aim).filter(|((seen, _), aim)| aim.0 > seen.0);
    let languages = scope.view.portfolio.languages(line.file);
    Some(Curves {
        id: kpi.id.to_string(),
        title: Cell::Title(title_of(&scope.view, line.file, &kpi.title, kpi.short.as_ref())),
        unit: kpi.unit.as_ref().map(|unit| Cell::Text(unit.shown(languages).into_owned())),
        from_zero: kpi.kind == Kind::Flow || kpi.baseline.is_none(),
        span: (first, last),
        path: if corners.len() > 1 { corners } else { level() },
        forecast: forecast.map(|((seen, value), aim)| vec![*seen, (aim.0, value)]).unwrap_or_default(),
        observed,
    })
}

/// The last day of the year before.
fn before_year(day: NaiveDate) -> NaiveDate {
    NaiveDate::from_ymd_opt(day.year() - 1, 12, 31).unwrap_or(day)
}
