//! Items in time as a chart of letters.
//!
//! Labels have about a third of the line; where there is no terminal, whole titles follow the chart.

mod canvas;
mod glyph;
mod scale;

use self::canvas::Canvas;
use self::glyph::Glyph;
use self::scale::Scale;
use super::across::{Across, write};
use super::flow::{Flow, Joint};
use super::line::{Line, cut, width};
use super::look::GAP;
use super::paint::Painter;
use crate::render::style::Meaning;
use crate::render::words::Manner;
use crate::report::{Cell, Entry, EntryKind, Phrase, Timeline};

/// How wide a chart is where there is no terminal.
const PIPED: usize = 80;
/// The longest id that keeps its titles beside the others'.
const LONGEST_ID: usize = 11;
/// A title in fewer columns says nothing.
const SHORTEST: usize = 6;

/// Appends the chart and what its letters mean.
pub(super) fn draw(timeline: &Timeline, painter: Painter<'_>, room: Option<u16>, out: &mut String) {
    let words = painter.words.with(Manner { short_days: true, short_names: true, ..Manner::default() });
    let painter = if room.is_some() { painter.with(&words) } else { painter };
    let mut page = Page::new(timeline, painter, room.map(usize::from));
    let mut is_headed = false;
    for (n, row) in timeline.rows.iter().enumerate() {
        let before = n.checked_sub(1).and_then(|n| timeline.rows.get(n));
        if before.is_some_and(|before| parted(before, row)) {
            out.push('\n');
        }
        if matches!(row.kind, EntryKind::Section(_)) {
            page.head(row, out);
            is_headed = false;
            continue;
        }
        if !is_headed {
            page.axis(out);
            is_headed = true;
        }
        page.row(row, out);
    }
    page.legend(out);
}

/// Whether an empty line parts two rows: what belongs to different measures, but not one measure without steps from
/// another.
fn parted(before: &Entry, row: &Entry) -> bool {
    let is_section = |row: &Entry| matches!(row.kind, EntryKind::Section(_));
    if is_section(before) {
        return !is_section(row) && row.kind == EntryKind::Measure;
    }
    match row.kind {
        EntryKind::Section(_) | EntryKind::Measure => true,
        EntryKind::Item => before.kind != EntryKind::Item,
        EntryKind::Step => false,
    }
}

struct Page<'t> {
    timeline: &'t Timeline,
    painter: Painter<'t>,
    scale: Scale,
    /// How wide the terminal is; `None` for a pipe.
    room: Option<usize>,
    /// Where titles begin, and where the chart does.
    title_at: usize,
    chart_at: usize,
    /// The letters that were drawn.
    drawn: Vec<Glyph>,
}

impl<'t> Page<'t> {
    fn new(timeline: &'t Timeline, painter: Painter<'t>, room: Option<usize>) -> Self {
        let rows = || timeline.rows.iter().filter(|row| !matches!(row.kind, EntryKind::Section(_)));
        let ids = rows().map(|row| width(&row.id)).filter(|wide| *wide <= LONGEST_ID);
        let title_at = ids.max().unwrap_or(1) + GAP;
        let Some(screen) = room else {
            let scale = Scale::new(timeline.window, PIPED - title_at.min(PIPED / 2));
            return Self { timeline, painter, scale, room, title_at, chart_at: title_at, drawn: Vec::new() };
        };
        let least = (screen / 3).max((title_at + SHORTEST).min(screen / 2));
        let scale = Scale::new(timeline.window, screen - least);
        let titles = rows().filter(|row| row.kind != EntryKind::Measure);
        let titles = titles.map(|row| width(&painter.words.line(&row.title))).max().unwrap_or(0);
        let label = (screen - scale.columns).min(title_at + titles + GAP).max(title_at);
        Self { timeline, painter, scale, room, title_at, chart_at: label, drawn: Vec::new() }
    }

    /// The head of a section, across.
    fn head(&self, row: &Entry, out: &mut String) {
        let strong = self.painter.style(Meaning::Strong);
        let mut line = Line::new(out);
        let id = self.painter.words.line(&Cell::Text(row.id.clone()));
        line.text(&id, strong);
        let title = self.painter.words.line(&row.title);
        let at = self.title_at.max(width(&id) + GAP);
        line.spaces(at - width(&id));
        let title = self.room.map_or(title.clone(), |room| cut(&title, room.saturating_sub(at), self.more()));
        line.text(&title, strong);
        line.end();
    }

    /// Years and months above the chart.
    fn axis(&self, out: &mut String) {
        let faint = self.painter.style(Meaning::Faint);
        let years = self.scale.years().into_iter().map(|day| (day, day.format("%Y").to_string()));
        let names = |day| (day, self.painter.words.month(day));
        let longest = self.timeline.window.months().take(12).map(|day| width(&self.painter.words.month(day)));
        let months = self.scale.named_months(longest.max().unwrap_or(0)).into_iter().map(names);
        for labels in [years.collect::<Vec<_>>(), months.collect()] {
            let mut line = Line::new(out);
            line.spaces(self.chart_at);
            let mut at = 0;
            for (day, text) in labels {
                let free = if at == 0 { 0 } else { at + 1 };
                let wide = width(&text);
                let fits = |column: &usize| *column >= free && column + wide <= self.scale.columns;
                let Some(column) = self.scale.column(day).filter(fits) else { continue };
                line.spaces(column - at);
                line.text(&text, faint);
                at = column + wide;
            }
            if at > 0 {
                line.end();
            }
        }
    }

    fn row(&mut self, row: &Entry, out: &mut String) {
        match row.kind {
            EntryKind::Measure => self.head(row, out),
            EntryKind::Step | EntryKind::Item | EntryKind::Section(_) => self.item(row, out),
        }
        if !row.executors.is_empty() {
            let names = self.painter.cell("executors", &Cell::Names(row.executors.clone()));
            let names = names.styled(self.painter.style(Meaning::Faint));
            let across = Across { painter: self.painter, offset: 0, room: self.room };
            across.lines(&names, self.title_at, out);
        }
    }

    fn item(&mut self, row: &Entry, out: &mut String) {
        let strong = self.painter.style(Meaning::Strong);
        let id = self.painter.words.line(&Cell::Text(row.id.clone()));
        let title = self.painter.words.line(&row.title);
        let mut line = Line::new(out);
        line.text(&id, strong);
        let mut at = width(&id);
        if at >= self.chart_at {
            // An id that reaches into the chart has a line of its own.
            line.end();
            (line, at) = (Line::new(out), 0);
        }
        let title_at = if at < self.title_at { self.title_at } else { at + GAP };
        if self.room.is_some() && title_at + SHORTEST < self.chart_at {
            let title = cut(&title, self.chart_at - title_at - 1, self.more());
            line.spaces(title_at - at);
            line.text(&title, None);
            at = title_at + width(&title);
        }
        line.spaces(self.chart_at - at);
        let canvas = self.canvas(row);
        self.paint(&canvas, row, &mut line);
        if self.room.is_none() {
            line.spaces(GAP);
            line.text(&title, None);
        }
        line.end();
        self.drawn.extend(canvas.cells);
        self.drawn.sort_unstable();
        self.drawn.dedup();
    }

    fn canvas(&self, row: &Entry) -> Canvas<'_> {
        let mut canvas = Canvas::new(&self.scale, self.timeline.window, self.timeline.today);
        let unconfirmed = row.standing.is_some_and(|standing| standing.unconfirmed);
        canvas.draw(&row.track, self.timeline.today, unconfirmed);
        canvas
    }

    fn paint(&self, canvas: &Canvas<'_>, row: &Entry, line: &mut Line<'_>) {
        let late = row.standing.and_then(|standing| standing.late);
        let (from, text) = canvas.text.clone().unwrap_or((usize::MAX, String::new()));
        let faint = self.painter.style(Meaning::Faint);
        for (column, glyph) in canvas.cells.iter().enumerate() {
            if column == from {
                line.text(&text, faint);
            }
            if column >= from && column < from.saturating_add(width(&text)) {
                continue;
            }
            // A space is held back until something follows it.
            line.text(glyph.sign(self.painter.signs), glyph.style(late, self.painter.colour));
        }
    }

    /// What the letters that are drawn mean.
    fn legend(&self, out: &mut String) {
        let faint = self.painter.style(Meaning::Faint);
        let known = Glyph::LEGEND.into_iter().filter(|(glyph, _)| self.drawn.contains(glyph));
        let parts = known.map(|(glyph, id)| {
            let signs = self.painter.signs;
            let more = if glyph == Glyph::Start { Glyph::Work.sign(signs) } else { "" };
            let sign = glyph.sign(signs).to_owned() + more;
            let word = Flow::words(self.painter.words.phrase(&Phrase::new(id)), faint);
            Flow::Parts(vec![Flow::words(sign, glyph.style(None, self.painter.colour)), word], Joint::Space)
        });
        let legend = Flow::Parts(parts.collect(), Joint::Sign("  "));
        out.push('\n');
        legend.lines(self.room).iter().for_each(|line| write(line, 0, out));
    }

    /// What stands where a title is cut.
    fn more(&self) -> &'static str {
        self.painter.signs.more()
    }
}
