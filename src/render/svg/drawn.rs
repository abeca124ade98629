//! Shapes as the elements of SVG that draw them.

use super::text::said;
use super::unit::{Hundredths, Unit};
use crate::model::Lateness;
use crate::render::words::Words;
use crate::report::Cell;
use crate::report::timeline::{Fill, Shape, Sign, Stroke};

/// An element, with its attributes as they are written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Drawn {
    Rect { class: &'static str, x: String, width: String, y: Hundredths, height: i32 },
    Line { class: &'static str, from: String, to: String, y: Hundredths },
    Stroke { class: &'static str, from: (String, Hundredths), to: (String, Hundredths) },
    Rule { class: &'static str, x: String, top: Hundredths, bottom: Hundredths },
    Use { sign: &'static str, x: String, y: Hundredths },
    Text { class: &'static str, x: String, dx: i32, y: Hundredths, text: String },
}

/// Words at a place of a file.
pub(super) struct Label {
    pub(super) class: &'static str,
    pub(super) x: i32,
    pub(super) y: i32,
    pub(super) text: String,
}

/// From where to where a row stands, in pixels below the top of the picture.
#[derive(Clone, Copy)]
pub(super) struct Row {
    /// How far above it the row before it ends.
    pub(super) above: i32,
    pub(super) top: i32,
    pub(super) height: i32,
}

/// How the shapes of a row are written: in which unit, how far down its middle is, whether it is done.
#[derive(Clone, Copy)]
pub(super) struct Pen<'w> {
    pub(super) unit: Unit,
    pub(super) middle: Hundredths,
    pub(super) is_done: bool,
    pub(super) words: &'w Words,
}

impl Pen<'_> {
    /// The elements of a row: bars and lines, over which the line of the day goes, and then signs and words.
    pub(super) fn layers(self, shapes: &[Shape]) -> (Vec<Drawn>, Vec<Drawn>) {
        let is_below = |shape: &&Shape| matches!(shape, Shape::Bar { .. } | Shape::Line { .. });
        let (below, above): (Vec<&Shape>, Vec<&Shape>) = shapes.iter().partition(is_below);
        let drawn = |shapes: Vec<&Shape>| shapes.into_iter().map(|shape| self.element(shape)).collect();
        (drawn(below), drawn(above))
    }

    /// All of them in a row of a file, with the line of the day among them.
    pub(super) fn row(self, shapes: &[Shape], today: Option<i32>, row: Row) -> Vec<Drawn> {
        let (mut parts, above) = self.layers(shapes);
        parts.extend(today.map(|at| Drawn::Rule {
            class: "today",
            x: self.unit.place(at),
            top: Hundredths(i64::from(row.top - row.above) * 100),
            bottom: Hundredths(i64::from(row.top + row.height) * 100),
        }));
        parts.extend(above);
        parts
    }

    fn element(self, shape: &Shape) -> Drawn {
        let Self { unit, middle, .. } = self;
        match shape {
            Shape::Bar { from, to, height, fill } => Drawn::Rect {
                class: fill_class(*fill),
                x: unit.place(*from),
                width: unit.length(to - from),
                y: Hundredths(middle.0 - i64::from(*height) * 50),
                height: *height,
            },
            Shape::Line { from, to, stroke } => Drawn::Line {
                class: stroke_class(*stroke),
                from: unit.place(*from),
                to: unit.place(*to),
                // The bracket of a measure stands below the middle, so that its ends point at its steps.
                y: Hundredths(middle.0 + if *stroke == Stroke::Bracket { 300 } else { 0 }),
            },
            Shape::Sign { at, sign } => Drawn::Use { sign: sign_id(*sign), x: unit.place(*at), y: middle },
            Shape::Text { at, shift, ends, cell } => {
                let (x, dx) = unit.beside(*at, *shift);
                let class = text_class(cell, self.is_done, *ends);
                Drawn::Text { class, x, dx, y: Hundredths(middle.0 + 400), text: said(self.words, cell) }
            }
        }
    }
}

impl Row {
    /// How far down its middle is.
    pub(super) fn middle(self) -> Hundredths {
        Hundredths(i64::from(self.top) * 100 + i64::from(self.height) * 50)
    }
}

/// How late something is stands out while it is not done; what lies outside the picture is said quietly.
fn text_class(cell: &Cell, is_done: bool, ends: bool) -> &'static str {
    let is_late = matches!(cell, Cell::Late(Lateness::Days(_) | Lateness::UpTo(_)));
    match (is_late, is_done, ends) {
        (false, _, false) => "rm-small rm-halo rm-muted",
        (false, _, true) => "rm-small rm-halo rm-muted rm-end",
        (true, true, false) => "rm-small rm-halo rm-f-done",
        (true, true, true) => "rm-small rm-halo rm-f-done rm-end",
        (true, false, false) => "rm-small rm-halo rm-strong rm-over-text",
        (true, false, true) => "rm-small rm-halo rm-strong rm-over-text rm-end",
    }
}

fn fill_class(fill: Fill) -> &'static str {
    match fill {
        Fill::Outline => "outline",
        Fill::Dashed => "dashed",
        Fill::Done => "done",
        Fill::DoneLate => "done-late",
        Fill::Progress => "progress",
        Fill::Overdue => "overdue",
        Fill::Dropped => "dropped",
    }
}

fn stroke_class(stroke: Stroke) -> &'static str {
    match stroke {
        Stroke::Work => "work",
        Stroke::Granted => "granted",
        Stroke::Early => "early",
        Stroke::Unknown => "unknown",
        Stroke::Series => "series",
        Stroke::Waits => "waits",
        Stroke::Bracket => "bracket",
    }
}

/// The id of a sign in `signs.svg`, without its prefix.
fn sign_id(sign: Sign) -> &'static str {
    match sign {
        Sign::Tick => "tick",
        Sign::Due => "due",
        Sign::Missed => "missed",
        Sign::Moved => "moved",
        Sign::Done => "done",
        Sign::DoneLate => "done-late",
        Sign::DoneUnknown => "done-unknown",
        Sign::Missing => "missing",
        Sign::Coming => "coming",
        Sign::Start => "start",
        Sign::Dropped => "dropped-sign",
        Sign::Waits => "waits",
        Sign::GoesOn => "goes-on",
        Sign::Cut => "cut",
        Sign::End => "end",
    }
}
