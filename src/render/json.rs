//! The JSON of every answer: structs of its own, version 1.
//!
//! Exact decimals are JSON numbers with their exact digits; ratios are rounded to six decimals; absent is `null`.

mod answer;
pub mod schema;
mod word;

use std::fmt::Write as _;

use chrono::NaiveDate;
use rust_decimal::{Decimal, RoundingStrategy};
use serde::Serialize;
use serde_json::{Number, Value};

use answer::{Deadline, Granted, Named, Part};
pub use answer::{Envelope, Found, GroupCounts, Item, Kpi, Report};

use crate::model::{Due, Extension, Extra, Languages, Mark, Place, Status, Str, When};
use crate::problem::Problem;
use crate::render::diagnostic::Examined;
use crate::render::words::sanitize;
use crate::report::summary::{Group, Summary};
use crate::report::{KpiLine, Line, PlanFile, Portfolio};

impl<T> Envelope<T> {
    /// The answer of a command about a day.
    #[must_use]
    pub fn new(command: &'static str, as_of: NaiveDate, items: Vec<T>) -> Self {
        Self { version: 1, command, as_of, items, kpis: None }
    }

    /// The same answer with KPIs beside its items.
    #[must_use]
    pub fn with_kpis(mut self, kpis: Vec<Kpi>) -> Self {
        self.kpis = Some(kpis);
        self
    }
}

impl<T: Serialize> Envelope<T> {
    /// One object on several lines, or one line for each item.
    ///
    /// # Errors
    /// None for the structs of this module; serde's type needs one.
    pub fn print(&self, lines: bool) -> serde_json::Result<String> {
        if !lines {
            return serde_json::to_string_pretty(self).map(|text| escaped(text + "\n"));
        }
        let mut text = String::new();
        for item in &self.items {
            text += &serde_json::to_string(item)?;
            text.push('\n');
        }
        for kpi in self.kpis.iter().flatten() {
            text += &serde_json::to_string(kpi)?;
            text.push('\n');
        }
        Ok(escaped(text))
    }
}

/// The same JSON with every harmful character written as `\u….`: a program reads the same texts, and a terminal obeys
/// none of them. They stand within strings, since all else in JSON is ASCII; serde escapes those below U+0020.
fn escaped(json: String) -> String {
    let harmful = |c: char| c != '\n' && sanitize::is_harmful(c);
    if !json.chars().any(harmful) {
        return json;
    }
    let mut out = String::with_capacity(json.len() + 64);
    for c in json.chars() {
        if harmful(c) {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(out, "\\u{unit:04x}");
            }
        } else {
            out.push(c);
        }
    }
    out
}

impl Report {
    /// What became of a request on this plan.
    #[must_use]
    pub fn new(file: &PlanFile, resolved: &crate::model::Resolved, dry_run: bool) -> Self {
        Self {
            file: file.path.clone(),
            id: file.address(&resolved.id),
            key: resolved.key,
            old: resolved.old.as_ref().map(ToString::to_string),
            new: resolved.new.as_ref().map(ToString::to_string),
            changed: resolved.change.is_some(),
            dry_run,
        }
    }
}

/// Everything that `check` found.
#[must_use]
pub fn found(files: &[Examined]) -> Vec<Found> {
    let one = |file: &Examined, problem: &Problem| {
        let position = file.position(problem);
        Found {
            file: file.path.clone(),
            line: position.map(|(line, _)| line),
            column: position.map(|(_, column)| column),
            rule: problem.code.id,
            severity: problem.severity().word(),
            message: problem.message.plain().to_owned(),
            hint: problem.hint.as_ref().map(|hint| hint.plain().to_owned()),
            fix: problem.fix.as_ref().map(|fix| fix.text.clone()),
        }
    };
    files.iter().flat_map(|file| file.problems.iter().map(move |problem| one(file, problem))).collect()
}

/// Turns what was found into structs; knows lines by asking for them.
pub struct Writer<'a> {
    /// The plans, for their languages.
    pub portfolio: &'a Portfolio,
    /// The line of a place in a file.
    pub line_of: &'a (dyn Fn(&PlanFile, &Place) -> Option<usize> + Sync),
}

impl Writer<'_> {
    /// A numbered line.
    #[must_use]
    pub fn item(&self, line: &Line<'_>) -> Item {
        let languages = self.portfolio.languages(line.file);
        let (item, state, plan) = (&line.item, &line.state, &line.file.plan);
        let content = item.is_content();
        let kind = match item.step {
            Some(_) if content => "content",
            Some(_) => "step",
            None => "measure",
        };
        let named = |ids: &[Str], name: &dyn Fn(&str) -> String| {
            ids.iter().map(|id| Named { id: id.to_string(), name: name(id) }).collect()
        };
        let extras = item.step.map_or(&item.measure.notes.extras, |step| &step.notes.extras);
        Item {
            file: line.file.path.clone(),
            line: (self.line_of)(line.file, &item.place()),
            id: line.file.address(&item.id()),
            kind,
            section: item.section.id.as_deref().map(str::to_owned),
            measure: item.measure.id.to_string(),
            title: item.title().shown(languages).to_owned(),
            due: state.due.map(|due| deadline(due, state.original.filter(|original| *original != due))),
            status: (!content).then(|| state.status.word()),
            days_late: state.days_late(),
            days_left: state.left,
            not_begun: state.not_begun,
            done: state.done.map(Mark::day),
            started: state.started.map(Mark::day),
            executors: named(item.executors(), &|id| plan.executor_name(id, languages).to_owned()),
            funding: named(item.funding(), &|id| plan.funding_name(id, languages).to_owned()),
            periods: state
                .periods
                .iter()
                .map(|period| Part {
                    period: period.period.to_string(),
                    due: period.due,
                    done: period.done.map(Mark::day),
                    status: if period.done.is_some() { Status::Done.word() } else { period.status.word() },
                })
                .collect(),
            extensions: state.extensions.iter().map(|extension| granted(extension, languages)).collect(),
            extras: extras.iter().map(|(key, value)| (key.to_string(), extra(value))).collect(),
        }
    }

    /// A KPI.
    #[must_use]
    pub fn kpi(&self, line: &KpiLine<'_>) -> Kpi {
        let languages = self.portfolio.languages(line.file);
        let (kpi, reading) = (line.indicator.kpi, &line.reading);
        let baseline = kpi.baseline.as_ref();
        Kpi {
            file: line.file.path.clone(),
            line: (self.line_of)(line.file, &line.indicator.place()),
            id: line.file.address(&kpi.id),
            measure: line.indicator.line().map(|part| line.file.address(&part.measure.id)),
            title: kpi.title.shown(languages).to_owned(),
            unit: kpi.unit.as_ref().map(|unit| unit.shown(languages).to_owned()),
            direction: reading.direction.map(crate::model::Direction::word),
            baseline: baseline.map(|baseline| exact(baseline.value)),
            baseline_derived: baseline.is_some_and(|baseline| baseline.derived),
            baseline_date: baseline.and_then(|baseline| baseline.date).map(When::day),
            target: reading.target.map(exact),
            by: reading.by,
            value: reading.value.map(exact),
            date: reading.date.map(When::day),
            gap: crate::report::kpi::shown_gap(reading).map(exact),
            of_target: reading.of_target.map(rounded),
            achieved: reading.achieved.map(rounded),
            elapsed: reading.elapsed.map(rounded),
            expected: reading.expected.map(rounded),
            pace: reading.pace.map(rounded),
            forecast: reading.forecast.map(rounded),
            rating: reading.rating.word(),
            extras: kpi.notes.extras.iter().map(|(key, value)| (key.to_string(), extra(value))).collect(),
        }
    }
}

/// The groups of a summary, and last the total, whose `by` is `all`.
#[must_use]
pub fn counts(summary: &Summary) -> Vec<GroupCounts> {
    let one = |by, group: &Group| {
        let counts = &group.counts;
        GroupCounts {
            by,
            id: group.id.clone(),
            name: Some(group.name.clone()).filter(|name| !name.is_empty()),
            items: counts.items,
            done: counts.done,
            done_late: counts.done_late,
            overdue: counts.overdue,
            in_progress: counts.in_progress,
            planned: counts.planned,
            dropped: counts.dropped,
            extended: counts.extended,
            fallen_due: counts.fallen_due,
            done_of_all: counts.done_of_all().map(rounded),
            done_of_due: counts.done_of_due().map(rounded),
        }
    };
    let total = Group { id: None, name: String::new(), counts: summary.total };
    let mut all: Vec<_> = summary.groups.iter().map(|group| one(summary.by.word(), group)).collect();
    all.push(one("all", &total));
    all
}

fn deadline(due: &Due, original: Option<&Due>) -> Deadline {
    Deadline {
        text: due.to_string(),
        first: due.first(),
        last: due.last(),
        every: due.series().map(|series| series.every.word()),
        original: original.map(ToString::to_string),
    }
}

fn granted(extension: &Extension, languages: Languages<'_>) -> Granted {
    let text = |text: &Option<crate::model::Text>| text.as_ref().map(|text| text.shown(languages).to_owned());
    Granted {
        to: extension.to.to_string(),
        date: extension.date.day(),
        period: extension.period.map(|period| period.to_string()),
        reason: text(&extension.reason),
        act: text(&extension.act),
    }
}

/// The number with its exact digits.
fn exact(value: Decimal) -> Number {
    value.to_string().parse().unwrap_or_else(|_| Number::from(0))
}

/// A number that is not exact, to six decimals.
fn rounded(value: Decimal) -> Number {
    exact(value.round_dp_with_strategy(6, RoundingStrategy::MidpointAwayFromZero).normalize())
}

fn extra(value: &Extra) -> Value {
    match value {
        Extra::Null => Value::Null,
        Extra::Bool(truth) => Value::Bool(*truth),
        Extra::Number(text) => text.parse().map_or_else(|_| Value::String(text.to_string()), Value::Number),
        Extra::Text(text) => Value::String(text.to_string()),
        Extra::List(all) => Value::Array(all.iter().map(extra).collect()),
        Extra::Map(all) => {
            Value::Object(all.iter().map(|(key, value)| (key.to_string(), extra(value))).collect())
        }
    }
}
