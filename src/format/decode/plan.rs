//! The plan and its parts: the head with its source and events, sections, measures, steps.

use super::commitment::{Around, Keys, series};
use super::decoder::Decoder;
use super::fault::Owner;
use super::id::{Parent, Wait};
use super::map::Table;
use super::map::{Field, Fields};
use super::zone;
use crate::format::keys::{EVENT, MEASURE, PLAN, SECTION, SOURCE, STEP, STEP_KINDS, Type};
use crate::model::{DEEPEST_SECTION, Event, Measure, Notes, Plan, Section, Series, Source, Step, Str, Text};
use crate::problem::{MARKED_CONTENT, Problem, UNKNOWN_TIMEZONE, UNKNOWN_VERSION, WRONG_TYPE, quoted};
use crate::syntax::{Entry, Node};

impl<'t> Decoder<'t> {
    pub(super) fn plan(&mut self, root: Node<'t>) -> Option<Plan> {
        let f = self.fields(root, &PLAN)?;
        let version = f.get(const { PLAN.at("version") }).read(|node| Some((node, self.word(node)?)));
        let version = self.needed(version, &"the plan", "version", "1", root);
        if let Some((node, version)) = version.filter(|(_, version)| *version != "1") {
            self.fault_of_whole(node, || {
                let message = format!("version {} of the file format is not known", quoted(version));
                Problem::new(&UNKNOWN_VERSION, message).hint("this program reads `version: 1`")
            });
        }
        let title = f.get(const { PLAN.at("title") }).read(|node| self.filled(node, "title")).given();
        let language = f.get(const { PLAN.at("language") }).read(|node| self.tag(node)).given();
        let timezone = f.get(const { PLAN.at("timezone") }).read(|node| self.timezone(node)).given();
        let source = f.get(const { PLAN.at("source") }).read(|node| self.source(node)).given();
        let events = self.events(f.get(const { PLAN.at("events") }));
        let executors = self.executors(f.get(const { PLAN.at("executors") }));
        let funding = self.names(f.get(const { PLAN.at("funding") }), Table::Funding);
        let sections = self.top_sections(&f, root);
        let kpis = self.kpis(f.get(const { PLAN.at("kpis") }));
        let notes = self.notes(&f, const { PLAN.at("note") });
        let only_of_plans = const { [PLAN.at("version"), PLAN.at("sections"), PLAN.at("measures")] };
        self.is_a_plan = only_of_plans.iter().any(|key| !f.get(*key).is_absent());
        let derived = crate::model::Derived::default();
        Some(Plan {
            title,
            language,
            timezone,
            source,
            events,
            executors,
            funding,
            sections,
            kpis,
            notes,
            derived,
        })
    }

    fn timezone(&mut self, node: Node<'t>) -> Option<Str> {
        let zone = self.word(node)?;
        if !tzdb_data::TZ_NAMES.contains(&zone) {
            self.fault_of_whole(node, || {
                Problem::new(&UNKNOWN_TIMEZONE, format!("there is no time zone {}", quoted(zone)))
                    .hint(zone::hint(zone))
            });
        }
        Some(self.str(node))
    }

    fn source(&mut self, node: Node<'t>) -> Option<Source> {
        let f = self.fields(node, &SOURCE)?;
        let title = f.get(const { SOURCE.at("title") }).read(|node| self.filled(node, "title")).given();
        let url = f.get(const { SOURCE.at("url") }).read(|node| self.text(node)).given();
        Some(Source { title, url, notes: self.notes(&f, const { SOURCE.at("note") }) })
    }

    /// What deadlines may run from. An event without anything but its id is one too.
    fn events(&mut self, table: Field<Node<'t>>) -> Vec<Event> {
        let Some(node) = table.given().map(Node::resolved) else { return Vec::new() };
        if !node.kind().is_map() {
            self.mismatch(node, "a map from id to event");
            return Vec::new();
        }
        let mut all = Vec::new();
        self.words(node, |decoder, _, Entry { key, value }| {
            let owner = Owner { kind: "event", within: None, id: None };
            let id = decoder.id_of(Field::Given(key), &owner, Parent::default(), node);
            let id = id.map(|id| decoder.str(id));
            let event = if value.resolved().is_null() {
                let (title, short, date, notes) = Default::default();
                id.map(|id| Event { id, title, short, date, notes })
            } else {
                decoder.event(id, value)
            };
            all.extend(event);
            Some(())
        });
        all
    }

    fn event(&mut self, id: Option<Str>, node: Node<'t>) -> Option<Event> {
        let f = self.fields(node, &EVENT)?;
        let title = f.get(const { EVENT.at("title") }).read(|node| self.filled(node, "title")).given();
        let short = f.get(const { EVENT.at("short") }).read(|node| self.text(node)).given();
        let date = f.get(const { EVENT.at("date") }).read(|node| self.when(node, &Type::Day)).given();
        let notes: Notes = self.notes(&f, const { EVENT.at("note") });
        Some(Event { id: id?, title, short, date, notes })
    }

    /// The sections of a plan; one without id and title if it has only measures.
    fn top_sections(&mut self, f: &Fields<'t>, root: Node<'t>) -> Vec<Section> {
        let (at_sections, at_measures) = const { (PLAN.at("sections"), PLAN.at("measures")) };
        let (sections, measures) = (f.get(at_sections), f.get(at_measures));
        if sections.is_absent() && measures.is_absent() {
            self.needed(sections, &"the plan", "sections", "…` or `measures: …", root);
            return Vec::new();
        }
        if sections.is_absent() {
            let measures = self.measures(measures);
            return vec![Section { measures, ..Section::default() }];
        }
        if !measures.is_absent() {
            self.fault_of_whole(f.key(at_measures), || {
                Problem::new(&WRONG_TYPE, "a plan has `sections` or `measures` at the top, not both")
                    .hint("move these measures into a section")
            });
            self.unused(|decoder| drop(decoder.measures(measures)));
        }
        self.sections(sections, Parent::default())
    }

    fn sections(&mut self, list: Field<Node<'t>>, parent: Parent<'t>) -> Vec<Section> {
        self.each(list, |decoder, node| decoder.section(node, parent)).given().unwrap_or_default()
    }

    fn section(&mut self, node: Node<'t>, parent: Parent<'t>) -> Option<Section> {
        let f = self.fields(node, &SECTION)?;
        let mut owner = Owner { kind: "section", within: None, id: None };
        let id = self.id_of(f.get(const { SECTION.at("id") }), &owner, parent, node);
        owner.id = text(id);
        let title = f.get(const { SECTION.at("title") }).read(|node| self.filled(node, "title"));
        let title = self.needed(title, &owner, "title", "…", node);
        let short = f.get(const { SECTION.at("short") }).read(|node| self.text(node)).given();
        let measures = self.measures(f.get(const { SECTION.at("measures") }));
        let inner = f.get(const { SECTION.at("sections") });
        let depth = parent.depth + 1;
        let sections = if depth < DEEPEST_SECTION {
            self.sections(inner, Parent { id, depth })
        } else {
            if !inner.is_absent() {
                self.fault_of_whole(f.key(const { SECTION.at("sections") }), || {
                    let message = format!("sections stand in each other at most {DEEPEST_SECTION} deep");
                    Problem::new(&WRONG_TYPE, message).hint("move these sections one level up")
                });
                self.places_hold = false;
            }
            Vec::new()
        };
        let kpis = self.kpis(f.get(const { SECTION.at("kpis") }));
        let notes = self.notes(&f, const { SECTION.at("note") });
        let section = Section { id: Some(self.str(id?)), title, short, notes, measures, sections, kpis };
        self.repeat(section.title.as_ref().map_or(0, Text::longest), items(&section), node);
        Some(section)
    }

    fn measures(&mut self, list: Field<Node<'t>>) -> Vec<Measure> {
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
        self.repeat(names + title.as_ref().map_or(0, Text::longest), steps.len(), node);
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

/// The text of an id.
fn text(id: Option<Node<'_>>) -> Option<&str> {
    id.and_then(|id| id.resolved().text())
}

/// The measures and steps in sections and in those within them.
fn items(section: &Section) -> usize {
    let own: usize = section.measures.iter().map(|measure| 1 + measure.steps.len()).sum();
    own + section.sections.iter().map(items).sum::<usize>()
}
