//! What belongs to a KPI as objects: targets, observations.

use crate::model::{Observation, TargetResult, Text};
use crate::report::cell::Cell;
use crate::report::field::{Field, Kind};
use crate::report::line::own;
use crate::report::portfolio::{KpiLine, View};

const fn text(name: &'static str, about: &'static str) -> Field {
    Field::new(name, name, Kind::Text, about)
}

const X: Field = Field::new("x", "x", Kind::Own, "The user's own keys.").always();

fn results() -> Vec<&'static str> {
    vec!["met", "missed", "unreported", "open"]
}

/// A target.
pub(super) const TARGET: &[Field] = &[
    Field::new("target", "target", Kind::Number, "The value to be reached.").always(),
    Field::new("by", "by", Kind::Day, "Its last day."),
    text("text", "Its last day as written, such as `2023-H1`."),
    text("in", "The period it is for, where it is for that alone."),
    Field::new("value", "value", Kind::Number, "The value that decided, or the last one so far."),
    Field::new("date", "date", Kind::Day, "The day of that value."),
    Field::new("result", "result", Kind::Word(results), "What has become of it.").always(),
    Field::new("met_on", "met_on", Kind::Day, "The day it was reached."),
    Field::new("met_late", "met_late", Kind::Flag, "Whether that was after its last day.").always(),
    Field::new("days_left", "days_left", Kind::Count, "Days until its last day, if that is to come."),
    text("note", "What is noted of it."),
    X,
];

/// An observation.
pub(super) const OBSERVATION: &[Field] = &[
    Field::new("date", "date", Kind::Day, "The day it refers to.").always(),
    text("text", "That day as written.").always(),
    Field::new("value", "value", Kind::Number, "The value.").always(),
    Field::new(
        "counts",
        "counts",
        Kind::Flag,
        "Whether it counts; what was observed before the baseline does not.",
    )
    .always(),
    Field::new("sum", "sum", Kind::Number, "Of a flow, what had added up by then."),
    Field::new("expected", "expected", Kind::Ratio, "Where the straight path stood that day."),
    Field::new("pace", "pace", Kind::Ratio, "The pace on that day."),
    text("source", "Who published it."),
    text("note", "What is noted of it."),
    X,
];

pub(super) fn targets(view: &View<'_>, line: &KpiLine<'_>) -> Cell {
    let languages = view.portfolio.languages(line.file);
    let note =
        |text: Option<&Text>| Cell::from_option(text, |text| Cell::Text(text.shown(languages).into_owned()));
    let record = |(judged, target): (&crate::model::TargetState, &crate::model::Target)| {
        let (met_on, late, left) = match judged.result {
            TargetResult::Met { on, late } => (Some(on), late, None),
            TargetResult::Open(left) => (None, false, left),
            TargetResult::Missed | TargetResult::Unreported => (None, false, None),
        };
        Cell::Record(vec![
            ("target", Cell::Number(judged.target)),
            ("by", Cell::from_option(judged.by, Cell::Day)),
            ("text", Cell::from_option(target.by, |by| Cell::Text(by.to_string()))),
            ("in", Cell::from_option(judged.within, |period| Cell::Text(period.to_string()))),
            ("value", Cell::from_option(judged.value, |value| Cell::Number(value.value))),
            ("date", Cell::from_option(judged.value, |value| Cell::When(value.date))),
            ("result", Cell::word("result", judged.result.word())),
            ("met_on", Cell::from_option(met_on, Cell::When)),
            ("met_late", Cell::Flag(late)),
            ("days_left", Cell::from_option(left, Cell::Days)),
            ("note", note(target.notes.note.as_ref())),
            ("x", own(&target.notes)),
        ])
    };
    Cell::Records(line.reading.targets.iter().zip(&line.indicator.kpi.targets).map(record).collect())
}

/// An observation known on the day asked about, and what it came to.
pub(crate) struct Seen<'a> {
    pub(crate) observation: &'a Observation,
    /// `None` where it does not count.
    pub(crate) point: Option<crate::model::CoursePoint>,
}

/// Every observation known on the day asked about, by day.
pub(crate) fn course<'a>(line: &KpiLine<'a>) -> Vec<Seen<'a>> {
    let kpi = line.indicator.kpi;
    let mut known: Vec<_> = kpi.observations.iter().filter(|seen| seen.date.day() <= line.file.day).collect();
    known.sort_by_key(|seen| seen.date.day());
    let course = kpi.course(line.indicator.fallback(), line.file.day);
    let point = |observation: &Observation| {
        let at = course.binary_search_by_key(&observation.date.day(), |point| point.value.day());
        at.ok().and_then(|at| course.get(at)).copied()
    };
    known.into_iter().map(|observation| Seen { observation, point: point(observation) }).collect()
}

pub(super) fn observations(view: &View<'_>, line: &KpiLine<'_>) -> Cell {
    let languages = view.portfolio.languages(line.file);
    let text =
        |text: Option<&Text>| Cell::from_option(text, |text| Cell::Text(text.shown(languages).into_owned()));
    let is_flow = line.indicator.kpi.kind == crate::model::Kind::Flow;
    let record = |seen: &Seen<'_>| {
        let (observation, point) = (seen.observation, seen.point.as_ref());
        let sum = point.filter(|_| is_flow).map(|point| point.value.value);
        Cell::Record(vec![
            ("date", Cell::Day(observation.date.day())),
            ("text", Cell::Text(observation.date.to_string())),
            ("value", Cell::Number(observation.value)),
            ("counts", Cell::Flag(point.is_some())),
            ("sum", Cell::from_option(sum, Cell::Number)),
            ("expected", Cell::from_option(point.and_then(|point| point.expected), Cell::Rough)),
            ("pace", Cell::from_option(point.and_then(|point| point.pace), Cell::Ratio)),
            ("source", text(observation.source.as_ref())),
            ("note", text(observation.notes.note.as_ref())),
            ("x", own(&observation.notes)),
        ])
    };
    Cell::Records(course(line).iter().map(record).collect())
}
