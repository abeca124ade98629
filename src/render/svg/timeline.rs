//! Items in time as a picture in a file of its own.

use askama::Template;

use super::drawn::{Drawn, Label, Pen, Row};
use super::row::{grid_line, title};
use super::template::{SIGNS, STYLE, TOKENS, filled};
use super::text::{folded, pixels, said};
use super::unit::{Hundredths, Unit};
use crate::model::Status;
use crate::render::words::{Manner, Words};
use crate::report::timeline::{Axis, Fill, Room, Shape, Sign, WHOLE, shapes};
use crate::report::{Cell, Entry, EntryKind, Phrase, Timeline};

/// How wide a picture is, its margins, and where its chart begins.
const WIDTH: i32 = 1_200;
const MARGIN: i32 = 24;
const CHART: i32 = 430;
/// How high a line of a label is, a line of names below it, a row at least, and the axis.
const LINE: i32 = 17;
const SMALL_LINE: i32 = 15;
const LEAST_ROW: i32 = 25;
const AXIS: i32 = 40;

#[derive(Template)]
#[template(config = ".askama.toml", path = "timeline.svg")]
struct Picture<'w> {
    width: i32,
    height: i32,
    lang: &'w str,
    title: String,
    desc: String,
    css: String,
    signs: &'static str,
    heading: Vec<Label>,
    bands: Vec<Vec<Drawn>>,
    rows: Vec<Group>,
    legend: Vec<Drawn>,
}

/// A row: its label and its shapes.
struct Group {
    title: String,
    texts: Vec<Label>,
    parts: Vec<Drawn>,
}

/// The chart under a title and the sentence about it.
#[must_use]
pub fn timeline(timeline: &Timeline, heading: &Cell, lead: &[Cell], words: &Words) -> String {
    let words = words.with(Manner { short_days: false, short_names: true, office_days: true });
    let mut page = Page::new(timeline, &words);
    page.heading(heading, lead);
    let mut rest = timeline.rows.as_slice();
    while !rest.is_empty() {
        let heads = rest.iter().take_while(|row| matches!(row.kind, EntryKind::Section(_))).count();
        let (sections, after) = rest.split_at(heads);
        let items = after.iter().take_while(|row| !matches!(row.kind, EntryKind::Section(_))).count();
        let (rows, after) = after.split_at(items);
        for section in sections {
            page.section(section);
        }
        page.band(rows);
        rest = after;
    }
    page.legend();
    let desc: Vec<String> = lead.iter().map(|cell| said(&words, cell)).collect();
    filled(&Picture {
        width: WIDTH,
        height: page.y + MARGIN,
        lang: words.tag(),
        title: said(&words, heading),
        desc: desc.join(". "),
        css: TOKENS.to_owned() + STYLE,
        signs: SIGNS,
        heading: page.heading,
        bands: page.bands,
        rows: page.rows,
        legend: page.legend,
    })
}

struct Page<'t> {
    timeline: &'t Timeline,
    words: &'t Words,
    axis: Axis,
    unit: Unit,
    /// Where titles begin, beside the ids.
    title_at: i32,
    /// How far down the picture has come.
    y: i32,
    heading: Vec<Label>,
    bands: Vec<Vec<Drawn>>,
    rows: Vec<Group>,
    legend: Vec<Drawn>,
    signs: Vec<Sign>,
    fills: Vec<Fill>,
}

impl<'t> Page<'t> {
    fn new(timeline: &'t Timeline, words: &'t Words) -> Self {
        let is_item = |row: &&Entry| !matches!(row.kind, EntryKind::Section(_));
        let ids = timeline.rows.iter().filter(is_item).map(|row| pixels(&row.id, true));
        let (heading, bands, rows, legend, signs, fills) = Default::default();
        Self {
            timeline,
            words,
            axis: Axis::new(timeline.window, timeline.today),
            unit: Unit::Pixels { start: CHART, width: WIDTH - CHART - MARGIN },
            title_at: MARGIN + (ids.max().unwrap_or(0) + 10).min(CHART / 3),
            y: MARGIN,
            heading,
            bands,
            rows,
            legend,
            signs,
            fills,
        }
    }

    fn heading(&mut self, heading: &Cell, lead: &[Cell]) {
        let room = WIDTH - MARGIN * 2;
        for text in folded(&said(self.words, heading), room * 13 / 18, 3, true) {
            self.y += 22;
            self.heading.push(Label { class: "rm-big", x: MARGIN, y: self.y, text });
        }
        self.y += 6;
        for cell in lead {
            for text in folded(&said(self.words, cell), room, 3, false) {
                self.y += LINE;
                self.heading.push(Label { class: "rm-muted", x: MARGIN, y: self.y, text });
            }
        }
    }

    /// The head of a section.
    fn section(&mut self, row: &Entry) {
        self.y += 14;
        let id = said(self.words, &Cell::Text(row.id.clone()));
        let at = MARGIN + pixels(&id, true) * 15 / 13 + 12;
        let mut texts = Vec::new();
        for (n, text) in folded(&said(self.words, &row.title), (WIDTH - MARGIN - at) * 13 / 15, 2, true)
            .into_iter()
            .enumerate()
        {
            self.y += 20;
            if n == 0 {
                texts.push(Label { class: "rm-head", x: MARGIN, y: self.y, text: id.clone() });
            }
            texts.push(Label { class: "rm-head", x: at, y: self.y, text });
        }
        if texts.is_empty() {
            self.y += 20;
            texts.push(Label { class: "rm-head", x: MARGIN, y: self.y, text: id });
        }
        self.rows.push(Group { title: title(row, self.words), texts, parts: Vec::new() });
    }

    /// Rows below an axis.
    fn band(&mut self, rows: &[Entry]) {
        let top = self.y + 6;
        self.y = top + AXIS;
        for row in rows {
            self.row(row);
        }
        let row = Row { above: 0, top: top + AXIS - 4, height: self.y - top - AXIS + 4 };
        let mut parts: Vec<Drawn> =
            self.axis.lines.iter().map(|tick| grid_line(tick.is_quarter, tick.at, self.unit, row)).collect();
        let label = |class, at, y: i32, text| {
            let (x, dx) = self.unit.beside(at, 3);
            Drawn::Text { class, x, dx, y: Hundredths(i64::from(y) * 100), text }
        };
        if let Some(at) = self.axis.today {
            let (from, to) = (Hundredths(i64::from(top + 18) * 100), Hundredths(i64::from(top + AXIS) * 100));
            parts.push(Drawn::Rule { class: "today", x: self.unit.place(at), top: from, bottom: to });
            let text = self.words.day_of_axis(self.timeline.today, false);
            parts.push(label("rm-small rm-now rm-halo", at, top + 15, text));
        }
        // The day asked about has its name in the line of the years, which give way to it.
        let near = |at: i32| self.axis.today.is_some_and(|today| (today - 700..today + 700).contains(&at));
        for tick in self.axis.years.iter().filter(|tick| !near(tick.at)) {
            parts.push(label(
                "rm-small rm-strong rm-halo",
                tick.at,
                top + 15,
                tick.day.format("%Y").to_string(),
            ));
        }
        for tick in &self.axis.months {
            parts.push(label("rm-small rm-muted rm-halo", tick.at, top + 33, self.words.month(tick.day)));
        }
        self.bands.push(parts);
    }

    fn row(&mut self, row: &Entry) {
        let is_measure = row.kind == EntryKind::Measure;
        let above = if is_measure { 8 } else { 0 };
        self.y += above;
        let room = CHART - 14 - self.title_at;
        let lines = folded(&said(self.words, &row.title), room, 2, is_measure);
        let names = said(self.words, &Cell::Names(row.executors.clone()));
        let names =
            if row.executors.is_empty() { Vec::new() } else { folded(&names, room * 13 / 12, 9, false) };
        let count = |lines: &[String]| i32::try_from(lines.len()).unwrap_or(0);
        let height = (8 + count(&lines).max(1) * LINE + count(&names) * SMALL_LINE).max(LEAST_ROW);
        let mut texts = Vec::new();
        let mut y = self.y + 4;
        let class = if is_measure { "rm-strong" } else { "" };
        let id = said(self.words, &Cell::Text(row.id.clone()));
        texts.push(Label { class: "rm-strong", x: MARGIN, y: y + 13, text: id });
        for text in lines {
            texts.push(Label { class, x: self.title_at, y: y + 13, text });
            y += LINE;
        }
        for text in names {
            texts.push(Label { class: "rm-small rm-muted", x: self.title_at, y: y + 12, text });
            y += SMALL_LINE;
        }
        let place = Row { above, top: self.y, height };
        let shapes = shapes(row, self.timeline.window, self.timeline.today, Room(WIDTH - CHART - MARGIN));
        for shape in &shapes {
            match shape {
                Shape::Sign { sign, .. } => self.signs.push(*sign),
                Shape::Bar { fill, .. } => self.fills.push(*fill),
                Shape::Line { .. } | Shape::Text { .. } => {}
            }
        }
        let is_done = row.standing.is_some_and(|standing| standing.status == Status::Done);
        let pen = Pen { unit: self.unit, middle: place.middle(), is_done, words: self.words };
        let parts = pen.row(&shapes, self.axis.today, place);
        self.rows.push(Group { title: title(row, self.words), texts, parts });
        self.y += height;
    }

    /// What the signs mean that are drawn.
    fn legend(&mut self) {
        const KNOWN: [(Sign, &str); 13] = [
            (Sign::Done, "timeline-done"),
            (Sign::DoneLate, "timeline-done-late"),
            (Sign::DoneUnknown, "day-unknown"),
            (Sign::Due, "timeline-due"),
            (Sign::Tick, "timeline-end"),
            (Sign::Missed, "timeline-missed"),
            (Sign::Missing, "timeline-missing"),
            (Sign::Coming, "timeline-coming"),
            (Sign::Moved, "timeline-moved"),
            (Sign::GoesOn, "timeline-goes-on"),
            (Sign::Waits, "timeline-waits"),
            (Sign::Dropped, "timeline-dropped"),
            (Sign::Cut, "timeline-cut"),
        ];
        const BARS: [(Fill, &str); 6] = [
            (Fill::Done, "timeline-done"),
            (Fill::DoneLate, "timeline-done-late"),
            (Fill::Progress, "timeline-progress"),
            (Fill::Overdue, "timeline-late"),
            (Fill::Outline, "timeline-span"),
            (Fill::Dashed, "timeline-spare"),
        ];
        let (mut x, mut y) = (MARGIN, self.y + 30);
        let signs = KNOWN.into_iter().filter(|(sign, _)| self.signs.contains(sign));
        let signs = signs.map(|(sign, id)| (Shape::Sign { at: 0, sign }, 14, id));
        let bars = BARS.into_iter().filter(|(fill, _)| self.fills.contains(fill));
        let bars = bars.map(|(fill, id)| (Shape::Bar { from: 0, to: WHOLE, height: 10, fill }, 26, id));
        for (shape, wide, id) in signs.chain(bars) {
            let text = self.words.phrase(&Phrase::new(id));
            let room = wide + 26 + pixels(&text, false) * 12 / 13;
            if x + room > WIDTH - MARGIN && x > MARGIN {
                (x, y) = (MARGIN, y + 22);
            }
            let start = if wide == 14 { x + 7 } else { x };
            let (unit, row) = (Unit::Pixels { start, width: wide }, Row { above: 0, top: y - 8, height: 16 });
            let pen = Pen { unit, middle: row.middle(), is_done: false, words: self.words };
            self.legend.extend(pen.row(&[shape], None, row));
            let (at, baseline) = ((x + wide + 6).to_string(), Hundredths(i64::from(y) * 100 + 450));
            self.legend.push(Drawn::Text { class: "rm-small rm-muted", x: at, dx: 0, y: baseline, text });
            x += room;
        }
        self.y = if self.legend.is_empty() { self.y } else { y };
    }
}
