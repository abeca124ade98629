//! A form from a plan.

use std::borrow::Cow;
use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate};

use super::chosen::Chosen;
use super::content::{Form, Front};
use super::mark::identity;
use super::rows::rows;
use crate::model::{Due, Period, Plan, Str};
use crate::report::line::executors;
use crate::report::{Cell, Query, TooLong, View};

/// What a form is asked for.
pub struct Request<'a> {
    /// How texts are shown.
    pub view: View<'a>,
    /// What of the plan.
    pub query: &'a Query,
    /// The period to report.
    pub period: Period,
}

/// What one executor leads, of that which is meant.
pub struct Led<'a> {
    /// The id of the executor.
    pub id: Str,
    front: Front,
    chosen: Chosen<'a>,
}

impl Led<'_> {
    /// The form of it.
    ///
    /// # Errors
    /// Where it has too many rows.
    pub fn form(&self) -> Result<Form, TooLong> {
        Ok(Form { front: self.front.clone(), rows: rows(&self.chosen)? })
    }
}

impl<'a> Request<'a> {
    /// The form of everything that is meant.
    ///
    /// # Errors
    /// Where it has too many rows.
    pub fn whole(&self) -> Result<Form, TooLong> {
        Ok(Form { front: self.front(), rows: rows(&self.chosen())? })
    }

    /// What each executor leads, of that which is meant, in the order of the plan.
    #[must_use]
    pub fn by_lead(&self) -> Vec<Led<'a>> {
        let Chosen { view, file, period, lines, kpis } = self.chosen();
        let (front, mut all, mut places) = (self.front(), Vec::new(), HashMap::new());
        let mut place = |all: &mut Vec<Led<'a>>, id: &Str| {
            *places.entry(id.clone()).or_insert_with(|| {
                let lead = executors(&view, file, std::slice::from_ref(id)).pop();
                let chosen = Chosen { view, file, period, lines: Vec::new(), kpis: Vec::new() };
                let contact = file.plan.executor(id).and_then(|row| row.contact.as_ref());
                let contact = contact.map(|contact| contact.shown(view.portfolio.languages(file)));
                let contact = contact.map(|contact| Cell::Text(contact.into_owned()));
                all.push(Led { id: id.clone(), front: Front { lead, contact, ..front.clone() }, chosen });
                all.len() - 1
            })
        };
        for line in lines {
            if let Some(id) = line.item.executors().first() {
                let at = place(&mut all, id);
                all[at].chosen.lines.push(line);
            }
        }
        for kpi in kpis {
            if let Some(id) = kpi.indicator.executors().first() {
                let at = place(&mut all, id);
                all[at].chosen.kpis.push(kpi);
            }
        }
        all
    }

    fn chosen(&self) -> Chosen<'a> {
        let file = self.view.portfolio.first();
        let lines = self.query.lines(self.view.portfolio).filter(|line| !line.item.is_content());
        let kpis = self.view.portfolio.kpis().into_iter().filter(|line| self.query.matches_kpi(line));
        Chosen { view: self.view, file, period: self.period, lines: lines.collect(), kpis: kpis.collect() }
    }

    fn front(&self) -> Front {
        let file = self.view.portfolio.first();
        let plan = &file.plan;
        let title = plan.title.as_ref().map(|title| title.shown(self.view.portfolio.languages(file)));
        Front {
            plan: Cell::Text(title.map_or_else(|| file.path.clone(), Cow::into_owned)),
            identity: identity(plan),
            period: self.period,
            day: file.day,
            lead: None,
            contact: None,
            since: since(plan, self.period),
            derived_letters: self.view.portfolio.derived_letters(),
        }
    }
}

/// The first day of the year in which the plan's first deadline begins, or of the period if that is earlier.
fn since(plan: &Plan, period: Period) -> NaiveDate {
    let firsts = plan.items().filter_map(|item| item.due().and_then(Due::first));
    let first = firsts.min().unwrap_or(period.first()).min(period.first());
    NaiveDate::from_ymd_opt(first.year(), 1, 1).unwrap_or(first)
}
