//! Everything about a measure, a step or a KPI.

use std::collections::HashMap;

use rust_decimal::Decimal;

use super::column::Audience;
use super::document::{Block, Cell, Column, Document, Phrase, Row, RowKind, Table};
use super::kpi as kpis;
use super::line::{executors, funding};
use super::list;
use super::portfolio::{KpiLine, Line, Portfolio};
use super::query::Query;
use crate::model::{Extra, Item, Languages, Mark, Measure, Notes, Status, Str, Text};
use crate::problem::Problem;

/// What was asked to be shown: lines in the file's order, and KPIs.
pub struct Shown<'a> {
    /// Measures come with all their lines.
    pub lines: Vec<Line<'a>>,
    /// The KPIs of the measures shown whole, and those asked for by id.
    pub kpis: Vec<KpiLine<'a>>,
}

impl<'a> Shown<'a> {
    /// What an id stands for: each measure a part of its own, a step, or a KPI.
    ///
    /// # Errors
    /// An id that no plan has.
    pub fn find(portfolio: &'a Portfolio, id: &str) -> Result<Vec<Self>, Problem> {
        let query = Query::id(id, portfolio)?;
        let kpis: Vec<_> = portfolio.kpis().into_iter().filter(|kpi| query.matches_kpi(kpi)).collect();
        if query.is_kpi() {
            return Ok(vec![Self { lines: Vec::new(), kpis }]);
        }
        let mut parts: Vec<Self> = Vec::new();
        for line in portfolio.lines().filter(|line| query.matches(line)) {
            let measure = parts.last().and_then(|part| part.lines.first()).map(|first| first.item.measure);
            match parts.last_mut() {
                Some(part) if measure.is_some_and(|measure| std::ptr::eq(measure, line.item.measure)) => {
                    part.lines.push(line);
                }
                Some(_) | None => parts.push(Self { lines: vec![line], kpis: Vec::new() }),
            }
        }
        let measure = |part: &Self| part.lines.first().map(|line| std::ptr::from_ref(line.item.measure));
        let whole = parts.iter().enumerate().filter(|(_, part)| part.is_whole());
        let whole: HashMap<_, _> = whole.filter_map(|(n, part)| Some((measure(part)?, n))).collect();
        for kpi in kpis {
            let part = kpi
                .indicator
                .line()
                .and_then(|line| whole.get(&std::ptr::from_ref(line.measure)))
                .and_then(|n| parts.get_mut(*n));
            if let Some(part) = part {
                part.kpis.push(kpi);
            }
        }
        Ok(parts)
    }

    /// Whether all lines of a measure are here.
    fn is_whole(&self) -> bool {
        let Some(first) = self.lines.first() else { return false };
        let measure = first.item.measure;
        self.lines.len() == measure.steps.len() + usize::from(measure.is_item())
    }
}

/// The answer for people: one part for each measure, step or KPI.
#[must_use]
pub fn document(portfolio: &Portfolio, parts: &[Shown<'_>]) -> Document {
    let mut view = View { portfolio, blocks: Vec::new() };
    for part in parts {
        view.part(part);
    }
    Document { blocks: view.blocks }
}

/// The bare tables for machines: the lines, and below them the KPIs.
///
/// # Errors
/// None; the columns are the views' own.
pub fn tables(portfolio: &Portfolio, parts: &[Shown<'_>]) -> Result<Document, Problem> {
    let lines: Vec<_> = parts.iter().flat_map(|part| &part.lines).cloned().collect();
    let kpis: Vec<_> = parts.iter().flat_map(|part| &part.kpis).cloned().collect();
    let mut document = Document::default();
    if !lines.is_empty() {
        let all = ["all".to_owned()];
        document.blocks.extend(list::document(portfolio, &lines, Some(&all), Audience::Machine)?.blocks);
    }
    if !kpis.is_empty() {
        document.blocks.extend(kpis::document(portfolio, &kpis, None, Audience::Machine)?.blocks);
    }
    Ok(document)
}

struct View<'a> {
    portfolio: &'a Portfolio,
    blocks: Vec<Block>,
}

type Fields = Vec<(&'static str, Cell)>;

impl View<'_> {
    fn part(&mut self, part: &Shown<'_>) {
        match part.lines.as_slice() {
            [] => {}
            [line, ..] if part.is_whole() => self.measure(line, &part.lines),
            lines => lines.iter().for_each(|line| self.line(line)),
        }
        for kpi in &part.kpis {
            self.kpi(kpi);
        }
    }

    fn heading(&mut self, id: &str, title: &str) {
        self.blocks.push(Block::Heading(Cell::Text(format!("{id}  {title}"))));
    }

    fn measure(&mut self, line: &Line<'_>, lines: &[Line<'_>]) {
        let (file, measure) = (line.file, line.item.measure);
        let languages = self.portfolio.languages(file);
        self.heading(&file.address(&measure.id), measure.title.shown(languages));
        let mut fields = self.common(line, line.item.whole());
        if measure.is_item() {
            state_fields(&mut fields, line, languages);
        } else {
            fields.push(("state", Cell::Status(line.item.measure_status(file.day))));
            fields.push(("progress", list::progress(line)));
            text_field(&mut fields, "outcome", measure.outcome.as_ref(), languages);
        }
        text_field(&mut fields, "note", measure.notes.note.as_ref(), languages);
        extra_fields(&mut fields, &measure.notes.extras);
        self.blocks.push(Block::Fields(fields));
        if !measure.steps.is_empty() {
            let columns =
                ["id", "title", "due", "state", "remark"].map(|key| Column { key, rank: 0 }).to_vec();
            let mut table = list::table(self.portfolio, lines, columns, Audience::Person);
            table.rows.retain(|row| matches!(row.kind, RowKind::Plain | RowKind::Faint));
            self.blocks.push(Block::Table(table));
        }
        if measure.is_item() {
            self.blocks.extend(periods(line).map(Block::Table));
        }
    }

    fn line(&mut self, line: &Line<'_>) {
        let languages = self.portfolio.languages(line.file);
        let Some(step) = line.item.step else { return };
        self.heading(&line.file.address(&line.item.id()), step.title.shown(languages));
        let mut fields = vec![("measure", of_measure(line.item.measure, line, languages))];
        fields.extend(self.common(line, line.item));
        if line.item.is_content() {
            fields.push(("kind", Phrase::new("remark-content").cell()));
        } else {
            state_fields(&mut fields, line, languages);
        }
        text_field(&mut fields, "outcome", step.outcome.as_ref(), languages);
        text_field(&mut fields, "note", step.notes.note.as_ref(), languages);
        extra_fields(&mut fields, &step.notes.extras);
        self.blocks.push(Block::Fields(fields));
        let periods = periods(line);
        self.blocks.extend(periods.map(Block::Table));
    }

    /// What a measure and a step have in common.
    fn common(&self, line: &Line<'_>, item: Item<'_>) -> Fields {
        let languages = self.portfolio.languages(line.file);
        let mut fields = Vec::new();
        if let Some(id) = &item.section.id {
            let title = item.section.title.as_ref().map(|title| title.shown(languages)).unwrap_or_default();
            fields.push(("section", Cell::Text(format!("{id}. {title}"))));
        }
        fields.push(("executors", executors(line.file, item.executors(), languages)));
        fields.push(("funding", funding(line.file, item.funding(), languages)));
        if item.step.is_none()
            && !item.measure.is_item()
            && let Some(due) = &item.measure.commitment.due
        {
            fields.push(("due", Cell::Due(due.clone())));
        }
        fields
    }

    fn kpi(&mut self, line: &KpiLine<'_>) {
        let (kpi, reading) = (line.indicator.kpi, &line.reading);
        let languages = self.portfolio.languages(line.file);
        let unit = kpi.unit.as_ref().map(|unit| unit.shown(languages)).unwrap_or_default();
        let comma = if unit.is_empty() { "" } else { ", " };
        self.heading(&line.file.address(&kpi.id), &format!("{}{comma}{unit}", kpi.title.shown(languages)));
        let cell = |key| kpis::cell(self.portfolio, key, line, Audience::Person);
        let mut fields = vec![("rating", Cell::Rating(reading.rating))];
        if let Some(baseline) = &kpi.baseline {
            let mut lines = vec![cell("baseline")];
            lines.extend(baseline.date.map(|on| Phrase::new("on-day").with("day", Cell::When(on)).cell()));
            lines.extend(baseline.derived.then(|| Phrase::new("derived").cell()));
            fields.push(("baseline", Phrase::list(lines)));
            text_field(&mut fields, "source", baseline.source.as_ref(), languages);
            text_field(&mut fields, "note", baseline.notes.note.as_ref(), languages);
        }
        fields.push(("target", targets(line)));
        if let Some(on) = reading.date {
            let observed = vec![cell("value"), Phrase::new("on-day").with("day", Cell::When(on)).cell()];
            fields.push(("value", Phrase::list(observed)));
        }
        let figures = ["gap", "of-target", "elapsed", "expected", "pace", "needed", "forecast"];
        if let Some(achieved) = reading.achieved {
            fields.push(("achieved", Cell::Bar(achieved)));
        }
        fields
            .extend(figures.into_iter().map(|key| (key, cell(key))).filter(|(_, cell)| *cell != Cell::Empty));
        let curve: Vec<Decimal> =
            kpi.values_until(line.file.day).into_iter().map(|seen| seen.value).collect();
        if !curve.is_empty() {
            fields.push(("observations", Cell::Curve(curve)));
        }
        fields.extend(Some(("remark", kpis::remark(kpi, reading))).filter(|(_, cell)| *cell != Cell::Empty));
        text_field(&mut fields, "note", kpi.notes.note.as_ref(), languages);
        extra_fields(&mut fields, &kpi.notes.extras);
        self.blocks.push(Block::Fields(fields));
        self.blocks.extend(observations(line, languages).map(Block::Table));
        self.blocks.extend(kpis::notes(std::iter::once(line)));
    }
}

fn of_measure(measure: &Measure, line: &Line<'_>, languages: Languages<'_>) -> Cell {
    let id = line.file.address(&measure.id);
    Cell::Text(format!("{id}  {}", measure.title.shown(languages)))
}

/// Deadline, state and every mark.
fn state_fields(fields: &mut Fields, line: &Line<'_>, languages: Languages<'_>) {
    let state = &line.state;
    fields.push(("due", Cell::from_option(state.due, |due| Cell::Due(due.clone()))));
    let beside = &line.item.commitment().due_notes;
    text_field(fields, "note", beside.note.as_ref(), languages);
    extra_fields(fields, &beside.extras);
    if state.original != state.due {
        fields.push(("original", Cell::from_option(state.original, |due| Cell::Due(due.clone()))));
    }
    fields.push(("state", Cell::Status(state.status)));
    let days = [("late", state.days_late().filter(|late| *late > 0)), ("left", state.left)];
    fields.extend(days.into_iter().filter_map(|(key, days)| days.map(|days| (key, Cell::Days(days)))));
    if state.not_begun {
        fields.push(("remark", Phrase::new("remark-not-begun").cell()));
    }
    let marks = [("started", state.started), ("done", state.done), ("dropped", state.dropped)];
    for (key, mark) in marks {
        fields.extend(mark.map(|mark| (key, mark_cell(mark, languages))));
    }
    if !state.extensions.is_empty() {
        let lines = state.extensions.iter().map(|extension| {
            let phrase = Phrase::new("extended-to")
                .with("to", Cell::Due(extension.to.clone()))
                .with("on", Cell::When(extension.date));
            let said = extension.reason.iter().chain(&extension.act);
            with_texts(phrase.cell(), said, &extension.notes, languages)
        });
        fields.push(("extensions", Cell::Lines(lines.collect())));
    }
}

fn mark_cell(mark: &Mark, languages: Languages<'_>) -> Cell {
    let texts = mark.reason.iter().chain(&mark.evidence).chain(&mark.act).chain(&mark.by);
    with_texts(Cell::When(mark.date), texts, &mark.notes, languages)
}

/// A value and the details given with it.
fn with_texts<'t>(
    value: Cell,
    texts: impl Iterator<Item = &'t Text>,
    notes: &'t Notes,
    languages: Languages<'_>,
) -> Cell {
    let texts = texts.chain(&notes.note);
    let texts = texts.map(|text| Cell::Text(text.shown(languages).into()));
    let own = notes.extras.iter().map(|(key, value)| Cell::Text(format!("{key}: {value}")));
    Phrase::list(std::iter::once(value).chain(texts).chain(own).collect())
}

/// Each period of a series.
fn periods(line: &Line<'_>) -> Option<Table> {
    let periods = &line.state.periods;
    let columns = ["period", "due", "state", "done", "late"].map(|key| Column { key, rank: 0 }).to_vec();
    let rows = periods.iter().map(|period| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell::Text(period.period.to_string()),
            Cell::Day(period.due),
            Cell::Status(period.status),
            Cell::from_option(period.done, |mark| Cell::When(mark.date)),
            Cell::from_option(
                period.late.days().filter(|late| *late > 0 && period.status != Status::Planned),
                Cell::Days,
            ),
        ],
    });
    (!periods.is_empty()).then(|| Table { columns, rows: rows.collect() })
}

/// Every target with its day, the last one being the target.
fn targets(line: &KpiLine<'_>) -> Cell {
    let last = line.indicator.kpi.targets.len().saturating_sub(1);
    let lines = line.indicator.kpi.targets.iter().enumerate().map(|(n, target)| {
        let own = target.by.map(crate::model::Period::last);
        let by = if n == last { line.reading.by } else { own };
        let value = Cell::Number(target.value);
        let Some(by) = by else { return value };
        let inherited = n == last && line.reading.by_inherited;
        let mut cells = vec![value, Phrase::new("by-day").with("day", Cell::Day(by)).cell()];
        cells.extend(inherited.then(|| Phrase::new("by-inherited").cell()));
        Phrase::list(cells)
    });
    Cell::Lines(lines.collect())
}

fn observations(line: &KpiLine<'_>, languages: Languages<'_>) -> Option<Table> {
    let mut known: Vec<_> =
        line.indicator.kpi.observations.iter().filter(|seen| seen.date.day() <= line.file.day).collect();
    known.sort_by_key(|seen| seen.date.day());
    let columns = ["date", "value", "source"].map(|key| Column { key, rank: 0 }).to_vec();
    let rows = known.iter().map(|seen| Row {
        kind: RowKind::Plain,
        cells: vec![
            Cell::When(seen.date),
            Cell::Number(seen.value),
            Cell::from_option(seen.source.as_ref().or(seen.notes.note.as_ref()), |text| {
                Cell::Text(text.shown(languages).into())
            }),
        ],
    });
    (!known.is_empty()).then(|| Table { columns, rows: rows.collect() })
}

fn text_field(fields: &mut Fields, key: &'static str, text: Option<&Text>, languages: Languages<'_>) {
    fields.extend(text.map(|text| (key, Cell::Text(text.shown(languages).into()))));
}

/// The user's own keys, one a line.
fn extra_fields(fields: &mut Fields, extras: &[(Str, Extra)]) {
    if !extras.is_empty() {
        let line = |(key, value): &(Str, Extra)| Cell::Text(format!("{key}: {value}"));
        fields.push(("extras", Cell::Lines(extras.iter().map(line).collect())));
    }
}
