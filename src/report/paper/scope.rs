//! The days a report looks back and ahead to, and the lines it is about.

use chrono::{Days, NaiveDate};

use crate::model::Period;
use crate::report::portfolio::{KpiLine, Line, PlanFile, View};

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
}

impl<'a> Scope<'a> {
    /// The whole of the first plan of a portfolio.
    #[must_use]
    pub fn new(view: View<'a>, since: Option<NaiveDate>) -> Self {
        let file = view.portfolio.first();
        let day = file.day;
        Self {
            view,
            file,
            day,
            since: since.unwrap_or_else(|| last_report(day)),
            until: next_report(day),
            lines: view.portfolio.lines().filter(|line| std::ptr::eq(line.file, file)).collect(),
            kpis: view.portfolio.kpis().into_iter().filter(|line| std::ptr::eq(line.file, file)).collect(),
        }
    }

    /// What an executor leads, and the KPIs it reports first.
    #[must_use]
    pub fn of_lead(&self, id: &str) -> Self {
        let leads = |executors: &[crate::model::Str]| executors.first().is_some_and(|first| **first == *id);
        Self {
            view: self.view,
            file: self.file,
            day: self.day,
            since: self.since,
            until: self.until,
            lines: self.lines.iter().filter(|line| leads(line.item.executors())).cloned().collect(),
            kpis: self.kpis.iter().filter(|line| leads(line.indicator.executors())).cloned().collect(),
        }
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

/// The latest end of a quarter at least 45 days back: what was reported then is known.
fn last_report(day: NaiveDate) -> NaiveDate {
    let back = day.checked_sub_days(Days::new(45)).unwrap_or(day);
    let quarter = Period::around(back, 3);
    if quarter.last() == back { back } else { before(quarter.first()) }
}

/// The end of this quarter, or of the next one where fewer than 30 days are left.
fn next_report(day: NaiveDate) -> NaiveDate {
    let quarter = Period::around(day, 3);
    let soon = (quarter.last() - day).num_days() < 30;
    quarter.later(3).filter(|_| soon).unwrap_or(quarter).last()
}

fn before(day: NaiveDate) -> NaiveDate {
    day.pred_opt().unwrap_or(day)
}

#[cfg(test)]
mod tests {
    use super::*;
    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_report_looks_back_to_a_quarter_that_was_reported() {
        for (on, since) in [
            ("2023-07-01", "2023-03-31"),
            ("2023-08-14", "2023-06-30"),
            ("2023-08-13", "2023-03-31"),
            ("2023-05-15", "2023-03-31"),
            ("2023-05-14", "2022-12-31"),
        ] {
            assert_eq!(last_report(day(on)), day(since), "{on}");
        }
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
