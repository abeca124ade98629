//! Measures and steps.

use super::ids::References;
use super::marks::Marks;
use super::{Builder, aside};
use crate::model::{Measure, Place, Step};
use crate::yaml::field::Field;
use crate::yaml::shape::{MeasureShape, StepShape};

impl Builder {
    pub(super) fn measure(&mut self, shape: MeasureShape, place: &Place) -> Option<Measure> {
        let id = self.id(shape.id, "measure", "", place)?;
        let owner = format!("measure {id}");
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let executors = self.references(shape.executors, &place.key("executors"), References::Executors);
        let funding = self.references(shape.funding, &place.key("funding"), References::Funding);
        let mut steps = Vec::new();
        // Steps whose own deadline cannot be read: nothing is said of what they would inherit.
        let mut unreadable = Vec::new();
        for (shape, place) in self.elements(shape.steps, &place.key("steps")) {
            if matches!(shape.due, Field::Faulty) {
                unreadable.push(steps.len());
            }
            steps.extend(self.step(shape, &place, &id));
        }
        let marks = Marks {
            due: shape.due,
            extensions: shape.extensions,
            started: shape.started,
            done: shape.done,
            dropped: shape.dropped,
        };
        let whole = steps.iter().all(|step: &Step| step.content);
        let commitment =
            self.commitment(marks, place, (!whole).then_some("a measure with steps is not marked itself"));
        for (n, step) in steps.iter().enumerate() {
            let inherited = step.commitment.due.is_none() && !step.content && !unreadable.contains(&n);
            if inherited {
                self.check_done(&step.commitment, commitment.due, &place.key("steps").index(n));
            }
        }
        let kpis = self.each(shape.kpis, &place.key("kpis"), Self::kpi);
        let (outcome, aside) = (shape.outcome.given(), aside(shape.note, shape.extras));
        Some(Measure { id, title: title?, executors, funding, outcome, commitment, steps, kpis, aside })
    }

    pub(super) fn step(&mut self, shape: StepShape, place: &Place, measure: &str) -> Option<Step> {
        let id = self.id(shape.id, "step", measure, place)?;
        let owner = format!("step {measure}.{id}");
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let content = shape.kind.given().is_some_and(|kind| kind.0);
        let executors = self.references(shape.executors, &place.key("executors"), References::Executors);
        let funding = self.references(shape.funding, &place.key("funding"), References::Funding);
        let marks = Marks {
            due: shape.due,
            extensions: shape.extensions,
            started: shape.started,
            done: shape.done,
            dropped: shape.dropped,
        };
        if content && !marks.due.is_absent() {
            let message = format!("{owner} is content, which is never due");
            self.fault("marked-content", place.key("due"), message, "remove `due`, or `kind: content`");
        }
        let commitment = self.commitment(marks, place, content.then_some("content is part of another step"));
        let (outcome, aside) = (shape.outcome.given(), aside(shape.note, shape.extras));
        Some(Step { id, title: title?, content, executors, funding, outcome, commitment, aside })
    }
}
