//! The letters of a chart, in the order in which a later one covers an earlier one.

use anstyle::Style;

use crate::model::Lateness;
use crate::render::style::Meaning;
use crate::render::symbol::Signs;

/// A letter of a chart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Glyph {
    Nothing,
    /// Where a month, a quarter or a year begins.
    Grid,
    /// The time it may take.
    Span,
    /// It waits for something that has not happened.
    Waits,
    /// Work.
    Work,
    /// Where work began.
    Start,
    /// Late, and done since.
    LateDone,
    /// The day asked about.
    Today,
    /// Late still.
    Late,
    /// A deadline that an extension has moved.
    Moved,
    /// A deadline.
    Due,
    /// A deadline that was missed.
    Missed,
    /// It goes on after the window.
    GoesOn,
    /// Out of the plan.
    Dropped,
    /// There is more outside the window.
    Cut,
    /// Not confirmed, after what is done.
    Unconfirmed,
    /// Done.
    Done,
}

impl Glyph {
    /// In the order of the legend, each with its message.
    pub(super) const LEGEND: [(Self, &'static str); 14] = [
        (Self::Done, "timeline-done"),
        (Self::Due, "timeline-due"),
        (Self::Missed, "timeline-missed"),
        (Self::Late, "timeline-late"),
        (Self::LateDone, "timeline-done-late"),
        (Self::Moved, "timeline-moved"),
        (Self::Start, "timeline-started"),
        (Self::Span, "timeline-span"),
        (Self::GoesOn, "timeline-goes-on"),
        (Self::Waits, "timeline-waits"),
        (Self::Dropped, "timeline-dropped"),
        (Self::Unconfirmed, "timeline-unconfirmed"),
        (Self::Cut, "timeline-cut"),
        (Self::Today, "timeline-today"),
    ];

    /// How it is drawn.
    pub(super) fn sign(self, signs: Signs) -> &'static str {
        let (unicode, ascii) = match self {
            Self::Nothing => (" ", " "),
            Self::Grid => ("┊", "."),
            Self::Span => ("░", ":"),
            Self::Waits => ("·", "~"),
            Self::Work => ("━", "="),
            Self::Start => ("┝", "["),
            Self::LateDone => ("-", "-"),
            Self::Today => ("┃", "|"),
            Self::Late => ("!", "!"),
            Self::GoesOn => ("▶", ">"),
            Self::Moved => ("○", "("),
            Self::Due => ("◇", "o"),
            Self::Missed => ("◆", "#"),
            Self::Dropped => ("×", "x"),
            Self::Cut => ("/", "/"),
            Self::Unconfirmed => ("?", "?"),
            Self::Done => ("✓", "+"),
        };
        if signs == Signs::Ascii { ascii } else { unicode }
    }

    /// What its colour is to say; how late the row is tells how bad that is.
    pub(super) fn meaning(self, late: Option<Lateness>) -> Option<Meaning> {
        match self {
            Self::Nothing | Self::Due | Self::Moved | Self::Cut => None,
            Self::Grid | Self::Span | Self::Waits | Self::Dropped => Some(Meaning::Faint),
            Self::Work | Self::Start | Self::GoesOn => Some(Meaning::Progress),
            Self::LateDone | Self::Unconfirmed => Some(Meaning::Warning),
            Self::Today => Some(Meaning::Strong),
            Self::Late | Self::Missed => {
                late.map_or(Some(Meaning::Severe), Meaning::of_lateness).or(Some(Meaning::Warning))
            }
            Self::Done => Some(Meaning::Good),
        }
    }

    /// Its style, where there are colours.
    pub(super) fn style(self, late: Option<Lateness>, colour: bool) -> Option<Style> {
        self.meaning(late).filter(|_| colour).map(Meaning::style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_letters_of_the_legend_look_alike() {
        for signs in [Signs::Unicode, Signs::Ascii] {
            let mut drawn: Vec<&str> = Glyph::LEGEND.iter().map(|(glyph, _)| glyph.sign(signs)).collect();
            drawn.sort_unstable();
            drawn.dedup();
            assert_eq!(drawn.len(), Glyph::LEGEND.len());
            assert!(signs == Signs::Unicode || drawn.iter().all(|sign| sign.is_ascii()));
        }
    }
}
