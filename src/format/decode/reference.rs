//! Ids: each given once, and those of the tables known.

use super::decoder::{Decoder, Owner};
use super::field::Field;
use super::table::{Known, Table};
use crate::model::{Directory, Str};
use crate::problem::{DUPLICATE_ID, Problem, quoted};
use crate::suggestion::nearest;
use crate::syntax::{Entry, Node};

/// Whoever misspells more ids than this has made them with a program, and a comparison with a large table takes time.
const MOST_COMPARED: usize = 200;

impl<'t> Decoder<'t> {
    /// The id of a part of a measure, or of the plan; within a measure without id nothing can be said of it.
    pub(super) fn id_of(
        &mut self,
        id: Field<Node<'t>>,
        owner: &Owner<'_>,
        within: Option<Node<'t>>,
        part: Node<'t>,
    ) -> Option<Node<'t>> {
        let example = match owner.kind {
            "section" => "I",
            "KPI" => "ports",
            _ => "1",
        };
        let id = id.read(|node| self.id(node));
        let id = self.needed(id, owner, "id", example, part)?;
        if self.whole && (owner.kind != "step" || within.is_some()) {
            self.ids.note(owner.kind, within, id, self.alias);
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
                let first = line.map(|line| format!("it stands first in line {line}; ")).unwrap_or_default();
                Problem::new(&DUPLICATE_ID, format!("{} id `{full}` is given twice", id.kind()))
                    .hint(first + "an id names one thing and is never used again")
            });
        }
    }

    /// A table of names. Ids that refer to it are known from now on.
    pub(super) fn directory(&mut self, table: Field<Node<'t>>, which: Table) -> Option<Directory> {
        let node = table.given()?.resolved();
        if !node.kind().is_map() {
            self.mismatch(node, "a map from id to name");
            // A table that cannot be read does not make every id unknown.
            return None;
        }
        let (mut all, mut rows) = (Vec::new(), Vec::new());
        self.words(node, |decoder, id, Entry { key, value }| {
            let value = if value.resolved().is_null() { Field::Absent } else { Field::Given(value) };
            let name = value.read(|node| decoder.text(node));
            let name = decoder.needed(name, &quoted(id), "name", "…", key);
            all.extend(name.clone().map(|name| (decoder.str(key), name)));
            rows.push((id, name));
            Some(())
        });
        let known = Some(Known::new(rows));
        match which {
            Table::Executors => self.executors = known,
            Table::Funding => self.funding = known,
        }
        Some(all)
    }

    /// A list of ids of a table.
    pub(super) fn references(&mut self, list: Field<Node<'t>>, table: Table) -> Vec<Str> {
        let ids = self.each(list, |decoder, node| {
            let id = decoder.word(node)?;
            decoder.reference(id, node, table);
            Some(decoder.str(node))
        });
        ids.given().unwrap_or_default()
    }

    fn reference(&mut self, id: &str, node: Node<'t>, table: Table) {
        let known = match table {
            Table::Executors => self.executors.as_ref(),
            Table::Funding => self.funding.as_ref(),
        };
        // A plan without a table writes plain names.
        let Some(known) = known.filter(|known| !known.contains(id)) else { return };
        let mut near = None;
        if !self.parts.is_full() {
            self.compared += 1;
            let ids = known.ids().filter(|_| self.compared <= MOST_COMPARED);
            near = known.of_name(id).or_else(|| nearest(id, ids));
        }
        let near = near.map(str::to_owned);
        self.fault_of_whole(node, || {
            let (what, code) = table.entry();
            let hint = match near {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("add it to the table `{}:` at the top of the file", table.key()),
            };
            Problem::new(code, format!("there is no {what} {}", quoted(id))).hint(hint)
        });
    }
}
