//! The days a report looks back and ahead to, and the lines it is about.

use chrono::NaiveDate;

use crate::model::Period;
use crate::report::changes;
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

    /// What an executor leads, and the KPIs it reports first.
    #[must_use]
    pub fn of_lead(&self, id: &str) -> Self {
        let leads = |executors: &[crate::model::Str]| executors.first().is_some_and(|first| **first == *id);
        let lines: Vec<Line<'_>> =
            self.lines.iter().filter(|line| leads(line.item.executors())).cloned().collect();
        Self {
            view: self.view,
            file: self.file,
            day: self.day,
            since: self.since,
            until: self.until,
            kpis: self.kpis.iter().filter(|line| leads(line.indicator.executors())).cloned().collect(),
            trend: trend(&lines, self.day, None),
            lines,
        }
    }

    /// Begins the trend on the day of the first version where that is earlier: what was recorded of it can be added then.
    pub fn recorded_from(&mut self, first: Option<NaiveDate>) {
        self.trend = trend(&self.lines, self.day, first);
    }

    /// The lines that can be done.
    pub fn items(&self) -> impl Iterator<Item = &Line<'a>> {
        self.lines.iter().filter(|line| !line.item.is_content())
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
