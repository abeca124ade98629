//! The plan and its parts: the head with its source, events and tables, and the sections.

use super::container::Fields;
use super::decoder::{Decoder, Field, Known, Parent, Table, text};
use super::fault::{self, Owner};
use super::scalar::is_tag;
use super::zone;
use crate::format::keys::{EVENT, EXECUTOR, PLAN, SECTION, SOURCE, Type};
use crate::model::{DEEPEST_SECTION, Derived, Directory, Event, Executor, Plan, Section, Source, Str, Text};
use crate::problem::{MORE, Problem, UNKNOWN_TIMEZONE, UNKNOWN_VERSION, WRONG_TYPE, quoted};
use crate::syntax::{Entry, Kind, Node, Tree};

/// A text and what it says.
#[derive(Debug)]
pub struct Reading {
    /// The text as a tree.
    pub tree: Tree,
    /// The plan, as far as it could be decoded; nothing where its places are not those of the text, so that no more can
    /// be said of it than its problems. To be trusted only if there are none.
    pub plan: Option<Plan>,
    /// What could be read where that is nothing: to show the parts it has by their ids, never to be judged as a whole.
    pub parts: Option<Plan>,
    /// What is wrong, in the order of the text.
    pub problems: Vec<Problem>,
}

impl Reading {
    /// What the text of a tree says.
    #[must_use]
    pub fn of(tree: Tree) -> Self {
        let (plan, parts, problems) = Decoder::new(&tree).read();
        Self { tree, plan, parts, problems }
    }

    /// The text and the plan, if nothing is wrong.
    ///
    /// # Errors
    /// Everything that is wrong, in the order of the text.
    pub fn sound(self) -> Result<(Tree, Plan), Vec<Problem>> {
        match self.plan {
            Some(plan) if self.problems.is_empty() => Ok((self.tree, plan)),
            _ => Err(self.problems),
        }
    }
}

/// Reads a text as a plan, with every problem there is.
#[must_use]
pub fn read(text: impl Into<String>) -> Reading {
    Reading::of(Tree::new(text.into()))
}

impl<'t> Decoder<'t> {
    /// The plan, what there is of it where its places are not those of the text, and every fault in the order of the
    /// text.
    fn read(mut self) -> (Option<Plan>, Option<Plan>, Vec<Problem>) {
        let Some(root) = self.tree.root() else {
            return (None, None, vec![self.tree.error().cloned().unwrap_or_else(fault::empty)]);
        };
        // A mark `---` and nothing behind it.
        if root.kind() == Kind::Empty && root.is_plain() && self.tree.error().is_none() {
            self.values.add(fault::empty);
            self.values.append(self.tree.unknown_tags().clone());
            return (None, None, self.values.finish());
        }
        let plan = self.plan(root);
        self.check_ids();
        if let Some(plan) = plan.as_ref().filter(|_| !self.relatives.is_empty()) {
            self.check_relatives(plan);
        }
        self.finish(plan)
    }

    /// The same, with the faults of values before those of parts where both begin at one byte.
    fn finish(self, plan: Option<Plan>) -> (Option<Plan>, Option<Plan>, Vec<Problem>) {
        let Self { tree, values: mut all, parts, places_hold, is_a_plan, stopped, .. } = self;
        let is_readable = stopped.is_none();
        let ended = stopped.or_else(|| tree.error().cloned());
        let broken = ended.is_some();
        if plan.is_some() && !broken && !is_a_plan {
            return (None, None, vec![fault::no_plan()]);
        }
        if let Some(problem) = ended {
            all.insist(problem);
        }
        all.append(tree.unknown_tags().clone());
        if is_readable {
            all.append(parts);
        }
        let all = all.finish();
        let complete = !broken && all.last().is_none_or(|last| *last.code != MORE);
        if places_hold && complete {
            return (plan, None, all);
        }
        (None, plan.filter(|_| is_readable), all)
    }

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
        let tag = |text: &str| is_tag(text).then_some(());
        let language = f.get(const { PLAN.at("language") });
        let language =
            language.read(|node| self.parsed(node, &Type::Tag, tag).map(|()| self.str(node))).given();
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
            derived: Derived::default(),
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

    /// What deadlines may run from.
    fn events(&mut self, table: Field<Node<'t>>) -> Vec<Event> {
        let Some(node) = table.given().map(Node::resolved) else { return Vec::new() };
        if !node.kind().is_map() {
            self.mismatch(node, "a map from id to event");
            return Vec::new();
        }
        let (mut all, mut rows) = (Vec::new(), Vec::new());
        self.words(node, |decoder, word, Entry { key, value }| {
            let owner = Owner { kind: "event", within: None, id: None };
            let id = decoder.id_of(Field::Given(key), &owner, Parent::default(), node);
            let event = decoder.event(id, value.resolved());
            rows.extend(event.as_ref().map(|event| (word, event.title.clone())));
            all.extend(event);
            Some(())
        });
        self.events = Some(Known::new(rows));
        all
    }

    fn event(&mut self, id: Option<Node<'t>>, node: Node<'t>) -> Option<Event> {
        // One that has nothing but its id is one too.
        let f = if node.is_null() { Fields::new(node) } else { self.fields(node, &EVENT)? };
        let title = f.get(const { EVENT.at("title") }).read(|node| self.filled(node, "title")).given();
        let short = f.get(const { EVENT.at("short") }).read(|node| self.text(node)).given();
        let date = f.get(const { EVENT.at("date") }).read(|node| self.when(node, &Type::Day)).given();
        let notes = self.notes(&f, const { EVENT.at("note") });
        Some(Event { id: self.str(id?), title, short, date, notes })
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
        self.each(list, |decoder, node| decoder.section(node, parent))
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

    /// A table of names. Ids that refer to it are known from now on.
    fn names(&mut self, table: Field<Node<'t>>, which: Table) -> Option<Directory> {
        self.table(table, which, |decoder, id, entry| {
            let name = decoder.name(id, entry);
            let row = name.clone().map(|name| (decoder.str(entry.key), name));
            (name, row)
        })
    }

    /// The table of executors, each with its name or more about it.
    fn executors(&mut self, table: Field<Node<'t>>) -> Option<Vec<Executor>> {
        self.table(table, Table::Executors, |decoder, id, entry| {
            let value = entry.value.resolved();
            let is_tag = |entry: Entry<'t>| entry.key.resolved().text().is_some_and(is_tag);
            let executor = if value.kind().is_map()
                && (value.entries().next().is_none() || !value.entries().all(is_tag))
            {
                decoder.executor(entry)
            } else {
                let name = decoder.name(id, entry);
                let (short, contact, notes) = Default::default();
                name.map(|name| Executor { id: decoder.str(entry.key), name, short, contact, notes })
            };
            (executor.as_ref().map(|executor| executor.name.clone()), executor)
        })
    }

    fn name(&mut self, id: &str, Entry { key, value }: Entry<'t>) -> Option<Text> {
        let value = if value.resolved().is_null() { Field::Absent } else { Field::Given(value) };
        let name = value.read(|node| self.filled(node, id));
        self.needed(name, &quoted(id), "name", "…", key)
    }

    fn executor(&mut self, Entry { key, value }: Entry<'t>) -> Option<Executor> {
        let f = self.fields(value, &EXECUTOR)?;
        let name = f.get(const { EXECUTOR.at("name") }).read(|node| self.filled(node, "name"));
        let id = quoted(key.resolved().text().unwrap_or_default());
        let name = self.needed(name, &id, "name", "…", value);
        let short = f.get(const { EXECUTOR.at("short") }).read(|node| self.text(node)).given();
        let contact = f.get(const { EXECUTOR.at("contact") }).read(|node| self.text(node)).given();
        let notes = self.notes(&f, const { EXECUTOR.at("note") });
        Some(Executor { id: self.str(key), name: name?, short, contact, notes })
    }

    /// The id of a part of a measure, or of the plan; within a measure without id nothing can be said of it.
    pub(super) fn id_of(
        &mut self,
        id: Field<Node<'t>>,
        owner: &Owner<'_>,
        parent: Parent<'t>,
        part: Node<'t>,
    ) -> Option<Node<'t>> {
        let example = match owner.kind {
            "section" => "I",
            "KPI" => "ports",
            _ => "1",
        };
        let id = id.read(|node| self.id(node, Some(owner)));
        let id = self.needed(id, owner, "id", example, part)?;
        if self.whole && (owner.kind != "step" || parent.id.is_some()) {
            self.ids.note(owner.kind, parent.id, id, self.alias);
        }
        Some(id)
    }

    /// Reports every id that is given twice, where it is given again.
    fn check_ids(&mut self) {
        let alike = std::mem::take(&mut self.ids).alike();
        if !alike.is_empty() {
            self.repeated(alike);
        }
    }
}

/// The measures and steps in sections and in those within them.
fn items(section: &Section) -> usize {
    let own: usize = section.measures.iter().map(|measure| 1 + measure.steps.len()).sum();
    own + section.sections.iter().map(items).sum::<usize>()
}
