//! A point in time as a phrase names it: a part of a year, and the year, if it is said.

use chrono::NaiveDate;

use crate::model::Period;

pub(super) use super::deadline::Part;
use super::refusal::Kind;

/// A part of a year or a whole one, with or without its year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Point {
    /// The part; the whole year where there is none.
    pub part: Option<Part>,
    /// The year, if it is said; else that of the document.
    pub year: Option<u32>,
}

/// One point, or two that are the ends of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Extent<T> {
    /// A day, a month, a year.
    One(T),
    /// From one to another.
    Two(T, T),
}

/// What a phrase says of a deadline or of a series: in, from, until.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Bounds {
    /// Within a period, or by its last day.
    In(Point),
    /// As `In`, said with *by*: of a series the end.
    Until(Point),
    /// As `Until`, said with *the end of*: its last day is meant without doubt.
    End(Point),
    /// From one to another.
    Between(Point, Point),
    /// It begins then.
    From(Point),
}

impl Bounds {
    /// The points it names.
    pub(super) fn points(self) -> [Option<Point>; 2] {
        match self {
            Self::In(point) | Self::Until(point) | Self::End(point) | Self::From(point) => {
                [Some(point), None]
            }
            Self::Between(from, to) => [Some(from), Some(to)],
        }
    }
}

impl Part {
    /// A day of a month; that the month has so many days is checked with the year.
    pub(super) fn day(month: u32, day: u32) -> Result<Self, Kind> {
        if (1..=12).contains(&month) && (1..=31).contains(&day) {
            Ok(Self::Day(month, day))
        } else {
            Err(Kind::ImpossibleDay)
        }
    }

    /// This part of a year.
    pub(super) fn of(self, year: i32) -> Result<Period, Kind> {
        match self {
            Self::Day(month, day) => {
                NaiveDate::from_ymd_opt(year, month, day).map(Period::Day).ok_or(Kind::ImpossibleDay)
            }
            Self::Month(month) if (1..=12).contains(&month) => Ok(Period::Month(year, month)),
            Self::Month(_) => Err(Kind::ImpossibleDay),
            Self::Quarter(quarter) if (1..=4).contains(&quarter) => Ok(Period::Quarter(year, quarter)),
            Self::Half(half) if (1..=2).contains(&half) => Ok(Period::Half(year, half)),
            Self::Quarter(_) | Self::Half(_) => Err(Kind::ImpossiblePeriod),
        }
    }
}

impl Point {
    /// A part of a year.
    pub(super) fn new(part: Part, year: Option<u32>) -> Self {
        Self { part: Some(part), year }
    }

    /// A whole year.
    pub(super) fn year(year: Option<u32>) -> Self {
        Self { part: None, year }
    }

    /// Whether it is a day.
    pub(super) fn is_day(self) -> bool {
        matches!(self.part, Some(Part::Day(..)))
    }

    /// Whether both are days, or both months, and so on.
    pub(super) fn is_like(self, other: Self) -> bool {
        let kind = |point: Self| point.part.map(|part| std::mem::discriminant(&part));
        kind(self) == kind(other)
    }

    /// The period, in the year said or else in the year given.
    pub(super) fn period(self, given: Option<i32>) -> Result<Period, Kind> {
        // A quarter that no year has is a better reason than a year that is not said.
        if let Some(part) = self.part {
            part.of(2000)?;
        }
        let said = self.year.and_then(|year| i32::try_from(year).ok());
        let year = said.or(given).ok_or(Kind::MissingYear)?;
        if !(1900..=2200).contains(&year) {
            return Err(Kind::UnlikelyYear);
        }
        self.part.map_or(Ok(Period::Year(year)), |part| part.of(year))
    }
}

/// Two ends of one interval. A year that only one of them names is that of both, but then they must be alike: `май –
/// 2024` is no interval.
pub(super) fn interval(from: Point, to: Point) -> Option<(Point, Point)> {
    if from.year.is_some() && to.year.is_some() {
        return Some((from, to));
    }
    let year = from.year.or(to.year);
    let alike = from.is_like(to) && (from.part.is_some() || year.is_none());
    alike.then_some((Point { year, ..from }, Point { year, ..to }))
}
