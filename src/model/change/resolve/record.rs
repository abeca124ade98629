//! Observations of KPIs.

use chrono::NaiveDate;
use rust_decimal::Decimal;

use super::{Resolver, refusal};
use crate::model::{Change, ChangeTarget as Target, Edit, Kpi, Observation, Part, Resolved, Text};
use crate::problem::{Message, Problem};

impl<'a> Resolver<'a> {
    pub(super) fn record(
        &self,
        id: &str,
        value: Decimal,
        date: Option<NaiveDate>,
        source: Option<&str>,
    ) -> Result<Resolved, Problem> {
        let (target, kpi) = self.kpi(id)?;
        let date = self.past(date.unwrap_or(self.today))?;
        let present = kpi.observations.iter().enumerate().rev().find(|(_, seen)| seen.date == date);
        let notes = present.map(|(_, seen)| seen.notes.clone()).unwrap_or_default();
        let known_source = present.and_then(|(_, seen)| seen.source.clone());
        let source = source.map(|source| Text::Plain(source.into())).or(known_source);
        let seen = Observation { date, value, source, notes };
        let shown = |seen: &Observation| Some(format!("{} on {}", seen.value, seen.date));
        let (old, new) = (present.and_then(|(_, seen)| shown(seen)), shown(&seen));
        let edit = match present {
            Some((_, given)) if *given == seen => None,
            Some((_, given)) if !self.force => {
                let message = Message::id("request-observed-already").with("id", id).with("date", date);
                return refusal(
                    message.with("value", given.value.to_string()),
                    Message::id("hint-force-or-day"),
                );
            }
            Some((n, _)) => Some(Edit::Reobserve(n, seen)),
            None => Some(Edit::Observe(seen)),
        };
        let change = edit.map(|edit| Change { target, edit });
        Ok(Resolved { id: id.to_owned(), key: "observations", old, new, change })
    }

    fn kpi(&self, id: &str) -> Result<(Target, &'a Kpi), Problem> {
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
            [] => Message::id("hint-no-kpis"),
            known => Message::id("hint-there-are").with("list", known.join(", ")),
        };
        refusal(Message::id("request-no-kpi").with("id", id), hint)
    }
}
