//! How far what was observed is from what was promised.
//!
//! The figures are those of results frameworks (World Bank, IATI, `ServiceNow`): achieved = (A − B) / (T − B), pace =
//! (A − B) / (expected − B); and the ratio A / T that ministries print. All arithmetic is in exact decimals over whole
//! days; nothing is rounded here. A figure that does not exist is `None`, never zero.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::definition::{Direction, Kind, Kpi, Start};
use super::first::reached;
use super::path::Path;
use super::projection::projection;
use super::rating::Rating;
use super::target::{TargetResult, TargetState};
use super::value::Value;
use crate::model::{Period, When};

/// Every figure of a KPI on a day. Ratios are plain numbers: 0.35 is 35 %.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each says one thing of the figures")]
pub struct KpiReading {
    /// Which way is better; `None` without a target.
    pub direction: Option<Direction>,
    /// Nothing tells the direction: increase is assumed.
    pub direction_assumed: bool,
    /// The last target; of targets for periods alone, that of the latest period that has ended (else of the first).
    pub target: Option<Decimal>,
    /// Its last day.
    pub by: Option<NaiveDate>,
    /// The period it is for, where it is for that alone.
    pub within: Option<Period>,
    /// `by` is not the KPI's own but that of the part it belongs to.
    pub by_inherited: bool,
    /// A, the observation that counts; for a flow the sum.
    pub value: Option<Decimal>,
    /// The day it refers to, as written.
    pub date: Option<When>,
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
    /// Where the straight path through all targets stands on the day asked for.
    pub expected: Option<Decimal>,
    /// The same on the day of the value, which pace is measured against.
    pub expected_at_value: Option<Decimal>,
    /// (A − B) over what the path asked for on the day of A; with one target, achieved / elapsed. `None` where the path
    /// asked for nothing by then, or A is no younger than the baseline.
    pub pace: Option<Decimal>,
    /// What each day left must add to reach the target, (T − A) / days left, in the KPI's unit a day.
    pub needed: Option<Decimal>,
    /// B + (T − B)·pace, and where T = B: B + (A − B) / elapsed on the day of A: where it ends if it goes on like this.
    pub forecast: Option<Decimal>,
    /// How it stands.
    pub rating: Rating,
    /// The first day a value reached the target.
    pub met_on: Option<When>,
    /// Reached, but by no value up to the target's day.
    pub met_late: bool,
    /// Reached and lost again: the first value that says so.
    pub lost_on: Option<When>,
    /// Every target, each judged by itself.
    pub targets: Vec<TargetState>,
}

/// What the last target that counts asks for.
struct Aim {
    target: Decimal,
    direction: Direction,
    by: Option<NaiveDate>,
}

impl Kpi {
    /// Every figure on `day`. Observations dated later do not exist. `fallback` is the last day of the part the KPI
    /// belongs to, for a target without a day of its own.
    #[must_use]
    pub fn reading(&self, fallback: Option<NaiveDate>, day: NaiveDate) -> KpiReading {
        let values = self.values_until(day);
        let direction = self.known_direction().unwrap_or(Direction::Increase);
        let mut reading = KpiReading::empty();
        reading.targets = self.judge_targets(direction, &values, fallback, day);
        if self.is_by_period() {
            self.read_period(direction, day, &mut reading);
        } else {
            reading.take(values.last().copied());
            self.read_totals(direction, fallback, day, &values, &mut reading);
        }
        if !self.targets.is_empty() {
            reading.direction = Some(direction);
            reading.direction_assumed = self.assumes_direction();
        }
        reading
    }

    /// The figures of targets that are totals up to a day.
    fn read_totals(
        &self,
        direction: Direction,
        fallback: Option<NaiveDate>,
        day: NaiveDate,
        values: &[Value],
        reading: &mut KpiReading,
    ) {
        let Some(last) = self.targets.last() else { return };
        let aim = Aim { target: last.value, direction, by: last.last_day(fallback) };
        (reading.target, reading.by) = (Some(aim.target), aim.by);
        reading.by_inherited = last.by.is_none() && aim.by.is_some();
        let start = self.start();
        reading.compare(&aim, start.map(|start| start.value));
        if let Some(start) = start {
            self.follow_path(start, &aim, day, reading);
        }
        reading.judge_history(&aim, values);
        let left = aim.by.map(|by| (by - day).num_days()).filter(|left| *left > 0);
        if let (Some(value), Some(left)) = (reading.value, left)
            && !reached(direction, aim.target, value)
        {
            reading.needed = aim.target.checked_sub(value).and_then(|rest| rest.checked_div(left.into()));
        }
        reading.rating = self.judged(&aim, start, day, reading);
    }

    /// The figures of the latest period that has ended; of targets that are each for a period alone there is neither
    /// pace nor forecast.
    #[expect(clippy::unused_self, reason = "the methods of one view are called alike")]
    fn read_period(&self, direction: Direction, day: NaiveDate, reading: &mut KpiReading) {
        let ended = reading.targets.iter().filter(|target| target.by.is_some_and(|by| by < day));
        let latest = ended.max_by_key(|target| target.by).cloned();
        let has_ended = latest.is_some();
        let Some(shown) = latest.or_else(|| reading.targets.first().cloned()) else { return };
        (reading.target, reading.by, reading.within) = (Some(shown.target), shown.by, shown.within);
        if !has_ended {
            return;
        }
        let aim = Aim { target: shown.target, direction, by: shown.by };
        reading.take(shown.value);
        reading.compare(&aim, None);
        reading.judge_history(&aim, shown.value.as_slice());
        reading.rating = match reading.value {
            None => Rating::Unreported,
            Some(value) if reached(direction, aim.target, value) => Rating::Met,
            Some(_) => Rating::Missed,
        };
    }

    fn follow_path(&self, start: Start, aim: &Aim, day: NaiveDate, reading: &mut KpiReading) {
        // Where the baseline is the target, or on its better side already, there is no way to go and no share of it.
        let way = aim.target.checked_sub(start.value);
        let way = way.filter(|_| !reached(aim.direction, aim.target, start.value));
        let gain = reading.value.and_then(|value| value.checked_sub(start.value));
        reading.achieved = gain.zip(way).and_then(|(gain, way)| gain.checked_div(way));
        let (Some(first), Some(by)) = (start.day, aim.by) else { return };
        let total = (by - first).num_days();
        if total <= 0 {
            return;
        }
        let gone = |day: NaiveDate| Decimal::from((day - first).num_days().clamp(0, total));
        reading.elapsed = gone(day).checked_div(total.into());
        let path = Path::new((first, start.value), &self.targets, by);
        reading.expected = path.value(day);
        let observed = reading.date.map(When::day);
        reading.expected_at_value = observed.and_then(|on| path.value(on));
        let observed = observed.filter(|on| *on > first);
        if let (Some(gain), Some(on), true) = (gain, observed, aim.target == start.value) {
            let end = gain.checked_mul(total.into()).and_then(|gain| gain.checked_div(gone(on)));
            reading.forecast = end.and_then(|end| start.value.checked_add(end));
        }
        if let (Some(gain), Some(way), Some(asked)) = (gain, way, observed.and_then(|on| path.rise(on)))
            && asked.leads(way)
        {
            reading.pace = asked.share_of(gain);
            reading.forecast = projection(start.value, gain, way, &asked).ok();
        }
    }

    /// The first day whose value would lead to a forecast of too many digits for a decimal. No figure is left out for that:
    /// such a KPI is refused when it is read. One target alone, which may lack a day of its own, never leads there.
    #[must_use]
    pub fn unforeseeable(&self) -> Option<NaiveDate> {
        let (start, last) = self.start().zip(self.targets.last()).filter(|_| !self.is_by_period())?;
        let (first, by) = start.day.zip(last.last_day(None))?;
        let direction = self.known_direction().unwrap_or(Direction::Increase);
        let way = last.value.checked_sub(start.value)?;
        let path = Path::new((first, start.value), &self.targets, by);
        let is_beyond = |value: &Value| {
            let gain = value.value.checked_sub(start.value).zip(path.rise(value.day()));
            gain.is_some_and(|(gain, asked)| {
                asked.leads(way) && projection(start.value, gain, way, &asked).is_err()
            })
        };
        if by <= first || reached(direction, last.value, start.value) {
            return None;
        }
        let values = self.values_until(NaiveDate::MAX);
        values
            .iter()
            .filter(|value| value.day() > first)
            .find(|value| is_beyond(value))
            .map(|value| value.day())
    }

    fn judged(&self, aim: &Aim, start: Option<Start>, day: NaiveDate, reading: &KpiReading) -> Rating {
        let Some(value) = reading.value else {
            let passed = aim.by.is_some_and(|by| by < day);
            return if passed { Rating::Unreported } else { Rating::Unknown };
        };
        if aim.by.is_some_and(|by| by < day) {
            let last = reading.targets.last().map(|target| target.result);
            return if matches!(last, Some(TargetResult::Met { .. })) { Rating::Met } else { Rating::Missed };
        }
        if reached(aim.direction, aim.target, value) {
            return Rating::Met;
        }
        if start.is_some_and(|start| start.value == aim.target) {
            return Rating::Worsening;
        }
        match reading.pace {
            Some(pace) if pace < Decimal::ZERO => Rating::Worsening,
            Some(pace) if pace < Decimal::new(60, 2) => Rating::OffTrack,
            Some(pace) if pace < Decimal::new(95, 2) => Rating::AtRisk,
            Some(_) => Rating::OnTrack,
            None if start.is_none() => self.against_lines(aim, value, reading.date),
            None => Rating::Unknown,
        }
    }

    /// Without a baseline: against the straight lines between the interim targets, on the day of the value. A flow
    /// without a baseline has no beginning, and so no line.
    fn against_lines(&self, aim: &Aim, value: Decimal, date: Option<When>) -> Rating {
        let line = aim.by.zip(date).filter(|_| self.kind == Kind::Level).and_then(|(by, date)| {
            Path::between(&self.targets, by, date.day()).and_then(|path| path.value(date.day()))
        });
        match line {
            Some(line) if reached(aim.direction, line, value) => Rating::OnTrack,
            Some(_) => Rating::OffTrack,
            None => Rating::Unknown,
        }
    }
}

impl KpiReading {
    fn empty() -> Self {
        Self {
            direction: None,
            direction_assumed: false,
            target: None,
            by: None,
            within: None,
            by_inherited: false,
            value: None,
            date: None,
            gap: None,
            gap_from_baseline: false,
            of_target: None,
            achieved: None,
            elapsed: None,
            expected: None,
            expected_at_value: None,
            pace: None,
            needed: None,
            forecast: None,
            rating: Rating::Unknown,
            met_on: None,
            met_late: false,
            lost_on: None,
            targets: Vec::new(),
        }
    }

    fn take(&mut self, value: Option<Value>) {
        (self.value, self.date) = (value.map(|value| value.value), value.map(|value| value.date));
        if self.targets.is_empty() {
            self.rating = Rating::NoTarget;
        }
    }

    /// Gap and share of the target, from the value or, for want of one, from the start.
    fn compare(&mut self, aim: &Aim, start: Option<Decimal>) {
        let gap = |value: Decimal| {
            let rest = aim.target.checked_sub(value)?;
            Some(if aim.direction == Direction::Increase { rest } else { -rest })
        };
        self.gap = self.value.or(start).and_then(gap);
        self.gap_from_baseline = self.value.is_none() && self.gap.is_some();
        let has_share = aim.direction == Direction::Increase && aim.target > Decimal::ZERO;
        self.of_target = self.value.filter(|_| has_share).and_then(|value| value.checked_div(aim.target));
    }

    /// When the target was first met, and when it was lost again: the first value that falls short after the last one
    /// that reached it.
    fn judge_history(&mut self, aim: &Aim, values: &[Value]) {
        let met = |value: &Value| reached(aim.direction, aim.target, value.value);
        self.met_on = values.iter().find(|value| met(value)).map(|value| value.date);
        let last = self.targets.last().map(|target| target.result);
        self.met_late = matches!(last, Some(TargetResult::Met { late: true, .. }));
        if let Some(last_met) = values.iter().rposition(met) {
            self.lost_on = values.get(last_met + 1).map(|value| value.date);
        }
    }
}
