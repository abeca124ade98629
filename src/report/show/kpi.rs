//! A KPI, with everything that is known of it.

use rust_decimal::Decimal;

use super::facts::{Facts, with_detail};
use super::view::Page;
use crate::model::{Kind, KpiOwner, Target, TargetResult, TargetState};
use crate::report::cell::{Cell, Phrase};
use crate::report::chart::Chart;
use crate::report::document::{Block, Column, Heading, Row, Table};
use crate::report::kpi::{self, brief_remark, course, gap};
use crate::report::line::title_of;
use crate::report::portfolio::KpiLine;

impl<'v> Page<'v> {
    pub(super) fn kpi(&mut self, line: &KpiLine<'v>) {
        let (view, file, kpi) = (self.view, line.file, line.indicator.kpi);
        let title = title_of(view, file, &kpi.title, kpi.short.as_ref());
        self.push(Block::Heading(Heading { id: file.address(&kpi.id), title: Cell::Title(title) }));
        let mut facts = Facts::new(view, file);
        self.figures(line, &mut facts);
        if let Some(baseline) = &kpi.baseline {
            facts.add("baseline", baseline_of(line));
            facts.text("source", baseline.source.as_ref());
            facts.notes(&baseline.notes);
        }
        if kpi.kind == Kind::Flow {
            facts.add("kind", Cell::word("kind", kpi.kind.word()));
        }
        facts.add("direction", direction(line));
        facts.add("remark", brief_remark(line));
        facts.columns(kpi::COLUMNS, |cell| cell(view, line));
        facts.contacts(line.indicator.executors());
        facts.add(owner_name(line), self.owner(line));
        facts.notes(&kpi.notes);
        self.push(Block::Facts(facts.done()));
        self.chart(line);
        self.observations(line);
        self.targets(line);
    }

    /// Rating, value, expected value, target, gap, share, forecast.
    fn figures(&self, line: &KpiLine<'v>, facts: &mut Facts<'_, '_>) {
        let reading = &line.reading;
        let rating = Cell::Rating(reading.rating);
        facts.add(
            "rating",
            match reading.pace {
                Some(pace) => {
                    with_detail(rating, Phrase::new("pace-is").with("pace", Cell::Ratio(pace)).cell())
                }
                None => rating,
            },
        );
        if let (Some(value), Some(date)) = (reading.value, reading.date) {
            let value = self.with_unit(line, Cell::Number(value));
            facts.add(
                "value",
                Phrase::new("value-on").with("value", value).with("date", Cell::When(date)).cell(),
            );
        }
        facts.add(
            "expected",
            match (reading.expected_at_value, reading.expected) {
                (Some(then), Some(now)) => {
                    let both = Phrase::new("expected-then").with("then", Cell::Rough(then));
                    both.with("now", Cell::Rough(now)).cell()
                }
                (None, Some(now)) => Phrase::new("expected-now").with("now", Cell::Rough(now)).cell(),
                (_, None) => Cell::Empty,
            },
        );
        facts.add("target", self.target(line));
        let missing = gap(line);
        if !missing.is_empty() {
            let gap = if line.indicator.kpi.is_percent() { missing } else { self.with_unit(line, missing) };
            facts.add(
                "gap",
                match (reading.needed, reading.by) {
                    (Some(needed), Some(by)) => {
                        let days = (by - line.file.day).num_days();
                        let needed = Phrase::new("needed-a-day").with("value", Cell::Rough(needed));
                        let needed = needed.with("days", Cell::Days(days)).cell();
                        Phrase::new("and-then").with("before", gap).with("after", needed).cell()
                    }
                    _ => gap,
                },
            );
        }
        facts.add(
            "achieved",
            match (reading.achieved, reading.elapsed) {
                (Some(way), Some(time)) => {
                    let both = Phrase::new("achieved-of-way").with("way", Cell::Percent(way));
                    both.with("time", Cell::Percent(time)).cell()
                }
                (Some(way), None) => Phrase::new("achieved-way").with("way", Cell::Percent(way)).cell(),
                (None, Some(time)) => Phrase::new("elapsed-time").with("time", Cell::Percent(time)).cell(),
                (None, None) => Cell::Empty,
            },
        );
        let forecast =
            |value: Decimal| Phrase::new("forecast-at-pace").with("value", Cell::Rough(value)).cell();
        facts.add("forecast", Cell::from_option(reading.forecast, forecast));
    }

    /// A value with the KPI's unit after it.
    fn with_unit(&self, line: &KpiLine<'v>, value: Cell) -> Cell {
        let Some(unit) = &line.indicator.kpi.unit else { return value };
        let unit = unit.shown(self.view.portfolio.languages(line.file));
        let id = if unit.trim() == "%" { "with-percent" } else { "with-unit" };
        Phrase::new(id).with("value", value).with("unit", Cell::Text(unit.into_owned())).cell()
    }

    fn target(&self, line: &KpiLine<'v>) -> Cell {
        let reading = &line.reading;
        let Some(target) = reading.target else { return Cell::Empty };
        let value = self.with_unit(line, Cell::Number(target));
        let by = match (reading.within, reading.by) {
            (Some(period), _) => Phrase::new("target-in")
                .with("value", value)
                .with("period", Cell::Text(period.to_string()))
                .cell(),
            (None, Some(day)) => {
                Phrase::new("target-by").with("value", value).with("day", Cell::Day(day)).cell()
            }
            (None, None) => value,
        };
        let inherited = reading.by_inherited.then(|| Phrase::new("by-inherited").cell());
        let said = Phrase::list(std::iter::once(by).chain(inherited).collect());
        match reading.of_target {
            Some(share) => {
                with_detail(said, Phrase::new("share-of-target").with("share", Cell::Percent(share)).cell())
            }
            None => said,
        }
    }

    /// The part of the plan it belongs to.
    fn owner(&self, line: &KpiLine<'v>) -> Cell {
        let (view, file) = (self.view, line.file);
        let titled = |id: String, title: Option<crate::report::cell::Title>| {
            let title = Cell::from_option(title, Cell::Title);
            Phrase::new("id-title").with("id", Cell::Text(id)).with("title", title).cell()
        };
        match line.indicator.owner {
            KpiOwner::Plan => Cell::Empty,
            KpiOwner::Section(path) => {
                let section = file.plan.section(path);
                let title = section.and_then(|section| section.title.as_ref());
                let short = section.and_then(|section| section.short.as_ref());
                let title = title.map(|title| title_of(view, file, title, short));
                titled(file.plan.section_address(path), title)
            }
            KpiOwner::Line(_) => Cell::from_option(line.indicator.line(), |part| {
                titled(file.address(&part.id()), Some(title_of(view, file, part.title(), part.short())))
            }),
        }
    }

    fn chart(&mut self, line: &KpiLine<'v>) {
        let kpi = line.indicator.kpi;
        let path = kpi.path_corners(line.indicator.fallback());
        let observed: Vec<_> =
            kpi.values_until(line.file.day).iter().map(|value| (value.day(), value.value)).collect();
        if path.is_empty() && observed.len() < 2 {
            return;
        }
        let targets =
            line.reading.targets.iter().filter_map(|target| Some((target.by?, target.target))).collect();
        self.push(Block::Chart(Chart { observed, path, targets, today: line.file.day }));
    }

    /// Every observation with what the path asked for that day.
    fn observations(&mut self, line: &KpiLine<'v>) {
        let seen = course(line);
        if seen.is_empty() {
            return;
        }
        let is_flow = line.indicator.kpi.kind == Kind::Flow;
        let facts = Facts::new(self.view, line.file);
        let rows = seen.iter().map(|seen| {
            let (observation, point) = (seen.observation, seen.point.as_ref());
            let sum = point.filter(|_| is_flow).map(|point| point.value.value);
            let said = observation.source.iter().chain(&observation.notes.note).map(|text| facts.shown(text));
            let own =
                observation.notes.extras.iter().map(|(key, value)| Cell::Text(format!("{key}: {value}")));
            let idle = point.is_none().then(|| Phrase::new("observation-idle").cell());
            Row::plain(vec![
                Cell::When(observation.date),
                Cell::Number(observation.value),
                Cell::from_option(sum, Cell::Number),
                Cell::from_option(point.and_then(|point| point.expected), Cell::Rough),
                Cell::from_option(point.and_then(|point| point.pace), Cell::Ratio),
                Cell::facts(said.chain(own).chain(idle).collect()),
            ])
        });
        let columns = ["date", "value", "sum", "expected", "pace", "source"].map(Column::always).to_vec();
        let table = Table { columns, rows: rows.collect() };
        self.push(Block::Table(table.without_empty_columns()));
    }

    /// Every target, each judged by itself, where there are several or one was met or missed.
    fn targets(&mut self, line: &KpiLine<'v>) {
        let targets = &line.reading.targets;
        let has_notes = |target: &Target| target.notes.note.is_some() || !target.notes.extras.is_empty();
        let (several, noted) = (targets.len() > 1, line.indicator.kpi.targets.iter().any(has_notes));
        if !several && !noted {
            return;
        }
        let facts = Facts::new(self.view, line.file);
        let row = |(judged, target): (&TargetState, &Target)| {
            let note = target.notes.note.iter().map(|text| facts.shown(text));
            let own = target.notes.extras.iter().map(|(key, value)| Cell::Text(format!("{key}: {value}")));
            let by = match judged.within {
                Some(period) => Cell::Text(period.to_string()),
                None => Cell::from_option(judged.by, Cell::Day),
            };
            Row::plain(vec![
                by,
                Cell::Number(judged.target),
                Cell::from_option(judged.value, |value| Cell::Number(value.value)),
                result(judged.result),
                Cell::facts(note.chain(own).collect()),
            ])
        };
        let rows = targets.iter().zip(&line.indicator.kpi.targets).map(row).collect();
        let columns = ["by", "target", "value", "result", "note"].map(Column::always).to_vec();
        self.push(Block::Caption(Phrase::new("caption-targets").cell()));
        self.push(Block::Table(Table { columns, rows }.without_empty_columns()));
    }
}

fn owner_name(line: &KpiLine<'_>) -> &'static str {
    match line.indicator.owner {
        KpiOwner::Plan | KpiOwner::Section(_) => "section",
        KpiOwner::Line(position) if position.step.is_some() => "step",
        KpiOwner::Line(_) => "measure",
    }
}

/// The baseline with its day.
fn baseline_of(line: &KpiLine<'_>) -> Cell {
    let Some(baseline) = &line.indicator.kpi.baseline else { return Cell::Empty };
    let value = Cell::Number(baseline.value);
    let value = match baseline.date {
        Some(date) => Phrase::new("value-on").with("value", value).with("date", Cell::When(date)).cell(),
        None => value,
    };
    let mut said = vec![value];
    said.extend(baseline.derived.then(|| Phrase::new("derived").cell()));
    Phrase::list(said)
}

/// The direction, where it was written or is only assumed.
fn direction(line: &KpiLine<'_>) -> Cell {
    let assumed = line.reading.direction_assumed;
    let said = line.indicator.kpi.direction.filter(|_| !assumed);
    match (said, line.reading.direction) {
        (Some(way), _) => Cell::word("direction", way.word()),
        (None, Some(_)) if assumed => Phrase::new("direction-assumed").cell(),
        (None, _) => Cell::Empty,
    }
}

/// What has become of a target.
fn result(result: TargetResult) -> Cell {
    match result {
        TargetResult::Met { on, late } => {
            Phrase::new(if late { "met-late" } else { "met-on" }).with("on", Cell::When(on)).cell()
        }
        TargetResult::Missed => Cell::Rating(crate::model::Rating::Missed),
        TargetResult::Unreported => Cell::Rating(crate::model::Rating::Unreported),
        TargetResult::Open(Some(days)) => Phrase::new("left-days").with("days", Cell::Days(days)).cell(),
        TargetResult::Open(None) => Cell::Empty,
    }
}
