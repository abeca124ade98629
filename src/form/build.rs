//! A form from a plan.

use chrono::{Datelike as _, NaiveDate};

use super::chosen::Chosen;
use super::content::{Form, Front};
use super::mark::identity;
use super::rows::rows;
use crate::model::{Due, Period, Plan, Str};
use crate::report::line::executors;
use crate::report::{Cell, Query, View};

/// Whether somebody answers for something first.
fn leads(executors: &[Str], id: &str) -> bool {
    executors.first().is_some_and(|first| **first == *id)
}

/// What a form is asked for.
pub struct Request<'a> {
    /// How texts are shown.
    pub view: View<'a>,
    /// What of the plan.
    pub query: &'a Query,
    /// The period to report.
    pub period: Period,
}

impl<'a> Request<'a> {
    /// The form of everything that is meant.
    #[must_use]
    pub fn whole(&self) -> Form {
        form(&self.chosen(None), None)
    }

    /// The form of what an executor leads, of that which is meant.
    #[must_use]
    pub fn of_lead(&self, id: &str) -> Form {
        form(&self.chosen(Some(id)), Some(id))
    }

    /// The ids of those who lead anything that is meant, in the order of the plan.
    #[must_use]
    pub fn leads(&self) -> Vec<Str> {
        let chosen = self.chosen(None);
        let of_lines = chosen.lines.iter().map(|line| line.item.executors());
        let of_kpis = chosen.kpis.iter().map(|line| line.indicator.executors());
        let mut all: Vec<Str> = Vec::new();
        for id in of_lines.chain(of_kpis).filter_map(<[Str]>::first) {
            if !all.contains(id) {
                all.push(id.clone());
            }
        }
        all
    }

    fn chosen(&self, lead: Option<&str>) -> Chosen<'a> {
        let file = self.view.portfolio.first();
        let is_led = |executors: &[Str]| lead.is_none_or(|lead| leads(executors, lead));
        let lines = self.query.lines(self.view.portfolio);
        let lines = lines.filter(|line| !line.item.is_content() && is_led(line.item.executors()));
        let kpis = self.view.portfolio.kpis().into_iter();
        let kpis = kpis.filter(|line| self.query.matches_kpi(line) && is_led(line.indicator.executors()));
        Chosen { view: self.view, file, period: self.period, lines: lines.collect(), kpis: kpis.collect() }
    }
}

fn form(chosen: &Chosen<'_>, lead: Option<&str>) -> Form {
    let (file, plan) = (chosen.file, &chosen.file.plan);
    let languages = chosen.view.portfolio.languages(file);
    let title = plan.title.as_ref().map(|title| title.shown(languages).into_owned());
    let lead = lead.and_then(|id| executors(&chosen.view, file, &[Str::from(id)]).pop());
    let front = Front {
        plan: Cell::Text(title.unwrap_or_else(|| file.path.clone())),
        identity: identity(plan),
        period: chosen.period,
        day: file.day,
        lead,
        since: since(plan, chosen.period),
        derived_letters: chosen.view.portfolio.derived_letters(),
    };
    Form { front, rows: rows(chosen) }
}

/// The first day of the year in which the plan's first deadline begins, or of the period if that is earlier.
fn since(plan: &Plan, period: Period) -> NaiveDate {
    let firsts = plan.items().filter_map(|item| item.due().and_then(Due::first));
    let first = firsts.min().unwrap_or(period.first()).min(period.first());
    NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first)
}
