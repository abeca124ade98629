//! The days a report looks back and ahead to, and the lines it is about.

use std::collections::HashMap;

use chrono::NaiveDate;

use crate::model::{Period, Str};
use crate::report::changes;
use crate::report::limit::{MOST_ROWS, TooLong};
use crate::report::portfolio::{KpiLine, Line, PlanFile, View};
use crate::report::trend::{Rhythm, Trend};

/// More months than this are counted by the quarter.
const MOST_MONTHS: usize = 24;

/// What a report is about.
pub struct Scope<'a> {
    /// How texts are shown.
    pub view: View<'a>,
    /// The plan.
    pub file: &'a PlanFile,
    /// The day it is about.
    pub day: NaiveDate,
    /// What was done after this day is new.
    pub since: NaiveDate,
    /// What falls due up to this day comes next.
    pub until: NaiveDate,
    /// The lines, content included, in the order of the plan.
    pub lines: Vec<Line<'a>>,
    /// The KPIs, in the order of the plan.
    pub kpis: Vec<KpiLine<'a>>,
    /// What was planned and done over time. What was recorded of it is added by those who know it.
    pub trend: Trend,
}

impl<'a> Scope<'a> {
    /// The whole of the first plan of a portfolio.
    #[must_use]
    pub fn new(view: View<'a>, since: Option<NaiveDate>) -> Self {
        let file = view.portfolio.first();
        let day = file.day;
        let lines: Vec<Line<'_>> =
            view.portfolio.lines().filter(|line| std::ptr::eq(line.file, file)).collect();
        Self {
            view,
            file,
            day,
            since: since.unwrap_or_else(|| changes::since(day)),
            until: next_report(day),
            kpis: view.portfolio.kpis().into_iter().filter(|line| std::ptr::eq(line.file, file)).collect(),
            trend: trend(&lines, day, None),
            lines,
        }
    }

    /// What each executor leads, and the KPIs it reports first: of those who lead something that can be done, or a KPI, in
    /// the order of the plan.
    #[must_use]
    pub fn by_lead(&self) -> Vec<(Str, Self)> {
        let (mut places, mut all) = (HashMap::new(), Vec::new());
        let of_items = self.items().filter_map(|line| line.item.executors().first());
        let of_kpis = self.kpis.iter().filter_map(|line| line.indicator.executors().first());
        for id in of_items.chain(of_kpis) {
            places.entry(&**id).or_insert_with(|| {
                all.push((id.clone(), Vec::new(), Vec::new()));
                all.len() - 1
            });
        }
        let place = |executors: &[Str]| executors.first().and_then(|id| places.get(&**id)).copied();
        for line in &self.lines {
            if let Some((_, lines, _)) = place(line.item.executors()).and_then(|at| all.get_mut(at)) {
                lines.push(line.clone());
            }
        }
        for kpi in &self.kpis {
            if let Some((.., kpis)) = place(kpi.indicator.executors()).and_then(|at| all.get_mut(at)) {
                kpis.push(kpi.clone());
            }
        }
        all.into_iter().map(|(id, lines, kpis)| (id, self.of(lines, kpis))).collect()
    }

    /// The same about these lines and KPIs.
    fn of(&self, lines: Vec<Line<'a>>, kpis: Vec<KpiLine<'a>>) -> Self {
        let Self { view, file, day, since, until, .. } = *self;
        Self { view, file, day, since, until, kpis, trend: trend(&lines, day, None), lines }
    }

    /// Begins the trend on the day of the first version where that is earlier: what was recorded of it can be added then.
    pub fn recorded_from(&mut self, first: Option<NaiveDate>) {
        self.trend = trend(&self.lines, self.day, first);
    }

    /// The lines that can be done.
    pub fn items(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| !line.item.is_content())
    }

    /// # Errors
    /// Where a table of all items and KPIs would be too long.
    pub(super) fn check_length(&self) -> Result<(), TooLong> {
        if self.items().count() + self.kpis.len() > MOST_ROWS { Err(TooLong) } else { Ok(()) }
    }

    /// Whether the plan uses confirmation.
    #[must_use]
    pub fn confirms(&self) -> bool {
        self.file.plan.uses_confirmation(self.day)
    }
}

/// The trend of lines by month, of a longer time by quarter.
fn trend(lines: &[Line<'_>], day: NaiveDate, recorded_from: Option<NaiveDate>) -> Trend {
    let of = |rhythm| Trend::of(lines.iter(), day, rhythm, recorded_from);
    let monthly = of(Rhythm::Month);
    if monthly.points.len() <= MOST_MONTHS { monthly } else { of(Rhythm::Quarter) }
}

/// The end of this quarter, or of the next one where fewer than 30 days are left.
fn next_report(day: NaiveDate) -> NaiveDate {
    let quarter = Period::around(day, 3);
    let soon = (quarter.last() - day).num_days() < 30;
    quarter.later(3).filter(|_| soon).unwrap_or(quarter).last()
}

#[cfg(test)]
mod tests {
    use super::*;
    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_looks_ahead_at_least_a_month() {
        for (on, until) in [
            ("2023-07-01", "2023-09-30"),
            ("2023-08-31", "2023-09-30"),
            ("2023-09-01", "2023-12-31"),
            ("2023-12-31", "2024-03-31"),
        ] {
            assert_eq!(next_report(day(on)), day(until), "{on}");
        }
    }
}
