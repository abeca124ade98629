//! The values of a KPI that count.

use std::collections::HashMap;

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::definition::{Kind, Kpi};
use crate::model::{Period, When};

/// A value on its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Value {
    /// The day it refers to, as written.
    pub date: When,
    /// The observed level; of a flow what has added up until then.
    pub value: Decimal,
}

impl Value {
    /// The day that counts.
    #[must_use]
    pub fn day(self) -> NaiveDate {
        self.date.day()
    }
}

impl Kpi {
    /// What was observed up to `day` and counts, one value a day in order of days: of two for one day the later in the
    /// file. What was observed of a level before its baseline, or of a flow on that day or before it, does not count. A
    /// flow adds up; sums no decimal can hold are no values.
    #[must_use]
    pub fn values_until(&self, day: NaiveDate) -> Vec<Value> {
        let start = self.start().and_then(|start| start.day);
        let counts = |date: NaiveDate| match self.kind {
            Kind::Level => start.is_none_or(|start| date >= start),
            Kind::Flow => start.is_none_or(|start| date > start),
        };
        let values = self.daily(|date| date <= day && counts(date));
        if self.kind == Kind::Flow { running(values) } else { values }
    }

    /// The amounts of a flow that were observed up to `day` and count.
    pub(super) fn amounts(&self, day: NaiveDate) -> Amounts {
        let start = self.start().and_then(|start| start.day);
        let counts = |date: NaiveDate| date <= day && start.is_none_or(|start| date > start);
        Amounts { daily: self.daily(counts), sums: HashMap::new() }
    }

    fn daily(&self, counts: impl Fn(NaiveDate) -> bool) -> Vec<Value> {
        let known = self.observations.iter().filter(|seen| counts(seen.date.day()));
        let mut known: Vec<Value> = known.map(|seen| Value { date: seen.date, value: seen.value }).collect();
        // The sort is stable: of one day the later in the file stays the later.
        known.sort_by_key(|value| value.day());
        let mut values: Vec<Value> = Vec::with_capacity(known.len());
        for value in known {
            match values.last_mut() {
                Some(last) if last.day() == value.day() => *last = value,
                Some(_) | None => values.push(value),
            }
        }
        values
    }
}

/// The amounts of a flow, day by day.
pub(super) struct Amounts {
    daily: Vec<Value>,
    sums: HashMap<Period, Option<Value>>,
}

impl Amounts {
    /// The sum of the amounts in a period, at the day of the last of them.
    pub(super) fn sum_in(&mut self, period: Period) -> Option<Value> {
        let daily = &self.daily;
        *self.sums.entry(period).or_insert_with(|| {
            let start = daily.partition_point(|amount| amount.day() < period.first());
            let end = daily.partition_point(|amount| amount.day() <= period.last());
            running(daily.get(start..end).unwrap_or_default().to_vec()).pop()
        })
    }
}

/// Each value with all before it; nothing where a sum is beyond a decimal.
fn running(mut values: Vec<Value>) -> Vec<Value> {
    let mut sum = Decimal::ZERO;
    for value in &mut values {
        let Some(total) = sum.checked_add(value.value) else { return Vec::new() };
        (sum, value.value) = (total, total);
    }
    values
}
