//! Every text of a plan, with its place.

use super::subject::Subject;
use crate::model::{Commitment, Done, Kpi, Mark, Measure, Notes, Place, Plan, Section, Step, Text};

/// What a text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// A title, a name, a few words for one.
    Title,
    /// Anything else that people write.
    Prose,
    /// Words of the document, which stay as they are.
    Quotation,
    /// An address: letters of any alphabet, put together by a machine.
    Address,
}

/// Is shown every text. The place is made only where it is asked for.
pub(super) type See<'s, 'a> = dyn FnMut(Sort, &'a Text, &dyn Fn() -> Place) + 's;

impl<'a> Subject<'a> {
    /// Shows every text of the plan, in the order of its parts.
    pub(super) fn texts(self, see: &mut See<'_, 'a>) {
        self.plan.show(see);
    }
}

/// A part of a plan with its place, whose texts are shown one after the other.
struct At<'p>(&'p dyn Fn() -> Place);

impl At<'_> {
    fn text<'a>(&self, see: &mut See<'_, 'a>, sort: Sort, key: &'static str, text: Option<&'a Text>) {
        if let Some(text) = text {
            see(sort, text, &|| (self.0)().key(key));
        }
    }

    fn texts<'a>(&self, see: &mut See<'_, 'a>, sort: Sort, key: &'static str, texts: &'a [Text]) {
        // One text of a list may stand alone as well; its place then leads to the key, or near to it.
        for (n, text) in texts.iter().enumerate() {
            see(sort, text, &|| {
                if texts.len() == 1 { (self.0)().key(key) } else { (self.0)().key(key).index(n) }
            });
        }
    }

    fn notes<'a>(&self, see: &mut See<'_, 'a>, notes: &'a Notes) {
        self.text(see, Sort::Prose, "note", notes.note.as_ref());
    }

    fn each<'a, T>(&self, key: &'static str, parts: &'a [T], mut show: impl FnMut(&'a T, At<'_>)) {
        for (n, part) in parts.iter().enumerate() {
            show(part, At(&|| (self.0)().key(key).index(n)));
        }
    }
}

impl Plan {
    fn show<'a>(&'a self, see: &mut See<'_, 'a>) {
        let top = At(&Place::default);
        top.text(see, Sort::Title, "title", self.title.as_ref());
        if let Some(source) = &self.source {
            let at = At(&|| Place::default().key("source"));
            at.text(see, Sort::Quotation, "title", source.title.as_ref());
            at.text(see, Sort::Address, "url", source.url.as_ref());
            at.notes(see, &source.notes);
        }
        for event in &self.events {
            let at = At(&|| Place::default().key("events").key(event.id.to_string()));
            at.text(see, Sort::Title, "title", event.title.as_ref());
            at.text(see, Sort::Title, "short", event.short.as_ref());
            at.notes(see, &event.notes);
        }
        self.show_names(see);
        top.notes(see, &self.notes);
        top.each("kpis", &self.kpis, |kpi, at| kpi.show(see, &at));
        for (path, section) in self.all_sections() {
            section.show(see, &At(&|| self.section_place(path)));
        }
    }

    fn show_names<'a>(&'a self, see: &mut See<'_, 'a>) {
        for executor in self.executors.iter().flatten() {
            let at = At(&|| Place::default().key("executors").key(executor.id.to_string()));
            // A name alone stands as the value of its id.
            let is_alone = executor.short.is_none() && executor.contact.is_none();
            if is_alone && executor.notes == Notes::default() {
                see(Sort::Title, &executor.name, at.0);
            } else {
                at.text(see, Sort::Title, "name", Some(&executor.name));
            }
            at.text(see, Sort::Title, "short", executor.short.as_ref());
            at.text(see, Sort::Address, "contact", executor.contact.as_ref());
            at.notes(see, &executor.notes);
        }
        for (id, name) in self.funding.iter().flatten() {
            see(Sort::Title, name, &|| Place::default().key("funding").key(id.to_string()));
        }
    }
}

impl Section {
    /// Its own texts and those of its measures.
    fn show<'a>(&'a self, see: &mut See<'_, 'a>, at: &At<'_>) {
        at.text(see, Sort::Title, "title", self.title.as_ref());
        at.text(see, Sort::Title, "short", self.short.as_ref());
        at.notes(see, &self.notes);
        at.each("kpis", &self.kpis, |kpi, at| kpi.show(see, &at));
        at.each("measures", &self.measures, |measure, at| measure.show(see, &at));
    }
}

impl Measure {
    fn show<'a>(&'a self, see: &mut See<'_, 'a>, at: &At<'_>) {
        at.text(see, Sort::Title, "title", Some(&self.title));
        at.text(see, Sort::Title, "short", self.short.as_ref());
        at.text(see, Sort::Prose, "outcome", self.outcome.as_ref());
        at.notes(see, &self.notes);
        self.commitment.show(see, at);
        at.each("steps", &self.steps, |step, at| step.show(see, &at));
        at.each("kpis", &self.kpis, |kpi, at| kpi.show(see, &at));
    }
}

impl Step {
    fn show<'a>(&'a self, see: &mut See<'_, 'a>, at: &At<'_>) {
        at.text(see, Sort::Title, "title", Some(&self.title));
        at.text(see, Sort::Title, "short", self.short.as_ref());
        at.text(see, Sort::Prose, "outcome", self.outcome.as_ref());
        at.notes(see, &self.notes);
        self.commitment.show(see, at);
        at.each("kpis", &self.kpis, |kpi, at| kpi.show(see, &at));
    }
}

impl Kpi {
    fn show<'a>(&'a self, see: &mut See<'_, 'a>, at: &At<'_>) {
        at.text(see, Sort::Title, "title", Some(&self.title));
        at.text(see, Sort::Title, "short", self.short.as_ref());
        at.text(see, Sort::Title, "unit", self.unit.as_ref());
        at.notes(see, &self.notes);
        if let Some(baseline) = &self.baseline {
            let at = At(&|| (at.0)().key("baseline"));
            at.text(see, Sort::Quotation, "source", baseline.source.as_ref());
            at.notes(see, &baseline.notes);
        }
        if let [target] = self.targets.as_slice() {
            At(&|| (at.0)().key("target")).notes(see, &target.notes);
        } else {
            at.each("targets", &self.targets, |target, at| at.notes(see, &target.notes));
        }
        at.each("observations", &self.observations, |seen, at| {
            at.text(see, Sort::Quotation, "source", seen.source.as_ref());
            at.notes(see, &seen.notes);
        });
    }
}

impl Commitment {
    fn show<'a>(&'a self, see: &mut See<'_, 'a>, at: &At<'_>) {
        at.text(see, Sort::Quotation, "deadline", self.deadline.as_ref());
        At(&|| (at.0)().key("due")).notes(see, &self.due_notes);
        at.each("extensions", &self.extensions, |extension, at| {
            at.text(see, Sort::Prose, "reason", extension.reason.as_ref());
            at.text(see, Sort::Quotation, "act", extension.act.as_ref());
            at.notes(see, &extension.notes);
        });
        for (key, mark) in [("started", &self.started), ("dropped", &self.dropped)] {
            if let Some(mark) = mark {
                mark.show(see, &At(&|| (at.0)().key(key)));
            }
        }
        for (key, done) in [("done", &self.done), ("confirmed", &self.confirmed)] {
            for (period, mark) in done.iter().flat_map(Done::marks) {
                let place = || match period {
                    Some(period) => (at.0)().key(key).key(period.to_string()),
                    None => (at.0)().key(key),
                };
                mark.show(see, &At(&place));
            }
        }
        at.each("log", &self.log, |entry, at| {
            at.text(see, Sort::Prose, "text", entry.text.as_ref());
            at.text(see, Sort::Prose, "problem", entry.problem.as_ref());
            at.text(see, Sort::Prose, "proposal", entry.proposal.as_ref());
            at.text(see, Sort::Prose, "by", entry.by.as_ref());
            at.texts(see, Sort::Address, "evidence", &entry.evidence);
            at.notes(see, &entry.notes);
        });
    }
}

impl Mark {
    fn show<'a>(&'a self, see: &mut See<'_, 'a>, at: &At<'_>) {
        at.text(see, Sort::Prose, "reason", self.reason.as_ref());
        at.text(see, Sort::Quotation, "act", self.act.as_ref());
        at.text(see, Sort::Prose, "by", self.by.as_ref());
        at.texts(see, Sort::Address, "evidence", &self.evidence);
        at.notes(see, &self.notes);
    }
}
