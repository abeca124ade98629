//! What a row of a chart is drawn from: plain numbers, in no language and no colour.

use crate::report::cell::Cell;

/// The whole width of a chart; every `x` is a part of it.
pub const WHOLE: i32 = 10_000;

/// One thing to be drawn. It stands on the middle line of its row; `x` is in ten-thousandths of the chart's width, all
/// else in pixels.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A bar.
    Bar {
        /// Where it begins.
        from: i32,
        /// Where it ends.
        to: i32,
        /// How high it is.
        height: i32,
        /// What fills it.
        fill: Fill,
    },
    /// A line along the row.
    Line {
        /// Where it begins.
        from: i32,
        /// Where it ends.
        to: i32,
        /// What it looks like.
        stroke: Stroke,
    },
    /// A sign.
    Sign {
        /// Where it stands.
        at: i32,
        /// Which it is.
        sign: Sign,
    },
    /// Words.
    Text {
        /// Where they stand.
        at: i32,
        /// How far from there, to the right.
        shift: i32,
        /// Whether they end there instead of beginning.
        ends: bool,
        /// What they say.
        cell: Cell,
    },
}

/// What fills a bar. Each is told apart by its hatch or outline as well as by its colour.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fill {
    /// An outline: time that it may take.
    Outline,
    /// A dashed outline: time that was not needed, or has no end.
    Dashed,
    /// Done.
    Done,
    /// Late, and done since.
    DoneLate,
    /// In progress.
    Progress,
    /// Late still.
    Overdue,
    /// Up to the day it was dropped.
    Dropped,
}

/// What a line along the row looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stroke {
    /// Work outside a bar.
    Work,
    /// Days that an extension has granted.
    Granted,
    /// Between a delivery and the later deadline.
    Early,
    /// Between a deadline and a delivery nobody knows the day of.
    Unknown,
    /// From the first period of a series to the last.
    Series,
    /// What something waits for has not happened.
    Waits,
    /// From the first to the last day of a measure.
    Bracket,
}

/// A sign. Each has a shape of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// The end of the time it may take.
    Tick,
    /// A deadline to come.
    Due,
    /// A deadline that was missed.
    Missed,
    /// A deadline that was moved.
    Moved,
    /// Done in time.
    Done,
    /// Done late.
    DoneLate,
    /// Done, and nobody knows whether in time.
    DoneUnknown,
    /// A period that is missing.
    Missing,
    /// A period to come.
    Coming,
    /// Where work began.
    Start,
    /// Dropped.
    Dropped,
    /// Waits.
    Waits,
    /// It goes on.
    GoesOn,
    /// There is more outside.
    Cut,
    /// An end of a measure.
    End,
}
