//! Measures and steps.

use super::ids::References;
use super::marks::Marks;
use super::route::Route;
use super::{Builder, Owner, notes};
use crate::model::{Due, Measure, Step};
use crate::yaml::field::Field;
use crate::yaml::scalar::DueText;
use crate::yaml::shape::{MeasureShape, StepShape};

impl Builder {
    pub(super) fn measure(&mut self, shape: MeasureShape, place: &Route<'_>) -> Option<Measure> {
        let id = self.id(shape.id, "measure", Some(""), place);
        let owner = Owner { kind: "measure", within: None, id: id.as_deref() };
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let executors = self.references(shape.executors, &place.key("executors"), References::Executors);
        let funding = self.references(shape.funding, &place.key("funding"), References::Funding);
        let due = shape.due.as_ref().map(|DueText(due, _)| *due);
        let mut whole = true;
        let steps = self.each(shape.steps, &place.key("steps"), |builder, shape, place| {
            whole &= is_content(&shape);
            builder.step(shape, place, id.as_deref(), &due)
        });
        let marks = Marks {
            due: shape.due,
            extensions: shape.extensions,
            started: shape.started,
            done: shape.done,
            dropped: shape.dropped,
        };
        let unmarked = (!whole).then_some(("a measure with steps is not marked itself", "mark its steps"));
        let commitment = self.commitment(marks, place, unmarked, &Field::Absent);
        let kpis = self.each(shape.kpis, &place.key("kpis"), Self::kpi);
        let (outcome, notes) = (shape.outcome.given(), notes(shape.note, shape.extras));
        Some(Measure {
            id: id?.into(),
            title: title?,
            executors,
            funding,
            outcome,
            commitment,
            steps,
            kpis,
            notes,
        })
    }

    /// A step of a measure whose deadline is `inherited` where the step has none of its own.
    fn step(
        &mut self,
        shape: StepShape,
        place: &Route<'_>,
        measure: Option<&str>,
        inherited: &Field<Due>,
    ) -> Option<Step> {
        let content = is_content(&shape);
        let id = self.id(shape.id, "step", measure, place);
        let owner = Owner { kind: "step", within: measure, id: id.as_deref().filter(|_| measure.is_some()) };
        let title = self.needed(shape.title, &owner, "title", "…", place);
        let executors = self.references(shape.executors, &place.key("executors"), References::Executors);
        let funding = self.references(shape.funding, &place.key("funding"), References::Funding);
        let marks = Marks {
            due: shape.due,
            extensions: shape.extensions,
            started: shape.started,
            done: shape.done,
            dropped: shape.dropped,
        };
        if content {
            let given = [("due", marks.due.is_absent()), ("extensions", marks.extensions.is_absent())];
            for (key, _) in given.into_iter().filter(|(_, absent)| !absent) {
                let message = format!("{owner} is content, which is never due");
                self.fault_at_key("marked-content", &place.key(key), message, content_hint(key));
            }
        }
        let unmarked = content.then_some(("content is part of another step", "mark that step instead"));
        let inherited = if content { &Field::Faulty } else { inherited };
        let commitment = self.commitment(marks, place, unmarked, inherited);
        let (outcome, notes) = (shape.outcome.given(), notes(shape.note, shape.extras));
        Some(Step { id: id?.into(), title: title?, content, executors, funding, outcome, commitment, notes })
    }
}

fn is_content(shape: &StepShape) -> bool {
    matches!(&shape.kind, Field::Given(kind) if kind.0)
}

fn content_hint(key: &str) -> String {
    format!("remove `{key}`, or `kind: content`")
}
