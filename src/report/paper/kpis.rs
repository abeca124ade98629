//! How far each KPI is from its target.

use super::content::{Block, Column, Entry, Paragraph, Part, PartName, Row, Table, Tone};
use super::course::course;
use super::groups::on_day;
use super::scope::Scope;
use crate::model::When;
use crate::report::cell::{Cell, Phrase};
use crate::report::kpi::{brief_remark, gap};
use crate::report::line::title_of;
use crate::report::portfolio::KpiLine;

const COLUMNS: [Column; 11] = [
    Column::text("measure", 560),
    Column::text("kpi", 4278),
    Column::figure("baseline", 1260),
    Column::figure("target", 1180),
    Column::figure("value", 1180),
    Column::figure("gap", 1060),
    Column::figure("of-target", 1060),
    Column::figure("achieved", 1180),
    Column::figure("pace", 880),
    Column::figure("forecast", 1120),
    Column::text("rating", 1380),
];

/// A row for each KPI, those with observations first; nothing of a plan without KPIs.
pub(super) fn part(scope: &Scope<'_>) -> Option<Part> {
    let (seen, unseen): (Vec<_>, Vec<_>) = scope.kpis.iter().partition(|line| line.reading.value.is_some());
    let lines: Vec<&KpiLine<'_>> = seen.into_iter().chain(unseen).collect();
    if lines.is_empty() {
        return None;
    }
    let rows = lines.iter().map(|line| row(scope, line)).collect();
    let caption = Some(on_day(scope, "paper-caption-kpis"));
    let mut blocks = vec![Block::Table(Table { caption, columns: COLUMNS.to_vec(), rows })];
    let derived = lines.iter().any(|line| is_derived(line));
    blocks.extend(derived.then(|| Block::Note(Phrase::new("paper-derived").cell())));
    let assumed = lines.iter().any(|line| line.reading.direction_assumed);
    blocks.extend(assumed.then(|| Block::Note(Phrase::new("paper-assumed").cell())));
    let courses: Vec<_> = lines.iter().filter_map(|line| course(scope, line)).collect();
    blocks.extend((!courses.is_empty()).then_some(Block::Courses(courses)));
    let heading = Phrase::new("paper-kpis").with("count", Cell::count(lines.len())).cell();
    Some(Part { name: PartName::Kpis, heading, blocks })
}

fn is_derived(line: &KpiLine<'_>) -> bool {
    line.indicator.kpi.baseline.as_ref().is_some_and(|baseline| baseline.derived)
}

fn row(scope: &Scope<'_>, line: &KpiLine<'_>) -> Row {
    let (kpi, reading) = (line.indicator.kpi, &line.reading);
    let part = line.indicator.line().map(|part| Cell::Text(part.id()));
    let part = part.or_else(|| {
        let section = line.indicator.section()?;
        Some(Cell::Text(line.file.plan.section_address(section)))
    });
    let baseline = kpi.baseline.as_ref().map(|baseline| {
        let number = Cell::Number(baseline.value);
        let value =
            if baseline.derived { Phrase::new("paper-marked").with("value", number).cell() } else { number };
        dated(value, baseline.date)
    });
    let target = reading.target.map(|target| {
        let by = reading.within.map(When::Within).or(reading.by.map(When::Day));
        let number = Cell::Number(target);
        let assumed = reading.direction_assumed;
        let value =
            if assumed { Phrase::new("paper-assumed-mark").with("value", number).cell() } else { number };
        dated(value, by)
    });
    let value = reading.value.map(|value| dated(Cell::Number(value), reading.date));
    let cells = vec![
        Entry::of(part.unwrap_or(Cell::Empty)),
        name(scope, line),
        baseline.unwrap_or_default(),
        target.unwrap_or_default(),
        value.unwrap_or_default(),
        Entry::of(gap(line)),
        Entry::of(Cell::from_option(reading.of_target, Cell::Percent)),
        Entry::of(Cell::from_option(reading.achieved, Cell::Percent)),
        Entry::of(Cell::from_option(reading.pace, Cell::Ratio)),
        Entry::of(Cell::from_option(reading.forecast, Cell::Rough)),
        rating(line),
    ];
    Row::plain(cells).about(kpi.id.to_string())
}

/// What is measured, and in what.
fn name(scope: &Scope<'_>, line: &KpiLine<'_>) -> Entry {
    let kpi = line.indicator.kpi;
    let title = Cell::Title(title_of(&scope.view, line.file, &kpi.title, kpi.short.as_ref()));
    let unit =
        kpi.unit.as_ref().map(|unit| unit.shown(scope.view.portfolio.languages(line.file)).into_owned());
    match unit {
        Some(unit) => {
            let phrase = Phrase::new("paper-in-unit").with("title", title).with("unit", Cell::Text(unit));
            Entry::of(phrase.cell())
        }
        None => Entry::of(title),
    }
}

/// A figure, and the day it is of below it.
fn dated(value: Cell, when: Option<When>) -> Entry {
    let mut paragraphs = vec![Paragraph::plain(value)];
    paragraphs.extend(when.map(|when| Paragraph::quiet(Cell::When(when))));
    paragraphs.into()
}

fn rating(line: &KpiLine<'_>) -> Entry {
    let rating = line.reading.rating;
    let mut paragraphs = vec![Paragraph::said(Cell::Rating(rating), Tone::Rating(rating))];
    let remark = brief_remark(line);
    if !remark.is_empty() {
        paragraphs.push(Paragraph::quiet(remark));
    }
    paragraphs.into()
}
