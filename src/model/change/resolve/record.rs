//! Observations of KPIs.

use rust_decimal::Decimal;

use super::{Resolver, refusal, written};
use crate::model::change::edit::{Change, Edit, Target};
use crate::model::change::fact::{Fact, Resolved};
use crate::model::change::wording::text;
use crate::model::{Indicator, Observation, TypedWhen};
use crate::problem::{Message, Problem};

impl Resolver<'_> {
    pub(super) fn record(
        &self,
        id: &str,
        value: Decimal,
        is_in_percent: bool,
        date: Option<TypedWhen>,
        source: Option<&String>,
    ) -> Result<Resolved, Problem> {
        let indicator = self.kpi(id)?;
        let kpi = indicator.kpi;
        if is_in_percent && !kpi.is_percent() {
            let unit = kpi.unit.as_ref().and_then(|unit| unit.every().next());
            let message = match unit {
                Some(unit) => Message::id("request-not-percent").with("id", id).with("unit", unit),
                None => Message::id("request-no-unit").with("id", id),
            };
            return refusal(message, Message::id("hint-value-in-unit"));
        }
        let date = self.past(date, false)?;
        let source = text("source", source)?;
        let mut all = kpi.observations.iter().enumerate().rev();
        let present = all.find(|(_, given)| given.date.day() == date.day());
        let known = present.map(|(_, given)| given);
        let seen = Observation {
            date,
            value,
            source: source.or_else(|| known.and_then(|known| known.source.clone())),
            notes: known.map(|known| known.notes.clone()).unwrap_or_default(),
        };
        let edit = match present {
            Some((_, given)) if *given == seen => None,
            Some((_, given)) if !self.conditions.force => {
                let message = Message::id("request-observed-already").with("id", id);
                let message =
                    message.with("date", written(given.date)).with("value", given.value.to_string());
                return refusal(message, Message::id("hint-force-or-day"));
            }
            Some((n, _)) => Some(Edit::Reobserve(n, seen.clone())),
            None => {
                // After the last that is no later, so that a list in order stays in order.
                let earlier = kpi.observations.iter().rposition(|given| given.date.day() <= date.day());
                Some(Edit::Observe(earlier.map_or(0, |at| at + 1), seen.clone()))
            }
        };
        Ok(observed(&indicator, known.cloned(), Some(seen), edit))
    }
}

/// What becomes of an observation.
pub(super) fn observed(
    indicator: &Indicator<'_>,
    old: Option<Observation>,
    new: Option<Observation>,
    edit: Option<Edit>,
) -> Resolved {
    let target = Target::Kpi(indicator.owner, indicator.index);
    Resolved {
        id: indicator.kpi.id.to_string(),
        target,
        period: None,
        key: "observations",
        old: old.map(Fact::Observation),
        new: new.map(Fact::Observation),
        change: edit.map(|edit| Change { target, edit }),
    }
}
