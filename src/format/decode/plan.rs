//! The plan: its head, its tables, its events.

use super::decoder::{Decoder, Owner};
use super::field::Field;
use super::notation::Allow;
use super::section::Parent;
use super::table::Table;
use super::zone;
use crate::format::keys::{EVENT, PLAN, SOURCE};
use crate::model::{Event, Notes, Plan, Source, Str};
use crate::problem::{Problem, UNKNOWN_TIMEZONE, UNKNOWN_VERSION, quoted};
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
        let date = f.get(const { EVENT.at("date") }).read(|node| self.when(node, Allow::Coarse)).given();
        let notes: Notes = self.notes(&f, const { EVENT.at("note") });
        Some(Event { id: id?, title, short, date, notes })
    }
}
