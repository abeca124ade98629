//! Measures and steps.

use super::commitment::{Around, Keys, series};
use super::decoder::{Decoder, Owner};
use super::field::Field;
use super::map::Fields;
use super::repetition::bytes;
use super::section::{Parent, text};
use super::table::Table;
use super::wait::Wait;
use crate::format::keys::{MEASURE, STEP, STEP_KINDS};
use crate::model::{Measure, Series, Step};
use crate::problem::{MARKED_CONTENT, Problem};
use crate::syntax::Node;

impl<'t> Decoder<'t> {
    pub(super) fn measures(&mut self, list: Field<Node<'t>>) -> Vec<Measure> {
        self.each(list, Self::measure).given().unwrap_or_default()
    }

    fn measure(&mut self, node: Node<'t>) -> Option<Measure> {
        const KEYS: Keys = Keys::of(&MEASURE);
        let f = self.fields(node, &MEASURE)?;
        let mut owner = Owner { kind: "measure", within: None, id: None };
        let id = self.id_of(f.get(const { MEASURE.at("id") }), &owner, Parent::default(), node);
        owner.id = text(id);
        let title = f.get(const { MEASURE.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { MEASURE.at("short") }).read(|node| self.text(node)).given();
        let before = self.repeated;
        let executors = self.references(f.get(const { MEASURE.at("executors") }), Table::Executors);
        let funding = self.references(f.get(const { MEASURE.at("funding") }), Table::Funding);
        let names = self.repeated - before;
        let outcome = f.get(const { MEASURE.at("outcome") }).read(|node| self.text(node)).given();
        let due = f.get(KEYS.due).read(|node| self.due(node));
        if let Field::Given(deadline) = &due {
            self.relatives.extend(Wait::new(deadline.of, id, None));
        }
        let (mut whole, inherited) = (true, series(&due));
        let steps = self.each(f.get(const { MEASURE.at("steps") }), |decoder, node| {
            decoder.step(node, id, inherited, &mut whole)
        });
        let steps: Vec<_> = steps.given().unwrap_or_default();
        self.repeat(names + title.as_ref().map_or(0, bytes), steps.len(), node);
        let unmarked = (!whole).then_some(("a measure with steps is not marked itself", "mark its steps"));
        let around = Around { unmarked, inherited: Field::Absent };
        let commitment = self.commitment(&f, &KEYS, due, around);
        let kpis = self.kpis(f.get(const { MEASURE.at("kpis") }));
        let notes = self.notes(&f, const { MEASURE.at("note") });
        Some(Measure {
            id: self.str(id?),
            title: title?,
            short,
            executors,
            funding,
            outcome,
            commitment,
            steps,
            kpis,
            notes,
        })
    }

    /// A step of a measure whose series is `inherited` where the step has no deadline of its own. A step that is more
    /// than content makes the measure no longer `whole`.
    fn step(
        &mut self,
        node: Node<'t>,
        measure: Option<Node<'t>>,
        inherited: Field<Series>,
        whole: &mut bool,
    ) -> Option<Step> {
        const KEYS: Keys = Keys::of(&STEP);
        let f = self.fields(node, &STEP)?;
        let kind = f.get(const { STEP.at("kind") }).read(|node| self.step_kind(node));
        let content = kind.given().unwrap_or_default();
        *whole &= content;
        let mut owner = Owner { kind: "step", within: text(measure), id: None };
        let parent = Parent { id: measure, depth: 0 };
        let id = self.id_of(f.get(const { STEP.at("id") }), &owner, parent, node);
        owner.id = measure.and(text(id));
        let title = f.get(const { STEP.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { STEP.at("short") }).read(|node| self.text(node)).given();
        let executors = self.references(f.get(const { STEP.at("executors") }), Table::Executors);
        let funding = self.references(f.get(const { STEP.at("funding") }), Table::Funding);
        let outcome = f.get(const { STEP.at("outcome") }).read(|node| self.text(node)).given();
        let due = f.get(KEYS.due).read(|node| self.due(node));
        if let Field::Given(deadline) = &due {
            self.relatives.extend(Wait::new(deadline.of, measure, id));
        }
        if content {
            self.check_content(&f, &KEYS, &owner);
        }
        let unmarked = content.then_some(("content is part of another step", "mark that step instead"));
        let inherited = if content { Field::Faulty } else { inherited };
        let commitment = self.commitment(&f, &KEYS, due, Around { unmarked, inherited });
        let kpis = self.kpis(f.get(const { STEP.at("kpis") }));
        let notes = self.notes(&f, const { STEP.at("note") });
        let id = self.str(id?);
        Some(Step { id, title: title?, short, content, executors, funding, outcome, commitment, kpis, notes })
    }

    fn step_kind(&mut self, node: Node<'t>) -> Option<bool> {
        self.one_of(node, &STEP.keys[const { STEP.at("kind") }].value, &STEP_KINDS)
    }

    fn check_content(&mut self, f: &Fields<'t>, keys: &Keys, owner: &Owner<'_>) {
        for (key, at) in [("due", keys.due), ("extensions", keys.extensions), ("log", keys.log)] {
            if !f.get(at).is_absent() {
                self.fault_of_whole(f.key(at), || {
                    let message = format!("{owner} is content, which is never due");
                    Problem::new(&MARKED_CONTENT, message).hint(format!("remove `{key}`, or `kind: content`"))
                });
            }
        }
    }
}
