//! The timeline: a table for each section, whose rows hold a small picture each. So labels wrap, link and print as
//! text does, and a page breaks between rows.

use askama::Template;

use super::folded::Folded;
use super::html::Html;
use super::pen::Pen;
use super::shares::hundredth;
use super::sign::of_standing;
use crate::model::Status;
use crate::render::svg::{self, Layers};
use crate::report::timeline::{
    Axis, Entry, EntryKind, Fill, Room, Shape, Sign, Stroke, Tick, Timeline, WHOLE, shapes,
};
use crate::report::{Cell, Phrase};

/// How wide the pictures are at least, in pixels: what has room then always has.
const ROOM: Room = Room(340);

/// The lines behind all rows, and what the signs and hatches mean.
#[derive(Template)]
#[template(config = ".askama.toml", path = "chart-head.html", whitespace = "minimize")]
struct Head {
    lines: Vec<Grid>,
    today: Option<String>,
    day: String,
    key: Vec<Key>,
}

struct Grid {
    at: String,
    class: &'static str,
}

/// An entry of the legend: a bar or a sign, and what it means.
struct Key {
    mark: Layers,
    text: String,
}

/// The chart of a section.
#[derive(Template)]
#[template(config = ".askama.toml", path = "chart.html", whitespace = "minimize")]
struct Chart<'c> {
    above: Option<&'c Html>,
    head: String,
    axis: &'c Names,
    rows: Vec<Line>,
}

/// What is written above a chart.
struct Names {
    title: String,
    years: Vec<Name>,
    months: Vec<Name>,
    today: Option<Name>,
}

struct Name {
    at: String,
    text: String,
    is_quarter: bool,
}

struct Line {
    kind: &'static str,
    label: Html,
    title: String,
    shapes: Layers,
}

/// The whole timeline.
pub(super) fn draw(timeline: &Timeline, pen: &Pen<'_>) -> Html {
    let axis = Axis::new(timeline.window, timeline.today);
    let mut drawing = Drawing { timeline, pen, seen: Vec::new() };
    let sections = drawing.sections();
    let names = names(&axis, timeline, pen);
    let mut html = Html::drawn(&drawing.head(&axis));
    for (title, rows) in sections {
        let head = pen.words.report_head("item");
        let chart = Chart { above: title.as_ref(), head, axis: &names, rows };
        let inner = Html::drawn(&chart);
        match title {
            Some(summary) => {
                let is_open = !pen.is_long;
                html.append(&Html::drawn(&Folded { is_open, is_section: true, summary, inner }));
            }
            None => html.append(&inner),
        }
    }
    html
}

struct Drawing<'d, 'p> {
    timeline: &'d Timeline,
    pen: &'d Pen<'p>,
    /// What has been drawn and is explained in the legend.
    seen: Vec<Shape>,
}

impl Drawing<'_, '_> {
    /// The rows of each section, under its title.
    fn sections(&mut self) -> Vec<(Option<Html>, Vec<Line>)> {
        let mut sections: Vec<(Option<Html>, Vec<Line>)> = Vec::new();
        let rows = &self.timeline.rows;
        for (n, entry) in rows.iter().enumerate() {
            if entry.kind == EntryKind::Section(0) {
                sections.push((Some(self.heading(entry)), Vec::new()));
                continue;
            }
            let steps = rows.iter().skip(n + 1).take_while(|row| row.kind == EntryKind::Step);
            let Some(line) = self.line(entry, steps) else { continue };
            match sections.last_mut() {
                Some((_, lines)) => lines.push(line),
                None => sections.push((None, vec![line])),
            }
        }
        sections
    }

    fn heading(&self, entry: &Entry) -> Html {
        let phrase = Phrase::new("paper-section").with("id", Cell::Text(entry.id.clone()));
        Html::plain(&self.pen.line(&phrase.with("title", entry.title.clone()).cell()))
    }

    /// A row; on a long page a step has none of its own, but its signs stand in the row of its measure.
    fn line<'e>(&mut self, entry: &Entry, steps: impl Iterator<Item = &'e Entry>) -> Option<Line> {
        let pen = self.pen;
        let is_folded = pen.is_long && entry.kind == EntryKind::Step;
        if is_folded {
            return None;
        }
        let (window, today) = (self.timeline.window, self.timeline.today);
        let mut all = shapes(entry, window, today, ROOM);
        if pen.is_long && entry.kind == EntryKind::Measure {
            let of_steps = steps.flat_map(|step| shapes(step, window, today, ROOM));
            all.extend(of_steps.filter(is_fate));
        }
        for shape in all.iter().filter_map(explained) {
            if !self.seen.contains(&shape) {
                self.seen.push(shape);
            }
        }
        let is_done = entry.standing.is_some_and(|standing| standing.status == Status::Done);
        let shapes = svg::layers(&all, is_done, pen.words);
        let kind = match entry.kind {
            EntryKind::Section(_) => "part",
            EntryKind::Measure => "whole",
            EntryKind::Step => "step",
            EntryKind::Item => "item",
        };
        Some(Line { kind, label: self.label(entry), title: self.title(entry), shapes })
    }

    fn label(&self, entry: &Entry) -> Html {
        let mut label = Html::default();
        if let Some(standing) = entry.standing.filter(|_| entry.kind != EntryKind::Measure) {
            label.append(&Html::sign(of_standing(standing)));
        }
        let text = format!("{} {}", entry.id, self.pen.label(&entry.title));
        if self.pen.knows(&entry.id) {
            label.append(&Html::to_item(&entry.id, &text));
        } else {
            label.append(&Html::plain(&text));
        }
        label
    }

    /// The row in words.
    fn title(&self, entry: &Entry) -> String {
        let standing = entry.standing.filter(|_| entry.kind == EntryKind::Measure).map(Cell::State);
        let said = standing.iter().chain(&entry.said).filter(|cell| !cell.is_empty());
        let said: Vec<String> = said.map(|cell| self.pen.line(cell)).collect();
        if said.is_empty() { String::new() } else { format!("{}: {}", entry.id, said.join("; ")) }
    }

    fn head(&self, axis: &Axis) -> Head {
        let class = |tick: &Tick| if tick.is_quarter { "g2" } else { "g1" };
        let entries = [
            (bar(Fill::Outline), "timeline-span"),
            (sign(Sign::Due), "timeline-due"),
            (bar(Fill::Progress), "timeline-started"),
            (sign(Sign::Done), "timeline-done"),
            (bar(Fill::DoneLate), "timeline-done-late"),
            (sign(Sign::Missed), "timeline-missed"),
            (bar(Fill::Overdue), "timeline-late"),
            (sign(Sign::Moved), "timeline-moved"),
            (sign(Sign::GoesOn), "timeline-goes-on"),
            (sign(Sign::Waits), "timeline-waits"),
            (sign(Sign::Dropped), "timeline-dropped"),
            (sign(Sign::Cut), "timeline-cut"),
        ];
        let key = entries.into_iter().filter(|(shape, _)| self.seen.contains(shape));
        let mark = |shape| svg::layers(&[shape], false, self.pen.words);
        Head {
            lines: axis
                .lines
                .iter()
                .filter(|tick| tick.at > 0)
                .map(|tick| Grid { at: part(tick.at), class: class(tick) })
                .collect(),
            today: axis.today.map(part),
            day: self.pen.line(&Cell::LongDay(self.timeline.today)),
            key: key.map(|(shape, id)| Key { mark: mark(shape), text: self.pen.message(id) }).collect(),
        }
    }
}

/// A bar of the legend.
fn bar(fill: Fill) -> Shape {
    Shape::Bar { from: 0, to: WHOLE, height: 10, fill }
}

/// A sign of the legend.
fn sign(sign: Sign) -> Shape {
    Shape::Sign { at: WHOLE / 2, sign }
}

/// What stands for a shape in the legend, where one entry explains several.
fn explained(shape: &Shape) -> Option<Shape> {
    match shape {
        Shape::Bar { fill: Fill::Done, .. } => Some(sign(Sign::Done)),
        Shape::Sign { sign: Sign::DoneLate | Sign::DoneUnknown, .. } => Some(bar(Fill::DoneLate)),
        Shape::Bar { fill: Fill::Dropped, .. } => Some(sign(Sign::Dropped)),
        Shape::Line { stroke: Stroke::Waits, .. } => Some(sign(Sign::Waits)),
        Shape::Bar { fill, .. } => Some(bar(*fill)),
        Shape::Sign { sign: own, .. } => Some(sign(*own)),
        Shape::Line { .. } | Shape::Text { .. } => None,
    }
}

/// What has become of a deadline, or a deadline to come: the signs a measure shows of its steps.
fn is_fate(shape: &Shape) -> bool {
    let Shape::Sign { sign, .. } = shape else { return false };
    match sign {
        Sign::Due
        | Sign::Missed
        | Sign::Done
        | Sign::DoneLate
        | Sign::DoneUnknown
        | Sign::Missing
        | Sign::Coming
        | Sign::Dropped => true,
        Sign::Tick | Sign::Moved | Sign::Start | Sign::Waits | Sign::GoesOn | Sign::Cut | Sign::End => false,
    }
}

fn names(axis: &Axis, timeline: &Timeline, pen: &Pen<'_>) -> Names {
    let name = |tick: &Tick, text| Name { at: part(tick.at), text, is_quarter: tick.is_quarter };
    let year = |tick: &Tick| name(tick, chrono::Datelike::year(&tick.day).to_string());
    let month = |tick: &Tick| name(tick, pen.words.month(tick.day));
    // The name of the day goes over those of years it would touch.
    let is_free = |tick: &&Tick| axis.today.is_none_or(|today| (tick.at - today).abs() > WHOLE / 12);
    let day =
        |at| Name { at: part(at), text: pen.words.day_of_axis(timeline.today, false), is_quarter: true };
    let title =
        Phrase::new("paper-window").with("span", Cell::Span(timeline.window.first, timeline.window.last));
    Names {
        title: pen.line(&title.cell()),
        years: axis.years.iter().filter(is_free).map(year).collect(),
        months: axis.months.iter().map(month).collect(),
        today: axis.today.map(day),
    }
}

/// A place on the axis, in percent.
fn part(at: i32) -> String {
    hundredth(i64::from(at) * 10_000 / i64::from(WHOLE))
}
