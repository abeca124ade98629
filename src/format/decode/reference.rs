//! Ids: each given once, and those of the tables known.

use super::decoder::Decoder;
use super::fault::Owner;
use super::id::Parent;
use super::map::{Field, Table};
use super::scalar::is_tag;
use crate::format::keys::EXECUTOR;
use crate::model::{Directory, Executor, Text};
use crate::problem::{DUPLICATE_ID, Problem, quoted};
use crate::syntax::{Entry, Node};

impl<'t> Decoder<'t> {
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
    pub(super) fn check_ids(&mut self) {
        let tree = self.tree;
        for (first, id) in std::mem::take(&mut self.ids).twice(tree) {
            let line = tree.node(first.place()).map(|node| tree.lines().line(node.span().start));
            self.fault_of_whole(tree.node(id.place()), || {
                let full: String = id.parts(tree).collect();
                let (kind, other) = (id.kind(), first.kind());
                let message =
                    if kind == other || [kind, other].iter().all(|kind| ["step", "measure"].contains(kind)) {
                        format!("{kind} id `{full}` is given twice")
                    } else {
                        let article = if other == "event" { "an" } else { "a" };
                        format!("{kind} id `{full}` is the id of {article} {other} too")
                    };
                let first = line.map(|line| format!("it stands first in line {line}; ")).unwrap_or_default();
                Problem::new(&DUPLICATE_ID, message)
                    .hint(first + "an id names one thing and is never used again")
            });
        }
    }

    /// A table of names. Ids that refer to it are known from now on.
    pub(super) fn names(&mut self, table: Field<Node<'t>>, which: Table) -> Option<Directory> {
        self.table(table, which, |decoder, id, entry| {
            let name = decoder.name(id, entry);
            let row = name.clone().map(|name| (decoder.str(entry.key), name));
            (name, row)
        })
    }

    /// The table of executors, each with its name or more about it.
    pub(super) fn executors(&mut self, table: Field<Node<'t>>) -> Option<Vec<Executor>> {
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
}
