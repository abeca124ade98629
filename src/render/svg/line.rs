//! The lines of a burn-up, laid out: planned, done, done as recorded and the items of the plan.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::axis::{Days, Numbers};
use crate::report::trend::{Curve, Point, Trend};

/// A line of the chart, by what it shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shown {
    Original,
    Planned,
    Ahead,
    Scope,
    Recorded,
    Done,
}

impl Shown {
    pub(super) fn class(self) -> &'static str {
        match self {
            Self::Original => "rm-track rm-original",
            Self::Planned => "rm-track rm-path",
            Self::Ahead => "rm-track rm-level",
            Self::Scope => "rm-track rm-scope",
            Self::Recorded => "rm-track rm-recorded",
            Self::Done => "rm-track rm-achieved",
        }
    }

    /// How what is written of it looks.
    pub(super) fn words_class(self) -> &'static str {
        match self {
            Self::Recorded => "rm-strong rm-halo rm-accent-text",
            Self::Done => "rm-strong rm-halo rm-f-done",
            Self::Original | Self::Planned | Self::Ahead | Self::Scope => "rm-strong rm-halo",
        }
    }

    /// What it is called; the days to come are a part of what is planned.
    pub(super) fn name(self) -> Option<&'static str> {
        match self {
            Self::Original => Some("trend-original"),
            Self::Planned => Some("trend-planned"),
            Self::Ahead => None,
            Self::Scope => Some("trend-scope"),
            Self::Recorded => Some("trend-recorded"),
            Self::Done => Some("trend-done"),
        }
    }
}

/// A line, from corner to corner: where in ten-thousandths of the width, and how far down in pixels.
pub(super) type Corners = Vec<(i32, i32)>;

/// Where the lines of a trend lie.
pub(super) struct Lines<'t> {
    pub(super) trend: &'t Trend,
    pub(super) days: Days,
    pub(super) numbers: Numbers,
}

impl Lines<'_> {
    /// Those that have a length, each below the ones after it.
    pub(super) fn all(&self) -> Vec<(Shown, Corners)> {
        let trend = self.trend;
        let (first, last, day) = (self.days.first, self.days.last, trend.day);
        let original = self.original().into_iter().map(|corners| (Shown::Original, corners));
        let lines = original.chain([
            (Shown::Planned, self.steps(&trend.planned, first, day)),
            (Shown::Ahead, self.steps(&trend.planned, day, last)),
            (Shown::Scope, self.joined(|point| point.scope)),
            (Shown::Recorded, self.joined(|point| point.recorded)),
            (Shown::Done, self.steps(&trend.done, first, day)),
        ]);
        lines.filter(|(_, corners)| corners.len() > 1).collect()
    }

    /// Where it was planned otherwise at first: from the line of what is planned and back to it.
    fn original(&self) -> Vec<Corners> {
        let (planned, original) = (&self.trend.planned, &self.trend.original);
        let changes = planned.steps().into_iter().chain(original.steps()).map(|(day, _)| day);
        let changes: BTreeSet<NaiveDate> = changes.filter(|day| *day <= self.days.last).collect();
        let mut stretches: Vec<Corners> = Vec::new();
        let mut is_apart = false;
        for day in changes.into_iter().chain([self.days.last]) {
            let (x, own, other) = (self.days.x(day), original.at(day), planned.at(day));
            match stretches.last_mut().filter(|_| is_apart) {
                Some(corners) => turn(corners, x, self.numbers.y(own)),
                None if own != other => {
                    stretches.push(vec![(x, self.numbers.y(other)), (x, self.numbers.y(own))]);
                }
                None => {}
            }
            is_apart = own != other;
        }
        stretches
    }

    /// A line that rises on the days on which a curve does, from one day to another.
    fn steps(&self, curve: &Curve, from: NaiveDate, to: NaiveDate) -> Corners {
        if from >= to {
            return Vec::new();
        }
        let mut corners = vec![(self.days.x(from), self.numbers.y(curve.at(from)))];
        for (day, number) in curve.steps().into_iter().filter(|(day, _)| from < *day && *day <= to) {
            turn(&mut corners, self.days.x(day), self.numbers.y(number));
        }
        turn(&mut corners, self.days.x(to), self.numbers.y(curve.at(to)));
        corners
    }

    /// A line from one end of a period to the next, for what is known only there.
    fn joined(&self, number: impl Fn(&Point) -> Option<i64>) -> Corners {
        let points = self.trend.points.iter();
        let known = points.filter_map(|point| Some((point.until, number(point)?)));
        known.map(|(day, number)| (self.days.x(day), self.numbers.y(number))).collect()
    }
}

/// Goes on to a place: across, then up or down.
fn turn(corners: &mut Corners, x: i32, y: i32) {
    let before = corners.last().map_or(y, |(_, y)| *y);
    corners.extend([(x, before), (x, y)]);
    corners.dedup();
}
