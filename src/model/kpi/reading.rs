//! How far what was observed is from what was promised.
//!
//! The figures are those of results frameworks (World Bank, IATI, `ServiceNow`): achieved = (A − B) / (T − B), pace =
//! achieved / elapsed; and the ratio A / T that ministries print. All arithmetic is in exact decimals over whole
//! days; nothing is rounded here. A figure that does not exist is `None`, never zero.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::definition::{Baseline, Direction, Kind, Kpi};
use super::path::Path;
use crate::model::Period;

/// How a KPI stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Rating {
    /// The target date has passed without the target.
    Missed,
    /// Farther from the target than the baseline was.
    Worsening,
    /// Pace under 0.60.
    OffTrack,
    /// Pace from 0.60 to under 0.95.
    AtRisk,
    /// Pace 0.95 or more.
    OnTrack,
    /// The target is reached.
    Met,
    /// It cannot be said.
    Unknown,
}

impl Rating {
    /// All of them, worst first.
    pub const ALL: [Self; 7] = [
        Self::Missed,
        Self::Worsening,
        Self::OffTrack,
        Self::AtRisk,
        Self::OnTrack,
        Self::Met,
        Self::Unknown,
    ];

    /// The word in queries and machine formats.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Missed => "missed",
            Self::Worsening => "worsening",
            Self::OffTrack => "off-track",
            Self::AtRisk => "at-risk",
            Self::OnTrack => "on-track",
            Self::Met => "met",
            Self::Unknown => "unknown",
        }
    }
}

/// Every figure of a KPI on a day. Ratios are plain numbers: 0.35 is 35 %.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KpiReading {
    /// Which way is better; `None` where the target holds the baseline and nothing says.
    pub direction: Option<Direction>,
    /// The final target.
    pub target: Decimal,
    /// Its last day.
    pub by: Option<NaiveDate>,
    /// `by` is not the KPI's own but its measure's.
    pub by_inherited: bool,
    /// The observation that counts; for a flow the sum.
    pub value: Option<Decimal>,
    /// The day it refers to.
    pub date: Option<NaiveDate>,
    /// d·(T − A), 0 or less is met; without an observation d·(T − B), and [`Self::gap_from_baseline`] is set.
    pub gap: Option<Decimal>,
    /// The gap is that of the baseline, for want of an observation.
    pub gap_from_baseline: bool,
    /// A / T, where more is better and T > 0.
    pub of_target: Option<Decimal>,
    /// (A − B) / (T − B), where the baseline falls short of the target; not capped.
    pub achieved: Option<Decimal>,
    /// Share of the time from baseline to target that has gone, 0 to 1.
    pub elapsed: Option<Decimal>,
    /// Where the straight path through all targets stands today.
    pub expected: Option<Decimal>,
    /// (A − B) over what the path asked for on the day of A; with one target, achieved / elapsed. `None` where the path
    /// asked for nothing by then, or A is no younger than the baseline.
    pub pace: Option<Decimal>,
    /// What each day left must add to reach the target, (T − A) / days left.
    pub needed: Option<Decimal>,
    /// B + (T − B)·pace: where it ends if it goes on like this.
    pub forecast: Option<Decimal>,
    /// How it stands.
    pub rating: Rating,
    /// The first day an observation reached the target.
    pub met_on: Option<NaiveDate>,
    /// Reached, but by no observation up to the target date.
    pub met_late: bool,
    /// Reached once and lost again: the first observation that says so.
    pub lost_on: Option<NaiveDate>,
}

impl Kpi {
    /// Every figure on `day`. Observations dated later do not exist. `fallback` is the measure's last day, for a
    /// target without a day of its own.
    #[must_use]
    pub fn reading(&self, fallback: Option<NaiveDate>, day: NaiveDate) -> KpiReading {
        let own = self.targets.last();
        let target = own.map(|target| target.value).unwrap_or_default();
        let own_by = own.and_then(|target| target.by).map(Period::last);
        let by = own_by.or(fallback);
        let direction = self.judged_direction(target);
        let values = self.values_until(day);
        let last = values.last().copied();
        let mut reading = KpiReading {
            direction,
            target,
            by,
            by_inherited: own_by.is_none() && by.is_some(),
            value: last.map(|(_, value)| value),
            date: last.map(|(on, _)| on),
            gap: None,
            gap_from_baseline: false,
            of_target: None,
            achieved: None,
            elapsed: None,
            expected: None,
            pace: None,
            needed: None,
            forecast: None,
            rating: Rating::Unknown,
            met_on: None,
            met_late: false,
            lost_on: None,
        };
        let base = self.baseline.as_ref();
        let counted = reading.value.or(base.map(|base| base.value));
        reading.gap = counted.and_then(|value| gap(direction, target, value));
        reading.gap_from_baseline = last.is_none() && reading.gap.is_some();
        reading.of_target = reading.value.and_then(|value| {
            let more_is_better = direction == Some(Direction::Increase) && target > Decimal::ZERO;
            if more_is_better { value.checked_div(target) } else { None }
        });
        if let Some(base) = base {
            self.follow_path(base, day, &mut reading);
        }
        reading.judge_history(&values);
        if let (Some((_, value)), Some(by)) = (last, by)
            && !reading.is_met()
            && by > day
        {
            reading.needed =
                target.checked_sub(value).and_then(|rest| rest.checked_div((by - day).num_days().into()));
        }
        reading.rating = reading.judged(day);
        reading
    }

    /// The direction as written; else from baseline to target; else, without a baseline, more is better. A target
    /// equal to the baseline tells nothing.
    fn judged_direction(&self, target: Decimal) -> Option<Direction> {
        self.direction.or_else(|| match self.baseline.as_ref().map(|base| target.cmp(&base.value)) {
            None | Some(std::cmp::Ordering::Greater) => Some(Direction::Increase),
            Some(std::cmp::Ordering::Less) => Some(Direction::Decrease),
            Some(std::cmp::Ordering::Equal) => None,
        })
    }

    /// What was observed up to `day`, one value a day in order of days: of two for one day the later in the file
    /// counts; a flow adds up what refers to days after the baseline's. Sums no decimal can hold are no values.
    #[must_use]
    pub fn values_until(&self, day: NaiveDate) -> Vec<(NaiveDate, Decimal)> {
        let mut known: Vec<_> = self
            .observations
            .iter()
            .filter(|seen| seen.date <= day)
            .map(|seen| (seen.date, seen.value))
            .collect();
        known.sort_by_key(|(on, _)| *on);
        let mut values: Vec<(NaiveDate, Decimal)> = Vec::with_capacity(known.len());
        for (on, value) in known {
            match values.last_mut() {
                Some(last) if last.0 == on => last.1 = value,
                Some(_) | None => values.push((on, value)),
            }
        }
        if self.kind == Kind::Flow {
            let start = self.baseline.as_ref().and_then(|base| base.date);
            values.retain(|(on, _)| start.is_none_or(|start| *on > start));
            let mut sum = Decimal::ZERO;
            for (_, value) in &mut values {
                let Some(total) = sum.checked_add(*value) else { return Vec::new() };
                (sum, *value) = (total, total);
            }
        }
        values
    }

    fn follow_path(&self, base: &Baseline, day: NaiveDate, reading: &mut KpiReading) {
        // Where the baseline is the target, or on its better side already, there is no way to go and no share of it.
        let way = reading
            .target
            .checked_sub(base.value)
            .filter(|_| !reached(reading.direction, reading.target, base.value));
        let gain = reading.value.and_then(|value| value.checked_sub(base.value));
        reading.achieved = gain.zip(way).and_then(|(gain, way)| gain.checked_div(way));
        let (Some(start), Some(by)) = (base.date, reading.by) else { return };
        let total = (by - start).num_days();
        if total <= 0 {
            return;
        }
        reading.elapsed = Decimal::from((day - start).num_days().clamp(0, total)).checked_div(total.into());
        let path = Path::new((start, base.value), &self.targets, by);
        reading.expected = path.rise(day).and_then(|rise| base.value.checked_add(rise.value()?));
        let observed = reading.date.filter(|on| *on > start);
        let asked = observed.and_then(|on| path.rise(on));
        if let (Some(gain), Some(way), Some(asked)) = (gain, way, asked)
            && asked.leads(way)
        {
            reading.pace = asked.share_of(gain);
            reading.forecast = asked.extended(gain, way).and_then(|gain| base.value.checked_add(gain));
        }
    }
}

impl KpiReading {
    fn is_met(&self) -> bool {
        self.value.is_some_and(|value| reached(self.direction, self.target, value))
    }

    fn judge_history(&mut self, values: &[(NaiveDate, Decimal)]) {
        let met = |(_, value): &(NaiveDate, Decimal)| reached(self.direction, self.target, *value);
        self.met_on = values.iter().find(|value| met(value)).map(|(on, _)| *on);
        let in_time = values.iter().rfind(|(on, _)| self.by.is_none_or(|by| *on <= by)).is_some_and(met);
        self.met_late = self.is_met() && !in_time;
        if self.met_on.is_some() && !self.is_met() {
            let last_met = values.iter().rposition(met);
            self.lost_on = last_met.and_then(|n| values.get(n + 1)).map(|(on, _)| *on);
        }
    }

    fn judged(&self, day: NaiveDate) -> Rating {
        if self.value.is_none() {
            return Rating::Unknown;
        }
        if self.is_met() {
            return Rating::Met;
        }
        if self.by.is_some_and(|by| by < day) {
            return Rating::Missed;
        }
        match self.pace {
            None => Rating::Unknown,
            Some(pace) if pace < Decimal::ZERO => Rating::Worsening,
            Some(pace) if pace < Decimal::new(60, 2) => Rating::OffTrack,
            Some(pace) if pace < Decimal::new(95, 2) => Rating::AtRisk,
            Some(_) => Rating::OnTrack,
        }
    }
}

/// d·(T − A). A target to be held, of which nothing says which side is worse, is missed on both: |T − A|.
fn gap(direction: Option<Direction>, target: Decimal, value: Decimal) -> Option<Decimal> {
    let rest = target.checked_sub(value)?;
    Some(match direction {
        Some(Direction::Increase) => rest,
        Some(Direction::Decrease) => -rest,
        None => rest.abs(),
    })
}

fn reached(direction: Option<Direction>, target: Decimal, value: Decimal) -> bool {
    match direction {
        Some(Direction::Increase) => value >= target,
        Some(Direction::Decrease) => value <= target,
        None => value == target,
    }
}
