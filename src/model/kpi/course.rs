//! What was observed, value by value, held against the straight path.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::definition::Kpi;
use super::path::Path;
use super::value::Value;

/// A value that counts, and where the path stood on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CoursePoint {
    /// The value; of a flow what had added up until then.
    pub value: Value,
    /// Where the straight path stood that day; `None` without a path.
    pub expected: Option<Decimal>,
    /// The gain over what the path asked for by then.
    pub pace: Option<Decimal>,
}

impl Kpi {
    /// Every value that counts up to `day` with what the path asked for on its own day. `fallback` is the last day of
    /// the part the KPI belongs to, for a target without a day of its own. Targets that are each for a period alone
    /// have no path.
    #[must_use]
    pub fn course(&self, fallback: Option<NaiveDate>, day: NaiveDate) -> Vec<CoursePoint> {
        let path = self.path(fallback);
        let way = self.start().zip(self.targets.last());
        let way = way.and_then(|(start, last)| Some((start, last.value.checked_sub(start.value)?)));
        let point = |value: Value| {
            let expected = path.as_ref().and_then(|path| path.value(value.day()));
            let rise = path.as_ref().zip(way).and_then(|(path, (start, way))| {
                let is_after = start.day.is_some_and(|first| value.day() > first);
                let rise = path.rise(value.day()).filter(|rise| is_after && rise.leads(way))?;
                rise.share_of(value.value.checked_sub(start.value)?)
            });
            CoursePoint { value, expected, pace: rise }
        };
        self.values_until(day).into_iter().map(point).collect()
    }

    /// The corners of the straight path, in order of days: the baseline, then each target. Empty without a path.
    #[must_use]
    pub fn path_corners(&self, fallback: Option<NaiveDate>) -> Vec<(NaiveDate, Decimal)> {
        self.path(fallback).map(Path::into_corners).unwrap_or_default()
    }

    fn path(&self, fallback: Option<NaiveDate>) -> Option<Path> {
        let start = self.start().filter(|_| !self.is_by_period())?;
        let by = self.targets.last()?.last_day(fallback)?;
        let first = start.day.filter(|first| *first < by)?;
        Some(Path::new((first, start.value), &self.targets, by))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Baseline, Notes, Observation, Target, Text};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn kpi(baseline: Option<Baseline>, targets: &[(&str, i64)], seen: &[(&str, i64)]) -> Kpi {
        let target = |(by, value): &(&str, i64)| Target {
            value: (*value).into(),
            by: by.parse().ok(),
            within: None,
            notes: Notes::default(),
        };
        let observation = |(date, value): &(&str, i64)| Observation {
            date: date.parse().unwrap(),
            value: (*value).into(),
            source: None,
            notes: Notes::default(),
        };
        let (targets, observations) =
            (targets.iter().map(target).collect(), seen.iter().map(observation).collect());
        Kpi { baseline, targets, observations, ..Kpi::new("ports".into(), Text::Plain("Ports".into())) }
    }

    #[expect(clippy::unnecessary_wraps, reason = "the callers give what may be absent")]
    fn from(value: i64, date: &str) -> Option<Baseline> {
        let (derived, source, notes) = Default::default();
        Some(Baseline { value: value.into(), date: date.parse().ok(), derived, source, notes })
    }

    #[test]
    fn every_value_is_held_against_the_path_on_its_own_day() {
        // 2022-12-31 to 2023-12-31 are 365 days; 73 and 146 of them have gone on 14 March and 26 May.
        let seen = [("2023-05-26", 120), ("2023-03-14", 130), ("2024-05-01", 500)];
        let kpi = kpi(from(100, "2022-12-31"), &[("2023", 200)], &seen);
        let course = kpi.course(None, day("2023-12-31"));
        let told: Vec<_> =
            course.iter().map(|point| (point.value.day(), point.expected, point.pace)).collect();
        let number = |text: &str| Some(text.parse::<Decimal>().unwrap());
        assert_eq!(
            told,
            [
                (day("2023-03-14"), number("120"), number("1.5")),
                (day("2023-05-26"), number("140"), number("0.5")),
            ]
        );
        for point in course {
            let reading = kpi.reading(None, point.value.day());
            assert_eq!((reading.expected_at_value, reading.pace), (point.expected, point.pace));
        }
    }

    #[test]
    fn without_a_baseline_or_a_last_day_there_is_no_path() {
        let seen = [("2023-03-14", 130)];
        for kpi in [
            kpi(None, &[("2023", 200)], &seen),
            kpi(from(100, "2022-12-31"), &[("", 200)], &seen),
            kpi(from(100, "2022-12-31"), &[], &seen),
        ] {
            assert_eq!(kpi.path_corners(None), []);
            let course = kpi.course(None, day("2023-12-31"));
            assert_eq!(
                course.iter().map(|point| (point.expected, point.pace)).collect::<Vec<_>>(),
                [(None, None)]
            );
        }
        let corners = kpi(from(100, "2022-12-31"), &[("2023-06-30", 120), ("", 200)], &seen);
        let corners =
            corners.path_corners(Some(day("2023-12-30"))).into_iter().map(|(day, _)| day.to_string());
        assert_eq!(corners.collect::<Vec<_>>(), ["2022-12-31", "2023-06-30", "2023-12-30"]);
    }
}
