//! Targets, each judged by itself.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::definition::{Direction, Kpi, Target};
use super::first::Values;
use super::value::Value;
use crate::model::{Period, When};

/// A target on a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TargetState {
    /// The value to be reached.
    pub target: Decimal,
    /// Its last day; `None` where it has none.
    pub by: Option<NaiveDate>,
    /// The period it is for, where it is for that alone.
    pub within: Option<Period>,
    /// The value that decided, or the last one so far.
    pub value: Option<Value>,
    /// What has become of it.
    pub result: TargetResult,
}

/// What has become of a target.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TargetResult {
    /// Reached; `late` if only after its last day.
    Met {
        /// The day of the first value that reached it.
        on: When,
        /// Whether that was after the target's last day.
        late: bool,
    },
    /// Its last day has passed and the value fell short.
    Missed,
    /// Its last day has passed and nothing was observed that counts.
    Unreported,
    /// Its last day is still to come, so many days from now; `None` where it has none.
    Open(Option<i64>),
}

impl TargetResult {
    /// The word in machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Met { .. } => "met",
            Self::Missed => "missed",
            Self::Unreported => "unreported",
            Self::Open(_) => "open",
        }
    }
}

impl Kpi {
    /// Every target on `day`, interim ones too, each judged by itself.
    pub(super) fn judge_targets(
        &self,
        direction: Direction,
        values: &[Value],
        fallback: Option<NaiveDate>,
        day: NaiveDate,
    ) -> Vec<TargetState> {
        let all = Observed::new(direction, values);
        let mut amounts = self.is_by_period().then(|| self.amounts(day));
        let judge = |target: &Target| {
            let by = target.last_day(fallback);
            let (value, result) = match (target.within, &mut amounts) {
                (Some(period), Some(amounts)) => {
                    Observed::new(direction, amounts.sum_in(period).as_slice()).judge(target.value, by, day)
                }
                (Some(_) | None, _) => all.judge(target.value, by, day),
            };
            TargetState { target: target.value, by, within: target.within, value, result }
        };
        self.targets.iter().map(judge).collect()
    }
}

/// What was observed, in order of days.
struct Observed<'v> {
    values: &'v [Value],
    reaching: Values,
}

impl<'v> Observed<'v> {
    fn new(direction: Direction, values: &'v [Value]) -> Self {
        Self { values, reaching: Values::new(direction, values.iter().map(|value| value.value)) }
    }

    /// What has become of one target: in time if the last value up to its day reaches it, late if a later one does.
    fn judge(&self, target: Decimal, by: Option<NaiveDate>, day: NaiveDate) -> (Option<Value>, TargetResult) {
        let values = self.values;
        let in_time = by.map_or(values.len(), |by| values.partition_point(|value| value.day() <= by));
        let first_from = |start| self.reaching.reaching(target, start).and_then(|n| values.get(n));
        let (before, after) = values.split_at(in_time);
        // Where the last value in time reaches it, that is the first one from there on.
        if let Some(last) = before.last().filter(|last| first_from(in_time - 1) == Some(*last)) {
            let on = first_from(0).unwrap_or(last).date;
            return (Some(*last), TargetResult::Met { on, late: false });
        }
        if let Some(first) = first_from(in_time) {
            return (Some(*first), TargetResult::Met { on: first.date, late: true });
        }
        let passed = by.is_some_and(|by| by < day);
        // A value of after the target's day is no value the target had, but where it is the only one it is reported.
        let value = before.last().or(after.first()).copied();
        let result = match value {
            _ if !passed => TargetResult::Open(by.map(|by| (by - day).num_days())),
            Some(_) => TargetResult::Missed,
            None => TargetResult::Unreported,
        };
        (value, result)
    }
}
