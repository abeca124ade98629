//! Observations of KPIs.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Part, Refusal, Resolved, Resolver, Target, refusal};
use crate::model::{Change, Edit, Kpi, Observation, Text};

impl<'a> Resolver<'a> {
    pub(super) fn record(
        &self,
        id: &str,
        value: Decimal,
        date: Option<NaiveDate>,
        source: Option<&str>,
    ) -> Result<Resolved, Refusal> {
        let (target, kpi) = self.kpi(id)?;
        let date = self.past(date.unwrap_or(self.today))?;
        let stands = kpi.observations.iter().enumerate().rev().find(|(_, seen)| seen.date == date);
        let notes = stands.map(|(_, seen)| seen.notes.clone()).unwrap_or_default();
        let known_source = stands.and_then(|(_, seen)| seen.source.clone());
        let source = source.map(|source| Text::Plain(source.into())).or(known_source);
        let seen = Observation { date, value, source, notes };
        let shown = |seen: &Observation| Some(format!("{} on {}", seen.value, seen.date));
        let (old, new) = (stands.and_then(|(_, seen)| shown(seen)), shown(&seen));
        let edit = match stands {
            Some((_, given)) if *given == seen => None,
            Some((_, given)) if !self.force => {
                return refusal(
                    format!("`{id}` has the value {} on {date} already", given.value),
                    "`--force` sets it anew; `--on` gives another day",
                );
            }
            Some((n, _)) => Some(Edit::Reobserve(n, seen)),
            None => Some(Edit::Observe(seen)),
        };
        let change = edit.map(|edit| Change { target, edit });
        Ok(Resolved { id: id.to_owned(), key: "observations", old, new, change })
    }

    fn kpi(&self, id: &str) -> Result<(Target, &'a Kpi), Refusal> {
        for (section, within) in self.plan.sections.iter().enumerate() {
            for (measure, within) in within.measures.iter().enumerate() {
                if let Some((n, kpi)) = within.kpis.iter().enumerate().find(|(_, kpi)| kpi.id == id) {
                    return Ok((Target { section, measure, part: Some(Part::Kpi(n)) }, kpi));
                }
            }
        }
        let kpis = self.plan.measures().flat_map(|(_, measure)| &measure.kpis);
        let known: Vec<&str> = kpis.map(|kpi| kpi.id.as_str()).collect();
        let hint = match known.as_slice() {
            [] => "the plan has no KPIs".into(),
            known => format!("there are: {}", known.join(", ")),
        };
        refusal(format!("there is no KPI `{id}`"), hint)
    }
}
