//! Indicators.

use super::route::Route;
use super::{Builder, Owner, notes};
use crate::model::{Baseline, Kpi, Observation, Period, Target};
use crate::yaml::field::{Field, List, Needed};
use crate::yaml::scalar::{DayText, NumberText, TargetText};
use crate::yaml::shape::{BaselineShape, KpiShape, ObservationShape, TargetShape};

impl Builder {
    pub(super) fn kpi(&mut self, shape: KpiShape, place: &Route<'_>) -> Option<Kpi> {
        let id = self.id(shape.id, "KPI", Some(""), place);
        let owner = Owner { kind: "KPI", within: None, id: id.as_deref() };
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let targets = match (shape.target, shape.targets) {
            (target, Field::Absent) => {
                let target = self.needed(Needed(target), &owner, "target", "{value: …, by: 2023}", place);
                target
                    .and_then(|target| self.target(target.0, &place.key("target"), false))
                    .into_iter()
                    .collect()
            }
            (target, targets) => {
                if !target.is_absent() {
                    let message = format!("{owner} has both `target` and `targets`");
                    self.fault_at_key(
                        "wrong-type",
                        &place.key("target"),
                        message,
                        "put it last in `targets`",
                    );
                }
                self.targets(targets, &place.key("targets"))
            }
        };
        let baseline = shape.baseline.given().and_then(|shape| self.baseline(shape, &place.key("baseline")));
        let observations = self.each(shape.observations, &place.key("observations"), Self::observation);
        Some(Kpi {
            id: id?.into(),
            title: title?,
            unit: shape.unit.given(),
            kind: shape.kind.given().map(|kind| kind.0).unwrap_or_default(),
            direction: shape.direction.given().map(|direction| direction.0),
            baseline,
            targets,
            observations,
            notes: notes(shape.note, shape.extras),
        })
    }

    pub(super) fn targets(&mut self, targets: List<TargetText>, place: &Route<'_>) -> Vec<Target> {
        if matches!(&targets, Field::Given(all) if all.is_empty()) {
            self.fault("missing-key", place, "`targets` is empty", "add `{by: 2023, value: …}`");
        }
        let mut last = None;
        self.each(targets, place, |builder, TargetText(shape), place| {
            let target = builder.target(shape, place, true)?;
            // A target without a day has been complained of; nothing can be said of its order.
            let day = target.by.map(Period::last);
            if last.flatten().zip(day).is_some_and(|(last, next)| last >= next) {
                let message = "this target falls due no later than the one before it";
                builder.fault("target-order", place, message, "list targets by day, each day once");
            }
            last = Some(day);
            Some(target)
        })
    }

    pub(super) fn target(&mut self, shape: TargetShape, place: &Route<'_>, dated: bool) -> Option<Target> {
        let by = if dated {
            self.needed(Needed(shape.by), &"this target", "by", "2023", place)
        } else {
            shape.by.given()
        };
        Some(Target {
            value: shape.value.0.given()?.0,
            by: by.map(|by| by.0),
            notes: notes(shape.note, shape.extras),
        })
    }

    pub(super) fn baseline(&mut self, shape: BaselineShape, place: &Route<'_>) -> Option<Baseline> {
        let NumberText(value) = self.needed(shape.value, &"this baseline", "value", "…", place)?;
        let (on, derived) =
            (shape.on.given().map(|DayText(on)| on), shape.derived.given().unwrap_or_default());
        Some(Baseline {
            value,
            date: on,
            derived,
            source: shape.source.given(),
            notes: notes(shape.note, shape.extras),
        })
    }

    pub(super) fn observation(&mut self, shape: ObservationShape, place: &Route<'_>) -> Option<Observation> {
        let on = self.needed(shape.on, &"this observation", "on", "2023-06-30", place);
        let value = self.needed(shape.value, &"this observation", "value", "…", place);
        Some(Observation {
            date: on?.0,
            value: value?.0,
            source: shape.source.given(),
            notes: notes(shape.note, shape.extras),
        })
    }
}
