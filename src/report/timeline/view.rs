//! The items of a query in time, under their sections and measures.

use chrono::NaiveDate;

use super::entry::{Entry, EntryKind, Timeline};
use super::track::Track;
use super::window::{Extent, Window};
use crate::model::{SectionPath, Status};
use crate::report::cell::{Cell, Phrase, Title};
use crate::report::document::{Block, Document};
use crate::report::line::{executors, standing, title, title_of, value};
use crate::report::list;
use crate::report::portfolio::{Line, PlanFile, View};

/// The days asked for, each of which may be absent.
#[derive(Clone, Copy, Debug, Default)]
pub struct Between {
    /// From which day on.
    pub from: Option<NaiveDate>,
    /// Up to which day.
    pub to: Option<NaiveDate>,
}

/// The items of a query in time.
#[must_use]
pub fn find(view: &View<'_>, lines: &[Line<'_>], between: Between) -> Timeline {
    let today = view.portfolio.day();
    let items: Vec<&Line<'_>> = lines.iter().filter(|line| !line.item.is_content()).collect();
    let window = Window::choose(&extent(&items), today, between.from, between.to);
    let mut chart = Builder { view, window, rows: Vec::new(), outside: (0, 0), section: None, measure: None };
    for line in &items {
        chart.line(line);
    }
    Timeline { window, today, rows: chart.rows, outside: chart.outside }
}

fn extent(items: &[&Line<'_>]) -> Extent {
    let mut extent = Extent::default();
    for line in items {
        let today = line.file.day;
        let track = Track::new(&line.item, &line.state, today, today);
        track.days().for_each(|day| extent.add(day));
        extent.dues.extend(track.dues.iter().map(|due| due.day));
        extent.is_open |= !matches!(line.state.status, Status::Done | Status::Dropped);
    }
    extent
}

struct Builder<'v, 'a> {
    view: &'v View<'v>,
    window: Window,
    rows: Vec<Entry>,
    outside: (usize, usize),
    section: Option<(&'a str, SectionPath)>,
    measure: Option<usize>,
}

impl<'a> Builder<'_, 'a> {
    fn line(&mut self, line: &Line<'a>) {
        self.enter_section(line);
        self.enter_measure(line);
        let track = Track::new(&line.item, &line.state, line.file.day, self.window.last);
        let before = track.dues.iter().filter(|due| due.day < self.window.first).count();
        let after = track.dues.iter().filter(|due| due.day > self.window.last).count();
        self.outside = (self.outside.0 + before, self.outside.1 + after);
        if let Some(at) = self.measure
            && let Some(head) = self.rows.get_mut(at)
        {
            head.ends = match (head.ends, track.ends()) {
                (Some((first, last)), Some((from, to))) => Some((first.min(from), last.max(to))),
                (known, new) => known.or(new),
            };
        }
        let is_step = line.item.step.is_some();
        let is_repeated = is_step && line.item.executors() == line.item.measure.executors.as_slice();
        let names = if is_repeated { &[][..] } else { line.item.executors() };
        self.rows.push(Entry {
            kind: if is_step { EntryKind::Step } else { EntryKind::Item },
            id: line.id(),
            title: Cell::Title(title(self.view, line)),
            executors: executors(self.view, line.file, names),
            standing: standing(line),
            due: line.state.due.cloned(),
            said: self.said(line),
            track,
            ends: None,
        });
    }

    fn said(&self, line: &Line<'_>) -> Vec<Cell> {
        let due = Cell::from_option(line.state.due.cloned(), Cell::Due);
        let due = if due.is_empty() { Phrase::new("no-deadline").cell() } else { due };
        let state = Cell::from_option(standing(line), Cell::State);
        let remark = value(self.view, "remark", line);
        vec![due, state, remark].into_iter().filter(|cell| !cell.is_empty()).collect()
    }

    fn enter_section(&mut self, line: &Line<'a>) {
        let (path, file) = (line.item.position().section, line.file);
        let before = self.section.replace((file.path.as_str(), path));
        if before == self.section {
            return;
        }
        self.measure = None;
        let before = before.filter(|(plan, _)| *plan == file.path);
        if before.is_none()
            && let Some(name) = &file.name
        {
            let title = file.plan.title.as_ref().map(|title| title_of(self.view, file, title, None));
            self.head(name.clone(), title, 0);
        }
        let mut way = vec![path];
        while let Some(parent) = way.last().and_then(SectionPath::parent) {
            way.push(parent);
        }
        for path in way.into_iter().rev() {
            let entered = before.is_some_and(|(_, before)| before.is_within(&path));
            let section = file.plan.section(path).filter(|section| section.id.is_some() && !entered);
            let Some(section) = section else { continue };
            let title = section.title.as_ref();
            let title = title.map(|title| title_of(self.view, file, title, section.short.as_ref()));
            self.head(file.address(&file.plan.section_address(path)), title, path.depth() - 1);
        }
    }

    fn head(&mut self, id: String, title: Option<Title>, level: usize) {
        let (kind, title) = (EntryKind::Section(level), Cell::title(title));
        self.rows.push(Entry::head(kind, id, title));
    }

    fn enter_measure(&mut self, line: &Line<'a>) {
        let whole = line.whole();
        let id = whole.id();
        let is_entered = self.measure.and_then(|at| self.rows.get(at)).is_some_and(|head| head.id == id);
        if line.item.step.is_none() {
            self.measure = None;
        } else if !is_entered {
            self.measure = Some(self.rows.len());
            self.rows.push(Entry {
                executors: executors(self.view, whole.file, &whole.item.measure.executors),
                standing: standing(&whole),
                said: vec![value(self.view, "remark", &whole)],
                ..Entry::head(EntryKind::Measure, id, Cell::Title(title(self.view, &whole)))
            });
        }
    }
}

/// What a picture is called: its plan, or of several the first ones.
#[must_use]
pub fn heading(view: &View<'_>) -> Cell {
    let title = |file: &PlanFile| {
        let title = file.plan.title.as_ref().map(|title| title_of(view, file, title, None));
        title.map_or_else(|| file.path.clone(), |title| title.text.to_string())
    };
    Cell::List(view.portfolio.files.iter().map(title).collect())
}

/// The sentences about a chart.
#[must_use]
pub fn lead(view: &View<'_>, lines: &[Line<'_>], timeline: &Timeline) -> Vec<Cell> {
    std::iter::once(list::lead(view, lines)).chain(outside(timeline)).collect()
}

/// The answer for people.
#[must_use]
pub fn document(view: &View<'_>, lines: &[Line<'_>], timeline: Timeline) -> Document {
    let mut sentences = lead(view, lines, &timeline).into_iter();
    let mut blocks: Vec<Block> = sentences.next().map(Block::Lead).into_iter().collect();
    blocks.extend(sentences.map(Block::Sentence));
    blocks.extend((!timeline.rows.is_empty()).then_some(Block::Timeline(timeline)));
    Document { blocks }
}

/// How many deadlines the window does not show.
#[must_use]
pub fn outside(timeline: &Timeline) -> Option<Cell> {
    let (before, after) = timeline.outside;
    let part = |id, count, day| {
        let phrase = Phrase::new(id).with("count", Cell::count(count));
        (count > 0).then(|| phrase.with("day", Cell::LongDay(day)).cell())
    };
    let parts = [
        part("timeline-before", before, timeline.window.first),
        part("timeline-after", after, timeline.window.last),
    ];
    let parts: Vec<Cell> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| Phrase::list(parts))
}
