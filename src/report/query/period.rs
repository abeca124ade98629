//! One period of a series.

use super::chosen::Parts;
use super::refusal::{refusal, terms};
use crate::model::{Item, Period, Position, Series, is_usual_year};
use crate::problem::{Message, Problem};
use crate::report::portfolio::PlanFile;

/// One period of the series at a position.
pub(super) fn of_period(file: &PlanFile, position: Position, typed: &str) -> Result<Parts, Problem> {
    let Some(line) = file.plan.line(position) else { return Ok(Parts::default()) };
    let id = file.address(&line.id());
    let Some(series) = series_of(&line, file) else {
        let message = Message::id("request-not-a-series").with("id", id).with("period", typed);
        return Err(refusal(message, series_near(&line, file, typed)));
    };
    let period = typed.trim().to_uppercase().parse::<Period>();
    let Ok(period) = period.map_err(|_| ()).and_then(|period| {
        if is_usual_year(chrono::Datelike::year(&period.first())) { Ok(period) } else { Err(()) }
    }) else {
        let message = Message::id("request-bad-period").with("period", typed);
        return Err(refusal(message, periods_run(series)));
    };
    if !series.contains(period) {
        let message = Message::id("request-no-period").with("id", id).with("period", period.to_string());
        return Err(refusal(message, periods_run(series)));
    }
    let mut parts = Parts::default();
    parts.periods.insert(position, vec![period]);
    Ok(parts)
}

fn series_of(line: &Item<'_>, file: &PlanFile) -> Option<Series> {
    let is_line = line.step.is_some() || line.measure.is_item();
    is_line.then(|| line.state(file.day).due.and_then(crate::model::Due::series)).flatten()
}

/// Of a measure the steps that are series; else the period is better left out.
fn series_near(line: &Item<'_>, file: &PlanFile, period: &str) -> Message {
    let steps = line.lines().filter(|step| line.step.is_none() && series_of(step, file).is_some());
    let ids: Vec<String> = steps.map(|step| format!("{}@{period}", file.address(&step.id()))).collect();
    if ids.is_empty() { Message::id("hint-leave-period-out") } else { terms(&ids) }
}

fn periods_run(series: Series) -> Message {
    let first = series.first_period().to_string();
    match series.last_period() {
        Some(last) => Message::id("hint-periods-to").with("first", first).with("last", last.to_string()),
        None => Message::id("hint-periods-on").with("first", first),
    }
}
