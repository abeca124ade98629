//! The plan, its sections, measures and steps.

use super::commitment::{Keys, series};
use super::decoder::{Decoder, Owner};
use super::field::Field;
use super::map::Fields;
use super::table::Table;
use crate::format::keys::{MEASURE, PLAN, SECTION, SOURCE, STEP, STEP_KINDS};
use crate::model::{Executor, Measure, Plan, Section, Series, Source, Step, Str};
use crate::problem::{MARKED_CONTENT, Problem, UNKNOWN_TIMEZONE, UNKNOWN_VERSION, WRONG_TYPE, quoted};
use crate::suggestion::nearest;
use crate::syntax::Node;

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
        let title = f.get(const { PLAN.at("title") }).read(|node| self.text(node)).given();
        let language = f.get(const { PLAN.at("language") }).read(|node| self.tag(node)).given();
        let timezone = f.get(const { PLAN.at("timezone") }).read(|node| self.timezone(node)).given();
        let source = f.get(const { PLAN.at("source") }).read(|node| self.source(node)).given();
        let executors = self.directory(f.get(const { PLAN.at("executors") }), Table::Executors);
        let executors = executors.map(|all| all.into_iter().map(executor).collect());
        let funding = self.directory(f.get(const { PLAN.at("funding") }), Table::Funding);
        let sections = self.sections(&f, root);
        let notes = self.notes(&f, const { PLAN.at("note") });
        let only_of_plans = const { [PLAN.at("version"), PLAN.at("sections"), PLAN.at("measures")] };
        self.is_a_plan = only_of_plans.iter().any(|key| !f.get(*key).is_absent());
        let (events, kpis, derived) = Default::default();
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
                let hint = match nearest(zone, tzdb_data::TZ_NAMES.iter().copied()) {
                    Some(near) => format!("did you mean `{near}`?"),
                    None => "write an IANA zone such as Asia/Tashkent".into(),
                };
                Problem::new(&UNKNOWN_TIMEZONE, format!("there is no time zone {}", quoted(zone))).hint(hint)
            });
        }
        Some(self.str(node))
    }

    fn source(&mut self, node: Node<'t>) -> Option<Source> {
        let f = self.fields(node, &SOURCE)?;
        let title = f.get(const { SOURCE.at("title") }).read(|node| self.text(node)).given();
        let url = f.get(const { SOURCE.at("url") }).read(|node| self.text(node)).given();
        Some(Source { title, url, notes: self.notes(&f, const { SOURCE.at("note") }) })
    }

    fn sections(&mut self, f: &Fields<'t>, root: Node<'t>) -> Vec<Section> {
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
        self.each(sections, Self::section).given().unwrap_or_default()
    }

    fn section(&mut self, node: Node<'t>) -> Option<Section> {
        let f = self.fields(node, &SECTION)?;
        let mut owner = Owner { kind: "section", within: None, id: None };
        let id = self.id_of(f.get(const { SECTION.at("id") }), &owner, None, node);
        owner.id = text(id);
        let title = f.get(const { SECTION.at("title") }).read(|node| self.text(node));
        let title = self.needed(title, &owner, "title", "…", node);
        let measures = self.measures(f.get(const { SECTION.at("measures") }));
        let notes = self.notes(&f, const { SECTION.at("note") });
        Some(Section { id: Some(self.str(id?)), title, notes, measures, ..Section::default() })
    }

    fn measures(&mut self, list: Field<Node<'t>>) -> Vec<Measure> {
        self.each(list, Self::measure).given().unwrap_or_default()
    }

    fn measure(&mut self, node: Node<'t>) -> Option<Measure> {
        const KEYS: Keys = Keys::of(&MEASURE);
        let f = self.fields(node, &MEASURE)?;
        let mut owner = Owner { kind: "measure", within: None, id: None };
        let id = self.id_of(f.get(const { MEASURE.at("id") }), &owner, None, node);
        owner.id = text(id);
        let title = f.get(const { MEASURE.at("title") }).read(|node| self.text(node));
        let title = self.needed(title, &owner, "title", "…", node);
        let executors = self.references(f.get(const { MEASURE.at("executors") }), Table::Executors);
        let funding = self.references(f.get(const { MEASURE.at("funding") }), Table::Funding);
        let outcome = f.get(const { MEASURE.at("outcome") }).read(|node| self.text(node)).given();
        let due = f.get(KEYS.due).read(|node| self.due(node));
        let (mut whole, inherited) = (true, series(&due));
        let steps = self.each(f.get(const { MEASURE.at("steps") }), |decoder, node| {
            decoder.step(node, id, inherited, &mut whole)
        });
        let unmarked = (!whole).then_some(("a measure with steps is not marked itself", "mark its steps"));
        let commitment = self.commitment(&f, &KEYS, due, unmarked, Field::Absent);
        let kpis = self.each(f.get(const { MEASURE.at("kpis") }), Self::kpi);
        let notes = self.notes(&f, const { MEASURE.at("note") });
        Some(Measure {
            id: self.str(id?),
            title: title?,
            short: None,
            executors,
            funding,
            outcome,
            commitment,
            steps: steps.given().unwrap_or_default(),
            kpis: kpis.given().unwrap_or_default(),
            notes,
        })
    }

    /// A step of a measure whose deadline is `inherited` where the step has none of its own. A step that is more than
    /// content makes the measure no longer `whole`.
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
        let id = self.id_of(f.get(const { STEP.at("id") }), &owner, measure, node);
        owner.id = measure.and(text(id));
        let title = f.get(const { STEP.at("title") }).read(|node| self.text(node));
        let title = self.needed(title, &owner, "title", "…", node);
        let executors = self.references(f.get(const { STEP.at("executors") }), Table::Executors);
        let funding = self.references(f.get(const { STEP.at("funding") }), Table::Funding);
        let outcome = f.get(const { STEP.at("outcome") }).read(|node| self.text(node)).given();
        let due = f.get(KEYS.due).read(|node| self.due(node));
        if content {
            self.check_content(&f, &KEYS, &owner);
        }
        let unmarked = content.then_some(("content is part of another step", "mark that step instead"));
        let inherited = if content { Field::Faulty } else { inherited };
        let commitment = self.commitment(&f, &KEYS, due, unmarked, inherited);
        let notes = self.notes(&f, const { STEP.at("note") });
        let id = self.str(id?);
        let (short, kpis) = Default::default();
        Some(Step { id, title: title?, short, content, executors, funding, outcome, commitment, kpis, notes })
    }

    fn step_kind(&mut self, node: Node<'t>) -> Option<bool> {
        self.one_of(node, &STEP.keys[const { STEP.at("kind") }].value, &STEP_KINDS)
    }

    fn check_content(&mut self, f: &Fields<'t>, keys: &Keys, owner: &Owner<'_>) {
        for (key, at) in [("due", keys.due), ("extensions", keys.extensions)] {
            if !f.get(at).is_absent() {
                self.fault_of_whole(f.key(at), || {
                    Problem::new(&MARKED_CONTENT, format!("{owner} is content, which is never due"))
                        .hint(format!("remove `{key}`, or `kind: content`"))
                });
            }
        }
    }
}

/// The text of an id.
fn text(id: Option<Node<'_>>) -> Option<&str> {
    id.and_then(|id| id.resolved().text())
}

fn executor((id, name): (Str, crate::model::Text)) -> Executor {
    let (short, contact, notes) = Default::default();
    Executor { id, name, short, contact, notes }
}
