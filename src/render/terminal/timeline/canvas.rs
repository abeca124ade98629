//! One row of a chart: the letters of an item's days.

use chrono::NaiveDate;

use super::glyph::Glyph;
use super::scale::Scale;
use crate::report::{Fate, Track, Window};

/// A row of letters, and what is written over it.
pub(super) struct Canvas<'s> {
    scale: &'s Scale,
    window: Window,
    pub(super) cells: Vec<Glyph>,
    /// A text and the column it begins in.
    pub(super) text: Option<(usize, String)>,
}

impl<'s> Canvas<'s> {
    /// A row with nothing on it but the grid and the day asked about.
    pub(super) fn new(scale: &'s Scale, window: Window, today: NaiveDate) -> Self {
        let mut canvas = Self { scale, window, cells: vec![Glyph::Nothing; scale.columns], text: None };
        for month in scale.grid() {
            canvas.put(month, Glyph::Grid);
        }
        canvas.put(today, Glyph::Today);
        canvas
    }

    /// What happens to an item.
    pub(super) fn draw(&mut self, track: &Track, today: NaiveDate, unconfirmed: bool) {
        let (first, last) = (self.window.first, self.window.last);
        let due = track.dues.last().map(|due| due.day);
        if let Some((from, to)) = track.span.filter(|_| track.dropped.is_none()) {
            let is_series = track.dues.iter().any(|due| due.period.is_some());
            let to = to.max(due.filter(|_| to.is_some())).unwrap_or(last);
            if !is_series {
                self.fill(from, to, Glyph::Span);
            }
        }
        if track.waits {
            self.fill(today, last, Glyph::Waits);
        }
        if let Some((from, to)) = track.work {
            self.fill(from, to, Glyph::Work);
            self.put(from, Glyph::Start);
        }
        for day in &track.moved {
            self.put(*day, Glyph::Moved);
        }
        if let Some(late) = track.late.filter(|late| late.by.days().is_some()) {
            let tail = if late.is_open { Glyph::Late } else { Glyph::LateDone };
            self.fill(late.due.succ_opt().unwrap_or(late.due), late.until, tail);
        }
        // Nothing is to come of what was dropped.
        let is_left = |day: NaiveDate| track.dropped.is_none_or(|dropped| day <= dropped);
        for due in track.dues.iter().filter(|due| is_left(due.day)) {
            let glyph = match (due.fate, due.period) {
                (Fate::Missed, Some(_)) => Glyph::Late,
                (Fate::Missed, None) => Glyph::Missed,
                // A period that is in stands at the day it came.
                (Fate::Settled, Some(_)) => continue,
                (Fate::Coming | Fate::Settled, _) => Glyph::Due,
            };
            self.put(due.day, glyph);
        }
        if let Some(day) = track.dropped {
            self.put(day, Glyph::Dropped);
        }
        for delivery in &track.deliveries {
            self.put(delivery.day(), Glyph::Done);
        }
        if let Some(last) = track.deliveries.last().filter(|_| unconfirmed)
            && let Some(column) = self.scale.column(last.day())
        {
            self.put_at(column + 1, Glyph::Unconfirmed);
        }
        if track.goes_on {
            self.put_at(self.scale.columns.saturating_sub(1), Glyph::GoesOn);
        }
        self.cut(track, first, last);
    }

    /// What lies outside the window: a slash at its edge, and the day where nothing else is said there.
    fn cut(&mut self, track: &Track, first: NaiveDate, last: NaiveDate) {
        if track.days().any(|day| day < first) && track.dropped.is_none_or(|day| day >= first) {
            self.put_at(0, Glyph::Cut);
        }
        let due = track.dues.last().map(|due| due.day).filter(|day| *day > last);
        let Some(due) = due.filter(|_| !track.goes_on && track.dropped.is_none()) else { return };
        let edge = self.scale.columns.saturating_sub(1);
        self.put_at(edge, Glyph::Cut);
        let text = format!(" {due} ");
        let quiet = |glyph: &Glyph| matches!(glyph, Glyph::Nothing | Glyph::Grid | Glyph::Span);
        let Some(start) = edge.checked_sub(text.len()) else { return };
        let room = self.cells.get(start..edge).unwrap_or_default();
        if room.iter().all(quiet) {
            self.text = Some((start, text));
        }
    }

    fn put(&mut self, day: NaiveDate, glyph: Glyph) {
        if let Some(column) = self.scale.column(day) {
            self.put_at(column, glyph);
        }
    }

    fn put_at(&mut self, column: usize, glyph: Glyph) {
        if let Some(cell) = self.cells.get_mut(column) {
            *cell = (*cell).max(glyph);
        }
    }

    fn fill(&mut self, from: NaiveDate, to: NaiveDate, glyph: Glyph) {
        if let Some((first, last)) = self.scale.columns_between(from, to) {
            (first..=last).for_each(|column| self.put_at(column, glyph));
        }
    }
}
