//! What the picture of a KPI is drawn from: plain numbers, in no language and no colour.

use chrono::NaiveDate;

use crate::report::cell::Cell;

/// A place: along the width in ten-thousandths of it, down from the top in tenths of a pixel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Point {
    /// From the left.
    pub x: i32,
    /// From the top.
    pub y: i32,
}

/// One thing to be drawn.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// A line.
    Line {
        /// Where it begins.
        from: Point,
        /// Where it ends.
        to: Point,
        /// What it is.
        line: LineKind,
    },
    /// A sign.
    Sign {
        /// Where it stands.
        at: Point,
        /// What it is.
        sign: SignKind,
    },
    /// A period's own amount, from the ground up.
    Column {
        /// Where it begins and ends.
        from: i32,
        /// Where it ends.
        to: i32,
        /// Its top.
        top: i32,
        /// Its ground.
        ground: i32,
    },
    /// A value in words.
    Label {
        /// What it is beside.
        at: Point,
        /// How far from there, in pixels, to the right and down.
        shift: (i32, i32),
        /// How it stands there.
        anchor: Anchor,
        /// The value.
        value: Cell,
        /// What it is, on a line below; none where the value says enough.
        word: Option<&'static str>,
    },
    /// A value of the scale.
    Scale {
        /// Its height.
        y: i32,
        /// The value.
        value: Cell,
    },
    /// A day of the axis.
    Day {
        /// Its place on the ground.
        at: Point,
        /// The day.
        day: NaiveDate,
        /// Whether it is named.
        is_named: bool,
        /// Whether it is the day asked about.
        is_today: bool,
    },
    /// A remark across the plot.
    Remark {
        /// Where it stands.
        at: Point,
        /// Its message.
        id: &'static str,
    },
}

/// How words stand at a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// They begin there.
    Start,
    /// Their middle is there.
    Middle,
    /// They end there.
    End,
}

/// What a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LineKind {
    /// The straight path through the targets.
    Path,
    /// A target without a path that leads to it.
    Level,
    /// From one observation to the next.
    Observed,
    /// Where it goes if it goes on like this.
    Forecast,
    /// The day asked about.
    Today,
    /// The target's day.
    TargetDay,
    /// A line of the scale.
    Scale,
    /// The ground.
    Axis,
    /// From a value to its label.
    Leader,
}

/// What a sign is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SignKind {
    /// The baseline.
    Baseline,
    /// A baseline that was worked out, not published.
    Derived,
    /// An observation.
    Observed,
    /// The last one.
    Last,
    /// The target.
    Target,
    /// An interim target that was met.
    Met,
    /// An interim target to come.
    Open,
    /// An interim target that was missed.
    Missed,
    /// Where the path stands on the day asked about.
    Expected,
    /// Where it ends if it goes on like this.
    Forecast,
    /// The same, beyond the frame.
    Beyond,
}
