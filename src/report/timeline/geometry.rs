//! Where the days of an item stand in a row of a picture.

use chrono::NaiveDate;

use super::entry::{Entry, EntryKind};
use super::shape::{Fill, Shape, Sign, Stroke, WHOLE};
use super::track::{Delivery, DuePoint, Fate, Track};
use super::window::Window;
use crate::model::Lateness;
use crate::report::cell::Cell;

/// How high the bar of an item is, and the tail of what is late.
const BAR: i32 = 10;
const TAIL: i32 = 7;
/// How far words stand from what they are about.
const BESIDE: i32 = 9;
/// How much room words of lateness need: what *100 days* takes, and *up to 100 days*.
const DAYS: i32 = 60;
const WORDS: i32 = 84;
/// Marks of a series that are closer hide each other.
const CLOSE: i32 = 11;
/// Where an arrow stands, and a sign that something is cut off.
const ARROW: i32 = 9_840;
const EDGE: i32 = 40;
/// How near the end of the window a sign leaves no room for another.
const NEAR: i32 = 160;

/// How wide a chart is meant to be, at least, in pixels; it decides what has room.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room(pub i32);

impl Room {
    /// So many pixels as a part of the width.
    fn part(self, pixels: i32) -> i32 {
        pixels * WHOLE / self.0.max(1)
    }
}

impl Window {
    /// Where a day begins.
    #[must_use]
    pub fn start_of(&self, day: NaiveDate) -> i32 {
        let days = self.days().max(1);
        let passed = (day - self.first).num_days().clamp(-days, days * 2);
        i32::try_from(passed * i64::from(WHOLE) / days).unwrap_or(WHOLE)
    }

    /// Where a day ends.
    #[must_use]
    pub fn end_of(&self, day: NaiveDate) -> i32 {
        self.start_of(day.succ_opt().unwrap_or(day))
    }
}

/// The shapes of a row, in the order in which they are drawn.
#[must_use]
pub fn shapes(entry: &Entry, window: Window, today: NaiveDate, room: Room) -> Vec<Shape> {
    let mut row = Row { window, today, room, shapes: Vec::new() };
    match entry.kind {
        EntryKind::Section(_) => {}
        EntryKind::Measure => row.bracket(entry),
        EntryKind::Step | EntryKind::Item => row.item(&entry.track),
    }
    row.shapes
}

struct Row {
    window: Window,
    today: NaiveDate,
    room: Room,
    shapes: Vec<Shape>,
}

impl Row {
    fn bracket(&mut self, entry: &Entry) {
        let Some((first, last)) = entry.ends else { return };
        let (from, to) = (self.window.start_of(first), self.window.end_of(last));
        self.line(from, to, Stroke::Bracket);
        for (at, day) in [(from, first), (to, last)] {
            if self.window.contains(day) {
                self.sign(at, Sign::End);
            }
        }
    }

    fn item(&mut self, track: &Track) {
        let is_series = track.dues.iter().any(|due| due.period.is_some());
        if is_series {
            self.series(track);
        } else {
            self.single(track);
        }
        if let Some(day) = track.dropped {
            self.sign_on(day, Sign::Dropped);
        }
        if track.waits && track.dropped.is_none() && track.deliveries.is_empty() {
            self.line(self.window.start_of(self.today), ARROW - EDGE * 2, Stroke::Waits);
            self.sign(ARROW, Sign::Waits);
        }
        self.cut(track);
    }

    /// An item with one deadline, or none.
    fn single(&mut self, track: &Track) {
        let due = track.dues.first().copied();
        let delivery = track.deliveries.first();
        match track.span {
            Some((first, last)) => self.span(track, first, last),
            None => self.work(track, due.map(|due| due.day)),
        }
        self.moved(track, due);
        if let Some(late) = track.late {
            let (from, to) = (self.window.end_of(late.due), self.window.end_of(late.until));
            match (late.by, late.is_open) {
                (Lateness::Unknown, _) => self.line(from, to, Stroke::Unknown),
                (_, true) => self.bar(from, self.window.start_of(late.until), TAIL, Fill::Overdue),
                (_, false) => self.bar(from, to, TAIL, Fill::DoneLate),
            }
        } else if let (Some(due), Some(delivery)) = (due, delivery)
            && track.span.is_none()
        {
            self.line(self.window.end_of(delivery.day()), self.window.end_of(due.day), Stroke::Early);
        }
        if let Some(due) = due.filter(|due| track.dropped.is_none_or(|day| due.day <= day)) {
            let ends_bar = track.span.is_some() && track.moved.is_empty();
            let sign = match due.fate {
                Fate::Missed => Sign::Missed,
                Fate::Settled => Sign::Tick,
                Fate::Coming if ends_bar => Sign::Tick,
                Fate::Coming => Sign::Due,
            };
            self.sign_on(due.day, sign);
        }
        if let Some((from, _)) = track.work {
            self.sign_at_start(from);
        }
        if let Some(delivery) = delivery {
            self.delivered(*delivery);
        }
        self.lateness(track);
    }

    /// The time an item may take, and how much of it is used.
    fn span(&mut self, track: &Track, first: NaiveDate, last: Option<NaiveDate>) {
        let start = self.window.start_of(first);
        let end = last.map_or(ARROW, |last| self.window.end_of(last));
        let done = track.deliveries.first().map(Delivery::day);
        let begun = track.work.map(|(from, _)| self.window.start_of(from));
        if let Some(begun) = begun.filter(|begun| *begun < start) {
            let until = self.window.start_of(track.work.map_or(first, |(_, to)| to)).min(start);
            self.line(begun, until, Stroke::Work);
        }
        match (track.dropped, done, begun) {
            (Some(day), ..) => self.bar(start, self.window.end_of(day).min(end), BAR, Fill::Dropped),
            (None, Some(day), _) => {
                let day = self.window.end_of(day).clamp(start, end.max(start));
                self.bar(start, day, BAR, Fill::Done);
                self.bar(day, end, BAR, Fill::Dashed);
            }
            (None, None, begun) => {
                let today = self.window.start_of(self.today);
                match (last, begun) {
                    (Some(_), _) => self.bar(start, end, BAR, Fill::Outline),
                    (None, Some(_)) => self.bar(today.max(start), end, BAR, Fill::Dashed),
                    (None, None) => self.open(track, start, end),
                }
                if let Some(begun) = begun {
                    self.bar(begun.max(start), today.min(end), BAR, Fill::Progress);
                }
            }
        }
        if let Some(last) = last.filter(|_| !track.moved.is_empty() && track.dropped.is_none()) {
            self.sign_on(last, Sign::Tick);
        }
        if track.goes_on {
            self.sign(ARROW, Sign::GoesOn);
        }
    }

    /// What never ends and has not begun: the time it may begin in, and the time after that.
    fn open(&mut self, track: &Track, start: i32, end: i32) {
        let begin_by = track.dues.first().map_or(start, |due| self.window.end_of(due.day));
        self.bar(start, begin_by.min(end), BAR, Fill::Outline);
        self.bar(begin_by.max(start), end, BAR, Fill::Dashed);
    }

    /// Work on what has a day for a deadline.
    fn work(&mut self, track: &Track, due: Option<NaiveDate>) {
        let Some((from, to)) = track.work else { return };
        let is_late = track.late.is_some_and(|late| late.is_open);
        let to = due.filter(|due| is_late && *due < to).unwrap_or(to);
        self.line(self.window.start_of(from), self.window.end_of(to), Stroke::Work);
    }

    /// The deadlines that extensions have moved, and the days they have granted.
    fn moved(&mut self, track: &Track, due: Option<DuePoint>) {
        let Some(first) = track.moved.first() else { return };
        if let Some(due) = due {
            self.line(self.window.end_of(*first), self.window.end_of(due.day), Stroke::Granted);
        }
        let ends_bar = track.span.is_some();
        for (n, day) in track.moved.iter().enumerate() {
            if n > 0 || !ends_bar {
                self.sign_on(*day, Sign::Moved);
            }
        }
    }

    fn series(&mut self, track: &Track) {
        let start = track.span.map_or(0, |(first, _)| self.window.start_of(first));
        let end = match track.dues.last() {
            Some(due) if !track.goes_on => self.window.end_of(due.day),
            Some(_) | None => ARROW,
        };
        let end = track.dropped.map_or(end, |day| self.window.end_of(day));
        self.line(start, end, Stroke::Series);
        if track.goes_on {
            self.sign(ARROW, Sign::GoesOn);
        }
        let mut free = i32::MIN;
        let dues = track.dues.iter().filter(|due| track.dropped.is_none_or(|day| due.day <= day));
        for due in dues.filter(|due| due.fate != Fate::Settled) {
            let at = self.window.end_of(due.day);
            match due.fate {
                Fate::Missed => self.sign_on(due.day, Sign::Missing),
                Fate::Coming if at < free => continue,
                Fate::Coming | Fate::Settled => self.sign_on(due.day, Sign::Coming),
            }
            free = at + self.room.part(CLOSE);
        }
        let mut free = i32::MIN;
        for delivery in &track.deliveries {
            let at = self.window.end_of(delivery.day());
            if at >= free {
                self.delivered(*delivery);
                free = at + self.room.part(CLOSE);
            }
        }
        self.lateness_of_series(track);
    }

    /// How late the first missing period is: right of the last sign, else beside what is missing, at left or right, where
    /// no other sign is in the way. Where nothing has room, the words of the row say it.
    fn lateness_of_series(&mut self, track: &Track) {
        let Some(late) = track.late else { return };
        let dues = track.dues.iter().filter(|due| due.fate != Fate::Settled).map(|due| due.day);
        let days = dues.chain(track.deliveries.iter().map(Delivery::day));
        let signs: Vec<_> =
            days.filter(|day| self.window.contains(*day)).map(|day| self.window.end_of(day)).collect();
        let (missing, wide) = (self.window.end_of(late.due), self.words(late.by));
        let last = signs.iter().copied().max().unwrap_or(0);
        let before = signs.iter().copied().filter(|at| *at < missing).max().unwrap_or(0);
        let next = signs.iter().copied().filter(|at| *at > missing).min().unwrap_or(WHOLE);
        // At the end of the window a deadline after it is named.
        let is_named = !track.goes_on && track.dues.iter().any(|due| due.day > self.window.last);
        let free = if is_named { WHOLE - wide - NEAR } else { WHOLE };
        let (at, shift, ends) = if last + wide <= free {
            (last, BESIDE, false)
        } else if missing - wide >= before {
            (missing, -BESIDE, true)
        } else if missing + wide <= next {
            (missing, BESIDE, false)
        } else {
            return;
        };
        self.shapes.push(Shape::Text { at, shift, ends, cell: Cell::Late(late.by) });
    }

    fn delivered(&mut self, delivery: Delivery) {
        let sign = match delivery.late {
            Some(Lateness::Unknown) => Sign::DoneUnknown,
            Some(late) if late.is_late() => Sign::DoneLate,
            Some(_) | None => Sign::Done,
        };
        self.sign_on(delivery.day(), sign);
    }

    /// How late it is: right of the day asked about, or left of the deadline; how late it came: left of the deadline,
    /// or right of the delivery. Where neither has room, the words of the row say it.
    fn lateness(&mut self, track: &Track) {
        let Some(late) = track.late else { return };
        let (due, until) = (self.window.end_of(late.due), self.window.end_of(late.until));
        let wide = self.words(late.by);
        let (left, right) = (due - wide >= 0 && due <= WHOLE, until + wide <= WHOLE && until >= 0);
        let is_left = if late.is_open { !right && left } else { left };
        if !left && !right {
            return;
        }
        let (at, shift) = if is_left { (due, -BESIDE) } else { (until, BESIDE) };
        self.shapes.push(Shape::Text { at, shift, ends: is_left, cell: Cell::Late(late.by) });
    }

    /// How much of the width words of lateness need.
    fn words(&self, late: Lateness) -> i32 {
        self.room.part(if late.days().is_some() { DAYS } else { WORDS })
    }

    /// What lies outside the window.
    fn cut(&mut self, track: &Track) {
        let Some((first, _)) = track.ends() else { return };
        if first < self.window.first {
            self.sign(EDGE, Sign::Cut);
        }
        let due = track.dues.last().filter(|due| due.day > self.window.last);
        let Some(due) = due.filter(|_| !track.goes_on && track.dropped.is_none()) else { return };
        // A deadline at the very end has its own sign there.
        let is_taken = |due: &DuePoint| {
            (WHOLE - NEAR..=WHOLE).contains(&self.window.end_of(due.day)) && due.day <= self.window.last
        };
        let at = if track.dues.iter().any(is_taken) { WHOLE - NEAR - EDGE } else { WHOLE - EDGE };
        self.sign(at, Sign::Cut);
        self.shapes.push(Shape::Text { at, shift: -BESIDE, ends: true, cell: Cell::Day(due.day) });
    }

    fn bar(&mut self, from: i32, to: i32, height: i32, fill: Fill) {
        if let Some((from, to)) = seen(from, to) {
            self.shapes.push(Shape::Bar { from, to, height, fill });
        }
    }

    fn line(&mut self, from: i32, to: i32, stroke: Stroke) {
        if let Some((from, to)) = seen(from, to) {
            self.shapes.push(Shape::Line { from, to, stroke });
        }
    }

    fn sign_on(&mut self, day: NaiveDate, sign: Sign) {
        if self.window.contains(day) {
            self.sign(self.window.end_of(day), sign);
        }
    }

    fn sign_at_start(&mut self, day: NaiveDate) {
        if self.window.contains(day) {
            self.sign(self.window.start_of(day), Sign::Start);
        }
    }

    fn sign(&mut self, at: i32, sign: Sign) {
        self.shapes.push(Shape::Sign { at, sign });
    }
}

/// As much of a stretch as lies in the window.
fn seen(from: i32, to: i32) -> Option<(i32, i32)> {
    let (from, to) = (from.max(0), to.min(WHOLE));
    (from < to).then_some((from, to))
}

#[cfg(test)]
mod tests;
