//! The straight path from the baseline through the interim targets to the target.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::definition::Target;
use crate::model::Period;

/// The corners of the path, by day; the first is the baseline, or without one the first target.
pub(super) struct Path(Vec<(NaiveDate, Decimal)>);

impl Path {
    /// The path from the baseline; a target without a day of its own stands at `by`, the path's end.
    pub(super) fn new(baseline: (NaiveDate, Decimal), targets: &[Target], by: NaiveDate) -> Self {
        let mut corners = vec![baseline];
        corners.extend(targets.iter().map(|target| (target.by.map_or(by, Period::last), target.value)));
        corners.retain(|(on, _)| *on >= baseline.0 && *on <= by);
        corners.sort_by_key(|(on, _)| *on);
        Self(corners)
    }

    /// Its corners.
    pub(super) fn into_corners(self) -> Vec<(NaiveDate, Decimal)> {
        self.0
    }

    /// The straight lines between the interim targets alone, for a KPI without a baseline; `None` with fewer than two
    /// targets, or before the first one's day.
    pub(super) fn between(targets: &[Target], by: NaiveDate, day: NaiveDate) -> Option<Self> {
        let (first, rest) = targets.split_first().filter(|(_, rest)| !rest.is_empty())?;
        let start = first.by.map_or(by, Period::last);
        (start <= day).then(|| Self::new((start, first.value), rest, by))
    }

    /// Where it stands on `day`.
    pub(super) fn value(&self, day: NaiveDate) -> Option<Decimal> {
        let (_, base) = *self.0.first()?;
        base.checked_add(self.rise(day)?.value()?)
    }

    /// How far it has risen above the baseline on `day`; level before it begins and after it ends.
    pub(super) fn rise(&self, day: NaiveDate) -> Option<Rise> {
        let ((start, base), (end, _)) = (*self.0.first()?, *self.0.last()?);
        let day = day.clamp(start, end);
        let next = self.0.partition_point(|(on, _)| *on < day);
        let (to, high) = *self.0.get(next)?;
        let (from, low) = *self.0.get(next.saturating_sub(1))?;
        let days = Decimal::from((to - from).num_days().max(1));
        let before = low.checked_sub(base)?.checked_mul(days)?;
        let since = high.checked_sub(low)?.checked_mul((day - from).num_days().into())?;
        Some(Rise { amount: before.checked_add(since)?, days })
    }
}

/// `amount` / `days`, kept apart: a third of the way is no decimal, and a ratio to it must be rounded only once to hit
/// a threshold exactly.
pub(super) struct Rise {
    pub(super) amount: Decimal,
    pub(super) days: Decimal,
}

impl Rise {
    /// As one decimal.
    pub(super) fn value(&self) -> Option<Decimal> {
        self.amount.checked_div(self.days)
    }

    /// Whether it goes the way to the target: against a path that stands still, or first leads away, there is no pace.
    pub(super) fn leads(&self, way: Decimal) -> bool {
        !self.amount.is_zero() && self.amount.is_sign_negative() == way.is_sign_negative()
    }

    /// A gain as a share of it.
    pub(super) fn share_of(&self, gain: Decimal) -> Option<Decimal> {
        gain.checked_mul(self.days)?.checked_div(self.amount)
    }
}
