//! The picture of a KPI.

use chrono::{Datelike as _, NaiveDate};

use super::drawn::Drawn;
use super::legend::{Mark, legend};
use super::picture::{self, Heading};
use super::text::said;
use super::unit::{Hundredths, Unit};
use crate::render::words::Words;
use crate::report::Phrase;
use crate::report::trajectory::{Anchor, LineKind, Part, Point, SCALE, SignKind, Trajectory};

/// How wide a file is.
const WIDTH: i32 = 760;

/// What the signs mean.
const LEGEND: [(SignKind, &str); 8] = [
    (SignKind::Last, "chart-observed"),
    (SignKind::Target, "trajectory-target"),
    (SignKind::Met, "trajectory-met"),
    (SignKind::Missed, "trajectory-missed"),
    (SignKind::Expected, "trajectory-expected"),
    (SignKind::Forecast, "trajectory-forecast"),
    (SignKind::Baseline, "trajectory-baseline"),
    (SignKind::Derived, "trajectory-worked-out"),
];

/// The picture with its title and sentences, as a file of its own.
#[must_use]
pub fn trajectory(trajectory: &Trajectory, words: &Words) -> String {
    let letters = trajectory.derived_letters.as_ref().map(|cell| said(words, cell));
    let said: Vec<String> = std::iter::once(sentences(trajectory, words)).chain(letters.clone()).collect();
    let title = named(trajectory, words);
    let heading = Heading::new(&title, &said, WIDTH);
    let top = heading.bottom + 8;
    let mut parts = drawn(trajectory, Unit::Pixels { start: 0, width: WIDTH }, top, words);
    let is_drawn = |kind: SignKind| {
        trajectory.parts.iter().any(|part| matches!(part, Part::Sign { sign, .. } if *sign == kind))
    };
    let signs = LEGEND.into_iter().filter(|(sign, _)| is_drawn(*sign));
    let signs = signs.map(|(sign, id)| (Mark::Sign(sign_id(sign)), words.phrase(&Phrase::new(id))));
    let bottom = legend(signs, (top + trajectory.height + 14, WIDTH), &mut parts);
    let desc: Vec<String> = std::iter::once(points(trajectory, words)).chain(letters).collect();
    picture::file(heading, (WIDTH, bottom), (title, desc.join(". ")), parts, words)
}

/// The picture alone, as wide as its place: at least 300 pixels. The document it is put into needs
/// [`STYLE`](super::STYLE) and, once, [`SIGNS`](super::SIGNS).
#[must_use]
pub fn plot(trajectory: &Trajectory, words: &Words) -> String {
    let parts = drawn(trajectory, Unit::Percent, 0, words);
    picture::inset(trajectory.height, (named(trajectory, words), points(trajectory, words)), parts)
}

/// Every part, from a height on.
fn drawn(trajectory: &Trajectory, unit: Unit, top: i32, words: &Words) -> Vec<Drawn> {
    let pen = Pen { unit, top, first: first_named(trajectory), words };
    trajectory.parts.iter().flat_map(|part| pen.part(part)).collect()
}

fn named(trajectory: &Trajectory, words: &Words) -> String {
    let title = said(words, &trajectory.title);
    match &trajectory.unit {
        Some(unit) => format!("{title}, {}", said(words, unit)),
        None => title,
    }
}

fn sentences(trajectory: &Trajectory, words: &Words) -> String {
    trajectory.said.iter().map(|cell| said(words, cell)).collect::<Vec<_>>().join(" · ")
}

fn points(trajectory: &Trajectory, words: &Words) -> String {
    trajectory.points.iter().map(|cell| said(words, cell)).collect::<Vec<_>>().join("; ")
}

/// Draws parts.
struct Pen<'w> {
    unit: Unit,
    /// How far down the picture begins, in pixels.
    top: i32,
    /// The first day that is named.
    first: Option<NaiveDate>,
    words: &'w Words,
}

/// The first day of the axis that is named, but for the one asked about.
fn first_named(trajectory: &Trajectory) -> Option<NaiveDate> {
    trajectory.parts.iter().find_map(|part| match part {
        Part::Day { day, is_named: true, is_today: false, .. } => Some(*day),
        Part::Day { .. }
        | Part::Line { .. }
        | Part::Sign { .. }
        | Part::Column { .. }
        | Part::Label { .. }
        | Part::Scale { .. }
        | Part::Remark { .. } => None,
    })
}

impl Pen<'_> {
    fn part(&self, part: &Part) -> Vec<Drawn> {
        match part {
            Part::Line { from, to, line } => vec![Drawn::Stroke {
                class: line_class(*line),
                from: (self.unit.place(from.x), self.y(from.y)),
                to: (self.unit.place(to.x), self.y(to.y)),
            }],
            Part::Sign { at, sign } => {
                vec![Drawn::Use { sign: sign_id(*sign), x: self.unit.place(at.x), y: self.y(at.y) }]
            }
            Part::Column { from, to, top, ground } => vec![Drawn::Rect {
                class: "column",
                x: self.unit.place(*from),
                width: self.unit.length(to - from),
                y: self.y(*top),
                height: (ground - top) / 10,
            }],
            Part::Label { at, shift, anchor, value, word } => {
                let class = match (anchor, word) {
                    (_, Some(_)) => "rm-strong rm-halo",
                    (Anchor::Start, None) => "rm-small rm-halo",
                    (Anchor::Middle, None) => "rm-small rm-halo rm-mid",
                    (Anchor::End, None) => "rm-small rm-halo rm-end",
                };
                let mut drawn = vec![self.text(class, *at, *shift, said(self.words, value))];
                drawn.extend(word.map(|id| {
                    let text = self.words.phrase(&Phrase::new(id));
                    self.text("rm-small rm-muted rm-halo", *at, (shift.0, shift.1 + 14), text)
                }));
                drawn
            }
            Part::Scale { y, value } => {
                let at = Point { x: SCALE, y: *y };
                vec![self.text("rm-small rm-muted rm-end", at, (0, 4), said(self.words, value))]
            }
            Part::Day { at, day, is_named, is_today } => {
                let class = if *is_today { "rm-small rm-now rm-mid" } else { "rm-small rm-muted rm-mid" };
                let text = if *is_today { self.words.day_of_axis(*day, false) } else { self.day(*day) };
                if *is_named { vec![self.text(class, *at, (0, 17), text)] } else { Vec::new() }
            }
            Part::Remark { at, id } => {
                let text = self.words.phrase(&Phrase::new(id));
                vec![self.text("rm-small rm-muted rm-halo", *at, (0, 0), text)]
            }
        }
    }

    fn text(&self, class: &'static str, at: Point, shift: (i32, i32), text: String) -> Drawn {
        let (x, dx) = self.unit.beside(at.x, shift.0);
        let y = Hundredths(self.y(at.y).0 + i64::from(shift.1) * 100);
        Drawn::Text { class, x, dx, y, text }
    }

    /// A day below the picture: that on which a year begins is the year, the first of another month the month. The
    /// first of them has its year in any case, and the day of a target is written out.
    fn day(&self, day: NaiveDate) -> String {
        match (day.day(), day.month()) {
            (1, 1) => day.year().to_string(),
            (1, _) if self.first == Some(day) => self.words.day_of_axis(day, true),
            (1, _) => self.words.month(day),
            _ => self.words.office_day(day),
        }
    }

    fn y(&self, tenths: i32) -> Hundredths {
        Hundredths(i64::from(self.top) * 100 + i64::from(tenths) * 10)
    }
}

fn line_class(line: LineKind) -> &'static str {
    match line {
        LineKind::Path => "rm-track rm-path",
        LineKind::Level => "rm-track rm-level",
        LineKind::Observed => "rm-track rm-observed",
        LineKind::Forecast => "rm-track rm-forecast",
        LineKind::Today => "rm-today",
        LineKind::TargetDay => "rm-target-day",
        LineKind::Scale => "rm-grid",
        LineKind::Axis => "rm-axis",
        LineKind::Leader => "rm-leader",
    }
}

fn sign_id(sign: SignKind) -> &'static str {
    match sign {
        SignKind::Baseline => "baseline",
        SignKind::Derived => "derived",
        SignKind::Observed => "observed",
        SignKind::Last => "last",
        SignKind::Target => "target",
        SignKind::Met => "target-met",
        SignKind::Open => "target-open",
        SignKind::Missed => "target-missed",
        SignKind::Expected => "expected",
        SignKind::Forecast => "forecast",
        SignKind::Beyond => "beyond",
    }
}
